"""Frames of the card animations at 1360 x 860, painted in memory by the processor, beside a bare scaled picture.

python benchmarks/bench_cards.py [--runs N]

A frame is one step of an animation and the paint it asks for. The floor paints one picture of the size of a card,
turned and scaled, on a picture of the size of the window.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from advocate_desktop.bootstrap import lay_foundation
from advocate_desktop.domain.game import waiting
from advocate_desktop.domain.moves import Pile, Put
from advocate_desktop.gui.widgets.card_table import CardTable
from benchmarks.measure import Timing, table
from benchmarks.windows import SIZE, opened, wait

_RUNS = 9
_STEPS = 20
_TARGET = 16.0  # ms


def frames(cards: CardTable, begin: Callable[[], object]) -> list[float]:
    """Give what each frame of an animation takes, in ms."""
    begin()
    cards._motion.pause()
    length, times = cards._motion.duration(), []
    for step in range(1, _STEPS):
        started = time.perf_counter()
        cards._motion.setCurrentTime(length * step // _STEPS)
        cards.repaint(cards._dirty) if cards._flight is not None else cards.repaint()
        times.append((time.perf_counter() - started) * 1000)
        QApplication.processEvents()
    cards._motion.setCurrentTime(length)
    cards._motion.stop()
    cards._on_landed()
    return times


def floor() -> list[float]:
    """Give what a bare turned and scaled picture takes, in ms."""
    ground, card = QPixmap(SIZE), QPixmap(348, 462)
    card.fill(QColor("steelblue"))
    times = []
    for step in range(_STEPS):
        started = time.perf_counter()
        painter = QPainter(ground)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(300, 100, 500, 600, QColor("white"))
        painter.translate(500 + step, 300)
        painter.rotate(step)
        painter.scale(1 - step / 40, 1 - step / 40)
        painter.drawPixmap(-174, -231, card)
        painter.end()
        times.append((time.perf_counter() - started) * 1000)
    return times


def main() -> None:
    """Measure flights, turns and drags, and print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=_RUNS)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        foundation = lay_foundation(Path(folder))
        with opened(foundation, "line") as (window, _):
            page = window.page("line")
            wait(lambda: page.mode() == "start")
            page.begin.click()
            wait(lambda: page.mode() == "game")
            cards = page.ui.sort.cards
            wait(cards.isVisible)
            bare, found = [], {"a card flies to a pile": [], "a card turns": []}
            for run in range(runs):
                bare += floor()
                wait(cards.is_ready)  # a person looks at a card before moving it
                move = Put(waiting(page.table.state, page.table.deck)[0].id, list(Pile)[run % 3])
                found["a card flies to a pile"] += frames(cards, partial(page.play, move))
                found["a card turns"] += frames(cards, cards.turn)
    rows = [row("floor: one picture, turned and scaled", bare, "")]
    for name, times in found.items():
        said = "met" if median(times) < _TARGET else "missed"
        rows.append(row(name, times, f"median < {_TARGET:g} ms: {said}"))
    table(f"Frames at {SIZE.width()} x {SIZE.height()}", ("", "median ms", "p95 ms", "target"), rows)


def row(name: str, times: list[float], target: str) -> tuple[str, str, str, str]:
    """Give a row of the table."""
    timing = Timing(times)
    return name, f"{timing.median:.2f}", f"{timing.p95:.2f}", target


main()
