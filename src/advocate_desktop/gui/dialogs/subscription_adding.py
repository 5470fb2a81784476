"""The ways to a new subscription: an address typed, pasted or dropped, a folder, a list of feeds."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.domain.subscriptions import SubscriptionKind
from advocate_desktop.errors import UserError
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.feed_choice import FeedChoiceDialog
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.fields import TextField
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.text import Text

if TYPE_CHECKING:
    from advocate_desktop.bootstrap import Services
    from advocate_desktop.gui.tasks import Task
    from advocate_desktop.services.subscription_reading import Found

# What may go well another day: the address may be added without having been asked.
_ANOTHER_DAY = frozenset(
    f"subscriptions.errors.{name}" for name in ("offline", "timeout", "not_allowed", "proxy", "broken", "answer")
)
_LISTS = frozenset({".opml", ".xml"})
_FOLDER_STARTS = ("/", "~", "\\\\")


class SubscriptionAdding(QWidget):
    """A field for an address, which is asked once, and buttons for what stands on this machine."""

    add_asked = Signal(object, str, str)  # kind, place, name
    unasked_asked = Signal(str)  # an address to add although it does not answer
    feeds_chosen = Signal(object)  # [(address, title), …]
    resized = Signal()

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._finding: Task | None = None
        self.field = TextField(self)
        caption = Text(self.tr("Address of a feed, a pack, or a page with a feed"), role="h3", parent=self)
        self.field.edit.setAccessibleName(caption.text())
        self.field.setPlaceholder("https://")
        self.add = Button(self.tr("Add"), icon="plus", parent=self)
        self.folder = Button(self.tr("A folder…"), kind="ghost", icon="folder-open", small=True, parent=self)
        words = self.tr("A list of feeds (OPML)…")
        self.list = Button(words, kind="ghost", icon="list-bullets", small=True, parent=self)
        words = self.tr("Add it all the same")
        self.unasked = Button(words, kind="ghost", icon="plus", small=True, parent=self)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        ways = Flow(self, gap=4, line_gap=4)
        for button in (self.unasked, self.folder, self.list):
            ways.add(button)
        self._ways = ways
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(caption)
        column.addLayout(line)
        column.addWidget(ways)
        self.unasked.hide()
        self.add.setEnabled(False)
        self.field.textChanged.connect(self._on_typed)
        self.field.edit.returnPressed.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        self.folder.clicked.connect(self._choose_folder)
        self.list.clicked.connect(self._choose_list)
        self.unasked.clicked.connect(self._on_unasked)

    def take(self, urls: list[QUrl]) -> None:
        """Take what was dropped: a folder, a list of feeds, or an address."""
        for url in urls:
            path = Path(url.toLocalFile()) if url.isLocalFile() else None
            if path is None:
                self.field.setText(url.toString())
                self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            elif path.is_dir():
                self.add_asked.emit(SubscriptionKind.FOLDER, str(path), "")
            elif path.suffix.casefold() in _LISTS:
                self._read_list(path)
            else:
                self.tell(self.tr("“{name}” is no folder: import it from the library.").format(name=path.name))

    def clear(self) -> None:
        """Be ready for the next one."""
        self.field.setText("")
        self.tell("")

    def tell(self, problem: str) -> None:
        """Say what is wrong with what was given, or nothing."""
        self.field.setError(problem)
        self._offer_unasked(on=False)

    def stop(self) -> None:
        """Ask no more."""
        if self._finding is not None:
            self._finding.cancel()
        self._rest()

    def _rest(self) -> None:
        self._finding = None
        self.add.setText(self.tr("Add"))
        self.add.setIconName("plus")
        self.add.setEnabled(bool(self.field.text().strip()))

    @Slot()
    def _on_typed(self) -> None:
        self.stop()
        self.tell("")

    @Slot()
    def _on_add(self) -> None:
        typed = self.field.text().strip()
        if self._finding is not None:
            self.stop()
        elif typed.startswith(_FOLDER_STARTS) or typed[1:3] == ":\\":
            self.add_asked.emit(SubscriptionKind.FOLDER, typed, "")
        elif typed:
            self.tell("")
            self.add.setText(self.tr("Stop"))
            self.add.setIconName("stop")
            work = partial(_find, self._context.services, typed)
            self._finding = self._context.tasks.network(work, self._on_found, self._on_not_found)

    @Slot()
    def _on_unasked(self) -> None:
        self.unasked_asked.emit(self.field.text().strip())

    def _on_found(self, found: "Found") -> None:
        self._rest()
        if found.kind is not None:
            self.add_asked.emit(found.kind, found.place, found.name)
        elif len(found.feeds) == 1 and not found.name:
            feed = found.feeds[0]
            self.add_asked.emit(SubscriptionKind.FEED, feed.url, feed.title)
        else:
            self._choose(found)

    def _on_not_found(self, error: BaseException) -> None:
        self._rest()
        if not isinstance(error, UserError):
            raise error
        messages, later = self._context.messages, error.key in _ANOTHER_DAY
        self.field.setError(error.message(messages) if later else error.sentence(messages))
        self._offer_unasked(on=later)

    def _offer_unasked(self, *, on: bool) -> None:
        self.unasked.setVisible(on)
        self._ways.refit()
        self.resized.emit()

    # What stands on this machine

    @Slot()
    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self.window(), self.tr("A folder to look at"))
        if name:
            self.add_asked.emit(SubscriptionKind.FOLDER, name, "")

    @Slot()
    def _choose_list(self) -> None:
        kinds = self.tr("Lists of feeds (*.opml *.xml)")
        name, _kind = QFileDialog.getOpenFileName(self.window(), self.tr("A list of feeds"), "", kinds)
        if name:
            self._read_list(Path(name))

    def _read_list(self, path: Path) -> None:
        work: Callable[[], Found] = partial(_read, self._context.services, path)
        self._context.tasks.run(work, self._choose, self._on_not_found)

    def _choose(self, found: "Found") -> None:
        chosen = FeedChoiceDialog.pick(self, found)
        if chosen:
            self.feeds_chosen.emit(chosen)


def _find(services: "Services", typed: str, is_cancelled: Callable[[], bool]) -> "Found":
    return services.subscriptions.find(typed, is_cancelled)


def _read(services: "Services", path: Path) -> "Found":
    return services.subscriptions.read_list(path)
