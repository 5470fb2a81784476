"""A card one can press: small in a hand, large in a choice of two."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QDrag, QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from advocate_desktop.gui.shadows import paint_shadow
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import RING_GAP, RING_RADIUS, EnterButton
from advocate_desktop.gui.widgets.playing_card import (
    CardFace,
    card_radius,
    large_picture,
    small_picture,
    small_size,
)

CARD_DATA = "application/x-advocate-card"
_AROUND = 8
_LIFT = 2
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class CardButton(EnterButton):
    """A card as a button; arrows pass on to whoever holds it. With `card_id`, it can be dragged by the pointer."""

    def __init__(
        self,
        face: CardFace,
        parent: QWidget | None = None,
        *,
        card_id: str = "",
        large: QSize | None = None,
        faded: bool = False,
        draggable: bool = False,
    ) -> None:
        super().__init__(parent)
        self.card_id = card_id
        self._face, self._large, self._faded, self._draggable = face, large, faded, draggable
        self._pressed: QPoint | None = None
        self._hover = False
        self.setAutoDefault(False)
        self.setAccessibleName(face.words)
        self.setCursor(Qt.CursorShape.OpenHandCursor if draggable else Qt.CursorShape.PointingHandCursor)
        self.setProperty(RING_GAP, 3)
        if large is None:
            self.setToolTip(face.meaning)
        follow(self._restyle)

    def face(self) -> CardFace:
        """Give what the card shows."""
        return self._face

    def set_face(self, face: CardFace) -> None:
        """Show another card."""
        self._face = face
        self.setAccessibleName(face.words)
        self.update()

    def set_large(self, size: QSize) -> None:
        """Take another size, in px."""
        self._large = size
        self._restyle()

    def sizeHint(self) -> QSize:
        """Give the card with room for its shadow."""
        return self._card_size() + QSize(2 * _AROUND, 2 * _AROUND)

    def minimumSizeHint(self) -> QSize:
        """Give the same size."""
        return self.sizeHint()

    def ring_rect(self) -> QRect:
        """Give the card without its shadow, for the focus ring."""
        return self.rect().adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint shadow and card, a little higher under the pointer."""
        painter = QPainter(self)
        box = self.rect().adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        if self._hover and self.isEnabled() and not theme().reduced_motion:
            box.translate(0, -_LIFT)
        if self._faded:
            painter.setOpacity(0.45 if theme().name != "contrast" else 1)
        paint_shadow(painter, box, 1, card_radius(box.width()))
        painter.drawPixmap(box.topLeft(), self.picture())

    def picture(self) -> QPixmap:
        """Give the card as it is drawn."""
        draw = large_picture if self._large is not None else small_picture
        return draw(self._face, self._card_size(), ratio=self.devicePixelRatioF())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the round, which knows where they lead."""
        if event.key() in _ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Lift the card."""
        self._hover = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Lay the card down."""
        self._hover = False
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show by the lift what the ring shows too."""
        super().focusInEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag would begin."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin a drag once the pointer has gone far enough."""
        far = QApplication.startDragDistance()
        begun = self._pressed is not None and self._draggable and bool(event.buttons() & Qt.MouseButton.LeftButton)
        if not begun or self._pressed is None:
            super().mouseMoveEvent(event)
        elif (event.position().toPoint() - self._pressed).manhattanLength() >= far:
            self._pressed = None
            self.setDown(False)
            start_card_drag(self, self.card_id, self._face)

    def _card_size(self) -> QSize:
        return self._large if self._large is not None else small_size()

    def _restyle(self) -> None:
        self.setProperty(RING_RADIUS, card_radius(self._card_size().width()))
        self.setFixedSize(self.sizeHint())
        self.update()


def start_card_drag(source: QWidget, card_id: str, face: CardFace) -> None:
    """Carry a card under the pointer until it is let go."""
    drag = QDrag(source)
    data = QMimeData()
    data.setData(CARD_DATA, card_id.encode())
    drag.setMimeData(data)
    picture = small_picture(face, small_size(), ratio=source.devicePixelRatioF())
    drag.setPixmap(picture)
    drag.setHotSpot(QPoint(small_size().width() // 2, small_size().height() // 2))
    drag.exec(Qt.DropAction.MoveAction)
