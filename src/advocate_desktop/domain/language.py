"""French or English: a vote of small words and endings, made for short titles."""

import re
from collections.abc import Iterable

_FRENCH_WORDS = """
le la les l' un une des du de d' et ou où à au aux en dans sur sous pour par avec sans chez vers entre contre
depuis est sont était été être c' ce cet cette ces s' se son sa ses leur leurs notre nos votre vos mon ma mes
qui que qu' quoi dont ne n' pas plus moins très je j' tu il elle nous vous ils elles y mais donc car si comme
quand comment pourquoi tout tous toute toutes même aussi encore déjà après avant chaque quel quelle quels
quelles fait faire ont avons avez ai sommes êtes voici voilà trois quatre cinq deux sept huit neuf dix cent
mille jamais toujours premier dernier jour
"""
_ENGLISH_WORDS = """
the an and or of to in at by for from with without into about over under between against since is are was were
be been being it its this that these those he she we you they i my your our their his her who which what when
where why how not no nor but so if as than then there here do does did has have had will would can could
should may might must us me them all any each every more most some such only just also still after before
while new one two three four five six seven eight nine ten never always first last day
"""
# Small words of the neighbours (German, Dutch, Spanish, Portuguese, Italian, Scandinavian, Polish, Czech) that
# neither French nor English has.
_OTHER_WORDS = """
der die das und ist nicht ein eine einen einer zu zum zur mit den dem von auf für sich auch oder wie wird werden
sind bei aus wenn dass ihre ihr können kann ich het een van ik niet zijn voor dat op te aan wordt deze dit naar
ook maar meer kunnen worden uw el los las del por con para una su al lo como más pero sus este esta son o os as
e do da dos das em no na não uma com seu sua ou você são nos ao pelo il di che è della dei delle per non gli nel
nella sono come questo questa degli alla och att det som på är av med til ikke og af jeg han eller kan har w z
że się jest nie jak pro je si jsou jako pokud
"""
FRENCH = frozenset(_FRENCH_WORDS.split())
ENGLISH = frozenset(_ENGLISH_WORDS.split())
_OTHERS = frozenset(_OTHER_WORDS.split()) - FRENCH - ENGLISH
_FRENCH_ENDING = re.compile(
    r"(?:ement|ements|eux|euse|euses|ées?|és|aux|elles?|ière|ières|ique|iques|oire|té|tés|eurs?|ois|aise|ait|aient|ez)$"
)
_ENGLISH_ENDING = re.compile(r"(?:ing|ings|ness|ship|ful|less|ed|ly|ity|ies|ght|th|wn|ck|sh|ow|ts|ps)$")
_FRENCH_LETTER = re.compile("[àâçéèêëîïôùûüœæ]")
_OTHER_LETTER = re.compile(
    "[ßñãõøåäöìòáíóúýÿăđğıőűțșčćďěľĺňřšśťůžźżąęłńĕēīūāņļķģ\u0370-\u1eff\u2c00-\u2dff\u3040-\ud7ff]"
)
_WORD = re.compile(r"(?:[ldcsnjmt]|qu)'(?=[^\W\d_])|[^\W\d_]+", re.IGNORECASE)
_ASIDE = re.compile(r"https?://\S+|[@#]\w+|`[^`\n]*`")
_SMALL_WORD, _LETTER, _ENDING = 3.0, 2.0, 1.0
_READ = 4000
_BEGINNING = 400
_RUNNING_TEXT = 25
_LEAST_SHARE = 0.1


def detect_language(text: str) -> str:
    """Tell whether a text is in French (`fr`) or English (`en`); empty for another language, or an open vote.

    Where the vote is open, as in a French letter that quotes English at length, the beginning decides.
    """
    plain = _ASIDE.sub(" ", text[:_READ].replace("’", "'"))
    return _vote(plain) or _vote(plain[:_BEGINNING])


def _vote(text: str) -> str:
    words = [word.casefold() for word in _WORD.findall(text)]
    french, english, other = _votes(words)
    if max(french, english) < 1 or min(french, english) * 1.3 > max(french, english) or french == english:
        return ""
    small, lang = (FRENCH, "fr") if french > english else (ENGLISH, "en")
    if other > max(french, english) / 2:
        return ""
    running = len(words) >= _RUNNING_TEXT
    return lang if not running or sum(word in small for word in words) >= len(words) * _LEAST_SHARE else ""


def _votes(words: Iterable[str]) -> tuple[float, float, float]:
    french = english = other = 0.0
    for word in words:
        if word in FRENCH:
            french += _SMALL_WORD
        elif word in ENGLISH:
            english += _SMALL_WORD
        elif word in _OTHERS:
            other += _SMALL_WORD
        elif _OTHER_LETTER.search(word):
            other += _LETTER
        elif _FRENCH_LETTER.search(word):
            french += _LETTER
        elif len(word) > 4 and _FRENCH_ENDING.search(word):
            french += _ENDING
        elif len(word) > 4 and _ENGLISH_ENDING.search(word):
            english += _ENDING
    return french, english, other
