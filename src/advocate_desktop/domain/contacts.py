"""The address book: people and organisations, each with one handle a channel."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

NAME_AT_MOST = 200
HANDLE_AT_MOST = 300
NOTE_AT_MOST = 2_000


class ContactKind(StrEnum):
    """Whom one names in a post."""

    PERSON = "person"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Handle:
    """How somebody is called on a channel, without the first @."""

    channel: str
    name: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody of the address book; at most one handle a channel, in the order of the channels."""

    id: int
    name: str
    kind: ContactKind
    created_at: datetime
    handles: tuple[Handle, ...] = ()
    note: str = ""
    deleted_at: datetime | None = None

    def handle_on(self, channel: str) -> str:
        """Give the handle on a channel, without its @; empty where none is known."""
        return next((handle.name for handle in self.handles if handle.channel == channel), "")


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody to name again by hand in the network's own field; `handle` says which of that name, where known.

    `contact_id` is None for an @name that is not in the book.
    """

    name: str
    handle: str = ""
    contact_id: int | None = None


def plain_handle(written: str) -> str:
    """Give a handle as it is kept: without spaces around it, the first @ and the address of the network."""
    handle = written.strip()
    handle = re.sub(r"^(?:https?://)?(?:www\.)?", "", handle, flags=re.IGNORECASE) if "/" in handle else handle
    network = re.match(
        r"(?:[a-z]{2,3}\.)?(?:x|twitter|threads|instagram|facebook|tiktok|linkedin)\.(?:com|net)/|bsky\.app/profile/",
        handle,
        re.IGNORECASE,
    )
    if network is not None:
        handle = handle[network.end() :].split("?", 1)[0].rstrip("/")
    elif (server := re.fullmatch(r"([\w.-]+\.[\w-]+)/@([\w.-]+)/?", handle)) is not None:
        handle = f"{server[2]}@{server[1]}"
    return handle.lstrip("@＠").strip()
