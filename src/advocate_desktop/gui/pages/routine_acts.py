"""What the Routine page writes; each act can be taken back, the latest first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QDate, QLocale, QObject, Slot

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.grids import Idea
from advocate_desktop.domain.results import Figure, Metric
from advocate_desktop.domain.results_join import JoinQuestion
from advocate_desktop.domain.routine import Pause, Publication, PublicationKind, Rhythm
from advocate_desktop.gui.context import AppContext
from advocate_desktop.settings import SLOT_DAYS, SLOT_TIME

Slots = tuple[list[int], str]


@dataclass(frozen=True, slots=True, eq=False)
class Back:
    """A way back: what to write, and the moments to write to bring back with it."""

    work: Callable[[Services], ChangeSet]
    slots: Slots | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What a person says of an entry; `at` is None where the moment stays as it was."""

    kind: PublicationKind
    at: datetime | None
    channels: tuple[str, ...]
    rung: int | None
    url: str
    text: str
    form: str


@dataclass(frozen=True, slots=True)
class RhythmChoice:
    """A rhythm from the week of a day on, and the moments that go with it."""

    posts: int
    comments: int
    first_day: date
    slot_days: tuple[int, ...]
    slot_time: str


@dataclass(frozen=True, slots=True)
class Done:
    """An act that was written: what changed, how it is taken back, what is said."""

    changes: ChangeSet
    back: Back
    said: str


class RoutineActs(QObject):
    """Writes on the database thread, says what was done, and remembers the way back."""

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._backs: list[Back] = []
        self._new_ids: dict[int, int] = {}

    # Entries

    def log(self, entry: Entry) -> None:
        """Log an entry."""
        post = entry.kind is PublicationKind.POST
        said = self.tr("Post logged.") if post else self.tr("Comment logged.")

        def work(services: Services) -> Done:
            made, changes = services.routine.log(
                entry.kind,
                entry.at or self._context.clock.now(),
                entry.channels,
                rung=entry.rung,
                url=entry.url,
                text=entry.text,
                form=entry.form,
            )
            return Done(changes, Back(partial(_delete, made.id)), said)

        self.do(work)

    def edit(self, before: Publication, after: Publication, at: datetime | None) -> None:
        """Keep an entry as corrected, at another moment if one is given."""
        said = self.tr("Entry corrected.")

        def work(services: Services) -> Done:
            return Done(services.routine.edit(after, at=at), Back(partial(_edit, before)), said)

        self.do(work)

    def delete(self, entry: Publication) -> None:
        """Delete an entry."""
        post = entry.kind is PublicationKind.POST
        said = self.tr("Post deleted from the log.") if post else self.tr("Comment deleted from the log.")

        def work(services: Services) -> Done:
            return Done(services.routine.delete(entry.id), Back(partial(_restore, entry.id)), said)

        self.do(work)

    # Rhythm

    def set_rhythm(self, choice: RhythmChoice) -> None:
        """Set a rhythm and its moments."""
        settings = self._context.settings
        slots = (list(settings.get(SLOT_DAYS)), settings.get(SLOT_TIME))
        self._set_slots((list(choice.slot_days), choice.slot_time))
        said = self.tr("Rhythm set.")

        def work(services: Services) -> Done:
            before = services.routine.summary().rhythms
            changes = services.routine.set_rhythm(choice.posts, choice.comments, choice.first_day)
            changes |= ChangeSet.of(Changed.PROFILE)
            return Done(changes, Back(partial(_put_rhythms, before), slots), said)

        self.do(work)

    def remove_rhythm(self, rhythm: Rhythm) -> None:
        """Take a change of rhythm back."""
        said = self.tr("Change of rhythm taken back.")

        def work(services: Services) -> Done:
            before = services.routine.summary().rhythms
            changes = services.routine.remove_rhythm(rhythm.first_day)
            return Done(changes, Back(partial(_put_rhythms, before)), said)

        self.do(work)

    # Pauses

    def add_pause(self, first: date, last: date) -> None:
        """Take a pause."""
        said = self.tr("Pause marked. Nothing counts against you.")

        def work(services: Services) -> Done:
            made, changes = services.routine.pause(first, last)
            return Done(changes, Back(partial(self._remove_pause, made.id)), said)

        self.do(work)

    def edit_pause(self, before: Pause, first: date, last: date) -> None:
        """Give a pause other days."""
        said = self.tr("Pause changed.")

        def work(services: Services) -> Done:
            changes = services.routine.edit_pause(Pause(before.id, first, last))
            return Done(changes, Back(partial(self._edit_pause, before)), said)

        self.do(work)

    def remove_pause(self, pause: Pause) -> None:
        """Remove a pause."""
        said = self.tr("Pause removed.")

        def work(services: Services) -> Done:
            return Done(services.routine.remove_pause(pause.id), Back(partial(self._add_pause, pause)), said)

        self.do(work)

    # Ideas on days

    def plan(self, idea_id: int, day: date) -> None:
        """Plan an idea on a day, or move it there."""
        said = self.tr("Planned on {day}.").format(day=QLocale().toString(_qdate(day), self.tr("d MMMM")))

        def work(services: Services) -> Done:
            write = services.grids.plan(idea_id, day)
            return Done(write.changes, Back(partial(_put_ideas_back, write.before)), said)

        self.do(work)

    def plan_new(self, sentence: str, day: date) -> None:
        """Keep a new idea, on a day."""
        said = self.tr("Planned on {day}.").format(day=QLocale().toString(_qdate(day), self.tr("d MMMM")))

        def work(services: Services) -> Done:
            added = services.grids.add(sentence)
            planned = services.grids.plan(added.idea.id, day)
            return Done(added.changes | planned.changes, Back(partial(_put_ideas_back, added.before)), said)

        self.do(work)

    def unplan(self, idea_id: int) -> None:
        """Take an idea off its day."""
        said = self.tr("The idea waits for another day.")

        def work(services: Services) -> Done:
            write = services.grids.unplan(idea_id)
            return Done(write.changes, Back(partial(_put_ideas_back, write.before)), said)

        self.do(work)

    # Results

    def type_results(self, publication_id: int, values: Mapping[Metric, int | None]) -> None:
        """Keep results as the person typed them."""
        said = self.tr("Results kept.")

        def work(services: Services) -> Done:
            known = services.results.figures().get(publication_id, {})
            typed = {metric: known[metric].value if _typed(known, metric) else None for metric in values}
            changes = services.results.type(publication_id, values)
            return Done(changes, Back(partial(_type_back, publication_id, typed)), said)

        self.do(work)

    def join(self, question: JoinQuestion, publication_id: int) -> None:
        """Say which post figures belong to."""
        said = self.tr("The figures have found their post.")

        def work(services: Services) -> Done:
            changes = services.results.answer(question.figures, publication_id)
            return Done(changes, Back(partial(_unjoin, question)), said)

        self.do(work)

    def turn_import(self, import_id: int, *, back: bool) -> None:
        """Put an import back, or take it back as a whole."""
        said = self.tr("Put back.") if back else self.tr("Taken back as a whole.")
        turn, other = (_restore_import, _undo_import) if back else (_undo_import, _restore_import)

        def work(services: Services) -> Done:
            return Done(turn(import_id, services), Back(partial(other, import_id)), said)

        self.do(work)

    # Ways back

    @Slot()
    def undo(self) -> None:
        """Take the latest act back."""
        if self._backs:
            self._take_back(self._backs[-1])

    def do(self, work: Callable[[Services], Done]) -> None:
        """Write, say what was done, and remember the way back."""
        self._context.read(work, self._on_done)

    @Slot(object)
    def _on_done(self, done: Done) -> None:
        self._backs.append(done.back)
        self._context.announce(done.changes)
        self._context.toast(done.said, partial(self._take_back, done.back))

    def _take_back(self, back: Back) -> None:
        if back not in self._backs:  # once, be it by the toast or by the keys
            return
        self._backs.remove(back)
        if back.slots is not None:
            self._set_slots(back.slots)
        self._context.write(back.work)

    def _set_slots(self, slots: Slots) -> None:
        self._context.settings.set(SLOT_DAYS, slots[0])
        self._context.settings.set(SLOT_TIME, slots[1])

    # A pause that comes back has a new id: acts before it still speak of the old one.

    def _id_now(self, pause_id: int) -> int:
        while pause_id in self._new_ids:
            pause_id = self._new_ids[pause_id]
        return pause_id

    def _add_pause(self, pause: Pause, services: Services) -> ChangeSet:
        made, changes = services.routine.pause(pause.first_day, pause.last_day)
        self._new_ids.pop(made.id, None)  # the database may give an old id again
        if made.id != pause.id:
            self._new_ids[pause.id] = made.id
        return changes

    def _edit_pause(self, pause: Pause, services: Services) -> ChangeSet:
        return services.routine.edit_pause(replace(pause, id=self._id_now(pause.id)))

    def _remove_pause(self, pause_id: int, services: Services) -> ChangeSet:
        return services.routine.remove_pause(self._id_now(pause_id))


