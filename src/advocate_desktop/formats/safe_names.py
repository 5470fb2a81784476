"""Names of files inside an archive or a pack: only those that mean one plain place on every system."""

import re
import unicodedata
from collections.abc import Iterable

from advocate_desktop.errors import Refusal

_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f<>:\"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_MAX_PART_BYTES = 255
_MAX_PATH = 1000
_LITTER = frozenset({".ds_store", "thumbs.db", "desktop.ini"})


def is_litter(name: str) -> bool:
    """Tell whether a file was left by the system that made the archive, and says nothing."""
    parts = name.casefold().split("/")
    return parts[0] == "__macosx" or parts[-1] in _LITTER or parts[-1].startswith("._")


def file_name(words: str, longest: int = 80) -> str:
    """Give a name for a file, without its ending, that every system takes; `-` where no word is left."""
    plain = _FORBIDDEN.sub(" ", re.sub(r"[/\\]", "-", unicodedata.normalize("NFC", words)))
    plain = "".join(sign if sign.isprintable() else " " for sign in plain)
    plain = " ".join(plain.encode("utf-8", "ignore").decode().split())
    if len(plain) > longest:
        plain = plain[: longest + 1].rsplit(" ", 1)[0][:longest]
    while len(plain.encode()) > _MAX_PART_BYTES - 40:
        plain = plain[:-1]
    plain = plain.rstrip(". ").lstrip(". ~")  # a shell takes a leading tilde for somebody's home
    device = plain.split(".")[0].rstrip(" ").casefold() in _DEVICES
    return f"_{plain}" if device else plain or "-"


def check_name(archive: str, name: str) -> None:
    """Raise Refusal for a name that leads outside, is absolute, or means another file on another system."""
    shown = _shown(name)
    parts = name.removesuffix("/").split("/")
    if name.startswith(("/", "\\", "~")) or re.match(r"[A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]+://", name):
        raise Refusal("formats.path_outside", path=archive, name=shown)
    if any(part == ".." for part in re.split(r"[/\\]", name)):
        raise Refusal("formats.path_outside", path=archive, name=shown)
    long = len(name) > _MAX_PATH or any(len(part.encode("utf-8", "replace")) > _MAX_PART_BYTES for part in parts)
    if long:
        raise Refusal("formats.name_long", path=archive, name=shown)
    if "\\" in name or _FORBIDDEN.search(name):
        raise Refusal("formats.name_forbidden", path=archive, name=shown)
    for part in parts:
        if part in ("", ".") or part[-1] in ". " or part[0] == " ":
            raise Refusal("formats.name_forbidden", path=archive, name=shown)
        if part.split(".")[0].rstrip(" ").casefold() in _DEVICES:
            raise Refusal("formats.name_device", path=archive, name=shown)


def safe_name(name: str) -> str:
    """Give a name with hyphens where signs stand that are not safe on every system."""
    return "/".join(
        _FORBIDDEN.sub("-", part.replace("\\", "-")).strip(" ").rstrip(". ") for part in name.split("/")
    )


def check_distinct(archive: str, names: Iterable[str]) -> None:
    """Raise Refusal when two names, or a file and a folder, would meet on a system that folds case or accents."""
    spelled: dict[str, tuple[str, bool]] = {}
    for name in names:
        parts = name.removesuffix("/").split("/")
        for depth in range(1, len(parts) + 1):
            part = "/".join(parts[:depth])
            is_file = depth == len(parts) and not name.endswith("/")
            known = spelled.setdefault(_folded(part), (part, is_file))
            if known[0] != part or known[1] != is_file:
                raise Refusal("formats.names_clash", path=archive, name=_shown(known[0]), other=_shown(part))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _shown(name: str) -> str:
    plain = "".join(letter if letter.isprintable() else "\ufffd" for letter in name)
    return plain if len(plain) <= 80 else f"{plain[:77]}..."
