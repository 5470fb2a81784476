"""Starting: the window must not pay for what it does not use."""

import subprocess
import sys


def test_importing_beside_the_windows_reads_no_source_text() -> None:
    program = """
import advocate_desktop.gui
import PySide6
import linecache
import tomllib
print(tomllib.__file__ in linecache.cache)
"""
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "False"
