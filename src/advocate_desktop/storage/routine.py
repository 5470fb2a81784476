"""What the person published, their rhythm over time and their pauses."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from advocate_desktop.domain.routine import Pause, Publication, PublicationKind, Rhythm
from advocate_desktop.storage.storable import storable
from advocate_desktop.storage.tables import ideas, pauses, publications, rhythms


class RoutineRows:
    """The routine inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def publications(self, kind: PublicationKind | None = None) -> list[Publication]:
        """List what was published and not deleted, of one kind or all, the oldest day first."""
        query = select(*READ).where(publications.c.deleted_at.is_(None))
        if kind is not None:
            query = query.where(publications.c.kind == kind.value)
        query = query.order_by(publications.c.local_date, publications.c.instant, publications.c.id)
        return [publication_of(row) for row in self._connection.execute(query).all()]

    def latest(self, limit: int, year: int | None = None) -> list[Publication]:
        """List at most so many entries that are not deleted, of a year or of all, the newest day first."""
        query = select(*READ).where(publications.c.deleted_at.is_(None))
        if year is not None:
            query = query.where(publications.c.local_date.between(f"{year:04d}-01-01", f"{year:04d}-12-31"))
        order = (publications.c.local_date, publications.c.instant, publications.c.id)
        query = query.order_by(*(column.desc() for column in order)).limit(limit)
        return [publication_of(row) for row in self._connection.execute(query).all()]

    def of_draft(self, draft_id: int) -> Publication | None:
        """Give the latest publication of a draft that is not deleted; None when there is none."""
        query = select(*READ).where(publications.c.draft_id == draft_id, publications.c.deleted_at.is_(None))
        row = self._connection.execute(query.order_by(publications.c.id.desc()).limit(1)).first()
        return publication_of(row) if row is not None else None

    def of_content(self, content_id: int) -> list[Publication]:
        """Give the posts on a content item, the latest first."""
        of_it = (publications.c.content_id == content_id) & (publications.c.kind == PublicationKind.POST.value)
        query = select(*READ).where(of_it, publications.c.deleted_at.is_(None))
        query = query.order_by(publications.c.local_date.desc(), publications.c.id.desc())
        return [publication_of(row) for row in self._connection.execute(query).all()]

    def comment_days(self) -> dict[date, int]:
        """Count the comments that are not deleted by local day."""
        of_kind = publications.c.kind == PublicationKind.COMMENT.value
        query = select(publications.c.local_date, func.count()).where(of_kind, publications.c.deleted_at.is_(None))
        rows = self._connection.execute(query.group_by(publications.c.local_date))
        return {date.fromisoformat(day): int(number) for day, number in rows}

    def placed_comments(self) -> tuple[list[Publication], int]:
        """Give the comments that came from a draft or an idea or have a rung, and how many others there are."""
        comments = (publications.c.kind == PublicationKind.COMMENT.value) & publications.c.deleted_at.is_(None)
        of_idea = publications.c.id.in_(select(ideas.c.publication_id).where(ideas.c.publication_id.is_not(None)))
        placed = or_(publications.c.draft_id.is_not(None), publications.c.rung.is_not(None), of_idea)
        found = [
            publication_of(row) for row in self._connection.execute(select(*READ).where(comments, placed)).all()
        ]
        total = self._connection.execute(
            select(func.count()).select_from(publications).where(comments)
        ).scalar_one()
        return found, int(total) - len(found)

    def publication(self, publication_id: int) -> Publication | None:
        """Give one publication, a deleted one included; None when there is none of that id."""
        query = select(*READ).where(publications.c.id == publication_id)
        row = self._connection.execute(query).first()
        return publication_of(row) if row is not None else None

    def add(self, publication: Publication) -> int:
        """Keep a new publication; gives its id."""
        statement = insert(publications).returning(publications.c.id)
        return int(self._connection.execute(statement, publication_values(publication)).scalar_one())

    def put(self, publication: Publication) -> None:
        """Keep a publication as it is now."""
        statement = update(publications).where(publications.c.id == publication.id)
        self._connection.execute(statement, publication_values(publication))

    def set_deleted(self, publication_id: int, moment: datetime | None) -> bool:
        """Take a publication out of the log, or back in; False when there is none of that id."""
        deleted_at = moment.astimezone(UTC).isoformat() if moment is not None else None
        statement = update(publications).where(publications.c.id == publication_id)
        return self._connection.execute(statement, {"deleted_at": deleted_at}).rowcount > 0

    def rhythms(self) -> list[Rhythm]:
        """List the rhythms, the oldest first."""
        rows = self._connection.execute(select(rhythms).order_by(rhythms.c.first_day)).mappings()
        return [Rhythm(date.fromisoformat(row["first_day"]), row["posts"], row["comments"]) for row in rows]

    def replace_rhythms(self, kept: list[Rhythm]) -> None:
        """Keep these rhythms and no others."""
        self._connection.execute(delete(rhythms))
        if kept:
            values = [
                {"first_day": rhythm.first_day.isoformat(), "posts": rhythm.posts, "comments": rhythm.comments}
                for rhythm in kept
            ]
            self._connection.execute(insert(rhythms), values)

    def pauses(self) -> list[Pause]:
        """List the pauses, the oldest first."""
        rows = self._connection.execute(select(pauses).order_by(pauses.c.first_day, pauses.c.id)).mappings()
        return [
            Pause(row["id"], date.fromisoformat(row["first_day"]), date.fromisoformat(row["last_day"]))
            for row in rows
        ]

    def add_pause(self, first_day: date, last_day: date) -> Pause:
        """Keep a new pause."""
        values = {"first_day": first_day.isoformat(), "last_day": last_day.isoformat()}
        number = self._connection.execute(insert(pauses).returning(pauses.c.id), values).scalar_one()
        return Pause(int(number), first_day, last_day)

    def put_pause(self, pause: Pause) -> bool:
        """Keep a pause as it is now; False when it is gone."""
        values = {"first_day": pause.first_day.isoformat(), "last_day": pause.last_day.isoformat()}
        return self._connection.execute(update(pauses).where(pauses.c.id == pause.id), values).rowcount > 0

    def remove_pause(self, pause_id: int) -> bool:
        """Erase a pause; False when it was gone already."""
        return self._connection.execute(delete(pauses).where(pauses.c.id == pause_id)).rowcount > 0


