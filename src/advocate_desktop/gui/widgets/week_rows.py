"""Weeks as rows: when, how they stand in words, and how much of the rhythm they held."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import draw_box, draw_line_text, text_width

# Icon, weight and ink of a state.
_MARKS = {
    "kept": ("check-circle", "fill", "accent"),
    "open": ("circle-dashed", "regular", "ink2"),
    "paused": ("snowflake", "regular", "encre"),
    "frozen": ("snowflake", "regular", "encre"),
    "missed": ("circle", "regular", "ink3"),
}
_ROW = 30


@dataclass(frozen=True, slots=True)
class WeekRow:
    """One week: its days, its state and how that reads, posts counted of how many, comments in words."""

    days: str
    state: str
    words: str
    share: float
    counts: str


class WeekRows(QLabel):
    """The last weeks, the newest first; everything shown is in the accessible name too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list; `setRows` fills it."""
        super().__init__(parent)
        self._rows: list[WeekRow] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def setRows(self, rows: Sequence[WeekRow]) -> None:
        """Show these weeks."""
        self._rows = list(rows)
        self.setAccessibleName("; ".join(f"{row.days}: {row.words}, {row.counts}" for row in self._rows))
        self._restyle()

    def sizeHint(self) -> QSize:
        """Give the size of all rows."""
        return QSize(theme().px(320), theme().px(_ROW) * len(self._rows))

    def minimumSizeHint(self) -> QSize:
        """Give the least size."""
        return QSize(theme().px(220), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint mark, days, state, bar and counts."""
        painter, look = QPainter(self), theme()
        height, side, ratio = look.px(_ROW), look.icon_px(18), self.devicePixelRatioF()
        small, strong = look.font("small"), look.font("smallM")
        days = max((text_width(row.days, strong) for row in self._rows), default=0)
        counts = max((text_width(row.counts, look.font("small", figures=True)) for row in self._rows), default=0)
        longest = max((text_width(row.words, small) for row in self._rows), default=0)
        for index, row in enumerate(self._rows):
            top = index * height
            name, weight, ink = _MARKS[row.state]
            painter.drawPixmap(0, top + (height - side) // 2, pixmap(name, weight, ink, side, ratio))
            left = side + 10
            draw_line_text(painter, QRect(left, top, days, height), row.days, strong, look.color("ink"))
            left += days + 12
            right = self.width() - counts
            draw_line_text(
                painter,
                QRect(right, top, counts, height),
                row.counts,
                look.font("small", figures=True),
                look.color("ink2"),
                align=Qt.AlignmentFlag.AlignRight,
            )
            room = right - left - 12
            bar = min(look.px(64), max(0, room - longest - 10))
            bar = bar if bar >= look.px(24) else 0
            words = QRect(left, top, room - bar - 10, height)
            draw_line_text(painter, words, row.words, small, look.color("ink2"))
            box = QRect(right - 12 - bar, top + height // 2 - 3, bar, 6)
            if bar:
                draw_box(painter, box, 3, look.color("track"), None)
            if row.share > 0 and bar:
                box.setWidth(max(6, round(bar * min(1.0, row.share))))
                draw_box(painter, box, 3, look.color("accent"), None)

    def _restyle(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()
