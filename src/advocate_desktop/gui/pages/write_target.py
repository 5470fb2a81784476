"""What a comment answers: the address of the post and what it says."""

from PySide6.QtCore import QMimeData, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from advocate_desktop.channels.post_links import network_of, told_apart
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.chips import MetaChip
from advocate_desktop.gui.widgets.fields import TextField
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.gui.words import channel_name

_WAIT_MS = 400
_PASTED = 8  # characters that come at once


class _Words(QPlainTextEdit):
    """What the post says, as plain text; a paste may bring its link along."""

    pasted = Signal(str)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand over what is pasted: a link in it has a field of its own."""
        if source.hasText():
            self.pasted.emit(source.text())
        else:
            super().insertFromMimeData(source)


class TargetPane(QWidget):
    """Two fields above the text of a comment; a paste into either fills both."""

    changed = Signal(str, str)  # address, words
    network_found = Signal(str)  # the channel of the post, told by its new address

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = TextField(self)
        self._link.setCaption(self.tr("Link of the post you answer"))
        self._link.setPlaceholder("https://")
        self._network = MetaChip("", tone="accent", icon="check-circle", parent=self)
        self._label = Text(self.tr("What the post says"), role="h3", parent=self)
        self._words = _Words(self)
        self._words.setFrameShape(QFrame.Shape.StyledPanel)
        self._words.setTabChangesFocus(True)
        self._words.setAccessibleName(self.tr("What the post says"))
        self._words.setPlaceholderText(self.tr("Paste the post here; its link goes above by itself."))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusProxy(self._link)
        head = QHBoxLayout()
        head.addWidget(self._label, 1)
        head.addWidget(self._network)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 6)
        column.setSpacing(6)
        column.addWidget(self._link)
        column.addLayout(head)
        column.addWidget(self._words)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.flush)
        self._told = ("", "")
        self._before = ""
        self._link.textChanged.connect(self._on_link)
        self._words.textChanged.connect(self._on_changed)
        self._words.pasted.connect(self._on_pasted)
        self._show_network("")
        follow(self._restyle)

    def show_target(self, url: str, text: str) -> None:
        """Show what the comment answers; what is being typed meanwhile stays."""
        if self._timer.isActive() or (url, text) == self._now():
            return
        self._told = (url, text)
        self._before = url
        self._set_link(url)
        self._words.setPlainText(text)
        self._show_network(network_of(url))
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
        now = self._now()
        if now != self._told:
            self._told = now
            self.changed.emit(*now)

    def _now(self) -> tuple[str, str]:
        return self._link.text().strip(), self._words.toPlainText()

    @Slot(str)
    def _on_link(self, text: str) -> None:
        before, self._before = self._before, text
        if text == self._told[0]:
            return
        if len(text) - len(before) >= _PASTED:
            link, words = told_apart(text)
            if words and link and not self._words.toPlainText().strip():
                self._words.setPlainText(words)
            if link and link != text:
                self._set_link(link)
                return
        network = network_of(text) if text.strip() else ""
        self._show_network(network)
        if network:
            self.network_found.emit(network)
        self._on_changed()

    @Slot(str)
    def _on_pasted(self, text: str) -> None:
        link, words = told_apart(text)
        if link and not self._link.text().strip():
            self._set_link(link)
        else:
            words = text
        if words:
            self._words.insertPlainText(words)

    def _set_link(self, url: str) -> None:
        self._link.setText(url)
        self._link.edit.setCursorPosition(0)

    def _show_network(self, network: str) -> None:
        self._network.setVisible(bool(network))
        if network:
            self._network.setText(self.tr("On {name}").format(name=channel_name(network)))

    @Slot()
    def _on_changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _restyle(self) -> None:
        self._words.setFont(theme().font("body"))
        self._words.setFixedHeight(theme().line_height("body") * 3 + 20)