# In the order of the fields of a Publication: ten years of them are read each time the routine is opened.
READ = (
    publications.c.id,
    publications.c.kind,
    publications.c.instant,
    publications.c.zone,
    publications.c.local_date,
    publications.c.channels,
    publications.c.rung,
    publications.c.url,
    publications.c.text,
    publications.c.form,
    publications.c.copied,
    publications.c.origin,
    publications.c.draft_id,
    publications.c.content_id,
)
_KINDS = {kind.value: kind for kind in PublicationKind}


def publication_of(row: Sequence[Any]) -> Publication:
    """Make a publication of a row of `READ`."""
    number, kind, instant, zone, local_date, channels, rung, url, text, form, copied, *links = row
    return Publication(
        number,
        _KINDS[kind],
        datetime.fromisoformat(instant),
        zone,
        date.fromisoformat(local_date),
        _channels(channels),
        rung,
        url,
        text,
        form,
        bool(copied),
        *links,
    )


@lru_cache(maxsize=256)
def _channels(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


@lru_cache(maxsize=256)
def _channels_text(channels: tuple[str, ...]) -> str:
    return json.dumps(list(channels))


def publication_values(publication: Publication) -> dict[str, Any]:
    """Give the columns of a publication."""
    return {
        "kind": publication.kind.value,
        "instant": publication.instant.astimezone(UTC).isoformat(),
        "zone": publication.zone,
        "local_date": publication.local_date.isoformat(),
        "channels": _channels_text(publication.channels),
        "rung": publication.rung,
        "url": storable(publication.url),
        "text": storable(publication.text),
        "form": storable(publication.form),
        "copied": int(publication.copied),
        "origin": publication.origin,
        "draft_id": publication.draft_id,
        "content_id": publication.content_id,
    }
