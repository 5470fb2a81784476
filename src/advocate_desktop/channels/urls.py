"""Links as X finds them in a text: with `http(s)://` or bare, ended where the network ends them.

The rules are those twitter-text publishes with its conformance tables. They are walked through by hand, label by
label, because the published expressions take quadratic time on long texts without spaces.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from advocate_desktop.resources import resource_path

LONGEST_URL = 4096
LONGEST_LABEL = 63
LONGEST_TCO_SLUG = 40

_LATIN = (
    "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289"
    "\u028b\u02bb\u0300-\u036f\u1e00-\u1eff"
)
_CYRILLIC = "\u0400-\u04ff"
_SPACES = "\t-\r \u0085\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_INVALID = "\ufffe\ufeff\uffff"
_DIRECTIONS = "\u202a-\u202e\u061c\u200e\u200f\u2066-\u2069"
_PUNCTUATION = r"!'#%&()*+,\\/:;<=>?@\[\]^{|}~$"

_HOST_RUN = re.compile(f"[^{_PUNCTUATION}{_SPACES}{_INVALID}{_DIRECTIONS}]+")
_SCHEME = re.compile(f"(?<![A-Za-z0-9@＠$#＃{_INVALID}])https?://", re.IGNORECASE)
_NO_START_AFTER = re.compile(f"[A-Za-z0-9@＠$#＃{_INVALID}]")
_NO_BARE_START_AFTER = "-_./"
_LATIN_LABEL = re.compile(f"[-a-zA-Z0-9{_LATIN}]+")
_ASCII_HOST = frozenset("-abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_ASCII_WORD = re.compile("[0-9A-Za-z]+")
_PUNYCODE = re.compile("xn--[-0-9a-z]+", re.IGNORECASE)
_AFTER_TLD_BAD = re.compile("[0-9a-zA-Z@+-]")

_PATH_CHARS = rf"a-zA-Z0-9{_LATIN}{_CYRILLIC}!*';:=+,.$/%#\[\]\-\u2013_~@|&"
_PARENTHESES = rf"\((?:[{_PATH_CHARS}]++|[{_PATH_CHARS}]*+\([{_PATH_CHARS}]++\)[{_PATH_CHARS}]*+)\)"
_PATH = re.compile(rf"/(?:[{_PATH_CHARS}]|{_PARENTHESES})*+")
_PATH_END = re.compile(rf"[-+=_#/a-zA-Z0-9{_LATIN}{_CYRILLIC})]")
_QUERY = re.compile(r"\?[a-zA-Z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*+")
_QUERY_END = re.compile(r"[-_&=#/a-zA-Z0-9]")
_PORT = re.compile(":[0-9]++")
_TCO = re.compile(r"https?://t\.co/([a-z0-9]++)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a text: indexes of a Python str, end excluded."""

    start: int
    end: int
    has_scheme: bool


