"""The library: what the company published, to be found, read, and taken as a start."""

from datetime import date
from textwrap import shorten

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from advocate_desktop.domain.changes import Changed
from advocate_desktop.domain.content import LibraryEntry, SourceKind, under_embargo
from advocate_desktop.domain.library import LibraryPage as Found
from advocate_desktop.domain.library import Match
from advocate_desktop.errors import UserError
from advocate_desktop.gui import hotkeys, importing
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.forms.ui_library import Ui_LibraryPage
from advocate_desktop.gui.models.library_model import PAGE
from advocate_desktop.gui.page import Page
from advocate_desktop.gui.pages.library_actions import ItemActions
from advocate_desktop.gui.pages.library_adding import AddMenu
from advocate_desktop.gui.pages.library_choosing import Choosing
from advocate_desktop.gui.pages.library_drop import DropVeil
from advocate_desktop.gui.pages.library_empty import EmptyStates
from advocate_desktop.gui.pages.library_layout import LibraryLayout
from advocate_desktop.gui.pages.library_saved import SavedMenu
from advocate_desktop.gui.pages.library_search import Answer, LibrarySearch, Stock
from advocate_desktop.gui.pages.library_thumbs import Thumbs
from advocate_desktop.gui.pages.library_words import is_new, mark_of, moment_words, pack_words, row_line, why_words
from advocate_desktop.messages import format_number

