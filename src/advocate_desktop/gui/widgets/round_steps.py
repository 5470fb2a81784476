"""The five rounds of the card game in a row, and how far the families are sorted."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import draw_box, draw_line_text, text_width

_DISC = 23
_GAP = 8
_DASH = 14


class RoundSteps(QLabel):
    """Rounds done, under way and to come; where their names do not fit, only the one under way is named."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def setRounds(self, names: Sequence[str], at: int, words: str) -> None:
        """Show the rounds with the one under way, counted from 0; `words` is what is read aloud."""
        self._names, self._at = list(names), at
        self.setAccessibleName(words)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Give room for all names."""
        return QSize(self._width(whole=True), theme().px(30))

    def minimumSizeHint(self) -> QSize:
        """Give room for the discs and one name."""
        return QSize(self._width(whole=False), theme().px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint discs, names and dashes."""
        painter, look = QPainter(self), theme()
        whole = self.width() >= self._width(whole=True)
        left = (self.width() - self._width(whole=whole)) // 2
        side = look.px(_DISC)
        for index, name in enumerate(self._names):
            now = index == self._at
            disc = QRect(left, (self.height() - side) // 2, side, side)
            self._paint_disc(painter, disc, index)
            left += side + _GAP
            if whole or now:
                font = look.font("h3" if now else "bodyM")
                width = text_width(name, font)
                ink = look.color("ink" if index <= self._at else "ink3")
                draw_line_text(painter, QRect(left, 0, width, self.height()), name, font, ink)
                left += width + _GAP
            if index < len(self._names) - 1:
                painter.fillRect(QRect(left, self.height() // 2, _DASH, 1), look.control_line())
                left += _DASH + _GAP

    def _paint_disc(self, painter: QPainter, disc: QRect, index: int) -> None:
        look = theme()
        if index < self._at:
            draw_box(painter, disc, disc.height() / 2, look.color("accentSoft"), look.color("accentLine"))
            side = look.icon_px(13)
            picture = pixmap("check", "bold", "accentInk", side, self.devicePixelRatioF())
            painter.drawPixmap(disc.center().x() - side // 2 + 1, disc.center().y() - side // 2 + 1, picture)
            return
        now = index == self._at
        fill, line = (look.color("accent"), None) if now else (None, look.color("lineStrong"))
        draw_box(painter, disc, disc.height() / 2, fill, line)
        ink = look.color("onAccent" if now else "ink3")
        middle = Qt.AlignmentFlag.AlignHCenter
        draw_line_text(painter, disc, str(index + 1), look.font("capB", True), ink, align=middle)

    def _width(self, *, whole: bool) -> int:
        look = theme()
        width = len(self._names) * (look.px(_DISC) + _GAP) + (len(self._names) - 1) * (_DASH + _GAP)
        for index, name in enumerate(self._names):
            if whole or index == self._at:
                width += text_width(name, look.font("h3" if index == self._at else "bodyM")) + _GAP
        return max(0, width)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class FamilyProgress(QLabel):
    """A bar cut by families, each as long as it has cards, filled in its own colour as they are sorted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[tuple[str, int, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow(self.update)

    def setParts(self, parts: Sequence[tuple[str, int, int]], words: str) -> None:
        """Show (tint, cards sorted, cards in all) for each family; `words` is what is read aloud."""
        self._parts = list(parts)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Give the size of the bar."""
        return QSize(420, 4)

    def minimumSizeHint(self) -> QSize:
        """Give the least size."""
        return QSize(160, 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track and fill of each family."""
        painter, look = QPainter(self), theme()
        cards = sum(total for _, _, total in self._parts) or 1
        room = self.width() - 4 * max(0, len(self._parts) - 1)
        left = 0.0
        for tint, done, total in self._parts:
            width = room * total / cards
            box = QRect(round(left), 0, max(2, round(width)), self.height())
            draw_box(painter, box, 2, look.color("track"), None)
            if done:
                filled = QRect(box.left(), 0, max(3, round(width * done / max(1, total))), self.height())
                draw_box(painter, filled, 2, look.color(tint), None)
            left += width + 4
