"""Places that are looked at for new content: a folder, a feed, a pack; off until the person asks for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

USUAL_HOURS = 24
LEAST_HOURS = 1
MOST_HOURS = 24 * 31
_LONGEST_WAIT = timedelta(days=7)


class SubscriptionKind(StrEnum):
    """What is looked at."""

    FOLDER = "folder"
    FEED = "feed"
    PACK = "pack"


class Outcome(StrEnum):
    """What a look gave: something new, the same as before, or a failure."""

    NEW = "new"
    SAME = "same"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Subscription:
    """A place to look at every so many hours; `etag`, `modified` and `digest` tell what was there last."""

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


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A look of before: when, what it gave, and its numbers or the key of its failure."""

    at: datetime
    outcome: Outcome
    details: Mapping[str, Any] = field(default_factory=dict)


def next_look(subscription: Subscription) -> datetime | None:
    """Give when to look next; None for at once. Each failure in a row doubles the wait, up to a week."""
    if subscription.looked_at is None:
        return None
    usual = timedelta(hours=subscription.every_hours)
    wait = usual * (1 << min(subscription.failures, 10))
    return subscription.looked_at + max(usual, min(wait, _LONGEST_WAIT))


def is_due(subscription: Subscription, now: datetime) -> bool:
    """Tell whether to look now: never while it is off."""
    if not subscription.is_on:
        return False
    moment = next_look(subscription)
    return moment is None or moment <= now


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
