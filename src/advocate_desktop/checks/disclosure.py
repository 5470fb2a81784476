"""Who praises their employer says that they work there: readers may know, and in places it is the law."""

from collections.abc import Iterator

from advocate_desktop.checks.base import Check, CheckContext, CheckedText
from advocate_desktop.checks.company_names import company_names
from advocate_desktop.checks.wording import listed
from advocate_desktop.domain.findings import Finding, Fix, Origin, Severity, Span
from advocate_desktop.messages import LANGUAGES, Messages


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    names = company_names(text, context)
    if not names or listed(text, context, "disclosure", "_tells", quoted=False):
        return
    praise = listed(text, context, "disclosure", "_praise", quoted=False)
    name = _praised(text, names, praise)
    if name is None:
        return
    first, *others = _wordings(text, name, context)
    yield Finding(
        "disclosure",
        Severity.WARNING,
        name,
        context.messages("checks.disclosure.untold", company=text.text[name.start : name.end]),
        context.messages("checks.disclosure.why"),
        Origin.LAW,
        fix=first,
        kind="untold",
        alternatives=tuple(others),
    )


def _praised(text: CheckedText, names: tuple[Span, ...], praise: list[Span]) -> Span | None:
    """Give the first name in a sentence that praises or promotes."""
    praised = text.by_sentence(praise)
    return next((spans[0] for number, spans in text.by_sentence(names).items() if number in praised), None)


def _wordings(text: CheckedText, name: Span, context: CheckContext) -> list[Fix]:
    """Give ready wordings in the language of the text, the nearest to the claim first."""
    lang = context.lang[:2] if context.lang[:2] in LANGUAGES else context.messages.language
    said = Messages(lang)
    tagged = name.start > 0 and text.text[name.start - 1] == "#"
    company = next((known for known in context.companies), text.text[name.start : name.end])
    sentence = next(span for span in text.sentences if span.start <= name.start < span.end)
    start = next((word.start for word in text.words if word.start >= sentence.start), sentence.start)
    opening = said("checks.disclosure.wording_opening", company=company)
    near = said("checks.disclosure.wording_near")
    fixes = [] if tagged else [_insert(name.end, f" {near}", near, context)]
    while start > sentence.start and text.text[start - 1] in "«“\"'(#":
        start -= 1
    fixes.append(_insert(start, f"{opening} ", opening, context))
    end = sentence.end - (len(text.text[start : sentence.end]) - len(text.text[start : sentence.end].rstrip()))
    others = (words for words in context.disclosures if words != opening)
    return [*fixes, *(_insert(end, f" {words}", words, context) for words in others)]


def _insert(position: int, words: str, shown: str, context: CheckContext) -> Fix:
    label = context.messages("checks.fix.add", words=shown)
    return Fix(Span(position, position), words, label, safe=False)


CHECK = Check("disclosure", _run)
