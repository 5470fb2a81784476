"""A source as the blocks of prose in it: no headings, menus, captions, tables, code or calls to subscribe."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from advocate_desktop.composing.fact_words import FactWords, phrases_pattern, plain

# What stands further down no post is hooked on, and reading stays quick.
MAX_READ = 40_000
_MAX_LINE = 12_000
_FENCE = re.compile(r"[ \t]{0,8}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:[-*_][ \t]*){3,}$")
_ITEM = re.compile(r"[ \t]*(?:[-*+•–]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_QUOTE = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_ROW = re.compile(r"[ \t]*\|")
_REFERENCE = re.compile(r" {0,3}\[[^\[\]\n]{1,200}\]:")
_DIRECTIVE = re.compile(r"[ \t]*(?:\{[%{:]|!!! |\?\?\? |:::|\.\. |\$\$|import .* from )")
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|li|ul|ol|h[1-6]|br|hr|tr|td|th|table|blockquote|section|figure)\b[^<>]{0,500}>"
)
_HEADING_TAG = re.compile(r"<(h[1-6])\b[^<>]{0,500}>[^<>]{0,300}</\1>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,1000}>")
_IMAGE = re.compile(
    r"!\[[^\[\]\n]{0,1000}\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^\[\]\n]{0,200}\])?"
)
_LINK = re.compile(r"\[([^\[\]]{0,1000})\]\((?:[^()\n]{0,2000}|[^()\n]{0,1000}\([^()\n]{0,500}\)[^()\n]{0,500})\)")
_REFERENCE_LINK = re.compile(r"\[([^\[\]]{1,1000})\]\[[^\[\]\n]{0,200}\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\n]{1,100}\]")
_AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^<>\s]{1,2000}>")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}")
_LIQUID = re.compile(r"\{%[^%\n]{0,500}%\}|\{\{[^{}\n]{0,500}\}\}|\{[:.#][^{}\n]{0,300}\}|:[a-z_]{2,30}:(?!\w)")
_STRONG = re.compile(r"(?<![\w*])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_\n]{1,1500}?)(?<=[^\s*_])\1(?!\w)")
_CODE = re.compile(r"`{1,2}([^`\n]{1,500})`{1,2}")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_HIDDEN = (
    ("<!--", "-->"),
    ("<script", "</script>"),
    ("<style", "</style>"),
    ("<iframe", "</iframe>"),
    ("<figure", "</figure>"),
    ("<table", "</table>"),
    ("<pre", "</pre>"),
    ("{% highlight", "{% endhighlight"),
    ("{% comment", "{% endcomment"),
)
_END = re.compile(r"[.!?…:;,][\"'»”’)\]*_ \u00a0\u202f]*$")
_LETTER = re.compile(r"[^\W\d_]")


class BlockKind(StrEnum):
    """What a block of a source is."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item of a list, a quotation set off or the name below one, as plain text on one line."""

    kind: BlockKind
    text: str


def fold_spaces(text: str) -> str:
    """Give a text with each run of spaces and line ends as one space; spaces that do not break stay."""
    return _SPACES.sub(" ", text).strip()


def plain_inline(text: str) -> str:
    """Give a line or a paragraph of Markdown as people read it: links by their words, no marks, no pictures."""
    text = fold_spaces(text)
    if "!" in text:
        text = _IMAGE.sub("", text)
    if "[" in text:
        text = _FOOTNOTE.sub("", text)
        text = _REFERENCE_LINK.sub(r"\1", _LINK.sub(r"\1", _LINK.sub(r"\1", text)))
    if "{" in text or ":" in text:
        text = _LIQUID.sub("", text)
    if "<" in text:
        text = _TAG.sub("", _AUTOLINK.sub("", text))
    if "`" in text:
        text = _CODE.sub(r"\1", text)
    if "*" in text or "_" in text:
        text = _STRONG.sub(r"\2", _STRONG.sub(r"\2", text))
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    return fold_spaces(html.unescape(text) if "&" in text else text)


