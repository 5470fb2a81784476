"""Places looked at for new content: off until asked, conditional, with a log a person can read."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest

from advocate_desktop.domain.clock import FixedClock
from advocate_desktop.domain.library import LibraryQuery
from advocate_desktop.domain.subscriptions import Outcome, SubscriptionKind
from advocate_desktop.errors import Cancelled, UserError
from advocate_desktop.messages import Messages
from advocate_desktop.paths import ProfilePaths
from advocate_desktop.services.http_port import HttpFailureError, HttpResponse
from advocate_desktop.services.library import LibraryService
from advocate_desktop.services.packs import PackService
from advocate_desktop.services.subscriptions import Subscriptions, log_line
from advocate_desktop.settings import PERSON_ID, OptionStore
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
        if request.into is not None:
            request.into.write_bytes(answer.body)
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
        self.settings = OptionStore(paths.settings)
        self.library = LibraryService(self.database, paths, self.settings, FixedClock(now))
        self.subscriptions = self.at(now)

    def at(self, now):
        return Subscriptions(
            self.database,
            self.library,
            self.settings,
            FixedClock(now),
            http=lambda: self.site,
            secrets=self.drawer,
        )

    def due(self, now, since=NOW):
        return [each for moment, each in self.at(now).schedule(since) if moment <= now]

    def follow(self, kind=SubscriptionKind.FEED, place=ADDRESS):
        return self.subscriptions.add(kind, place).id

    def titles(self):
        return {entry.item.title for entry in self.library.search(LibraryQuery()).entries}

    def only(self):
        return self.subscriptions.all()[0]


MANIFEST = 'id = "{id}"\nname = "{id}"\ncompany = "Bakery"\nversion = "{version}"\nlanguages = ["en"]\n{more}'
ARTICLE = "---\ntitle: Three ovens\ndate: 2026-11-02\nlang: en\n---\nThe first batch came out burnt.\n"


@pytest.fixture
def pack(tmp_path):
    def build(name, version, *, signed=False, more=""):
        place = tmp_path / f"{name}-{version}"
        (place / "content").mkdir(parents=True)
        (place / "pack.toml").write_text(MANIFEST.format(id=name, version=version, more=more), "utf-8")
        (place / "content" / "one.md").write_text(ARTICLE, "utf-8")
        out = tmp_path / f"{name}-{version}.advpack"
        assert PackService(FixedClock(NOW)).build(place, out, bytes(range(32)) if signed else None).built
        return out.read_bytes()

    return build


@pytest.fixture
def world(tmp_path):
    made = World(tmp_path)
    yield made
    made.database.close()


def test_nothing_is_looked_at_until_it_is_asked_for(world):
    world.subscriptions.add(SubscriptionKind.FEED, ADDRESS)
    assert world.due(NOW) == []
    world.subscriptions.switch(world.only().id, True)
    assert [each.place for each in world.due(NOW)] == [ADDRESS]
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
    assert world.due(NOW) == []
    assert [each.id for each in world.due(NOW + timedelta(hours=6))] == [number]
    lines = [log_line(entry, Messages("fr")) for entry in world.subscriptions.log(number)]
    assert len(lines) == 4
    assert lines[::3] == ["Rien de nouveau.", "2 contenus ajoutés."]
    assert world.only().name == "Actus"


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        ("offline", "subscriptions.errors.offline"),
        ("strange", "subscriptions.errors.other"),
        (HttpResponse(404), "subscriptions.errors.gone"),
        (HttpResponse(401), "subscriptions.errors.not_allowed"),
        (HttpResponse(503), "subscriptions.errors.answer"),
    ],
)
def test_a_failure_stands_in_the_log_and_makes_the_next_look_later(world, answer, key):
    world.subscriptions.add(SubscriptionKind.FEED, ADDRESS)
    number = world.only().id
    world.subscriptions.switch(number, True)
    world.site.answers = [answer, answer, HttpResponse(200, feed(1), '"a"')]
    waits = []
    for _ in range(2):
        look = world.subscriptions.look(number)
        assert (look.outcome, look.error.key) == (Outcome.FAILED, key)
        waits.append(world.subscriptions.schedule(NOW)[0][0] - NOW)
    assert timedelta(minutes=7) < waits[0] < waits[1] < timedelta(hours=1)
    for language in ("en", "fr"):
        assert log_line(world.subscriptions.log(number)[0], Messages(language)).endswith(".")
    assert look.again
    assert world.subscriptions.look(number).outcome is Outcome.NEW
    assert world.only().failures == 0


def test_a_new_start_tries_again_at_once_what_failed_before(world):
    world.subscriptions.add(SubscriptionKind.FEED, ADDRESS)
    world.subscriptions.switch(world.only().id, True)
    world.site.answers = [HttpResponse(500)] * 9
    for _ in range(9):
        world.subscriptions.look(world.only().id)
    later = NOW + timedelta(minutes=5)
    assert world.due(later) == []
    assert len(world.due(later, since=later)) == 1


def test_no_network_never_makes_the_wait_longer_than_an_hour(world):
    world.subscriptions.add(SubscriptionKind.FEED, ADDRESS)
    world.subscriptions.switch(world.only().id, True)
    world.site.answers = ["offline"] * 12
    for _ in range(12):
        world.subscriptions.look(world.only().id)
    assert len(world.due(NOW + timedelta(hours=1))) == 1


def test_what_was_refused_is_not_read_again_until_it_changes_or_somebody_asks(world):
    page = b"<html><body>Login</body></html>"
    world.subscriptions.add(SubscriptionKind.FEED, ADDRESS)
    number = world.only().id
    world.site.answers = [HttpResponse(200, page, '"p"')] * 3 + ["offline", HttpResponse(200, page, '"p"')]
    keys, asked = [], []
    for by_hand in (False, False, True, False, False):
        look = world.subscriptions.look(number, by_hand=by_hand)
        keys.append((look.outcome, look.again))
        asked.append(world.site.asked[-1].etag)
    refused, failed = Outcome.REFUSED, Outcome.FAILED
    expected = [(refused, False), (refused, True), (refused, True), (failed, False), (refused, False)]
    assert keys == expected
    assert asked == ["", '"p"', "", '"p"', ""]
    line = log_line(world.only().last, Messages("en"))
    assert line == f"{ADDRESS} is a web page and not a feed."


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


def test_a_look_that_is_stopped_before_it_took_anything_leaves_no_trace(world):
    number = world.follow()
    world.site.answers = [HttpResponse(200, feed(1), '"a"')] * 2
    with pytest.raises(Cancelled):
        world.subscriptions.look(number, cancelled=lambda: True)
    assert world.only().looked_at is None
    assert world.subscriptions.look(number).outcome is Outcome.NEW


def test_the_keyring_is_asked_only_where_something_was_kept(world):
    asked = []
    world.drawer.get = asked.append
    world.subscriptions.add(SubscriptionKind.FEED, ADDRESS)
    world.site.answers = [HttpResponse(200, feed(1))]
    world.subscriptions.look(world.only().id)
    assert asked == []


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


def test_what_stands_at_an_address_is_told_by_what_it_answers(world):
    page = (
        b"<html><head><base href='https://a.example/blog/'><link rel='alternate' type='application/rss+xml'"
        b" title='Le blog' href='index.xml'><link rel=ALTERNATE type=application/atom+xml href=//b.example/atom>"
        b"<link rel=alternate type=application/rss+xml href='file:///etc/passwd'><link rel=icon href=x></head>"
    )
    opml = b"<opml version='2.0'><body><outline text='Un' xmlUrl='https://a.example/1'/></body></opml>"
    world.site.answers = [HttpResponse(200, body) for body in (feed(1), b"PK\x03\x04...", page, opml)]
    find = world.subscriptions.find
    assert find("feed:https://a.example/feed.xml").name == "Actus"
    assert find("a.example/news").kind is SubscriptionKind.PACK
    assert [(each.url, each.title) for each in find(" https://a.example/ ").feeds] == [
        ("https://a.example/blog/index.xml", "Le blog"),
        ("https://b.example/atom", ""),
    ]
    assert [each.url for each in find("feed://a.example/list").feeds] == ["https://a.example/1"]
    assert [request.url for request in world.site.asked] == [
        "https://a.example/feed.xml", "https://a.example/news", "https://a.example/", "https://a.example/list",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        (b"<html><head><title>x</title></head></html>", "subscriptions.errors.no_feed"),
        (b"\x89PNG....", "formats.errors.not_feed"),
        (b"", "formats.errors.empty"),
    ],
)
def test_an_address_with_nothing_to_subscribe_to_is_refused(world, answer, key):
    world.site.answers = [HttpResponse(200, answer)]
    with pytest.raises(UserError) as refused:
        world.subscriptions.find(ADDRESS)
    assert refused.value.key == key
    assert str(refused.value).startswith(ADDRESS) or key == "formats.errors.empty"


def test_no_other_pack_is_taken_for_the_one_that_came_from_there_before(world, pack):
    number = world.follow(SubscriptionKind.PACK, "https://a.example/news")
    world.site.answers = [HttpResponse(200, pack("ovens", "1")), HttpResponse(200, pack("other", "2"))]
    assert world.subscriptions.look(number).outcome is Outcome.NEW
    assert (world.only().name, world.only().source) == ("ovens", "pack:ovens")
    look = world.subscriptions.look(number)
    assert look.error.key == "packs.errors.other_pack"
    assert log_line(world.only().last, Messages("en")).startswith("https://a.example/news now holds another pack")


def test_a_signed_pack_waits_for_somebody_to_take_its_key(world, pack):
    number = world.follow(SubscriptionKind.PACK, "https://a.example/news")
    signed = HttpResponse(200, pack("ovens", "1", signed=True), '"1"')
    world.site.answers = [signed] * 4
    asked = world.subscriptions.look(number)
    assert asked.error.key == "packs.errors.key_unknown"
    assert world.subscriptions.look(number).again
    key = asked.error.values["found"]
    assert world.titles() == set()
    assert world.subscriptions.look(number, by_hand=True, accepted=[key]).outcome is Outcome.NEW
    assert world.subscriptions.look(number).outcome is Outcome.SAME


def test_a_pack_on_a_share_is_taken_with_the_articles_around_it(world, tmp_path, pack):
    share = tmp_path / "share"
    share.mkdir()
    (share / "news.advpack").write_bytes(pack("ovens", "1"))
    number = world.follow(SubscriptionKind.FOLDER, str(share))
    assert world.subscriptions.look(number).outcome is Outcome.NEW
    (share / "a.md").write_text("# A\n\nUn texte.")
    assert world.subscriptions.look(number).report.added == 1
    assert world.titles() == {"Three ovens", "A"}


def test_the_address_a_pack_names_is_offered_until_it_is_followed(world, tmp_path, pack):
    path = tmp_path / "news.advpack"
    path.write_bytes(pack("ovens", "1", more='update_url = "https://a.example/news"\n'))
    world.library.import_paths([path])
    assert [(offer.source.name, offer.address) for offer in world.subscriptions.offers()] == [
        ("ovens", "https://a.example/news")
    ]
    world.follow(SubscriptionKind.PACK, "https://a.example/news")
    assert world.subscriptions.offers() == []


def test_people_ask_for_the_same_pack_at_moments_of_their_own(world):
    world.follow(SubscriptionKind.PACK, "https://a.example/news")
    world.subscriptions.switch(world.only().id, True)
    world.site.answers = [HttpResponse(200, b"no pack")]
    world.subscriptions.look(world.only().id)
    moments = set()
    for number in range(5):
        world.settings.set(PERSON_ID, f"p{number}")
        moments.add(world.subscriptions.schedule(NOW)[0][0])
    assert len(moments) == 5
    assert all(NOW < moment <= NOW + timedelta(days=2) for moment in moments)
