"""Making the key that signs a publisher's packs: where it is kept, what it is for, what losing it means."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from advocate_desktop.errors import UserError
from advocate_desktop.formats.signing_key import KEY_SUFFIX, SigningKeyFile
from advocate_desktop.gui.dialogs.pack_work import PackWork
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.fields import TextField
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.messages import Messages


class MakeKeyDialog(Dialog):
    """Asks where and how the key is kept, makes it, shows its fingerprint; `key` is the one that was made."""

    def __init__(self, work: PackWork, folder: Path, name: str, messages: Messages, parent: QWidget) -> None:
        """Make the dialog; the key is proposed in `folder` under `name`, and never inside the pack itself."""
        super().__init__(parent, icon="lock-simple", tone="accent", width=640)
        self._work, self._messages = work, messages
        self.key: SigningKeyFile | None = None
        self.path = folder / f"{name}{KEY_SUFFIX}"
        words = self.tr(
            "The key proves that a pack comes from you. The first pack that an advocate takes makes it known;"
            " from then on, theirs refuse any pack of the same name signed by somebody else."
        )
        self.set_texts(self.tr("Make your signing key"), words)
        self._ask()
        self.problem = Text("", role="small", color="danger", wrap=True, parent=self)
        self.body.addWidget(self.problem)
        self.problem.hide()
        self.add_choice(Choice("cancel", self.tr("Cancel"), "ghost", safe=True))
        self.make = self.add_choice(Choice("make", self.tr("Make the key"), "primary"))
        self.make.clicked.disconnect()
        self.make.clicked.connect(self._on_make)
        work.key_made.connect(self._on_made)
        self.finished.connect(self.dispose)

    def _ask(self) -> None:
        self._asking = QWidget(self)
        row = QHBoxLayout(self._asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.shown_path = Text(str(self.path), role="body", wrap=True, parent=self._asking)
        change = Button(self.tr("Keep it elsewhere…"), icon="folder-open", small=True, parent=self._asking)
        change.clicked.connect(self._on_elsewhere)
        row.addWidget(self.shown_path, 1)
        row.addWidget(change)
        self.passphrase, self.again = self._secret(self.tr("Passphrase")), self._secret(self.tr("The same again"))
        self._parts: list[QWidget] = [
            Text(self.tr("Where it is kept"), role="h3", parent=self),
            self._asking,
            self.passphrase,
            self.again,
            Text(
                self.tr("Without a passphrase, whoever gets the file can sign in your name."),
                role="small",
                color="ink2",
                wrap=True,
                parent=self,
            ),
        ]
        for part in self._parts:
            self.body.addWidget(part)
        self.add_point(self.tr("Keep a copy in a safe place, and give the file to nobody."))
        self.add_point(
            self.tr(
                "Whoever loses it cannot update the packs advocates have: each of them then has to accept another"
                " key by hand."
            )
        )

    def _secret(self, caption: str) -> TextField:
        field = TextField(self)
        field.setCaption(caption)
        field.edit.setEchoMode(QLineEdit.EchoMode.Password)
        return field

    @Slot()
    def _on_elsewhere(self) -> None:
        kind = self.tr("Signing keys")
        name, _kind = QFileDialog.getSaveFileName(
            self.window(), self.tr("Where to keep the key"), str(self.path), f"{kind} (*{KEY_SUFFIX})"
        )
        if name:
            self.path = Path(name) if name.endswith(KEY_SUFFIX) else Path(name + KEY_SUFFIX)
            self.shown_path.setText(str(self.path))

    @Slot()
    def _on_make(self) -> None:
        inside = self._work.path
        if self.passphrase.text() != self.again.text():
            self._say(UserError("packs.passphrases_differ").message(self._messages))
            self.again.setFocus()
        elif inside is not None and self.path.resolve().is_relative_to(inside.resolve()):
            self._say(self.tr("Keep it outside the folder of the pack: it must never be given away with it."))
        else:
            self.make.setEnabled(False)
            self._work.make_key(self.path, self.passphrase.text())

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()
        self.place()

    @Slot(object)
    def _on_made(self, found: SigningKeyFile | UserError) -> None:
        if not self.isVisible():
            return
        self.make.setEnabled(True)
        if isinstance(found, UserError):
            self._say(f"{found.message(self._messages)} {found.next_step(self._messages)}")
            return
        self.key = found
        self.passphrase.edit.clear()
        self.again.edit.clear()
        self._show(found)

    def _show(self, key: SigningKeyFile) -> None:
        self.problem.hide()
        for part in self._parts:
            part.hide()
        words = self.tr("It is in {path}. Publish its fingerprint where your advocates trust it, on the intranet.")
        self.set_texts(self.tr("Your key is made"), words.format(path=key.path))
        self.fingerprint = Text(key.fingerprint, role="h3", wrap=True, selectable=True, parent=self)
        self.body.insertWidget(0, self.fingerprint)
        self.copy_button = Button(self.tr("Copy the fingerprint"), icon="copy", small=True, parent=self)
        self.copy_button.clicked.connect(self._on_copy)
        self.body.insertWidget(1, self.copy_button)
        self.fingerprint.show()
        self.copy_button.show()
        self.make.clicked.disconnect()
        self.make.setText(self.tr("Sign with this key"))
        self.make.clicked.connect(self.accept)
        self.place()
        self.make.setFocus()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.fingerprint.text())
        self.copy_button.setText(self.tr("Copied"))
