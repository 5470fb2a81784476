from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.grids import Axes, GridForm, GridPillar
from advocate_desktop.domain.material import MaterialKind
from advocate_desktop.gui import theme
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.idea import IdeaDialog
from advocate_desktop.gui.dialogs.material import MaterialDialog
from advocate_desktop.gui.i18n import Translations
from advocate_desktop.gui.main_window import MainWindow
from advocate_desktop.gui.pages import grids
from advocate_desktop.gui.pages.grids_noting import note_idea
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.services import grid_axes
from advocate_desktop.settings import MOTION, SLOT_DAYS

Key = Qt.Key
LINE = Axes(
    (GridPillar(1, "The site", ("site",)), GridPillar(2, "Heat", ("heat", "pump"))),
    (GridForm("forms.story", "Story"), GridForm("forms.question", "Question"), GridForm("forms.lesson", "Lesson")),
)


@pytest.fixture
def line(monkeypatch):
    """Stand in for a line: the card game has tests of its own."""
    monkeypatch.setattr(grid_axes, "axes_of", lambda _line: LINE)


@pytest.fixture
def context(qapp: QApplication, foundation, tmp_path):
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "pump.md").write_text("---\ntitle: A heat pump first\n---\nThen the walls.\n", "utf-8")
    services = Services(foundation, "en")
    services.library.import_paths([folder])
    services.close()
    foundation.settings.set(MOTION, "reduced")
    foundation.settings.set(SLOT_DAYS, [1, 3])
    theme.install(qapp, foundation.settings)
    made = AppContext(foundation, "en")
    yield made
    made.close()


def open_page(qtbot, qapp, context) -> tuple[MainWindow, grids.GridsPage]:
    translations = Translations(qapp)
    translations.install("en")
    window = MainWindow(context, translations)
    qtbot.addWidget(window)
    window.resize(1360, 860)
    page = grids.GridsPage(context)
    window._pages["grids"] = page
    window._stack.addWidget(page)
    window._show("today")
    with qtbot.waitExposed(window):
        window.show()
    window._stack.setCurrentWidget(page)
    window._current = "grids"
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.bring_up_to_date()
    qtbot.waitUntil(lambda: page.view is not None)
    page.start_focus().setFocus()
    return window, page


def add(context, *ideas):
    """Keep ideas as (sentence, pillar, form, rung), on the database thread."""
    done = []

    def work(services):
        return [services.grids.add(text, pillar, form, rung=rung).idea.id for text, pillar, form, rung in ideas]

    context.read(work, done.append)
    return done


@pytest.fixture
def shown(qtbot, qapp, context, line):
    add(
        context,
        ("A first", 1, "forms.story", Rung.RELAY),
        ("A second", 1, "forms.story", None),
        ("Loose", None, "", None),
    )
    window, page = open_page(qtbot, qapp, context)
    qtbot.waitUntil(lambda: page.ui.grid.current_note() is not None)
    return window, page


