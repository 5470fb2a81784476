"""Sources the person took out, set aside whole so that they come back exactly as they were.

What hangs on a source goes into tables of its own, `removed_<source>_<table>`, and out of all others: nothing that
reads the library has to know of it.
"""

# ruff: noqa: S608  statements are put together from names of our own; values are always bound

import json
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection

from advocate_desktop.domain.content import ContentSource, SourceKind
from advocate_desktop.domain.sources import RemovedSource
from advocate_desktop.storage.search import KEY_DAY_BITS
from advocate_desktop.storage.search_keys import SearchKeys
from advocate_desktop.storage.search_words import index_items
from advocate_desktop.storage.storable import storable

# Rows of these tables, parents before children, by what names their source or their item.
_OF_SOURCE = {
    "sources": "id",
    "content_images": "source_id",
    "guide_texts": "source_id",
    "pack_files": "source_id",
}
_OF_ITEM = {
    "content": "id",
    "content_themes": "content_id",
    "content_personal": "content_id",
    "content_sketch": "content_id",
    "search_documents": "content_id",
}
_SAME = "content_same"
# What the person made from an item stays, and forgets the item meanwhile.
_LINKED = ("drafts", "publications", "ideas")
_WHOLLY_OUT = "id NOT IN (SELECT id FROM sources)"
_SOME = "IN (SELECT value FROM json_each(?))"
# Items moved in one transaction: so few that what waits for its turn waits less than a second.
AT_ONCE = 80


