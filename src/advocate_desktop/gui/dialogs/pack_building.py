"""The last step of a pack: its version, its file, its signature, and what came of it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from advocate_desktop.domain.pack_version import order, raised
from advocate_desktop.errors import UserError
from advocate_desktop.formats.pack import PACK_SUFFIX
from advocate_desktop.formats.signing_key import KEY_SUFFIX, SigningKeyFile
from advocate_desktop.gui.dialogs.pack_key import MakeKeyDialog
from advocate_desktop.gui.dialogs.pack_result import ResultCard
from advocate_desktop.gui.dialogs.pack_sheet import Sheet
from advocate_desktop.gui.dialogs.pack_work import BuildOrder, PackWork
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.fields import TextField
from advocate_desktop.gui.widgets.switches import RadioButton
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.messages import Messages
from advocate_desktop.services.pack_look import PackChanges, PackLook
from advocate_desktop.services.packs import PACK_SUFFIXES, PackBuild


class BuildingPane(Sheet):
    """Everything a build needs, remembered from the last one; `ready` tells whether it can start."""

    ready = Signal(bool)
    compare_wanted = Signal(object)  # Path of an earlier file

    def __init__(self, work: PackWork, messages: Messages, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._messages, self._today = work, messages, today
        self._look: PackLook | None = None
        self._earlier = ""
        self._typed = False
        self.out: Path | None = None
        self.key: SigningKeyFile | None = None
        self.result = ResultCard(messages, self.ground)
        self.column.addWidget(self.result)
        self.column.addSpacing(8)
        self.blocked = self.say(self.tr("Correct what “Check” lists first: with a fault left, no file is made."))
        self._add_version()
        self._add_file()
        self._add_signature()
        work.key_read.connect(self._on_key)

    # The parts

    def _add_version(self) -> None:
        self.version = TextField(self.ground)
        self.version.setCaption(self.tr("Version"))
        self.version.edit.textEdited.connect(self._on_version)
        self.column.addWidget(self.version)
        self.version_note = self.say("", "small", "ink2")
        self.column.addSpacing(10)

    def _add_file(self) -> None:
        self.say(self.tr("File"), "h3")
        self.file = Text("", role="body", wrap=True, selectable=True, parent=self.ground)
        self.out_button = Button(self.tr("Change…"), icon="folder-open", small=True, parent=self.ground)
        self.out_button.setAccessibleName(self.tr("Choose another file to write"))
        self.out_button.clicked.connect(self._on_out)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.file, 1)
        row.addWidget(self.out_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        self.file_note = self.say("", "small", "ink2")
        self.column.addSpacing(10)

    def _add_signature(self) -> None:
        self.say(self.tr("Signature"), "h3")
        self.signed = RadioButton(self.tr("Signed with my key"), self.ground)
        self.column.addWidget(self.signed)
        self.key_text = self.say("", "small", "ink2")
        row = QHBoxLayout()
        row.setSpacing(8)
        self.choose_key = Button(self.tr("Choose a key…"), icon="folder-open", small=True, parent=self.ground)
        self.make_key = Button(self.tr("Make a key…"), icon="plus", small=True, parent=self.ground)
        self.choose_key.clicked.connect(self._on_choose_key)
        self.make_key.clicked.connect(self._on_make_key)
        row.addWidget(self.choose_key)
        row.addWidget(self.make_key)
        row.addStretch(1)
        self.column.addLayout(row)
        self.passphrase = TextField(self.ground)
        self.passphrase.setCaption(self.tr("Passphrase of the key"))
        self.passphrase.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.textChanged.connect(self._tell_ready)
        self.column.addWidget(self.passphrase)
        self.unsigned = RadioButton(self.tr("Not signed"), self.ground)
        self.column.addWidget(self.unsigned)
        self.say(self.tr("Advocates are told that nothing proves who made it."), "small", "ink2")
        self.unsigned.setChecked(True)
        self.signed.toggled.connect(self._on_signed)

    # Filling

    def begin(self) -> None:
        """Take up another pack, as far as it is remembered."""
        memory = self._work.memory
        self._look, self._earlier, self._typed, self.key = None, "", False, None
        self.out = Path(memory.out) if memory.out else None
        self.version.setText("")
        self.passphrase.setText("")
        self.result.hide()
        self.unsigned.setChecked(True)
        self._show_key()
        if memory.key:
            self._work.read_key(Path(memory.key))

    def show_look(self, look: PackLook) -> None:
        """Show what a build would make of what was looked through."""
        self._look = look
        manifest = look.view.manifest
        if manifest is not None and self.out is None:
            self.out = look.path.resolve().parent / f"{manifest.id}{PACK_SUFFIX}"
        self.blocked.setVisible(bool(look.done.check.problems))
        self._show_file()
        if not self._typed:
            self.version.setText(manifest.version if manifest is not None else "")
        self._show_version()
        self._ask_comparison()
        self._tell_ready()

    def _ask_comparison(self) -> None:
        if self.out is not None and self.out.is_file():
            self.compare_wanted.emit(self.out)
        else:
            self._earlier = ""

    def show_changes(self, changes: PackChanges) -> None:
        """Offer a version that comes after that of the file that is there."""
        manifest = self._look.view.manifest if self._look is not None else None
        if manifest is None or changes.path != self.out:
            return
        self._earlier = changes.version
        if not self._typed:
            same = changes.same and order(manifest.version) <= order(changes.version)
            version = changes.version if same else raised(manifest.version, changes.version, self._today)
            self.version.setText(version)
        self._show_version()

    def _show_version(self) -> None:
        manifest = self._look.view.manifest if self._look is not None else None
        said, typed = manifest.version if manifest is not None else "", self.version.text().strip()
        words, color = "", "ink2"
        if self._earlier and typed and order(typed) < order(self._earlier):
            words = self.tr("The file there is version {earlier}; advocates who have it refuse an older one.")
            color = "caution"
        elif typed != said and typed and said:
            words = self.tr("pack.toml says {said}. The file carries {typed}; pack.toml stays as it is.")
            if self._look is not None and self._look.done.blog is not None:
                words = ""
        elif self._earlier and typed == self._earlier:
            words = self.tr("The file there is version {earlier} too, and its contents are the same.")
        self.version_note.setColor(color)
        self.version_note.setText(words.format(earlier=self._earlier, said=said, typed=typed))
        self.version_note.setVisible(bool(words))

    def _show_file(self) -> None:
        self.file.setText(str(self.out) if self.out is not None else "")
        there = self.out is not None and self.out.is_file()
        self.file_note.setText(self.tr("The file that is there is replaced once the new one is whole."))
        self.file_note.setVisible(there)

    # What is chosen

    @Slot()
    def _on_version(self) -> None:
        self._typed = bool(self.version.text().strip())
        self._show_version()
        self._tell_ready()

    @Slot()
    def _on_out(self) -> None:
        kind = self.tr("Company packs")
        name, _kind = QFileDialog.getSaveFileName(
            self.window(), self.tr("Where to write the pack"), str(self.out or ""), f"{kind} (*{PACK_SUFFIX})"
        )
        if not name:
            return
        chosen = Path(name)
        self.out = chosen if chosen.suffix.casefold() in PACK_SUFFIXES else Path(name + PACK_SUFFIX)
        self._work.remember(out=str(self.out))
        self._show_file()
        self._ask_comparison()
        self._tell_ready()

    @Slot()
    def _on_choose_key(self) -> None:
        kind = self.tr("Signing keys")
        near = str(self.key.path.parent) if self.key is not None else ""
        name, _kind = QFileDialog.getOpenFileName(
            self.window(), self.tr("Choose your signing key"), near, f"{kind} (*{KEY_SUFFIX});;* (*)"
        )
        if name:
            self._work.read_key(Path(name))

    @Slot()
    def _on_make_key(self) -> None:
        manifest = self._look.view.manifest if self._look is not None else None
        folder = self.out.parent if self.out is not None else Path.home()
        name = manifest.id if manifest is not None else "publisher"
        self._making = MakeKeyDialog(self._work, folder, name, self._messages, self.window())
        self._making.accepted.connect(self._on_made)
        self._making.open()

    @Slot()
    def _on_made(self) -> None:
        if self._making.key is not None:
            self._on_key(self._making.key)

    @Slot(object)
    def _on_key(self, found: SigningKeyFile | UserError) -> None:
        if isinstance(found, UserError):
            self.key_text.setColor("danger")
            self.key_text.setText(found.message(self._messages))
            self.key_text.show()
            return
        self.key = found
        self._work.remember(key=str(found.path))
        self.passphrase.setText("")
        self.passphrase.setError("")
        self.signed.setChecked(True)
        self._show_key()

    @Slot()
    def _on_signed(self) -> None:
        self._show_key()
        if self.signed.isChecked() and self.key is None:
            self.choose_key.setFocus()

    def _show_key(self) -> None:
        words = self.tr("{path}, fingerprint {fingerprint}")
        self.key_text.setColor("ink2")
        if self.key is not None:
            words = words.format(path=self.key.path, fingerprint=self.key.fingerprint)
        else:
            words = self.tr("No key is chosen yet.")
        self.key_text.setText(words)
        self.passphrase.setVisible(self.signed.isChecked() and self.key is not None and self.key.lock is not None)
        self._tell_ready()

    def _tell_ready(self) -> None:
        self.ready.emit(self.is_ready())

    def is_ready(self) -> bool:
        """Tell whether a build can start."""
        look = self._look
        if look is None or look.done.check.problems or self.out is None or not self.version.text().strip():
            return False
        if not self.signed.isChecked():
            return True
        return self.key is not None and (self.key.lock is None or bool(self.passphrase.text()))

    # Building

    def build(self) -> None:
        """Start the build."""
        if not self.is_ready() or self.out is None or self._look is None:
            return
        self.result.hide()
        self.passphrase.setError("")
        self._work.remember(out=str(self.out))
        key = self.key.path if self.signed.isChecked() and self.key is not None else None
        folder, version = self._look.path, self.version.text().strip()
        self._work.build(BuildOrder(folder, self.out, version, self._work.facts(), key, self.passphrase.text()))

    def show_built(self, done: PackBuild) -> None:
        """Show what came of it."""
        if done.built is None:
            return
        self._typed = False
        self.result.show_built(done)
        self.verticalScrollBar().setValue(0)

    def show_failure(self, error: UserError) -> bool:
        """Say what is wrong where it can be mended; gives False for what has no place here."""
        if error.key not in ("packs.errors.passphrase_wrong", "packs.errors.passphrase_missing"):
            return False
        self.passphrase.setError(error.message(self._messages))
        self.passphrase.setFocus()
        return True
