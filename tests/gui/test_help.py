import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from advocate_desktop import __version__
from advocate_desktop.gui import theme
from advocate_desktop.gui.dialogs.about import AboutDialog
from advocate_desktop.gui.dialogs.help import HelpDialog, _KeyRow
from advocate_desktop.gui.help_text import HelpBlock, parse_help, read_help
from advocate_desktop.gui.pages.registry import PAGES
from advocate_desktop.gui.widgets import Button, KeyCap, Text
from advocate_desktop.services.about import notices
from advocate_desktop.settings import SINGLE_LETTER_KEYS

Key = Qt.Key


@pytest.fixture
def window(open_window, foundation):
    made, made.context = open_window(foundation, "today")
    return made


def shown_keys(dialog: HelpDialog) -> dict[str, str]:
    rows = [row for row in dialog.findChildren(_KeyRow) if row.isVisible()]
    return {row.title: row.findChild(KeyCap).accessibleName() for row in rows}


@pytest.fixture
def help_dialog(qtbot, window) -> HelpDialog:
    QTest.keyClick(window.windowHandle(), Key.Key_F1)
    dialog = window.findChild(HelpDialog)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_f1_tells_what_the_page_is_for(help_dialog):
    assert help_dialog.windowTitle() == "Today"
    words = [text.text() for text in help_dialog.findChildren(Text) if text.isVisible()]
    assert "What to do first" in words
    assert "Press Enter: the step begins." in words


def test_keys_of_the_page_and_of_everywhere_are_listed(help_dialog):
    keys = shown_keys(help_dialog)
    assert keys["Another idea"] == "A"
    assert keys["Go to anything"] == "Ctrl+K"
    headings = [group.heading.text() for group in help_dialog._groups]
    assert headings[:2] == ["Today", "Everywhere"]


@pytest.mark.parametrize(("typed", "found"), [("palette", 0), ("go to", 1), ("ctrl+n", 1), ("TEXT", 3)])
def test_keys_are_searched_by_name_and_by_key(help_dialog, typed, found):
    QTest.keyClicks(help_dialog.ui.search, typed)
    assert len(shown_keys(help_dialog)) == found
    assert help_dialog.ui.none.isVisible() is (found == 0)


def test_escape_clears_the_search_and_then_closes(qtbot, window, help_dialog):
    help_dialog.ui.search.setFocus()
    QTest.keyClicks(help_dialog.ui.search, "go")
    QTest.keyClick(window.windowHandle(), Key.Key_Escape)
    assert help_dialog.ui.search.text() == ""
    assert help_dialog.isVisible()
    QTest.keyClick(window.windowHandle(), Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(HelpDialog) is None)


def test_letters_that_are_off_are_not_listed(qtbot, window):
    window.context.settings.set(SINGLE_LETTER_KEYS, False)
    window.open_help()
    dialog = window.findChild(HelpDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert "Another idea" not in shown_keys(dialog)
    dialog.reject()


@pytest.mark.parametrize(("size", "scale"), [((1024, 700), 200), ((1920, 1080), 100)])
def test_help_and_about_stay_inside_the_window(qtbot, window, size, scale):
    theme.theme().apply("light", scale)
    window.resize(*size)
    for open_dialog, kind in ((window.open_help, HelpDialog), (window.open_about, AboutDialog)):
        open_dialog()
        dialog = window.findChild(kind)
        assert window.rect().contains(dialog.geometry())
        texts = [text for text in dialog.ui.scroll.findChildren(Text) if text.isVisible()]
        assert all(text.height() >= text.heightForWidth(text.width()) for text in texts)
        dialog.reject()


def test_about_names_version_licence_and_works_of_others(qtbot, window):
    window.open_about()
    dialog = window.findChild(AboutDialog)
    words = [text.text() for text in dialog.findChildren(Text)]
    assert f"Version {__version__}" in words
    assert any("Apache" in text for text in words)
    assert {"OFL-1.1", "MIT"} <= set(words)
    assert any(text.startswith("SQLAlchemy") for text in words)
    dialog.reject()


def test_the_report_can_be_copied(qtbot, window, foundation):
    window.open_about()
    dialog = window.findChild(AboutDialog)
    qtbot.waitUntil(dialog.ui.copyButton.isEnabled)
    dialog.ui.copyButton.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"Advocate Desktop {__version__}")
    assert str(foundation.paths.root) in copied
    assert dialog.ui.copied.isVisible()
    dialog.findChild(Button, "close").click()
    qtbot.waitUntil(lambda: window.findChild(AboutDialog) is None)


def test_every_notice_has_a_licence():
    assert all(notice.name and notice.licence for notice in notices())


@pytest.mark.parametrize("page", [entry.id for entry in PAGES])
def test_every_page_has_the_same_help_in_both_languages(page):
    english, french = read_help(page, "en"), read_help(page, "fr")
    assert english is not None
    assert french is not None
    assert [block.kind for block in english.blocks] == [block.kind for block in french.blocks]
    assert english.title
    assert french.purpose


@pytest.mark.parametrize("page", [entry.id for entry in PAGES])
def test_french_help_has_french_spaces(page):
    found = read_help(page, "fr")
    for sign in ";!?":
        assert f" {sign}" not in found.plain()
    assert " :" not in found.plain()


def test_help_files_are_read():
    found = parse_help(
        "# Title\n\nWhat for,\nreally.\n\n## First\n\n- one **a < b**\n  goes on\n- *two*\n\nEnd.\n"
    )
    assert (found.title, found.purpose) == ("Title", "What for, really.")
    assert found.blocks == (
        HelpBlock("heading", "First"),
        HelpBlock("point", "one <b>a &lt; b</b> goes on"),
        HelpBlock("point", "<i>two</i>"),
        HelpBlock("paragraph", "End."),
    )
    assert "a < b" in found.plain()
    assert read_help("nowhere", "en") is None
