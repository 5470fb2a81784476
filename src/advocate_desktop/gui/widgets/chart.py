"""Bars, lying or standing, that the keyboard walks along and that say themselves aloud."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import RING_RADIUS, draw_box, draw_line_text, text_width
from advocate_desktop.gui.widgets.tip import Tip

_ROW, _BAR, _STANDING = 40, 12, 220
_SHARPER = 2


@dataclass(frozen=True, slots=True)
class ChartBar:
    """One bar: its name, its value (None: too early to say), the value in words, and all of it in words."""

    label: str
    value: float | None
    shown: str
    words: str
    stands_out: bool = False


class Chart(QWidget):
    """A bar chart; arrows go from bar to bar and the tip follows. A table beside it says the same."""

    def __init__(self, parent: QWidget | None = None, *, standing: bool = False) -> None:
        """Make an empty chart: of lying bars, one a row, or of standing ones."""
        super().__init__(parent)
        self._bars: list[ChartBar] = []
        self._standing = standing
        self._at = -1
        self._tip: Tip | None = None
        self._name = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setProperty(RING_RADIUS, 8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def set_bars(self, name: str, bars: Sequence[ChartBar]) -> None:
        """Show other bars under a name."""
        self._name, self._bars, self._at = name, list(bars), -1
        self._hide_tip()
        self._say()
        self.updateGeometry()
        self.update()

    def bars(self) -> list[ChartBar]:
        """Give the bars."""
        return self._bars

    def current(self) -> ChartBar | None:
        """Give the bar the keyboard is on."""
        return self._bars[self._at] if 0 <= self._at < len(self._bars) else None

    def picture(self) -> QImage:
        """Give the chart as a picture, twice as sharp as the screen, with its name above it."""
        head = theme().px(40)
        size = QSize(max(self.width(), theme().px(480)), self.sizeHint().height() + head + 16)
        picture = QImage(size * _SHARPER, QImage.Format.Format_ARGB32_Premultiplied)
        picture.setDevicePixelRatio(_SHARPER)
        picture.fill(theme().color("surface"))
        painter = QPainter(picture)
        font, ink = theme().font("h3"), theme().color("ink")
        draw_line_text(painter, QRect(16, 4, size.width() - 32, head), self._name, font, ink)
        painter.translate(16, head)
        self._draw(painter, QSize(size.width() - 32, self.sizeHint().height()), quiet=True)
        painter.end()
        return picture

    def sizeHint(self) -> QSize:
        """Give the height of all bars."""
        look = theme()
        height = look.px(_STANDING) if self._standing else look.px(_ROW) * max(1, len(self._bars))
        return QSize(look.px(260), height)

    def minimumSizeHint(self) -> QSize:
        """Give the least size."""
        return QSize(theme().px(200), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars."""
        self._draw(QPainter(self), self.size(), quiet=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the bars."""
        keys = Qt.Key
        steps = {keys.Key_Left: -1, keys.Key_Up: -1, keys.Key_Right: 1, keys.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if self._bars and step is not None:
            self._point(max(0, min(len(self._bars) - 1, self._at + step)))
        elif self._bars and event.key() in (keys.Key_Home, keys.Key_End):
            self._point(0 if event.key() == keys.Key_Home else len(self._bars) - 1)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the last bar of a row of months, at the first of all others."""
        super().focusInEvent(event)
        if self._bars and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._point(self._at if self._at >= 0 else len(self._bars) - 1 if self._standing else 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the tip away."""
        super().focusOutEvent(event)
        self._hide_tip()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the bar under the pointer."""
        place = event.position().toPoint()
        found = next((at for at in range(len(self._bars)) if self._room(at, self.size()).contains(place)), -1)
        if found >= 0 and found != self._at:
            self._point(found)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the tip away."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._hide_tip()

    # Drawing

    def _draw(self, painter: QPainter, size: QSize, *, quiet: bool) -> None:
        for at, bar in enumerate(self._bars):
            chosen = not quiet and at == self._at and (self.hasFocus() or self.underMouse())
            if self._standing:
                self._draw_standing(painter, at, bar, size, chosen=chosen)
            else:
                self._draw_lying(painter, at, bar, size, chosen=chosen)

    def _draw_lying(self, painter: QPainter, at: int, bar: ChartBar, size: QSize, *, chosen: bool) -> None:
        look, row = theme(), self._room(at, size)
        if chosen:
            draw_box(painter, row.adjusted(0, 2, 0, -2), 6, look.color("hover"), None)
        names = self._names(size)
        label = QRect(row.left() + 6, row.top(), names - 12, row.height())
        draw_line_text(painter, label, bar.label, look.font("small"), look.color("ink"))
        if bar.value is None:
            rest = QRect(row.left() + names, row.top(), row.width() - names, row.height())
            draw_line_text(painter, rest, bar.shown, look.font("cap"), look.color("ink2"))
            return
        values = max(text_width(each.shown, look.font("smallM")) for each in self._bars if each.value is not None)
        room = max(20, row.width() - names - values - 16)
        length = max(3, round(room * bar.value / self._most()))
        thick = look.px(_BAR)
        box = QRect(row.left() + names, row.center().y() - thick // 2, length, thick)
        draw_box(painter, box, 4, look.color("accent" if bar.stands_out or chosen else "heat3"), None)
        text = QRect(box.right() + 9, row.top(), values + 6, row.height())
        draw_line_text(painter, text, bar.shown, look.font("smallM"), look.color("ink"))

    def _draw_standing(self, painter: QPainter, at: int, bar: ChartBar, size: QSize, *, chosen: bool) -> None:
        look, column = theme(), self._room(at, size)
        foot = look.line_height("cap") + 8
        ground = column.bottom() - foot
        painter.fillRect(QRect(column.left(), ground, column.width(), 1), look.color("line"))
        if chosen:
            painter.fillRect(column.adjusted(1, 0, -1, -foot), look.color("hover"))
        if bar.value:
            height = max(2, round((ground - look.px(12)) * bar.value / self._most()))
            wide = max(4, min(look.px(34), column.width() - 8))
            box = QRect(column.center().x() - wide // 2, ground - height, wide, height)
            draw_box(painter, box, 3, look.color("accent" if chosen else "heat3"), None)
        step = self._label_step(size)
        if (len(self._bars) - 1 - at) % step == 0:
            room = QRect(column.center().x() - 40, ground + 6, 80, foot - 6)
            align = Qt.AlignmentFlag.AlignHCenter
            draw_line_text(painter, room, bar.label, look.font("cap"), look.color("ink2"), align=align)

    def _label_step(self, size: QSize) -> int:
        widest = max(text_width(bar.label, theme().font("cap")) for bar in self._bars) + 10
        column = max(1, size.width() // max(1, len(self._bars)))
        return max(1, -(-widest // column))

    def _names(self, size: QSize) -> int:
        widest = max(text_width(bar.label, theme().font("small")) for bar in self._bars) + 18
        return min(widest, round(size.width() * 0.45))

    def _most(self) -> float:
        return max((bar.value for bar in self._bars if bar.value), default=1.0) or 1.0

    def _room(self, at: int, size: QSize) -> QRect:
        if self._standing:
            wide = size.width() / max(1, len(self._bars))
            return QRect(round(at * wide), 0, max(1, round(wide)), size.height())
        height = theme().px(_ROW)
        return QRect(0, at * height, size.width(), height)

    # Saying

    def _point(self, at: int) -> None:
        self._at = at
        bar = self._bars[at]
        if self._tip is None:
            self._tip = Tip(self.window())
        room = self._room(at, self.size())
        if not self._standing:
            room = QRect(QPoint(self._names(self.size()), room.top()), QSize(40, room.height()))
        self._tip.point_at(self, room, bar.words)
        self._say()
        self.update()

    def _hide_tip(self) -> None:
        if self._tip is not None:
            self._tip.hide()
        self.update()

    def _say(self) -> None:
        bar = self.current()
        self.setAccessibleName(self._name if bar is None else bar.words)
        self.setAccessibleDescription("" if bar is None else self._name)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
