"""Starting: the window must not pay for what it does not use."""

import subprocess
import sys
from pathlib import Path


def test_importing_beside_the_windows_reads_no_source_text() -> None:
    program = """
import advocate_desktop.gui
import PySide6
import linecache
import tomllib
print(tomllib.__file__ in linecache.cache)
"""
    assert said(program) == "False"


def test_the_first_today_of_somebody_new_loads_neither_grids_nor_card_game(tmp_path: Path) -> None:
    program = f"""
import sys
from datetime import date
from pathlib import Path
from advocate_desktop.bootstrap import Services, lay_foundation
services = Services(lay_foundation(Path({str(tmp_path)!r})), "en")
services.today.facts(date(2026, 11, 19))
services.close()
print({{"advocate_desktop.services.grids", "advocate_desktop.domain.game"}} & sys.modules.keys())
"""
    assert said(program) == "set()"


def said(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    return done.stdout.strip()
