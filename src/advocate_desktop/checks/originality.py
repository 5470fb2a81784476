"""How much of a draft is copied: from its source, from suggested texts, from the person's earlier posts.

A word counts as copied when it stands in a run of five words that stands elsewhere too, variants folded. The
share is copied words over all words of the draft. Words of open prompts, addresses and lines of hashtags are not
words of the draft. Copied words in a quotation that names its author do not count, up to 30 % of the draft's
words. A draft of three or four words is copied when it stands whole in the source; a shorter one never is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from advocate_desktop.checks.base import Check, CheckContext, CheckedText, PreparedText, within
from advocate_desktop.checks.rules import find_hits
from advocate_desktop.checks.words import Word
from advocate_desktop.domain.findings import Finding, Origin, Originality, Severity, Span

RUN = 5
SHORTEST = 3
ADVICE_FROM, WARNING_FROM, STOP_FROM = 0.30, 0.50, 0.80
QUOTED_AT_MOST = 0.30

_SIGNATURE = re.compile(r"[\s>*_]*(?:—|–|--|\()[ \t\u00a0\u202f]*[*_]*[^\W\d_a-zà-öø-ÿ]\w+")
_NAME = r"[^\W\d_a-zà-öø-ÿ][\w’'.\-]+"
_SPEAKER = re.compile(rf"{_NAME}[ \u00a0]{_NAME}[^.!?\n]{{0,60}}:\s*$")
_NEAR_WORDS = 12
_NEAR_CHARACTERS = 160


def prepare_text(text: str) -> PreparedText:
    """Cut up a text once, so that drafts can be compared with it as fast as they are typed."""
    words = CheckedText(text).words
    shingles: dict[int, int] = {}
    for index, shingle in enumerate(_shingles(words)):
        shingles.setdefault(shingle, index)
    return PreparedText(text, words, shingles)


def prepare_posts(texts: Iterable[str]) -> frozenset[int]:
    """Give the runs of five words of earlier posts; what they hold is valid in this process alone."""
    return frozenset(shingle for text in texts for shingle in _shingles(CheckedText(text).prose))


def measure(text: CheckedText, context: CheckContext) -> Originality:
    """Give the share of a draft that stands word for word elsewhere, and the places."""
    return text.once("originality", lambda: _measure(text, context))


def _shingles(words: Sequence[Word]) -> Iterator[int]:
    folded = [word.folded for word in words]
    return (hash(tuple(folded[index : index + RUN])) for index in range(len(folded) - RUN + 1))


def _measure(text: CheckedText, context: CheckContext) -> Originality:
    words = text.prose
    if not words:
        return Originality(0.0)
    source = context.source
    copied: set[int] = set()
    in_source: set[int] = set()
    if len(words) < RUN:
        copied, in_source = _whole(words, context)
    else:
        for index, shingle in enumerate(_shingles(words)):
            place = source.shingles.get(shingle) if source is not None else None
            if place is not None:
                in_source.update(range(place, place + RUN))
            elif shingle not in context.earlier and not _suggested(shingle, context):
                continue
            copied.update(range(index, index + RUN))
    quoted = _quoted_words(text, context, copied)
    counted = sorted(copied - quoted)
    return Originality(
        len(counted) / len(words),
        _spans(words, counted, text.text),
        _spans(source.words, sorted(in_source), source.text) if source is not None else (),
        len(words),
        len(counted),
    )


def _suggested(shingle: int, context: CheckContext) -> bool:
    return any(shingle in other.shingles for other in context.suggested)


def _whole(words: Sequence[Word], context: CheckContext) -> tuple[set[int], set[int]]:
    """Compare a draft that is too short for a run of five: all of it stands in one text, or none does."""
    if len(words) < SHORTEST:
        return set(), set()
    folded = [word.folded for word in words]
    size = len(folded)
    for other in (context.source, *context.suggested):
        if other is None:
            continue
        theirs = [word.folded for word in other.words]
        for first in range(len(theirs) - size + 1):
            if theirs[first : first + size] == folded:
                return set(range(size)), set(range(first, first + size)) if other is context.source else set()
    return set(), set()


def _spans(words: Sequence[Word], indexes: Sequence[int], text: str) -> tuple[Span, ...]:
    """Join neighbouring words in passages; a new line or a prompt between them parts two."""
    if not indexes:
        return ()
    spans: list[Span] = []
    start = words[indexes[0]].start
    for before, after in pairwise(indexes):
        gap = text[words[before].end : words[after].start]
        if after != before + 1 or "\n" in gap or "[" in gap:
            spans.append(Span(start, words[before].end))
            start = words[after].start
    spans.append(Span(start, words[indexes[-1]].end))
    return tuple(spans)


def _quoted_words(text: CheckedText, context: CheckContext, copied: set[int]) -> set[int]:
    """Give the copied words that stand in quotations with an author, as many as are let through."""
    if not copied:
        return set()
    quotations = [span for span in text.quotations if _names_its_author(text, span, context)]
    if not quotations:
        return set()
    inside = [index for index in sorted(copied) if within(quotations, text.prose[index].start)]
    return set(inside[: int(QUOTED_AT_MOST * len(text.prose) + 1e-9)])


def _names_its_author(text: CheckedText, quotation: Span, context: CheckContext) -> bool:
    whole = text.text
    block = whole[quotation.start] not in '«“„"'
    last_line = whole.rfind("\n", quotation.start, max(quotation.start, quotation.end - 1))
    if block and last_line >= 0 and _SIGNATURE.match(whole, last_line):
        return True
    if _SIGNATURE.match(whole, quotation.end):
        return True
    before = max(whole.rfind("\n\n", 0, quotation.start), quotation.start - _NEAR_CHARACTERS, 0)
    if _SPEAKER.search(whole, before, quotation.start):
        return True
    after = min(quotation.end + _NEAR_CHARACTERS, len(whole))
    paragraph_end = whole.find("\n\n", quotation.end, after)
    after = after if paragraph_end < 0 else paragraph_end
    ahead = [word for word in text.words if before <= word.start < quotation.start][-_NEAR_WORDS:]
    behind = [word for word in text.words if quotation.end <= word.start < after][:_NEAR_WORDS]
    rules = context.rules_in_force().of("originality", "attribution")
    return any(next(find_hits(rules, near), None) is not None for near in (ahead, behind))


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    found = measure(text, context)
    if found.share < ADVICE_FROM or not found.spans:
        return
    severity = Severity.ADVICE
    if found.share >= STOP_FROM:
        severity = Severity.STOP
    elif found.share >= WARNING_FROM:
        severity = Severity.WARNING
    messages = context.messages
    kind = "source" if found.source_spans else "elsewhere"
    yield Finding(
        "originality",
        severity,
        found.spans[0],
        messages(f"checks.originality.{kind}", count=len(found.spans), share=int(100 * found.share + 0.5)),
        messages(f"checks.originality.why_{severity.value}"),
        Origin.CRAFT,
        related=found.spans[1:],
        source_spans=found.source_spans,
    )


CHECK = Check("originality", _run)
