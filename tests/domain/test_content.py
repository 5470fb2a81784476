"""The life of an item: where it begins, where it ends, and the hour it opens, whatever the zones."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.domain.content import (
    ContentItem,
    ContentSource,
    LibraryEntry,
    SourceKind,
    Standing,
    days_for,
    first_day,
    last_day,
    standing,
    under_embargo,
)

PARIS, MONTREAL, AUCKLAND = (
    ZoneInfo(f"{name}") for name in ("Europe/Paris", "America/Montreal", "Pacific/Auckland")
)
SOURCE = ContentSource(1, SourceKind.PACK, "pack:m", "M")
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def entry(**facts):
    return LibraryEntry(1, SOURCE, ContentItem("a", "A", "", **facts))


@pytest.mark.parametrize("own", [PARIS, MONTREAL, AUCKLAND, UTC])
def test_an_embargo_opens_at_one_moment_in_every_zone(own):
    item = ContentItem("a", "A", "", embargo=datetime(2026, 11, 20, 8, 0, tzinfo=MONTREAL))
    opening = datetime(2026, 11, 20, 13, 0, tzinfo=UTC)
    assert under_embargo(item, (opening - timedelta(seconds=1)).astimezone(own))
    assert not under_embargo(item, opening.astimezone(own))


def test_the_hour_that_clocks_show_twice_is_told_apart():
    second = datetime(2026, 10, 25, 2, 30, tzinfo=PARIS, fold=1)
    item = ContentItem("a", "A", "", embargo=second)
    assert under_embargo(item, datetime(2026, 10, 25, 2, 45, tzinfo=PARIS, fold=0))
    assert under_embargo(item, datetime(2026, 10, 25, 2, 29, tzinfo=PARIS, fold=1))
    assert not under_embargo(item, datetime(2026, 10, 25, 2, 30, tzinfo=PARIS, fold=1))


def test_a_life_begins_when_the_embargo_ends():
    waits = entry(date=date(2026, 11, 2), embargo=datetime(2026, 12, 1, 8, 0, tzinfo=PARIS))
    assert first_day(waits.item) == date(2026, 12, 1)
    assert last_day(waits.item) == date(2026, 12, 16)
    assert standing(waits, datetime(2026, 12, 1, 7, 59, tzinfo=PARIS)) is Standing.EMBARGO
    assert standing(waits, datetime(2026, 12, 1, 8, 0, tzinfo=PARIS)) is Standing.FRESH
    assert standing(waits, datetime(2026, 12, 17, 0, 0, tzinfo=PARIS)) is Standing.OLDER
    past = entry(date=date(2026, 11, 2), embargo=datetime(2026, 10, 1, 8, 0, tzinfo=PARIS))
    assert first_day(past.item) == date(2026, 11, 2)
    assert first_day(entry(embargo=datetime(2026, 12, 1, 8, 0, tzinfo=PARIS)).item) == date(2026, 12, 1)
    assert first_day(entry().item) is last_day(entry().item) is None


@given(st.text(max_size=20), DAYS, st.integers(0, 60), st.integers(0, 30))
def test_nobody_s_window_lies_before_the_embargo_ends(person, published, wait, life):
    opening = datetime.combine(published + timedelta(days=wait), datetime.min.time(), PARIS)
    waits = entry(date=published, embargo=opening, expires=opening.date() + timedelta(days=life))
    window = days_for(waits, person, published)
    assert window is None or opening.date() <= window.first_day <= window.last_day <= waits.item.expires


def test_an_item_that_expires_before_it_opens_has_no_window():
    never = entry(
        date=date(2026, 11, 2), embargo=datetime(2026, 12, 1, 8, tzinfo=PARIS), expires=date(2026, 11, 20)
    )
    assert days_for(never, "p", date(2026, 11, 3)) is None


def test_the_last_day_is_a_day_of_the_person_s_own_zone():
    ends = entry(date=date(2026, 11, 2), expires=date(2026, 11, 20))
    assert standing(ends, datetime(2026, 11, 20, 23, 59, tzinfo=AUCKLAND)) is Standing.EXPIRING
    assert standing(ends, datetime(2026, 11, 21, 0, 0, tzinfo=AUCKLAND)) is Standing.EXPIRED
    assert standing(ends, datetime(2026, 11, 20, 23, 59, tzinfo=MONTREAL)) is Standing.EXPIRING
