"""A month as a grid of days: what went out, slots, ideas planned; ideas are carried by pointer or keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import NO_RING, draw_box, draw_line_text
from advocate_desktop.gui.widgets.switches import draw_dashed_circle

_Index = QModelIndex | QPersistentModelIndex
_WEEK, _WEEKS = 7, 6
_TOP, _PAD = 36, 6
_LOOKS = {
    "idea": ("ocreSoft", "ocreLine", "ink"),
    "draft": ("surface", "lineStrong", "ink"),
    "post": ("accentSoft", "accentLine", "accentInk"),
}


@dataclass(frozen=True, slots=True)
class Chip:
    """A line in a day: an `idea` or `draft` that can be carried, or a `post`."""

    id: int
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class MonthCell:
    """A day as it is painted, and in words."""

    day: date
    inside: bool
    words: str
    posts: int = 0
    comments: int = 0
    slot: bool = False
    paused: bool = False
    chips: tuple[Chip, ...] = ()


class MonthModel(QAbstractTableModel):
    """Six weeks of days, for the view and for those who hear it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cells: list[MonthCell] = []
        self._weekdays: list[str] = []
        self.today = date(2000, 1, 1)

    def show(self, cells: Sequence[MonthCell], weekdays: Sequence[str], today: date) -> None:
        """Hold the days of six weeks."""
        self.beginResetModel()
        self._cells, self._weekdays, self.today = list(cells), list(weekdays), today
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Give the number of weeks."""
        return 0 if parent is not None and parent.isValid() else len(self._cells) // _WEEK

    def columnCount(self, parent: _Index | None = None) -> int:
        """Give the number of weekdays."""
        return 0 if parent is not None and parent.isValid() else _WEEK

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what a day holds in words."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cell(index).words
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Give the name of a weekday."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and self._weekdays:
            return self._weekdays[section]
        return None

    def cell(self, index: _Index) -> MonthCell:
        """Give the day of an index."""
        return self._cells[index.row() * _WEEK + index.column()]

    def index_of(self, day: date) -> QModelIndex:
        """Give the index of a day; an invalid one where it is not shown."""
        place = (day - self._cells[0].day).days if self._cells else -1
        return self.index(place // _WEEK, place % _WEEK) if 0 <= place < len(self._cells) else QModelIndex()


class _Day(QStyledItemDelegate):
    """Paints a day."""

    def __init__(self, view: "MonthGrid") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint ground, number, marks and chips."""
        look, view, box = theme(), self._view, QRect(option.rect)
        cell = view.days.cell(index)
        ground = "encreSoft" if cell.paused else "surface" if cell.inside else "sunken"
        painter.fillRect(box, look.color(ground))
        current = index == view.currentIndex()
        self._number(painter, box, cell)
        self._marks(painter, box, cell)
        boxes = chip_boxes(box, len(cell.chips))
        for chip, place in zip(cell.chips, boxes, strict=False):
            draw_chip(painter, place, chip, lifted=chip.id == view.carried and chip.kind != "post")
        left = len(cell.chips) - len(boxes)
        if left > 0:
            room = QRect(box.right() - look.px(34), box.top() + 6, look.px(28), look.px(26))
            align = Qt.AlignmentFlag.AlignRight
            draw_line_text(painter, room, f"+{left}", look.font("capB"), look.color("ink2"), align=align)
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), look.color("line"))
        painter.fillRect(QRect(box.right(), box.top(), 1, box.height()), look.color("line"))
        if current and (view.hasFocus() or view.carried is not None):
            line = QPen(look.color("accent"), 2)
            if view.carried is not None:
                line.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(line)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(2, 2, -3, -3))
        elif current:
            draw_box(painter, box.adjusted(1, 1, -2, -2), 4, None, look.color("accentLine"))

    @staticmethod
    def _number(painter: QPainter, box: QRect, cell: MonthCell) -> None:
        look = theme()
        side = look.px(26)
        circle = QRect(box.left() + 5, box.top() + 5, side, side)
        ink = "ink" if cell.inside else "ink3"
        if cell.posts:
            draw_box(painter, circle, side / 2, look.color("accent"), None)
            ink = "onAccent"
        elif cell.slot:
            draw_dashed_circle(painter, circle.adjusted(1, 1, -1, -1), look.color("accent"))
            ink = "accentInk"
        align = Qt.AlignmentFlag.AlignHCenter
        font = look.font("capB" if cell.posts or cell.slot else "capM")
        draw_line_text(painter, circle, str(cell.day.day), font, look.color(ink), align=align)

    def _marks(self, painter: QPainter, box: QRect, cell: MonthCell) -> None:
        look, ratio = theme(), self._view.devicePixelRatioF()
        if cell.day == self._view.days.today:
            line = QRect(box.left() + 5, box.top() + look.px(26) + 7, look.px(26), 3)
            draw_box(painter, line, 1.5, look.color("accent"), None)
        left = box.left() + look.px(26) + 12
        side = look.icon_px(14)
        top = box.top() + 5 + (look.px(26) - side) // 2
        if cell.paused:
            painter.drawPixmap(left, top, pixmap("snowflake", "regular", "encre", side, ratio))
            left += side + 6
        if cell.comments:
            painter.drawPixmap(left, top, pixmap("chat-circle", "regular", "ink2", side, ratio))
            room = QRect(left + side + 3, box.top() + 5, look.px(24), look.px(26))
            draw_line_text(painter, room, str(cell.comments), look.font("cap"), look.color("ink2"))


