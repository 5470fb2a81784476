"""The tour: the main job played in the real windows with the sample pack, a numbered picture a step.

It runs off screen on a profile of its own that is erased afterwards; nothing of the person's is touched.
"""

import errno
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from advocate_desktop.bootstrap import Services, lay_foundation
from advocate_desktop.domain.clock import FixedClock
from advocate_desktop.errors import UserError
from advocate_desktop.gui import theme
from advocate_desktop.gui.app import make_application
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.i18n import Translations
from advocate_desktop.gui.main_window import MainWindow
from advocate_desktop.gui.widgets.dialog import Dialog
from advocate_desktop.messages import Messages
from advocate_desktop.settings import APPEARANCE, MOTION

_SIZE = (1360, 860)
_TICK_MS = 15
_PATIENCE_S = 30.0
# The sample pack is set in November 2026: on this morning some of it is fresh, some expiring, some under embargo.
_MORNING = datetime(2026, 11, 19, 10, 42, tzinfo=UTC)

_TEXTS = {
    "fr": {
        "search": "école",
        "first": "Lundi, 6 h 30. Je compte les panneaux deux fois : la grue n’est à nous que jusqu’à sept heures.",
        "last": "Qu’auriez-vous répondu à l’élève qui demandait si l’école mettait un manteau ?",
        "name": "Camille",
        "full": "Camille Roche",
        "headline": "Conductrice de travaux, Héliane",
    },
    "en": {
        "search": "school",
        "first": "Monday, 6.30 am. I count the panels twice: the crane is ours until seven, no longer.",
        "last": "What would you have told the pupil who asked whether the school was getting a coat?",
        "name": "Camille",
        "full": "Camille Roche",
        "headline": "Site manager, Héliane",
    },
}


