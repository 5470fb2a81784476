"""The drawing beside the first steps: a laptop on two discs, and what the step is about on its screen."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import draw_box

_SIDE = 472.0
_TILES = ("encre", "prune", "brique", "ocre", "accent", "ardoise")


class WelcomeArt(QWidget):
    """Painted from the palette, so that it is right in every appearance; it says nothing a text does not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the drawing of the first step."""
        super().__init__(parent)
        self._step = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        follow(self.update)

    def set_step(self, step: int) -> None:
        """Show the drawing of a step, from 0."""
        self._step = step
        self.update()

    def sizeHint(self) -> QSize:
        """Give the size it is drawn for."""
        return QSize(round(_SIDE), round(_SIDE))

    def minimumSizeHint(self) -> QSize:
        """Give the least size."""
        return QSize(160, 160)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint discs, laptop and screen."""
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.width(), self.height()) / _SIDE
        painter.translate((self.width() - _SIDE * scale) / 2, (self.height() - _SIDE * scale) / 2)
        painter.scale(scale, scale)
        painter.setPen(Qt.PenStyle.NoPen)
        for side, share in ((_SIDE, 0.12), (344.0, 0.24)):
            painter.setBrush(look.mix("accentSoft", "accent", share))
            inset = (_SIDE - side) / 2
            painter.drawEllipse(QRectF(inset, inset, side, side))
        self._paint_laptop(painter)
        (self._paint_line, self._paint_person, self._paint_tiles)[self._step](painter)
        badge = ("lock-simple", "user-focus", "package")[self._step]
        self._paint_badge(painter, badge, QPointF(382, 138) if self._step != 2 else QPointF(88, 138))

    @staticmethod
    def _paint_laptop(painter: QPainter) -> None:
        look = theme()
        shell = QColor("#1C2326") if not look.is_dark else look.color("pressed")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shell)
        painter.drawRoundedRect(QRectF(86, 132, 300, 190), 13, 13)
        painter.setBrush(look.color("surface"))
        painter.drawRoundedRect(QRectF(96, 141, 280, 171), 5, 5)
        painter.setBrush(look.color("ardoise"))
        painter.drawPolygon(QPolygonF([QPointF(52, 321), QPointF(420, 321), QPointF(406, 335), QPointF(66, 335)]))

    @staticmethod
    def _paint_line(painter: QPainter) -> None:
        look = theme()
        painter.setBrush(look.color("ink"))
        painter.drawRoundedRect(QRectF(117, 162, 90, 9), 4, 4)
        painter.setBrush(look.color("line"))
        for top, width in ((181, 138), (199, 126), (217, 81)):
            painter.drawRoundedRect(QRectF(117, top, width, 7), 3, 3)
        path = QPainterPath(QPointF(117, 283))
        path.cubicTo(QPointF(190, 280), QPointF(190, 229), QPointF(247, 229))
        path.cubicTo(QPointF(300, 229), QPointF(290, 262), QPointF(353, 259))
        painter.setPen(QPen(look.color("accent"), 4.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        for point, token in (
            (QPointF(117, 283), "encre"),
            (QPointF(247, 229), "ocre"),
            (QPointF(353, 259), "prune"),
        ):
            painter.setPen(QPen(look.color("surface"), 3))
            painter.setBrush(look.color(token))
            painter.drawEllipse(point, 7.5, 7.5)

    @staticmethod
    def _paint_person(painter: QPainter) -> None:
        look = theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("ocreSoft"))
        painter.drawEllipse(QPointF(144, 186), 24, 24)
        painter.setBrush(look.color("ocre"))
        painter.drawEllipse(QPointF(144, 180), 8, 8)
        painter.drawPie(QRectF(128, 190, 32, 30), 0, 180 * 16)
        painter.setBrush(look.color("ink"))
        painter.drawRoundedRect(QRectF(182, 172, 96, 9), 4, 4)
        painter.setBrush(look.color("line"))
        for top, left, width in (
            (190, 182, 138),
            (228, 117, 238),
            (246, 117, 222),
            (264, 117, 232),
            (282, 117, 120),
        ):
            painter.drawRoundedRect(QRectF(left, top, width, 7), 3, 3)

    @staticmethod
    def _paint_tiles(painter: QPainter) -> None:
        look = theme()
        for index, token in enumerate(_TILES):
            box = QRect(113 + (index % 3) * 84, 158 + (index // 3) * 72, 74, 62)
            draw_box(painter, box, 6, look.color(f"{token}Soft"), None)
            name = ("house-line", "chats-circle", "leaf", "hard-hat", "images", "wrench")[index]
            painter.drawPixmap(box.center() - QPointF(13, 13).toPoint(), pixmap(name, "duotone", token, 26, 2.0))

    @staticmethod
    def _paint_badge(painter: QPainter, icon: str, center: QPointF) -> None:
        look = theme()
        painter.setPen(QPen(look.color("line"), 1))
        painter.setBrush(look.color("surface"))
        painter.drawEllipse(center, 30, 30)
        painter.drawPixmap(
            center.toPoint() - QPointF(14, 14).toPoint(), pixmap(icon, "duotone", "accentInk", 28, 2.0)
        )
