"""The length of a text, counted the way each network counts it. No text makes it fail."""

import re
import unicodedata
from collections.abc import Callable

import regex

from advocate_desktop.channels.urls import find_links, host_end
from advocate_desktop.domain.channels import Channel, CountingUnit, TextLength

URL_LENGTH = 23

_GRAPHEME = regex.compile(r"\X")
_HEAVY_ON_X = re.compile("[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
# Emoji sequences of Unicode Technical Standard 51; © and ® are emoji only when a variation selector says so.
_EMOJI_ELEMENT = (
    r"(?:[#*0-9]\uFE0F?\u20E3|\p{Regional_Indicator}{2}|[©®]\uFE0F"
    r"|[\p{Extended_Pictographic}\p{Regional_Indicator}--[©®]]\uFE0F?\p{Emoji_Modifier}?"
    r"(?:[\U000E0020-\U000E007E]+\U000E007F)?)"
)
_EMOJI = regex.compile(rf"(?V1){_EMOJI_ELEMENT}(?:\u200D{_EMOJI_ELEMENT})*")
_MAY_HOLD_EMOJI = re.compile("[©®\u200d\u203c-\U0010ffff]")
_MASTODON_SCHEME = re.compile(r"(?<![\w/@#$])https?://", re.IGNORECASE)
_MASTODON_REST = re.compile(r"(?::[0-9]++)?(?:[/?#][^\s<>\"'「」（）]*+)?")
_MASTODON_URL_END = re.compile(r"[^()?!*\"'「」<>;:=,.$%\[\]~&|@]")
_MASTODON_MENTION = regex.compile(
    r"(?<![\w/=])@([a-z0-9_]++(?:[.-]++[a-z0-9_]++)*+)@\w[\w\-\u0f0b]*+(?:\.\w[\w\-\u0f0b]*+)++", regex.IGNORECASE
)


def count(text: str, channel: Channel, *, comment: bool = False) -> TextLength:
    """Count a text as a channel does; a comment is held against the channel's own maximum for comments."""
    maximum = channel.maximum
    if comment and channel.comment_maximum is not None:
        maximum = channel.comment_maximum
    number = count_units(text, channel.unit)
    size = None if channel.maximum_bytes is None else count_bytes(text)
    fits = maximum is None or number <= maximum
    if size is not None and channel.maximum_bytes is not None:
        fits = fits and size <= channel.maximum_bytes
    return TextLength(number, maximum, fits, size, channel.maximum_bytes)


def count_units(text: str, unit: CountingUnit) -> int:
    """Count a text in one unit."""
    return _COUNTERS[unit](text)


def count_bytes(text: str) -> int:
    """Count the bytes of a text in UTF-8."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def graphemes(text: str) -> list[str]:
    """Cut a text into what a reader takes for characters."""
    return _GRAPHEME.findall(text)


def _utf16(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _grapheme_count(text: str) -> int:
    if text.isascii():
        return len(text) - text.count("\r\n")
    return sum(1 for _ in _GRAPHEME.finditer(text))


def _x_weight(text: str) -> int:
    normal = unicodedata.normalize("NFC", text)
    total, position = 0, 0
    for link in find_links(normal):
        total += _x_weight_without_links(normal[position : link.start]) + URL_LENGTH
        position = link.end
    return total + _x_weight_without_links(normal[position:])


def _x_weight_without_links(text: str) -> int:
    if text.isascii():
        return len(text)
    sequences = 0
    if _MAY_HOLD_EMOJI.search(text) or "\u20e3" in text:
        text, sequences = _EMOJI.subn("", text)
    return len(text) + len(_HEAVY_ON_X.findall(text)) + 2 * sequences


def _mastodon(text: str) -> int:
    pieces: list[str] = []
    position = 0
    for match in _MASTODON_SCHEME.finditer(text):
        if match.start() < position:
            continue
        end = host_end(text, match.end())
        if end is not None:
            pieces += (text[position : match.start()], "x" * URL_LENGTH)
            position = _mastodon_url_end(text, end)
    pieces.append(text[position:])
    return len(_MASTODON_MENTION.sub(r"@\1", "".join(pieces)))


def _mastodon_url_end(text: str, host: int) -> int:
    """Give the end of a URL whose host ends here: its last punctuation is left out, a balanced bracket is not."""
    match = _MASTODON_REST.match(text, host)
    end = match.end() if match else host
    balance = text.count("(", host, end) - text.count(")", host, end)
    while end > host and not _MASTODON_URL_END.match(text, end - 1):
        last = text[end - 1]
        if last == ")" and balance >= 0:
            break
        balance += (last == ")") - (last == "(")
        end -= 1
    return end


def _threads(text: str) -> int:
    """Count characters, and emoji by their bytes in UTF-8."""
    if text.isascii():
        return len(text)
    rest, total = 0, 0
    for match in _EMOJI.finditer(text):
        emoji = match[0]
        total += count_bytes(emoji)
        rest += len(emoji)
    return len(text) - rest + total


_COUNTERS: dict[CountingUnit, Callable[[str], int]] = {
    CountingUnit.UTF16: _utf16,
    CountingUnit.X_WEIGHTED: _x_weight,
    CountingUnit.GRAPHEMES: _grapheme_count,
    CountingUnit.MASTODON: _mastodon,
    CountingUnit.THREADS: _threads,
    CountingUnit.CODE_POINTS: len,
}
