"""The main window: the rail, the pages, and what stands over them."""

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.errors import UserError
from advocate_desktop.gui import hotkeys
from advocate_desktop.gui.actions import ActionRegistry
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.embargo_watch import EmbargoWatch
from advocate_desktop.gui.i18n import Translations
from advocate_desktop.gui.page import Page
from advocate_desktop.gui.pages.registry import BY_ID, PAGES
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.rail import Rail
from advocate_desktop.settings import (
    DRAFT_LANGUAGE,
    LANGUAGE,
    LAST_PAGE,
    RAIL_COLLAPSED,
    TEXT_SCALE,
    WINDOW_GEOMETRY,
)

if TYPE_CHECKING:
    from advocate_desktop.gui.widgets.toast import ToastHost

_MINIMUM = (960, 640)
_RAIL_LABELS_FROM = 1180
_log = logging.getLogger(__name__)


def _nothing() -> None:
    return


class MainWindow(QMainWindow):
    """One window on one profile."""

    def __init__(self, context: AppContext, translations: Translations) -> None:
        super().__init__()
        self._context = context
        self._translations = translations
        self._pages: dict[str, Page] = {}
        self._current = ""
        self._asks_web = False
        self._working = False
        self._ready: Callable[[], None] = _nothing
        context.setParent(self)
        context.actions = ActionRegistry(self, context.settings)
        self.setWindowTitle("Advocate Desktop")
        self.setMinimumSize(*_MINIMUM)
        self.setAcceptDrops(True)
        self._embargoes = EmbargoWatch(context, self)
        self._rail = Rail(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._toasts: ToastHost | None = None
        context.navigation_asked.connect(self.open_page)
        context.toast_asked.connect(self._toast)
        context.failed.connect(self.show_error)
        context.language_changed.connect(self._on_language)
        theme().changed.connect(self._on_theme)
        self._scale = theme().scale
        self._restore_geometry()
        self._dress()

    def _lay_out(self) -> None:
        middle = QWidget(self)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self._rail.chosen.connect(self.open_page)
        self._rail.jump_requested.connect(self.open_palette)
        places = {"rail": self._rail.add_page, "footer": self._rail.add_footer}
        for entry in PAGES:
            if entry.shown_in:
                places[entry.shown_in](entry.id, entry.title(), entry.icon)

    # Words and actions: made again when the language changes.

    def _dress(self) -> None:
        self._rail.set_jump(self.tr("Jump to…"), hotkeys.shown("palette"))
        self.say_what_leaves(self._asks_web)
        actions = self._context.actions
        for entry in PAGES:
            if not entry.shown_in:
                continue
            self._rail.button(entry.id).setText(entry.title())
            actions.add(f"page.{entry.id}", entry.title(), partial(self.open_page, entry.id), icon=entry.icon)
        plain: tuple[tuple[str, str, Callable[[], object], str], ...] = (
            ("palette", self.tr("Go to anything"), self.open_palette, "magnifying-glass"),
            ("rail", self.tr("Fold or unfold the side bar"), self._toggle_rail, "sidebar-simple"),
            ("draft.new", self.tr("Start an empty draft"), partial(self._new_draft, "post"), "pencil-simple-line"),
            ("comment.new", self.tr("Prepare a comment"), partial(self._new_draft, "comment"), "chat-circle-text"),
            ("note.new", self.tr("Note an idea"), self._note_idea, "note-pencil"),
            ("import.files", self.tr("Import files or a pack"), self._import_files, "file-text"),
            ("import.folder", self.tr("Import a folder"), self._import_folder, "folder-open"),
            ("import.archive", self.tr("Import my LinkedIn archive"), self._import_archive, "upload-simple"),
            ("sources", self.tr("Sources and last imports"), self.open_sources, "books"),
            ("subscriptions", self.tr("Subscriptions"), self.open_subscriptions, "newspaper"),
            ("pack.make", self.tr("Make a pack"), self._make_pack, "package"),
            ("pane.next", self.tr("Next pane"), self._next_pane, ""),
            ("text.larger", self.tr("Larger text"), partial(self._step_scale, 1), ""),
            ("text.smaller", self.tr("Smaller text"), partial(self._step_scale, -1), ""),
            ("text.reset", self.tr("Text at 100%"), partial(self._step_scale, 0), ""),
            ("help", self.tr("Help and keys for this page"), self.open_help, "question"),
            ("voice", self.tr("My voice"), self.open_voice, "feather"),
            ("about", self.tr("About Advocate Desktop"), self.open_about, "info"),
            ("data.folder", self.tr("Open the folder of my data"), self._open_data_folder, "folder-open"),
            ("quit", self.tr("Quit"), self.close, ""),
        )
        for action_id, text, run, icon in plain:
            actions.add(action_id, text, run, icon=icon)

    # Pages

    def announce(self, page: str) -> None:
        """Look as the window will around a page that is not built yet."""
        self._current = page
        self._rail.setVisible(page != "welcome")
        self._rail.set_current(page)
        self._fit_rail()

    def show_start(self, page: str) -> Page:
        """Show the first page; it is built without the database, which opens after its first paint."""
        shown = self._show(page)
        focus = shown.start_focus()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        return shown

    def start_work(self, ready: Callable[[], None] = _nothing) -> None:
        """Open the database and let pages read; called once the first page has been painted.

        `ready` is called when the page shows what was read.
        """
        from advocate_desktop.gui.widgets.focus_ring import FocusRing

        FocusRing(self)
        self._working = True
        self._ready = ready
        self._context.read(_open_database, self._on_database)

    @Slot(object)
    def _on_database(self, _result: object) -> None:
        page = self._pages.get(self._current)
        if page is not None:
            page.bring_up_to_date()
        # The database thread works in order: when this comes back, what the page asked for has been shown.
        self._context.read(_ask_nothing, self._on_ready)

    @Slot(object)
    def _on_ready(self, _result: object) -> None:
        self._embargoes.start()
        self._ready()

    @Slot(str, object)
    def open_page(self, page: str, argument: object = None) -> None:
        """Show a page, built now if it was never opened."""
        previous = self._pages.get(self._current)
        if previous is not None and page != self._current:
            previous.flush()
        shown = self._show(page)
        if self._working:
            shown.bring_up_to_date()
        shown.open_with(argument)
        focus = shown.start_focus()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def current_page(self) -> str:
        """Give the id of the page that is shown."""
        return self._current

    def page(self, page: str) -> Page:
        """Give a page that was opened before. Raises KeyError for one that was not."""
        return self._pages[page]

    def _show(self, page: str) -> Page:
        shown = self._pages.get(page)
        if shown is None:
            shown = BY_ID[page].build(self._context)
            self._pages[page] = shown
            self._stack.addWidget(shown)
        self._stack.setCurrentWidget(shown)
        self.announce(page)
        if page != "welcome":
            self._context.state.set(LAST_PAGE, page)
        return shown

    def _forget_pages(self) -> None:
        self.flush()
        for name, page in self._pages.items():
            self._context.actions.forget(name)
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages = {}

    def _rebuild(self) -> None:
        """Make the page anew with other words or sizes, where the person was."""
        current = self._current
        place = self._pages[current].place() if current in self._pages else None
        self._forget_pages()
        self._dress()
        self.open_page(current, place)

    def flush(self) -> None:
        """Hand over whatever is typed and not written yet."""
        for page in self._pages.values():
            page.flush()

    # Language, theme, sizes

    @Slot(str)
    def _on_language(self, language: str) -> None:
        self._context.settings.set(LANGUAGE, language)
        self._translations.install(language)
        self._rebuild()

    @Slot(bool)
    def say_what_leaves(self, asks_web: bool) -> None:
        """Say what stays here: all of it, unless subscriptions ask addresses of the web by themselves."""
        self._asks_web = asks_web
        words = self.tr("What you write stays here") if asks_web else self.tr("Nothing leaves this laptop")
        self._rail.set_note(words)

    @Slot()
    def _on_theme(self) -> None:
        self._fit_rail()
        if theme().scale != self._scale:
            self._scale = theme().scale
            QTimer.singleShot(0, self._rebuild)

    def _step_scale(self, step: int) -> None:
        choices = TEXT_SCALE.choices
        now = choices.index(self._context.settings.get(TEXT_SCALE))
        wanted = 0 if step == 0 else max(0, min(len(choices) - 1, now + step))
        self._context.settings.set(TEXT_SCALE, choices[wanted])

    def _fit_rail(self) -> None:
        page = self._pages.get(self._current)
        narrow = self.width() < _RAIL_LABELS_FROM * theme().scale
        wanted = self._context.state.get(RAIL_COLLAPSED)
        self._rail.set_collapsed(narrow or wanted or (page is not None and page.collapses_rail))
        self._fit_toasts()

    def _toggle_rail(self) -> None:
        self._context.state.set(RAIL_COLLAPSED, not self._context.state.get(RAIL_COLLAPSED))
        self._fit_rail()

    @Slot()
    def refit(self) -> None:
        """Fold or unfold the rail as the shown page now wants it."""
        self._fit_rail()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail where there is no room for its words."""
        super().resizeEvent(event)
        self._fit_rail()

    def _restore_geometry(self) -> None:
        saved = self._context.state.get(WINDOW_GEOMETRY)
        if saved and self.restoreGeometry(QByteArray.fromBase64(saved.encode())):
            return
        screen = QApplication.primaryScreen().availableGeometry()
        self.resize(min(1360, screen.width()), min(860, screen.height()))

    # What stands over the pages

    @Slot()
    def open_palette(self) -> None:
        """Open the command palette."""
        from advocate_desktop.gui.dialogs.palette import PaletteDialog

        PaletteDialog(self._context, self).open()

    def open_help(self) -> None:
        """Show help and keys for the page that is open."""
        from advocate_desktop.gui.dialogs.help import HelpDialog

        HelpDialog(self._context, self._current, self).open()

    def open_voice(self) -> None:
        """Show how the person writes, and let them correct it."""
        from advocate_desktop.gui.dialogs.voice import VoiceDialog

        chosen = self._context.settings.get(DRAFT_LANGUAGE) or self._context.language
        VoiceDialog(self._context, self, chosen).open()

    def open_sources(self) -> None:
        """Show what the library was fed from, and what imports brought."""
        from advocate_desktop.gui.dialogs.sources import SourcesDialog

        SourcesDialog(self._context, self).open()

    def open_about(self) -> None:
        """Show version and licences."""
        from advocate_desktop.gui.dialogs.about import AboutDialog

        AboutDialog(self._context, self).open()

    @Slot(object)
    def show_error(self, error: UserError) -> None:
        """Say what happened, what is safe and what to do."""
        from advocate_desktop.gui.dialogs.error import ErrorDialog

        messages = self._context.messages
        ErrorDialog(error.title(messages), error.message(messages), error.next_step(messages), self).open()

    def show_crash(self, summary: str, details: str) -> None:
        """Show the report of a bug; drafts are safe by then."""
        from advocate_desktop.gui.dialogs.error import ErrorDialog

        _log.error("shown: %s", summary)
        ErrorDialog(
            self.tr("Something went wrong"),
            self.tr("The application met a problem it did not expect."),
            self.tr("What you typed is saved. You can go on; if it happens again, restart the application."),
            self,
            details=details,
        ).open()

    @Slot(str, object)
    def _toast(self, text: str, undo: Callable[[], object] | None) -> None:
        if self._toasts is None:
            from advocate_desktop.gui.widgets.toast import ToastHost

            self._toasts = ToastHost(self)
        self._fit_toasts()
        self._toasts.show(text, undo, self.tr("Undo"))

    def _fit_toasts(self) -> None:
        if self._toasts is not None:
            page = self._pages.get(self._current)
            rail = self._rail.width() if self._rail.isVisibleTo(self) else 0
            self._toasts.set_insets(rail, page.bottom_bar() if page is not None else 0)

    def _new_draft(self, kind: str) -> None:
        self.open_page("write", {"new": kind})

    def _note_idea(self) -> None:
        from advocate_desktop.gui.pages.grids_noting import note_idea

        note_idea(self._context, self)

    def _import_files(self) -> None:
        from advocate_desktop.gui.importing import choose_files

        choose_files(self._context, self)

    def _import_folder(self) -> None:
        from advocate_desktop.gui.importing import choose_folder

        choose_folder(self._context, self)

    def open_subscriptions(self) -> None:
        """Show what is looked at for new content."""
        from advocate_desktop.gui.dialogs.subscriptions import SubscriptionsDialog

        SubscriptionsDialog(self._context, self).open()

    def _import_archive(self) -> None:
        from advocate_desktop.gui.taking_in import taking_in

        taking_in(self._context, self).choose_files()

    def _make_pack(self) -> None:
        from advocate_desktop.gui.dialogs.pack_maker import make_pack

        make_pack(self._context, self)

    def _open_data_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._context.foundation.paths.root)))

    def _next_pane(self) -> None:
        page = self._pages.get(self._current)
        panes = page.panes() if page is not None else []
        focused = QApplication.focusWidget()
        inside = -1
        for index, pane in enumerate(panes):
            if focused is not None and (pane is focused or pane.isAncestorOf(focused)):
                inside = index
        if panes:
            panes[(inside + 1) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        from advocate_desktop.gui.importing import import_urls

        import_urls(self._context, event.mimeData().urls(), self)
        event.acceptProposedAction()

    @Slot()
    def come_forward(self) -> None:
        """Come to the front, because the application was started again."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        """Hand over what is typed when the person goes to another program."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.flush()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is typed, and remember the window."""
        self.flush()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self._context.state.set(WINDOW_GEOMETRY, geometry)
        super().closeEvent(event)


def _open_database(services: Services) -> None:
    _ = services.database


def _ask_nothing(_services: Services) -> None:
    return
