"""The short help of each page, read from `resources/help`.

The files are a small part of Markdown: `# title`, one paragraph that says what the page is for, then
`## headings`, paragraphs and `- lists`, with **bold** and *italic* words.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from advocate_desktop.resources import resource_path

_TAG = re.compile(r"</?[bi]>")
_BOLD, _ITALIC = re.compile(r"\*\*(.+?)\*\*"), re.compile(r"\*(.+?)\*")


@dataclass(frozen=True, slots=True)
class HelpBlock:
    """A heading, a paragraph or a point of a list; `markup` is what `Text.setMarkup` takes."""

    kind: str  # heading, paragraph or point
    markup: str


@dataclass(frozen=True, slots=True)
class HelpText:
    """The help of one page: its title, what the page is for, and the rest."""

    title: str
    purpose: str
    blocks: tuple[HelpBlock, ...]

    def plain(self) -> str:
        """Give all of it as plain text, for those who hear it."""
        words = (html.unescape(_TAG.sub("", block.markup)) for block in self.blocks)
        return "\n".join([self.purpose, *words])


def read_help(page: str, language: str) -> HelpText | None:
    """Give the help of a page, or None where there is none."""
    path = resource_path("help", language, f"{page}.md")
    if not path.is_file():
        return None
    return parse_help(path.read_text("utf-8"))


def parse_help(text: str) -> HelpText:
    """Read the text of a help file."""
    pieces = list(_pieces(text))
    title = pieces[0][1] if pieces and pieces[0][0] == "title" else ""
    purpose = pieces[1][1] if len(pieces) > 1 and pieces[1][0] == "paragraph" else ""
    blocks = tuple(HelpBlock(kind, _markup(words)) for kind, words in pieces[2:])
    return HelpText(title, purpose, blocks)


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Give kind and words of each block; the lines of a paragraph or a point are joined."""
    kind, words = "", ""
    for line in [*text.splitlines(), ""]:
        begun = next(
            (
                name
                for sign, name in (("# ", "title"), ("## ", "heading"), ("- ", "point"))
                if line.startswith(sign)
            ),
            "",
        )
        if words and (begun or not line.strip()):
            yield kind, words
            kind, words = "", ""
        if begun:
            kind, words = begun, line.partition(" ")[2].strip()
        elif line.strip():
            kind, words = kind or "paragraph", f"{words} {line.strip()}".strip()


def _markup(words: str) -> str:
    return _ITALIC.sub(r"<i>\1</i>", _BOLD.sub(r"<b>\1</b>", html.escape(words, quote=False)))
