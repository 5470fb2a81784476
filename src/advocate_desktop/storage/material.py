"""Material, found again by its words, and where it was used."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, insert, select, text, update

from advocate_desktop.domain.material import Material, MaterialKind, MaterialQuery
from advocate_desktop.storage.query_text import match_expression, read_query
from advocate_desktop.storage.stems import clean, index_stems
from advocate_desktop.storage.tables import material, material_uses

_MATCHING = text(
    "SELECT rowid FROM material_index WHERE material_index MATCH :match"
    " ORDER BY bm25(material_index, 1.0, 1.0, 0.5), rowid DESC"
)


class MaterialRows:
    """Material inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, material_id: int) -> Material | None:
        """Give one, in the tray or not; None when there is none of that id."""
        row = self._connection.execute(select(material).where(material.c.id == material_id)).mappings().first()
        if row is None:
            return None
        uses = select(material_uses.c.draft_id).where(material_uses.c.material_id == material_id)
        return _material(row, self._connection.execute(uses.order_by(material_uses.c.draft_id)).scalars())

    def all(self, query: MaterialQuery) -> list[Material]:
        """List what a query asks for: by likeness where it has words, else the newest first."""
        typed = read_query(query.text)
        if not typed.terms and not typed.blank:
            return []
        gone = material.c.deleted_at.is_not(None) if query.deleted else material.c.deleted_at.is_(None)
        statement = select(material).where(gone).order_by(material.c.created_at.desc(), material.c.id.desc())
        if query.kinds:
            statement = statement.where(material.c.kind.in_([kind.value for kind in query.kinds]))
        uses = self._uses()
        rows = self._connection.execute(statement).mappings()
        found = [_material(row, uses.get(row["id"], ())) for row in rows]
        if query.pillar_id is not None:
            found = [each for each in found if query.pillar_id in each.pillar_ids]
        if query.unused:
            found = [each for each in found if not each.used_in]
        if not typed.terms:
            return found
        ranks = self._connection.execute(_MATCHING, {"match": match_expression(typed, marked=False)}).scalars()
        order = {number: rank for rank, number in enumerate(ranks)}
        return sorted((each for each in found if each.id in order), key=lambda each: order[each.id])

    def add(self, new: Material) -> int:
        """Keep a new one; gives its id."""
        statement = insert(material).returning(material.c.id)
        number = int(self._connection.execute(statement, _values(new)).scalar_one())
        self._index(number, new)
        return number

    def put(self, changed: Material) -> None:
        """Keep one as it is now."""
        self._connection.execute(update(material).where(material.c.id == changed.id), _values(changed))
        self._connection.execute(text("DELETE FROM material_index WHERE rowid = :id"), {"id": changed.id})
        self._index(changed.id, changed)

    def set_used(self, material_id: int, draft_id: int, *, used: bool) -> None:
        """Keep that a draft takes material up, or no more."""
        values = {"material_id": material_id, "draft_id": draft_id}
        if used:
            self._connection.execute(insert(material_uses).prefix_with("OR IGNORE"), values)
            return
        both = (material_uses.c.material_id == material_id) & (material_uses.c.draft_id == draft_id)
        self._connection.execute(delete(material_uses).where(both))

    def _uses(self) -> dict[int, list[int]]:
        uses: dict[int, list[int]] = {}
        query = select(material_uses.c.material_id, material_uses.c.draft_id).order_by(material_uses.c.draft_id)
        for number, draft_id in self._connection.execute(query):
            uses.setdefault(number, []).append(draft_id)
        return uses

    def _index(self, number: int, each: Material) -> None:
        words, speaker = clean(each.text), clean(each.speaker)
        # A line or two is too little to tell its language: the stems of both are kept.
        stems = {stem for lang in ("fr", "en") for stem in index_stems("", words, lang).split()}
        self._connection.execute(
            text("INSERT INTO material_index (rowid, text, speaker, stem) VALUES (:id, :text, :speaker, :stem)"),
            {"id": number, "text": words, "speaker": speaker, "stem": " ".join(sorted(stems))},
        )


def _material(row: RowMapping, used_in: Iterable[int]) -> Material:
    return Material(
        id=row["id"],
        kind=MaterialKind(row["kind"]),
        text=row["text"],
        created_at=datetime.fromisoformat(row["created_at"]),
        speaker=row["speaker"],
        pillar_ids=tuple(json.loads(row["pillars"])),
        used_in=tuple(used_in),
        deleted_at=datetime.fromisoformat(row["deleted_at"]) if row["deleted_at"] else None,
    )


def _values(each: Material) -> dict[str, Any]:
    return {
        "kind": each.kind.value,
        "text": clean(each.text),
        "speaker": clean(each.speaker),
        "pillars": json.dumps(list(each.pillar_ids)),
        "created_at": each.created_at.astimezone(UTC).isoformat(),
        "deleted_at": each.deleted_at.astimezone(UTC).isoformat() if each.deleted_at else None,
    }
