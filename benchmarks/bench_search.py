"""Search at 100,000 items: what a query costs inside the process, beside the same SQL on a bare connection.

python benchmarks/bench_search.py [ITEMS]
"""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import sqlcipher3.dbapi2
from sqlalchemy import event

from advocate_desktop.bootstrap import Services, lay_foundation
from advocate_desktop.domain.content import Kind, Standing
from advocate_desktop.domain.library import LibraryQuery, Sort
from benchmarks.generate import CLOCK, ITEMS, library
from benchmarks.measure import side_by_side, table

RARE, COMMON, VERY_COMMON = "chevaux ", "rénovation ", "les "
QUERIES = {
    "rare word": LibraryQuery("bavécoument "),
    "common word": LibraryQuery("notre "),
    "word of the trade": LibraryQuery(COMMON),
    "plural": LibraryQuery(RARE),
    "very common word": LibraryQuery(VERY_COMMON),
    "two words": LibraryQuery("rénovation école "),
    "two very common words": LibraryQuery("les des "),
    "four words": LibraryQuery("énergie client bâtiment chantier "),
    "phrase of common words": LibraryQuery('"de la"'),
    "phrase": LibraryQuery('"pour qui"'),
    "elision": LibraryQuery("l’équipe "),
    "one letter": LibraryQuery("l"),
    "two letters, begun": LibraryQuery("co"),
    "three letters, begun": LibraryQuery("con"),
    "word + begun": LibraryQuery("rénovation éc"),
    "word + one letter": LibraryQuery("rénovation é"),
    "word - word": LibraryQuery("rénovation -école "),
    "nothing": LibraryQuery("zzyzx "),
    "common, one theme": LibraryQuery("notre ", themes=("Theme 29",)),
    "common, one kind": LibraryQuery("notre ", kinds=(Kind.TESTIMONY,)),
    "very common, one language": LibraryQuery("les ", langs=("en",)),
    "very common, fresh": LibraryQuery("les ", standings=(Standing.FRESH,)),
    "very common, expiring": LibraryQuery("les ", standings=(Standing.EXPIRING,)),
    "rare kind, rare theme": LibraryQuery("les ", kinds=(Kind.TESTIMONY,), themes=("Theme 30",)),
    "common, newest": LibraryQuery("notre ", sort=Sort.NEWEST),
    "common, by title": LibraryQuery("notre ", sort=Sort.TITLE),
    "common, mine": LibraryQuery("notre ", sort=Sort.MINE),
    "list, newest": LibraryQuery(),
    "list, page 1,000": LibraryQuery(offset=50_000),
    "list, by title": LibraryQuery(sort=Sort.TITLE),
    "list, mine": LibraryQuery(sort=Sort.MINE),
    "list, fresh": LibraryQuery(standings=(Standing.FRESH,)),
    "list, one theme": LibraryQuery(themes=("Theme 29",)),
    "list, one kind": LibraryQuery(kinds=(Kind.TESTIMONY,)),
}
_TIMES = 15


class Floor:
    """Runs the statements of a query again, on a bare connection and nothing around it."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlcipher3.dbapi2.connect(str(path))
        for pragma in ("cache_size=-16000", "temp_store=MEMORY"):
            self._connection.execute(f"PRAGMA {pragma}")
        self.statements: list[tuple[str, Any]] = []
        self._listening = False

    def listen(self) -> None:
        """Forget the statements known and take down the next ones."""
        self.statements.clear()
        self._listening = True

    def stop(self) -> None:
        """Take down no more."""
        self._listening = False

    def note(self, _connection: Any, _cursor: Any, statement: str, parameters: Any, *_others: Any) -> None:
        """Take down a statement that reads."""
        reads = ("SELECT", "CREATE VIRTUAL TABLE IF NOT EXISTS temp.")
        if self._listening and statement.lstrip().startswith(reads):
            self.statements.append((statement, parameters))

    def __call__(self) -> None:
        for sql, values in self.statements:
            self._connection.execute(sql, values).fetchall()


def main() -> None:
    """Print the table."""
    profile = library(int(sys.argv[1]) if len(sys.argv) > 1 else ITEMS)
    services = Services(lay_foundation(profile, CLOCK), "en")
    service = services.library
    floor = Floor(services.foundation.paths.database)
    event.listen(services.database.engine, "before_cursor_execute", floor.note)
    rows = []
    for name, query in QUERIES.items():
        floor.listen()
        page = service.search(query)
        floor.stop()
        timing, least = side_by_side(lambda query=query: service.search(query), floor, _TIMES)
        rows.append(
            [
                name,
                f"{page.total:,}{'+' if page.bounded else ''}",
                f"{min(timing.runs):.2f}",
                f"{timing.median:.2f}",
                f"{timing.p95:.2f}",
                f"{min(least.runs):.2f}",
                f"{least.median:.2f}",
                f"{timing.median / least.median:.2f}",
                "" if timing.p95 < 16 else "over 16 ms",
            ]
        )
    timing, least = side_by_side(service.counts, lambda: None, _TIMES)
    rows.append(
        [
            "counts of all filters",
            "",
            f"{min(timing.runs):.2f}",
            f"{timing.median:.2f}",
            f"{timing.p95:.2f}",
            *[""] * 4,
        ]
    )
    table(
        "Search (milliseconds; floor: the same SQL on a bare connection)",
        ["query", "total", "best", "median", "p95", "best floor", "floor", "ratio", ""],
        rows,
    )
    services.close()


if __name__ == "__main__":
    main()
