import gc
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QLineEdit,
    QMainWindow,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from advocate_desktop.gui.theme import install
from advocate_desktop.gui.widgets import (
    Button,
    Canvas,
    Choice,
    Dialog,
    FocusRing,
    ScrollArea,
    Text,
    Tip,
    ToastHost,
)
from advocate_desktop.settings import MOTION, OptionStore

Key = Qt.Key
TAB, RETURN, ESCAPE = Key.Key_Tab, Key.Key_Return, Key.Key_Escape


@pytest.fixture(autouse=True)
def look(qapp: QApplication):
    settings = OptionStore(None)
    settings.set(MOTION, "reduced")
    made = install(qapp, settings)
    made.apply("light", 100)
    return made


class Window(QMainWindow):
    def __init__(self) -> None:
        super().__init__()
        ground = Canvas()
        column = QVBoxLayout(ground)
        self.first, self.second, self.field = Button("First"), Button("Second"), QLineEdit()
        for widget in (self.first, self.second, self.field):
            column.addWidget(widget)
        self.setCentralWidget(ground)
        self.ring = FocusRing(self)
        self.toasts = ToastHost(self)
        self.resize(800, 600)

    def press(self, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.windowHandle(), key, modifier)


@pytest.fixture
def window(qtbot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.first.setFocus()
    qtbot.waitUntil(made.first.hasFocus)
    return made


def box_of(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_the_ring_shows_for_the_keyboard_and_not_for_the_pointer(window):
    assert window.ring.target() is None
    window.press(TAB)
    assert window.ring.target() is window.second
    assert window.ring.geometry().contains(box_of(window.second, window))
    place = window.first.mapTo(window, window.first.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert window.ring.target() is None


def test_a_text_field_shows_its_halo_to_everyone(window):
    window.field.setFocus(Qt.FocusReason.MouseFocusReason)
    assert window.ring.target() is window.field


def test_the_ring_follows_what_it_surrounds(qtbot, window):
    window.press(TAB)
    window.second.setMinimumHeight(90)
    qtbot.waitUntil(lambda: window.second.height() >= 90)
    assert window.ring.geometry().contains(box_of(window.second, window))
    window.second.hide()
    qtbot.waitUntil(lambda: window.ring.target() is not window.second)


def test_the_ring_lets_clicks_through(window):
    window.press(TAB)
    assert window.ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert window.childAt(window.second.mapTo(window, QPoint(5, 5))) is window.second


def test_a_toast_can_be_taken_back_once(window):
    taken = []
    toast = window.toasts.show("Moved to “Not for me”", undo=lambda: taken.append(1))
    assert toast.isVisible()
    button = toast.findChild(Button.__bases__[0])
    QTest.keyClick(button, RETURN)
    assert taken == [1]
    assert window.toasts.current() is None
    assert not window.toasts.undo()


def test_ctrl_z_reaches_the_toast_through_its_host(window):
    taken = []
    window.toasts.show("Erased", undo=lambda: taken.append(1))
    assert window.toasts.undo()
    assert taken == [1]


def test_one_toast_at_a_time(window):
    first = window.toasts.show("One")
    second = window.toasts.show("Two")
    assert not first.isVisible()
    assert window.toasts.current() is second
    assert not window.toasts.undo()


def test_a_toast_waits_while_the_keyboard_is_on_it(qtbot, window):
    toast = window.toasts.show("Erased", undo=lambda: None)
    assert not toast.waits()
    button = toast.findChild(Button.__bases__[0])
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert toast.waits()
    window.first.setFocus()
    qtbot.waitUntil(window.first.hasFocus)
    assert not toast.waits()
    QTest.keyClick(toast, ESCAPE)
    assert window.toasts.current() is None


def test_a_toast_stands_in_the_middle_of_every_window_size(qtbot, window):
    toast = window.toasts.show("Copied for LinkedIn. Paste it when you like.")
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: abs(toast.geometry().center().x() - window.width() // 2) <= 1)
    assert window.rect().contains(toast.geometry())


def test_a_long_toast_takes_several_lines_rather_than_lose_words(window, look):
    look.apply("light", 200)
    toast = window.toasts.show("Copié pour LinkedIn. Collez-le quand vous voulez. " * 3, undo=lambda: None)
    text = toast.findChild(Text)
    assert text.height() >= text.heightForWidth(text.width()) > look.line_height("bodyM")
    assert window.rect().contains(toast.geometry().adjusted(24, 24, -24, -24))


def answer(window: Window, choices: list[Choice], *keys: Key) -> str:
    def press() -> None:
        for key in keys:
            window.press(key)

    QTimer.singleShot(0, press)
    return Dialog.ask(window, "Erase this draft?", "You can bring it back for 30 days.", choices)


ERASE = [Choice("keep", "Keep it", kind="ghost", safe=True), Choice("erase", "Erase", kind="danger")]
OPEN = [Choice("keep", "Keep the old pack", kind="ghost", safe=True), Choice("other", "Choose", kind="primary")]


def test_enter_takes_the_main_action(window):
    assert answer(window, OPEN, RETURN) == "other"


def test_escape_is_the_safe_way_out(window):
    assert answer(window, OPEN, ESCAPE) == "keep"
    assert answer(window, ERASE, ESCAPE) == "keep"


def test_enter_never_erases_by_itself(window):
    assert answer(window, ERASE, RETURN) == "keep"
    assert answer(window, ERASE, TAB, RETURN) == "erase"


def test_tab_stays_inside_a_dialog(window):
    assert answer(window, OPEN, TAB, TAB, TAB, RETURN) == "keep"


def test_a_dialog_gives_the_keyboard_back(qtbot, window):
    window.second.setFocus()
    answer(window, OPEN, ESCAPE)
    qtbot.waitUntil(window.second.hasFocus)


def test_shortcuts_do_not_reach_through_the_veil(window):
    reached = []
    shortcut = QShortcut(QKeySequence("Ctrl+1"), window)
    shortcut.activated.connect(lambda: reached.append(1))
    window.press(Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert reached == [1]

    def press() -> None:
        window.press(Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        window.press(ESCAPE)

    QTimer.singleShot(0, press)
    Dialog.ask(window, "Title", "Sentence", OPEN)
    assert reached == [1]


@pytest.mark.parametrize("scale", [100, 200])
def test_a_dialog_fits_its_texts_and_its_window(window, look, scale):
    look.apply("light", scale)
    dialog = Dialog(window, title="Ce pack est arrivé incomplet", sentence="Le fichier a changé. " * 6)
    for point in ("Votre bibliothèque est intacte.", "Vos brouillons n’ont pas bougé."):
        dialog.add_point(point)
    for choice in OPEN:
        dialog.add_choice(choice)
    dialog.show()
    assert window.rect().contains(box_of(dialog, window))
    for text in dialog.findChildren(Text):
        assert text.height() >= text.heightForWidth(text.width()) or not text.isVisible()
    dialog.reject()
    dialog.dispose()


def test_a_tip_stays_inside_the_window(window):
    tip = Tip(window)
    tip.point_at(window.first, QRect(0, 0, 4, 4), "Tue 17 Nov: 1 post, 1 comment")
    assert tip.isVisible()
    assert window.rect().contains(tip.geometry())


def test_what_takes_the_keyboard_is_scrolled_into_view(qtbot):
    area, content = ScrollArea(), QWidget()
    column = QVBoxLayout(content)
    buttons = [Button(str(number)) for number in range(40)]
    for button in buttons:
        column.addWidget(button)
    area.setWidget(content)
    area.resize(300, 200)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    area.activateWindow()
    buttons[-1].setFocus()
    qtbot.waitUntil(lambda: not buttons[-1].visibleRegion().isEmpty())


FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>Sample</class><widget class="QWidget" name="Sample"><layout class="QVBoxLayout">
<item><widget class="Button" name="go"><property name="text"><string>Go</string></property>
<property name="buttonKind" stdset="0"><string>primary</string></property>
<property name="iconKey" stdset="0"><string>plus</string></property></widget></item>
<item><widget class="Text" name="title"><property name="text"><string>Title</string></property>
<property name="typeRole" stdset="0"><string>title</string></property></widget></item>
<item><widget class="Card" name="card"/></item><item><widget class="Meter" name="meter"/></item>
<item><widget class="FilterChip" name="chip"><property name="text"><string>Fresh</string></property></widget>
</item>
</layout></widget><customwidgets>
<customwidget><class>Button</class><extends>QPushButton</extends>
<header>advocate_desktop.gui.widgets</header></customwidget>
<customwidget><class>Text</class><extends>QLabel</extends><header>advocate_desktop.gui.widgets</header></customwidget>
<customwidget><class>Card</class><extends>QFrame</extends><header>advocate_desktop.gui.widgets</header></customwidget>
<customwidget><class>Meter</class><extends>QProgressBar</extends>
<header>advocate_desktop.gui.widgets</header></customwidget>
<customwidget><class>FilterChip</class><extends>QPushButton</extends>
<header>advocate_desktop.gui.widgets</header></customwidget>
</customwidgets></ui>"""


def test_designer_forms_place_our_widgets(qtbot, tmp_path):
    (tmp_path / "sample.ui").write_text(FORM, "utf-8")
    tool = "import sys; from PySide6.scripts.pyside_tool import uic; sys.argv[0] = 'uic'; uic()"
    made = subprocess.run(
        [sys.executable, "-c", tool, "-g", "python", str(tmp_path / "sample.ui")], capture_output=True, check=True
    )
    (tmp_path / "ui_sample.py").write_bytes(made.stdout)
    spec = spec_from_file_location("ui_sample", tmp_path / "ui_sample.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    page = QWidget()
    qtbot.addWidget(page)
    form = module.Ui_Sample()
    form.setupUi(page)
    assert (form.go.text(), form.go.kind(), form.go.iconName()) == ("Go", "primary", "plus")
    assert (form.title.text(), form.title.role()) == ("Title", "title")
    assert form.chip.text() == "Fresh"


def test_going_through_a_dialog_leaves_the_widgets_behind_it_alive(window, qtbot):
    table = QTableView()
    window.centralWidget().layout().addWidget(table)
    dialog = Dialog(window, title="A question")
    dialog.body.addWidget(QDateEdit())
    for key in ("one", "two"):
        dialog.add_choice(Choice(key, key))
    dialog.open()
    names = []
    for _ in range(6):
        window.press(TAB)
        names.append(window.focusWidget().objectName() or "date")
    assert {"date", "one", "two"} <= set(names)
    window.press(ESCAPE)
    gone = []
    table.horizontalHeader().destroyed.connect(lambda: gone.append("header"))
    dialog.dispose()
    gc.collect()
    assert not gone
    assert table.horizontalHeader().isVisible()