def chip_boxes(box: QRect, count: int) -> list[QRect]:
    """Give the boxes of the chips that a day has room for."""
    height = theme().line_height("cap") + 4
    top = box.top() + theme().px(_TOP)
    most = max(0, (box.bottom() - 3 - top) // (height + 3))
    width = box.width() - 2 * _PAD
    return [QRect(box.left() + _PAD, top + at * (height + 3), width, height) for at in range(min(count, most))]


def draw_chip(painter: QPainter, box: QRect, chip: Chip, *, lifted: bool = False) -> None:
    """Paint a chip; a lifted one is pale, for it is being carried elsewhere."""
    look = theme()
    fill, line, ink = _LOOKS[chip.kind]
    painter.save()
    if lifted:
        painter.setOpacity(0.4)
    edge = look.color("lineStrong" if look.name == "contrast" else line)
    draw_box(painter, box, 5, look.color(fill), edge)
    draw_line_text(painter, box.adjusted(6, 0, -4, 0), chip.text, look.font("cap"), look.color(ink))
    painter.restore()


class MonthGrid(QTableView):
    """The days of a month. Arrows walk them, Enter opens one; a carried idea follows and is put down by Enter."""

    day_changed = Signal(object)  # the day the keyboard is on
    day_opened = Signal(object)
    day_beyond = Signal(object)  # a day that is not shown
    dropped = Signal(int, object)  # an idea and its new day
    put_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty grid; `setCells` fills it."""
        super().__init__(parent)
        self.days = MonthModel(self)
        self.carried: int | None = None
        self.setModel(self.days)
        self.setItemDelegate(_Day(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setProperty(NO_RING, True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        follow(self._restyle)

    def setCells(self, cells: Sequence[MonthCell], weekdays: Sequence[str], today: date, at: date) -> None:
        """Show six weeks, with the keyboard on a day."""
        self.days.show(cells, weekdays, today)
        index = self.days.index_of(at)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._restyle()

    def current_day(self) -> date | None:
        """Give the day the keyboard is on."""
        index = self.currentIndex()
        return self.days.cell(index).day if index.isValid() else None

    def go_to(self, day: date) -> None:
        """Take the keyboard to a day, or tell that it is not shown."""
        index = self.days.index_of(day)
        if not index.isValid():
            self.day_beyond.emit(day)
            return
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.viewport().update()
        self.day_changed.emit(day)

    def carry(self, idea_id: int | None) -> None:
        """Take an idea up, or put down what is carried."""
        self.carried = idea_id
        self.viewport().update()

    def chip_at(self, place: QPoint) -> Chip | None:
        """Give the chip under a place of the viewport."""
        index = self.indexAt(place)
        if not index.isValid():
            return None
        cell = self.days.cell(index)
        boxes = chip_boxes(self.visualRect(index), len(cell.chips))
        return next((chip for chip, box in zip(cell.chips, boxes, strict=False) if box.contains(place)), None)

    def day_at(self, place: QPoint) -> date | None:
        """Give the day under a place of the viewport."""
        index = self.indexAt(place)
        return self.days.cell(index).day if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by arrows; open, drop or put back."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -_WEEK,
            Qt.Key.Key_Down: _WEEK,
        }
        day, key = self.current_day(), Qt.Key(event.key())
        if day is None:
            event.ignore()
        elif key in steps and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go_to(day + timedelta(days=steps[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.isAutoRepeat():
            if self.carried is not None:
                self.dropped.emit(self.carried, day)
            else:
                self.day_opened.emit(day)
        elif key == Qt.Key.Key_Escape and self.carried is not None:
            self.put_back.emit()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keyboard to the day, or put what is carried down there."""
        super().mousePressEvent(event)
        day = self.day_at(event.position().toPoint())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            if self.carried is not None:
                self.dropped.emit(self.carried, day)
            else:
                self.day_changed.emit(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the day."""
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self.day_opened.emit(day)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Frame the day the keyboard is on."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Frame it more quietly."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the days at a height that suits their width."""
        super().resizeEvent(event)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Give the size of all days."""
        return QSize(theme().px(560), self.horizontalHeader().height() + _WEEKS * self._row())

    def _row(self) -> int:
        return theme().px(_TOP) + 2 * (theme().line_height("cap") + 7) + 5

    def _restyle(self) -> None:
        look = theme()
        self.horizontalHeader().setFont(look.font("capM"))
        self.horizontalHeader().setFixedHeight(look.px(30))
        self.verticalHeader().setMinimumSectionSize(10)
        self.verticalHeader().setDefaultSectionSize(self._row())
        for row in range(self.days.rowCount()):
            self.setRowHeight(row, self._row())
        self.setFixedHeight(self.sizeHint().height())
        self.viewport().update()
