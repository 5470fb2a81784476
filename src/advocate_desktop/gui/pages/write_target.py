"""What a comment answers: the address of the post and what it says."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.fields import TextField
from advocate_desktop.gui.widgets.text import Text

_WAIT_MS = 400


class TargetPane(QWidget):
    """Two fields above the text of a comment."""

    changed = Signal(str, str)  # address, words

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = TextField(self)
        self._link.setCaption(self.tr("Link of the post you answer"))
        self._link.setPlaceholder("https://")
        self._label = Text(
            self.tr("What the post says, to keep it in sight"), role="smallM", color="ink2", parent=self
        )
        self._words = QPlainTextEdit(self)
        self._words.setFrameShape(QFrame.Shape.StyledPanel)
        self._words.setTabChangesFocus(True)
        self._words.setAccessibleName(self.tr("What the post says"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 6)
        column.setSpacing(6)
        column.addWidget(self._link)
        column.addWidget(self._label)
        column.addWidget(self._words)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.flush)
        self._told = ("", "")
        self._link.textChanged.connect(self._on_changed)
        self._words.textChanged.connect(self._on_changed)
        follow(self._restyle)

    def show_target(self, url: str, text: str) -> None:
        """Show what the comment answers."""
        self._told = (url, text)
        self._link.setText(url)
        self._words.setPlainText(text)
        self._timer.stop()

    def set_column(self, left: int, width: int, room: int) -> None:
        """Stand in the column of the text."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(left, 20, max(0, room - left - width), 6)

    @Slot()
    def flush(self) -> None:
        """Hand over what changed."""
        self._timer.stop()
        now = (self._link.text().strip(), self._words.toPlainText())
        if now != self._told:
            self._told = now
            self.changed.emit(*now)

    def _on_changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _restyle(self) -> None:
        self._words.setFont(theme().font("body"))
        self._words.setFixedHeight(theme().line_height("body") * 3 + 20)
