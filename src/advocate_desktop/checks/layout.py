"""The shape of a post: walls of text, one sentence a line from top to bottom, an opening that the fold cuts."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from advocate_desktop.checks.base import Check, CheckContext, CheckedText
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.findings import Finding, Origin, Severity, Span

WALL = 900
DRUMMING_FROM = 8
_DRUM_LENGTH = 80
_DRUM_SHARE = 0.8
_LONGEST_POST = 10_000

_END = re.compile(r"[.!?…:][»”\"’)\s]*$")
_ITEM = re.compile(r"[ \t]*(?:[-*+•·→✓✔>#]|\d{1,2}[.)]|[a-z][)])[ \t]*\S")


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    maximum = context.channel.maximum
    if context.kind is DraftKind.COMMENT or (maximum is not None and maximum > _LONGEST_POST):
        return
    walls = [line for line in text.paragraphs if line.end - line.start > WALL]
    if walls:
        yield _finding("wall", walls[0], context, tuple(walls[1:]))
    drums = _drums(text)
    if drums:
        yield _finding("drumming", Span(drums[0].start, drums[-1].end), context)
    fold = context.channel.fold
    if fold is not None and text.sentences:
        first = text.sentences[0]
        if first.end - first.start > fold.sure_characters and not text.in_prompt(first.start):
            yield _finding("opening", first, context)


def _drums(text: CheckedText) -> list[Span]:
    """Give the paragraphs of one short sentence where nearly all are such; lists and labels are no drumming."""
    prose = [line for line in text.paragraphs if _has_prose(text, line) and not _is_item(text, line)]
    short = [line for line in prose if line.end - line.start <= _DRUM_LENGTH and _is_sentence(text, line)]
    return short if len(short) >= DRUMMING_FROM and len(short) >= _DRUM_SHARE * len(prose) else []


def _has_prose(text: CheckedText, line: Span) -> bool:
    index = bisect_left(text.prose, line.start, key=lambda word: word.start)
    return index < len(text.prose) and text.prose[index].start < line.end


def _is_item(text: CheckedText, line: Span) -> bool:
    return _ITEM.match(text.text, line.start, line.end) is not None


def _is_sentence(text: CheckedText, line: Span) -> bool:
    """Tell whether a line is one sentence, whole: lines broken by hand in mid-sentence are no drumming."""
    first = bisect_left(text.sentences, line.start, key=lambda sentence: sentence.end - 1)
    last = bisect_left(text.sentences, line.end, key=lambda sentence: sentence.end - 1)
    return last - first <= 1 and _END.search(text.text, line.start, line.end) is not None


def _finding(kind: str, span: Span, context: CheckContext, related: tuple[Span, ...] = ()) -> Finding:
    return Finding(
        "layout",
        Severity.ADVICE,
        span,
        context.messages(f"checks.layout.{kind}"),
        context.messages(f"checks.layout.why_{kind}"),
        Origin.CRAFT,
        related=related,
        kind=kind,
    )


CHECK = Check("layout", _run)
