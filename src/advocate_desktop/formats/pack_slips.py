"""What somebody meant whose pack holds a name or a field that a pack does not use."""

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

_FOLDERS = ("content", "guide", "rules", "cards", "challenges")
_TEXT_SUFFIXES = frozenset({".docx", ".doc", ".odt", ".rtf", ".pages", ".pdf", ".txt", ".html", ".htm"})
_PICTURE_SUFFIXES = frozenset(
    {".heic", ".heif", ".tif", ".tiff", ".bmp", ".svg", ".psd", ".ai", ".eps", ".avif", ".ico", ".raw"}
)
_HIDDEN_SUFFIX = re.compile(r"(\.(?:md|toml|png|jpe?g|gif|webp))\.txt$", re.IGNORECASE)
_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class NameSlip:
    """What would be left out though it was meant: its path, the reason, whether no pack is built with it."""

    path: str
    reason: str
    stops: bool
    values: Mapping[str, str | int] = field(default_factory=dict)


def name_slip(name: str) -> NameSlip | None:
    """Tell what is wrong with the name of a file that no pack uses; None where nothing is known to be meant."""
    path = PurePosixPath(name)
    if _HIDDEN_SUFFIX.search(name):
        return NameSlip(name, "name_txt", True, {"wanted": path.name[: -len(".txt")]})
    top = path.parts[0]
    if len(path.parts) > 1 and top not in _FOLDERS and top.casefold() in _FOLDERS:
        return NameSlip(top, "name_case", True, {"found": top, "wanted": top.casefold()})
    suffix = path.suffix.casefold()
    if suffix in _PICTURE_SUFFIXES:
        return NameSlip(name, "picture_kind", False, {"suffix": suffix})
    if suffix in _TEXT_SUFFIXES and top == "content":
        return NameSlip(name, "article_kind", False, {"suffix": suffix})
    return None


def like(word: str, known: Iterable[str]) -> str:
    """Give the one of the known words that a misspelt word looks like; nothing where none does."""
    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=_ALIKE)), "")


def almost_named(name: str, known: Iterable[str]) -> str:
    """Give the known name that differs by capitals or by its folder alone; nothing where none does."""
    last = PurePosixPath(name).name.casefold()
    return next((each for each in known if PurePosixPath(each).name.casefold() == last), "")