_SHORT_NAME = 24
_INTO_THE_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LibraryPage(Page):
    """A list to search and filter, and a pane to read in. `open_with` takes an item's id, or a text to search."""

    shows = frozenset({Changed.CONTENT, Changed.DRAFTS, Changed.ROUTINE, Changed.SEARCHES})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_LibraryPage()
        self.ui.setupUi(self)
        self.layout_ = LibraryLayout(self.ui, context, self)
        self._search = LibrarySearch(context, self)
        self._empty = EmptyStates(self.ui, self)
        self._item_actions = ItemActions(context, self)
        self._choosing = Choosing(self)
        self._saved = SavedMenu(self, self._choosing.acts)
        self._thumbs = Thumbs(context, self)
        self._stock: Stock | None = None
        self._answer: Answer | None = None
        self._wanted = 0  # the item to show once it was read
        self.setAcceptDrops(True)
        self._veil = DropVeil(self, self.tr("Drop to add to your library"))
        self._dress()
        self._connect()
        self._register()
        kept = self.layout_.kept()
        self.ui.filters.restore(kept.get("filters", {}) if isinstance(kept.get("filters"), dict) else {})

    def _dress(self) -> None:
        ui, context = self.ui, self.context
        ui.list.dress(self._thumbs.picture, context.clock.now)
        ui.list.rows.set_words(self._row_words)
        ui.list.rows.set_tip(self._why)
        ui.list.setAccessibleName(self.tr("Contents"))
        ui.reader.dress(context)
        ui.search.setAcceptDrops(False)
        ui.search.setPlaceholderText(self.tr("Search titles and texts"))
        ui.search.setAccessibleName(self.tr("Search the library"))
        ui.search.setKeyHint(hotkeys.shown("library.search"))
        ui.reading.setCurrentWidget(ui.nothingView)
        ui.results.setCurrentWidget(ui.listView)
        ui.views.setCurrentWidget(ui.panesView)
        ui.addButton.setMenu(AddMenu(context, self))

    def _connect(self) -> None:
        ui, search, empty = self.ui, self._search, self._empty
        ui.search.textChanged.connect(self._on_typed)
        ui.filters.changed.connect(self._on_filters)
        ui.list.chosen.connect(self._on_chosen)
        ui.list.opened.connect(self.read_current)
        ui.list.clicked.connect(self._on_clicked)
        ui.list.rows.page_wanted.connect(search.ask_page)
        self._thumbs.arrived.connect(ui.list.viewport().update)
        search.found.connect(self._on_found)
        search.more.connect(self._on_more)
        search.stocked.connect(self._on_stock)
        search.unfiltered.connect(empty.show_unfiltered)
        empty.unfilter_asked.connect(ui.filters.clear_filters)
        empty.clear_asked.connect(ui.search.clear_search)
        empty.write_asked.connect(self._write_own)
        reader = ui.reader
        reader.draft_asked.connect(self.draft)
        reader.react_asked.connect(self.react)
        reader.not_for_me_asked.connect(self._choosing.not_for_me)
        reader.told.copy_asked.connect(self.open_with)
        reader.life.note_asked.connect(self._choosing.note)
        self._choosing.acts.came_back.connect(self._on_came_back)
        ui.filters.themes_asked.connect(self._choosing.acts.rename_theme)
        reader.back_asked.connect(self.back_to_list)
        reader.acts_asked.connect(self._choosing.fill)
        reader.menu_asked.connect(self.fill_menu)
        reader.link_asked.connect(self._item_actions.ask_link)
        reader.seen.connect(self._on_seen)
        reader.life.draft_asked.connect(self._open_draft)
        reader.life.post_asked.connect(self._open_post)
        reader.life.link_asked.connect(self._item_actions.ask_link)
        ui.firstFilesButton.clicked.connect(self._choose_files)
        ui.firstFolderButton.clicked.connect(self._choose_folder)
        ui.firstSubscribeButton.clicked.connect(self._open_subscriptions)
        ui.firstSampleButton.clicked.connect(self._try_sample)

    def _register(self) -> None:
        for name, words, run, icon_name in (
            ("search", self.tr("Search the library"), self.focus_search, "magnifying-glass"),
            ("draft", self.tr("Draft from this content"), self.draft, "pencil-simple-line"),
            ("react", self.tr("React to this content"), self.react, "chat-circle"),
            ("filters", self.tr("Filters"), self._focus_filters, "funnel-simple"),
        ):
            self.context.actions.add(f"library.{name}", words, run, owner=self, group="library", icon=icon_name)

    # Coming and going

    def refresh(self) -> None:
        """Read again what is shown, where the person is."""
        current = self.ui.list.currentIndex()
        row = current.row() if current.isValid() else self.ui.list.first_row()
        self._ask(number=max(0, row) // PAGE, keep=self._answer is not None)
        self._search.ask_stock()
        self._saved.refresh()
        self._read_item(self._wanted or self._shown_id() or self._remembered())

    def open_with(self, argument: object) -> None:
        """Show an item by its id, search for a text, or come back to a place."""
        place = argument if isinstance(argument, dict) else {}
        if isinstance(argument, str):
            place = {"text": argument}
        elif isinstance(argument, int):
            place = {"item": argument, "reading": True}
        if place.get("unfiltered"):
            self.ui.filters.clear_filters()
        if isinstance(place.get("text"), str):
            self.ui.search.setText(place["text"])
        if isinstance(place.get("item"), int) and place["item"]:
            self._wanted = place["item"]
            self._read_item(self._wanted)
        if place.get("reading"):
            self.layout_.set_reading(True)

    def place(self) -> object:
        """Give text, item and pane, to come back to."""
        return {"text": self.ui.search.text(), "item": self._shown_id(), "reading": self.layout_.reading}

    def flush(self) -> None:
        """Remember filters and item."""
        self.layout_.keep(filters=self.ui.filters.state(), item=self._shown_id())

    def panes(self) -> list[QWidget]:
        """Give search, list and text."""
        ui = self.ui
        if ui.views.currentWidget() is ui.firstView:
            return [ui.firstFilesButton]
        shown = [ui.search, ui.list] if ui.results.currentWidget() is ui.listView else [ui.search]
        shown = shown if ui.listPane.isVisible() else []
        return [*shown, ui.reader.ui.scroll] if ui.reader.isVisible() else list(shown)

    def start_focus(self) -> QWidget:
        """Give the list, or the first way to fill it."""
        ui = self.ui
        if ui.views.currentWidget() is ui.firstView:
            return ui.firstFilesButton
        return ui.reader.ui.scroll if self.layout_.single and self.layout_.reading else ui.list

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self.layout_.arrange()
        self._veil.setGeometry(self.rect())

    # Searching

    def _ask(self, *, number: int = 0, keep: bool = False) -> None:
        self._search.ask(self.ui.filters.query(self.ui.search.text()), number=number, keep=keep)

    @Slot()
    def _on_typed(self) -> None:
        self.ui.filters.set_searching(bool(self.ui.search.text().strip()))
        self._ask()

    @Slot()
    def _on_filters(self) -> None:
        self._ask()
        self.layout_.keep(filters=self.ui.filters.state())

    @Slot(object)
    def _on_found(self, answer: Answer) -> None:
        self._answer = answer
        ui, page = self.ui, answer.page
        ui.list.show_page(page, answer.number, keep=answer.keep)
        if not answer.keep and self._shown_id():
            ui.list.select(ui.list.rows.row_of(self._shown_id()))
        self._show_found(page)
        self._tell_why()
        names = ui.filters.names()
        if page.total:
            ui.results.setCurrentWidget(ui.listView)
        else:
            self._empty.show_none(ui.search.text(), names)
            if names and ui.search.text().strip():
                self._search.ask_unfiltered(ui.filters.query(ui.search.text(), filtered=False))
            nothing_asked = not names and not ui.search.text().strip()
            ui.results.setCurrentWidget(ui.listView if nothing_asked else ui.noneView)

    @Slot(object)
    def _on_more(self, answer: Answer) -> None:
        self.ui.list.rows.add_page(answer.number, answer.page)
        self.ui.list.want_visible()

    @Slot(object)
    def _on_stock(self, stock: Stock) -> None:
        self._stock = stock
        ui = self.ui
        focused = self.window().focusWidget()  # the page's own would still name a button behind an open dialog
        had_focus = focused is not None and ui.firstView.isAncestorOf(focused)
        ui.filters.set_counts(stock.counts)
        ui.views.setCurrentWidget(ui.firstView if stock.empty else ui.panesView)
        if had_focus and not stock.empty:
            ui.list.setFocus()
        ui.packText.setText(self._source_words(stock))
        if self._answer is not None:
            self._show_found(self._answer.page)
        self.layout_.arrange()

    def _source_words(self, stock: Stock) -> str:
        source = stock.sources[0][0] if len(stock.sources) == 1 else None
        if source is not None and source.kind is SourceKind.PACK:
            return pack_words(source, self.context.clock.today())
        if source is not None and source.kind is SourceKind.FOLDER and source.name:
            return source.name if len(source.name) <= _SHORT_NAME else ""
        return self.tr("%n source(s)", "", len(stock.sources)) if stock.sources else ""

    def _show_found(self, page: Found) -> None:
        asked = bool(self.ui.search.text().strip() or self.ui.filters.names())
        if not asked or self._stock is None:
            self.ui.search.setFound("")
            return
        found = format_number(page.total, self.context.language)
        words = self.tr("{found} of {total}").format(
            found=self.tr("{count}+").format(count=found) if page.bounded else found,
            total=format_number(self._stock.counts.all, self.context.language),
        )
        if page.meant:
            meant = shorten(page.meant, _SHORT_NAME, placeholder="…")
            words = self.tr("“{text}”: {found}").format(text=meant, found=words)
        self.ui.search.setFound(words)

    def _row_words(self, entry: LibraryEntry, match: Match) -> str:
        """Say a row aloud."""
        now = self.context.clock.now()
        new = self.tr("not read yet") if is_new(entry, now) else ""
        line = row_line(entry, now.date())
        parts = (entry.item.title, match.snippet, line, mark_of(entry, now).text, new, self._why(match))
        return ". ".join(part.rstrip(".") for part in parts if part)

    def _why(self, match: Match) -> str:
        return why_words(match.reasons, self.context.messages)

    def _tell_why(self) -> None:
        rows = self.ui.list.rows
        self.ui.reader.show_reasons(rows.match_of(rows.row_of(self._shown_id())).reasons)

    # Reading

    def _shown_id(self) -> int:
        entry = self.ui.reader.entry
        return entry.id if entry is not None else 0

    def _remembered(self) -> int:
        item = self.layout_.kept().get("item", 0)
        return item if isinstance(item, int) else 0

    def _read_item(self, content_id: int) -> None:
        if content_id:
            self.context.read(
                lambda services: services.library.entry(content_id), self._on_item, self._on_item_gone
            )

    def _on_item(self, entry: LibraryEntry) -> None:
        if self._wanted and entry.id != self._wanted:
            return  # another one was asked for meanwhile
        if not self._wanted and self._shown_id() not in (0, entry.id):
            return
        self._wanted = 0
        self._show_item(entry)
        row = self.ui.list.rows.row_of(entry.id)
        if row >= 0 and self.ui.list.currentIndex().row() != row:
            self.ui.list.select(row)

    def _on_item_gone(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._wanted = 0
        self.ui.reader.clear()
        self.ui.reading.setCurrentWidget(self.ui.nothingView)
        if self.layout_.reading:
            self.layout_.set_reading(False)

    def _show_item(self, entry: LibraryEntry) -> None:
        self.ui.reader.show_entry(entry)
        self._tell_why()
        self.ui.reading.setCurrentWidget(self.ui.reader)

    @Slot(object)
    def _on_chosen(self, entry: LibraryEntry) -> None:
        self._wanted = 0
        self._show_item(entry)

    @Slot()
    def _on_clicked(self) -> None:
        if self.layout_.single:
            self.read_current()

    @Slot()
    def read_current(self) -> None:
        """Go into the text of the current item."""
        if self._shown_id() == 0:
            return
        self.layout_.set_reading(True)
        self.ui.reader.focus_text()

    @Slot()
    def back_to_list(self) -> None:
        """Come back to the list."""
        self.layout_.set_reading(False)
        self.ui.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the search down into the list; Esc comes back from the text."""
        ui = self.ui
        if event.key() == Qt.Key.Key_Escape and ui.reader.isAncestorOf(self.focusWidget() or self):
            self.back_to_list()
        elif event.key() in _INTO_THE_LIST and ui.search.hasFocus() and ui.list.rows.rowCount():
            ui.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _on_seen(self, entry: LibraryEntry) -> None:
        self.context.write(lambda services: services.library.mark_seen(entry.id))

    # Doing

    @Slot()
    def focus_search(self) -> None:
        """Give the keyboard to the search."""
        if self.layout_.single and self.layout_.reading:
            self.layout_.set_reading(False)
        self.ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.search.selectAll()

    @Slot()
    def _focus_filters(self) -> None:
        if self.layout_.single and self.layout_.reading:
            self.layout_.set_reading(False)
        self.ui.filters.first().setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def draft(self) -> None:
        """Begin a post from the item that is shown."""
        entry = self.ui.reader.entry
        if entry is None:
            return
        now = self.context.clock.now()
        if under_embargo(entry.item, now) and entry.item.embargo is not None:
            words = self.tr("Prepare it now; copying waits until {moment}.")
            self.context.toast(words.format(moment=moment_words(entry.item.embargo, now)))
        self.context.navigate("write", {"content": entry.id, "kind": "post"})

    @Slot(int)
    def _open_draft(self, draft_id: int) -> None:
        self.context.navigate("write", {"draft": draft_id})

    @Slot(object)
    def _open_post(self, day: date) -> None:
        self.context.navigate("routine", {"day": day.isoformat()})

    @Slot()
    def react(self) -> None:
        """Prepare a comment about the item that is shown."""
        if self._shown_id():
            self.context.navigate("write", {"content": self._shown_id(), "kind": "comment"})

    @Slot()
    def _write_own(self) -> None:
        self.context.navigate("write", {"new": "post"})

    @Slot(int)
    def _on_came_back(self, content_id: int) -> None:
        self._wanted = content_id

    @Slot(object)
    def fill_menu(self, menu: QMenu) -> None:
        """Add what can be done with the item that is shown."""
        if self.ui.reader.entry is not None:
            self._item_actions.fill(menu, self.ui.reader.entry)

    # Bringing in

    @Slot()
    def _choose_files(self) -> None:
        importing.choose_files(self.context, self)

    @Slot()
    def _choose_folder(self) -> None:
        importing.choose_folder(self.context, self)

    @Slot()
    def _open_subscriptions(self) -> None:
        self.context.actions.get("subscriptions").trigger()

    @Slot()
    def _try_sample(self) -> None:
        importing.import_sample(self.context, self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that files may be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._veil.cover()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the veil away."""
        self._veil.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        self._veil.hide()
        event.acceptProposedAction()
        importing.import_urls(self.context, event.mimeData().urls(), self)
