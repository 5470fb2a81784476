"""Reads the little markup of our own texts: `<b>`, `<i>` and `<br>`."""

import re

_TAG = re.compile(r"<(/?)([a-zA-Z]+)[^<>]*>")


def read_markup(markup: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Give the words and, for each `<b>` and `<i>`, where it begins and how long it is, in UTF-16 units.

    Every other tag is dropped and its words stay. The standard library's parser reads whole pages and costs a
    fortieth of the start of the application.
    """
    text = ""
    spans: list[tuple[int, int, str]] = []
    waiting: list[tuple[str, int]] = []
    read = 0
    for tag in _TAG.finditer(markup):
        text += _words(markup[read : tag.start()])
        read = tag.end()
        closes, name = bool(tag[1]), tag[2].lower()
        if name == "br":
            text += "\n"
        elif name in ("b", "i") and not closes:
            waiting.append((name, _utf16(text)))
        elif closes and waiting and waiting[-1][0] == name:
            _, start = waiting.pop()
            spans.append((start, _utf16(text) - start, name))
    return text + _words(markup[read:]), spans


def _words(markup: str) -> str:
    if "&" not in markup:
        return markup
    from html import unescape

    return unescape(markup)


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
