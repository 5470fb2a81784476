"""How the benchmarks measure and print: medians of several runs, always as a ratio to a floor of the same run."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Timing:
    """Milliseconds of several runs."""

    runs: Sequence[float]

    @property
    def median(self) -> float:
        """Give the middle one."""
        return statistics.median(self.runs)

    @property
    def p95(self) -> float:
        """Give the one that 95 in 100 do not exceed."""
        ordered = sorted(self.runs)
        return ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]


def measure(work: Callable[[], object], times: int = 7) -> Timing:
    """Time a piece of work, after one run that does not count."""
    work()
    return Timing([once(work) for _ in range(times)])


def side_by_side(work: Callable[[], object], floor: Callable[[], object], times: int = 7) -> tuple[Timing, Timing]:
    """Time a piece of work and its floor in turns, so that a busy machine weighs on both alike."""
    work()
    floor()
    pairs = [(once(work), once(floor)) for _ in range(times)]
    return Timing([pair[0] for pair in pairs]), Timing([pair[1] for pair in pairs])


def once(work: Callable[[], object]) -> float:
    """Give the milliseconds of one run."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table, first column to the left, figures to the right."""
    widths = [max(len(str(row[index])) for row in (columns, *rows)) for index in range(len(columns))]
    print(f"\n{title}")
    for row in (columns, *rows):
        cells = [
            str(cell).ljust(width) if index == 0 else str(cell).rjust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        print("  " + "  ".join(cells))
