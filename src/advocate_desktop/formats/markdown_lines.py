"""Markdown seen as lines: which are code, and the inline text around code spans."""

import re
from collections.abc import Callable, Iterator
from itertools import zip_longest

_FENCE = re.compile(r" {0,3}(?P<mark>`{3,}|~{3,})(?P<rest>.*)$")
_TICKS = re.compile(r"`+")
_HIDDEN = "\uf8f5"


def code_lines(lines: list[str]) -> Iterator[tuple[str, bool]]:
    """Give each line with whether it belongs to a fenced block of code, its fences included."""
    fence = ""
    for line in lines:
        mark = _FENCE.match(line)
        if not fence and mark and not (mark["mark"][0] == "`" and "`" in mark["rest"]):
            fence = mark["mark"]
            yield line, True
        elif fence:
            yield line, True
            if mark and mark["mark"].startswith(fence) and not mark["rest"].strip():
                fence = ""
        else:
            yield line, False


def outside_code_spans(text: str, change: Callable[[str], str]) -> str:
    """Give a text with `change` applied to what stands outside of its code spans."""
    parts, at = [], 0
    for start, end, _ in _code_spans(text):
        parts += [change(text[at:start]), text[start:end]]
        at = end
    parts.append(change(text[at:]))
    return "".join(parts)


def around_code_spans(text: str, change: Callable[[str], str]) -> str:
    """Give a text with `change` applied to the whole of it, its code spans hidden from it and put back as text."""
    spans = [text[start + ticks : end - ticks] for start, end, ticks in _code_spans(text)]
    if not spans:
        return change(text)
    hidden, at = [], 0
    for start, end, _ in _code_spans(text):
        hidden += [text[at:start], _HIDDEN]
        at = end
    hidden.append(text[at:])
    changed = change("".join(hidden)).split(_HIDDEN)
    return "".join(part + code for part, code in zip_longest(changed, spans, fillvalue=""))


def _code_spans(text: str) -> Iterator[tuple[int, int, int]]:
    """Give where each code span begins and ends, and how many backticks it has on a side."""
    if "`" not in text:
        return
    ticks = [(found.start(), found.end()) for found in _TICKS.finditer(text)]
    later: dict[int, list[int]] = {}
    for index in range(len(ticks) - 1, -1, -1):
        later.setdefault(ticks[index][1] - ticks[index][0], []).append(index)
    index = 0
    while index < len(ticks):
        start, end = ticks[index]
        same = later[end - start]
        while same and same[-1] <= index:
            same.pop()
        if same:
            yield start, ticks[same[-1]][1], end - start
            index = same[-1] + 1
        else:
            index += 1
