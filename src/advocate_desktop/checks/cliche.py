"""Worn phrases: one list a language."""

from collections.abc import Iterator

from advocate_desktop.checks.base import Check, CheckContext, CheckedText
from advocate_desktop.checks.wording import word_findings
from advocate_desktop.domain.findings import Finding, Severity


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    yield from word_findings("cliche", text, context, Severity.ADVICE)


CHECK = Check("cliche", _run)
