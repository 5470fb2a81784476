from datetime import date, timedelta
from html import escape

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGroupBox, QMenu, QVBoxLayout, QWidget

from advocate_desktop.gui import widgets
from advocate_desktop.gui.shadows import paint_shadow
from advocate_desktop.gui.theme import Theme, install, theme
from advocate_desktop.gui.widgets import (
    Avatar,
    Button,
    Canvas,
    Card,
    CheckBox,
    ChoiceCard,
    Cover,
    DayToggles,
    Dots,
    EmptyState,
    FilterChip,
    HeatDay,
    HeatMap,
    IconButton,
    KeyCap,
    MetaChip,
    Meter,
    RadioButton,
    Rail,
    RailButton,
    ScrollArea,
    SearchField,
    Segmented,
    Select,
    Sparkbars,
    Stepper,
    Steps,
    Switch,
    Tabs,
    Text,
    TextField,
    WeekDay,
    WeekStrip,
    initials_of,
)
from advocate_desktop.gui.widgets.common import key_words
from advocate_desktop.gui.widgets.cover import cropped, painted_cover
from advocate_desktop.settings import MOTION, OptionStore

EVERY = [
    Avatar, Button, Canvas, Card, CheckBox, ChoiceCard, Cover, DayToggles, Dots, EmptyState, FilterChip, HeatMap,
    IconButton, KeyCap, MetaChip, Meter, RadioButton, Rail, RailButton, ScrollArea, SearchField, Segmented, Select,
    Sparkbars, Stepper, Steps, Switch, Tabs, Text, TextField, WeekStrip,
]  # fmt: skip
TODAY = date(2026, 11, 19)
Key = Qt.Key


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Theme:
    settings = OptionStore(None)
    settings.set(MOTION, "reduced")
    made = install(qapp, settings)
    made.apply("light", 100)
    return made


