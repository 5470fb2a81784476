"""The versions of a draft: read one, bring it back."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QListWidgetItem, QWidget

from advocate_desktop.domain.drafts import DraftVersion
from advocate_desktop.gui.forms.ui_versions import Ui_VersionsForm
from advocate_desktop.gui.pages.write_words import moment_words, number, reason_words
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.dialog import Choice, Dialog


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
        for version in versions:
            said = self.tr("{moment}\n{reason} · {count} characters").format(
                moment=moment_words(version.made_at, now),
                reason=reason_words(version.reason),
                count=number(len(version.text)),
            )
            item = QListWidgetItem(said, self.ui.list)
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
