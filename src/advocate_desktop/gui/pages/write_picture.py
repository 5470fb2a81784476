"""The picture that goes with a post, its alternative text, and quick hashtags."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.common import draw_box
from advocate_desktop.gui.widgets.cover import Cover
from advocate_desktop.gui.widgets.fields import IconButton
from advocate_desktop.gui.widgets.text import Text

SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp")


class PictureStrip(QWidget):
    """A strip below the text; a picture can be dropped on it."""

    add_asked = Signal()
    remove_asked = Signal()
    alt_changed = Signal(str)
    hashtags_asked = Signal()
    mentions_asked = Signal()
    picture_dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._cover = Cover(self)
        self._cover.setRadius(8)
        self._name = Text(role="smallM", max_lines=1, parent=self)
        self._alt = QLineEdit(self)
        self._alt.setProperty("plain", True)
        self._alt.setPlaceholderText(self.tr("Alternative text: what does the picture show?"))
        self._alt.setAccessibleName(self.tr("Alternative text of the picture"))
        self._add = Button(self.tr("Add a picture"), kind="ghost", icon="image", small=True, parent=self)
        self._people = Button(self.tr("Mentions"), kind="ghost", icon="at", small=True, parent=self)
        self._tags = Button(self.tr("Hashtags"), kind="ghost", icon="hash", small=True, parent=self)
        self._remove = IconButton(self.tr("Take the picture away"), icon="x", side=26, parent=self)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._alt)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._cover)
        row.addLayout(words, 1)
        row.addWidget(self._add)
        row.addStretch(0)
        row.addWidget(self._people)
        row.addWidget(self._tags)
        row.addWidget(self._remove)
        self._shown = False
        self._add.clicked.connect(self.add_asked)
        self._remove.clicked.connect(self.remove_asked)
        self._tags.clicked.connect(self.hashtags_asked)
        self._people.clicked.connect(self.mentions_asked)
        self._alt.editingFinished.connect(self._on_alt)
        self._told = ""
        follow(self._restyle)
        self.show_picture("", "", None)

    def show_picture(self, name: str, alternative: str, picture: QPixmap | None) -> None:
        """Show a picture by its file name with its alternative text; no name: none."""
        self._shown = bool(name)
        self._told = alternative
        self._name.setText(name)
        if not self._alt.hasFocus() or not name:
            self._alt.setText(alternative)
            self._alt.setCursorPosition(0)
            self._alt.setToolTip(alternative)
        if picture is not None:
            self._cover.setImage(picture, alternative)
        elif name:
            self._cover.setSeed(name)
        for part in (self._cover, self._name, self._alt, self._remove):
            part.setVisible(self._shown)
        self._add.setVisible(not self._shown)

    @Slot()
    def flush(self) -> None:
        """Hand over the alternative text as it is."""
        self._on_alt()

    def _on_alt(self) -> None:
        text = self._alt.text().strip()
        if self._shown and text != self._told:
            self._told = text
            self.alt_changed.emit(text)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures."""
        if picture_among([url.toLocalFile() for url in event.mimeData().urls()]):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first picture dropped."""
        path = picture_among([url.toLocalFile() for url in event.mimeData().urls()])
        if path:
            event.acceptProposedAction()
            self.picture_dropped.emit(path)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the strip."""
        draw_box(QPainter(self), self.rect(), 12, theme().color("canvas"), theme().color("line"))

    def _restyle(self) -> None:
        self._alt.setFont(theme().font("small"))
        self._cover.setFixedSize(theme().px(68), theme().px(48))
        self.update()


def picture_among(paths: list[str]) -> str:
    """Give the first picture among files, or nothing."""
    return next((path for path in paths if path.lower().endswith(SUFFIXES)), "")
