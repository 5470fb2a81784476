"""Content of the library as it is kept: reading items, what the person did with them, sources and the guide."""

# ruff: noqa: S608  statements are put together from names of our own; values are always bound

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection

from advocate_desktop.domain.content import (
    ContentImage,
    ContentItem,
    ContentSource,
    Kind,
    LibraryEntry,
    SourceKind,
    SuggestedText,
)
from advocate_desktop.domain.guide import Guide, GuideText, SensitiveTopic
from advocate_desktop.storage.search_words import index_items
from advocate_desktop.storage.storable import storable
from advocate_desktop.storage.theme_names import ThemeNames

TOPICS_FILE = "guide/topics.json"
_SNIPPET_SOURCE = 20_000
_IDS_AT_ONCE = 500
_SOURCE = ("id", "kind", "key", "name", "company", "version")
_IN_WORK = "r.deleted_at IS NULL AND r.published_at IS NULL"

_ENTRY = f"""
    SELECT c.*, s.kind AS source_kind, s.key AS source_key, s.name AS source_name, s.company AS source_company,
        s.version AS source_version, m.seen_at, m.not_for_me_at, m.note,
        substr(d.body, 1, {_SNIPPET_SOURCE}) AS plain,
        (SELECT count(*) FROM drafts r WHERE r.content_id = c.id AND {_IN_WORK}) AS drafts,
        (SELECT max(local_date) FROM publications p
            WHERE p.content_id = c.id AND p.kind = 'post' AND p.deleted_at IS NULL) AS published_on,
        (SELECT count(*) FROM content_same n WHERE n.same_as = c.id) AS copies,
        (SELECT r.id FROM drafts r WHERE r.content_id = c.id AND {_IN_WORK}
            ORDER BY r.updated_at DESC, r.id DESC LIMIT 1) AS draft_id
    FROM content c JOIN sources s ON s.id = c.source_id
        LEFT JOIN content_personal m ON m.content_id = c.id
        LEFT JOIN search_documents d ON d.content_id = c.id
    WHERE c.id IN ({{ids}})"""


