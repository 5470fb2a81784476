"""Why a draft cannot be copied yet."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from advocate_desktop.domain.findings import Finding
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.text import Text


class StopDialog(Dialog):
    """Says what holds the copy, what is safe, and what to do; a second, deliberate step where there is one."""

    def __init__(self, parent: QWidget, refused: Sequence[Finding], channel: str, *, thread: bool) -> None:
        super().__init__(parent, icon="hand-palm", tone="caution", width=560)
        self.set_texts(
            self.tr("Not copied yet"),
            self.tr("%n point(s) to settle before {channel}.", "", len(refused)).format(channel=channel),
        )
        for finding in refused:
            self._add_reason(finding)
        self.add_point(self.tr("Your text is saved, word for word."))
        self.add_choice(Choice("close", self.tr("Back to the text"), safe=True))
        if thread:
            self.add_choice(Choice("thread", self.tr("Copy part by part")))
        elif all(finding.overridable for finding in refused):
            self.add_choice(Choice("copy", self.tr("Copy all the same")))
        self.add_choice(Choice("go", self.tr("Go there"), "primary"))

    @classmethod
    def ask_about(cls, parent: QWidget, refused: Sequence[Finding], channel: str, *, thread: bool = False) -> str:
        """Explain; give `go`, `copy`, `thread`, or `close`."""
        dialog = cls(parent, refused, channel, thread=thread)
        dialog.exec()
        answer = dialog.chosen or "close"
        dialog.dispose()
        return answer

    def _add_reason(self, finding: Finding) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        mark = QLabel(self)
        mark.setPixmap(pixmap("warning-circle", "fill", "caution", theme().icon_px(18)))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(finding.message, role="h3", wrap=True, parent=self))
        if finding.why:
            words.addWidget(Text(finding.why, role="small", color="ink2", wrap=True, parent=self))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)
