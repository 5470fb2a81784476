"""What rules of word lists find in a text, as findings of the check they belong to."""

import re
from collections.abc import Iterator

from advocate_desktop.checks.base import CheckContext, CheckedText, within
from advocate_desktop.checks.rules import Hit, Rule, RuleKind, find_hits, find_pattern, places_of
from advocate_desktop.domain.findings import Finding, Fix, Severity, Span

_BREAK = re.compile(r"[.!?…:;\n\[\]]|(?<!\w)[-–—]+(?!\w)")
_NOT_RULES = "_"


def find_rules(text: CheckedText, rules: tuple[Rule, ...]) -> list[Hit]:
    """Find where rules apply, outside prompts and addresses; a phrase never spans the end of a sentence."""
    found: list[Hit] = []
    for rule in rules:
        if rule.pattern:
            found += [
                hit
                for hit in find_pattern(rule, text.text)
                if not text.in_prompt(hit.span.start) and not within(text.links, hit.span.start)
            ]
        else:
            found += _phrases(text, rule)
    return sorted(found, key=lambda hit: hit.span.start)


def _phrases(text: CheckedText, rule: Rule) -> list[Hit]:
    hits = find_hits((rule,), text.words, places=text.once("places", lambda: places_of(text.words)))
    return [hit for hit in hits if not _BREAK.search(text.text, hit.span.start, hit.span.end)]


def word_findings(
    check: str,
    text: CheckedText,
    context: CheckContext,
    severity: Severity,
    *,
    quoted: bool = False,
) -> Iterator[Finding]:
    """Give a finding for each place a rule of a check applies; words of others in quotation marks are left out."""
    rules = tuple(rule for rule in context.rules_in_force().of(check) if not rule.id.startswith(_NOT_RULES))
    for hit in find_rules(text, rules):
        if quoted or not within(text.quotations, hit.span.start):
            yield rule_finding(hit, text, context, severity)


def rule_finding(hit: Hit, text: CheckedText, context: CheckContext, severity: Severity) -> Finding:
    """Give the finding of one place: the rule's own message, else that of its check, with the words in it."""
    rule, messages = hit.rule, context.messages
    words = text.text[hit.span.start : hit.span.end]
    key = f"checks.{rule.check}.{rule.id}"
    if not messages.has(key):
        key = f"checks.{rule.check}.found"
    return Finding(
        rule.check,
        rule.severity or severity,
        hit.span,
        rule.text(messages.language) or messages(key, words=words),
        messages(f"checks.{rule.check}.why"),
        rule.origin,
        fix=_fix(hit, text, context),
        kind=rule.id,
    )


def _fix(hit: Hit, text: CheckedText, context: CheckContext) -> Fix | None:
    replacement = hit.replacement
    if hit.rule.kind is not RuleKind.SUBSTITUTION or replacement is None:
        return None
    words = text.text[hit.span.start : hit.span.end]
    if words[:1].isupper() and replacement[:1].islower():
        replacement = replacement[:1].upper() + replacement[1:]
    label = context.messages("checks.fix.write", words=replacement)
    return Fix(Span(hit.span.start, hit.span.end), replacement, label, safe=False)


def listed(text: CheckedText, context: CheckContext, check: str, rule: str, *, quoted: bool = True) -> list[Span]:
    """Give the places of a check's supporting list; without `quoted`, words of others are left out."""
    rules = context.rules_in_force().of(check, rule)
    spans = [hit.span for hit in find_rules(text, rules)]
    return spans if quoted else [span for span in spans if not within(text.quotations, span.start)]
