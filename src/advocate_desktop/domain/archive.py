"""What a person's archive of a network holds: posts, reposts, comments and reactions, with their instants."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo
from enum import StrEnum


class EntryKind(StrEnum):
    """What an entry of an archive is."""

    POST = "post"
    REPOST = "repost"
    COMMENT = "comment"
    REACTION = "reaction"


@dataclass(frozen=True, slots=True)
class ArchiveEntry:
    """One thing the person did on the network.

    `key` stays the same from one archive to the next; `instant` is in UTC, None where nothing tells it, and
    `guessed` says that it was worked out from something else than its own date. `detail` is the kind of reaction.
    """

    kind: EntryKind
    key: str
    instant: datetime | None
    url: str = ""
    text: str = ""
    shared: str = ""
    media: tuple[str, ...] = ()
    visibility: str = ""
    detail: str = ""
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class ArchiveCounts:
    """How much of each kind, and the first and last year (None: nothing has a date)."""

    posts: int = 0
    reposts: int = 0
    comments: int = 0
    reactions: int = 0
    first_year: int | None = None
    last_year: int | None = None


def count_entries(entries: Sequence[ArchiveEntry], zones: "Zones") -> ArchiveCounts:
    """Count the entries by kind; the years are those of the person's local days."""
    by_kind = dict.fromkeys(EntryKind, 0)
    for entry in entries:
        by_kind[entry.kind] += 1
    instants = [entry.instant for entry in entries if entry.instant is not None]
    return ArchiveCounts(
        by_kind[EntryKind.POST],
        by_kind[EntryKind.REPOST],
        by_kind[EntryKind.COMMENT],
        by_kind[EntryKind.REACTION],
        zones.local(min(instants)).year if instants else None,
        zones.local(max(instants)).year if instants else None,
    )


@dataclass(frozen=True, slots=True)
class Move:
    """From this local day on the person lived in this zone."""

    since: date
    zone: tzinfo


@dataclass(frozen=True, slots=True)
class Zones:
    """The zones a person lived in: the one of most of the time, and moves in the order they were made.

    `usual` None is the machine's zone.
    """

    usual: tzinfo | None = None
    moves: tuple[Move, ...] = field(default_factory=tuple)

    def local(self, instant: datetime) -> datetime:
        """Give an instant in the zone the person lived in at that time."""
        lived = instant.astimezone(self.usual)
        for move in self.moves:
            there = instant.astimezone(move.zone)
            if there.date() >= move.since:
                lived = there
        return lived


def in_utc(moment: datetime) -> datetime:
    """Give a moment of an archive in UTC, which is what it means where no zone is written."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
