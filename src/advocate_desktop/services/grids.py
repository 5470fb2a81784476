"""The grids: ideas come in, are moved, planned and turned into drafts; every step can be taken back."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.content import LibraryEntry
from advocate_desktop.domain.drafts import Draft, Rung
from advocate_desktop.domain.fit import Fit
from advocate_desktop.domain.grids import (
    SENTENCE_AT_MOST,
    Axes,
    CellKey,
    GridPillar,
    Idea,
    IdeaGrid,
    IdeaState,
    draw_cell,
    idea_grid,
    least_served,
    move,
)
from advocate_desktop.domain.ladder import LadderRow, ladder_grid, next_rung
from advocate_desktop.domain.routine import Publication, week_start
from advocate_desktop.domain.week_grid import WeekGrid, planned_for, week_grid
from advocate_desktop.errors import UsageError, UserError
from advocate_desktop.messages import LANGUAGES
from advocate_desktop.services.drafting import DraftingService
from advocate_desktop.services.fitting import closest_pillar, suited, what_fits
from advocate_desktop.services.library import LibraryService
from advocate_desktop.services.opening import opening_text
from advocate_desktop.services.routine import RoutineService
from advocate_desktop.settings import DRAFT_LANGUAGE, LANGUAGE, SLOT_DAYS, OptionStore
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.drafts import DraftRows
from advocate_desktop.storage.grids import IdeaRows
from advocate_desktop.storage.material import MaterialRows

_LAST_YEAR = 2199


@dataclass(frozen=True, slots=True)
class IdeaWrite:
    """What a write did: the ideas as they are, and as they were, which `put_back` brings back."""

    ideas: tuple[Idea, ...]
    before: tuple[Idea, ...]
    changes: ChangeSet

    @property
    def idea(self) -> Idea:
        """Give the idea the write was about."""
        return self.ideas[0]


@dataclass(frozen=True, slots=True)
class _Rows:
    ideas: IdeaRows
    drafts: DraftRows
    material: MaterialRows


class GridsService:
    """The grids of one profile. Every write is one transaction and tells what changed."""

    def __init__(
        self,
        database: Database,
        library: LibraryService,
        *,
        drafting: DraftingService,
        routine: RoutineService,
        settings: OptionStore,
        clock: Clock,
        axes: Callable[[], Axes],
    ) -> None:
        """Take `axes` for the pillars and kept forms of the present line; empty ones when there is no line."""
        self._database = database
        self._library = library
        self._drafting = drafting
        self._routine = routine
        self._settings = settings
        self._clock = clock
        self._axes = axes

    # What there is

    def axes(self) -> Axes:
        """Give the pillars and forms of the line; empty ones when there is no line."""
        return self._axes()

    def ideas(self) -> list[Idea]:
        """List every idea that is not in the tray."""
        with self._database.read() as connection:
            return IdeaRows(connection).all()

    def tray(self) -> list[Idea]:
        """List the ideas in the tray, the last put there first."""
        with self._database.read() as connection:
            return IdeaRows(connection).all(deleted=True)

    def idea(self, idea_id: int) -> Idea:
        """Give an idea, one in the tray included. Raises UserError when there is none of that id."""
        with self._database.read() as connection:
            return _found(IdeaRows(connection), idea_id)

    def of_draft(self, draft_id: int) -> Idea | None:
        """Give the idea a draft came from; None when it came from none."""
        with self._database.read() as connection:
            return IdeaRows(connection).of_draft(draft_id)

    def idea_grid(self) -> IdeaGrid:
        """Lay the ideas out by pillar and form."""
        return idea_grid(self._axes(), self.ideas())

    def ladder_grid(self) -> tuple[LadderRow, ...]:
        """Lay out by pillar and rung what was published, and the ideas."""
        published, comments = self._routine.placed()
        return ladder_grid(self._axes().pillars, self.ideas(), published, comments)

    def week_grid(self) -> WeekGrid:
        """Lay the ideas out over eight weeks from the current one, with slots and breaks."""
        slots = {day for day in self._settings.get(SLOT_DAYS) if isinstance(day, int)}
        pauses = self._routine.summary().pauses
        return week_grid(self.ideas(), self._clock.today(), slots, pauses, self._routine.first_day)

    def draw(self, seed: int, previous: CellKey | None = None) -> CellKey | None:
        """Draw a cell to fill, never the previous one; None when there is no other."""
        return draw_cell(self.idea_grid(), seed, previous)

    def next_rung(self) -> Rung:
        """Give the rung to suggest next: one above the highest of the last four posts at most."""
        return next_rung(self._routine.summary().publications)

    def what_fits(self, pillar_id: int, form: str, limit: int = 8) -> tuple[Fit, ...]:
        """Rank content of the library for a cell, the best first, each with its reasons.

        Raises UserError for a pillar that is not in the line.
        """
        return what_fits(self._library, self._pillar(pillar_id), form, self._language(), limit)

    def closest_pillar(self, content_id: int) -> int | None:
        """Give the pillar an item speaks to most; None when it speaks to none."""
        found = closest_pillar(self._library.entry(content_id), self._axes().pillars)
        return found.id if found is not None else None

    def proposals(
        self, today: date, publications: Iterable[Publication]
    ) -> tuple[list[Idea], list[Idea], list[Idea]]:
        """Give ideas to write: planned for a day, planned for its week, and of the pillar least served.

        Those of the pillar aim one rung above the highest of the last four of the publications at most, and
        those that aim highest come first.
        """
        known = self.ideas()
        if not known:
            return [], [], []
        due, week = planned_for(known, today)
        pillar = least_served(self._axes().pillars, known)
        highest = next_rung(publications)
        served = [
            idea
            for idea in known
            if pillar is not None
            and idea.pillar_id == pillar.id
            and idea.state is IdeaState.IDEA
            and idea.week is None
            and (idea.rung or Rung.RELAY) <= highest
        ]
        return due, week, sorted(served, key=lambda idea: -(idea.rung or Rung.RELAY))

    def for_least_served(self, entries: Iterable[LibraryEntry]) -> tuple[str, list[Fit]]:
        """Give the name of the pillar least served, and some items ranked for it; nothing without a line."""
        axes = self._axes()
        pillar = least_served(axes.pillars, self.ideas()) if axes.pillars else None
        return (pillar.name, suited(self._library, axes, pillar, entries)) if pillar is not None else ("", [])

    # What can be done

    def add(
        self,
        sentence: str,
        pillar_id: int | None = None,
        form: str = "",
        *,
        rung: Rung | None = None,
        content_id: int | None = None,
        material_id: int | None = None,
    ) -> IdeaWrite:
        """Keep a new idea, at the end of its cell, or not placed yet.

        Raises UsageError when it says nothing or too much, UserError for a pillar, content or material
        there is not.
        """
        now = self._clock.now()
        self._check_place(pillar_id, content_id)
        new = Idea(0, _sentence(sentence), now, pillar_id, form, rung, content_id, material_id)
        with self._write() as rows:
            _check_material(rows.material, material_id)
            new = replace(new, position=rows.ideas.last_position(pillar_id, form) + 1)
            new = replace(new, id=rows.ideas.add(new))
        return IdeaWrite((new,), (replace(new, deleted_at=now),), _changed(new))

    def from_draft(self, draft_id: int, pillar_id: int, form: str = "") -> IdeaWrite:
        """Place a draft that came from no idea, by making the idea it shows; one that has one is moved.

        Raises UserError for a draft or a pillar there is not.
        """
        known = self.of_draft(draft_id)
        if known is not None:
            return self.move(known.id, pillar_id, form)
        self._check_place(pillar_id, None)
        now = self._clock.now()
        draft = self._drafting.draft(draft_id)
        sentence = draft.title or " ".join(draft.text.split())
        new = Idea(0, sentence[:SENTENCE_AT_MOST] or "…", now, pillar_id, form or draft.form, draft.rung,
                   draft.content_id, draft_id=draft_id)  # fmt: skip
        with self._write() as rows:
            number = rows.ideas.add(replace(new, position=rows.ideas.last_position(pillar_id, new.form) + 1))
            new = _found(rows.ideas, number)
        return IdeaWrite((new,), (replace(new, deleted_at=now),), _changed(new))

    def edit(self, changed: Idea) -> IdeaWrite:
        """Keep the sentence, rung, content and material of an idea as they were corrected.

        Raises UsageError and UserError as `add` does, and UserError for the rung of what is published.
        """
        sentence = _sentence(changed.sentence)
        self._check_place(None, changed.content_id)
        with self._write() as rows:
            _check_material(rows.material, changed.material_id)
            before = _found(rows.ideas, changed.id)
            after = replace(
                before, sentence=sentence, rung=changed.rung, content_id=changed.content_id,
                material_id=changed.material_id,
            )  # fmt: skip
            return _put(rows, (before,), (after,))

    def move(self, idea_id: int, pillar_id: int | None, form: str = "", index: int | None = None) -> IdeaWrite:
        """Move an idea to a place of a cell, at its end without an index; without pillar it is not placed.

        Raises UserError when the idea is gone, or for a pillar there is not.
        """
        self._check_place(pillar_id, None)
        with self._write() as rows:
            known = {idea.id: idea for idea in rows.ideas.all()}
            if idea_id not in known:
                raise UserError("grids.missing")
            changed = move(known.values(), idea_id, pillar_id, form, index)
            after = sorted(changed, key=lambda idea: idea.id != idea_id) or [known[idea_id]]
            return _put(rows, tuple(known[idea.id] for idea in after), tuple(after))

    def set_rung(self, idea_id: int, rung: Rung | None, pillar_id: int | None = None) -> IdeaWrite:
        """Aim at a rung, and move to another pillar where one is given; its draft follows.

        Raises UserError when the idea is gone or published, or for a pillar there is not.
        """
        self._check_place(pillar_id, None)
        with self._write() as rows:
            before = _found(rows.ideas, idea_id)
            pillar = before.pillar_id if pillar_id is None else pillar_id
            if before.state is IdeaState.PUBLISHED and rung is before.shown_rung:
                rung = before.rung
            return _put(rows, (before,), (replace(before, rung=rung, pillar_id=pillar),))

    def plan(self, idea_id: int, day: date) -> IdeaWrite:
        """Plan an idea on a day. Raises UsageError for a day gone by, UserError when it is gone or published."""
        return self._plan(idea_id, day, day.weekday())

    def plan_week(self, idea_id: int, day: date) -> IdeaWrite:
        """Plan an idea for the ISO week a day is in, on no day yet. Raises as `plan` does."""
        return self._plan(idea_id, day, None)

    def unplan(self, idea_id: int) -> IdeaWrite:
        """Take an idea out of its week. Raises UserError when it is gone."""
        with self._write() as rows:
            before = _found(rows.ideas, idea_id)
            return _put(rows, (before,), (replace(before, week=None, day=None),))

    def delete(self, idea_id: int) -> IdeaWrite:
        """Put an idea in the tray; its draft stays. Raises UserError when it is gone."""
        return self._set_deleted(idea_id, deleted=True)

    def restore(self, idea_id: int) -> IdeaWrite:
        """Take an idea out of the tray, back to its cell. Raises UserError when it is gone."""
        return self._set_deleted(idea_id, deleted=False)

    def put_back(self, before: Iterable[Idea]) -> IdeaWrite:
        """Take a write back; what it gives takes this one back in turn.

        Drafts and posts stay with their ideas. Raises UserError when an idea is gone.
        """
        wanted = tuple(before)
        with self._write() as rows:
            known = {idea.id: idea for idea in rows.ideas.some(idea.id for idea in wanted)}
            if len(known) != len({idea.id for idea in wanted}):
                raise UserError("grids.missing")
            now = tuple(known[idea.id] for idea in wanted)
            after = tuple(
                replace(idea, draft_id=present.draft_id, publication_id=present.publication_id)
                for idea, present in zip(wanted, now, strict=True)
            )
            return _put(rows, now, after)

    def start_draft(self, idea_id: int, channel: str = "", lang: str = "") -> tuple[Draft, ChangeSet]:
        """Begin the draft of an idea: its sentence as title, its material, and questions by form and rung.

        An idea that is a draft already gives that draft. Binning the draft takes this back.
        Raises UserError when the idea is gone, or when the company withdrew its content.
        """
        idea = self.idea(idea_id)
        if idea.draft_id is not None and idea.state is not IdeaState.IDEA:
            return self._drafting.draft(idea.draft_id), ChangeSet()
        kind, language = "", lang or self._language()
        if idea.content_id is not None:
            entry = self._library.entry(idea.content_id)
            if entry.withdrawn:
                raise UserError("drafts.withdrawn", title=entry.item.title)
            kind = entry.item.kind.value
            if not lang and entry.item.lang in LANGUAGES:
                language = entry.item.lang
        with self._database.read() as connection:
            kept = MaterialRows(connection)
            material = kept.find(idea.material_id) if idea.material_id is not None else None
        text = opening_text(idea.form, idea.rung or self.next_rung(), kind, material, language)
        draft, changes = self._drafting.new(
            channel=channel,
            lang=language,
            content_id=idea.content_id,
            text=text,
            title=idea.sentence,
            form=idea.form,
        )
        with self._write() as rows:
            rows.ideas.put([replace(idea, draft_id=draft.id)])
            if idea.rung is not None:
                draft = replace(draft, rung=idea.rung)
                rows.drafts.put(draft)
            if material is not None:
                rows.material.set_used(material.id, draft.id, used=True)
        return draft, changes | ChangeSet.of(Changed.IDEAS, Changed.MATERIAL)

    @contextmanager
    def _write(self) -> Iterator[_Rows]:
        with self._database.write() as connection:
            yield _Rows(IdeaRows(connection), DraftRows(connection), MaterialRows(connection))

    def _plan(self, idea_id: int, day: date, weekday: int | None) -> IdeaWrite:
        monday, today = week_start(day), self._clock.today()
        if monday < week_start(today) or (weekday is not None and day < today):
            raise UsageError("grids.day_gone", day=day.isoformat())
        if day.year > _LAST_YEAR:
            raise UsageError("routine.too_late", day=day.isoformat(), year=_LAST_YEAR)
        with self._write() as rows:
            before = _found(rows.ideas, idea_id)
            if before.state is IdeaState.PUBLISHED:
                raise UserError("grids.published")
            return _put(rows, (before,), (replace(before, week=monday, day=weekday),))

    def _set_deleted(self, idea_id: int, *, deleted: bool) -> IdeaWrite:
        moment = self._clock.now() if deleted else None
        with self._write() as rows:
            before = _found(rows.ideas, idea_id)
            return _put(rows, (before,), (replace(before, deleted_at=moment),))

    def _check_place(self, pillar_id: int | None, content_id: int | None) -> None:
        if pillar_id is not None:
            self._pillar(pillar_id)
        if content_id is not None:
            self._library.entry(content_id)

    def _pillar(self, pillar_id: int) -> GridPillar:
        for pillar in self._axes().pillars:
            if pillar.id == pillar_id:
                return pillar
        raise UserError("grids.no_pillar")

    def _language(self) -> str:
        return self._settings.get(DRAFT_LANGUAGE) or self._settings.get(LANGUAGE)


def _put(rows: _Rows, before: tuple[Idea, ...], after: tuple[Idea, ...]) -> IdeaWrite:
    """Keep ideas; a rung that changes is that of the draft too, and one that was published cannot change."""
    kinds = {Changed.IDEAS}
    for old, new in zip(before, after, strict=True):
        if old.rung == new.rung or old.state is IdeaState.IDEA:
            continue
        if old.state is IdeaState.PUBLISHED:
            raise UserError("grids.published")
        draft = rows.drafts.find(old.draft_id) if old.draft_id is not None else None
        if draft is not None:
            rows.drafts.put(replace(draft, rung=new.rung))
            kinds.add(Changed.DRAFTS)
    rows.ideas.put(new for old, new in zip(before, after, strict=True) if new != old)
    fresh = {idea.id: idea for idea in rows.ideas.some(idea.id for idea in after)}
    ids = frozenset(fresh) if kinds == {Changed.IDEAS} else frozenset()
    return IdeaWrite(tuple(fresh[idea.id] for idea in after), before, ChangeSet.of(*kinds, ids=ids))


def _sentence(text: str) -> str:
    sentence = " ".join(text.split())
    if not sentence:
        raise UsageError("grids.empty")
    if len(sentence) > SENTENCE_AT_MOST:
        raise UsageError("grids.long", most=SENTENCE_AT_MOST)
    return sentence


def _check_material(rows: MaterialRows, material_id: int | None) -> None:
    if material_id is not None and rows.find(material_id) is None:
        raise UserError("grids.no_material")


def _found(rows: IdeaRows, idea_id: int) -> Idea:
    found = rows.some([idea_id])
    if not found:
        raise UserError("grids.missing")
    return found[0]


def _changed(idea: Idea) -> ChangeSet:
    return ChangeSet.of(Changed.IDEAS, ids=frozenset({idea.id}))
