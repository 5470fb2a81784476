"""One thing that was put aside or taught, with the way to take it back."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.text import Text


class AsideRow(QWidget):
    """Words at the left, a button at the right; `asked` gives what the row is about."""

    asked = Signal(object)

    def __init__(
        self, about: object, title: str, sentence: str, button: str, parent: QWidget, *, side: int = 24
    ) -> None:
        super().__init__(parent)
        self.about = about
        self.button = Button(button, kind="ghost", small=True, parent=self)
        self.button.setAccessibleDescription(f"{title} {sentence}".strip())
        self.button.clicked.connect(self._on_clicked)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(title, role="bodyM", wrap=True, parent=self))
        if sentence:
            words.addWidget(Text(sentence, role="small", color="ink3", wrap=True, parent=self))
        row = QHBoxLayout(self)
        row.setContentsMargins(side, 8, side, 8)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    @Slot()
    def _on_clicked(self) -> None:
        self.asked.emit(self.about)
