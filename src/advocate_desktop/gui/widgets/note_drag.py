"""Dragging a note by the pointer: it is lifted, tilts, follows, and says where it would go."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from advocate_desktop.gui.shadows import paint_shadow
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.idea_grid import IdeaGrid
from advocate_desktop.gui.widgets.note_model import Note
from advocate_desktop.gui.widgets.note_paint import AROUND, note_picture
from advocate_desktop.gui.widgets.note_strip import NoteStrip

_TILT = -4
_EDGE, _SCROLL = 36, 14


class _Ghost(QWidget):
    """The note under the pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture = QPixmap()
        self._size = QSize()
        self.hide()

    def take(self, note: Note, size: QSize, lines: int) -> None:
        """Look like a note."""
        self._picture, self._size = note_picture(note, size, lines, self.devicePixelRatioF()), size
        self.resize(size + QSize(70, 70))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the note, tilted, high above the page."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.translate(self.width() / 2, self.height() / 2)
        painter.rotate(0 if theme().reduced_motion else _TILT)
        corner = QPoint(-self._size.width() // 2, -self._size.height() // 2)
        paint_shadow(painter, QRect(corner, self._size), 2, 8)
        painter.drawPixmap(corner - QPoint(AROUND, AROUND), self._picture)


class NoteDrag(QObject):
    """Watches the grid and the strip. `dropped` tells a note with its cell, `taken_out` one put on the strip."""

    dropped = Signal(int, int, int)
    taken_out = Signal(int)

    def __init__(self, page: QWidget, grid: IdeaGrid, strip: NoteStrip) -> None:
        super().__init__(page)
        self._page, self._grid, self._strip = page, grid, strip
        self._ghost = _Ghost(page)
        self._pressed: tuple[Note, QRect, QPoint] | None = None
        self._note: Note | None = None
        for view in (grid, strip):
            view.viewport().installEventFilter(self)
            view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin a drag, follow it, end it; Esc calls it off."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._note is not None and event.key() == Qt.Key.Key_Escape:
                self._end()
                return True
            return False
        if not isinstance(event, QMouseEvent):
            return False
        view = self._grid if watched is self._grid.viewport() else self._strip
        if watched is not view.viewport():
            return False
        point = event.position().toPoint()
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            found = view.note_at(point)
            self._pressed = (found[0], found[1], point) if found is not None else None
        elif kind == QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
            return self._on_move(view, point)
        elif kind == QEvent.Type.MouseButtonRelease and self._note is not None:
            self._drop(view.viewport().mapToGlobal(point))
            return True
        elif kind == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        return False

    def _on_move(self, view: IdeaGrid | NoteStrip, point: QPoint) -> bool:
        if self._pressed is None:
            return False
        note, box, start = self._pressed
        if self._note is None:
            if (point - start).manhattanLength() < QApplication.startDragDistance():
                return True
            self._note = note
            self._ghost.take(note, box.size(), self._grid.table().lines if view is self._grid else 2)
            self._ghost.show()
            self._ghost.raise_()
            self._grid.lift(note.id)
            view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        where = view.viewport().mapToGlobal(point)
        centre = where - (start - box.center())
        self._ghost.move(self._page.mapFromGlobal(centre) - QPoint(self._ghost.width(), self._ghost.height()) / 2)
        inside = self._grid.viewport().mapFromGlobal(where)
        self._grid.aim(self._grid.cell_at(inside))
        self._strip.aim(on=self._on_strip(where))
        self._scroll(inside)
        return True

    def _scroll(self, point: QPoint) -> None:
        area = self._grid.viewport().rect()
        if not area.contains(point):
            return
        for bar, place, length in (
            (self._grid.horizontalScrollBar(), point.x(), area.width()),
            (self._grid.verticalScrollBar(), point.y(), area.height()),
        ):
            if place < _EDGE:
                bar.setValue(bar.value() - _SCROLL)
            elif place > length - _EDGE:
                bar.setValue(bar.value() + _SCROLL)

    def _on_strip(self, where: QPoint) -> bool:
        area = self._strip.viewport()
        return self._strip.isVisible() and area.rect().contains(area.mapFromGlobal(where))

    def _drop(self, where: QPoint) -> None:
        note = self._note
        target = self._grid.cell_at(self._grid.viewport().mapFromGlobal(where))
        on_strip = self._on_strip(where)
        self._end()
        if note is None:
            return
        if target is not None:
            self.dropped.emit(note.id, *target)
        elif on_strip and all(known.id != note.id for known in self._strip.notes()):
            self.taken_out.emit(note.id)

    def _end(self) -> None:
        self._note, self._pressed = None, None
        self._ghost.hide()
        self._grid.put_back()
        self._strip.aim(on=False)
        for view in (self._grid, self._strip):
            view.viewport().unsetCursor()
