"""Stems of French and English words, as the index keeps them and queries ask for them.

A word is stemmed with its accents and folded afterwards: the other way round the French stemmer misses a tenth.
"""

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import Any

_ALGORITHMS = {"fr": "french", "en": "english"}
STEMMED = tuple(_ALGORITHMS)
WORD = re.compile(r"[^\W_]+")
_LIGATURE_LETTERS = {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss"} | {
    "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl",
}  # fmt: skip
_LIGATURES = str.maketrans(_LIGATURE_LETTERS)
HAS_LIGATURE = re.compile("[œŒæÆﬁﬂﬀﬃﬄß]")
# Names that their signs alone tell from a letter; unicode61 would keep the letter.
_SIGNED_NAME = re.compile(r"(?<![^\W_])([cCfF])(\+\+|♯|#(?!\w))")
_SIGNS = {"++": "plusplus", "#": "sharp", "♯": "sharp"}
# Letters for private use: part of a word for the index, and taken out of every text, so that nobody can type them.
# They tell what the index makes of a word from the words themselves.
_TAG, STEM, BEGUN, TITLE = "\ue000", "\ue001", "\ue002", "\ue003"
BEGUN_LETTERS = 3
_INVISIBLE = re.compile(f"[\u00ad\u200b\u200c\u200d\u2060\ufeff\x00\ud800-\udfff{_TAG}-{TITLE}]")
_LONGEST = 64
_CACHE_WORDS = 200_000
_cache: dict[str, dict[str, str]] = {"fr": {}, "en": {}}
_extras: dict[str, dict[str, tuple[str, ...]]] = {}


def clean(text: str) -> str:
    """Give a text composed (NFC), without invisible marks and without halves of characters."""
    if text.isascii() and "\x00" not in text:
        return text
    if _INVISIBLE.search(text):
        text = _INVISIBLE.sub(_without, text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _without(found: re.Match[str]) -> str:
    return "\ufffd" if "\ud800" <= found[0] <= "\udfff" else ""


def fold(text: str) -> str:
    """Give a text in small letters without accents or ligatures; lengths may change."""
    text = text.lower()
    if text.isascii():
        return text
    text = text.translate(_latin_letters())
    if text.isascii():
        return text
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


@lru_cache(maxsize=1)
def _latin_letters() -> dict[int, str]:
    """Give the plain letters of every accented or joined Latin letter: quicker than taking each apart again."""
    plain = {ord(joined): letters for joined, letters in _LIGATURE_LETTERS.items()}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        first = unicodedata.normalize("NFD", chr(code))[0]
        if first.isascii():
            plain[code] = first
    return plain


def without_ligatures(text: str) -> str:
    """Give a text with its ligatures written as the letters they join."""
    return text.translate(_LIGATURES)


def spelt_names(text: str) -> str:
    """Give a text in which C++, C# and the like are words of their own."""
    if "+" not in text and "#" not in text and "♯" not in text:
        return text
    return _SIGNED_NAME.sub(lambda found: found[1] + _SIGNS[found[2]], text)


@lru_cache(maxsize=4096)
def tag(name: str, value: str | int) -> str:
    """Give the word under which the index knows a property of an item: its theme, kind, language or source."""
    return _TAG + hashlib.blake2b(f"{name}={value}".encode(errors="replace"), digest_size=6).hexdigest()


@lru_cache(maxsize=2)
def _stemmer(algorithm: str) -> Any:
    import Stemmer

    return Stemmer.Stemmer(algorithm)


def stem(word: str, lang: str) -> str:
    """Give the folded stem of one word; a language without stemmer folds only."""
    known = _cache.get(lang)
    if known is None:
        return fold(word)
    found = known.get(word)
    if found is None:
        if len(known) >= _CACHE_WORDS:
            known.clear()
        lowered = without_ligatures(word.lower())
        found = known[word] = fold(_stemmer(_ALGORITHMS[lang]).stemWord(lowered))
    return found


def stems_of_query(word: str) -> tuple[str, ...]:
    """Give the stems of a word in each language, since nobody says in which one they ask."""
    return tuple(dict.fromkeys(stem(word, lang) for lang in _ALGORITHMS))


def index_stems(title: str, body: str, lang: str) -> str:
    """Give what the index keeps beside the words themselves: stems that differ from them, ligatures spelt out.

    Each stands once, so this column says nothing about how often.
    """
    known = _extras.setdefault(lang if lang in _ALGORITHMS else "", {})
    kept: set[str] = set()
    for word in set(WORD.findall(f"{title} {body}".lower())):
        extras = known.get(word)
        if extras is None:
            if len(known) >= _CACHE_WORDS:
                known.clear()
            extras = known[word] = _index_extras(word, lang)
        kept.update(extras)
    return " ".join(sorted(kept | sign_names(title) | sign_names(body)))


def sign_names(text: str) -> set[str]:
    """Give the names in a text that their signs alone tell from a letter, spelt out."""
    if "+" not in text and "#" not in text and "♯" not in text:
        return set()
    return {(found[1] + _SIGNS[found[2]]).lower() for found in _SIGNED_NAME.finditer(text)}


def _index_extras(word: str, lang: str) -> tuple[str, ...]:
    if len(word) > _LONGEST:
        return ()
    plain = fold(word)
    stemmed = stem(word, lang)
    extras = () if stemmed == plain else (stemmed,)
    return (*extras, plain) if not word.isascii() and HAS_LIGATURE.search(word) else extras
