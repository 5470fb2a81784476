"""What in a text is the person's own, and the rung of the ladder it stands on for that."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from advocate_desktop.checks.base import Check, CheckContext, CheckedText
from advocate_desktop.checks.wording import listed
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.findings import Finding, Origin, Severity, Span

_SHORTEST = 5
_MATERIAL_RUN = 2
_FIGURE = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")


@dataclass(frozen=True, slots=True)
class Signs:
    """How often a text shows what makes it personal; places are counted once each."""

    first_person: int
    plural: int
    opinions: int
    convictions: int
    reasons: int
    practice: int
    scenes: int
    past: int
    own_figures: int
    material: bool

    @property
    def none(self) -> bool:
        """Tell whether there is nothing of the person at all."""
        counted = (self.first_person, self.plural, self.opinions, self.convictions)
        return not any(counted) and not self.own_figures and not self.material


def signs_of(text: CheckedText, context: CheckContext) -> Signs:
    """Count what makes a text personal, words of others in quotation marks left out."""
    return text.once("signs", lambda: _signs(text, context))


def _signs(text: CheckedText, context: CheckContext) -> Signs:
    def count(rule: str) -> int:
        return len(listed(text, context, "personal-touch", rule, quoted=False))

    return Signs(
        first_person=count("_first-person"),
        plural=count("_plural"),
        opinions=count("_opinion"),
        convictions=count("_conviction"),
        reasons=count("_reason"),
        practice=count("_practice"),
        scenes=count("_scene"),
        past=count("_past"),
        own_figures=_own_figures(text, context),
        material=_uses_material(text, context),
    )


def estimate_rung(text: CheckedText, context: CheckContext) -> Rung | None:
    """Give the rung a text seems to stand on (method, section 2); None where it holds hardly a word."""
    if len(text.prose) < len(("three", "words", "least")):
        return None
    signs = signs_of(text, context)
    mine = signs.first_person + signs.plural > 0
    story = mine and signs.past > 0 and (signs.scenes > 0 or signs.past > 1 or signs.material)
    vision = signs.convictions > 1 or (signs.convictions == 1 and signs.reasons > 0 and signs.first_person > 0)
    if vision and not (story and signs.convictions == 1):
        return Rung.VISION
    if story:
        return Rung.STORY
    if mine and (signs.practice or signs.past or signs.material):
        return Rung.REBOUND
    return Rung.RELAY if signs.none else Rung.COMMENT


def _own_figures(text: CheckedText, context: CheckContext) -> int:
    """Count the figures that do not stand in the source; without a source nothing tells whose they are."""
    if context.source is None:
        return 0
    theirs = set(_FIGURE.findall(context.source.text))
    inside = ((word.start, text.text[word.start : word.end]) for word in text.prose)
    return sum(1 for _start, word in inside if word[0].isdigit() and word not in theirs)


def _uses_material(text: CheckedText, context: CheckContext) -> bool:
    """Tell whether two runs of five words come from what the person keeps to tell."""
    if not context.material:
        return False
    words = [word.folded for word in text.prose]
    runs = {hash(tuple(words[index : index + 5])) for index in range(len(words) - 4)}
    return any(len(runs & known.shingles.keys()) >= _MATERIAL_RUN for known in context.material)


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    if context.kind is DraftKind.COMMENT or text.prompts or len(text.prose) < _SHORTEST:
        return
    if signs_of(text, context).none:
        yield Finding(
            "personal-touch",
            Severity.WARNING,
            Span(0, 0),
            context.messages("checks.personal-touch.none"),
            context.messages("checks.personal-touch.why"),
            Origin.CRAFT,
            kind="none",
        )


CHECK = Check("personal-touch", _run)
