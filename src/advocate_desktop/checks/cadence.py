"""One post a day is enough, and a rhythm that is kept may rest."""

from collections.abc import Iterator

from advocate_desktop.checks.base import Check, CheckContext, CheckedText
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.findings import Finding, Origin, Severity, Span


def _run(_text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    posts = context.posts
    if context.kind is DraftKind.COMMENT:
        return
    if posts.today:
        yield _finding("today", context, posts.today)
    elif posts.rhythm and posts.this_week >= posts.rhythm:
        yield _finding("week", context, posts.this_week)


def _finding(kind: str, context: CheckContext, count: int) -> Finding:
    return Finding(
        "cadence",
        Severity.ADVICE,
        Span(0, 0),
        context.messages(f"checks.cadence.{kind}", count=count),
        context.messages(f"checks.cadence.why_{kind}"),
        Origin.CRAFT,
        kind=kind,
    )


CHECK = Check("cadence", _run)
