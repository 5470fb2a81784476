"""The voice as a person sees it: measured, corrected, answered, and every step taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from advocate_desktop.gui.dialogs.voice import VoiceDialog

POSTS = """This morning the boiler stopped. I called the keeper, and he laughed. What would you have done?
---
Last week we moved twelve panels. I counted them twice. Have you ever lost a wall?
"""
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(open_window, foundation):
    made, made.context = open_window(foundation, "today")
    return made


@pytest.fixture
def dialog(window, qtbot) -> VoiceDialog:
    window.context.actions.get("voice").trigger()
    shown = window.findChild(VoiceDialog)
    qtbot.waitUntil(lambda: shown.state is not None)
    return shown


def known(dialog: VoiceDialog) -> dict[str, str]:
    facts = {fact.name for fact in dialog.state.facts}
    return {habit: row.words.text() for habit, row in dialog.rows.items() if habit in facts}


def voice(dialog: VoiceDialog, qtbot):
    answers = []
    dialog._context.read(lambda services: services.voice.state("en"), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def paste(dialog: VoiceDialog, qtbot) -> None:
    dialog.paste.setPlainText(POSTS)
    QTest.mouseClick(dialog.add, LEFT)
    qtbot.waitUntil(lambda: len(dialog.posts) == 2)


def test_pasted_posts_are_measured_and_told_as_facts(dialog, qtbot):
    assert not known(dialog)
    paste(dialog, qtbot)
    assert dialog.paste.toPlainText() == ""
    assert known(dialog)["emoji_rate"] == "You never use emoji."
    assert dialog.rows["sentence_words"].isVisible()
    assert "2 posts" in dialog._sentence.text()


def test_a_pasted_post_goes_and_comes_back(dialog, qtbot):
    paste(dialog, qtbot)
    dialog.posts[0].button.click()
    qtbot.waitUntil(lambda: len(dialog.posts) == 1)
    QTest.mouseClick(dialog.undo, LEFT)
    qtbot.waitUntil(lambda: len(dialog.posts) == 2)
    QTest.mouseClick(dialog.undo, LEFT)
    qtbot.waitUntil(lambda: not dialog.posts)
    assert not dialog.undo.isEnabled()


def test_a_habit_is_corrected_and_measured_again(dialog, qtbot):
    paste(dialog, qtbot)
    row = dialog.rows["sentence_words"]
    measured = row.words.text()
    row.control.setFocus()
    QTest.keyClick(row.control, Qt.Key.Key_Up)
    QTest.keyClick(row.control, Qt.Key.Key_Up)
    qtbot.waitUntil(row.reset.isVisible)
    assert row.words.text() != measured
    assert row.words.text() == f"Your sentences: {row.control.value()} words."
    row.reset.click()
    qtbot.waitUntil(lambda: row.words.text() == measured)
    QTest.mouseClick(dialog.undo, LEFT)
    qtbot.waitUntil(lambda: row.words.text() != measured)


def test_every_habit_can_be_said_where_nothing_is_known(dialog, qtbot):
    QTest.mouseClick(dialog.more, LEFT)
    assert all(row.isVisible() for row in dialog.rows.values())
    opening = dialog.rows["openings"]
    opening.control.setCurrentIndex(opening.control.findData("number"))
    opening.control.activated.emit(opening.control.currentIndex())
    sign_off = dialog.rows["sign_off"]
    sign_off.control.edit.setFocus()
    QTest.keyClicks(sign_off.control.edit, "See you there")
    QTest.keyClick(sign_off.control.edit, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: sign_off.words.text().endswith("See you there"))
    state = voice(dialog, qtbot)
    assert state.corrections == {"openings": ["number"], "sign_off": "See you there"}


def test_five_questions_are_answered_and_an_answer_taken_back(dialog, qtbot):
    assert len(dialog.questions) == 5
    chip = dialog.questions["length"].chips["brief"]
    QTest.mouseClick(chip, LEFT)
    qtbot.waitUntil(lambda: "sentence_words" in known(dialog))
    assert "five answers" in dialog._sentence.text()
    QTest.mouseClick(chip, LEFT)
    qtbot.waitUntil(lambda: "sentence_words" not in known(dialog))
    assert not chip.isChecked()


def test_what_holds_no_text_is_refused_in_words(dialog, qtbot):
    dialog.paste.setPlainText("--- 12 ---")
    QTest.mouseClick(dialog.add, LEFT)
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "no text of yours" in dialog.problem.text()
    assert dialog.paste.toPlainText()


def test_the_other_language_has_a_voice_of_its_own(dialog, qtbot):
    paste(dialog, qtbot)
    dialog.language.setCurrent("fr")
    dialog.language.changed.emit("fr")
    qtbot.waitUntil(lambda: dialog.state.voice.language == "fr" and "address" in dialog.questions)
    assert not known(dialog)
    assert "address" in dialog.rows


def test_what_is_being_changed_when_it_closes_is_kept(dialog, window, qtbot):
    dialog.rows["hashtags_per_post"].control.setValue(7)
    dialog.accept()
    answers = []

    def corrections() -> bool:
        window.context.read(lambda services: services.voice.state("en").corrections, answers.append)
        return bool(answers) and answers[-1].get("hashtags_per_post") == 7

    qtbot.waitUntil(corrections)


def test_proposals_follow_the_voice_at_once(window, qtbot):
    begun = []
    window.context.read(lambda services: services.drafting.new(title="The school"), begun.append)
    qtbot.waitUntil(lambda: bool(begun))
    window.open_page("write", {"draft": begun[0][0].id})
    panel = window.page("write").studio.ui.proposals
    qtbot.waitUntil(lambda: bool(panel.three), timeout=15000)
    assert "not known yet" in panel.voice.words.text()
    QTest.mouseClick(panel.voice.button, LEFT)
    dialog = window.findChild(VoiceDialog)
    qtbot.waitUntil(lambda: bool(dialog.questions))
    before = panel.three
    QTest.mouseClick(dialog.questions["emoji"].chips["often"], LEFT)
    qtbot.waitUntil(lambda: panel.three is not before, timeout=15000)
    qtbot.waitUntil(lambda: "emoji" in panel.voice.words.text())
