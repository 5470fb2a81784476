"""The rules of wording that a company's pack brings."""

from collections.abc import Iterator

from advocate_desktop.checks.base import Check, CheckContext, CheckedText
from advocate_desktop.checks.rules import PACK_CHECK
from advocate_desktop.checks.wording import word_findings
from advocate_desktop.domain.findings import Finding, Severity


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    yield from word_findings(PACK_CHECK, text, context, Severity.ADVICE)


CHECK = Check(PACK_CHECK, _run)
