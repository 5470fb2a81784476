"""`doctor`: is everything in order?"""

import argparse
from typing import Any

from advocate_desktop.cli.program import DONE, REFUSED, Program
from advocate_desktop.paths import ProfilePaths, default_profile


def register(groups: "argparse._SubParsersAction[Any]", common: argparse.ArgumentParser) -> None:
    """Add the command."""
    parser = groups.add_parser(
        "doctor",
        parents=[common],
        help="look at the profile and the installation; nothing is changed",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="example: advocate-desktop doctor --json",
    )
    parser.set_defaults(run=_doctor)


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
