"""Where the files that ship with the application stand (decks, rules, messages, icons, fonts)."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def resource_root() -> Path:
    """Give the folder of shipped resources: inside an installed package, or beside `src` in a checkout."""
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parent.parent / "resources"


def resource_path(*parts: str) -> Path:
    """Give the path of one shipped file or folder."""
    return resource_root().joinpath(*parts)
