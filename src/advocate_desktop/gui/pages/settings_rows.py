"""Rows of the Settings page that depend on what there is: checks and sources."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from advocate_desktop.domain.content import ContentSource, SourceKind
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.switches import Switch
from advocate_desktop.gui.widgets.text import Text

_ICONS = {
    SourceKind.PACK: "package",
    SourceKind.FOLDER: "folder",
    SourceKind.FILE: "file-text",
    SourceKind.FEED: "newspaper",
}


class _Row(QWidget):
    """Words at the left, one control at the right, a hairline above all but the first."""

    def __init__(self, title: str, sentence: str, *, first: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = QVBoxLayout()
        self.words.setSpacing(2)
        self.words.addWidget(Text(title, role="bodyM", wrap=True, parent=self))
        if sentence:
            self.words.addWidget(Text(sentence, role="small", color="ink3", wrap=True, parent=self))
        self.line = QHBoxLayout()
        self.line.setContentsMargins(24, 14, 24, 14)
        self.line.setSpacing(24)
        self.line.addLayout(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if not first:
            rule = QFrame(self)
            rule.setProperty("rule", "true")
            column.addWidget(rule)
        column.addLayout(self.line)


class CheckRow(_Row):
    """A check that can be switched off."""

    switched = Signal(str, bool)  # id of the check, whether it is on

    def __init__(
        self, check_id: str, title: str, sentence: str, *, on: bool, first: bool, parent: QWidget
    ) -> None:
        super().__init__(title, sentence, first=first, parent=parent)
        self.check_id = check_id
        self.switch = Switch("", self)
        self.switch.setAccessibleName(title)
        self.switch.setAccessibleDescription(sentence)
        self.switch.setChecked(on)
        self.switch.toggled.connect(self._on_toggled)
        self.line.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignVCenter)

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        self.switched.emit(self.check_id, on)


class SourceRow(_Row):
    """A pack, folder or file the library was fed from, with the way to take it out."""

    removed = Signal(object)  # the source

    def __init__(self, source: ContentSource, count: int, *, first: bool, parent: QWidget) -> None:
        super().__init__(source.name, "", first=first, parent=parent)
        self.source = source
        kind = {
            SourceKind.PACK: self.tr("Pack"),
            SourceKind.FOLDER: self.tr("Folder"),
            SourceKind.FILE: self.tr("File"),
            SourceKind.FEED: self.tr("Feed"),
        }[source.kind]
        version = self.tr("version {version}").format(version=source.version) if source.version else ""
        detail = " · ".join(part for part in (kind, version, self.tr("%n item(s)", "", count)) if part)
        self.words.addWidget(Text(detail, role="small", color="ink3", wrap=True, parent=self))
        mark = QLabel(self)
        mark.setPixmap(pixmap(_ICONS[source.kind], "regular", "ink2", theme().icon_px(20)))
        self.line.insertWidget(0, mark, 0, Qt.AlignmentFlag.AlignTop)
        self.line.setSpacing(14)
        self.button = Button(self.tr("Remove…"), kind="ghost", small=True, parent=self)
        self.button.setAccessibleName(self.tr("Remove {name}").format(name=source.name))
        self.button.clicked.connect(self._on_clicked)
        self.line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    @Slot()
    def _on_clicked(self) -> None:
        self.removed.emit(self.source)