class LibraryRows:
    """The library inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def entries(self, ids: Sequence[int]) -> list[tuple[LibraryEntry, str]]:
        """Give items in the order asked for, each with the start of its plain text; unknown ids are left out."""
        found: dict[int, tuple[LibraryEntry, str]] = {}
        sources: dict[int, ContentSource] = {}
        for start in range(0, len(ids), _IDS_AT_ONCE):
            some = tuple(ids[start : start + _IDS_AT_ONCE])
            marks = _marks(some)
            themes: dict[int, list[str]] = {}
            names = ThemeNames(self._connection).all()
            for content_id, theme in self._all(
                f"SELECT content_id, theme FROM content_themes WHERE content_id IN ({marks}) ORDER BY rowid", some
            ):
                themes.setdefault(content_id, []).append(names.get(theme, theme))
            result = self._connection.exec_driver_sql(_ENTRY.format(ids=marks), some)
            columns = tuple(result.keys())
            for values in result.all():
                row = dict(zip(columns, values, strict=True))
                shown = tuple(dict.fromkeys(themes.get(row["id"], ())))
                source = sources.get(row["source_id"])
                if source is None:
                    named = {name: row[f"source_{name}"] for name in _SOURCE}
                    source = sources[row["source_id"]] = _source(named)
                found[row["id"]] = (_entry(row, source, shown), row["plain"] or "")
        return [found[content_id] for content_id in ids if content_id in found]

    def note(self, content_id: int) -> str:
        """Give the person's note on an item."""
        rows = self._all("SELECT note FROM content_personal WHERE content_id = ?", (content_id,))
        return str(rows[0][0]) if rows else ""

    def sources(self) -> list[tuple[ContentSource, int]]:
        """List the sources, the packs first, each with how many items it brought."""
        rows = self._connection.exec_driver_sql(
            "SELECT s.*, (SELECT count(*) FROM content c WHERE c.source_id = s.id) AS items FROM sources s"
            " ORDER BY s.kind <> 'pack', s.name, s.id"
        ).mappings()
        return [(_source(row), int(row["items"])) for row in rows]

    def source(self, key: str) -> ContentSource | None:
        """Give the source of a key."""
        row = self._connection.exec_driver_sql("SELECT * FROM sources WHERE key = ?", (key,)).mappings().first()
        return _source(row) if row is not None else None

    def has_source(self, source_id: int) -> bool:
        """Tell whether there is such a source."""
        return bool(self._all("SELECT 1 FROM sources WHERE id = ?", (source_id,)))

    def digests(self, source_id: int) -> dict[str, str]:
        """Give the digest of each item of a source by its id there."""
        rows = self._all("SELECT external_id, digest FROM content WHERE source_id = ?", (source_id,))
        return {row[0]: row[1] for row in rows}

    def manifest(self, source_id: int) -> Mapping[str, Any]:
        """Give what a pack says of itself."""
        rows = self._all("SELECT manifest FROM sources WHERE id = ?", (source_id,))
        manifest: dict[str, Any] = json.loads(rows[0][0]) if rows else {}
        return manifest

    def theme_names(self) -> list[str]:
        """List every theme there is, as the person calls it."""
        return sorted(ThemeNames(self._connection).themes())

    def image_names(self, source_id: int) -> dict[str, str]:
        """Give the file in the images folder by the name a source calls it."""
        rows = self._all("SELECT name, file FROM content_images WHERE source_id = ?", (source_id,))
        return {row[0]: row[1] for row in rows}

    def image_files(self) -> set[str]:
        """Give every file of the images folder that something refers to."""
        rows = self._all("SELECT file FROM content_images UNION SELECT image FROM drafts WHERE image <> ''", ())
        return {str(row[0]).rsplit("/", 1)[-1] for row in rows}

    def guide(self) -> Guide:
        """Give the texts and sensitive topics of all packs together."""
        texts = self._all(
            "SELECT name, lang, markdown, title, version FROM guide_texts ORDER BY source_id, name, lang", ()
        )
        files = self._all("SELECT text FROM pack_files WHERE path = ? ORDER BY source_id", (TOPICS_FILE,))
        topics = [_topic(each) for row in files for each in json.loads(row[0])]
        return Guide(tuple(GuideText(*row) for row in texts), tuple(topics))

    def guide_texts(self, source_id: int) -> list[GuideText]:
        """Give the texts of the guide that one source brought."""
        columns = "name, lang, markdown, title, version"
        rows = self._all(
            f"SELECT {columns} FROM guide_texts WHERE source_id = ? ORDER BY name, lang", (source_id,)
        )
        return [GuideText(*row) for row in rows]

    def pack_files(self, prefix: str) -> dict[tuple[int, str], str]:
        """Give kept files of packs whose path begins so, by source and path."""
        rows = self._all(
            "SELECT source_id, path, text FROM pack_files WHERE substr(path, 1, ?) = ? ORDER BY source_id, path",
            (len(prefix), prefix),
        )
        return {(source_id, path): text for source_id, path, text in rows}

    def mark_seen(self, content_id: int, moment: datetime) -> bool:
        """Keep that the person read an item; False when that was known."""
        return self._touch(
            "INSERT INTO content_personal (content_id, seen_at) SELECT id, ? FROM content WHERE id = ?"
            " ON CONFLICT (content_id) DO UPDATE SET seen_at = excluded.seen_at WHERE seen_at IS NULL",
            (_instant(moment), content_id),
        )

    def set_seen(self, content_id: int, value: bool, moment: datetime) -> bool:
        """Keep that the person read an item, or that they did not; False when it stood so already."""
        if value:
            return self.mark_seen(content_id, moment)
        return self._touch(
            "UPDATE content_personal SET seen_at = NULL WHERE content_id = ? AND seen_at IS NOT NULL",
            (content_id,),
        )

    def set_not_for_me(self, content_id: int, value: bool, moment: datetime) -> bool:
        """Put an item out of sight, or back; False when it stood so already."""
        if not value:
            return self._touch(
                "UPDATE content_personal SET not_for_me_at = NULL"
                " WHERE content_id = ? AND not_for_me_at IS NOT NULL",
                (content_id,),
            )
        return self._touch(
            "INSERT INTO content_personal (content_id, not_for_me_at) SELECT id, ? FROM content WHERE id = ?"
            " ON CONFLICT (content_id) DO UPDATE SET not_for_me_at = excluded.not_for_me_at"
            " WHERE not_for_me_at IS NULL",
            (_instant(moment), content_id),
        )

    def set_note(self, content_id: int, note: str) -> bool:
        """Keep a note on an item; False when it said that already."""
        done = self._touch(
            "INSERT INTO content_personal (content_id, note) SELECT id, ? FROM content WHERE id = ?"
            " ON CONFLICT (content_id) DO UPDATE SET note = excluded.note WHERE note <> excluded.note",
            (storable(note), content_id),
        )
        if done:
            index_items(self._connection, (content_id,))
        return done

    def _touch(self, sql: str, values: tuple[Any, ...]) -> bool:
        return self._connection.exec_driver_sql(sql, values).rowcount > 0

    def _all(self, sql: str, values: tuple[Any, ...]) -> Sequence[Any]:
        return self._connection.exec_driver_sql(sql, values).all()


