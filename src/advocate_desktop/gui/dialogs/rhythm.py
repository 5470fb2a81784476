"""The rhythm: how many posts and comments a week, from when, and on which days."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QWidget

from advocate_desktop.domain.routine import Rhythm
from advocate_desktop.gui.forms.ui_rhythm import Ui_RhythmForm
from advocate_desktop.gui.widgets.dialog import Choice, Dialog

_HALF_HOURS = [f"{hour:02d}:{minute:02d}" for hour in range(6, 22) for minute in (0, 30)]


@dataclass(frozen=True, slots=True)
class RhythmAnswer:
    """The rhythm wanted, from the week a day is in, and the slots that go with it."""

    posts: int
    comments: int
    first_day: date
    slot_days: tuple[int, ...]
    slot_time: str


class RhythmDialog(Dialog):
    """Changes the rhythm from this week or the next; weeks before keep theirs."""

    def __init__(
        self, parent: QWidget, rhythm: Rhythm, today: date, slot_days: tuple[int, ...], slot_time: str
    ) -> None:
        super().__init__(parent, icon="calendar-dots", tone="accent", width=560)
        self.set_texts(self.tr("Your rhythm"), self.tr("Weeks that are over keep the rhythm they had."))
        self._today = today
        holder = QWidget(self)
        self.ui = ui = Ui_RhythmForm()
        ui.setupUi(holder)
        self.body.addWidget(holder)
        ui.posts.setWords(self._posts_words)
        ui.comments.setWords(self._comments_words)
        ui.posts.setAccessibleName(self.tr("Posts a week"))
        ui.comments.setAccessibleName(self.tr("Comments a week"))
        ui.posts.setValue(rhythm.posts)
        ui.comments.setValue(rhythm.comments)
        ui.start.setOptions([("now", self.tr("This week")), ("next", self.tr("Next week"))])
        locale = QLocale()
        narrow, long = QLocale.FormatType.NarrowFormat, QLocale.FormatType.LongFormat
        ui.days.setDays(
            [(locale.dayName(day, narrow).upper()[:1], locale.dayName(day, long)) for day in range(1, 8)]
        )
        ui.days.setChosen(list(slot_days))
        for slot in _HALF_HOURS:
            hour = locale.toString(QTime.fromString(slot, "HH:mm"), self.tr("H:mm"))
            ui.hour.addItem(self.tr("around {time}").format(time=hour), slot)
        ui.hour.setCurrentIndex(max(0, ui.hour.findData(slot_time)))
        ui.hour.setAccessibleName(self.tr("Around what time"))
        self.add_choice(Choice("close", self.tr("Close"), safe=True))
        self.add_choice(Choice("keep", self.tr("Keep it"), "primary"))

    def _posts_words(self, count: int) -> str:
        return self.tr("%n post(s) a week", "", count)

    def _comments_words(self, count: int) -> str:
        return self.tr("%n comment(s) a week", "", count)

    def answer(self) -> RhythmAnswer:
        """Give what was chosen."""
        ui = self.ui
        later = timedelta(days=7 if ui.start.current() == "next" else 0)
        return RhythmAnswer(
            ui.posts.value(),
            ui.comments.value(),
            self._today + later,
            tuple(ui.days.chosen()),
            str(ui.hour.currentData()),
        )

    @classmethod
    def ask_about(
        cls, parent: QWidget, rhythm: Rhythm, today: date, slot_days: tuple[int, ...], slot_time: str
    ) -> RhythmAnswer | None:
        """Ask; None when the person closed it."""
        dialog = cls(parent, rhythm, today, slot_days, slot_time)
        dialog.exec()
        answer = dialog.answer() if dialog.chosen == "keep" else None
        dialog.dispose()
        return answer
