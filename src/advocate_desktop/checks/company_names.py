"""Where a text names the employer."""

from advocate_desktop.checks.base import CheckContext, CheckedText
from advocate_desktop.checks.words import find_words
from advocate_desktop.domain.findings import Span


def company_names(text: CheckedText, context: CheckContext) -> tuple[Span, ...]:
    """Give the places that name the employer, hashtags included; the longest name wins."""
    return text.once("company_names", lambda: _find(text, context))


def _find(text: CheckedText, context: CheckContext) -> tuple[Span, ...]:
    names = {tuple(word.folded for word in find_words(name)) for name in context.companies}
    longest_first = sorted((name for name in names if name), key=len, reverse=True)
    if not longest_first:
        return ()
    words = text.words
    folded = [word.folded for word in words]
    found: list[Span] = []
    index = 0
    while index < len(words):
        size = next((len(name) for name in longest_first if tuple(folded[index : index + len(name)]) == name), 0)
        if size:
            found.append(Span(words[index].start, words[index + size - 1].end))
        index += max(size, 1)
    return tuple(found)
