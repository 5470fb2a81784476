"""Places that are looked at for new content: a folder, a feed, a pack; off until the person asks for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from advocate_desktop.domain.polling import next_poll, retry

USUAL_HOURS = 24
LEAST_HOURS = 1
MOST_HOURS = 24 * 31


class SubscriptionKind(StrEnum):
    """What is looked at."""

    FOLDER = "folder"
    FEED = "feed"
    PACK = "pack"


class Outcome(StrEnum):
    """What a look gave: something new, the same as before, nothing that could be taken, or no answer at all."""

    NEW = "new"
    SAME = "same"
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A look of before: when, what it gave, and its numbers or the key of its failure."""

    at: datetime
    outcome: Outcome
    details: Mapping[str, Any] = field(default_factory=dict)

    def is_like(self, other: "LogEntry | None") -> bool:
        """Tell whether another look gave the very same."""
        return other is not None and (self.outcome, self.details) == (other.outcome, other.details)


@dataclass(frozen=True, slots=True)
class Subscription:
    """A place to look at every so many hours; `etag`, `modified` and `digest` tell what was there last.

    `source` is the key of the library's source that it feeds; `has_access` tells that the keyring holds what the
    place asks for; `last` is the last look.
    """

    id: int
    kind: SubscriptionKind
    place: str
    name: str
    is_on: bool = False
    every_hours: int = USUAL_HOURS
    etag: str = ""
    modified: str = ""
    digest: str = ""
    failures: int = 0
    looked_at: datetime | None = None
    source: str = ""
    has_access: bool = False
    last: LogEntry | None = None


def next_look(subscription: Subscription, person_id: str, since: datetime, now: datetime) -> datetime:
    """Give when to look next while it is on.

    `since` is when the application began to watch, or the laptop woke up. Packs are asked for at a moment of the
    person's own, as many people have the same one. After a failure the waits grow until the next start.
    """
    place, every = subscription.place, timedelta(hours=subscription.every_hours)
    last = None if subscription.looked_at is None else min(subscription.looked_at, now)
    if subscription.failures and last is not None:
        if last >= since:
            return retry(person_id, place, subscription.failures, last, every)
        last = None
    if subscription.kind is SubscriptionKind.PACK:
        return next_poll(person_id, place, last, since, every)
    return since if last is None else max(since, last + every)


def is_address(text: str) -> bool:
    """Tell whether a text is the address of something on the web."""
    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False


def holds_password(address: str) -> bool:
    """Tell whether an address carries a name or a password of its own."""
    parts = urlsplit(address)
    return parts.username is not None or parts.password is not None


def as_address(typed: str) -> str:
    """Give the address that a typed or pasted text stands for: `feed:` and a missing https are put right."""
    text = typed.strip().strip("<>")
    if text.casefold().startswith("feed:"):
        text = text[5:]
    if text.startswith("//"):
        text = text[2:]
    if "://" not in text and "." in text.partition("/")[0] and " " not in text:
        text = f"https://{text}"
    return text
