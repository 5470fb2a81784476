"""The kept cards beside the pillars, and the places of a pillar where they are laid."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from advocate_desktop.domain.cards import Family
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.shadows import paint_shadow
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.card_button import CARD_DATA, start_card_drag
from advocate_desktop.gui.widgets.common import RING_RADIUS, EnterButton, draw_box
from advocate_desktop.gui.widgets.playing_card import (
    CardFace,
    card_icon,
    card_radius,
    small_picture,
    small_size,
)

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


class _Draggable(EnterButton):
    """A button that carries a card away by the pointer, and leaves the arrows to the round."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self._pressed: QPoint | None = None

    def carried(self) -> tuple[str, CardFace] | None:
        """Give the card that a drag would take."""
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the round, which knows where they lead."""
        if event.key() in _ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag would begin."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin a drag once the pointer has gone far enough."""
        carried = self.carried()
        pressed = self._pressed if event.buttons() & Qt.MouseButton.LeftButton else None
        if carried is None or pressed is None:
            super().mouseMoveEvent(event)
        elif (event.position().toPoint() - pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.setDown(False)
            start_card_drag(self, *carried)


class TrayCard(_Draggable):
    """A kept card in a line: its icon, its title, and a tick once a pillar has it."""

    def __init__(self, card_id: str, face: CardFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card_id = card_id
        self._face = face
        self._used = self._held = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(face.meaning)
        self.setAccessibleName(face.words)
        follow(self._restyle)

    def face(self) -> CardFace:
        """Give what the card shows."""
        return self._face

    def set_state(self, face: CardFace, *, used: bool, held: bool) -> None:
        """Show whether a pillar has the card, and whether the player holds it."""
        self._face, self._used, self._held = face, used, held
        self.setAccessibleName(face.words)
        self._restyle()

    def carried(self) -> tuple[str, CardFace]:
        """Give the card itself."""
        return self.card_id, self._face

    def hasHeightForWidth(self) -> bool:
        """Tell that a long title takes a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the title's lines."""
        return max(theme().px(42), self._lines(width) + theme().px(18))

    def sizeHint(self) -> QSize:
        """Give the size at the width of the tray."""
        width = theme().px(230)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give the least size."""
        return QSize(theme().px(150), self.heightForWidth(max(self.width(), theme().px(150))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, icon, title and tick."""
        painter, look = QPainter(self), theme()
        tint = self._face.tint
        if self._held:
            draw_box(painter, self.rect(), 10, look.color(f"{tint}Soft"), look.color(tint), width=2)
        else:
            fill = look.color("hover" if self.underMouse() else "surface")
            draw_box(painter, self.rect(), 10, fill, look.control_line())
        tile = QRect(6, (self.height() - look.icon_px(30)) // 2, look.icon_px(30), look.icon_px(30))
        draw_box(painter, tile, 7, look.color(f"{tint}Soft"), None)
        side, ratio = look.icon_px(18), self.devicePixelRatioF()
        icon = card_icon(self._face.icon, "duotone", tint, side, ratio)
        painter.drawPixmap(tile.center().x() - side // 2 + 1, tile.center().y() - side // 2 + 1, icon)
        painter.setFont(look.font("smallM"))
        painter.setPen(look.color("ink2" if self._used else "ink"))
        painter.drawText(self._text_box(self.width()), _WRAP, self._face.title)
        if self._face.mark:
            seal = look.icon_px(14)
            mark = card_icon("seal-check", "fill", "accent", seal, ratio)
            painter.drawPixmap(tile.right() - seal // 2 - 2, tile.top() - 3, mark)
        if self._used:
            tick = look.icon_px(14)
            place = QPoint(self.width() - tick - 10, (self.height() - tick) // 2)
            painter.drawPixmap(place, pixmap("check", "bold", "ink3", tick, ratio))

    def _text_box(self, width: int) -> QRect:
        left = theme().icon_px(30) + 16
        return QRect(left, 0, max(20, width - left - theme().icon_px(14) - 16), self.height())

    def _lines(self, width: int) -> int:
        box = QRect(0, 0, self._text_box(width).width(), 1000)
        return QFontMetrics(theme().font("smallM")).boundingRect(box, _WRAP, self._face.title).height()

    def _restyle(self) -> None:
        self.setProperty(RING_RADIUS, 10)
        self.updateGeometry()
        self.update()


class Slot(_Draggable):
    """A place in a pillar, for a card of one family. `laid` tells the card that was dropped on it."""

    laid = Signal(str)

    def __init__(self, family: Family, name: str, tint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.family = family
        self.card_id = ""
        self._name, self._tint = name, tint
        self._face: CardFace | None = None
        self._open = self._over = False
        self._families: dict[str, Family] = {}
        self.setAcceptDrops(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        follow(self._restyle)

    def set_card(self, card_id: str, face: CardFace | None, where: str) -> None:
        """Show the card that lies here; `where` says which place this is."""
        self.card_id, self._face = card_id, face
        self.setAccessibleName(f"{where}: {face.title}" if face is not None else where)
        self.setToolTip(face.meaning if face is not None else "")
        self.update()

    def set_open(self, *, on: bool, families: dict[str, Family]) -> None:
        """Show that the card the player holds fits here; `families` tells the family of every card."""
        self._open, self._families = on, families
        self.update()

    def carried(self) -> tuple[str, CardFace] | None:
        """Give the card that lies here."""
        return (self.card_id, self._face) if self._face is not None else None

    def sizeHint(self) -> QSize:
        """Give the size of a small card."""
        return small_size()

    def minimumSizeHint(self) -> QSize:
        """Give the same size."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, or the empty place."""
        painter, look = QPainter(self), theme()
        corner = card_radius(self.width())
        marked = self._open or self._over
        if self._face is not None:
            paint_shadow(painter, self.rect(), 1, corner)
            picture = small_picture(self._face, self.size(), ratio=self.devicePixelRatioF())
            painter.drawPixmap(0, 0, picture)
        if self._face is not None and not marked:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look.color(self._tint if marked else "lineStrong"), 2 if marked else 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._face is None and marked:
            painter.setBrush(look.color(f"{self._tint}Soft"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), corner, corner)
        if self._face is None:
            painter.setFont(look.font("smallM"))
            painter.setPen(look.color(self._tint))
            box = self.rect().adjusted(8, 8, -8, -8)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards of the family alone."""
        card = _card_of(event)
        if card and card != self.card_id and self._families.get(card) is self.family:
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._over = False
        self.update()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the card."""
        self._over = False
        event.acceptProposedAction()
        self.laid.emit(_card_of(event))

    def _restyle(self) -> None:
        self.setProperty(RING_RADIUS, card_radius(small_size().width()))
        self.setFixedSize(small_size())
        self.update()


def _card_of(event: QDropEvent) -> str:
    return bytes(event.mimeData().data(CARD_DATA).data()).decode()
