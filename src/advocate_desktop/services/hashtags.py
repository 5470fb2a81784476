"""The hashtag library: keep tags, mark favourites, see which ones went out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.hashtags import (
    LONGEST_TAG,
    HashtagEntry,
    OwnHashtag,
    library,
    plain_tag,
    tag_key,
)
from advocate_desktop.errors import UsageError
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.hashtags import HashtagRows

_CHANGED = ChangeSet.of(Changed.HASHTAGS)


@dataclass(frozen=True, slots=True)
class HashtagWrite:
    """What a write changed, and the tags as they were before (None: not there), which `put_back` brings back."""

    before: tuple[tuple[str, OwnHashtag | None], ...]
    changes: ChangeSet


class HashtagService:
    """The hashtags of one profile. Every write is one transaction and can be taken back."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def entries(self, *, pillar_id: int | None = None, text: str = "") -> list[HashtagEntry]:
        """List own tags, the company's and those that went out: favourites first, then the most used.

        Only those of a pillar, or those whose letters hold what is typed, where asked.
        """
        with self._database.read() as connection:
            rows = HashtagRows(connection)
            found = library(rows.all(), rows.of_companies(), rows.posts())
        wanted = tag_key("".join(text.split()))
        return [
            entry
            for entry in found
            if wanted in entry.key and (pillar_id is None or pillar_id in entry.pillar_ids)
        ]

    def keep(self, written: Iterable[str], pillar_ids: Iterable[int] = ()) -> HashtagWrite:
        """Keep tags as typed (`#TravauxPublics`, `travaux publics`); those kept already gain the pillars.

        Raises UsageError when one of them cannot be a tag.
        """
        tags = [_tag(each) for each in written]
        ids = tuple(dict.fromkeys(pillar_ids))
        before: dict[str, OwnHashtag | None] = {}
        with self._database.write() as connection:
            rows = HashtagRows(connection)
            known = {each.key: each for each in rows.all()}
            for tag in tags:
                key = tag_key(tag)
                before.setdefault(key, known.get(key))
                kept = known.get(key) or OwnHashtag(tag, self._clock.now())
                known[key] = replace(kept, pillar_ids=tuple(dict.fromkeys((*kept.pillar_ids, *ids))))
                rows.put(known[key])
        return HashtagWrite(tuple(before.items()), _CHANGED if before else ChangeSet())

    def set_favourite(self, tag: str, value: bool) -> HashtagWrite:
        """Make a tag a favourite, or one no more; a company's tag becomes one's own thereby."""
        return self._change(tag, favourite=value)

    def set_pillars(self, tag: str, pillar_ids: Iterable[int]) -> HashtagWrite:
        """Say which pillars a tag serves."""
        return self._change(tag, pillar_ids=tuple(dict.fromkeys(pillar_ids)))

    def remove(self, tag: str) -> HashtagWrite:
        """Take a tag out of one's own; the company's, and those that went out, are listed all the same."""
        key = tag_key(tag)
        with self._database.write() as connection:
            rows = HashtagRows(connection)
            before = rows.find(key)
            rows.remove(key)
        return HashtagWrite(((key, before),), _CHANGED if before is not None else ChangeSet())

    def put_back(self, before: Iterable[tuple[str, OwnHashtag | None]]) -> ChangeSet:
        """Take a write back."""
        with self._database.write() as connection:
            rows = HashtagRows(connection)
            for key, tag in before:
                if tag is None:
                    rows.remove(key)
                else:
                    rows.put(tag)
        return _CHANGED

    def _change(self, tag: str, **values: object) -> HashtagWrite:
        name = _tag(tag)
        with self._database.write() as connection:
            rows = HashtagRows(connection)
            before = rows.find(tag_key(name))
            rows.put(replace(before or OwnHashtag(name, self._clock.now()), **values))  # type: ignore[arg-type]  # named by the callers above
        return HashtagWrite(((tag_key(name), before),), _CHANGED)


def _tag(written: str) -> str:
    tag = plain_tag(written)
    if not tag:
        raise UsageError("people.no_tag", tag=written.strip()[:60])
    if len(tag) > LONGEST_TAG:
        raise UsageError("people.long_tag", most=LONGEST_TAG)
    return tag
