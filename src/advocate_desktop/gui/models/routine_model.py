"""The log of a year as a table."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from advocate_desktop.domain.routine import Publication, PublicationKind
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.widgets.log_table import ICON_ROLE, SHORT_ROLE

DATE, KIND, CHANNELS, TITLE, RUNG = range(5)
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_KIND_ICONS = {PublicationKind.POST: "note-pencil", PublicationKind.COMMENT: "chat-circle-text"}


class LogModel(QAbstractTableModel):
    """Entries of one year, of one kind or all, in any order; words are made when a row comes into view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Publication, ...] = ()
        self._rows: list[Publication] = []
        self._kind = ""
        self._column, self._order = DATE, Qt.SortOrder.DescendingOrder
        self._heads = words.column_names()

    def show(self, entries: Sequence[Publication]) -> None:
        """Show entries, given the newest first."""
        self._entries = tuple(entries)
        self._arrange()

    def set_kind(self, kind: str) -> None:
        """Show posts or comments alone; nothing means both."""
        self._kind = kind
        self._arrange()

    def sorting(self) -> tuple[int, Qt.SortOrder]:
        """Give the column in whose order the rows stand, and which way."""
        return self._column, self._order

    def entry(self, row: int) -> Publication | None:
        """Give the entry of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, publication_id: int) -> int:
        """Give the row of an entry, or -1."""
        return next((row for row, entry in enumerate(self._rows) if entry.id == publication_id), -1)

    def row_between(self, first: date, last: date) -> int:
        """Give the first row whose day lies between two days, both included, or -1."""
        return next((row for row, entry in enumerate(self._rows) if first <= entry.local_date <= last), -1)

    def total(self) -> int:
        """Give how many entries there are, shown or not."""
        return len(self._entries)

    # Qt asks

    def rowCount(self, parent: _Index = _TOP) -> int:
        """Give the number of entries shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _TOP) -> int:
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section] if 0 <= section < len(self._heads) else None
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the words of a cell, its icon, or its short words."""
        entry = self.entry(index.row())
        if entry is None:
            return None
        column = index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _WORDS[column](entry)
        if role == SHORT_ROLE:
            return _SHORT.get(column, _WORDS[column])(entry)
        if role == ICON_ROLE:
            if column == KIND:
                return _KIND_ICONS[entry.kind]
            return "link" if column == TITLE and entry.url else ""
        if role == Qt.ItemDataRole.ToolTipRole and column == TITLE:
            return entry.url or None
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column; entries that are equal stand the newest first."""
        if 0 <= column < len(self._heads):
            self._column, self._order = column, order
            self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        rows = [entry for entry in self._entries if not self._kind or entry.kind == self._kind]
        down = self._order == Qt.SortOrder.DescendingOrder
        if self._column == DATE:
            rows = rows if down else rows[::-1]
        else:
            rows = sorted(rows, key=_KEYS[self._column], reverse=down)
        self._rows = rows
        self.endResetModel()


def _kind_short(_entry: Publication) -> str:
    return ""


def _rung_short(entry: Publication) -> str:
    return str(entry.rung) if entry.rung is not None else ""


_WORDS: dict[int, Callable[[Publication], str]] = {
    DATE: words.entry_moment,
    KIND: words.kind_name,
    CHANNELS: words.channel_names,
    TITLE: words.entry_title,
    RUNG: words.rung_name,
}
_SHORT: dict[int, Callable[[Publication], str]] = {KIND: _kind_short, RUNG: _rung_short}
_KEYS: dict[int, Callable[[Publication], Any]] = {
    KIND: lambda entry: entry.kind != PublicationKind.POST,
    CHANNELS: lambda entry: words.channel_names(entry).casefold(),
    TITLE: lambda entry: words.entry_title(entry).casefold(),
    RUNG: lambda entry: entry.rung or 0,
}
