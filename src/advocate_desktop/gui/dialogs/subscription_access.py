"""What an address asks for to be read: a name and a password, or a token; kept by the keyring alone."""

import base64

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from advocate_desktop.domain.subscriptions import Subscription
from advocate_desktop.gui.widgets.choices import Segmented
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.fields import TextField
from advocate_desktop.gui.widgets.text import Text

_BASIC, _TOKEN = "basic", "token"


class SubscriptionAccessDialog(Dialog):
    """Takes what is needed once; what is kept is never shown again."""

    def __init__(self, parent: QWidget, known: Subscription) -> None:
        super().__init__(parent, width=520, icon="lock-simple", tone="accent")
        host = known.place.partition("://")[2].partition("/")[0]
        self.set_texts(
            self.tr("Access to {host}").format(host=host),
            self.tr("It goes into the keyring of this computer and to this address alone; it is not shown again."),
        )
        self.kind = Segmented([(_BASIC, self.tr("Name and password")), (_TOKEN, self.tr("Token"))], self)
        self.name = self._field(self.tr("Name"))
        self.password = self._field(self.tr("Password"), secret=True)
        self.token = self._field(self.tr("Token"), secret=True)
        self.body.insertWidget(0, self.kind)
        if known.has_access:
            self._say(self.tr("Something is kept for this address. What you type here takes its place."), "ink2")
        if known.place.startswith("http://"):
            words = self.tr("This address is not encrypted (http): others could read it on the way.")
            self._say(words, "caution")
        if known.has_access:
            self.add_choice(Choice("forget", self.tr("Forget it"), "ghost", icon="trash"))
        self.add_choice(Choice("close", self.tr("Cancel"), safe=True))
        self._keep = self.add_choice(Choice("keep", self.tr("Keep"), "primary"))
        self.kind.changed.connect(self._fit)
        for field in (self.name, self.password, self.token):
            field.textChanged.connect(self._fit)
        self._fit()

    @classmethod
    def ask_for(cls, parent: QWidget, known: Subscription) -> str | None:
        """Ask; give the value of the Authorization header, '' to forget it, None to change nothing."""
        dialog = cls(parent, known)
        dialog.exec()
        answer = {"keep": dialog.value(), "forget": ""}.get(dialog.chosen)
        dialog.dispose()
        return answer

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the first field."""
        super().showEvent(event)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def value(self) -> str:
        """Give what goes with each question."""
        if self.kind.current() == _TOKEN:
            return f"Bearer {''.join(self.token.text().split())}"
        pair = f"{self.name.text()}:{self.password.text()}"
        return f"Basic {base64.b64encode(pair.encode()).decode()}"

    def _field(self, caption: str, *, secret: bool = False) -> TextField:
        field = TextField(self)
        field.setCaption(caption)
        if secret:
            field.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.body.addWidget(field)
        return field

    def _say(self, words: str, color: str) -> None:
        self.body.addWidget(Text(words, role="small", color=color, wrap=True, parent=self))

    @Slot()
    def _fit(self) -> None:
        is_token = self.kind.current() == _TOKEN
        for field in (self.name, self.password):
            field.setVisible(not is_token)
        self.token.setVisible(is_token)
        self._keep.setEnabled(bool(self.token.text().strip() if is_token else self.name.text()))
        if self.isVisible():
            self.place()
