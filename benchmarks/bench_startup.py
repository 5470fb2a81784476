"""Start-up of the command line, beside what importing SQLAlchemy and sqlite3 costs anyway.

python benchmarks/bench_startup.py
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.generate import fill
from benchmarks.measure import side_by_side, table

_ITEMS = 200
_TIMES = 11


def start(*words: str) -> None:
    """Run the interpreter once, bytecode kept as it is for everybody."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, *words], check=True, capture_output=True, env=environment)


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory(prefix="bench-startup-") as folder:
        profile = Path(folder) / "profile"
        fill(profile, _ITEMS)
        ours = ["-m", "advocate_desktop", "--profile", str(profile)]
        commands = {
            "library search": [*ours, "library", "search", "rénovation"],
            "library list": [*ours, "library", "list"],
            "library show": [*ours, "library", "show", "1"],
            "--help": [*ours, "--help"],
        }
        rows = []
        for name, words in commands.items():
            timing, least = side_by_side(
                lambda words=words: start(*words),
                lambda: start("-c", "import sqlalchemy.orm, sqlite3"),
                _TIMES,
            )
            rows.append(
                [name, f"{timing.median:.0f}", f"{least.median:.0f}", f"{timing.median / least.median:.2f}"]
            )
        table(
            'Start-up of the command line (milliseconds; floor: python -c "import sqlalchemy.orm, sqlite3")',
            ["command", "median", "floor", "ratio"],
            rows,
        )


if __name__ == "__main__":
    main()
