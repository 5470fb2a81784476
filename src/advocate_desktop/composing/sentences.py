"""Sentences of French and English prose: abbreviations, initials, decimals and quotations keep theirs whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from advocate_desktop.composing.fact_words import FactWords, plain
from advocate_desktop.composing.plain_source import Block, BlockKind

_STOP = re.compile(r"[.!?…]+[ \u00a0\u202f]?[»”\"’')\]]*(?=[ \u00a0\u202f]|$)")
_LAST_WORD = re.compile(r"[^\s(\[«“\"]+$")
_OPENER = re.compile(r"[«“\"‘'(\[—–\- \u00a0\u202f]*")
_FIRST_WORD = re.compile(r"[\w’'-]+")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PAIRS = {"«": "»", "“": "”", "(": ")"}
_LONGEST_ASIDE = 500
# Marks, addresses and cells of tables, or a hole where a picture stood.
_BROKEN = re.compile(r"https?:|\||\*\*|[({][)}]|[^\W\d_][ ][.,](?:[ \u00a0]|$)")
_ENDS = re.compile(r"[.!?…][ \u00a0\u202f]?[»”\"’')\]]*$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source: the block it stands in, its place there, whether it is one from end to end."""

    text: str
    block: int
    start: int
    whole: bool
    kind: BlockKind = BlockKind.PARAGRAPH

    @property
    def end(self) -> int:
        """Give the place after the sentence in its block."""
        return self.start + len(self.text)


def sentences_of(blocks: tuple[Block, ...], words: FactWords) -> tuple[Sentence, ...]:
    """Give the sentences of all blocks in order, calls to subscribe and the like left out."""
    unwanted = words.pattern("boilerplate")
    found = []
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.SIGNATURE:
            continue
        for start, end in split(block.text, words):
            text = block.text[start:end]
            if not unwanted.search(text):
                found.append(Sentence(text, number, start, _is_whole(text, block.kind), block.kind))
    return tuple(found)


def split(text: str, words: FactWords) -> Iterator[tuple[int, int]]:
    """Cut a text of one block into sentences: where each starts and ends."""
    asides = aside_spans(text)
    start = 0
    for stop in _STOP.finditer(text):
        end = stop.end()
        if end < len(text) and (
            any(first < stop.start() and end < last for first, last in asides)
            or not _ends(text, start, stop, words)
        ):
            continue
        yield start, end
        start = end + len(text[end:]) - len(text[end:].lstrip(" \u00a0\u202f"))
    if text[start:].strip():
        yield start, len(text.rstrip())


def aside_spans(text: str) -> list[tuple[int, int]]:
    """Give the places of quotations and brackets of up to 500 signs; a sentence does not end inside one."""
    spans: list[tuple[int, int]] = []
    for opening, closing in _PAIRS.items():
        at = text.find(opening)
        while at >= 0:
            end = text.find(closing, at)
            if end < 0:
                break
            if end - at <= _LONGEST_ASIDE:
                spans.append((at, end + 1))
            at = text.find(opening, end)
    marks = [found.start() for found in re.finditer('"', text)]
    spans += [
        (first, last + 1)
        for first, last in zip(marks[::2], marks[1::2], strict=False)
        if last - first <= _LONGEST_ASIDE
    ]
    return spans


def _ends(text: str, start: int, stop: re.Match[str], words: FactWords) -> bool:
    """Tell whether a stop ends a sentence, from the words around it."""
    opener = _OPENER.match(text, stop.end())
    after = opener.end() if opener else stop.end()
    sign = text[after : after + 1]
    if sign.islower():
        return False
    if not stop[0].startswith(".") or stop[0].startswith(".."):
        return True
    last = _LAST_WORD.search(text[max(start, stop.start() - 30) : stop.start()])
    word = plain(last[0]) if last else ""
    following = _FIRST_WORD.match(text, after)
    initial = (
        following is not None and len(following[0]) == 1 and text[following.end() : following.end() + 1] == "."
    )
    small = following is not None and not initial and words.has("stop_words", following[0])
    if word in words.lists["closing_abbreviations"]:
        return small
    if word in words.lists["abbreviations"]:
        return False
    if len(word) == 1 and word.isalpha():
        return small
    if word.isdecimal() and stop.start() - start <= 3:
        return False
    return not (sign.isdigit() and word in {"no", "n", "art", "p"})


def _is_whole(text: str, kind: BlockKind) -> bool:
    """Tell whether a text is a sentence somebody could quote: it begins and ends as one and nothing stays open."""
    first = text.lstrip("«“\"‘'(— –\u00a0\u202f")[:1]
    count = len(_WORD.findall(text))
    if not (3 <= count <= 70) or not (first.isupper() or first.isdigit()) or not _ENDS.search(text):
        return False
    if kind is BlockKind.ITEM and count < 5:
        return False
    balanced = all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS.items())
    return balanced and text.count('"') % 2 == 0 and not _BROKEN.search(text)


def word_count(text: str) -> int:
    """Give the number of words, each with its apostrophes and hyphens."""
    return len(_WORD.findall(text))
