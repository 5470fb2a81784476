"""The body of a Markdown file: its first heading, and what is code in it."""

import re

from advocate_desktop.formats.fields import one_line

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_ATX = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_SETEXT = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_ATTRIBUTES = re.compile(r"[ \t]*\{[:#.][^{}\n]*\}[ \t]*$")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s[^()]*)?\)")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3}|`+|~~)(?=\S)([^*_`~\n]+?)\1")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_MAX_TITLE = 300
_SEARCHED_LINES = 400


def take_title(body: str, said: str, *, first_line: bool = False) -> tuple[str, str]:
    """Give the body without its title line, and that title as plain text.

    With a title `said` in the header, only a heading that repeats it at the top is taken out. Without, the first
    heading of level one is the title, or a heading of any level that opens the body, or, with `first_line`
    (plain text files), the first line that is not empty.
    """
    lines = body.split("\n")
    start = next((index for index, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines):
        return body, ""
    if said:
        title, height = _heading(lines, start)
        same = title is not None and title.casefold() == said.casefold()
        return ("\n".join(lines[start + height :]) if same else body), ""
    found = _find_heading(lines, start)
    if found is not None:
        index, height, title = found
        return "\n".join([*lines[:index], *lines[index + height :]]), title
    if first_line and len(lines[start].strip()) <= _MAX_TITLE:
        return "\n".join(lines[start + 1 :]), lines[start].strip()
    return body, ""


def _find_heading(lines: list[str], start: int) -> tuple[int, int, str] | None:
    title, height = _heading(lines, start)
    if title:
        return start, height, title
    fence = ""
    for index in range(start, min(len(lines), start + _SEARCHED_LINES)):
        mark = _FENCE.match(lines[index])
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        elif not fence:
            title, height = _heading(lines, index, top_only=True)
            if title:
                return index, height, title
    return None


def _heading(lines: list[str], index: int, *, top_only: bool = False) -> tuple[str | None, int]:
    line = lines[index]
    if len(line) > 2 * _MAX_TITLE:
        return None, 0
    if found := _ATX.match(line):
        return (None, 0) if top_only and len(found[1]) > 1 else (plain_line(found[2]), 1)
    after = lines[index + 1] if index + 1 < len(lines) else ""
    before = lines[index - 1] if index else ""
    underline = _SETEXT.match(after)
    if not underline or before.strip() or not line.strip() or line.lstrip()[:1] in "-*>|#<{":
        return None, 0
    return (None, 0) if top_only and underline[1][0] == "-" else (plain_line(line), 2)


def plain_line(line: str) -> str:
    """Give one line of Markdown as plain text: no attributes, links, emphasis or tags."""
    plain = _TAG.sub("", _LINK.sub(r"\1", _ATTRIBUTES.sub("", line)))
    for _ in range(2):
        plain = _EMPHASIS.sub(r"\2", plain)
    return one_line(plain)[:_MAX_TITLE]
