"""The menu of what brings contents into the library, and of who makes packs for others."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QWidget

from advocate_desktop.gui import hotkeys, importing
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.icons import icon


class AddMenu(QMenu):
    """Behind the button 'Add' of the page."""

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        run = context.actions.get
        for name, words, action_id, asked in (
            ("package", self.tr("Import a pack or files…"), "import.files", run("import.files").trigger),
            ("folder-open", self.tr("Import a folder…"), "import.folder", run("import.folder").trigger),
            ("newspaper", self.tr("Subscriptions…"), "subscriptions", run("subscriptions").trigger),
            ("flask", self.tr("Try the sample pack"), "", self._try_sample),
            ("list-bullets", self.tr("Sources and last imports…"), "", run("sources").trigger),
            ("file-plus", self.tr("Make a pack…"), "", run("pack.make").trigger),
        ):
            keys = hotkeys.shown(action_id) if action_id else ""
            self.addAction(icon(name), f"{words}\t{keys}" if keys else words).triggered.connect(asked)

    @Slot()
    def _try_sample(self) -> None:
        importing.import_sample(self._context, self._page)
