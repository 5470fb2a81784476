"""Subscriptions on the real window, against a real server on this machine and a real keyring."""

import time
from datetime import timedelta

import keyring
import keyring.backend
import keyring.backends.fail
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from web_site import FEED, served

from advocate_desktop.domain.library import LibraryQuery
from advocate_desktop.domain.subscriptions import Outcome, SubscriptionKind
from advocate_desktop.gui import theme
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.feed_choice import FeedChoiceDialog
from advocate_desktop.gui.dialogs.pack_trust import PackTrustDialog
from advocate_desktop.gui.dialogs.subscription_access import SubscriptionAccessDialog
from advocate_desktop.gui.dialogs.subscription_log import SubscriptionLogDialog
from advocate_desktop.gui.dialogs.subscriptions import SubscriptionsDialog
from advocate_desktop.gui.i18n import Translations
from advocate_desktop.gui.main_window import MainWindow
from advocate_desktop.gui.subscription_watch import subscription_watch
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.dialog import Dialog
from advocate_desktop.services.packs import PackService
from advocate_desktop.settings import MOTION

MANIFEST = 'id = "ovens"\nname = "Ovens"\ncompany = "Bakery"\nversion = "1"\nlanguages = ["en"]\n{more}'
ARTICLE = "---\ntitle: Three ovens\ndate: 2026-11-02\nlang: en\n---\nThe first batch came out burnt.\n"
OPML = (
    "<opml version='2.0'><body><outline text='One' xmlUrl='https://one.example/feed'/>"
    "<outline text='Two' xmlUrl='https://two.example/feed'/></body></opml>"
)


class Hands:
    """A clock that can be moved."""

    def __init__(self, moment):
        self.moment = moment

    def now(self):
        return self.moment

    def today(self):
        return self.moment.date()


@pytest.fixture
def site():
    with served() as made:
        yield made


class Desk:
    """The window, and what a person does about subscriptions in it."""

    def __init__(self, window, context, qtbot, hands):
        self.window, self.context, self.qtbot, self.hands = window, context, qtbot, hands
        self.watch = subscription_watch(context, window)
        self.toasts = []
        context.toast_asked.connect(self._on_toast)

    def _on_toast(self, text, _undo):
        self.toasts.append(text)

    def until(self, condition):
        self.qtbot.waitUntil(condition, timeout=8000)

    def ask(self, work):
        answers = []
        self.context.read(work, answers.append)
        self.until(lambda: bool(answers))
        return answers[0]

    def open(self):
        self.context.actions.get("subscriptions").trigger()
        self.until(lambda: self.shown(SubscriptionsDialog) is not None)
        return self.shown(SubscriptionsDialog)

    def shown(self, kind=Dialog):
        found = [each for each in self.window.findChildren(kind) if each.isVisible()]
        return found[-1] if found else None

    def when_dialog(self, kind, act):
        """Do something with the next dialog of a kind that stands over what is open."""
        below = self.shown()

        def look():
            dialog = self.shown(kind)
            if dialog is None or dialog is below:
                QTimer.singleShot(10, look)
            else:
                act(dialog)

        QTimer.singleShot(0, look)

    def type(self, words):
        QTest.keyClicks(self.window.focusWidget(), words)

    def key(self, key):
        QTest.keyClick(self.window.focusWidget(), key)

    def click(self, button):
        self.until(button.isVisible)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def all(self):
        return self.ask(lambda services: services.subscriptions.all())

    def titles(self):
        found = self.ask(lambda services: services.library.search(LibraryQuery()))
        return {entry.item.title for entry in found.entries}

    def subscribe(self, kind, place, *, on=False):
        number = self.ask(lambda services: services.subscriptions.add(kind, place)).id
        if on:
            self.context.write(lambda services: services.subscriptions.switch(number, True))
            self.until(lambda: number in self.watch.planned)
        return number

    def note(self):
        return self.window._rail._note.accessibleName()

    def pass_time(self, **time):
        self.hands.moment += timedelta(**time)
        self.watch.tick()


