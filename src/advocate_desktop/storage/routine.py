"""What the person published, their rhythm over time and their pauses."""

import json
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from advocate_desktop.domain.routine import Pause, Publication, PublicationKind, Rhythm
from advocate_desktop.storage.tables import pauses, publications, rhythms


class RoutineRows:
    """The routine inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def publications(self) -> list[Publication]:
        """List everything published and not deleted, the oldest day first."""
        query = select(publications).where(publications.c.deleted_at.is_(None))
        query = query.order_by(publications.c.local_date, publications.c.instant, publications.c.id)
        return [_publication(row) for row in self._connection.execute(query).mappings()]

    def publication(self, publication_id: int) -> Publication | None:
        """Give one publication, a deleted one included; None when there is none of that id."""
        query = select(publications).where(publications.c.id == publication_id)
        row = self._connection.execute(query).mappings().first()
        return _publication(row) if row is not None else None

    def add(self, publication: Publication) -> int:
        """Keep a new publication; gives its id."""
        statement = insert(publications).returning(publications.c.id)
        return int(self._connection.execute(statement, _publication_values(publication)).scalar_one())

    def put(self, publication: Publication) -> None:
        """Keep a publication as it is now."""
        statement = update(publications).where(publications.c.id == publication.id)
        self._connection.execute(statement, _publication_values(publication))

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


def _publication(row: RowMapping) -> Publication:
    return Publication(
        id=row["id"],
        kind=PublicationKind(row["kind"]),
        instant=datetime.fromisoformat(row["instant"]),
        zone=row["zone"],
        local_date=date.fromisoformat(row["local_date"]),
        channels=tuple(json.loads(row["channels"])),
        rung=row["rung"],
        url=row["url"],
        text=row["text"],
        form=row["form"],
        copied=bool(row["copied"]),
        origin=row["origin"],
        draft_id=row["draft_id"],
        content_id=row["content_id"],
    )


def _publication_values(publication: Publication) -> dict[str, Any]:
    return {
        "kind": publication.kind.value,
        "instant": publication.instant.astimezone(UTC).isoformat(),
        "zone": publication.zone,
        "local_date": publication.local_date.isoformat(),
        "channels": json.dumps(list(publication.channels)),
        "rung": publication.rung,
        "url": publication.url,
        "text": publication.text,
        "form": publication.form,
        "copied": int(publication.copied),
        "origin": publication.origin,
        "draft_id": publication.draft_id,
        "content_id": publication.content_id,
    }
