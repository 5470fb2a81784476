"""Imports, and what they brought: entries of the log, reactions, and what they changed."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from advocate_desktop.domain.imports import ImportKind, ImportRecord
from advocate_desktop.domain.routine import Publication, PublicationKind
from advocate_desktop.storage.routine import READ, publication_of, publication_values
from advocate_desktop.storage.storable import storable
from advocate_desktop.storage.tables import import_changes, imports, publications, reactions


class ImportRows:
    """Imports inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, kind: ImportKind, name: str, made_at: datetime, details: Mapping[str, Any]) -> int:
        """Keep a new import; gives its id."""
        values = {
            "kind": kind.value,
            "name": storable(name),
            "made_at": _instant(made_at),
            "details": json.dumps(dict(details), ensure_ascii=False),
        }
        return int(self._connection.execute(insert(imports).returning(imports.c.id), values).scalar_one())

    def all(self) -> list[ImportRecord]:
        """List the imports, the newest first."""
        rows = self._connection.execute(select(imports).order_by(imports.c.id.desc())).mappings()
        return [_record(row) for row in rows]

    def one(self, import_id: int) -> ImportRecord | None:
        """Give one import; None when there is none of that id."""
        row = self._connection.execute(select(imports).where(imports.c.id == import_id)).mappings().first()
        return _record(row) if row is not None else None

    def set_undone(self, import_id: int, moment: datetime | None) -> None:
        """Keep when an import was taken back; None: it holds."""
        values = {"undone_at": _instant(moment) if moment is not None else None}
        self._connection.execute(update(imports).where(imports.c.id == import_id), values)

    # Entries of the log

    def known_keys(self) -> dict[str, tuple[int, int | None]]:
        """Give, by what the network calls them, all entries of the log with the undone import they left with.

        Entries that hold, and those the person deleted themselves, have None.
        """
        undone = (
            select(imports.c.id, imports.c.undone_at).where(imports.c.undone_at.is_not(None)).subquery("undone")
        )
        left = publications.c.deleted_at == undone.c.undone_at
        query = (
            select(publications.c.external_key, publications.c.id, undone.c.id)
            .select_from(publications.outerjoin(undone, (publications.c.import_id == undone.c.id) & left))
            .where(publications.c.external_key != "")
        )
        return {key: (number, gone) for key, number, gone in self._connection.execute(query)}

    def unjoined(self) -> list[Publication]:
        """List the entries of the log that no import has joined to the network, the oldest first."""
        query = select(*READ).where(publications.c.external_key == "", publications.c.deleted_at.is_(None))
        query = query.order_by(publications.c.local_date, publications.c.id)
        return [publication_of(row) for row in self._connection.execute(query).all()]

    def joined_posts(self) -> list[tuple[Publication, str]]:
        """List the posts that an import knows, each with what the network calls it."""
        query = select(*READ, publications.c.external_key).where(
            publications.c.deleted_at.is_(None), publications.c.kind == PublicationKind.POST.value
        )
        rows = self._connection.execute(query.order_by(publications.c.local_date, publications.c.id)).all()
        return [(publication_of(row[:-1]), row[-1]) for row in rows]

    def add_entries(self, import_id: int, entries: Iterable[tuple[Publication, str, Mapping[str, Any]]]) -> None:
        """Keep new entries of the log, each with its key and what else the network says of it."""
        rows = [
            {
                **publication_values(publication),
                "external_key": key,
                "details": json.dumps(dict(details), ensure_ascii=False) if details else "{}",
                "import_id": import_id,
            }
            for publication, key, details in entries
        ]
        if rows:
            # Thousands of rows: the statement is made once, not checked for each of them.
            self._connection.exec_driver_sql(
                _ADD_ENTRY, [tuple(row[name] for name in _ENTRY_COLUMNS) for row in rows]
            )

    def revive(self, import_id: int, ids: Sequence[int]) -> None:
        """Bring entries back that left with an import which was undone."""
        for start in range(0, len(ids), 500):
            some = publications.c.id.in_(ids[start : start + 500])
            statement = update(publications).where(some)
            self._connection.execute(statement, {"deleted_at": None, "import_id": import_id})

    def join_entry(self, import_id: int, publication: Publication, key: str, url: str, text: str) -> None:
        """Tell an entry logged by hand what the network calls it, and fill what it does not say."""
        before = {"external_key": "", "url": publication.url, "text": publication.text}
        after = {
            "external_key": key,
            "url": publication.url or storable(url),
            "text": publication.text or storable(text),
        }
        self._connection.execute(update(publications).where(publications.c.id == publication.id), after)
        change = {
            "import_id": import_id,
            "publication_id": publication.id,
            "before": json.dumps(before, ensure_ascii=False),
            "after": json.dumps(after, ensure_ascii=False),
        }
        self._connection.execute(insert(import_changes), change)

    def undo_entries(self, import_id: int, moment: datetime) -> None:
        """Take out of the log what an import brought, and give back what it changed; later corrections stay."""
        statement = update(publications).where(
            publications.c.import_id == import_id, publications.c.deleted_at.is_(None)
        )
        self._connection.execute(statement, {"deleted_at": _instant(moment)})
        self._swap(import_id, "after", "before")

    def redo_entries(self, import_id: int, moment: datetime) -> None:
        """Bring back what `undo_entries` took out at a moment."""
        statement = update(publications).where(
            publications.c.import_id == import_id, publications.c.deleted_at == _instant(moment)
        )
        self._connection.execute(statement, {"deleted_at": None})
        self._swap(import_id, "before", "after")

    def _swap(self, import_id: int, now: str, wanted: str) -> None:
        query = select(import_changes).where(import_changes.c.import_id == import_id)
        for row in self._connection.execute(query).mappings().all():
            old, new = json.loads(row[now]), json.loads(row[wanted])
            columns = [publications.c[name] for name in old]
            of_entry = publications.c.id == row["publication_id"]
            there = self._connection.execute(select(*columns).where(of_entry)).mappings().first()
            if there is None:
                continue
            values = {name: new[name] for name in old if there[name] == old[name]}
            if values.get("external_key") and self._is_taken(values["external_key"]):
                continue
            if values:
                self._connection.execute(update(publications).where(of_entry), values)

    def _is_taken(self, key: str) -> bool:
        query = select(publications.c.id).where(publications.c.external_key == key)
        return self._connection.execute(query).first() is not None

    # Reactions

    def known_reactions(self) -> set[str]:
        """Give what the network calls the reactions that hold."""
        query = select(reactions.c.key).join(imports, imports.c.id == reactions.c.import_id)
        return set(self._connection.execute(query.where(imports.c.undone_at.is_(None))).scalars())

    def add_reactions(self, import_id: int, rows: Sequence[Mapping[str, str]]) -> None:
        """Keep reactions: `key`, `kind`, `instant`, `local_date`, `url`."""
        if rows:
            statement = sqlite_insert(reactions).on_conflict_do_update(
                index_elements=["key"], set_={"import_id": import_id}
            )
            self._connection.execute(statement, [{**row, "import_id": import_id} for row in rows])

    def reaction_days(self) -> dict[date, int]:
        """Count the reactions that hold by local day."""
        query = (
            select(reactions.c.local_date, func.count())
            .select_from(reactions.join(imports, imports.c.id == reactions.c.import_id))
            .where(imports.c.undone_at.is_(None))
            .group_by(reactions.c.local_date)
        )
        return {date.fromisoformat(day): int(number) for day, number in self._connection.execute(query)}


_ENTRY_COLUMNS = (
    "kind", "instant", "zone", "local_date", "channels", "rung", "url", "text", "form", "copied", "origin",
    "draft_id", "content_id", "external_key", "details", "import_id",
)  # fmt: skip
_ADD_ENTRY = """
INSERT INTO publications (
    kind, instant, zone, local_date, channels, rung, url, text, form, copied, origin,
    draft_id, content_id, external_key, details, import_id
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()


def _record(row: Mapping[Any, Any]) -> ImportRecord:
    undone = row["undone_at"]
    return ImportRecord(
        row["id"],
        ImportKind(row["kind"]),
        row["name"],
        datetime.fromisoformat(row["made_at"]),
        datetime.fromisoformat(undone) if undone else None,
        json.loads(row["details"]),
    )
