"""Links of a rendered text: tags on one's own addresses, and the form with the link in the first comment."""

import re
from collections.abc import Iterator
from urllib.parse import urlencode, urlsplit, urlunsplit

from advocate_desktop.domain.channels import Channel
from advocate_desktop.domain.drafts import open_prompts
from advocate_desktop.domain.export import Campaign

_LINK = re.compile(r"(?<![\w@])https?://[^\s<>\"«»“”]++", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n{3,}")
_HEAD_OF_LINK = re.compile(r"[ \t]*(?:[•→➡👉\-–—][\ufe0f \t]*|[^\W\d][\w’' ]{0,30}[ \u00a0]?:[ \t]*)?")
_TAGS_AT_END = re.compile(r"(?:\n[ \t]*(?:#\w+[ \t]*)+)+\s*\Z")
_SIGNS_AFTER = ".,;:!?…'’\"*_"


def with_campaign(text: str, channel: Channel, campaign: Campaign) -> str:
    """Give a text whose links to one's own addresses say where they were followed from; a tagged link stays."""
    hosts = tuple(host.strip().lower().removeprefix("www.") for host in campaign.hosts if host.strip())
    if not hosts:
        return text
    pieces: list[str] = []
    position = 0
    for start, end in _spans(text):
        pieces += (text[position:start], _tagged(text[start:end], channel, campaign, hosts))
        position = end
    pieces.append(text[position:])
    return "".join(pieces)


def link_apart(text: str, pointer: str) -> tuple[str, str]:
    """Take the links that stand alone on a line, or in brackets, out of a text.

    Gives the text, with the sentence that points to the comment before its hashtags, and the links, one a line.
    A text without links stays as it is, and so does one where a link stands inside a sentence.
    """
    spans = list(_spans(text))
    pieces = [_cut(text, start, end) for start, end in spans]
    if not spans or not all(pieces):
        return text, ""
    links = dict.fromkeys(text[start:end] for start, end in spans)
    for left, right in reversed([piece for piece in pieces if piece is not None]):
        text = text[:left] + text[right:]
    body = _BLANK_LINES.sub("\n\n", "\n".join(line.rstrip(" \t") for line in text.split("\n"))).strip("\n")
    tags = _TAGS_AT_END.search(body)
    head = body[: tags.start()] if tags is not None else body
    parts = (head.rstrip("\n"), pointer, tags[0].strip("\n") if tags is not None else "")
    return "\n\n".join(part for part in parts if part), "\n".join(links)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Find the whole addresses of a text, without the signs after them, outside open prompts."""
    prompts = [(prompt.start, prompt.end) for prompt in open_prompts(text)]
    for match in _LINK.finditer(text):
        url = match[0].rstrip(_SIGNS_AFTER)
        while url.endswith((")", "]")) and url.count("(") + url.count("[") < url.count(")") + url.count("]"):
            url = url[:-1].rstrip(_SIGNS_AFTER)
        if not any(start < match.end() and match.start() < end for start, end in prompts):
            yield match.start(), match.start() + len(url)


def _cut(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give what goes with a link that stands apart: itself on its line, or the brackets around it."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    if not _HEAD_OF_LINK.sub("", text[line_start:start]).strip() and not text[end:line_end].strip(" \t.,;"):
        return line_start, line_end
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        left = start - 1
        while left > line_start and text[left - 1] in " \u00a0\u202f":
            left -= 1
        return left, end + 1
    return None


def _tagged(url: str, channel: Channel, campaign: Campaign, hosts: tuple[str, ...]) -> str:
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return url
    if not any(host == own or host.endswith(f".{own}") for own in hosts):
        return url
    if re.search(r"(?:^|&)utm_", parts.query):
        return url
    tags = {"utm_source": channel.id, "utm_medium": campaign.medium, "utm_campaign": campaign.name}
    query = "&".join(filter(None, (parts.query, urlencode({key: value for key, value in tags.items() if value}))))
    return urlunsplit(parts._replace(path=parts.path or "/", query=query))
