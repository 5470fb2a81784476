"""What comes back: a journal of benefits, questions that wait for a reply, and a few badges for constancy."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.ladder import rung_of
from advocate_desktop.domain.routine import FREEZE_EVERY, Publication, PublicationKind, RoutineState, WeekState

BENEFIT_AT_MOST = 500
PEOPLE_AT_MOST = 999
_CHAMPION_OF = 2


class BenefitKind(StrEnum):
    """What a post, a comment or a talk about them brought."""

    CONVERSATION = "conversation"
    INVITATION = "invitation"
    LEARNT = "learnt"
    CANDIDATE = "candidate"
    SATISFACTION = "satisfaction"


@dataclass(frozen=True, slots=True)
class Benefit:
    """A line of the journal, perhaps about one post."""

    id: int
    day: date
    kind: BenefitKind
    text: str
    publication_id: int | None = None


@dataclass(frozen=True, slots=True)
class WaitingQuestion:
    """People who answered a post, as the person noted it; `answered_on` None: a reply waits."""

    id: int
    people: int
    noted_on: date
    note: str = ""
    publication_id: int | None = None
    answered_on: date | None = None


class Badge(StrEnum):
    """Few, for quality and constancy, never for volume."""

    FIRST_REBOUND = "first_rebound"
    FOUR_WEEKS = "four_weeks"
    FIRST_FEEDBACK = "first_feedback"
    ALL_RUNGS = "all_rungs"
    CHAMPION = "champion"


@dataclass(frozen=True, slots=True)
class FeedbackGiven:
    """A feedback the person gave: when, and to whom (any text that stays the same for one colleague)."""

    day: date
    colleague: str


def badges_earned(
    state: RoutineState, posts: Iterable[Publication], feedback: Sequence[FeedbackGiven] = ()
) -> dict[Badge, date]:
    """Give the badges earned by the day of `state`, each with the day it was."""
    earned: dict[Badge, date] = {}
    rungs: dict[Rung, date] = {}
    for post in sorted(posts, key=lambda post: (post.local_date, post.id)):
        rung = rung_of(post)
        if post.kind is PublicationKind.POST and rung is not None and post.local_date <= state.today:
            rungs.setdefault(rung, post.local_date)
    if Rung.REBOUND in rungs:
        earned[Badge.FIRST_REBOUND] = rungs[Rung.REBOUND]
    if rungs.keys() == set(Rung):
        earned[Badge.ALL_RUNGS] = max(rungs.values())
    if (week := _fourth_week(state)) is not None:
        earned[Badge.FOUR_WEEKS] = min(week, state.today)
    given = sorted((each for each in feedback if each.day <= state.today), key=lambda each: each.day)
    if given:
        earned[Badge.FIRST_FEEDBACK] = given[0].day
    colleagues: set[str] = set()
    for each in given:
        colleagues.add(each.colleague)
        if len(colleagues) >= _CHAMPION_OF:
            earned.setdefault(Badge.CHAMPION, each.day)
    return earned


def _fourth_week(state: RoutineState) -> date | None:
    """Give the last day of the fourth week of the first row of four kept weeks."""
    kept = 0
    for week in state.weeks:
        if week.state is WeekState.KEPT:
            kept += 1
            if kept == FREEZE_EVERY:
                return week.last_day
        elif week.state is WeekState.MISSED:
            kept = 0
    return None


def waiting(questions: Iterable[WaitingQuestion], today: date, days: int = 14) -> list[WaitingQuestion]:
    """Give the questions a short reply would still serve, the newest first: after two weeks the moment is gone."""
    first = today - timedelta(days=days)
    found = [each for each in questions if each.answered_on is None and first <= each.noted_on <= today]
    return sorted(found, key=lambda each: (each.noted_on, each.id), reverse=True)


def unseen(earned: Collection[Badge], seen: Collection[Badge]) -> list[Badge]:
    """Give the badges to show once, in their order."""
    return [badge for badge in Badge if badge in earned and badge not in seen]
