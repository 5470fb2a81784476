"""Questions left for the person to answer: none may go out."""

from collections.abc import Iterator

from advocate_desktop.checks.base import Check, CheckContext, CheckedText
from advocate_desktop.domain.findings import Finding, Origin, Severity, Span


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    if text.prompts:
        first, *others = (Span(prompt.start, prompt.end) for prompt in text.prompts)
        yield Finding(
            "open-prompt",
            Severity.STOP,
            first,
            context.messages("checks.open-prompt.left", count=len(text.prompts)),
            context.messages("checks.open-prompt.why"),
            Origin.CRAFT,
            overridable=False,
            related=tuple(others),
        )


CHECK = Check("open-prompt", _run, can_be_switched_off=False)
