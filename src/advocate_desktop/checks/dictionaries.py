"""Spelling dictionaries: Hunspell's, loaded on first use, with the words of work that they lack.

Where chunspell has no wheel, spylls looks words up: its suggestions take minutes, so there they are left out.
"""

import re
import sys
import threading
from collections.abc import Callable, Hashable, Iterable, Iterator
from enum import IntEnum
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Protocol, TypeVar

from advocate_desktop.resources import resource_path

Q = TypeVar("Q", bound=Hashable)
A = TypeVar("A")
SPELLING_LANGUAGES = ("fr", "en")
SUGGESTIONS_AT_MOST = 5
_WORDS_KEPT = 20_000
_VARIED_LETTERS = 3

_ACCENTS = {
    "fr": {
        "a": "àâ", "à": "aâ", "â": "aà", "c": "ç", "ç": "c", "e": "éèê", "é": "eèê", "è": "eéê", "ê": "eéè",
        "ë": "eé", "i": "îï", "î": "i", "ï": "i", "o": "ô", "ô": "o", "u": "ùû", "ù": "u", "û": "u",
    },
    "en": {},
}  # fmt: skip
_LETTERS = {"fr": "abcdefghijklmnopqrstuvwxyzéèç", "en": "abcdefghijklmnopqrstuvwxyz"}
_CIRCUMFLEX = {"i": "î", "u": "û"}
_MUTE_AFTER = re.compile(r"è[bcdfghjlmnprstvxz](?:e(?:r|ment)|$)")


class Reach(IntEnum):
    """How far from a word a right one is looked for."""

    SOUND = 1  # an accent, or a letter doubled or not
    SLIP = 2  # also a letter too many, or two that changed places
    LETTER = 3  # also any one letter, or two differences in sound


class _Engine(Protocol):
    def spell(self, word: str) -> bool: ...

    def suggest(self, word: str) -> Iterable[str]: ...


class _Spylls:
    """spylls behind the names of Hunspell."""

    def __init__(self, language: str) -> None:
        from spylls.hunspell import Dictionary

        self._dictionary = Dictionary.from_files(str(resource_path("dictionaries", language)))

    def spell(self, word: str) -> bool:
        return bool(self._dictionary.lookup(word))

    def suggest(self, _word: str) -> Iterable[str]:
        return ()


def _engine(language: str) -> _Engine:
    try:
        from hunspell import Hunspell
    except ImportError:
        return _Spylls(language)
    folder = str(resource_path("dictionaries", f"{language}.dic").parent)
    # On Windows UTF-8 makes it open paths with accents; elsewhere it is the encoding of paths anyway.
    engine: _Engine = Hunspell(language, hunspell_data_dir=folder, system_encoding="UTF-8")
    return engine


class Speller:
    """The words of one language. Several threads may ask."""

    def __init__(self, language: str) -> None:
        """Read the dictionary: 0.1 to 0.2 s."""
        self.language = language
        self._engine = _engine(language)
        self._extra = _work_words(resource_path("dictionaries", f"{language}-work.txt"))
        self._wrong = _well_known_slips(resource_path("dictionaries", f"{language}-wrong.txt"))
        self._known: dict[str, bool] = {}
        self._slips: dict[tuple[str, Reach], str | None] = {}
        self._accented: dict[str, tuple[str, ...]] = {}
        self._reformed: dict[str, bool] = {}
        self._lock = threading.Lock()

    def knows(self, word: str) -> bool:
        """Tell whether a word is spelt right, its inflections and elisions included."""
        word = word.replace("’", "'").replace("‑", "-")
        return _once(self._known, word, self._looked_up)

    def _looked_up(self, word: str) -> bool:
        lowered = word.lower()
        if lowered in self._wrong:
            return False
        if word in self._extra or lowered in self._extra:
            return True
        with self._lock:
            return self._spell(word)

    def mended(self, word: str) -> tuple[str, ...]:
        """Give what a well-known slip stands for; nothing for any other word."""
        right = self._wrong.get(word.lower().replace("’", "'"))
        if right is None:
            return ()
        return (right[0].upper() + right[1:] if word[0].isupper() else right,)

    def _spell(self, word: str) -> bool:
        try:
            return self._engine.spell(word)
        except UnicodeError:
            return True

    def accented(self, word: str) -> tuple[str, ...]:
        """Give the right words that differ in accents alone, the fewest changes first."""
        return _once(self._accented, word, self._with_other_accents)

    def _with_other_accents(self, word: str) -> tuple[str, ...]:
        return tuple(variant for variant in _accent_variants(word, self.language) if self.knows(variant))

    def lacks_first_accent(self, word: str) -> bool:
        """Tell whether a word is right but for the accent of its first letter, which capitals may lack."""
        return any(right[1:] == word[1:] for right in self.accented(word))

    def is_reformed(self, word: str) -> bool:
        """Tell whether a French word is right as the reform of 1990 spells it.

        It lets the circumflex of i and u go (paraitre, cout), and puts è before a mute syllable (préfèrera).
        """
        return _once(self._reformed, word, self._follows_reform)

    def _follows_reform(self, word: str) -> bool:
        places = [place for place, letter in enumerate(word) if letter in "iu"]
        variants = [
            "".join(_CIRCUMFLEX[letter] if at in chosen else letter for at, letter in enumerate(word))
            for changed in (1, 2)
            for chosen in combinations(places, changed)
        ]
        if _MUTE_AFTER.search(word):
            variants.append(word.replace("è", "é"))
        return any(map(self.knows, variants))

    def slip(self, word: str, reach: Reach) -> str | None:
        """Give a right word that a wrong one may stand for; None where none is within reach.

        Up to some hundredths of a second for a word that was not asked before.
        """
        return _once(self._slips, (word, reach), lambda key: next(self._within(*key), None))

    def _within(self, word: str, reach: Reach) -> Iterator[str]:
        yield from self._right(word, _doublings(word))
        yield from self._right(word, _accent_variants(word, self.language))
        if reach >= Reach.SLIP:
            yield from self._right(word, _slips(word))
        if reach >= Reach.LETTER:
            yield from self._right(word, _letter_slips(word, self.language))
            for variant in _doublings(word):
                yield from self._right(word, _accent_variants(variant, self.language))
                yield from self._right(word, _doublings(variant))

    def _right(self, word: str, variants: Iterable[str]) -> Iterator[str]:
        seen = {word}
        for variant in variants:
            if variant not in seen and self.knows(variant):
                yield variant
            seen.add(variant)

    def suggest(self, word: str) -> tuple[str, ...]:
        """Give at most five right words a wrong one may stand for, the likeliest first: up to half a second."""
        word = word.replace("’", "'").replace("‑", "-")
        first = [*self.mended(word), *self.accented(word)]
        with self._lock:
            try:
                theirs = [found for found in self._engine.suggest(word) if found]
            except UnicodeError:
                theirs = []
        rest = [*theirs, *self._within(word, Reach.SLIP if theirs else Reach.LETTER)]
        rest.sort(key=lambda found: _distance(_plain(word), _plain(found)))
        return tuple(dict.fromkeys([*first, *rest]))[:SUGGESTIONS_AT_MOST]


