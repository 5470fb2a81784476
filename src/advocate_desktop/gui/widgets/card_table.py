"""The table of the first round: the card in the middle, three piles around it, and cards that fly between them."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QEvent,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from advocate_desktop.domain.moves import Pile
from advocate_desktop.gui.motion import motion_ms
from advocate_desktop.gui.shadows import paint_shadow
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.card_ground import PileFace, key_box, paint_ground
from advocate_desktop.gui.widgets.card_places import TablePlaces
from advocate_desktop.gui.widgets.common import RING_GAP, RING_RADIUS, EnterButton
from advocate_desktop.gui.widgets.playing_card import CardFace, card_radius, large_picture

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_FAR = 110  # px a card is dragged before it leaves the middle
_IDLE = 60  # ms without a move before the next card is drawn


@dataclass(frozen=True, slots=True)
class _Flight:
    """A card on its way: from and to (middle, scale, angle), and whether it fades in place instead."""

    face: CardFace
    start: tuple[QPointF, float, float]
    end: tuple[QPointF, float, float]
    homeward: bool = False
    fades: bool = False

    def at(self, share: float) -> tuple[QPointF, float, float]:
        """Give where it is."""
        (begin, small, tilt), (goal, large, lean) = self.start, self.end
        return begin + (goal - begin) * share, small + (large - small) * share, tilt + (lean - tilt) * share


class Spot(EnterButton):
    """A place of the table as a button nobody sees: for the keyboard and for those who hear it."""

    def __init__(self, table: QWidget) -> None:
        super().__init__(table)
        self.setAutoDefault(False)
        self.setProperty(RING_GAP, 3)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint nothing: the table paints."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the table: they sort."""
        if event.key() in _ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)


