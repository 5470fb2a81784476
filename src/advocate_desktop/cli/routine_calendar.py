"""`routine calendar`: the routine for any calendar program."""

import argparse

from advocate_desktop.cli.grammar import Grammar, path_argument
from advocate_desktop.cli.program import DONE, Program


def register(routine: Grammar) -> None:
    """Add the command."""
    calendar = routine.command("calendar")
    calendar.argument("--out", type=path_argument, required=True, metavar="FILE.ics")
    calendar.runs(_calendar)


def _calendar(arguments: argparse.Namespace, program: Program) -> int:
    written = program.services.calendar.export(arguments.out, program.language)
    document = {"path": str(written.path), "events": written.events}
    program.emit(document, program.messages("calendar.written", count=written.events, path=str(written.path)))
    return DONE
