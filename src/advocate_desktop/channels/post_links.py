"""Links to posts: which network one leads to, and a link and words told apart in what was copied from a page."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_LINK = re.compile(r"https?://[^\s<>\"«»“”]+", re.IGNORECASE)
_BARE_POST = re.compile(r"(?<![\w@./-])(?:www\.)?(?:linkedin\.com|lnkd\.in|bsky\.app|x\.com)/[^\s<>\"«»“”]+", re.I)
_END = ".,;:!?)]}…’'"
_HOSTS = {
    "linkedin.com": "linkedin",
    "lnkd.in": "linkedin",
    "x.com": "x",
    "twitter.com": "x",
    "bsky.app": "bluesky",
    "threads.net": "threads",
    "threads.com": "threads",
    "facebook.com": "facebook",
    "fb.watch": "facebook",
    "instagram.com": "instagram",
    "tiktok.com": "tiktok",
}
# Any server may be one of Mastodon: its posts are `/@name/number`.
_MASTODON_POST = re.compile(r"/@[\w.]+(?:@[\w.-]+)?/\d+/?")
# What says who shared a link, not where it leads.
_TRAILS = frozenset({"fbclid", "gclid", "igsh", "igshid", "rcm", "trk", "trackingid", "ref_src", "si", "mibextid"})
# These networks put nothing into the query that leads to a post.
_WITHOUT_QUERY = frozenset({"linkedin", "x", "bluesky", "threads", "instagram", "tiktok"})


def network_of(url: str) -> str:
    """Give the channel whose post an address leads to, or nothing where it cannot be told."""
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
        host = (parts.hostname or "").lower()
    except ValueError:
        return ""
    known = next((name for end, name in _HOSTS.items() if host == end or host.endswith(f".{end}")), "")
    if not known and _MASTODON_POST.fullmatch(parts.path):
        return "mastodon"
    return known


def plain_link(url: str) -> str:
    """Give an address with its scheme and without what tells who shared it."""
    found = url.strip().rstrip(_END)
    found = found if "://" in found or not found else f"https://{found}"
    try:
        parts = urlsplit(found)
        pairs = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return found
    kept = [pair for pair in pairs if not pair[0].lower().startswith("utm_") and pair[0].lower() not in _TRAILS]
    if network_of(found) in _WITHOUT_QUERY:
        kept = []
    query = parts.query if len(kept) == len(pairs) else urlencode(kept)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, parts.fragment))


def told_apart(pasted: str) -> tuple[str, str]:
    """Give (link, words) of what was pasted; a link inside a sentence belongs to the words.

    The link is one that stands on a line of its own, a network's before another.
    """
    lines = pasted.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    alone = [(number, link) for number, line in enumerate(lines) if (link := _alone(line))]
    if not alone:
        return "", pasted.strip()
    number, link = next((pair for pair in alone if network_of(pair[1])), alone[0])
    words = "\n".join(line for index, line in enumerate(lines) if index != number)
    return plain_link(link), re.sub(r"\n{3,}", "\n\n", words).strip()


def _alone(line: str) -> str:
    found = line.strip().strip("<>")
    match = _LINK.fullmatch(found) or _BARE_POST.fullmatch(found)
    return match[0] if match is not None else ""
