"""People named in a text: by handle where it links, by name elsewhere, with a list to retype by hand."""

import re
from collections.abc import Sequence

from advocate_desktop.domain.channels import Channel, MentionStyle
from advocate_desktop.domain.contacts import Contact, Mention

_AT_NAME = re.compile(r"(?<![\w@/.+-])[@＠](?P<name>[^\W_][\w.@-]*[\w])")
_LIST_LINE = re.compile(
    r"[ \t]*(?:(?:avec|with|cc|merci à|thanks to)[ \t:]*)?(?:[@＠][^\s,;@]+[ \t,;]*(?:et|and|&)?[ \t]*)+",
    re.IGNORECASE,
)


def named(text: str, channel: Channel, people: Sequence[Contact]) -> tuple[str, tuple[Mention, ...]]:
    """Give a rendered text as people are named on a channel, and whom to name again by hand there.

    `@Name` and any handle of somebody in the book become that person's handle where the channel links it, the
    plain name elsewhere. Where names are retyped, lines at the end that hold nothing but @names go to the list; a
    person of the book named without @ is on the list too.
    """
    if "@" not in text and "＠" not in text and not people:
        return text, ()
    written = _written(people)
    retyped = channel.mentions.style is MentionStyle.RETYPED
    mentions: dict[str, Mention] = {}

    def note(name: str, contact: Contact | None) -> None:
        if retyped:
            handle = contact.handle_on(channel.id) if contact is not None else ""
            key = contact.name if contact is not None else name
            mentions.setdefault(key.casefold(), Mention(key, handle, contact.id if contact is not None else None))

    def replaced(match: re.Match[str]) -> str:
        contact = written[match["name"].casefold()]
        note(contact.name, contact)
        handle = contact.handle_on(channel.id)
        return f"@{handle}" if handle and not retyped else contact.name

    if written:
        text = _any_of(written).sub(replaced, text)
    if not retyped:
        return text, ()
    for match in _AT_NAME.finditer(text):
        note(match["name"], None)
    for contact in people:
        if contact.name.casefold() not in mentions and _is_named(contact.name, text):
            note(contact.name, contact)
    return _without_list(text), tuple(mentions.values())


def _written(people: Sequence[Contact]) -> dict[str, Contact]:
    """Give each person by all that may stand after an @; a name two people share is nobody's."""
    written: dict[str, Contact] = {}
    shared: set[str] = set()
    for contact in people:
        # The address of a page is no handle that anybody writes in a text.
        handles = (handle.name for handle in contact.handles if "/" not in handle.name)
        for name in {name.casefold() for name in (contact.name, *handles) if name}:
            if written.setdefault(name, contact) is not contact:
                shared.add(name)
    return {name: contact for name, contact in written.items() if name not in shared}


def _any_of(written: dict[str, Contact]) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(written, key=len, reverse=True))
    return re.compile(rf"(?<![\w@/.+-])[@＠](?P<name>{names})(?![\w@]|[.-]\w)", re.IGNORECASE)


def _is_named(name: str, text: str) -> bool:
    """Tell whether a whole name stands in a text; a single word must be written just so."""
    flags = re.IGNORECASE if " " in name else 0
    return re.search(rf"(?<![\w@#/.-]){re.escape(name)}(?!\w|[.-]\w)", text, flags) is not None


def _without_list(text: str) -> str:
    lines = text.split("\n")
    end = len(lines)
    while end > 1 and (not lines[end - 1].strip() or _LIST_LINE.fullmatch(lines[end - 1])):
        end -= 1
    if not any(line.strip() for line in lines[end:]):
        return text
    return "\n".join(lines[:end]).rstrip("\n")
