"""Figures find their post, are asked about where they may belong to several, and the right one holds."""

from datetime import UTC, date, datetime, timedelta

import pytest
from linkedin_files import Post, number_of, shares_2024, write_zip
from workbook_files import write_workbook

from advocate_desktop.domain.results import Metric, Scope
from advocate_desktop.domain.routine import PublicationKind
from advocate_desktop.errors import UsageError, UserError
from advocate_desktop.settings import COST_PER_THOUSAND, RELATIONS

AT = datetime(2026, 5, 7, 12, 0, 0, tzinfo=UTC)
POSTS = [Post(AT, "Un"), Post(AT - timedelta(days=3), "Deux"), Post(AT - timedelta(days=3, hours=4), "Trois")]


def activity(moment, seconds=1.2):
    return f"https://www.linkedin.com/feed/update/urn:li:activity:{number_of(moment + timedelta(seconds=seconds))}"


def book(path, impressions, last="5/11/2026"):
    return write_workbook(
        path,
        {
            "DISCOVERY": [["Overall Performance", f"4/28/2026 - {last}"], ["Impressions", 1]],
            "ENGAGEMENT": [["Date", "Impressions", "Engagements"], ["5/7/2026", sum(impressions.values()), 1]],
            "TOP POSTS": [
                ["Maximum of 50 posts"],
                [],
                ["", "", "", "", "Post URL", "Post Publish Date", "Impressions"],
                *(["", "", "", "", url, "5/7/2026", number] for url, number in impressions.items()),
            ],
        },
    )


@pytest.fixture
def posts(services, tmp_path):
    path = write_zip(tmp_path / "a.zip", {"Shares.csv": shares_2024(POSTS)})
    services.archive.apply(services.archive.preview(path))
    return {each.text: each.id for each in services.routine.record().publications}


def take(services, path, answers=None):
    return services.results.apply(services.results.preview(path), answers)


def test_figures_find_their_post_by_the_clock_in_its_number(services, posts, tmp_path):
    exact = f"https://www.linkedin.com/posts/ada_travail-share-{number_of(POSTS[1].at)}-AbCd"
    take(services, book(tmp_path / "b.xlsx", {activity(AT): 600, exact: 70}))
    assert services.results.of_posts() == {
        posts["Un"]: {Metric.IMPRESSIONS: 600},
        posts["Deux"]: {Metric.IMPRESSIONS: 70},
    }
    assert services.results.days()[date(2026, 5, 7), Metric.IMPRESSIONS] == 670


def test_what_may_belong_to_several_posts_is_asked(services, posts, tmp_path):
    url = activity(POSTS[1].at, seconds=1800)
    seen = services.results.preview(book(tmp_path / "b.xlsx", {url: 50}))
    (question,) = seen.questions
    assert {each.text for each in question.candidates} == {"Deux", "Trois"}
    services.results.apply(seen)
    assert services.results.of_posts() == {}
    (waiting,) = services.results.questions()
    services.results.answer(waiting.figures, posts["Trois"])
    assert services.results.of_post(posts["Trois"]) == {Metric.IMPRESSIONS: 50}
    assert services.results.questions() == ()
    with pytest.raises(UserError):
        services.results.answer(waiting.figures, 999)


def test_an_answer_may_come_with_the_import(services, posts, tmp_path):
    url = activity(POSTS[1].at, seconds=1800)
    take(services, book(tmp_path / "b.xlsx", {url: 50}), {url: posts["Deux"]})
    assert services.results.of_post(posts["Deux"]) == {Metric.IMPRESSIONS: 50}


def test_figures_that_came_before_the_archive_find_their_post_later(services, tmp_path):
    seen = services.results.preview(book(tmp_path / "b.xlsx", {activity(AT): 600}))
    assert [each.url for each in seen.join.strangers] == [activity(AT)]
    services.results.apply(seen)
    archive = write_zip(tmp_path / "a.zip", {"Shares.csv": shares_2024(POSTS)})
    services.archive.apply(services.archive.preview(archive))
    assert services.results.rejoin() == 1
    (number,) = services.results.of_posts()
    assert services.routine.publication(number).text == "Un"


