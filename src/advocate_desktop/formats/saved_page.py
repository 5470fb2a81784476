"""A page saved from a browser: the article, without menus and banners, and what the page says of itself."""

import re
from urllib.parse import unquote

from advocate_desktop.domain.content import ContentImage, ContentItem, Kind
from advocate_desktop.errors import Refusal
from advocate_desktop.formats.body import take_title
from advocate_desktop.formats.fields import as_sentence, one_line, unique
from advocate_desktop.formats.markdown_file import ParsedContent
from advocate_desktop.formats.page_facts import PageFacts, page_facts
from advocate_desktop.formats.page_furniture import clear_furniture
from advocate_desktop.formats.path_hints import language_code, readable_name
from advocate_desktop.formats.plain_text import html_to_text, markdown_to_text
from advocate_desktop.formats.warnings import FileWarning
from advocate_desktop.formats.web_text import (
    decode_web,
    drop,
    fragment_of,
    html_to_markdown,
    tree_of,
    without_ballast,
)

MAX_PAGE_BYTES = 60 * 1024 * 1024
_LEAST_TEXT = 80
_ARTICLE_SHARE = 0.35
_SHORT = 20_000
_MUCH_MORE = 3
_LEAST_LEFT = 0.25
_BESIDE = ("nav", "footer", "aside", "menu", "dialog")
_BESIDE_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog", "alert"}
)
_BESIDE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|rgpd|nav|navbar|navigation|menu|sidebar|breadcrumbs?|fil-d-?ariane|footer|"
    r"share|sharing|partage|social|newsletter|related|recommended|a-lire-aussi|comments?|commentaires|respond|promo|"
    r"advert(?:isement)?|publicite|popup|modal|skip-link|pagination|author-box|read-more|screen-reader-text)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s+[|–—·•»-]\s+")
_IMAGE = re.compile(r"!\[([^\[\]]*)\]\(<?([^()\s<>]+(?:\([^()\s]*\))?)>?(?:\s+\"[^\"]*\")?\)")
_REMOTE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//|#)", re.IGNORECASE)
_KINDS = {"newsarticle": Kind.NEWS, "event": Kind.EVENT, "jobposting": Kind.JOB, "videoobject": Kind.VIDEO}


def read_page(path: str, data: bytes) -> ParsedContent:
    """Read one saved page; `path` is its place inside its source.

    Raises Refusal for a page without an article, an empty or far too large one.
    """
    if not data.strip():
        raise Refusal("formats.empty", path=path)
    source, warnings = decode_web(path, data)
    root = tree_of(path, without_ballast(source))
    facts = page_facts(root, source)
    body = html_to_markdown(_cleared(_article(root)))
    if len(markdown_to_text(body)) < _LEAST_TEXT:
        raise Refusal("formats.page_no_article", path=path)
    title, body, named = _title(path, facts, body)
    images = _images(body)
    remarks = list(warnings)
    if named:
        remarks.append(FileWarning("title_from_name"))
    if facts.day is None:
        remarks.append(FileWarning("no_date"))
    item = ContentItem(
        external_id=path,
        title=title,
        body=images_unquoted(body).strip("\n"),
        date=facts.day,
        lang=language_code(facts.lang),
        kind=_KINDS.get(facts.kind.casefold(), Kind.ARTICLE),
        themes=unique(list(facts.themes)),
        summary=as_sentence(facts.summary),
        url=facts.url,
        author=facts.author,
        path=path,
        images=images,
    )
    return ParsedContent(item, tuple(remarks))


def _cleared(source: str) -> str:
    """Give the article without what stands around and between its paragraphs, as long as enough is left."""
    from lxml import html

    article = fragment_of(source)
    if article is None:
        return source
    clear_furniture(article)
    cleared = str(html.tostring(article, encoding="unicode"))
    return cleared if _length(cleared) >= _LEAST_LEFT * _length(source) else source


