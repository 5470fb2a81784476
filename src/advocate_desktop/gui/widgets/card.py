"""Cards, and the page under them that paints their shadows."""

from PySide6.QtCore import Property, QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from advocate_desktop.gui.shadows import paint_shadow
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import RING_GAP, RING_RADIUS, EnterButton, draw_box


class _Face(EnterButton):
    """What makes a card a button for the keyboard and for those who hear it; the card does the painting."""

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty(RING_GAP, 3)
        self.lower()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint nothing."""


class Card(QFrame):
    """A rounded surface that holds other widgets; its shadow is painted by the `Canvas` around it."""

    clicked = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, level: int = 1, tone: str = "surface", clickable: bool = False
    ) -> None:
        """Make a card: `level` 0 to 3 of elevation, `tone` a colour token of its fill."""
        super().__init__(parent)
        self._level, self._tone = level, tone
        self._clickable = False
        self._face: _Face | None = None
        self._line = "line"
        self._corner = "card"
        self._hover = False
        self.setClickable(clickable)
        follow(self._restyle)

    def level(self) -> int:
        """Give the elevation: 0 (hairline alone) to 3."""
        return self._level

    def setLevel(self, level: int) -> None:
        """Stand higher or lower: 0 (hairline alone) to 3."""
        self._level = level
        self._restyle()

    def tone(self) -> str:
        """Give the colour token of the fill."""
        return self._tone

    def setTone(self, token: str, line: str = "line") -> None:
        """Take another fill, and line."""
        self._tone, self._line = token, line
        self._restyle()

    def setRadius(self, token: str) -> None:
        """Take another corner radius: a token of the theme (`card`, `dialog`, `cell`)."""
        self._corner = token
        self._restyle()

    def radius(self) -> int:
        """Give the corner radius in px."""
        return theme().radius(self._corner)

    def isClickable(self) -> bool:
        """Tell whether the card as a whole is a button."""
        return self._clickable

    def setClickable(self, on: bool) -> None:
        """Make the card as a whole a button, by mouse and keyboard; give it an accessible name then."""
        if on and self._face is None:
            self._face = _Face(self)
            self._face.setAccessibleName(self.accessibleName())
            self._face.setGeometry(self.rect())
            self._face.clicked.connect(self.clicked)
            self.setFocusProxy(self._face)
        if self._face is not None:
            self._face.setVisible(on)
        self._clickable = on
        self.setCursor(Qt.CursorShape.PointingHandCursor if on else Qt.CursorShape.ArrowCursor)

    def setAccessibleName(self, name: str) -> None:
        """Name the card for those who hear it."""
        super().setAccessibleName(name)
        if self._face is not None:
            self._face.setAccessibleName(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole card clickable."""
        super().resizeEvent(event)
        if self._face is not None:
            self._face.setGeometry(self.rect())

    cardLevel = Property(int, level, setLevel)
    cardTone = Property(str, tone, lambda self, token: self.setTone(token))
    clickable = Property(bool, isClickable, setClickable)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint fill and hairline."""
        painter = QPainter(self)
        look = theme()
        fill = look.color("hover" if self._clickable and self._hover else self._tone)
        draw_box(painter, self.rect(), self.radius(), fill, look.color(self._line))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover fill of a clickable card."""
        self._hover = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Drop the hover fill."""
        self._hover = False
        self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Click, when clickable."""
        inside = self.rect().contains(event.position().toPoint())
        if self._clickable and event.button() == Qt.MouseButton.LeftButton and inside:
            self.clicked.emit()
            return
        super().mouseReleaseEvent(event)

    def _restyle(self) -> None:
        if self._face is not None:
            self._face.setProperty(RING_RADIUS, self.radius())
        self.update()
        parent = self.parentWidget()
        if parent is not None:
            parent.update()


class Canvas(QWidget):
    """The ground of a page: its colour and the shadows of the cards that stand on it."""

    def __init__(self, parent: QWidget | None = None, *, tone: str = "canvas") -> None:
        """Make a ground of a colour token; an empty one paints shadows alone."""
        super().__init__(parent)
        self._tone = tone
        follow(self.update)

    def tone(self) -> str:
        """Give the colour token of the ground."""
        return self._tone

    def setTone(self, token: str) -> None:
        """Take another ground."""
        self._tone = token
        self.update()

    ground = Property(str, tone, setTone)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, then the shadows that reach into the part to repaint."""
        painter = QPainter(self)
        if self._tone:
            painter.fillRect(event.rect(), theme().color(self._tone))
        paint_shadows_of(painter, self, event.rect())


def paint_shadows_of(painter: QPainter, ground: QWidget, part: QRect) -> None:
    """Paint the shadows of all cards that stand directly on a widget (not on another ground or card)."""
    for card in ground.findChildren(Card):
        if not card.level() or not card.isVisibleTo(ground) or _ground_of(card) is not ground:
            continue
        box = QRect(card.mapTo(ground, QPoint(0, 0)), card.size())
        if box.adjusted(-60, -60, 60, 60).intersects(part):
            paint_shadow(painter, box, card.level(), card.radius())


def _ground_of(card: Card) -> QWidget | None:
    parent = card.parentWidget()
    while parent is not None and not isinstance(parent, Canvas | Card):
        parent = parent.parentWidget()
    return parent
