"""The address book: people and organisations to name, one handle a channel, in and out as CSV."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.contacts import (
    HANDLE_AT_MOST,
    NAME_AT_MOST,
    NOTE_AT_MOST,
    Contact,
    ContactKind,
    Handle,
    plain_handle,
)
from advocate_desktop.errors import UsageError, UserError
from advocate_desktop.storage.contacts import ContactRows
from advocate_desktop.storage.database import Database
from advocate_desktop.whole_files import whole_file


@dataclass(frozen=True, slots=True)
class BookImport:
    """What an import did: the ids it added, the contacts it changed as they were before, lines it could not use.

    `take_back` of the service undoes it.
    """

    added: tuple[int, ...]
    before: tuple[Contact, ...]
    unchanged: int
    refused: tuple[tuple[int, str], ...]  # line of the file, key under `people.refused`
    changes: ChangeSet


class AddressBook:
    """The address book of one profile. Every write is one transaction and tells what changed."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def all(self, *, deleted: bool = False) -> list[Contact]:
        """List the book by name; with `deleted`, what was taken out of it."""
        with self._database.read() as connection:
            return ContactRows(connection).all(deleted=deleted)

    def contact(self, contact_id: int) -> Contact:
        """Give one. Raises UserError when there is none of that id."""
        with self._database.read() as connection:
            return _found(ContactRows(connection), contact_id)

    def add(
        self, name: str, kind: ContactKind = ContactKind.PERSON, handles: Iterable[Handle] = (), note: str = ""
    ) -> tuple[Contact, ChangeSet]:
        """Keep somebody; `delete` takes that back.

        Raises UsageError for an empty or too long name, or a handle that cannot be one on its channel.
        """
        new = _checked(Contact(0, name, kind, self._clock.now(), tuple(handles), note))
        with self._database.write() as connection:
            number = ContactRows(connection).add(new)
        return replace(new, id=number), _changed(number)

    def edit(self, changed: Contact) -> tuple[Contact, ChangeSet]:
        """Keep somebody as corrected; gives them as they were, which `edit` brings back.

        Raises UsageError as `add` does, UserError when they are gone.
        """
        wanted = _checked(changed)
        with self._database.write() as connection:
            rows = ContactRows(connection)
            before = _found(rows, changed.id)
            rows.put(replace(wanted, created_at=before.created_at))
        return before, _changed(changed.id)

    def delete(self, contact_id: int) -> ChangeSet:
        """Take somebody out of the book; `restore` brings them back. Raises UserError when they are gone."""
        return self._set_deleted(contact_id, deleted=True)

    def restore(self, contact_id: int) -> ChangeSet:
        """Bring somebody back. Raises UserError when they are gone."""
        return self._set_deleted(contact_id, deleted=False)

    def import_csv(self, path: Path) -> BookImport:
        """Read a list of people: columns found by their names, in English or French; the same name is one person.

        A line that cannot be used is told and the others are kept. Raises Refusal when the file is no such list,
        OSError when it cannot be opened.
        """
        from advocate_desktop.formats.contacts_csv import read_contacts

        lines = read_contacts(path, tuple(CHANNELS))
        added: list[int] = []
        before: list[Contact] = []
        refused: list[tuple[int, str]] = []
        unchanged = 0
        with self._database.write() as connection:
            rows = ContactRows(connection)
            known = {each.name.casefold(): each for each in rows.all()}
            own = {each.id for each in known.values()}
            touched: set[int] = set()
            for line in lines:
                handles = tuple(Handle(channel, name) for channel, name in line.handles)
                kind = ContactKind.ORGANISATION if line.organisation else ContactKind.PERSON
                old = known.get(" ".join(line.name.split()).casefold())
                new = Contact(0, line.name, kind, self._clock.now(), handles, line.note)
                try:
                    checked = _checked(new if old is None else _merged(old, new))
                except UsageError as refusal:
                    refused.append((line.number, refusal.key.removeprefix("people.errors.")))
                    continue
                if old is None:
                    checked = replace(checked, id=rows.add(checked))
                    added.append(checked.id)
                elif checked == old:
                    unchanged += 1
                else:
                    if old.id in own and old.id not in touched:
                        before.append(old)
                        touched.add(old.id)
                    rows.put(checked)
                known[checked.name.casefold()] = checked
        changes = ChangeSet.of(Changed.CONTACTS) if added or before else ChangeSet()
        return BookImport(tuple(added), tuple(before), unchanged, tuple(refused), changes)

    def take_back(self, done: BookImport) -> ChangeSet:
        """Undo an import: who was added is taken out, who was changed is as before."""
        with self._database.write() as connection:
            rows = ContactRows(connection)
            for number in done.added:
                if (contact := rows.find(number)) is not None:
                    rows.put(replace(contact, deleted_at=self._clock.now()))
            for contact in done.before:
                rows.put(contact)
        return ChangeSet.of(Changed.CONTACTS)

    def export_csv(self, path: Path, language: str) -> int:
        """Write the book as a list that spreadsheets open and `import_csv` reads; gives how many people it holds.

        Raises OSError when it cannot be written.
        """
        from advocate_desktop.formats.contacts_csv import write_contacts

        people = self.all()
        data = write_contacts(people, tuple(CHANNELS), language)
        with whole_file(path) as file:
            file.write_bytes(data)
        return len(people)

    def _set_deleted(self, contact_id: int, *, deleted: bool) -> ChangeSet:
        with self._database.write() as connection:
            rows = ContactRows(connection)
            rows.put(replace(_found(rows, contact_id), deleted_at=self._clock.now() if deleted else None))
        return _changed(contact_id)


def _merged(old: Contact, new: Contact) -> Contact:
    handles = {each.channel: each.name for each in (*old.handles, *new.handles)}
    ordered = tuple(Handle(channel, name) for channel, name in handles.items())
    return replace(old, handles=ordered, note=new.note or old.note)


def _checked(given: Contact) -> Contact:
    name, note = " ".join(given.name.split()).lstrip("@＠"), given.note.strip()
    if not name:
        raise UsageError("people.no_name")
    if len(name) > NAME_AT_MOST:
        raise UsageError("people.long_name", most=NAME_AT_MOST)
    if len(note) > NOTE_AT_MOST:
        raise UsageError("people.long_note", most=NOTE_AT_MOST)
    handles = {each.channel: plain_handle(each.name) for each in given.handles}
    for channel, handle in handles.items():
        declared = CHANNELS.get(channel)
        pattern = declared.mentions.handle if declared is not None else ""
        broken = len(handle) > HANDLE_AT_MOST or any(sign.isspace() for sign in handle)
        if handle and (declared is None or broken or (pattern and not re.fullmatch(pattern, handle))):
            shown = declared.name if declared is not None else channel
            raise UsageError("people.bad_handle", handle=handle[:80], channel=shown)
    ordered = tuple(Handle(channel, handles[channel]) for channel in CHANNELS if handles.get(channel))
    return replace(given, name=name, note=note, handles=ordered)


def _found(rows: ContactRows, contact_id: int) -> Contact:
    found = rows.find(contact_id)
    if found is None:
        raise UserError("people.no_contact")
    return found


def _changed(contact_id: int) -> ChangeSet:
    return ChangeSet.of(Changed.CONTACTS, ids=frozenset({contact_id}))
