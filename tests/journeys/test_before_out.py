"""Before a post goes out: the readers' questions, a night's rest, where one works."""

import pytest
from PySide6.QtWidgets import QMenu

from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.gui.dialogs.conversation import ConversationDialog
from advocate_desktop.gui.dialogs.disclosure import DisclosureDialog
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.settings import COUNTRY

TEXT = "We cut our energy bill by 18% in one winter, and nobody in the workshop was cold. What would you try?"


@pytest.fixture
def desk(start):
    """The application in English, on a draft with a text."""
    application = start("today", "en")
    draft = application.ask(lambda services: services.drafting.new(DraftKind.POST, text=TEXT, title="Winter"))[0]
    application.window.open_page("write", {"draft": draft.id})
    studio = application.page().studio
    application.until(lambda: studio.draft is not None and studio.report is not None)
    return application


def menu_words(desk):
    menu = QMenu()
    desk.page().studio.before_out.fill(menu)
    return [action.text() for action in menu.actions() if action.text()]


def during(desk, act):
    """Do something in the next dialog, then close it."""

    def both(dialog):
        try:
            act(dialog)
        finally:
            dialog.accept()

    desk.when_dialog(both)


def test_answers_are_kept_and_found_again_when_comments_come(desk, type_text, qapp):
    studio = desk.page().studio
    draft_id = studio.draft_id()
    asked = []

    def answer(dialog):
        assert isinstance(dialog, ConversationDialog)
        asked.extend(question.question for question in dialog.questions())
        type_text(dialog.rooms[1].edit, "Only the boiler changed.")

    during(desk, answer)
    studio.before_out.talk()
    desk.until(lambda: len(asked) == 3 and desk.dialog() is None)
    (kept,) = desk.ask(lambda services: services.conversation.answers(draft_id))
    assert (kept.question, kept.answer) == (asked[1], "Only the boiler changed.")
    desk.until(lambda: studio.ui.askedQuestions.text() == "1 answer ready")
    assert not studio.ui.answers.isVisible()

    at = desk.context.clock.now()
    changes = desk.ask(lambda services: services.checking.publish(draft_id, at))
    desk.context.announce(changes)
    studio.reopen()
    desk.until(studio.ui.answers.isVisible)
    assert "My answers to readers" in menu_words(desk)
    shown = []

    def copy(dialog):
        shown.extend(room.question.question for room in dialog.rooms if room.isVisibleTo(dialog))
        desk.click(dialog.rooms[0].copy)

    during(desk, copy)
    desk.click(studio.ui.answersShow)
    desk.until(lambda: bool(shown) and desk.dialog() is None)
    assert shown == [asked[1]]
    assert qapp.clipboard().text() == "Only the boiler changed."


def test_other_questions_leave_the_answered_one(desk, type_text):
    studio = desk.page().studio
    seen = []

    def others(dialog):
        first = [question.key for question in dialog.questions()]
        type_text(dialog.rooms[0].edit, "Because it lasts.")
        desk.click(dialog.others)
        desk.until(lambda: [question.key for question in dialog.questions()] != first)
        seen.extend((first, [question.key for question in dialog.questions()], dialog.rooms[0].answer()))

    during(desk, others)
    studio.before_out.talk()
    desk.until(lambda: len(seen) == 3 and desk.dialog() is None)
    first, then, answer = seen
    assert first[0] == then[0]
    assert answer == "Because it lasts."


def test_a_draft_rests_until_tomorrow_and_can_be_woken(desk):
    studio, page = desk.page().studio, desk.page()
    draft_id = studio.draft_id()
    assert "Sleep on it until tomorrow" in menu_words(desk)
    studio.before_out.sleep()
    desk.until(lambda: not page.in_studio())
    model = page.drafts.model
    desk.until(lambda: model.rowCount() == 1)
    row = model.summary(0)
    desk.until(lambda: page.drafts._delegate.state(model.summary(0))[0] == "Rests until tomorrow")
    today = desk.context.clock.today()
    facts = desk.ask(lambda services: services.today.facts(today, recovered_draft=row.id))
    assert all(step.draft_id != row.id for step in facts.steps)
    assert facts.drafts[0].rests_until > today.isoformat()
    page._open_draft(draft_id)
    desk.until(lambda: studio.draft is not None and "Wake this draft" in menu_words(desk))
    studio.before_out.wake()
    desk.until(lambda: studio.draft.rests_until is None)
    facts = desk.ask(lambda services: services.today.facts(today))
    assert facts.steps[0].draft_id == row.id


def test_a_wording_of_the_country_goes_where_the_cursor_is(desk):
    studio = desk.page().studio
    editor = studio.ui.editor
    rules = []

    def take(dialog):
        assert isinstance(dialog, DisclosureDialog)
        dialog.country.setCurrentIndex(dialog.country.findData("UK"))
        dialog.country.activated.emit(dialog.country.currentIndex())
        before = dialog.wordings[0]
        desk.until(lambda: desk.context.settings.get(COUNTRY) == "UK" and dialog.wordings[0] is not before)
        rules.append(dialog.wordings[0].button.accessibleName())
        desk.click(dialog.wordings[0].button)

    desk.when_dialog(take)
    studio.before_out.disclose()
    desk.until(lambda: bool(rules) and desk.dialog() is None)
    assert editor.draft_text().startswith(TEXT + " ")
    assert "[[" in editor.draft_text()
    editor.undo_edit()
    assert editor.draft_text() == TEXT


def test_a_comment_opens_its_post_and_asks_no_questions(desk):
    url = "https://example.org/post"
    draft = desk.ask(lambda services: services.drafting.new(DraftKind.COMMENT, text="Words", target_url=url))[0]
    desk.page()._open_draft(draft.id)
    desk.until(lambda: desk.page().studio.draft_id() == draft.id)
    words = menu_words(desk)
    assert "Open the post I answer" in words
    assert "Can I hold the conversation?" not in words


def test_a_harsh_word_offers_a_nights_rest(desk, type_text):
    studio, page = desk.page().studio, desk.page()
    draft_id = studio.draft_id()
    type_text(studio.ui.editor, "My managers are idiots. ")
    desk.until(lambda: studio.report is not None and any(f.offer for f in studio.report.report.findings))
    offered = [
        button
        for button in studio.ui.checks.findChildren(Button)
        if button.text() == "Sleep on it until tomorrow" and button.isVisible()
    ]
    desk.click(offered[0])
    desk.until(lambda: not page.in_studio())
    today = desk.context.clock.today()
    desk.until(lambda: desk.ask(lambda services: services.drafting.draft(draft_id)).rests_until > today)
