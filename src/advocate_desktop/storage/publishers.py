"""The keys that packs are known by."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Select, delete, select
from sqlalchemy.dialects.sqlite import insert

from advocate_desktop.storage.storable import storable
from advocate_desktop.storage.tables import publisher_keys


@dataclass(frozen=True, slots=True)
class KnownKey:
    """The key a pack is known by, since when, and how the pack called itself then."""

    pack: str
    public_key: bytes
    name: str
    company: str
    accepted_at: datetime


class PublisherRows:
    """Keys inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[KnownKey]:
        """List the keys, by pack."""
        return list(self._read(select(publisher_keys).order_by(publisher_keys.c.pack)))

    def of_pack(self, pack: str) -> KnownKey | None:
        """Give the key a pack is known by; None: it never was signed."""
        query = select(publisher_keys).where(publisher_keys.c.pack == storable(pack))
        return next(iter(self._read(query)), None)

    def put(self, pack: str, public_key: bytes, name: str, company: str, moment: datetime) -> None:
        """Know a pack by a key, in place of the one before."""
        values = {
            "pack": storable(pack),
            "public_key": public_key.hex(),
            "name": storable(name),
            "company": storable(company),
            "accepted_at": moment.astimezone(UTC).isoformat(timespec="milliseconds"),
        }
        statement = insert(publisher_keys).values(values)
        self._connection.execute(statement.on_conflict_do_update(index_elements=["pack"], set_=values))

    def remove(self, pack: str) -> None:
        """Forget the key of a pack."""
        self._connection.execute(delete(publisher_keys).where(publisher_keys.c.pack == storable(pack)))

    def _read(self, query: Select[Any]) -> Iterable[KnownKey]:
        for row in self._connection.execute(query).mappings():
            yield KnownKey(
                pack=row["pack"],
                public_key=bytes.fromhex(row["public_key"]),
                name=row["name"],
                company=row["company"],
                accepted_at=datetime.fromisoformat(row["accepted_at"]),
            )