@pytest.fixture
def desk(qtbot, qapp, foundation, drawer):
    from dataclasses import replace

    hands = Hands(foundation.clock.now())
    foundation = replace(foundation, clock=hands)
    foundation.settings.set(MOTION, "reduced")
    theme.install(qapp, foundation.settings)
    translations = Translations(qapp)
    translations.install("en")
    context = AppContext(foundation, "en")
    window = MainWindow(context, translations)
    window.show_start("library")
    window.resize(1360, 860)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.start_work()
    made = Desk(window, context, qtbot, hands)
    made.watch.asks_web.connect(window.say_what_leaves)
    made.watch.start()
    made.ask(lambda services: None)
    yield made
    window.close()
    context.close()
    window.deleteLater()


def test_an_address_is_added_by_keys_and_looked_at_once_but_not_by_itself(desk, site):
    dialog = desk.open()
    desk.until(dialog.empty.isVisible)
    desk.type(site.at("/feed"))
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: [row.title for row in dialog.list.rows()] == ["News of the bakery"])
    desk.until(lambda: "1 item added" in dialog.card.last.text())
    assert not dialog.empty.isVisible()
    assert not dialog.card.on.isChecked()
    assert dialog.list.hasFocus()
    assert desk.titles() == {"Three ovens"}
    site.asked.clear()
    desk.pass_time(days=9)
    desk.pass_time(days=9)
    assert site.asked == []


def test_a_page_is_asked_for_its_feed(desk, site):
    dialog = desk.open()
    desk.type(site.at("/page"))
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: "1 item added" in dialog.card.last.text())
    assert dialog.card.place.text() == site.at("/feed")


def test_several_feeds_of_a_page_are_chosen_from(desk, site):
    links = "".join(f"<link rel=alternate type=application/rss+xml href=/f{n} title=F{n}>" for n in range(3))
    site.served["/page"] = f"<html><head>{links}</head></html>".encode()
    dialog = desk.open()

    def choose(choice):
        choice.list.setFocus()
        desk.key(Qt.Key.Key_Space)
        desk.key(Qt.Key.Key_Return)

    desk.when_dialog(FeedChoiceDialog, choose)
    desk.type(site.at("/page"))
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: [row.title for row in dialog.list.rows()] == ["F0"])


def test_what_cannot_be_asked_now_can_be_added_all_the_same(desk):
    dialog = desk.open()
    desk.type("http://127.0.0.1:9/news.advpack")
    desk.key(Qt.Key.Key_Return)
    desk.until(dialog.adding.unasked.isVisible)
    assert dialog.adding.field.error() == "http://127.0.0.1:9/news.advpack cannot be reached from here now."
    desk.click(dialog.adding.unasked)
    desk.until(lambda: len(dialog.list.rows()) == 1)
    assert [each.kind for each in desk.all()] == [SubscriptionKind.PACK]
    assert dialog.card.last.text() == "Not looked at yet."


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("no address at all", "is not a web address"),
        ("https://me:hush@a.example/feed", "holds a name or a password"),
        ("/no/such/folder", "is not a folder"),
    ],
)
def test_what_cannot_be_added_is_said_beside_the_field(desk, typed, said):
    dialog = desk.open()
    desk.type(typed)
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: said in dialog.adding.field.error())
    assert not dialog.adding.unasked.isVisible()
    assert desk.all() == []


def test_a_folder_that_is_dropped_is_looked_at(desk, tmp_path):
    folder = tmp_path / "share"
    folder.mkdir()
    (folder / "a.md").write_text("# The night shift\n\nA text.")
    dialog = desk.open()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    desk.until(lambda: "1 item added" in dialog.card.last.text())
    assert not dialog.card.access.isVisible()
    assert desk.titles() == {"The night shift"}


