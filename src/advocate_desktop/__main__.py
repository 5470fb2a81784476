"""Starts the program: the command line, or the window where no command is given."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from advocate_desktop.cli.program import Program


class _QtWindows:
    """The windows, imported when they are wanted: no command pays for Qt."""

    def open(self, program: Program) -> int:
        """Open the main window."""
        return int(self._module("app").run(program.profile, program.language, program.today))

    def tour(self, program: Program, out: Path) -> int:
        """Play the main job off screen."""
        return int(self._module("tour").run(out, program.language, program))

    @staticmethod
    def _module(name: str) -> Any:
        return import_module(f"advocate_desktop.gui.{name}")


def main() -> int:
    """Run the program with the arguments of this process and give its exit code."""
    arguments = sys.argv[1:]
    windows = _QtWindows()
    from advocate_desktop.cli.main import main as run

    return run(arguments, windows)


if __name__ == "__main__":
    sys.exit(main())
