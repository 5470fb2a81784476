"""Makes an item ready to be shown, off the GUI thread: safe HTML in pieces, and its pictures at their size."""

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QImage

from advocate_desktop.domain.content import LibraryEntry
from advocate_desktop.errors import Cancelled
from advocate_desktop.gui.pages.library_thumbs import FindPicture, read_scaled

_PIECE = 8_000
_MOST_PICTURES = 60
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)[^>]*>")
_START = re.compile(r' start="(\d{1,5})"')
_VOID = frozenset({"br", "hr", "img"})


@dataclass(frozen=True, slots=True)
class Rendered:
    """What the reading pane shows of an item: its text, the pictures in it, the banner above it."""

    content_id: int
    pieces: tuple[str, ...] = ()
    images: Mapping[str, QImage] = field(default_factory=dict)
    banner: QImage | None = None


def render(
    find: FindPicture, entry: LibraryEntry, width: int, ratio: float, is_cancelled: Callable[[], bool]
) -> Rendered:
    """Convert the body and read the pictures, at most `width` px wide on a screen of a device pixel ratio.

    Raises Cancelled when it is no longer wanted.
    """
    from advocate_desktop.formats.html import markdown_to_html

    images: dict[str, QImage] = {}
    banner = None
    if entry.item.images:
        banner = _read(find, entry, entry.item.images[0].file, width, ratio)

    def resolve(address: str) -> str | None:
        if is_cancelled():
            raise Cancelled
        image = _read(find, entry, address, width, ratio) if len(images) < _MOST_PICTURES else None
        if image is None:
            return None
        name = f"pictures/{len(images)}"
        images[name] = image
        return name

    body = markdown_to_html(entry.item.body, resolve)
    return Rendered(entry.id, pieces_of(body + _facts(entry)), images, banner)


def _read(find: FindPicture, entry: LibraryEntry, name: str, width: int, ratio: float) -> QImage | None:
    path = find(entry, name)
    if path is None:
        return None
    wanted = round(width * ratio)
    image = read_scaled(path, QSize(wanted, 1))
    if image is None:
        return None
    if image.width() > wanted:
        image = image.scaledToWidth(wanted)
    image.setDevicePixelRatio(ratio)
    return image


def _facts(entry: LibraryEntry) -> str:
    """Give the facts that a pack adds to an item as a list at the end."""
    if not entry.item.facts:
        return ""
    title = QCoreApplication.translate("LibraryReader", "Facts you can use")
    facts = "".join(f"<li>{html.escape(fact)}</li>" for fact in entry.item.facts)
    return f"<h3>{html.escape(title)}</h3><ul>{facts}</ul>"


def pieces_of(body: str) -> tuple[str, ...]:
    """Cut HTML into pieces: before paragraphs that stand on their own, and between the items of long lists.

    Qt takes a time that grows with the square of a list's length to insert it.
    """
    pieces: list[str] = []
    opened: list[str] = []
    start, first, item, again = 0, 0, 0, ""
    for tag in _TAG.finditer(body):
        closing, name = tag[1], tag[2]
        if name in _VOID:
            continue
        long = tag.start() - start >= _PIECE
        if not closing and not opened:
            first = item = int(number[1]) - 1 if (number := _START.search(tag[0])) else 0
            if long and name == "p":
                pieces.append(again + body[start : tag.start()])
                start, again = tag.start(), ""
        elif not closing and name == "li" and opened in (["ul"], ["ol"]):
            if long and item > first:
                pieces.append(f"{again}{body[start : tag.start()]}</{opened[0]}>")
                start, again = tag.start(), "<ul>" if opened[0] == "ul" else f'<ol start="{item + 1}">'
            item += 1
        if closing:
            opened = opened[:-1]
        else:
            opened.append(name)
    return (*pieces, again + body[start:])
