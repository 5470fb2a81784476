"""What may have been meant by words that nothing in the library says."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from advocate_desktop.domain.library import LibraryQuery
from advocate_desktop.storage.query_text import WORD, read_query
from advocate_desktop.storage.search import find
from advocate_desktop.storage.stems import fold
from advocate_desktop.storage.typed_filters import with_typed_filters

_VOCABULARY = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.library_words USING fts5vocab('main', 'search_index', 'row')"
)
_SHORTEST = 4
_LONGEST = 40
_MOST_WORDS = 6
_TRIED = 5
_MOST_TERMS = 60_000


def what_was_meant(connection: Connection, query: LibraryQuery, typed: str, now: datetime) -> str:
    """Give what may have been meant by what was typed, if that finds something behind the same filters."""
    meant = did_you_mean(connection, query.text, typed)
    if not meant:
        return ""
    query = with_typed_filters(connection, replace(query, text=meant, limit=1), now.date())
    return meant if find(connection, query, now).total else ""


def did_you_mean(connection: Connection, text: str, whole: str) -> str:
    """Give what was typed with each word that nothing says put right by the nearest that is; '' when none is near.

    `text` is what was typed without its filters, `whole` with them.
    """
    connection.exec_driver_sql(_VOCABULARY)
    words = [word for term in read_query(text).terms for word in term.words][:_MOST_WORDS]
    meant: dict[str, str] = {}
    for word in words:
        if len(word) < _SHORTEST or len(word) > _LONGEST or _is_said(connection, fold(word)):
            continue
        near = _nearest(connection, fold(word))
        if near:
            meant[word] = near
    if not meant:
        return ""
    return WORD.sub(lambda found: meant.get(found[0], found[0]), whole)


def _is_said(connection: Connection, word: str) -> bool:
    return bool(_rows(connection, "SELECT 1 FROM library_words WHERE term = ?", (word,)))


def _nearest(connection: Connection, word: str) -> str:
    """Give the word said most often among those at the least distance; the first letter is taken as right."""
    allowed = 1 if len(word) <= 5 else 2
    rows = _rows(
        connection,
        "SELECT term, doc FROM library_words WHERE term >= ? AND term < ?"
        " AND length(term) BETWEEN ? AND ? LIMIT ?",
        (word[0], chr(ord(word[0]) + 1), len(word) - allowed, len(word) + allowed, _MOST_TERMS),
    )
    near = sorted(
        (far, -documents, term) for term, documents in rows if (far := distance(word, term, allowed)) <= allowed
    )
    # The index knows stems too, which nobody writes.
    return next((written for _, _, term in near[:_TRIED] if (written := _as_written(connection, term))), "")


def _as_written(connection: Connection, word: str) -> str:
    """Give a word of the index with its accents, as some item writes it; '' when none does."""
    rows = _rows(
        connection,
        "SELECT title, substr(body, 1, 20000) FROM search_documents WHERE key IN"
        " (SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT 3)",
        (f'{{title body}} : "{word}"',),
    )
    for row in rows:
        for text in row:
            found = next((each[0] for each in WORD.finditer(text or "") if fold(each[0]) == word), "")
            if found:
                return found.lower()
    return ""


def distance(one: str, other: str, most: int) -> int:
    """Count the letters to change, add, drop or swap with their neighbour; beyond `most` just `most + 1`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before_last: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, facing in enumerate(other, 1):
            cost = min(last[column] + 1, here[-1] + 1, last[column - 1] + (letter != facing))
            swapped = row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == facing
            here.append(min(cost, before_last[column - 2] + 1) if swapped else cost)
        if min(here) > most:
            return most + 1
        before_last, last = last, here
    return min(last[-1], most + 1)


def _rows(connection: Connection, sql: str, values: tuple[Any, ...]) -> Sequence[Any]:
    return connection.exec_driver_sql(sql, values).all()
