"""The studio in the whole window, with one draft in it."""

import keyring
import keyring.backend
import keyring.errors
import pytest
from PySide6.QtTest import QTest
from window_user import WindowUser

from advocate_desktop.settings import FULL_NAME

COMMON = "Twelve panels wait outside a school that never closed."


class Desk(WindowUser):
    """The studio with one draft in it, and what a person does there."""

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

    def look_at(self, channel):
        self.studio.ui.bar.channel_chosen.emit(channel)
        self.until(lambda: self.studio.channels.current == channel)

    def type(self, words):
        self.editor.setFocus()
        for sign in words:
            QTest.keyClicks(self.editor, sign)

    def texts(self, draft_id):
        self.studio.flush()
        found = self.ask(lambda services: services.variants.texts(draft_id))
        return {text.channel: text.text for text in found}


@pytest.fixture
def desk(open_window, qtbot, foundation):
    foundation.settings.set(FULL_NAME, "Camille Roche")
    window, context = open_window(foundation, "write")
    return Desk(window, context, qtbot)


class Drawer(keyring.backend.KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, name):
        return self.kept.get((service, name))

    def set_password(self, service, name, secret):
        self.kept[service, name] = secret

    def delete_password(self, service, name):
        if self.kept.pop((service, name), None) is None:
            raise keyring.errors.PasswordDeleteError(name)


@pytest.fixture
def drawer():
    before = keyring.get_keyring()
    made = Drawer()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)
