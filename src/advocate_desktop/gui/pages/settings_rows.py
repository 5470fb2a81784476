"""Rows of the Settings page that depend on what there is: checks and sources."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.gui.widgets.switches import Switch
from advocate_desktop.gui.widgets.text import Text


class _Row(QWidget):
    """Words at the left, one control at the right, a hairline above all but the first."""

    def __init__(self, title: str, sentence: str, *, first: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = QVBoxLayout()
        self.words.setSpacing(2)
        self.words.addWidget(Text(title, role="bodyM", wrap=True, parent=self))
        if sentence:
            self.words.addWidget(Text(sentence, role="small", color="ink3", wrap=True, parent=self))
        self.line = QHBoxLayout()
        self.line.setContentsMargins(24, 14, 24, 14)
        self.line.setSpacing(24)
        self.line.addLayout(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if not first:
            rule = QFrame(self)
            rule.setProperty("rule", "true")
            column.addWidget(rule)
        column.addLayout(self.line)


class CheckRow(_Row):
    """A check that can be switched off."""

    switched = Signal(str, bool)  # id of the check, whether it is on

    def __init__(
        self, check_id: str, title: str, sentence: str, *, on: bool, first: bool, parent: QWidget
    ) -> None:
        super().__init__(title, sentence, first=first, parent=parent)
        self.check_id = check_id
        self.switch = Switch("", self)
        self.switch.setAccessibleName(title)
        self.switch.setAccessibleDescription(sentence)
        self.switch.setChecked(on)
        self.switch.toggled.connect(self._on_toggled)
        self.line.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignVCenter)

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        self.switched.emit(self.check_id, on)
