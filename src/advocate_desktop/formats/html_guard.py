"""Markdown bounded before it is converted: what would take minutes or run out of stack is made harmless first."""

import re

from advocate_desktop.formats.markdown_lines import code_lines

_MARKERS = re.compile(r"^(?:[ \t]{0,12}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))+[ \t]*")
_MARKER = re.compile(r"[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]?")
_LIST_LINE = re.compile(r"^ {0,3}(?:[-*+]|1[.)])[ \t]+\S")
_ANY_LIST_LINE = re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_HEADING_LINE = re.compile(r"^ {0,3}(?:#{1,6}(?:[ \t]|$)|=+[ \t]*$|-+[ \t]*$)")
_TAG = re.compile(r"/?[a-zA-Z][^<>\n]{0,2000}>|!--")
_RUNS = re.compile(r"([*_`~<>!#|=&\\-])\1{50,}")
_MAX_MARKERS = 8
_MAX_INDENT = 40
_MAX_NEST = 6
_MAX_BLOCK = 5_000
_MAX_BLOCKS = 6_000
_MAX_TAGS = 5_000
# Characters of no meaning stand for those whose pairing the converter would search for again and again.
_STAND_INS = {"[": "\uf8f0", "]": "\uf8f1", "(": "\uf8f2", ")": "\uf8f3", "<": "\uf8f4"}
_AWAY = str.maketrans(dict.fromkeys(_STAND_INS.values(), " "))
_BACK = str.maketrans({"\uf8f0": "[", "\uf8f1": "]", "\uf8f2": "(", "\uf8f3": ")", "\uf8f4": "&lt;"})


def tame(markdown: str) -> str:
    """Give a text whose nesting and blocks are bounded; brackets and `<` without a partner become stand-ins.

    Also gives a list that follows a paragraph the blank line it needs, as most blogs leave it out.
    """
    lines: list[str] = []
    for line, is_code in code_lines(markdown.translate(_AWAY).split("\n")):
        if is_code:
            lines.append(line)
            continue
        bounded = _bounded(line)
        before = lines[-1] if lines else ""
        starts = _LIST_LINE.match(bounded) and before.strip() and not _ANY_LIST_LINE.match(before)
        if starts and before[:1] not in " \t>#|" and not before.startswith(("```", "~~~")):
            lines.append("")
        lines.append(bounded)
        if _HEADING_LINE.match(bounded):
            lines.append("")
    blocks = [piece for block in "\n".join(lines).split("\n\n") for piece in _pieces(block)]
    tags = 0
    for index, block in enumerate(blocks[:_MAX_BLOCKS]):
        tags += block.count("<")
        blocks[index] = _paired(block if tags <= _MAX_TAGS else block.replace("<", _STAND_INS["<"]))
    return "\n\n".join(blocks[:_MAX_BLOCKS])


def give_back(safe_html: str) -> str:
    """Give HTML with the stand-ins of `tame` as the characters they stood for."""
    return safe_html.translate(_BACK)


def _bounded(line: str) -> str:
    indent = len(line) - len(line.lstrip())
    if indent > _MAX_INDENT:
        line = " " * _MAX_INDENT + line[indent:]
    found = _MARKERS.match(line)
    if found:
        markers = _MARKER.findall(found[0])
        if len(markers) > _MAX_MARKERS:
            line = "".join(markers[:_MAX_MARKERS]) + line[found.end() :]
    return _RUNS.sub(lambda run: run[0][:50], line)


def _pieces(block: str) -> list[str]:
    """Cut a block that is longer than any paragraph, at a line end or a space where there is one."""
    pieces = []
    while len(block) > _MAX_BLOCK:
        cut = max(block.rfind("\n", 0, _MAX_BLOCK), 0) or max(block.rfind(" ", 0, _MAX_BLOCK), 0) or _MAX_BLOCK
        pieces.append(block[:cut])
        block = block[cut:].lstrip(" \n") if block[cut : cut + 1] in " \n" else block[cut:]
    return [*pieces, block]


def _paired(block: str) -> str:
    wrong = _without_partner(block) if "[" in block or "(" in block else set()
    if "<" in block:
        wrong.update(found.start() for found in re.finditer("<", block) if not _TAG.match(block, found.end()))
    if not wrong:
        return block
    return "".join(_STAND_INS[letter] if at in wrong else letter for at, letter in enumerate(block))


def _without_partner(block: str) -> set[int]:
    """Give the places of brackets without a partner in their block, or nested deeper than a text ever is."""
    wrong: set[int] = set()
    stack: list[tuple[str, int]] = []
    for at, letter in enumerate(block):
        if letter == "[" or (letter == "(" and block[at - 1 : at] == "]"):
            stack.append((letter, at))
        elif letter in "])" and stack and stack[-1][0] == ("[" if letter == "]" else "("):
            opened = stack.pop()[1]
            if len(stack) >= _MAX_NEST:
                wrong.update((opened, at))
    wrong.update(at for _, at in stack)
    return wrong