@cache
def top_level_domains() -> frozenset[str]:
    """Give the top-level domains that make a link, in lower case."""
    lines = resource_path("channels", "tlds.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def _longest_tld() -> int:
    return max(map(len, top_level_domains()))


def find_links(text: str) -> Iterator[Link]:
    """Find the links X shortens, in order; the text is expected in NFC."""
    if "." not in text:
        return
    position = 0
    schemes = [match.span() for match in _SCHEME.finditer(text)]
    schemes.append((len(text), len(text)))
    for scheme_start, scheme_end in schemes:
        if scheme_start < position:
            continue
        bare, consumed = _bare_links(text, position, scheme_start)
        yield from bare
        position = max(position, consumed, scheme_end)
        if scheme_start < consumed or scheme_end == scheme_start:
            continue
        host = _host_at(text, scheme_end)
        if host is None:
            continue
        end = _after_host(text, host.end)
        position = end
        if _is_valid(text, host.start, host.end, end, scheme_end - scheme_start):
            shortened = _tco_end(text, scheme_start, end)
            if shortened is not None:
                yield Link(scheme_start, shortened, has_scheme=True)


def _tco_end(text: str, start: int, end: int) -> int | None:
    match = _TCO.match(text, start, end)
    if match is None:
        return end
    if len(match[1]) > LONGEST_TCO_SLUG:
        return None
    return _trimmed(text, _QUERY.match(text, match.end(), end), _QUERY_END, match.end(), keep=1)


@dataclass(frozen=True, slots=True)
class _Host:
    start: int
    end: int


def host_end(text: str, start: int) -> int | None:
    """Give where the host name that starts here ends, None where no host stands."""
    host = _host_at(text, start)
    return None if host is None else host.end


def _host_at(text: str, start: int) -> _Host | None:
    run = _HOST_RUN.match(text, start)
    if run is None or "." not in run[0]:
        return None
    labels = _Labels(text, run.start(), run.end())
    end = labels.link_end(0) if labels.is_label(0) else None
    return None if end is None else _Host(start, end)


def _bare_links(text: str, start: int, stop: int) -> tuple[list[Link], int]:
    """Give the bare links that start between two places, and where the last of them ends."""
    links: list[Link] = []
    position = floor = start
    while position < stop:
        run = _HOST_RUN.search(text, position, stop)
        if run is None:
            break
        position = run.end()
        if "." not in run[0]:
            continue
        labels = _Labels(text, run.start(), run.end())
        index = 0
        while index < len(labels.spans) - 1:
            found = labels.bare_host(index, floor)
            if found is None:
                index += 1
                continue
            end = _after_host(text, found.end)
            rejected = found.start > 0 and text[found.start - 1] in _NO_BARE_START_AFTER
            if not rejected and _is_valid(text, found.start, found.end, end, len("https://")):
                links.extend(_plain_hosts(text, found, end))
            floor = end
            while index < len(labels.spans) and labels.spans[index][1] < end:
                index += 1
        position = max(floor, run.end())
    return links, floor


def _plain_hosts(text: str, host: _Host, end: int) -> Iterator[Link]:
    """Yield the Latin hosts inside a host of any script: X links those alone when no scheme is written."""
    labels = _Labels(text, host.start, host.end)
    links: list[tuple[int, int]] = []
    start: int | None = None
    best: int | None = None
    last = len(labels.spans) - 1
    for index, (left, right) in enumerate(labels.spans):
        if start is not None:
            tld = labels.tld_end(index)
            if tld is not None:
                best = tld
        whole = _LATIN_LABEL.fullmatch(text, left, right) is not None
        if start is not None and whole and index < last:
            continue
        floor = left
        if start is not None and best is not None:
            links.append((start, best))
            floor = max(left, best)
        start, best = None, None
        tail = _latin_tail(text, floor, right)
        if tail < right:
            start = tail
    if not links:
        return
    for left, right in links[:-1]:
        yield Link(left, right, has_scheme=False)
    left, right = links[-1]
    yield Link(left, end if end > host.end else right, has_scheme=False)


def _latin_tail(text: str, left: int, right: int) -> int:
    start = right
    while start > left and (text[start - 1] in _ASCII_HOST or _LATIN_LABEL.match(text, start - 1, start)):
        start -= 1
    return start


class _Labels:
    """The labels of a host-like run and, for each, the furthest link that starts with it."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.spans: list[tuple[int, int]] = []
        left = start
        while (dot := text.find(".", left, end)) >= 0:
            self.spans.append((left, dot))
            left = dot + 1
        self.spans.append((left, end))
        self._ends: list[int | None] = [None] * len(self.spans)
        for index in range(len(self.spans) - 2, -1, -1):
            later = self._ends[index + 1] if self.is_label(index + 1) else None
            if later is None and self._names_a_domain(index):
                later = self.tld_end(index + 1)
            self._ends[index] = later

    def is_label(self, index: int) -> bool:
        left, right = self.spans[index]
        return left < right and self.text[left] not in "-_" and self.text[right - 1] not in "-_"

    def _names_a_domain(self, index: int) -> bool:
        left, right = self.spans[index]
        return left < right and self.text[right - 1] not in "-_" and self.text.find("_", left, right) < 0

    def tld_end(self, index: int) -> int | None:
        """Give where the top-level domain at the head of a label ends, None where there is none."""
        left, right = self.spans[index]
        word = _ASCII_WORD.match(self.text, left, right)
        if word is not None and word[0].lower() in top_level_domains() and self._may_end(word.end()):
            return word.end()
        for size in range(min(_longest_tld(), right - left), 0, -1):
            head = self.text[left : left + size]
            if not head.isascii() and head in top_level_domains() and self._may_end(left + size):
                return left + size
        punycode = _PUNYCODE.match(self.text, left, right)
        return None if punycode is None else punycode.end()

    def _may_end(self, position: int) -> bool:
        return position >= len(self.text) or _AFTER_TLD_BAD.match(self.text, position) is None

    def link_end(self, index: int) -> int | None:
        return self._ends[index]

    def bare_host(self, index: int, floor: int) -> _Host | None:
        """Give the host that starts in a label, at the first place where X lets a link start.

        `floor` is where the link before ended: the character between two links belongs to neither.
        """
        end = self._ends[index]
        left, right = self.spans[index]
        if end is None or left >= right or self.text[right - 1] in "-_":
            return None
        for start in range(left, right):
            if self.text[start] in "-_" or (start > 0 and start - 1 < floor):
                continue
            if start == 0 or _NO_START_AFTER.match(self.text, start - 1) is None:
                return _Host(start, end)
        return None


def _after_host(text: str, position: int) -> int:
    """Give where a link ends whose host ends here: port, path and query follow."""
    port = _PORT.match(text, position)
    end = port.end() if port else position
    end = _trimmed(text, _PATH.match(text, end), _PATH_END, end, keep=1)
    return _trimmed(text, _QUERY.match(text, end), _QUERY_END, end, keep=1)


def _trimmed(text: str, match: re.Match[str] | None, last: re.Pattern[str], end: int, *, keep: int) -> int:
    """Give the end of a path or a query once the punctuation after it is left out."""
    if match is None:
        return end
    stop = match.end()
    while stop > match.start() and last.match(text, stop - 1) is None:
        stop -= 1
    if stop <= match.start():
        return end
    return stop if stop - match.start() >= keep else end


def _is_valid(text: str, start: int, host_end: int, end: int, scheme_length: int) -> bool:
    """Tell whether a host could be registered: label lengths counted as the name system writes them."""
    length = scheme_length + end - start
    host = text[start:host_end]
    if host[:4].lower() == "xn--" and not host.isascii():
        return False
    for label in host.split("."):
        encoded = len(label)
        if encoded > LONGEST_LABEL:
            return False
        if not label.isascii():
            encoded = len("xn--") + len(label.encode("punycode"))
            length += encoded - len(label)
        if not 1 <= encoded <= LONGEST_LABEL:
            return False
    return length <= LONGEST_URL
