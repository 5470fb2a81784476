"""A list to pick from, found by typing: rows with a sign, a title, facts, and a tick where picked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.common import draw_box, draw_line_text, text_width
from advocate_desktop.gui.widgets.switches import draw_check_mark
from advocate_desktop.gui.widgets.text import Text

_ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class PickRow:
    """A row: its key, what it says, its sign (icon, weight, colour), and whether it is picked (None: no tick)."""

    key: str
    title: str
    facts: str = ""
    icon: str = ""
    weight: str = "regular"
    color: str = "ink3"
    picked: bool | None = None


class _Row(QStyledItemDelegate):
    """Paints a row in one line; the facts stand at its right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the height of a row."""
        return QSize(160, theme().px(40))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint sign, title, facts and tick."""
        look, box, row = theme(), QRect(option.rect), index.data(_ROW)
        if option.state & QStyle.StateFlag.State_Selected:
            focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
            line = look.color("accent" if focus else "accentLine")
            draw_box(painter, box.adjusted(0, 1, -2, -1), 9, look.color("accentSoft"), line)
        ratio = painter.device().devicePixelRatio()
        left, right = box.left() + 12, box.right() - 14
        if row.picked is not None:
            side = look.icon_px(18)
            mark = QRect(left, box.center().y() - side // 2, side, side)
            draw_check_mark(painter, mark, on=row.picked, enabled=True, ratio=ratio)
            left += side + 12
        if row.icon:
            side = look.icon_px(18)
            sign = pixmap(row.icon, row.weight, row.color, side, ratio)
            painter.drawPixmap(left, box.center().y() - side // 2, sign)
            left += side + 10
        facts = look.font("small")
        title = look.font("bodyM")
        room = right - left
        wanted = min(text_width(row.title, title) + 4, max(room - text_width(row.facts, facts) - 16, room // 2))
        draw_line_text(painter, QRect(left, box.top(), wanted, box.height()), row.title, title, look.color("ink"))
        rest = QRect(left + wanted + 12, box.top(), max(0, room - wanted - 12), box.height())
        draw_line_text(painter, rest, row.facts, facts, look.color("ink2"), align=Qt.AlignmentFlag.AlignRight)


class PickList(QListWidget):
    """The rows; Space or a click on one tells its key, the current one has the keys of the dialog."""

    pressed_key = Signal(str)  # Space, or a click
    removed_key = Signal(str)  # Del

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setItemDelegate(_Row(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        follow(self._restyle)

    def set_rows(self, rows: Sequence[PickRow], said: Callable[[PickRow], str]) -> None:
        """Show rows; the current one stays where it still is. `said` gives what is read aloud."""
        current, scroll = self.current_key(), self.verticalScrollBar().value()
        self.blockSignals(True)
        self.clear()
        at = 0
        for number, row in enumerate(rows):
            item = QListWidgetItem(row.title, self)
            item.setData(_ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said(row))
            item.setToolTip(row.facts)
            at = number if row.key == current else at
        self.blockSignals(False)
        if rows:
            self.setCurrentRow(at)
        self.verticalScrollBar().setValue(scroll)
        self.currentRowChanged.emit(self.currentRow())

    def rows(self) -> list[PickRow]:
        """Give the rows shown."""
        return [self.item(number).data(_ROW) for number in range(self.count())]

    def current_key(self) -> str:
        """Give the key of the current row, or nothing."""
        item = self.currentItem()
        return str(item.data(_ROW).key) if item is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick by Space, take out by Del; Enter is the dialog's."""
        key = self.current_key()
        if event.key() == Qt.Key.Key_Space and key:
            self.pressed_key.emit(key)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and key:
            self.removed_key.emit(key)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick by a click."""
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and item is not None and item is self.currentItem():
            self.pressed_key.emit(self.current_key())

    def _restyle(self) -> None:
        self.setFont(theme().font("body"))
        self.doItemsLayout()


class UndoLine(QWidget):
    """What was just done inside a dialog, with its way back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Text("", role="small", color="ink2", wrap=True, parent=self)
        self.button = Button(self.tr("Undo"), kind="ghost", icon="arrow-u-up-left", small=True, parent=self)
        self._undo: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self._on_undo)
        self.hide()

    def say(self, words: str, undo: Callable[[], object] | None) -> None:
        """Say what was done; without a way back there is no button."""
        self._words.setText(words)
        self._undo = undo
        self.button.setVisible(undo is not None)
        self.setVisible(bool(words))

    def words(self) -> str:
        """Give what it says."""
        return self._words.text()

    @Slot()
    def _on_undo(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()
