"""What the application is made of, and how this installation is doing."""

import tomllib
from dataclasses import dataclass

from advocate_desktop import __version__
from advocate_desktop.messages import Messages
from advocate_desktop.paths import ProfilePaths
from advocate_desktop.resources import resource_path


@dataclass(frozen=True, slots=True)
class Notice:
    """A work by others that is inside the application: a library, a font, a set of icons."""

    name: str
    version: str
    licence: str
    url: str


def notices() -> tuple[Notice, ...]:
    """Give the works by others, libraries first."""
    listed = tomllib.loads(resource_path("licences.toml").read_text("utf-8"))
    return tuple(
        Notice(entry["name"], entry.get("version", ""), entry["licence"], entry.get("url", ""))
        for table in ("library", "bundled")
        for entry in listed.get(table, [])
    )


def system_report(paths: ProfilePaths, messages: Messages) -> str:
    """Give a report for whoever helps: versions, and whether profile and installation are in order.

    It reads the whole database once and changes nothing; it holds no text of the person.
    """
    from advocate_desktop.services.health import examine

    checks = examine(paths, messages)
    lines = [f"Advocate Desktop {__version__}"]
    lines += [f"{'✓' if check.ok else '✗'} {check.label}: {check.detail}" for check in checks]
    return "\n".join(lines)
