"""A year of posts and comments, a cell a day, a column a week."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import NO_RING, RING_RADIUS, draw_box, draw_line_text, text_width
from advocate_desktop.gui.widgets.heat_model import WEEK, HeatDay, HeatMark, HeatModel
from advocate_desktop.gui.widgets.tip import Tip

_GAP = 3


class _Cells(QTableView):
    """The cells: painted whole into one picture, with today, pointer and keyboard drawn over it."""

    pointed = Signal(object)
    activated_day = Signal(object)
    beyond = Signal(object)

    def __init__(self, model: HeatModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._days = model
        self._picture: QPixmap | None = None
        self._under = QModelIndex()
        self.pitch = 19
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setProperty(NO_RING, True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(4)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._on_clicked)

    def set_pitch(self, pitch: int) -> None:
        """Take another distance between cells, in px."""
        self.pitch = pitch
        self.horizontalHeader().setDefaultSectionSize(pitch)
        self.verticalHeader().setDefaultSectionSize(pitch)
        self.setFixedSize(pitch * self._days.columnCount(), pitch * WEEK)
        self.forget()

    def forget(self) -> None:
        """Paint the cells anew."""
        self._picture = None
        self.viewport().update()

    def cell(self, row: int, column: int) -> QRect:
        """Give the box of a cell."""
        side = self.pitch - _GAP
        return QRect(column * self.pitch + 1, row * self.pitch + 1, side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, then today, what the pointer is on and what the keyboard is on."""
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            self._picture = self._drawn()
        painter, look = QPainter(self.viewport()), theme()
        painter.drawPixmap(0, 0, self._picture)
        row, column = self._days.place_of(self._days.today)
        if 0 <= column < self._days.columnCount():
            box = self.cell(row, column)
            draw_box(painter, box.adjusted(1, 1, -1, -1), 3, None, look.color("surface"), width=1.5)
            draw_box(painter, box.adjusted(-1, -1, 1, 1), 5, None, look.color("accent"), width=2)
        if self._under.isValid():
            draw_box(
                painter, self.cell(self._under.row(), self._under.column()), 4, None, look.color("ink"), width=1.5
            )
        index = self.currentIndex()
        if self.hasFocus() and index.isValid():
            box = self.cell(index.row(), index.column())
            draw_box(painter, box.adjusted(1, 1, -1, -1), 3, None, look.color("surface"), width=2)
            draw_box(painter, box.adjusted(-1, -1, 1, 1), 5, None, look.color("accent"), width=2)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the cell under the pointer."""
        self._point(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing, or at what the keyboard is on."""
        self._under = QModelIndex()
        self.pointed.emit(self.currentIndex() if self.hasFocus() else None)
        self.viewport().update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at today."""
        fresh = not self.currentIndex().isValid()  # Qt would begin at the first cell
        super().focusInEvent(event)
        if fresh:
            days = self._days
            self.go_to(days.today if days.holds(days.today) else days.day_at(0, 0))
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.pointed.emit(self.currentIndex())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing."""
        super().focusOutEvent(event)
        self.pointed.emit(None)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows, by month with Page keys, to today with T; open a day with Enter."""
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Left: -WEEK,
            Qt.Key.Key_Right: WEEK,
            Qt.Key.Key_PageUp: -28,
            Qt.Key.Key_PageDown: 28,
        }
        index = self.currentIndex()
        key = Qt.Key(event.key())
        if key in steps and index.isValid() and event.modifiers() in _PLAIN:
            self.go_to(self._days.day_at(index.row(), index.column()) + timedelta(days=steps[key]))
            self.pointed.emit(self.currentIndex())
        elif key == Qt.Key.Key_T and not event.modifiers():
            self.go_to(self._days.today)
            self.pointed.emit(self.currentIndex())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and index.isValid():
            self.activated_day.emit(self._days.day_at(index.row(), index.column()))
        else:
            event.ignore()

    def go_to(self, day: date) -> None:
        """Take the keyboard to a day, or tell that it is not among those shown."""
        row, column = self._days.place_of(day)
        if 0 <= column < self._days.columnCount():
            index = self._days.index(row, column)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.viewport().update()
        else:
            self.beyond.emit(day)

    def _point(self, index: QModelIndex) -> None:
        if index != self._under:
            self._under = index
            self.pointed.emit(index if index.isValid() else None)
            self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.activated_day.emit(self._days.day_at(index.row(), index.column()))

    def _drawn(self) -> QPixmap:
        ratio, look, model = self.devicePixelRatioF(), theme(), self._days
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        fills = [look.color(f"heat{level}") for level in range(5)]
        painter = QPainter(picture)
        for column in range(model.columnCount()):
            for row in range(WEEK):
                day = model.day_at(row, column)
                if day > model.today:
                    draw_box(painter, self.cell(row, column), 4, None, look.color("line"))
                else:
                    draw_box(painter, self.cell(row, column), 4, fills[model.level(day)], None)
        painter.end()
        return picture


_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class HeatMap(QWidget):
    """The year with its months, weekdays, streaks and pauses; arrow keys walk the days, `day_chosen` opens one.

    `day_beyond` tells the day that the keyboard would go to and that is not shown.
    """

    height_changed = Signal(int)  # px that it takes at its present width
    day_chosen = Signal(object)
    day_beyond = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty map; `setDays` fills it."""
        super().__init__(parent)
        self._model = HeatModel(self)
        self._cells = _Cells(self._model, self)
        self._marks: list[HeatMark] = []
        self._around: QPixmap | None = None
        self._months: Sequence[str] = ()
        self._weekdays: Sequence[str] = ()
        self._scale = ("", "")
        self._tip: Tip | None = None
        self._cells.pointed.connect(self._on_pointed)
        self._cells.activated_day.connect(self.day_chosen)
        self._cells.beyond.connect(self.day_beyond)
        self.setFocusProxy(self._cells)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty(RING_RADIUS, 6)
        follow(self._restyle)

    def model(self) -> HeatModel:
        """Give the table of days."""
        return self._model

    def cells(self) -> QTableView:
        """Give the view of the days, to name it or to give it the keyboard."""
        return self._cells

    def goTo(self, day: date) -> None:
        """Take the keyboard to a day and show its words, when the day is shown."""
        if self._model.holds(day):
            self._cells.go_to(day)
            self._on_pointed(self._cells.currentIndex() if self._cells.hasFocus() else None)

    def setLabels(self, months: Sequence[str], weekdays: Sequence[str], less: str, more: str) -> None:
        """Name the 12 months, the 7 weekdays from the first of the week on, and both ends of the scale."""
        self._months, self._weekdays, self._scale = months, weekdays, (less, more)
        self._restyle()

    def setDays(
        self, days: Sequence[HeatDay], first: date, last: date, today: date, *, first_weekday: int = 0
    ) -> None:
        """Show the weeks that cover two dates; days after `today` are outlines."""
        self._model.show(days, first, last, today, first_weekday)
        self._restyle()

    def setMarks(self, marks: Sequence[HeatMark]) -> None:
        """Show streaks and pauses under their weeks."""
        self._marks = list(marks)
        self._cells.setAccessibleDescription(", ".join(mark.words for mark in marks if mark.words))
        self._restyle()

    def setName(self, name: str) -> None:
        """Say what the map shows, for those who hear it."""
        self._cells.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Give the size at 19 px a day."""
        pitch = self._cells.pitch
        return QSize(self._left() + 19 * self._model.columnCount(), self._height(pitch))

    def minimumSizeHint(self) -> QSize:
        """Give the size at 12 px a day."""
        return QSize(self._left() + 12 * self._model.columnCount(), self._height(self._cells.pitch))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the cells the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what stands around the cells, from a picture: moving over the days repaints it often."""
        ratio = self.devicePixelRatioF()
        if self._around is None or self._around.devicePixelRatio() != ratio:
            self._around = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            self._around.setDevicePixelRatio(ratio)
            self._around.fill(Qt.GlobalColor.transparent)
            drawing = QPainter(self._around)
            self._paint_around(drawing)
            drawing.end()
        QPainter(self).drawPixmap(0, 0, self._around)

    def _paint_around(self, painter: QPainter) -> None:
        look = theme()
        font, ink = look.font("cap"), look.color("ink3")
        line = look.line_height("cap")
        pitch, left, top = self._cells.pitch, self._cells.x(), self._cells.y()
        for column, month in self._month_columns():
            draw_line_text(painter, QRect(left + column * pitch, 0, 80, line), month, font, ink)
        for row in range(0, min(6, len(self._weekdays)), 2):
            box = QRect(0, top + row * pitch, self._left() - 6, pitch - _GAP + 2)
            draw_line_text(painter, box, self._weekdays[row], font, ink)
        bottom = top + pitch * WEEK
        self._paint_scale(painter, bottom + 12 + (line + 8 if self._scale_is_low() else 0))
        taken: list[QRect] = []
        for mark in self._marks:
            self._paint_mark(painter, mark, bottom, taken)

    def _scale_is_low(self) -> bool:
        """Tell whether streaks or pauses stand where the scale would: it goes below them then."""
        font = theme().font("cap")
        right = text_width(self._scale[0], font) + text_width(self._scale[1], font) + 120
        first = [self._model.place_of(mark.first)[1] * self._cells.pitch for mark in self._marks]
        return any(self._left() + left < right for left in first)

    def _paint_scale(self, painter: QPainter, top: int) -> None:
        look = theme()
        if not self._scale[0]:
            return
        font, ink, height = look.font("cap"), look.color("ink3"), look.line_height("cap")
        less = text_width(self._scale[0], font)
        draw_line_text(painter, QRect(0, top, less, height), self._scale[0], font, ink)
        left = less + 8
        for level in range(5):
            box = QRect(left + level * 17, top + (height - 14) // 2, 14, 14)
            draw_box(painter, box, 4, look.color(f"heat{level}"), None)
        more = QRect(left + 5 * 17 + 6, top, 120, height)
        draw_line_text(painter, more, self._scale[1], font, ink)

    def _paint_mark(self, painter: QPainter, mark: HeatMark, bottom: int, taken: list[QRect]) -> None:
        """Paint one mark; its words are left out where others already stand (the description says them all)."""
        look, pitch = theme(), self._cells.pitch
        first = max(0, self._model.place_of(mark.first)[1])
        last = min(self._model.columnCount() - 1, self._model.place_of(mark.last)[1])
        if last < first:
            return
        left = self._cells.x() + first * pitch
        width = (last - first + 1) * pitch - _GAP
        line = look.line_height("cap")
        if mark.kind == "pause":
            side = look.icon_px(14)
            middle = left + width // 2
            flake = pixmap("snowflake", "regular", "encre", side, self.devicePixelRatioF())
            painter.drawPixmap(middle - side // 2, bottom + 4, flake)
            words = text_width(mark.words, look.font("cap"))
            box = QRect(middle - words // 2, bottom + 4 + side, words, line)
            self._paint_words(painter, box, mark.words, ("cap", "encre"), taken)
            return
        current = mark.kind == "current"
        bar = QRect(left, bottom + 8, width, 3)
        draw_box(painter, bar, 1.5, look.color("accent" if current else "accentLine"), None)
        words = text_width(mark.words, look.font("capM"))
        box = QRect(min(left, self.width() - words - 2), bottom + 16, words, line)
        self._paint_words(painter, box, mark.words, ("capM", "accentInk" if current else "ink2"), taken)

    @staticmethod
    def _paint_words(
        painter: QPainter, box: QRect, words: str, style: tuple[str, str], taken: list[QRect]
    ) -> None:
        if not any(box.adjusted(-4, 0, 4, 0).intersects(other) for other in taken):
            draw_line_text(painter, box, words, theme().font(style[0]), theme().color(style[1]))
            taken.append(box)

    def _month_columns(self) -> list[tuple[int, str]]:
        """Give the first whole week of each month with its name, where there is room for the name."""
        found: list[tuple[int, str]] = []
        if len(self._months) != 12:
            return found
        for column in range(self._model.columnCount()):
            monday = self._model.day_at(0, column)
            if monday.day <= WEEK or column == 0:
                name = self._months[self._model.day_at(WEEK - 1, column).month - 1]
                near = bool(found) and (column - found[-1][0]) * self._cells.pitch < 40
                if not near and (not found or found[-1][1] != name):
                    found.append((column, name))
        return found

    def _on_pointed(self, index: QModelIndex | None) -> None:
        if index is None or not index.isValid():
            if self._tip is not None:
                self._tip.hide()
            return
        if self._tip is None or self._tip.parentWidget() is not self.window():
            self._tip = Tip(self.window())
        words = self._model.words(self._model.day_at(index.row(), index.column()))
        self._tip.point_at(self._cells.viewport(), self._cells.cell(index.row(), index.column()), words)

    def _left(self) -> int:
        font = theme().font("cap")
        return max((text_width(name, font) for name in self._weekdays), default=0) + 14

    def _top(self) -> int:
        return theme().line_height("cap") + 8

    def _height(self, pitch: int) -> int:
        line = theme().line_height("cap")
        return self._top() + pitch * WEEK + 6 + 2 * line + (line if self._scale_is_low() else 0)

    def _arrange(self) -> None:
        weeks = max(1, self._model.columnCount())
        pitch = max(10, min(theme().px(22), (self.width() - self._left()) // weeks))
        self._cells.move(QPoint(self._left(), self._top()))
        self._cells.set_pitch(pitch)
        self._around = None
        height = self._height(pitch)
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
            self.height_changed.emit(height)
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self._arrange()
