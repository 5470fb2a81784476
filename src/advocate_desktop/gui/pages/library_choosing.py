"""Several rows of the library at once: which they are, what can be done with them, by key, button and menu."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from advocate_desktop.gui import hotkeys
from advocate_desktop.gui.icons import icon
from advocate_desktop.gui.pages.library_acts import Chosen, LibraryActs
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.text import Text

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.library import LibraryPage

_Act = tuple[str, str, str, Callable[[], None]]


class Choosing(QObject):
    """Knows the chosen rows of a page and offers the acts on them; a bar says how many when there are several."""

    def __init__(self, page: "LibraryPage") -> None:
        super().__init__(page)
        self._page = page
        self.acts = LibraryActs(page.context, page)
        ui = page.ui
        self.bar = Flow(ui.listPane)
        self._count = Text(role="smallM", color="accentInk", parent=self.bar)
        self.bar.add(self._count)
        for name, words, _icon, run in self._offered():
            button = Button(words, small=True, key_hint=hotkeys.shown(f"library.{name}"))
            button.setObjectName(name)
            button.clicked.connect(run)
            self.bar.add(button)
        self._holder = _inset(self.bar, ui.listPane)
        ui.listPaneLayout.insertWidget(1, self._holder)
        self._holder.hide()
        ui.list.selectionModel().selectionChanged.connect(self._on_selection)
        ui.list.model().modelReset.connect(self._on_selection)
        ui.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        ui.list.customContextMenuRequested.connect(self._open_menu)
        self._register()
        follow(self._on_selection)

    def _offered(self) -> tuple[_Act, ...]:
        return (
            ("seen", self.tr("Seen, or not"), "eye", self.set_seen),
            ("not_for_me", self.tr("Not for me"), "thumbs-down", self.not_for_me),
            ("grid", self.tr("To the grid"), "grid-four", self.to_grid),
            ("note", self.tr("Note"), "note-pencil", self.note),
        )

    def _register(self) -> None:
        for name, words, icon_name, run in (
            ("seen", self.tr("Mark as seen, or as not seen"), "eye", self.set_seen),
            ("not_for_me", self.tr("Not for me"), "thumbs-down", self.not_for_me),
            ("grid", self.tr("Add to your grid"), "grid-four", self.to_grid),
            ("note", self.tr("Write a note on it"), "note-pencil", self.note),
            ("themes", self.tr("Rename or merge themes"), "tag", self.acts.rename_theme),
            ("undo", self.tr("Take the last one back"), "arrow-counter-clockwise", self.acts.undo),
        ):
            self._page.context.actions.add(
                f"library.{name}", words, run, owner=self._page, group="library", icon=icon_name
            )

    def chosen(self) -> Chosen | None:
        """Give the rows an act is for; None when there is none."""
        page, ranges = self._page, self._page.ui.list.chosen_ranges()
        query = page.ui.filters.query(page.ui.search.text())
        if sum(number for _, number in ranges) > 1:
            return Chosen(query, ranges)
        entry = page.ui.reader.entry
        return Chosen(query, item=entry.id) if entry is not None else None

    @Slot()
    def set_seen(self) -> None:
        """Keep what is chosen as seen, or as not seen."""
        chosen = self.chosen()
        if chosen is not None:
            self.acts.set_seen(chosen)

    @Slot()
    def not_for_me(self) -> None:
        """Put what is chosen out of sight, or bring it back where it was put aside."""
        chosen, entry = self.chosen(), self._page.ui.reader.entry
        if chosen is not None:
            self.acts.not_for_me(chosen, entry is None or not entry.not_for_me)

    @Slot()
    def to_grid(self) -> None:
        """Make ideas of what is chosen."""
        chosen = self.chosen()
        if chosen is not None:
            self.acts.to_grid(chosen)

    @Slot()
    def note(self) -> None:
        """Write a note on what is chosen."""
        chosen = self.chosen()
        if chosen is not None:
            self.acts.note(chosen)

    def fill(self, menu: QMenu) -> None:
        """Add the acts to a menu."""
        for name, offered, icon_name, run in self._offered():
            words = self._page.ui.reader.ui.notButton.text() if name == "not_for_me" else offered
            keys = hotkeys.shown(f"library.{name}")
            menu.addAction(icon(icon_name), f"{words}\t{keys}").triggered.connect(run)

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        page = self._page
        if page.ui.reader.entry is None:
            return
        menu = QMenu(page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        menu.addSeparator()
        page.fill_menu(menu)
        menu.popup(page.ui.list.viewport().mapToGlobal(place))

    @Slot()
    def _on_selection(self) -> None:
        count = sum(number for _, number in self._page.ui.list.chosen_ranges())
        self._holder.setVisible(count > 1)
        self._count.setText(self.tr("%n chosen", "", count))
        self._count.setFixedHeight(theme().px(30))
        self.bar.refit()


def _inset(flow: Flow, parent: QWidget) -> QWidget:
    """Give a bar the margins of the list."""
    holder = QWidget(parent)
    column = QVBoxLayout(holder)
    column.setContentsMargins(23, 2, 23, 6)
    column.addWidget(flow)
    return holder
