"""The studio in the whole window, with one draft in it."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from advocate_desktop.gui import theme
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.i18n import Translations
from advocate_desktop.gui.main_window import MainWindow
from advocate_desktop.gui.widgets.dialog import Dialog
from advocate_desktop.settings import FULL_NAME, MOTION

COMMON = "Twelve panels wait outside a school that never closed."


class Desk:
    """The studio with one draft in it, and what a person does there."""

    def __init__(self, window, context, qtbot):
        self.window, self.context, self.qtbot = window, context, qtbot
        self.toasts, self.undos = [], []
        context.toast_asked.connect(self._on_toast)

    def _on_toast(self, text, undo):
        self.toasts.append(text)
        self.undos.append(undo)

    @property
    def studio(self):
        return self.window.page("write").studio

    @property
    def editor(self):
        return self.studio.ui.editor

    @property
    def strip(self):
        return self.studio.ui.strip

    def open(self, text=COMMON, **values):
        draft = self.ask(lambda services: services.drafting.new(text=text, **values))[0]
        self.window.open_page("write", {"draft": draft.id})
        self.until(lambda: self.studio.draft_id() == draft.id and self.studio.report is not None)
        return draft.id

    def until(self, condition):
        self.qtbot.waitUntil(condition, timeout=8000)

    def ask(self, work):
        answers = []
        self.context.read(work, answers.append)
        self.until(lambda: bool(answers))
        return answers[0]

    def look_at(self, channel):
        self.studio.ui.bar.channel_chosen.emit(channel)
        self.until(lambda: self.studio.channels.current == channel)

    def click(self, button):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, words):
        self.editor.setFocus()
        for sign in words:
            QTest.keyClicks(self.editor, sign)

    def texts(self, draft_id):
        self.studio.flush()
        found = self.ask(lambda services: services.variants.texts(draft_id))
        return {text.channel: text.text for text in found}

    def when_dialog(self, act, fits=lambda _dialog: True):
        """Do something with the next dialog that shows, or the next that fits."""

        def look():
            shown = [each for each in self.window.findChildren(Dialog) if each.isVisible() and fits(each)]
            if shown:
                act(shown[-1])
            else:
                QTimer.singleShot(20, look)

        QTimer.singleShot(0, look)


@pytest.fixture
def desk(qtbot, qapp, foundation):
    foundation.settings.set(MOTION, "reduced")
    foundation.settings.set(FULL_NAME, "Camille Roche")
    theme.install(qapp, foundation.settings)
    translations = Translations(qapp)
    translations.install("en")
    context = AppContext(foundation, "en")
    window = MainWindow(context, translations)
    window.show_start("write")
    window.resize(1360, 860)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.start_work()
    yield Desk(window, context, qtbot)
    window.close()
    context.close()
    window.deleteLater()
