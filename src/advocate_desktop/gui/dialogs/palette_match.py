"""How what is typed in the command palette is found in a name: accents and capitals do not matter."""

import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from advocate_desktop.domain.library import Span

_LIGATURES = {"œ": "oe", "æ": "ae", "ß": "ss"}
_APOSTROPHES = dict.fromkeys("’‘ʼ", "'")


class Strength(IntEnum):
    """How well a name answers: the stronger stands higher."""

    LETTERS = 1  # all letters are there, in order
    INSIDE = 2  # the words stand somewhere inside
    WORDS = 3  # words of the name begin so
    START = 4  # the name itself begins so


@dataclass(frozen=True, slots=True)
class Found:
    """A name that answers, with the places to highlight (indexes of the name)."""

    strength: Strength
    spans: tuple[Span, ...] = ()


@lru_cache(maxsize=4096)
def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    """Give the text folded, and for each letter of it the index it came from."""
    letters: list[str] = []
    places: list[int] = []
    for index, character in enumerate(text):
        lowered = character.lower()
        plain = _LIGATURES.get(lowered) or _APOSTROPHES.get(lowered) or unicodedata.normalize("NFD", lowered)
        for letter in plain:
            if not unicodedata.combining(letter):
                letters.append(letter)
                places.append(index)
    return "".join(letters), tuple(places)


def find_in(typed: str, name: str) -> Found | None:
    """Look for what was typed in a name; None where it is not there, and no highlights for nothing typed."""
    wanted = _folded(" ".join(typed.split()))[0]
    if not wanted:
        return Found(Strength.LETTERS)
    folded, places = _folded(name)
    if folded.startswith(wanted):
        return Found(Strength.START, _spans([(0, len(wanted))], places))
    words = wanted.split()
    at_words = [_at_word(word, folded) for word in words]
    if all(start >= 0 for start in at_words):
        pieces = [(start, start + len(word)) for start, word in zip(at_words, words, strict=True)]
        return Found(Strength.WORDS, _spans(pieces, places))
    inside = [folded.find(word) for word in words]
    if all(start >= 0 for start in inside) and len(wanted) > 1:
        pieces = [(start, start + len(word)) for start, word in zip(inside, words, strict=True)]
        return Found(Strength.INSIDE, _spans(pieces, places))
    letters = _by_letters(wanted.replace(" ", ""), folded)
    return Found(Strength.LETTERS, _spans(letters, places)) if letters else None


def _at_word(word: str, folded: str) -> int:
    start = folded.find(word)
    while start > 0 and folded[start - 1].isalnum():
        start = folded.find(word, start + 1)
    return start


def _by_letters(wanted: str, folded: str) -> list[tuple[int, int]]:
    """Find the letters in order, each run from the start of a word: `std` finds 'Start an empty draft'."""
    if not 2 <= len(wanted) <= 12:
        return []
    found: list[tuple[int, int]] = []
    position = 0
    while wanted:
        start = _at_word(wanted[0], folded[position:])
        if start < 0:
            return []
        start += position
        length = 1
        while length < len(wanted) and folded[start + length : start + length + 1] == wanted[length]:
            length += 1
        found.append((start, start + length))
        wanted, position = wanted[length:], start + length
    return found


def _spans(pieces: list[tuple[int, int]], places: tuple[int, ...]) -> tuple[Span, ...]:
    """Turn places in the folded text into spans of the name, joined where they touch."""
    spans: list[Span] = []
    for start, end in sorted(pieces):
        first, last = places[start], places[end - 1] + 1
        if spans and first <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(last, spans[-1][1]))
        else:
            spans.append((first, last))
    return tuple(spans)
