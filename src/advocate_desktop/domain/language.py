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
FRENCH = frozenset(_FRENCH_WORDS.split())
ENGLISH = frozenset(_ENGLISH_WORDS.split())
_FRENCH_ENDING = re.compile(
    r"(?:ement|ements|eux|euse|euses|ées?|és|aux|elles?|ière|ières|ique|iques|oire|té|tés|eurs?|ois|aise|ait|aient|ez)$"
)
_ENGLISH_ENDING = re.compile(r"(?:ing|ings|ness|ship|ful|less|ed|ly|ity|ies|ght|th|wn|ck|sh|ow|ts|ps)$")
_FRENCH_LETTER = re.compile("[àâçéèêëîïôùûüœæ]")
_WORD = re.compile(r"(?:[ldcsnjmt]|qu)'(?=[^\W\d_])|[^\W\d_]+", re.IGNORECASE)
_ASIDE = re.compile(r"https?://\S+|[@#]\w+|`[^`\n]*`")
_SMALL_WORD, _LETTER, _ENDING = 3.0, 2.0, 1.0
_READ = 4000


def detect_language(text: str) -> str:
    """Tell whether a text is in French (`fr`) or English (`en`); empty where the vote does not settle it."""
    words = [word.casefold() for word in _WORD.findall(_ASIDE.sub(" ", text[:_READ].replace("’", "'")))]
    french, english = _votes(words)
    if french == english or max(french, english) < 1:
        return ""
    if min(french, english) > 0 and max(french, english) < 1.3 * min(french, english):
        return ""
    return "fr" if french > english else "en"


def _votes(words: Iterable[str]) -> tuple[float, float]:
    french = english = 0.0
    for word in words:
        if word in FRENCH:
            french += _SMALL_WORD
        elif word in ENGLISH:
            english += _SMALL_WORD
        elif _FRENCH_LETTER.search(word):
            french += _LETTER
        elif len(word) > 4 and _FRENCH_ENDING.search(word):
            french += _ENDING
        elif len(word) > 4 and _ENGLISH_ENDING.search(word):
            english += _ENDING
    return french, english
