"""Lists of the library: full-text search over the newest matches, filters, orders, and counts behind filters.

Ranking every match is what makes a search slow; at most the thousand newest are ranked and counted.
"""

# ruff: noqa: S608  statements are put together from names of our own; values are always bound

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from advocate_desktop.domain.content import Kind, Standing
from advocate_desktop.domain.library import MATCHES_RANKED, LibraryCounts, LibraryQuery, Sort
from advocate_desktop.storage.query_text import match_expression, read_query
from advocate_desktop.storage.standing_sql import STANDING, USABLE, standing_values

_NOT_FOR_ME = "(SELECT content_id FROM content_personal WHERE not_for_me_at IS NOT NULL)"
_RANK = "bm25(search_index, 10.0, 1.0, 0.5)"
_ORDERS = {Sort.NEWEST: "c.date DESC, c.id DESC", Sort.TITLE: "c.title_key, c.id"}
_ORDERS[Sort.BEST] = _ORDERS[Sort.NEWEST]


@dataclass(frozen=True, slots=True)
class Hits:
    """Ids of one page in order, and how many there are in all; with `bounded`, more than that."""

    ids: tuple[int, ...] = ()
    total: int = 0
    bounded: bool = False


def find(connection: Connection, query: LibraryQuery, now: datetime) -> Hits:
    """Give the page of ids a query asks for; what was typed is never refused."""
    typed = read_query(query.text)
    expression = match_expression(typed)
    if not expression and not typed.blank:
        return Hits()
    where = _Where(query, now)
    if expression:
        return _find_text(connection, query, expression, where)
    if query.sort is Sort.MINE:
        return _find_mine(connection, query, where)
    rows = _run(
        connection,
        f"SELECT c.id FROM content c WHERE {where.sql} ORDER BY {_ORDERS[query.sort]} LIMIT :limit OFFSET :offset",
        where.values | {"limit": query.limit, "offset": query.offset},
    )
    return Hits(tuple(row[0] for row in rows), _count(connection, where))


def count(connection: Connection, now: datetime) -> LibraryCounts:
    """Count what is behind each filter."""
    values = standing_values(now)
    rows = _run(
        connection,
        f"SELECT {STANDING} AS standing, c.kind, c.lang, count(*) FROM content c"
        f" WHERE c.id NOT IN {_NOT_FOR_ME} GROUP BY 1, 2, 3",
        values,
    )
    standings = dict.fromkeys(Standing, 0)
    kinds: dict[Kind, int] = {}
    langs: dict[str, int] = {}
    for standing, kind, lang, number in rows:
        standings[Standing(standing)] += number
        kinds[Kind(kind)] = kinds.get(Kind(kind), 0) + number
        langs[lang] = langs.get(lang, 0) + number
    themes = _run(
        connection,
        f"SELECT theme, count(*) FROM content_themes WHERE content_id NOT IN {_NOT_FOR_ME}"
        " GROUP BY theme ORDER BY 2 DESC, theme",
        {},
    )
    hidden = _run(connection, f"SELECT count(*) FROM {_NOT_FOR_ME}", {})[0][0]
    return LibraryCounts(
        all=sum(standings.values()),
        not_for_me=hidden,
        standings=standings,
        kinds=kinds,
        langs=langs,
        themes={row[0]: row[1] for row in themes},
    )


