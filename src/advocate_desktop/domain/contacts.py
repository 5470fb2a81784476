"""The address book: people and organisations, each with one handle a channel."""

import re
from collections.abc import Iterable, Iterator
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


_WORD = re.compile(r"\w+")


class People:
    """An address book to find names in texts with; made once, it costs little for each text."""

    __slots__ = ("_named", "_written")

    def __init__(self, contacts: Iterable[Contact] = ()) -> None:
        names: dict[str, tuple[str, Contact | None]] = {}
        self._named: dict[str, list[Contact]] = {}
        for contact in contacts:
            self._named.setdefault(_first_word(contact.name), []).append(contact)
            # The address of a page is no handle that anybody writes in a text.
            handles = (handle.name for handle in contact.handles if "/" not in handle.name)
            for name in {written.casefold(): written for written in (contact.name, *handles) if written}.values():
                known = names.setdefault(name.casefold(), (name, contact))
                if known[1] is not contact:
                    names[name.casefold()] = (name, None)
        self._written: dict[str, list[tuple[str, Contact]]] = {}
        for name, owner in sorted(names.values(), key=lambda pair: -len(pair[0])):
            # A name two people share is nobody's.
            if owner is not None:
                self._written.setdefault(_first_word(name), []).append((name, owner))

    def __bool__(self) -> bool:
        return bool(self._named)

    def written_at(self, text: str, start: int) -> tuple[int, Contact] | None:
        """Give who is meant by the name or handle that stands at a place of a text, and where it ends."""
        word = _WORD.match(text, start)
        for name, contact in self._written.get(word[0].casefold(), ()) if word is not None else ():
            end = start + len(name)
            if text[start:end].casefold() == name.casefold() and _ENDS.match(text, end):
                return end, contact
        return None

    def named_in(self, text: str) -> Iterator[Contact]:
        """Find who is named in a text without a sign, in no order; a single word must be written just so."""
        for word in {word.casefold() for word in _WORD.findall(text)}:
            for contact in self._named.get(word, ()):
                flags = re.IGNORECASE if " " in contact.name else 0
                if re.search(rf"(?<![\w@#/.-]){re.escape(contact.name)}(?!\w|[.-]\w)", text, flags):
                    yield contact


_ENDS = re.compile(r"(?![\w@]|[.-]\w)")


def _first_word(name: str) -> str:
    word = _WORD.match(name)
    return word[0].casefold() if word is not None else ""


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
