"""A break: two days, no reason asked."""

from datetime import date, timedelta

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QWidget

from advocate_desktop.domain.routine import PAUSED_FROM_DAYS, WEEK, FirstDay, Pause, paused_days, week_start
from advocate_desktop.gui.forms.ui_pause import Ui_PauseForm
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.dialog import Choice, Dialog


class PauseDialog(Dialog):
    """Takes the two days and says which weeks they put on a break."""

    def __init__(self, parent: QWidget, today: date, first_day: FirstDay, pause: Pause | None) -> None:
        super().__init__(parent, icon="snowflake", tone="accent", width=520)
        self.set_texts(
            self.tr("A break"), self.tr("Holidays, illness, or no reason at all: nothing counts against you.")
        )
        self._first_day = first_day
        holder = QWidget(self)
        self.ui = Ui_PauseForm()
        self.ui.setupUi(holder)
        self.body.addWidget(holder)
        first = pause.first_day if pause is not None else today
        last = pause.last_day if pause is not None else today + timedelta(days=6)
        for field, day, name in (
            (self.ui.first, first, self.tr("First day")),
            (self.ui.last, last, self.tr("Last day")),
        ):
            field.setFont(theme().font("body"))
            field.setCalendarPopup(True)
            field.setDisplayFormat(self.tr("d MMMM yyyy"))
            field.setDate(QDate(day.year, day.month, day.day))
            field.setAccessibleName(name)
            field.dateChanged.connect(self._validate)
        self.add_choice(Choice("close", self.tr("Close"), safe=True))
        self._keep = self.add_choice(Choice("keep", self.tr("Keep it"), "primary"))
        self._validate()

    def days(self) -> tuple[date, date]:
        """Give the first and the last day."""
        return _day(self.ui.first), _day(self.ui.last)

    def _validate(self) -> None:
        first, last = self.days()
        wrong = last < first
        self.ui.problem.setText(self.tr("The last day comes before the first.") if wrong else "")
        self.ui.problem.setVisible(wrong)
        self._keep.setEnabled(not wrong)
        weeks = 0 if wrong else self._weeks(first, last)
        self.ui.effect.setText(
            self.tr("%n week(s) on a break.", "", weeks)
            if weeks
            else self.tr("Too short to put a week on a break: it needs four of its days.")
        )
        self.ui.effect.setVisible(not wrong)
        self.place()

    def _weeks(self, first: date, last: date) -> int:
        pause, count = Pause(0, first, last), 0
        start = week_start(first, self._first_day)
        while start <= last:
            count += paused_days(start, [pause]) >= PAUSED_FROM_DAYS
            start += WEEK
        return count

    @classmethod
    def ask_about(
        cls, parent: QWidget, today: date, first_day: FirstDay, pause: Pause | None = None
    ) -> tuple[date, date] | None:
        """Ask; None when the person closed it."""
        dialog = cls(parent, today, first_day, pause)
        dialog.exec()
        answer = dialog.days() if dialog.chosen == "keep" else None
        dialog.dispose()
        return answer


def _day(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
