"""Starts the program: the command line, or the window where no command is given."""

import gc
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from advocate_desktop.cli.program import Program

# Loading the modules makes some 120,000 objects that stay; at the usual 700 the collector would walk them a
# hundred times over, a quarter of the start.
_OBJECTS_BETWEEN_COLLECTIONS = 250_000


def _tell_nobody(_stage: str) -> None:
    return


class QtWindows:
    """The windows, imported when they are wanted: no command pays for Qt."""

    def __init__(self, reached: Callable[[str], None] = _tell_nobody) -> None:
        """Call `reached` at each stage of the start (see `gui.app`)."""
        self._reached = reached

    def open(self, program: "Program") -> int:
        """Open the main window."""
        run = self._module("app").run
        asked = (program.profile, program.asked_language, program.today, self._reached)
        return int(run(*asked, minimised=program.minimised))

    def tour(self, program: "Program", out: Path) -> int:
        """Play the main job off screen."""
        return int(self._module("tour").run(out, program.language, program.emit))

    @staticmethod
    def _module(name: str) -> Any:
        return import_module(f"advocate_desktop.gui.{name}")


def main(reached: Callable[[str], None] = _tell_nobody) -> int:
    """Run the program with the arguments of this process and give its exit code."""
    if getattr(sys, "frozen", False):
        # A frozen program is started again for the process that reads files; there it does that alone.
        from multiprocessing import freeze_support

        freeze_support()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    try:
        from advocate_desktop.cli.main import main as run

        return run(sys.argv[1:], QtWindows(reached))
    except KeyboardInterrupt:
        # Before a command has begun there is nothing to say.
        return 130


if __name__ == "__main__":
    sys.exit(main())
