"""The last weeks side by side: how each stands, and what counted in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import RING_RADIUS, EnterButton, draw_box, draw_line_text

_LEAST, _MOST = 4, 12
_COLUMN, _GAP = 80, 2

# Icon, weight and ink of the mark of a state; the words below say the same.
_MARKS = {
    "kept": ("check", "bold", "onAccent"),
    "paused": ("snowflake", "regular", "encre"),
    "frozen": ("shield-check", "regular", "accentInk"),
}


@dataclass(frozen=True, slots=True)
class WeekTile:
    """One week: its first day, its state (kept, open, paused, frozen, missed) and how it is said.

    `when`, `counted` and `said` are shown, `name` is read aloud; `share` (0 to 1) is how far a week has come.
    """

    start: date
    state: str
    when: str
    counted: str
    said: str
    name: str
    share: float = 0.0


class _Tile(EnterButton):
    """One week, as a button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tile: WeekTile | None = None
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty(RING_RADIUS, 10)

    def show_tile(self, tile: WeekTile) -> None:
        """Show a week."""
        self.tile = tile
        self.setAccessibleName(tile.name)
        self.setToolTip(tile.name)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the row: it knows the order of weeks."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover fill."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Drop the hover fill."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint day, mark, count and state below each other."""
        if self.tile is None:
            return
        painter, look, tile = QPainter(self), theme(), self.tile
        if self.underMouse() or self.isDown():
            draw_box(painter, self.rect(), 10, look.color("pressed" if self.isDown() else "hover"), None)
        middle = Qt.AlignmentFlag.AlignHCenter
        line, side = look.line_height("cap"), look.icon_px(32)
        now = tile.state == "open"
        when = QRect(0, 6, self.width(), line)
        ink = look.color("accent" if now else "ink3")
        draw_line_text(painter, when, tile.when, look.font("capB" if now else "cap"), ink, align=middle)
        circle = QRect((self.width() - side) // 2, when.bottom() + 7, side, side)
        self._paint_mark(painter, circle, tile)
        counted = QRect(0, circle.bottom() + 6, self.width(), line)
        draw_line_text(painter, counted, tile.counted, look.font("capM", True), look.color("ink"), align=middle)
        said = QRect(0, counted.bottom() + 1, self.width(), line)
        draw_line_text(painter, said, tile.said, look.font("cap"), look.color("ink2"), align=middle)

    def _paint_mark(self, painter: QPainter, circle: QRect, tile: WeekTile) -> None:
        look, radius = theme(), circle.height() / 2
        firm = look.name == "contrast"
        if tile.state == "kept":
            draw_box(painter, circle, radius, look.color("accent"), None)
        elif tile.state == "paused":
            draw_box(painter, circle, radius, look.color("encreSoft"), look.color("encreLine"))
        elif tile.state == "frozen":
            draw_box(painter, circle, radius, look.color("accentSoft"), look.color("accentLine"))
        elif tile.state == "open":
            self._paint_share(painter, circle, tile.share)
        else:
            line = look.color("lineStrong" if firm else "line")
            draw_box(painter, circle, radius, look.color("sunken"), line)
        if tile.state in _MARKS:
            name, weight, ink = _MARKS[tile.state]
            icon = round(circle.height() * 0.5)
            inset = (circle.width() - icon) // 2
            picture = pixmap(name, weight, ink, icon, self.devicePixelRatioF())
            painter.drawPixmap(circle.left() + inset, circle.top() + inset, picture)

    @staticmethod
    def _paint_share(painter: QPainter, circle: QRect, share: float) -> None:
        """Paint the open week: a ring that fills as posts count."""
        look = theme()
        draw_box(painter, circle, circle.height() / 2, look.color("surface"), look.color("lineStrong"), width=1.5)
        if share > 0:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawPie(circle.adjusted(4, 4, -4, -4), 90 * 16, -round(360 * 16 * share))
            painter.restore()


class WeeksRow(QWidget):
    """Four to twelve weeks, as many as there is room for, the latest at the right; arrows walk them."""

    week_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty row; `set_weeks` fills it."""
        super().__init__(parent)
        self._weeks: list[WeekTile] = []
        self._tiles: list[_Tile] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def set_weeks(self, weeks: Sequence[WeekTile]) -> None:
        """Show weeks, the oldest first."""
        self._weeks = list(weeks)
        self._arrange()

    def tiles(self) -> list[QWidget]:
        """Give the buttons of the weeks shown, the oldest first."""
        return [tile for tile in self._tiles if not tile.isHidden()]

    def sizeHint(self) -> QSize:
        """Give room for eight weeks."""
        return QSize(8 * theme().px(_COLUMN), self._height())

    def minimumSizeHint(self) -> QSize:
        """Give room for four weeks."""
        return QSize(_LEAST * theme().px(_COLUMN - 12), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many weeks as fit."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the weeks with the arrows, Home and End."""
        shown = self.tiles()
        focused = self.focusWidget()
        at = shown.index(focused) if focused in shown else len(shown) - 1
        steps = {
            Qt.Key.Key_Left: at - 1,
            Qt.Key.Key_Right: at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(shown) - 1,
        }
        wanted = steps.get(Qt.Key(event.key()))
        if wanted is None or not shown:
            super().keyPressEvent(event)
            return
        shown[max(0, min(len(shown) - 1, wanted))].setFocus(Qt.FocusReason.TabFocusReason)

    def _height(self) -> int:
        look = theme()
        return 6 + 3 * look.line_height("cap") + 14 + look.icon_px(32) + 6

    def _arrange(self) -> None:
        room = max(_LEAST, min(_MOST, self.width() // max(1, theme().px(_COLUMN))))
        weeks = self._weeks[-room:]
        while len(self._tiles) < len(weeks):
            tile = _Tile(self)
            tile.clicked.connect(self._on_clicked)
            self._tiles.append(tile)
        column = min(self.width() / max(1, len(weeks)), theme().px(110))
        for index, tile in enumerate(self._tiles):
            tile.setVisible(index < len(weeks))
            # One stop of the Tab key for the whole row: the week under way; arrows do the rest.
            last = index == len(weeks) - 1
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if last else Qt.FocusPolicy.ClickFocus)
            if index < len(weeks):
                tile.show_tile(weeks[index])
                tile.setGeometry(round(index * column), 0, round(column) - _GAP, self._height())
        if weeks:
            self.setFocusProxy(self._tiles[len(weeks) - 1])

    def _on_clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, _Tile) and tile.tile is not None:
            self.week_chosen.emit(tile.tile.start)

    def _restyle(self) -> None:
        self.setFixedHeight(self._height())
        self._arrange()
