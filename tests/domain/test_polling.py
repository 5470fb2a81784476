from collections import Counter
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.domain.polling import CATCH_UP, EVERY, SOON, next_poll, retry

NOW = datetime(2026, 11, 19, 8, 30, tzinfo=UTC)
ADDRESS = "https://maison.example/maison.advpack"
MOMENTS = st.integers(0, 40_000_000).map(
    lambda minutes: datetime(2021, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def test_a_day_s_questions_are_spread_over_the_day():
    moments = [next_poll(f"p{number}", ADDRESS, NOW, NOW) for number in range(24_000)]
    hours = Counter(moment.hour for moment in moments)
    assert len(hours) == 24
    assert max(hours.values()) < 1.15 * 1000


def test_laptops_that_wake_together_do_not_ask_together():
    late = [next_poll(f"p{number}", ADDRESS, NOW - timedelta(hours=47), NOW) for number in range(12_000)]
    late = [moment for moment in late if moment < NOW + CATCH_UP]
    minutes = Counter((moment - NOW) // timedelta(minutes=10) for moment in late)
    assert set(minutes) == set(range(12))
    assert max(minutes.values()) < 1.15 * 1000


def test_whoever_was_away_twice_waits_for_minutes():
    moments = [next_poll(f"p{number}", ADDRESS, NOW - timedelta(days=3), NOW) for number in range(1000)]
    assert all(NOW <= moment < NOW + SOON for moment in moments)


@given(st.text(), MOMENTS, MOMENTS)
def test_the_next_question_is_never_before_the_laptop_woke_up_nor_further_than_two_periods(person, last, since):
    moment = next_poll(person, ADDRESS, last, since)
    assert since <= moment < max(last, since) + 2 * EVERY
    assert since <= next_poll(person, ADDRESS, None, since) <= since + SOON


@given(st.text(), MOMENTS)
def test_somebody_who_is_always_there_asks_once_a_period(person, start):
    first = next_poll(person, ADDRESS, start, start)
    second = next_poll(person, ADDRESS, first, first)
    assert abs((second - first) - EVERY) < timedelta(seconds=1)


@given(st.text(), st.integers(-5, 10**6))
def test_failures_make_it_wait_longer_but_never_more_than_a_period(person, failures):
    wait = retry(person, ADDRESS, failures, NOW) - NOW
    assert timedelta(minutes=7) < wait <= EVERY
    assert retry(person, ADDRESS, 8, NOW) - NOW > retry(person, ADDRESS, 2, NOW) - NOW