def details_json(item: ContentItem) -> str:
    """Write what has no column of its own."""
    details = {
        "images": [[image.file, image.alt] for image in item.images],
        "facts": list(item.facts),
        "suggested": [[suggested.channel, suggested.text] for suggested in item.suggested],
        "extra": dict(item.extra),
    }
    return json.dumps({key: value for key, value in details.items() if value}, ensure_ascii=False)


def topics_json(topics: Iterable[SensitiveTopic]) -> str:
    """Write the sensitive topics of a pack."""
    return json.dumps(
        [
            {
                "id": topic.id,
                "words": topic.words,
                "patterns": topic.patterns,
                "names": topic.names,
                "kind": topic.kind,
                "reasons": dict(topic.reasons),
                "until": topic.until.isoformat() if topic.until is not None else None,
            }
            for topic in topics
        ],
        ensure_ascii=False,
    )


def _entry(row: Mapping[str, Any], source: ContentSource, themes: tuple[str, ...]) -> LibraryEntry:
    details = json.loads(row["details"])
    item = ContentItem(
        external_id=row["external_id"],
        title=row["title"],
        body=row["body"],
        date=_day(row["date"]),
        lang=row["lang"],
        kind=Kind(row["kind"]),
        themes=themes,
        summary=row["summary"],
        url=row["url"],
        author=row["author"],
        path=row["path"],
        images=tuple(ContentImage(*each) for each in details.get("images", ())),
        facts=tuple(details.get("facts", ())),
        suggested=tuple(SuggestedText(*each) for each in details.get("suggested", ())),
        embargo=_moment(row["embargo"]),
        expires=_day(row["expires"]),
        extra=details.get("extra", {}),
    )
    return LibraryEntry(
        id=row["id"],
        source=source,
        item=item,
        withdrawn=bool(row["withdrawn"]),
        seen_at=_moment(row["seen_at"]),
        not_for_me=row["not_for_me_at"] is not None,
        drafts=row["drafts"],
        published_on=_day(row["published_on"]),
        copies=row["copies"],
        draft_id=row["draft_id"],
        note=row["note"] or "",
    )


def _source(row: Mapping[Any, Any]) -> ContentSource:
    return ContentSource(
        id=row["id"],
        kind=SourceKind(row["kind"]),
        key=row["key"],
        name=row["name"],
        company=row["company"],
        version=row["version"],
    )


def _topic(values: Mapping[str, Any]) -> SensitiveTopic:
    until = values["until"]
    end: date | datetime | None = None
    if until is not None:
        end = datetime.fromisoformat(until) if "T" in until else date.fromisoformat(until)
    return SensitiveTopic(
        id=values["id"],
        words=tuple(values["words"]),
        patterns=tuple(values["patterns"]),
        names=tuple(values["names"]),
        kind=values["kind"],
        reasons=values["reasons"],
        until=end,
    )


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")
