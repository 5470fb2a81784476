"""Words as checks compare them: case, accents, ligatures, joiners and typographic variants folded."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_THOUSANDS = r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)"
_WORD = re.compile(rf"{_THOUSANDS}|[^\W_](?:[^\W_]|[\u0300-\u036f{_INVISIBLE}])*")
_DROPPED = re.compile(rf"[\u0300-\u036f{_INVISIBLE}\s]")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word in a text: its place and its folded form."""

    start: int
    end: int
    folded: str


@lru_cache(maxsize=16_384)
def fold(word: str) -> str:
    """Give the form under which variants of a word are the same."""
    if word.isascii():
        return word.lower().replace(" ", "")
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_LIGATURES))
    return _DROPPED.sub("", plain)


def find_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Cut a text in words; an apostrophe or a hyphen parts two words, a group of thousands is one."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(match.start(), match.end(), fold(match[0])) for match in found]
