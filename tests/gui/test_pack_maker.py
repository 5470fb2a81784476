"""'Make a pack' as a communications officer uses it: by keys and mouse, on real folders."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from window_user import NO, WindowUser

from advocate_desktop.gui.dialogs.pack_key import MakeKeyDialog
from advocate_desktop.gui.dialogs.pack_maker import PackMakerDialog
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.services.packs import PackService
from advocate_desktop.settings import PACK_WORKS

MANIFEST = 'id = "ovens"\nname = "Ovens"\ncompany = "Bakery"\nversion = "2026.11.02"\nlanguages = ["en"]\n'
ARTICLE = "---\ntitle: {title}\ndate: 2026-11-02\nlang: en\n{more}---\nThe first batch came out burnt.\n"


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "ovens"
    (place / "content").mkdir(parents=True)
    (place / "pack.toml").write_text(MANIFEST, "utf-8")
    write(place, "one", "Three ovens")
    return place


def write(place, name, title, more=""):
    (place / "content" / f"{name}.md").write_text(ARTICLE.format(title=title, more=more), "utf-8")


class Desk(WindowUser):
    """The dialog in its window, and what a person does there."""

    def __init__(self, window, context, qtbot, monkeypatch):
        super().__init__(window, context, qtbot)
        self._monkeypatch = monkeypatch
        self.shown = []
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: self.shown.append(url.toLocalFile()) or True)

    def start(self):
        self.context.actions.get("pack.make").trigger()
        return self.dialog(PackMakerDialog)

    def open(self, path):
        dialog = self.start()
        dialog.open_path(path)
        self.until(lambda: dialog.work.seen is not None)
        return dialog

    def chooses(self, kind, path):
        answer = str(path) if kind == "getExistingDirectory" else (str(path), "")
        self._monkeypatch.setattr(QFileDialog, kind, staticmethod(lambda *_args, **_more: answer))

    def when_asked(self, act):
        self.when_dialog(act, lambda shown: not isinstance(shown, PackMakerDialog))

    def build(self, dialog):
        dialog.tabs.setCurrentIndex(3)
        self.until(dialog.next.isEnabled)
        done = []
        dialog.work.built.connect(done.append)
        self.click(dialog.next)
        self.until(lambda: bool(done))
        return done[0]


@pytest.fixture
def desk(open_window, foundation, qtbot, monkeypatch):
    window, context = open_window(foundation, "library")
    yield Desk(window, context, qtbot, monkeypatch)
    for dialog in window.findChildren(PackMakerDialog):
        dialog.reject()


def rows(dialog):
    shown = dialog.problems.list
    return [shown.item(number).text() for number in range(shown.count())]


def test_the_library_and_the_palette_lead_to_it(desk):
    menu = desk.window.page("library").ui.addButton.menu()
    [action] = [each for each in menu.actions() if each.text() == "Make a pack…"]
    action.trigger()
    assert desk.dialog(PackMakerDialog).start.isVisible()
    desk.key(Qt.Key.Key_Escape)
    assert desk.dialog(PackMakerDialog) is None


def test_from_a_folder_to_a_file_by_keys_alone(desk, folder):
    desk.chooses("getExistingDirectory", folder)
    dialog = desk.start()
    assert QApplication.focusWidget() is dialog.start.folder_button
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: dialog.work.seen is not None)
    assert dialog.problems.verdict.text() == "Nothing stands in the way of this pack."
    for index in (2, 3):
        desk.key(Qt.Key.Key_Return)
        assert dialog.tabs.currentIndex() == index
    built = []
    dialog.work.built.connect(built.append)
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: bool(built))
    out = folder.parent / "ovens.advpack"
    assert out.is_file()
    result = dialog.building.result
    assert result.isVisible()
    assert result.values["sha256"].text() == built[0].built.sha256
    desk.click(result.show_button)
    assert desk.shown == [str(folder.parent)]
    assert {each.name for each in folder.rglob("*")} == {"pack.toml", "content", "one.md"}
    verdict = PackService(desk.context.clock).verify(out)
    assert verdict.refusal.key == "packs.errors.not_signed"


def test_faults_come_first_and_lead_to_their_files(desk, folder):
    write(folder, "two", "Apprentices", "embargo: 2027-01-11\n")
    (folder / "notes.xls").write_bytes(b"?")
    write(folder, "three", "Not yet", "draft: true\n")
    dialog = desk.open(folder)
    found = rows(dialog)
    assert found[0] == "1 place to correct"
    assert "lacks its hour" in found[1]
    assert found[2] == "1 remark"
    assert found[4] == "1 file left out"
    assert QApplication.focusWidget() is dialog.problems.list
    desk.key(Qt.Key.Key_Return)
    assert desk.shown == [str(folder / "content" / "two.md")]
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)  # nothing but what an editor opens is ever started
    assert desk.shown[1:] == [str(folder)]
    desk.click(dialog.problems.copy_button)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("content/two.md, line 5, column 10\n")
    assert "content/three.md" in copied
    dialog.tabs.setCurrentIndex(3)
    assert not dialog.next.isEnabled()
    assert dialog.building.blocked.isVisible()


def test_what_is_corrected_in_an_editor_is_seen_by_itself_and_by_f5(desk, folder):
    write(folder, "two", "Apprentices", "embargo: 2027-01-11\n")
    dialog = desk.open(folder)
    write(folder, "two", "Apprentices", "embargo: 2027-01-11T09:00+00:00\n")
    desk.until(lambda: not dialog.work.seen.done.check.problems)
    before = dialog.work.seen
    desk.key(Qt.Key.Key_F5)
    desk.until(lambda: dialog.work.seen is not before)


def test_the_preview_is_the_list_and_the_pane_of_the_library(desk, folder):
    write(folder, "two", "Apprentices", "embargo: 2037-01-11T09:00+00:00\n")
    dialog = desk.open(folder)
    dialog.tabs.setCurrentIndex(2)
    preview = dialog.preview
    assert preview.list.rows.rowCount() == 2
    preview.list.setFocus()
    desk.key(Qt.Key.Key_End)
    desk.until(preview.reader.ui.body.whole)
    shown = preview.reader.ui
    assert shown.title.text() == preview.list.current_entry().item.title
    desk.until(lambda: "burnt" in shown.body.toPlainText())
    assert not shown.draftButton.isVisible()
    assert not shown.moreButton.isVisible()
    title = shown.title.text()
    write(folder, "three", "A third")
    desk.until(lambda: preview.list.rows.rowCount() == 3)
    assert shown.title.text() == title


def test_the_next_build_tells_what_changed_and_takes_a_later_version(desk, folder):
    dialog = desk.open(folder)
    desk.build(dialog)
    write(folder, "one", "Four ovens")
    write(folder, "two", "Apprentices")
    building = dialog.building
    today = desk.context.clock.today().strftime("%Y.%m.%d")
    desk.until(lambda: building.version.text() == today)
    assert "pack.toml stays as it is" in building.version_note.text()
    changes = dialog.preview.changes
    texts = [changes.column.itemAt(at).widget().text() for at in range(changes.column.count())]
    assert texts[1:5] == ["1 new article", "Apprentices", "1 changed article", "Four ovens"]
    done = desk.build(dialog)
    assert done.check.manifest.version == today
    assert (folder / "pack.toml").read_text("utf-8") == MANIFEST
    building.version.setFocus()
    building.version.edit.selectAll()
    QTest.keyClicks(building.version.edit, "2020")
    assert "refuse an older one" in building.version_note.text()


def test_a_key_is_made_with_a_passphrase_signs_and_is_remembered(desk, folder, tmp_path):
    dialog = desk.open(folder)
    dialog.tabs.setCurrentIndex(3)
    desk.click(dialog.building.make_key)
    making = desk.dialog(MakeKeyDialog)
    making.path = folder / "ovens.advkey"
    desk.click(making.make)
    assert "outside the folder" in making.problem.text()
    making.path = tmp_path / "ovens.advkey"
    QTest.keyClicks(making.passphrase.edit, "four wood ovens")
    desk.click(making.make)
    assert making.problem.isVisible()
    assert not making.path.exists()
    QTest.keyClicks(making.again.edit, "four wood ovens")
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: making.key is not None)
    desk.click(making.copy_button)
    assert QGuiApplication.clipboard().text() == making.key.fingerprint
    desk.click(making.make)
    assert dialog.building.signed.isChecked()

    assert not dialog.next.isEnabled()
    dialog.building.passphrase.setFocus()
    QTest.keyClicks(dialog.building.passphrase.edit, "wrong")
    desk.click(dialog.next)
    desk.until(lambda: bool(dialog.building.passphrase.error()))
    dialog.building.passphrase.edit.selectAll()
    QTest.keyClicks(dialog.building.passphrase.edit, "four wood ovens")
    done = desk.build(dialog)
    assert done.built.fingerprint == making.key.fingerprint
    assert "four wood ovens" not in str(desk.context.state.get(PACK_WORKS))

    desk.key(Qt.Key.Key_Escape)
    again = desk.start()
    assert QApplication.focusWidget() is again.start.recent
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: again.building.key is not None)
    assert again.building.key.fingerprint == making.key.fingerprint
    assert again.building.out == tmp_path / "ovens.advpack"


def test_a_finished_pack_is_dropped_and_verified(desk, folder, tmp_path):
    packs = PackService(desk.context.clock)
    out = tmp_path / "ovens.advpack"
    seed = packs.make_key(tmp_path / "ours.advkey").seed()
    fingerprint = packs.build(folder, out, seed).built.fingerprint
    dialog = desk.start()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(out))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(dialog, QDragEnterEvent(QPoint(9, 9), copy, data, left, NO))
    QApplication.sendEvent(dialog, QDropEvent(QPointF(9, 9), copy, data, left, NO))
    desk.until(lambda: dialog.work.seen is not None)
    assert dialog.problems.verdict.text() == "This pack is whole and signed."
    assert fingerprint in dialog.problems.detail.text()
    assert not dialog.tabs.isTabVisible(3)

    damaged = bytearray(out.read_bytes())
    at = damaged.find(b"burnt")
    assert at < 0 or damaged[at]
    damaged[len(damaged) // 2] ^= 1
    out.write_bytes(damaged)
    before = dialog.work.seen
    desk.until(lambda: dialog.work.seen is not before)
    assert dialog.problems.verdict.text() != "This pack is whole and signed."


def test_a_blog_is_asked_for_its_facts_with_guesses(desk, tmp_path):
    blog = tmp_path / "blog"
    (blog / "content").mkdir(parents=True)
    (blog / "hugo.toml").write_text('title = "Our ovens"\nbaseURL = "https://ovens.example/"\n', "utf-8")
    write(blog, "one", "Three ovens")
    dialog = desk.open(blog)
    fields = dialog.facts.fields
    assert dialog.tabs.currentIndex() == 0
    assert (fields["name"].text(), fields["id"].text()) == ("Our ovens", "ovens-example")
    fields["company"].setFocus()
    fields["company"].edit.selectAll()
    QTest.keyClicks(fields["company"].edit, "Bakery")
    desk.until(lambda: dialog.work.seen.view.manifest.company == "Bakery")
    fields["id"].setFocus()
    fields["id"].edit.selectAll()
    QTest.keyClicks(fields["id"].edit, "our ovens")
    desk.until(lambda: bool(fields["id"].error()))
    fields["id"].edit.selectAll()
    QTest.keyClicks(fields["id"].edit, "our-ovens")
    desk.until(lambda: not fields["id"].error() and dialog.building.is_ready())
    done = desk.build(dialog)
    assert (done.check.manifest.id, done.check.manifest.company) == ("our-ovens", "Bakery")

    dialog.other.click()
    dialog.open_path(blog)
    desk.until(lambda: dialog.work.seen is not None)
    assert (fields["name"].text(), fields["company"].text()) == ("Our ovens", "Bakery")


def test_a_new_pack_is_begun_only_when_asked(desk, tmp_path):
    place = tmp_path / "bakery"
    place.mkdir()
    dialog = desk.start()
    desk.when_asked(lambda asked: desk.click(asked.findChild(Button, "no")))
    dialog.open_path(place)
    assert not any(place.iterdir())
    desk.when_asked(lambda asked: desk.click(asked.findChild(Button, "begin")))
    desk.chooses("getExistingDirectory", tmp_path)
    desk.click(dialog.start.new_button)
    desk.until(lambda: dialog.work.seen is not None)
    assert dialog.work.path == tmp_path / "pack"
    assert (tmp_path / "pack" / "pack.toml").is_file()
    assert not dialog.work.seen.done.check.problems


def test_what_is_no_pack_is_refused_in_one_sentence_and_the_start_stays(desk, tmp_path):
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").write_bytes(b"x")
    dialog = desk.start()
    asked = []
    desk.when_asked(lambda shown: (asked.append(shown.windowTitle()), shown.reject()))
    dialog.open_path(tmp_path / "photos")
    desk.until(lambda: bool(asked))
    assert asked == ["No article"]
    assert dialog.start.isVisible()
    assert desk.context.state.get(PACK_WORKS) == []