def run(out: Path, language: str, answer: Callable[[Mapping[str, Any], str], None]) -> int:
    """Play the tour in a language, write its pictures and the exported text into `out`, and answer where they are.

    Raises UserError when a step does not come to its end, OSError when `out` cannot be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    out.mkdir(parents=True, exist_ok=True)
    app = make_application()
    with tempfile.TemporaryDirectory(prefix="advocate-tour-") as folder:
        foundation = lay_foundation(Path(folder), FixedClock(_MORNING.astimezone()))
        foundation.settings.set(MOTION, "reduced")
        translations = Translations(app)
        translations.install(language)
        theme.install(app, foundation.settings)
        context = AppContext(foundation, language)
        window = MainWindow(context, translations)
        tour = _Tour(window, context, out, language)
        try:
            window.show_start("welcome")
            window.show()
            window.resize(*_SIZE)
            tour.start()
            app.exec()
        finally:
            window.close()
            context.close()
            # The window goes while the application still stands: Qt does not survive it the other way round.
            window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    tour.raise_problem()
    document = {"path": str(out), "pictures": tour.pictures, "text": tour.text}
    answer(document, Messages(language)("tour.done", path=str(out), count=len(tour.pictures)))
    return 0


class _Tour(QObject):
    """Plays the script step by step from a timer, so that dialogs with their own event loop go on being played."""

    def __init__(self, window: MainWindow, context: AppContext, out: Path, language: str) -> None:
        super().__init__(window)
        self.pictures: list[str] = []
        self.text = ""
        self._window = window
        self._context = context
        self._out = out
        self._language = language
        self._words = _TEXTS[language]
        self._script = self._play()
        self._ready: Callable[[], bool] = self._at_once
        self._step = ""
        self._content = 0
        self._asking = False
        self._since = time.monotonic()
        self._problem: Exception | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin."""
        self._window.start_work()
        self._timer.start()

    def raise_problem(self) -> None:
        """Raise what stopped the tour, if anything did."""
        if self._problem is not None:
            raise self._problem

    @staticmethod
    def _at_once() -> bool:
        return True

    @Slot()
    def _tick(self) -> None:
        try:
            if self._ready():
                self._ready = next(self._script)
                self._since = time.monotonic()
            elif time.monotonic() - self._since > _PATIENCE_S:
                raise UserError("tour.stuck", step=self._step, path=str(self._out))
        except StopIteration:
            self._end()
        except Exception as error:  # noqa: BLE001  whatever it is, it ends the tour and is raised after it
            self._problem = error
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        QApplication.closeAllWindows()
        QApplication.quit()

    # What a person does

    def _picture(self, name: str) -> None:
        self._step = name
        path = self._out / f"{len(self.pictures) + 1:02d}-{name}.png"
        if not self._window.grab().save(str(path)):
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        self.pictures.append(path.name)

    def _key(self, keys: str) -> None:
        """Press keys where the keyboard is; soon, since what they do may have an event loop of its own."""
        pressed = cast("Any", QKeySequence(keys))[0]  # the stubs leave out that a sequence can be indexed
        target = QApplication.focusWidget() or self._window
        QTimer.singleShot(0, partial(QTest.keyClick, target, pressed.key(), pressed.keyboardModifiers()))

    @staticmethod
    def _type(text: str) -> None:
        """Type a text letter by letter where the keyboard is."""
        target = QApplication.focusWidget()
        if target is None:
            return
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(target, event)

    @staticmethod
    def _quiet(milliseconds: int = 450) -> Callable[[], bool]:
        """Wait until the windows have had a moment to settle."""
        until = time.monotonic() + milliseconds / 1000
        return lambda: time.monotonic() >= until

    def _on_page(self, name: str) -> bool:
        return self._window.current_page() == name

    def _dialog(self) -> Dialog | None:
        shown = [dialog for dialog in self._window.findChildren(Dialog) if dialog.isVisible()]
        return shown[-1] if shown else None

    def _dialog_open(self) -> bool:
        return self._dialog() is not None

    def _dialog_closed(self) -> bool:
        return self._dialog() is None

    # The script

    def _play(self) -> Iterator[Callable[[], bool]]:
        yield from self._play_welcome()
        yield from self._play_library()
        yield from self._play_writing()
        yield from self._play_routine()
        yield from self._play_line()

    def _play_welcome(self) -> Iterator[Callable[[], bool]]:
        yield self._quiet()
        self._picture("welcome-language")
        self._key("Return")
        yield self._quiet()
        self._type(self._words["name"])
        for field in ("full", "headline"):
            self._key("Tab")
            yield self._quiet(60)
            self._type(self._words[field])
        self._picture("welcome-you")
        self._key("Return")
        yield self._quiet()
        self._picture("welcome-content")
        self._key("Return")
        yield partial(self._on_page, "today")
        yield self._filled
        yield self._quiet(900)
        self._key("Esc")
        yield self._quiet()
        self._picture("today")

    def _filled(self) -> bool:
        """Tell whether the sample pack has come in."""
        if not self._asking:
            self._asking = True
            self._context.read(_count_content, self._on_count)
        return self._content > 0

    @Slot(object)
    def _on_count(self, count: int) -> None:
        self._content = count
        self._asking = False

    def _play_library(self) -> Iterator[Callable[[], bool]]:
        self._key("Ctrl+2")
        yield partial(self._on_page, "library")
        yield self._quiet(900)
        self._picture("library")
        self._key("Ctrl+F")
        yield self._quiet()
        self._type(self._words["search"])
        yield self._quiet(900)
        self._key("Down")
        yield self._quiet()
        self._key("Return")
        yield self._quiet(900)
        self._picture("library-reading")
        self._key("D")
        yield partial(self._on_page, "write")
        yield self._quiet(1200)

    def _play_line(self) -> Iterator[Callable[[], bool]]:
        """Sort a few cards: the game is kept where it is left."""
        self._key("Ctrl+3")
        yield partial(self._on_page, "line")
        yield self._quiet(900)
        self._key("Return")
        yield self._quiet(1500)
        for key in ("Right", "Left", "Right", "Down", "Right", "Space"):
            self._key(key)
            yield self._quiet(700)
        self._picture("line-cards")

    def _play_writing(self) -> Iterator[Callable[[], bool]]:
        self._picture("write-questions")
        self._key("Ctrl+Return")
        yield self._dialog_open
        yield self._quiet()
        self._picture("write-stop")
        self._key("Esc")
        yield self._dialog_closed
        yield self._quiet()
        for answer in ("first", "last"):
            self._key("Alt+Down")
            yield self._quiet()
            self._key("Return")
            yield self._quiet()
            self._type(self._words[answer])
            yield self._quiet()
        yield self._quiet(900)
        self._picture("write-checked")
        self._key("Ctrl+Shift+P")
        yield self._quiet()
        self._picture("write-preview")
        self._key("Ctrl+Return")
        yield self._copied
        yield self._quiet()
        self.text = QApplication.clipboard().text()
        (self._out / "exported.txt").write_text(self.text, "utf-8", newline="")
        self._picture("write-copied")

    def _copied(self) -> bool:
        return self._words["first"] in QApplication.clipboard().text()

    def _play_routine(self) -> Iterator[Callable[[], bool]]:
        page = self._window.page("write")
        for button in page.findChildren(QPushButton, "askedYes"):
            button.setFocus(Qt.FocusReason.TabFocusReason)
        self._key("Space")
        yield self._dialog_open
        yield self._quiet()
        self._picture("write-published")
        self._key("Return")
        yield self._dialog_closed
        yield self._quiet(900)
        self._key("Ctrl+6")
        yield partial(self._on_page, "routine")
        yield self._quiet(1500)
        self._picture("routine")
        self._key("Ctrl+1")
        yield partial(self._on_page, "today")
        yield self._quiet(1500)
        self._picture("today-after")
        self._context.settings.set(APPEARANCE, "dark")
        yield self._quiet(900)
        self._picture("today-dark")


def _count_content(services: Services) -> int:
    return services.library.counts().all
