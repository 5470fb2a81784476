import json
import zipfile

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.ignoring import Ignored, IgnoreScope
from advocate_desktop.domain.subscriptions import SubscriptionKind
from advocate_desktop.gui import theme
from advocate_desktop.gui.dialogs.export import ExportDialog
from advocate_desktop.gui.dialogs.sources import SourcesDialog
from advocate_desktop.gui.main_window import MainWindow
from advocate_desktop.gui.pages.settings import SettingsPage
from advocate_desktop.gui.widgets import Button, Dialog
from advocate_desktop.settings import (
    APPEARANCE,
    DEFAULT_CHANNEL,
    DISABLED_CHECKS,
    FIRST_NAME,
    LANGUAGE,
    SHOW_STREAK,
    SINGLE_LETTER_KEYS,
    TEXT_SCALE,
    WEEK_STARTS_ON,
)

Key = Qt.Key


@pytest.fixture
def window(open_window, qtbot, foundation, tmp_path):
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "pump.md").write_text("---\ntitle: A heat pump first\n---\nThen the walls.\n", "utf-8")
    services = Services(foundation, "en")
    services.library.import_paths([folder])
    services.drafting.new(title="The school", text="Three weeks.")
    services.close()
    made, made.context = open_window(foundation, "settings")
    qtbot.waitUntil(lambda: bool(page_of(made).ui.sourcesHint.text()))
    return made


def page_of(window: MainWindow) -> SettingsPage:
    return window.findChildren(SettingsPage)[-1]


def pick(control, words: str) -> None:
    """Click a segment as a person does."""
    button = next(button for button in control.findChildren(QAbstractButton) if button.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def kept(foundation) -> dict:
    return json.loads(foundation.paths.settings.read_text("utf-8"))


def test_appearance_applies_and_is_kept_at_once(window, foundation):
    pick(page_of(window).ui.appearance, "Dark")
    assert theme.theme().name == "dark"
    assert kept(foundation)[APPEARANCE.key] == "dark"
    pick(page_of(window).ui.appearance, "High contrast")
    assert theme.theme().name == "contrast"


def test_arrows_change_the_text_size_and_the_keyboard_stays_there(qtbot, window, foundation):
    page = page_of(window)
    chosen = next(button for button in page.ui.scale.findChildren(QAbstractButton) if button.isChecked())
    chosen.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.windowHandle(), Key.Key_Right)
    assert foundation.settings.get(TEXT_SCALE) == 115
    qtbot.waitUntil(lambda: page_of(window) is not page)
    qtbot.waitUntil(lambda: getattr(window.focusWidget(), "text", str)() == "115%")
    assert page_of(window).ui.scale.isAncestorOf(window.focusWidget())


def test_sizes_changed_by_keys_show_on_the_page(qtbot, window, foundation):
    page = page_of(window)
    QTest.keyClick(window.windowHandle(), Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page_of(window) is not page)
    assert page_of(window).ui.scale.current() == "115"


def test_language_changes_the_window_without_restart(qtbot, window, foundation):
    page = page_of(window)
    pick(page.ui.language, "Français")
    assert kept(foundation)[LANGUAGE.key] == "fr"
    assert window.context.language == "fr"
    assert page_of(window) is not page
    assert page_of(window).ui.language.current() == "fr"


def test_switches_and_lists_are_kept(window, foundation):
    ui = page_of(window).ui
    told = []
    window.context.changed.connect(told.append)
    ui.letters.click()
    ui.streak.click()
    pick(ui.week, "Sunday")
    ui.channel.setCurrentIndex(ui.channel.findData("mastodon"))
    ui.channel.activated.emit(ui.channel.currentIndex())
    saved = kept(foundation)
    assert saved[SINGLE_LETTER_KEYS.key] is False
    assert saved[SHOW_STREAK.key] is False
    assert saved[WEEK_STARTS_ON.key] == "sunday"
    assert saved[DEFAULT_CHANNEL.key] == "mastodon"
    assert len(told) == 2


def test_names_are_kept_when_the_field_is_left_and_when_the_page_is(qtbot, window, foundation):
    page = page_of(window)
    page.ui.firstName.setFocus()
    QTest.keyClicks(page.ui.firstName.edit, "  Camille ")
    QTest.keyClick(window.windowHandle(), Key.Key_Tab)
    assert kept(foundation)[FIRST_NAME.key] == "Camille"
    page.ui.headline.setText("Site manager")
    window.flush()
    assert kept(foundation)["headline"] == "Site manager"


def test_a_check_goes_silent_and_comes_back(qtbot, window, foundation):
    page = page_of(window)
    names = [row.check_id for row in page.checks.rows()]
    assert "hashtags" in names
    always = {row.check_id for row in page.checks.rows() if not row.switch.isEnabled()}
    assert always == {"open-prompt", "length", "embargo"}
    row = page.checks.rows()[names.index("hashtags")]
    row.switch.click()
    assert foundation.settings.get(DISABLED_CHECKS) == ["hashtags"]
    QTest.mouseClick(window._toasts.current().findChild(QAbstractButton), Qt.MouseButton.LeftButton)
    assert foundation.settings.get(DISABLED_CHECKS) == []
    assert row.switch.isChecked()


