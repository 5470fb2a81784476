"""Where making a pack begins: a folder, a blog, an empty folder, a finished file, or what was worked on before."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from advocate_desktop.gui.dialogs.pack_memory import PackMemory
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.pick_list import PickList, PickRow
from advocate_desktop.gui.widgets.text import Text


class _Recent(PickList):
    """The packs worked on before; Enter opens the current one too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_key():
            self.pressed_key.emit(self.current_key())
            return
        super().keyPressEvent(event)


class StartPane(QWidget):
    """`chosen` tells a folder or a file to open, `new_asked` a folder in which to begin."""

    chosen = Signal(object)  # Path
    new_asked = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(14)
        for words in (
            self.tr(
                "Drop a folder here: one with a pack.toml, or a blog made with Hugo, Jekyll or MkDocs. In an"
                " empty one a new pack begins."
            ),
            self.tr("Your folder is only read. Each fault is shown with its place, and what advocates will see."),
        ):
            column.addWidget(Text(words, role="body", color="ink2", wrap=True, parent=self))
        self.folder_button = Button(self.tr("Choose a folder…"), kind="primary", icon="folder-open")
        self.new_button = Button(self.tr("Begin a new pack…"), icon="file-plus")
        self.file_button = Button(self.tr("Check a finished pack…"), icon="seal-check")
        ways = Flow(self)
        for button, run in (
            (self.folder_button, self._on_folder),
            (self.new_button, self._on_new),
            (self.file_button, self._on_file),
        ):
            ways.add(button)
            button.clicked.connect(run)
        column.addWidget(ways)
        self._heading = Text(self.tr("Worked on before"), role="h3", parent=self)
        self._heading.setContentsMargins(0, 10, 0, 0)
        self.recent = _Recent(self)
        self.recent.setAccessibleName(self._heading.text())
        self.recent.pressed_key.connect(self._on_recent)
        column.addWidget(self._heading)
        column.addWidget(self.recent, 1)
        column.addStretch(1)

    def show_recent(self, works: Sequence[PackMemory]) -> None:
        """Show what was worked on and is still there."""
        there = [each for each in works if Path(each.path).exists()]
        rows = [
            PickRow(
                each.path,
                each.name or Path(each.path).name,
                str(Path(each.path)),
                "package" if Path(each.path).is_file() else "folder",
            )
            for each in there
        ]
        self.recent.set_rows(rows, _said)
        self.recent.setVisible(bool(rows))
        self._heading.setVisible(bool(rows))

    @Slot()
    def _on_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self.window(), self.tr("Folder of the pack or of the blog"))
        if name:
            self.chosen.emit(Path(name))

    @Slot()
    def _on_new(self) -> None:
        name = QFileDialog.getExistingDirectory(self.window(), self.tr("Where to begin the new pack"))
        if name:
            self.new_asked.emit(Path(name))

    @Slot()
    def _on_file(self) -> None:
        kind = self.tr("Company packs")
        name, _kind = QFileDialog.getOpenFileName(
            self.window(), self.tr("Pack to check"), "", f"{kind} (*.advpack *.zip)"
        )
        if name:
            self.chosen.emit(Path(name))

    @Slot(str)
    def _on_recent(self, key: str) -> None:
        self.chosen.emit(Path(key))


def _said(row: PickRow) -> str:
    return f"{row.title}, {row.facts}"
