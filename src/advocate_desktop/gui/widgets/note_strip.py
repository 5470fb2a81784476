"""The ideas that have no place in the grid yet, one beside the other."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import NO_RING, draw_box
from advocate_desktop.gui.widgets.note_model import Note, NoteListModel
from advocate_desktop.gui.widgets.note_paint import AROUND, draw_note, note_height

_WIDTH, _GAP = 164, 12
_LINES = 2
_Index = QModelIndex | QPersistentModelIndex


class NoteStrip(QListView):
    """Notes side by side; `opened` tells the one to look at. A note dragged here loses its place."""

    opened = Signal(int)
    place_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty strip; `show_notes` fills it."""
        super().__init__(parent)
        self._notes = NoteListModel(self)
        self.aimed = False
        self.setModel(self._notes)
        self.setItemDelegate(_NotePainter(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty(NO_RING, True)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show other notes; the keyboard stays on the one it was on, or near it."""
        here = self.hasFocus()
        before = self.current_note() if here else None
        row = self.currentIndex().row()
        self._notes.show(notes)
        ids = [note.id for note in notes]
        if ids:
            if before is not None and before.id in ids:
                row = ids.index(before.id)
            else:
                row = min(max(row, 0), len(ids) - 1) if here else 0
            self.setCurrentIndex(self._notes.index(row, 0))
        if not here:
            self.horizontalScrollBar().setValue(0)

    def notes(self) -> tuple[Note, ...]:
        """Give what is shown."""
        return self._notes.notes

    def current_note(self) -> Note | None:
        """Give the note the keyboard is on."""
        row = self.currentIndex().row()
        return self._notes.notes[row] if 0 <= row < len(self._notes.notes) else None

    def go_to_note(self, note_id: int) -> bool:
        """Take the keyboard to a note; tells whether it is shown."""
        for row, note in enumerate(self._notes.notes):
            if note.id == note_id:
                self.setCurrentIndex(self._notes.index(row, 0))
                return True
        return False

    def note_at(self, point: QPoint) -> tuple[Note, QRect] | None:
        """Give the note under a point of the viewport, with its box."""
        index = self.indexAt(point)
        if not index.isValid():
            return None
        box = note_box(self.visualRect(index))
        return (self._notes.notes[index.row()], box) if box.contains(point) else None

    def aim(self, *, on: bool) -> None:
        """Show that a note would come here."""
        if self.aimed != on:
            self.aimed = on
            self.viewport().update()

    def sizeHint(self) -> QSize:
        """Give the height of one note and the bar below."""
        return QSize(400, note_height(_LINES) + 2 * AROUND + 12)

    def minimumSizeHint(self) -> QSize:
        """Give room for one note."""
        return QSize(theme().px(_WIDTH), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the note with Enter or Space."""
        note = self.current_note()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and note is not None:
            self.opened.emit(note.id)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
            self.place_changed.emit()
        else:
            # Letters are keys of the page here, no search by first letters.
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the note under the pointer."""
        found = self.note_at(event.position().toPoint())
        if found is not None:
            self.opened.emit(found[0].id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark of the keyboard away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _restyle(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self._notes.layoutChanged.emit()
        self.viewport().update()


def note_box(rect: QRect) -> QRect:
    """Give the box of a note inside its item."""
    return QRect(rect.left() + 4, rect.top() + AROUND, rect.width() - _GAP, note_height(_LINES))


class _NotePainter(QStyledItemDelegate):
    def __init__(self, strip: NoteStrip) -> None:
        super().__init__(strip)
        self._strip = strip

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Give the size of a note with what is around it."""
        return QSize(theme().px(_WIDTH) + _GAP, note_height(_LINES) + 2 * AROUND)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the note, and the ring where the keyboard is."""
        rect = QRect(option.rect)
        box = note_box(rect)
        draw_note(painter, box, self._strip.notes()[index.row()], _LINES)
        if self._strip.hasFocus() and index == self._strip.currentIndex():
            draw_box(painter, box.adjusted(-3, -3, 3, 3), 10, None, theme().color("accent"), width=2)
        if self._strip.aimed:
            painter.save()
            painter.setPen(QPen(theme().color("accent"), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 9, 9)
            painter.restore()