def source_blocks(body: str, words: FactWords) -> tuple[Block, ...]:
    """Give the prose of a body in Markdown, HTML or plain text; what is beyond 40,000 signs is left out."""
    text = _shortened(body.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", ""))
    if "<" in text or "{%" in text:
        text = _without_hidden(text)
    if "<" in text:
        text = _BLOCK_TAG.sub("\n\n", _HEADING_TAG.sub("\n\n", text))
    unwanted = phrases_pattern(words.lists["caption"])
    blocks = (_signature(block) for block in _blocks(text.split("\n")))
    return tuple(block for block in blocks if block.kind is BlockKind.SIGNATURE or _is_prose(block, unwanted))


def _signature(block: Block) -> Block:
    """Give the line below a quotation that says whose it is as what it is."""
    if block.text[:1] in "—–―-~" and 6 < len(block.text) < 140 and not _END.search(block.text):
        return Block(BlockKind.SIGNATURE, block.text)
    return block


def _shortened(text: str) -> str:
    if len(text) <= MAX_READ:
        return text
    end = text.rfind("\n", MAX_READ // 2, MAX_READ)
    return text[: end if end > 0 else MAX_READ]


def _without_hidden(text: str) -> str:
    """Leave out comments, scripts, figures and the like; an element that never ends stays."""
    for opening, closing in _HIDDEN:
        parts, at = [], 0
        while (start := text.find(opening, at)) >= 0:
            end = text.find(closing, start)
            if end < 0:
                break
            parts.append(text[at:start])
            at = end + len(closing)
        text = "\n".join([*parts, text[at:]]) if parts else text
    return text


def _blocks(lines: list[str]) -> Iterator[Block]:
    """Cut lines into blocks; the lines of one paragraph are joined."""
    kept: list[str] = []
    kind, fence, indented = BlockKind.PARAGRAPH, "", False
    for line in lines:
        mark = _FENCE.match(line)
        if fence:
            fence = "" if mark and mark[1].startswith(fence) else fence
            continue
        blank = not line.strip()
        # Four spaces after an empty line are code, unless a list goes on there.
        indented = (
            line[:4] == "    " and (indented or not kept) and not _ITEM.match(line) and kind is not BlockKind.ITEM
        )
        apart = blank or mark or indented or len(line) > _MAX_LINE or _is_apart(line)
        if apart or _breaks(kept, line):
            if kept and not _is_heading(kept, line):
                yield Block(kind, plain_inline("\n".join(kept)))
            kept = []
            if apart:
                kind = kind if blank and kind is BlockKind.ITEM else BlockKind.PARAGRAPH
                fence = mark[1][:3] if mark else ""
                continue
        if not kept:
            kind = _kind(line)
        kept.append(
            _ITEM.sub("", _QUOTE.sub("", line, count=1), count=1) if kind is not BlockKind.PARAGRAPH else line
        )
    if kept:
        yield Block(kind, plain_inline("\n".join(kept)))


def _is_apart(line: str) -> bool:
    return bool(
        _HEADING.match(line)
        or _RULE.match(line)
        or _UNDERLINE.match(line)
        or _ROW.match(line)
        or _REFERENCE.match(line)
        or _DIRECTIVE.match(line)
    )


def _kind(line: str) -> BlockKind:
    if _QUOTE.match(line) and line.lstrip().startswith(">"):
        return BlockKind.QUOTE
    return BlockKind.ITEM if _ITEM.match(line) else BlockKind.PARAGRAPH


def _breaks(kept: list[str], line: str) -> bool:
    """Tell whether a line begins a block of its own: a list item, or prose after a short bare line."""
    if not kept:
        return False
    if _ITEM.match(line):
        return True
    before = kept[-1].rstrip()
    short = len(before) < 60 and len(before) < 0.6 * len(line)
    return short and not _END.search(before) and line.lstrip()[:1].isupper()


def _is_heading(kept: list[str], line: str) -> bool:
    return len(kept) == 1 and bool(_UNDERLINE.match(line)) and line.strip() != ""


def _is_prose(block: Block, captions: re.Pattern[str]) -> bool:
    """Tell prose from what only surrounds it: captions, labels, menus, calls to subscribe."""
    text = block.text
    if len(text) < 12 or len(_LETTER.findall(text[:400])) < 0.55 * min(len(text), 400):
        return False
    bare = _ADDRESS.sub("", text)
    if len(bare) < 0.6 * len(text):
        return False
    found = captions.match(plain(text)[:40])
    if found and (text[found.end() : found.end() + 2].strip(" \u00a0\u202f")[:1] in {":", "©"} or len(text) < 90):
        return False
    return not (text.startswith(("©", "↑", "#", "→")) or (len(text) < 60 and not _END.search(text)))
