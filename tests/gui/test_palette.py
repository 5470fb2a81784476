import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from advocate_desktop.bootstrap import Services
from advocate_desktop.gui import theme
from advocate_desktop.gui.dialogs.palette import PaletteDialog
from advocate_desktop.gui.dialogs.palette_match import Strength, find_in
from advocate_desktop.gui.dialogs.palette_rows import ROW_ROLE
from advocate_desktop.gui.main_window import MainWindow
from advocate_desktop.settings import APPEARANCE

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier

ITEM = """---
title: {title}
date: 2026-11-16
lang: en
kind: article
themes: [{theme}]
---
{body}
"""


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "content"
    place.mkdir()
    for name, title, subject, body in (
        ("school", "Three weeks inside an occupied school", "Renovation", "The pupils stayed."),
        ("pump", "A heat pump first", "Heating", "Then the walls."),
        ("straw", "Rice straw in the walls", "Materials", "A panel of straw."),
    ):
        (place / f"{name}.md").write_text(ITEM.format(title=title, theme=subject, body=body), "utf-8")
    return place


@pytest.fixture
def window(open_window, foundation, folder):
    services = Services(foundation, "en")
    services.library.import_paths([folder])
    services.drafting.new(title="L’école qui n’a jamais fermé")
    services.drafting.new(title="Six months after")
    services.close()
    made, made.context = open_window(foundation, "today")
    made.went = []
    made.context.navigation_asked.disconnect(made.open_page)
    made.context.navigation_asked.connect(lambda page, argument: made.went.append((page, argument)))
    return made


@pytest.fixture
def palette(qtbot, window) -> PaletteDialog:
    QTest.keyClick(window.windowHandle(), Key.Key_K, CONTROL)
    dialog = window.findChild(PaletteDialog)
    qtbot.waitUntil(dialog.ui.field.hasFocus)
    qtbot.waitUntil(lambda: "Six months after" in titles(dialog))
    return dialog


def titles(dialog: PaletteDialog) -> list[str]:
    model = dialog.ui.list.model()
    return [model.index(number, 0).data() for number in range(model.rowCount())]


def current(dialog: PaletteDialog) -> str:
    return str(dialog.ui.list.currentIndex().data())


def press(window: MainWindow, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.windowHandle(), key, modifier)


def test_it_opens_on_what_one_was_writing_and_lists_pages_and_actions(palette):
    shown = titles(palette)
    assert shown[:2] == ["Drafts", "Six months after"]
    assert {"Pages", "Library", "Settings", "Actions", "Start an empty draft"} <= set(shown)
    assert current(palette) == "Six months after"


def test_accents_and_capitals_do_not_matter(qtbot, window, palette):
    QTest.keyClicks(palette.ui.field, "ECOLE")
    assert current(palette) == "L’école qui n’a jamais fermé"
    press(window, Key.Key_Return)
    draft_id = window.went[0][1]["draft"]
    assert window.went == [("write", {"draft": draft_id})]
    qtbot.waitUntil(lambda: window.findChild(PaletteDialog) is None)


def test_content_is_found_through_the_library_with_its_words_marked(qtbot, palette, window):
    QTest.keyClicks(palette.ui.field, "schools")
    qtbot.waitUntil(lambda: "Three weeks inside an occupied school" in titles(palette))
    assert current(palette) == "Three weeks inside an occupied school"
    row = palette.ui.list.currentIndex().data(ROW_ROLE)
    assert [row.title[start:end] for start, end in row.spans] == ["school"]
    press(window, Key.Key_Return)
    assert window.went[0][0] == "library"


def test_control_enter_begins_a_draft_from_the_content(qtbot, palette, window):
    QTest.keyClicks(palette.ui.field, "heat pump")
    qtbot.waitUntil(lambda: current(palette) == "A heat pump first")
    press(window, Key.Key_Return, CONTROL)
    page, argument = window.went[0]
    assert (page, argument["kind"]) == ("write", "post")


def test_the_newest_question_is_the_one_answered(qtbot, palette):
    QTest.keyClicks(palette.ui.field, "straw")
    palette.ui.field.setText("pump")
    qtbot.waitUntil(lambda: "A heat pump first" in titles(palette))
    assert "Rice straw in the walls" not in titles(palette)


def test_arrows_go_round_the_rows_and_leave_labels_out(palette, window):
    seen = []
    for _ in range(len(titles(palette))):
        seen.append(current(palette))
        press(window, Key.Key_Down)
    assert not {"Drafts", "Pages", "Actions"} & set(seen)
    palette.ui.field.setText("six months")
    assert current(palette) == "Six months after"
    press(window, Key.Key_Up)
    assert current(palette) == "New draft “six months”"


