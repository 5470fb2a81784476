"""The person's own note on an item of the library."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.dialog import Choice, Dialog

NOTE_AT_MOST = 4000


class ItemNoteDialog(Dialog):
    """A text to keep beside one item, or to add to the notes of several; emptied, the note is gone."""

    def __init__(self, parent: QWidget, sentence: str, known: str = "", *, several: bool = False) -> None:
        super().__init__(parent, width=560, icon="note-pencil", tone="accent")
        self.set_texts(self.tr("Your note"), sentence)
        self._may_be_empty = bool(known)
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Your note"))
        self.text.setPlaceholderText(self.tr("What you think of it, whom to ask, what to check"))
        self.text.setMinimumHeight(theme().px(110))
        self.text.setMaximumHeight(theme().px(190))
        self.text.setFont(theme().font("body"))
        self.text.setPlainText(known)
        self.body.addWidget(self.text)
        self.add_choice(Choice("close", self.tr("Close"), safe=True))
        words = self.tr("Add to their notes") if several else self.tr("Keep it")
        self._keep = self.add_choice(Choice("keep", words, "primary"))
        self._keep.setKeyHint("Ctrl+Return")
        self.text.textChanged.connect(self._validate)
        self._validate()
        self.text.setFocus()

    def note(self) -> str:
        """Give what is written."""
        return self.text.toPlainText().strip()

    @Slot()
    def _validate(self) -> None:
        self._keep.setEnabled((bool(self.note()) or self._may_be_empty) and len(self.note()) <= NOTE_AT_MOST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep it with Ctrl+Enter: Enter alone begins a line."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._keep.click()
            return
        super().keyPressEvent(event)

    @classmethod
    def ask_note(cls, parent: QWidget, sentence: str, known: str = "", *, several: bool = False) -> str | None:
        """Ask; None when the person closed it."""
        dialog = cls(parent, sentence, known, several=several)
        dialog.exec()
        answer = dialog.note() if dialog.chosen == "keep" else None
        dialog.dispose()
        return answer
