"""The log of the routine as a table."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDate, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from advocate_desktop.domain.routine import Publication, PublicationKind

SORT_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class LogModel(QAbstractTableModel):
    """A row an entry: when, what, where, its first words or its link, its rung."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log: tuple[Publication, ...] = ()
        self._names: Mapping[str, str] = {}

    def show(self, log: Sequence[Publication], names: Mapping[str, str]) -> None:
        """Show these entries; `names` are those of the networks by id."""
        self.beginResetModel()
        self._log, self._names = tuple(log), names
        self.endResetModel()

    def publication(self, row: int) -> Publication:
        """Give the entry of a row."""
        return self._log[row]

    def rowCount(self, parent: _Index = _TOP) -> int:
        """Give the number of entries."""
        return 0 if parent.isValid() else len(self._log)

    def columnCount(self, parent: _Index = _TOP) -> int:
        """Give the number of columns."""
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name a column."""
        names = (self.tr("Date"), self.tr("What"), self.tr("Where"), self.tr("Text or link"), self.tr("Rung"))
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return names[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what a cell shows, or what it is sorted by."""
        entry = self._log[index.row()]
        if role == SORT_ROLE and index.column() == 0:
            return f"{entry.local_date.isoformat()} {entry.instant.isoformat()}"
        if role not in (Qt.ItemDataRole.DisplayRole, SORT_ROLE):
            return None
        return self._cells(entry)[index.column()]

    def _cells(self, entry: Publication) -> tuple[str, ...]:
        day = entry.local_date
        what = self.tr("Post") if entry.kind is PublicationKind.POST else self.tr("Comment")
        words = next((line.strip() for line in entry.text.splitlines() if line.strip()), entry.url)
        return (
            QLocale().toString(QDate(day.year, day.month, day.day), self.tr("ddd d MMM")),
            what,
            ", ".join(self._names.get(channel, channel) for channel in entry.channels),
            words[:200],
            str(entry.rung) if entry.rung is not None else "",
        )
