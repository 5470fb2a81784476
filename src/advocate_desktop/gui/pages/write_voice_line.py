"""The voice that proposals follow, in a line, with the way to correct it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from advocate_desktop.composing.voice_facts import told
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.messages import Messages
from advocate_desktop.services.voice import VoiceState

_TOLD = ("sentence_words", "emoji_rate")


def voice_in_a_line(state: VoiceState, messages: Messages) -> str:
    """Give what tells a voice apart in two sentences at most; nothing where nothing is known."""
    return " ".join(told(fact, messages) for fact in state.facts if fact.name in _TOLD)


class VoiceLine(QWidget):
    """Two facts of the voice and a button; `asked` when the person wants to see all of it."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Text("", role="small", color="ink2", wrap=True, parent=self)
        self.button = Button(self.tr("My voice…"), kind="ghost", small=True, icon="feather", parent=self)
        self.button.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def show_voice(self, state: VoiceState, messages: Messages) -> None:
        """Show another voice."""
        said = voice_in_a_line(state, messages)
        self.words.setText(said or self.tr("Your voice is not known yet: proposals keep to plain words."))
        self.button.setAccessibleDescription(self.words.text())
