"""Where making a pack begins: a folder, a blog, an empty folder, a finished file, or what was worked on before."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from advocate_desktop.gui.dialogs.pack_memory import PackMemory
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Canvas
from advocate_desktop.gui.widgets.empty_state import EmptyState
from advocate_desktop.gui.widgets.pick_list import PickList, PickRow
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text

_WELCOME, _ROWS = 420, 4


class _Recent(PickList):
    """The packs worked on before; Enter opens the current one too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_key():
            self.pressed_key.emit(self.current_key())
            return
        super().keyPressEvent(event)


class _Zone(QWidget):
    """A dashed frame around what may be dropped."""

    def __init__(self, inside: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(inside, 0, Qt.AlignmentFlag.AlignCenter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame."""
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("lineStrong"), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 14, 14)


class StartPane(QWidget):
    """`chosen` tells a folder or a file to open, `new_asked` a folder in which to begin."""

    chosen = Signal(object)  # Path
    new_asked = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder_button = Button(self.tr("Choose a folder…"), kind="primary", icon="folder-open")
        self.new_button = Button(self.tr("Begin a new pack…"), icon="file-plus")
        self.file_button = Button(self.tr("Check a finished pack…"), kind="ghost", icon="seal-check")
        for button, run in (
            (self.folder_button, self._on_folder),
            (self.new_button, self._on_new),
            (self.file_button, self._on_file),
        ):
            button.clicked.connect(run)
        self._heading = Text(self.tr("Worked on before"), role="h3", parent=self)
        self._heading.setContentsMargins(0, 10, 0, 0)
        self.recent = _Recent(self)
        self.recent.setAccessibleName(self._heading.text())
        self.recent.pressed_key.connect(self._on_recent)
        whole = Canvas(tone="")
        column = QVBoxLayout(whole)
        column.setContentsMargins(2, 8, 2, 2)
        column.setSpacing(8)
        column.addWidget(_Zone(self._welcome(), whole), 1)
        column.addWidget(self._heading)
        column.addWidget(self.recent)
        scroll = ScrollArea(self)
        scroll.setWidget(whole)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        follow(self._restyle)

    def _welcome(self) -> EmptyState:
        return EmptyState(
            "folder-open",
            self.tr("Drop a folder here"),
            self.tr(
                "That of a pack, or of a blog made with Hugo, Jekyll or MkDocs. It is only read: you see each"
                " fault, then what advocates will see."
            ),
            (self.folder_button, self.new_button, self.file_button),
            width=_WELCOME,
        )

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
        self._restyle()
        self._heading.setVisible(bool(rows))

    def _restyle(self) -> None:
        self.recent.setFixedHeight(theme().px(40) * min(_ROWS, self.recent.count()) + 4)

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
