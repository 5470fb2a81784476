"""Syllables of a word as it is read aloud, French or English, by rules on its letters."""

import re
import unicodedata
from functools import lru_cache

_JOINTS = re.compile(r"[-‑’' .]")

# French. A silent u after q or g, a mute end, then groups of vowels that sound as one.
_SILENT_U = re.compile(r"(?<=q)u|(?<=g)u(?=[eiyéèêî])")
_MUTE_END = re.compile(r"(?<=[aeiouyéèêàâîïôûùœ])e(?:s|nt)?\Z|(?<=[^aeiouyéèêàâîïôûùœ])es?\Z")
_AFTER_CLUSTER = re.compile(r"(?<=[bcdfgptv][lr])(i)(?=[aeoéèêâô])")
_SEMIVOWEL_Y = re.compile(r"(?<=[aeou])y(?=[aeiouéèê])")
_FRENCH_GROUP = re.compile(
    "eaux?|eui(?=l)|oui(?=ll)|ui(?=ll)|œi|œu|oeu|aoû|aî|ai|au|eî|ei|eu|eû|oî|oi|où|oû|ou(?:i(?!l|r)|est)?|ui|uî"
    "|i(?:eu|e|é|è|ê|a|â|o|ô)|œ|[aeiouyàâäéèêëîïôöùûü]"
)

# English. A mute e at the end or before an ending, -ed and -es that make no syllable, vowels that sound apart.
_ENGLISH_GROUP = re.compile("[aeiouy]+")
_SILENT = re.compile(r"(?<=g)ue(?=s?\Z)|(?<=[^aeiouy])e(?=(?:ment|ty|ly|ness|ful|less)s?\Z)")
_MUTE_E = re.compile(
    r"(?:[^aeiouyl]e|[aeiouy]le|[aeiou][rv]e|[^aeiouytd]ed|[aeiou][^aeiouycsxzg]es|[rlnmkptvdbf]es)\Z"
)
_APART = re.compile(
    r"(?<![tscxgdl])i(?:a(?!ge)|o(?!us))|(?<![tscxg])iu|eo(?![ou]|ple)|(?<![qg])ua(?!r[ad])|(?<![qgb])ui(?=ty)"
    r"|iet|ien[ct]|(?<=[cr])ea(?=t[eio])|ying|ism\b|ciat|tiat|eing|[^aeiou]uou|lia|eum\Z|[rd]ea\Z|dio\Z"
)
_EXCEPTIONS = {"business": 2, "businesses": 3, "every": 2, "everyone": 3, "everything": 3, "area": 3, "areas": 3}


@lru_cache(maxsize=8_192)
def syllables(word: str, language: str) -> int:
    """Count the syllables of a word; at least one."""
    plain = unicodedata.normalize("NFC", word).lower()
    count = _french if language == "fr" else _english
    return max(1, sum(count(part) for part in _JOINTS.split(plain) if part))


def _french(part: str) -> int:
    if len(part) == 1:
        return int(part in "aàeéèêiîoôuy")
    word = _SILENT_U.sub("", part)
    word = _SEMIVOWEL_Y.sub("j", word)
    word = _AFTER_CLUSTER.sub(r"\1h", word)
    without = _MUTE_END.sub("", word)
    return max(1, len(_FRENCH_GROUP.findall(without)))


def _english(part: str) -> int:
    if part in _EXCEPTIONS:
        return _EXCEPTIONS[part]
    word = _SEMIVOWEL_Y.sub("j", _SILENT.sub("", part))
    groups = len(_ENGLISH_GROUP.findall(word))
    if groups > 1 and _MUTE_E.search(word):
        groups -= 1
    return max(int(groups > 0), groups + len(_APART.findall(word)))
