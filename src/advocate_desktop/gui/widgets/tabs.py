"""Tabs with an accent bar and a count."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import RING_RADIUS, draw_box, draw_line_text, text_width

_SPACE, _TIGHT = 26, 14

_CAUTION = ("cautionSoft", "caution", "cautionLine")


class Tabs(QTabBar):
    """A row of tabs; each may carry a count of what waits behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self._counts: dict[int, int] = {}
        self._plain: set[int] = set()
        self._gap = _SPACE
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(RING_RADIUS, 6)
        follow(self._restyle)

    def setCount(self, index: int, count: int, *, plain: bool = False) -> None:
        """Show a count on a tab; 0 shows none. A plain one tells how many there are, and asks for nothing."""
        (self._plain.add if plain else self._plain.discard)(index)
        if self._counts.get(index, 0) == count:
            return
        self._counts[index] = count
        self._fit()
        self._measure(index)
        self.setAccessibleTabName(index, f"{self.tabText(index)} {count}" if count else "")
        self._restyle()

    def tabSizeHint(self, index: int) -> QSize:
        """Give room for the words at their bolder weight, so that choosing moves nothing."""
        width = text_width(self.tabText(index), theme().font("h3")) + self._badge_room(index)
        return QSize(width + self._gap, theme().px(46))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Give the same size: tabs are never cut."""
        return self.tabSizeHint(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Close the tabs up where they would not fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = [self.tabSizeHint(index).width() for index in range(self.count()) if self.isTabVisible(index)]
        wide = sum(shown) + len(shown) * (_SPACE - self._gap) - _SPACE
        gap = _SPACE if wide <= self.width() else _TIGHT
        if gap != self._gap and shown:
            self._gap = gap
            self._measure(0)

    def _measure(self, index: int) -> None:
        # The row measures its tabs again when one of them gets its words.
        self.setTabText(index, self.tabText(index))

    def ring_rect(self) -> QRect:
        """Give the part that the focus ring surrounds: the current tab."""
        return self.tabRect(self.currentIndex()).adjusted(-2, 8, 2 - self._gap, -6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line under all tabs, the words, the counts and the bar of the current tab."""
        painter, look = QPainter(self), theme()
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), look.color("line"))
        for index in filter(self.isTabVisible, range(self.count())):
            box = self.tabRect(index).adjusted(0, 0, -self._gap, 0)
            current = index == self.currentIndex()
            under = box.contains(self.mapFromGlobal(self.cursor().pos())) and self.underMouse()
            ink = "ink" if current else "ink2" if under else "ink3"
            words = text_width(self.tabText(index), look.font("h3"))
            font = look.font("h3" if current else "bodyM")
            text_box = QRect(box.left(), 0, words, self.height())
            ink = ink if self.isTabEnabled(index) else "disabled"
            draw_line_text(painter, text_box, self.tabText(index), font, look.color(ink))
            self._paint_badge(painter, index, box.left() + words + 8)
            if current:
                draw_box(
                    painter, QRect(box.left(), self.height() - 3, box.width(), 3), 2, look.color("accent"), None
                )

    def _paint_badge(self, painter: QPainter, index: int, left: int) -> None:
        if not self._counts.get(index):
            return
        look = theme()
        height = look.px(20)
        box = QRect(left, (self.height() - height) // 2, self._badge_width(index), height)
        fill, ink, edge = ("sunken", "ink2", "line") if index in self._plain else _CAUTION
        line = look.color(edge) if look.name == "contrast" else None
        draw_box(painter, box, 6, look.color(fill), line)
        count = str(self._counts[index])
        draw_line_text(
            painter,
            box,
            count,
            look.font("capB", True),
            look.color(ink),
            align=Qt.AlignmentFlag.AlignHCenter,
        )

    def _badge_width(self, index: int) -> int:
        return text_width(str(self._counts[index]), theme().font("capB", True)) + 10

    def _badge_room(self, index: int) -> int:
        return self._badge_width(index) + 8 if self._counts.get(index) else 0

    def _restyle(self) -> None:
        self.setFont(theme().font("bodyM"))
        self.updateGeometry()
        self.update()
