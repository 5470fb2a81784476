"""The grid of ideas: cells with notes, walked by arrows, filled by Enter, rearranged by M or by dragging."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFrame,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import NO_RING, draw_box, draw_line_text, text_width
from advocate_desktop.gui.widgets.note_heads import GAP, ColumnHeads, RowHeads
from advocate_desktop.gui.widgets.note_model import Note, NoteCell, NoteTable, NoteTableModel
from advocate_desktop.gui.widgets.note_paint import draw_note, draw_words, note_height

_INSET, _NARROW_INSET, _BETWEEN = 8, 5, 6
_NARROWEST, _NARROWEST_DAY = 120, 88
_NOTES_AT_MOST = 4
_STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Index = QModelIndex | QPersistentModelIndex


class IdeaGrid(QTableView):
    """Notes in cells. `opened` tells a note, `asked` an empty cell to fill, `dropped` a note and its new cell."""

    opened = Signal(int)
    asked = Signal(int, int)
    dropped = Signal(int, int, int)
    place_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty grid; `show_table` fills it."""
        super().__init__(parent)
        self._notes = NoteTableModel(self)
        self._position = 0
        self._carried: Note | None = None
        self._target: tuple[int, int] | None = None
        self._lifted = 0
        self._more = "+{count}"
        self._room = 0
        self._rows = RowHeads(self._notes, self)
        self._columns = ColumnHeads(self._notes, self)
        self.setVerticalHeader(self._rows)
        self.setHorizontalHeader(self._columns)
        self.setModel(self._notes)
        self.setItemDelegate(_CellPainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        for corner in self.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
            corner.installEventFilter(self)  # the style would paint a button between the heads
        self.setMouseTracking(True)
        self.setProperty(NO_RING, True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        follow(self._restyle)

    # What is shown

    def show_table(self, table: NoteTable, more: str) -> None:
        """Show a grid; `more` names the notes a cell has no room for, with `{count}`."""
        self._more = more
        known = self.current_note()
        shape = (self._notes.rowCount(), self._notes.columnCount())
        self._notes.show(table)
        self._lifted, self._target = 0, None
        if shape != (self._notes.rowCount(), self._notes.columnCount()) or not self.currentIndex().isValid():
            self._position = 0
            if table.rows:
                self.setCurrentIndex(self._notes.index(0, 0))
        if known is not None:
            self.go_to_note(known.id)
        self._settle()
        self._arrange()

    def table(self) -> NoteTable:
        """Give what is shown."""
        return self._notes.table

    def place(self) -> tuple[int, int] | None:
        """Give row and column of the keyboard; None in an empty grid."""
        index = self.currentIndex()
        return (index.row(), index.column()) if index.isValid() else None

    def current_note(self) -> Note | None:
        """Give the note the keyboard is on; None in an empty cell."""
        place = self.place()
        if place is None:
            return None
        notes = self._notes.cell(*place).notes
        return notes[min(self._position, len(notes) - 1)] if notes else None

    def go_to(self, row: int, column: int) -> None:
        """Take the keyboard to a cell."""
        self._go(row, column, 0)

    def go_to_note(self, note_id: int) -> bool:
        """Take the keyboard to a note; tells whether it is shown."""
        found = self._notes.place_of(note_id)
        if found is not None:
            self._go(*found)
        return found is not None

    def height_wanted(self) -> int:
        """Give the height that shows every row."""
        return (
            self._columns.height_wanted() + sum(self.rowHeight(row) for row in range(self._notes.rowCount())) + 4
        )

    def minimumSizeHint(self) -> QSize:
        """Give room for the heads and one row."""
        return QSize(theme().px(300), self._columns.height_wanted() + theme().px(110))

    def set_room(self, height: int) -> None:
        """Say how high the grid may be before a second note of a cell is left out, in px."""
        if height != self._room:
            self._room = height
            self._arrange()

    # Carrying a note

    def carry(self, note: Note) -> None:
        """Pick a note up: arrows choose the cell, Enter puts it down, Esc puts it back."""
        self._carried, self._lifted = note, note.id
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.aim(self.place())
        self.viewport().update()

    def carried(self) -> Note | None:
        """Give the note that is being carried."""
        return self._carried

    def put_back(self) -> None:
        """Let go of what is carried or dragged without moving it."""
        self._carried, self._lifted = None, 0
        self.aim(None)
        self.viewport().update()

    def lift(self, note_id: int) -> None:
        """Show a note pale, for the pointer drags it."""
        self._lifted = note_id
        self.viewport().update()

    def aim(self, place: tuple[int, int] | None) -> None:
        """Show where a note would go."""
        if place is not None and not self._notes.cell(*place).takes:
            place = None
        before, self._target = self._target, place
        if before == place:
            return
        for cell in (before, place):
            if cell is not None:
                self.viewport().update(self.visualRect(self._notes.index(*cell)))

    def cell_at(self, point: QPoint) -> tuple[int, int] | None:
        """Give row and column at a point of the viewport, where a note may be put."""
        index = self.indexAt(point) if self.viewport().rect().contains(point) else QModelIndex()
        if not index.isValid() or not self._notes.cell(index.row(), index.column()).takes:
            return None
        return index.row(), index.column()

    def note_at(self, point: QPoint) -> tuple[Note, QRect] | None:
        """Give the note under a point of the viewport, with its box."""
        index = self.indexAt(point)
        if not index.isValid():
            return None
        for _, note, box in self.boxes(index, self.visualRect(index)):
            if box.contains(point):
                return note, box
        return None

    # Geometry of a cell

    def boxes(self, index: _Index, rect: QRect) -> list[tuple[int, Note, QRect]]:
        """Give the notes a cell shows: position, note, box."""
        cell = self._notes.cell(index.row(), index.column())
        first, count = self._shown(cell, index)
        height = note_height(self._notes.table.lines)
        inset = _INSET if rect.width() >= theme().px(_NARROWEST) else _NARROW_INSET
        left, width = rect.left() + inset, rect.width() - GAP - 2 * inset
        top = rect.top() + _INSET
        return [
            (first + number, note, QRect(left, top + number * (height + _BETWEEN), width, height))
            for number, note in enumerate(cell.notes[first : first + count])
        ]

    def hidden_notes(self, index: _Index) -> int:
        """Count the notes a cell has no room for."""
        cell = self._notes.cell(index.row(), index.column())
        return len(cell.notes) - self._shown(cell, index)[1]

    def words_for_more(self, count: int) -> str:
        """Name the notes that are not shown."""
        return self._more.format(count=count)

    def state_of(self, index: _Index) -> tuple[bool, Note | None, int]:
        """Tell whether a note would go there, which note has the keyboard there, and which note is lifted."""
        here = index.row() == self.currentIndex().row() and index.column() == self.currentIndex().column()
        current = self.current_note() if here and self.hasFocus() else None
        return self._target == (index.row(), index.column()), current, self._lifted

    def _shown(self, cell: NoteCell, index: _Index) -> tuple[int, int]:
        room = self.rowHeight(index.row()) - GAP - _INSET - theme().px(26)
        fits = max(1, (room + _BETWEEN) // (note_height(self._notes.table.lines) + _BETWEEN))
        here = index.row() == self.currentIndex().row() and index.column() == self.currentIndex().column()
        first = max(0, min(self._position, len(cell.notes) - 1) - fits + 1) if here else 0
        return first, min(fits, len(cell.notes) - first)

    def _arrange(self) -> None:
        count = self._notes.columnCount()
        if not count:
            return
        look = theme()
        narrow = self.width() < look.px(960)
        self._rows.set_wide(look.px(112 if narrow and not self._notes.table.rows[0].number else 150))
        table = self._notes.table
        least = look.px(_NARROWEST if table.stairs or table.rows[0].number else _NARROWEST_DAY)
        bar = 14 if self.height() < self.height_wanted() else 0
        width = max(least, (self.width() - self._rows.width() - bar - 2) // count)
        self._columns.setDefaultSectionSize(width)
        self._columns.setFixedHeight(self._columns.height_wanted())
        for row, height in enumerate(self._row_heights()):
            self.setRowHeight(row, height)
        self.updateGeometries()
        self.setMaximumHeight(self.height_wanted() + (14 if width * count > self.viewport().width() + 1 else 0))
        self.viewport().update()

    def _row_heights(self) -> list[int]:
        """Give each row room for one note, then for more where cells hold more and the page has room."""
        table = self._notes.table
        wanted = [max((len(cell.notes) for cell in cells), default=0) for cells in table.cells]
        heights = [self._row_height(row, 1) for row in range(len(wanted))]
        left = self._room - self._columns.height_wanted() - 4 - sum(heights)
        for notes in range(2, _NOTES_AT_MOST + 1):
            for row, most in enumerate(wanted):
                more = self._row_height(row, notes) - heights[row]
                if notes <= most and more <= left:
                    heights[row] += more
                    left -= more
        return heights

    def _row_height(self, row: int, notes: int) -> int:
        table, look = self._notes.table, theme()
        head = table.rows[row]
        least = look.px(132 if head.foot else 112) if head.number else 0
        return max(_INSET + notes * (note_height(table.lines) + _BETWEEN) + look.px(26) + GAP, least)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the corner between the heads empty."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QAbstractButton):
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns the room there is."""
        super().resizeEvent(event)
        if event.oldSize() != event.size():
            self._arrange()

    # Keys and clicks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk cells and notes, open or fill with Enter; while carrying, choose a cell and put down or back."""
        key, place = Qt.Key(event.key()), self.place()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if place is None or not plain:
            event.ignore()
        elif key in _STEPS:
            self._step(*_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(place[0], 0 if key == Qt.Key.Key_Home else self._notes.columnCount() - 1, 0)
        elif key in _ENTER and self._carried is not None:
            self._put_down()
        elif key in (*_ENTER, Qt.Key.Key_Space):
            self._enter(place)
        elif key == Qt.Key.Key_Escape and self._carried is not None:
            self.put_back()
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the note under the pointer, fill an empty cell, or show the next notes of a full one."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        found = self.note_at(point)
        if found is not None:
            self.go_to_note(found[0].id)
        elif self._notes.cell(index.row(), index.column()).notes:
            self._show_more(index)
        else:
            self.asked.emit(index.row(), index.column())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the note under the pointer."""
        found = self.note_at(event.position().toPoint())
        if found is not None:
            self.opened.emit(found[0].id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keyboard to the note under the pointer."""
        found = self.note_at(event.position().toPoint())
        super().mousePressEvent(event)
        if found is not None:
            self.go_to_note(found[0].id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark of the keyboard away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _show_more(self, index: _Index) -> None:
        cell = self._notes.cell(index.row(), index.column())
        first, count = self._shown(cell, index)
        following = first + count
        self._go(index.row(), index.column(), following if following < len(cell.notes) else 0)

    def _enter(self, place: tuple[int, int]) -> None:
        note = self.current_note()
        if note is not None:
            self.opened.emit(note.id)
        else:
            self.asked.emit(*place)

    def _put_down(self) -> None:
        note, target = self._carried, self._target
        if note is not None and target is not None:
            self.put_back()
            self.dropped.emit(note.id, *target)

    def _step(self, down: int, right: int) -> None:
        place = self.place()
        if place is None:
            return
        row, column = place
        notes = len(self._notes.cell(row, column).notes)
        if self._carried is None and down and 0 <= self._position + down < notes:
            self._go(row, column, self._position + down)
            return
        row, column = row + down, column + right
        if 0 <= row < self._notes.rowCount() and 0 <= column < self._notes.columnCount():
            last = len(self._notes.cell(row, column).notes) - 1
            self._go(row, column, max(0, last) if down < 0 and self._carried is None else 0)

    def _go(self, row: int, column: int, position: int) -> None:
        self._position = position
        index = self._notes.index(row, column)
        before = self.currentIndex()
        self.setCurrentIndex(index)
        self._settle()
        self.scrollTo(index)
        if self._carried is not None:
            self.aim((row, column))
        note = self.current_note()
        if self.hasFocus() and note is not None and (before == index or position):
            words = f"{note.text} ({note.foot})"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.viewport().update()
        self.place_changed.emit()

    def _settle(self) -> None:
        place = self.place()
        count = len(self._notes.cell(*place).notes) if place is not None else 0
        self._position = max(0, min(self._position, count - 1))

    def _restyle(self) -> None:
        self._arrange()
        self.viewport().update()


class _CellPainter(QStyledItemDelegate):
    """Paints a cell: shade, notes, words at its foot, and where the keyboard or a carried note is."""

    def __init__(self, grid: IdeaGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint it."""
        rect = QRect(option.rect)
        cell = self._grid.table().cells[index.row()][index.column()]
        aimed, current, lifted = self._grid.state_of(index)
        box = rect.adjusted(0, 0, -GAP, -GAP)
        self._paint_ground(painter, box, cell, aimed=aimed)
        for _, note, place in self._grid.boxes(index, rect):
            draw_note(painter, place, note, self._grid.table().lines, lifted=note.id == lifted)
            if note is current:
                self._paint_ring(painter, place.adjusted(-3, -3, 3, 3), 10)
        carried = self._grid.carried()
        if aimed and carried is not None:
            height = note_height(self._grid.table().lines)
            place = QRect(box.left() + 14, box.top() + 18, box.width() - 20, min(height, box.height() - 24))
            draw_note(painter, place, carried, self._grid.table().lines)
        here = index == self._grid.currentIndex() and self._grid.hasFocus()
        if here and current is None:
            self._paint_ring(painter, box.adjusted(1, 1, -1, -1), theme().radius("cell"))
        self._paint_foot(painter, box, cell, self._grid.hidden_notes(index))

    def _paint_ground(self, painter: QPainter, box: QRect, cell: NoteCell, *, aimed: bool) -> None:
        look = theme()
        radius = look.radius("cell")
        firm = look.name == "contrast"
        filled = cell.level or cell.notes or aimed
        fill = look.color(f"cover{max(cell.level, 2 if aimed else 0)}") if filled else None
        if cell.mark == "pause":
            fill = look.color("sunken")
        if not cell.takes and not cell.notes:
            fill = look.color("sunken")
        line = look.color("lineStrong" if firm else "accentLine" if cell.mark == "slot" else "line")
        draw_box(painter, box, radius, fill, line)
        if aimed:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.color("accent"), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
            painter.restore()

    def _paint_ring(self, painter: QPainter, box: QRect, radius: int) -> None:
        draw_box(painter, box, radius, None, theme().color("accent"), width=2)

    def _paint_foot(self, painter: QPainter, box: QRect, cell: NoteCell, hidden: int) -> None:
        look = theme()
        height = look.line_height("cap")
        strip = QRect(box.left() + 12, box.bottom() - height - 7, box.width() - 20, height)
        ink = look.color("accentInk" if cell.level and not look.is_dark else "ink" if cell.level else "ink3")
        if cell.foot:
            draw_line_text(painter, strip, cell.foot, look.font("cap", True), ink)
        font = look.font("cap")
        room = strip.width() - text_width(cell.foot, look.font("cap", True)) - 8
        if cell.aside and hidden <= 0 and text_width(cell.aside, font) <= room:
            draw_line_text(painter, strip, cell.aside, font, ink, align=Qt.AlignmentFlag.AlignRight)
        if hidden > 0:
            words = self._grid.words_for_more(hidden)
            right = Qt.AlignmentFlag.AlignRight
            draw_line_text(painter, strip, words, look.font("capM"), ink, align=right)
        if cell.notes or not cell.takes or cell.foot:
            return
        side = look.icon_px(18)
        middle = box.center()
        icon = pixmap("plus", "regular", "ink3", side, painter.device().devicePixelRatioF())
        top = middle.y() - side // 2 - (height // 2 if cell.hint else 0)
        painter.drawPixmap(middle.x() - side // 2, top, icon)
        if cell.hint:
            wide = text_width(cell.hint, look.font("cap"))
            below = QRect(middle.x() - min(wide, box.width() - 16) // 2, top + side + 6, box.width() - 16, height)
            draw_words(painter, below, cell.hint, "cap", look.color("ink3"), lines=2)
