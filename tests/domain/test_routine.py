"""Weeks, streak, freezes and regularity, on worked histories and against a slow reference written apart."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.domain.routine import (
    REPOST,
    FirstDay,
    Pause,
    Publication,
    PublicationKind,
    Rhythm,
    RoutineState,
    counted_posts,
    days,
    routine_state,
    week_start,
)

MONDAY = date(2026, 1, 5)


def post(day: date, *, rung: int | None = 3, copied: bool = False, draft: int | None = None, number: int = 0):
    moment = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return Publication(number, PublicationKind.POST, moment, "UTC", day, rung=rung, copied=copied, draft_id=draft)


def comment(day: date):
    return Publication(0, PublicationKind.COMMENT, datetime(2026, 1, 1, tzinfo=UTC), "UTC", day)


def week(number: int, day: int = 0) -> date:
    return MONDAY + timedelta(weeks=number, days=day)


def state(publications, today, rhythms=(), pauses=(), first=FirstDay.MONDAY) -> RoutineState:
    return routine_state(publications, rhythms, pauses, today, first)


def states(result: RoutineState) -> list[str]:
    return [item.state.value for item in result.weeks]


def test_nothing_logged_means_no_history():
    result = state([], week(3))
    assert result.weeks == ()
    assert (result.streak, result.best, result.regularity, result.posts_left) == (0, 0, 0.0, 1)


def test_history_starts_in_the_week_of_the_first_publication_even_a_comment():
    result = state([comment(week(2, 3)), post(week(4))], week(4, 2))
    assert [item.start for item in result.weeks] == [week(2), week(3), week(4)]


def test_one_post_a_day_counts_at_most():
    assert counted_posts([post(MONDAY), post(MONDAY), post(week(0, 1))]) == 2


def test_one_relay_a_week_counts_and_a_better_post_leaves_its_place_free():
    relay_days = [post(week(0, day), rung=1) for day in (0, 1)]
    assert counted_posts(relay_days) == 1
    assert counted_posts([*relay_days, post(week(0, 1), rung=4)]) == 2
    assert counted_posts([post(week(0), rung=None), post(week(0, 1), rung=None)]) == 2


def test_a_copied_post_does_not_count_nor_hide_another_of_the_same_day():
    assert counted_posts([post(MONDAY, copied=True)]) == 0
    assert counted_posts([post(MONDAY, copied=True, rung=4), post(MONDAY, rung=1)]) == 1


def test_a_repost_without_a_word_is_a_relay_unless_the_person_says_otherwise():
    bare = [replace(post(week(0, day), rung=None), form=REPOST) for day in (0, 1)]
    assert counted_posts(bare) == 1
    assert counted_posts([replace(one, text="What struck me") for one in bare]) == 2
    assert counted_posts([replace(one, rung=3) for one in bare]) == 2


def test_one_draft_on_several_networks_is_one_post():
    result = state([post(week(0, 1), draft=7), post(week(0, 3), draft=7)], week(0, 4), [Rhythm(MONDAY, 2, 3)])
    assert (result.current.posts, result.current.counted) == (1, 1)


def test_four_kept_weeks_earn_a_week_in_reserve_which_a_gap_spends():
    history = [post(week(number)) for number in (0, 1, 2, 3)]
    result = state(history, week(5, 1))
    assert states(result) == ["kept"] * 4 + ["frozen", "open"]
    assert (result.streak, result.freezes) == (4, 0)


def test_without_reserve_a_gap_ends_the_streak_and_the_best_stays():
    history = [post(week(number)) for number in (0, 1, 2)]
    result = state(history, week(4))
    assert states(result) == ["kept"] * 3 + ["missed", "open"]
    assert (result.streak, result.best) == (0, 3)


def test_at_most_two_weeks_stay_in_reserve():
    history = [post(week(number)) for number in range(12)]
    assert state(history, week(12)).freezes == 2


def test_no_reserve_is_spent_while_the_streak_is_zero():
    history = [post(week(number)) for number in range(8)] + [post(week(20))]
    result = state(history, week(20, 1))
    assert states(result)[8:12] == ["frozen", "frozen", "missed", "missed"]


def test_the_reserve_is_earned_again_each_time_a_multiple_of_four_is_reached():
    history = [post(week(number)) for number in [*range(4), *range(5, 9)]]
    result = state(history, week(9))
    assert (result.streak, result.freezes) == (8, 1)


@pytest.mark.parametrize(("length", "expected"), [(3, "missed"), (4, "paused"), (7, "paused")])
def test_a_pause_needs_four_days_of_the_week(length: int, expected: str):
    pause = Pause(1, week(1), week(1, length - 1))
    assert states(state([post(week(0)), post(week(2))], week(2, 1), pauses=[pause]))[1] == expected


def test_two_pauses_cover_a_week_together_and_their_common_days_count_once():
    overlapping = [Pause(1, week(1), week(1, 2)), Pause(2, week(1, 1), week(1, 2))]
    assert states(state([post(week(0))], week(2), pauses=overlapping))[1] == "missed"
    beside = [Pause(1, week(1), week(1, 1)), Pause(2, week(1, 5), week(1, 6))]
    assert states(state([post(week(0))], week(2), pauses=beside))[1] == "paused"


def test_a_pause_neither_breaks_the_streak_nor_moves_regularity():
    pause = Pause(1, week(1), week(1, 6))
    with_pause = state([post(week(0)), post(week(2))], week(2, 1), pauses=[pause])
    without = state([post(week(0)), post(week(1))], week(1, 1))
    assert with_pause.streak == 2
    assert with_pause.regularity == pytest.approx(without.regularity)


def test_a_post_in_a_paused_week_keeps_it():
    pause = Pause(1, week(0), week(0, 6))
    assert states(state([post(week(0))], week(1), pauses=[pause]))[0] == "kept"


def test_a_rhythm_holds_for_the_whole_week_it_is_set_in():
    rhythms = [Rhythm(week(0), 1, 3), Rhythm(week(1, 3), 2, 5)]
    result = state([post(week(0)), post(week(1))], week(2), rhythms)
    assert states(result) == ["kept", "missed", "open"]
    assert result.rhythm.posts == 2


def test_regularity_follows_its_formula():
    keeps = 0.5**0.25
    result = state([post(week(0))], week(2), [Rhythm(MONDAY, 2, 3)])
    assert result.regularity == pytest.approx(((1 - keeps) * 0.5) * keeps)
    ongoing = state([post(week(0)), post(week(0, 1))], week(0, 2), [Rhythm(MONDAY, 2, 3)])
    assert ongoing.regularity == pytest.approx(1 - keeps)


def test_new_year_does_not_cut_a_week():
    result = state([post(date(2026, 12, 31)), post(date(2027, 1, 4))], date(2027, 1, 5))
    assert [item.start for item in result.weeks] == [date(2026, 12, 28), date(2027, 1, 4)]
    assert states(result) == ["kept", "kept"]


def test_weeks_may_begin_on_sunday():
    sunday = date(2026, 11, 15)
    assert week_start(sunday, FirstDay.SUNDAY) == sunday
    assert week_start(sunday, FirstDay.MONDAY) == date(2026, 11, 9)
    assert week_start(date(2026, 11, 21), FirstDay.SUNDAY) == sunday


def test_the_day_is_the_one_lived_whatever_the_instant_says():
    # Monday 0:30 in Tokyo is still Sunday in Paris; the person lived a Monday.
    tokyo = datetime(2026, 3, 2, 0, 30, tzinfo=ZoneInfo("Asia/Tokyo"))
    lived = Publication(1, PublicationKind.POST, tokyo, "Asia/Tokyo", tokyo.date(), rung=3)
    assert state([lived], date(2026, 3, 3)).weeks[0].start == date(2026, 3, 2)


def test_a_move_from_tokyo_to_paris_within_one_lived_day_counts_that_day_once():
    morning = datetime(2026, 3, 2, 8, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
    evening = datetime(2026, 3, 2, 23, 30, tzinfo=ZoneInfo("Europe/Paris"))
    lived = [
        Publication(number, PublicationKind.POST, moment, str(moment.tzinfo), moment.date(), rung=3)
        for number, moment in enumerate((morning, evening), 1)
    ]
    result = state(lived, date(2026, 3, 8), [Rhythm(MONDAY, 2, 3)])
    assert (result.current.posts, result.current.counted) == (2, 1)


@pytest.mark.parametrize("sunday", [date(2026, 3, 29), date(2026, 10, 25)])
def test_the_sunday_the_clocks_change_is_one_day_of_its_week(sunday: date):
    paris = ZoneInfo("Europe/Paris")
    moments = [datetime(sunday.year, sunday.month, sunday.day, hour, 30, tzinfo=paris) for hour in (0, 23)]
    lived = [Publication(1, PublicationKind.POST, one, "Europe/Paris", one.date(), rung=3) for one in moments]
    result = state(lived, sunday + timedelta(days=1), [Rhythm(MONDAY, 2, 3)])
    assert [(item.start, item.counted) for item in result.weeks] == [
        (sunday - timedelta(days=6), 1),
        (sunday + timedelta(days=1), 0),
    ]


def test_what_is_dated_later_waits():
    result = state([post(week(0)), post(week(3))], week(1))
    assert len(result.weeks) == 2


def test_shades_of_the_heat_map():
    facts = days(
        [
            comment(MONDAY),
            comment(week(0, 1)),
            comment(week(0, 1)),
            post(week(0, 2)),
            post(week(0, 3)),
            comment(week(0, 3)),
        ]
    )
    assert [facts[week(0, day)].level for day in range(4)] == [1, 2, 3, 4]


# A reference written apart: one pass a week over everything, no shared helper.


def reference(publications, rhythms, pauses, today):
    past = [item for item in publications if item.local_date <= today]
    if not past:
        return [], 0, 0, 0, 0.0
    monday = min(item.local_date for item in past)
    while monday.weekday() != 0:
        monday -= timedelta(days=1)
    result, streak, best, freezes, score = [], 0, 0, 0, 0.0
    while monday <= today:
        seven = [monday + timedelta(days=offset) for offset in range(7)]
        wanted = 1
        for rhythm in sorted(rhythms, key=lambda item: item.first_day):
            if rhythm.first_day <= seven[-1]:
                wanted = rhythm.posts
        good, relays = 0, 0
        for day in seven:
            rungs = [
                item.rung
                for item in past
                if item.kind is PublicationKind.POST and item.local_date == day and not item.copied
            ]
            if any(rung != 1 for rung in rungs):
                good += 1
            elif rungs:
                relays = 1
        counted = good + relays
        covered = sum(any(pause.first_day <= day <= pause.last_day for pause in pauses) for day in seven)
        current = today in seven
        if counted >= wanted:
            name = "kept"
            streak += 1
            best = max(best, streak)
            freezes = min(2, freezes + (streak % 4 == 0))
        elif current:
            name = "open"
        elif covered >= 4:
            name = "paused"
        elif streak > 0 and freezes > 0:
            name = "frozen"
            freezes -= 1
        else:
            name = "missed"
            streak = 0
        if name in ("kept", "frozen", "missed"):
            share = min(1, counted / wanted)
            score = score * 0.5 ** (1 / 4) + (1 - 0.5 ** (1 / 4)) * share
        result.append(name)
        monday += timedelta(days=7)
    return result, streak, best, freezes, score


some_day = st.integers(0, 7 * 30).map(lambda number: MONDAY + timedelta(days=number))
some_publication = st.one_of(
    st.builds(
        lambda day, rung, copied: post(day, rung=rung, copied=copied),
        some_day,
        st.none() | st.integers(1, 5),
        st.booleans(),
    ),
    some_day.map(comment),
)
some_pause = st.builds(
    lambda day, length: Pause(1, day, day + timedelta(days=length)), some_day, st.integers(0, 25)
)
some_rhythm = st.builds(lambda day, posts: Rhythm(day, posts, 3), some_day, st.integers(1, 3))


@settings(max_examples=300)
@given(
    st.lists(some_publication, max_size=60),
    st.lists(some_rhythm, max_size=3, unique_by=lambda item: item.first_day),
    st.lists(some_pause, max_size=3),
    some_day,
)
def test_the_reference_agrees(publications, rhythms, pauses, today):
    expected, streak, best, freezes, score = reference(publications, rhythms, pauses, today)
    result = state(publications, today, rhythms, pauses)
    assert states(result) == expected
    assert (result.streak, result.best, result.freezes) == (streak, best, freezes)
    assert result.regularity == pytest.approx(score)


@given(st.lists(some_publication, max_size=40), some_day)
def test_the_order_of_the_log_does_not_matter(publications, today):
    assert state(publications, today) == state(publications[::-1], today)
