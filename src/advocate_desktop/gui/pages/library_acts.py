"""What is done to one or several chosen items at once, each act with its way back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.grids import SENTENCE_AT_MOST
from advocate_desktop.domain.library import LibraryQuery
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.item_note import NOTE_AT_MOST, ItemNoteDialog
from advocate_desktop.gui.dialogs.themes import ThemesDialog

# More ideas than this would bury a grid.
_TO_GRID_AT_MOST = 50


@dataclass(frozen=True, slots=True)
class Chosen:
    """The rows an act is for: ranges of a list, or the one item that is read."""

    query: LibraryQuery
    ranges: tuple[tuple[int, int], ...] = ()
    item: int = 0

    def ids(self, services: Services) -> tuple[int, ...]:
        """Give the ids, rows that were never read included."""
        return services.library.ids(self.query, self.ranges) if self.ranges else (self.item,)


@dataclass(frozen=True, slots=True)
class Done:
    """What an act did: how many items it moved, and how to undo it."""

    changes: ChangeSet
    count: int
    value: bool = True
    undo: Callable[[Services], ChangeSet] | None = None
    shown: int = 0  # the item to come back to


class LibraryActs(QObject):
    """Acts on items. `came_back` tells the item an undo was about."""

    came_back = Signal(int)

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._undone: list[Done] = []

    # Acts

    def set_seen(self, chosen: Chosen) -> None:
        """Keep the chosen items as seen, or as not seen where all of them are."""
        self.run(partial(_seen, chosen), self._say_seen)

    def not_for_me(self, chosen: Chosen, aside: bool) -> None:
        """Put the chosen items out of sight, or bring them back."""
        self.run(partial(_aside, chosen, aside), self._say_aside)

    def to_grid(self, chosen: Chosen) -> None:
        """Make an idea of each of the chosen items."""
        self.run(partial(_to_grid, chosen), self._say_grid)

    def note(self, chosen: Chosen) -> None:
        """Ask for a note on the chosen items."""
        self._context.read(partial(_notes, chosen), self._ask_note)

    def rename_theme(self) -> None:
        """Ask which theme is to be called otherwise, and how."""
        self._context.read(_themes, self._ask_theme)

    # Asking

    def _ask_note(self, notes: Mapping[int, str]) -> None:
        several = len(notes) > 1
        known = "" if several else next(iter(notes.values()), "")
        sentence = (
            self.tr("It is added to your notes on %n item(s). Nobody else sees it.", "", len(notes))
            if several
            else self.tr("It stays with this item through its updates. Nobody else sees it.")
        )
        answer = ItemNoteDialog.ask_note(self._page, sentence, known, several=several) if notes else None
        if answer is not None:
            self.run(partial(_keep_notes, notes, answer), self._say_note)

    def _ask_theme(self, themes: Sequence[str]) -> None:
        answer = ThemesDialog.ask_name(self._page, themes) if themes else None
        if answer is not None:
            self.run(partial(_rename, *answer), self._say_theme)

    # Saying

    def _say_seen(self, done: Done) -> str:
        if done.value:
            return self.tr("%n item(s) marked as seen.", "", done.count)
        return self.tr("%n item(s) marked as not seen.", "", done.count)

    def _say_aside(self, done: Done) -> str:
        if done.count == 1:
            return self.tr("Put aside.") if done.value else self.tr("Back in the library.")
        if done.value:
            return self.tr("%n item(s) put aside.", "", done.count)
        return self.tr("%n item(s) back in the library.", "", done.count)

    def _say_grid(self, done: Done) -> str:
        if not done.count:
            return self.tr("Your grid has an idea for it already.")
        return self.tr("%n idea(s) wait beside your grid, to be placed.", "", done.count)

    def _say_note(self, done: Done) -> str:
        return self.tr("Note kept.") if done.value else self.tr("Note taken away.")

    def _say_theme(self, _done: Done) -> str:
        return self.tr("Themes renamed.")

    # Doing and undoing

    def run(self, work: Callable[[Services], Done], say: Callable[[Done], str]) -> None:
        """Do something on the database thread, say what was done, and keep its way back."""
        self._context.read(work, partial(self._on_done, say))

    def _on_done(self, say: Callable[[Done], str], done: Done) -> None:
        if done.undo is None:
            self._context.toast(say(done))
            return
        self._undone.append(done)
        self._context.announce(done.changes)
        self._context.toast(say(done), partial(self.take_back, done))

    def take_back(self, done: Done) -> None:
        """Undo an act; done twice, the second time does nothing."""
        if done.undo is None or not any(each is done for each in self._undone):
            return
        self._undone = [each for each in self._undone if each is not done]
        self._context.read(done.undo, partial(self._on_undone, done))

    def _on_undone(self, done: Done, changes: ChangeSet) -> None:
        # Only now: what was read of the item before is out of date, and must not be shown for it.
        if done.shown:
            self.came_back.emit(done.shown)
        self._context.announce(changes)

    @Slot()
    def undo(self) -> None:
        """Undo the last act."""
        if self._undone:
            self.take_back(self._undone[-1])


def _one(ids: Sequence[int]) -> int:
    return ids[0] if len(ids) == 1 else 0


def _seen(chosen: Chosen, services: Services) -> Done:
    library, ids = services.library, chosen.ids(services)
    value = True
    changes = library.set_seen(ids, value)
    if not changes.ids:
        value = False
        changes = library.set_seen(ids, value)
    moved = tuple(changes.ids)
    if not moved:
        return Done(changes, 0, value)
    return Done(changes, len(moved), value, lambda services: services.library.set_seen(moved, not value))


def _aside(chosen: Chosen, aside: bool, services: Services) -> Done:
    changes = services.library.set_not_for_me(chosen.ids(services), aside)
    moved = tuple(changes.ids)
    if not moved:
        return Done(changes, 0, aside)

    def undo(services: Services) -> ChangeSet:
        return services.library.set_not_for_me(moved, not aside)

    return Done(changes, len(moved), aside, undo, _one(moved))


def _to_grid(chosen: Chosen, services: Services) -> Done:
    grids, library = services.grids, services.library
    known = {idea.content_id for idea in grids.ideas()}
    wanted = [content_id for content_id in chosen.ids(services) if content_id not in known]
    changes, made = ChangeSet(), []
    for content_id in wanted[:_TO_GRID_AT_MOST]:
        written = grids.add(library.entry(content_id).item.title[:SENTENCE_AT_MOST], content_id=content_id)
        made.append(written.idea.id)
        changes = changes | written.changes
    if not made:
        return Done(changes, 0)

    def undo(services: Services) -> ChangeSet:
        taken = ChangeSet()
        for idea_id in made:
            taken = taken | services.grids.delete(idea_id).changes
        return taken

    return Done(changes, len(made), undo=undo)


def _notes(chosen: Chosen, services: Services) -> dict[int, str]:
    return {content_id: services.library.note(content_id) for content_id in chosen.ids(services)}


def _keep_notes(before: Mapping[int, str], text: str, services: Services) -> Done:
    if len(before) > 1:
        after = {each: f"{note}\n{text}".strip()[:NOTE_AT_MOST] for each, note in before.items()}
    else:
        after = dict.fromkeys(before, text)
    changes = _write_notes(after, services)
    undo = partial(_write_notes, before) if changes.kinds else None
    return Done(changes, len(after), bool(text), undo)


def _write_notes(notes: Mapping[int, str], services: Services) -> ChangeSet:
    changes = [services.library.set_note(content_id, note) for content_id, note in notes.items()]
    told = [each for each in changes if each.kinds]
    ids = frozenset(content_id for each in told for content_id in each.ids)
    return replace(told[0], ids=ids) if told else ChangeSet()


def _themes(services: Services) -> tuple[str, ...]:
    return tuple(services.library.counts().themes)


def _rename(shown: str, name: str, services: Services) -> Done:
    renaming = services.themes.rename(shown, name)
    return Done(renaming.changes, 1, undo=lambda services: services.themes.put_back(renaming.before))
