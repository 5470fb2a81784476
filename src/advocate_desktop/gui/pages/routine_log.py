"""The log of a year: its table, what narrows and orders it, and what can be done with the chosen entry."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from advocate_desktop.domain.routine import Publication, PublicationKind
from advocate_desktop.gui.forms.ui_routine import Ui_RoutinePage
from advocate_desktop.gui.models.routine_model import DATE, LogModel
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.words import number

_DOWN, _UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


class LogPanel(QObject):
    """Tells which entry is to be corrected, deleted or opened."""

    edit_asked = Signal(object)
    delete_asked = Signal(object)
    link_asked = Signal(str)

    def __init__(self, ui: Ui_RoutinePage, page: QWidget) -> None:
        super().__init__(page)
        self._ui, self._page = ui, page
        self._year = 0
        self._wanted: tuple[date, date] | None = None
        self.model = LogModel(self)
        table = ui.logTable
        table.setModel(self.model)
        table.setSortingEnabled(True)
        table.sortByColumn(DATE, _DOWN)
        table.setAccessibleName(self.tr("What went out"))
        table.arrange()
        ui.kinds.setOptions(
            [
                ("", self.tr("All")),
                (PublicationKind.POST.value, self.tr("Posts")),
                (PublicationKind.COMMENT.value, self.tr("Comments")),
            ]
        )
        ui.kinds.setAccessibleName(self.tr("Posts, comments or all"))
        self._make_sort_menu()
        self._connect()
        self._tell()

    def _make_sort_menu(self) -> None:
        menu = QMenu(self._page)
        heads = words.column_names()
        choices = [(self.tr("Newest first"), DATE, _DOWN), (self.tr("Oldest first"), DATE, _UP)]
        choices += [(head, column, _UP) for column, head in enumerate(heads) if column != DATE]
        for text, column, order in choices:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData((column, order))
            action.triggered.connect(partial(self._sort, column, order))
        self._menu = menu
        self._ui.sortChip.setMenu(menu)
        self._name_sorting()

    def _connect(self) -> None:
        ui = self._ui
        ui.kinds.changed.connect(self._on_kind)
        ui.openButton.clicked.connect(self.open_link)
        ui.editButton.clicked.connect(self.edit)
        ui.deleteButton.clicked.connect(self.delete)
        ui.logTable.edit_asked.connect(self.edit)
        ui.logTable.delete_asked.connect(self.delete)
        ui.logTable.link_asked.connect(self.open_link)
        ui.logTable.menu_asked.connect(self._on_menu_asked)
        ui.logTable.selectionModel().currentRowChanged.connect(self._tell)
        ui.logTable.horizontalHeader().sortIndicatorChanged.connect(self._name_sorting)
        self.model.modelReset.connect(self._tell)

    # Showing

    def show(self, entries: Sequence[Publication], year: int) -> None:
        """Show the entries of a year, given the newest first; the chosen one stays, or its neighbour is."""
        table = self._ui.logTable
        row = table.currentIndex().row()
        chosen = self.chosen() if year == self._year else None
        self._year = year
        self.model.show(entries)
        if self._wanted is not None:
            self._choose_wanted()
        elif chosen is not None:
            kept = self.model.row_of(chosen.id)
            self._choose(kept if kept >= 0 else min(row, self.model.rowCount() - 1))
        self._tell()

    def set_short(self, short: bool) -> None:
        """Leave the words of the buttons out, where there is room for their icons alone."""
        ui = self._ui
        for button, said in (
            (ui.openButton, self.tr("Open the link")),
            (ui.editButton, self.tr("Edit")),
            (ui.deleteButton, self.tr("Delete")),
        ):
            button.setText("" if short else said)
            button.setAccessibleName(said)
            button.setToolTip(said if short else "")

    def show_days(self, first: date, last: date) -> bool:
        """Choose the first entry between two days, at once or when it has been read; tell whether it is there."""
        self._wanted = (first, last)
        return self._choose_wanted()

    def chosen(self) -> Publication | None:
        """Give the chosen entry."""
        index = self._ui.logTable.currentIndex()
        return self.model.entry(index.row()) if index.isValid() else None

    def _choose_wanted(self) -> bool:
        if self._wanted is None:
            return False
        row = self.model.row_between(*self._wanted)
        if row < 0 and self._ui.kinds.current() and self.model.total():
            self._ui.kinds.setCurrent("")
            self.model.set_kind("")
            row = self.model.row_between(*self._wanted)
        if row >= 0:
            self._wanted = None
            self._choose(row)
        return row >= 0

    def _choose(self, row: int) -> None:
        table = self._ui.logTable
        if 0 <= row < self.model.rowCount():
            table.selectRow(row)
            table.scrollTo(self.model.index(row, 0))

    @Slot()
    def _tell(self) -> None:
        ui, chosen = self._ui, self.chosen()
        ui.editButton.setEnabled(chosen is not None)
        ui.deleteButton.setEnabled(chosen is not None)
        ui.openButton.setEnabled(chosen is not None and bool(chosen.url))
        shown = self.model.rowCount()
        ui.logCount.setText(number(shown) if shown else "")
        ui.logTable.setVisible(bool(shown))
        ui.logNone.setVisible(not shown)
        ui.logNone.setText(self._none_words())

    def _none_words(self) -> str:
        kind = self._ui.kinds.current()
        if kind == PublicationKind.POST:
            return self.tr("No post in {year}.").format(year=self._year)
        if kind == PublicationKind.COMMENT:
            return self.tr("No comment in {year}.").format(year=self._year)
        return self.tr("Nothing was logged in {year}.").format(year=self._year)

    @Slot(str)
    def _on_kind(self, kind: str) -> None:
        chosen = self.chosen()
        self.model.set_kind(kind)
        if chosen is not None:
            self._choose(self.model.row_of(chosen.id))
        self._tell()

    def _sort(self, column: int, order: Qt.SortOrder, _checked: bool = False) -> None:
        chosen = self.chosen()
        self._ui.logTable.sortByColumn(column, order)
        if chosen is not None:
            self._choose(self.model.row_of(chosen.id))

    @Slot()
    def _name_sorting(self) -> None:
        column, order = self.model.sorting()
        heads = words.column_names()
        if column == DATE:
            said = self.tr("Newest first") if order == _DOWN else self.tr("Oldest first")
        else:
            said = self.tr("By: {column}").format(column=heads[column])
        self._ui.sortChip.setText(said)
        self._ui.sortChip.setAccessibleName(self.tr("Order: {order}").format(order=said))
        for action in self._menu.actions():
            action.setChecked(action.data() == (column, order))

    # Doing

    @Slot()
    def edit(self) -> None:
        """Ask for the chosen entry to be corrected."""
        chosen = self.chosen()
        if chosen is not None:
            self.edit_asked.emit(chosen)

    @Slot()
    def delete(self) -> None:
        """Ask for the chosen entry to be deleted."""
        chosen = self.chosen()
        if chosen is not None:
            self.delete_asked.emit(chosen)

    @Slot()
    def open_link(self) -> None:
        """Ask for the link of the chosen entry to be opened."""
        chosen = self.chosen()
        if chosen is not None and chosen.url:
            self.link_asked.emit(chosen.url)

    @Slot(object)
    def _on_menu_asked(self, place: QPoint) -> None:
        chosen = self.chosen()
        if chosen is None:
            return
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Edit"), self.edit)
        menu.addAction(self.tr("Delete"), self.delete)
        if chosen.url:
            menu.addAction(self.tr("Open the link"), self.open_link)
        menu.popup(place)