def test_a_list_of_feeds_is_ticked_and_added_off(desk, tmp_path):
    path = tmp_path / "feeds.opml"
    path.write_text(OPML)
    dialog = desk.open()

    def choose(choice):
        desk.click(choice.all)
        desk.click(choice.findChild(Button, "add"))

    desk.when_dialog(FeedChoiceDialog, choose)
    dialog.adding.take([QUrl.fromLocalFile(str(path))])
    desk.until(lambda: [row.title for row in dialog.list.rows()] == ["One", "Two"])
    assert not any(each.is_on for each in desk.all())
    path.write_text("<rss/>")
    dialog.adding.take([QUrl.fromLocalFile(str(path))])
    desk.until(lambda: bool(dialog.adding.field.error()))


def test_what_is_on_is_looked_at_when_its_time_has_come_and_told_in_few_words(desk, site):
    number = desk.subscribe(SubscriptionKind.FEED, site.at("/feed"), on=True)
    assert site.asked == []
    desk.watch.tick()
    desk.until(lambda: bool(desk.toasts))
    assert desk.toasts == ["News of the bakery: 1 item added."]
    desk.until(lambda: number in desk.watch.planned)
    desk.pass_time(hours=23)
    desk.pass_time(minutes=1)
    assert len(site.asked) == 1
    site.served["/feed"] = FEED.replace(b">1<", b">2<").replace(b"Three", b"Four")
    desk.pass_time(hours=1)
    desk.ask(lambda services: None)
    desk.watch.tick()
    desk.until(lambda: len(site.asked) == 2)
    # The server says that nothing changed: no word is made of it.
    desk.until(lambda: not desk.watch.is_looking(number))
    assert len(desk.toasts) == 1


def test_no_network_is_no_event(desk, site):
    number = desk.subscribe(SubscriptionKind.FEED, "http://127.0.0.1:9/feed", on=True)
    desk.watch.tick()
    desk.until(lambda: desk.all()[0].last is not None)
    desk.until(lambda: not desk.watch.is_looking(number))
    assert desk.all()[0].last.outcome is Outcome.FAILED
    assert desk.toasts == []
    assert desk.shown() is None
    desk.until(lambda: desk.watch.planned[number] > desk.hands.now())
    assert desk.watch.planned[number] < desk.hands.now() + timedelta(hours=1)


def test_the_switch_and_the_rhythm_hold_at_once(desk, site):
    desk.subscribe(SubscriptionKind.FEED, site.at("/feed"))
    dialog = desk.open()
    desk.until(dialog.card.on.isVisible)
    assert not dialog.card.hours.isEnabled()
    assert desk.note() == "Nothing leaves this laptop"
    dialog.card.on.setFocus()
    desk.key(Qt.Key.Key_Space)
    desk.until(dialog.card.hours.isEnabled)
    desk.until(lambda: desk.note() == "What you write stays here")
    dialog.card.hours.setFocus()
    desk.key(Qt.Key.Key_Down)
    desk.until(lambda: desk.all()[0].every_hours == 24 * 7)
    desk.until(lambda: dialog.list.rows()[0].facts == "Feed · every week")
    assert "moment" in dialog.card.next.text()


def test_typing_and_searching_go_on_while_a_slow_place_is_looked_at_and_it_can_be_stopped(desk, site):
    number = desk.subscribe(SubscriptionKind.FEED, site.at("/drip"), on=True)
    dialog = desk.open()
    desk.until(dialog.card.look.isVisible)
    desk.click(dialog.card.look)
    desk.until(lambda: bool(site.asked))
    assert dialog.card.look.text() == "Stop"
    assert desk.titles() == set()
    desk.click(dialog.card.look)
    desk.until(lambda: not desk.watch.is_looking(number))
    assert dialog.card.look.text() == "Look now"
    assert desk.all()[0].last is None
    desk.watch.start()
    desk.ask(lambda services: None)
    desk.watch.tick()
    assert len(site.asked) == 1