@dataclass
class _Where:
    """The filters of a query as SQL on `content c`, with their values."""

    query: LibraryQuery
    now: datetime
    values: dict[str, Any] = field(default_factory=dict)
    parts: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        query = self.query
        self.values |= standing_values(self.now)
        self.parts.append(f"c.id {'IN' if query.not_for_me else 'NOT IN'} {_NOT_FOR_ME}")
        self._among("c.kind", "kind", query.kinds)
        self._among("c.lang", "lang", query.langs)
        self._among("c.source_id", "source", query.sources)
        self._among(STANDING, "standing", query.standings)
        if query.themes:
            names = self._names("theme", query.themes)
            self.parts.append(f"c.id IN (SELECT content_id FROM content_themes WHERE theme IN ({names}))")

    @property
    def sql(self) -> str:
        return " AND ".join(self.parts)

    @property
    def filters(self) -> bool:
        """Tell whether anything but the person's own 'not for me' is filtered."""
        return len(self.parts) > 1 or self.query.not_for_me

    def _among(self, expression: str, name: str, wanted: Sequence[Any]) -> None:
        if wanted:
            self.parts.append(f"{expression} IN ({self._names(name, wanted)})")

    def _names(self, name: str, wanted: Sequence[Any]) -> str:
        keys = [f"{name}{number}" for number in range(len(wanted))]
        self.values.update(zip(keys, (getattr(value, "value", value) for value in wanted), strict=True))
        return ", ".join(f":{key}" for key in keys)


def _find_text(connection: Connection, query: LibraryQuery, expression: str, where: _Where) -> Hits:
    usable, wanted, order = {
        Sort.BEST: ("0", _RANK, "wanted, key DESC"),
        Sort.MINE: (f"{USABLE} IS TRUE", _RANK, "usable DESC, wanted, key DESC"),
        Sort.NEWEST: ("0", "0", "key DESC"),
        Sort.TITLE: ("0", "c.title_key", "wanted, key DESC"),
    }[query.sort]
    if where.filters or query.sort in {Sort.MINE, Sort.TITLE}:
        matches = f"search_index CROSS JOIN content c ON c.search_key = search_index.rowid WHERE {where.sql} AND"
    else:
        hidden = f"(SELECT search_key FROM content WHERE id IN {_NOT_FOR_ME})"
        matches = f"search_index WHERE search_index.rowid NOT IN {hidden} AND"
    newest = (
        f"SELECT search_index.rowid AS key, {wanted} AS wanted, {usable} AS usable FROM {matches}"
        f" search_index MATCH :expression ORDER BY search_index.rowid DESC LIMIT {MATCHES_RANKED + 1}"
    )
    page = f"SELECT *, count(*) OVER () AS total FROM ({newest}) ORDER BY {order} LIMIT :limit OFFSET :offset"
    rows = _run(
        connection,
        f"SELECT found.id, total FROM ({page}) JOIN content found ON found.search_key = key ORDER BY {order}",
        where.values | {"expression": expression, "limit": query.limit, "offset": query.offset},
    )
    if not rows and query.offset:
        first = _find_text(connection, replace(query, limit=1, offset=0), expression, where)
        return Hits((), first.total, first.bounded)
    total = int(rows[0][1]) if rows else 0
    return Hits(tuple(row[0] for row in rows), min(total, MATCHES_RANKED), total > MATCHES_RANKED)


def _find_mine(connection: Connection, query: LibraryQuery, where: _Where) -> Hits:
    """Give the usable ones first: two lists laid end to end, each read along an index."""
    usable = _run(connection, f"SELECT count(*) FROM content c WHERE {where.sql} AND {USABLE}", where.values)[0][0]
    ids: list[int] = []
    for condition, first in ((USABLE, 0), (f"{USABLE} IS NOT TRUE", usable)):
        skipped = max(0, query.offset - first)
        wanted = query.limit - len(ids)
        if wanted <= 0:
            continue
        rows = _run(
            connection,
            f"SELECT c.id FROM content c WHERE {where.sql} AND {condition}"
            " ORDER BY c.date DESC, c.id DESC LIMIT :limit OFFSET :offset",
            where.values | {"limit": wanted, "offset": skipped},
        )
        ids.extend(row[0] for row in rows)
    return Hits(tuple(ids), _count(connection, where))


def _count(connection: Connection, where: _Where) -> int:
    return int(_run(connection, f"SELECT count(*) FROM content c WHERE {where.sql}", where.values)[0][0])


def _run(connection: Connection, sql: str, values: dict[str, Any]) -> Sequence[Any]:
    return connection.exec_driver_sql(sql, values).all()
