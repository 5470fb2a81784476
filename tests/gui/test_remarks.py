"""Remarks in the studio: mended, put aside and taken back, words taken for right, the rung corrected."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.ignoring import IgnoreScope
from advocate_desktop.gui.dialogs.put_aside import PutAsideDialog
from advocate_desktop.gui.pages.write_finding_item import FindingItem
from advocate_desktop.gui.widgets.button import Button

TEXT = (
    "The keeper of the school told me about his apartement , and I recieve his letters.\n\n"
    "We spoke of the winter , of the boiler  and of the neighbours. What would you have asked?"
)
NO = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def studio(open_window, qtbot, foundation):
    services = Services(foundation, "en")
    draft, _ = services.drafting.new(DraftKind.POST, text=TEXT, lang="en")
    services.close()
    window, _ = open_window(foundation, "today")
    window.open_page("write", {"draft": draft.id})
    page = window.page("write")
    qtbot.waitUntil(lambda: len(page.studio.ui.editor.slips()) == 2, timeout=15000)
    return page.studio


def menu_of(studio, qtbot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return QApplication.activePopupWidget()


def choose(menu: QMenu, words: str) -> None:
    action = next(action for action in menu.actions() if action.text() == words)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, NO, menu.actionGeometry(action).center())


def words_marked(studio) -> list[str]:
    text = studio.ui.editor.draft_text()
    return [text[span.start : span.end] for span in studio.ui.editor.slips()]


def said(studio) -> list[str]:
    return [finding.message for finding in studio.report.report.findings]


def click_on(studio, word: str) -> None:
    editor = studio.ui.editor
    start = editor.draft_text().index(word)
    span = next(span for span in editor.slips() if span.start == start)
    below = editor.viewport().mapFromGlobal(editor.below(span))
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, NO, below - QPoint(-12, 14))


def test_a_click_on_a_wavy_word_offers_right_ones(studio, qtbot):
    assert words_marked(studio) == ["apartement", "recieve"]
    click_on(studio, "apartement")
    menu = menu_of(studio, qtbot)
    qtbot.waitUntil(lambda: any(a.text() == "apartment" for a in menu.actions()), timeout=15000)
    choose(menu, "apartment")
    assert "his apartment ," in studio.ui.editor.draft_text()
    qtbot.waitUntil(lambda: words_marked(studio) == ["recieve"], timeout=20000)


def test_what_arrives_late_moves_nothing_in_the_menu(studio, qtbot):
    click_on(studio, "apartement")
    menu = menu_of(studio, qtbot)
    before = [menu.actionGeometry(action) for action in menu.actions() if action.isEnabled()]
    first = [action for action in menu.actions() if action.isEnabled()]
    qtbot.waitUntil(lambda: len(menu.actions()) > len(before) + 2, timeout=15000)
    assert [menu.actionGeometry(action).top() for action in first] == [box.top() for box in before]
    menu.close()


def test_a_word_is_taken_for_right_by_keys_and_looked_up_again(studio, qtbot):
    toasts = []
    studio.context.toast_asked.connect(lambda words, undo: toasts.append((words, undo)))
    editor = studio.ui.editor
    editor.set_cursor(editor.draft_text().index("recieve") + 2)
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    menu = menu_of(studio, qtbot)
    choose(menu, "“recieve” is right")
    qtbot.waitUntil(lambda: words_marked(studio) == ["apartement"], timeout=20000)
    editor.set_cursor(0)  # a word under the cursor is still being written
    toasts[-1][1]()
    qtbot.waitUntil(lambda: words_marked(studio) == ["apartement", "recieve"], timeout=20000)


def test_a_remark_is_put_aside_and_made_again_from_the_list(studio, qtbot):
    panel = studio.ui.checks
    item = next(item for item in panel.findChildren(FindingItem) if "apartement" in item.accessibleName())
    QTest.mouseClick(item.buttons()[-1], Qt.MouseButton.LeftButton)
    choose(menu_of(studio, qtbot), "Put aside in this draft")
    qtbot.waitUntil(lambda: words_marked(studio) == ["recieve"], timeout=20000)
    assert panel.aside.isVisible()
    assert panel.aside.text().startswith("1 ")
    seen = []

    def take_back() -> None:
        dialog = studio.window().findChild(PutAsideDialog)
        seen.append(dialog.grab())
        QTest.mouseClick(dialog.rows[0].button, Qt.MouseButton.LeftButton)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(300, take_back)
    panel.aside.click()
    qtbot.waitUntil(lambda: words_marked(studio) == ["apartement", "recieve"], timeout=20000)
    assert not panel.aside.isVisible()


def test_a_remark_put_aside_comes_back_by_the_toast(studio, qtbot):
    toasts = []
    studio.context.toast_asked.connect(lambda words, undo: toasts.append((words, undo)))
    finding = next(f for f in studio.report.report.findings if f.check == "typography")
    studio.remarks.put_aside(finding, IgnoreScope.ALWAYS)
    qtbot.waitUntil(lambda: finding.message not in said(studio))
    toasts[-1][1]()
    qtbot.waitUntil(lambda: finding.message in said(studio))


def test_all_points_of_form_are_mended_in_one_step(studio, qtbot):
    editor, before = studio.ui.editor, studio.ui.editor.draft_text()
    assert studio.ui.checks.mend.isVisible()
    QTest.mouseClick(studio.ui.checks.mend, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: editor.draft_text() != before)
    assert "winter, of the boiler and" in editor.draft_text()
    qtbot.waitUntil(lambda: not studio.ui.checks.mend.isVisible())
    editor.undo_edit()
    assert editor.draft_text() == before


def test_a_word_being_changed_is_no_longer_marked(studio, qtbot):
    editor = studio.ui.editor
    editor.setFocus()
    editor.set_cursor(editor.draft_text().index("recieve") + 7)
    QTest.keyClicks(editor, "d")
    assert words_marked(studio) == ["apartement"]


def test_enter_takes_the_likeliest_word(studio, qtbot):
    editor = studio.ui.editor
    editor.set_cursor(editor.draft_text().index("recieve") + 2)
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    menu = menu_of(studio, qtbot)
    assert menu.activeAction() is None
    qtbot.waitUntil(lambda: menu.activeAction() is not None, timeout=15000)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert "I receive his letters" in editor.draft_text()


def test_many_remarks_of_one_check_are_folded(studio, qtbot):
    words = "wich thier adress seperate ocurred begining"
    studio.ui.editor.replace_all(
        TEXT + f" My list: {words} of the school, and the one of the winter.", studio.ui.editor.history()
    )
    qtbot.waitUntil(lambda: sum(f.check == "spelling" for f in studio.report.report.findings) > 4, timeout=15000)
    items = [item for item in studio.ui.checks.findChildren(FindingItem) if "dictionary" in item.accessibleName()]
    assert sum(item.isVisible() for item in items) == 2


def test_the_rung_is_estimated_and_corrected(studio, qtbot):
    rung = studio.rung
    estimate = studio.report.report.rung
    assert rung.chip.text() == f"Rung {estimate.value}, estimated"
    other = Rung.VISION if estimate is not Rung.VISION else Rung.STORY
    rung.chip.menu().aboutToShow.emit()
    action = next(a for a in rung.chip.menu().actions() if a.text().startswith(str(other.value)))
    action.trigger()
    assert rung.chip.text() == f"Rung {other.value}"
    draft_id = studio.draft_id()
    kept = []
    studio.context.read(lambda services: services.drafting.draft(draft_id).rung, kept.append)
    qtbot.waitUntil(lambda: kept == [other])
    rung.choose(None)
    assert "estimated" in rung.chip.text()


def test_many_remarks_of_a_check_are_made_when_their_button_is_pressed_and_come_in_the_order_of_tab(studio, qtbot):
    panel = studio.ui.checks
    one = next(finding for finding in studio.report.report.findings if finding.check == "spelling")
    many = [replace(one, message=f"Remark {number}") for number in range(8)]
    panel.show_findings(many, (), "linkedin")

    def rows() -> list[FindingItem]:
        found = panel.findChildren(FindingItem)
        return [row for row in found if row.accessibleName().startswith("Remark ")]

    assert [row.isVisible() for row in rows()] == [True, True]
    fold = next(button for button in panel.findChildren(Button) if button.text() == "6 more like this")
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert [row.accessibleName().split()[1] for row in rows() if row.isVisible()] == list("01234567")
    qtbot.waitUntil(lambda: next_in_tab(rows()[1].buttons()[-1]) is rows()[2].buttons()[0])
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert sum(row.isVisible() for row in rows()) == 2


def next_in_tab(widget: QWidget) -> QWidget:
    step = widget.nextInFocusChain()
    while not (step.focusPolicy() & Qt.FocusPolicy.TabFocus):
        step = step.nextInFocusChain()
    return step
