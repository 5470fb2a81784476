"""The week grid: slots, plans, and every idea that waits, once."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.domain.grids import Idea, IdeaState
from advocate_desktop.domain.routine import FirstDay, Pause
from advocate_desktop.domain.week_grid import planned_for, week_grid

AT = datetime(2026, 11, 19, tzinfo=UTC)
TODAY = date(2026, 11, 19)
MONDAY = date(2026, 11, 16)


@st.composite
def idea_lists(draw):
    ideas = []
    for number in range(1, draw(st.integers(1, 12)) + 1):
        week = draw(st.none() | st.integers(-3, 12))
        ideas.append(
            Idea(
                number,
                "An idea",
                AT,
                week=MONDAY + timedelta(weeks=week) if week is not None else None,
                day=draw(st.none() | st.integers(0, 6)),
                state=draw(st.sampled_from(IdeaState)),
                published_on=draw(st.none() | st.just(TODAY) | st.just(date(2026, 1, 1))),
            )
        )
    return ideas


@given(idea_lists(), st.sampled_from(FirstDay))
def test_every_idea_to_come_is_shown_once_on_its_day(ideas, first_day):
    grid = week_grid(ideas, TODAY, {1, 3}, first_day=first_day)
    assert len(grid.weeks) == 8
    days = [day for week in grid.weeks for day in week.days]
    assert [day.day for day in days] == [days[0].day + timedelta(days=n) for n in range(56)]
    shown = [idea for day in days for idea in day.ideas] + [idea for week in grid.weeks for idea in week.ideas]
    shown += [*grid.waiting, *grid.later]
    assert len({idea.id for idea in shown}) == len(shown)
    to_come = {idea.id for idea in ideas if idea.state is not IdeaState.PUBLISHED}
    assert {idea.id for idea in shown if idea.state is not IdeaState.PUBLISHED} == to_come
    for day in days:
        assert day.slot == (day.day.weekday() in {1, 3})
        for idea in day.ideas:
            assert day.day == (idea.published_on if idea.state is IdeaState.PUBLISHED else idea.planned_on)


def test_a_day_gone_by_waits_and_a_week_under_way_does_not():
    ideas = [
        Idea(1, "a", AT, week=MONDAY, day=0),
        Idea(2, "b", AT, week=MONDAY),
        Idea(3, "c", AT, week=MONDAY, day=3),
    ]
    grid = week_grid(ideas, TODAY, ())
    assert [idea.id for idea in grid.waiting] == [1]
    assert [idea.id for idea in grid.weeks[0].ideas] == [2]
    assert [idea.id for idea in grid.weeks[0].days[3].ideas] == [3]


def test_days_of_a_break_are_told():
    grid = week_grid([], TODAY, (), [Pause(1, TODAY, TODAY)])
    assert [day.day for day in grid.weeks[0].days if day.paused] == [TODAY]


def test_what_is_planned_for_now_comes_by_day_then_week():
    plans = [(1, 3), (2, None), (3, 4), (4, 0)]
    ideas = [Idea(number, "a", AT, week=MONDAY, day=day) for number, day in plans]
    ideas.append(Idea(5, "a", AT, week=MONDAY, day=3, state=IdeaState.DRAFT))
    due, week = planned_for(ideas, TODAY)
    assert ([idea.id for idea in due], [idea.id for idea in week]) == ([1], [2, 3])