def test_a_newer_export_overrides_and_never_brings_a_figure_down(services, posts, tmp_path):
    take(services, book(tmp_path / "new.xlsx", {activity(AT): 600}, "5/18/2026"))
    take(services, book(tmp_path / "old.xlsx", {activity(AT): 500}, "5/11/2026"))
    take(services, book(tmp_path / "short.xlsx", {activity(AT): 20}, "5/25/2026"))
    assert services.results.of_post(posts["Un"]) == {Metric.IMPRESSIONS: 600}
    take(services, book(tmp_path / "newest.xlsx", {activity(AT): 700}, "6/1/2026"))
    assert services.results.of_post(posts["Un"]) == {Metric.IMPRESSIONS: 700}
    # A day is not a growing figure: the newest export knows it best.
    assert services.results.days()[date(2026, 5, 7), Metric.IMPRESSIONS] == 700


def test_the_same_workbook_is_taken_in_once_and_can_be_taken_back(services, posts, tmp_path):
    path = book(tmp_path / "b.xlsx", {activity(AT): 600})
    number, _ = take(services, path)
    assert services.results.preview(path).known
    assert take(services, path)[0] is None
    services.archive.undo(number)
    assert services.results.of_posts() == {}
    assert services.results.days() == {}
    services.archive.restore(number)
    assert services.results.of_post(posts["Un"]) == {Metric.IMPRESSIONS: 600}
    services.archive.undo(number)
    assert not services.results.preview(path).known
    assert take(services, path)[0] is not None


def test_what_is_typed_holds_and_can_be_forgotten(services, posts, tmp_path):
    take(services, book(tmp_path / "b.xlsx", {activity(AT): 600}))
    typed = {Metric.IMPRESSIONS: 590, Metric.LEADS: 2}
    services.results.type(posts["Un"], typed)
    assert services.results.of_post(posts["Un"]) == typed
    services.results.type(posts["Un"], {Metric.IMPRESSIONS: None})
    assert services.results.of_post(posts["Un"]) == {Metric.IMPRESSIONS: 600, Metric.LEADS: 2}
    for wrong in (-1, 10**12):
        with pytest.raises(UsageError):
            services.results.type(posts["Un"], {Metric.LEADS: wrong})
    with pytest.raises(UserError):
        services.results.type(999, typed)


def test_what_results_amount_to(services, posts):
    services.results.type(posts["Un"], {Metric.IMPRESSIONS: 4000, Metric.LEADS: 2})
    services.results.type(posts["Deux"], {Metric.IMPRESSIONS: 1000})
    first, last = date(2026, 5, 1), date(2026, 5, 31)
    nothing = services.results.worth(first, last)
    assert (nothing.audience, nothing.media_value, nothing.cost_per_lead) == (None, None, None)
    services.foundation.settings.set(COST_PER_THOUSAND, 20.0)
    services.foundation.settings.set(RELATIONS, {"linkedin": 700, "mastodon": 50})
    worth = services.results.worth(first, last, cost=300.0)
    assert (worth.impressions, worth.leads, worth.audience) == (5000, 2, 750)
    assert (worth.media_value, worth.cost_per_lead) == (100.0, 150.0)
    assert services.results.worth(date(2025, 1, 1), date(2025, 1, 2), cost=5.0).cost_per_lead is None


def test_figures_of_a_page_stand_apart(services, tmp_path):
    rows = [["What it is."], ["Date", "Impressions (organic)", "Impressions (total)"], ["05/13/2026", 5, 9]]
    take(services, write_workbook(tmp_path / "p.xlsx", {"Metrics": rows}))
    assert services.results.days() == {}
    assert services.results.days(Scope.PAGE) == {(date(2026, 5, 13), Metric.IMPRESSIONS): 9}


def test_a_post_logged_by_hand_takes_figures_by_its_address(services, tmp_path):
    post, _ = services.routine.log(PublicationKind.POST, AT + timedelta(hours=5), ["linkedin"], url=POSTS[0].link)
    take(services, book(tmp_path / "b.xlsx", {activity(AT): 600}))
    assert services.results.of_post(post.id) == {Metric.IMPRESSIONS: 600}
