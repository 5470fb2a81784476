"""Hostile or hurt words about employer, colleagues or customers: they are better read again tomorrow."""

from collections.abc import Iterator

from advocate_desktop.checks.base import Check, CheckContext, CheckedText
from advocate_desktop.checks.company_names import company_names
from advocate_desktop.checks.wording import listed
from advocate_desktop.domain.findings import Finding, Offer, Origin, Severity, Span


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    places = {(span.start, span.end) for span in listed(text, context, "tone", "_hostile", quoted=False)}
    sharp = listed(text, context, "tone", "_sharp", quoted=False)
    if sharp:
        people = [*listed(text, context, "tone", "_people", quoted=False), *company_names(text, context)]
        about = text.by_sentence(people)
        for number, spans in text.by_sentence(sharp).items():
            if number in about:
                places |= {(span.start, span.end) for span in spans}
    if not places:
        return
    first, *others = (Span(start, end) for start, end in sorted(places))
    yield Finding(
        "tone",
        Severity.WARNING,
        first,
        context.messages("checks.tone.found", words=text.text[first.start : first.end]),
        context.messages("checks.tone.why"),
        Origin.CRAFT,
        related=tuple(others),
        kind="found",
        offer=Offer.SLEEP_ON_IT,
    )


CHECK = Check("tone", _run)
