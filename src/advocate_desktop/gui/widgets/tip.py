"""The tip of the house: a dark bubble with an arrow, shown on hover and on focus alike."""

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.common import draw_box, draw_line_text, text_width

_ARROW = 6


class Tip(QWidget):
    """A bubble inside the window; say its text in an accessible name too."""

    def __init__(self, window: QWidget) -> None:
        """Make a hidden tip of a window."""
        super().__init__(window)
        self._text = ""
        self._side = "above"
        self._arrow_at = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def text(self) -> str:
        """Give the text shown."""
        return self._text

    def point_at(self, widget: QWidget, part: QRect, text: str, *, side: str = "above") -> None:
        """Show a text pointing at a part of a widget, from `above` (or below) or from the `right`."""
        self._text, self._side = text, side
        window = self.parentWidget()
        if window is None:
            return
        target = QRect(widget.mapTo(window, part.topLeft()), part.size())
        size = self._bubble()
        if side == "right":
            self.setGeometry(
                target.right() + 6, target.center().y() - size.height() // 2, size.width() + _ARROW, size.height()
            )
        else:
            left = max(4, min(target.center().x() - size.width() // 2, window.width() - size.width() - 4))
            top = target.top() - size.height() - _ARROW - 2
            if top < 4:
                self._side, top = "below", target.bottom() + 3
            self.setGeometry(left, top, size.width(), size.height() + _ARROW)
            self._arrow_at = target.center().x() - left
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bubble, arrow and text."""
        painter, look = QPainter(self), theme()
        size, color = self._bubble(), look.color("tip")
        offset = {"right": QPoint(_ARROW, 0), "below": QPoint(0, _ARROW)}.get(self._side, QPoint(0, 0))
        box = QRect(offset, size)
        draw_box(painter, box, 7, color, None)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        x, middle = float(self._arrow_at), self.height() / 2
        arrows = {
            "above": ((x - _ARROW, box.bottom()), (x + _ARROW, box.bottom()), (x, self.height() - 1)),
            "below": ((x - _ARROW, box.top() + 1), (x + _ARROW, box.top() + 1), (x, 0)),
            "right": ((_ARROW + 1, middle - 5), (_ARROW + 1, middle + 5), (0, middle)),
        }
        painter.drawPolygon(QPolygonF([QPointF(px, py) for px, py in arrows[self._side]]))
        font = look.font("capB")
        draw_line_text(painter, box, self._text, font, look.color("onTip"), align=Qt.AlignmentFlag.AlignHCenter)

    def _bubble(self) -> QSize:
        return QSize(text_width(self._text, theme().font("capB")) + 22, theme().px(28))
