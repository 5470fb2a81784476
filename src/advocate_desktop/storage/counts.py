"""How many items there are behind each filter of the library."""

# ruff: noqa: S608  statements are put together from names of our own; values are always bound

from datetime import datetime

from sqlalchemy import Connection

from advocate_desktop.domain.content import Kind, Standing
from advocate_desktop.domain.library import LibraryCounts
from advocate_desktop.storage.search import NOT_FOR_ME, run
from advocate_desktop.storage.standing_sql import CANDIDATES, STANDING, standing_values


def count(connection: Connection, now: datetime) -> LibraryCounts:
    """Count what is behind each filter, along the indexes; what the person put out of sight counts apart."""
    hidden = int(run(connection, f"SELECT count(*) FROM {NOT_FOR_ME}", {})[0][0])
    everything = int(run(connection, "SELECT count(*) FROM content", {})[0][0]) - hidden
    candidates = " UNION ALL ".join(CANDIDATES.values())
    rows = run(
        connection,
        f"SELECT {STANDING}, count(*) FROM content c WHERE c.id IN ({candidates}) AND c.id NOT IN {NOT_FOR_ME}"
        " GROUP BY 1",
        standing_values(now),
    )
    standings = dict.fromkeys(Standing, 0) | {Standing(row[0]): int(row[1]) for row in rows}
    others = sum(number for standing, number in standings.items() if standing is not Standing.OLDER)
    standings[Standing.OLDER] = everything - others
    return LibraryCounts(
        all=everything,
        not_for_me=hidden,
        standings=standings,
        kinds={Kind(name): number for name, number in _by(connection, "kind", "content", "id").items()},
        langs=_by(connection, "lang", "content", "id"),
        themes=_by(connection, "theme", "content_themes", "content_id"),
    )


def _by(connection: Connection, column: str, table: str, key: str) -> dict[str, int]:
    """Count by one column, the most first: all along an index, less the few that are out of sight."""
    counted = f"SELECT {column}, count(*) FROM {table}"
    numbers = {row[0]: int(row[1]) for row in run(connection, f"{counted} GROUP BY {column}", {})}
    for name, number in run(connection, f"{counted} WHERE {key} IN {NOT_FOR_ME} GROUP BY {column}", {}):
        numbers[name] -= int(number)
    ordered = sorted(numbers.items(), key=lambda each: (-each[1], each[0]))
    return {name: number for name, number in ordered if number}
