"""Whether a pack comes from who it says: asked once for a new key, and deliberately for a changed one."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from advocate_desktop.errors import UserError
from advocate_desktop.gui.dialogs.error import focus_main
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.switches import CheckBox
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.messages import Messages, format_number

_FIRST, _GONE = "packs.errors.key_unknown", "packs.errors.signature_gone"
_UNSIGNED = "unsigned"


class PackTrustDialog(Dialog):
    """Shows whose pack it is and its fingerprint; `key` is what is accepted when `chosen` is 'accept'.

    A key seen for the first time may be taken with Return. One that stands in for a known key, or no signature
    after one, is only taken once the person says that they checked; it disposes of itself when it closes.
    """

    def __init__(self, error: UserError, messages: Messages, parent: QWidget) -> None:
        first = error.key == _FIRST
        super().__init__(parent, icon="package", tone="accent" if first else "caution")
        values = error.values
        self.key = _UNSIGNED if error.key == _GONE else str(values["found"])
        self.check: CheckBox | None = None
        name = str(values["name"])
        if first:
            self._ask_first(name, str(values["company"]), str(values["version"]))
            items = format_number(int(str(values["items"])), messages.language)
            self._say(self.tr("Contents: {count}").format(count=items))
        elif self.key == _UNSIGNED:
            words = self.tr("Until now “{name}” was signed, and this file is not. Anybody may have made it.")
            self.set_texts(self.tr("This pack is no longer signed"), words.format(name=name))
        else:
            words = self.tr(
                "“{name}” is signed with another key than before. Its publisher may have changed it, or"
                " somebody else may have made this file."
            )
            self.set_texts(self.tr("This pack is signed with another key"), words.format(name=name))
        if "known" in values:
            self._say_key(self.tr("Fingerprint you know"), str(values["known"]))
        if "found" in values:
            self._say_key(self.tr("Fingerprint of this file"), str(values["found"]))
        self.add_point(
            self.tr("This pack is not imported: your drafts and what you have from it are as they were.")
        )
        self._say(
            self.tr("Compare it with what its publisher made known elsewhere, on the intranet for instance.")
        )
        if first:
            self.add_choice(Choice("keep", self.tr("Do not import"), "ghost", safe=True))
            self.add_choice(Choice("accept", self.tr("Import and keep this key"), "primary"))
        else:
            self._ask_deliberately()
        self.finished.connect(self.dispose)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the main button, which keeps things as they are where a known key changed."""
        super().showEvent(event)
        focus_main(self)

    def _ask_first(self, name: str, company: str, version: str) -> None:
        words = self.tr(
            "“{name}”, version {version}, says it comes from {company}. It is signed with a key seen here for"
            " the first time; once kept, another one would be stopped."
        )
        texts = words.format(name=name, version=version, company=company)
        self.set_texts(self.tr("Do you know this publisher?"), texts)

    def _ask_deliberately(self) -> None:
        words = self.tr("I asked the publisher by another way, and they confirm it")
        self.check = CheckBox(words, self)
        self.body.addWidget(self.check)
        self._accept = self.add_choice(Choice("accept", self.tr("Import all the same"), "ghost"))
        self._accept.setEnabled(False)
        self.check.toggled.connect(self._on_checked)
        keep = self.add_choice(Choice("keep", self.tr("Keep what I have"), "primary", safe=True))
        self.set_stops([keep, self.check, self._accept])

    @Slot(bool)
    def _on_checked(self, checked: bool) -> None:
        self._accept.setEnabled(checked)

    def _say(self, words: str) -> None:
        self.body.addWidget(Text(words, role="small", color="ink2", wrap=True, parent=self))

    def _say_key(self, label: str, fingerprint: str) -> None:
        self.body.addWidget(Text(label, role="cap", color="ink3", parent=self))
        self.body.addWidget(Text(fingerprint, role="small", wrap=True, parent=self))
