"""The desk for comments: somebody's post pasted in, openings by intent, a comment that counts."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from advocate_desktop.domain.comments import CommentIntent
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.gui.pages.write_commenting import Commenting

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LINK = "https://www.linkedin.com/posts/marie-durand_pompes-activity-7123-aBcD"
POST = "Nous avons remplacé 12 pompes en une semaine. La consommation du site a baissé de 18 % depuis mars."


@pytest.fixture
def desk(start):
    """The application in English, on a new comment begun by its key."""
    application = start("today", "en")
    application.key(Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    application.until(lambda: application.window.current_page() == "write")
    studio = application.page().studio
    application.until(lambda: studio.draft is not None and studio.draft.kind is DraftKind.COMMENT)
    application.until(lambda: len(studio.ui.openings.three) == 3)
    return application


def test_a_new_comment_asks_first_what_it_answers(desk):
    studio = desk.page().studio
    assert studio.ui.tabs.currentIndex() == Commenting.TAB
    assert studio.ui.target.isVisible()
    desk.until(studio.ui.target._link.edit.hasFocus)
    assert studio.ui.openings.notice.isVisible()


def test_a_paste_fills_link_and_words_and_says_network_and_language(desk, qapp):
    studio = desk.page().studio
    qapp.clipboard().setText(f"{POST}\n{LINK}?utm_source=share&rcm=AB")
    desk.until(studio.ui.target._link.edit.hasFocus)
    desk.key(Qt.Key.Key_V, CONTROL)
    draft_id = studio.draft_id()
    desk.until(lambda: studio.draft is not None and studio.draft.target_text == POST)
    desk.until(lambda: studio.draft.lang == "fr" and studio.draft.channel == "linkedin")
    kept = desk.ask(lambda services: services.drafting.draft(draft_id))
    assert (kept.target_url, kept.target_text, kept.lang) == (LINK, POST, "fr")
    desk.until(lambda: any("a baissé de 18" in opening.text for opening in studio.ui.openings.three))
    assert not studio.ui.openings.notice.isVisible()
    assert studio.ui.target._network.text() == "On LinkedIn"


def test_a_paste_among_the_words_hands_its_link_on(desk):
    target = desk.page().studio.ui.target
    pasted = QMimeData()
    pasted.setText(f"https://bsky.app/profile/marie.example/post/3k\n{POST}")
    target._words.insertFromMimeData(pasted)
    assert target._words.toPlainText() == POST
    assert target._link.text() == "https://bsky.app/profile/marie.example/post/3k"
    desk.until(lambda: desk.page().studio.draft.channel == "bluesky")


def test_openings_by_intent_are_taken_by_keys_and_undone(desk):
    studio = desk.page().studio
    panel = studio.ui.openings
    desk.click(panel.chips[CommentIntent.DISAGREE])
    desk.until(lambda: {opening.intent for opening in panel.three} == {CommentIntent.DISAGREE})
    chosen = panel.three[2]
    desk.key(Qt.Key.Key_3, ALT)
    assert studio.ui.editor.draft_text() == chosen.text
    desk.until(lambda: bool(studio.ui.editor.app_spans()) or not chosen.app_words)
    draft_id = studio.draft_id()
    assert desk.ask(lambda services: services.proposals.app_sentences(draft_id)) == chosen.app_words
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_Z, CONTROL)
    assert studio.ui.editor.draft_text() == ""


def test_three_others_are_others(desk):
    panel = desk.page().studio.ui.openings
    first = {opening.key for opening in panel.three}
    desk.key(Qt.Key.Key_0, ALT)
    desk.until(lambda: first.isdisjoint(opening.key for opening in panel.three))
    others = {opening.key for opening in panel.three}
    studio, draft_id = desk.page().studio, desk.page().studio.draft_id()
    desk.key(Qt.Key.Key_N, CONTROL)
    desk.until(lambda: studio.draft is not None and studio.draft.kind is DraftKind.POST)
    desk.page()._open_draft(draft_id)
    desk.until(lambda: studio.draft_id() == draft_id and {one.key for one in panel.three} == others)


def test_a_published_comment_counts_in_the_week(desk, type_text):
    studio = desk.page().studio
    studio.ui.target._link.setText(LINK)
    studio.ui.editor.setFocus()
    type_text(studio.ui.editor, "We changed ours in March, and the night shift stopped complaining.")
    desk.key(Qt.Key.Key_Return, CONTROL)
    desk.until(studio.ui.asked.isVisible)
    met = []

    def log(dialog):
        met.append(dialog.answer().url)
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Return)

    desk.when_dialog(log)
    desk.click(studio.ui.askedYes)
    state = desk.ask(lambda services: services.routine.state())
    assert (state.current.comments, state.current.counted, met) == (1, 0, [LINK])


def test_posts_have_proposals_and_no_openings(desk):
    studio = desk.page().studio
    desk.key(Qt.Key.Key_N, CONTROL)
    desk.until(lambda: studio.draft is not None and studio.draft.kind is DraftKind.POST)
    assert not studio.ui.tabs.isTabVisible(Commenting.TAB)
    assert studio.ui.tabs.currentIndex() != Commenting.TAB