def test_a_slow_look_does_not_hold_the_end_of_the_application(desk, site):
    number = desk.subscribe(SubscriptionKind.FEED, site.at("/silent"))
    desk.watch.look(number)
    desk.until(lambda: bool(site.asked))
    started = time.monotonic()
    desk.context.close()
    assert time.monotonic() - started < 2


def test_the_log_is_dated_and_can_be_copied(desk, site):
    desk.subscribe(SubscriptionKind.FEED, site.at("/feed"))
    dialog = desk.open()
    for times in (1, 2, 3):
        desk.until(lambda: dialog.card.look.text() == "Look now")
        desk.click(dialog.card.look)
        desk.until(lambda times=times: len(site.asked) == times)
        desk.until(lambda: not desk.watch.is_looking(1))
    desk.until(lambda: "Nothing new" in dialog.card.last.text())
    desk.click(dialog.card.log)
    desk.until(lambda: desk.shown(SubscriptionLogDialog) is not None)
    log = desk.shown(SubscriptionLogDialog)
    desk.click(log.findChild(Button, "copy"))
    assert QGuiApplication.clipboard().text().split("\n")[1:] == [
        "19 November, 11:42  Nothing new. (2 looks since 19 November, 11:42)",
        "19 November, 11:42  1 item added.",
    ]
    desk.key(Qt.Key.Key_Escape)
    desk.until(lambda: desk.shown() is dialog)


def test_a_password_goes_to_the_keyring_and_is_sent(desk, site, drawer):
    site.password = "Basic em9lOmNsZQ=="  # zoe:cle
    desk.subscribe(SubscriptionKind.FEED, site.at("/feed"))
    dialog = desk.open()
    desk.until(dialog.card.look.isVisible)
    desk.click(dialog.card.look)
    desk.until(lambda: "right password" in dialog.card.last.text())

    def fill(access):
        desk.type("zoe")
        desk.key(Qt.Key.Key_Tab)
        desk.type("cle")
        desk.key(Qt.Key.Key_Return)

    desk.when_dialog(SubscriptionAccessDialog, fill)
    desk.click(dialog.card.access)
    desk.until(lambda: desk.all()[0].has_access)
    assert list(drawer.kept.values()) == [site.password]
    desk.until(lambda: dialog.said.words() == "The keyring keeps it.")
    desk.click(dialog.card.look)
    desk.until(lambda: "1 item added" in dialog.card.last.text())

    desk.when_dialog(SubscriptionAccessDialog, lambda access: desk.click(access.findChild(Button, "forget")))
    desk.click(dialog.card.access)
    desk.until(lambda: not desk.all()[0].has_access)
    assert drawer.kept == {}


def test_without_a_keyring_nothing_is_kept_and_that_is_said(desk, site):
    keyring.set_keyring(keyring.backends.fail.Keyring())
    desk.subscribe(SubscriptionKind.FEED, site.at("/feed"))
    dialog = desk.open()
    desk.until(dialog.card.access.isVisible)

    def fill(access):
        desk.click(access.kind.findChildren(type(access.kind._segments[0]))[1])
        access.token.edit.setFocus()
        desk.type("hush")
        desk.key(Qt.Key.Key_Return)

    desk.when_dialog(SubscriptionAccessDialog, fill)
    desk.click(dialog.card.access)
    desk.until(lambda: dialog.said.words().startswith("This computer has no keyring"))
    assert not desk.all()[0].has_access


def test_a_subscription_stays_while_the_keyring_cannot_forget_its_password(desk, site, drawer):
    number = desk.subscribe(SubscriptionKind.FEED, site.at("/feed"))
    desk.context.write(lambda services: services.subscriptions.set_authorization(number, "Bearer hush"))
    dialog = desk.open()
    desk.until(dialog.card.look.isVisible)
    keyring.set_keyring(keyring.backends.fail.Keyring())
    desk.when_dialog(Dialog, lambda found: desk.click(found.findChild(Button, "remove")))
    desk.click(dialog.card.remove)
    desk.until(lambda: dialog.said.words().startswith("The keyring of this computer cannot be reached"))
    assert [each.has_access for each in desk.all()] == [True]


