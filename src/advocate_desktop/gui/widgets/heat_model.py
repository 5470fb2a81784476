"""The days of a year as a table, for the heat map and for those who hear it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

_Index = QModelIndex | QPersistentModelIndex
WEEK = 7


@dataclass(frozen=True, slots=True)
class HeatDay:
    """One day: its level from 0 to 4 and what it holds in words, as shown in the tip and read aloud."""

    day: date
    level: int
    words: str


@dataclass(frozen=True, slots=True)
class HeatMark:
    """What stands under some weeks: a streak (`best`, `current`) or a `pause`, from one day to another."""

    first: date
    last: date
    words: str
    kind: str


class HeatModel(QAbstractTableModel):
    """Days as a table: a row a weekday, a column a week."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty model."""
        super().__init__(parent)
        self._start = date(2000, 1, 3)
        self._weeks = 0
        self._days: dict[date, HeatDay] = {}
        self.today = date(2000, 1, 1)

    def show(self, days: Sequence[HeatDay], first: date, last: date, today: date, first_weekday: int) -> None:
        """Hold the weeks that cover two dates; `first_weekday` is 0 for Monday, 6 for Sunday."""
        self.beginResetModel()
        self._days = {day.day: day for day in days}
        self.today = today
        self._start = first - timedelta(days=(first.weekday() - first_weekday) % WEEK)
        self._weeks = (last - self._start).days // WEEK + 1
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Give the number of weekdays."""
        return 0 if parent is not None and parent.isValid() else WEEK

    def columnCount(self, parent: _Index | None = None) -> int:
        """Give the number of weeks."""
        return 0 if parent is not None and parent.isValid() else self._weeks

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what a day holds in words (tip and accessible text); cells show no text themselves."""
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(self.day_at(index.row(), index.column()))
        return None

    def day_at(self, row: int, column: int) -> date:
        """Give the date of a cell."""
        return self._start + timedelta(days=column * WEEK + row)

    def place_of(self, day: date) -> tuple[int, int]:
        """Give row and column of a date; the column may lie outside."""
        weeks, row = divmod((day - self._start).days, WEEK)
        return row, weeks

    def holds(self, day: date) -> bool:
        """Tell whether a date is among those shown."""
        return 0 <= self.place_of(day)[1] < self._weeks

    def level(self, day: date) -> int:
        """Give the level of a day, 0 where nothing is known."""
        known = self._days.get(day)
        return max(0, min(4, known.level)) if known is not None else 0

    def words(self, day: date) -> str:
        """Give what a day holds in words; the date alone where nothing is known."""
        known = self._days.get(day)
        return known.words if known is not None else day.isoformat()
