"""Items that tell the same news as another one, found when they come in and kept out of sight behind it."""

# ruff: noqa: S608  statements are put together from names of our own; values are always bound

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection

from advocate_desktop.domain.same_news import alike, close_in_time, issues_of_one_series, shingles, sketch

# What stands behind another item, as long as that one is there to see.
BEHIND = (
    "SELECT n.content_id FROM content_same n JOIN content first ON first.id = n.same_as WHERE first.withdrawn = 0"
)
_LEAST_SHARED = 3
_LOOKED_AT = 40
_COMPARED = 3


def remember(connection: Connection, texts: Iterable[tuple[int, str]]) -> None:
    """Take down what items sound like, in place of what they sounded like before, and find what tells the same.

    `texts` are ids with their plain text. An item stands behind the oldest one that tells its news, in its
    language, under the same embargo.
    """
    known = [(content_id, runs, sketch(runs)) for content_id, text in texts for runs in (shingles(text),)]
    ids = [(content_id,) for content_id, _, _ in known]
    _many(connection, "DELETE FROM content_sketch WHERE content_id = ?", ids)
    _many(connection, "DELETE FROM content_same WHERE content_id = ?", ids)
    rows = [(number, content_id) for content_id, _, numbers in known for number in numbers]
    _many(connection, "INSERT OR IGNORE INTO content_sketch (number, content_id) VALUES (?, ?)", rows)
    for content_id, runs, numbers in known:
        if not numbers:
            continue
        first = _first(connection, content_id, runs, numbers)
        if first is not None:
            values = (content_id, first)
            connection.exec_driver_sql("INSERT INTO content_same (content_id, same_as) VALUES (?, ?)", values)


def _first(connection: Connection, content_id: int, runs: frozenset[int], numbers: Sequence[int]) -> int | None:
    looked = " UNION ALL ".join(
        [f"SELECT * FROM (SELECT content_id FROM content_sketch WHERE number = ? LIMIT {_LOOKED_AT})"]
        * len(numbers)
    )
    shared = connection.exec_driver_sql(
        f"SELECT content_id FROM ({looked}) WHERE content_id < ? GROUP BY content_id"
        f" HAVING count(*) >= {_LEAST_SHARED} ORDER BY count(*) DESC, content_id LIMIT {_COMPARED}",
        (*numbers, content_id),
    ).all()
    if not shared:
        return None
    mine = _facts(connection, content_id)
    for (other,) in sorted(shared):
        theirs = _facts(connection, other)
        same_facts = mine is not None and theirs is not None and mine[:2] == theirs[:2]
        if not same_facts or mine is None or theirs is None or issues_of_one_series(mine[5], theirs[5]):
            continue
        if close_in_time(_day(mine[2]), _day(theirs[2])) and alike(runs, shingles(theirs[3])):
            return int(theirs[4] or other)
    return None


def _facts(connection: Connection, content_id: int) -> Any:
    return connection.exec_driver_sql(
        "SELECT c.lang, c.embargo, c.date, d.body, n.same_as, c.title FROM content c"
        " JOIN search_documents d ON d.content_id = c.id LEFT JOIN content_same n ON n.content_id = c.id"
        " WHERE c.id = ?",
        (content_id,),
    ).first()


def behind(connection: Connection, content_id: int) -> tuple[int, ...]:
    """Give the ids that tell the same news as an item, in the order they came."""
    rows = connection.exec_driver_sql(
        "SELECT content_id FROM content_same WHERE same_as = ? ORDER BY content_id", (content_id,)
    ).all()
    return tuple(row[0] for row in rows)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _many(connection: Connection, sql: str, rows: Sequence[tuple[Any, ...]]) -> None:
    if rows:
        connection.exec_driver_sql(sql, list(rows))
