"""Drafts, their versions, their undo history and what was done to them on purpose."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, and_, delete, exists, insert, or_, select, true, update

from advocate_desktop.domain.draft_states import DraftKind, VersionReason
from advocate_desktop.domain.drafts import (
    Draft,
    DraftEvent,
    DraftEventKind,
    DraftSummary,
    DraftVersion,
    Rung,
    summary,
)
from advocate_desktop.domain.history import Edit, EditHistory, Unkept
from advocate_desktop.storage.tables import (
    content,
    draft_edits,
    draft_events,
    draft_variants,
    draft_versions,
    drafts,
    publications,
)

# SQLite keeps text as UTF-8, which has no half of a surrogate pair.
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ContentFacts:
    """What a new draft takes from a content item."""

    title: str
    lang: str
    kind: str
    withdrawn: bool


class DraftRows:
    """Drafts inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, draft: Draft) -> Draft:
        """Keep a new draft; gives it with its id."""
        row = self._connection.execute(insert(drafts).returning(drafts), _draft_values(draft)).mappings().one()
        return _draft(row)

    def find(self, draft_id: int) -> Draft | None:
        """Give a draft, one in the bin included; None when there is none of that id."""
        row = self._connection.execute(select(drafts).where(drafts.c.id == draft_id)).mappings().first()
        return _draft(row) if row is not None else None

    def put(self, draft: Draft) -> None:
        """Keep a draft as it is now."""
        self._connection.execute(update(drafts).where(drafts.c.id == draft.id), _draft_values(draft))

    def alternative_of(self, image: str) -> str:
        """Give the alternative text a picture last had in any draft; empty where it had none."""
        query = select(drafts.c.image_alt).where(drafts.c.image == image, drafts.c.image_alt != "")
        return self._connection.execute(query.order_by(drafts.c.updated_at.desc()).limit(1)).scalar() or ""

    def remove(self, draft_id: int) -> None:
        """Erase a draft with all that hangs on it."""
        self._connection.execute(delete(drafts).where(drafts.c.id == draft_id))

    def remove_deleted_before(self, moment: datetime) -> int:
        """Erase what went to the bin before a moment; tells how many drafts that were."""
        stale = and_(drafts.c.deleted_at.is_not(None), drafts.c.deleted_at < _instant(moment))
        return self._connection.execute(delete(drafts).where(stale)).rowcount

    def summaries(self, *, deleted: bool, limit: int | None) -> list[DraftSummary]:
        """List drafts, the last changed first; those in the bin, or the others."""
        same_variant = exists().where(
            draft_variants.c.draft_id == drafts.c.id,
            draft_variants.c.channel == draft_versions.c.channel,
            draft_variants.c.text == draft_versions.c.text,
        )
        same_text = exists().where(
            draft_versions.c.draft_id == drafts.c.id,
            draft_versions.c.reason == VersionReason.COPIED.value,
            or_(draft_versions.c.text == drafts.c.text, same_variant),
        )
        binned = drafts.c.deleted_at.is_not(None) if deleted else drafts.c.deleted_at.is_(None)
        query = (
            select(drafts, same_text.label("copied"))
            .where(binned)
            .order_by(drafts.c.updated_at.desc(), drafts.c.id.desc())
            .limit(limit)
        )
        rows = self._connection.execute(query).mappings()
        return [summary(_draft(row), copied=bool(row["copied"])) for row in rows]

    def save_text(self, draft_id: int, text: str, cursor: int, edits_done: int, moment: datetime) -> bool:
        """Keep the text as it stands; False when there is no such draft."""
        values = {"text": _text(text), "cursor": cursor, "edits_done": edits_done, "updated_at": _instant(moment)}
        return self._connection.execute(update(drafts).where(drafts.c.id == draft_id), values).rowcount > 0

    def history(self, draft_id: int) -> EditHistory:
        """Give the undo history as it was kept."""
        done = self._connection.execute(select(drafts.c.edits_done).where(drafts.c.id == draft_id)).scalar()
        rows = list(
            self._connection.execute(
                select(draft_edits).where(draft_edits.c.draft_id == draft_id).order_by(draft_edits.c.seq)
            ).mappings()
        )
        first = int(rows[0]["seq"]) if rows else 0
        return EditHistory.of(tuple(_edit(row) for row in rows), int(done or 0) - first, first)

    def save_history(self, draft_id: int, change: Unkept, moment: datetime) -> None:
        """Write what is not kept yet of an undo history."""
        of_draft = draft_edits.c.draft_id == draft_id
        for outside in (draft_edits.c.seq < change.first, draft_edits.c.seq >= change.replaced_from):
            self._connection.execute(delete(draft_edits).where(of_draft, outside))
        if change.added:
            rows = [
                _edit_values(draft_id, change.replaced_from + index, edit, moment)
                for index, edit in enumerate(change.added)
            ]
            self._connection.execute(insert(draft_edits), rows)

    def versions(self, draft_id: int, channel: str = "") -> list[DraftVersion]:
        """List the versions of a draft, or of its variant on a channel, the newest first."""
        query = select(draft_versions).where(
            draft_versions.c.draft_id == draft_id, draft_versions.c.channel == channel
        )
        rows = self._connection.execute(query.order_by(draft_versions.c.id.desc())).mappings()
        return [_version(row) for row in rows]

    def last_version(self, draft_id: int, channel: str = "") -> DraftVersion | None:
        """Give the newest version of a draft, or of its variant on a channel."""
        query = select(draft_versions).where(
            draft_versions.c.draft_id == draft_id, draft_versions.c.channel == channel
        )
        row = self._connection.execute(query.order_by(draft_versions.c.id.desc()).limit(1)).mappings().first()
        return _version(row) if row is not None else None

    def version(self, draft_id: int, version_id: int) -> DraftVersion | None:
        """Give one version of a draft."""
        query = select(draft_versions).where(
            draft_versions.c.draft_id == draft_id, draft_versions.c.id == version_id
        )
        row = self._connection.execute(query).mappings().first()
        return _version(row) if row is not None else None

    def add_version(
        self, draft_id: int, text: str, reason: VersionReason, moment: datetime, channel: str = ""
    ) -> None:
        """Keep a text of a draft, or of its variant on a channel."""
        values = {"draft_id": draft_id, "text": _text(text), "reason": reason.value, "made_at": _instant(moment)}
        values["channel"] = channel
        self._connection.execute(insert(draft_versions), values)

    def events(self, draft_id: int) -> list[DraftEvent]:
        """List the deliberate acts on a draft, the oldest first."""
        query = select(draft_events).where(draft_events.c.draft_id == draft_id).order_by(draft_events.c.id)
        return [_event(row) for row in self._connection.execute(query).mappings()]

    def add_event(self, draft_id: int, kind: DraftEventKind, detail: str, moment: datetime) -> None:
        """Keep a deliberate act on a draft."""
        values = {"draft_id": draft_id, "kind": kind.value, "detail": detail, "at": _instant(moment)}
        self._connection.execute(insert(draft_events), values)

    def earlier_posts(self, *, except_draft: int | None, limit: int) -> list[str]:
        """Give the texts of posts already published, the newest first, leaving those of one draft out."""
        others = publications.c.draft_id.is_distinct_from(except_draft) if except_draft is not None else true()
        query = (
            select(publications.c.text)
            .where(publications.c.kind == DraftKind.POST.value, publications.c.deleted_at.is_(None))
            .where(publications.c.text != "", others)
            .order_by(publications.c.local_date.desc(), publications.c.id.desc())
            .limit(limit)
        )
        posts = list(self._connection.execute(query).scalars())
        return posts + self._published_variants(except_draft, limit - len(posts))

    def _published_variants(self, except_draft: int | None, limit: int) -> list[str]:
        """Give what went out on a second channel in words of its own: the log keeps the first text alone."""
        query = (
            select(draft_versions.c.text)
            .join(drafts, drafts.c.id == draft_versions.c.draft_id)
            .where(draft_versions.c.reason == VersionReason.PUBLISHED.value, draft_versions.c.channel != "")
            .where(drafts.c.published_at.is_not(None), drafts.c.kind == DraftKind.POST.value)
            .where(draft_versions.c.draft_id.is_distinct_from(except_draft))
            .order_by(draft_versions.c.id.desc())
            .limit(max(0, limit))
        )
        return list(self._connection.execute(query).scalars())

    def content_facts(self, content_id: int) -> ContentFacts | None:
        """Give what a new draft takes from a content item; None when there is none of that id."""
        columns = (content.c.title, content.c.lang, content.c.kind, content.c.withdrawn)
        row = self._connection.execute(select(*columns).where(content.c.id == content_id)).mappings().first()
        if row is None:
            return None
        return ContentFacts(row["title"], row["lang"], row["kind"], bool(row["withdrawn"]))


