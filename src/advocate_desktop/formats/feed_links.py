"""The feeds that a web page names in its head."""

import re
from urllib.parse import urljoin, urlsplit

from advocate_desktop.errors import Refusal
from advocate_desktop.formats.feed_file import FeedAddress
from advocate_desktop.formats.fields import one_line
from advocate_desktop.formats.web_text import decode_web, tree_of

_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"})
_HEAD_END = re.compile(r"</head\s*>", re.IGNORECASE)
_MOST = 50


def feed_links(path: str, data: bytes, address: str) -> tuple[FeedAddress, ...]:
    """Give the feeds a page links to, with the names it gives them; `address` is where the page stands."""
    try:
        source, _ = decode_web(path, data)
        root = tree_of(path, _HEAD_END.split(source, maxsplit=1)[0])
    except Refusal:
        return ()
    bases = [each.get("href") for each in root.iter("base")]
    base = next((urljoin(address, href) for href in bases if href), address)
    found: dict[str, FeedAddress] = {}
    for link in root.iter("link"):
        kind = (link.get("type") or "").partition(";")[0].strip().casefold()
        if "alternate" not in (link.get("rel") or "").casefold().split() or kind not in _TYPES:
            continue
        try:
            url = urljoin(base, (link.get("href") or "").strip())
            is_web = urlsplit(url).scheme in {"http", "https"} and bool(urlsplit(url).hostname)
        except ValueError:
            continue
        if is_web and len(found) < _MOST:
            found.setdefault(url, FeedAddress(url, one_line(link.get("title") or "")[:200]))
    return tuple(found.values())
