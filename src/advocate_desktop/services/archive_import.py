"""A LinkedIn archive taken into the log: seen first, then whole or not at all, and taken back as a whole."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from advocate_desktop.domain.archive import (
    ArchiveCounts,
    ArchiveEntry,
    EntryKind,
    Zones,
    count_entries,
)
from advocate_desktop.domain.archive_match import match_logged
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.imports import ImportKind, ImportRecord
from advocate_desktop.domain.routine import (
    REPOST,
    FirstDay,
    Publication,
    PublicationKind,
    RoutineState,
    routine_state,
)
from advocate_desktop.errors import Cancelled, Refusal, UserError
from advocate_desktop.formats.linkedin_archive import LinkedInArchive, read_linkedin_archive
from advocate_desktop.formats.warnings import FileWarning
from advocate_desktop.services.zones import zone_name, zones_of
from advocate_desktop.settings import WEEK_STARTS_ON, OptionStore
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.imports import ImportRows
from advocate_desktop.storage.routine import RoutineRows

CHANNEL = "linkedin"
ORIGIN = "archive"
_CHANGED = ChangeSet.of(Changed.ROUTINE)
_BATCH = 1000
_NO_DETAILS: Mapping[str, Any] = {}
_PROGRESS_SECONDS = 0.1
# Nobody posted before LinkedIn opened, and a clock that runs ahead by a day is no lie.
_FIRST_YEAR, _LAST_YEAR = 2003, 2199

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class ArchivePreview:
    """What taking an archive in would do. Nothing is changed by it.

    `counts` are what the archive holds, `added` ... what is new to the log, `updated` entries logged by hand that
    are told their address, `unchanged` what is known. `before` and `after` are the routine today.
    """

    path: Path
    counts: ArchiveCounts
    added: ArchiveCounts
    updated: int
    unchanged: int
    undated: int
    before: RoutineState
    after: RoutineState
    tables: tuple[str, ...]
    warnings: tuple[tuple[str, FileWarning], ...]
    refused: tuple[tuple[str, Refusal], ...]
    entries: tuple[ArchiveEntry, ...] = field(repr=False)

    @property
    def is_new(self) -> bool:
        """Tell whether applying it changes anything."""
        return bool(self.updated or self.total_added or self.added.reactions)

    @property
    def total_added(self) -> int:
        """Give how many entries the log gains; reactions are kept beside it."""
        return self.added.posts + self.added.reposts + self.added.comments


@dataclass(frozen=True, slots=True)
class ArchiveReport:
    """What was done: `import_id` undoes it (None: nothing was new, or the person stopped it)."""

    preview: ArchivePreview
    import_id: int | None
    cancelled: bool
    seconds: float
    changes: ChangeSet


@dataclass(frozen=True, slots=True)
class _Plan:
    fresh: tuple[ArchiveEntry, ...]
    revived: tuple[int, ...]
    revived_entries: tuple[ArchiveEntry, ...]
    joined: Mapping[str, Publication]
    unchanged: int
    undated: int
    reactions: tuple[ArchiveEntry, ...]


class ArchiveImportService:
    """Archives and the log of one profile. `progress(done, total, name)`; `cancelled()` stops within a moment."""

    def __init__(self, database: Database, settings: OptionStore, clock: Clock) -> None:
        self._database = database
        self._settings = settings
        self._clock = clock

    def preview(
        self, path: Path, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
    ) -> ArchivePreview:
        """Read an archive (zip, folder or one table) and say what it would change.

        Raises Refusal when it is none, Cancelled when the person stops it.
        """
        tick = _Ticker(progress, cancelled)
        read = read_linkedin_archive(path, tick)
        tick(0, 0, path.name)
        seen = self._seen(path, read)
        tick(0, 0, path.name)
        return seen

    def together(self, previews: Sequence[ArchivePreview]) -> ArchivePreview:
        """Say what taking several archives in would do, what stands in two of them once."""
        entries = {entry.key: entry for preview in reversed(previews) for entry in reversed(preview.entries)}
        archive = LinkedInArchive(
            tuple(entries.values()),
            tuple(table for preview in previews for table in preview.tables),
            tuple(warning for preview in previews for warning in preview.warnings),
            tuple(refused for preview in previews for refused in preview.refused),
        )
        return self._seen(previews[0].path, archive)

    def _seen(self, path: Path, read: LinkedInArchive) -> ArchivePreview:
        with self._database.read() as connection:
            plan = self._plan(ImportRows(connection), read.entries)
            before, after = self._states(RoutineRows(connection), plan)
        zones = zones_of(self._settings)
        return ArchivePreview(
            path=path,
            counts=count_entries(read.entries, zones),
            added=count_entries((*plan.fresh, *plan.revived_entries, *plan.reactions), zones),
            updated=len(plan.joined),
            unchanged=plan.unchanged,
            undated=plan.undated,
            before=before,
            after=after,
            tables=read.tables,
            warnings=read.warnings,
            refused=read.refused,
            entries=read.entries,
        )

    def apply(
        self,
        preview: ArchivePreview,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ArchiveReport:
        """Take in what was seen, against the log as it is now: all of it, or nothing where the person stops it."""
        started = time.perf_counter()
        tick = _Ticker(progress, cancelled)
        number: int | None = None
        stopped = False
        try:
            with self._database.write() as connection:
                rows = ImportRows(connection)
                plan = self._plan(rows, preview.entries)
                if plan.fresh or plan.revived or plan.joined or plan.reactions:
                    number = self._write(rows, preview, plan, tick)
        except Cancelled:
            number, stopped = None, True
        changes = _CHANGED if number is not None else ChangeSet()
        return ArchiveReport(preview, number, stopped, time.perf_counter() - started, changes)

    def imports(self) -> list[ImportRecord]:
        """List what was taken in, the newest first, undone imports included."""
        with self._database.read() as connection:
            return ImportRows(connection).all()

    def undo(self, import_id: int) -> ChangeSet:
        """Take an import back as a whole; what was logged by hand stays. Raises UserError when there is none."""
        with self._database.write() as connection:
            rows = ImportRows(connection)
            if _found(rows, import_id).undone_at is None:
                moment = self._clock.now()
                rows.undo_entries(import_id, moment)
                rows.set_undone(import_id, moment)
        return _CHANGED

    def restore(self, import_id: int) -> ChangeSet:
        """Put an import back that was undone. Raises UserError when there is none."""
        with self._database.write() as connection:
            rows = ImportRows(connection)
            undone_at = _found(rows, import_id).undone_at
            if undone_at is not None:
                rows.redo_entries(import_id, undone_at)
                rows.set_undone(import_id, None)
        return _CHANGED

    def reaction_days(self) -> dict[date, int]:
        """Count the reactions given by local day."""
        with self._database.read() as connection:
            return ImportRows(connection).reaction_days()

    # Planning

    def _plan(self, rows: ImportRows, entries: Sequence[ArchiveEntry]) -> _Plan:
        known, reactions = rows.known_keys(), rows.known_reactions()
        dated = [entry for entry in entries if _has_day(entry)]
        revived: list[tuple[int, ArchiveEntry]] = []
        unknown: list[ArchiveEntry] = []
        unchanged = 0
        for entry in dated:
            if entry.kind is EntryKind.REACTION:
                continue
            there = known.get(entry.key)
            if there is None:
                unknown.append(entry)
            elif there[1] is not None:
                revived.append((there[0], entry))
            else:
                unchanged += 1
        joined = match_logged(rows.unjoined(), unknown, zones_of(self._settings))
        return _Plan(
            tuple(entry for entry in unknown if entry.key not in joined),
            tuple(number for number, _ in revived),
            tuple(entry for _, entry in revived),
            joined,
            unchanged,
            len(entries) - len(dated),
            tuple(entry for entry in dated if entry.kind is EntryKind.REACTION and entry.key not in reactions),
        )

    def _states(self, rows: RoutineRows, plan: _Plan) -> tuple[RoutineState, RoutineState]:
        posts, comments = rows.publications(PublicationKind.POST), rows.comment_days()
        rhythms, pauses = rows.rhythms(), rows.pauses()
        first_day, today = FirstDay(self._settings.get(WEEK_STARTS_ON)), self._clock.today()
        before = routine_state(posts, rhythms, pauses, today, first_day, comment_days=comments)
        zones = zones_of(self._settings)
        more, by_day = [*posts], dict(comments)
        for entry in (*plan.fresh, *plan.revived_entries):
            if entry.kind is EntryKind.COMMENT and entry.instant is not None:
                day = zones.local(entry.instant).date()
                by_day[day] = by_day.get(day, 0) + 1
            else:
                more.append(_publication(entry, zones))
        after = routine_state(more, rhythms, pauses, today, first_day, comment_days=by_day)
        return before, after

    # Writing

    def _write(self, rows: ImportRows, preview: ArchivePreview, plan: _Plan, tick: "_Ticker") -> int:
        zones = zones_of(self._settings)
        added = count_entries((*plan.fresh, *plan.revived_entries, *plan.reactions), zones)
        details: dict[str, Any] = {
            "posts": added.posts,
            "reposts": added.reposts,
            "comments": added.comments,
            "reactions": added.reactions,
            "updated": len(plan.joined),
        }
        number = rows.add(ImportKind.ARCHIVE, preview.path.name, self._clock.now(), details)
        total = len(plan.fresh) + len(plan.reactions)
        done = 0
        for batch in _batches(plan.fresh):
            tick(done, total, preview.path.name)
            rows.add_entries(number, ((_publication(entry, zones), entry.key, _details(entry)) for entry in batch))
            done += len(batch)
        for batch in _batches(plan.reactions):
            tick(done, total, preview.path.name)
            rows.add_reactions(number, [_reaction(entry, zones) for entry in batch])
            done += len(batch)
        rows.revive(number, plan.revived)
        by_key = {entry.key: entry for entry in preview.entries} if plan.joined else {}
        for key, publication in plan.joined.items():
            tick(done, total, preview.path.name)
            rows.join_entry(number, publication, key, by_key[key].url, by_key[key].text)
        tick(total, total, preview.path.name)
        return number


class _Ticker:
    """Tells where the work stands ten times a second, and stops it when the person says so."""

    def __init__(self, progress: Progress | None, cancelled: Callable[[], bool] | None) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self._told = 0.0

    def __call__(self, done: int, total: int, name: str) -> None:
        if self._cancelled is not None and self._cancelled():
            raise Cancelled
        now = time.monotonic()
        if self._progress is not None and now - self._told >= _PROGRESS_SECONDS:
            self._told = now
            self._progress(done, total, name)


def _batches(entries: Sequence[ArchiveEntry]) -> Iterator[Sequence[ArchiveEntry]]:
    for start in range(0, len(entries), _BATCH):
        yield entries[start : start + _BATCH]


def _has_day(entry: ArchiveEntry) -> bool:
    return entry.instant is not None and _FIRST_YEAR <= entry.instant.year <= _LAST_YEAR


def _publication(entry: ArchiveEntry, zones: Zones) -> Publication:
    if entry.instant is None:
        raise ValueError(entry.key)
    local = zones.local(entry.instant)
    bare = entry.kind is EntryKind.REPOST
    return Publication(
        id=0,
        kind=PublicationKind.COMMENT if entry.kind is EntryKind.COMMENT else PublicationKind.POST,
        instant=entry.instant,
        zone=zone_name(local),
        local_date=local.date(),
        channels=(CHANNEL,),
        rung=1 if bare else None,
        url=entry.url,
        text=entry.text,
        form=REPOST if bare else "",
        origin=ORIGIN,
    )


def _details(entry: ArchiveEntry) -> Mapping[str, Any]:
    if entry.kind is EntryKind.COMMENT and not entry.guessed:
        return _NO_DETAILS
    said: dict[str, Any] = {"shared": entry.shared, "media": list(entry.media), "visibility": entry.visibility}
    said["guessed"] = entry.guessed
    return {name: value for name, value in said.items() if value}


def _reaction(entry: ArchiveEntry, zones: Zones) -> dict[str, str]:
    publication = _publication(replace(entry, kind=EntryKind.COMMENT), zones)
    return {
        "key": entry.key,
        "kind": entry.detail.casefold(),
        "instant": publication.instant.isoformat(),
        "local_date": publication.local_date.isoformat(),
        "url": entry.url,
    }


def _found(rows: ImportRows, import_id: int) -> ImportRecord:
    record = rows.one(import_id)
    if record is None:
        raise UserError("archive.no_import")
    return record
