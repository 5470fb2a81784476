"""The year of the routine: heat map, its words and what stands under its weeks."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from advocate_desktop.domain.routine import DayFacts, FirstDay, Run
from advocate_desktop.gui.pages.routine_view import RoutineView
from advocate_desktop.gui.widgets.heat_map import HeatMap
from advocate_desktop.gui.widgets.heat_model import HeatDay, HeatMark

_SHORTEST_RUN = 2


def qt_day(day: date) -> QDate:
    """Give a day as Qt has it."""
    return QDate(day.year, day.month, day.day)


class YearMap(QObject):
    """Fills the heat map with one year."""

    def __init__(self, heat: HeatMap, parent: QObject) -> None:
        super().__init__(parent)
        self._heat = heat

    def show(self, view: RoutineView, year: int) -> None:
        """Show a year: days, streaks and breaks."""
        locale = QLocale()
        short = QLocale.FormatType.ShortFormat
        first_weekday = 0 if view.first_day is FirstDay.MONDAY else 6
        months = [locale.monthName(month, short) for month in range(1, 13)]
        weekdays = [locale.dayName((first_weekday + offset) % 7 + 1, short) for offset in range(7)]
        self._heat.setLabels(months, weekdays, self.tr("less"), self.tr("more"))
        first, last = date(year, 1, 1), date(year, 12, 31)
        days = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
        self._heat.setDays(
            [self._day(day, view.days.get(day)) for day in days],
            first,
            last,
            view.state.today,
            first_weekday=first_weekday,
        )
        self._heat.setMarks(self._marks(view, first, last))
        posts, comments = view.in_year(year)
        self._heat.setName(
            self.tr("{year}: {posts} posts, {comments} comments").format(year=year, posts=posts, comments=comments)
        )

    def _day(self, day: date, facts: DayFacts | None) -> HeatDay:
        name = QLocale().toString(qt_day(day), self.tr("ddd d MMM"))
        if facts is None:
            return HeatDay(day, 0, self.tr("{day}: nothing").format(day=name))
        parts = []
        if facts.posts:
            parts.append(self.tr("%n post(s)", "", facts.posts))
        if facts.comments:
            parts.append(self.tr("%n comment(s)", "", facts.comments))
        return HeatDay(day, facts.level, self.tr("{day}: {what}").format(day=name, what=", ".join(parts)))

    def _marks(self, view: RoutineView, first: date, last: date) -> list[HeatMark]:
        best = max((run.weeks for run in view.runs), default=0)
        marks = []
        for run in view.runs:
            is_best = run.weeks == best and not run.current
            if run.last < first or run.first > last or run.weeks < _SHORTEST_RUN or not (run.current or is_best):
                continue
            marks.append(
                HeatMark(
                    max(run.first, first),
                    min(run.last, last),
                    self._run_words(run, best),
                    "current" if run.current else "best",
                )
            )
        for pause in view.pauses:
            if pause.last_day >= first and pause.first_day <= last:
                words = self.tr("break")
                marks.append(HeatMark(max(pause.first_day, first), min(pause.last_day, last), words, "pause"))
        return marks

    def _run_words(self, run: Run, best: int) -> str:
        weeks = self.tr("%n week(s)", "", run.weeks)
        if run.weeks == best and not run.current:
            return self.tr("{weeks}, your best").format(weeks=weeks)
        return weeks


def days_words(first: date, last: date) -> str:
    """Say a span of days, such as `9 – 15 Nov`."""
    locale = QLocale()
    pattern = QCoreApplication.translate("RoutineYear", "d MMM")
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} – {locale.toString(qt_day(last), pattern)}"
    return f"{locale.toString(qt_day(first), pattern)} – {locale.toString(qt_day(last), pattern)}"
