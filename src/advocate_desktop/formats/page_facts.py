"""What a web page says of itself in its head: title, day, author, language, address."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from advocate_desktop.formats.dates import read_day
from advocate_desktop.formats.fields import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)\s*(https?://[^\s>]{1,2000})", re.IGNORECASE)
_SINGLE_FILE = re.compile(r"Page saved with SingleFile\s+url:\s*(https?://[^\s>]{1,2000})")
_DATES = (
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created",
    "dcterms.issued", "pubdate", "publish-date", "publication_date", "sailthru.date", "parsely-pub-date",
    "og:published_time", "citation_publication_date",
)  # fmt: skip
_HEADINGS = {"og:title", "twitter:title", "dc.title", "citation_title"}
_MAX_JSON = 200_000


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The facts of a page, empty where it says nothing; `window_title` may carry the name of the site too."""

    title: str = ""
    window_title: str = ""
    site: str = ""
    day: date | None = None
    author: str = ""
    lang: str = ""
    summary: str = ""
    url: str = ""
    kind: str = ""
    themes: tuple[str, ...] = ()


def page_facts(root: "HtmlElement", source: str) -> PageFacts:
    """Read what a page says of itself; nothing of it is trusted beyond being shown."""
    meta, tags = _meta(root)
    linked = next(iter(_linked_data(root)), {})
    headings = [one_line(each.text_content()) for each in root.iter("h1")]
    alone = headings[0] if len(headings) == 1 else ""
    window = next((one_line(each.text_content()) for each in root.iter("title")), "")
    said = next((meta[name] for name in sorted(_HEADINGS) if meta.get(name)), "")
    if said and not _shares_words(alone, f"{said} {window}"):
        alone = ""
    return PageFacts(
        title=_text(linked.get("headline")) or alone or said,
        window_title=window,
        site=meta.get("og:site_name", ""),
        day=_day(root, meta, linked),
        author=_author(meta, linked),
        lang=(
            root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or meta.get("og:locale", "")
        ),
        summary=meta.get("og:description") or meta.get("description") or _text(linked.get("description")),
        url=_address(root, source, meta),
        kind=_text(linked.get("@type")),
        themes=tuple(tags),
    )


def _shares_words(heading: str, said: str) -> bool:
    """Tell whether a heading is about what the page is said to be: the name of a site alone is not."""
    words = set(re.findall(r"\w+", heading.casefold()))
    return len(words & set(re.findall(r"\w+", said.casefold()))) * 2 >= len(words)


def _meta(root: "HtmlElement") -> tuple[dict[str, str], list[str]]:
    meta: dict[str, str] = {}
    tags: list[str] = []
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").casefold()
        content = one_line(element.get("content") or "")
        if name in {"article:tag", "article:section"} and content:
            tags.append(content)
        elif name in {"keywords", "news_keywords"}:
            tags.extend(part for part in re.split(r"[,;]", content) if part.strip())
        elif name and content:
            meta.setdefault(name, content)
    return meta, tags


def _linked_data(root: "HtmlElement") -> Iterator[Mapping[str, Any]]:
    """Give the articles, events and jobs a page describes in JSON-LD."""
    for element in root.iter("script"):
        if "ld+json" not in (element.get("type") or ""):
            continue
        try:
            found = json.loads((element.text or "")[:_MAX_JSON])
        except (ValueError, RecursionError):
            continue
        entries = found if isinstance(found, list) else [found]
        for entry in entries:
            if not isinstance(entry, dict):
                continue
            graph = entry.get("@graph")
            for each in graph if isinstance(graph, list) else [entry]:
                if isinstance(each, dict) and (
                    "headline" in each or _text(each.get("@type")) in {"Event", "JobPosting"}
                ):
                    yield each


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = next((each for each in value if isinstance(each, str)), "")
    return one_line(value) if isinstance(value, str) else ""


def _day(root: "HtmlElement", meta: Mapping[str, str], linked: Mapping[str, Any]) -> date | None:
    said = [_text(linked.get("datePublished")), *(meta.get(name, "") for name in _DATES)]
    times = root.xpath("//article//time/@datetime | //main//time/@datetime | //time[@pubdate]/@datetime")
    said += [str(each) for each in [*times, *root.xpath("//*[@itemprop='datePublished']/@datetime")]][:3]
    said += [str(each) for each in root.xpath("//time/@datetime")][:1]
    days = (read_day(text)[0] for text in said if text)
    return next((day for day in days if day is not None and day.year >= 1990), None)


def _author(meta: Mapping[str, str], linked: Mapping[str, Any]) -> str:
    said = linked.get("author")
    people = said if isinstance(said, list) else [said]
    names = [_text(each.get("name")) if isinstance(each, dict) else _text(each) for each in people]
    names = [name for name in names if name] or [meta.get("author", ""), meta.get("article:author", "")]
    kept = [name for name in names if name and not re.match(r"https?://|@", name)]
    return ", ".join(dict.fromkeys(kept if linked.get("author") else kept[:1]))[:300]


def _address(root: "HtmlElement", source: str, meta: Mapping[str, str]) -> str:
    canonical = root.xpath("//link[translate(@rel,'CANOIL','canoil')='canonical']/@href")
    for address in (*canonical, meta.get("og:url", "")):
        if re.match(r"https?://[^\s/]", address, re.IGNORECASE):
            return str(address).strip()
    found = _SAVED_FROM.search(source, 0, 5000) or _SINGLE_FILE.search(source, 0, 5000)
    return found[1] if found else ""
