"""Asks before anything leaves the application for the browser or the mail program."""

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.dialogs.error import focus_main
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.text import Text

_SCHEMES = ("http", "https", "mailto")


def is_link(address: str) -> bool:
    """Tell whether an address may be opened at all: a page of the web or a mail."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().lower() not in _SCHEMES:
        return False
    return bool(url.path() if url.scheme().lower() == "mailto" else url.host())


class LinkDialog(Dialog):
    """Shows where a link leads; opening it is the person's own act. It frees itself once closed."""

    def __init__(self, address: str, parent: QWidget | None) -> None:
        mail = address.lower().startswith("mailto:")
        super().__init__(parent, icon="globe-simple", tone="accent", width=560)
        self.address = address
        if mail:
            title, sentence = self.tr("Write a mail?"), self.tr("Your mail program opens for it.")
        else:
            title, sentence = self.tr("Open this page?"), self.tr("It opens in your browser.")
        self.set_texts(title, sentence)
        shown = Text(address, role="small", wrap=True, selectable=True, parent=self)
        shown.setAccessibleName(address)
        self.body.addWidget(shown)
        self.add_choice(Choice("cancel", self.tr("Cancel"), kind="ghost", safe=True))
        self.add_choice(Choice("copy", self.tr("Copy the address"), icon="copy"))
        if is_link(address):
            words = self.tr("Write") if mail else self.tr("Open in the browser")
            self.add_choice(Choice("open", words, kind="primary", icon="arrow-square-out"))
        self.accepted.connect(self._on_accepted)
        self.finished.connect(self.dispose)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the main button."""
        super().showEvent(event)
        focus_main(self)

    @Slot()
    def _on_accepted(self) -> None:
        if self.chosen == "copy":
            QGuiApplication.clipboard().setText(self.address)
        elif self.chosen == "open":
            QDesktopServices.openUrl(QUrl(self.address))