def test_the_sources_are_counted_and_a_button_leads_to_them(window):
    page = page_of(window)
    assert "1" in page.ui.sourcesHint.text()
    page.ui.sourcesButton.click()
    assert window.findChild(SourcesDialog).isVisible()


def test_everything_is_exported_to_a_file(qtbot, window, tmp_path, monkeypatch):
    target = tmp_path / "all"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    page_of(window).ui.exportButton.click()
    dialog = window.findChild(ExportDialog)
    close = dialog.findChild(Button, "close")
    qtbot.waitUntil(close.isVisible)
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert "advocate.db" in archive.namelist()
    close.click()
    qtbot.waitUntil(lambda: window.findChild(ExportDialog) is None)


def test_an_export_that_was_refused_is_told(qtbot, window, tmp_path, monkeypatch):
    told = []
    window.context.failed.disconnect()
    window.context.failed.connect(told.append)
    nowhere = tmp_path / "nowhere" / "all.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(nowhere), "")))
    page_of(window).ui.exportButton.click()
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].key == "profile_data.errors.not_exported"


def erase(window: MainWindow, typed: str, button: str) -> bool:
    """Answer the question about erasing; tell whether the button could be pressed."""
    could = []

    def answer() -> None:
        dialog = window.findChild(Dialog)
        QTest.keyClicks(window.focusWidget(), typed)
        QTest.keyClick(window.windowHandle(), Key.Key_Return)
        choice = dialog.findChild(Button, button)
        could.append(choice.isEnabled())
        (choice if choice.isEnabled() else dialog.findChild(Button, "keep")).click()

    QTimer.singleShot(0, answer)
    page_of(window).ui.eraseButton.click()
    return could[0]


def test_erasing_needs_the_word(window, foundation):
    assert not erase(window, "yes", "erase")
    assert erase(window, "erase", "keep")
    assert foundation.paths.database.exists()


def test_erasing_leaves_nothing_and_begins_anew(qtbot, window, foundation, drawer):
    foundation.settings.set(FIRST_NAME, "Camille")
    kept = []

    def subscribe(services):
        services.subscriptions.add(SubscriptionKind.FEED, "https://heliane.example/feed")
        return services.subscriptions.set_authorization(services.subscriptions.all()[0].id, "Bearer secret")

    window.context.read(subscribe, kept.append)
    qtbot.waitUntil(lambda: bool(kept) and bool(drawer.kept))
    assert erase(window, "Erase", "erase")
    qtbot.waitUntil(lambda: window._current == "welcome")
    assert foundation.settings.get(FIRST_NAME) == ""
    assert drawer.kept == {}
    answers = []
    window.context.read(lambda services: services.drafting.drafts(), answers.append)
    qtbot.waitUntil(lambda: answers == [[]])
    window.context.read(lambda services: services.library.sources(), answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2 and not answers[1])


@pytest.mark.parametrize(("size", "scale"), [((1024, 700), 100), ((1024, 700), 200), ((1920, 1080), 150)])
def test_nothing_is_cut_off_at_any_size(qtbot, window, size, scale):
    theme.theme().apply("light", scale)
    window.resize(*size)
    page = page_of(window)
    qtbot.waitUntil(lambda: page.ui.scroll.viewport().width() <= window.width())
    right = page.ui.ground.width()
    for control in (page.ui.appearance, page.ui.scale, page.ui.channel, page.ui.eraseButton, page.ui.headline):
        box = control.rect().translated(control.mapTo(page.ui.ground, control.rect().topLeft()))
        assert box.right() <= right
        assert control.width() >= min(control.sizeHint().width(), right)


def test_every_control_has_a_name_to_be_read_aloud(window):
    page = page_of(window)
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in page.findChildren(QAbstractButton)
        if not (widget.accessibleName() or widget.text())
    ]
    assert not nameless


def test_words_and_remarks_are_taken_back_and_given_again(qtbot, window):
    page, context = page_of(window), window.context
    assert not page.ui.wordsCard.isVisible()
    context.write(lambda services: services.checking.learn_word("Heliane", "en"))
    ignored = Ignored("cliche", IgnoreScope.WORDS, words="synergy")
    context.write(lambda services: services.checking.put_back(ignored)[1])
    qtbot.waitUntil(lambda: len(page.checks.words) == 1 and len(page.checks.aside) == 1)
    assert page.ui.wordsCard.isVisible()
    for rows in (page.checks.words, page.checks.aside):
        rows[0].button.click()
        qtbot.waitUntil(lambda rows=rows: not rows)
        QTest.mouseClick(window._toasts.current().findChild(QAbstractButton), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda rows=rows: len(rows) == 1)
