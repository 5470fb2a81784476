"""Remarks a person does not want to see again: here, anywhere, or about these words."""

from dataclasses import dataclass
from enum import StrEnum

from advocate_desktop.domain.findings import Finding, Severity

NEVER_IGNORED = frozenset({"open-prompt", "length", "embargo"})
_LONGEST_WORDS = 200


class IgnoreScope(StrEnum):
    """How far it reaches: this passage of this draft, this kind of remark in all drafts, these words in all."""

    HERE = "here"
    ALWAYS = "always"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Ignored:
    """One kind of remark that stays unsaid; `words` are folded, `draft_id` is set where it holds for one draft."""

    check: str
    scope: IgnoreScope
    kind: str = ""
    words: str = ""
    draft_id: int | None = None
    id: int = 0

    def hides(self, finding: Finding, text: str) -> bool:
        """Tell whether a remark on a text stays unsaid."""
        if finding.check != self.check or not can_be_ignored(finding):
            return False
        if self.scope is IgnoreScope.ALWAYS:
            return finding.kind == self.kind
        if self.scope is IgnoreScope.HERE and finding.kind != self.kind:
            return False
        return words_of(finding, text) == self.words


def can_be_ignored(finding: Finding) -> bool:
    """Tell whether a remark can be waved away: never one that holds the copy back."""
    return finding.check not in NEVER_IGNORED and finding.severity is not Severity.STOP


def words_of(finding: Finding, text: str) -> str:
    """Give the words a remark is about, so that it is known again when the text around them changes."""
    said = text[finding.span.start : finding.span.end]
    return " ".join(said.replace("’", "'").casefold().split())[:_LONGEST_WORDS]


def ignore(finding: Finding, text: str, scope: IgnoreScope, draft_id: int | None = None) -> Ignored:
    """Give what to keep so that a remark stays unsaid.

    Raises ValueError for one that cannot be waved away, or that is about no words where they are to be kept.
    """
    words = words_of(finding, text)
    if not can_be_ignored(finding) or (scope is IgnoreScope.WORDS and not words):
        raise ValueError(finding.check)
    return Ignored(
        finding.check,
        scope,
        kind="" if scope is IgnoreScope.WORDS else finding.kind,
        words="" if scope is IgnoreScope.ALWAYS else words,
        draft_id=draft_id if scope is IgnoreScope.HERE else None,
    )
