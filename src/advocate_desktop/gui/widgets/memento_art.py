"""The drawing beside the memento: two sheets, one behind the other."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.shadows import paint_shadow
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import draw_box

_SHEET = QSize(108, 148)
_ROOM = QSize(200, 184)
_TINTS = ("encre", "ocre", "prune")


class MementoArt(QWidget):
    """Painted from the palette; it says nothing a text does not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self.update)

    def sizeHint(self) -> QSize:
        """Give room for the sheets."""
        return _ROOM

    def minimumSizeHint(self) -> QSize:
        """Give the same room."""
        return _ROOM

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet behind, then the one in front."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        middle = QPointF(self.width() / 2, self.height() / 2)
        for angle, shift in ((5.0, QPointF(8, 1)), (-3.0, QPointF(-2, 0))):
            painter.save()
            painter.translate(middle + shift)
            painter.rotate(angle)
            sheet = QRect(-_SHEET.width() // 2, -_SHEET.height() // 2, _SHEET.width(), _SHEET.height())
            paint_shadow(painter, sheet, 2, 6)
            draw_box(painter, sheet, 6, theme().color("surface"), theme().color("line"))
            if angle < 0:
                self._paint_lines(painter, sheet)
            painter.restore()

    def _paint_lines(self, painter: QPainter, sheet: QRect) -> None:
        look, left, top = theme(), sheet.left() + 12, sheet.top() + 14
        mark = QRect(left, top, 11, 11)
        draw_box(painter, mark, 3, look.color("accent"), None)
        painter.drawPixmap(mark.topLeft(), pixmap("check", "bold", "onAccent", 11, self.devicePixelRatioF()))
        self._paint_text(painter, QPointF(left + 1, top + 22), (1.0, 0.94, 0.66), 9)
        for place, tint in enumerate(_TINTS):
            box = QRect(left + 30 * place, top + 50, 24, 22)
            draw_box(painter, box, 4, look.color(f"{tint}Soft"), look.color(f"{tint}Line"))
        self._paint_text(painter, QPointF(left + 1, top + 86), (1.0, 0.94, 1.0, 0.86, 0.5), 8)

    @staticmethod
    def _paint_text(painter: QPainter, at: QPointF, shares: Sequence[float], step: int) -> None:
        """Paint lines of text; `shares` are their lengths, `step` is the height of one in px: titles are 9."""
        title = step > 8
        pen = QPen(theme().color("ink" if title else "lineStrong"), 3 if title else 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for place, share in enumerate(shares):
            start = at + QPointF(0, step * place)
            painter.drawLine(start, start + QPointF((_SHEET.width() - 26) * share, 0))
