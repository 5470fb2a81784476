"""Carrying an idea by the pointer, from a list or a day to another day."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.month_grid import Chip, MonthGrid, draw_chip


class _Ghost(QWidget):
    """The idea under the pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._chip: Chip | None = None
        self.hide()

    def take(self, chip: Chip) -> None:
        """Look like a chip."""
        self._chip = chip
        self.resize(QSize(theme().px(180), theme().line_height("cap") + 8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        if self._chip is not None:
            draw_chip(QPainter(self), QRect(QPoint(0, 0), self.size()), self._chip)


class PlanDrag(QObject):
    """Watches a month and the list beside it: `dropped` tells idea and day, `taken_out` one put on the list."""

    dropped = Signal(int, object)
    taken_out = Signal(int)

    def __init__(
        self, page: QWidget, grid: MonthGrid, waiting: QAbstractItemView, idea_at: Callable[[QPoint], Chip | None]
    ) -> None:
        """Watch; `idea_at` gives the idea under a place of the list's viewport."""
        super().__init__(page)
        self._page, self._grid, self._list, self._idea_at = page, grid, waiting, idea_at
        self._ghost = _Ghost(page.window())
        self._pressed: tuple[Chip, QPoint] | None = None
        self._carrying = False
        for view in (grid, waiting):
            view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer from a press on an idea to its release."""
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return False
        kind, place = event.type(), event.position().toPoint()
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            on_grid = watched is self._grid.viewport()
            chip = self._grid.chip_at(place) if on_grid else self._idea_at(place)
            self._pressed = (chip, place) if chip is not None and chip.kind != "post" else None
        elif kind == QEvent.Type.MouseMove and self._pressed is not None:
            return self._follow(watched, place)
        elif kind == QEvent.Type.MouseButtonRelease:
            return self._release(watched, place)
        return False

    def _follow(self, watched: QWidget, place: QPoint) -> bool:
        if self._pressed is None:
            return False
        chip, start = self._pressed
        far = (place - start).manhattanLength() >= QApplication.startDragDistance()
        if not self._carrying and far:
            self._carrying = True
            self._ghost.setParent(self._page.window())
            self._ghost.take(chip)
            self._ghost.show()
            self._grid.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._carrying:
            self._ghost.move(watched.mapTo(self._page.window(), place) + QPoint(8, 4))
            self._ghost.raise_()
        return self._carrying

    def _release(self, watched: QWidget, place: QPoint) -> bool:
        pressed, carried = self._pressed, self._carrying
        self._pressed, self._carrying = None, False
        self._ghost.hide()
        self._grid.unsetCursor()
        if pressed is None or not carried:
            return False
        screen = watched.mapToGlobal(place)
        grid, rows = self._grid.viewport(), self._list.viewport()
        day = self._grid.day_at(grid.mapFromGlobal(screen)) if _under(grid, screen) else None
        if day is not None:
            self.dropped.emit(pressed[0].id, day)
        elif _under(rows, screen) and watched is grid:
            self.taken_out.emit(pressed[0].id)
        return True


def _under(widget: QWidget, screen: QPoint) -> bool:
    return widget.rect().contains(widget.mapFromGlobal(screen))
