"""The channel's maximum: over it the copy is refused, near it the person is told."""

from collections.abc import Iterator

from advocate_desktop.checks.base import Check, CheckContext, CheckedText
from advocate_desktop.domain.findings import Finding, Origin, Severity, Span
from advocate_desktop.messages import format_number

NEAR = 0.9


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    length, messages = context.length, context.messages
    maximum = length.maximum
    why = messages(
        "checks.length.why_about" if context.channel.about else "checks.length.why",
        channel=context.channel.name,
        date=context.channel.as_of.isoformat()[:7],
    )
    if maximum is not None and length.count > maximum:
        over = length.count - maximum
        message = messages("checks.length.over", count=over, channel=context.channel.name)
        yield _finding(Severity.STOP, _tail(text.text, over), message, why)
    elif length.size is not None and length.maximum_size is not None and length.size > length.maximum_size:
        over = length.size - length.maximum_size
        message = messages("checks.length.over_bytes", count=over, channel=context.channel.name)
        yield _finding(Severity.STOP, _tail(text.text, over), message, why)
    elif maximum is not None and length.count >= NEAR * maximum:
        message = messages(
            "checks.length.near", count=maximum - length.count, maximum=format_number(maximum, messages.language)
        )
        yield _finding(Severity.ADVICE, Span(len(text.text), len(text.text)), message, why)


def _tail(text: str, over: int) -> Span:
    return Span(max(0, len(text) - over), len(text))


def _finding(severity: Severity, span: Span, message: str, why: str) -> Finding:
    refused = severity is Severity.STOP
    return Finding("length", severity, span, message, why, Origin.CHANNEL, overridable=not refused)


CHECK = Check("length", _run, can_be_switched_off=False)
