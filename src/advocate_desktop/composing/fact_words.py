"""What reading a source needs to know of a language: `resources/facts/<language>.toml`, read once."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from advocate_desktop.resources import resource_path

LANGUAGES = ("fr", "en")
# Straight and curly apostrophes are one and the same to every list.
_CURLY = str.maketrans("’ʼ", "''")


@lru_cache(maxsize=50_000)
def plain(word: str) -> str:
    """Give a word as the lists write it: small letters, straight apostrophes."""
    return word.lower().translate(_CURLY)


@dataclass(frozen=True, slots=True, eq=False)
class FactWords:
    """The lists of one language, and the patterns made of them."""

    language: str
    lists: Mapping[str, frozenset[str]]
    number_words: Mapping[str, float]
    magnitudes: Mapping[str, float]
    texts: Mapping[str, str]

    def has(self, name: str, word: str) -> bool:
        """Tell whether a list holds a word, whatever its capitals and apostrophes."""
        return plain(word) in self.lists[name]

    def pattern(self, name: str) -> re.Pattern[str]:
        """Give a pattern that finds any phrase of a list as whole words; its group 0 is the phrase."""
        return _pattern(self.language, name)


@cache
def fact_words(language: str) -> FactWords:
    """Give the lists of a language; a language without lists is read as English."""
    known = language if language in LANGUAGES else "en"
    data: dict[str, Any] = tomllib.loads(resource_path("facts", f"{known}.toml").read_text("utf-8"))
    contrasts = data.pop("contrasts")
    data |= {f"contrasts.{name}": text for name, text in contrasts.items()}
    texts = {name: text for name, text in data.items() if isinstance(text, str)}
    lists = {
        name: frozenset(plain(word) for word in re.split(r"\|" if "|" in text else r"\s+", text.strip()) if word)
        for name, text in texts.items()
    }
    return FactWords(known, lists, data["number_words"], data["magnitudes"], texts)


@cache
def _pattern(language: str, name: str) -> re.Pattern[str]:
    return phrases_pattern(fact_words(language).lists[name])


def phrases_pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Give a pattern that finds any of some phrases as whole words, the longest first."""
    parts = (
        re.escape(phrase).replace(r"\ ", r"[ \u00a0\u202f]+").replace("'", "['’]")
        for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    )
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(parts)})(?![\w-])", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def stem(word: str, language: str) -> str:
    """Give the stem of a word in small letters, to tell that two words are one."""
    return str(_stemmer("french" if language == "fr" else "english").stemWord(plain(word)))


@cache
def _stemmer(algorithm: str) -> Any:
    import Stemmer

    return Stemmer.Stemmer(algorithm)
