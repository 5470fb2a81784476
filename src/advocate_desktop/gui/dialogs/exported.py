"""Where an export was written, and what was held back from it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.text import Text

_NAMED_AT_MOST = 6


class ExportedDialog(Dialog):
    """Names the files, says what was left out and why, opens the folder. It disposes of itself."""

    def __init__(self, parent: QWidget, paths: Sequence[Path], held_back: Sequence[str] = ()) -> None:
        super().__init__(parent, icon="file-text", tone="accent", width=600)
        folder = paths[0].parent if paths else None
        if folder is None:
            nothing = self.tr("No draft is planned for this week.")
            held = self.tr("Everything was held back.")
            self.set_texts(self.tr("Nothing was written"), held if held_back else nothing)
        else:
            self.set_texts(self.tr("%n file(s) written", "", len(paths)), str(folder))
            for path in paths[:_NAMED_AT_MOST]:
                self.add_point(path.name)
            if len(paths) > _NAMED_AT_MOST:
                more = self.tr("and %n other(s)", "", len(paths) - _NAMED_AT_MOST)
                self.body.addWidget(Text(more, role="small", color="ink2", parent=self))
        if held_back:
            self.body.addWidget(Text(self.tr("Held back"), role="h3", parent=self))
            for reason in held_back:
                self.body.addWidget(Text(reason, role="small", color="ink2", wrap=True, parent=self))
        if folder is not None:
            self.add_choice(Choice("open", self.tr("Open the folder"), icon="folder-open"))
        self.add_choice(Choice("close", self.tr("Close"), "primary", safe=True))

    @classmethod
    def tell(cls, parent: QWidget, paths: Sequence[Path], held_back: Sequence[str] = ()) -> None:
        """Say where the files are."""
        dialog = cls(parent, paths, held_back)
        dialog.exec()
        if dialog.chosen == "open":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths[0].parent)))
        dialog.dispose()
