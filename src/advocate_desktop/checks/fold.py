"""What shows before '... more' must make one want the rest: no greeting, hashtag, link or worn phrase first."""

import re
from collections.abc import Iterator

from advocate_desktop.checks.base import Check, CheckContext, CheckedText
from advocate_desktop.checks.rules import find_hits
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.findings import Finding, Origin, Severity, Span

_MARKS = re.compile(r"\s*(?:#{1,6}[ \t]+|[-+>*•][ \t]+)?[*_]*")
_BEFORE_WORDS = re.compile(r"[^\w#@\[]*")
_BEFORE_PHRASE = 20


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    if context.channel.fold is None or context.kind is DraftKind.COMMENT:
        return
    marks = _MARKS.match(text.text)
    start = marks.end() if marks else 0
    symbols = _BEFORE_WORDS.match(text.text, start)
    opening = symbols.end() if symbols else start
    if text.in_prompt(opening):
        return
    for kind, spans in (("hashtag", text.hashtags), ("link", text.links)):
        if spans and spans[0].start == opening:
            yield _finding(spans[0], kind, context)
            return
    index = next((number for number, word in enumerate(text.words) if word.start >= opening), None)
    if index is None or text.words[index].start - opening > _BEFORE_PHRASE:
        return
    rules = (rule for rule in context.rules_in_force().of("fold") if rule.at_opening)
    hit = next(find_hits(rules, text.words, index), None)
    if hit is not None:
        message = hit.rule.text(context.messages.language)
        yield _finding(hit.span, hit.rule.id, context, message, hit.rule.origin)


def _finding(
    span: Span, kind: str, context: CheckContext, message: str = "", origin: Origin = Origin.CRAFT
) -> Finding:
    messages = context.messages
    return Finding(
        "fold",
        Severity.WARNING,
        span,
        message or messages(f"checks.fold.{kind}"),
        messages("checks.fold.why"),
        origin,
        kind=kind,
    )


CHECK = Check("fold", _run)
