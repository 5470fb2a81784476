"""An entry of the routine's log: new, or corrected."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QWidget

from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.domain.routine import Publication, PublicationKind
from advocate_desktop.gui.forms.ui_log_entry import Ui_LogEntryForm
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.switches import CheckBox


@dataclass(frozen=True, slots=True)
class LogAnswer:
    """What the person said of a publication; `at` is aware, in the zone it was lived in."""

    kind: PublicationKind
    at: datetime
    channels: tuple[str, ...]
    url: str
    rung: int | None


class LogEntryDialog(Dialog):
    """Five short answers; only what and when are needed."""

    def __init__(self, parent: QWidget, now: datetime, entry: Publication | None, channel: str) -> None:
        super().__init__(parent, icon="calendar-plus", tone="accent", width=560)
        title = self.tr("Log a post or a comment") if entry is None else self.tr("Correct this entry")
        self.set_texts(title, self.tr("It counts on the day you lived, and stays on this laptop."))
        self._now = now
        self._zone = entry.instant.tzinfo if entry is not None else now.tzinfo
        holder = QWidget(self)
        self.ui = Ui_LogEntryForm()
        self.ui.setupUi(holder)
        self.body.addWidget(holder)
        self._fill(entry, channel)
        self.add_choice(Choice("close", self.tr("Close"), safe=True))
        self._keep = self.add_choice(Choice("keep", self.tr("Keep it"), "primary"))
        self.ui.at.dateTimeChanged.connect(self._validate)
        self._validate()

    def _fill(self, entry: Publication | None, channel: str) -> None:
        ui = self.ui
        kinds = [
            (PublicationKind.POST.value, self.tr("Post")),
            (PublicationKind.COMMENT.value, self.tr("Comment")),
        ]
        ui.kind.setOptions(kinds)
        ui.kind.setCurrent(entry.kind.value if entry is not None else PublicationKind.POST.value)
        moment = entry.instant.astimezone(self._zone) if entry is not None else self._now
        if entry is not None:
            moment = moment.replace(
                year=entry.local_date.year, month=entry.local_date.month, day=entry.local_date.day
            )
        ui.at.setFont(theme().font("body"))
        ui.at.setCalendarPopup(True)
        ui.at.setDisplayFormat(self.tr("dddd d MMMM yyyy, HH:mm"))
        ui.at.setDateTime(QDateTime(moment.year, moment.month, moment.day, moment.hour, moment.minute, 0))
        ui.at.setAccessibleName(self.tr("When"))
        zone = entry.zone if entry is not None else str(self._zone)
        ui.zoneText.setText(self.tr("Local time, {zone}").format(zone=zone))
        chosen = entry.channels if entry is not None else (channel,)
        self._boxes: list[tuple[str, CheckBox]] = []
        for known in CHANNELS.values():
            box = CheckBox(known.name)
            box.setChecked(known.id in chosen)
            self._boxes.append((known.id, box))
            ui.channels.add(box)
        names = (
            self.tr("Not said"),
            self.tr("1 · Relay"),
            self.tr("2 · Comment"),
            self.tr("3 · Rebound"),
            self.tr("4 · Own story"),
            self.tr("5 · Own vision"),
        )
        for number, name in enumerate(names):
            ui.rung.addItem(name, number or None)
        ui.rung.setCurrentIndex(entry.rung or 0 if entry is not None else 0)
        ui.rung.setAccessibleName(self.tr("Rung of the ladder"))
        ui.link.setText(entry.url if entry is not None else "")
        ui.link.setPlaceholder("https://")

    def _validate(self) -> None:
        later = self._moment() > self._now
        self.ui.problem.setText(self.tr("That moment has not come yet.") if later else "")
        self.ui.problem.setVisible(later)
        self._keep.setEnabled(not later)

    def _moment(self) -> datetime:
        naive = self.ui.at.dateTime().toPython()
        assert isinstance(naive, datetime)
        return naive.replace(tzinfo=self._zone)

    def answer(self) -> LogAnswer:
        """Give what was said."""
        rung = self.ui.rung.currentData()
        return LogAnswer(
            PublicationKind(self.ui.kind.current()),
            self._moment(),
            tuple(channel for channel, box in self._boxes if box.isChecked()),
            self.ui.link.text().strip(),
            int(rung) if rung else None,
        )

    @classmethod
    def ask_about(
        cls, parent: QWidget, now: datetime, entry: Publication | None = None, channel: str = "linkedin"
    ) -> LogAnswer | None:
        """Ask; None when the person closed it."""
        dialog = cls(parent, now, entry, channel)
        dialog.exec()
        answer = dialog.answer() if dialog.chosen == "keep" else None
        dialog.dispose()
        return answer
