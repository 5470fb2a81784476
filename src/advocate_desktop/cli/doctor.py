"""`doctor`: is everything in order?"""

import argparse
from typing import Any

from advocate_desktop.cli.grammar import Grammar
from advocate_desktop.cli.program import DONE, REFUSED, Program
from advocate_desktop.messages import Messages
from advocate_desktop.paths import ProfilePaths, default_profile


def register(commands: Any, common: argparse.ArgumentParser, messages: Messages) -> None:
    """Add the command."""
    Grammar(commands, common, messages).command("doctor").runs(_doctor)


def _doctor(arguments: argparse.Namespace, program: Program) -> int:
    from advocate_desktop.services.health import examine

    paths = ProfilePaths((arguments.profile or default_profile()).expanduser().absolute())
    checks = examine(paths, program.messages)
    ok = all(check.ok for check in checks)
    document = {
        "ok": ok,
        "checks": [{"name": check.name, "ok": check.ok, "detail": check.detail} for check in checks],
    }
    width = max(len(check.label) for check in checks)
    lines = [f"{'✓' if check.ok else '✗'} {check.label:<{width}}  {check.detail}" for check in checks]
    lines += ["", program.messages("doctor.sound" if ok else "doctor.unsound")]
    program.emit(document, "\n".join(lines))
    return DONE if ok else REFUSED
