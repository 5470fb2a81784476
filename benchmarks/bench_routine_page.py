"""The Routine page on ten years of routine (5,000 posts, 50,000 comments), beside the bare read of the same rows.

python benchmarks/bench_routine_page.py [--runs N]

Opening is from the click to the painted page with its log; a change of year to the painted year, without its log.
"""

import argparse
import os
import random
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


from PySide6.QtCore import QCoreApplication

from advocate_desktop.bootstrap import Foundation, Services, lay_foundation
from advocate_desktop.domain.clock import FixedClock
from advocate_desktop.domain.routine import Publication, PublicationKind
from advocate_desktop.gui.main_window import MainWindow
from advocate_desktop.gui.pages.routine import RoutinePage
from advocate_desktop.settings import MOTION
from advocate_desktop.storage.routine import RoutineRows
from benchmarks.measure import once, table
from benchmarks.windows import opened, wait

_ZONE = ZoneInfo("Europe/Paris")
_NOW = datetime(2026, 11, 19, 11, 42, tzinfo=_ZONE)
_DAYS, _POSTS, _COMMENTS = 3650, 5000, 50_000
_AT_MOST = {"open": 200, "year": 30}  # ms


def fill(services: Services) -> None:
    """Log ten years, with a rhythm and a pause each year."""
    chance = random.Random(4)
    for year in range(2017, 2027):
        services.routine.set_rhythm(1 + year % 3, 3, date(year, 1, 5))
        services.routine.pause(date(year, 8, 1), date(year, 8, 21))
    with services.database.write() as connection:
        rows = RoutineRows(connection)
        for kind, count in ((PublicationKind.POST, _POSTS), (PublicationKind.COMMENT, _COMMENTS)):
            for _ in range(count):
                moment = _NOW - timedelta(days=chance.randrange(_DAYS), minutes=chance.randrange(600))
                day, text = moment.date(), "A few words about the site. " * 8
                rows.add(
                    Publication(
                        0, kind, moment, "Europe/Paris", day, ("linkedin",), text=text, url="https://x.example"
                    )
                )


@contextmanager
def profile() -> Iterator[Foundation]:
    """Give a profile that holds ten years."""
    with tempfile.TemporaryDirectory() as folder:
        foundation = lay_foundation(Path(folder), FixedClock(_NOW))
        services = Services(foundation, "en")
        fill(services)
        services.close()
        yield foundation


def bare_read(path: Path) -> None:
    """Read what the page reads, with nothing made of it."""
    connection = sqlite3.connect(path)
    connection.execute("SELECT * FROM publications WHERE kind = 'post'").fetchall()
    connection.execute(
        "SELECT local_date, count(*) FROM publications WHERE kind = 'comment' GROUP BY local_date"
    ).fetchall()
    connection.execute(
        "SELECT * FROM publications WHERE local_date BETWEEN '2026-01-01' AND '2026-12-31'"
    ).fetchall()
    connection.close()


def run(runs: int) -> None:
    """Measure and print."""
    with profile() as foundation:
        foundation.settings.set(MOTION, "reduced")
        with opened(foundation, "settings") as (window, _):
            shown, changed, floors = [], [], []
            for _ in range(runs + 1):
                floors.append(once(lambda: bare_read(foundation.paths.database)))
                shown.append(once(lambda: open_page(window)))
                page = window.page("routine")
                assert isinstance(page, RoutinePage)
                changed.append(once(lambda page=page: change_year(page)))
                window._forget_pages()
    floor = median(floors[1:])
    rows = [["bare read of the rows", f"{floor:.0f}", "1.00", ""]]
    for name, key, taken in (("open the page", "open", shown), ("another year", "year", changed)):
        found = median(taken[1:])
        rows.append([name, f"{found:.0f}", f"{found / floor:.2f}", f"{_AT_MOST[key]} ms"])
    table(f"The Routine page, ten years, medians of {runs}", ["", "ms", "ratio", "at most"], rows)


def open_page(window: MainWindow) -> None:
    """Open the page and wait for its log."""
    window.open_page("routine")
    page = window.page("routine")
    assert isinstance(page, RoutinePage)
    wait(lambda: page.ui.logTable.model().rowCount() > 0)
    window.repaint()


def change_year(page: RoutinePage) -> None:
    """Go one year back and see it painted."""
    page.open_with({"year": 2025})
    page.repaint()
    QCoreApplication.processEvents()


if __name__ == "__main__":
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--runs", type=int, default=7)
    run(reader.parse_args().runs)
