"""`tour`: the main job played in the real windows, a picture a step."""

import argparse
from typing import Any

from advocate_desktop.cli.grammar import Grammar, path_argument
from advocate_desktop.cli.program import Program
from advocate_desktop.messages import Messages


def register(commands: Any, common: argparse.ArgumentParser, messages: Messages) -> None:
    """Add the command."""
    tour = Grammar(commands, common, messages).command("tour")
    tour.argument("--out", type=path_argument, required=True, metavar="DIR")
    tour.runs(_tour)


def _tour(arguments: argparse.Namespace, program: Program) -> int:
    return program.windows.tour(program, arguments.out)
