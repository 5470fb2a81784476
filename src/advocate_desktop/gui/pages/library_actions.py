"""What can be done with an item besides writing about it: its page, its address, its source."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from advocate_desktop.domain.content import LibraryEntry, SourceKind
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.error import focus_main
from advocate_desktop.gui.dialogs.link import LinkDialog, is_link
from advocate_desktop.gui.icons import icon
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.text import Text


class ItemActions(QObject):
    """Fills the menu of the reading pane and does what is chosen there."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._page = parent

    def fill(self, menu: QMenu, entry: LibraryEntry) -> None:
        """Add what can be done with an item to a menu."""
        if is_link(entry.item.url):
            words = self.tr("Open the original…")
            self._add(menu, "arrow-square-out", words, partial(self.ask_link, entry.item.url))
            self._add(menu, "link", self.tr("Copy its address"), partial(self.copy_link, entry.item.url))
        if entry.item.suggested:
            words = self.tr("Texts the company suggests…")
            self._add(menu, "quotes", words, partial(self.show_suggested, entry))
        if not menu.isEmpty():
            menu.addSeparator()
        words = self.tr("Remove “{source}” from the library").format(source=self.source_name(entry))
        self._add(menu, "trash", words, partial(self.remove, entry))

    def _add(self, menu: QMenu, name: str, words: str, run: "partial[None]") -> None:
        menu.addAction(icon(name), words.replace("&", "&&")).triggered.connect(run)

    def source_name(self, entry: LibraryEntry) -> str:
        """Name the source of an item; files that came one by one are one source."""
        if entry.source.kind is SourceKind.FILE:
            return self.tr("Single files")
        return entry.source.name

    def ask_link(self, address: str, _checked: bool = False) -> None:
        """Show where a link leads, and let the person open it."""
        LinkDialog(address, self._page.window()).open()

    def copy_link(self, address: str, _checked: bool = False) -> None:
        """Copy an address."""
        QGuiApplication.clipboard().setText(address)
        self._context.toast(self.tr("Address copied."))

    def show_suggested(self, entry: LibraryEntry, _checked: bool = False) -> None:
        """Show the posts the company proposes, to read and not to paste."""
        dialog = Dialog(
            self._page.window(),
            title=self.tr("Texts the company suggests"),
            sentence=self.tr("Take the idea, leave the words: a post reads best in your own."),
            icon="chats-teardrop",
            tone="accent",
        )
        for suggested in entry.item.suggested:
            if suggested.channel:
                dialog.body.addWidget(Text(suggested.channel.capitalize(), role="h3", parent=dialog))
            dialog.body.addWidget(Text(suggested.text, role="body", wrap=True, selectable=True, parent=dialog))
        dialog.add_choice(Choice("close", self.tr("Close"), kind="primary", safe=True))
        dialog.finished.connect(dialog.dispose)
        dialog.open()
        focus_main(dialog)

    def remove(self, entry: LibraryEntry, _checked: bool = False) -> None:
        """Take a whole source out; the toast brings it back, and so does the list of sources later."""
        source_id, name = entry.source.id, self.source_name(entry)
        self._context.write_in_steps(lambda services: services.library.removing(source_id))
        said = self.tr("“{source}” left the library.").format(source=name)
        self._context.toast(said, partial(self._put_back, source_id))

    def _put_back(self, source_id: int) -> None:
        self._context.write_in_steps(lambda services: services.library.restoring(source_id))
