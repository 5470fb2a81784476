"""One draft for several networks in the studio: looked at, added, with texts of their own, copied."""

from PySide6.QtWidgets import QApplication

from advocate_desktop.bootstrap import Services

COMMON = "Twelve panels wait outside a school that never closed."


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
