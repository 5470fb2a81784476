"""A draft's text and the document that shows it: what stands where, in both directions, without Qt.

A text counts in code points and writes its prompts `[[question]]`; a document counts in UTF-16 units and shows
each prompt as one object. Positions are converted here and nowhere else.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from advocate_desktop.domain.drafts import PromptSpan, open_prompts
from advocate_desktop.domain.findings import Span

CHIP = "\ufffc"
_BREAKS = re.compile("\r\n?|[\u2028\u2029]")
# What Qt keeps for itself (frames, objects, byte order marks, ends of strings), and halves of surrogate pairs.
_NOT_TEXT = re.compile("[\0\ufeff\ufffe\uffff\ufdd0\ufdd1\ufffc\ud800-\udfff]")


def clean(text: str) -> str:
    """Give a text as a document can hold it: line ends are `\\n`, what is no text is gone."""
    return _NOT_TEXT.sub("", _BREAKS.sub("\n", text))


@dataclass(frozen=True)
class LaidText:
    """A clean text with its prompts, as the document shows it. Make one with `lay`."""

    text: str
    prompts: tuple[PromptSpan, ...]

    @cached_property
    def shown(self) -> str:
        """The characters of the document: each prompt is one."""
        return "".join(CHIP if prompt else text for text, prompt in self.pieces())

    @cached_property
    def _starts(self) -> list[int]:
        """Where each prompt stands in `shown`."""
        starts, saved = [], 0
        for prompt in self.prompts:
            starts.append(prompt.start - saved)
            saved += prompt.end - prompt.start - 1
        return starts

    @cached_property
    def _plain(self) -> bool:
        """Whether each character is one UTF-16 unit."""
        return not self.shown or max(self.shown) <= "\uffff"

    def pieces(self, start: int = 0) -> list[tuple[str, PromptSpan | None]]:
        """Give text and prompts in order, from an index of the text on."""
        found: list[tuple[str, PromptSpan | None]] = []
        at = start
        for prompt in self.prompts:
            if prompt.start < start:
                continue
            if prompt.start > at:
                found.append((self.text[at : prompt.start], None))
            found.append((self.text[prompt.start : prompt.end], prompt))
            at = prompt.end
        if at < len(self.text):
            found.append((self.text[at:], None))
        return found

    def to_document(self, index: int) -> int:
        """Give the position in the document of an index of the text; inside a prompt, where the prompt stands."""
        at = max(0, min(index, len(self.text)))
        shown = at
        for prompt in self.prompts:
            if prompt.start >= at:
                break
            shown -= min(prompt.end, at) - prompt.start - (1 if at >= prompt.end else 0)
        return shown if self._plain else len(self.shown[:shown].encode("utf-16-le")) // 2

    def to_text(self, position: int) -> int:
        """Give the index in the text of a position of the document."""
        shown = max(0, position)
        if not self._plain:
            units = self.shown.encode("utf-16-le")[: shown * 2]
            shown = len(units.decode("utf-16-le", "ignore"))
        shown = min(shown, len(self.shown))
        before = bisect_right(self._starts, shown - 1)
        return shown + sum(prompt.end - prompt.start - 1 for prompt in self.prompts[:before])

    def prompt_at(self, position: int) -> int | None:
        """Give the number of the prompt whose object stands at a position of the document."""
        index = self.to_text(position)
        return next((n for n, prompt in enumerate(self.prompts) if prompt.start == index), None)


def lay(text: str) -> LaidText:
    """Find the prompts of a clean text."""
    prompts = tuple(open_prompts(text)) if "[" in text else ()
    return LaidText(text, prompts)


def moved(spans: tuple[Span, ...], position: int, removed: int, inserted: int) -> tuple[Span, ...]:
    """Give spans after a replacement in their text: those behind it move, those it touches shrink or go."""
    shift, end = inserted - removed, position + removed
    found = []
    for span in spans:
        if span.end <= position:
            found.append(span)
        elif span.start >= end:
            found.append(Span(span.start + shift, span.end + shift))
        elif span.start < position and span.end > end:
            found.append(Span(span.start, span.end + shift))
        elif span.start < position:
            found.append(Span(span.start, position))
        elif span.end > end:
            found.append(Span(position + inserted, span.end + shift))
    return tuple(found)
