"""The part of the Settings page about where the data stands: its folder, its copy, its end."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog

from advocate_desktop import __version__
from advocate_desktop.bootstrap import Services
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.erase import EraseDialog
from advocate_desktop.gui.dialogs.export import ExportDialog, size_words

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.settings import SettingsPage


class DataPart(QObject):
    """Wires the rows about data."""

    def __init__(self, context: AppContext, page: "SettingsPage") -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._show(None)
        page.ui.versionHint.setText(self.tr("Version {version}").format(version=__version__))

    def refresh(self) -> None:
        """Measure again how much room the data takes."""
        self._context.read(_size, self._show)

    @Slot(object)
    def _show(self, size: int | None) -> None:
        folder = str(self._context.foundation.paths.root)
        words = folder if size is None else f"{folder}\n{size_words(size)}"
        self._page.ui.folderHint.setText(words)

    @Slot()
    def export(self) -> None:
        """Ask where the copy goes, and write it."""
        day = self._context.clock.today().isoformat()
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposal = str(Path(documents) / f"advocate-desktop-{day}.zip")
        name, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Export everything"), proposal, self.tr("Zip files (*.zip)")
        )
        if name:
            target = Path(name) if Path(name).suffix else Path(f"{name}.zip")
            ExportDialog(self._context, target, self._page.window()).open()

    @Slot()
    def erase(self) -> None:
        """Ask twice, and erase everything; the application begins anew."""
        if EraseDialog.ask_about(self._page.window()):
            self._context.read(_erase, self._on_erased)

    @Slot(object)
    def _on_erased(self, _nothing: object) -> None:
        context = self._context
        context.recovered_draft = None
        context.settings.clear()
        context.state.clear()
        context.set_language(context.language)  # every page is made anew, with nothing left in it
        context.navigate("welcome")


def _size(services: Services) -> int:
    return services.profile_data.size()


def _erase(services: Services) -> None:
    for subscription in services.subscriptions.all():
        if subscription.has_access:
            services.subscriptions.set_authorization(subscription.id, "")
    services.close()
    services.profile_data.erase()
