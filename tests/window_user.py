"""A person before a window: asks, waits, presses keys, answers dialogs."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.main_window import MainWindow
from advocate_desktop.gui.widgets.dialog import Dialog

NO = Qt.KeyboardModifier.NoModifier


class WindowUser:
    """One open window, and what a person does with it; toasts and their ways back are noted."""

    def __init__(self, window: MainWindow, context: AppContext, qtbot: Any) -> None:
        self.window, self.context, self.qtbot = window, context, qtbot
        self.toasts: list[str] = []
        self.undos: list[Callable[[], object] | None] = []
        context.toast_asked.connect(self._on_toast)

    def _on_toast(self, text: str, undo: Callable[[], object] | None) -> None:
        self.toasts.append(text)
        self.undos.append(undo)

    def until(self, condition: Callable[[], bool], timeout: int = 15000) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(condition, timeout=timeout)

    def ask(self, work: Callable[[Services], Any]) -> Any:
        """Ask the services, on their own thread, behind all that was asked before."""
        answers: list[Any] = []
        self.context.read(work, answers.append)
        self.until(lambda: bool(answers))
        return answers[0]

    def idle(self) -> None:
        """Wait until everything asked of the database was answered, and what the answers asked for."""
        for _ in range(3):
            self.ask(lambda _services: True)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def click(self, widget: QWidget) -> None:
        """Click in the middle of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NO, widget.rect().center())

    def dialog(self, kind: type[Any] = Dialog) -> Any:
        """Give the newest dialog of a kind that is open; None without one."""
        return next((each for each in reversed(self.window.findChildren(kind)) if each.isVisible()), None)

    def opened(self, kind: type[Any] = Dialog) -> Any:
        """Give the dialog of a kind, once it is open."""
        self.until(lambda: self.dialog(kind) is not None)
        return self.dialog(kind)

    def when_dialog(
        self, act: Callable[[Any], object], fits: Callable[[Any], bool] = lambda _dialog: True
    ) -> None:
        """Do something as soon as a dialog that fits is open: it has an event loop of its own."""

        def look() -> None:
            dialog = self.dialog()
            if dialog is None or not fits(dialog):
                QTimer.singleShot(20, look)
            else:
                act(dialog)

        QTimer.singleShot(0, look)
