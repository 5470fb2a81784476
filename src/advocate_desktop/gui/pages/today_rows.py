"""Rows of drafts on a card."""

from datetime import date, datetime

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from advocate_desktop.domain.today import DraftLine
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import RING_RADIUS, draw_box, draw_line_text, text_width
from advocate_desktop.gui.words import draft_facts, draft_heading, draft_icon, rest_words, state_words

_SIDE = 24


class DraftRow(QPushButton):
    """One draft under way: what it is, where it stands; a click opens it."""

    def __init__(self, line: DraftLine, today: date, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.draft_id = line.id
        self._line = line
        self._last = last
        self._heading = draft_heading(line.kind, line.heading)
        self._detail = draft_facts(line.kind, line.channel, _changed(line.updated, today), line.characters)
        until = date.fromisoformat(line.rests_until) if line.rests_until else today
        rest = rest_words(until, today) if until > today else ""
        self._state, self._tone = state_words(line.state, line.prompts, rest=rest)
        self.setAccessibleName(f"{self._heading}, {self._detail}, {self._state}")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty(RING_RADIUS, 8)
        follow(self._restyle)

    def sizeHint(self) -> QSize:
        """Give the size of two lines."""
        return QSize(200, theme().px(57))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon, heading, detail, state and the way in."""
        painter, look = QPainter(self), theme()
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), look.color("pressed" if self.isDown() else "hover"))
        if not self._last:
            painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), look.color("line"))
        ratio, icon = self.devicePixelRatioF(), look.icon_px(20)
        middle = self.height() // 2
        picture = pixmap(draft_icon(self._line.kind), "regular", "ink2", icon, ratio)
        painter.drawPixmap(_SIDE, middle - icon // 2, picture)
        caret = look.icon_px(16)
        right = self.width() - _SIDE - caret
        painter.drawPixmap(right, middle - caret // 2, pixmap("caret-right", "regular", "ink2", caret, ratio))
        right = self._paint_state(painter, right - 12)
        left = _SIDE + icon + 14
        upper, lower = look.line_height("bodyM"), look.line_height("cap")
        top = (self.height() - upper - lower) // 2
        box = QRect(left, top, right - left - 12, upper)
        draw_line_text(painter, box, self._heading, look.font("bodyM"), look.color("ink"))
        box = QRect(left, top + upper, right - left - 12, lower)
        draw_line_text(painter, box, self._detail, look.font("cap"), look.color("ink3"))

    def _paint_state(self, painter: QPainter, right: int) -> int:
        look = theme()
        font = look.font("capM")
        width, height = text_width(self._state, font) + 20, look.px(22)
        chip = QRect(right - width, (self.height() - height) // 2, width, height)
        fill, ink = ("accentSoft", "accentInk") if self._tone == "accent" else ("sunken", "ink2")
        edge = look.color("line") if look.name == "contrast" else None
        draw_box(painter, chip, height / 2, look.color(fill), edge)
        draw_line_text(painter, chip, self._state, font, look.color(ink), align=Qt.AlignmentFlag.AlignHCenter)
        return chip.left()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover fill."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Drop the hover fill."""
        self.update()
        super().leaveEvent(event)

    def _restyle(self) -> None:
        self.setFixedHeight(theme().px(57))
        self.update()


def _changed(updated: str, today: date) -> tuple[date, date]:
    return datetime.fromisoformat(updated).astimezone().date(), today
