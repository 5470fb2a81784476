"""A LinkedIn archive of ten years into the log, beside its floor: csv and sqlite3 alone.

python benchmarks/bench_archive.py [POSTS COMMENTS]
"""

import csv
import io
import resource
import shutil
import sqlite3
import sys
import tempfile
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from advocate_desktop.bootstrap import Services, lay_foundation
from benchmarks.generate import CLOCK
from benchmarks.measure import Timing, once, table

_POSTS, _COMMENTS = 5_000, 50_000
_TIMES = 5
_LAST = datetime(2026, 11, 1, 9, tzinfo=UTC)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LINK = "https://www.linkedin.com/feed/update/urn%3Ali%3A"


def write_archive(path: Path, posts: int, comments: int) -> None:
    """Write an archive as LinkedIn does since 2024."""
    years = timedelta(days=3650)
    shares = ["Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility"]
    for number in range(posts):
        at = _LAST - years * number / posts
        urn = int((at - _EPOCH).total_seconds() * 1000) << 22
        text = (
            f'Post {number}, ""entre guillemets""""\n""""\n""' + "Une phrase de longueur moyenne, sans plus. " * 20
        )
        shares.append(f'{at:%Y-%m-%d %H:%M:%S},{_LINK}share%3A{urn},"{text}","","",MEMBER_NETWORK')
    said = ["Date,Link,Message"]
    for number in range(comments):
        at = _LAST - years * number / comments
        link = f"{_LINK}activity%3A{7_000_000_000_000_000_000 + number}"
        said.append(f'{at:%Y-%m-%d %H:%M:%S},{link},"Bravo {number}, \\"oui\\"\nEt merci."')
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Shares.csv", "\n".join(shares) + "\n")
        archive.writestr("Comments.csv", "\n".join(said) + "\n")


def floor(archive: Path, place: Path) -> None:
    """Do the least that taking it in must do."""
    connection = sqlite3.connect(place, isolation_level=None)
    connection.executescript(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
        "CREATE TABLE log (id INTEGER PRIMARY KEY, key TEXT UNIQUE, at TEXT, day TEXT, link TEXT, text TEXT);"
        "CREATE INDEX by_day ON log (day);"
    )
    connection.execute("BEGIN")
    with zipfile.ZipFile(archive) as files:
        for name in ("Shares.csv", "Comments.csv"):
            reader = csv.reader(io.StringIO(files.read(name).decode(), newline=""), escapechar="\\")
            next(reader)
            rows = ((row[1] + row[0], row[0], row[0][:10], row[1], row[2]) for row in reader)
            connection.executemany("INSERT INTO log (key, at, day, link, text) VALUES (?, ?, ?, ?, ?)", rows)
    connection.execute("COMMIT")
    connection.close()


def main() -> None:
    """Print the tables."""
    posts, comments = (int(word) for word in sys.argv[1:3]) if len(sys.argv) > 2 else (_POSTS, _COMMENTS)
    root = Path(tempfile.mkdtemp(prefix="bench-archive-"))
    try:
        archive = root / "export.zip"
        write_archive(archive, posts, comments)
        runs: dict[str, list[float]] = {
            name: [] for name in ("floor", "preview", "apply", "same again", "summary", "weeks")
        }
        for turn in range(_TIMES):
            runs["floor"].append(once(lambda turn=turn: floor(archive, root / f"floor{turn}.db")))
            services = Services(lay_foundation(root / f"profile{turn}", CLOCK), "en")
            service = services.archive
            seen = []
            runs["preview"].append(once(lambda service=service, seen=seen: seen.append(service.preview(archive))))
            assert seen[0].total_added == posts + comments
            runs["apply"].append(once(lambda service=service, seen=seen: service.apply(seen[0])))
            runs["same again"].append(once(lambda service=service: service.preview(archive)))
            runs["summary"].append(once(services.routine.summary))
            runs["weeks"].append(once(lambda services=services: services.routine.summary().state(CLOCK.today())))
            services.close()
        low = Timing(runs["floor"]).median
        rows = [
            [name, f"{Timing(times).median:.0f}", f"{Timing(times).median / low:.2f}"]
            for name, times in runs.items()
        ]
        table(f"{posts:,} posts and {comments:,} comments", ["", "ms", "x floor"], rows)
        print(f"  most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    finally:
        shutil.rmtree(root)


if __name__ == "__main__":
    main()
