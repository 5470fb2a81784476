"""One signed file for 170,000 laptops: what a static server is asked, when, and how many bytes that is.

python -m benchmarks.bench_distribution [POLLS]

The questions of a working day are simulated for all laptops; a few thousand of them are then really asked of a
static server on this machine, each on a connection of its own, as laptops do.
"""

import http.client
import random
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import formatdate
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from advocate_desktop.bootstrap import Services, lay_foundation
from advocate_desktop.domain.polling import next_poll
from advocate_desktop.services.blog_pack import PackFacts
from advocate_desktop.services.packs import PackService
from benchmarks.generate import CLOCK, write_files
from benchmarks.measure import Timing, measure, once, table

LAPTOPS = 170_000
_POLLS = 4000
_TOGETHER = 16
_ARTICLES = 500
_CHANGED = 5
_ADDRESS = "https://company.example/news.advpack"
_DAY = datetime(2026, 11, 19, tzinfo=UTC)
_SEED = bytes(range(32))
_PEAK_FLOOR = 60  # questions a second that the smallest web host answers


def main() -> None:
    """Print the tables."""
    polls = int(sys.argv[1]) if len(sys.argv) > 1 else _POLLS
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        old, new = build_two(place)
        print_sizes(old, new)
        print_import(place, old, new)
        peak = print_spread()
        print_server(place, new, polls, peak)


def build_two(place: Path) -> tuple[Path, Path]:
    """Build two versions of a pack: in the second, a few articles are new."""
    packs, blog = PackService(CLOCK), place / "blog"
    blog.mkdir()
    write_files(blog, _ARTICLES)
    files = []
    for version in ("1", "2"):
        files.append(place / f"news-{version}.advpack")
        done = packs.build(blog, files[-1], _SEED, PackFacts(id="news", name="News", version=version))
        assert done.built is not None, done.check.problems
        for number in range(_CHANGED):
            some = sorted(blog.rglob("*.md"))[number]
            some.with_name(f"2026-11-1{number}-new.md").write_text(some.read_text("utf-8"), "utf-8")
    return files[0], files[1]


def print_sizes(old: Path, new: Path) -> None:
    """Print what an update weighs: whole, or only what changed, taken from the same file by ranges."""
    with zipfile.ZipFile(old) as one, zipfile.ZipFile(new) as two:
        known = {entry.filename: entry.CRC for entry in one.infolist()}
        entries = two.infolist()
        changed = sum(e.compress_size for e in entries if known.get(e.filename) != e.CRC)
        directory = new.stat().st_size - two.start_dir
    whole, part = new.stat().st_size, changed + directory
    rows = [
        ["the whole file", f"{whole / 1e6:.2f} MB", f"{whole * LAPTOPS / 1e9:.0f} GB"],
        [
            f"{_CHANGED} new articles, signature and directory",
            f"{part / 1e6:.2f} MB",
            f"{part * LAPTOPS / 1e9:.0f} GB",
        ],
    ]
    table(f"An update of a pack of {_ARTICLES} articles", ["", "a laptop", f"{LAPTOPS:,} laptops"], rows)


def print_import(place: Path, old: Path, new: Path) -> None:
    """Print what a laptop spends on an update."""
    rows = []
    services = Services(lay_foundation(place / "profile", CLOCK), "en")
    verdict = measure(lambda: PackService(CLOCK).verify(new), 3)
    rows.append(["pack verify (signature, files, remarks)", f"{verdict.median:.0f} ms"])
    rows.append(["first import", f"{once(lambda: services.library.import_paths([old])):.0f} ms"])
    rows.append(["update", f"{once(lambda: services.library.import_paths([new])):.0f} ms"])
    services.close()
    table("On a laptop", ["", "time"], rows)


def arrivals() -> Iterator[tuple[datetime, datetime]]:
    """Give when each laptop wakes up on a working day, and when it asks."""
    hours = random.Random(1)
    for number in range(LAPTOPS):
        wakes = _DAY + timedelta(hours=min(max(hours.gauss(7.75, 0.6), 4), 12))
        asked = wakes - timedelta(hours=hours.choice((15, 15, 15, 15, 63)))
        yield wakes, next_poll(f"person {number}", _ADDRESS, asked, wakes)


def print_spread() -> float:
    """Print the questions of the busiest second, without and with a moment of one's own; gives the latter."""
    pairs = list(arrivals())
    rows, peak = [], 0.0
    for name, index in (("all ask when they wake up", 0), ("each at a moment of its own", 1)):
        minutes = Counter(pair[index].replace(second=0, microsecond=0) for pair in pairs)
        seconds = Counter(pair[index].replace(microsecond=0) for pair in pairs)
        peak = max(minutes.values()) / 60
        rows.append([name, f"{peak:.1f}", f"{max(seconds.values())}"])
    rows.append(["floor: the smallest host", f"{_PEAK_FLOOR}", ""])
    columns = ["questions a second", "busiest minute", "busiest second"]
    table(f"A working day of {LAPTOPS:,} laptops that all sleep at night", columns, rows)
    return peak


@contextmanager
def served(folder: Path) -> Iterator[int]:
    """Serve a folder from another process; gives the port."""
    child = [sys.executable, str(Path(__file__).resolve().parent / "children/static_server.py"), str(folder)]
    with subprocess.Popen(child, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield int(process.stdout.readline())
        finally:
            process.terminate()


def print_server(place: Path, new: Path, polls: int, peak: float) -> None:
    """Print what a static server makes of real questions, where nothing changed and where something did."""
    since = {"If-Modified-Since": formatdate(new.stat().st_mtime + 1, usegmt=True)}

    with served(place) as port:

        def ask(headers: dict[str, str]) -> tuple[int, int, float]:
            started = time.perf_counter()
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            connection.request("GET", f"/{new.name}", headers=headers)
            answer = connection.getresponse()
            size = len(answer.read()) + len(str(answer.headers)) + len("HTTP/1.1 304 Not Modified\r\n")
            connection.close()
            return answer.status, size, (time.perf_counter() - started) * 1000

        rows = []
        for name, headers, number in (
            ("nothing new (304)", since, polls),
            ("a new version (200)", {}, polls // 10),
        ):
            started = time.perf_counter()
            with ThreadPoolExecutor(_TOGETHER) as pool:
                answers = list(pool.map(lambda _: ask(headers), range(number)))  # noqa: B023  the pool ends in this turn
            seconds = time.perf_counter() - started
            timing = Timing([answer[2] for answer in answers])
            status = Counter(answer[0] for answer in answers)
            size = sum(answer[1] for answer in answers) / number
            rate = number / seconds
            rows.append(
                [
                    name, f"{number}", str(dict(status)), f"{rate:.0f}", f"{rate / peak:.1f}",
                    f"{timing.median:.1f}", f"{timing.p95:.1f}", f"{size:,.0f}",
                ]
            )  # fmt: skip
    columns = ["asked of a local server", "times", "answers", "a second", "x peak", "median ms", "p95 ms", "bytes"]
    table(f"{_TOGETHER} at a time, each on its own connection", columns, rows)


if __name__ == "__main__":
    main()
