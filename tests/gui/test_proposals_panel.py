"""The proposals of the studio: three of them, taken, mixed, turned down, and marked until they are changed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.library import LibraryQuery
from advocate_desktop.domain.proposals import PartRole
from advocate_desktop.gui.pages.write_proposing import Proposing

ARTICLE = """---
title: The pump that saved a winter
---
The town hall changed its boiler in March. Gas use fell from 800 MWh to 290 MWh in one winter.
“We expected to wait five years”, says Marie Durand, head of buildings.
The old boiler stays as a spare, but nobody has lit it since.
"""


@pytest.fixture
def studio(open_window, qtbot, foundation, tmp_path):
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "pump.md").write_text(ARTICLE, "utf-8")
    services = Services(foundation, "en")
    services.library.import_paths([folder])
    number = services.library.search(LibraryQuery()).entries[0].id
    services.close()
    window, _ = open_window(foundation, "today")
    window.open_page("write", {"content": number, "kind": "post"})
    page = window.page("write")
    qtbot.waitUntil(lambda: bool(page.studio.ui.proposals.three), timeout=15000)
    return page.studio


def press(studio, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or studio, key, modifier)


def ask(studio, qtbot, work):
    answers = []
    studio.context.read(work, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def test_a_draft_from_a_content_begins_with_three_ways(studio):
    assert studio.ui.tabs.currentIndex() == Proposing.TAB
    three = studio.ui.proposals.three
    assert len({proposal.hook_type for proposal in three}) == 3
    for card, proposal in zip(studio.ui.proposals.cards, three, strict=True):
        assert card.words.accessibleName() == proposal.text.replace("[[", "").replace("]]", "")


def test_a_proposal_is_taken_by_a_key_and_undone(studio, qtbot):
    editor, before = studio.ui.editor, studio.ui.editor.draft_text()
    chosen = studio.ui.proposals.three[1]
    press(studio, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert editor.draft_text() == chosen.text
    draft_id = studio.draft_id()
    kept = ask(studio, qtbot, lambda services: services.drafting.draft(draft_id))
    assert (kept.text, kept.form, kept.rung) == (chosen.text, chosen.form, chosen.rung)
    press(studio, Qt.Key.Key_Escape)
    press(studio, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.draft_text() == before


def test_what_the_application_wrote_is_marked_until_it_is_changed(studio, qtbot):
    chosen = max(studio.ui.proposals.three, key=lambda proposal: len(proposal.app_sentences))
    assert chosen.app_sentences
    studio.proposing.take(chosen)
    editor = studio.ui.editor
    qtbot.waitUntil(lambda: len(editor.app_spans()) == len(chosen.app_sentences))
    first = editor.app_spans()[0]
    text = editor.draft_text()
    assert text[first.start : first.end] in chosen.app_sentences
    middle = text.index(" ", first.start)
    editor.replace_span(type(first)(middle, middle), " really")
    qtbot.waitUntil(lambda: len(editor.app_spans()) == len(chosen.app_sentences) - 1)


def test_three_others_are_others_and_stay_turned_down(studio, qtbot):
    first = studio.ui.proposals.three
    QTest.mouseClick(studio.ui.proposals.others, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: studio.ui.proposals.three != first)
    second = studio.ui.proposals.three
    assert {proposal.key for proposal in first}.isdisjoint(proposal.key for proposal in second)
    draft_id = studio.draft_id()
    desk = ask(studio, qtbot, lambda services: services.proposals.desk(draft_id))
    assert set(desk.wish.refused) == {proposal.key for proposal in first}


def test_the_opening_of_one_goes_on_with_the_rest_of_another(studio):
    panel = studio.ui.proposals
    first, third = panel.three[0], panel.three[2]
    panel._mix(0, 2)
    text = studio.ui.editor.draft_text()
    assert text.startswith(third.hook)
    closing = [part.text for part in first.parts if part.role is PartRole.OPENING]
    assert all(words in text for words in closing)


def test_another_rung_gives_other_proposals(studio, qtbot):
    panel = studio.ui.proposals
    before = panel.three
    index = panel.rung.findData(Rung.VISION)
    panel.rung.setCurrentIndex(index)
    panel.rung.activated.emit(index)
    qtbot.waitUntil(lambda: panel.three != before)
    assert {proposal.rung for proposal in panel.three} == {Rung.VISION}
