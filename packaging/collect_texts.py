"""Collects the texts of windows and forms into `resources/i18n/*.ts`, without line numbers: diffs stay readable.

French is complete; English stands in the code, so its file holds the plural forms alone.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOL = "import sys; from PySide6.scripts.pyside_tool import lupdate; sys.argv[0] = 'lupdate'; lupdate()"


def sources() -> list[str]:
    """Give the files that hold texts, relative to the root, in a stable order."""
    code = (ROOT / "src/advocate_desktop/gui").rglob("*.py")
    forms = (ROOT / "ui").glob("*.ui")
    # Compiled forms repeat the texts of `ui/`.
    found = [path.relative_to(ROOT) for path in (*code, *forms)]
    return sorted(path.as_posix() for path in found if "forms" not in path.parts)


def collect(folder: Path) -> None:
    """Bring the files of a folder up to date; texts that went away leave them.

    Raises CalledProcessError when lupdate refuses.
    """
    folder.mkdir(exist_ok=True)
    for language, options in (("fr", []), ("en", ["-pluralonly"])):
        languages = ["-source-language", "en", "-target-language", language]
        command = ["-silent", "-locations", "none", "-no-obsolete", *languages, *options, *sources()]
        target = folder / f"advocate_{language}.ts"
        subprocess.run([sys.executable, "-c", TOOL, *command, "-ts", str(target)], cwd=ROOT, check=True)


if __name__ == "__main__":
    collect(ROOT / "resources/i18n")
