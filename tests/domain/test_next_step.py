"""Today always shows exactly one next step, and says why."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.domain.draft_states import DraftKind, DraftState
from advocate_desktop.domain.next_step import (
    ContentFact,
    DraftFact,
    IdeaFact,
    LineStanding,
    NextStep,
    StepFacts,
    next_steps,
)
from advocate_desktop.domain.steps import Reason, StepKind

TODAY = date(2026, 11, 19)


def draft(number: int, state: DraftState) -> DraftFact:
    return DraftFact(number, DraftKind.POST, state)


def first(facts: StepFacts) -> NextStep:
    return next_steps(facts, TODAY)[0]


def test_a_new_person_is_led_to_content():
    assert first(StepFacts()).kind is StepKind.IMPORT


def test_a_text_cut_off_by_a_crash_comes_before_all_else():
    facts = StepFacts(has_content=True, recovered_draft=7, paused=True, drafts=(draft(3, DraftState.COPIED),))
    assert first(facts) == NextStep(StepKind.CONTINUE, Reason.RECOVERED, draft_id=7)


def test_a_copied_text_is_asked_about_before_something_new_begins():
    facts = StepFacts(5, (draft(1, DraftState.READY), draft(2, DraftState.COPIED)), (ContentFact(9),))
    assert first(facts) == NextStep(StepKind.CONFIRM, Reason.COPIED_NOT_LOGGED, draft_id=2)


def test_what_is_started_is_finished_first_then_content_is_proposed():
    facts = StepFacts(5, (draft(1, DraftState.PROMPTS_OPEN), draft(2, DraftState.READY)), (ContentFact(9),))
    kinds = [(step.kind, step.draft_id or step.content_id) for step in next_steps(facts, TODAY)[:3]]
    assert kinds == [(StepKind.COPY, 2), (StepKind.ANSWER, 1), (StepKind.START, 9)]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (ContentFact(9, expiring=True), Reason.EXPIRING),
        (ContentFact(9), Reason.FRESH),
        (ContentFact(9, fresh=False), Reason.UNUSED),
    ],
)
def test_a_proposed_content_says_why(content: ContentFact, reason: Reason):
    assert first(StepFacts(has_content=True, contents=(content,))).reason is reason


def test_who_has_no_line_is_invited_to_the_cards_behind_the_first_thing_to_write_about():
    facts = StepFacts(5, contents=(ContentFact(9), ContentFact(8)), line=LineStanding.NONE)
    kinds = [step.kind for step in next_steps(facts, TODAY)[:3]]
    assert kinds == [StepKind.START, StepKind.PLAY, StepKind.START]
    assert [step.kind for step in next_steps(StepFacts(line=LineStanding.NONE), TODAY)].count(StepKind.PLAY) == 1


def test_a_game_under_way_comes_before_something_new():
    facts = StepFacts(5, contents=(ContentFact(9),), line=LineStanding.PLAYING)
    assert first(facts) == NextStep(StepKind.PLAY, Reason.GAME_OPEN)
    begun = replace(facts, drafts=(draft(2, DraftState.PROMPTS_OPEN),))
    assert first(begun).kind is StepKind.ANSWER


def test_a_pause_asks_for_nothing():
    step = first(StepFacts(5, (draft(1, DraftState.READY),), (ContentFact(9),), paused=True))
    assert (step.kind, step.reason) == (StepKind.REST, Reason.PAUSED)


def test_a_kept_week_rests_but_still_offers_more_behind():
    steps = next_steps(StepFacts(5, contents=(ContentFact(9),), posts_left=0, comments_left=0), TODAY)
    assert steps[0] == NextStep(StepKind.REST, Reason.WEEK_KEPT)
    assert NextStep(StepKind.START, Reason.FRESH, content_id=9) in steps


def test_comments_come_first_once_the_posts_are_done():
    assert first(StepFacts(5, contents=(ContentFact(9),), posts_left=0, comments_left=2)).kind is StepKind.COMMENT


def test_after_a_gap_the_way_back_takes_ten_minutes():
    facts = StepFacts(5, contents=(ContentFact(9),), last_published=TODAY - timedelta(days=30))
    assert (first(facts).reason, first(facts).minutes) == (Reason.COMING_BACK, 10)


def test_not_today_brings_the_next_idea_up():
    facts = StepFacts(has_content=True, contents=(ContentFact(1), ContentFact(2)))
    refused = first(facts)
    assert first(StepFacts(2, contents=facts.contents, set_aside=frozenset({refused.key}))).content_id == 2


drafts = st.lists(
    st.builds(DraftFact, st.integers(1, 9), st.sampled_from(DraftKind), st.sampled_from(DraftState)), max_size=6
)
facts_of_any_kind = st.builds(
    StepFacts,
    has_content=st.booleans(),
    drafts=drafts.map(tuple),
    contents=st.lists(st.builds(ContentFact, st.integers(1, 9), st.booleans(), st.booleans()), max_size=5).map(
        tuple
    ),
    recovered_draft=st.none() | st.integers(1, 9),
    posts_left=st.integers(-1, 4),
    comments_left=st.integers(-1, 5),
    paused=st.booleans(),
    last_published=st.none() | st.dates(date(2020, 1, 1), TODAY),
)


@given(facts_of_any_kind)
def test_there_is_always_a_step_and_never_the_same_twice(facts: StepFacts):
    steps = next_steps(facts, TODAY)
    assert steps
    assert len({step.key for step in steps}) == len(steps)


@given(facts_of_any_kind)
def test_setting_everything_aside_still_leaves_one_quiet_step(facts: StepFacts):
    everything = frozenset(step.key for step in next_steps(facts, TODAY))
    left = next_steps(
        StepFacts(
            facts.has_content,
            facts.drafts,
            facts.contents,
            facts.recovered_draft,
            facts.posts_left,
            facts.comments_left,
            facts.paused,
            facts.last_published,
            everything,
        ),
        TODAY,
    )
    assert [step.kind for step in left] == [StepKind.REST]


def test_a_planned_idea_comes_first_and_the_pillar_least_served_after_what_is_started():
    facts = StepFacts(
        has_content=True,
        drafts=(draft(1, DraftState.PROMPTS_OPEN), draft(2, DraftState.READY)),
        contents=(ContentFact(9),),
        ideas=(
            IdeaFact(4, Reason.LEAST_SERVED),
            IdeaFact(5, Reason.PLANNED_WEEK),
            IdeaFact(6, Reason.PLANNED_TODAY),
        ),
    )
    steps = [step.idea_id or step.draft_id or step.content_id for step in next_steps(facts, TODAY)[:6]]
    assert steps == [6, 2, 5, 1, 4, 9]
    refused = frozenset({next_steps(facts, TODAY)[0].key})
    assert first(replace(facts, set_aside=refused)).draft_id == 2
