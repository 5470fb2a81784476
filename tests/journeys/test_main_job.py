"""From the first start to a post that counts, by keyboard alone, with the real clipboard."""

import pytest
from PySide6.QtCore import Qt

from advocate_desktop.domain.drafts import open_prompts

CONTROL = Qt.KeyboardModifier.ControlModifier
WORDS = (
    "Lundi, 6\u00a0h\u00a030. J’ai compté les **panneaux** deux fois\u00a0: la grue était à nous. 👷🏽‍♀️"
    "\n\n- un\n- deux\n\nQu’auriez-vous fait\u202f?"
)
PASTED = WORDS.replace("**", "").replace("- un\n- deux", "• un\n• deux")


@pytest.fixture
def french(start, sample_pack):
    """The application in French, past the first steps, with the sample pack in its library."""
    application = start("welcome")
    for _ in range(3):
        application.key(Qt.Key.Key_Return)
    application.until(lambda: application.window.current_page() == "today")
    application.until(lambda: application.ask(lambda services: services.library.counts().all) == 48)
    while application.dialog() is not None:
        application.key(Qt.Key.Key_Escape)
    application.until(lambda: application.page().ui.stepTitle.text() != "")
    return application


def test_from_the_first_start_to_a_post_that_counts(french, clipboard, type_text, cli):
    application = french
    application.until(lambda: application.page().ui.startButton.text() == "Commencer le brouillon")
    application.key(Qt.Key.Key_Return)
    application.until(lambda: application.window.current_page() == "write")
    studio = application.page().studio
    application.until(lambda: studio.draft is not None)
    editor = studio.ui.editor
    application.until(editor.hasFocus)
    application.key(Qt.Key.Key_A, CONTROL)
    application.key(Qt.Key.Key_Delete)
    type_text(editor, WORDS)
    assert not list(open_prompts(editor.draft_text()))
    application.key(Qt.Key.Key_Return, CONTROL)
    application.until(studio.ui.asked.isVisible)
    pasted = clipboard().decode()
    assert pasted == PASTED
    assert pasted == cli("render", "-", "--channel", "linkedin", stdin=WORDS, profile=None).out

    studio.ui.askedYes.setFocus(Qt.FocusReason.TabFocusReason)
    application.when_dialog(lambda _dialog: application.key(Qt.Key.Key_Return))
    application.key(Qt.Key.Key_Space)
    state = application.ask(lambda services: services.routine.state())
    assert (state.streak, state.current.counted) == (1, 1)
    application.key(Qt.Key.Key_1, CONTROL)
    application.until(lambda: application.page().ui.streakNumber.text() == "1")
    assert (
        "1 sur 1" in application.page().ui.postsText.text() or "1 of 1" in application.page().ui.postsText.text()
    )


def test_what_is_typed_is_there_at_the_next_start(french, start, type_text):
    application = french
    application.key(Qt.Key.Key_N, CONTROL)
    application.until(lambda: application.window.current_page() == "write")
    studio = application.page().studio
    application.until(lambda: studio.draft is not None)
    type_text(studio.ui.editor, "Une phrase qui reste.")
    application.window.close()
    texts = application.ask(
        lambda services: [services.drafting.draft(item.id).text for item in services.drafting.drafts()]
    )
    assert "Une phrase qui reste." in texts
