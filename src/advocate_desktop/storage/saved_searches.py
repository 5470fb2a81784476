"""Searches the person kept, by name."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection

from advocate_desktop.domain.content import Kind, Standing
from advocate_desktop.domain.library import LibraryQuery, Mine, SavedSearch, Sort
from advocate_desktop.storage.storable import storable


class SavedSearchRows:
    """Saved searches inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[SavedSearch]:
        """List them by name."""
        rows = self._connection.exec_driver_sql("SELECT id, name, query FROM saved_searches ORDER BY name").all()
        return [SavedSearch(row[0], row[1], _query(json.loads(row[2]))) for row in rows]

    def put(self, name: str, query: LibraryQuery, moment: datetime) -> None:
        """Keep a search; one of the same name is replaced."""
        self._connection.exec_driver_sql(
            "INSERT INTO saved_searches (name, query, made_at) VALUES (?, ?, ?)"
            " ON CONFLICT (name) DO UPDATE SET query = excluded.query",
            (storable(name), storable(json.dumps(_values(query), ensure_ascii=False)), _instant(moment)),
        )

    def rename(self, number: int, name: str) -> bool:
        """Give a search another name; False when another one has it, or there is no such search."""
        taken = "SELECT 1 FROM saved_searches WHERE name = ? AND id <> ?"
        if self._connection.exec_driver_sql(taken, (storable(name), number)).first() is not None:
            return False
        sql = "UPDATE saved_searches SET name = ? WHERE id = ?"
        return self._connection.exec_driver_sql(sql, (storable(name), number)).rowcount > 0

    def remove(self, number: int) -> bool:
        """Forget a search; False when there is none of that id."""
        sql = "DELETE FROM saved_searches WHERE id = ?"
        return self._connection.exec_driver_sql(sql, (number,)).rowcount > 0


def _values(query: LibraryQuery) -> dict[str, Any]:
    values = {
        "text": query.text,
        "themes": list(query.themes),
        "kinds": [kind.value for kind in query.kinds],
        "langs": list(query.langs),
        "standings": [standing.value for standing in query.standings],
        "mine": [each.value for each in query.mine],
        "sources": list(query.sources),
        "not_for_me": query.not_for_me,
        "after": query.after.isoformat() if query.after else "",
        "before": query.before.isoformat() if query.before else "",
        "sort": query.sort.value,
    }
    return {name: value for name, value in values.items() if value}


def _query(values: Mapping[str, Any]) -> LibraryQuery:
    return LibraryQuery(
        text=values.get("text", ""),
        themes=tuple(values.get("themes", ())),
        kinds=tuple(Kind(kind) for kind in values.get("kinds", ())),
        langs=tuple(values.get("langs", ())),
        standings=tuple(Standing(standing) for standing in values.get("standings", ())),
        sources=tuple(values.get("sources", ())),
        mine=tuple(Mine(each) for each in values.get("mine", ())),
        not_for_me=bool(values.get("not_for_me")),
        after=date.fromisoformat(values["after"]) if values.get("after") else None,
        before=date.fromisoformat(values["before"]) if values.get("before") else None,
        sort=Sort(values.get("sort", Sort.BEST)),
    )


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")
