"""Places looked at for new content: off until asked, conditional, with a log a person can read."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest

from advocate_desktop.domain.clock import FixedClock
from advocate_desktop.domain.library import LibraryQuery
from advocate_desktop.domain.subscriptions import Outcome, SubscriptionKind, next_look
from advocate_desktop.errors import UserError
from advocate_desktop.messages import Messages
from advocate_desktop.paths import ProfilePaths
from advocate_desktop.services.http_port import HttpFailureError, HttpResponse
from advocate_desktop.services.library import LibraryService
from advocate_desktop.services.subscriptions import Subscriptions, log_line
from advocate_desktop.settings import OptionStore
from advocate_desktop.storage.database import Database

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ADDRESS = "https://a.example/feed.xml"


def feed(*numbers):
    items = "".join(
        f"<item><title>Titre {n}</title><guid>n{n}</guid><description>Le texte {n}.</description></item>"
        for n in numbers
    )
    return f"<rss><channel><title>Actus</title>{items}</channel></rss>".encode()


class Site:
    """A web site in memory: it answers as servers do, and keeps what it was asked."""

    def __init__(self):
        self.answers = []
        self.asked = []

    def get(self, request, cancelled):
        self.asked.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, str):
            raise HttpFailureError(answer)
        if answer.etag and answer.etag == request.etag:
            return HttpResponse(304)
        return answer


class Drawer(dict):
    """Secrets in memory."""

    def put(self, name, secret):
        self[name] = secret

    def get(self, name):
        return super().get(name, "")


class World:
    def __init__(self, root, now=NOW):
        paths = ProfilePaths(root / "profile")
        paths.create()
        self.database = Database(paths.database, paths.backups)
        self.site, self.drawer = Site(), Drawer()
        self.library = LibraryService(self.database, paths, OptionStore(paths.settings), FixedClock(now))
        self.subscriptions = self.at(now)

    def at(self, now):
        return Subscriptions(self.database, self.library, FixedClock(now), http=self.site, secrets=self.drawer)

    def titles(self):
        return {entry.item.title for entry in self.library.search(LibraryQuery()).entries}

    def only(self):
        return self.subscriptions.all()[0]


@pytest.fixture
def world(tmp_path):
    made = World(tmp_path)
    yield made
    made.database.close()


def test_nothing_is_looked_at_until_it_is_asked_for(world):
    world.subscriptions.add(SubscriptionKind.FEED, ADDRESS)
    assert world.subscriptions.due() == []
    world.subscriptions.switch(world.only().id, True)
    assert [each.place for each in world.subscriptions.due()] == [ADDRESS]
    assert world.site.asked == []


def test_a_feed_brings_what_is_new_and_asks_whether_anything_is(world):
    world.subscriptions.add(SubscriptionKind.FEED, ADDRESS, hours=6)
    number = world.only().id
    world.subscriptions.switch(number, True)
    world.site.answers = [HttpResponse(200, feed(1, 2), '"a"'), HttpResponse(200, feed(1, 2), '"a"'),
                          HttpResponse(200, feed(2, 3), '"b"'), HttpResponse(200, feed(2, 3), "")]  # fmt: skip
    outcomes = [world.subscriptions.look(number).outcome for _ in range(4)]
    assert outcomes == [Outcome.NEW, Outcome.SAME, Outcome.NEW, Outcome.SAME]
    assert [request.etag for request in world.site.asked] == ["", '"a"', '"a"', '"b"']
    assert world.titles() == {"Titre 1", "Titre 2", "Titre 3"}
    assert [(source.name, count) for source, count in world.library.sources()] == [("Actus", 3)]
    assert world.subscriptions.due() == []
    assert [each.id for each in world.at(NOW + timedelta(hours=6)).due()] == [number]
    lines = [log_line(entry, Messages("fr")) for entry in world.subscriptions.log(number)]
    assert len(lines) == 4
    assert lines[-1].startswith("Nouveaux\u00a0: 2")


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        ("offline", "subscriptions.errors.offline"),
        ("strange", "subscriptions.errors.other"),
        (HttpResponse(404), "subscriptions.errors.gone"),
        (HttpResponse(401), "subscriptions.errors.not_allowed"),
        (HttpResponse(503), "subscriptions.errors.answer"),
        (HttpResponse(200, b"<html><body>Login</body></html>"), "formats.errors.feed_page"),
    ],
)
def test_a_failure_stands_in_the_log_and_makes_the_next_look_later(world, answer, key):
    world.subscriptions.add(SubscriptionKind.FEED, ADDRESS, hours=1)
    number = world.only().id
    world.site.answers = [answer, answer, HttpResponse(200, feed(1), '"a"')]
    for failures in (1, 2):
        look = world.subscriptions.look(number)
        assert (look.outcome, look.error.key) == (Outcome.FAILED, key)
        assert next_look(world.only()) == NOW + timedelta(hours=2**failures)
    for language in ("en", "fr"):
        assert log_line(world.subscriptions.log(number)[0], Messages(language)).endswith(".")
    assert world.subscriptions.look(number).outcome is Outcome.NEW
    assert world.only().failures == 0


def test_a_watched_folder_is_read_again_only_when_something_moved_in_it(world, tmp_path):
    share = tmp_path / "share"
    share.mkdir()
    (share / "a.md").write_text("# A\n\nUn texte.")
    world.subscriptions.add(SubscriptionKind.FOLDER, str(share))
    number = world.only().id
    assert world.subscriptions.look(number).outcome is Outcome.NEW
    assert world.subscriptions.look(number).report is None
    (share / "b.md").write_text("# B\n\nUn autre texte.")
    assert world.subscriptions.look(number).report.added == 1
    shutil.rmtree(share)
    assert world.subscriptions.look(number).error.key == "subscriptions.errors.folder_away"
    assert world.titles() == {"A", "B"}


def test_a_folder_that_moved_is_known_by_what_it_holds(world, tmp_path):
    for name in ("a", "b", "c"):
        path = tmp_path / "old" / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"# Titre {name}\n\nLe texte de {name}.")
    world.library.import_paths([tmp_path / "old"])
    (tmp_path / "old").rename(tmp_path / "new")
    (tmp_path / "new/c.md").write_text("# Titre c\n\nLe texte de c, changé.")
    report = world.library.import_paths([tmp_path / "new"])
    assert (report.added, report.updated, report.unchanged) == (0, 1, 2)
    assert [source.key for source, _ in world.library.sources()] == [f"folder:{tmp_path / 'new'}"]
    shutil.copytree(tmp_path / "new", tmp_path / "copy")
    assert world.library.import_paths([tmp_path / "copy"]).added == 3


def test_passwords_go_to_the_keyring_alone(world, tmp_path):
    with pytest.raises(UserError) as refused:
        world.subscriptions.add(SubscriptionKind.FEED, "https://me:hush@a.example/f")
    assert refused.value.key == "subscriptions.errors.password_in_address"
    world.subscriptions.add(SubscriptionKind.FEED, ADDRESS)
    number = world.only().id
    world.subscriptions.set_authorization(number, "Bearer hush-hush")
    world.site.answers = [HttpResponse(200, feed(1))]
    world.subscriptions.look(number)
    assert world.site.asked[0].authorization == "Bearer hush-hush"
    world.database.close()
    assert not any(b"hush" in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    world.subscriptions.remove(number)
    assert not any(world.drawer.values())


@pytest.mark.parametrize("place", ["", "not an address", "file:///etc/passwd", "https://", "ftp://a.example/x"])
def test_what_is_no_address_is_refused(world, place):
    with pytest.raises(UserError):
        world.subscriptions.add(SubscriptionKind.FEED, place)
    assert world.subscriptions.all() == []


def test_a_list_of_feeds_is_kept_off_and_once(world):
    feeds = [(ADDRESS, "Un"), ("https://b.example/f", ""), ("file:///x", "X"), (ADDRESS, "Encore")]
    assert world.subscriptions.add_list(feeds) == 2
    assert [(each.name, each.is_on) for each in world.subscriptions.all()] == [("Un", False), ("b.example", False)]
    assert world.subscriptions.add_list(feeds) == 0
