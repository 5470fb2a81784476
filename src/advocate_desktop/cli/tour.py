"""`tour`: the main job played in the real windows, a picture a step."""

import argparse
from pathlib import Path
from typing import Any

from advocate_desktop.cli.program import Program


def register(groups: "argparse._SubParsersAction[Any]", common: argparse.ArgumentParser) -> None:
    """Add the command."""
    parser = groups.add_parser(
        "tour",
        parents=[common],
        help="play the main job in the real windows with the sample pack, and picture each step",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="example: advocate-desktop tour --out pictures",
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.set_defaults(run=_tour)


def _tour(arguments: argparse.Namespace, program: Program) -> int:
    return program.windows.tour(program, arguments.out)
