"""The checks there are. A new one is a module with its `CHECK` and a line here."""

from advocate_desktop.checks import accessibility, embargo, fold, hashtags, length, originality, prompts
from advocate_desktop.checks.base import Check, CheckContext, CheckedText, CheckReport
from advocate_desktop.domain.findings import Finding, Severity

CHECKS: tuple[Check, ...] = (
    prompts.CHECK,
    length.CHECK,
    embargo.CHECK,
    originality.CHECK,
    fold.CHECK,
    hashtags.CHECK,
    accessibility.CHECK,
)

_GRAVITY = {Severity.STOP: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


def run_checks(text: str, context: CheckContext, checks: tuple[Check, ...] = CHECKS) -> CheckReport:
    """Run every check that is on and give what they say, the gravest first, then in the order of the text."""
    checked = CheckedText(text)
    findings: list[Finding] = []
    passed: list[str] = []
    for check in checks:
        if check.can_be_switched_off and check.id in context.disabled:
            continue
        found = [
            finding
            for finding in check.run(checked, context)
            if not any(ignored.hides(finding, text) for ignored in context.ignored)
        ]
        findings += found
        if not found:
            passed.append(check.id)
    findings.sort(key=lambda finding: (_GRAVITY[finding.severity], finding.span.start))
    return CheckReport(context.length, originality.measure(checked, context), tuple(findings), tuple(passed))
