"""The rows of the command palette: their model and how they are painted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from advocate_desktop.domain.library import Span
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.common import draw_box, draw_line_text, key_words, text_width
from advocate_desktop.gui.widgets.key_cap import cap_width, draw_cap
from advocate_desktop.resources import resource_path

ROW_ROLE = Qt.ItemDataRole.UserRole
ROW_HEIGHT, LABEL_HEIGHT = 46, 32
_INSET, _ICON_LEFT, _TEXT_LEFT, _GAP = 11, 24, 58, 14


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """A row one can choose, or with no `run` the label of a group.

    `keys` is a shortcut in Qt's notation; `in_write` is what Ctrl Enter does where that is something else.
    """

    key: str
    title: str
    run: Callable[[], object] | None = None
    icon: str = ""
    detail: str = ""
    spans: tuple[Span, ...] = ()
    keys: str = ""
    in_write: Callable[[], object] | None = None


class PaletteModel(QAbstractListModel):
    """Rows of the palette, labels among them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[PaletteRow] = []

    def set_rows(self, rows: Sequence[PaletteRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_at(self, index: QModelIndex) -> PaletteRow | None:
        """Give the row of an index, if it is one to choose."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if row is not None and row.run is not None else None

    def choosable(self) -> list[int]:
        """Give the numbers of the rows that can be chosen."""
        return [number for number, row in enumerate(self._rows) if row.run is not None]

    def place_of(self, key: str) -> int:
        """Give the number of the row with a key, or -1."""
        return next((number for number, row in enumerate(self._rows) if row.key == key and row.run), -1)

    def content_height(self) -> int:
        """Give the height of all rows, in px."""
        return sum(theme().px(ROW_HEIGHT if row.run else LABEL_HEIGHT) for row in self._rows)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Give the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the row itself, or its words."""
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            keys = "+".join(key_words(row.keys))
            return ", ".join(part for part in (row.title, row.detail, keys) if part)
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let labels be seen and not chosen."""
        if self._rows[index.row()].run is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


@cache
def _has_fill(name: str) -> bool:
    return resource_path("icons", "fill", f"{name}.svg").is_file()


class PaletteDelegate(QStyledItemDelegate):
    """Paints labels, and rows with their highlights, details and keys."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the height of a row or a label."""
        row: PaletteRow = index.data(ROW_ROLE)
        return QSize(100, theme().px(ROW_HEIGHT if row.run else LABEL_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row: PaletteRow = index.data(ROW_ROLE)
        look, box = theme(), QRect(option.rect)
        if row.run is None:
            label = box.adjusted(_ICON_LEFT, look.px(7), -_ICON_LEFT, 0)
            draw_line_text(painter, label, row.title, look.font("capM"), look.color("ink2"))
            return
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        if on:
            shape = box.adjusted(_INSET, 1, -_INSET, -2)
            edge = look.color("accent") if look.name == "contrast" else None
            draw_box(painter, shape, look.radius("control"), look.color("accentSoft"), edge)
        side = look.icon_px(20)
        ratio = painter.device().devicePixelRatio()
        if row.icon:
            weight = "fill" if on and _has_fill(row.icon) else "regular"
            picture = pixmap(row.icon, weight, "accentInk" if on else "ink2", side, ratio)
            painter.drawPixmap(box.left() + _ICON_LEFT, box.top() + (box.height() - side) // 2, picture)
        left = box.left() + _TEXT_LEFT + side - 20
        room = QRect(left, box.top(), box.right() - _ICON_LEFT - left, box.height())
        room.setRight(self._paint_caps(painter, room, row, on) - _GAP)
        self._paint_words(painter, room, row, on)

    def _paint_caps(self, painter: QPainter, room: QRect, row: PaletteRow, on: bool) -> int:
        """Paint the keys at the right, and give where they begin."""
        look = theme()
        words = key_words(row.keys) if row.keys else ["↵"] if on else []
        right = room.right()
        for word in reversed(words):
            width, height = cap_width(word), look.px(22)
            cap = QRect(right - width, room.top() + (room.height() - height) // 2, width, height)
            draw_cap(painter, cap, word, look.color("ink2"), look.control_line(), fill=look.color("surface"))
            right = cap.left() - 4
        return right

    def _paint_words(self, painter: QPainter, room: QRect, row: PaletteRow, on: bool) -> None:
        look = theme()
        font, small = look.font("bodyM" if on else "body"), look.font("small")
        detail_width = text_width(row.detail, small)
        wide = text_width(row.title, font)
        # The detail gives way first, then the end of the title.
        shows_detail = bool(row.detail) and wide + _GAP + min(detail_width, look.px(90)) <= room.width()
        title_room = min(wide, room.width())
        title = _title_layout(row, font, title_room)
        height = title.boundingRect().height()
        painter.setPen(look.color("ink"))
        title.draw(painter, QPointF(room.left(), room.top() + (room.height() - height) / 2))
        if shows_detail:
            rest = room.adjusted(title_room + _GAP, 0, 0, 0)
            draw_line_text(painter, rest, row.detail, small, look.color("ink2" if on else "ink3"))


def _title_layout(row: PaletteRow, font: QFont, width: int) -> QTextLayout:
    shown = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideRight, width + 1)
    kept = len(shown) - 1 if shown != row.title else len(shown)
    layout = QTextLayout(shown, font)
    formats = []
    for start, end in row.spans:
        if start >= kept:
            continue
        mark = QTextLayout.FormatRange()
        mark.start = _utf16(shown[:start])
        mark.length = _utf16(shown[: min(end, kept)]) - mark.start
        style = QTextCharFormat()
        style.setBackground(theme().color("hl"))
        style.setForeground(theme().color("ink"))
        mark.format = style
        formats.append(mark)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(100_000)
    layout.endLayout()
    return layout


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
