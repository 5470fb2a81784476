"""Builds the application: paths, settings, database and services, for windows and command line alike."""

from dataclasses import dataclass
from pathlib import Path

from advocate_desktop.domain.clock import Clock, SystemClock
from advocate_desktop.errors import ProfileError
from advocate_desktop.log import start_log
from advocate_desktop.paths import ProfilePaths, default_profile
from advocate_desktop.settings import OptionStore


@dataclass(frozen=True, slots=True)
class Foundation:
    """What can be had at once, before the database is open."""

    paths: ProfilePaths
    settings: OptionStore
    state: OptionStore
    clock: Clock


def lay_foundation(profile: Path | None = None, clock: Clock | None = None) -> Foundation:
    """Make the profile's folder if need be and read its settings.

    Raises ProfileError when the folder cannot be made or written.
    """
    paths = ProfilePaths((profile or default_profile()).expanduser().absolute())
    try:
        paths.create()
        start_log(paths.log)
        settings, state = OptionStore(paths.settings), OptionStore(paths.state)
    except OSError as error:
        raise ProfileError("profile.not_writable", path=str(paths.root)) from error
    return Foundation(paths, settings, state, clock or SystemClock())
