"""A post that invites an answer: a question, or words that ask for one."""

from collections.abc import Iterator

from advocate_desktop.checks.base import Check, CheckContext, CheckedText, within
from advocate_desktop.checks.wording import listed
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.findings import Finding, Origin, Severity, Span

_SHORTEST = 40


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    if context.kind is DraftKind.COMMENT or text.prompts or len(text.prose) < _SHORTEST:
        return
    if _asks(text) or listed(text, context, "conversation", "_invites", quoted=False):
        return
    yield Finding(
        "conversation",
        Severity.ADVICE,
        Span(len(text.text), len(text.text)),
        context.messages("checks.conversation.none"),
        context.messages("checks.conversation.why"),
        Origin.CRAFT,
        kind="none",
    )


def _asks(text: CheckedText) -> bool:
    position = text.text.find("?")
    while position >= 0:
        if not within(text.links, position) and not within(text.quotations, position):
            return True
        position = text.text.find("?", position + 1)
    return False


# Half of good posts ask nothing: to tell it of each of them would be a nuisance.
CHECK = Check("conversation", _run, on_by_default=False)
