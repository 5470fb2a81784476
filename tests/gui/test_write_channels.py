"""One draft for several networks in the studio: looked at, added, with texts of their own, copied."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from advocate_desktop.bootstrap import Services
from advocate_desktop.gui import theme
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.i18n import Translations
from advocate_desktop.gui.main_window import MainWindow
from advocate_desktop.gui.widgets.dialog import Dialog
from advocate_desktop.settings import FULL_NAME, MOTION

COMMON = "Twelve panels wait outside a school that never closed."


class Desk:
    """The studio with one draft in it, and what a person does there."""

    def __init__(self, window, context, qtbot):
        self.window, self.context, self.qtbot = window, context, qtbot
        self.toasts, self.undos = [], []
        context.toast_asked.connect(self._on_toast)

    def _on_toast(self, text, undo):
        self.toasts.append(text)
        self.undos.append(undo)

    @property
    def studio(self):
        return self.window.page("write").studio

    @property
    def editor(self):
        return self.studio.ui.editor

    @property
    def strip(self):
        return self.studio.ui.strip

    def open(self, text=COMMON, **values):
        draft = self.ask(lambda services: services.drafting.new(text=text, **values))[0]
        self.window.open_page("write", {"draft": draft.id})
        self.until(lambda: self.studio.draft_id() == draft.id and self.studio.report is not None)
        return draft.id

    def until(self, condition):
        self.qtbot.waitUntil(condition, timeout=8000)

    def ask(self, work):
        answers = []
        self.context.read(work, answers.append)
        self.until(lambda: bool(answers))
        return answers[0]

    def look_at(self, channel):
        self.studio.ui.bar.channel_chosen.emit(channel)
        self.until(lambda: self.studio.channels.current == channel)

    def click(self, button):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, words):
        self.editor.setFocus()
        for sign in words:
            QTest.keyClicks(self.editor, sign)

    def texts(self, draft_id):
        self.studio.flush()
        found = self.ask(lambda services: services.variants.texts(draft_id))
        return {text.channel: text.text for text in found}

    def when_dialog(self, act):
        def look():
            shown = [dialog for dialog in self.window.findChildren(Dialog) if dialog.isVisible()]
            if shown:
                act(shown[-1])
            else:
                QTimer.singleShot(20, look)

        QTimer.singleShot(0, look)


@pytest.fixture
def desk(qtbot, qapp, foundation):
    foundation.settings.set(MOTION, "reduced")
    foundation.settings.set(FULL_NAME, "Camille Roche")
    theme.install(qapp, foundation.settings)
    translations = Translations(qapp)
    translations.install("en")
    context = AppContext(foundation, "en")
    window = MainWindow(context, translations)
    window.show_start("write")
    window.resize(1360, 860)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.start_work()
    yield Desk(window, context, qtbot)
    window.close()
    context.close()
    window.deleteLater()


def test_looking_at_a_network_changes_the_count_and_nothing_else(desk):
    draft = desk.open("x" * 300)
    assert not desk.strip.isVisible()
    desk.look_at("x")
    desk.until(lambda: not desk.studio.report.report.length.fits)
    assert desk.studio.ui.bar.copy_button().text() == "Copy for X"
    assert desk.strip.isVisible()
    assert "for LinkedIn" in desk.strip.words()
    assert desk.texts(draft) == {"linkedin": "x" * 300}


def test_a_network_is_added_and_taken_away_again(desk):
    draft = desk.open()
    desk.look_at("bluesky")
    desk.click(desk.strip.also)
    desk.until(lambda: bool(desk.toasts))
    assert desk.texts(draft) == {"linkedin": COMMON, "bluesky": COMMON}
    desk.type("!")
    assert desk.texts(draft)["linkedin"] == desk.texts(draft)["bluesky"] == "!" + COMMON
    desk.undos[-1]()
    desk.until(lambda: desk.studio.channels.text("bluesky") is None)
    assert list(desk.texts(draft)) == ["linkedin"]


def test_a_text_of_its_own_is_edited_apart_and_undone_apart(desk):
    draft = desk.open()
    desk.look_at("x")
    desk.click(desk.strip.also)
    desk.until(desk.strip.own.isVisible)
    desk.click(desk.strip.own)
    desk.until(lambda: desk.studio.channels.slot == "x")
    desk.type("Short: ")
    own = desk.editor.draft_text()
    assert "Short: " in own
    assert desk.texts(draft) == {"linkedin": COMMON, "x": own}
    desk.look_at("linkedin")
    assert desk.editor.draft_text() == COMMON
    desk.type("First. ")
    common = desk.editor.draft_text()
    desk.look_at("x")
    assert desk.editor.draft_text() == own
    assert "has changed since" in desk.strip.words()
    desk.editor.undo_edit()
    assert desk.texts(draft) == {"linkedin": common, "x": COMMON}
    desk.click(desk.strip.seen)
    desk.until(lambda: not desk.strip.seen.isVisible())
    desk.look_at("linkedin")
    desk.editor.undo_edit()
    assert desk.texts(draft)["linkedin"] == COMMON


def test_back_to_the_common_text_has_a_way_back(desk):
    draft = desk.open()
    desk.look_at("x")
    desk.click(desk.strip.also)
    desk.until(desk.strip.own.isVisible)
    desk.click(desk.strip.own)
    desk.until(lambda: desk.studio.channels.slot == "x")
    desk.type("Own. ")
    own = desk.editor.draft_text()
    desk.click(desk.strip.common)
    desk.until(lambda: desk.studio.channels.slot == "")
    assert desk.editor.draft_text() == COMMON
    assert desk.texts(draft)["x"] == COMMON
    desk.undos[-1]()
    desk.until(lambda: desk.studio.channels.slot == "x")
    assert desk.editor.draft_text() == own
    assert desk.texts(draft) == {"linkedin": COMMON, "x": own}


def test_what_is_typed_last_is_kept_when_the_network_changes(desk):
    draft = desk.open()
    desk.look_at("x")
    desk.click(desk.strip.also)
    desk.until(desk.strip.own.isVisible)
    desk.click(desk.strip.own)
    desk.until(lambda: desk.studio.channels.slot == "x")
    desk.type("a")
    desk.studio.ui.bar.channel_chosen.emit("linkedin")
    desk.type("b")
    desk.until(lambda: desk.studio.channels.current == "linkedin")
    assert desk.texts(draft) == {"linkedin": COMMON, "x": "ab" + COMMON}


def test_for_another_network_instead(desk):
    draft = desk.open()
    desk.look_at("mastodon")
    desk.click(desk.strip.instead)
    desk.until(lambda: desk.studio.draft.channel == "mastodon")
    assert list(desk.texts(draft)) == ["mastodon"]
    desk.undos[-1]()
    desk.until(lambda: desk.studio.draft.channel == "linkedin")
    assert list(desk.texts(draft)) == ["linkedin"]


def test_the_copy_is_that_of_the_network_looked_at(desk):
    draft = desk.open("Twelve panels, [the site](https://example.org).")
    desk.look_at("x")
    desk.click(desk.strip.instead)
    desk.until(lambda: desk.studio.draft.channel == "x")
    desk.look_at("bluesky")
    desk.studio.copying.copy()
    desk.until(desk.studio.ui.asked.isVisible)
    assert "Bluesky" in desk.studio.ui.askedText.text()
    assert "https://example.org" in QApplication.clipboard().text()
    assert list(desk.texts(draft)) == ["x", "bluesky"]


def test_a_version_of_a_text_of_its_own_comes_back(desk):
    draft = desk.open()
    desk.look_at("x")
    desk.click(desk.strip.also)
    desk.until(desk.strip.own.isVisible)
    desk.click(desk.strip.own)
    desk.until(lambda: desk.studio.channels.slot == "x")
    desk.studio.copying.keep_version()
    desk.type("Later. ")
    later = desk.editor.draft_text()
    desk.when_dialog(lambda dialog: (setattr(dialog, "chosen", "restore"), dialog.accept()))
    desk.studio.copying.show_versions()
    desk.until(lambda: desk.editor.draft_text() == COMMON)
    desk.editor.undo_edit()
    assert desk.texts(draft) == {"linkedin": COMMON, "x": later}


def test_the_place_leads_back_to_the_network(desk):
    draft = desk.open()
    desk.look_at("x")
    place = desk.window.page("write").place()
    assert place == {"draft": draft, "channel": "x"}
    desk.window.page("write").show_list()
    desk.window.open_page("write", place)
    desk.until(lambda: desk.studio.channels.current == "x")


def test_a_service_write_keeps_the_draft_of_a_closed_studio(desk, foundation):
    desk.open()
    desk.look_at("x")
    desk.click(desk.strip.also)
    desk.until(lambda: bool(desk.undos))
    desk.window.page("write").show_list()
    desk.undos[-1]()
    services = Services(foundation, "en")
    desk.until(lambda: len(services.variants.texts(1)) == 1)
    services.close()