class RemovedSources:
    """What was taken out, inside one transaction of the database.

    A large source moves in several transactions. Until the last one it stands in `sources` and among the removed
    ones, and can go either way: no step loses anything.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[RemovedSource]:
        """List what can come back, the last one first."""
        rows = self._connection.exec_driver_sql(
            f"SELECT * FROM removed_sources WHERE {_WHOLLY_OUT} ORDER BY removed_at DESC, id DESC"
        )
        return [
            RemovedSource(
                ContentSource(
                    row["id"], SourceKind(row["kind"]), row["key"], row["name"], row["company"], row["version"]
                ),
                row["items"],
                datetime.fromisoformat(row["removed_at"]),
            )
            for row in rows.mappings()
        ]

    def take_out(self, source_id: int, moment: datetime) -> bool:
        """Set aside some items of a source, and the source with the last of them; True when there is more to do.

        What was made from them stays.
        """
        if not self._has("removed_sources", source_id):
            self._make_room(source_id, moment)
        items = self._run(f"SELECT id FROM content WHERE source_id = ? LIMIT {AT_ONCE}", source_id)
        some = json.dumps([row[0] for row in items])
        for table, item in _OF_ITEM.items():
            self._set_aside(source_id, table, f"{item} {_SOME}", some)
        # This may be about an item of another source.
        self._set_aside(source_id, _SAME, f"content_id {_SOME} OR same_as {_SOME}", some, some)
        for table in _LINKED:
            self._set_aside(source_id, table, f"content_id {_SOME}", some)
        self._run(f"DELETE FROM content WHERE id {_SOME}", some)
        if len(items) == AT_ONCE:
            return True
        for table, source in _OF_SOURCE.items():
            self._set_aside(source_id, table, f"{source} = ?", source_id)
        self._run("DELETE FROM sources WHERE id = ?", source_id)
        return False

    def put_back(self, source_id: int) -> bool:
        """Bring a source back as it was with some of its items; True when there is more to do.

        Raises KeyError when it is not there to come back.
        """
        if not self._has("removed_sources", source_id):
            raise KeyError(source_id)
        if not self._has("sources", source_id):
            self._index(source_id)
            for table, source in _OF_SOURCE.items():
                self._fetch_back(source_id, table, f"{source} = ?", source_id)
        items = self._run(f"SELECT id FROM {_aside(source_id, 'content')} LIMIT {AT_ONCE}")
        ids = [row[0] for row in items]
        some = json.dumps(ids)
        self._free_keys(source_id, some)
        for table, item in _OF_ITEM.items():
            self._fetch_back(source_id, table, f"{item} {_SOME}", some)
        index_items(self._connection, ids)
        for table in _LINKED:
            aside = _aside(source_id, table)
            self._run(
                f"UPDATE {table} SET content_id = (SELECT content_id FROM {aside} WHERE id = {table}.id)"
                f" WHERE content_id IS NULL AND id IN (SELECT id FROM {aside} WHERE content_id {_SOME})",
                some,
            )
            self._run(f"DELETE FROM {aside} WHERE content_id {_SOME}", some)
        if len(ids) == AT_ONCE:
            return True
        # Another source may have moved on since.
        there = "IN (SELECT id FROM content)"
        self._fetch_back(source_id, _SAME, f"same_as {there} AND content_id {there}")
        self._forget(source_id)
        return False

    def halfway(self) -> list[int]:
        """Give the sources that were moved in part when the application ended."""
        return [row[0] for row in self._run(f"SELECT id FROM removed_sources WHERE NOT {_WHOLLY_OUT}")]

    def put_back_key(self, key: str) -> bool:
        """Bring a source back because it is imported again, with what is the person's own on its items."""
        rows = self._run("SELECT id FROM removed_sources WHERE key = ?", storable(key))
        while rows and self.put_back(rows[0][0]):
            pass
        return bool(rows)

    def forget_before(self, moment: datetime) -> int:
        """Erase for good what was taken out before a moment; gives how many sources that were."""
        rows = self._run(
            f"SELECT id FROM removed_sources WHERE removed_at < ? AND {_WHOLLY_OUT}", _instant(moment)
        )
        for (source_id,) in rows:
            self._forget(source_id)
        return len(rows)

    def image_files(self) -> set[str]:
        """Give the pictures of sources that may come back."""
        return {
            str(row[0])
            for (source_id,) in self._run("SELECT id FROM removed_sources")
            for row in self._run(f"SELECT file FROM {_aside(source_id, 'content_images')}")
        }

    def _make_room(self, source_id: int, moment: datetime) -> None:
        for table in (*_OF_SOURCE, *_OF_ITEM, _SAME):
            self._run(f"CREATE TABLE {_aside(source_id, table)} AS SELECT * FROM {table} WHERE 0")
        for table in _LINKED:
            self._run(f"CREATE TABLE {_aside(source_id, table)} AS SELECT id, content_id FROM {table} WHERE 0")
        self._index(source_id)
        self._run(
            "INSERT INTO removed_sources (id, kind, key, name, company, version, items, last_item, removed_at)"
            " SELECT s.id, s.kind, key, name, company, version, count(c.id), coalesce(max(c.id), 0), ?"
            " FROM sources s LEFT JOIN content c ON c.source_id = s.id WHERE s.id = ? GROUP BY s.id",
            _instant(moment),
            source_id,
        )

    def _index(self, source_id: int) -> None:
        for table, item in (*_OF_ITEM.items(), *((table, "content_id") for table in _LINKED)):
            aside = _aside(source_id, table)
            self._run(f"CREATE INDEX IF NOT EXISTS {aside}_index ON {aside} ({item})")

    def _set_aside(self, source_id: int, table: str, where: str, *values: Any) -> None:
        columns = "id, content_id" if table in _LINKED else "*"
        self._run(f"INSERT INTO {_aside(source_id, table)} SELECT {columns} FROM {table} WHERE {where}", *values)

    def _fetch_back(self, source_id: int, table: str, where: str, *values: Any) -> None:
        aside = _aside(source_id, table)
        columns = ", ".join(row[1] for row in self._run(f"PRAGMA table_info({aside})"))
        verb = "INSERT OR IGNORE" if table == _SAME else "INSERT"
        self._run(f"{verb} INTO {table} ({columns}) SELECT {columns} FROM {aside} WHERE {where}", *values)
        self._run(f"DELETE FROM {aside} WHERE {where}", *values)

    def _has(self, table: str, source_id: int) -> bool:
        return bool(self._run(f"SELECT 1 FROM {table} WHERE id = ?", source_id))

    def _forget(self, source_id: int) -> None:
        for table in (*_OF_SOURCE, *_OF_ITEM, _SAME, *_LINKED):
            self._run(f"DROP TABLE {_aside(source_id, table)}")
        self._run("DELETE FROM removed_sources WHERE id = ?", source_id)

    def _free_keys(self, source_id: int, some: str) -> None:
        """Give new search keys to items whose key went to another one meanwhile; `some` are ids as JSON."""
        documents, items = _aside(source_id, "search_documents"), _aside(source_id, "content")
        taken = self._run(
            f"SELECT key, content_id FROM {documents} WHERE content_id {_SOME}"
            " AND (key IN (SELECT key FROM search_documents) OR key IN (SELECT search_key FROM content))",
            some,
        )
        if not taken:
            return
        days = [date.fromordinal(key >> KEY_DAY_BITS) if key >= 0 else None for key, _ in taken]
        keys = SearchKeys(self._connection, days, documents)
        for day, (_, content_id) in zip(days, taken, strict=True):
            key = keys.next(day)
            self._run(f"UPDATE {documents} SET key = ? WHERE content_id = ?", key, content_id)
            self._run(f"UPDATE {items} SET search_key = ? WHERE id = ?", key, content_id)

    def _run(self, sql: str, *values: Any) -> Any:
        result = self._connection.exec_driver_sql(sql, values)
        return result.all() if result.returns_rows else result


def _aside(source_id: int, table: str) -> str:
    return f"removed_{int(source_id)}_{table}"


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")
