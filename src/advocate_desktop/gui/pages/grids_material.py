"""The place for material: what the person noted for later posts, searched, corrected and put away."""

from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from advocate_desktop.domain.grids import Axes
from advocate_desktop.domain.material import Material, MaterialKind
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.material import MaterialDialog
from advocate_desktop.gui.forms.ui_grids import Ui_GridsPage
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.pages.grids_steps import delete_material, keep_material, read_material
from advocate_desktop.gui.tasks import Task
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.common import NO_RING, draw_box, draw_line_text
from advocate_desktop.gui.widgets.note_paint import draw_words

_ICONS = {
    MaterialKind.ANECDOTE: "chat-circle-text",
    MaterialKind.FIGURE: "hash",
    MaterialKind.OPINION: "lightbulb",
    MaterialKind.QUOTE: "quotes",
}
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class MaterialModel(QAbstractListModel):
    """Pieces of material with a line that says what each is, and for which pillars."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[tuple[Material, str], ...] = ()

    def show(self, rows: tuple[tuple[Material, str], ...]) -> None:
        """Show other pieces."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _TOP) -> int:
        """Give the number of pieces."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the words of a piece."""
        material, foot = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return material.text
        return f"{foot}: {material.text}" if role == Qt.ItemDataRole.AccessibleTextRole else None


class _RowPainter(QStyledItemDelegate):
    """Paints a piece as a row of two or three lines."""

    def __init__(self, view: QListView, model: MaterialModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Give room for two lines and what it is."""
        look = theme()
        return QSize(200, 2 * look.line_height("body") + look.line_height("cap") + 30)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint it."""
        look, box = theme(), QRect(option.rect).adjusted(2, 3, -3, -3)
        material, foot = self._model.rows[index.row()]
        here = index == self._view.currentIndex() and self._view.hasFocus()
        line = look.color("lineStrong" if look.name == "contrast" else "line")
        draw_box(painter, box, 11, look.color("surface"), line)
        if here:
            draw_box(painter, box, 11, None, look.color("accent"), width=2)
        side = look.icon_px(20)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            box.left() + 16, box.top() + 12, pixmap(_ICONS[material.kind], "regular", "ocre", side, ratio)
        )
        left = box.left() + 16 + side + 14
        words = QRect(left, box.top() + 10, box.right() - left - 16, box.height())
        height, text = look.line_height("body"), " ".join(material.text.split())
        taken = draw_words(painter, words, text, "body", look.color("ink"), lines=2)
        below = QRect(left, words.top() + taken * height + 2, words.width(), look.line_height("cap"))
        draw_line_text(painter, below, foot, look.font("cap"), look.color("ink3"))


class MaterialPane(QObject):
    """The list of material of the Grids page; `wrote` tells a step to run with the words for it."""

    wrote = Signal(object, str)

    def __init__(self, context: AppContext, ui: Ui_GridsPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._ui, self._page = context, ui, parent
        self._axes = Axes()
        self._task: Task | None = None
        self._model = MaterialModel(self)
        view = ui.materialList
        view.setModel(self._model)
        view.setItemDelegate(_RowPainter(view, self._model))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setProperty(NO_RING, True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setUniformItemSizes(True)
        view.setAccessibleName(self.tr("Your material"))
        view.setMinimumHeight(theme().px(220))
        view.doubleClicked.connect(self._on_opened)
        view.installEventFilter(self)
        ui.materialSearch.setPlaceholderText(self.tr("Find what you noted"))
        ui.materialSearch.setAccessibleName(self.tr("Find what you noted"))
        ui.materialSearch.textChanged.connect(self.refresh)
        ui.noteButton.clicked.connect(self.note)

    def current(self) -> Material | None:
        """Give the piece the keyboard is on."""
        row = self._ui.materialList.currentIndex().row()
        return self._model.rows[row][0] if 0 <= row < len(self._model.rows) else None

    @Slot()
    def refresh(self) -> None:
        """Read the material that the search finds."""
        if self._task is not None:
            self._task.cancel()
        self._task = self._context.read(partial(read_material, self._ui.materialSearch.text()), self._on_material)

    @Slot(object)
    def _on_material(self, found: tuple[tuple[Material, ...], Axes]) -> None:
        materials, self._axes = found
        row = max(0, self._ui.materialList.currentIndex().row())
        self._model.show(tuple((material, self._foot(material)) for material in materials))
        if materials:
            self._ui.materialList.setCurrentIndex(self._model.index(min(row, len(materials) - 1), 0))
        searched = bool(self._ui.materialSearch.text().strip())
        if materials or not searched:
            words = self.tr("Anecdotes, figures, opinions and quotes of your own, ready for a later post.")
        else:
            words = self.tr("Nothing you noted says that.")
        if not materials and not searched:
            words += " " + self.tr("Ctrl I notes one from anywhere.")
        self._ui.materialHint.setText(words)
        self._ui.materialList.setVisible(bool(materials))

    def _foot(self, material: Material) -> str:
        names = [pillar.name for pillar in self._axes.pillars if pillar.id in material.pillar_ids]
        parts = [self._context.messages(f"grids.kinds.{material.kind.value}")]
        if material.speaker:
            parts.append(material.speaker)
        parts += names
        if material.used_in:
            parts.append(self.tr("used in %n draft(s)", "", len(material.used_in)))
        return " · ".join(parts)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Open with Enter, put away with Delete, on the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._on_opened()
            return True
        return False

    @Slot()
    def note(self) -> None:
        """Note something new."""
        self._ask(None)

    @Slot()
    def _on_opened(self) -> None:
        known = self.current()
        if known is not None:
            self._ask(known)

    def delete(self) -> None:
        """Put the current piece in the tray."""
        known = self.current()
        if known is not None:
            self.wrote.emit(partial(delete_material, known.id), self.tr("Put in the tray."))

    def _ask(self, known: Material | None) -> None:
        answer = MaterialDialog.ask_about(self._page, self._context.messages, self._axes.pillars, known)
        if answer is not None:
            self.wrote.emit(partial(keep_material, known, answer), self.tr("Kept with your material."))
