"""What every test stands on: a home of its own, no network, a clock that stands still, the command line."""

import argparse
import gc
import io
import itertools
import json
import logging
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

from advocate_desktop.bootstrap import Foundation, Services, lay_foundation
from advocate_desktop.domain.clock import FixedClock

if TYPE_CHECKING:
    from advocate_desktop.cli.program import Program

settings.register_profile("default", deadline=None, max_examples=50)
settings.register_profile("ci", settings.get_profile("default"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "default")

# Windows are real ones, on the virtual display that pytest-xvfb starts; without one they stay in memory.
if sys.platform == "linux" and not os.environ.get("DISPLAY") and shutil.which("Xvfb") is None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

OUR_THREADS = ("database", "worker", "network")
_HOMES = itertools.count(1)


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def _own_home(_homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test an empty home, in Paris, with a plain locale: the person's own data is out of reach."""
    home = _homes / str(next(_HOMES))
    home.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name, folder in (
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_STATE_HOME", ".local/state"),
        ("XDG_CACHE_HOME", ".cache"),
        ("APPDATA", "AppData/Roaming"),
        ("LOCALAPPDATA", "AppData/Local"),
    ):
        monkeypatch.setenv(name, str(home / folder))
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("TZ", "Europe/Paris")
    if hasattr(time, "tzset"):
        time.tzset()


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves the machine's own sockets."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            raise AssertionError(f"a test reached for the network: {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """Give the folder of a profile that does not exist yet."""
    return tmp_path / "profile"


@pytest.fixture
def clock() -> FixedClock:
    """Give a clock that stands on Thursday 19 November 2026, 11:42 in Paris."""
    return FixedClock(datetime(2026, 11, 19, 11, 42, tzinfo=ZoneInfo("Europe/Paris")))


@pytest.fixture
def foundation(profile: Path, clock: FixedClock) -> Iterator[Foundation]:
    """Give the paths and settings of an empty profile."""
    yield lay_foundation(profile, clock)
    _close_log()


@pytest.fixture
def services(foundation: Foundation) -> Iterator[Services]:
    """Give the use cases on an empty profile, in English."""
    made = Services(foundation, "en")
    yield made
    made.close()


@dataclass(frozen=True)
class Result:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Give the one JSON document of stdout."""
        return json.loads(self.out)


@dataclass
class ClosedWindows:
    """Stands where the windows would open, and remembers that they were asked for."""

    asked: list[str] = field(default_factory=list)

    def open(self, program: "Program") -> int:
        """Note that the window was to be opened."""
        self.asked.append("open")
        return 0

    def tour(self, program: "Program", out: Path) -> int:
        """Note that the tour was to be played."""
        self.asked.append(f"tour {out}")
        return 0


@pytest.fixture
def windows() -> ClosedWindows:
    """Give the windows that `cli` commands are handed."""
    return ClosedWindows()


@pytest.fixture
def cli(profile: Path, windows: ClosedWindows, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Give `cli(*arguments, stdin="", profile=...)`, which runs one command in this process.

    It runs on the test's profile; `profile=None` leaves the platform's own (in the test's home).
    """
    from advocate_desktop.cli.main import main

    # argparse keeps the language of a run for the next one.
    for name in ("_", "ngettext"):
        monkeypatch.setattr(argparse, name, getattr(argparse, name))

    def run(*arguments: object, stdin: str | bytes = "", profile: Path | None = profile) -> Result:
        words = [str(argument) for argument in arguments]
        if profile is not None:
            words = ["--profile", str(profile), *words]
        given = stdin.encode() if isinstance(stdin, str) else stdin
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
        with monkeypatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), "utf-8", newline=""))
            try:
                code = main(words, windows)
            finally:
                _close_log()
        texts = []
        for stream in (out, err):
            stream.flush()
            texts.append(stream.buffer.getvalue().decode())
        return Result(code, *texts)

    return run


@pytest.fixture
def cli_process(profile: Path) -> Callable[..., Result]:
    """Give `cli_process(*arguments, stdin="", profile=..., cwd=...)`: one command in a process of its own."""

    def run(
        *arguments: object, stdin: str | bytes = "", profile: Path | None = profile, cwd: Path | None = None
    ) -> Result:
        words = [str(argument) for argument in arguments]
        if profile is not None:
            words = ["--profile", str(profile), *words]
        done = subprocess.run(
            [sys.executable, "-m", "advocate_desktop", *words],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            cwd=cwd,
            timeout=120,
            check=False,
        )
        return Result(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def type_text(qapp: Any) -> Callable[[Any, str], None]:
    """Give `type_text(widget, text)`: a key press and release a letter, any letter (QTest knows ASCII alone)."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    def run(widget: Any, text: str) -> None:
        for letter in text:
            key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(widget, event)

    return run


def _close_log() -> None:
    log = logging.getLogger("advocate_desktop")
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()


@pytest.fixture(autouse=True)
def _english(request: pytest.FixtureRequest) -> None:
    """Begin each test of windows in English, whatever language the last one left."""
    if "qapp" not in request.fixturenames:
        return
    from PySide6.QtCore import QCoreApplication, QTranslator

    from advocate_desktop.gui.i18n import Translations

    app = request.getfixturevalue("qapp")
    for translator in app.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    Translations(app).install("en")


@pytest.fixture
def open_window(qapp: Any, qtbot: Any) -> Iterator[Callable[..., Any]]:
    """Give `open_window(foundation, page, language="en", size=...)`: the main window at work, and its context."""
    from advocate_desktop.gui import theme
    from advocate_desktop.gui.context import AppContext
    from advocate_desktop.gui.i18n import Translations
    from advocate_desktop.gui.main_window import MainWindow
    from advocate_desktop.settings import MOTION

    opened: list[tuple[MainWindow, AppContext]] = []

    def run(
        foundation: Foundation, page: str = "today", language: str = "en", size: tuple[int, int] = (1360, 860)
    ) -> tuple[MainWindow, AppContext]:
        foundation.settings.set(MOTION, "reduced")
        translations = Translations(qapp)
        translations.install(language)
        theme.install(qapp, foundation.settings)
        context = AppContext(foundation, language)
        window = MainWindow(context, translations)
        opened.append((window, context))
        window.show_start(page)
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.start_work()
        return window, context

    yield run
    for window, context in opened:
        window.close()
        context.close()
        window.deleteLater()


@pytest.fixture(autouse=True)
def _nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test of windows that leaves a thread of ours, or a timer that still ticks."""
    if "qapp" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("qapp")
    timers_before = {id(timer) for timer in _ticking_timers()}
    threads_before = set(threading.enumerate())
    yield
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool

    # pytest-qt has closed the widgets; what they were to delete later is deleted now.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()
    assert QThreadPool.globalInstance().waitForDone(2000), "the global thread pool still works"
    started = set(threading.enumerate()) - threads_before
    threads = [thread.name for thread in started if thread.name.startswith(OUR_THREADS)]
    assert not threads, f"threads left behind (close the context): {threads}"
    timers = [repr(timer) for timer in _ticking_timers() if id(timer) not in timers_before]
    assert not timers, f"timers left ticking: {timers}"


def _ticking_timers() -> list[Any]:
    from PySide6.QtCore import QTimer
    from shiboken6 import isValid

    timers = [thing for thing in gc.get_objects() if type(thing) is QTimer and isValid(thing)]
    return [timer for timer in timers if timer.isActive() and not timer.isSingleShot()]
