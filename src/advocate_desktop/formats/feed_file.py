"""A feed as a file: RSS, Atom, RDF or JSON Feed as content items, OPML as addresses. Nothing is fetched."""

import io
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from advocate_desktop.domain.content import ContentItem, Kind
from advocate_desktop.errors import Refusal
from advocate_desktop.formats.dates import read_day
from advocate_desktop.formats.decoding import decode
from advocate_desktop.formats.fields import as_sentence, one_line, unique
from advocate_desktop.formats.markdown_file import ParsedContent
from advocate_desktop.formats.path_hints import language_code
from advocate_desktop.formats.plain_text import html_to_text
from advocate_desktop.formats.warnings import FileWarning
from advocate_desktop.formats.web_text import html_to_markdown

MAX_FEED_BYTES = 20 * 1024 * 1024
MAX_ENTRIES = 5_000
_MOST_TAGS = 200_000
_ENTITY = re.compile(rb"<!\s*(?:ENTITY|DOCTYPE[^>\[]{0,500}\[)", re.IGNORECASE)
_ROOT = re.compile(rb"<(?:[\w-]+:)?(rss|feed|entry|rdf|opml|html|channel|urlset|sitemapindex)\b", re.IGNORECASE)
_TITLE_LENGTH = 90
_TAG = re.compile(r"<[a-zA-Z!/][^<>]*>|&(?:[a-z]+|#\d+);")


