"""Lists of the library: full-text search over the newest matches, filters and orders.

Ranking every match is what makes a search slow; at most the thousand newest are ranked and counted.
"""

# ruff: noqa: S608  statements are put together from names of our own; values are always bound

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from typing import Any

from sqlalchemy import Connection

from advocate_desktop.domain.content import Standing
from advocate_desktop.domain.library import MATCHES_RANKED, Leaning, LibraryQuery, Sort
from advocate_desktop.storage.mine_sql import AMONG, MINE
from advocate_desktop.storage.query_text import QueryText, any_of, match_expression, read_query, title_expression
from advocate_desktop.storage.same_news import BEHIND
from advocate_desktop.storage.standing_sql import CANDIDATES, STANDING, USABLE, standing_values
from advocate_desktop.storage.stems import tag
from advocate_desktop.storage.storable import storable

# A search key is the day of an item and a number of its own in so many bits.
KEY_DAY_BITS = 12
NOT_FOR_ME = "(SELECT content_id FROM content_personal WHERE not_for_me_at IS NOT NULL)"
# What a list leaves out: that, and what tells the same news as an item that is there to see.
OUT_OF_SIGHT = f"(SELECT content_id FROM content_personal WHERE not_for_me_at IS NOT NULL UNION {BEHIND})"
# Less is better. What is new weighs up to a third more, half of that after six months; so does what fits a pillar.
_FRESHNESS = f"(1.0 + 0.33 / (1.0 + max(0, :day - (search_index.rowid >> {KEY_DAY_BITS})) / 180.0))"
_RANK = f"bm25(search_index, 1.0, 10.0, 3.0) * {_FRESHNESS}"
_LEANING = (
    " * (CASE WHEN search_index.rowid IN (SELECT rowid FROM search_index WHERE search_index MATCH :leaning"
    f" ORDER BY rowid DESC LIMIT {2 * MATCHES_RANKED}) THEN 1.2 ELSE 1.0 END)"
)
_ORDERS = {
    Sort.BEST: "c.date DESC, c.id DESC",
    Sort.NEWEST: "c.date DESC, c.id DESC",
    Sort.TITLE: "c.title_key, c.id",
}
_MOST_STEMS = 60
_RANKED = {Sort.BEST, Sort.MINE}
_ORDER = "unusable, wanted, key DESC"
# Where fewer hold all words, those that hold most of them follow.
_FEW = 3
_MOST_LOOSENED = 6


@dataclass(frozen=True, slots=True)
class Hits:
    """Ids of one page in order, and how many there are in all; with `bounded`, more than that.

    `whole` tells that some hold all that is asked for.
    """

    ids: tuple[int, ...] = ()
    total: int = 0
    bounded: bool = False
    whole: bool = True


def find(connection: Connection, query: LibraryQuery, now: datetime, leanings: Sequence[Leaning] = ()) -> Hits:
    """Give the page of ids a query asks for; what was typed is never refused, and leanings weigh in its order."""
    typed = read_query(query.text)
    if query.nothing or (not typed.terms and not typed.blank):
        return Hits()
    where = _Where(query, now)
    if typed.terms:
        stems = sorted({stem for leaning in leanings for stem in leaning.stems})[:_MOST_STEMS]
        where.values |= {"leaning": " OR ".join(f'"{stem}"' for stem in stems), "day": now.toordinal()}
        return _find_text(connection, query, typed, where)
    if query.sort is Sort.MINE:
        return _find_mine(connection, query, where)
    # What few can be is counted while it is read; what many are is counted along an index.
    together = "count(*) OVER ()" if where.candidates else "0"
    rows = run(
        connection,
        f"SELECT c.id, {together} FROM content c WHERE {where.sql} ORDER BY {_ORDERS[query.sort]}"
        " LIMIT :limit OFFSET :offset",
        where.values | {"limit": query.limit, "offset": query.offset},
    )
    total = int(rows[0][1]) if rows and where.candidates else _count(connection, where)
    return Hits(tuple(row[0] for row in rows), total)


def newest(connection: Connection, query: LibraryQuery, now: datetime) -> tuple[int, ...]:
    """Give the newest ids behind the filters of a query, without counting how many there are in all."""
    where = _Where(query, now)
    rows = run(
        connection,
        f"SELECT c.id FROM content c WHERE {where.sql} ORDER BY {_ORDERS[Sort.NEWEST]} LIMIT :limit",
        where.values | {"limit": query.limit},
    )
    return tuple(row[0] for row in rows)


def size(connection: Connection) -> int:
    """Count what is in the library, less what is out of sight."""
    sql = f"SELECT (SELECT count(*) FROM content) - (SELECT count(*) FROM {OUT_OF_SIGHT})"
    return int(run(connection, sql, {})[0][0])


