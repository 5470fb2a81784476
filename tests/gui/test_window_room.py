import itertools
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QScrollArea, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.routine import PublicationKind
from advocate_desktop.gui import theme
from advocate_desktop.gui.widgets.switches import DayToggles
from advocate_desktop.gui.widgets.toast import Toast
from advocate_desktop.settings import TEXT_SCALE

SIZES = ((960, 640), (1024, 700), (1366, 768))


@pytest.fixture
def window(open_window, qtbot, foundation):
    services = Services(foundation, "fr")
    now = foundation.clock.now()
    for weeks in range(8):
        services.routine.log(PublicationKind.POST, now - timedelta(weeks=weeks), ("linkedin",))
    services.drafting.new(title="L’école", text="Trois semaines.")
    services.close()
    made, made.context = open_window(foundation, "routine", "fr")
    settle(made, qtbot)
    return made


def settle(window, qtbot):
    """Wait for what was asked of the database: it answers in order."""
    answers = []
    window.context.read(lambda _services: True, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    QApplication.processEvents()


@pytest.mark.parametrize("scale", [100, 150])
def test_no_page_is_wider_than_the_window(window, qtbot, foundation, scale):
    foundation.settings.set(TEXT_SCALE, scale)
    settle(window, qtbot)
    too_wide = []
    for page, size in itertools.product(("today", "routine", "settings"), SIZES):
        window.resize(*size)
        window.open_page(page)
        settle(window, qtbot)
        area = window.page(page).findChild(QScrollArea)
        needed, room = area.widget().minimumSizeHint().width(), area.viewport().width()
        if needed > room:
            too_wide.append((page, size, needed, room))
    assert not too_wide


def test_a_toast_leaves_the_bar_of_the_studio_free(window, qtbot):
    window.open_page("write", {"draft": 1})
    studio = window.page("write").studio
    qtbot.waitUntil(lambda: studio.draft is not None)
    window.context.toast("Copié.")
    toast = window.findChild(Toast)
    bar = studio.ui.bar
    top = bar.mapTo(window, bar.rect().topLeft()).y()
    assert toast.geometry().adjusted(0, 0, 0, -24).bottom() < top


def test_tab_reaches_the_days_before_what_follows_them(qtbot, qapp, foundation):
    theme.install(qapp, foundation.settings)
    holder = QWidget()
    qtbot.addWidget(holder)
    days, after = DayToggles(holder), QPushButton("after", holder)
    days.setDays([("M", "Monday"), ("T", "Tuesday")])
    names, step = [], days.nextInFocusChain()
    while step is not days:
        if isinstance(step, QAbstractButton):
            names.append(step.accessibleName() or step.text())
        step = step.nextInFocusChain()
    assert names == ["Monday", "Tuesday", after.text()]
