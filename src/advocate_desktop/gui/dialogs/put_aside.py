"""The remarks that were put aside, and the way to have them made again."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advocate_desktop.domain.ignoring import Ignored, IgnoreScope
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.aside_row import AsideRow
from advocate_desktop.gui.widgets.card import Canvas
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.messages import Messages

_ROWS_SEEN, _ROW = 5, 62


def told(ignored: Ignored, messages: Messages) -> tuple[str, str]:
    """Give the name of a remark put aside, and how far that reaches."""
    reach = {
        IgnoreScope.HERE: QCoreApplication.translate("PutAsideDialog", "In one draft"),
        IgnoreScope.WORDS: QCoreApplication.translate("PutAsideDialog", "In every draft"),
        IgnoreScope.ALWAYS: QCoreApplication.translate("PutAsideDialog", "Never made again"),
    }[ignored.scope]
    quoted = QCoreApplication.translate("PutAsideDialog", "“{words}”").format(words=ignored.words)
    sentence = f"{quoted} · {reach}" if ignored.words else reach
    return messages(f"checks.{ignored.check}.name"), sentence


class PutAsideDialog(Dialog):
    """One row a remark; those taken back leave the list at once."""

    def __init__(self, parent: QWidget, found: Sequence[Ignored], messages: Messages) -> None:
        super().__init__(parent, icon="hand-palm", tone="neutral", width=560)
        self.taken: list[Ignored] = []
        self.rows: list[AsideRow] = []
        ground = Canvas(tone="")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(2)
        for ignored in found:
            title, sentence = told(ignored, messages)
            row = AsideRow(ignored, title, sentence, self.tr("Make it again"), ground, side=0)
            row.asked.connect(self._take)
            column.addWidget(row)
            self.rows.append(row)
        column.addStretch(1)
        area = ScrollArea(self)
        area.setWidget(ground)
        area.setMinimumHeight(theme().px(_ROW * max(1, min(len(found), _ROWS_SEEN))))
        self.body.addWidget(area)
        self.add_choice(Choice("close", self.tr("Close"), "primary", safe=True))
        self._say()

    @classmethod
    def choose(cls, parent: QWidget, found: Sequence[Ignored], messages: Messages) -> list[Ignored]:
        """Show the list; give those that are to be made again."""
        dialog = cls(parent, found, messages)
        dialog.exec()
        taken = dialog.taken
        dialog.dispose()
        return taken

    @Slot(object)
    def _take(self, ignored: Ignored) -> None:
        self.taken.append(ignored)
        for row in self.rows:
            if row.about is ignored:
                row.hide()
        self._say()

    def _say(self) -> None:
        left = len(self.rows) - len(self.taken)
        sentence = self.tr("What you take back is said again where it holds.")
        if not left:
            sentence = self.tr("Nothing is put aside.")
        self.set_texts(self.tr("Remarks put aside"), sentence)
