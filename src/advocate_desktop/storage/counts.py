"""How many items there are behind each filter of the library."""

# ruff: noqa: S608  statements are put together from names of our own; values are always bound

from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from advocate_desktop.domain.content import Kind, Standing
from advocate_desktop.domain.library import LibraryCounts
from advocate_desktop.storage.search import NOT_FOR_ME, OUT_OF_SIGHT, run, size
from advocate_desktop.storage.standing_sql import CANDIDATES, STANDING, STANDING_BY_DAYS, standing_values
from advocate_desktop.storage.theme_names import ThemeNames


def count(connection: Connection, now: datetime) -> LibraryCounts:
    """Count what is behind each filter, along the indexes; what the person put out of sight counts apart."""
    hidden = int(run(connection, f"SELECT count(*) FROM {NOT_FOR_ME}", {})[0][0])
    everything = size(connection)
    standings = _by_standing(connection, standing_values(now))
    standings[Standing.OLDER] = everything - sum(standings.values())
    return LibraryCounts(
        all=everything,
        not_for_me=hidden,
        standings=standings,
        kinds={Kind(name): number for name, number in _by(connection, "kind", "content", "id").items()},
        langs=_by(connection, "lang", "content", "id"),
        themes=ThemeNames(connection).counted(
            _by(connection, "theme", "content_themes", "content_id"), OUT_OF_SIGHT
        ),
    )


def _by_standing(connection: Connection, values: dict[str, Any]) -> dict[Standing, int]:
    """Count all standings but 'older': by days along the indexes, then the few set right for which more counts."""
    standings = dict.fromkeys(Standing, 0)
    for standing in (Standing.EXPIRED, Standing.EXPIRING, Standing.FRESH):
        standings[standing] = int(run(connection, f"SELECT count(*) FROM ({CANDIDATES[standing]})", values)[0][0])
    few = " UNION ALL ".join(CANDIDATES[each] for each in (Standing.WITHDRAWN, Standing.EMBARGO, Standing.USED))
    rows = run(
        connection,
        f"SELECT {STANDING_BY_DAYS}, {STANDING}, c.id IN {OUT_OF_SIGHT}, count(*) FROM content c"
        f" WHERE c.id IN ({few} UNION ALL SELECT content_id FROM {OUT_OF_SIGHT}) GROUP BY 1, 2, 3",
        values,
    )
    for by_days, real, hidden, number in rows:
        standings[Standing(by_days)] -= int(number)
        if not hidden:
            standings[Standing(real)] += int(number)
    standings[Standing.OLDER] = 0
    return standings


def _by(connection: Connection, column: str, table: str, key: str) -> dict[str, int]:
    """Count by one column, the most first: all along an index, less the few that are out of sight."""
    counted = f"SELECT {column}, count(*) FROM {table}"
    numbers = {row[0]: int(row[1]) for row in run(connection, f"{counted} GROUP BY {column}", {})}
    for name, number in run(connection, f"{counted} WHERE {key} IN {OUT_OF_SIGHT} GROUP BY {column}", {}):
        numbers[name] -= int(number)
    ordered = sorted(numbers.items(), key=lambda each: (-each[1], each[0]))
    return {name: number for name, number in ordered if number}
