"""The sources of the library in the window: what they are, what imports brought, and the way back of a removal."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from window_user import WindowUser

from advocate_desktop.domain.library import LibraryQuery
from advocate_desktop.domain.subscriptions import SubscriptionKind
from advocate_desktop.gui import importing
from advocate_desktop.gui.dialogs.brought import BroughtDialog
from advocate_desktop.gui.dialogs.pack_trust import PackTrustDialog
from advocate_desktop.gui.dialogs.sources import SourcesDialog
from advocate_desktop.gui.dialogs.subscriptions import SubscriptionsDialog
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.services.packs import PackService

MANIFEST = (
    'id = "{id}"\nname = "{name}"\ncompany = "Bakery"\nversion = "{version}"\nlanguages = ["en"]\n'
    'contact = "press@bakery.example"\nupdate_url = "https://bakery.example/ovens.advpack"\n'
)
OVENS = {
    "content/one.md": "---\ntitle: Three ovens\ndate: 2026-11-02\n---\nThe first batch came out burnt.\n",
    "content/two.md": "---\ntitle: One baker\ndate: 2026-11-03\n---\nShe gets up at two to feed the leaven.\n",
    "guide/charter.md": "---\ntitle: The charter\nversion: 1\n---\n- Your account is yours.\n- Say who you are.\n",
}


@pytest.fixture
def pack(tmp_path, clock):
    packs = PackService(clock)

    def build(name, version="1", key="", files=OVENS):
        place = tmp_path / f"{name}-{version}"
        for inside, text in {"pack.toml": MANIFEST.format(id=name, name=name, version=version), **files}.items():
            (place / inside).parent.mkdir(parents=True, exist_ok=True)
            (place / inside).write_text(text, "utf-8")
        path = tmp_path / f"{key}.advkey"
        seed = (packs.read_key(path) if path.exists() else packs.make_key(path)).seed() if key else None
        out = tmp_path / f"{name}-{version}.advpack"
        assert packs.build(place, out, seed).built
        return out

    return build


class Person(WindowUser):
    def bring_in(self, *paths):
        with self.qtbot.waitSignal(importing.controller(self.context, self.window).finished):
            importing.import_paths(self.context, list(paths), self.window)
        self.idle()

    def sources(self):
        self.context.actions.get("sources").trigger()
        dialog = self.opened(SourcesDialog)
        self.idle()
        return dialog

    def titles(self, **query):
        found = self.ask(lambda services: services.library.search(LibraryQuery(**query)))
        return {entry.item.title: entry.id for entry in found.entries}


@pytest.fixture
def person(open_window, qtbot, foundation):
    window, context = open_window(foundation, "library")
    return Person(window, context, qtbot)


def test_an_update_is_told_and_leads_to_what_it_changed(person, pack):
    person.bring_in(pack("Ovens"))
    ids = person.titles()
    person.ask(lambda services: services.library.set_note(ids["One baker"], "Ask her"))
    draft, _ = person.ask(lambda services: services.drafting.start_from_content(ids["One baker"]))
    files = {
        "content/one.md": OVENS["content/one.md"].replace("burnt", "golden"),
        "guide/charter.md": OVENS["guide/charter.md"].replace("1\n", "2\n").replace("Say who", "Always say who"),
    }
    person.bring_in(pack("Ovens", "2", files=files))
    text = person.opened(BroughtDialog).text.toPlainText()
    assert "Ovens, version 2 (you had 1)" in text
    assert "changed: please read it again" in text
    assert "+ Always say who you are." in text
    assert "− Say who you are." in text
    assert "What is yours is kept: 1 note, 1 draft." in text
    person.click(person.dialog().copy)
    assert "One baker (the content it was made from was withdrawn)" in QGuiApplication.clipboard().text()

    person.dialog().text.setFocus()
    person.key(Qt.Key.Key_Tab)
    person.key(Qt.Key.Key_Return)
    person.until(lambda: person.window.current_page() == "write" and person.dialog() is None)
    studio = person.window.page("write").studio
    person.until(lambda: studio.draft_id() == draft.id)
    dialog = person.sources()
    dialog.tabs.setCurrentIndex(1)
    person.click(dialog.read)
    person.opened(BroughtDialog).text.item_asked.emit(ids["Three ovens"])
    person.until(lambda: person.window.current_page() == "library" and person.dialog() is None)
    reader = person.window.page("library").ui.reader
    person.until(lambda: reader.entry is not None and reader.entry.id == ids["Three ovens"])


def test_a_source_says_whose_it_is_and_shows_what_it_brought(person, pack, tmp_path):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.md").write_text("---\ntitle: A note\n---\nSome words.\n", "utf-8")
    person.bring_in(pack("Ovens"))
    person.bring_in(tmp_path / "notes")
    dialog = person.sources()
    assert [row.title for row in dialog.list.rows()] == ["Ovens", "notes"]
    said = dialog.facts.text()
    for words in (
        "Bakery",
        "version 1",
        "Not signed",
        "press@bakery.example",
        "https://bakery.example/ovens.advpack",
    ):
        assert words in said
    assert not dialog.again.isVisible()
    dialog.list.setCurrentRow(1)
    assert dialog.again.isVisible()
    person.click(dialog.items)
    library = person.window.page("library")
    person.until(lambda: library.ui.list.rows.rowCount() == 1)
    assert library.ui.search.text().strip() == 'source:"notes"'


def test_what_a_subscription_feeds_is_said_and_one_step_away(person, tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_text("---\ntitle: A note\n---\nSome words.\n", "utf-8")
    person.bring_in(folder)
    kept = person.ask(lambda services: services.subscriptions.add(SubscriptionKind.FOLDER, str(folder)))
    person.ask(lambda services: services.subscriptions.switch(kept.id, True))
    dialog = person.sources()
    assert "A subscription brings what is new" in dialog.facts.text()
    person.click(dialog.remove)
    assert "turn that off too" in dialog.undo.words()
    person.click(dialog.findChild(Button, "subscriptions"))
    person.opened(SubscriptionsDialog)


def test_what_is_taken_out_comes_back_by_undo_and_from_the_list(person, pack):
    person.bring_in(pack("Ovens"))
    ids = person.titles()
    person.ask(lambda services: services.library.set_note(ids["One baker"], "Ask her"))
    dialog = person.sources()
    dialog.list.setFocus()
    person.key(Qt.Key.Key_Delete)
    person.idle()
    assert person.titles() == {}
    assert dialog.list.count() == 0
    person.click(dialog.undo.button)
    person.idle()
    assert person.titles() == ids

    person.click(dialog.remove)
    person.idle()
    dialog.tabs.setCurrentIndex(2)
    assert [row.title for row in dialog.list.rows()] == ["Ovens"]
    person.click(dialog.restore)
    person.idle()
    assert person.titles() == ids
    assert person.ask(lambda services: services.library.note(ids["One baker"])) == "Ask her"
    assert dialog.list.count() == 0


def test_a_forgotten_key_is_asked_about_again(person, pack):
    person.bring_in(pack("Ovens", "1", "ours"))
    person.opened(PackTrustDialog).findChild(Button, "accept").click()
    person.until(lambda: bool(person.titles()) and person.dialog() is None)
    dialog = person.sources()
    assert "Its key is kept" in dialog.facts.text()
    person.when_dialog(lambda asked: asked.findChild(Button, "forget").click(), lambda asked: asked is not dialog)
    person.click(dialog.forget)
    person.until(lambda: "Its key is not kept" in dialog.facts.text())
    assert not dialog.forget.isVisible()
    person.key(Qt.Key.Key_Escape)
    person.bring_in(pack("Ovens", "2", "theirs"))
    assert person.opened(PackTrustDialog).key


def test_questions_about_keys_come_one_after_the_other(person, pack):
    paths = [pack("Ovens", "1", "a"), pack("Mills", "1", "b"), pack("Fields", "1", "c")]
    person.bring_in(*paths)
    answers = {"Ovens": "accept", "Mills": "keep", "Fields": "accept"}
    for name, answer in answers.items():
        person.until(lambda: person.dialog(PackTrustDialog) is not None)
        shown = [each for each in person.window.findChildren(PackTrustDialog) if each.isVisible()]
        assert len(shown) == 1
        assert name in shown[0]._sentence.text()
        shown[0].findChild(Button, answer).click()
    person.until(lambda: not importing.controller(person.context, person.window).is_running())
    person.idle()
    names = person.ask(lambda services: [source.name for source, _ in services.library.sources()])
    assert sorted(names) == ["Fields", "Ovens"]
    assert person.dialog() is None
