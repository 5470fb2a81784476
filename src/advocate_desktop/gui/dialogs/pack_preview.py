"""A pack as advocates will see it: its contents in their list and reading pane, its guide, and what changed."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advocate_desktop.domain.content import LibraryEntry
from advocate_desktop.domain.library import LibraryPage
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.pack_conduct import ChangesView, GuideView
from advocate_desktop.gui.models.library_model import PAGE
from advocate_desktop.gui.pages.library_list import LibraryList
from advocate_desktop.gui.pages.library_reader import Reader
from advocate_desktop.gui.pages.library_thumbs import FindPicture, Thumbs
from advocate_desktop.gui.pages.library_words import kind_words, language_words, mark_of, row_line
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.chips import MetaChip
from advocate_desktop.gui.widgets.choices import Segmented
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.services.pack_look import PackChanges, PackLook, PackView

_TWO_PANES_FROM, _LIST_WIDTH = 760, 400


class PreviewPane(QWidget):
    """What a look shows; `compare_asked` wants another file to compare it with."""

    compare_asked = Signal()
    link_asked = Signal(str)

    def __init__(self, context: AppContext, find: FindPicture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._messages = context, context.messages
        self._view: PackView | None = None
        self._reading, self._changes_name = False, ""
        self._chips = Flow(self)
        self.parts = Segmented(self)
        self.parts.setAccessibleName(self.tr("What to show"))
        self.list = LibraryList(self)
        self.reader = Reader(self)
        self.nothing = Text(self.tr("No article yet."), role="body", color="ink2", parent=self)
        self.guide = GuideView(self)
        self.changes = ChangesView(self._messages, self)
        self._thumbs = Thumbs(context, self, find)
        self.list.dress(self._thumbs.picture, context.clock.now)
        self.list.rows.set_words(self._row_words)
        self.list.setAccessibleName(self.tr("Contents"))
        self.reader.dress(context, find)
        self._lay_out()
        self._connect()
        follow(self._fit)

    def _lay_out(self) -> None:
        contents = QWidget(self)
        panes = QHBoxLayout(contents)
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(0)
        panes.addWidget(self.list)
        panes.addWidget(self.nothing)
        panes.addWidget(self.reader, 1)
        self.views = QStackedWidget(self)
        for view in (contents, self.guide, self.changes):
            self.views.addWidget(view)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.parts)
        head.addWidget(self._chips, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.views, 1)
        self._name_parts(0)

    def _connect(self) -> None:
        self.parts.changed.connect(self._on_part)
        self.list.chosen.connect(self.reader.show_entry)
        self.list.opened.connect(self._on_opened)
        self.list.clicked.connect(self._on_clicked)
        self.list.rows.page_wanted.connect(self._on_page_wanted)
        self._thumbs.arrived.connect(self.list.viewport().update)
        self.reader.back_asked.connect(self._on_back)
        self.reader.link_asked.connect(self.link_asked)
        self.changes.compare_asked.connect(self.compare_asked)

    # Showing

    def show_look(self, look: PackLook) -> None:
        """Show what advocates will see; the item that was read stays in view."""
        view = self._view = look.view
        current = self.list.current_entry()
        self._thumbs.forget()
        self.list.rows.show(self._page(0))
        numbers = [entry.id for entry in view.entries]
        row = numbers.index(current.id) if current is not None and current.id in numbers else 0
        if numbers:
            self._on_page_wanted(row // PAGE)
            self.list.select(row)
            self.list.want_visible()
            self.reader.show_entry(view.entries[row])
        else:
            self.reader.clear()
        self.guide.show_guide(view, self._context)
        self._tell_counts(look)
        self._fit()

    def show_changes(self, changes: PackChanges | None, problem: str = "") -> None:
        """Show what changes for whoever has an earlier file; None where there is none to compare with."""
        self.changes.show_changes(changes, problem)
        count = len(changes.new) + len(changes.changed) + len(changes.withdrawn) if changes is not None else 0
        self._name_parts(count)

    def _name_parts(self, changed: int) -> None:
        changes = self.tr("Changes ({count})").format(count=changed) if changed else self.tr("Changes")
        if changes != self._changes_name:
            self._changes_name = changes
            parts = [("contents", self.tr("Contents")), ("guide", self.tr("Guide")), ("changes", changes)]
            self.parts.setOptions(parts)

    def _tell_counts(self, look: PackLook) -> None:
        view, messages = look.view, self._messages
        counts = [
            messages("packs.items", count=len(view.entries)),
            messages("packs.images", count=look.done.check.images),
        ]
        for name, words in (
            ("cards", self.tr("%n card(s)", "", view.counts.get("cards", 0))),
            ("challenges", self.tr("%n challenge(s)", "", view.counts.get("challenges", 0))),
            ("rules", self.tr("%n word rule(s)", "", view.counts.get("rules", 0))),
        ):
            if view.counts.get(name):
                counts.append(words)
        if view.guide.topics:
            counts.append(messages("packs.topics", count=len(view.guide.topics)))
        languages = dict.fromkeys(entry.item.lang for entry in view.entries)
        self._chips.clear()
        for words in (*counts, *(language_words(each) for each in languages if each)):
            self._chips.add(MetaChip(words, parent=self._chips))
        self._chips.refit()

    def _page(self, number: int) -> LibraryPage:
        view = self._view
        if view is None:
            return LibraryPage()
        some = slice(number * PAGE, (number + 1) * PAGE)
        return LibraryPage(len(view.entries), entries=view.entries[some], matches=view.matches[some])

    @Slot(int)
    def _on_page_wanted(self, number: int) -> None:
        self.list.rows.add_page(number, self._page(number))

    def _row_words(self, entry: LibraryEntry, _match: object) -> str:
        now = self._context.clock.now()
        today: date = now.date()
        said = (entry.item.title, kind_words(entry.item.kind), row_line(entry, today), mark_of(entry, now).text)
        return ". ".join(part for part in said if part)

    # Room

    @Slot(str)
    def _on_part(self, key: str) -> None:
        self.views.setCurrentIndex(("contents", "guide", "changes").index(key))

    @Slot()
    def _on_opened(self) -> None:
        self._reading = True
        self._fit()
        self.reader.focus_text()

    def _on_clicked(self, *_index: object) -> None:
        if self._is_narrow():
            self._on_opened()

    @Slot()
    def _on_back(self) -> None:
        self._reading = False
        self._fit()
        self.list.setFocus()

    def _is_narrow(self) -> bool:
        return self.width() < _TWO_PANES_FROM * theme().scale

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show list and reading pane side by side where there is room for both."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        narrow, some = self._is_narrow(), self._view is not None and bool(self._view.entries)
        self.reader.set_single(narrow)
        self.nothing.setVisible(not some)
        self.list.setVisible(some and not (narrow and self._reading))
        self.reader.setVisible(some and (not narrow or self._reading))
        if narrow:
            self.list.setMinimumWidth(0)
            self.list.setMaximumWidth(16_777_215)
        else:
            self.list.setFixedWidth(min(theme().px(_LIST_WIDTH), self.width() * 2 // 5))
