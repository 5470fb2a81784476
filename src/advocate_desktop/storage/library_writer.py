"""Content put into the library: what is new, what changed, what its company took back.

What the person did with an item stands in tables of its own, which nothing here touches.
"""

# ruff: noqa: S608  statements are put together from names of our own; values are always bound

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection

from advocate_desktop.domain.brought import Part
from advocate_desktop.domain.content import ContentItem, ContentSource, SourceKind
from advocate_desktop.domain.guide import Guide
from advocate_desktop.storage.library import TOPICS_FILE, LibraryRows, details_json, topics_json
from advocate_desktop.storage.removed import RemovedSources
from advocate_desktop.storage.same_news import remember
from advocate_desktop.storage.search_keys import SearchKeys
from advocate_desktop.storage.search_words import index_items
from advocate_desktop.storage.stems import clean, fold
from advocate_desktop.storage.storable import storable

_COLUMNS = (
    "source_id", "external_id", "digest", "title", "title_key", "body", "summary", "lang", "kind", "date",
    "expires", "embargo", "url", "author", "path", "details", "search_key", "updated_at",
)  # fmt: skip
_INSERT = (
    f"INSERT INTO content ({', '.join(_COLUMNS)}, id, added_at) VALUES ({', '.join('?' * (len(_COLUMNS) + 2))})"
)
_UPDATE = f"UPDATE content SET {', '.join(f'{name} = ?' for name in _COLUMNS)}, withdrawn = 0 WHERE id = ?"
_AT_ONCE = 500
# Columns whose change people are told of, and what it is called.
_PARTS = {
    "title": Part.TITLE, "body": Part.TEXT, "summary": Part.SUMMARY, "lang": Part.LANGUAGE, "kind": Part.KIND,
    "date": Part.DATE, "expires": Part.EXPIRES, "embargo": Part.EMBARGO, "url": Part.LINK, "author": Part.AUTHOR,
    "path": Part.FILE,
}  # fmt: skip
_DETAILS = {"images": Part.PICTURES, "facts": Part.FACTS, "suggested": Part.SUGGESTED}
_SORT_KEY_LENGTH = 100


@dataclass(frozen=True, slots=True)
class NewContent:
    """An item to keep and the words of its body; `digest` stands for all it says."""

    item: ContentItem
    plain: str
    digest: str


@dataclass(frozen=True, slots=True)
class Kept:
    """Ids of what was added, changed and left as it was; `parts` says of the changed ones what changed."""

    added: tuple[int, ...] = ()
    updated: tuple[int, ...] = ()
    unchanged: tuple[int, ...] = ()
    parts: Mapping[int, tuple[Part, ...]] = field(default_factory=dict)


@dataclass
class _Batch:
    inserts: list[tuple[Any, ...]] = field(default_factory=list)
    updates: list[tuple[Any, ...]] = field(default_factory=list)
    documents: list[tuple[Any, ...]] = field(default_factory=list)
    themes: list[tuple[int, str]] = field(default_factory=list)
    texts: list[tuple[int, str]] = field(default_factory=list)


def digest_of(item: ContentItem, *, with_path: bool = True) -> str:
    """Give a digest of all an item says; without its path, copies of one file in two places are equal."""
    said = [
        item.title, item.body, item.summary, item.lang, item.kind.value, _iso(item.date), _iso(item.expires),
        _iso(item.embargo), item.url, item.author, item.path if with_path else "", details_json(item),
        list(item.themes),
    ]  # fmt: skip
    return hashlib.blake2b(storable(json.dumps(said, ensure_ascii=False)).encode(), digest_size=20).hexdigest()


