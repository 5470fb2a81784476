"""Drafts as a list for views."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from advocate_desktop.domain.drafts import DraftSummary

SUMMARY = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class DraftsModel(QAbstractListModel):
    """The drafts of a list, in the order given; `describe` says a row in words for those who do not see it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[DraftSummary] = []
        self._words: list[str] = []

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Give the number of drafts."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the heading, the words for assistive technology, or the summary."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()].heading
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words[index.row()]
        return self._rows[index.row()] if role == SUMMARY else None

    def set_rows(self, rows: Sequence[DraftSummary], words: Sequence[str]) -> None:
        """Show other drafts; rows that stay the same are not touched."""
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows, self._words = list(rows), list(words)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows, self._words = list(rows), list(words)
        self.endResetModel()

    def row_of(self, draft_id: int) -> int:
        """Give the row of a draft, or -1."""
        return next((number for number, row in enumerate(self._rows) if row.id == draft_id), -1)

    def summary(self, row: int) -> DraftSummary | None:
        """Give the draft of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None
