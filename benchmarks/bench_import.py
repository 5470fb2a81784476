"""Import of a folder of Markdown, beside its floor: read, parse and insert with index in plain Python and sqlite3.

python benchmarks/bench_import.py [FILES]
"""

import resource
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import yaml

from advocate_desktop.bootstrap import Services, lay_foundation
from benchmarks.generate import CLOCK, write_files
from benchmarks.measure import Timing, once, table

_FILES = 3000
_TIMES = 5
_FLOOR_SCHEMA = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE items (
    id INTEGER PRIMARY KEY, path TEXT UNIQUE, title TEXT, date TEXT, lang TEXT, tags TEXT, body TEXT
);
CREATE VIRTUAL TABLE words USING fts5(
    title, body, content = 'items', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
CREATE TRIGGER added AFTER INSERT ON items BEGIN
    INSERT INTO words (rowid, title, body) VALUES (new.id, new.title, new.body);
END;
"""


def floor(blog: Path, place: Path) -> None:
    """Do the least that an import of these files must do."""
    connection = sqlite3.connect(place, isolation_level=None)
    connection.executescript(_FLOOR_SCHEMA)
    rows = []
    for path in sorted(blog.rglob("*.md")):
        _, header, body = path.read_text("utf-8").split("---\n", 2)
        fields = yaml.load(header, yaml.CSafeLoader)
        inside, tags = path.relative_to(blog).as_posix(), ",".join(fields["tags"])
        rows.append((inside, fields["title"], str(fields["date"]), fields["lang"], tags, body))
        if len(rows) == 500:
            insert(connection, rows)
            rows = []
    insert(connection, rows)
    connection.close()


def insert(connection: sqlite3.Connection, rows: list[tuple[str, ...]]) -> None:
    """Insert rows in one transaction."""
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO items (path, title, date, lang, tags, body) VALUES (?, ?, ?, ?, ?, ?)", rows
    )
    connection.execute("COMMIT")


def take(blog: Path, profile: Path) -> Services:
    """Import the folder into a profile."""
    services = Services(lay_foundation(profile, CLOCK), "en")
    report = services.library.import_paths([blog])
    assert not report.refused, report.refused[:3]
    return services


def main() -> None:
    """Print the table."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else _FILES
    root = Path(tempfile.mkdtemp(prefix="bench-import-"))
    try:
        blog = root / "blog"
        write_files(blog, number)
        first, again, least = [], [], []
        for turn in range(_TIMES):
            least.append(once(lambda turn=turn: floor(blog, root / f"floor{turn}.db")))
            first.append(once(lambda turn=turn: take(blog, root / f"profile{turn}").close()))
            again.append(once(lambda turn=turn: take(blog, root / f"profile{turn}").close()))
        low = Timing(least).median
        rows = [
            [name, f"{timing.median:.0f}", f"{number / timing.median * 1000:.0f}", f"{low / timing.median:.2f}"]
            for name, timing in (
                ("floor", Timing(least)),
                ("first import", Timing(first)),
                ("same again", Timing(again)),
            )
        ]
        table(f"Import of {number:,} files", ["", "ms", "files/s", "x floor"], rows)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"  most memory: {peak:.0f} MiB")
    finally:
        shutil.rmtree(root)


if __name__ == "__main__":
    main()
