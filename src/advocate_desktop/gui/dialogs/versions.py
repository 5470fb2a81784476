"""The versions of a draft: read one, bring it back."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from advocate_desktop.domain.drafts import DraftVersion
from advocate_desktop.gui.forms.ui_versions import Ui_VersionsForm
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.common import draw_box, draw_line_text
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.words import moment_words, number, reason_words


class _VersionRow(QStyledItemDelegate):
    """A moment, and below it why the version was kept."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give room for two lines."""
        return QSize(120, theme().line_height("bodyM") + theme().line_height("cap") + 16)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row."""
        look, box = theme(), QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
            line = look.color("accent" if focus else "accentLine")
            draw_box(painter, box.adjusted(0, 1, -2, -1), 9, look.color("accentSoft"), line)
        moment, _, facts = str(index.data()).partition("\n")
        first = QRect(box.left() + 12, box.top() + 8, box.width() - 24, look.line_height("bodyM"))
        second = QRect(first.left(), first.bottom() + 1, first.width(), look.line_height("cap"))
        draw_line_text(painter, first, moment, look.font("bodyM"), look.color("ink"))
        draw_line_text(painter, second, facts, look.font("cap"), look.color("ink2"))


class VersionsDialog(Dialog):
    """The newest version first; the one chosen is read beside the list."""

    def __init__(self, parent: QWidget, versions: Sequence[DraftVersion], now: datetime) -> None:
        super().__init__(parent, width=780)
        self._versions = list(versions)
        self.set_texts(
            self.tr("Versions of this draft"),
            self.tr("Bringing one back keeps the present text as a version too.")
            if versions
            else self.tr("No version yet. One is kept each time you copy or publish, and when you ask for it."),
        )
        holder = QWidget(self)
        self.ui = Ui_VersionsForm()
        self.ui.setupUi(holder)
        self.body.addWidget(holder)
        holder.setVisible(bool(versions))
        self.ui.list.setFont(theme().font("small"))
        self.ui.text.setFont(theme().font("body"))
        self.ui.list.setFixedWidth(theme().px(250))
        holder.setMinimumHeight(theme().px(320))
        self.ui.list.setItemDelegate(_VersionRow(self.ui.list))
        self.ui.list.setFrameShape(QListWidget.Shape.NoFrame)
        for version in versions:
            facts = self.tr("{reason} · {count} characters").format(
                reason=reason_words(version.reason), count=number(len(version.text))
            )
            item = QListWidgetItem(f"{moment_words(version.made_at, now)}\n{facts}", self.ui.list)
            item.setData(Qt.ItemDataRole.UserRole, version.id)
        self.ui.list.currentRowChanged.connect(self._on_row)
        self.add_choice(Choice("close", self.tr("Close"), safe=True))
        if versions:
            self.add_choice(Choice("restore", self.tr("Bring this one back"), "primary"))
            self.ui.list.setCurrentRow(0)

    @classmethod
    def choose(cls, parent: QWidget, versions: Sequence[DraftVersion], now: datetime) -> int | None:
        """Show the versions; give the id of the one to bring back, or None."""
        dialog = cls(parent, versions, now)
        dialog.exec()
        item = dialog.ui.list.currentItem()
        wanted = item is not None and dialog.chosen == "restore"
        answer = item.data(Qt.ItemDataRole.UserRole) if wanted else None
        dialog.dispose()
        return answer

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._versions):
            self.ui.text.setPlainText(self._versions[row].text)
