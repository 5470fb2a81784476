"""What Today gathers from the other use cases."""

import json
import random
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from card_player import finish
from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.domain.content import last_day
from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.routine import PublicationKind
from advocate_desktop.domain.steps import StepKind
from advocate_desktop.domain.today import DayView, DraftLine, StepView, TodayFacts, from_document, to_document
from advocate_desktop.resources import resource_path
from advocate_desktop.settings import LANGUAGE, PERSON_ID, SLOT_DAYS
from tests.card_player import play_services

TODAY = date(2026, 11, 19)
PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture
def filled(services):
    services.library.import_paths([resource_path("sample_pack")])
    return services


def test_an_empty_profile_is_led_to_content(services):
    facts = services.today.facts(TODAY)
    assert facts.steps[0].kind == StepKind.IMPORT
    assert (facts.posts, facts.comments, facts.started) == ((0, 1), (0, 3), False)


def test_what_may_not_be_used_is_never_proposed(filled):
    filled.foundation.settings.set(LANGUAGE, "fr")
    shown = {step.content_id for step in filled.today.facts(TODAY).steps}
    assert all("−7" not in step.title for step in filled.today.facts(TODAY).steps)
    proposed = next(step for step in filled.today.facts(TODAY).steps if step.kind == StepKind.START)
    filled.library.set_not_for_me([proposed.content_id], True)
    assert proposed.content_id in shown
    assert proposed.content_id not in {step.content_id for step in filled.today.facts(TODAY).steps}


def test_content_comes_in_the_language_of_the_person_with_its_picture(filled):
    filled.foundation.settings.set(LANGUAGE, "fr")
    step = next(step for step in filled.today.facts(TODAY).steps if step.kind == StepKind.START)
    assert filled.library.entry(step.content_id).item.lang == "fr"
    assert step.picture
    assert step.until


def test_days_of_one_s_own_come_before_those_of_colleagues(filled):
    filled.foundation.settings.set(LANGUAGE, "fr")
    last_days = [(each.id, last_day(each.item)) for each in filled.library.ideas("fr", 40)]
    filled.library.set_not_for_me([each for each, last in last_days if (last - TODAY).days <= 3], True)
    proposed = set()
    for person in range(6):
        filled.foundation.settings.set(PERSON_ID, f"{person:032x}")
        usable = filled.library.ideas("fr", 40)
        own = {each.id for each in usable if each.window is not None and each.window.holds(TODAY)}
        step = next(step for step in filled.today.facts(TODAY).steps if step.kind == StepKind.START)
        assert not own or step.content_id in own
        proposed.add(step.content_id)
    assert len(proposed) > 1


def test_a_content_with_a_draft_under_way_is_not_proposed_twice(filled):
    first = next(step for step in filled.today.facts(TODAY).steps if step.kind == StepKind.START)
    draft, _ = filled.drafting.start_from_content(first.content_id)
    facts = filled.today.facts(TODAY)
    assert first.content_id not in {step.content_id for step in facts.steps}
    assert draft.id in {step.draft_id for step in facts.steps}
    assert [line.id for line in facts.drafts] == [draft.id]


def test_the_week_shows_posts_comments_and_slots(filled):
    filled.foundation.settings.set(SLOT_DAYS, [4])
    for kind, day in ((PublicationKind.POST, 17), (PublicationKind.COMMENT, 18)):
        filled.routine.log(kind, datetime(2026, 11, day, 12, tzinfo=PARIS), ["linkedin"], rung=3)
    week = filled.today.facts(TODAY).week
    assert [(day.posts, day.comments, day.slot) for day in week] == [
        (0, 0, False),
        (1, 0, False),
        (0, 1, False),
        (0, 0, False),
        (0, 0, True),
        (0, 0, False),
        (0, 0, False),
    ]


def test_a_recovered_draft_that_is_gone_is_not_offered(services):
    assert services.today.facts(TODAY, recovered_draft=41).steps[0].kind != StepKind.CONTINUE


texts = st.text(max_size=12)
facts_of_any_kind = st.builds(
    TodayFacts,
    today=texts,
    name=texts,
    steps=st.lists(st.builds(StepView, texts, texts, texts, st.integers(0, 20), texts), max_size=2).map(tuple),
    drafts=st.lists(
        st.builds(DraftLine, st.integers(), texts, texts, texts, texts, st.integers(), st.integers(), texts),
        max_size=3,
    ).map(tuple),
    week=st.lists(st.builds(DayView, texts, st.integers(), st.integers(), st.booleans()), max_size=7).map(tuple),
    bars=st.lists(st.tuples(st.floats(0, 1), texts), max_size=4).map(tuple),
)


@given(facts_of_any_kind)
def test_a_snapshot_gives_back_what_it_was_given(facts: TodayFacts):
    assert from_document(json.loads(json.dumps(to_document(facts)))) == facts


def test_an_idea_planned_for_today_is_the_next_step_until_it_is_a_draft(filled):
    idea = filled.grids.add("The crane that whispered").idea
    filled.grids.plan(idea.id, TODAY)
    step = filled.today.facts(TODAY).steps[0]
    assert (step.kind, step.reason, step.title) == (StepKind.IDEA, "planned_today", "The crane that whispered")
    draft, _ = filled.grids.start_draft(step.idea_id)
    steps = filled.today.facts(TODAY).steps
    assert StepKind.IDEA not in {each.kind for each in steps}
    assert steps[0].draft_id == draft.id


def test_the_card_game_is_proposed_until_there_is_a_line(services):
    def reasons():
        return [step.reason for step in services.today.facts(TODAY).steps if step.kind == "play"]

    assert reasons() == ["no_line"]
    played, _ = services.line.new_game()
    assert reasons() == ["game_open"]
    for move in finish(played.state, played.deck, random.Random(4))[0][:-1]:
        services.line.play(move)
    services.line.finish()
    assert reasons() == []


def test_the_slot_of_the_day_then_the_pillar_least_served_at_most_one_rung_higher(services):
    play_services(services)
    grids, pillars = services.grids, services.grids.axes().pillars
    for day in (2, 5, 9, 12):
        rung = Rung.COMMENT if day == 5 else Rung.RELAY
        moment = datetime(2026, 11, day, 12, tzinfo=PARIS)
        services.routine.log(PublicationKind.POST, moment, ["linkedin"], rung=rung.value)
    draft, _ = grids.start_draft(grids.add("Served", pillars[0].id).idea.id)
    services.routine.log(
        PublicationKind.POST, datetime(2026, 11, 13, 12, tzinfo=PARIS), ["linkedin"], rung=1, draft_id=draft.id
    )
    for rung in Rung:
        grids.add(f"Rung {rung.value}", pillars[1].id, rung=rung)
    grids.add("Of a served pillar", pillars[0].id, rung=Rung.RELAY)
    slot = grids.add("For the slot", pillars[0].id, rung=Rung.VISION).idea
    grids.plan(slot.id, TODAY)
    steps = [step for step in services.today.facts(TODAY).steps if step.kind == StepKind.IDEA]
    assert [step.title for step in steps] == ["For the slot", "Rung 3", "Rung 2"]
    assert grids.next_rung() is Rung.REBOUND
