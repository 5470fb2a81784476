"""The saved searches of the library: a menu beside the filters to ask them again, keep, rename and remove them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.library import LibraryQuery, SavedSearch
from advocate_desktop.errors import UserError
from advocate_desktop.gui.dialogs.search_name import SearchNameDialog
from advocate_desktop.gui.icons import icon
from advocate_desktop.gui.pages.library_acts import Done, LibraryActs

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.library import LibraryPage

_NAME_SHOWN = 48


class SavedMenu(QObject):
    """Fills the menu of saved searches of a page and does what is chosen there, each with its way back."""

    def __init__(self, page: "LibraryPage", acts: LibraryActs) -> None:
        super().__init__(page)
        self._page, self._acts = page, acts
        self._searches: Sequence[SavedSearch] = ()
        self.menu = page.ui.filters.saved_menu
        self.menu.aboutToShow.connect(self._fill)
        for name, words, icon_name, run in (
            ("save_search", self.tr("Save this search"), "plus", self.save),
            ("saved", self.tr("Saved searches"), "magnifying-glass", page.ui.filters.saved.click),
        ):
            page.context.actions.add(f"library.{name}", words, run, owner=page, group="library", icon=icon_name)

    def refresh(self) -> None:
        """Read again what is saved."""
        self._page.context.read(_all, self._on_read)

    @Slot()
    def save(self) -> None:
        """Ask for a name and keep what is asked for now under it."""
        page = self._page
        query = page.ui.filters.query(page.ui.search.text())
        name = ", ".join(part for part in (query.text.strip(), *page.ui.filters.names()) if part)
        if not name:
            page.context.failed.emit(UserError("library.search_empty"))
            return
        answer = SearchNameDialog.ask_name(page, name, new=True)
        if answer is not None:
            self._acts.run(partial(_save, answer, query), self._say_saved)

    def _on_read(self, searches: Sequence[SavedSearch]) -> None:
        self._searches = searches

    @Slot()
    def _fill(self) -> None:
        menu = self.menu
        menu.clear()
        for each in self._searches:
            self._entry(menu, each.name, partial(self._search, each))
        menu.addSeparator()
        menu.addAction(icon("plus"), self.tr("Save this search…")).triggered.connect(self.save)
        if self._searches:
            renaming = menu.addMenu(icon("pencil-simple-line"), self.tr("Rename"))
            removing = menu.addMenu(icon("trash"), self.tr("Remove"))
            for each in self._searches:
                self._entry(renaming, each.name, partial(self._rename, each))
                self._entry(removing, each.name, partial(self._remove, each))

    def _entry(self, menu: QMenu, name: str, run: Callable[[bool], None]) -> None:
        shown = name if len(name) <= _NAME_SHOWN else f"{name[: _NAME_SHOWN - 1].rstrip()}…"
        menu.addAction(shown.replace("&", "&&")).triggered.connect(run)

    def _search(self, saved: SavedSearch, _checked: bool = False) -> None:
        self._page.ui.search.setText(saved.query.text)
        self._page.ui.filters.take(saved.query)

    def _rename(self, saved: SavedSearch, _checked: bool = False) -> None:
        answer = SearchNameDialog.ask_name(self._page, saved.name, new=False)
        if answer is not None and answer != saved.name:
            self._acts.run(partial(_rename, saved, answer), self._say_renamed)

    def _remove(self, saved: SavedSearch, _checked: bool = False) -> None:
        self._acts.run(partial(_remove, saved), self._say_removed)

    def _say_saved(self, _done: Done) -> str:
        return self.tr("Search saved.")

    def _say_renamed(self, _done: Done) -> str:
        return self.tr("Search renamed.")

    def _say_removed(self, _done: Done) -> str:
        return self.tr("Search removed.")


def _all(services: Services) -> Sequence[SavedSearch]:
    return services.saved_searches.all()


def _save(name: str, query: LibraryQuery, services: Services) -> Done:
    searches = services.saved_searches
    before = {each.id: each for each in searches.all()}
    changes = searches.save(name, query)
    made = [each.id for each in searches.all() if each != before.get(each.id)]

    def undo(services: Services) -> ChangeSet:
        changes = ChangeSet()
        for number in made:
            if number in before:
                changes = changes | services.saved_searches.save(before[number].name, before[number].query)
            else:
                changes = changes | services.saved_searches.remove(number)
        return changes

    return Done(changes, 1, undo=undo)


def _rename(saved: SavedSearch, name: str, services: Services) -> Done:
    changes = services.saved_searches.rename(saved.id, name)
    return Done(changes, 1, undo=lambda services: services.saved_searches.rename(saved.id, saved.name))


def _remove(saved: SavedSearch, services: Services) -> Done:
    changes = services.saved_searches.remove(saved.id)
    return Done(changes, 1, undo=lambda services: services.saved_searches.save(saved.name, saved.query))
