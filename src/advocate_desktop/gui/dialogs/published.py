"""Where and when a draft was published."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDateTime, Slot
from PySide6.QtWidgets import QWidget

from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.gui.forms.ui_published import Ui_PublishedForm
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.dialog import Choice, Dialog


@dataclass(frozen=True, slots=True)
class PublishedAnswer:
    """What the person said: channel, moment (aware) and the address of the post, if given."""

    channel: str
    at: datetime
    url: str


class PublishedDialog(Dialog):
    """Three questions at most; the answer goes into the routine."""

    def __init__(self, parent: QWidget, channel: str, now: datetime, url: str = "") -> None:
        super().__init__(parent, icon="seal-check", tone="accent", width=520)
        self.set_texts(
            self.tr("Where and when?"),
            self.tr("Your routine keeps it on this laptop. Nothing is sent to anybody."),
        )
        self._now = now
        holder = QWidget(self)
        self.ui = Ui_PublishedForm()
        self.ui.setupUi(holder)
        self.body.addWidget(holder)
        for known in CHANNELS.values():
            self.ui.channel.addItem(known.name, known.id)
        self.ui.channel.setCurrentIndex(max(0, self.ui.channel.findData(channel)))
        self.ui.at.setFont(theme().font("body"))
        self.ui.at.setDisplayFormat(self.tr("d MMM yyyy, HH:mm"))
        self.ui.at.setDateTime(QDateTime(now.year, now.month, now.day, now.hour, now.minute, 0))
        self.ui.now.setChecked(True)
        self.ui.at.setVisible(False)
        self.ui.earlier.toggled.connect(self._on_earlier)
        self.ui.link.setCaption(self.tr("Link of the post, if you like"))
        self.ui.link.setPlaceholder("https://")
        self.ui.link.setText(url)
        self.add_choice(Choice("close", self.tr("Not yet"), safe=True))
        self._keep = self.add_choice(Choice("keep", self.tr("Log it"), "primary"))

    @classmethod
    def ask_about(cls, parent: QWidget, channel: str, now: datetime, url: str = "") -> PublishedAnswer | None:
        """Ask, with the address where it is known; None when it is not published yet."""
        dialog = cls(parent, channel, now, url)
        dialog.exec()
        answer = dialog.answer() if dialog.chosen == "keep" else None
        dialog.dispose()
        return answer

    def answer(self) -> PublishedAnswer:
        """Give what the fields say."""
        return PublishedAnswer(self.ui.channel.currentData(), self._moment(), self.ui.link.text().strip())

    def _moment(self) -> datetime:
        if not self.ui.earlier.isChecked():
            return self._now
        found = self.ui.at.dateTime()
        day, time = found.date(), found.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=self._now.tzinfo)

    @Slot(bool)
    def _on_earlier(self, earlier: bool) -> None:
        self.ui.at.setVisible(earlier)
        self.ui.at.setMaximumDateTime(
            QDateTime(self._now.year, self._now.month, self._now.day, self._now.hour, self._now.minute, 59)
        )
        if earlier:
            self.ui.at.setFocus()