@dataclass(frozen=True, slots=True)
class FeedAddress:
    """A feed named by a list: its address and what the list calls it."""

    url: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself and its entries; a list of feeds (OPML) has addresses instead."""

    title: str = ""
    home: str = ""
    address: str = ""
    entries: tuple[ParsedContent, ...] = ()
    addresses: tuple[FeedAddress, ...] = ()
    left_out: int = 0


def read_feed(path: str, data: bytes) -> Feed:
    """Read a feed from its bytes; `path` is its place, or its address.

    Raises Refusal for what is no feed (a web page, a sitemap), an empty one, or one that defines entities.
    """
    if not data.strip():
        raise Refusal("formats.empty", path=path)
    if len(data) > MAX_FEED_BYTES or data.count(b"<") > _MOST_TAGS:
        raise Refusal("formats.feed_large", path=path)
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n\0")[:1]
    if start == b"{":
        return _json_feed(path, data)
    plain = data if b"\0" not in data[:4000] else data.replace(b"\0", b"")
    if _ENTITY.search(plain):
        raise Refusal("formats.entities", path=path)
    found = _ROOT.search(plain[:20_000])
    root = found[1].decode().casefold() if found else ""
    if root == "opml":
        return _opml(path, data)
    if root not in {"rss", "feed", "entry", "rdf", "channel"}:
        raise Refusal("formats.feed_page" if root == "html" else "formats.not_feed", path=path)
    return _xml_feed(path, data)


def _xml_feed(path: str, data: bytes) -> Feed:
    import feedparser

    try:
        read = feedparser.parse(io.BytesIO(data), resolve_relative_uris=True, sanitize_html=True)
    except (ValueError, LookupError, AssertionError, RecursionError, TypeError, AttributeError) as error:
        # What the parser stumbles over is a fault of the file.
        raise Refusal("formats.not_feed", path=path) from error
    entries = list(read.get("entries") or ())
    if not entries:
        raise Refusal("formats.feed_empty" if read.get("version") else "formats.not_feed", path=path)
    facts = read.get("feed") or {}
    lang = language_code(str(facts.get("language") or ""))
    items = _one_each(_entry(path, entry, lang) for entry in entries[:MAX_ENTRIES])
    if not items:
        raise Refusal("formats.feed_empty", path=path)
    own = next((str(each.get("href") or "") for each in facts.get("links") or () if each.get("rel") == "self"), "")
    return Feed(
        title=as_sentence(facts.get("title")),
        home=_web(facts.get("link")),
        address=_web(own),
        entries=items,
        left_out=len(entries) - len(items),
    )


def _one_each(read: Iterable[ParsedContent | None]) -> tuple[ParsedContent, ...]:
    """Give each entry once; where a feed gives one id to several titles, each title is an entry."""
    titles: dict[str, dict[str, ParsedContent]] = {}
    for parsed in read:
        if parsed is not None:
            titles.setdefault(parsed.item.external_id, {}).setdefault(parsed.item.title, parsed)
    return tuple(
        parsed
        if len(same) == 1
        else replace(parsed, item=replace(parsed.item, external_id=f"{said}#{title}"[-500:]))
        for said, same in titles.items()
        for title, parsed in same.items()
    )


def _entry(path: str, entry: Mapping[str, Any], lang: str) -> ParsedContent | None:
    contents = [each for each in entry.get("content") or () if each.get("value")]
    summary, teaser = str(entry.get("summary") or ""), ""
    whole = max((str(each["value"]) for each in contents), key=len, default="")
    if whole and summary and whole != summary:
        teaser = one_line(html_to_text(summary))
    body = _markdown(whole or summary)
    title = as_sentence(html_to_text(str(entry.get("title") or ""))) or _first_words(
        html_to_text(whole or summary)
    )
    link = _web(entry.get("link"))
    if not title or not (body or link):
        return None
    day = _day(entry, lang)
    spoken = next((str(each.get("language") or "") for each in contents), "")
    item = ContentItem(
        external_id=str(entry.get("id") or link or title)[:500],
        title=title[:300],
        body=body,
        date=day,
        lang=language_code(spoken) or lang,
        kind=_kind(entry),
        themes=unique([str(tag.get("label") or tag.get("term") or "") for tag in entry.get("tags") or ()]),
        summary=teaser[:1000] if len(teaser) < len(body) else "",
        url=link,
        author=one_line(str(entry.get("author") or ""))[:200],
        path=path,
    )
    return ParsedContent(item, () if day else (FileWarning("no_date"),))


def _markdown(text: str) -> str:
    return html_to_markdown(text) if _TAG.search(text) else text.strip()


def _kind(entry: Mapping[str, Any]) -> Kind:
    kinds = {str(each.get("type") or "").partition("/")[0] for each in entry.get("enclosures") or ()}
    return Kind.VIDEO if "video" in kinds else Kind.ARTICLE


def _day(entry: Mapping[str, Any], lang: str) -> date | None:
    for name in ("published", "updated", "created"):
        written = str(entry.get(name) or "")
        # The day as written, in the zone of whoever wrote it: the parser's own shifts it to Greenwich.
        day, _ = read_day(written, day_first=lang != "en")
        if day is None and entry.get(f"{name}_parsed"):
            parts = entry[f"{name}_parsed"]
            try:
                day = date(*parts[:3])
            except ValueError:
                day = None
        if day is not None and 1990 <= day.year <= 2199:
            return day
    return None


def _web(value: Any) -> str:
    text = str(value or "").strip()
    return text[:2000] if text.startswith(("http://", "https://")) else ""


def _first_words(text: str) -> str:
    line = one_line(next((line for line in text.splitlines() if line.strip()), ""))
    return line if len(line) <= _TITLE_LENGTH else line[:_TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def _json_feed(path: str, data: bytes) -> Feed:
    text, _ = decode(path, data)
    try:
        table = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refusal("formats.not_feed", path=path) from error
    if not isinstance(table, dict) or not isinstance(table.get("items"), list) or "version" not in table:
        raise Refusal("formats.not_feed", path=path)
    if "jsonfeed.org" not in str(table["version"]):
        raise Refusal("formats.not_feed", path=path)
    lang = language_code(_said(table, "language"))
    entries = [each for each in table["items"] if isinstance(each, dict)]
    items = _one_each(_json_entry(path, entry, lang) for entry in entries[:MAX_ENTRIES])
    if not items:
        raise Refusal("formats.feed_empty", path=path)
    return Feed(
        title=one_line(_said(table, "title")),
        home=_web(table.get("home_page_url")),
        address=_web(table.get("feed_url")),
        entries=items,
        left_out=len(entries) - len(items),
    )


def _json_entry(path: str, entry: Mapping[str, Any], lang: str) -> ParsedContent | None:
    markup, words = _said(entry, "content_html"), _said(entry, "content_text")
    body = html_to_markdown(markup) if markup else words.strip()
    title = one_line(_said(entry, "title")) or _first_words(html_to_text(markup) if markup else words)
    link = _web(entry.get("url")) or _web(entry.get("external_url"))
    if not title or not (body or link):
        return None
    day, _ = read_day(_said(entry, "date_published") or _said(entry, "date_modified"))
    authors = entry.get("authors") if isinstance(entry.get("authors"), list) else [entry.get("author")]
    names = [_said(each, "name") for each in authors or () if isinstance(each, dict)]
    tags = entry.get("tags")
    item = ContentItem(
        external_id=str(entry.get("id") or link or title)[:500],
        title=title[:300],
        body=body,
        date=day,
        lang=language_code(_said(entry, "language")) or lang,
        themes=unique([str(tag) for tag in tags] if isinstance(tags, list) else []),
        summary=one_line(_said(entry, "summary"))[:1000],
        url=link,
        author=", ".join(name for name in names if name)[:200],
        path=path,
    )
    return ParsedContent(item, () if day else (FileWarning("no_date"),))


def _said(table: Mapping[str, Any], name: str) -> str:
    value = table.get(name)
    return value if isinstance(value, str) else ""


def _opml(path: str, data: bytes) -> Feed:
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(data, forbid_dtd=False)
    except DefusedXmlException as error:
        raise Refusal("formats.entities", path=path) from error
    except (ParseError, ValueError, LookupError) as error:
        raise Refusal("formats.not_feed", path=path) from error
    found: dict[str, FeedAddress] = {}
    for outline in root.iter("outline"):
        url = _web(outline.get("xmlUrl") or outline.get("xmlurl"))
        if url:
            title = one_line(outline.get("title") or outline.get("text") or "")
            found.setdefault(url, FeedAddress(url, title[:200]))
    if not found:
        raise Refusal("formats.feed_empty", path=path)
    return Feed(title=one_line(root.findtext("head/title") or ""), addresses=tuple(found.values()))
