"""Markdown as HTML that is safe to show: no script, no form, nothing fetched from anywhere."""

import html
import re
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from advocate_desktop.formats.clean_markdown import clean_markdown
from advocate_desktop.formats.html_guard import give_back, tame
from advocate_desktop.formats.plain_text import markdown_to_text

if TYPE_CHECKING:
    from markdown import Markdown

MAX_CHARACTERS = 200_000
ImageResolver = Callable[[str], str | None]

_TAGS = {
    "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em",
    "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "a", "img", "table", "thead", "tbody", "tfoot", "tr",
    "th", "td", "caption", "dl", "dt", "dd", "figure", "figcaption", "abbr", "q", "cite", "small", "kbd", "mark",
    "div", "span", "details", "summary",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan"},
    "ol": {"start"},
    "li": {"id"},
    "sup": {"id"},
    "abbr": {"title"},
}
_NO_CONTENT = {
    "script", "style", "iframe", "object", "embed", "template", "noscript", "svg", "math", "title", "head",
    "textarea", "select", "option", "button", "audio", "video", "canvas", "applet", "frameset",
}  # fmt: skip
_SAFE_LINK = re.compile(r"(?:https?://[^\s/]|mailto:[^\s@]+@|#fn)", re.IGNORECASE)
_FOOTNOTE_ID = re.compile(r"fn(?:ref)?\d*[:-][\w.-]{1,80}")
_IMG = re.compile(r'<img((?: [\w-]+="[^"]*")*)>')
_ALT = re.compile(r' alt="([^"]*)"')
_OPENING = re.compile(r"<(/?)([a-z][a-z0-9]*)")
_VOID = frozenset({"br", "hr", "img"})
_MAX_DEPTH = 60
_MAX_NUMBER = {"colspan": 20, "rowspan": 20, "start": 99_999}
_local = threading.local()


def markdown_to_html(markdown: str, image_resolver: ImageResolver) -> str:
    """Give safe HTML for a body; beyond 200,000 characters it is cut.

    `image_resolver` turns a picture's address into a local one, or None: a picture is then its alternative text.
    Links lead to http, https and mailto only. What cannot be converted is shown as plain paragraphs. Thread-safe;
    a long text takes about a second, so call it off the thread that types.
    """
    source = tame(clean_markdown(markdown[:MAX_CHARACTERS]))
    try:
        raw = _converter().convert(source)
    except RecursionError:
        _local.converter = None
        return _paragraphs(markdown)
    safe = give_back(_clean(raw, image_resolver))
    return safe if _depth(safe) <= _MAX_DEPTH else _paragraphs(markdown)


def _converter() -> "Markdown":
    # The library takes a tenth of a second to load, which starting must not pay.
    from markdown import Markdown

    converter: Markdown | None = getattr(_local, "converter", None)
    if converter is None:
        converter = Markdown(extensions=["tables", "fenced_code", "footnotes", "sane_lists"])
        _local.converter = converter
    return converter.reset()


def _clean(raw: str, image_resolver: ImageResolver) -> str:
    import nh3

    def attribute(_tag: str, name: str, value: str) -> str | None:
        if name == "src":
            return image_resolver(value)
        if name == "href":
            return value if _SAFE_LINK.match(value.strip()) else None
        if name in _MAX_NUMBER:
            return value if value.isdecimal() and int(value[:9]) <= _MAX_NUMBER[name] else None
        if name == "id":
            return value if _FOOTNOTE_ID.fullmatch(value) else None
        return value

    safe = nh3.clean(
        raw,
        tags=_TAGS,
        clean_content_tags=_NO_CONTENT,
        attributes=_ATTRIBUTES,
        attribute_filter=attribute,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )
    return _IMG.sub(_image_or_text, safe)


def _image_or_text(found: re.Match[str]) -> str:
    if ' src="' in found[1]:
        return found[0]
    alt = _ALT.search(found[1])
    return f"<i>{alt[1]}</i>" if alt and alt[1].strip() else ""


def _depth(source: str) -> int:
    depth = deepest = 0
    for closing, tag in _OPENING.findall(source):
        if tag not in _VOID:
            depth += -1 if closing else 1
            deepest = max(deepest, depth)
    return deepest


def _paragraphs(markdown: str) -> str:
    text = markdown_to_text(markdown[:MAX_CHARACTERS])
    return "".join(f"<p>{html.escape(block)}</p>" for block in re.split(r"\n\s*\n", text) if block.strip())