def shown(qtbot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    return widget


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_every_widget_can_be_placed_by_a_form_and_follows_the_look(qtbot, look, kind):
    parent = QWidget()
    qtbot.addWidget(parent)
    widget = kind(parent)
    assert widget.parent() is parent
    widget.resize(200, 60)
    for appearance, scale in (("light", 100), ("dark", 150), ("contrast", 200)):
        look.apply(appearance, scale)
        assert not widget.grab().isNull()


def test_every_public_widget_is_offered_by_the_package():
    assert all(hasattr(widgets, name) for name in widgets.__all__)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
@pytest.mark.parametrize("make", [lambda: Button("Go"), lambda: IconButton("Close"), lambda: RailButton("Today")])
def test_buttons_are_pressed_by_enter_and_space(qtbot, make, key):
    button = shown(qtbot, make())
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_button_keeps_room_for_long_french_words_icon_and_key(qtbot):
    short, long = Button("Copy"), Button("Copier pour LinkedIn", icon="copy", key_hint="Ctrl+Return")
    qtbot.addWidget(short)
    qtbot.addWidget(long)
    plain = Button("Copier pour LinkedIn")
    qtbot.addWidget(plain)
    assert long.minimumSizeHint().width() > plain.minimumSizeHint().width() + 40
    assert plain.minimumSizeHint().width() > short.minimumSizeHint().width()


def test_button_heights_follow_size_and_text_scale(qtbot, look):
    button = Button("Go")
    qtbot.addWidget(button)
    assert button.sizeHint().height() == 38
    button.setSmall(True)
    assert button.sizeHint().height() == 30
    look.apply("light", 150)
    assert button.sizeHint().height() == 45


def test_an_unknown_kind_of_button_or_tone_is_refused(qtbot):
    button, meter = Button(), Meter()
    qtbot.addWidget(button)
    qtbot.addWidget(meter)
    with pytest.raises(ValueError, match="loud"):
        button.setKind("loud")
    with pytest.raises(ValueError, match="loud"):
        meter.setTone("loud")


def test_shortcuts_are_drawn_as_keys():
    assert key_words("Ctrl+K") == ["Ctrl", "K"]
    assert key_words("Return") == ["↵"]
    assert key_words("Ctrl+Return") == ["Ctrl", "↵"]
    assert key_words("Ctrl++") == ["Ctrl", "+"]
    assert key_words("") == []


def test_text_shows_tags_that_people_wrote(qtbot):
    text = Text("<b>5 & 6</b>")
    qtbot.addWidget(text)
    assert text.text() == "<b>5 & 6</b>"
    assert spoken(text) == "<b>5 & 6</b>"
    assert text.sizeHint().width() > Text("5 & 6").sizeHint().width()


def test_markup_marks_words_and_reads_aloud_without_tags(qtbot):
    text = Text()
    qtbot.addWidget(text)
    text.setMarkup(f"Read <b>{escape('<Three> weeks & more')}</b> <i>now</i><br>or later<script>x</script>")
    assert text.text() == "Read <Three> weeks & more now\nor laterx"


def test_text_takes_whole_lines_of_its_role(qtbot):
    text = Text("mot " * 60, role="body", wrap=True)
    qtbot.addWidget(text)
    height = text.heightForWidth(200)
    assert height % 21 == 0
    assert height > text.heightForWidth(400) > 21
    text.setMaxLines(2)
    assert text.heightForWidth(200) == 42


def test_a_shortened_text_still_reads_whole_aloud(qtbot):
    long = "Une phrase bien trop longue pour la place qui reste"
    text = Text(long, max_lines=1)
    qtbot.addWidget(text)
    text.resize(80, 21)
    assert not text.grab().isNull()
    assert text.minimumSizeHint().width() < 80
    assert spoken(text) == long


def test_a_filter_chip_turns_on_and_off_by_keyboard(qtbot):
    chip = shown(qtbot, FilterChip("Fresh", count=12))
    QTest.keyClick(chip, Key.Key_Space)
    assert chip.isChecked()
    assert chip.isActive()
    QTest.keyClick(chip, Key.Key_Return)
    assert not chip.isActive()
    assert spoken(chip) == "Fresh 12"


def test_a_chip_with_a_menu_shows_what_was_chosen(qtbot):
    chip = FilterChip("Theme", menu=QMenu())
    qtbot.addWidget(chip)
    assert not chip.isCheckable()
    chip.setActive(True)
    assert chip.isActive()


def test_a_clickable_card_is_a_button_for_keyboard_and_screen_reader(qtbot):
    card = Card(clickable=True)
    card.setAccessibleName("Open the draft")
    shown(qtbot, card)
    face = card.focusProxy()
    told = QAccessible.queryAccessibleInterface(face)
    assert told.role() == QAccessible.Role.Button
    assert spoken(face) == "Open the draft"
    with qtbot.waitSignal(card.clicked):
        QTest.keyClick(face, Key.Key_Return)
    with qtbot.waitSignal(card.clicked):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)


def test_a_plain_card_takes_no_keyboard(qtbot):
    card = Card()
    qtbot.addWidget(card)
    assert card.focusPolicy() == Qt.FocusPolicy.NoFocus
    with qtbot.assertNotEmitted(card.clicked):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("level", [1, 2, 3])
