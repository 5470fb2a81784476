"""Windows: a person's own days for a content item."""

import uuid
from collections import Counter
from datetime import date, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.domain.windows import window_of, windows

DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def test_fifteen_days_from_a_thursday():
    found = windows(date(2026, 11, 12), date(2026, 11, 27))
    assert [(window.first_day.day, window.last_day.day) for window in found] == [
        (12, 13),
        (16, 17),
        (18, 19),
        (20, 23),
        (24, 25),
        (26, 27),
    ]
    assert found[3].holds(date(2026, 11, 22))


@given(DAYS, st.integers(0, 60))
def test_windows_hold_every_working_day_once_and_nothing_outside_the_life(published, life):
    last = published + timedelta(days=life)
    found = windows(published, last)
    for offset in range(life + 1):
        day = published + timedelta(days=offset)
        holding = [window for window in found if window.holds(day)]
        assert len(holding) == 1 if day.weekday() < 5 else len(holding) <= 1
    assert all(published <= window.first_day <= window.last_day <= last for window in found)


def test_no_working_day_no_window():
    assert window_of("a", "b", date(2026, 11, 21), date(2026, 11, 22)) is None
    assert window_of("a", "b", date(2026, 11, 22), date(2026, 11, 1)) is None


@given(st.text(max_size=40), st.text(max_size=40), DAYS)
def test_a_window_never_changes(person, content, published):
    last = published + timedelta(days=15)
    assert window_of(person, content, published, last) == window_of(person, content, published, last)


@settings(max_examples=25, derandomize=True)
@given(st.integers(0, 10**6), st.text(min_size=1, max_size=40), DAYS)
def test_a_thousand_colleagues_spread_evenly(seed, content, published):
    random = Random(seed)
    people = [uuid.UUID(int=random.getrandbits(128), version=4).hex for _ in range(1000)]
    last = published + timedelta(days=15)
    count = Counter(window_of(person, content, published, last) for person in people)
    assert max(count.values()) <= 1.25 * 1000 / len(windows(published, last))
