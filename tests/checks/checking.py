"""A text checked the way the application does it."""

from datetime import UTC, datetime

from advocate_desktop.channels.counting import count
from advocate_desktop.channels.registry import channel
from advocate_desktop.channels.rendering import render
from advocate_desktop.checks.base import CheckContext, CheckReport
from advocate_desktop.checks.registry import run_checks
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.messages import Messages

NOW = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)


def context_of(text, *, on="linkedin", lang="fr", interface="fr", kind=DraftKind.POST, **known):
    declared = channel(on)
    rendered = render(text, declared, lang)
    length = count(rendered, declared, comment=kind is DraftKind.COMMENT)
    known.setdefault("now", NOW)
    return CheckContext(
        channel=declared,
        length=length,
        rendered=rendered,
        lang=lang,
        messages=Messages(interface),
        kind=kind,
        **known,
    )


def report_of(text, **known) -> CheckReport:
    return run_checks(text, context_of(text, **known))


def findings_of(check, text, **known):
    return [finding for finding in report_of(text, **known).findings if finding.check == check]


def excerpt(text, span):
    return text[span.start : span.end]


def fixed(text, finding):
    fix = finding.fix
    return text[: fix.span.start] + fix.replacement + text[fix.span.end :]
