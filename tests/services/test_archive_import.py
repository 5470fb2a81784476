"""An archive is seen first, taken in whole or not at all, once, and can be taken back as a whole."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from linkedin_files import Comment, Post, comments_2021, comments_2025, shares_2021, shares_2024, write_zip

from advocate_desktop.domain.routine import PublicationKind
from advocate_desktop.errors import Cancelled, Refusal, UserError
from advocate_desktop.settings import HOME_ZONE, LIVED_ZONES

PARIS = ZoneInfo("Europe/Paris")
LAST = datetime(2026, 11, 17, 9, 30, tzinfo=UTC)
POSTS = [Post(LAST - timedelta(weeks=week), f"Post {week}\n\nDeux.") for week in range(6)]
COMMENTS = [Comment(LAST - timedelta(days=day), f"Bravo {day}") for day in range(8)]
REACTION = "Date,Type,Link\n2026-11-01 10:00:00,LIKE,https://www.linkedin.com/feed/update/urn:li:activity:1\n"


@pytest.fixture
def archive(tmp_path):
    files = {
        "Shares.csv": shares_2024([*POSTS, Post(LAST - timedelta(days=2), "", "https://a.example/b")]),
        "Comments.csv": comments_2025(COMMENTS),
        "Reactions.csv": REACTION.encode(),
    }
    return write_zip(tmp_path / "export.zip", files)


def take(services, path):
    return services.archive.apply(services.archive.preview(path))


def test_it_is_seen_before_anything_is_written(services, archive):
    seen = services.archive.preview(archive)
    assert (seen.counts.posts, seen.counts.reposts, seen.counts.comments, seen.counts.reactions) == (6, 1, 8, 1)
    assert (seen.counts.first_year, seen.counts.last_year) == (2026, 2026)
    assert (seen.before.streak, seen.after.streak) == (0, 6)
    assert services.routine.record().publications == ()


def test_it_is_taken_in_once_and_gives_what_was_seen(services, archive):
    seen = services.archive.preview(archive)
    report = services.archive.apply(seen)
    assert report.import_id is not None
    assert services.routine.state() == seen.after
    assert services.archive.reaction_days() == {date(2026, 11, 1): 1}
    again = services.archive.preview(archive)
    assert not again.is_new
    assert again.unchanged == 15
    assert services.archive.apply(again).import_id is None
    assert len(services.routine.record().publications) == 15


def test_another_dialect_of_the_same_history_brings_nothing_new(services, archive, tmp_path):
    take(services, archive)
    older = {"Shares.csv": shares_2021(POSTS), "Comments.csv": comments_2021(COMMENTS)}
    assert not services.archive.preview(write_zip(tmp_path / "older.zip", older)).is_new


def test_texts_rungs_and_days_are_kept(services, archive):
    take(services, archive)
    posts = {each.url: each for each in services.routine.record().publications if each.kind == "post"}
    for post in POSTS:
        kept = posts[post.link]
        assert (kept.text, kept.rung, kept.instant) == (post.text, None, post.at)
        assert kept.local_date == post.at.astimezone(PARIS).date()
    (bare,) = [each for each in posts.values() if not each.text]
    assert (bare.rung, bare.form, bare.relays) == (1, "repost", True)
    assert services.drafting.earlier_posts()[0] == POSTS[0].text


def test_days_are_those_of_the_zone_lived_in(services, tmp_path):
    services.foundation.settings.set(HOME_ZONE, "Europe/Paris")
    services.foundation.settings.set(LIVED_ZONES, [{"from": "2026-03-01", "zone": "America/Montreal"}])
    posts = [
        Post(datetime(2026, 2, 1, 23, 30, tzinfo=UTC), "à Paris"),
        Post(datetime(2026, 4, 1, 3, 30, tzinfo=UTC), "à Montréal"),
    ]
    take(services, write_zip(tmp_path / "a.zip", {"Shares.csv": shares_2024(posts)}))
    record = services.routine.record()
    assert [(each.local_date, each.zone) for each in record.publications] == [
        (date(2026, 2, 2), "Europe/Paris"),
        (date(2026, 3, 31), "America/Montreal"),
    ]


def test_it_is_taken_back_as_a_whole_and_put_back(services, archive):
    services.routine.log(PublicationKind.POST, datetime(2026, 9, 1, 12, tzinfo=PARIS), ["x"])
    before = services.routine.state()
    report = take(services, archive)
    after = services.routine.state()
    services.archive.undo(report.import_id)
    assert services.routine.state() == before
    assert services.archive.reaction_days() == {}
    services.archive.restore(report.import_id)
    assert services.routine.state() == after
    assert services.archive.reaction_days() == {date(2026, 11, 1): 1}
    with pytest.raises(UserError):
        services.archive.undo(99)


def test_after_an_undo_it_can_be_taken_in_again(services, archive):
    first = take(services, archive)
    after = services.routine.state()
    services.archive.undo(first.import_id)
    seen = services.archive.preview(archive)
    assert seen.total_added == 15
    assert seen.after == after
    second = services.archive.apply(seen)
    assert services.routine.state() == after
    services.archive.restore(first.import_id)
    assert services.routine.state() == after
    services.archive.undo(second.import_id)
    assert services.routine.record().publications == ()


def test_an_entry_the_person_deleted_stays_deleted(services, archive):
    take(services, archive)
    entry = services.routine.latest(1)[0]
    services.routine.delete(entry.id)
    assert not services.archive.preview(archive).is_new


def test_what_was_logged_by_hand_is_recognised_not_doubled(services, archive):
    at = POSTS[0].at.astimezone(PARIS)
    activity = (
        f"https://www.linkedin.com/feed/update/urn:li:activity:{(int(POSTS[1].at.timestamp() * 1000) + 900) << 22}"
    )
    log = services.routine.log
    log(PublicationKind.POST, at + timedelta(minutes=20), ["linkedin"], rung=3)
    log(PublicationKind.POST, POSTS[1].at + timedelta(hours=30), ["linkedin"], rung=4, url=activity)
    log(PublicationKind.POST, POSTS[2].at + timedelta(hours=1), ["linkedin"], text="Post 2\n\nDeux !")
    log(PublicationKind.COMMENT, at, ["linkedin"])
    seen = services.archive.preview(archive)
    assert (seen.updated, seen.total_added) == (4, 11)
    number = services.archive.apply(seen).import_id
    record = services.routine.record()
    assert len(record.publications) == 15
    joined = {each.url: each for each in record.publications if each.rung in (3, 4)}
    assert joined[POSTS[0].link].text == POSTS[0].text
    assert joined[activity].rung == 4
    assert not services.archive.preview(archive).is_new
    services.archive.undo(number)
    left = services.routine.record().publications
    assert [(each.text, each.url) for each in left if each.rung == 3] == [("", "")]
    assert len(left) == 4


@pytest.mark.parametrize("at", [0, 1, 2])
def test_stopped_it_changes_nothing(services, archive, at):
    calls = []

    def stop():
        calls.append(1)
        return len(calls) > at

    seen = services.archive.preview(archive)
    report = services.archive.apply(seen, cancelled=stop)
    assert report.cancelled
    assert services.routine.record().publications == ()
    assert services.archive.imports() == []
    with pytest.raises(Cancelled):
        services.archive.preview(archive, cancelled=lambda: True)


def test_what_is_refused_changes_nothing(services, tmp_path):
    path = tmp_path / "a.zip"
    path.write_bytes(b"no")
    with pytest.raises(Refusal):
        services.archive.preview(path)
    assert services.archive.imports() == []


def test_what_has_no_date_is_left_out_and_counted(services, tmp_path):
    path = tmp_path / "Shares.csv"
    path.write_text(
        "Date,ShareLink,ShareCommentary\n,https://www.linkedin.com/feed/update/urn:li:share:12,Sans date\n"
    )
    seen = services.archive.preview(path)
    assert (seen.undated, seen.total_added) == (1, 0)


def test_comments_of_an_archive_stand_on_the_ladder_beside_the_pillars(services, archive):
    services.routine.log(PublicationKind.COMMENT, LAST, ["linkedin"], rung=3)
    take(services, archive)
    (row,) = services.grids.ladder_grid()
    assert [cell.comments for cell in row.cells] == [0, 7, 1, 0, 0]
    assert row.posts == 7
