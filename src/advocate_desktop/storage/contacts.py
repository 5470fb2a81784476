"""The address book."""

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, func, insert, select, update

from advocate_desktop.domain.contacts import Contact, ContactKind, Handle
from advocate_desktop.storage.storable import storable
from advocate_desktop.storage.tables import contacts


class ContactRows:
    """Contacts inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, *, deleted: bool = False) -> list[Contact]:
        """List the address book by name, or what was taken out of it."""
        gone = contacts.c.deleted_at.is_not(None) if deleted else contacts.c.deleted_at.is_(None)
        query = select(contacts).where(gone).order_by(func.lower(contacts.c.name), contacts.c.id)
        return [_contact(row) for row in self._connection.execute(query).mappings()]

    def find(self, contact_id: int) -> Contact | None:
        """Give one, taken out or not; None when there is none of that id."""
        row = self._connection.execute(select(contacts).where(contacts.c.id == contact_id)).mappings().first()
        return _contact(row) if row is not None else None

    def add(self, contact: Contact) -> int:
        """Keep a new one; gives its id."""
        statement = insert(contacts).returning(contacts.c.id)
        return int(self._connection.execute(statement, _values(contact)).scalar_one())

    def put(self, contact: Contact) -> None:
        """Keep one as it is now."""
        self._connection.execute(update(contacts).where(contacts.c.id == contact.id), _values(contact))


def _contact(row: RowMapping) -> Contact:
    handles = json.loads(row["handles"])
    return Contact(
        id=row["id"],
        name=row["name"],
        kind=ContactKind(row["kind"]),
        created_at=datetime.fromisoformat(row["created_at"]),
        handles=tuple(Handle(channel, name) for channel, name in handles.items()),
        note=row["note"],
        deleted_at=datetime.fromisoformat(row["deleted_at"]) if row["deleted_at"] else None,
    )


def _values(contact: Contact) -> dict[str, Any]:
    return {
        "name": storable(contact.name),
        "kind": contact.kind.value,
        "handles": json.dumps({each.channel: storable(each.name) for each in contact.handles}, ensure_ascii=False),
        "note": storable(contact.note),
        "created_at": contact.created_at.astimezone(UTC).isoformat(),
        "deleted_at": contact.deleted_at.astimezone(UTC).isoformat() if contact.deleted_at else None,
    }
