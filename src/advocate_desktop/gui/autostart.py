"""Starts the application with the person's session, where they asked for it: one entry, written and removed."""

import os
import plistlib
import shlex
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

_NAME = "advocate-desktop"
_LABEL = "org.advocate-desktop.start"
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
MINIMISED = "--minimised"


def command(profile: Path) -> list[str]:
    """Give what starts this very application on a profile, minimised."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "advocate_desktop"]
    return [*program, "--profile", str(profile), MINIMISED]


def set_autostart(on: bool, run: Sequence[str], system: str = sys.platform) -> None:
    """Write or remove the entry. Raises OSError when the system refuses."""
    if system == "win32":
        _set_in_registry(on, run)
        return
    path = entry_path(system)
    if not on:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_launch_agent(run) if system == "darwin" else _desktop_entry(run))


def entry_path(system: str = sys.platform) -> Path:
    """Give the file of the entry on Linux and macOS."""
    if system == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{_LABEL}.plist"
    base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "autostart" / f"{_NAME}.desktop"


def _desktop_entry(run: Sequence[str]) -> bytes:
    # Desktop Entry Specification: a percent sign is doubled, an argument is quoted as in a shell.
    words = " ".join(_quoted(word) for word in run)
    lines = ["[Desktop Entry]", "Type=Application", "Name=Advocate Desktop", f"Exec={words}", f"Icon={_NAME}"]
    return ("\n".join([*lines, "X-GNOME-Autostart-enabled=true", ""])).encode()


def _quoted(word: str) -> str:
    escaped = word.replace("%", "%%")
    if shlex.quote(escaped) == escaped:
        return escaped
    for sign in ("\\", '"', "`", "$"):
        escaped = escaped.replace(sign, "\\" + sign)
    return f'"{escaped}"'.replace("\\", "\\\\")


def _launch_agent(run: Sequence[str]) -> bytes:
    return plistlib.dumps({"Label": _LABEL, "ProgramArguments": list(run), "RunAtLoad": True})


def _set_in_registry(on: bool, run: Sequence[str]) -> None:
    if sys.platform != "win32":
        return
    import subprocess
    import winreg

    with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY, 0, winreg.KEY_SET_VALUE) as key:
        if on:
            winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, subprocess.list2cmdline(run))
        else:
            with suppress(FileNotFoundError):
                winreg.DeleteValue(key, _NAME)
