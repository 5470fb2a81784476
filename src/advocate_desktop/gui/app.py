"""Starts the window: shell first, everything slow after the first paint."""

import gc
import sys
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from advocate_desktop.bootstrap import lay_foundation
from advocate_desktop.domain.clock import Clock, FixedClock, SystemClock
from advocate_desktop.errors import ProfileError
from advocate_desktop.gui import theme
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.crash import CrashNet
from advocate_desktop.gui.i18n import Translations, system_language
from advocate_desktop.gui.instance import SingleInstance
from advocate_desktop.gui.main_window import MainWindow
from advocate_desktop.messages import Messages
from advocate_desktop.resources import resource_path
from advocate_desktop.settings import LANGUAGE, OPEN_DRAFT, SESSION_OPEN, WELCOME_DONE, OptionStore


def run(profile: Path | None, language: str, today: date | None) -> int:
    """Open the main window on a profile and give the exit code once it is closed."""
    gc.disable()  # the collector would walk every module while they load; it is switched on after the first paint
    app = make_application()
    try:
        foundation = lay_foundation(profile, _clock(today))
    except ProfileError as error:
        messages = Messages(language)
        QMessageBox.critical(None, error.title(messages), error.sentence(messages))
        return error.exit_code
    instance = SingleInstance(foundation.paths)
    if not instance.claim():
        if instance.raise_other():
            return 0
        busy = ProfileError("profile.busy", path=str(foundation.paths.root))
        messages = Messages(language)
        QMessageBox.critical(None, busy.title(messages), busy.sentence(messages))
        return busy.exit_code
    chosen = foundation.settings.get(LANGUAGE) or system_language()
    translations = Translations(app)
    translations.install(chosen)
    theme.install(app, foundation.settings)
    context = AppContext(foundation, chosen)
    if foundation.state.get(SESSION_OPEN):
        context.recovered_draft = foundation.state.get(OPEN_DRAFT) or None
    window = MainWindow(context, translations)
    net = CrashNet(window.flush, window.show_crash, app)
    net.install()
    instance.raise_asked.connect(window.come_forward)
    window.show_start("today" if foundation.settings.get(WELCOME_DONE) else "welcome")
    window.show()
    after_paint = _AfterFirstPaint(window, instance, foundation.state)
    QTimer.singleShot(0, after_paint.go)
    code = app.exec()
    sys.excepthook = sys.__excepthook__
    context.close()
    foundation.state.set(SESSION_OPEN, False)
    instance.release()
    return code


def make_application() -> QApplication:
    """Make the application object with its name and icon."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Advocate Desktop")
    app.setDesktopFileName("advocate-desktop")
    app.setWindowIcon(QIcon(str(resource_path("icons", "advocate.svg"))))
    return app


def _clock(today: date | None) -> Clock:
    system = SystemClock()
    return system if today is None else FixedClock(datetime.combine(today, system.now().time()).astimezone())


class _AfterFirstPaint(QObject):
    """What may wait until the person sees the window."""

    def __init__(self, window: MainWindow, instance: SingleInstance, state: OptionStore) -> None:
        super().__init__(window)
        self._state = state
        self._window = window
        self._instance = instance

    @Slot()
    def go(self) -> None:
        self._instance.listen()
        self._state.set(SESSION_OPEN, True)
        self._window.start_work()
        gc.enable()
        gc.freeze()
