"""Opens the Line page of a profile, plays one move by keys, and is killed as soon as that move is kept."""

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from advocate_desktop.bootstrap import lay_foundation
from advocate_desktop.domain.game import Round
from advocate_desktop.gui import theme
from advocate_desktop.gui.app import make_application
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.i18n import Translations
from advocate_desktop.gui.main_window import MainWindow

application = make_application()
foundation = lay_foundation(Path(sys.argv[1]))
translations = Translations(application)
translations.install("en")
theme.install(application, foundation.settings)
context = AppContext(foundation, "en")
window = MainWindow(context, translations)
window.show_start("line")
window.resize(1360, 860)
window.show()
window.start_work()


def until(condition) -> None:
    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if condition() else None)
    timer.start(5)
    loop.exec()


page = window.page("line")
until(lambda: page.table is not None and page.round().first_stop() is not None)
done = page.table.game.done
page.round().take_focus()
QApplication.setActiveWindow(window) if hasattr(QApplication, "setActiveWindow") else window.activateWindow()


def key(which, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, which, modifier)


match page.table.state.round:
    case Round.SORT | Round.RANK:
        key(Qt.Key.Key_Right)
    case Round.NARROW:
        until(lambda: QApplication.focusWidget() in page.ui.narrow.buttons.values())
        key(Qt.Key.Key_X)
    case Round.COMBINE:
        row = next(row for row in page.ui.combine.rows.values() if row.name.isEnabled())
        row.name.setFocus()
        QTest.keyClicks(row.name, "A name given late")
    case Round.STATE:
        QTest.keyClicks(page.ui.state.field, "In short: ")
until(lambda: page.table.game.done > done)
kept = []
context.read(lambda services: services.line.game().state, kept.append)
until(lambda: bool(kept))
print(repr(kept[0]), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
