"""Text of the web made into Markdown: its charset, its tags, and nothing that acts or fetches."""

import codecs
import re
from typing import TYPE_CHECKING

from advocate_desktop.errors import Refusal
from advocate_desktop.formats.decoding import decode
from advocate_desktop.formats.plain_text import html_to_text
from advocate_desktop.formats.warnings import FileWarning

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_MARKUP = 3_000_000
MAX_ELEMENTS = 40_000
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 4096
_INLINE_DATA = re.compile(r"data:[\w.+/-]{0,100}(?:;[\w=.-]{1,100}){0,5},[^\s\"'()<>]*")
_SILENT = re.compile(r"<(script|style|svg|noscript|template)\b[^>]*>", re.IGNORECASE)
_NO_TEXT = (
    "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "form", "button", "input",
    "select", "textarea", "canvas", "audio", "video", "map", "head", "dialog", "math",
)  # fmt: skip
_BLANK_LINES = re.compile(r"\n{3,}")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
_QUOTE_START = re.compile(r"^([^>\n].*)\n(>)", re.MULTILINE)
_EMPTY_LINK = re.compile(r"(?<!!)\[\s*\]\([^()\s]*\)")


def decode_web(path: str, data: bytes) -> tuple[str, tuple[FileWarning, ...]]:
    """Give the text of a page or feed: by its byte order mark, as UTF-8 where it is that, else as it declares.

    Raises Refusal when it is no text.
    """
    declared = _declared(data)
    if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and declared and not _is_utf8(data):
        try:
            text = data.decode(declared)
        except (UnicodeError, LookupError):
            return decode(path, data)
        if "\0" in text:
            raise Refusal("formats.binary", path=path)
        return text.replace("\r\n", "\n").replace("\r", "\n"), ()
    return decode(path, data)


def _declared(data: bytes) -> str:
    found = _CHARSET.search(data[:_DECLARED_WITHIN])
    name = found[1].decode("ascii").casefold() if found else ""
    try:
        known = codecs.lookup(name).name if name else ""
    except LookupError:
        return ""
    # What calls itself Latin-1 is Windows-1252 all over the web; UTF-8 that is none is mended elsewhere.
    return {"utf-8": "", "iso8859-1": "cp1252", "ascii": ""}.get(known, known)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def without_ballast(source: str) -> str:
    """Give HTML without pictures written into it, scripts, styles and drawings: what makes saved pages huge."""
    if "data:" in source:
        source = _INLINE_DATA.sub("", source)
    parts, at = [], 0
    lowered = source.lower()
    if len(lowered) != len(source):
        return source
    for found in _SILENT.finditer(source):
        if found.start() < at:
            continue
        name = found[1].lower()
        if name == "script" and "ld+json" in found[0].lower():
            continue
        end = lowered.find(f"</{name}", found.end())
        if end < 0:
            break
        parts.append(source[at : found.start()])
        at = source.find(">", end) + 1 or len(source)
    return "".join([*parts, source[at:]]) if at else source


def tree_of(path: str, source: str) -> "HtmlElement":
    """Give the elements of a page. Raises Refusal when there are none, or far too many."""
    from lxml import etree, html

    if len(source) > MAX_MARKUP or source.count("<") > 2 * MAX_ELEMENTS:
        raise Refusal("formats.too_large_page", path=path)
    # An encoding declared in a text that is decoded already would be taken at its word.
    source = re.sub(r"^\s*<\?xml[^>]*\?>", "", source)
    try:
        return html.document_fromstring(source, parser=html.HTMLParser(no_network=True, remove_pis=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Refusal("formats.page_no_article", path=path) from error


def fragment_of(source: str) -> "HtmlElement | None":
    """Give the elements of a piece of a page under one element of their own; None where they cannot be read."""
    from lxml import etree, html

    try:
        return html.fragment_fromstring(source, create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def html_to_markdown(source: str) -> str:
    """Give the Markdown of a piece of HTML, without anything that acts; deep nesting comes out as plain text."""
    from lxml import etree, html
    from markdownify import markdownify

    source = without_ballast(source[:MAX_MARKUP])
    if not source.strip():
        return ""
    root = fragment_of(source)
    if root is None:
        return html_to_text(source)
    drop(root, _NO_TEXT)
    etree.strip_elements(root, etree.Comment, with_tail=False)
    for picture in root.iter("img"):
        if not (picture.get("src") or "").strip() or picture.get("width") == "1":
            picture.set("src", "")
    for picture in [each for each in root.iter("img") if not each.get("src")]:
        picture.drop_tree()
    cleaned = html.tostring(root, encoding="unicode")
    try:
        text = markdownify(cleaned, heading_style="ATX", bullets="-", newline_style="BACKSLASH")
    except RecursionError:
        text = html_to_text(cleaned)
    text = _QUOTE_START.sub(r"\1\n\n\2", _TRAILING.sub("", _EMPTY_LINK.sub("", text)))
    return _BLANK_LINES.sub("\n\n", text).strip()


def drop(root: "HtmlElement", names: tuple[str, ...]) -> None:
    """Take elements of these names out, with all they hold; text that follows them stays."""
    for element in list(root.iter(*names)):
        if element is not root and element.getparent() is not None:
            element.drop_tree()
