"""Nothing goes out before its day: sources under embargo or taken back, and the guide's sensitive topics."""

from collections.abc import Iterator
from datetime import date, datetime

import regex

from advocate_desktop.checks.base import Check, CheckContext, CheckedText
from advocate_desktop.checks.words import find_words
from advocate_desktop.domain.findings import Finding, Origin, Severity, Span
from advocate_desktop.domain.guide import SensitiveTopic
from advocate_desktop.messages import Messages

# Patterns come from a pack: one that runs wild must not hold up the typing.
PATTERN_TIME = 0.05


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    if context.source_embargo is not None and context.now < context.source_embargo:
        yield Finding(
            "embargo",
            Severity.STOP,
            Span(0, 0),
            context.messages("checks.embargo.source", moment=written_moment(context.source_embargo, context)),
            context.messages("checks.embargo.why_source"),
            Origin.COMPANY,
            overridable=False,
        )
    if context.source_withdrawn:
        yield Finding(
            "embargo",
            Severity.WARNING,
            Span(0, 0),
            context.messages("checks.embargo.withdrawn"),
            context.messages("checks.embargo.why_withdrawn"),
            Origin.COMPANY,
            kind="withdrawn",
        )
    for topic in context.topics:
        if topic.id in context.acknowledged or not topic.holds(context.now):
            continue
        spans = _places(text, topic)
        if spans:
            yield _topic_finding(topic, spans, text, context)


def _topic_finding(topic: SensitiveTopic, spans: list[Span], text: CheckedText, context: CheckContext) -> Finding:
    messages = context.messages
    words = text.text[spans[0].start : spans[0].end]
    if topic.until is None:
        message = messages("checks.embargo.topic", words=words)
    else:
        written = (
            written_moment(topic.until, context)
            if isinstance(topic.until, datetime)
            else written_day(topic.until, messages)
        )
        message = messages("checks.embargo.topic_until", words=words, day=written)
    return Finding(
        "embargo",
        Severity.STOP,
        spans[0],
        message,
        topic.reason(messages.language) or messages("checks.embargo.why_topic"),
        Origin.COMPANY,
        related=tuple(spans[1:]),
        reference=topic.id,
    )


def _places(text: CheckedText, topic: SensitiveTopic) -> list[Span]:
    spans: set[tuple[int, int]] = set()
    folded = text.once("singulars", lambda: [_singular(word.folded) for word in text.words])
    for phrase in topic.words:
        spans |= _said(text, folded, [_singular(word.folded) for word in find_words(phrase)])
    for name in topic.names:
        spans |= _said(text, [word.folded for word in text.words], [word.folded for word in find_words(name)])
    for pattern in topic.patterns:
        spans |= {span for span in _matches(pattern, text.text) if not text.in_prompt(span[0])}
    return [Span(start, end) for start, end in sorted(spans)]


def _said(text: CheckedText, folded: list[str], wanted: list[str]) -> set[tuple[int, int]]:
    """Find a run of words; an empty one is nowhere."""
    size = len(wanted)
    return {
        (text.words[first].start, text.words[first + size - 1].end)
        for first in range(len(folded) - size + 1)
        if size and folded[first] == wanted[0] and folded[first : first + size] == wanted
    }


def _matches(pattern: str, text: str) -> set[tuple[int, int]]:
    """Find a pattern of the guide; one that is wrong or takes too long finds nothing: a pack's check names it."""
    try:
        found = regex.finditer(pattern, text, flags=regex.IGNORECASE, timeout=PATTERN_TIME)
        return {match.span() for match in found if match[0]}
    except (regex.error, TimeoutError):
        return set()


def _singular(folded: str) -> str:
    return folded[:-1] if len(folded) > 3 and folded[-1] in "sx" else folded


def written_moment(moment: datetime, context: CheckContext) -> str:
    """Write a moment in the person's zone, in the interface language."""
    local = moment.astimezone(context.now.tzinfo)
    hour = context.messages("checks.embargo.hour", hour=local.hour, minute=f"{local.minute:02d}")
    return context.messages("checks.embargo.moment", day=written_day(local.date(), context.messages), hour=hour)


def written_day(day: date, messages: Messages) -> str:
    """Write a day out, in the interface language."""
    month = messages(f"checks.months.m{day.month}")
    first = messages.language == "fr" and day.day == 1
    return messages("checks.embargo.day", day="1er" if first else day.day, month=month, year=day.year)


CHECK = Check("embargo", _run, can_be_switched_off=False)
