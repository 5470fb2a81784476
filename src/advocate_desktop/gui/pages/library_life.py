"""Under the facts of an item: its draft, the posts it became, and the person's own note."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.domain.content import LibraryEntry
from advocate_desktop.domain.routine import Publication
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.link import is_link
from advocate_desktop.gui.pages.library_words import long_day
from advocate_desktop.gui.tasks import Task
from advocate_desktop.gui.theme import follow
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Card
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.gui.words import channel_name

_POSTS_SHOWN = 3


class LifeBlock(QWidget):
    """Ways to what was made of an item, and the note on it; hidden when there is neither."""

    draft_asked = Signal(int)
    post_asked = Signal(object)  # the day it was published
    link_asked = Signal(str)
    note_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft_id = self._content_id = 0
        self._task: Task | None = None
        self.draft_button = Button(self.tr("Open your draft"), icon="note-pencil", small=True)
        self._ways = Flow(self)
        self._ways.add(self.draft_button)
        self.posts = QVBoxLayout()
        self.posts.setSpacing(10)
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
        column.addLayout(self.posts)
        column.addWidget(self._card)
        self.draft_button.clicked.connect(self._on_draft)
        self.note_button.clicked.connect(self.note_asked)
        follow(self._restyle)

    def show_entry(self, entry: LibraryEntry, context: AppContext) -> None:
        """Show what there is for an item, and read which posts it became."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if entry.id != self._content_id or entry.published_on is None:
            self._clear_posts()
        self._content_id, self._draft_id = entry.id, entry.draft_id or 0
        if entry.published_on is not None:
            read = partial(self._on_posts, context)
            self._task = context.read(lambda services: services.routine.of_content(entry.id), read)
        self._ways.setVisible(bool(self._draft_id))
        self._card.setVisible(bool(entry.note))
        self.note.setText(entry.note)
        self.setVisible(bool(self._draft_id or entry.published_on is not None or entry.note))

    def _on_posts(self, context: AppContext, posts: list[Publication]) -> None:
        self._task = None
        self._clear_posts()
        today = context.clock.today()
        for post in posts[:_POSTS_SHOWN]:
            where = ", ".join(channel_name(channel) for channel in post.channels)
            day = self.tr("Your post of {day}").format(day=long_day(post.local_date, today))
            row = Flow(self)
            row.add(Text(" · ".join(part for part in (day, where) if part), role="smallM", parent=row))
            if is_link(post.url):
                opens = Button(self.tr("Open it…"), icon="arrow-square-out", small=True)
                opens.clicked.connect(partial(self._on_link, post.url))
                row.add(opens)
            log = Button(self.tr("See it in the log"), icon="seal-check", small=True)
            log.clicked.connect(partial(self._on_post, post))
            row.add(log)
            self.posts.addWidget(row)

    def _clear_posts(self) -> None:
        while (old := self.posts.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    @Slot()
    def _on_draft(self) -> None:
        self.draft_asked.emit(self._draft_id)

    def _on_link(self, address: str) -> None:
        self.link_asked.emit(address)

    def _on_post(self, post: Publication) -> None:
        self.post_asked.emit(post.local_date)

    def _restyle(self) -> None:
        self._card.setTone("sunken", "line")
