"""A person's own days for a content item, so that colleagues do not all post it at once."""

from collections.abc import Iterator

from advocate_desktop.checks.base import Check, CheckContext, CheckedText
from advocate_desktop.checks.embargo import written_day
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.findings import Finding, Origin, Severity, Span


def _run(_text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    window, today = context.window, context.now.date()
    if window is None or window.holds(today) or context.kind is DraftKind.COMMENT:
        return
    kind = "before" if today < window.first_day else "after"
    one_day = window.first_day == window.last_day
    messages = context.messages
    yield Finding(
        "window",
        Severity.ADVICE,
        Span(0, 0),
        messages(
            f"checks.window.{kind}_day" if one_day else f"checks.window.{kind}",
            first=written_day(window.first_day, messages),
            last=written_day(window.last_day, messages),
        ),
        messages("checks.window.why"),
        Origin.COMPANY,
        kind=kind,
    )


CHECK = Check("window", _run)
