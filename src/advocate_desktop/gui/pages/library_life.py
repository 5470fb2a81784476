"""Under the facts of an item: its draft, the post it became, and the person's own note."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.domain.content import LibraryEntry
from advocate_desktop.gui.theme import follow
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Card
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.text import Text


class LifeBlock(QWidget):
    """Ways to what was made of an item, and the note on it; hidden when there is neither."""

    draft_asked = Signal(int)
    post_asked = Signal(object)  # the day it was published
    note_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft_id = 0
        self._day: date | None = None
        self.draft_button = Button(self.tr("Open your draft"), icon="note-pencil", small=True)
        self.post_button = Button(self.tr("See your post in the log"), icon="seal-check", small=True)
        self._ways = Flow(self)
        self._ways.add(self.draft_button)
        self._ways.add(self.post_button)
        self._card = Card(self)
        self._card.setLevel(0)
        self.note = Text(role="body", wrap=True, selectable=True, parent=self._card)
        self.note_button = Button(self.tr("Change"), kind="ghost", small=True, parent=self._card)
        self.note_button.setAccessibleName(self.tr("Change your note"))
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Your note"), role="h3", parent=self._card), 1)
        head.addWidget(self.note_button)
        inner = QVBoxLayout(self._card)
        inner.setContentsMargins(18, 8, 10, 14)
        inner.setSpacing(2)
        inner.addLayout(head)
        inner.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 22)
        column.setSpacing(14)
        column.addWidget(self._ways)
        column.addWidget(self._card)
        self.draft_button.clicked.connect(self._on_draft)
        self.post_button.clicked.connect(self._on_post)
        self.note_button.clicked.connect(self.note_asked)
        follow(self._restyle)

    def show_entry(self, entry: LibraryEntry) -> None:
        """Show what there is for an item."""
        self._draft_id, self._day = entry.draft_id or 0, entry.published_on
        self.draft_button.setVisible(bool(self._draft_id))
        self.post_button.setVisible(self._day is not None)
        self._ways.setVisible(bool(self._draft_id) or self._day is not None)
        self._ways.refit()
        self._card.setVisible(bool(entry.note))
        self.note.setText(entry.note)
        self.setVisible(bool(self._draft_id or self._day is not None or entry.note))

    @Slot()
    def _on_draft(self) -> None:
        self.draft_asked.emit(self._draft_id)

    @Slot()
    def _on_post(self) -> None:
        self.post_asked.emit(self._day)

    def _restyle(self) -> None:
        self._card.setTone("sunken", "line")
