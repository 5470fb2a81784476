"""The rhythm: how many posts and comments a week, from when on, and at which moments."""

from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from advocate_desktop.domain.routine import COMMENTS_AT_MOST, POSTS_AT_MOST, WEEK, FirstDay, Rhythm, week_start
from advocate_desktop.gui.dialogs.form_room import FormRoom
from advocate_desktop.gui.forms.ui_rhythm import Ui_RhythmForm
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.pages.routine_acts import RhythmChoice
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.switches import DayToggle

_HALF_HOURS = [f"{hour:02d}:{minute:02d}" for hour in range(6, 22) for minute in (0, 30)]


class RhythmDialog(Dialog):
    """Sets a rhythm from this week or the next; weeks that are over keep theirs."""

    def __init__(
        self,
        parent: QWidget,
        rhythm: Rhythm,
        today: date,
        first_day: FirstDay,
        slots: tuple[list[int], str],
    ) -> None:
        """Ask, with the rhythm that holds and the moments chosen so far."""
        super().__init__(parent, icon="metronome", tone="accent", width=560)
        self.set_texts(
            self.tr("Your rhythm"),
            self.tr("A small rhythm that you keep says more than a large one. Weeks that are over keep theirs."),
        )
        self._start = week_start(today, first_day)
        holder = QWidget(self)
        self.ui = ui = Ui_RhythmForm()
        ui.setupUi(holder)
        self._room = FormRoom(self, holder, ui.scroll, ui.fields)
        ui.posts.setRange(1, POSTS_AT_MOST)
        ui.comments.setRange(0, COMMENTS_AT_MOST)
        ui.posts.setWords(self._posts_words)
        ui.comments.setWords(self._comments_words)
        ui.posts.setValue(rhythm.posts)
        ui.comments.setValue(rhythm.comments)
        self._name_weeks(today)
        self._fill_slots(*slots)
        self.add_choice(Choice("cancel", self.tr("Cancel"), "ghost", safe=True))
        self.add_choice(Choice("keep", self.tr("Set the rhythm"), "primary"))
        fields = [ui.posts, ui.comments, ui.thisWeek, ui.nextWeek, *ui.days.findChildren(DayToggle), ui.hour]
        self.set_stops([*fields, *self.findChildren(Button)])

    def _posts_words(self, count: int) -> str:
        return self.tr("%n post(s) a week", "", count)

    def _comments_words(self, count: int) -> str:
        return self.tr("%n comment(s) a week", "", count)

    def _name_weeks(self, today: date) -> None:
        this, following = words.day_words(self._start, today), words.day_words(self._start + WEEK, today)
        self.ui.thisWeek.setText(self.tr("This week, since {day}").format(day=this))
        self.ui.nextWeek.setText(self.tr("Next week, from {day} on").format(day=following))
        self.ui.thisWeek.setChecked(True)

    def _fill_slots(self, days: list[int], time: str) -> None:
        ui, locale = self.ui, QLocale()
        narrow, long = QLocale.FormatType.NarrowFormat, QLocale.FormatType.LongFormat
        ui.days.setDays(
            [(locale.dayName(day, narrow).upper()[:1], locale.dayName(day, long)) for day in range(1, 8)]
        )
        ui.days.setChosen([day for day in days if isinstance(day, int)])
        for slot in sorted({*_HALF_HOURS, time}):
            ui.hour.addItem(self.tr("around {time}").format(time=words.clock_words(slot)), slot)
        ui.hour.setCurrentIndex(max(0, ui.hour.findData(time)))
        ui.days.changed.connect(self._on_days)
        self._on_days(None)

    def _on_days(self, _chosen: object) -> None:
        self.ui.hour.setEnabled(bool(self.ui.days.chosen()))

    def answer(self) -> RhythmChoice:
        """Give what was chosen."""
        ui = self.ui
        start = self._start + WEEK if ui.nextWeek.isChecked() else self._start
        return RhythmChoice(
            ui.posts.value(), ui.comments.value(), start, tuple(ui.days.chosen()), str(ui.hour.currentData())
        )
