"""The one next step Today shows, and why: always exactly one, with others behind it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from advocate_desktop.domain.draft_states import DraftKind, DraftState
from advocate_desktop.domain.steps import Reason, StepKind

COMING_BACK_AFTER_DAYS = 21


_MINUTES = {
    StepKind.CONTINUE: 10,
    StepKind.CONFIRM: 1,
    StepKind.COPY: 3,
    StepKind.ANSWER: 10,
    StepKind.IDEA: 15,
    StepKind.START: 15,
    StepKind.PLAY: 30,
    StepKind.COMMENT: 5,
    StepKind.WRITE: 15,
    StepKind.IMPORT: 2,
    StepKind.REST: 0,
}


@dataclass(frozen=True, slots=True)
class NextStep:
    """One step: what to do, why, about which draft, content item or idea."""

    kind: StepKind
    reason: Reason
    draft_id: int | None = None
    content_id: int | None = None
    idea_id: int | None = None

    @property
    def minutes(self) -> int:
        """Give about how long it takes."""
        return 10 if self.reason is Reason.COMING_BACK else _MINUTES[self.kind]

    @property
    def key(self) -> str:
        """Give a name that stays the same from day to day, by which a step is set aside."""
        idea = f":{self.idea_id}" if self.idea_id is not None else ""
        return f"{self.kind}:{self.draft_id or ''}:{self.content_id or ''}{idea}"


@dataclass(frozen=True, slots=True)
class DraftFact:
    """What the rule needs to know of a draft."""

    id: int
    kind: DraftKind
    state: DraftState


@dataclass(frozen=True, slots=True)
class ContentFact:
    """A content item that may be proposed: usable today, not used yet, not set aside for good.

    `suits_pillar`: it speaks of the pillar least served.
    """

    id: int
    expiring: bool = False
    fresh: bool = True
    suits_pillar: bool = False


@dataclass(frozen=True, slots=True)
class IdeaFact:
    """An idea to write, and why now: planned for the day, for the week, or of the pillar least served."""

    id: int
    reason: Reason


class LineStanding(StrEnum):
    """How far the person is with their editorial line."""

    NONE = "none"
    PLAYING = "playing"
    MADE = "made"


@dataclass(frozen=True, slots=True)
class StepFacts:
    """All the rule looks at. `drafts`, `contents` and `ideas` come best first; `set_aside` the refused keys."""

    has_content: bool = False
    drafts: tuple[DraftFact, ...] = ()
    contents: tuple[ContentFact, ...] = ()
    recovered_draft: int | None = None
    posts_left: int = 1
    comments_left: int = 3
    paused: bool = False
    last_published: date | None = None
    set_aside: frozenset[str] = field(default_factory=frozenset)
    ideas: tuple[IdeaFact, ...] = ()
    line: LineStanding = LineStanding.MADE


def next_steps(facts: StepFacts, today: date) -> tuple[NextStep, ...]:
    """Give every sensible step, the next one first; never empty.

    What is planned for the day comes first, and what is started is finished before something else begins; a pause
    or a kept week asks for nothing, and puts rest first; after a gap of three weeks the lightest step comes first,
    with ten minutes on it.
    """
    ordered: dict[str, NextStep] = {}
    for step in _candidates(facts, today):
        ordered.setdefault(step.key, step)
    kept = tuple(step for key, step in ordered.items() if key not in facts.set_aside)
    return kept or (NextStep(StepKind.REST, Reason.PAUSED if facts.paused else Reason.OWN_WORDS),)


def _candidates(facts: StepFacts, today: date) -> Iterator[NextStep]:
    if facts.recovered_draft is not None:
        yield NextStep(StepKind.CONTINUE, Reason.RECOVERED, draft_id=facts.recovered_draft)
    for draft in _drafts(facts, DraftState.COPIED):
        yield NextStep(StepKind.CONFIRM, Reason.COPIED_NOT_LOGGED, draft_id=draft.id)
    if facts.paused:
        yield NextStep(StepKind.REST, Reason.PAUSED)
    elif facts.posts_left <= 0 and facts.comments_left <= 0:
        yield NextStep(StepKind.REST, Reason.WEEK_KEPT)
    elif _after_a_gap(facts, today):
        yield from _way_back(facts)
    if facts.posts_left <= 0 and facts.comments_left > 0:
        yield from _comments(facts)
    yield from _posts(facts)
    yield from _comments(facts)
    yield NextStep(StepKind.WRITE, Reason.OWN_WORDS)


def _after_a_gap(facts: StepFacts, today: date) -> bool:
    last = facts.last_published
    return last is not None and (today - last).days >= COMING_BACK_AFTER_DAYS


def _way_back(facts: StepFacts) -> Iterator[NextStep]:
    for draft in _drafts(facts, DraftState.READY):
        yield NextStep(StepKind.COPY, Reason.COMING_BACK, draft_id=draft.id)
    yield NextStep(StepKind.COMMENT, Reason.COMING_BACK)


def _posts(facts: StepFacts) -> Iterator[NextStep]:
    yield from _ideas(facts, Reason.PLANNED_TODAY)
    for draft in _drafts(facts, DraftState.READY):
        yield NextStep(StepKind.COPY, Reason.READY, draft_id=draft.id)
    yield from _ideas(facts, Reason.PLANNED_WEEK)
    for state in (DraftState.PROMPTS_OPEN, DraftState.TO_START):
        for draft in _drafts(facts, state):
            yield NextStep(StepKind.ANSWER, Reason.PROMPTS_OPEN, draft_id=draft.id)
    yield from _ideas(facts, Reason.LEAST_SERVED)
    if facts.line is LineStanding.PLAYING:
        yield NextStep(StepKind.PLAY, Reason.GAME_OPEN)
    if not facts.has_content:
        yield NextStep(StepKind.IMPORT, Reason.EMPTY_LIBRARY)
    for place, content in enumerate(facts.contents):
        if place == 1:
            yield from _first_line(facts)
        yield NextStep(StepKind.START, _why_content(content), content_id=content.id)
    yield from _first_line(facts)


def _first_line(facts: StepFacts) -> Iterator[NextStep]:
    """Invite to the card game, behind the first thing there is to write about."""
    if facts.line is LineStanding.NONE:
        yield NextStep(StepKind.PLAY, Reason.NO_LINE)


def _why_content(content: ContentFact) -> Reason:
    if content.expiring:
        return Reason.EXPIRING
    if content.suits_pillar:
        return Reason.SUITS_PILLAR
    return Reason.FRESH if content.fresh else Reason.UNUSED


def _ideas(facts: StepFacts, reason: Reason) -> Iterator[NextStep]:
    return (NextStep(StepKind.IDEA, reason, idea_id=idea.id) for idea in facts.ideas if idea.reason is reason)


def _comments(facts: StepFacts) -> Iterator[NextStep]:
    if facts.comments_left > 0:
        yield NextStep(StepKind.COMMENT, Reason.COMMENTS_LEFT)


def _drafts(facts: StepFacts, state: DraftState) -> Iterator[DraftFact]:
    return (draft for draft in facts.drafts if draft.state is state)
