"""The pack that was built: what to tell of it, where it is, and what comes next."""

from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Card
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.messages import Messages, format_number
from advocate_desktop.services.packs import PackBuild

_KILOBYTE = 1024


class ResultCard(Card):
    """Hidden until a pack was built."""

    def __init__(self, messages: Messages, parent: QWidget) -> None:
        super().__init__(parent, level=0, tone="accentSoft")
        self._messages = messages
        self._path = Path()
        self._mark = QLabel(self)
        self.title = Text(role="h2", wrap=True, parent=self)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(18)
        self._facts.setVerticalSpacing(4)
        self._facts.setColumnStretch(1, 1)
        self.values: dict[str, Text] = {}
        names = {
            "file": self.tr("File"),
            "holds": self.tr("Holds"),
            "fingerprint": self.tr("Fingerprint"),
            "sha256": "SHA-256",
        }
        self._names = {key: Text(words, role="small", color="ink2", parent=self) for key, words in names.items()}
        for row, key in enumerate(names):
            value = self.values[key] = Text(role="small", wrap=True, selectable=True, parent=self)
            self._facts.addWidget(self._names[key], row, 0)
            self._facts.addWidget(value, row, 1)
        self.next = Text(role="body", wrap=True, parent=self)
        self.show_button = Button(self.tr("Show in its folder"), icon="folder-open", small=True)
        self.copy_button = Button(self.tr("Copy the fingerprint"), icon="copy", small=True)
        self.sum_button = Button(self.tr("Copy the SHA-256"), icon="copy", small=True)
        self._ways = Flow(self)
        for button, run in (
            (self.show_button, self._on_show),
            (self.copy_button, self._on_copy),
            (self.sum_button, self._on_copy_sum),
        ):
            self._ways.add(button)
            button.clicked.connect(run)
        self._lay_out()
        self.hide()
        self.setTone("accentSoft", "accentLine")
        follow(self._dress)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(18, 16, 18, 16)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._mark, 0, 0)
        grid.addWidget(self.title, 0, 1)
        inner = QVBoxLayout()
        inner.setSpacing(10)
        inner.addLayout(self._facts)
        inner.addWidget(self._ways)
        inner.addWidget(self.next)
        grid.addLayout(inner, 1, 1)

    def show_built(self, done: PackBuild) -> None:
        """Show a pack whose file was made."""
        built, manifest, messages = done.built, done.check.manifest, self._messages
        if built is None or manifest is None:
            return
        self._path = built.path
        words = self.tr("“{name}”, version {version}, is ready.")
        self.title.setText(words.format(name=manifest.name, version=manifest.version))
        size = format_number(max(1, round(built.size / _KILOBYTE)), messages.language)
        holds = (
            messages("packs.items", count=len(done.check.items)),
            messages("packs.images", count=done.check.images),
        )
        shown = {
            "file": str(built.path),
            "holds": " · ".join((*holds, self.tr("{size} KB").format(size=size))),
            "fingerprint": built.fingerprint or self.tr("It is not signed."),
            "sha256": built.sha256,
        }
        for key, value in shown.items():
            self.values[key].setText(value)
        self.copy_button.setVisible(bool(built.fingerprint))
        if manifest.update_url:
            following = self.tr("Next: put this file at {address}; advocates who subscribed get it from there.")
        else:
            following = self.tr(
                "Next: put this file where your colleagues can get it, such as the intranet or a shared folder;"
                " they drop it on their library."
            )
        trust = self.tr("Publish the fingerprint there too, so that they know it is yours.")
        said = following.format(address=manifest.update_url)
        self.next.setText(f"{said} {trust}" if built.fingerprint else said)
        self._ways.refit()
        self.show()

    @Slot()
    def _on_show(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.values["fingerprint"].text())

    @Slot()
    def _on_copy_sum(self) -> None:
        QGuiApplication.clipboard().setText(self.values["sha256"].text())

    def _dress(self) -> None:
        side = theme().icon_px(24)
        self._mark.setPixmap(pixmap("seal-check", "fill", "accent", side, self.devicePixelRatioF()))
