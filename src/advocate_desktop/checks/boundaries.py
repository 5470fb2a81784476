"""The person's own limits: words of the boundary cards they kept, as reminders."""

from collections.abc import Iterator

from advocate_desktop.checks.base import Check, CheckContext, CheckedText, within
from advocate_desktop.checks.rules import Rule
from advocate_desktop.checks.wording import find_rules
from advocate_desktop.checks.words import find_words
from advocate_desktop.domain.cards import Card
from advocate_desktop.domain.findings import Finding, Origin, Severity, Span

_FAMILY = "boundaries."
_SHORTEST = 4
_TOO_MANY = 4


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    for card in context.boundaries:
        rules = context.rules_in_force().of("boundaries", card.id.removeprefix(_FAMILY))
        spans = _by_rules(text, rules) if rules else _by_own_words(text, card, context)
        if spans:
            yield _finding(card, spans, text, context)


def _finding(card: Card, spans: list[Span], text: CheckedText, context: CheckContext) -> Finding:
    words = text.text[spans[0].start : spans[0].end]
    return Finding(
        "boundaries",
        Severity.WARNING,
        spans[0],
        context.messages("checks.boundaries.found", words=words, title=card.title),
        card.meaning or context.messages("checks.boundaries.why"),
        Origin.BOUNDARY,
        related=tuple(spans[1:]),
        kind=card.id,
    )


def _by_rules(text: CheckedText, rules: tuple[Rule, ...]) -> list[Span]:
    return [hit.span for hit in find_rules(text, rules)]


def _by_own_words(text: CheckedText, card: Card, context: CheckContext) -> list[Span]:
    """Find a card of the person's own: all telling words of its title in one sentence."""
    idle = context.rules_in_force().of("boundaries", "_idle-words")
    empty = frozenset(
        word for rule in idle for phrase in rule.phrases for slot in phrase.slots for word in slot.words
    )
    wanted = {_stem(word.folded) for word in find_words(card.title) if len(word.folded) >= _SHORTEST} - {
        _stem(word) for word in empty
    }
    if not wanted or len(wanted) > _TOO_MANY:
        return []
    said = {
        word.start: stem
        for word in text.words
        if (stem := _stem(word.folded)) in wanted and not within(text.quotations, word.start)
    }
    places = (Span(word.start, word.end) for word in text.words if word.start in said)
    spans: list[Span] = []
    for found in text.by_sentence(places).values():
        if {said[span.start] for span in found} == wanted:
            spans += found
    return spans


def _stem(folded: str) -> str:
    """Give a word without the marks of number and gender."""
    for ending in ("aux", "es", "s", "x", "e"):
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST - 1:
            return folded[: -len(ending)] + ("al" if ending == "aux" else "")
    return folded


CHECK = Check("boundaries", _run)