@pytest.mark.parametrize("size", [QSize(60, 40), QSize(400, 300)])
def test_shadows_darken_around_the_box_and_fade_out(level, size):
    image = QImage(600, 500, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    box = QRect(QPoint(100, 100), size)
    painter = QPainter(image)
    paint_shadow(painter, box, level)
    painter.end()
    under = image.pixelColor(box.center().x(), box.bottom() + 2).lightness()
    assert under < 255
    assert image.pixelColor(5, 5).lightness() == 255
    assert image.pixelColor(box.center().x(), 499).lightness() == 255


def test_segments_move_by_arrow_keys_and_tell_the_key(qtbot):
    segmented = shown(qtbot, Segmented([("pillar", "Pilier"), ("form", "Forme")]))
    assert segmented.current() == "pillar"
    first = segmented.findChildren(QWidget)[0]
    segmented.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    with qtbot.waitSignal(segmented.changed) as told:
        QTest.keyClick(first, Key.Key_Right)
    assert told.args == ["form"]
    segmented.setOptions([("form", "Form"), ("rung", "Rung")])
    assert segmented.current() == "form"


def test_setting_a_segment_from_code_tells_nobody(qtbot):
    segmented = Segmented([("a", "A"), ("b", "B")])
    qtbot.addWidget(segmented)
    with qtbot.assertNotEmitted(segmented.changed):
        segmented.setCurrent("b")
    assert segmented.current() == "b"


def test_choice_cards_exclude_each_other_and_grow_with_their_words(qtbot):
    box = QGroupBox()
    layout = QVBoxLayout(box)
    first = ChoiceCard("One", sentence="Why " * 60, icon="flask")
    second = ChoiceCard("Two")
    layout.addWidget(first)
    layout.addWidget(second)
    shown(qtbot, box)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert (first.isChecked(), second.isChecked()) == (False, True)
    assert first.heightForWidth(240) > first.heightForWidth(500) > second.heightForWidth(500)
    assert first.accessibleDescription().startswith("Why")


def test_a_stepper_steps_by_arrows_and_buttons_and_speaks_its_sentence(qtbot):
    stepper = shown(qtbot, Stepper())
    stepper.setWords(lambda value: f"{value} posts par semaine")
    stepper.setValue(2)
    QTest.keyClick(stepper, Key.Key_Up)
    assert stepper.value() == 3
    less, more = stepper.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[-2:]
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    QTest.mouseClick(less, Qt.MouseButton.LeftButton)
    assert stepper.text() == "3 posts par semaine"
    stepper.setValue(0)
    assert not less.isEnabled()


def test_switch_and_boxes_turn_by_space(qtbot):
    for kind in (Switch, CheckBox, RadioButton):
        mark = shown(qtbot, kind("Rappels"))
        QTest.keyClick(mark, Key.Key_Space)
        assert mark.isChecked()
        assert spoken(mark) == "Rappels"


def test_days_read_aloud_in_full_and_tell_what_is_chosen(qtbot):
    days = shown(qtbot, DayToggles())
    days.setDays([("L", "lundi"), ("M", "mardi")])
    days.setChosen([1])
    first = days.findChildren(CheckBox.__bases__[0])[0]
    assert spoken(first) == "lundi"
    with qtbot.waitSignal(days.changed) as told:
        QTest.keyClick(first, Key.Key_Space)
    assert told.args == [[0, 1]]


def test_tabs_say_their_count(qtbot):
    tabs = shown(qtbot, Tabs())
    tabs.addTab("Checks")
    tabs.addTab("Preview")
    narrow = tabs.tabSizeHint(0).width()
    tabs.setCount(0, 12)
    assert tabs.tabSizeHint(0).width() > narrow
    assert tabs.accessibleTabName(0) == "Checks 12"
    QTest.keyClick(tabs, Key.Key_Right)
    assert tabs.currentIndex() == 1


def test_a_meter_over_its_end_stays_full_and_says_so_in_words(qtbot):
    meter = Meter("Length")
    qtbot.addWidget(meter)
    meter.setRange(0, 3000)
    meter.setTick(210)
    meter.setValue(3214)
    meter.setWords("3,214 / 3,000, 214 over")
    assert meter.value() == 3000
    told = QAccessible.queryAccessibleInterface(meter)
    assert told.role() == QAccessible.Role.ProgressBar
    assert told.text(QAccessible.Text.Description) == "3,214 / 3,000, 214 over"


def test_dots_and_weeks_read_aloud(qtbot):
    dots, strip, bars = Dots(), WeekStrip(), Sparkbars()
    for widget in (dots, strip, bars):
        qtbot.addWidget(widget)
    dots.setProgress(3, 5, "3 of 5 comments")
    strip.setDays([WeekDay("M", "post", "Monday: one post"), WeekDay("T", "none", "Tuesday", today=True)])
    bars.setBars([(1.0, "kept"), (0.2, "none")], "7 weeks in a row")
    assert [spoken(widget) for widget in (dots, strip, bars)] == [
        "3 of 5 comments",
        "Monday: one post, Tuesday",
        "7 weeks in a row",
    ]


def test_a_field_says_what_is_wrong_with_it(qtbot):
    field = shown(qtbot, TextField())
    field.setCaption("Date")
    low = field.sizeHint().height()
    field.setError("This day does not exist.")
    assert field.sizeHint().height() > low
    assert spoken(field.edit) == "Date"
    assert field.edit.accessibleDescription() == "This day does not exist."
    field.setError("")
    qtbot.waitUntil(lambda: field.sizeHint().height() == low)


def test_escape_clears_the_search_once_then_goes_on(qtbot):
    field = shown(qtbot, SearchField())
    field.setText("hydrogen")
    field.setFound("0 of 142")
    assert field.accessibleDescription() == "0 of 142"
    with qtbot.waitSignal(field.cleared):
        QTest.keyClick(field, Key.Key_Escape)
    assert field.text() == ""
    with qtbot.assertNotEmitted(field.cleared):
        QTest.keyClick(field, Key.Key_Escape)


def test_initials_of_names():
    assert initials_of("Camille Roche") == "CR"
    assert initials_of("Jean-Marc de la Tour") == "JT"
    assert initials_of("élodie") == "É"
    assert initials_of("  42 ") == ""


def test_a_painted_cover_is_always_the_same_for_the_same_title():
    size = QSize(120, 80)
    one, again = (painted_cover("Three weeks", "projects", size).toImage() for _ in range(2))
    assert one == again
    assert painted_cover("Another title", "projects", size).toImage() != one
    theme().apply("dark", 100)
    assert painted_cover("Three weeks", "projects", size).toImage() != one


def test_pictures_are_cropped_to_their_place():
    picture = QPixmap(400, 100)
    picture.fill(Qt.GlobalColor.red)
    part = cropped(picture, QSize(50, 50), 2)
    assert (part.width(), part.height(), part.devicePixelRatio()) == (100, 100, 2)
    assert cropped(QPixmap(), QSize(50, 50)).isNull()


def test_the_rail_names_its_screens_wide_and_narrow(qtbot):
    rail = Rail()
    rail.add_page("today", "Aujourd’hui", "sun-horizon")
    library = rail.add_page("library", "Bibliothèque", "books")
    shown(qtbot, rail)
    wide = rail.width()
    rail.set_current("today")
    with qtbot.waitSignal(rail.chosen) as told:
        QTest.mouseClick(library, Qt.MouseButton.LeftButton)
    assert told.args == ["library"]
    rail.set_collapsed(True)
    assert rail.width() == 64 < wide
    assert spoken(library) == "Bibliothèque"
    rail.set_current("")
    assert not library.isChecked()


@pytest.fixture
def heat(qtbot) -> HeatMap:
    first = date(2026, 1, 1)
    days = [
        HeatDay(first + timedelta(days=step), step % 5, f"{first + timedelta(days=step):%d %B}: {step % 5}")
        for step in range(365)
    ]
    made = HeatMap()
    made.setDays(days, first, date(2026, 12, 31), TODAY)
    made.setName("Your year")
    made.resize(1060, 220)
    return shown(qtbot, made)


def test_every_day_of_the_year_is_named_for_a_screen_reader(heat):
    model = heat.model()
    assert (model.rowCount(), model.columnCount()) == (7, 53)
    row, column = model.place_of(TODAY)
    index = model.index(row, column)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "19 November: 2"
    table = QAccessible.queryAccessibleInterface(heat.cells())
    assert table.role() == QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "Your year"
    names = {table.child(place).text(QAccessible.Text.Name) for place in range(table.childCount())}
    assert "19 November: 2" in names
    assert len(names) >= 365


def test_arrow_keys_walk_the_days_and_enter_opens_one(qtbot, heat):
    cells = heat.cells()
    cells.setFocus()
    cells.go_to(TODAY)
    for key in (Key.Key_Left, Key.Key_Up, Key.Key_PageUp, Key.Key_Right, Key.Key_PageDown):
        QTest.keyClick(cells, key)
    with qtbot.waitSignal(heat.day_chosen) as told:
        QTest.keyClick(cells, Key.Key_Return)
    assert told.args == [TODAY - timedelta(days=1)]
    QTest.keyClick(cells, Key.Key_T)
    with qtbot.waitSignal(heat.day_chosen) as told:
        QTest.keyClick(cells, Key.Key_Space)
    assert told.args == [TODAY]


def test_the_year_ends_where_its_weeks_end(heat):
    cells = heat.cells()
    cells.go_to(date(2026, 12, 31))
    QTest.keyClick(cells, Key.Key_Right)
    index = cells.currentIndex()
    assert heat.model().day_at(index.row(), index.column()) == date(2026, 12, 31)


def test_weeks_may_begin_on_sunday(heat):
    heat.setDays([], date(2026, 1, 1), date(2026, 12, 31), TODAY, first_weekday=6)
    assert heat.model().day_at(0, 0) == date(2025, 12, 28)
