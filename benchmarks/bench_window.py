"""Start-up of the window, from the process's first moment, beside an empty PySide6 window of the same run.

python benchmarks/bench_window.py [ITEMS] [--runs N] [--imports]

It needs a display: under Linux `Xvfb :99 & DISPLAY=:99` serves. `--imports` adds what the modules cost.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from advocate_desktop.paths import ProfilePaths
from benchmarks.generate import library
from benchmarks.measure import table

_ITEMS = 3000
_RUNS = 9
_STAGES = {  # what a person sees, and the highest ratio to the floor it may take
    "window": ("first window", 1.35),
    "page": ("Today, from its snapshot", 1.6),
    "ready": ("ready, Today read again", 3.2),
}
_MOST_MEMORY = 130  # MiB when ready
_IMPORT_LINE = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \| (\s*)(\S+)")
_SHOWN = 25

Start = dict[str, tuple[float, float, float]]  # stage: (ms since the process began, ms of processor time, MiB)


def start(*words: str, options: tuple[str, ...] = ()) -> tuple[Start, str]:
    """Start one window; give its stages and what it wrote to stderr."""
    child = str(Path(__file__).with_name("children") / "window.py")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, *options, child, *words], check=True, capture_output=True, text=True, env=environment
    )
    stages = {}
    for line in done.stdout.splitlines():
        stage, moment, worked, memory = line.split()
        stages[stage] = ((int(moment) - began) / 1e6, int(worked) / 1e6, int(memory) / 1024)
    return stages, done.stderr


def prepare(items: int) -> str:
    """Give a profile whose Today has a snapshot, by starting the window on it once."""
    profile = library(items)
    paths = ProfilePaths(profile)
    paths.settings.write_text(json.dumps({"welcome_done": True, "first_name": "Camille"}), "utf-8")
    start("advocate", str(profile))
    return str(profile)


def stages(items: int, runs: int) -> None:
    """Print when each stage was reached."""
    profile = prepare(items)
    start("floor")
    floors, ours = [], []
    for _ in range(runs):
        floors.append(start("floor")[0]["window"])
        ours.append(start("advocate", profile)[0])
    least = [median(values) for values in zip(*floors, strict=True)]
    rows = [["empty PySide6 window", *_cells(least, least), ""]]
    for stage, (name, target) in _STAGES.items():
        taken = [median(values) for values in zip(*(run[stage] for run in ours), strict=True)]
        rows.append([name, *_cells(taken, least), f"{target:.2f}"])
    rows[-1][-1] += f", {_MOST_MEMORY} MiB"
    table(
        f"Start-up of the window, {items:,} items in the library, medians of {runs}",
        # On a machine that others use too, the processor time says more.
        ["stage", "ms", "ratio", "processor ms", "ratio", "MiB", "ratio at most"],
        rows,
    )


def _cells(taken: list[float], least: list[float]) -> list[str]:
    wall, worked, memory = taken
    return [f"{wall:.0f}", f"{wall / least[0]:.2f}", f"{worked:.0f}", f"{worked / least[1]:.2f}", f"{memory:.0f}"]


def imports(items: int) -> None:
    """Print what the modules cost, those that cost most first; times are longer than without the report."""
    _, report = start("advocate", prepare(items), options=("-X", "importtime"))
    lines = [(int(line[1]), int(line[2]), line[4]) for line in _IMPORT_LINE.finditer(report)]
    packages: dict[str, int] = {}
    for own, _, name in lines:
        package = name.partition(".")[0]
        packages[package] = packages.get(package, 0) + own
    order = sorted(packages.items(), key=lambda pair: -pair[1])
    rows = [[name, f"{own / 1000:.1f}"] for name, own in order[:_SHOWN]]
    table("Imports by package", ["package", "ms"], rows)
    own_first = sorted(lines, reverse=True)[:_SHOWN]
    rows = [[name, f"{own / 1000:.1f}", f"{whole / 1000:.1f}"] for own, whole, name in own_first]
    table("Imports by module", ["module", "own ms", "with what it imports"], rows)


def main() -> None:
    """Print the table, and with `--imports` what is behind it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("items", nargs="?", type=int, default=_ITEMS)
    parser.add_argument("--runs", type=int, default=_RUNS)
    parser.add_argument("--imports", action="store_true")
    arguments = parser.parse_args()
    stages(arguments.items, arguments.runs)
    if arguments.imports:
        imports(arguments.items)


if __name__ == "__main__":
    main()
