"""A page that scrolls up and down and keeps what has the keyboard in sight."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget
from shiboken6 import isValid


class ScrollArea(QScrollArea):
    """A scroll area without a frame; the widget that takes the keyboard is scrolled into view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty area; `setWidget` fills it."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._passes_keys = False
        # A viewport made by Qt has PySide look through every widget class, enumerations and all, for what it may
        # be: a tenth of the start.
        viewport = QWidget()
        viewport.setAutoFillBackground(False)
        self.setViewport(viewport)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def setSideways(self, on: bool) -> None:
        """Let the page scroll sideways too."""
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(policy.ScrollBarAsNeeded if on else policy.ScrollBarAlwaysOff)

    def setPassesKeys(self, on: bool) -> None:
        """Leave arrows and page keys to whoever holds the area: there they move from card to card."""
        self._passes_keys = on

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, or pass the key on: left and right too where nothing scrolls sideways."""
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if self._passes_keys or (sideways and self.horizontalScrollBarPolicy() == off):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not isValid(self):
            return
        content = self.widget()
        if new is not None and content is not None and content.isAncestorOf(new):
            self.ensureWidgetVisible(new, 16, 24)
