"""The Write page as a person uses it: by keys and mouse, on a real profile."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMainWindow, QTabBar, QWidget

from advocate_desktop.bootstrap import Services, lay_foundation
from advocate_desktop.domain.draft_states import DraftKind, DraftState, VersionReason
from advocate_desktop.domain.drafts import DraftEventKind
from advocate_desktop.gui import theme
from advocate_desktop.gui.actions import ActionRegistry
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.published import PublishedDialog
from advocate_desktop.gui.dialogs.rename import RenameDialog
from advocate_desktop.gui.dialogs.stop import StopDialog
from advocate_desktop.gui.dialogs.thread import ThreadDialog
from advocate_desktop.gui.dialogs.versions import VersionsDialog
from advocate_desktop.gui.pages.write import WritePage
from advocate_desktop.gui.widgets.dialog import Dialog
from advocate_desktop.services.checking import render
from advocate_desktop.settings import FULL_NAME, OPEN_DRAFT

SOURCE = """---
id: school
title: Three weeks inside a school
date: 2026-11-12
lang: en
author: Claire Aubry
---
Noise stops at quarter to nine every single morning, agreed with all the neighbours of the street.

Twelve panels made in Saint-Nazaire were lifted in four quiet evenings by a team of six people.
"""
CONTROL = Qt.KeyboardModifier.ControlModifier


class Host(QObject):
    """A window with the page in it, and what the page said."""

    def __init__(self, context, qtbot):
        super().__init__()
        self.context, self.qtbot = context, qtbot
        self.window = QMainWindow()
        context.actions = ActionRegistry(self.window, context.settings)
        self.page = WritePage(context)
        self.window.setCentralWidget(self.page)
        self.window.resize(1360, 860)
        self.toasts, self.undos, self.errors = [], [], []
        context.toast_asked.connect(self._on_toast)
        context.failed.connect(self.errors.append)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.page.refresh()

    def _on_toast(self, text, undo):
        self.toasts.append(text)
        self.undos.append(undo)

    @property
    def studio(self):
        return self.page.studio

    @property
    def editor(self):
        return self.page.studio.ui.editor

    def ask(self, work):
        """Ask the services, on their own thread."""
        answers = []
        self.context.read(work, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def text(self, draft_id=1):
        return self.ask(lambda services: services.drafting.draft(draft_id).text)

    def open(self, argument):
        self.page.open_with(argument)
        self.qtbot.waitUntil(lambda: self.studio.draft is not None and self.studio.report is not None)

    def begin(self, text="", kind=DraftKind.POST, **values):
        """Begin a draft with a text and open it."""
        draft = self.ask(lambda services: services.drafting.new(kind, text=text, **values))[0]
        self.open({"draft": draft.id})
        self.qtbot.waitUntil(lambda: self.studio.draft_id() == draft.id)
        return draft.id

    def checked(self):
        """Wait until the checks have seen the text as it is."""
        self.qtbot.waitUntil(
            lambda: self.studio.report is not None and self.studio.report.text == self.editor.draft_text()
        )
        return self.studio.report.report


@pytest.fixture
def host(qtbot, qapp, foundation):
    theme.install(qapp, foundation.settings)
    foundation.settings.set(FULL_NAME, "Camille Roche")
    context = AppContext(foundation, "en")
    made = Host(context, qtbot)
    yield made
    made.page.flush()
    made.window.close()
    context.close()
    made.window.deleteLater()


@pytest.fixture
def content(host, tmp_path):
    """Give the id of a content of the library."""
    path = tmp_path / "school.md"
    path.write_text(SOURCE, "utf-8")

    def work(services):
        services.library.import_paths([path])
        from advocate_desktop.domain.library import LibraryQuery

        return services.library.search(LibraryQuery()).entries[0].id

    return host.ask(work)


def on_dialog(kind: type[Dialog], act: Callable[[Dialog], None]) -> list[Dialog]:
    """Do something with the next dialog of a kind, once it shows; gives a list with that dialog in it."""
    met: list[Dialog] = []

    def look() -> None:
        for widget in QApplication.topLevelWidgets():
            for dialog in widget.findChildren(kind):
                if dialog.isVisible() and not met:
                    met.append(dialog)
                    act(dialog)
                    return
        if not met:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)
    return met


def press(name: str) -> Callable[[Dialog], None]:
    """Give what presses a dialog's button."""
    return lambda dialog: QTest.mouseClick(
        next(button for button in dialog.findChildren(QObject) if button.objectName() == name),
        Qt.MouseButton.LeftButton,
    )


# Typing and keeping


