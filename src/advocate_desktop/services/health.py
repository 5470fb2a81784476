"""Says whether a profile and an installation are in good order, without changing either."""

import contextlib
import importlib.metadata
import json
import platform
import shutil
import tempfile
import zoneinfo
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from advocate_desktop.messages import LANGUAGES, Messages, format_number
from advocate_desktop.paths import ProfilePaths
from advocate_desktop.resources import resource_path
from advocate_desktop.storage import health

_MEGABYTE = 1024 * 1024
_ROOM_NEEDED_MB = 200
_FONT_FILES = ("*.otf", "*.ttf")


@dataclass(frozen=True, slots=True)
class HealthCheck:
    """One thing looked at: `name` is stable, `label` and `detail` are for the person."""

    name: str
    label: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True)
class _Examination:
    paths: ProfilePaths
    messages: Messages

    def outcome(self, name: str, key: str = "", *, ok: bool = True, **values: Any) -> HealthCheck:
        key = key or ("ok" if ok else "wrong")
        return HealthCheck(
            name,
            self.messages(f"doctor.{name}.label"),
            ok,
            self.messages(f"doctor.{name}.{key}", **values),
        )


def examine(paths: ProfilePaths, messages: Messages) -> list[HealthCheck]:
    """Look at the profile's folder, disk, database, settings and pictures, and at what the application needs."""
    subject = _Examination(paths, messages)
    return [check for part in _PARTS for check in part(subject)]


def _folder(subject: _Examination) -> Iterator[HealthCheck]:
    root = subject.paths.root
    place = next((folder for folder in (root, *root.parents) if folder.exists()), root)
    try:
        with tempfile.TemporaryFile(dir=place):
            yield subject.outcome("profile", "ok" if place == root else "absent", path=str(root))
    except OSError as error:
        yield subject.outcome("profile", ok=False, path=str(root), reason=error.strerror or str(error))
    with contextlib.suppress(OSError):
        free = shutil.disk_usage(place).free // _MEGABYTE
        size = format_number(free, subject.messages.language)
        yield subject.outcome("disk", ok=free >= _ROOM_NEEDED_MB, size=size)


def _settings(subject: _Examination) -> Iterator[HealthCheck]:
    for path in (subject.paths.settings, subject.paths.state):
        try:
            sound = not path.exists() or isinstance(json.loads(path.read_text("utf-8")), dict)
        except (OSError, ValueError, RecursionError):
            sound = False
        if not sound:
            yield subject.outcome("settings", ok=False, path=str(path))
            return
    yield subject.outcome("settings")


def _database(subject: _Examination) -> Iterator[HealthCheck]:
    path = subject.paths.database
    if not path.exists():
        yield subject.outcome("database", "absent")
        return
    found = health.examine(path)
    reason = "; ".join(found.problems)
    yield subject.outcome("database", ok=not found.problems, path=str(path), reason=reason)
    if found.problems:
        return
    yield subject.outcome("schema", ok=not found.newer, version=found.schema)
    if found.newer or not found.schema:
        return
    yield subject.outcome("search", ok=not found.index_problem, reason=found.index_problem)
    missing = [name for name in found.images if not (subject.paths.images / name).is_file()]
    total = format_number(len(found.images), subject.messages.language)
    first = missing[0] if missing else ""
    yield subject.outcome(
        "images",
        ok=not missing,
        total=total,
        missing=format_number(len(missing), subject.messages.language),
        first=first,
    )


def _installation(subject: _Examination) -> Iterator[HealthCheck]:
    absent = [name for name, there in _resources() if not there]
    yield subject.outcome("resources", ok=not absent, reason=", ".join(absent))
    searches = health.has_full_text_search()
    yield subject.outcome("sqlite", ok=searches, version=health.sqlite_version())
    yield subject.outcome("python", version=platform.python_version(), system=platform.platform(terse=True))
    try:
        version = importlib.metadata.version("PySide6-Essentials")
        yield subject.outcome("qt", version=version)
    except importlib.metadata.PackageNotFoundError:
        yield subject.outcome("qt", ok=False)
    try:
        zoneinfo.ZoneInfo("Europe/Paris")
        yield subject.outcome("time_zones")
    except zoneinfo.ZoneInfoNotFoundError:
        yield subject.outcome("time_zones", ok=False)


def _resources() -> Iterator[tuple[str, bool]]:
    fonts = resource_path("fonts")
    yield "fonts", any(_has(fonts, pattern) for pattern in _FONT_FILES)
    for language in LANGUAGES:
        yield f"messages/{language}", _areas(language) == _areas(LANGUAGES[0]) != set()
        yield f"rules/{language}", _has(resource_path("rules", language), "*.toml")


def _areas(language: str) -> set[str]:
    return {path.name for path in resource_path("messages", language).glob("*.toml")}


def _has(folder: Path, pattern: str) -> bool:
    return next(folder.rglob(pattern), None) is not None


_PARTS: tuple[Callable[[_Examination], Iterator[HealthCheck]], ...] = (
    _folder,
    _settings,
    _database,
    _installation,
)
