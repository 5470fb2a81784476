"""Days and instants in the shapes people write them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.formats.dates import day_in_path, read_day, read_instant


@pytest.mark.parametrize(
    "text",
    [
        "2015-03-17",
        "2015-3-17",
        "2015-03-17 14:00:00 -4",
        "2015-03-17T23:30:00-05:00",
        "2015-03-17T00:30:00+14:00",
        "2015/03/17",
        "20150317",
        "17/03/2015",
        "17.03.2015",
        "3/17/2015",
        "March 17, 2015",
        "Mar 17th, 2015",
        "17 March 2015",
        "17 mars 2015",
        "mardi 17 mars 2015",
        "mar., 17 mars 2015 10:00:00 +0100",
        "Tue, 17 Mar 2015 10:00:00 GMT",
    ],
)
def test_a_day_is_the_one_written(text: str) -> None:
    assert read_day(text)[0] == date(2015, 3, 17)


def test_french_months_and_first_days() -> None:
    assert read_day("1er août 2020")[0] == date(2020, 8, 1)
    assert read_day("5 févr. 2020")[0] == date(2020, 2, 5)
    assert read_day("24 déc. 2020")[0] == date(2020, 12, 24)


def test_a_day_that_could_be_two_is_guessed_and_says_so() -> None:
    assert read_day("03/04/2020") == (date(2020, 4, 3), True)
    assert read_day("03/04/2020", day_first=False) == (date(2020, 3, 4), True)
    assert read_day("2020-05") == (date(2020, 5, 1), True)
    assert read_day("2024-25-10") == (date(2024, 10, 25), True)
    assert read_day("13/04/2020") == (date(2020, 4, 13), False)


@pytest.mark.parametrize("text", ["2026-13-45", "2023-02-29", "tomorrow", "", "99", "31/02/2020", "0000-01-01"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_day(text)[0] is None


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("_posts/fr/2021-06-15-slug.md", date(2021, 6, 15)),
        ("2024-12-5-18f-defaults.md", date(2024, 12, 5)),
        ("articles/2021/2021-06-15_slug.md", date(2021, 6, 15)),
        ("rdp/2021/rdp_2021-06-15.md", date(2021, 6, 15)),
        ("posts/2021-06-15-slug/index.md", date(2021, 6, 15)),
        ("2021/06/15/slug.md", date(2021, 6, 15)),
        ("posts/20210615-slug.md", date(2021, 6, 15)),
        ("2023-04-31-no-such-day.md", None),
        ("posts/about-2021.md", None),
    ],
)
def test_a_path_carries_its_day(path: str, day: date | None) -> None:
    assert day_in_path(path) == day


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-01T08:00:00+01:00",
        "2026-12-01T07:00Z",
        "2026-12-01 08:00 +0100",
        "2026-12-01 08:00:00.000 +1",
        "2026-12-01 8:00 Europe/Paris",
        "2026-12-01T07:00 UTC",
    ],
)
def test_an_instant_knows_its_zone(text: str) -> None:
    assert read_instant(text) == datetime(2026, 12, 1, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-01",
        "2026-12-01T08:00",
        "2026-12-01 08:00 CET",
        "8 December",
        "2026-12-01T25:00Z",
        "2026-12-01T08:00+99",
    ],
)
def test_an_instant_without_a_sure_zone_is_none(text: str) -> None:
    assert read_instant(text) is None


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-10-25T02:30 Europe/Paris", datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),  # twice: the second time
        ("2026-03-29T02:30 Europe/Paris", datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),  # never: an hour later
        ("2026-10-25T03:00 Europe/Paris", datetime(2026, 10, 25, 2, 0, tzinfo=UTC)),
        ("2026-03-29T03:00 Europe/Paris", datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        ("2026-11-01T01:30 America/Montreal", datetime(2026, 11, 1, 6, 30, tzinfo=UTC)),
    ],
)
def test_an_hour_that_clocks_show_twice_or_skip_is_the_later_one(text: str, utc: datetime) -> None:
    found = read_instant(text)
    assert found is not None
    assert found.timestamp() == utc.timestamp()


@settings(max_examples=100, deadline=None)
@given(st.datetimes(timezones=st.timezones()).filter(lambda moment: 1000 < moment.year < 9990))
def test_every_iso_instant_is_read_back(moment: datetime) -> None:
    offset = moment.utcoffset()
    assert offset is not None
    if offset % timedelta(minutes=1) or abs(offset) > timedelta(hours=14):
        return
    found = read_instant(moment.isoformat())
    assert found is not None
    assert found.timestamp() == moment.replace(microsecond=0).timestamp()


@given(st.text(max_size=40))
def test_any_text_is_a_day_or_none(text: str) -> None:
    day, _ = read_day(text)
    assert day is None or isinstance(day, date)
