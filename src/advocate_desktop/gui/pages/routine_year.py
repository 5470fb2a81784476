"""The year of the routine: which one is shown, its days in the heat map, and what stands under its weeks."""

from datetime import date, timedelta

from PySide6.QtCore import QLocale, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from advocate_desktop.domain.routine import WEEK, DayFacts, FirstDay, Run, on_pause, week_start
from advocate_desktop.gui.forms.ui_routine import Ui_RoutinePage
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.pages.routine_view import RoutineView, days_between, half_of, year_of
from advocate_desktop.gui.widgets.heat_model import HeatDay, HeatMark

_NOTHING = DayFacts()
_SHORTEST_RUN = 3
_FEW_WEEKS = 5
_LEVELS = 5


class YearPanel(QObject):
    """Shows one year, or one half of it where there is no room; the keyboard walks from one into the next."""

    year_changed = Signal(int)
    day_chosen = Signal(object)

    def __init__(self, ui: Ui_RoutinePage, page: QWidget) -> None:
        super().__init__(page)
        self._ui = ui
        self._view: RoutineView | None = None
        self._streaks = True
        self._narrow = False
        self._shown: tuple[date, date] = (date(2000, 1, 1), date(2000, 12, 31))
        self._around: date | None = None
        self._menu = QMenu(page)
        self._menu.triggered.connect(self._on_menu)
        ui.yearChip.setMenu(self._menu)
        ui.earlierButton.setName(self.tr("The half-year before"))
        ui.laterButton.setName(self.tr("The half-year after"))
        ui.earlierButton.clicked.connect(self._earlier)
        ui.laterButton.clicked.connect(self._later)
        ui.heat.day_chosen.connect(self.day_chosen)
        ui.heat.day_beyond.connect(self._on_beyond)

    @property
    def year(self) -> int:
        """Give the year that is shown."""
        return self._around.year if self._around is not None else 0

    def show(self, view: RoutineView, *, streaks: bool) -> None:
        """Show the routine, at the place shown before; without streaks, pauses alone stand under the weeks."""
        years_changed = self._view is None or self._view.years != view.years
        self._view, self._streaks = view, streaks
        if self._around is None or self._around.year not in view.years:
            self._around = view.today
        if years_changed:
            self._list_years(view)
        self._draw()

    def set_year(self, year: int) -> None:
        """Show another year; one without entries is not shown."""
        view = self._view
        if view is None:
            self._around = date(year, 1, 1)
        elif year in view.years and year != self.year:
            self._go(view.today if year == view.today.year else date(year, 12, 31))

    def step_year(self, step: int) -> None:
        """Show the year with entries before (-1) or after (1) the one shown."""
        if self._view is None or self.year not in self._view.years:
            return
        at = self._view.years.index(self.year) - step
        if 0 <= at < len(self._view.years):
            self.set_year(self._view.years[at])

    def go_today(self) -> None:
        """Take the keyboard to today."""
        if self._view is not None:
            self._go(self._view.today)
            self._ui.heat.cells().setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._ui.heat.goTo(self._view.today)

    def set_narrow(self, narrow: bool) -> None:
        """Show half a year at a time, or the whole of it."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._draw()

    # Where one is

    def _go(self, day: date) -> None:
        before = self.year
        self._around = day
        self._draw()
        if self.year != before:
            self.year_changed.emit(self.year)

    def _holds(self, day: date) -> bool:
        return self._view is not None and self._view.years[-1] <= day.year <= self._view.years[0]

    @Slot(object)
    def _on_beyond(self, day: date) -> None:
        if self._view is None or not self._holds(day):
            return
        if day.year not in self._view.years:  # years without an entry are stepped over
            back = self._around is not None and day < self._around
            years = [year for year in self._view.years if (year < day.year) == back and year != day.year]
            if not years:
                return
            day = date(max(years), 12, 31) if back else date(min(years), 1, 1)
        self._go(day)
        self._ui.heat.goTo(day)

    @Slot()
    def _earlier(self) -> None:
        self._on_beyond(self._shown[0] - timedelta(days=1))

    @Slot()
    def _later(self) -> None:
        self._on_beyond(self._shown[1] + timedelta(days=1))

    def _list_years(self, view: RoutineView) -> None:
        self._menu.clear()
        for year in view.years:
            action = self._menu.addAction(str(year))
            action.setData(year)
            action.setCheckable(True)

    @Slot(object)
    def _on_menu(self, action: object) -> None:
        year = getattr(action, "data", int)()
        if isinstance(year, int):
            self.set_year(year)
            self._draw()

    # Drawing

    def _draw(self) -> None:
        view, ui, around = self._view, self._ui, self._around
        if view is None or around is None:
            return
        self._shown = half_of(around) if self._narrow else year_of(around.year)
        ui.yearChip.setText(str(self.year))
        ui.yearChip.setAccessibleName(self.tr("Year shown: {year}").format(year=self.year))
        for action in self._menu.actions():
            action.setChecked(action.data() == self.year)
        self._draw_head(view)
        self._draw_days(view)

    def _draw_head(self, view: RoutineView) -> None:
        ui, locale = self._ui, QLocale()
        first, last = self._shown
        few = len(view.state.weeks) < _FEW_WEEKS
        ui.yearHead.setVisible(self._narrow or few)
        months = [locale.standaloneMonthName(day.month) for day in (first, last)]
        half = self.tr("{first} to {last} {year}").format(first=months[0], last=months[1], year=first.year)
        title = half[:1].upper() + half[1:] if self._narrow else self.tr("The year, week by week")
        ui.yearTitle.setText(title)
        ui.earlierButton.setVisible(self._narrow)
        ui.laterButton.setVisible(self._narrow)
        ui.earlierButton.setEnabled(self._holds(first - timedelta(days=1)))
        ui.laterButton.setEnabled(self._holds(last + timedelta(days=1)))

    def _draw_days(self, view: RoutineView) -> None:
        heat, locale = self._ui.heat, QLocale()
        short = QLocale.FormatType.ShortFormat
        months = [locale.standaloneMonthName(month, short) for month in range(1, 13)]
        weekdays = [locale.dayName(day, short) for day in words.weekday_order(view.first_day)]
        heat.setLabels(months, weekdays, self.tr("less"), self.tr("more"))
        first, last = self._shown
        start = week_start(first, view.first_day)
        end = week_start(last, view.first_day) + WEEK - timedelta(days=1)
        days = [self._day(view, day) for day in days_between(start, end)]
        monday = view.first_day is FirstDay.MONDAY
        heat.setDays(days, first, last, view.today, first_weekday=0 if monday else 6)
        heat.setMarks(self._marks(view, first, last))
        posts, comments = view.counts(self.year)
        said = words.facts_words(DayFacts(posts, comments)) or self.tr("nothing yet")
        heat.setName(self.tr("Days of {year}: {what}").format(year=self.year, what=said))

    def _day(self, view: RoutineView, day: date) -> HeatDay:
        facts = view.days.get(day, _NOTHING)
        name = QLocale().toString(words.qdate(day), "ddd d MMM")
        if facts.level:
            said = words.facts_words(facts)
        else:
            said = self.tr("to come") if day > view.today else self.tr("nothing")
        if on_pause(day, view.pauses):
            said = self.tr("{what}, on a pause").format(what=said)
        return HeatDay(day, min(_LEVELS - 1, facts.level), self.tr("{day}: {what}").format(day=name, what=said))

    def _marks(self, view: RoutineView, first: date, last: date) -> list[HeatMark]:
        marks: list[HeatMark] = []
        best, current = view.best_run, view.current_run
        # The one that goes on and the best one come first: their words have room before the others'.
        runs = [run for run in (current, best) if run is not None]
        runs += [run for run in reversed(view.runs) if run not in runs and run.weeks >= _SHORTEST_RUN]
        for run in dict.fromkeys(runs) if self._streaks else ():
            if run.last >= first and run.first <= last:
                kind = "current" if run is current else "best"
                spoken = self._run_words(run, best, current)
                marks.append(HeatMark(max(run.first, first), min(run.last, last), spoken, kind))
        for pause in view.pauses:
            if pause.last_day >= first and pause.first_day <= last:
                shown = (max(pause.first_day, first), min(pause.last_day, last))
                marks.append(HeatMark(*shown, self.tr("pause"), "pause"))
        return marks

    def _run_words(self, run: Run, best: Run | None, current: Run | None) -> str:
        weeks = self.tr("%n week(s)", "", run.weeks)
        if best is None or run.weeks < best.weeks or run.weeks < _SHORTEST_RUN:
            return weeks
        if run is current:
            return self.tr("{weeks}, your best so far").format(weeks=weeks)
        return self.tr("{weeks}, your best").format(weeks=weeks) if run is best else weeks