def _article(root: "object") -> str:
    """Give the HTML of the one article of a page, or of what looks most like it."""
    from copy import deepcopy

    from lxml import html

    assert isinstance(root, html.HtmlElement)
    whole = deepcopy(root)
    _drop_beside(root)
    found = _likeliest(root)
    if len(found) < _SHORT:
        # Some pages name their very text like a menu or a dialogue.
        drop(whole, _BESIDE)
        other = _likeliest(whole)
        if _length(other) > _MUCH_MORE * _length(found):
            return other
    return found


def _length(source: str) -> int:
    return len(html_to_text(source))


def _likeliest(root: "object") -> str:
    from lxml import etree, html
    from readability import Document

    assert isinstance(root, html.HtmlElement)
    whole = len(_words(root))
    for query in (
        "//*[@itemprop='articleBody']",
        "//article[not(ancestor::article)]",
        "//main | //*[@role='main']",
    ):
        found = sorted(root.xpath(query), key=lambda element: -len(_words(element)))
        alone = found and (len(found) == 1 or len(_words(found[0])) > 3 * len(_words(found[1])))
        if alone and len(_words(found[0])) >= max(_LEAST_TEXT, whole * _ARTICLE_SHARE):
            for header in list(found[0].iter("header")):
                drop(header, ("ul", "ol"))
            return str(html.tostring(found[0], encoding="unicode"))
    try:
        text: str = Document(html.tostring(root, encoding="unicode")).summary(html_partial=True)
    except (etree.LxmlError, AssertionError, ValueError, RecursionError, TypeError, LookupError, AttributeError):
        # The heuristics stumble on odd pages; the page without its menus is then the best there is.
        return str(html.tostring(root, encoding="unicode"))
    return text


def _drop_beside(root: "object") -> None:
    from lxml import html

    assert isinstance(root, html.HtmlElement)
    drop(root, _BESIDE)
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.tag in {"html", "body", "article", "main"}:
            continue
        if element.getparent() is None:
            continue
        beside = (element.get("role") or "").casefold() in _BESIDE_ROLES
        hidden = "display:none" in (element.get("style") or "").replace(" ", "") or "hidden" in element.attrib
        named = f"{element.get('class') or ''} {element.get('id') or ''}"[:500]
        if beside or hidden or (_BESIDE_NAMES.search(named) and element.find(".//article") is None):
            element.drop_tree()


def _words(element: "object") -> str:
    from lxml import html

    assert isinstance(element, html.HtmlElement)
    return " ".join(element.text_content().split())


def _title(path: str, facts: PageFacts, body: str) -> tuple[str, str, bool]:
    """Give the title, the body without it, and whether it had to be made of the file's name."""
    said = as_sentence(facts.title) or _without_site(as_sentence(facts.window_title), facts.site)
    rest, found = take_title(body, "")
    if found and (not said or found.casefold() in said.casefold() or said.casefold() in found.casefold()):
        return one_line(found), rest, False
    if said:
        return said, take_title(body, said)[0], False
    return (readable_name(path), body, True) if not found else (found, rest, False)


def _without_site(title: str, site: str) -> str:
    """Cut what a window's title says after the article's: `The title | The site`."""
    parts = _SEPARATOR.split(title)
    if len(parts) > 1 and (parts[-1].casefold() == site.casefold() or len(parts[-1]) <= len(title) // 3):
        return title[: title.rindex(parts[-1])].rstrip(" |–—·•»-")
    return title


def _images(body: str) -> tuple[ContentImage, ...]:
    found: dict[str, ContentImage] = {}
    for alt, address in _IMAGE.findall(body):
        if not _REMOTE.match(address):
            file = unquote(address).removeprefix("./")
            found.setdefault(file, ContentImage(file, one_line(alt)))
    return tuple(found.values())


def images_unquoted(body: str) -> str:
    """Give Markdown whose pictures on this disk are named as their files are."""

    def named(found: re.Match[str]) -> str:
        if _REMOTE.match(found[2]):
            return found[0]
        return f"![{found[1]}](<{unquote(found[2]).removeprefix('./')}>)"

    return _IMAGE.sub(named, body)
