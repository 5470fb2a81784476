"""What may have been meant by words that nothing in the library says."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from string import ascii_lowercase
from typing import Any

from sqlalchemy import Connection

from advocate_desktop.domain.library import Leaning, LibraryQuery
from advocate_desktop.storage.mine import worked_out
from advocate_desktop.storage.query_text import WORD, read_query
from advocate_desktop.storage.search import Hits, find
from advocate_desktop.storage.stems import STEM, fold, stems_of_query
from advocate_desktop.storage.typed_filters import with_typed_filters

_VOCABULARY = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.library_words USING fts5vocab('main', 'search_index', 'row')"
)
_SHORTEST = 4
_LONGEST = 40
_MOST_WORDS = 6
_TRIED = 5
# A word so short is meant by one letter at most; a longer one by two, with its first letters right.
_SHORT = 5
_FAR = 2
_SAME_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query finds, the query without typed filters, and the text that was searched for instead, if any."""

    hits: Hits
    query: LibraryQuery
    meant: str = ""


def find_meant(
    connection: Connection, asked: LibraryQuery, person: str, now: datetime, leanings: Sequence[Leaning]
) -> Answer:
    """Give what a query finds; where nothing holds all its words, what the nearest words find, if more."""
    given = _answer(connection, asked, person, now, leanings)
    if not given.query.text.strip() or (given.hits.total and given.hits.whole):
        return given
    meant = did_you_mean(connection, given.query.text, asked.text)
    if not meant:
        return given
    other = replace(_answer(connection, replace(asked, text=meant), person, now, leanings), meant=meant)
    return other if other.hits.total and (other.hits.whole or not given.hits.total) else given


def _answer(
    connection: Connection, asked: LibraryQuery, person: str, now: datetime, leanings: Sequence[Leaning]
) -> Answer:
    query = with_typed_filters(connection, asked, now.date())
    return Answer(find(connection, worked_out(connection, query, person, now), now, leanings), query)


def did_you_mean(connection: Connection, text: str, whole: str) -> str:
    """Give what was typed with each word that nothing says put right by the nearest that is; '' when none is near.

    `text` is what was typed without its filters, `whole` with them.
    """
    connection.exec_driver_sql(_VOCABULARY)
    words = [word for term in read_query(text).terms for word in term.words][:_MOST_WORDS]
    meant: dict[str, str] = {}
    for word in words:
        if len(word) < _SHORTEST or len(word) > _LONGEST or _is_said(connection, word):
            continue
        near = _nearest(connection, fold(word))
        if near:
            meant[word] = near
    if not meant:
        return ""
    return WORD.sub(lambda found: meant.get(found[0], found[0]), whole)


def _is_said(connection: Connection, word: str) -> bool:
    forms = (fold(word), *(mark + stem for stem in stems_of_query(word) for mark in ("", STEM)))
    return bool(_among(connection, forms))


def _nearest(connection: Connection, word: str) -> str:
    """Give the word said most often among those at the least distance.

    Words one letter away are asked for by name; those two away are read through, and begin with the same letters.
    """
    near = [(-documents, term) for term, documents in _among(connection, _one_letter_away(word))]
    if not near and len(word) > _SHORT:
        begins = word[:_SAME_LETTERS]
        rows = _rows(
            connection,
            "SELECT term, doc FROM library_words WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?",
            (begins, begins[:-1] + chr(ord(begins[-1]) + 1), len(word) - _FAR, len(word) + _FAR),
        )
        near = [(-documents, term) for term, documents in rows if distance(word, term, _FAR) <= _FAR]
    return next((written for _, term in sorted(near)[:_TRIED] if (written := _as_written(connection, term))), "")


def _among(connection: Connection, terms: Iterable[str]) -> Sequence[Any]:
    return _rows(
        connection,
        "SELECT term, doc FROM library_words WHERE term IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(terms)),),
    )


def _one_letter_away(word: str) -> set[str]:
    """Give every word that one letter dropped, swapped with the next, changed or added makes."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    made = {before + after[1:] for before, after in parts if after}
    made |= {before + after[1] + after[0] + after[2:] for before, after in parts if len(after) > 1}
    made |= {before + letter + after[1:] for before, after in parts for letter in ascii_lowercase if after}
    made |= {before + letter + after for before, after in parts for letter in ascii_lowercase}
    return made - {word}


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
