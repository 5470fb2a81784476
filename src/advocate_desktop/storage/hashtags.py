"""The person's own hashtags, and those their company gave."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime

from sqlalchemy import Connection, delete, insert, select

from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.hashtags import OwnHashtag, tags_in
from advocate_desktop.storage.storable import storable
from advocate_desktop.storage.tables import content, hashtags, publications, sources


class HashtagRows:
    """Hashtags inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[OwnHashtag]:
        """List the tags the person kept, the oldest first."""
        rows = self._connection.execute(
            select(hashtags).order_by(hashtags.c.created_at, hashtags.c.key)
        ).mappings()
        return [
            OwnHashtag(
                row["tag"],
                datetime.fromisoformat(row["created_at"]),
                bool(row["favourite"]),
                tuple(json.loads(row["pillars"])),
            )
            for row in rows
        ]

    def find(self, key: str) -> OwnHashtag | None:
        """Give a tag of the person's by its key."""
        return next((each for each in self.all() if each.key == key), None)

    def put(self, tag: OwnHashtag) -> None:
        """Keep a tag as it is now, a new one included."""
        values = {
            "key": tag.key,
            "tag": storable(tag.tag),
            "favourite": int(tag.favourite),
            "pillars": json.dumps(list(tag.pillar_ids)),
            "created_at": tag.created_at.astimezone(UTC).isoformat(),
        }
        self._connection.execute(insert(hashtags).prefix_with("OR REPLACE"), values)

    def remove(self, key: str) -> None:
        """Take a tag out of the person's own."""
        self._connection.execute(delete(hashtags).where(hashtags.c.key == key))

    def of_companies(self) -> Iterator[tuple[str, str]]:
        """Give the tags that packs name, and those of the posts they suggest, with the company's name."""
        packs = select(sources.c.id, sources.c.name, sources.c.company, sources.c.manifest)
        names: dict[int, str] = {}
        for number, name, company, manifest in self._connection.execute(packs):
            names[number] = company or name
            listed = json.loads(manifest or "{}").get("hashtags", [])
            for tag in listed if isinstance(listed, list) else ():
                yield str(tag).lstrip("#"), names[number]
        suggested = select(content.c.source_id, content.c.details).where(
            content.c.withdrawn == 0, content.c.details.contains("#"), content.c.details.contains('"suggested"')
        )
        for source, details in self._connection.execute(suggested):
            for post in json.loads(details).get("suggested", ()):
                for tag in tags_in(str(post.get("text", ""))):
                    yield tag, names.get(source, "")

    def posts(self) -> Iterator[tuple[date, str]]:
        """Give the day and text of each post that carried a tag."""
        query = select(publications.c.local_date, publications.c.text).where(
            publications.c.kind == DraftKind.POST.value,
            publications.c.deleted_at.is_(None),
            publications.c.text.contains("#"),
        )
        for day, text in self._connection.execute(query):
            yield date.fromisoformat(day), text
