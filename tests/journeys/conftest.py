"""The whole application in a real window, on a profile of its own."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from window_user import WindowUser

from advocate_desktop.bootstrap import lay_foundation
from advocate_desktop.settings import LANGUAGE

from .browser import PROGRAM

# The journey into a browser is for machines that have one.
collect_ignore = [] if PROGRAM else ["test_browser_paste.py"]

CONTROL = Qt.KeyboardModifier.ControlModifier


class Application(WindowUser):
    """One start of the application, and what a person does with it."""

    def page(self) -> QWidget:
        """Give the page that is shown."""
        return self.window.page(self.window.current_page())


@pytest.fixture
def start(open_window, qtbot, profile, clock) -> Callable[..., Application]:
    """Give `start(page, language)`: the application on the test's profile, as after a click on its icon."""

    def run(page: str = "today", language: str = "fr") -> Application:
        foundation = lay_foundation(profile, clock)
        foundation.settings.set(LANGUAGE, language)
        window, context = open_window(foundation, page, language, (1366, 768))
        return Application(window, context, qtbot)

    return run


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
