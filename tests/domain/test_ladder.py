"""The ladder grid agrees with the log, and suggests one rung at a time."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.grids import GridPillar, Idea
from advocate_desktop.domain.ladder import ladder_grid, next_rung, relays_among, rung_of
from advocate_desktop.domain.routine import Publication, PublicationKind, once_each

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
PILLARS = (GridPillar(1, "Site"), GridPillar(2, "Heat"))
rungs = st.none() | st.integers(1, 5)


def post(number, rung, *, kind=PublicationKind.POST, **values):
    at = AT + timedelta(days=number)
    return Publication(number, kind, at, "UTC", at.date(), rung=rung, **values)


@st.composite
def logs(draw):
    count = draw(st.integers(0, 12))
    publications = [
        post(
            number,
            draw(rungs),
            kind=draw(st.sampled_from(PublicationKind)),
            draft_id=draw(st.none() | st.integers(1, 6)),
            form=draw(st.sampled_from(["", "repost"])),
        )
        for number in range(1, count + 1)
    ]
    ideas = [
        Idea(
            number,
            "An idea",
            AT,
            pillar_id=draw(st.sampled_from([None, 1, 2, 9])),
            draft_id=draw(st.sampled_from([None, number])),
            rung=draw(st.sampled_from([None, *Rung])),
        )
        for number in range(1, 7)
    ]
    return publications, ideas


@given(logs())
def test_the_ladder_counts_what_the_log_holds_and_every_idea_once(log):
    publications, ideas = log
    rows = ladder_grid(PILLARS, ideas, publications)
    posts = list(once_each(each for each in publications if each.kind is PublicationKind.POST))
    comments = [each for each in publications if each.kind is PublicationKind.COMMENT]
    assert sum(row.posts for row in rows) == len(posts)
    assert sum(row.comments for row in rows) == len(comments)
    for rung in Rung:
        cells = [row.cells[rung - 1] for row in rows]
        assert sum(cell.posts for cell in cells) == sum(rung_of(each) is rung for each in posts)
        assert sum(cell.comments for cell in cells) == sum(rung_of(each) is rung for each in comments)
    shown = [idea.id for row in rows for idea in [*row.unplaced, *(i for cell in row.cells for i in cell.ideas)]]
    assert sorted(shown) == [idea.id for idea in ideas]
    assert [row.pillar for row in rows if row.pillar] == list(PILLARS)


def test_a_post_belongs_to_the_pillar_of_the_idea_it_came_from():
    ideas = [Idea(1, "a", AT, 2, draft_id=7), Idea(2, "b", AT, 1, publication_id=2)]
    rows = ladder_grid(PILLARS, ideas, [post(1, 4, draft_id=7), post(2, 1), post(3, 3)])
    assert [(row.pillar.id if row.pillar else None, row.posts) for row in rows] == [(1, 1), (2, 1), (None, 1)]


@given(st.lists(rungs, max_size=8))
def test_the_next_rung_is_at_most_one_above_the_highest_of_the_last_four(given_rungs):
    publications = [post(number, rung) for number, rung in enumerate(given_rungs)]
    highest = max([rung for rung in given_rungs[-4:] if rung is not None], default=0)
    assert next_rung(publications) == min(5, highest + 1)


def test_comments_do_not_lift_the_next_post():
    assert next_rung([post(1, 5, kind=PublicationKind.COMMENT), post(2, None, form="repost")]) is Rung.COMMENT


def test_relays_are_counted_among_posts_of_a_time():
    log = [post(0, 1), post(1, 3), post(2, None), post(40, 1)]
    assert relays_among(log, date(2026, 11, 1), date(2026, 11, 30)) == (1, 2)
