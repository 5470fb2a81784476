"""A few items to write about, without counting or ranking all there are."""

# ruff: noqa: S608  statements are put together from names of our own; values are always bound

from datetime import datetime

from sqlalchemy import Connection

from advocate_desktop.storage.search import OUT_OF_SIGHT, run
from advocate_desktop.storage.standing_sql import STANDING, USABLE, standing_values


def is_empty(connection: Connection) -> bool:
    """Tell whether nothing is in the library but what the person put out of sight."""
    return not run(connection, f"SELECT 1 FROM content WHERE id NOT IN {OUT_OF_SIGHT} LIMIT 1", {})


def ideas(connection: Connection, lang: str, limit: int, now: datetime) -> tuple[int, ...]:
    """Give ids of items in one language, or any (""): those of use now, then older ones, the newest first."""
    ids: list[int] = []
    for wanted in (USABLE, f"{STANDING} = 'older'"):
        language = "AND c.lang = :lang" if lang else ""
        if len(ids) < limit:
            rows = run(
                connection,
                f"SELECT c.id FROM content c WHERE {wanted} {language} AND c.id NOT IN {OUT_OF_SIGHT}"
                " ORDER BY c.date DESC, c.id DESC LIMIT :limit",
                standing_values(now) | {"lang": lang, "limit": limit - len(ids)},
            )
            ids.extend(row[0] for row in rows)
    return tuple(ids)
