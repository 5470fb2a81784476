"""The checks there are. A new one is a module with its `CHECK` and a line here."""

from collections.abc import Container

from advocate_desktop.checks import (
    accessibility,
    boundaries,
    cadence,
    cliche,
    company_rules,
    confidential,
    conversation,
    disclosure,
    embargo,
    fold,
    hashtags,
    layout,
    length,
    links,
    mentions,
    originality,
    personal_touch,
    promotion,
    prompts,
    readability,
    spelling,
    tone,
    typography,
    window,
)
from advocate_desktop.checks.base import Check, CheckContext, CheckedText, CheckReport
from advocate_desktop.domain.findings import Finding, Severity

CHECKS: tuple[Check, ...] = (
    prompts.CHECK,
    length.CHECK,
    embargo.CHECK,
    confidential.CHECK,
    tone.CHECK,
    boundaries.CHECK,
    disclosure.CHECK,
    originality.CHECK,
    personal_touch.CHECK,
    company_rules.CHECK,
    promotion.CHECK,
    fold.CHECK,
    layout.CHECK,
    cliche.CHECK,
    conversation.CHECK,
    hashtags.CHECK,
    mentions.CHECK,
    links.CHECK,
    links.PLACE,
    accessibility.CHECK,
    typography.CHECK,
    window.CHECK,
    cadence.CHECK,
    spelling.CHECK,
    readability.CHECK,
)
# Those that settle while the person types.
IMMEDIATE_CHECKS = tuple(check for check in CHECKS if not check.slow)

_GRAVITY = {Severity.STOP: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


def is_on(check: Check, disabled: Container[str], enabled: Container[str]) -> bool:
    """Tell whether a check runs, given those a person switched off and those they switched on."""
    if not check.can_be_switched_off:
        return True
    return check.id not in disabled and (check.on_by_default or check.id in enabled)


def run_checks(text: str, context: CheckContext, checks: tuple[Check, ...] = CHECKS) -> CheckReport:
    """Run every check that is on and give what they say, the gravest first, then in the order of the text."""
    checked = CheckedText(text)
    findings: list[Finding] = []
    passed: list[str] = []
    for check in checks:
        if not is_on(check, context.disabled, context.enabled):
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
    return CheckReport(
        context.length,
        originality.measure(checked, context),
        tuple(findings),
        tuple(passed),
        personal_touch.estimate_rung(checked, context),
    )