def press(page, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(page.window().focusWidget() or page, key, modifiers)


def idea(context, qtbot, number):
    found = []
    context.read(lambda services: services.grids.idea(number), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def answer(kind, act, tries=100):
    """Answer the next dialog of a kind as a person would, once it stands."""

    def look():
        nonlocal tries
        dialogs = [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible()]
        tries -= 1
        if dialogs:
            act(dialogs[-1])
        elif tries:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def click(dialog, key):
    QTest.mouseClick(dialog.findChild(Button, key), Qt.MouseButton.LeftButton)


def test_without_a_line_the_page_says_where_to_begin(qtbot, qapp, context):
    window, page = open_page(qtbot, qapp, context)
    asked = []
    context.navigation_asked.disconnect(window.open_page)
    context.navigation_asked.connect(lambda name, _argument: asked.append(name))
    assert page.ui.emptyPane.isVisible()
    assert not page.ui.grid.isVisible()
    QTest.mouseClick(page._play, Qt.MouseButton.LeftButton)
    assert asked == ["line"]


def test_arrows_walk_notes_and_cells(shown):
    _, page = shown
    grid = page.ui.grid
    grid.go_to(0, 0)
    assert grid.current_note().text == "A first"
    press(page, Key.Key_Down)
    assert grid.current_note().text == "A second"
    press(page, Key.Key_Down)
    assert grid.place() == (1, 0)
    press(page, Key.Key_Right)
    assert grid.place() == (1, 1)
    press(page, Key.Key_Up)
    press(page, Key.Key_Left)
    assert grid.current_note().text in ("A first", "A second")


def test_a_new_idea_lands_in_the_cell_of_the_keyboard(shown, qtbot, context, type_text):
    _, page = shown
    page.ui.grid.go_to(1, 1)

    def write(dialog):
        type_text(dialog.ui.sentence.edit, "What temperature do you sleep in?")
        click(dialog, "keep")

    answer(IdeaDialog, write)
    press(page, Key.Key_N)
    qtbot.waitUntil(lambda: bool(page.view.grid.rows[1].cells[1].ideas))
    kept = page.view.grid.rows[1].cells[1].ideas[0]
    assert kept.sentence == "What temperature do you sleep in?"
    press(page, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not page.view.grid.rows[1].cells[1].ideas)
    press(page, Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: bool(page.view.grid.rows[1].cells[1].ideas))


def test_m_picks_up_and_enter_puts_down(shown, qtbot):
    _, page = shown
    page.ui.grid.go_to(0, 0)
    press(page, Key.Key_M)
    press(page, Key.Key_Right)
    press(page, Key.Key_Down)
    press(page, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.view.grid.rows[1].cells[1].ideas))
    assert page.view.grid.rows[1].cells[1].ideas[0].sentence == "A first"
    press(page, Key.Key_M)
    press(page, Key.Key_Left)
    press(page, Key.Key_Escape)
    assert page.ui.grid.carried() is None
    assert page.view.grid.rows[1].cells[1].ideas


def centre(grid, row, column) -> QPoint:
    return grid.visualRect(grid.model().index(row, column)).center()


def drag(source, start: QPoint, target, end: QPoint):
    QTest.mousePress(source.viewport(), Qt.MouseButton.LeftButton, pos=start)
    to = source.viewport().mapFromGlobal(target.viewport().mapToGlobal(end))
    for share in (0.3, 0.6, 1.0):
        QTest.mouseMove(source.viewport(), start + (to - start) * share)
    QTest.mouseRelease(source.viewport(), Qt.MouseButton.LeftButton, pos=to)


def test_a_note_is_dragged_to_another_cell_and_to_the_strip(shown, qtbot):
    _, page = shown
    grid, strip = page.ui.grid, page.ui.strip
    note, box = next(
        (note, box)
        for _, note, box in grid.boxes(grid.model().index(0, 0), grid.visualRect(grid.model().index(0, 0)))
    )
    drag(grid, box.center(), grid, centre(grid, 1, 2))
    qtbot.waitUntil(lambda: bool(page.view.grid.rows[1].cells[2].ideas))
    assert page.view.grid.rows[1].cells[2].ideas[0].id == note.id
    index = grid.model().index(1, 2)
    drag(grid, grid.boxes(index, grid.visualRect(index))[0][2].center(), strip, strip.viewport().rect().center())
    qtbot.waitUntil(lambda: len(page.view.grid.unplaced) == 2)
    drag(strip, strip.visualRect(strip.model().index(0, 0)).center(), grid, centre(grid, 0, 1))
    qtbot.waitUntil(lambda: bool(page.view.grid.rows[0].cells[1].ideas))


def test_delete_goes_to_the_tray_and_comes_back(shown, qtbot):
    _, page = shown
    page.ui.grid.go_to(0, 0)
    press(page, Key.Key_Delete)
    qtbot.waitUntil(lambda: len(page.view.tray) == 1)
    assert page.ui.trayButton.isVisible()
    press(page, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not page.view.tray)


def test_one_key_turns_an_idea_into_a_draft(shown, qtbot, context):
    window, page = shown
    opened = []
    context.navigation_asked.disconnect(window.open_page)
    context.navigation_asked.connect(lambda name, argument: opened.append((name, argument)))
    page.ui.grid.go_to(0, 0)
    number = page.ui.grid.current_note().id
    press(page, Key.Key_D)
    qtbot.waitUntil(lambda: bool(opened))
    name, argument = opened[0]
    assert name == "write"
    assert argument["draft"] == idea(context, qtbot, number).draft_id


def test_the_ladder_takes_a_rung_and_the_weeks_take_a_day(shown, qtbot, context):
    _, page = shown
    number = page.ui.grid.current_note().id
    press(page, Key.Key_2)
    page.ui.grid.go_to_note(number)
    press(page, Key.Key_M)
    press(page, Key.Key_Right)
    press(page, Key.Key_Return)
    qtbot.waitUntil(lambda: idea(context, qtbot, number).rung is Rung.COMMENT)
    press(page, Key.Key_3)
    assert page.ui.strip.go_to_note(number)
    page.ui.strip.setFocus()
    press(page, Key.Key_M)
    page.ui.grid.go_to(1, 2)
    press(page, Key.Key_Return)
    qtbot.waitUntil(lambda: idea(context, qtbot, number).planned_on == date(2026, 11, 24))


def test_a_day_gone_by_takes_nothing(shown, qtbot):
    _, page = shown
    press(page, Key.Key_3)
    grid = page.ui.grid
    assert grid.cell_at(centre(grid, 0, 0)) is not None
    assert grid.cell_at(centre(grid, 0, 1)) is None  # Monday 16 November, on a Thursday
    assert grid.cell_at(centre(grid, 0, 4)) is not None


def test_what_fits_names_content_and_why(shown, qtbot, type_text):
    _, page = shown
    page.ui.grid.go_to(1, 0)
    press(page, Key.Key_F)
    assert page.ui.fitsPane.isVisible()
    qtbot.waitUntil(lambda: bool(page.fits._cards))
    buttons = [button for card in page.fits._cards for button in card.findChildren(Button)]
    assert buttons
    answer(IdeaDialog, lambda dialog: click(dialog, "keep"))
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(page.view.grid.rows[1].cells[0].ideas))
    assert page.view.grid.rows[1].cells[0].ideas[0].content_id is not None


def test_a_drawn_cell_is_an_empty_one(shown, qtbot):
    _, page = shown
    press(page, Key.Key_R)
    qtbot.waitUntil(lambda: page._drawn is not None)
    assert page.ui.grid.current_note() is None
    assert "Drawn" in page.ui.hintText.text()


def test_material_is_noted_from_anywhere_and_found_again(shown, qtbot, context, type_text):
    window, page = shown

    def write(dialog):
        type_text(dialog.ui.text, "The wind turned at four")
        QTest.keyClick(dialog.ui.text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    answer(MaterialDialog, write)
    note_idea(context, window)
    press(page, Key.Key_4)
    pane = page.material
    qtbot.waitUntil(lambda: pane.current() is not None)
    assert pane.current().kind is MaterialKind.ANECDOTE
    type_text(page.ui.materialSearch, "nothing like it")
    qtbot.waitUntil(lambda: pane.current() is None)
    page.ui.materialSearch.clear()
    qtbot.waitUntil(lambda: pane.current() is not None)
    page.ui.materialList.setFocus()
    press(page, Key.Key_Delete)
    qtbot.waitUntil(lambda: pane.current() is None)
