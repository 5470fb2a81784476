"""Typing in the studio: what a key costs the thread of the windows, and how soon the checks have answered.

python benchmarks/bench_live_checks.py [KEYS]

The draft is about an article of the library, 5,000 posts were published before; the text is 3,000 characters long
at its end. The floor is a bare QTextEdit that is given the same keys. It needs a display (see bench_window).
"""

import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from advocate_desktop.bootstrap import Services, lay_foundation
from advocate_desktop.domain.routine import Publication, PublicationKind
from advocate_desktop.gui import theme
from advocate_desktop.gui.app import spare_what_is_loaded
from advocate_desktop.gui.main_window import MainWindow
from advocate_desktop.gui.pages.write_studio import Studio
from advocate_desktop.gui.widgets.draft_editor import DraftEditor
from advocate_desktop.settings import WELCOME_DONE
from advocate_desktop.storage.routine import RoutineRows
from benchmarks.generate import CLOCK, NOW, TODAY, Writer, fill
from benchmarks.measure import Timing, table
from benchmarks.windows import opened, wait

_LENGTH, _KEYS = 3000, 600
_PARAGRAPH = 30  # words
_BETWEEN = 0.12  # seconds from key to key: a quick typist
_ITEMS, _POSTS = 500, 5000
_MOST_MEDIAN, _MOST_P99, _MOST_SETTLED = 4, 16, 50  # ms


def text_of(length: int) -> str:
    """Write French paragraphs, short as posts have them, up to a length."""
    words = Writer("fr", 8).words(length)
    paragraphs = [" ".join(words[start : start + _PARAGRAPH]) for start in range(0, length, _PARAGRAPH)]
    return "\n\n".join(paragraphs)[:length]


def make_profile(folder: Path) -> int:
    """Fill a profile and give the number of a draft that is all but finished."""
    fill(folder, _ITEMS)
    services = Services(lay_foundation(folder, CLOCK), "fr")
    services.foundation.settings.set(WELCOME_DONE, True)
    writer = Writer("fr", 3)
    with services.database.write() as connection:
        rows = RoutineRows(connection)
        for number in range(_POSTS):
            day = TODAY - timedelta(days=number % 3650)
            moment = NOW - timedelta(days=number % 3650)
            text = " ".join(writer.words(150))
            rows.add(Publication(0, PublicationKind.POST, moment, "UTC", day, ("linkedin",), text=text))
    text = text_of(_LENGTH)[: _LENGTH - _KEYS]
    draft, _ = services.drafting.new(channel="linkedin", lang="fr", content_id=1, text=text)
    services.close()
    return draft.id


def press(widget: QWidget, letter: str) -> float:
    """Type a letter and paint what it changed; give the milliseconds it took."""
    started = time.perf_counter()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(
            kind,
            Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown,
            Qt.KeyboardModifier.NoModifier,
            letter,
        )
        QCoreApplication.sendEvent(widget, event)
    QCoreApplication.processEvents()
    return (time.perf_counter() - started) * 1000


def type_out(widget: QWidget, letters: str) -> tuple[Timing, Timing]:
    """Type at a person's pace; give what each key cost at once, and what the rest cost until the next one."""
    keys, rest = [], []
    for letter in letters:
        began = time.perf_counter()
        keys.append(press(widget, letter))
        longest = 0.0
        while time.perf_counter() - began < _BETWEEN:
            started = time.perf_counter()
            QCoreApplication.processEvents()
            longest = max(longest, (time.perf_counter() - started) * 1000)
            time.sleep(0.001)
        rest.append(longest)
    return Timing(keys), Timing(rest)


def open_studio(window: MainWindow, draft: int) -> tuple[Studio, DraftEditor]:
    """Open the draft and wait until it has been checked."""
    window.open_page("write", {"draft": draft})
    found: list[Any] = []

    def is_open() -> bool:
        found[:] = [window.findChild(Studio), window.findChild(DraftEditor)]
        return None not in found and found[1].draft_text() != "" and found[0].report is not None

    wait(is_open)
    return found[0], found[1]


def floor_of(letters: str, size: tuple[int, int]) -> Timing:
    """Type the same in a bare text field of the same size and letters."""
    field = QTextEdit()
    field.setFont(theme.theme().font("edit"))
    field.resize(*size)
    field.setPlainText(text_of(_LENGTH)[: _LENGTH - len(letters)])
    field.moveCursor(field.textCursor().MoveOperation.End)
    field.show()
    wait(field.isVisible)
    return type_out(field, letters)[0]


def main() -> None:
    """Print the table."""
    keys = int(sys.argv[1]) if len(sys.argv) > 1 else _KEYS
    letters = text_of(_LENGTH)[_LENGTH - keys :]
    with tempfile.TemporaryDirectory(prefix="bench-typing-") as folder:
        profile = Path(folder) / "profile"
        draft = make_profile(profile)
        with opened(lay_foundation(profile, CLOCK), "write", "fr") as (window, _):
            spare_what_is_loaded()
            studio, editor = open_studio(window, draft)
            editor.setFocus()
            editor.moveCursor(editor.textCursor().MoveOperation.End)
            timing, rest = type_out(editor, letters)
            settled = Timing([settle(studio, editor, letter) for letter in letters[:15]])
            floor = floor_of(letters, (editor.width(), editor.height()))
    report(timing, floor, rest, settled)


def settle(studio: Studio, editor: DraftEditor, letter: str) -> float:
    """Type one letter and give how long the checks of the new text took to be on screen."""
    started = time.perf_counter()
    press(editor, letter)
    wait(lambda: studio.report is not None and studio.report.text == editor.draft_text())
    taken = (time.perf_counter() - started) * 1000
    wait_a_little = time.perf_counter() + _BETWEEN * 4
    wait(lambda: time.perf_counter() > wait_a_little)
    return taken


def percentile(timing: Timing, share: float) -> float:
    """Give the value that a share of the runs does not exceed."""
    ordered = sorted(timing.runs)
    return ordered[min(len(ordered) - 1, round(share * len(ordered)))]


def report(timing: Timing, floor: Timing, rest: Timing, settled: Timing) -> None:
    """Print the figures beside floor and target."""
    p99, p99_floor = percentile(timing, 0.99), percentile(floor, 0.99)
    rows = [
        ["a key, median", timing.median, floor.median, _MOST_MEDIAN],
        ["a key, p99", p99, p99_floor, _MOST_P99],
        ["longest pause of the windows until the next key, median", rest.median, None, None],
        ["longest pause of the windows until the next key, p99", percentile(rest, 0.99), None, _MOST_P99],
        ["checks on screen after the last key, median", settled.median, None, _MOST_SETTLED],
    ]
    table(
        f"Typing at the end of {_LENGTH:,} characters, {_POSTS:,} posts published before (milliseconds)",
        ["what", "measured", "floor", "ratio", "at most"],
        [
            [
                name,
                f"{value:.1f}",
                "" if least is None else f"{least:.1f}",
                "" if least is None else f"{value / least:.1f}",
                "" if most is None else str(most),
            ]
            for name, value, least, most in rows
        ],
    )


if __name__ == "__main__":
    main()
