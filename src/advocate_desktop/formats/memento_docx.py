"""The memento as a Word document: headings, lists and emphasis in the styles of the word processor."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from advocate_desktop.domain.memento import Memento, to_markdown
from advocate_desktop.formats.html import markdown_to_html
from advocate_desktop.whole_files import whole_file

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from lxml.html import HtmlElement

_LISTS = {"ul": "List Bullet", "ol": "List Number"}
_BOLD = frozenset({"strong", "b", "th"})
_ITALIC = frozenset({"em", "i", "cite"})
_DEEPEST = 3  # the styles of a word processor indent three levels


def write_docx(memento: Memento, target: Path) -> Path:
    """Write the memento as .docx, whole or not at all. Raises OSError when the place cannot be written."""
    from docx import Document
    from lxml.html import fragments_fromstring

    document = Document()
    document.core_properties.title = memento.title
    # The template of the library names itself there.
    document.core_properties.author = ""
    document.core_properties.comments = ""
    for block in fragments_fromstring(markdown_to_html(to_markdown(memento), lambda _source: None)):
        _add(document, block)
    with whole_file(target) as file:
        document.save(str(file))
    return target


def _add(document: "Document", block: "HtmlElement | str") -> None:
    if isinstance(block, str):
        if block.strip():
            document.add_paragraph(block.strip())
    elif block.tag in _LISTS:
        _add_list(document, block, 1)
    elif block.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
        level = int(block.tag[1]) - 1  # the title of the document is no chapter
        document.add_heading(block.text_content().strip(), level)
    elif block.tag == "blockquote":
        for inner in block:
            _fill(document.add_paragraph(style="Quote"), inner)
    elif block.tag == "table":
        for row in block.iter("tr"):
            document.add_paragraph("\t".join(cell.text_content().strip() for cell in row))
    else:
        _fill(document.add_paragraph(), block)


def _add_list(document: "Document", block: "HtmlElement", level: int) -> None:
    style = _LISTS[block.tag] + (f" {level}" if level > 1 else "")
    for entry in block.iter("li"):
        if entry.getparent() is not block:
            continue
        _fill(document.add_paragraph(style=style), entry)
        for inner in entry:
            if inner.tag in _LISTS:
                _add_list(document, inner, min(level + 1, _DEEPEST))


def _fill(paragraph: "Paragraph", element: "HtmlElement") -> None:
    for words, marks in _runs(element, frozenset()):
        run = paragraph.add_run(words)
        run.bold = True if marks & _BOLD else None
        run.italic = True if marks & _ITALIC else None


def _runs(element: "HtmlElement", marks: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    if element.text and element.text.strip("\n"):
        yield element.text, marks
    for inner in element:
        if inner.tag in _LISTS:
            continue  # a list in a list stands in paragraphs of its own
        if inner.tag == "br":
            yield "\n", marks
        else:
            yield from _runs(inner, marks | {str(inner.tag)})
        address = inner.get("href", "") if inner.tag == "a" else ""
        if address.startswith(("http", "mailto")) and address != inner.text_content():
            yield f" ({address})", marks
        if inner.tail and inner.tail.strip("\n"):
            yield inner.tail.removeprefix("\n") if inner.tag == "br" else inner.tail, marks