class LibraryWriter:
    """Writes content inside one transaction of the database."""

    def __init__(self, connection: Connection, moment: datetime) -> None:
        self._connection = connection
        self._moment = moment.astimezone(UTC).isoformat(timespec="milliseconds")

    def put_source(
        self,
        kind: SourceKind,
        key: str,
        name: str,
        *,
        company: str = "",
        version: str = "",
        manifest: Mapping[str, Any] | None = None,
    ) -> ContentSource:
        """Keep a source as it presents itself now; one that says what it said is left alone.

        One that was taken out comes back first, with all that was on its items.
        """
        RemovedSources(self._connection).put_back_key(key)
        self._connection.exec_driver_sql(
            "INSERT INTO sources (id, kind, key, name, company, version, manifest, imported_at)"
            " VALUES ((SELECT 1 + max(n) FROM (SELECT 0 AS n UNION ALL SELECT id FROM sources UNION ALL"
            " SELECT id FROM removed_sources)), ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (key) DO UPDATE SET name = excluded.name, company = excluded.company,"
            " version = excluded.version, manifest = excluded.manifest, imported_at = excluded.imported_at"
            " WHERE (name, company, version, manifest)"
            " IS NOT (excluded.name, excluded.company, excluded.version, excluded.manifest)",
            (
                kind.value, storable(key), storable(name), storable(company), storable(version),
                storable(json.dumps(dict(manifest or {}), ensure_ascii=False)), self._moment,
            ),
        )  # fmt: skip
        source = LibraryRows(self._connection).source(storable(key))
        assert source is not None
        return source

    def move_source(self, source_id: int, key: str) -> None:
        """Keep that a source is now called by another key."""
        self._connection.exec_driver_sql("UPDATE sources SET key = ? WHERE id = ?", (storable(key), source_id))

    def put(self, source_id: int, contents: Sequence[NewContent], *, same_anywhere: bool = False) -> Kept:
        """Keep items: those that say what they said are left alone; with `same_anywhere`, whatever their id."""
        contents = list({storable(content.item.external_id): content for content in contents}.values())
        batch = _Batch()
        added: list[int] = []
        updated: list[int] = []
        unchanged: list[int] = []
        next_id = self._next_id()
        keys = SearchKeys(self._connection, [content.item.date for content in contents])
        for start in range(0, len(contents), _AT_ONCE):
            some = contents[start : start + _AT_ONCE]
            known = self._known(source_id, [storable(content.item.external_id) for content in some])
            for content in some:
                found = known.get(storable(content.item.external_id))
                if found is None and same_anywhere:
                    found = known.get(content.digest) or self._same(source_id, content.digest)
                if found is not None and found[1:] == (content.digest, 0):
                    unchanged.append(found[0])
                elif found is not None:
                    updated.append(found[0])
                    key = keys.next(content.item.date)
                    batch.updates.append((*self._values(source_id, content, key), found[0]))
                    _put_down(batch, found[0], content, key)
                else:
                    added.append(next_id)
                    key = keys.next(content.item.date)
                    batch.inserts.append((*self._values(source_id, content, key), next_id, self._moment))
                    _put_down(batch, next_id, content, key)
                    if same_anywhere:
                        known[content.digest] = (next_id, content.digest, 0)
                    next_id += 1
        parts = self._parts(batch)
        self._flush(batch)
        return Kept(tuple(added), tuple(updated), tuple(unchanged), parts)

    def follow_renamed(self, source_id: int, contents: Sequence[NewContent]) -> None:
        """Know an item whose file has another name by it, when what it says was there and is there no more."""
        known = self._connection.exec_driver_sql(
            "SELECT external_id, id, title, body, lang FROM content WHERE source_id = ?", (source_id,)
        ).all()
        here = {storable(content.item.external_id): content.item for content in contents}
        ids = {row[0] for row in known}
        gone: dict[tuple[str, str, str], list[int]] = {}
        for external_id, content_id, title, body, lang in known:
            if external_id not in here:
                gone.setdefault((title, body, lang), []).append(content_id)
        for external_id, item in here.items():
            same = gone.get((storable(item.title), storable(item.body), item.lang))
            if external_id not in ids and same:
                moved = (external_id, same.pop(0))
                self._connection.exec_driver_sql("UPDATE content SET external_id = ? WHERE id = ?", moved)

    def withdraw_others(self, source_id: int, kept: Iterable[int]) -> tuple[int, ...]:
        """Mark the items of a source that are not among these as taken back by their company; gives their ids."""
        rows = self._connection.exec_driver_sql(
            "SELECT id FROM content WHERE source_id = ? AND NOT withdrawn", (source_id,)
        ).all()
        gone = sorted({row[0] for row in rows} - set(kept))
        if gone:
            self._many("UPDATE content SET withdrawn = 1 WHERE id = ?", [(content_id,) for content_id in gone])
        return tuple(gone)

    def put_images(self, source_id: int, files: Mapping[str, str]) -> None:
        """Keep under which file each picture of a source stands; those not named any more stay for old items."""
        self._many(
            "INSERT INTO content_images (source_id, name, file) VALUES (?, ?, ?)"
            " ON CONFLICT (source_id, name) DO UPDATE SET file = excluded.file",
            [(source_id, storable(name), file) for name, file in files.items()],
        )

    def put_guide(self, source_id: int, guide: Guide, files: Mapping[str, str]) -> None:
        """Keep the guide of a pack and its other files in place of those of before."""
        for table in ("guide_texts", "pack_files"):
            self._connection.exec_driver_sql(f"DELETE FROM {table} WHERE source_id = ?", (source_id,))
        self._many(
            "INSERT INTO guide_texts (source_id, name, lang, markdown, title, version) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (
                    source_id,
                    text.name,
                    text.lang,
                    storable(text.markdown),
                    storable(text.title),
                    storable(text.version),
                )
                for text in guide.texts
            ],
        )
        kept = {**files, TOPICS_FILE: topics_json(guide.topics)} if guide.topics else files
        self._many(
            "INSERT INTO pack_files (source_id, path, text) VALUES (?, ?, ?)",
            [(source_id, storable(path), storable(text)) for path, text in kept.items()],
        )

    def _next_id(self) -> int:
        # Ids of items that may come back stay theirs.
        last = self._connection.exec_driver_sql(
            "SELECT max(n) FROM (SELECT max(id) AS n FROM content"
            " UNION ALL SELECT max(last_item) FROM removed_sources)"
        ).scalar()
        return int(last or 0) + 1

    def _known(self, source_id: int, external_ids: Sequence[str]) -> dict[str, tuple[int, str, int]]:
        marks = ", ".join("?" * len(external_ids))
        rows = self._connection.exec_driver_sql(
            f"SELECT external_id, id, digest, withdrawn FROM content"
            f" WHERE source_id = ? AND external_id IN ({marks})",
            (source_id, *external_ids),
        )
        return {row[0]: (row[1], row[2], row[3]) for row in rows}

    def _same(self, source_id: int, digest: str) -> tuple[int, str, int] | None:
        row = self._connection.exec_driver_sql(
            "SELECT id, digest, withdrawn FROM content WHERE digest = ? AND source_id = ?", (digest, source_id)
        ).first()
        return (row[0], row[1], row[2]) if row is not None else None

    def _values(self, source_id: int, content: NewContent, key: int) -> tuple[Any, ...]:
        item = content.item
        title = storable(item.title)
        return (
            source_id, storable(item.external_id), content.digest, title, fold(title)[:_SORT_KEY_LENGTH],
            storable(item.body), storable(item.summary), item.lang, item.kind.value, _iso(item.date),
            _iso(item.expires), _iso(item.embargo), storable(item.url), storable(item.author), storable(item.path),
            storable(details_json(item)), key, self._moment,
        )  # fmt: skip

    def _parts(self, batch: _Batch) -> dict[int, tuple[Part, ...]]:
        """Say what items that are about to change say otherwise now."""
        columns = ", ".join(("id", "withdrawn", "details", *_PARTS))
        changed: dict[int, tuple[Part, ...]] = {}
        for values in batch.updates:
            now = dict(zip((*_COLUMNS, "id"), values, strict=True))
            row = self._connection.exec_driver_sql(f"SELECT {columns} FROM content WHERE id = ?", (now["id"],))
            was = row.mappings().one()
            parts = [Part.BACK] if was["withdrawn"] else []
            parts += [part for name, part in _PARTS.items() if was[name] != now[name]]
            before, after = json.loads(was["details"]), json.loads(now["details"])
            parts += [part for name, part in _DETAILS.items() if before.get(name) != after.get(name)]
            themes = self._connection.exec_driver_sql(
                "SELECT theme FROM content_themes WHERE content_id = ?", (now["id"],)
            )
            if set(themes.scalars()) != {theme for content_id, theme in batch.themes if content_id == now["id"]}:
                parts.append(Part.THEMES)
            changed[now["id"]] = tuple(parts)
        return changed

    def _flush(self, batch: _Batch) -> None:
        self._many(_INSERT, batch.inserts)
        self._many(_UPDATE, batch.updates)
        changed = [(values[-1],) for values in batch.updates]
        self._many("DELETE FROM content_themes WHERE content_id = ?", changed)
        self._many("DELETE FROM search_documents WHERE content_id = ?", changed)
        self._many("INSERT INTO content_themes (content_id, theme) VALUES (?, ?)", batch.themes)
        self._many(
            "INSERT INTO search_documents (key, content_id, title, body) VALUES (?, ?, ?, ?)", batch.documents
        )
        index_items(self._connection, [document[1] for document in batch.documents])
        remember(self._connection, batch.texts)

    def _many(self, sql: str, rows: Sequence[tuple[Any, ...]]) -> None:
        if rows:
            self._connection.exec_driver_sql(sql, list(rows))


def _put_down(batch: _Batch, content_id: int, content: NewContent, key: int) -> None:
    item = content.item
    title, body = clean(item.title), clean(content.plain)
    if item.summary and item.summary not in content.plain:
        body = f"{clean(item.summary)}\n\n{body}"
    themes = tuple(dict.fromkeys(map(storable, item.themes)))
    batch.documents.append((key, content_id, title, body))
    batch.texts.append((content_id, body))
    batch.themes.extend((content_id, theme) for theme in themes)


def _iso(value: date | datetime | None) -> str | None:
    return value.isoformat() if value is not None else None
