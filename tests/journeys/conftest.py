"""The whole application in a real window, on a profile of its own."""

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from advocate_desktop.bootstrap import Services, lay_foundation
from advocate_desktop.gui import theme
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.i18n import Translations
from advocate_desktop.gui.main_window import MainWindow
from advocate_desktop.gui.widgets.dialog import Dialog
from advocate_desktop.settings import LANGUAGE, MOTION

from .browser import PROGRAM

# The journey into a browser is for machines that have one.
collect_ignore = [] if PROGRAM else ["test_browser_paste.py"]

NO = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Application:
    """One start of the application, and what a person does with it."""

    context: AppContext
    window: MainWindow
    qtbot: object
    crashes: list[str] = field(default_factory=list)

    def until(self, condition: Callable[[], bool], timeout: int = 15000) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(condition, timeout=timeout)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def click(self, widget: QWidget) -> None:
        """Click in the middle of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NO, widget.rect().center())

    def ask(self, work: Callable[[Services], object]) -> object:
        """Ask the services, on their own thread, behind all that was written before."""
        answers: list[object] = []
        self.context.read(work, answers.append)
        self.until(lambda: bool(answers))
        return answers[0]

    def dialog(self) -> Dialog | None:
        """Give the dialog that is open."""
        shown = [dialog for dialog in self.window.findChildren(Dialog) if dialog.isVisible()]
        return shown[-1] if shown else None

    def when_dialog(self, act: Callable[[Dialog], None]) -> None:
        """Do something as soon as a dialog is open: it has an event loop of its own, in which the test waits."""

        def look() -> None:
            dialog = self.dialog()
            if dialog is None:
                QTimer.singleShot(20, look)
            else:
                act(dialog)

        QTimer.singleShot(0, look)

    def page(self) -> QWidget:
        """Give the page that is shown."""
        return self.window.page(self.window.current_page())


@pytest.fixture
def start(qapp, qtbot, profile, clock) -> Iterator[Callable[..., Application]]:
    """Give `start(page, language)`: the application on the test's profile, as after a click on its icon."""
    opened: list[Application] = []

    def run(page: str = "today", language: str = "fr") -> Application:
        foundation = lay_foundation(profile, clock)
        foundation.settings.set(LANGUAGE, language)
        foundation.settings.set(MOTION, "reduced")
        translations = Translations(qapp)
        translations.install(language)
        theme.install(qapp, foundation.settings)
        context = AppContext(foundation, language)
        window = MainWindow(context, translations)
        window.show_start(page)
        window.resize(1366, 768)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.start_work()
        application = Application(context, window, qtbot)
        opened.append(application)
        return application

    yield run
    for application in opened:
        application.window.close()
        application.context.close()
        application.window.deleteLater()


@pytest.fixture
def clipboard(qapp, qtbot) -> Callable[[], bytes]:
    """Give what another program reads from the clipboard, byte for byte."""

    def read() -> bytes:
        command = ["xclip", "-selection", "clipboard", "-out", "-target", "UTF8_STRING"]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as reader:
            # The window answers the other program from its event loop.
            qtbot.waitUntil(lambda: reader.poll() is not None, timeout=5000)
            return reader.stdout.read()

    return read


@pytest.fixture
def sample_pack() -> Path:
    """Give the sample pack that ships with the application."""
    from advocate_desktop.resources import resource_path

    return resource_path("sample_pack")
