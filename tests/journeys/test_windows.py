"""The shell as a person uses it: pages by keys, languages, looks, sizes, and what is remembered."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from advocate_desktop.domain.routine import PublicationKind
from advocate_desktop.gui.theme import theme
from advocate_desktop.settings import APPEARANCE, LANGUAGE, SET_ASIDE, TEXT_SCALE

CONTROL = Qt.KeyboardModifier.ControlModifier
PAGES = ("today", "library", "write", "routine", "settings")


@pytest.fixture
def filled(start, sample_pack, services):
    """The application on a profile with the sample pack and a week begun."""
    services.library.import_paths([sample_pack])
    services.routine.log(PublicationKind.POST, services.foundation.clock.now(), ["linkedin"], rung=3)
    services.close()
    application = start("today", "fr")
    application.until(lambda: application.page().ui.streakNumber.text() == "1")
    return application


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_each_page_opens_in_each_language_and_look(filled, page, language):
    filled.context.set_language(language)
    for look in ("dark", "contrast", "light"):
        filled.context.settings.set(APPEARANCE, look)
        filled.window.open_page(page)
        assert filled.window.current_page() == page
        assert theme().name == look
        assert not filled.window.grab().isNull()
    assert filled.context.settings.get(LANGUAGE) == language


def test_switching_the_language_keeps_the_place_and_speaks_at_once(filled):
    filled.window.open_page("settings")
    filled.context.set_language("en")
    assert filled.window.current_page() == "settings"
    texts = {button.text() for button in filled.window.findChildren(QPushButton)}
    assert {"Today", "Library", "Settings"} <= texts


def test_larger_text_goes_to_two_hundred_percent_and_back(filled):
    for _ in range(8):
        filled.key(Qt.Key.Key_Plus, CONTROL)
    filled.until(lambda: theme().scale == 2.0)
    assert filled.context.settings.get(TEXT_SCALE) == 200
    filled.key(Qt.Key.Key_0, CONTROL)
    filled.until(lambda: theme().scale == 1.0)


def test_today_sets_an_idea_aside_and_takes_that_back(filled):
    page = filled.page()
    first = page.ui.stepTitle.text()
    filled.click(page.ui.laterButton)
    filled.until(lambda: page.ui.stepTitle.text() != first)
    assert filled.context.state.get(SET_ASIDE)["keys"]
    undo = next(button for button in filled.window.findChildren(QPushButton) if button.text() == "Annuler")
    filled.click(undo)
    filled.until(lambda: page.ui.stepTitle.text() == first)


def test_another_idea_is_never_the_same_twice_in_a_row(filled):
    page, seen = filled.page(), []
    for _ in range(6):
        seen.append(page.ui.stepTitle.text())
        filled.click(page.ui.otherButton)
    assert all(one != other for one, other in itertools.pairwise(seen))


def test_today_says_why(filled):
    assert filled.page().ui.whyText.text()


def test_every_control_that_takes_the_keyboard_has_a_name(filled):
    for page in PAGES:
        filled.window.open_page(page)
        QApplication.processEvents()
        nameless = [
            widget
            for widget in filled.page().findChildren(QPushButton)
            if widget.isVisible() and not (widget.accessibleName() or widget.text())
        ]
        assert nameless == []


def test_an_error_says_what_is_safe_and_what_to_do(filled, tmp_path):
    from advocate_desktop.gui.importing import import_paths

    broken = tmp_path / "broken.advpack"
    broken.write_bytes(b"not a pack")
    import_paths(filled.context, [broken], filled.window)
    filled.until(lambda: filled.dialog() is not None)
    words = " ".join(label.text() for label in filled.dialog().findChildren(QLabel))
    assert "broken.advpack" in words
    assert "Traceback" not in words
    filled.key(Qt.Key.Key_Escape)
    filled.until(lambda: filled.dialog() is None)
    assert filled.ask(lambda services: services.library.counts().all) == 48
