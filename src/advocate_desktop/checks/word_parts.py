"""What words are built from: prefixes that go before any word, endings that make English compounds."""

_FRENCH_PREFIXES = """
aéro agro anti archi auto bi bio co contre cyber dé demi éco électro euro ex extra franco géo hydro hyper inter
intra macro maxi méga méta micro mi mini mono multi nano néo neuro non omni onco ortho péri photo pluri poly
post pré pro pseudo psycho quasi radio ré re rétro semi socio sous super supra sur techno télé thermo trans tri
turbo ultra uni vice vidéo visio
"""
_ENGLISH_PREFIXES = """
aero agro anti auto bio co counter cross cyber de e eco electro ex extra geo hydro hyper inter intra macro mega
meta micro mid mini mono multi nano neuro non omni out over pan photo poly post pre pro pseudo quasi re retro
self semi socio sub super techno tele thermo trans tri ultra un under uni vice
"""
PREFIXES = {"fr": frozenset(_FRENCH_PREFIXES.split()), "en": frozenset(_ENGLISH_PREFIXES.split())}

_SUFFIXES = "ness less like wise ship hood free ward wards proof"
_SECOND_WORDS = """
air band base based bird board boat book bound box brand bread building built card cast chain city class code
craft day days desk dish door down field file film fish flow food foot frame front gate girl goer goers ground
guard hall hand head hold holder holders house keeper keepers land lands less level life light line lines linked
list load lock maker makers making man map mark market mate men mill minded model owner owners pack page paper
park path piece pipe place plan plate point points pool port post power print proof rail rate road room rooms
scale scape screen set sheet shop shot side site sites size smith space spaces speed spot spots stack stage
stand state stop store stream street study style suit table tail team test tight time times tool tools top tower
town trap tree truck wall ware wash watch water wave waves way wear wheel wide wind wire woman women wood word
work worker workers working works world worthy yard year years
"""
ENGLISH_ENDINGS = tuple(dict.fromkeys(f"{_SUFFIXES} {_SECOND_WORDS}".split()))
# Only after long stems: `catched` and `buyed` are no words.
ENGLISH_INFLECTIONS = (
    "s",
    "ed",
    "ing",
    "er",
    "ers",
    "or",
    "ors",
    "ee",
    "ees",
    "able",
    "ability",
    "ize",
    "ized",
    "izes",
    "izing",
    "ization",
    "ise",
    "ised",
    "ises",
    "ising",
    "isation",
)
