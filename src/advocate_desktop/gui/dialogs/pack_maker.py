"""'Make a pack': from a folder to a signed file, for those who write what the company says."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advocate_desktop.errors import UserError
from advocate_desktop.gui import hotkeys
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.error import ErrorDialog
from advocate_desktop.gui.dialogs.link import LinkDialog, is_link
from advocate_desktop.gui.dialogs.pack_building import BuildingPane
from advocate_desktop.gui.dialogs.pack_facts import FactsPane
from advocate_desktop.gui.dialogs.pack_memory import remembered
from advocate_desktop.gui.dialogs.pack_preview import PreviewPane
from advocate_desktop.gui.dialogs.pack_problems import ProblemsPane
from advocate_desktop.gui.dialogs.pack_start import StartPane
from advocate_desktop.gui.dialogs.pack_work import PackWork
from advocate_desktop.gui.pages.library_drop import DropVeil
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.common import NO_RING
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.meters import Meter
from advocate_desktop.gui.widgets.tabs import Tabs
from advocate_desktop.services.pack_look import PackChanges, PackLook
from advocate_desktop.services.packs import PackBuild

_WIDTH, _HEIGHT, _AROUND = 1120, 640, 240
_FACTS, _PROBLEMS, _PREVIEW, _BUILD = range(4)


class PackMakerDialog(Dialog):
    """Four steps behind tabs; nothing is written but the file, and a new pack where one is begun.

    It disposes of itself when it closes.
    """

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent, icon="package", tone="accent", width=_WIDTH)
        self._context, self._messages = context, context.messages
        self.work = PackWork(context, self)
        self.start = StartPane(self)
        self.facts = FactsPane(self._messages)
        self.problems = ProblemsPane(self._messages)
        self.preview = PreviewPane(context, self.work.picture)
        self.building = BuildingPane(self.work, self._messages, context.clock.today())
        self.tabs = Tabs(self)
        self._add_panes()
        self._add_buttons()
        self._connect()
        self._veil_of_drop = DropVeil(self, self.tr("Drop a folder or a pack"))
        self.setAcceptDrops(True)
        self._show_start()

    def _add_panes(self) -> None:
        self._panes = QStackedWidget(self)
        for pane in (self.facts, self.problems, self.preview, self.building):
            self._panes.addWidget(pane)
        for words in (self.tr("Facts"), self.tr("Check"), self.tr("What advocates see"), self.tr("Build")):
            self.tabs.addTab(words)
        self._meter = Meter("", self)
        self._stop = Button(self.tr("Stop"), kind="ghost", small=True, parent=self)
        self._stop.clicked.connect(self.work.stop)
        self._progress = QWidget(self)
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._meter, 1)
        row.addWidget(self._stop)
        self._working = QWidget(self)
        column = QVBoxLayout(self._working)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._panes, 1)
        column.addWidget(self._progress)
        self._views = QStackedWidget(self)
        self._views.setProperty(NO_RING, True)
        self._views.addWidget(self.start)
        self._views.addWidget(self._working)
        self.body.addWidget(self._views)
        self._progress.hide()

    def _add_buttons(self) -> None:
        self.other = self._button("other", self.tr("Another pack"), "ghost", self._show_start)
        self.again = self._button("again", self.tr("Check again"), "ghost", self.work.look)
        self.again.setKeyHint(hotkeys.shown("pack.check"))
        self.add_choice(Choice("close", self.tr("Close"), safe=True))
        self.next = self._button("next", self.tr("Next"), "primary", self._on_next)

    def _button(self, key: str, words: str, kind: str, run: object) -> Button:
        button = self.add_choice(Choice(key, words, kind))
        button.clicked.disconnect()
        button.clicked.connect(run)
        return button

    def _connect(self) -> None:
        work = self.work
        work.opened.connect(self._on_opened)
        work.began.connect(self._on_began)
        work.told.connect(self._on_told)
        work.rested.connect(self._on_rested)
        work.looked.connect(self._on_looked)
        work.compared.connect(self._on_compared)
        work.built.connect(self._on_built)
        work.failed.connect(self._on_failed)
        self.start.chosen.connect(self.open_path)
        self.start.new_asked.connect(self.ask_new)
        self.tabs.currentChanged.connect(self._on_tab)
        self.facts.changed.connect(self._on_facts)
        self.problems.file_asked.connect(self._on_file_asked)
        self.preview.compare_asked.connect(self._on_compare_asked)
        self.preview.link_asked.connect(self._on_link)
        self.building.compare_wanted.connect(work.compare)
        self.building.ready.connect(self._tell_next)
        self.finished.connect(self._on_finished)

    # Which pack

    @Slot()
    def _show_start(self) -> None:
        self.work.leave()
        self.set_texts(
            self.tr("Make a pack"),
            self.tr("One file with what your company publishes, which advocates drop on their library."),
        )
        self.start.show_recent(remembered(self._context.state))
        self._views.setCurrentWidget(self.start)
        for button in (self.other, self.again, self.next):
            button.hide()
        if self.isVisible():
            self.start.folder_button.setFocus()

    @Slot(object)
    def open_path(self, path: Path) -> None:
        """Open a folder or a finished pack; an empty folder asks whether to begin a pack in it."""
        if path.is_dir() and _is_empty(path):
            self.ask_new(path)
        else:
            self.work.open(path)

    @Slot(object)
    def ask_new(self, folder: Path) -> None:
        """Ask before a new pack is begun; a folder that holds something gets a folder for it."""
        words = self.tr("Examples with comments are written into {folder}, for you to replace.")
        if not _is_empty(folder):
            words = self.tr("{parent} already holds something: a folder of its own is made, {folder}.")
            parent, folder = folder, _free(folder, self.tr("pack"))
            words = words.format(parent=parent, folder=folder)
        chosen = Dialog.ask(
            self.window(),
            self.tr("Begin a new pack?"),
            words.format(folder=folder),
            (Choice("no", self.tr("Cancel"), "ghost", safe=True), Choice("begin", self.tr("Begin"), "primary")),
            icon="package",
            tone="accent",
        )
        if chosen == "begin":
            self.work.begin(folder)

    @Slot()
    def _on_opened(self) -> None:
        path = self.work.path
        name = self.work.memory.name or (path.name if path is not None else "")
        self.set_texts(name, str(path))
        self.facts.begin(self.work.memory.facts)
        self.building.begin()
        self.preview.show_changes(None)
        self._views.setCurrentWidget(self._working)
        self.tabs.setTabVisible(_FACTS, False)
        self.tabs.setTabVisible(_BUILD, not self.work.is_file())
        self.tabs.setCurrentIndex(_PROBLEMS)
        self._panes.setCurrentIndex(_PROBLEMS)
        self._panes.setEnabled(False)
        self.other.show()
        self.again.show()
        self._tell_next()

    # Looking

    @Slot(str)
    def _on_began(self, what: str) -> None:
        words = self.tr("Looking through it") if what == "look" else self.tr("Building the file")
        self._meter.setLabel(words)
        self._meter.setValue(0)
        self._stop.setVisible(what == "build" or self.work.seen is None)
        self._progress.setVisible(what == "build" or self.work.seen is None)
        self._tell_next()

    @Slot(int, int)
    def _on_told(self, done: int, total: int) -> None:
        self._meter.setValue(round(100 * done / total) if total else 0)

    @Slot()
    def _on_rested(self) -> None:
        self._progress.hide()
        self._tell_next()
        if self.work.seen is None:
            self._show_start()

    @Slot(object)
    def _on_looked(self, look: PackLook) -> None:
        first, manifest = not self._panes.isEnabled(), look.view.manifest
        self._panes.setEnabled(True)
        name = manifest.name if manifest is not None else look.path.name
        version = self.tr("version {version}").format(version=manifest.version) if manifest is not None else ""
        self.set_texts(name, " · ".join(part for part in (version, str(look.path)) if part))
        is_blog = look.done.blog is not None
        self.tabs.setTabVisible(_FACTS, is_blog)
        self.tabs.setCount(_PROBLEMS, len(look.done.check.problems))
        self.facts.show_look(look)
        self.problems.show_look(look)
        self.preview.show_look(look)
        self.building.show_look(look)
        if first:
            at = _FACTS if is_blog and not look.done.check.problems else _PROBLEMS
            self.tabs.setCurrentIndex(at)
            self._focus_pane()
        self._tell_next()
        self.place()

    @Slot(object)
    def _on_compared(self, found: PackChanges | UserError) -> None:
        if isinstance(found, UserError):
            self.preview.show_changes(None, found.message(self._messages))
            return
        self.preview.show_changes(found)
        self.building.show_changes(found)

    @Slot(object)
    def _on_facts(self, facts: object) -> None:
        self.work.remember(facts=facts)
        self.work.look()

    # Going on

    @Slot(int)
    def _on_tab(self, index: int) -> None:
        self._panes.setCurrentIndex(index)
        self._tell_next()

    def _focus_pane(self) -> None:
        at = self.tabs.currentIndex()
        wanted: QWidget = self.tabs
        if at == _PROBLEMS and self.problems.list.isVisible():
            wanted = self.problems.list
        elif at == _PROBLEMS:
            wanted = self.next if self.next.isEnabled() else self.tabs
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _tell_next(self) -> None:
        at, look = self.tabs.currentIndex(), self.work.seen
        working = self._views.currentWidget() is self._working
        last = at == (_PREVIEW if self.work.is_file() else _BUILD)
        if at == _BUILD:
            self.next.setText(self.tr("Build the pack"))
            busy = self._progress.isVisible()
            self.next.setEnabled(self.building.is_ready() and not busy)
        else:
            self.next.setText(self.tr("Next"))
            self.next.setEnabled(look is not None)
        self.next.setVisible(working and (at == _BUILD or not last))

    @Slot()
    def _on_next(self) -> None:
        at = self.tabs.currentIndex()
        if at == _BUILD:
            self.building.build()
        else:
            self.tabs.setCurrentIndex(at + 1)

    @Slot(str)
    def _on_file_asked(self, name: str) -> None:
        folder = self.work.path
        if folder is not None:
            self.problems.show_file(self.work.file_of(name), folder)

    @Slot()
    def _on_compare_asked(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        kind = self.tr("Company packs")
        name, _kind = QFileDialog.getOpenFileName(
            self.window(), self.tr("Earlier file of this pack"), "", f"{kind} (*.advpack *.zip)"
        )
        if name:
            self.work.compare(Path(name))

    @Slot(str)
    def _on_link(self, address: str) -> None:
        if is_link(address):
            LinkDialog(address, self.window()).open()

    @Slot(object)
    def _on_built(self, done: PackBuild) -> None:
        if done.built is None:
            self.tabs.setCurrentIndex(_PROBLEMS)
            self.work.look()
            return
        self.building.show_built(done)
        self._tell_next()

    @Slot(object)
    def _on_failed(self, error: UserError) -> None:
        if not self.building.show_failure(error):
            messages = self._messages
            words = error.title(messages), error.message(messages), error.next_step(messages)
            ErrorDialog(*words, self.window()).open()

    def _on_finished(self) -> None:
        self.work.close()
        self.dispose()

    # Keys, drops, room

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Check again by its key."""
        pressed = QKeySequence(event.keyCombination())
        if any(pressed == QKeySequence(key) for key in hotkeys.keys("pack.check")):
            self.work.look()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one folder or one file."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()
            self._veil_of_drop.cover()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Take the veil away."""
        self._veil_of_drop.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self._veil_of_drop.hide()
        event.acceptProposedAction()
        self.open_path(Path(event.mimeData().urls()[0].toLocalFile()))

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the first way in."""
        super().showEvent(event)
        if self._views.currentWidget() is self.start:
            (self.start.recent if self.start.recent.isVisible() else self.start.folder_button).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the veil over everything."""
        super().resizeEvent(event)
        if self._veil_of_drop.isVisible():
            self._veil_of_drop.cover()

    def place(self) -> None:
        """Take the height of the window, up to what reads well."""
        veil = self.parentWidget()
        if veil is not None:
            look = theme()
            room = veil.height() - look.px(_AROUND)
            self._views.setMinimumHeight(max(140, min(look.px(_HEIGHT), room)))
        super().place()


def _is_empty(folder: Path) -> bool:
    try:
        return not folder.exists() or not any(folder.iterdir())
    except OSError:
        return False


def _free(parent: Path, name: str) -> Path:
    """Give a folder of that name that is not there yet."""
    number, folder = 2, parent / name
    while folder.exists():
        folder = parent / f"{name}-{number}"
        number += 1
    return folder


def make_pack(context: AppContext, parent: QWidget, path: Path | None = None) -> PackMakerDialog:
    """Open the dialog in the window, on a folder or a file if one is given."""
    dialog = PackMakerDialog(context, parent.window())
    dialog.open()
    if path is not None:
        dialog.open_path(path)
    return dialog
