"""What works is told with the posts behind it, and not told under five."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.domain.insights import Dimension, MeasuredPost, insight, lived_hour, over_time
from advocate_desktop.domain.results import Figure, Metric, figures_that_hold
from advocate_desktop.domain.routine import Publication, PublicationKind

AT = datetime(2026, 3, 3, 8, 30, tzinfo=UTC)


def post(number, *, at=AT, impressions=None, form="", rung=None, pillar=None, zone="Europe/Paris"):
    local = at.astimezone(ZoneInfo("Europe/Paris")).date()
    publication = Publication(number, PublicationKind.POST, at, zone, local, form=form, rung=rung, text="x")
    return MeasuredPost(publication, pillar, {} if impressions is None else {Metric.IMPRESSIONS: impressions})


def test_a_group_speaks_from_five_measured_posts_on():
    posts = [post(number, form="story", impressions=100 * number) for number in range(1, 6)]
    posts += [post(number, form="tip", impressions=10) for number in range(6, 10)] + [post(10, form="tip")]
    told = insight(posts, Dimension.FORM, Metric.IMPRESSIONS)
    assert [(each.key, each.posts, each.measured, each.median) for each in told.groups] == [
        ("story", 5, 5, 300.0),
        ("tip", 5, 4, None),
    ]
    assert (told.everything.posts, told.everything.measured) == (10, 9)
    assert told.standing_out is None


def test_what_stands_out_does_so_clearly():
    posts = [post(number, pillar=number % 2, impressions=200 if number % 2 else 100) for number in range(10)]
    told = insight(posts, Dimension.PILLAR, Metric.IMPRESSIONS)
    assert told.standing_out is not None
    assert told.standing_out.key == 1
    close = [post(number, pillar=number % 2, impressions=110 if number % 2 else 100) for number in range(10)]
    assert insight(close, Dimension.PILLAR, Metric.IMPRESSIONS).standing_out is None
    assert insight(posts[1::2], Dimension.PILLAR, Metric.IMPRESSIONS).standing_out is None


def test_weekdays_hours_and_rungs_are_those_lived():
    posts = [post(1, rung=3), post(2, at=AT + timedelta(days=1), zone="+0900"), post(3, zone="Nowhere/Here")]
    assert [group.key for group in insight(posts, Dimension.WEEKDAY, Metric.CLICKS).groups] == [1, 2]
    assert [lived_hour(each.publication) for each in posts] == [9, 17, 8]
    assert [group.key for group in insight(posts, Dimension.RUNG, Metric.CLICKS).groups] == [3]


def test_months_have_no_gap_and_absent_is_not_zero():
    posts = [post(1, impressions=5), post(2), post(3, at=AT + timedelta(days=70), impressions=0)]
    months = over_time(posts, Metric.IMPRESSIONS)
    assert [(each.first_day, each.posts, each.measured, each.total) for each in months] == [
        (date(2026, 3, 1), 2, 1, 5),
        (date(2026, 4, 1), 0, 0, None),
        (date(2026, 5, 1), 1, 1, 0),
    ]
    assert over_time([], Metric.IMPRESSIONS) == ()


@given(
    values=st.lists(
        st.tuples(st.integers(0, 50), st.integers(0, 5), st.booleans()),
        max_size=8,
        unique_by=lambda each: each[1:],
    )
)
def test_of_exports_alone_the_highest_holds_and_what_is_typed_starts_anew(values):
    figures = [Figure(Metric.CLICKS, value, AT + timedelta(days=day), typed) for value, day, typed in values]
    held = figures_that_hold(figures).get(Metric.CLICKS)
    last = max((figure.as_of for figure in figures if figure.typed), default=None)
    typed = [figure.value for figure in figures if figure.typed and figure.as_of == last]
    later = [figure.value for figure in figures if not figure.typed and (last is None or figure.as_of > last)]
    assert held == max([*typed, *later], default=None)


def test_posts_know_their_pillar_and_figures(services):
    idea = services.grids.add("Une idée").idea
    draft, _ = services.grids.start_draft(idea.id)
    log = services.routine.log
    one, _ = log(PublicationKind.POST, AT, ["linkedin"], draft_id=draft.id, form="story")
    two, _ = log(PublicationKind.POST, AT + timedelta(hours=1), ["mastodon"], draft_id=draft.id)
    log(PublicationKind.COMMENT, AT, ["linkedin"])
    services.results.type(two.id, {Metric.IMPRESSIONS: 40})
    (measured,) = services.insights.posts()
    assert measured.publication.id == one.id
    assert measured.values == {Metric.IMPRESSIONS: 40}
    assert services.insights.posts(first=date(2026, 3, 4)) == []
    told = services.insights.insights()
    assert told[Dimension.FORM].groups[0].median is None
    assert services.insights.over_time()[0].total == 40


@pytest.mark.parametrize("dimension", Dimension)
def test_nothing_gives_nothing(dimension):
    told = insight([], dimension, Metric.IMPRESSIONS)
    assert (told.groups, told.everything.median, told.standing_out) == ((), None, None)
