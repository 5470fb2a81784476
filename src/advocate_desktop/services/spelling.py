"""The personal dictionary, the words of the company, and suggestions for a word that is wrong."""

import re
from collections.abc import Iterable

from advocate_desktop.checks.dictionaries import SPELLING_LANGUAGES, speller
from advocate_desktop.checks.words import find_words
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.errors import UsageError
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.known_words import KnownWordRows

_WORD = re.compile(r"[^\W_]+(?:['’.\-‑·][^\W_]+)*", re.UNICODE)
_CHARACTERS = 60
_CHANGED = ChangeSet.of(Changed.WORDS)


class SpellingService:
    """The words of one profile. Every write is one transaction and tells what changed."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._company: tuple[tuple[int, str], frozenset[str]] | None = None

    def known_words(self, language: str) -> frozenset[str]:
        """Give the words that are right in this profile, folded: taught ones, the company's and the line's."""
        with self._database.read() as connection:
            rows = KnownWordRows(connection)
            stamp = rows.company_stamp()
            if self._company is None or self._company[0] != stamp:
                self._company = stamp, _folded(rows.company_texts())
            own = _folded([*rows.own_texts(), *rows.all(language[:2])])
        return self._company[1] | own

    def words(self, language: str) -> list[str]:
        """List the words taught for a language."""
        with self._database.read() as connection:
            return KnownWordRows(connection).all(language[:2])

    def learn(self, word: str, language: str) -> ChangeSet:
        """Take a word for right from now on; `forget` takes that back. Raises UsageError for what is no word."""
        cleaned = word.strip().replace("’", "'")
        if not _WORD.fullmatch(cleaned) or len(cleaned) > _CHARACTERS or language[:2] not in SPELLING_LANGUAGES:
            raise UsageError("checks.not_a_word")
        with self._database.write() as connection:
            added = KnownWordRows(connection).add(language[:2], cleaned, self._clock.now())
        return _CHANGED if added else ChangeSet()

    def forget(self, word: str, language: str) -> ChangeSet:
        """Look a taught word up again; one that was not taught changes nothing."""
        with self._database.write() as connection:
            removed = KnownWordRows(connection).remove(language[:2], word.strip().replace("’", "'"))
        return _CHANGED if removed else ChangeSet()


def suggestions(word: str, language: str) -> tuple[str, ...]:
    """Give at most five words a wrong one may stand for, the likeliest first; takes up to half a second."""
    known = speller(language)
    return known.suggest(word) if known is not None else ()


def _folded(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word.folded for text in texts for word in find_words(text))
