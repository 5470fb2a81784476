"""Sources the person took out, set aside whole so that they come back exactly as they were.

What hangs on a source goes into tables of its own, `removed_<source>_<table>`, and out of all others: nothing that
reads the library has to know of it.
"""

# ruff: noqa: S608  statements are put together from names of our own; values are always bound

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection

from advocate_desktop.domain.content import ContentSource, SourceKind
from advocate_desktop.domain.sources import RemovedSource
from advocate_desktop.storage.search import KEY_DAY_BITS
from advocate_desktop.storage.search_keys import SearchKeys
from advocate_desktop.storage.search_words import index_items
from advocate_desktop.storage.storable import storable

_ITEMS = "SELECT id FROM content WHERE source_id = {source}"
# Rows of these tables, parents before children; `content_same` may be about an item of another source.
_OWN = {
    "sources": "id = {source}",
    "content": "source_id = {source}",
    "content_images": "source_id = {source}",
    "guide_texts": "source_id = {source}",
    "pack_files": "source_id = {source}",
    "content_themes": f"content_id IN ({_ITEMS})",
    "content_personal": f"content_id IN ({_ITEMS})",
    "content_sketch": f"content_id IN ({_ITEMS})",
    "content_same": f"content_id IN ({_ITEMS}) OR same_as IN ({_ITEMS})",
    "search_documents": f"content_id IN ({_ITEMS})",
}
# What the person made from an item stays, and forgets the item meanwhile.
_LINKED = ("drafts", "publications", "ideas")


class RemovedSources:
    """What was taken out, inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[RemovedSource]:
        """List what can come back, the last one first."""
        rows = self._connection.exec_driver_sql("SELECT * FROM removed_sources ORDER BY removed_at DESC, id DESC")
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

    def take_out(self, source_id: int, moment: datetime) -> None:
        """Set a source aside with its items; what was made from them stays."""
        for table, rows in _OWN.items():
            where = rows.format(source=int(source_id))
            self._run(f"CREATE TABLE {_aside(source_id, table)} AS SELECT * FROM {table} WHERE {where}")
        for table in _LINKED:
            where = f"content_id IN ({_ITEMS.format(source=int(source_id))})"
            self._run(
                f"CREATE TABLE {_aside(source_id, table)} AS SELECT id, content_id FROM {table} WHERE {where}"
            )
        self._run(
            "INSERT INTO removed_sources (id, kind, key, name, company, version, items, last_item, removed_at)"
            " SELECT s.id, s.kind, key, name, company, version, count(c.id), coalesce(max(c.id), 0), ?"
            " FROM sources s LEFT JOIN content c ON c.source_id = s.id WHERE s.id = ? GROUP BY s.id",
            _instant(moment),
            source_id,
        )
        self._run("DELETE FROM sources WHERE id = ?", source_id)

    def put_back(self, source_id: int) -> bool:
        """Bring a source back as it was; False when it is not there to come back."""
        if not self._run("SELECT 1 FROM removed_sources WHERE id = ?", source_id):
            return False
        self._free_keys(source_id)
        for table in _OWN:
            columns = ", ".join(row[1] for row in self._run(f"PRAGMA table_info({_aside(source_id, table)})"))
            insert = f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {_aside(source_id, table)}"
            if table == "content_same":
                # Another source may have moved on since.
                there = "IN (SELECT id FROM content)"
                insert = insert.replace("INSERT", "INSERT OR IGNORE", 1)
                insert += f" WHERE same_as {there} AND content_id {there}"
            self._run(insert)
        index_items(self._connection, [row[0] for row in self._run(_ITEMS.format(source=int(source_id)))])
        for table in _LINKED:
            aside = _aside(source_id, table)
            self._run(
                f"UPDATE {table} SET content_id = (SELECT content_id FROM {aside} WHERE id = {table}.id)"
                f" WHERE content_id IS NULL AND id IN (SELECT id FROM {aside})"
            )
        self._forget(source_id)
        return True

    def put_back_key(self, key: str) -> bool:
        """Bring a source back because it is imported again, with what is the person's own on its items."""
        rows = self._run("SELECT id FROM removed_sources WHERE key = ?", storable(key))
        return bool(rows) and self.put_back(rows[0][0])

    def forget_before(self, moment: datetime) -> int:
        """Erase for good what was taken out before a moment; gives how many sources that were."""
        rows = self._run("SELECT id FROM removed_sources WHERE removed_at < ?", _instant(moment))
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

    def _forget(self, source_id: int) -> None:
        for table in (*_OWN, *_LINKED):
            self._run(f"DROP TABLE {_aside(source_id, table)}")
        self._run("DELETE FROM removed_sources WHERE id = ?", source_id)

    def _free_keys(self, source_id: int) -> None:
        """Give new search keys to items whose key went to another one meanwhile."""
        documents, items = _aside(source_id, "search_documents"), _aside(source_id, "content")
        taken = self._run(
            f"SELECT key, content_id FROM {documents} WHERE key IN (SELECT key FROM search_documents)"
            f" OR key IN (SELECT search_key FROM content)"
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