class CardTable(QWidget):
    """Shows where the game stands; tells by signals what the player does.

    `sorted_to` a pile, by drag or by its key; `pile_opened` by click or Enter. `turn` shows the back of the card.
    """

    sorted_to = Signal(object)  # Pile
    pile_opened = Signal(object)  # Pile

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face: CardFace | None = None
        self._under: tuple[str, ...] = ()
        self._piles: Mapping[Pile, PileFace] = {}
        self._coming: Mapping[Pile, PileFace] = {}
        self._done_words = ("", "")
        self._turned = False
        self._flight: _Flight | None = None
        self._share = 0.0
        self._dirty = QRect()
        self._turning = -1.0
        self._grab: QPoint | None = None
        self._drag = QPointF()
        self._ground: QPixmap | None = None
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.valueChanged.connect(self._on_step)
        self._motion.finished.connect(self._on_landed)
        self._next: CardFace | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self._draw_ahead)
        self.middle = Spot(self)
        self.middle.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.middle.clicked.connect(self.turn)
        self.spots = {pile: Spot(self) for pile in (Pile.NOT_ME, Pile.MAYBE, Pile.KEEP)}
        for pile, spot in self.spots.items():
            spot.setObjectName(f"pile.{pile}")
            spot.setCursor(Qt.CursorShape.PointingHandCursor)
            spot.clicked.connect(self._on_pile)
        # The arrows do this for the keyboard; these are for the pointer and the finger.
        self.keys = {pile: Spot(self) for pile in self.spots}
        for key in self.keys.values():
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            key.setCursor(Qt.CursorShape.PointingHandCursor)
            key.clicked.connect(self._on_key)
        self.setFocusProxy(self.middle)
        self.setMinimumSize(720, 300)
        follow(self._restyle)

    # What it shows

    def set_done_words(self, title: str, sentence: str) -> None:
        """Say what stands in the middle once no card waits."""
        self._done_words = (title, sentence)

    def show_table(
        self, face: CardFace | None, under: Sequence[str], piles: Mapping[Pile, PileFace], said: str = ""
    ) -> None:
        """Show a card, the tints of those below it, and the piles; `said` is read aloud."""
        changed = face != self._face
        self._face, self._under = face, tuple(under[:2])
        self._coming = piles
        if self._flight is None or self._flight.homeward:
            self._piles = piles
        if changed:
            self._turned, self._turning = False, -1.0
        for pile, spot in self.spots.items():
            spot.setAccessibleName(piles[pile].words)
            spot.setEnabled(bool(piles[pile].count))
            self.keys[pile].setAccessibleName(piles[pile].name)
            self.keys[pile].setToolTip(piles[pile].name)
            self.keys[pile].setVisible(face is not None)
        self.middle.setAccessibleName(face.words if face is not None else " ".join(self._done_words))
        self._repaint_ground()
        if changed and said and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    @Slot()
    def expect(self, face: CardFace | None) -> None:
        """Draw the next card, and the back of this one, while nothing moves: a flight must not wait for them."""
        self._next = face
        self._idle.start()

    def is_ready(self) -> bool:
        """Tell whether all that the next move shows is drawn."""
        return not self._idle.isActive()

    @Slot()
    def _draw_ahead(self) -> None:
        if self._flight is not None:
            self._idle.start()
            return
        size, ratio = self._places.card_size(), self.devicePixelRatioF()
        if self._next is not None:
            large_picture(self._next, size, ratio=ratio)
        if self._face is not None and self._face.example:
            large_picture(self._face, size, back=True, ratio=ratio)

    def turn(self) -> None:
        """Turn the card over: an example stands on its back."""
        if self._face is None or not self._face.example or self._flight is not None:
            return
        self._turned = not self._turned
        words = self._face.example if self._turned else self._face.words
        self.middle.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        if theme().reduced_motion:
            self.update()
            return
        self._turning = 0.0
        self._start()

    @property
    def turned(self) -> bool:
        """Tell whether the back of the card shows."""
        return self._turned

    def fly_to(self, pile: Pile) -> None:
        """Let the card in the middle fly to a pile; `show_table` says what comes next."""
        if self._face is not None:
            start = (QPointF(self._places.card_box().center()) + self._drag, 1.0, self._tilt())
            self._fly(_Flight(self._face, start, self._places.pile_place(pile)))

    def fly_home(self, pile: Pile) -> None:
        """Let the card in the middle come back from a pile."""
        if self._face is not None:
            end = (QPointF(self._places.card_box().center()), 1.0, 0.0)
            self._fly(_Flight(self._face, self._places.pile_place(pile), end, homeward=True))

    def _fly(self, flight: _Flight) -> None:
        if self._motion.state() == QAbstractAnimation.State.Running:
            self._motion.stop()
            self._on_landed()
        if theme().reduced_motion:
            place = flight.start if not flight.homeward else flight.end
            flight = _Flight(flight.face, place, place, flight.homeward, fades=True)
        self._drag = QPointF()
        self._flight = flight
        self._share = 0.0
        self._start()

    def _start(self) -> None:
        self._motion.setDuration(motion_ms("card"))
        self._motion.start()

    @Slot(object)
    def _on_step(self, share: float) -> None:
        if self._turning >= 0:
            self._turning = share
            self.update(self._around(self._places.card_box(), 60))
            return
        self._share = share
        now = self._flight_box()
        self.update(now.united(self._dirty))
        self._dirty = now

    @Slot()
    def _on_landed(self) -> None:
        self._turning = -1.0
        self._flight = None
        self._piles = self._coming
        self._repaint_ground()

    def _flight_box(self) -> QRect:
        if self._flight is None:
            return QRect()
        place, scale, _ = self._flight.at(self._share)
        size = self._places.card_size()
        reach = math.hypot(size.width(), size.height()) / 2 * scale + 12
        return QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach).toAlignedRect()

    # Where things lie

    @property
    def _places(self) -> TablePlaces:
        return TablePlaces(self.width(), self.height())

    def _place_spots(self) -> None:
        self.middle.setGeometry(self._places.card_box())
        self.middle.setProperty(RING_RADIUS, card_radius(self._places.card_box().width()))
        for pile, spot in self.spots.items():
            label = self._places.label_box(pile)
            if pile is Pile.MAYBE:
                box = (
                    label
                    if self._places.short
                    else label.united(self._places.pile_box(pile).adjusted(-50, 0, 50, 0))
                )
                box = box.intersected(self.rect())
            else:
                box = self._places.pile_box(pile).adjusted(-16, -12, 16, 0).united(label)
            spot.setGeometry(box)
            if pile in self._coming:
                key = key_box(self._places, pile, self._coming[pile])
                self.keys[pile].setGeometry(self._around(key, 8))
                self.keys[pile].raise_()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the table, then the card in the middle, then the one that flies."""
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        if self._ground is None or self._ground.devicePixelRatio() != ratio:
            done = self._done_words if self._face is None else None
            self._ground = paint_ground(self._places, self._piles, self._under, done, ratio)
        part = QRectF(event.rect())
        source = QRectF(part.topLeft() * ratio, part.size() * ratio)
        painter.drawPixmap(part, self._ground, source)
        self._paint_card(painter, ratio)
        flight = self._flight
        if flight is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if flight.fades:
                painter.setOpacity(self._share if flight.homeward else 1 - self._share)
            place, scale, angle = flight.at(self._share)
            self._paint_loose(painter, flight.face, place, scale, angle, back=False)

    def _repaint_ground(self) -> None:
        self._ground = None
        self._place_spots()
        self.update()

    def _paint_card(self, painter: QPainter, ratio: float) -> None:
        face, flight = self._face, self._flight
        if face is None or (flight is not None and flight.homeward and not flight.fades):
            return
        box = self._places.card_box()
        if self._turning >= 0 or self._grab is not None:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            squeeze = abs(math.cos(math.pi * self._turning)) if self._turning >= 0 else 1.0
            back = self._turned if self._turning < 0 or self._turning > 0.5 else not self._turned
            place = QPointF(box.center()) + self._drag
            self._paint_loose(painter, face, place, 1.0, self._tilt(), back=back, squeeze=max(0.02, squeeze))
            painter.restore()
            return
        paint_shadow(painter, box, 3, card_radius(box.width()))
        painter.drawPixmap(box.topLeft(), large_picture(face, box.size(), back=self._turned, ratio=ratio))

    def _paint_loose(
        self,
        painter: QPainter,
        face: CardFace,
        place: QPointF,
        scale: float,
        angle: float,
        *,
        back: bool,
        squeeze: float = 1.0,
    ) -> None:
        size = self._places.card_size()
        picture = large_picture(face, size, back=back, ratio=self.devicePixelRatioF())
        painter.save()
        painter.translate(place)
        painter.rotate(angle)
        painter.scale(scale * squeeze, scale)
        corner = QPoint(-size.width() // 2, -size.height() // 2)
        painter.drawPixmap(corner, picture)
        painter.restore()

    def _tilt(self) -> float:
        return 0.0 if theme().reduced_motion else max(-9.0, min(9.0, self._drag.x() / 28))

    @staticmethod
    def _around(box: QRect, reach: int) -> QRect:
        return box.adjusted(-reach, -reach, reach, reach)

    # The pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the card in the middle."""
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self._face and self._places.card_box().contains(at):
            self.middle.setFocus(Qt.FocusReason.MouseFocusReason)
            self._grab = at
            self._drag = QPointF()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the card follow."""
        if self._grab is not None:
            self._drag = QPointF(event.position().toPoint() - self._grab)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lay the card on the pile it was dragged to; a click turns it."""
        if self._grab is None:
            super().mouseReleaseEvent(event)
            return
        drag = self._drag
        self._grab = None
        pile = self._meant(drag)
        if pile is not None:
            self.sorted_to.emit(pile)
        elif drag.manhattanLength() < QApplication.startDragDistance():
            self._drag = QPointF()
            self.turn()
        elif self._face is not None:
            start = (QPointF(self._places.card_box().center()) + drag, 1.0, self._tilt())
            self._fly(
                _Flight(self._face, start, (QPointF(self._places.card_box().center()), 1.0, 0.0), homeward=True)
            )
        self._drag = QPointF()
        self.update()

    @staticmethod
    def _meant(drag: QPointF) -> Pile | None:
        if abs(drag.x()) >= abs(drag.y()):
            return None if abs(drag.x()) < _FAR else Pile.KEEP if drag.x() > 0 else Pile.NOT_ME
        return Pile.MAYBE if drag.y() > _FAR * 0.8 else None

    @Slot()
    def _on_pile(self) -> None:
        for pile, spot in self.spots.items():
            if spot is self.sender():
                self.pile_opened.emit(pile)

    @Slot()
    def _on_key(self) -> None:
        for pile, key in self.keys.items():
            if key is self.sender():
                self.sorted_to.emit(pile)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out again."""
        super().resizeEvent(event)
        self._repaint_ground()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew on a screen of another density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._repaint_ground()

    def _restyle(self) -> None:
        for spot in self.spots.values():
            spot.setProperty(RING_RADIUS, 14)
        self._repaint_ground()
