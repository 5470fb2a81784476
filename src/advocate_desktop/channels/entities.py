"""Links, mentions and hashtags of a text, as each network will find them once the text is pasted.

X follows the rules of twitter-text, Bluesky those of its own client; other networks have published none, and get
whole addresses, hashtags of letters and digits, and the handles their declaration knows.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

import regex

from advocate_desktop.channels.urls import find_links, top_level_domains
from advocate_desktop.domain.channels import Channel, CountingUnit, Entity, EntityKind, MentionStyle

_LONGEST_TAG = 64

_LATIN = "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f\u1e00-\u1eff"
_TAG_LETTER = r"[\p{L}\p{M}]"
_TAG_SIGNS = r"_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7"
_TAG_CHARACTER = rf"[\p{{L}}\p{{M}}\p{{Nd}}{_TAG_SIGNS}]"
_X_TAG = regex.compile(
    rf"(?V1)(?<![&\p{{L}}\p{{Nd}}_[\p{{M}}--[\ufe0e\ufe0f]]])[#＃](?!\ufe0f|\u20e3)"
    rf"(?P<tag>{_TAG_CHARACTER}*+(?<={_TAG_LETTER}{_TAG_CHARACTER}*))(?![#＃]|://)"
)
_X_MENTION = regex.compile(
    rf"(?:(?<![a-zA-Z0-9_!#$%&*@＠/])|(?<=(?:^|[^a-zA-Z0-9_+~.-])[rR][tT]:?))[@＠]"
    rf"(?P<handle>[a-zA-Z0-9_]{{1,20}})(?![@＠{_LATIN}]|[a-zA-Z0-9_]|://)"
)

_ZERO_WIDTH = r"\u00AD\u2060\u200A\u200B\u200C\u200D\u20e2"
_BLUESKY_TAG = regex.compile(rf"(?<!\S)[#＃](?!\ufe0f)(?P<tag>[^\s{_ZERO_WIDTH}]++)")
_BLUESKY_TAG_BODY = regex.compile(r"[^\d\s\p{P}]")
_BLUESKY_TAG_END = regex.compile(r"\p{P}+$")
_BLUESKY_MENTION = regex.compile(r"(?:(?<!\S)|(?<=\())@(?P<handle>[a-zA-Z0-9.-]*[a-zA-Z0-9])")
_BLUESKY_LINK = regex.compile(
    r"(?:(?<!\S)|(?<=\())(?P<url>https?://\S++|(?P<domain>[a-z][a-z0-9]*+(?:\.[a-z0-9]++)++)\S*+)",
    regex.IGNORECASE,
)

_PLAIN_LINK = regex.compile(r"(?<![\w@])https?://[^\s<>\"«»“”]++", regex.IGNORECASE)
_PLAIN_TAG = regex.compile(r"(?<![\w&/#])#(?P<tag>\w*+(?<=[^\W\d_]\w*))")
_LINK_END = ".,;:!?…'’\"*_"


def entities(text: str, channel: Channel) -> tuple[Entity, ...]:
    """Find what a channel makes links of, in order; none lies in another. Never fails."""
    finders = _FINDERS.get(channel.unit)
    found = list(finders(text) if finders is not None else _plain(text, channel))
    links = sorted((entity for entity in found if entity.kind is EntityKind.LINK), key=lambda link: link.start)
    starts = [link.start for link in links]

    def outside(entity: Entity) -> bool:
        before = bisect_left(starts, entity.end) - 1
        return before < 0 or links[before].end <= entity.start

    # A link swallows what stands in it: its fragment is no hashtag, its path no mention.
    others = [entity for entity in found if entity.kind is not EntityKind.LINK and outside(entity)]
    return tuple(sorted([*links, *others], key=lambda entity: entity.start))


def byte_span(text: str, entity: Entity) -> tuple[int, int]:
    """Give where an entity stands counted in bytes of UTF-8, as Bluesky's facets want it."""
    start = len(text[: entity.start].encode("utf-8", "surrogatepass"))
    return start, start + len(text[entity.start : entity.end].encode("utf-8", "surrogatepass"))


def _x(text: str) -> Iterator[Entity]:
    for link in find_links(text):
        yield Entity(EntityKind.LINK, link.start, link.end, text[link.start : link.end])
    for match in _X_TAG.finditer(text):
        yield Entity(EntityKind.HASHTAG, match.start(), match.end(), match["tag"])
    for match in _X_MENTION.finditer(text):
        yield Entity(EntityKind.MENTION, match.start(), match.end(), match["handle"])


def _bluesky(text: str) -> Iterator[Entity]:
    for match in _BLUESKY_MENTION.finditer(text):
        handle = match["handle"]
        if _is_domain(handle) or handle.endswith(".test"):
            yield Entity(EntityKind.MENTION, match.start(), match.end(), handle)
    for match in _BLUESKY_LINK.finditer(text):
        url = match["url"]
        if match["domain"] is not None and not url.lower().startswith("http") and not _is_domain(match["domain"]):
            continue
        url = url[:-1] if url[-1] in ".,;:!?" else url
        url = url[:-1] if url.endswith(")") and "(" not in url else url
        whole = url if url.lower().startswith("http") else f"https://{url}"
        yield Entity(EntityKind.LINK, match.start("url"), match.start("url") + len(url), whole)
    for match in _BLUESKY_TAG.finditer(text):
        tag = _BLUESKY_TAG_END.sub("", match["tag"])
        if tag and _BLUESKY_TAG_BODY.search(tag) and len(regex.findall(r"\X", tag)) <= _LONGEST_TAG:
            yield Entity(EntityKind.HASHTAG, match.start(), match.start() + 1 + len(tag), tag)


def _plain(text: str, channel: Channel) -> Iterator[Entity]:
    if channel.links.live:
        for match in _PLAIN_LINK.finditer(text):
            url = match[0].rstrip(_LINK_END)
            url = url[:-1] if url.endswith(")") and url.count("(") < url.count(")") else url
            yield Entity(EntityKind.LINK, match.start(), match.start() + len(url), url)
    for match in _PLAIN_TAG.finditer(text):
        yield Entity(EntityKind.HASHTAG, match.start(), match.end(), match["tag"])
    if channel.mentions.style is MentionStyle.HANDLE and channel.mentions.handle:
        for match in _handle_pattern(channel.mentions.handle).finditer(text):
            yield Entity(EntityKind.MENTION, match.start(), match.end(), match["handle"])


@cache
def _handle_pattern(handle: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?<![\w/@.])@(?P<handle>{handle})(?![\w@])")


def _is_domain(name: str) -> bool:
    """Tell whether a name ends in a top-level domain."""
    _, dot, last = name.rpartition(".")
    return bool(dot) and last in top_level_domains()


_FINDERS = {CountingUnit.X_WEIGHTED: _x, CountingUnit.GRAPHEMES: _bluesky}
