"""Writes a draft's text into a document and reads it back, prompts as objects, to the last character."""

from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from advocate_desktop.domain.drafts import PromptSpan
from advocate_desktop.gui.draft_text import CHIP, LaidText
from advocate_desktop.gui.widgets.prompt_chip import MARKUP, OBJECT, chip_format

# From here on characters stand for prompts while two states of a document are compared.
_STAND_INS = 0x100000


def read(document: QTextDocument) -> tuple[str, list[str]]:
    """Give the characters of a document with one object character a prompt, and the prompts' markups in order.

    `toPlainText` would turn no-break spaces into plain ones.
    """
    shown = document.toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
    if CHIP not in shown:
        return shown, []
    markups, cursor, units = [], QTextCursor(document), 0
    start = 0
    while (index := shown.find(CHIP, start)) >= 0:
        units += _units(shown[start:index]) + 1
        cursor.setPosition(units)
        found = cursor.charFormat()
        markups.append(str(found.property(MARKUP) or "") if found.objectType() == OBJECT else "")
        start = index + 1
    return shown, markups


def plain(shown: str, markups: list[str]) -> str:
    """Give the text of what `read` gave."""
    if not markups:
        return shown
    parts = shown.split(CHIP)
    return "".join(part + markup for part, markup in zip(parts, [*markups, ""], strict=True))


def write(document: QTextDocument, shown: str, markups: list[str], wanted: LaidText) -> None:
    """Change a document that stands as `read` gave it into another text, touching the least."""
    names: dict[str, str] = {}
    before = _comparable(shown, markups, names)
    after = _comparable(wanted.shown, [wanted.text[p.start : p.end] for p in wanted.prompts], names)
    limit = min(len(before), len(after))
    first = _same(before, after, limit)
    last = _same(before[::-1], after[::-1], limit - first)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setPosition(_units(shown[:first]))
    cursor.setPosition(_units(shown[: len(shown) - last]), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    insert(cursor, _between(wanted, first, len(after) - last))
    cursor.endEditBlock()


def insert(cursor: QTextCursor, pieces: Iterable[tuple[str, PromptSpan | None]]) -> None:
    """Insert text and prompts where a cursor stands."""
    for text, prompt in pieces:
        if prompt is None:
            cursor.insertText(text, QTextCharFormat())
        else:
            cursor.insertText(CHIP, chip_format(text, prompt.question))


def _between(wanted: LaidText, first: int, end: int) -> list[tuple[str, PromptSpan | None]]:
    found: list[tuple[str, PromptSpan | None]] = []
    at = 0
    for text, prompt in wanted.pieces():
        size = 1 if prompt is not None else len(text)
        low, high = max(first, at), min(end, at + size)
        if low < high:
            found.append((text if prompt is not None else text[low - at : high - at], prompt))
        at += size
    return found


def _comparable(shown: str, markups: list[str], names: dict[str, str]) -> str:
    """Give the characters with one stand-in a prompt: the same for the same words, in both states."""
    for markup in markups:
        names.setdefault(markup, chr(_STAND_INS + len(names)))
    return plain(shown, [names[markup] for markup in markups])


def _same(one: str, other: str, limit: int) -> int:
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
