"""The list of the library: a hundred thousand rows, of which those in sight are read."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from advocate_desktop.domain.content import LibraryEntry
from advocate_desktop.domain.library import LibraryPage
from advocate_desktop.gui.models.library_model import LibraryModel
from advocate_desktop.gui.pages.library_rows import ROW, LibraryRow, Picture
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import NO_RING

_AHEAD = 8


class LibraryList(QTableView):
    """Rows to choose from; `chosen` tells the one that is current, `opened` that it is to be read.

    A table of one column: Qt's list view asks for every row of a model, which takes half a second of them here.
    """

    chosen = Signal(object)  # LibraryEntry
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = LibraryModel(self)
        self.setModel(self.rows)
        self._row: LibraryRow | None = None
        self._quiet = False
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setProperty(NO_RING, True)  # the current row shows the focus itself
        self._in_view = QTimer(self)
        self._in_view.setSingleShot(True)
        self._in_view.timeout.connect(self.want_visible)
        self.verticalScrollBar().valueChanged.connect(self._look_soon)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self._on_double_clicked)

    def dress(self, picture: Picture, now: Callable[[], datetime]) -> None:
        """Take what gives rows their pictures and the time."""
        self._row = LibraryRow(self, picture, now)
        self.setItemDelegate(self._row)
        follow(self._restyle)

    def show_page(self, page: LibraryPage, number: int = 0, *, keep: bool = False) -> None:
        """Show what a query found; with `keep` the place stays, and a row that went gives way to the next."""
        place = self.verticalScrollBar().value()
        current, row = self.current_entry(), self.currentIndex().row()
        ranges = self.chosen_ranges() if keep and page.total == self.rows.rowCount() else ()
        self._quiet = True
        self.rows.show(page, number)
        moved = False
        if keep:
            found = self.rows.row_of(current.id) if current is not None else -1
            if found < 0 and current is not None and page.total:
                found, moved = min(row, page.total - 1), True
            self._set_current(found)
            self._choose(ranges)
            self.verticalScrollBar().setValue(place)
        else:
            self.scrollToTop()
        self._quiet = False
        if moved:
            self._on_current()
        self.want_visible()

    def chosen_ranges(self) -> tuple[tuple[int, int], ...]:
        """Give the chosen rows as ranges: first row, number of rows."""
        chosen = self.selectionModel().selection()
        return tuple(sorted((each.top(), each.bottom() - each.top() + 1) for each in chosen.toList()))

    def first_row(self) -> int:
        """Give the first row in sight."""
        return self.verticalScrollBar().value() // theme().px(ROW)

    def select(self, row: int) -> None:
        """Make a row current and bring it into sight, without telling."""
        self._quiet = True
        self._set_current(row)
        if row >= 0:
            self.scrollTo(self.currentIndex())
        self._quiet = False

    def step(self, by: int) -> None:
        """Move to a row above or below, as the arrows do."""
        row = self.currentIndex().row() + by
        if 0 <= row < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(row))

    def current_entry(self) -> LibraryEntry | None:
        """Give the item of the current row."""
        index = self.currentIndex()
        return self.rows.entry(index.row()) if index.isValid() else None

    @Slot()
    def want_visible(self) -> None:
        """Ask for the rows in sight and a few beyond."""
        height = theme().px(ROW)
        top = self.verticalScrollBar().value()
        self.rows.want(top // height - _AHEAD, (top + self.viewport().height()) // height + _AHEAD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row with Enter; Esc leaves one row chosen of several."""
        if event.key() == Qt.Key.Key_Escape and sum(number for _, number in self.chosen_ranges()) > 1:
            self._set_current(self.currentIndex().row())
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.opened.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Let letters be: they are keys of the page, and looking through all rows would read them all."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make a row current, so that those who came by keyboard see where they are."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self._set_current(0)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the first and the last row by Home and End."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self.rows.rowCount() - 1,
        }
        if action in ends:
            return self.rows.index(ends[action])
        return super().moveCursor(action, modifiers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Read the rows that came into sight."""
        super().resizeEvent(event)
        self._look_soon()

    def _set_current(self, row: int) -> None:
        index = self.rows.index(row) if row >= 0 else self.rows.index(-1)
        flags = QItemSelectionModel.SelectionFlag
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        else:
            self.selectionModel().clear()

    def _choose(self, ranges: Sequence[tuple[int, int]]) -> None:
        if sum(number for _, number in ranges) < 2:
            return
        for first, number in ranges:
            rows = QItemSelection(self.rows.index(first), self.rows.index(first + number - 1))
            self.selectionModel().select(rows, QItemSelectionModel.SelectionFlag.Select)

    @Slot()
    def _look_soon(self) -> None:
        if not self._in_view.isActive():
            self._in_view.start(30)

    def _on_current(self, *_indexes: object) -> None:
        entry = self.current_entry()
        if entry is not None and not self._quiet:
            self.chosen.emit(entry)

    def _on_double_clicked(self, *_index: object) -> None:
        self.opened.emit()

    def point_of(self, row: int) -> QPoint:
        """Give the middle of a row on the viewport."""
        return self.visualRect(self.rows.index(row)).center()

    def _restyle(self) -> None:
        if self._row is not None:
            self._row.forget()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(theme().px(ROW))
        self.viewport().update()
