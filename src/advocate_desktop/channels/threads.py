"""A text that is too long for one post, cut in parts that fit, each with its number."""

import re
from itertools import accumulate

from advocate_desktop.channels.counting import count, graphemes
from advocate_desktop.domain.channels import Channel

_WORD = re.compile(r"[^ \t\n]+")
_SENTENCE_END = re.compile(r"[.!?…][»”\"')\]\u00a0\u202f]*$")
_FULL_ENOUGH = 0.4
_MOST_DIGITS = 6
# A character is at most four bytes of UTF-8, and no channel counts it for more.
_MOST_COST = 4

_PARAGRAPH, _LINE, _SENTENCE, _ANY_WORD = 3, 2, 1, 0


def split_thread(text: str, channel: Channel) -> list[str]:
    """Cut a rendered text in numbered parts (` 1/3` at the end) that each fit the channel.

    One part and no number where it fits, or where the channel has no threads. Without their numbers the parts are
    slices of the text, in order; only white space lies between them (see `cut`).
    """
    if not channel.splits_threads or channel.maximum is None or count(text, channel).fits:
        return [text]
    for digits in range(1, _MOST_DIGITS + 1):
        parts = cut(text, channel, reserve=len(f" {'9' * digits}/{'9' * digits}"))
        if len(parts) < 10**digits:
            break
    return [f"{part} {number}/{len(parts)}" for number, part in enumerate(parts, start=1)]


def cut(text: str, channel: Channel, reserve: int = 0) -> list[str]:
    """Cut a text in slices that leave `reserve` characters free on the channel.

    A cut falls between paragraphs, else lines, else sentences, else words, whichever still fills enough of the
    part; inside a word, between graphemes, only where the word alone is longer than a part. The white space at a
    cut is dropped: the slices with all white space removed, joined, are the text with all white space removed.
    """
    words = _Words(text, channel, reserve)
    parts: list[str] = []
    position = 0
    while position < len(words.spans):
        end = words.part_end(position)
        if end > position:
            parts.append(words.slice(position, end))
            position = end
        else:
            pieces = words.cut_word(position)
            parts.extend(pieces[:-1])
            words.replace_head(position, pieces[-1])
    return parts or [text]


class _Words:
    """The words of a text with what each costs on a channel."""

    def __init__(self, text: str, channel: Channel, reserve: int) -> None:
        self.text = text
        self.channel = channel
        self.reserve = " " + "9" * (reserve - 1) if reserve else ""
        assert channel.maximum is not None
        self.budget = channel.maximum - reserve
        self.spans = [match.span() for match in _WORD.finditer(text)]
        starts = [start for start, _end in self.spans]
        gaps = [after - end for (_start, end), after in zip(self.spans, [*starts[1:], len(text)], strict=True)]
        costs = [self._cost(start, end) + gap for (start, end), gap in zip(self.spans, gaps, strict=True)]
        self.totals = [0, *accumulate(costs)]
        self.borders = [self._border(index) for index in range(len(self.spans))]

    def _cost(self, start: int, end: int) -> int:
        return count(self.text[start:end], self.channel).count

    def _border(self, index: int) -> int:
        """Rank the border after a word."""
        if index + 1 == len(self.spans):
            return _PARAGRAPH
        end, after = self.spans[index][1], self.spans[index + 1][0]
        breaks = self.text.count("\n", end, after)
        if breaks:
            return _PARAGRAPH if breaks > 1 else _LINE
        word = self.text[self.spans[index][0] : end]
        return _SENTENCE if _SENTENCE_END.search(word) else _ANY_WORD

    def slice(self, first: int, end: int) -> str:
        return self.text[self.spans[first][0] : self.spans[end - 1][1]]

    def _fits(self, part: str) -> bool:
        return count(part + self.reserve, self.channel).fits

    def part_end(self, first: int) -> int:
        """Give the word before which a part that starts with `first` is best cut; `first` itself if none fits."""
        last = first
        while last < len(self.spans) and self.totals[last] - self.totals[first] < self.budget:
            last += 1
        while last > first and not self._fits(self.slice(first, last)):
            last -= 1
        if last == first or last == len(self.spans):
            return last
        for rank in (_PARAGRAPH, _LINE, _SENTENCE):
            for end in range(last, first, -1):
                if self.totals[end] - self.totals[first] < self.budget * _FULL_ENOUGH:
                    break
                if self.borders[end - 1] >= rank:
                    return end
        return last

    def cut_word(self, index: int) -> list[str]:
        """Cut a word that is longer than a part into pieces that fit, the last one to be gone on with."""
        start, end = self.spans[index]
        clusters = self._clusters(self.text[start:end])
        pieces: list[str] = []
        first = 0
        while first < len(clusters):
            size = min(self.budget, len(clusters) - first)
            while size > 1 and not self._fits("".join(clusters[first : first + size])):
                size = size * 3 // 4
            pieces.append("".join(clusters[first : first + size]))
            first += size
        return pieces

    def _clusters(self, word: str) -> list[str]:
        """Give the graphemes of a word; one that no part can hold (a letter under hundreds of marks) in pieces."""
        clusters: list[str] = []
        for cluster in graphemes(word):
            too_long = len(cluster) * _MOST_COST >= self.budget and not self._fits(cluster)
            clusters.extend(cluster if too_long else [cluster])
        return clusters

    def replace_head(self, index: int, rest: str) -> None:
        """Go on with the rest of a word that has been cut."""
        end = self.spans[index][1]
        start = end - len(rest)
        cost = self._cost(start, end) - (self.totals[index + 1] - self.totals[index])
        self.spans[index] = start, end
        self.totals[: index + 1] = [total - cost for total in self.totals[: index + 1]]