def test_actions_alone_after_a_sign(palette):
    QTest.keyClicks(palette.ui.field, ">dark")
    assert titles(palette) == ["Actions", "Dark appearance"]


def test_an_action_is_done(qtbot, palette, window):
    QTest.keyClicks(palette.ui.field, ">dark")
    press(window, Key.Key_Return)
    assert window.context.settings.get(APPEARANCE) == "dark"
    assert theme.theme().is_dark


def test_a_theme_lists_what_it_holds(qtbot, palette, window):
    QTest.keyClicks(palette.ui.field, "#mater")
    qtbot.waitUntil(lambda: "Rice straw in the walls" in titles(palette))
    assert titles(palette)[:2] == ["Themes", "Materials"]
    press(window, Key.Key_Return)
    assert palette.ui.field.text() == "#Materials"
    assert palette.isVisible()


def test_a_new_draft_takes_what_was_typed_as_its_title(qtbot, palette, window, foundation):
    QTest.keyClicks(palette.ui.field, "zebra crossing")
    assert current(palette) == "New draft “zebra crossing”"
    press(window, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.went))
    draft_id = window.went[0][1]["draft"]
    answers = []
    window.context.read(lambda services: services.drafting.draft(draft_id).title, answers.append)
    qtbot.waitUntil(lambda: answers == ["zebra crossing"])


def test_escape_and_a_click_beside_it_close_it(qtbot, palette, window):
    press(window, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(PaletteDialog) is None)
    assert window.went == []
    window.open_palette()
    again = window.findChild(PaletteDialog)
    QTest.mouseClick(again.parentWidget(), Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    qtbot.waitUntil(lambda: window.findChild(PaletteDialog) is None)


def test_a_row_is_chosen_by_the_mouse(qtbot, palette, window):
    QTest.keyClicks(palette.ui.field, ">appearance")
    place = titles(palette).index("High contrast appearance")
    box = palette.ui.list.visualRect(palette.ui.list.model().index(place, 0))
    QTest.mouseClick(palette.ui.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    qtbot.waitUntil(lambda: window.findChild(PaletteDialog) is None)
    assert theme.theme().name == "contrast"


def test_rows_are_read_aloud_with_their_keys(palette):
    model = palette.ui.list.model()
    place = titles(palette).index("Library")
    assert model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Library, Ctrl+2"


@pytest.mark.parametrize(("size", "scale"), [((1024, 700), 200), ((1920, 1080), 100)])
def test_it_stays_inside_the_window(qtbot, window, size, scale):
    theme.theme().apply("light", scale)
    window.resize(*size)
    window.open_palette()
    dialog = window.findChild(PaletteDialog)
    assert window.rect().contains(dialog.geometry())
    qtbot.waitUntil(lambda: dialog.ui.list.height() >= theme.theme().px(46))
    dialog.reject()


@pytest.mark.parametrize(
    ("typed", "name", "strength", "marked"),
    [
        ("ecole", "L’école fermée", Strength.WORDS, ["école"]),
        ("L'ec", "L’école fermée", Strength.START, ["L’éc"]),
        ("dark", "Dark appearance", Strength.START, ["Dark"]),
        ("app dark", "Dark appearance", Strength.WORDS, ["Dark", "app"]),
        ("pear", "Dark appearance", Strength.INSIDE, ["pear"]),
        ("sed", "Start an empty draft", Strength.LETTERS, ["S", "e", "d"]),
        ("oeuvre", "Une œuvre", Strength.WORDS, ["œuvre"]),
    ],
)
def test_names_answer(typed, name, strength, marked):
    found = find_in(typed, name)
    assert found is not None
    assert (found.strength, [name[start:end] for start, end in found.spans]) == (strength, marked)


@pytest.mark.parametrize(
    ("typed", "name"), [("xyz", "Library"), ("tfard", "Start an empty draft"), ("a", "Routine")]
)
def test_other_names_do_not(typed, name):
    assert find_in(typed, name) is None


@given(st.text(max_size=12), st.text(max_size=30))
def test_marks_lie_inside_the_name_in_order(typed, name):
    found = find_in(typed, name)
    if found is not None:
        edges = [edge for span in found.spans for edge in span]
        assert edges == sorted(edges)
        assert all(0 <= edge <= len(name) for edge in edges)