def _delete(publication_id: int, services: Services) -> ChangeSet:
    return services.routine.delete(publication_id)


def _restore(publication_id: int, services: Services) -> ChangeSet:
    return services.routine.restore(publication_id)


def _edit(publication: Publication, services: Services) -> ChangeSet:
    return services.routine.edit(publication)


def _typed(figures: Mapping[Metric, Figure], metric: Metric) -> bool:
    return metric in figures and figures[metric].typed


def _type_back(publication_id: int, values: Mapping[Metric, int | None], services: Services) -> ChangeSet:
    return services.results.type(publication_id, values)


def _unjoin(question: JoinQuestion, services: Services) -> ChangeSet:
    return services.results.answer(question.figures, None)


def _undo_import(import_id: int, services: Services) -> ChangeSet:
    return services.archive.undo(import_id)


def _restore_import(import_id: int, services: Services) -> ChangeSet:
    return services.archive.restore(import_id)


def _put_ideas_back(before: tuple[Idea, ...], services: Services) -> ChangeSet:
    return services.grids.put_back(before).changes


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _put_rhythms(before: tuple[Rhythm, ...], services: Services) -> ChangeSet:
    """Bring the rhythms back to what they were."""
    changes = ChangeSet.of(Changed.ROUTINE, Changed.PROFILE)
    for rhythm in services.routine.summary().rhythms:
        if rhythm not in before:
            changes |= services.routine.remove_rhythm(rhythm.first_day)
    for rhythm in before:
        if rhythm not in services.routine.summary().rhythms:
            changes |= services.routine.set_rhythm(rhythm.posts, rhythm.comments, rhythm.first_day)
    return changes
