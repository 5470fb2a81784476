"""A plain table of words and figures, read row by row."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from advocate_desktop.gui.theme import follow, theme

_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_MEASURED = 40  # rows whose words set the width of a column: all of ten years would take too long
_LEAST = 110  # px at 100 % text that the column of words has at least
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Rows(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heads: tuple[str, ...] = ()
        self.rows: list[tuple[str, ...]] = []
        self.words = 1  # columns of words before those of figures

    def show(self, heads: Sequence[str], rows: Sequence[Sequence[str]], words: int) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self.heads, self.rows, self.words = tuple(heads), [tuple(row) for row in rows], words
        self.endResetModel()

    def rowCount(self, parent: _Index = _TOP) -> int:
        """Give the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _TOP) -> int:
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self.heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name a column."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.heads):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_LEFT if section < self.words else _RIGHT)
        return self.heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the words of a cell."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.heads[index.column()]}: {self.rows[index.row()][index.column()] or '–'}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_LEFT if index.column() < self.words else _RIGHT)
        return None


class FigureTable(QTableView):
    """Words at the left, figures at the right; Enter or a double click chooses a row."""

    row_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, most_rows: int = 8) -> None:
        """Make an empty table that is at most so many rows high, and scrolls."""
        super().__init__(parent)
        self._rows = _Rows(self)
        self._most, self._wide = most_rows, 0
        self.setModel(self._rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setMinimumSectionSize(24)
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        self.doubleClicked.connect(self._on_double_clicked)
        follow(self._restyle)

    def set_rows(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], *, words: int = 1, wide: int = 0
    ) -> None:
        """Show rows under heads: `words` columns of words first, the column `wide` takes what room is left."""
        self._rows.show(heads, rows, words)
        header, self._wide = self.horizontalHeader(), wide
        for column in range(len(heads)):
            mode = QHeaderView.ResizeMode.Fixed if column == wide else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        self._restyle()
        self._share()

    def current_row(self) -> int:
        """Give the chosen row, or -1."""
        return self.currentIndex().row()

    def rows(self) -> list[tuple[str, ...]]:
        """Give the words of all rows."""
        return self._rows.rows

    def heads(self) -> tuple[str, ...]:
        """Give the names of the columns."""
        return self._rows.heads

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the wide column what room is left."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        header = self.horizontalHeader()
        if header.count():
            others = sum(header.sectionSize(at) for at in range(header.count()) if at != self._wide)
            header.resizeSection(self._wide, max(theme().px(_LEAST), self.viewport().width() - others))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the row by Enter; the rest moves about."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_row() >= 0:
            self.row_chosen.emit(self.current_row())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first row where none is."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rows:
            self.selectRow(0)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.row_chosen.emit(index.row())

    def _restyle(self) -> None:
        look = theme()
        self.setFont(look.font("small", figures=True))
        self.horizontalHeader().setFont(look.font("capM"))
        self.horizontalHeader().setFixedHeight(look.px(32))
        self.verticalHeader().setMinimumSectionSize(10)
        self.verticalHeader().setDefaultSectionSize(look.px(32))
        shown = max(1, min(self._most, len(self._rows.rows)))
        self.setFixedHeight(look.px(32) * (shown + 1) + 4)
