"""Starts the window: shell first, then its first page, then everything slow."""

import gc
import sys
from collections.abc import Callable
from datetime import date, datetime
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

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
from advocate_desktop.settings import LANGUAGE, OPEN_DRAFT, SESSION_OPEN, WELCOME_DONE

# Stages of the start, in order: the shell is painted, its first page is painted, the page shows what the database
# holds and everything answers.
WINDOW, PAGE, READY = "window", "page", "ready"
_OBJECTS_BETWEEN_COLLECTIONS = 10_000
_IDLE_AFTER_MS = 700
_SWITCH_S = 0.0005


def run(
    profile: Path | None,
    language: str,
    today: date | None,
    reached: Callable[[str], None],
    *,
    minimised: bool = False,
) -> int:
    """Open the main window on a profile and give the exit code once it is closed.

    `language` is the one asked for on the command line, or empty: then the person's choice, else the system's.
    `reached` is called with each stage of the start: `window`, `page`, `ready`.
    """
    app = make_application()
    wanted = language or system_language()
    try:
        foundation = lay_foundation(profile, _clock(today))
    except ProfileError as error:
        return _refuse(error, wanted)
    instance = SingleInstance(foundation.paths)
    if not instance.claim():
        if instance.raise_other():
            return 0
        return _refuse(ProfileError("profile.busy", path=str(foundation.paths.root)), wanted)
    chosen = language or foundation.settings.get(LANGUAGE) or wanted
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
    start = Start(window, instance, context, reached)
    welcome = not foundation.settings.get(WELCOME_DONE)
    start.begin("welcome" if welcome else "today", minimised=minimised and not welcome)
    code = app.exec()
    sys.excepthook = sys.__excepthook__
    clipboard = app.clipboard()
    if clipboard.ownsClipboard():
        # What was copied from a field is data made in Python, which must not outlive the interpreter.
        clipboard.setText(clipboard.text())
    context.close()
    foundation.state.set(SESSION_OPEN, False)
    instance.release()
    return code


def make_application() -> QApplication:
    """Make the application object with its name."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # A worker that is busy with checks must give the interpreter back at once: a key waits for it.
    sys.setswitchinterval(_SWITCH_S)
    app = QApplication([*sys.argv[:1], *theme.STYLE_ARGUMENTS])
    app.setApplicationName("Advocate Desktop")
    app.setDesktopFileName("advocate-desktop")
    return app


def spare_what_is_loaded() -> None:
    """Have the collector look at nothing made so far: it stays for the whole session."""
    gc.freeze()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)


def _refuse(error: ProfileError, language: str) -> int:
    from PySide6.QtWidgets import QMessageBox

    messages = Messages(language)
    QMessageBox.critical(None, error.title(messages), error.sentence(messages))
    return error.exit_code


def _clock(today: date | None) -> Clock:
    system = SystemClock()
    return system if today is None else FixedClock(datetime.combine(today, system.now().time()).astimezone())


def _read_palette() -> None:
    # The palette is the window most often opened by a key: its first time should cost no more than the next.
    import_module("advocate_desktop.gui.dialogs.palette")


class FirstPaint(QObject):
    """Tells once that a widget has been painted and is on screen."""

    done = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint event; let all of them pass."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # The picture goes to the screen at the end of the event, before any timer.
            QTimer.singleShot(0, self._tell)
        return False

    @Slot()
    def _tell(self) -> None:
        self.done.emit()


class Start(QObject):
    """Brings the window up in steps, each after the one before is on screen."""

    def __init__(
        self, window: MainWindow, instance: SingleInstance, context: AppContext, reached: Callable[[str], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._instance = instance
        self._context = context
        self._reached = reached
        self._page = ""

    def begin(self, page: str, *, minimised: bool = False) -> None:
        """Show the window around an empty place for the page; a minimised one is ready before it is seen."""
        self._page = page
        self._window.announce(page)
        if minimised:
            self._window.showMinimized()
            QTimer.singleShot(0, self, self._show_unseen)
            return
        FirstPaint(self._window).done.connect(self._show_page)
        self._window.show()

    @Slot()
    def _show_unseen(self) -> None:
        self._reached(WINDOW)
        self._window.show_start(self._page)
        self._read()

    @Slot()
    def _show_page(self) -> None:
        self._reached(WINDOW)
        from PySide6.QtGui import QIcon

        QApplication.setWindowIcon(QIcon(str(resource_path("icons", "advocate.svg"))))
        shown = self._window.show_start(self._page)
        FirstPaint(shown).done.connect(self._read)

    @Slot()
    def _read(self) -> None:
        self._reached(PAGE)
        self._context.state.set(SESSION_OPEN, True)
        self._window.start_work(self._settle)

    @Slot()
    def _settle(self) -> None:
        self._reached(READY)
        self._instance.listen()
        spare_what_is_loaded()
        QTimer.singleShot(_IDLE_AFTER_MS, _read_palette)
        QTimer.singleShot(_IDLE_AFTER_MS, self, self._keep_watch)

    @Slot()
    def _keep_watch(self) -> None:
        from advocate_desktop.gui.reminding import Reminding
        from advocate_desktop.gui.subscription_watch import subscription_watch

        Reminding(self._context, self._window).start()
        watch = subscription_watch(self._context, self._window)
        watch.asks_web.connect(self._window.say_what_leaves)
        watch.start()
        self._context.write_in_steps(lambda services: services.library.mending())
