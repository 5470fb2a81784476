"""A post that sounds like an advertisement: superlatives, the company's name again, exclamation marks."""

import re
from collections.abc import Iterator

from advocate_desktop.checks.base import Check, CheckContext, CheckedText, within
from advocate_desktop.checks.company_names import company_names
from advocate_desktop.checks.wording import word_findings
from advocate_desktop.domain.findings import Finding, Fix, Origin, Severity, Span

NAMED_AT_MOST = 3
_WORDS_A_NAME = 40
EXCLAMATIONS_AT_MOST = 3

_DOUBLED = re.compile(r"!(?:[ \u00a0\u202f]?!)+")
_EXCLAMATION = re.compile(r"[ \u00a0\u202f]?!")


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    yield from word_findings("promotion", text, context, Severity.WARNING)
    yield from _named_too_often(text, context)
    yield from _exclamations(text, context)


def _finding(kind: str, spans: list[Span], context: CheckContext, count: int, fix: Fix | None = None) -> Finding:
    messages = context.messages
    return Finding(
        "promotion",
        Severity.WARNING,
        spans[0],
        messages(f"checks.promotion.{kind}", count=count),
        messages(f"checks.promotion.why_{kind}"),
        Origin.CRAFT,
        fix=fix,
        related=tuple(spans[1:]),
        kind=kind,
    )


def _named_too_often(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    names = [span for span in company_names(text, context) if not within(text.hashtags, span.start)]
    if len(names) > max(NAMED_AT_MOST, len(text.prose) // _WORDS_A_NAME):
        yield _finding("named", names, context, len(names))


def _exclamations(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    doubled = list(_outside(text, _DOUBLED))
    if doubled:
        fix = _replaced(text.text, doubled, "!", context.messages("checks.promotion.fix_doubled"))
        yield _finding("doubled", doubled, context, len(doubled), fix)
        return
    marks = list(_outside(text, _EXCLAMATION))
    if len(marks) > EXCLAMATIONS_AT_MOST:
        label = context.messages("checks.promotion.fix_exclamations")
        yield _finding("exclamations", marks, context, len(marks), _replaced(text.text, marks[1:], ".", label))


def _outside(text: CheckedText, pattern: re.Pattern[str]) -> Iterator[Span]:
    for match in pattern.finditer(text.text):
        aside = (text.links, text.quotations)
        if not text.in_prompt(match.start()) and not any(within(spans, match.start()) for spans in aside):
            yield Span(*match.span())


def _replaced(text: str, spans: list[Span], sign: str, label: str) -> Fix:
    pieces: list[str] = []
    position = spans[0].start
    for span in spans:
        space = text[span.start] if sign == "!" and text[span.start] != "!" else ""
        pieces += (text[position : span.start], space + sign)
        position = span.end
    return Fix(Span(spans[0].start, position), "".join(pieces), label)


CHECK = Check("promotion", _run)
