"""What a check is given and what it gives back."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any, TypeVar, cast

from advocate_desktop.checks.rules import Rules, built_in_rules
from advocate_desktop.checks.words import Word, find_words
from advocate_desktop.domain.cards import Card
from advocate_desktop.domain.channels import Channel, TextLength
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.drafts import PromptSpan, Rung, open_prompts
from advocate_desktop.domain.findings import Finding, Originality, Severity, Span
from advocate_desktop.domain.guide import SensitiveTopic
from advocate_desktop.domain.ignoring import Ignored
from advocate_desktop.domain.windows import Window
from advocate_desktop.messages import Messages

T = TypeVar("T")

_LINK = re.compile(
    r"(?:https?://|(?<![\w@.])www\.)[^\s<>()\[\]]*+(?:\([^\s<>()\[\]]*+\)[^\s<>()\[\]]*+)*+", re.IGNORECASE
)
_HASHTAG = re.compile(r"(?<![\w&/#\\])(?<!\]\()#(?=\w*[^\W\d_])\w+")
_SENTENCE_END = re.compile(r"[.!?…]+[»”\"')\]]*(?=\s|$)|\n+")
_LINE = re.compile(r"[^\n]+")
_WORD_CHARACTER = re.compile(r"[^\W_]")
_QUOTED = re.compile(r"«[^«»]{1,3000}»|“[^“”]{1,3000}”|„[^„“”]{1,3000}[“”]|(?<!\w)\"[^\"\n]{1,3000}\"(?!\w)")
_QUOTED_LINES = re.compile(r"(?:^[ \t]*>[^\n]*(?:\n|$))+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PreparedText:
    """A text to compare drafts with, cut up once: words, and where each run of five words stands first."""

    text: str
    words: tuple[Word, ...] = ()
    shingles: Mapping[int, int] = field(default_factory=dict)


class CheckedText:
    """A draft's text with what checks look at, each worked out once and only when asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._kept: dict[str, Any] = {}

    @cached_property
    def prompts(self) -> tuple[PromptSpan, ...]:
        """Give the open prompts."""
        return tuple(open_prompts(self.text)) if "[" in self.text else ()

    @cached_property
    def links(self) -> tuple[Span, ...]:
        """Give the addresses, written with their scheme or with `www.`."""
        if "://" not in self.text and "www." not in self.text.lower():
            return ()
        found = (Span(match.start(), match.end()) for match in _LINK.finditer(self.text))
        return tuple(link for link in found if not self.in_prompt(link.start))

    @cached_property
    def hashtags(self) -> tuple[Span, ...]:
        """Give the hashtags outside prompts and addresses."""
        if "#" not in self.text:
            return ()
        return tuple(
            Span(match.start(), match.end())
            for match in _HASHTAG.finditer(self.text)
            if not self.in_prompt(match.start()) and not within(self.links, match.start())
        )

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Give the words outside prompts and addresses."""
        aside = sorted((span.start, span.end) for span in (*self._prompt_spans, *self.links))
        found: list[Word] = []
        position = 0
        for start, end in aside:
            if start >= position:
                found += find_words(self.text, position, start)
                position = end
        found += find_words(self.text, position)
        return tuple(found)

    @cached_property
    def prose(self) -> tuple[Word, ...]:
        """Give the words of the draft proper, without the lines that hold nothing but hashtags and addresses.

        A hashtag in a sentence is a word of it.
        """
        labels = self._label_lines()
        return tuple(word for word in self.words if not within(labels, word.start)) if labels else self.words

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Give the sentences; the end of a line ends one."""
        spans: list[Span] = []
        position = 0
        for match in _SENTENCE_END.finditer(self.text):
            if _WORD_CHARACTER.search(self.text, position, match.start()):
                spans.append(Span(position, match.end()))
            position = match.end()
        if _WORD_CHARACTER.search(self.text, position):
            spans.append(Span(position, len(self.text)))
        return tuple(spans)

    def by_sentence(self, spans: Iterable[Span]) -> dict[int, list[Span]]:
        """Sort places by the number of the sentence they begin in; those between sentences are left out."""
        found: dict[int, list[Span]] = {}
        for span in spans:
            number = bisect_right(self.sentences, span.start, key=_start_of) - 1
            if number >= 0 and span.start < self.sentences[number].end:
                found.setdefault(number, []).append(span)
        return found

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Give the paragraphs that hold words, parted by line ends."""
        lines = (Span(match.start(), match.end()) for match in _LINE.finditer(self.text))
        return tuple(line for line in lines if _WORD_CHARACTER.search(self.text, line.start, line.end))

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """Give what stands between quotation marks, and quoted lines."""
        found = [Span(match.start(), match.end()) for match in _QUOTED_LINES.finditer(self.text)]
        found += [
            span
            for match in _QUOTED.finditer(self.text)
            if not within(found, (span := Span(match.start(), match.end())).start)
        ]
        return tuple(sorted(found, key=_start_of))

    def in_prompt(self, position: int) -> bool:
        """Tell whether a place stands inside an open prompt."""
        return within(self._prompt_spans, position)

    @cached_property
    def _prompt_spans(self) -> tuple[Span, ...]:
        return tuple(Span(prompt.start, prompt.end) for prompt in self.prompts)

    def once(self, name: str, work: Callable[[], T]) -> T:
        """Give the result of a piece of work that several checks share, done once."""
        if name not in self._kept:
            self._kept[name] = work()
        return cast("T", self._kept[name])

    def _label_lines(self) -> list[Span]:
        marked = sorted((span.start, span.end) for span in (*self.hashtags, *self.links))
        if not marked:
            return []
        pieces: list[str] = []
        position = 0
        for start, end in marked:
            pieces += (self.text[position:start], "#" * (end - start))
            position = end
        blanked = "".join([*pieces, self.text[position:]])
        lines = (Span(match.start(), match.end()) for match in _LINE.finditer(blanked))
        return [line for line in lines if not _WORD_CHARACTER.search(blanked, line.start, line.end)]


def within(spans: Sequence[Span], position: int) -> bool:
    """Tell whether a place stands inside one of some spans, which are in order and do not overlap."""
    before = bisect_right(spans, position, key=_start_of) - 1
    return before >= 0 and position < spans[before].end


def _start_of(span: Span) -> int:
    return span.start


@dataclass(frozen=True, slots=True)
class PostsSoFar:
    """Posts the person has out already: on this day, in this week, and how many a week their rhythm wants."""

    today: int = 0
    this_week: int = 0
    rhythm: int = 0


@dataclass(frozen=True, slots=True)
class CheckContext:
    """All a check may know beside the text.

    `rendered` and `length` are the text as it will be pasted, rendered and counted by the caller. `earlier` holds
    the runs of five words of the person's earlier posts (`originality.prepare_posts`). `acknowledged` are ids of
    sensitive topics the person has said to have checked. `rules` default to those of `lang`; those of packs are
    added with `+`. `companies` are the employer's names, `boundaries` the cards of the person's line, `material`
    what the person keeps to tell, `disclosures` sentences that say where they work, `ignored` the remarks they
    have waved away. `known_words` are words of the company and of the person, folded: they are spelt right; the
    word at `cursor` is not finished.
    """

    channel: Channel
    length: TextLength
    rendered: str
    lang: str
    messages: Messages
    now: datetime
    kind: DraftKind = DraftKind.POST
    source: PreparedText | None = None
    suggested: tuple[PreparedText, ...] = ()
    earlier: frozenset[int] = frozenset()
    source_embargo: datetime | None = None
    source_withdrawn: bool = False
    topics: tuple[SensitiveTopic, ...] = ()
    acknowledged: frozenset[str] = frozenset()
    image: bool = False
    image_alt: str = ""
    disabled: frozenset[str] = frozenset()
    enabled: frozenset[str] = frozenset()
    rules: Rules | None = None
    companies: tuple[str, ...] = ()
    boundaries: tuple[Card, ...] = ()
    material: tuple[PreparedText, ...] = ()
    window: Window | None = None
    posts: PostsSoFar = field(default_factory=PostsSoFar)
    disclosures: tuple[str, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    known_words: frozenset[str] = frozenset()
    cursor: int | None = None

    def rules_in_force(self) -> Rules:
        """Give the word lists that apply to the text."""
        return self.rules if self.rules is not None else built_in_rules(self.lang)


CheckRun = Callable[[CheckedText, CheckContext], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """A check as it is registered. Its texts stand under `checks.<id>`: `name`, `about` and `good`.

    One that is wrong too often for most people is there for those who want it, and not `on_by_default`. A slow
    one may have a file to read first: it is left for later while the person types.
    """

    id: str
    run: CheckRun
    can_be_switched_off: bool = True
    slow: bool = False
    on_by_default: bool = True


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What all checks say of a text, the gravest first; `passed` are the checks that had nothing to say.

    `rung` is the rung of the ladder the text seems to stand on, None where it holds no words.
    """

    length: TextLength
    originality: Originality
    findings: tuple[Finding, ...]
    passed: tuple[str, ...] = ()
    rung: Rung | None = None

    @property
    def stops(self) -> tuple[Finding, ...]:
        """Give the findings that hold the copy back."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.STOP)
