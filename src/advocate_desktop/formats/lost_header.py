"""A header whose fences are missing or were changed by a word processor, found by the fields it begins with."""

import re
from dataclasses import dataclass

# What a word processor makes of three hyphens, or a hand that lost count; a sound opening line counts too.
_BROKEN_FENCE = re.compile(r"[ \t\u00a0]*[-\u2010-\u2015\u2212=_*+~]{1,40}[ \t]*")
_KEY = re.compile(r"[ \t\u00a0]*[\"']?(?P<key>[^\W\d_][\w -]{0,19}?)[\"']?[ \t\u00a0\u202f]*[:=](?![/:=])")
_TITLES = frozenset({"title", "titre"})
_OTHERS = frozenset(
    {"date", "id", "lang", "langue", "kind", "embargo", "themes", "tags", "category", "categories", "summary",
     "author", "authors", "auteur", "slug", "url", "layout", "expires", "facts", "images", "suggested", "draft",
     "status"}
)  # fmt: skip
_MOST_LINES = 200


@dataclass(frozen=True, slots=True)
class LostHeader:
    """Where a header stands in a text, as offsets: its first field, its end, and where the body begins."""

    start: int
    end: int
    body: int


def find_lost_header(text: str) -> LostHeader | None:
    """Find the header a text begins with, though no pair of `---` holds it; None where there is none.

    A title and one more known field, in lines of their own at the very top, are a header; less is prose.
    """
    lines = text.split("\n", _MOST_LINES)[:_MOST_LINES]
    first = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    if first < len(lines) and _BROKEN_FENCE.fullmatch(lines[first]):
        first += 1
    last = first
    names = set()
    while last < len(lines) and lines[last].strip() and not _BROKEN_FENCE.fullmatch(lines[last]):
        if found := _KEY.match(lines[last]):
            names.add(found["key"].strip().casefold())
        elif last == first or not lines[last].startswith((" ", "\t", "\u00a0", "-", "#")):
            break
        last += 1
    if not names & _TITLES or not names & _OTHERS:
        return None
    closed = last < len(lines) and _BROKEN_FENCE.fullmatch(lines[last]) is not None
    offsets = [0]
    for line in lines:
        offsets.append(min(offsets[-1] + len(line) + 1, len(text)))
    return LostHeader(offsets[first], offsets[last], offsets[last + 1] if closed else offsets[last])
