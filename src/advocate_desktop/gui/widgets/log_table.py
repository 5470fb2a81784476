"""The table of what went out, in the look of the house."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import NO_RING, draw_line_text

ICON_ROLE = Qt.ItemDataRole.UserRole + 1
SHORT_ROLE = Qt.ItemDataRole.UserRole + 2
_INSET = 8
_ROOMY, _TIGHT = 780, 600  # widths at 100 % text, in px, from which the words of a column are whole
_Index = QModelIndex | QPersistentModelIndex


class _Cell(QStyledItemDelegate):
    """A cell: an icon where there is one, then one line of words."""

    def __init__(self, view: "LogTable") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the cell as a part of its row."""
        look, box = theme(), QRect(option.rect)
        last = index.column() == index.model().columnCount() - 1
        first = index.column() == 0
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = self._view.row_under_pointer() == index.row()
        if chosen or hovered:
            painter.fillRect(box, look.color("accentSoft" if chosen else "hover"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), look.color("line"))
        if chosen:
            self._frame(painter, box, first, last)
        left = box.left() + _INSET
        icon = str(index.data(ICON_ROLE) or "")
        if icon:
            side = look.icon_px(16)
            ink = "accentInk" if icon == "link" or chosen else "ink2"
            picture = pixmap(icon, "regular", ink, side, self._view.devicePixelRatioF())
            painter.drawPixmap(left, box.top() + (box.height() - side) // 2, picture)
            left += side + 8
        short = self._view.is_short(index.column())
        words = str(index.data(SHORT_ROLE if short else Qt.ItemDataRole.DisplayRole) or "")
        title = index.column() == self._view.title_column
        font = look.font("smallM" if title else "small", not title)
        room = QRect(left, box.top(), box.right() - left - 4, box.height())
        draw_line_text(painter, room, words, font, look.color("ink" if title or chosen else "ink2"))

    def _frame(self, painter: QPainter, box: QRect, first: bool, last: bool) -> None:
        focused = self._view.hasFocus()
        color, width = theme().color("accent" if focused else "accentLine"), 2 if focused else 1
        painter.fillRect(QRect(box.left(), box.top(), box.width(), width), color)
        painter.fillRect(QRect(box.left(), box.bottom() + 1 - width, box.width(), width), color)
        if first:
            painter.fillRect(QRect(box.left(), box.top(), width, box.height()), color)
        if last:
            painter.fillRect(QRect(box.right() + 1 - width, box.top(), width, box.height()), color)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Give the size of a cell."""
        return QSize(80, theme().px(40))


class LogTable(QTableView):
    """A table whose rows are edited by Enter, F2 or a double click and deleted by Delete."""

    edit_asked = Signal()
    delete_asked = Signal()
    link_asked = Signal()
    menu_asked = Signal(object)
    title_column = 3

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty table; `setModel` fills it."""
        super().__init__(parent)
        self._under = -1
        self._short: frozenset[int] = frozenset()
        self.setItemDelegate(_Cell(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setProperty(NO_RING, True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(30)
        self.doubleClicked.connect(self._on_double_clicked)
        follow(self._restyle)

    def is_short(self, column: int) -> bool:
        """Tell whether the words of a column are short for want of room."""
        return column in self._short

    def row_under_pointer(self) -> int:
        """Give the row the pointer is on, or -1."""
        return self._under

    def arrange(self) -> None:
        """Share the width between the columns."""
        model = self.model()
        if model is None or model.columnCount() < 5:
            return
        look, room = theme(), self.viewport().width()
        widths = [148, 126, 112, 0, 128]
        short = set()
        if room / look.scale < _ROOMY:
            widths[4] = 70
            short.add(4)
        if room / look.scale < _TIGHT:
            widths[1], widths[2] = 56, 112
            short.add(1)
        self._short = frozenset(short)
        header = self.horizontalHeader()
        for column, width in enumerate(widths):
            resize = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, resize.Fixed if width else resize.Stretch)
            if width:
                header.resizeSection(column, look.px(width))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, delete or open the link of the chosen row; the rest moves about."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not event.isAutoRepeat():
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.link_asked.emit()
            else:
                self.edit_asked.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first row where none is."""
        super().focusInEvent(event)
        model = self.model()
        if not self.currentIndex().isValid() and model is not None and model.rowCount():
            self.selectRow(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Frame the chosen row more quietly."""
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or of the chosen one."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_asked.emit(event.globalPos())
            return
        box = self.visualRect(self.currentIndex())
        self.menu_asked.emit(self.viewport().mapToGlobal(QPoint(box.left() + 40, box.bottom())))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the row under the pointer."""
        super().mouseMoveEvent(event)
        row = self.rowAt(round(event.position().y()))
        if row != self._under:
            self._under = row
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show no row as pointed at."""
        super().leaveEvent(event)
        self._under = -1
        self.viewport().update()

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.edit_asked.emit()

    def _restyle(self) -> None:
        look = theme()
        self.verticalHeader().setDefaultSectionSize(look.px(40))
        self.horizontalHeader().setFont(look.font("capM"))
        self.horizontalHeader().setFixedHeight(look.px(34))
        self.setMinimumHeight(look.px(34 + 40 * 5))
        self.arrange()