def _once(answers: dict[Q, A], question: Q, find: Callable[[Q], A]) -> A:
    """Give the answer to a question, found the first time only: a text is asked about again at every key."""
    try:
        return answers[question]
    except KeyError:
        answer = find(question)
    if len(answers) >= _WORDS_KEPT:
        answers.clear()
    answers[question] = answer
    return answer


_loading = threading.Lock()


def speller(language: str) -> Speller | None:
    """Give the dictionary of a language, read on first use; None for a language there is none of."""
    if language[:2] not in SPELLING_LANGUAGES:
        return None
    with _loading:
        return _speller(language[:2])


@cache
def _speller(language: str) -> Speller:
    _loaded.add(language)
    return Speller(language)


_loaded: set[str] = set()


def is_loaded(language: str) -> bool:
    """Tell whether asking for the dictionary of a language costs nothing."""
    return language[:2] in _loaded or language[:2] not in SPELLING_LANGUAGES


def _work_words(path: Path) -> frozenset[str]:
    lines = path.read_text("utf-8").splitlines()
    return frozenset(sys.intern(word) for line in lines if not line.startswith("#") for word in line.split())


def _well_known_slips(path: Path) -> dict[str, str]:
    lines = path.read_text("utf-8").splitlines()
    parted = (line.partition(" ") for line in lines if line and not line.startswith("#"))
    return {wrong: right for wrong, _, right in parted}


def _accent_variants(word: str, language: str) -> Iterator[str]:
    others = _ACCENTS.get(language, {})
    places = [place for place, letter in enumerate(word.lower()) if letter in others]
    for changed in range(1, min(_VARIED_LETTERS, len(places)) + 1):
        if changed == _VARIED_LETTERS and len(places) > 6:
            return
        for chosen in combinations(places, changed):
            yield from _changed(word, chosen, others)


def _changed(word: str, places: tuple[int, ...], others: dict[str, str]) -> Iterator[str]:
    if not places:
        yield word
        return
    place, rest = places[0], places[1:]
    for other in others[word[place].lower()]:
        letter = other.upper() if word[place].isupper() else other
        yield from _changed(word[:place] + letter + word[place + 1 :], rest, others)


def _doublings(word: str) -> Iterator[str]:
    for place in range(1, len(word)):
        if word[place] == word[place - 1]:
            yield word[:place] + word[place + 1 :]
        elif word[place] not in "aeiouyh'-":
            yield word[:place] + word[place] + word[place:]


def _slips(word: str) -> Iterator[str]:
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]
        if place:
            yield word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :]


def _letter_slips(word: str, language: str) -> Iterator[str]:
    for place in range(len(word) + 1):
        for letter in _LETTERS[language]:
            yield word[:place] + letter + word[place:]
            yield word[:place] + letter + word[place + 1 :]


def _plain(word: str) -> str:
    from advocate_desktop.checks.words import fold

    return fold(word)


def _distance(one: str, other: str) -> int:
    """Count the slips between two words: letters left out, put in, changed or swapped."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