class _Where:
    """The filters of a query as SQL on `content c`, with their values."""

    def __init__(self, query: LibraryQuery, now: datetime) -> None:
        self.values: dict[str, Any] = standing_values(now)
        # What the index knows by a word of its own, and what only the tables know.
        self.tags = [
            [f'"{tag(name, getattr(value, "value", value))}"' for value in wanted]
            for name, wanted in (
                ("kind", query.kinds),
                ("lang", query.langs),
                ("source", query.sources),
                ("theme", query.themes),
            )
            if wanted
        ]
        dated = query.after is not None or query.before is not None
        self.narrowed = dated or bool(query.mine) or query.among is not None
        self.plain = not query.not_for_me and not self.tags and not query.standings and not self.narrowed
        self.candidates = ""
        # A list of one source shows all it brought.
        self.hidden = NOT_FOR_ME if query.sources else OUT_OF_SIGHT
        self.beside_tags = [f"c.id IN {NOT_FOR_ME}" if query.not_for_me else f"c.id NOT IN {self.hidden}"]
        if query.standings:
            self._stand(query.standings)
        for name, sign, day in (("after", ">=", query.after), ("before", "<", query.before)):
            if day is not None:
                self.beside_tags.append(f"c.date {sign} :{name}")
                self.values[name] = day.isoformat()
        self.beside_tags += [MINE[each] for each in query.mine if each in MINE]
        if query.among is not None:
            self.beside_tags.append(AMONG)
            self.values["among"] = json.dumps(query.among)
        self.parts = list(self.beside_tags)
        self._among("c.kind", "kind", query.kinds)
        self._among("c.lang", "lang", query.langs)
        self._among("c.source_id", "source", query.sources)
        if query.themes:
            names = self._names("theme", query.themes)
            self.parts.append(f"c.id IN (SELECT content_id FROM content_themes WHERE theme IN ({names}))")

    @property
    def sql(self) -> str:
        return " AND ".join(self.parts)

    def _stand(self, standings: tuple[Standing, ...]) -> None:
        if Standing.OLDER not in standings:
            self.candidates = " UNION ALL ".join(CANDIDATES[standing] for standing in dict.fromkeys(standings))
            self.beside_tags.append(f"c.id IN ({self.candidates})")
        self.beside_tags.append(f"{STANDING} IN ({self._names('standing', standings)})")

    def _among(self, expression: str, name: str, wanted: Sequence[Any]) -> None:
        if wanted:
            self.parts.append(f"{expression} IN ({self._names(name, wanted)})")

    def _names(self, name: str, wanted: Sequence[Any]) -> str:
        keys = [f"{name}{number}" for number in range(len(wanted))]
        self.values.update(zip(keys, map(_value, wanted), strict=True))
        return ", ".join(f":{key}" for key in keys)


def _value(wanted: Any) -> Any:
    value = getattr(wanted, "value", wanted)
    return storable(value) if isinstance(value, str) else value


def _find_text(connection: Connection, query: LibraryQuery, typed: QueryText, where: _Where) -> Hits:
    """Give the page of what holds all words, then of what holds most of them where that is but little."""
    inside = _candidates(query, where, ":expression", plain=typed.common)
    values = where.values | {"expression": _tagged(where, match_expression(typed))}
    if query.sort in _RANKED and not (typed.common and len(typed.terms) == 1):
        # What is left out there is older, or lacks a word, and may be called by the very others.
        inside += f" UNION ALL {_candidates(query, where, ':in_title', plain=typed.common, titled=1)}"
        values["in_title"] = _tagged(where, title_expression(typed))
    counted = "count(*) OVER () AS total, sum(titled = 0) OVER () AS whole"
    statement = (
        f"SELECT c.id, total, whole FROM (SELECT *, {counted} FROM ({_together(inside)})"
        f" ORDER BY {_ORDER} LIMIT :limit OFFSET :offset)"
        f" JOIN content c ON c.search_key = key ORDER BY {_ORDER}"
    )
    rows = run(connection, statement, values | {"limit": query.limit, "offset": query.offset})
    known = rows or (run(connection, statement, values | {"limit": 1, "offset": 0}) if query.offset else ())
    total, whole = (int(known[0][1]), int(known[0][2])) if known else (0, 0)
    if whole < (_FEW if query.sort in _RANKED else 1) and len(typed.terms) > 1:
        return _with_most_words(connection, query, typed, where)
    return Hits(tuple(row[0] for row in rows), min(total, MATCHES_RANKED), total > MATCHES_RANKED)


def _candidates(query: LibraryQuery, where: _Where, expression: str, *, plain: bool, titled: int = 0) -> str:
    """Write which keys are the newest that answer an expression, each with what orders it: less comes first."""
    weighed = f"{_RANK}{_LEANING if where.values['leaning'] else ''}"
    wanted = {Sort.NEWEST: "0", Sort.TITLE: "c.title_key"}.get(query.sort, f"-{titled}" if plain else weighed)
    unusable = f"NOT {USABLE}" if query.sort is Sort.MINE else "0"
    return (
        f"SELECT * FROM (SELECT search_index.rowid AS key, {unusable} AS unusable, {wanted} AS wanted,"
        f" {titled} AS titled FROM {_matches(query, where)} search_index MATCH {expression}"
        f" ORDER BY search_index.rowid DESC LIMIT {MATCHES_RANKED + 1})"
    )