def _text(text: str) -> str:
    return _LONE_SURROGATE.sub("\ufffd", text)


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def _optional_instant(moment: datetime | None) -> str | None:
    return _instant(moment) if moment is not None else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _draft(row: RowMapping) -> Draft:
    return Draft(
        id=row["id"],
        kind=DraftKind(row["kind"]),
        title=row["title"],
        text=row["text"],
        channel=row["channel"],
        lang=row["lang"],
        created_at=datetime.fromisoformat(row["created_at"]),
        updated_at=datetime.fromisoformat(row["updated_at"]),
        content_id=row["content_id"],
        form=row["form"],
        rung=Rung(row["rung"]) if row["rung"] is not None else None,
        image=row["image"],
        image_alt=row["image_alt"],
        target_url=row["target_url"],
        target_text=row["target_text"],
        cursor=row["cursor"],
        published_at=_moment(row["published_at"]),
        deleted_at=_moment(row["deleted_at"]),
        rests_until=date.fromisoformat(row["rests_until"]) if row["rests_until"] else None,
    )


def _draft_values(draft: Draft) -> dict[str, Any]:
    return {
        "kind": draft.kind.value,
        "title": _text(draft.title),
        "text": _text(draft.text),
        "channel": draft.channel,
        "lang": draft.lang,
        "content_id": draft.content_id,
        "form": _text(draft.form),
        "rung": draft.rung.value if draft.rung is not None else None,
        "image": _text(draft.image),
        "image_alt": _text(draft.image_alt),
        "target_url": _text(draft.target_url),
        "target_text": _text(draft.target_text),
        "cursor": draft.cursor,
        "created_at": _instant(draft.created_at),
        "updated_at": _instant(draft.updated_at),
        "published_at": _optional_instant(draft.published_at),
        "deleted_at": _optional_instant(draft.deleted_at),
        "rests_until": draft.rests_until.isoformat() if draft.rests_until is not None else None,
    }


def _version(row: RowMapping) -> DraftVersion:
    made_at = datetime.fromisoformat(row["made_at"])
    reason = VersionReason(row["reason"])
    return DraftVersion(row["id"], row["draft_id"], row["text"], reason, made_at, row["channel"])


def _edit(row: RowMapping) -> Edit:
    return Edit(row["position"], row["removed"], row["inserted"], datetime.fromisoformat(row["made_at"]))


def _edit_values(draft_id: int, number: int, edit: Edit, moment: datetime) -> dict[str, Any]:
    return {
        "draft_id": draft_id,
        "seq": number,
        "position": edit.position,
        "removed": _text(edit.removed),
        "inserted": _text(edit.inserted),
        "made_at": _instant(edit.made_at or moment),
    }


def _event(row: RowMapping) -> DraftEvent:
    at = datetime.fromisoformat(row["at"])
    return DraftEvent(row["id"], row["draft_id"], DraftEventKind(row["kind"]), row["detail"], at)