def test_removing_asks_first_and_leaves_what_came(desk, site):
    desk.subscribe(SubscriptionKind.FEED, site.at("/feed"))
    dialog = desk.open()
    desk.until(dialog.card.look.isVisible)
    desk.click(dialog.card.look)
    desk.until(lambda: "1 item added" in dialog.card.last.text())
    for choice, left in (("keep", 1), ("remove", 0)):
        desk.when_dialog(Dialog, lambda found, choice=choice: desk.click(found.findChild(Button, choice)))
        desk.click(dialog.card.remove)
        desk.until(lambda left=left: len(desk.all()) == left)
    desk.until(dialog.empty.isVisible)
    assert desk.titles() == {"Three ovens"}


@pytest.fixture
def pack(tmp_path, clock):
    def build(name="ovens", more="", key=bytes(range(32))):
        place = tmp_path / name
        (place / "content").mkdir(parents=True)
        (place / "pack.toml").write_text(MANIFEST.format(more=more), "utf-8")
        (place / "content" / "one.md").write_text(ARTICLE, "utf-8")
        out = tmp_path / f"{name}.advpack"
        assert PackService(clock).build(place, out, key).built
        return out

    return build


def test_a_key_nobody_knows_waits_for_the_person_who_takes_it(desk, site, pack):
    site.served["/news"] = pack().read_bytes()
    number = desk.subscribe(SubscriptionKind.PACK, site.at("/news"), on=True)
    desk.pass_time(minutes=9)
    desk.pass_time(minutes=1)
    desk.until(lambda: bool(desk.toasts))
    assert "its key is to be compared" in desk.toasts[0]
    desk.until(lambda: number in desk.watch.planned)
    desk.pass_time(days=3)
    desk.until(lambda: desk.watch.planned[number] <= desk.hands.now() + timedelta(minutes=10))
    desk.pass_time(minutes=9)
    desk.pass_time(minutes=1)
    desk.until(lambda: len(site.asked) == 2)
    desk.until(lambda: not desk.watch.is_looking(number))
    assert (len(desk.toasts), desk.shown(), desk.titles()) == (1, None, set())

    dialog = desk.open()
    desk.until(lambda: dialog.card.look.text() == "Compare the key…")
    desk.click(dialog.card.look)
    desk.until(lambda: desk.shown(PackTrustDialog) is not None)
    desk.click(desk.shown(PackTrustDialog).findChild(Button, "accept"))
    desk.until(lambda: "1 item added" in dialog.card.last.text())
    assert desk.titles() == {"Three ovens"}


def test_a_key_that_is_not_taken_brings_nothing(desk, site, pack):
    site.served["/news"] = pack().read_bytes()
    desk.subscribe(SubscriptionKind.PACK, site.at("/news"))
    dialog = desk.open()
    desk.until(dialog.card.look.isVisible)
    desk.click(dialog.card.look)
    desk.until(lambda: desk.shown(PackTrustDialog) is not None)
    desk.key(Qt.Key.Key_Escape)
    desk.until(lambda: desk.shown() is dialog)
    assert desk.titles() == set()
    assert dialog.card.look.text() == "Compare the key…"


def test_the_address_a_pack_names_is_offered_and_followed_only_when_asked(desk, pack):
    from advocate_desktop.gui import importing

    path = pack(more='update_url = "https://127.0.0.1:9/news"\n', key=None)
    with desk.qtbot.waitSignal(importing.controller(desk.context, desk.window).finished):
        importing.import_paths(desk.context, [path], desk.window)
    assert "names an address for its updates" in desk.toasts[-1]
    dialog = desk.open()
    desk.until(dialog.card.follow.isVisible)
    assert desk.all() == []
    desk.click(dialog.card.follow)
    desk.until(lambda: [each.place for each in desk.all()] == ["https://127.0.0.1:9/news"])
    desk.until(lambda: not dialog.card.follow.isVisible())
