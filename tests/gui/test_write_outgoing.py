"""What goes out of the studio: cards, threads, hashtags, people, what is left by hand, files."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from advocate_desktop.domain.contacts import ContactKind, Handle
from advocate_desktop.gui.dialogs.contact import ContactDialog
from advocate_desktop.gui.dialogs.exported import ExportedDialog
from advocate_desktop.gui.pages.write_cards import LOOKS
from advocate_desktop.settings import LINK_IN_FIRST_COMMENT

LONG = " ".join(f"Sentence number {number} says something short about the site." for number in range(12))
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def preview(desk):
    desk.studio.ui.tabs.setCurrentIndex(1)
    desk.until(desk.studio.ui.preview.isVisible)
    return desk.studio.ui.preview


def press(desk, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or desk.window, key, modifier)


def dialog_of(kind, desk, act):
    """Do something with the next dialog, which must be of a kind; gives a list it is put in."""
    met = []

    def look(dialog):
        met.append(type(dialog))
        act(dialog)

    desk.when_dialog(look)
    return met


# Cards


@pytest.mark.parametrize("channel", sorted(LOOKS))
def test_each_network_has_a_card_with_the_words(desk, channel):
    desk.open("Twelve panels for a school. #Building", title="Panels")
    panel = preview(desk)
    desk.studio.channels.look_at(channel)
    desk.until(lambda: bool(panel.cards()) and panel.cards()[0].channel == channel)
    desk.until(lambda: "Twelve panels" in panel.cards()[0].words())
    assert len(panel.cards()) == 1


def test_a_long_post_is_shown_as_the_parts_of_its_thread(desk):
    desk.open(LONG, channel="bluesky")
    panel = preview(desk)
    desk.until(lambda: len(panel.cards()) > 1)
    count = len(panel.cards())
    assert [card.words().split()[-1] for card in panel.cards()] == [f"{n}/{count}" for n in range(1, count + 1)]
    desk.studio.channels.look_at("linkedin")
    desk.until(lambda: len(panel.cards()) == 1)


def test_the_handle_of_the_card_is_the_one_of_the_address_book(desk):
    handles = (Handle("bluesky", "camille.bsky.social"),)
    desk.ask(lambda services: services.address_book.add("Camille Roche", ContactKind.PERSON, handles))
    desk.open("Words.", channel="bluesky")
    [card] = preview(desk).cards()
    assert card._handle.text() == "@camille.bsky.social"
    desk.look_at("x")
    desk.until(lambda: desk.studio.ui.preview.cards()[0].channel == "x")
    assert desk.studio.ui.preview.cards()[0]._handle.text() == "@camilleroche"


def test_the_parts_are_copied_by_a_key_one_by_one(desk):
    desk.open(LONG, channel="bluesky")
    parts = []

    def copy_all(dialog):
        for number in range(len(dialog._buttons)):
            QTest.keyClick(dialog, Qt.Key(Qt.Key.Key_1 + number))
            parts.append(QApplication.clipboard().text())
        dialog.accept()

    desk.when_dialog(copy_all)
    desk.editor.setFocus()
    press(desk, Qt.Key.Key_Return, CONTROL | SHIFT)
    desk.until(desk.studio.ui.asked.isVisible)
    assert len(parts) > 1
    assert parts[1].endswith(f"2/{len(parts)}")


# Hashtags


def test_a_hashtag_is_found_picked_and_stands_at_the_end(desk):
    desk.ask(lambda services: services.hashtags.keep(["TravauxPublics", "École", "Rénovation"]))
    desk.open("Words.")

    def act(dialog):
        desk.until(lambda: dialog.list.count() == 3)
        QTest.keyClicks(dialog.search, "ecole")
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
        dialog.search.clear()
        QTest.keyClicks(dialog.search, "trav")
        QTest.keyClick(dialog.search, Qt.Key.Key_Down)
        QTest.keyClick(dialog.list, Qt.Key.Key_Space)
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)

    desk.when_dialog(act)
    press(desk, Qt.Key.Key_H, CONTROL | SHIFT)
    assert desk.editor.draft_text() == "Words.\n\n#École #TravauxPublics"
    desk.editor.undo_edit()
    assert desk.editor.draft_text() == "Words."


def test_a_new_hashtag_is_kept_and_can_be_undone(desk):
    desk.open("Words. #One", channel="x")

    def act(dialog):
        QTest.keyClicks(dialog.search, "travaux publics")
        desk.until(lambda: dialog.list.current_key() == "new:TravauxPublics")
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
        desk.until(lambda: any(row.title == "TravauxPublics" and row.picked for row in dialog.list.rows()))
        desk.click(dialog.favourite)
        desk.until(lambda: "favourite" in dialog.undo.words())
        desk.click(dialog.undo.button)
        desk.until(lambda: not any(row.weight == "fill" for row in dialog.list.rows()))
        dialog._keep.click()

    desk.when_dialog(act)
    desk.studio.naming.ask_hashtags()
    assert desk.editor.draft_text() == "Words. #One #TravauxPublics"
    [entry] = desk.ask(lambda services: [each for each in services.hashtags.entries() if each.own])
    assert (entry.tag, entry.favourite) == ("TravauxPublics", False)


# People


def test_somebody_is_named_where_the_cursor_stands(desk):
    handles = (Handle("bluesky", "marie.bsky.social"),)
    desk.ask(lambda services: services.address_book.add("Marie Durand", ContactKind.PERSON, handles))
    desk.open("Thanks to for the crane.", channel="bluesky")
    desk.editor.set_cursor(9)

    def act(dialog):
        desk.until(lambda: dialog.list.count() == 1)
        QTest.keyClicks(dialog.search, "marie.b")
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)

    desk.when_dialog(act)
    press(desk, Qt.Key.Key_M, CONTROL | SHIFT)
    assert desk.editor.draft_text() == "Thanks to @Marie Durand for the crane."
    desk.studio.copying.copy()
    desk.until(desk.studio.ui.asked.isVisible)
    assert "@marie.bsky.social" in QApplication.clipboard().text()


def test_somebody_kept_meanwhile_is_known_to_the_preview(desk):
    desk.open("Thanks to @Marie Durand.", channel="bluesky")
    panel = preview(desk)
    desk.until(lambda: panel.cards()[0].words() == "Thanks to @Marie Durand.")
    handles = (Handle("bluesky", "marie.bsky.social"),)
    desk.context.write(lambda services: services.address_book.add("Marie Durand", ContactKind.PERSON, handles)[1])
    desk.until(lambda: panel.cards()[0].words() == "Thanks to @marie.bsky.social.")


def test_people_are_added_corrected_and_taken_out_with_ways_back(desk, tmp_path):
    desk.open("Words.")
    people = lambda: desk.ask(lambda services: [each.name for each in services.address_book.all()])  # noqa: E731

    def type_name(dialog):
        dialog.name.setText("Ville de Nantes")
        dialog.handles["x"].setText("not a handle!")
        desk.when_dialog(mend, lambda each: isinstance(each, ContactDialog) and bool(each.name.error()))
        dialog._keep.click()

    def mend(dialog):
        assert "not a handle" in dialog.name.error()
        assert dialog.name.text() == "Ville de Nantes"
        dialog.handles["x"].setText("@nantesfr")
        dialog._keep.click()

    def act(dialog):
        desk.when_dialog(type_name, lambda each: isinstance(each, ContactDialog))
        desk.click(dialog.new)
        desk.until(lambda: dialog.list.count() == 1)
        QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
        desk.until(lambda: dialog.list.count() == 0)
        desk.click(dialog.undo.button)
        desk.until(lambda: dialog.list.count() == 1)
        path = tmp_path / "people.csv"
        path.write_text("name;x;bluesky\nMarie Durand;mariedurand;\nPaul;no way!;\n", "utf-8")
        dialog.take_file(path)
        desk.until(lambda: dialog.list.count() == 2)
        assert "left out" in dialog.undo.words()
        desk.click(dialog.undo.button)
        desk.until(lambda: dialog.list.count() == 1)
        dialog.reject()

    desk.when_dialog(act)
    desk.studio.naming.ask_people()
    assert people() == ["Ville de Nantes"]


# What is left


def test_what_is_left_by_hand_is_told_after_the_copy(desk, foundation):
    foundation.settings.set(LINK_IN_FIRST_COMMENT, True)
    desk.ask(lambda services: services.address_book.add("Marie Durand"))
    desk.open("Thanks to @Marie Durand for the crane.\n\nhttps://example.org/school")
    seen = []

    def act(dialog):
        for button in dialog.buttons:
            desk.click(button)
            seen.append(QApplication.clipboard().text())
        dialog.reject()

    desk.when_dialog(act)
    desk.studio.copying.copy()
    desk.until(lambda: len(seen) == 2)
    assert seen == ["Marie Durand", "https://example.org/school"]
    assert desk.studio.ui.askedLeft.isVisible()


def test_the_picture_goes_to_the_clipboard(desk, tmp_path):
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    picture.save(str(tmp_path / "site.png"))
    desk.open("Words.")
    desk.studio.pictures.take_file(str(tmp_path / "site.png"))
    desk.until(lambda: bool(desk.studio.draft.image))
    desk.studio.copying.copy()
    desk.until(desk.studio.ui.askedLeft.isVisible)

    def act(dialog):
        desk.click(dialog.buttons[0])
        dialog.reject()

    desk.when_dialog(act)
    desk.studio.copying.show_left()
    assert QApplication.clipboard().image().size() == picture.size()


# Files


def test_a_draft_is_saved_beside_what_stands_there(desk, tmp_path, monkeypatch):
    desk.open("**Words** of mine.", title="Mine")
    target = tmp_path / "Mine.txt"
    target.write_text("before", "utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(target), ""))
    met = dialog_of(ExportedDialog, desk, lambda dialog: dialog.reject())
    desk.studio.exporting.save_text()
    desk.until(lambda: met == [ExportedDialog])
    assert target.read_text("utf-8") == "before"
    assert (tmp_path / "Mine (2).txt").read_text("utf-8") == "Words of mine.\n"


def test_the_parts_are_saved_as_files(desk, tmp_path, monkeypatch):
    desk.open(LONG, title="Long", channel="bluesky")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_more: str(tmp_path))
    met = dialog_of(ExportedDialog, desk, lambda dialog: dialog.reject())
    desk.studio.exporting.save_parts()
    desk.until(lambda: met == [ExportedDialog])
    names = sorted(path.name for path in Path(tmp_path).glob("Long*.txt"))
    assert len(names) > 1
    assert names[0] == "Long - 1.txt"


def test_a_week_without_plans_says_so(desk, tmp_path, monkeypatch):
    desk.open("Words.")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_more: str(tmp_path))
    said = []

    def act(dialog):
        said.append(dialog.windowTitle())
        dialog.reject()

    desk.when_dialog(act)
    desk.studio.exporting.save_week()
    desk.until(lambda: said == ["Nothing was written"])
