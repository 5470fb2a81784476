"""People named in a text: by handle where it links, by name elsewhere, with a list to retype by hand."""

import re

from advocate_desktop.domain.channels import Channel, MentionStyle
from advocate_desktop.domain.contacts import Contact, Mention, People

_SIGN = re.compile(r"(?<![\w@/.+-])[@＠]")
_AT_NAME = re.compile(r"(?<![\w@/.+-])[@＠](?P<name>[^\W_][\w.@-]*[\w])")
_LIST_LINE = re.compile(
    r"[ \t]*(?:(?:avec|with|cc|merci à|thanks to)[ \t:]*)?(?:[@＠][^\s,;@]+[ \t,;]*(?:et|and|&)?[ \t]*)+",
    re.IGNORECASE,
)


def named(text: str, channel: Channel, people: People) -> tuple[str, tuple[Mention, ...]]:
    """Give a rendered text as people are named on a channel, and whom to name again by hand there.

    `@Name` and any handle of somebody in the book become that person's handle where the channel links it, the
    plain name elsewhere. Where names are retyped, lines at the end that hold nothing but @names go to the list; a
    person of the book named without @ is on the list too.
    """
    signs = "@" in text or "＠" in text
    if not signs and not people:
        return text, ()
    retyped = channel.mentions.style is MentionStyle.RETYPED
    mentions: dict[str, Mention] = {}

    def note(name: str, contact: Contact | None) -> None:
        handle = contact.handle_on(channel.id) if contact is not None else ""
        mentions.setdefault(name.casefold(), Mention(name, handle, contact.id if contact is not None else None))

    if signs and people:
        text, known = _replaced(text, channel, people, by_handle=not retyped)
        for contact in known:
            note(contact.name, contact)
    if not retyped:
        return text, ()
    for match in _AT_NAME.finditer(text):
        note(match["name"], None)
    for contact in sorted(people.named_in(text), key=lambda each: text.casefold().find(each.name.casefold())):
        note(contact.name, contact)
    return _without_list(text), tuple(mentions.values())


def _replaced(text: str, channel: Channel, people: People, *, by_handle: bool) -> tuple[str, list[Contact]]:
    pieces: list[str] = []
    known: list[Contact] = []
    position = 0
    for sign in _SIGN.finditer(text):
        found = people.written_at(text, sign.end()) if sign.start() >= position else None
        if found is None:
            continue
        end, contact = found
        handle = contact.handle_on(channel.id) if by_handle else ""
        pieces += (text[position : sign.start()], f"@{handle}" if handle else contact.name)
        known.append(contact)
        position = end
    pieces.append(text[position:])
    return "".join(pieces), known


def _without_list(text: str) -> str:
    lines = text.split("\n")
    end = len(lines)
    while end > 1 and (not lines[end - 1].strip() or _LIST_LINE.fullmatch(lines[end - 1])):
        end -= 1
    if not any(line.strip() for line in lines[end:]):
        return text
    return "\n".join(lines[:end]).rstrip("\n")
