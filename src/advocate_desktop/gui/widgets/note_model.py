"""Notes in cells: what the grids show, as values and as models that screen readers hear."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_HEARD = Qt.ItemDataRole.AccessibleTextRole
_SHOWN = Qt.ItemDataRole.DisplayRole


@dataclass(frozen=True, slots=True)
class Note:
    """An idea on a sticky note; `state` is idea, draft or published, `foot` the words at its foot."""

    id: int
    text: str
    state: str = "idea"
    foot: str = ""


@dataclass(frozen=True, slots=True)
class NoteCell:
    """A cell: its notes, its shade (0 to 4), words at its foot, or a hint while it is empty.

    `name` is heard before the notes; `mark` is slot, pause or nothing; nothing can be put where `takes` is false;
    `aside` stands at the right of the foot where there is room for it.
    """

    notes: tuple[Note, ...] = ()
    level: int = 0
    foot: str = ""
    hint: str = ""
    mark: str = ""
    name: str = ""
    takes: bool = True
    aside: str = ""


@dataclass(frozen=True, slots=True)
class GridHead:
    """The head of a row or a column; `share` is shown as so many steps of so many."""

    title: str
    icon: str = ""
    number: str = ""
    details: str = ""
    foot: str = ""
    share: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class NoteTable:
    """A whole grid: rows by columns; `stairs` draws the column heads as rising steps."""

    rows: tuple[GridHead, ...] = ()
    columns: tuple[GridHead, ...] = ()
    cells: tuple[tuple[NoteCell, ...], ...] = ()
    stairs: bool = False
    lines: int = 3


class NoteTableModel(QAbstractTableModel):
    """A grid of cells with notes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = NoteTable()

    def show(self, table: NoteTable) -> None:
        """Show another grid; one of the same shape keeps the place of the keyboard."""
        same = (len(table.rows), len(table.columns)) == (len(self.table.rows), len(self.table.columns))
        if not same:
            self.beginResetModel()
        self.table = table
        if not same:
            self.endResetModel()
        elif table.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(table.rows) - 1, len(table.columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(table.rows) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(table.columns) - 1)

    def cell(self, row: int, column: int) -> NoteCell:
        """Give a cell."""
        return self.table.cells[row][column]

    def place_of(self, note_id: int) -> tuple[int, int, int] | None:
        """Give row, column and position of a note; None when it is in no cell."""
        for row, cells in enumerate(self.table.cells):
            for column, cell in enumerate(cells):
                for position, note in enumerate(cell.notes):
                    if note.id == note_id:
                        return row, column, position
        return None

    def rowCount(self, parent: _Index = _TOP) -> int:
        """Give the number of rows."""
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: _Index = _TOP) -> int:
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self.table.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _SHOWN) -> Any:
        """Name a row or a column."""
        heads = self.table.columns if orientation == Qt.Orientation.Horizontal else self.table.rows
        if role in (_SHOWN, _HEARD) and section < len(heads):
            head = heads[section]
            words = (head.title, head.details, head.foot) if role == _HEARD else (head.title,)
            return ", ".join(word for word in words if word)
        return None

    def data(self, index: _Index, role: int = _SHOWN) -> Any:
        """Say where a cell stands and what is in it."""
        if role not in (_SHOWN, _HEARD, Qt.ItemDataRole.ToolTipRole):
            return None
        cell = self.cell(index.row(), index.column())
        notes = [f"{note.text} ({note.foot})" for note in cell.notes]
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(notes) or None
        words = (cell.name, cell.foot or cell.hint, cell.aside, *notes)
        return ", ".join(word for word in words if word)


class NoteListModel(QAbstractListModel):
    """Notes in a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.notes: tuple[Note, ...] = ()

    def show(self, notes: Sequence[Note]) -> None:
        """Show other notes."""
        self.beginResetModel()
        self.notes = tuple(notes)
        self.endResetModel()

    def rowCount(self, parent: _Index = _TOP) -> int:
        """Give the number of notes."""
        return 0 if parent.isValid() else len(self.notes)

    def data(self, index: _Index, role: int = _SHOWN) -> Any:
        """Give the words of a note."""
        note = self.notes[index.row()]
        if role in (_SHOWN, Qt.ItemDataRole.ToolTipRole):
            return note.text
        return f"{note.text} ({note.foot})" if role == _HEARD else None
