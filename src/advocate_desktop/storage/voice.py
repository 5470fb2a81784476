"""What the voice is made from."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from advocate_desktop.domain.routine import REPOST, PublicationKind
from advocate_desktop.domain.voice import PastedPost, Told, ToldKind
from advocate_desktop.storage.storable import storable
from advocate_desktop.storage.tables import publications, voice_posts, voice_told

_PUBLISHED_AT_MOST = 200


class VoiceRows:
    """The voice inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def published(self) -> list[str]:
        """List the texts of the person's own posts, the newest first, without those that were copied."""
        query = (
            select(publications.c.text)
            .where(
                publications.c.kind == PublicationKind.POST.value,
                publications.c.deleted_at.is_(None),
                publications.c.text != "",
                publications.c.copied == 0,
                publications.c.form != REPOST,
            )
            .order_by(publications.c.instant.desc(), publications.c.id.desc())
            .limit(_PUBLISHED_AT_MOST)
        )
        return list(self._connection.execute(query).scalars())

    def pasted(self, language: str) -> list[PastedPost]:
        """List the pasted posts of a language, the last pasted first."""
        query = (
            select(voice_posts)
            .where(voice_posts.c.lang == language, voice_posts.c.deleted_at.is_(None))
            .order_by(voice_posts.c.id.desc())
        )
        return [
            PastedPost(row["id"], row["lang"], row["text"], datetime.fromisoformat(row["added_at"]))
            for row in self._connection.execute(query).mappings()
        ]

    def add_pasted(self, language: str, text: str, moment: datetime) -> PastedPost:
        """Keep a pasted post."""
        values = {"lang": language, "text": storable(text), "added_at": moment.astimezone(UTC).isoformat()}
        number = self._connection.execute(insert(voice_posts).returning(voice_posts.c.id), values).scalar_one()
        return PastedPost(int(number), language, values["text"], moment)

    def set_deleted(self, post_ids: Iterable[int], moment: datetime | None) -> int:
        """Take pasted posts away, or bring them back; gives how many there were."""
        deleted_at = moment.astimezone(UTC).isoformat() if moment is not None else None
        statement = update(voice_posts).where(voice_posts.c.id.in_(list(post_ids)))
        return self._connection.execute(statement, {"deleted_at": deleted_at}).rowcount

    def told(self, language: str, kind: ToldKind) -> dict[str, Any]:
        """Give what the person said in a language, by name."""
        query = select(voice_told.c.name, voice_told.c.value).where(
            voice_told.c.lang == language, voice_told.c.kind == kind.value
        )
        return {name: json.loads(value) for name, value in self._connection.execute(query)}

    def put_told(self, told: Told) -> None:
        """Keep what the person said, or take it back where the value is None."""
        same = (
            (voice_told.c.lang == told.language)
            & (voice_told.c.kind == told.kind.value)
            & (voice_told.c.name == told.name)
        )
        self._connection.execute(delete(voice_told).where(same))
        if told.value is not None:
            value = json.dumps(told.value)
            row = {"lang": told.language, "kind": told.kind.value, "name": told.name, "value": value}
            self._connection.execute(insert(voice_told), row)