def test_what_is_typed_is_saved_by_itself_and_undone_after_a_restart(host, qtbot, type_text):
    host.page.open_with({"new": "post"})
    qtbot.waitUntil(lambda: host.studio.draft is not None)
    type_text(host.editor, "Lundi,\u00a0six heures trente. 🏗️")
    with qtbot.waitSignal(host.studio.autosave.saved, timeout=2000):
        pass
    assert host.text() == "Lundi,\u00a0six heures trente. 🏗️"
    assert host.context.state.get(OPEN_DRAFT) == 1
    assert "11:42" in host.studio.ui.saved.text()
    host.page.show_list()
    host.open({"draft": 1})
    QTest.keyClick(host.editor, Qt.Key.Key_Z, CONTROL)
    assert host.editor.draft_text() == "Lundi,\u00a0six heures trente. "


def test_leaving_hands_over_the_last_key(host, type_text):
    host.begin("One")
    host.editor.set_cursor(3)
    type_text(host.editor, "!")
    host.page.flush()
    assert host.text() == "One!"


def test_a_text_that_cannot_be_saved_is_said_and_stays(host, qtbot, type_text):
    draft_id = host.begin("Precious")
    host.ask(lambda services: services.drafting.erase(draft_id))
    host.editor.set_cursor(8)
    type_text(host.editor, " words")
    qtbot.waitUntil(host.studio.ui.notice.isVisible)
    assert host.editor.draft_text() == "Precious words"
    QTest.mouseClick(host.studio.ui.noticeCopy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "Precious words"
    host.studio.autosave.forget(draft_id)


def meddle(host, statement):
    """Change the database behind the services."""

    def work(services):
        with services.database.write() as connection:
            connection.exec_driver_sql(statement)

    host.ask(lambda services: (work(services),))


def test_saving_is_tried_again_by_itself_and_then_says_so(host, qtbot, type_text):
    draft_id = host.begin("Precious")
    # As when the disk is full: the database refuses the write.
    refuse = "CREATE TRIGGER refuse BEFORE UPDATE ON drafts BEGIN SELECT RAISE(ABORT, 'refused'); END"
    meddle(host, refuse)
    host.editor.set_cursor(8)
    type_text(host.editor, " words")
    qtbot.waitUntil(host.studio.ui.notice.isVisible)
    meddle(host, "DROP TRIGGER refuse")
    QTest.mouseClick(host.studio.ui.noticeRetry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not host.studio.ui.notice.isVisible(), timeout=10_000)
    assert host.text(draft_id) == "Precious words"


def test_the_title_is_kept(host, qtbot):
    host.begin("Text")
    title = host.studio.ui.title
    title.setFocus()
    QTest.keyClicks(title, "For me")
    QTest.keyClick(title, Qt.Key.Key_Return)
    host.page.flush()
    assert host.ask(lambda services: services.drafting.draft(1).title) == "For me"
    assert host.editor.hasFocus()


KILLED = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QCoreApplication, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMainWindow, QTabBar, QWidget
    from advocate_desktop.bootstrap import lay_foundation
    from advocate_desktop.gui import theme
    from advocate_desktop.gui.actions import ActionRegistry
    from advocate_desktop.gui.context import AppContext
    from advocate_desktop.gui.pages.write import WritePage

    app = QApplication([])
    foundation = lay_foundation(Path(sys.argv[1]))
    theme.install(app, foundation.settings)
    context = AppContext(foundation, "en")
    window = QMainWindow()
    context.actions = ActionRegistry(window, context.settings)
    page = WritePage(context)
    window.setCentralWidget(page)
    window.show()
    page.open_with({"new": "post"})
    typed = 0

    def key():
        global typed
        if page.studio.draft is not None:
            QTest.keyClicks(page.studio.ui.editor, chr(ord("a") + typed % 26))
            typed += 1
            print(typed, flush=True)

    timer = QTimer()
    timer.timeout.connect(key)
    timer.start(20)
    app.exec()
"""


def test_a_killed_process_loses_a_second_at_most(tmp_path):
    profile = tmp_path / "profile"
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(KILLED), str(profile)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert process.stdout is not None
    typed_at: list[float] = []
    for _line in process.stdout:
        typed_at.append(time.monotonic())
        if typed_at[-1] - typed_at[0] > 2.5:
            break
    killed_at = time.monotonic()
    os.kill(process.pid, signal.SIGKILL)
    process.stdout.close()
    process.wait()
    older = sum(1 for moment in typed_at if killed_at - moment > 1)
    foundation = lay_foundation(profile)
    services = Services(foundation, "en")
    draft = services.drafting.draft(foundation.state.get(OPEN_DRAFT))
    history = services.drafting.history(draft.id)
    services.close()
    expected = "".join(chr(ord("a") + number % 26) for number in range(len(draft.text)))
    assert older > 20
    assert len(draft.text) >= older
    assert draft.text == expected
    assert history.can_undo


# Source and checks


def test_a_draft_begins_from_a_content_with_its_source_beside_it(host, qtbot, content):
    host.open({"content": content, "kind": "post"})
    ui = host.studio.ui
    assert ui.source.isVisible()
    assert "Twelve panels made in Saint-Nazaire" in ui.source.text.toPlainText()
    assert host.editor.prompts() == 2
    assert ui.title.text() == "Three weeks inside a school"


def test_copied_passages_are_marked_in_both_texts(host, content, type_text):
    host.open({"content": content})
    copied = "Twelve panels made in Saint-Nazaire were lifted in four quiet evenings"
    host.editor.selectAll()
    type_text(host.editor, f"I was there. {copied}, and it rained on every one of them but the last.")
    report = host.checked()
    assert report.originality.share > 0.3
    text = host.editor.draft_text()
    assert any(text[span.start : span.end] == copied for span in host.editor.passages())
    assert "parrot" in host.studio.ui.bar._copied.words()
    assert host.editor.document().toRawText() == text


def test_a_remark_leads_to_its_place_and_its_fix_is_made(host, qtbot):
    host.begin("We did it: 𝗯𝗼𝗹𝗱 words that nobody can hear, and then some more of our own to read.")
    report = host.checked()
    finding = next(found for found in report.findings if found.fix is not None)
    host.studio.ui.checks.fix_asked.emit(finding)
    assert "bold words" in host.editor.draft_text()
    host.editor.undo_edit()
    host.checked()
    QTest.keyClick(host.editor, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: host.editor.textCursor().hasSelection())


def test_the_channel_changes_the_count_and_is_kept(host, qtbot):
    host.begin("x" * 300)
    host.studio.channels.set_main("x")
    qtbot.waitUntil(lambda: host.studio.report is not None and not host.studio.report.report.length.fits)
    assert "20 too many" in host.studio.ui.bar._length.words()
    assert host.studio.ui.bar.copy_button().text() == "Copy for X"
    assert host.ask(lambda services: services.drafting.draft(1).channel) == "x"


# Copy


def test_the_clipboard_holds_exactly_what_is_rendered(host, qtbot):
    text = "**Bold** start.\n\n- one\n- two\n\nPrix\u00a0: 5\u202f€ 🏗️ [site](https://example.org)\n"
    draft_id = host.begin(text, lang="fr")
    host.editor.setFocus()
    QTest.keyClick(host.editor, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: bool(host.toasts))
    data = QApplication.clipboard().mimeData()
    assert data.text() == render(text, "linkedin", "fr")
    assert not data.hasHtml()
    versions = host.ask(lambda services: services.drafting.versions(draft_id))
    assert [version.reason for version in versions] == [VersionReason.COPIED]
    assert host.studio.ui.asked.isVisible()


def test_an_open_prompt_holds_the_copy_and_says_where(host, qtbot):
    host.begin("Start.\n\n[[What did you see?]]")
    QApplication.clipboard().setText("before")
    met = on_dialog(StopDialog, press("go"))
    host.studio.copying.copy()
    qtbot.waitUntil(lambda: bool(met) and host.editor.opened_prompt() == 0)
    assert QApplication.clipboard().text() == "before"
    assert not host.studio.ui.asked.isVisible()


def test_a_prompt_cannot_be_overruled(host, qtbot):
    host.begin("[[What did you see?]]")
    names: list[str] = []

    def look(dialog):
        names.extend(child.objectName() for child in dialog.findChildren(QObject))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    met = on_dialog(StopDialog, look)
    host.studio.copying.copy()
    qtbot.waitUntil(lambda: bool(met) and not met[0].isVisible())
    assert "copy" not in names


def test_copying_all_the_same_is_a_second_step_that_stays_told(host, qtbot, content):
    copied = "Noise stops at quarter to nine every single morning, agreed with all the neighbours of the street."
    draft_id = host.begin(copied, content_id=content)
    met = on_dialog(StopDialog, press("copy"))
    host.studio.copying.copy()
    qtbot.waitUntil(lambda: bool(host.toasts))
    assert met
    assert QApplication.clipboard().text() == copied
    events = host.ask(lambda services: services.drafting.events(draft_id))
    assert [(event.kind, event.detail) for event in events] == [(DraftEventKind.OVERRULED, "originality")]


def test_a_long_post_for_x_is_copied_part_by_part(host, qtbot):
    text = " ".join(f"Sentence number {number} says something short." for number in range(12))
    host.begin(text, channel="x")
    parts: list[str] = []

    def copy_all(dialog):
        for button in dialog._buttons:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            parts.append(QApplication.clipboard().text())
        press("done")(dialog)

    on_dialog(StopDialog, press("thread"))
    on_dialog(ThreadDialog, copy_all)
    host.studio.copying.copy()
    qtbot.waitUntil(host.studio.ui.asked.isVisible)
    assert len(parts) > 1
    assert all(len(part) <= 280 for part in parts)


# Published


def test_published_goes_into_the_routine(host, qtbot, clock):
    draft_id = host.begin("A post of mine.")
    host.studio.copying.copy()
    qtbot.waitUntil(host.studio.ui.asked.isVisible)
    on_dialog(PublishedDialog, press("keep"))
    QTest.mouseClick(host.studio.ui.askedYes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: host.studio.draft.published_at is not None)
    assert not host.studio.ui.asked.isVisible()
    state = host.ask(lambda services: services.routine.state(clock.today()))
    assert state.weeks[-1].posts == 1
    [summary] = host.ask(lambda services: services.drafting.drafts())
    assert (summary.id, summary.state) == (draft_id, DraftState.PUBLISHED)


def test_earlier_means_the_moment_given(host, qtbot, clock):
    dialog = PublishedDialog(host.page, "x", clock.now())
    dialog.ui.earlier.setChecked(True)
    dialog.ui.at.setDateTime(dialog.ui.at.dateTime().addSecs(-3600))
    dialog.ui.link.setText(" https://x.com/1 ")
    answer = dialog.answer()
    assert answer.at == clock.now() - timedelta(hours=1)
    assert (answer.channel, answer.url) == ("x", "https://x.com/1")
    dialog.dispose()


def test_a_copy_without_an_answer_is_asked_about_again(host, qtbot):
    draft_id = host.begin("A post of mine.")
    host.studio.copying.copy()
    qtbot.waitUntil(host.studio.ui.asked.isVisible)
    host.page.show_list()
    host.open({"draft": draft_id})
    qtbot.waitUntil(host.studio.ui.asked.isVisible)
    QTest.mouseClick(host.studio.ui.askedNo, Qt.MouseButton.LeftButton)
    assert not host.studio.ui.asked.isVisible()


# Versions


def test_a_version_comes_back_and_undo_leads_away_from_it(host, qtbot, type_text):
    host.begin("First")
    host.studio.copying.keep_version()
    host.editor.selectAll()
    type_text(host.editor, "Second")
    host.page.flush()
    on_dialog(VersionsDialog, press("restore"))
    host.studio.copying.show_versions()
    qtbot.waitUntil(lambda: host.editor.draft_text() == "First")
    assert host.text() == "First"
    host.editor.undo_edit()
    assert host.editor.draft_text() == "Second"
    host.page.flush()
    assert host.text() == "Second"


# Comments and pictures


def test_a_comment_keeps_what_it_answers(host, qtbot):
    host.page.open_with({"new": "comment"})
    qtbot.waitUntil(lambda: host.studio.draft is not None)
    target = host.studio.ui.target
    assert target.isVisible()
    target._link.setText("https://example.org/post")
    target._words.setPlainText("A thermal bridge")
    host.page.flush()
    draft = host.ask(lambda services: services.drafting.draft(1))
    assert (draft.kind, draft.target_url, draft.target_text) == (
        DraftKind.COMMENT,
        "https://example.org/post",
        "A thermal bridge",
    )


def test_a_picture_is_copied_into_the_profile_and_asks_for_words(host, qtbot, tmp_path):
    path = tmp_path / "site.png"
    QImage(40, 20, QImage.Format.Format_RGB32).save(str(path))
    host.begin("A post with a picture, written by me for the people of the street next door.")
    host.studio.pictures.take_file(str(path))
    qtbot.waitUntil(lambda: bool(host.studio.draft.image))
    path.unlink()
    kept = host.context.foundation.paths.images / host.studio.draft.image
    assert kept.is_file()
    qtbot.waitUntil(lambda: any(found.check == "accessibility" for found in host.checked().findings))


def test_a_file_that_is_no_picture_changes_nothing(host, qtbot, tmp_path):
    path = tmp_path / "site.png"
    path.write_bytes(b"no picture")
    host.begin("Text")
    host.studio.pictures.take_file(str(path))
    qtbot.waitUntil(lambda: bool(host.errors))
    assert host.ask(lambda services: services.drafting.draft(1).image) == ""


# The list


def rows(host):
    return [
        host.page.drafts.model.data(host.page.drafts.model.index(n))
        for n in range(host.page.drafts.model.rowCount())
    ]


def test_drafts_are_found_filtered_and_sorted(host, qtbot):
    def seed(services):
        services.drafting.new(text="Éléphants [[why?]]", title="Élan du matin")
        services.drafting.new(text="Ready words", title="Zone")
        services.drafting.new(DraftKind.COMMENT, text="A comment", title="Bridge")

    host.ask(seed)
    drafts = host.page.drafts
    host.page.show_list()
    qtbot.waitUntil(lambda: len(rows(host)) == 3)
    QTest.keyClicks(drafts.ui.search, "elan")
    assert rows(host) == ["Élan du matin"]
    drafts.ui.search.clear()
    drafts.ui.sort.setCurrentIndex(drafts.ui.sort.findData("title"))
    assert rows(host) == ["Bridge", "Élan du matin", "Zone"]
    QTest.mouseClick(drafts.ui.filters._chips["open"], Qt.MouseButton.LeftButton)
    assert rows(host) == ["Élan du matin"]
    QTest.keyClicks(drafts.ui.search, "nowhere")
    assert drafts.ui.emptyHolder.isVisible()


def test_a_deleted_draft_comes_back_from_the_toast_or_the_bin(host, qtbot):
    host.ask(lambda services: services.drafting.new(text="Words", title="Mine"))
    host.page.show_list()
    qtbot.waitUntil(lambda: rows(host) == ["Mine"])
    QTest.keyClick(host.page.drafts, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rows(host) == [])
    host.undos[-1]()
    qtbot.waitUntil(lambda: rows(host) == ["Mine"])
    host.page.drafts.delete()
    qtbot.waitUntil(lambda: rows(host) == [])
    QTest.mouseClick(host.page.drafts.ui.filters._chips["deleted"], Qt.MouseButton.LeftButton)
    assert rows(host) == ["Mine"]
    QTest.keyClick(host.page.drafts.ui.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(host) == [])


def test_enter_opens_a_draft_and_the_arrow_leads_back(host, qtbot):
    host.ask(lambda services: services.drafting.new(text="Words", title="Mine"))
    host.page.show_list()
    qtbot.waitUntil(lambda: rows(host) == ["Mine"])
    host.page.drafts.ui.list.setFocus()
    QTest.keyClick(host.page.drafts.ui.list, Qt.Key.Key_Return)
    qtbot.waitUntil(host.editor.hasFocus)
    assert host.page.collapses_rail
    assert host.page.place() == {"draft": 1}
    QTest.mouseClick(host.studio.ui.back, Qt.MouseButton.LeftButton)
    assert not host.page.in_studio()
    assert host.context.state.get(OPEN_DRAFT) == 0


def test_a_draft_is_renamed_from_the_list(host, qtbot):
    host.ask(lambda services: services.drafting.new(text="Words", title="Mine"))
    host.page.show_list()
    qtbot.waitUntil(lambda: rows(host) == ["Mine"])

    def rename(dialog):
        dialog.field.setText("Yours")
        press("keep")(dialog)

    on_dialog(RenameDialog, rename)
    QTest.keyClick(host.page.drafts, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: rows(host) == ["Yours"])


@pytest.mark.parametrize("where", ["list", "studio"])
def test_all_that_takes_the_keyboard_has_a_name(host, qtbot, content, where):
    if where == "studio":
        host.open({"content": content})
    nameless = [
        widget
        for widget in host.page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and not (isinstance(widget, QLineEdit) and widget.placeholderText())
        and not isinstance(widget, QTabBar)
    ]
    assert not nameless


def test_only_the_text_shows_in_focus_mode(host, qtbot, content):
    host.open({"content": content})
    QTest.keyClick(host.editor, Qt.Key.Key_F11)
    ui = host.studio.ui
    assert not ui.source.isVisible()
    assert not ui.side.isVisible()
    assert host.editor.hasFocus()
    QTest.keyClick(host.editor, Qt.Key.Key_F11)
    assert ui.side.isVisible()


def test_a_draft_that_is_gone_is_said_and_the_list_shows(host, qtbot):
    host.page.open_with({"draft": 99})
    qtbot.waitUntil(lambda: bool(host.errors))
    assert not host.page.in_studio()
