"""A column of texts and fields that scrolls, at a width that reads well."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.card import Canvas
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text

_WIDTH = 760


class Sheet(ScrollArea):
    """Fill `column`; its widgets stand on `ground`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = Canvas(tone="")
        self.ground = QWidget(whole)
        self.column = QVBoxLayout(self.ground)
        self.column.setContentsMargins(4, 12, 16, 12)
        self.column.setSpacing(8)
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.ground, 1)
        row.addStretch(0)
        self.setWidget(whole)
        follow(self._restyle)

    def say(self, words: str, role: str = "body", color: str = "ink") -> Text:
        """Add a text."""
        text = Text(words, role=role, color=color, wrap=True, selectable=True, parent=self.ground)
        self.column.addWidget(text)
        text.show()
        return text

    def empty(self) -> None:
        """Take everything away."""
        while self.column.count():
            item = self.column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _restyle(self) -> None:
        self.ground.setMaximumWidth(theme().px(_WIDTH))
