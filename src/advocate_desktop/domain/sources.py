"""What the library was fed from, with all there is to tell of it, and what was taken out of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from advocate_desktop.domain.content import ContentSource

REMOVED_KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """A source as the person may judge it.

    `taken_at` is when something was last taken from it. Of a pack: how its publisher is to be reached, where newer
    versions stand, the fingerprint it is signed with (empty: unsigned), and whether that key is kept as known.
    With `subscribed`, a subscription that is on brings what is new there.
    """

    source: ContentSource
    items: int
    withdrawn: int
    langs: tuple[str, ...]
    taken_at: datetime
    contact: str = ""
    update_url: str = ""
    fingerprint: str = ""
    key_known: bool = False
    subscribed: bool = False


@dataclass(frozen=True, slots=True)
class RemovedSource:
    """A source the person took out; it can come back as it was for `REMOVED_KEPT`."""

    source: ContentSource
    items: int
    removed_at: datetime

    @property
    def gone_at(self) -> datetime:
        """Give the moment from which it cannot come back."""
        return self.removed_at + REMOVED_KEPT
