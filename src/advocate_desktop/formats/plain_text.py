"""Markdown as plain text, for search and for checks: what a person reads, and none of the marks."""

import html
import re
from html.parser import HTMLParser

from advocate_desktop.formats.clean_markdown import clean_markdown
from advocate_desktop.formats.markdown_lines import around_code_spans, code_lines

MAX_TEXT = 2_000_000
_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})")
_QUOTE = re.compile(r"[ \t]{0,40}(?:>[ \t]?)+")
_RULE = re.compile(r" {0,3}(?:=+|-{2,}|(?:[-*_][ \t]*){3,})$")
_MARK = re.compile(
    r" {0,3}(?P<heading>#{1,6})(?:[ \t]+|$)"
    r"|(?P<indent>[ \t]*)(?:(?P<bullet>[-*+])|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?"
    r"|(?P<note> {0,3}\[\^[^\[\]\n]{1,100}\]:[ \t]*)"
    r"|(?P<reference> {0,3}\[[^\[\]\n]{1,200}\]:[ \t]*\S)"
    r"|(?P<row>[ \t]*\|.*\|)$"
)
_MARKED = frozenset("#-*+[|0123456789")
_CLOSING_HASHES = re.compile(r"[ \t]#+[ \t]*$")
_TABLE_RULE = frozenset(" \t:|-")
_FOOTNOTE_MARK = re.compile(r"\[\^[^\[\]\n]{1,100}\]")
_LINK = re.compile(r"!?\[([^\[\]]{0,1000})\]\((?:[^()]{0,2000}|[^()]{0,1000}\([^()]{0,500}\)[^()]{0,500})\)")
_REFERENCE_LINK = re.compile(r"!?\[([^\[\]]{1,1000})\](?: ?\[[^\[\]]{0,200}\])")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,2000})>")
_HTML_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*]{1,2000}?)(?<=[^\s*])\1(?!\*)")
_UNDERLINE = re.compile(r"(?<!\w)(_{1,3})(?=[^\s_])([^_]{1,2000}?)(?<=[^\s_])\1(?!\w)")
_STRIKE = re.compile(r"~~(?=\S)([^~]{1,1000}?)~~")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
# A sign written with a backslash is no mark: a character of no meaning stands for it meanwhile.
_STAND_IN = 0xF700
_ESCAPED = {_STAND_IN + code: chr(code) for code in range(0x21, 0x7F)}
_BLANKS = re.compile(r"\n{3,}")
_HIDDEN = frozenset({"script", "style", "iframe", "template", "noscript", "svg", "object", "head"})


def markdown_to_text(markdown: str) -> str:
    """Give the words of a body: bullets `•`, quotations and code as text, links by their words. Linear."""
    cleaned = clean_markdown(markdown[:MAX_TEXT])
    if "<" in cleaned:
        cleaned = _without_hidden(cleaned)
    blocks: list[str] = []
    open_block: list[str] = []
    for line, is_code in code_lines(cleaned.split("\n")):
        if is_code or not line or line.isspace():
            _close(blocks, open_block)
            blocks.append("" if not is_code or _FENCE.match(line) else line.rstrip())
        else:
            _take_line(line.rstrip(), blocks, open_block)
    _close(blocks, open_block)
    text = _BLANKS.sub("\n\n", "\n".join(blocks))
    return (html.unescape(text) if "&" in text else text).strip()


def html_to_text(source: str) -> str:
    """Give the words of an HTML text, one line a block."""
    walker = _Walker()
    walker.feed(source)
    walker.close()
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]*\n[ \t]*", "\n", "".join(walker.parts))).strip()


def _take_line(line: str, blocks: list[str], open_block: list[str]) -> None:
    """Add a line to the paragraph it continues, or begin the next one with it."""
    if ">" in line[:41]:
        line = _QUOTE.sub("", line, count=1) if _QUOTE.match(line) else line
    first = line.lstrip()[:1]
    if not first or (first in "=-*_|:" and (_RULE.match(line) or ("|" in line and _TABLE_RULE.issuperset(line)))):
        _close(blocks, open_block)
        blocks.append("")
        return
    found = _MARK.match(line) if first in _MARKED else None
    if found is None:
        open_block.append(line)
        return
    _close(blocks, open_block)
    if found["reference"]:
        return
    if found["row"]:
        cells = line.strip().strip("|").split("|")
        open_block.append(" — ".join(cell.strip() for cell in cells if cell.strip()))
        return
    rest = line[found.end() :]
    if found["heading"]:
        blocks.append(_inline(_CLOSING_HASHES.sub("", rest)))
    elif found["note"]:
        open_block.append(rest)
    else:
        mark = f"{found['indent']}• " if found["bullet"] else found[0]
        open_block.append(f"{mark}{rest}")


def _close(blocks: list[str], open_block: list[str]) -> None:
    if open_block:
        blocks.append(_inline("\n".join(open_block)))
        open_block.clear()


def _inline(text: str) -> str:
    return around_code_spans(text, _plain_inline) if "`" in text else _plain_inline(text)


def _plain_inline(text: str) -> str:
    escaped = "\\" in text
    if escaped:
        text = _ESCAPE.sub(lambda found: chr(_STAND_IN + ord(found[1])), text)
    if "[" in text:
        text = _FOOTNOTE_MARK.sub("", text)
        for _ in range(2):
            text = _LINK.sub(r"\1", text)
        text = _REFERENCE_LINK.sub(r"\1", text)
    if "<" in text:
        text = _HTML_TAG.sub("", _AUTOLINK.sub(r"\1", text))
    if "*" in text or "_" in text:
        for _ in range(2):
            text = _UNDERLINE.sub(r"\2", _EMPHASIS.sub(r"\2", text))
    if "~~" in text:
        text = _STRIKE.sub(r"\1", text)
    return text.translate(_ESCAPED) if escaped else text


def _lowered(text: str) -> str:
    """Give the text in small letters, each letter where it stood."""
    lowered = text.lower()
    # A few letters become two: İ. Where there is none, nothing has moved.
    return lowered if len(lowered) == len(text) else "".join(c.lower() if c.isascii() else c for c in text)


def _without_hidden(text: str) -> str:
    """Leave out elements whose content nobody reads, scripts above all."""
    lowered = _lowered(text)
    for name in _HIDDEN:
        start = lowered.find(f"<{name}")
        parts, at = [], 0
        while start >= 0:
            end = lowered.find(f"</{name}", start)
            close = lowered.find(">", end) if end >= 0 else -1
            if close < 0:
                break
            parts.append(text[at:start])
            at = close + 1
            start = lowered.find(f"<{name}", at)
        if at:
            text = "".join([*parts, text[at:]])
            lowered = _lowered(text)
    return text


class _Walker(HTMLParser):
    _BLOCKS = frozenset(
        {
            "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "table", "tr",
            "section", "article", "figure", "figcaption", "dl", "dt", "dd", "hr", "br",
        }
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "li":
            self.parts.append("\n• ")
        elif tag in {"td", "th"}:
            self.parts.append(" — " if self.parts and not self.parts[-1].endswith("\n") else "")
        elif tag == "img":
            self.parts.append(dict(attrs).get("alt") or "")
        elif tag in self._BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in self._BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)
