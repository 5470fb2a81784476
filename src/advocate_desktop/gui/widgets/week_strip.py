"""The seven days of this week as circles, as on Today."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import draw_box, draw_line_text


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day: its letter, what it holds (`post`, `comment`, `slot`, `pause`, `none`) and how it reads aloud."""

    letter: str
    state: str
    name: str
    today: bool = False


# Icon and weight of what a day holds.
_ICONS = {
    "post": ("check", "bold"),
    "comment": ("chat-circle", "regular"),
    "slot": ("pencil-simple", "regular"),
    "pause": ("snowflake", "regular"),
}


class WeekStrip(QLabel):
    """Seven circles with a letter over each; everything in them is in the accessible name too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty strip; `setDays` fills it."""
        super().__init__(parent)
        self._days: list[WeekDay] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def setDays(self, days: Sequence[WeekDay]) -> None:
        """Show the days of a week in their order."""
        self._days = list(days)
        self.setAccessibleName(", ".join(day.name for day in self._days))
        self.update()

    def sizeHint(self) -> QSize:
        """Give the size of letters and circles."""
        return QSize(7 * theme().px(36), theme().line_height("capM") + 8 + self._side())

    def minimumSizeHint(self) -> QSize:
        """Give the least size: circles close together."""
        return QSize(7 * (self._side() + 4), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint letters and circles."""
        if not self._days:
            return
        painter, look = QPainter(self), theme()
        column = self.width() / len(self._days)
        letters = look.line_height("capM")
        side = self._side()
        for index, day in enumerate(self._days):
            left = round(index * column)
            letter = QRect(left, 0, round(column), letters)
            ink = look.color("accent" if day.today else "ink3")
            font = look.font("capB" if day.today else "capM")
            draw_line_text(painter, letter, day.letter, font, ink, align=Qt.AlignmentFlag.AlignHCenter)
            circle = QRect(left + (round(column) - side) // 2, letters + 8, side, side)
            self._paint_day(painter, circle, day)

    def _paint_day(self, painter: QPainter, circle: QRect, day: WeekDay) -> None:
        look = theme()
        fill, line, ink = self._colors(day)
        if day.today:
            line = look.color("accent")
        draw_box(painter, circle, circle.height() / 2, fill, line, width=2 if day.today else 1)
        if day.state in _ICONS and (day.state != "slot" or day.today):
            name, weight = _ICONS[day.state]
            side = round(circle.height() * 0.5)
            corner_x = circle.left() + (circle.width() - side) // 2
            corner_y = circle.top() + (circle.height() - side) // 2
            painter.drawPixmap(corner_x, corner_y, pixmap(name, weight, ink, side, self.devicePixelRatioF()))

    @staticmethod
    def _colors(day: WeekDay) -> tuple[QColor | None, QColor | None, QColor]:
        look = theme()
        if day.state == "post":
            return look.color("accent"), None, look.color("onAccent")
        if day.state == "comment":
            edge = look.color("accentLine") if look.name == "contrast" else None
            return look.color("accentSoft"), edge, look.color("accentInk")
        if day.state == "pause":
            return look.color("encreSoft"), look.color("encreLine"), look.color("encre")
        if day.state == "slot":
            fill = look.color("surface" if day.today else "sunken")
            return fill, look.color("line"), look.color("accentInk" if day.today else "ink3")
        return look.color("surface"), look.color("line"), look.color("ink3")

    def _side(self) -> int:
        return theme().icon_px(30)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