def _together(candidates: str) -> str:
    least = ", ".join(f"min({name}) AS {name}" for name in ("unusable", "wanted", "titled"))
    return f"SELECT key, {least} FROM ({candidates}) GROUP BY key"


def _tagged(where: _Where, expression: str) -> str:
    return " AND ".join([f"({expression})", *(f"({' OR '.join(tags)})" for tags in where.tags)])


def _with_most_words(connection: Connection, query: LibraryQuery, typed: QueryText, where: _Where) -> Hits:
    """Give what holds all words, and after it what holds all but as few as can be.

    What was put in quotation marks has to be there.
    """
    always = [term for term in typed.terms if term.quoted]
    others = [term for term in typed.terms if not term.quoted][:_MOST_LOOSENED]
    whole = _all_ids(connection, query, where, [match_expression(typed)])
    found = whole
    for number in range(len(others) - 1, -1 if always else 0, -1):
        groups = [[*always, *some] for some in combinations(others, number)]
        # Groups of one word are asked for one by one: together, what many hold would hide what few do.
        asked = [groups] if number > 1 else [[group] for group in groups]
        found = _all_ids(connection, query, where, [any_of(some, typed.excluded) for some in asked])
        if len(found) > len(whole):
            break
    ids = tuple(dict.fromkeys((*whole, *found)))
    page = ids[query.offset : query.offset + query.limit]
    return Hits(page, min(len(ids), MATCHES_RANKED), len(ids) > MATCHES_RANKED, bool(whole))


def _all_ids(
    connection: Connection, query: LibraryQuery, where: _Where, expressions: Sequence[str]
) -> tuple[int, ...]:
    """Give the ids of all that answers one of these expressions, in order."""
    names = [f"expression{index}" for index in range(len(expressions))]
    inside = " UNION ALL ".join(_candidates(query, where, f":{name}", plain=False) for name in names)
    values = {name: _tagged(where, each) for name, each in zip(names, expressions, strict=True)}
    statement = f"SELECT c.id FROM ({_together(inside)}) JOIN content c ON c.search_key = key ORDER BY {_ORDER}"
    return tuple(row[0] for row in run(connection, statement, where.values | values))


def _matches(query: LibraryQuery, where: _Where) -> str:
    """Give what is searched and under which conditions, up to an open AND."""
    plain_order = query.sort in {Sort.BEST, Sort.NEWEST}
    if not query.standings and not query.not_for_me and not where.narrowed and plain_order:
        hidden = f"(SELECT search_key FROM content WHERE id IN {where.hidden})"
        return f"search_index WHERE search_index.rowid NOT IN {hidden} AND"
    conditions = " AND ".join(where.beside_tags)
    if where.candidates:
        # The index walks along keys: most candidates lie in a short stretch of them.
        keys = f"FROM content WHERE id IN ({where.candidates})"
        conditions += f" AND search_index.rowid >= (SELECT min(search_key) {keys})"
        conditions += f" AND search_index.rowid <= (SELECT max(search_key) {keys})"
    if query.after is not None:
        # Keys grow with the day: what is older lies below this one.
        conditions += f" AND search_index.rowid >= {query.after.toordinal() << KEY_DAY_BITS}"
    return f"search_index CROSS JOIN content c ON c.search_key = search_index.rowid WHERE {conditions} AND"


def _find_mine(connection: Connection, query: LibraryQuery, where: _Where) -> Hits:
    """Give the usable ones first, then the others: two lists laid end to end, each along an index."""
    order = "ORDER BY c.date DESC, c.id DESC"
    usable = run(connection, f"SELECT c.id FROM content c WHERE {USABLE} AND {where.sql} {order}", where.values)
    ids = [row[0] for row in usable[query.offset : query.offset + query.limit]]
    if len(ids) < query.limit:
        others = run(
            connection,
            f"SELECT c.id FROM content c WHERE NOT {USABLE} AND {where.sql} {order} LIMIT :limit OFFSET :offset",
            where.values | {"limit": query.limit - len(ids), "offset": max(0, query.offset - len(usable))},
        )
        ids.extend(row[0] for row in others)
    return Hits(tuple(ids), _count(connection, where))


def _count(connection: Connection, where: _Where) -> int:
    if where.plain:
        return size(connection)
    return int(run(connection, f"SELECT count(*) FROM content c WHERE {where.sql}", where.values)[0][0])


def run(connection: Connection, sql: str, values: dict[str, Any]) -> Sequence[Any]:
    """Give the rows of a statement with named values."""
    return connection.exec_driver_sql(sql, values).all()
