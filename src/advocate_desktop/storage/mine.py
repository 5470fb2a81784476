"""What the person did with content, as filters of a list: seen, in a draft, noted, in their window."""

# ruff: noqa: S608  statements are put together from names of our own; values are always bound

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from advocate_desktop.domain.content import days_in, life
from advocate_desktop.domain.library import LibraryQuery, Mine
from advocate_desktop.storage.search import OUT_OF_SIGHT, run, size
from advocate_desktop.storage.standing_sql import USABLE, day_of, standing_values
from advocate_desktop.storage.theme_names import ThemeNames


def open_windows(connection: Connection, person_id: str, now: datetime) -> tuple[int, ...]:
    """Give ids of what can be used now and whose window for the person is open today."""
    rows = run(
        connection,
        "SELECT c.id, s.key, c.external_id, c.date, c.expires, c.embargo FROM content c"
        f" JOIN sources s ON s.id = c.source_id WHERE {USABLE} AND c.id NOT IN {OUT_OF_SIGHT}",
        standing_values(now),
    )
    today, found = now.date(), []
    for content_id, key, external_id, published, expires, embargo in rows:
        opening = datetime.fromisoformat(embargo).date() if embargo else None
        window = days_in(life(day_of(published), day_of(expires), opening), person_id, key, external_id, today)
        if window is not None and window.holds(today):
            found.append(content_id)
    return tuple(found)


def worked_out(connection: Connection, query: LibraryQuery, person_id: str, now: datetime) -> LibraryQuery:
    """Say a query in what the tables know: themes as the sources call them, the person's windows as ids."""
    query = replace(query, themes=ThemeNames(connection).behind(query.themes))
    if Mine.WINDOW not in query.mine:
        return query
    among = open_windows(connection, person_id, now)
    return replace(query, among=among if query.among is None else tuple(set(among) & set(query.among)))


def next_opening(connection: Connection, now: datetime) -> datetime | None:
    """Give the next moment at which something under embargo opens; None when nothing waits."""
    rows = run(
        connection,
        "SELECT embargo FROM content WHERE embargo IS NOT NULL AND unixepoch(embargo) > :now AND NOT withdrawn"
        " ORDER BY unixepoch(embargo) LIMIT 1",
        {"now": int(now.timestamp())},
    )
    return datetime.fromisoformat(rows[0][0]) if rows else None


def count_mine(connection: Connection, person_id: str, now: datetime) -> dict[Mine, int]:
    """Count what is behind each of these filters, less what the person put out of sight."""
    hidden = f"NOT IN {OUT_OF_SIGHT}"
    personal = f"SELECT count(*) FROM content_personal WHERE content_id {hidden} AND"
    drafted = (
        "SELECT count(DISTINCT content_id) FROM drafts WHERE content_id IS NOT NULL AND deleted_at IS NULL"
        f" AND published_at IS NULL AND content_id {hidden}"
    )
    seen, noted, drafts = run(
        connection, f"SELECT ({personal} seen_at IS NOT NULL), ({personal} note <> ''), ({drafted})", {}
    )[0]
    return {
        Mine.WINDOW: len(open_windows(connection, person_id, now)),
        Mine.UNSEEN: size(connection) - int(seen),
        Mine.SEEN: int(seen),
        Mine.DRAFT: int(drafts),
        Mine.NOTED: int(noted),
    }
