"""Material: jot down an anecdote, a figure, an opinion or a quote, and find it again."""

from collections.abc import Iterable
from dataclasses import replace

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.material import (
    SPEAKER_AT_MOST,
    TEXT_AT_MOST,
    Material,
    MaterialKind,
    MaterialQuery,
)
from advocate_desktop.errors import UsageError, UserError
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.material import MaterialRows


class MaterialService:
    """The material of one profile. Every write is one transaction and tells what changed."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def add(
        self, kind: MaterialKind, text: str, speaker: str = "", pillar_ids: Iterable[int] = ()
    ) -> tuple[Material, ChangeSet]:
        """Keep a new piece; `delete` takes it back.

        Raises UsageError when it says nothing, or is longer than 5,000 characters.
        """
        new = _checked(Material(0, kind, text, self._clock.now(), speaker, _ids(pillar_ids)))
        with self._database.write() as connection:
            number = MaterialRows(connection).add(new)
        return replace(new, id=number), _changed(number)

    def edit(self, changed: Material) -> tuple[Material, ChangeSet]:
        """Keep a piece as it was corrected; gives it as it was, which `edit` brings back.

        Raises UsageError as `add` does, UserError when it is gone.
        """
        wanted = _checked(changed)
        with self._database.write() as connection:
            rows = MaterialRows(connection)
            before = _found(rows, changed.id)
            rows.put(replace(before, kind=wanted.kind, text=wanted.text, speaker=wanted.speaker,
                             pillar_ids=_ids(wanted.pillar_ids)))  # fmt: skip
        return before, _changed(changed.id)

    def tag(self, material_id: int, pillar_ids: Iterable[int]) -> tuple[Material, ChangeSet]:
        """Say which pillars a piece serves; gives it as it was, which `edit` brings back.

        Raises UserError when it is gone.
        """
        return self.edit(replace(self.material(material_id), pillar_ids=_ids(pillar_ids)))

    def delete(self, material_id: int) -> ChangeSet:
        """Put a piece in the tray; `restore` brings it back. Raises UserError when it is gone."""
        return self._set_deleted(material_id, deleted=True)

    def restore(self, material_id: int) -> ChangeSet:
        """Take a piece out of the tray. Raises UserError when it is gone."""
        return self._set_deleted(material_id, deleted=False)

    def material(self, material_id: int) -> Material:
        """Give a piece, one in the tray included. Raises UserError when there is none of that id."""
        with self._database.read() as connection:
            return _found(MaterialRows(connection), material_id)

    def search(self, query: MaterialQuery | None = None) -> list[Material]:
        """List what a query asks for, by likeness, else the newest first; what is typed is never refused."""
        with self._database.read() as connection:
            return MaterialRows(connection).all(query or MaterialQuery())

    def set_used(self, material_id: int, draft_id: int, *, used: bool = True) -> ChangeSet:
        """Keep that a draft takes a piece up, or no more. Raises UserError when it is gone."""
        with self._database.write() as connection:
            rows = MaterialRows(connection)
            _found(rows, material_id)
            rows.set_used(material_id, draft_id, used=used)
        return _changed(material_id)

    def _set_deleted(self, material_id: int, *, deleted: bool) -> ChangeSet:
        with self._database.write() as connection:
            rows = MaterialRows(connection)
            rows.put(replace(_found(rows, material_id), deleted_at=self._clock.now() if deleted else None))
        return _changed(material_id)


def _checked(given: Material) -> Material:
    text, speaker = given.text.strip(), " ".join(given.speaker.split())
    if not text:
        raise UsageError("grids.empty_material")
    if len(text) > TEXT_AT_MOST:
        raise UsageError("grids.long_material", most=TEXT_AT_MOST)
    if len(speaker) > SPEAKER_AT_MOST:
        raise UsageError("grids.long_speaker", most=SPEAKER_AT_MOST)
    return replace(given, text=text, speaker=speaker)


def _ids(pillar_ids: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(pillar_ids))


def _found(rows: MaterialRows, material_id: int) -> Material:
    found = rows.find(material_id)
    if found is None:
        raise UserError("grids.no_material")
    return found


def _changed(material_id: int) -> ChangeSet:
    return ChangeSet.of(Changed.MATERIAL, ids=frozenset({material_id}))
