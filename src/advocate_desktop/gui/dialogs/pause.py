"""A pause: its first and last day, and which weeks it spares."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QSize, Slot
from PySide6.QtWidgets import QDateEdit, QWidget

from advocate_desktop.domain.routine import WEEK, FirstDay, Pause, week_start
from advocate_desktop.gui.dialogs.form_room import FormRoom
from advocate_desktop.gui.forms.ui_pause import Ui_PauseForm
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.pages.routine_view import weeks_paused
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.dialog import Choice, Dialog

_LONGEST = timedelta(days=730)
_NAMED = 3


class PauseDialog(Dialog):
    """Asks for two days, past or to come, and says at once which weeks they put on a pause. No reason is asked."""

    def __init__(
        self,
        parent: QWidget,
        today: date,
        first_day: FirstDay,
        others: Sequence[Pause],
        *,
        pause: Pause | None = None,
    ) -> None:
        """Ask for a new pause, or for other days of one that is there; `others` are those it stands beside."""
        super().__init__(parent, icon="snowflake", tone="encre", width=540)
        self.set_texts(
            self.tr("Take a pause") if pause is None else self.tr("Change a pause"),
            self.tr("Days without any expectation. Nothing counts against you, and no reason is asked."),
        )
        self._today, self._first_day, self._others = today, first_day, list(others)
        holder = QWidget(self)
        self.ui = ui = Ui_PauseForm()
        ui.setupUi(holder)
        self._room = FormRoom(self, holder, ui.scroll, ui.fields)
        start = week_start(today, first_day) + WEEK
        first, last = (pause.first_day, pause.last_day) if pause else (start, start + WEEK - timedelta(days=1))
        for field, day in ((ui.first, first), (ui.last, last)):
            field.setDisplayFormat(self.tr("ddd d MMM yyyy"))
            field.setDateRange(QDate(1900, 1, 1), QDate(2199, 12, 31))
            field.setDate(words.qdate(day))
        side = theme().icon_px(15)
        ui.problemMark.setPixmap(pixmap("warning-circle", "fill", "danger", side))
        ui.problemMark.setFixedSize(QSize(side, side))
        ui.first.dateChanged.connect(self._on_first)
        ui.last.dateChanged.connect(self._say)
        self._first, self._length = first, last - first
        self.add_choice(Choice("cancel", self.tr("Cancel"), "ghost", safe=True))
        said = self.tr("Mark the pause") if pause is None else self.tr("Keep it")
        self.add_choice(Choice("keep", said, "primary"))
        self._say()

    def answer(self) -> tuple[date, date]:
        """Give the first and the last day."""
        return _day_of(self.ui.first), _day_of(self.ui.last)

    def accept(self) -> None:
        """Close, unless the days cannot be."""
        if self.chosen == "keep" and self._problem():
            self.chosen = ""
            self._say()
            self.ui.last.setFocus()
            return
        super().accept()

    def _problem(self) -> str:
        first, last = self.answer()
        if last < first:
            return self.tr("The last day comes before the first.")
        return self.tr("A pause lasts two years at most.") if last - first > _LONGEST else ""

    @Slot()
    def _on_first(self) -> None:
        """Keep the length of the pause when its beginning moves."""
        first, last = self.answer()
        moved, self._first = first != self._first, first
        if moved and last < first:  # Enter in the field tells of a change as well
            self.ui.last.setDate(words.qdate(first + max(timedelta(), self._length)))
        self._say()

    @Slot()
    def _say(self) -> None:
        problem, ui = self._problem(), self.ui
        ui.problem.setVisible(bool(problem))
        ui.problemWords.setText(problem)
        ui.last.setAccessibleDescription(problem)
        ui.weeks.setVisible(not problem)
        ui.weeks.setText(self._weeks() if not problem else "")
        self._room.fit()

    def _weeks(self) -> str:
        first, last = self.answer()
        starts = weeks_paused(first, last, self._others, self._first_day)
        if not starts:
            return self.tr("Too short to put a week on a pause: it takes four of its days or more.")
        if len(starts) > _NAMED:
            days = (words.day_words(starts[0], self._today), words.day_words(starts[-1], self._today))
            said = self.tr("%n week(s) on a pause, from that of {first} to that of {last}.", "", len(starts))
            return said.format(first=days[0], last=days[1])
        named = QLocale().createSeparatedList([words.day_words(start, self._today) for start in starts])
        count = len(starts)
        said = self.tr("%n week(s) on a pause, starting {days}.", "", count)
        return said.format(days=named)


def _day_of(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
