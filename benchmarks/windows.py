"""The main window, as benchmarks open it and wait for it."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QSize

from advocate_desktop.bootstrap import Foundation
from advocate_desktop.gui import theme
from advocate_desktop.gui.app import make_application
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.i18n import Translations
from advocate_desktop.gui.main_window import MainWindow

SIZE = QSize(1360, 860)
_PATIENCE = 60.0  # seconds


@contextmanager
def opened(foundation: Foundation, page: str, language: str = "en") -> Iterator[tuple[MainWindow, AppContext]]:
    """Open the window of a profile on a page; it is closed behind the block."""
    application = make_application()
    theme.install(application, foundation.settings)
    translations = Translations(application)
    translations.install(language)
    context = AppContext(foundation, language)
    window = MainWindow(context, translations)
    window.show_start(page)
    window.resize(SIZE)
    window.show()
    window.start_work()
    yield window, context
    window.close()
    context.close()
    window.deleteLater()
    application.processEvents()


def wait(done: Callable[[], bool]) -> float:
    """Let the windows work until something is so; give the milliseconds it took."""
    started = time.perf_counter()
    while not done():
        QCoreApplication.processEvents()
        if time.perf_counter() - started > _PATIENCE:
            raise TimeoutError
        time.sleep(0.0005)  # other threads of the application get their turn
    return (time.perf_counter() - started) * 1000
