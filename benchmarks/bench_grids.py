"""The grids with 6 pillars, 12 forms and 500 ideas: opening, painting, and frames of a drag across the cells.

python benchmarks/bench_grids.py [--runs N]

Painted in memory by the processor at 1360 x 860. The floor paints 72 bare rectangles with a line of
text each.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from advocate_desktop.bootstrap import Services, lay_foundation
from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.grids import Axes, GridForm, GridPillar
from advocate_desktop.gui.main_window import MainWindow
from advocate_desktop.gui.pages.grids import GridsPage
from advocate_desktop.gui.pages.grids_tables import FORMS, LADDER, WEEKS
from advocate_desktop.gui.widgets.idea_grid import IdeaGrid
from benchmarks.measure import Timing, once, table
from benchmarks.windows import SIZE, opened, wait
from benchmarks.words import COMMON, THEMED

_RUNS = 7
_IDEAS = 500
_FRAME, _OPEN = 16.0, 200.0  # ms
_AXES = Axes(
    tuple(GridPillar(number, f"Pillar number {number}", ("site", "heat")) for number in range(1, 7)),
    tuple(GridForm(f"forms.{number}", f"Form {number}", "book-open-text") for number in range(1, 13)),
)
_NONE = Qt.KeyboardModifier.NoModifier


def fill(services: Services) -> None:
    """Keep 500 ideas, on every cell, rung and week alike; a tenth wait without a cell."""
    services.grids._axes = lambda: _AXES
    words = [*COMMON["en"].split(), *THEMED["en"].split()]
    today = services.grids._clock.today()
    for number in range(_IDEAS):
        sentence = " ".join(words[(number * 7 + place * 13) % len(words)] for place in range(4 + number % 9))
        pillar, form = _AXES.pillars[number % 6], _AXES.forms[number // 6 % 12]
        place = (pillar.id, form.id) if number % 10 else (None, "")
        rung = list(Rung)[number % 5] if number % 3 else None
        idea = services.grids.add(f"{number} {sentence}", *place, rung=rung).idea
        if number % 8 == 0:
            services.grids.plan_week(idea.id, today)


def opening(window: MainWindow, page: GridsPage) -> None:
    """Go to the page from another one, read again, until its grid is painted."""
    window.open_page("today")
    page.view = None
    window.open_page("grids")
    page.refresh()
    wait(lambda: page.view is not None)
    window.repaint()


def mouse(target: QWidget, kind: QEvent.Type, point: QPoint) -> None:
    """Send what a pointer sends."""
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    at = QPointF(point)
    QApplication.sendEvent(target, QMouseEvent(kind, at, target.mapToGlobal(at), button, held, _NONE))


def drag(page: GridsPage) -> list[float]:
    """Carry a note across the grid and give what each frame takes, in ms; it is let go where nothing takes it."""
    grid, area = page.ui.grid, page.ui.grid.viewport()
    start = first_note(grid)
    end = QPoint(area.width() - 60, area.height() - 60)
    mouse(area, QEvent.Type.MouseButtonPress, start)
    times = []
    for step in range(1, 60):
        point = start + (end - start) * step / 60
        times.append(once(lambda point=point: frame(area, point)))
    QApplication.sendEvent(grid, _escape())
    mouse(area, QEvent.Type.MouseButtonRelease, QPoint(-400, -400))
    return times


def first_note(grid: IdeaGrid) -> QPoint:
    """Give the middle of the first note in sight."""
    model = grid.model()
    for place in range(model.rowCount() * model.columnCount()):
        index = model.index(*divmod(place, model.columnCount()))
        for _, _, box in grid.boxes(index, grid.visualRect(index)):
            if grid.viewport().rect().contains(box.center()):
                return box.center()
    raise LookupError


def frame(area: QWidget, point: QPoint) -> None:
    """Move the pointer and let all that asks for it be painted."""
    mouse(area, QEvent.Type.MouseMove, point)
    QApplication.processEvents()


def _escape() -> QEvent:
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, _NONE)


def floor(ground: QPixmap, notes: int) -> None:
    """Paint as many bare boxes with a line of text."""
    painter = QPainter(ground)
    painter.fillRect(ground.rect(), QColor("white"))
    for number in range(notes):
        left, top = number % 12 * 110, number // 12 * 90
        painter.fillRect(left, top, 104, 84, QColor("wheat"))
        painter.drawText(left + 8, top + 20, "A sentence of an idea")
    painter.end()


def main() -> None:
    """Measure each grid, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=_RUNS)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        foundation = lay_foundation(Path(folder))
        with opened(foundation, "today") as (window, context):
            context.read(fill, lambda _done: None)
            started = time.perf_counter()
            answers: list[object] = []
            context.read(lambda services: len(services.grids.ideas()), answers.append)
            wait(lambda: bool(answers))
            print(f"{answers[0]} ideas kept in {time.perf_counter() - started:.1f} s")
            rows = measured(window, runs)
    table(f"Grids at {SIZE.width()} x {SIZE.height()}", ("", "median ms", "p95 ms", "target"), rows)


def measured(window: MainWindow, runs: int) -> list[tuple[str, str, str, str]]:
    """Give the rows of the table."""
    window.open_page("grids")
    page = window.page("grids")
    wait(lambda: page.view is not None)
    area, ground, bare = page.ui.grid.viewport(), QPixmap(SIZE), []
    found: dict[str, tuple[list[float], float]] = {}
    for which in (FORMS, LADDER, WEEKS):
        page.show_grid(which)
        QApplication.processEvents()
        opened, painted, dragged = f"open {which}", f"paint {which}", f"drag over {which}, a frame"
        for name, target in ((opened, _OPEN), (painted, _FRAME), (dragged, _FRAME)):
            found[name] = ([], target)
        for _ in range(runs):
            bare.append(once(lambda: floor(ground, 72)))
            found[opened][0].append(once(lambda: opening(window, page)))
            found[painted][0].append(once(area.repaint))
            found[dragged][0].extend(drag(page))
    rows = [row("floor: 72 bare boxes with a line of text", bare)]
    return rows + [row(name, times, target) for name, (times, target) in found.items()]


def row(name: str, times: list[float], target: float = 0) -> tuple[str, str, str, str]:
    """Give a row of the table."""
    timing = Timing(times)
    met = "met" if timing.median < target else "missed"
    return name, f"{timing.median:.2f}", f"{timing.p95:.2f}", f"median < {target:g} ms: {met}" if target else ""


main()
