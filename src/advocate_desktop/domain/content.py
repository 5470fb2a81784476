"""What a company published or will publish, and where it stands for the person."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from advocate_desktop.domain.windows import Window, window_of

DEFAULT_LIFE = timedelta(days=15)
EXPIRING_WITHIN = timedelta(days=3)


class Kind(StrEnum):
    """What sort of content it is."""

    ARTICLE = "article"
    NEWS = "news"
    EVENT = "event"
    JOB = "job"
    FIGURE = "figure"
    VIDEO = "video"
    TESTIMONY = "testimony"


@dataclass(frozen=True, slots=True)
class ContentImage:
    """A picture of a content item: its name inside the source and its alternative text."""

    file: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class SuggestedText:
    """A post the company proposes; the originality check guards against pasting it."""

    channel: str
    text: str


@dataclass(frozen=True, slots=True)
class ContentItem:
    """One content item as its file says it.

    `external_id` is stable within its source; `body` is Markdown; `embargo` is aware of its zone;
    `expires` is the last day of use; `extra` keeps fields this version does not know, as text.
    """

    external_id: str
    title: str
    body: str
    date: dt.date | None = None
    lang: str = ""
    kind: Kind = Kind.ARTICLE
    themes: tuple[str, ...] = ()
    summary: str = ""
    url: str = ""
    author: str = ""
    path: str = ""
    images: tuple[ContentImage, ...] = ()
    facts: tuple[str, ...] = ()
    suggested: tuple[SuggestedText, ...] = ()
    embargo: datetime | None = None
    expires: dt.date | None = None
    extra: Mapping[str, str] = field(default_factory=dict)


class SourceKind(StrEnum):
    """Where content came from."""

    PACK = "pack"
    FOLDER = "folder"
    FILE = "file"
    FEED = "feed"


@dataclass(frozen=True, slots=True)
class ContentSource:
    """A pack, a folder, a feed or single files the library was fed from."""

    id: int
    kind: SourceKind
    key: str
    name: str
    company: str = ""
    version: str = ""


class Standing(StrEnum):
    """Where a content item stands for the person today; the first that applies."""

    WITHDRAWN = "withdrawn"
    EMBARGO = "embargo"
    EXPIRED = "expired"
    USED = "used"
    EXPIRING = "expiring"
    FRESH = "fresh"
    OLDER = "older"


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """A content item in the library, with what the person did with it.

    `copies` is how many other items tell the same news and stand behind this one.
    `drafts` are those not published yet, `draft_id` the one of them that was changed last; `published_on` is the
    day of the last post, comments apart; `window` is the person's own days for it.
    """

    id: int
    source: ContentSource
    item: ContentItem
    withdrawn: bool = False
    seen_at: datetime | None = None
    not_for_me: bool = False
    drafts: int = 0
    published_on: dt.date | None = None
    copies: int = 0
    draft_id: int | None = None
    note: str = ""
    window: Window | None = None


def first_day(item: ContentItem) -> dt.date | None:
    """Give the day the life of an item begins: its publication, or the end of its embargo where that is later."""
    return _life_of(item)[0]


def last_day(item: ContentItem) -> dt.date | None:
    """Give the last day of use: as the file says, else fifteen days after the first one (method, section 7)."""
    return _life_of(item)[1]


def life(
    published: dt.date | None, expires: dt.date | None, opening: dt.date | None
) -> tuple[dt.date | None, dt.date | None]:
    """Give the first and the last day of what is published, expires and comes out of its embargo on these days."""
    first = published
    if opening is not None and (first is None or opening > first):
        first = opening
    if expires is not None or first is None:
        return first, expires
    return first, first + min(DEFAULT_LIFE, dt.date.max - first)


def _life_of(item: ContentItem) -> tuple[dt.date | None, dt.date | None]:
    return life(item.date, item.expires, item.embargo.date() if item.embargo is not None else None)


def under_embargo(item: ContentItem, now: datetime) -> bool:
    """Tell whether the item may not be used yet; it opens by itself at its hour in its zone."""
    # Moments of one zone compare by what its clocks show, which they show twice an hour in the year.
    return item.embargo is not None and now.timestamp() < item.embargo.timestamp()


def days_for(entry: LibraryEntry, person_id: str, today: dt.date) -> Window | None:
    """Give a person's own days for an item; None once its life is over, or where it has none."""
    item = entry.item
    return days_in(_life_of(item), person_id, entry.source.key, item.external_id, today)


def days_in(
    days: tuple[dt.date | None, dt.date | None], person_id: str, source_key: str, external_id: str, today: dt.date
) -> Window | None:
    """Give a person's own days in the life of an item of a source; None once it is over, or without one."""
    first, last = days
    if first is None or last is None or not first <= last or today > last:
        return None
    return window_of(person_id, f"{source_key}\n{external_id}", first, last)


def standing(entry: LibraryEntry, now: datetime) -> Standing:
    """Say where an item stands at a moment; `now` is aware of the person's zone."""
    item, today = entry.item, now.date()
    if entry.withdrawn:
        return Standing.WITHDRAWN
    if under_embargo(item, now):
        return Standing.EMBARGO
    if item.expires is not None and item.expires < today:
        return Standing.EXPIRED
    if entry.published_on is not None:
        return Standing.USED
    if item.expires is not None and item.expires - today <= EXPIRING_WITHIN:
        return Standing.EXPIRING
    last = last_day(item)
    return Standing.FRESH if last is not None and last >= today else Standing.OLDER
