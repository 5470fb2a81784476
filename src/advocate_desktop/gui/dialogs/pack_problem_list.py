"""The list of what was found in a pack: under headings, where it stands above what to do."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.pages.library_rows import lay_text
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import NO_RING, draw_box, draw_line_text

_ROW = Qt.ItemDataRole.UserRole
_PAD, _GAP, _LINES = 12, 10, 8
_SIGNS = {
    "problem": ("x-circle", "danger"),
    "warning": ("warning", "caution"),
    "left": ("info", "ink3"),
}


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row: `kind` is heading, problem, warning or left; `file` is its name in the pack."""

    kind: str
    text: str
    place: str = ""
    file: str = ""


class _Row(QStyledItemDelegate):
    """Paints a place and what is wrong there, as high as the words are."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the height that the words take."""
        look, row, view = theme(), index.data(_ROW), self.parent()
        width = view.viewport().width() if isinstance(view, QListWidget) else 0
        if row.kind == "heading":
            return QSize(width, look.px(38))
        _, lines = lay_text(row.text, (), "body", self._room(width), _LINES)
        place = look.line_height("capM") if row.place else 0
        return QSize(width, place + lines * look.line_height("body") + look.px(18))

    def _room(self, width: int) -> int:
        return max(120, width - 2 * _PAD - theme().icon_px(18) - _GAP - 8)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        look, box, row = theme(), QRect(option.rect), index.data(_ROW)
        if row.kind == "heading":
            font = look.font("capB")
            inner = box.adjusted(_PAD, look.px(10), -_PAD, 0)
            draw_line_text(painter, inner, row.text, font, look.color("ink2"))
            return
        if option.state & QStyle.StateFlag.State_Selected:
            focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
            line = look.color("accent" if focus else "accentLine")
            draw_box(
                painter, box.adjusted(1, 1, -3, -1), 9, look.color("accentSoft"), line, width=2 if focus else 1
            )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            draw_box(painter, box.adjusted(1, 1, -3, -1), 9, look.color("hover"), None)
        icon, color = _SIGNS[row.kind]
        side = look.icon_px(18)
        ratio = painter.device().devicePixelRatio()
        top = box.top() + look.px(9)
        painter.drawPixmap(QPoint(box.left() + _PAD, top), pixmap(icon, "fill", color, side, ratio))
        left = box.left() + _PAD + side + _GAP
        if row.place:
            height = look.line_height("capM")
            place = QRect(left, top, box.right() - _PAD - left, height)
            draw_line_text(painter, place, row.place, look.font("capM"), look.color("ink2"))
            top += height
        painter.setPen(look.color("ink"))
        laid, _ = lay_text(row.text, (), "body", self._room(box.width()), _LINES)
        laid.draw(painter, QPointF(left, top))


class ProblemList(QListWidget):
    """Rows to go through; `opened` tells the file of the one that was double-clicked, or had Enter."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setItemDelegate(_Row(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setProperty(NO_RING, True)  # the current row shows the focus itself
        self.itemDoubleClicked.connect(self._on_double_clicked)
        follow(self._restyle)

    def set_rows(self, rows: Sequence[FoundRow], said: "dict[str, str]") -> None:
        """Show rows; the current one stays where it still is. `said` names the kinds for those who hear them."""
        before, place = self.current_row(), self.verticalScrollBar().value()
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.text, self)
            item.setData(_ROW, row)
            words = ". ".join(part for part in (said.get(row.kind, ""), row.place, row.text) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            if row.kind == "heading":
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        first = next((number for number, row in enumerate(rows) if row.kind != "heading"), -1)
        same = next((number for number, row in enumerate(rows) if row == before), first)
        self.setCurrentRow(same)
        if before is None:
            self.scrollToTop()
        else:
            self.verticalScrollBar().setValue(place)

    def current_row(self) -> FoundRow | None:
        """Give the row that is current."""
        item = self.currentItem()
        row = item.data(_ROW) if item is not None else None
        return row if isinstance(row, FoundRow) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the file of the current row with Enter."""
        row = self.current_row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.opened.emit(row.file)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the words out at the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_double_clicked(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(_ROW).file)

    def _restyle(self) -> None:
        self.setFont(theme().font("body"))
        self.scheduleDelayedItemsLayout()
