"""The figures at the top of the Routine page, the weeks, and the quiet note below them."""

from datetime import date

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.domain.routine import FREEZES_AT_MOST, Week, WeekState
from advocate_desktop.gui.forms.ui_routine import Ui_RoutinePage
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.pages.routine_view import RoutineView
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.gui.widgets.weeks_row import WeekTile
from advocate_desktop.gui.words import number

_EARLY_WEEKS = 4
_RECENT_DAYS = 60
_WEEKS = 12


class Fact(QWidget):
    """A figure, what it is, and one detail."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = Text(role="display", parent=self)
        self._title = Text(role="bodyM", parent=self)
        self._detail = Text(role="small", color="ink3", parent=self)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._detail)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 22, 0)
        row.setSpacing(13)
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(column)

    def say(self, number: str, title: str, detail: str) -> None:
        """Show a figure; the three are read aloud as one."""
        self._number.setText(number)
        self._title.setText(title)
        self._detail.setText(detail)
        self.setAccessibleName(", ".join(part for part in (f"{number} {title}", detail) if part))

    def words(self) -> str:
        """Give all it says."""
        return self.accessibleName()


class FactsPanel(QObject):
    """Regularity first, then weeks in a row, posts, comments and weeks in reserve."""

    def __init__(self, ui: Ui_RoutinePage, page: QWidget) -> None:
        super().__init__(page)
        self._ui = ui
        self.regularity, self.streak, self.posts, self.comments, self.reserve = (Fact(page) for _ in range(5))
        for fact in (self.regularity, self.streak, self.posts, self.comments, self.reserve):
            ui.facts.add(fact)

    def show(self, view: RoutineView, year: int, *, streaks: bool) -> None:
        """Show the figures; those about streaks go when the person does not want them."""
        state = view.state
        percent = self.tr("{percent}%").format(percent=number(round(state.regularity * 100)))
        self.regularity.say(percent, self.tr("regularity"), self._regularity_detail(view))
        title = self.tr("week(s) in a row", "", state.streak)
        self.streak.say(number(state.streak), title, self._streak_detail(view))
        posts, comments = view.counts(year)
        when = self._when(view, year)
        self.posts.say(number(posts), self.tr("post(s)", "", posts), when)
        self.comments.say(number(comments), self.tr("comment(s)", "", comments), when)
        most = state.freezes >= FREEZES_AT_MOST
        detail = self.tr("two at most") if most else self.tr("four in a row earn one")
        self.reserve.say(number(state.freezes), self.tr("week(s) in reserve", "", state.freezes), detail)
        self.streak.setVisible(streaks)
        self.reserve.setVisible(streaks and state.freezes > 0)
        self._ui.facts.setVisible(bool(view.days))
        self._ui.facts.refit()

    def _regularity_detail(self, view: RoutineView) -> str:
        if not view.weeks_over and view.state.current.state is WeekState.OPEN:
            return self.tr("the first week is under way")
        weighed = view.weeks_over + (view.state.current.state is WeekState.KEPT)
        if weighed < _EARLY_WEEKS:
            return self.tr("%n week(s) so far, it builds up", "", weighed)
        return self.tr("these last weeks")

    def _streak_detail(self, view: RoutineView) -> str:
        state = view.state
        if state.best > state.streak:
            return self.tr("your best is {best}").format(best=number(state.best))
        if state.streak > _EARLY_WEEKS:
            return self.tr("your best so far")
        return self.tr("the row begins") if state.streak else self.tr("one kept week begins it")

    def _when(self, view: RoutineView, year: int) -> str:
        first = view.first_entry
        recent = first is not None and (view.today - first).days < _RECENT_DAYS
        if first is not None and recent and first.year == year:
            return self.tr("since {day}").format(day=words.day_words(first, view.today))
        return self.tr("in {year}").format(year=year)


class WeeksPanel(QObject):
    """The last weeks, what the current one has room for, and a note where there is something to say."""

    def __init__(self, ui: Ui_RoutinePage, page: QWidget) -> None:
        super().__init__(page)
        self._ui = ui
        ui.weekNow.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        ui.noteCardLayout.setStretchFactor(ui.noteText, 1)
        ui.noteCard.setTone("sunken")
        ui.noteCard.setLevel(0)

    def show(self, view: RoutineView) -> None:
        """Show weeks and note."""
        weeks = view.state.weeks[-_WEEKS:]
        self._ui.weeksRow.set_weeks([self._tile(week) for week in weeks])
        self._ui.weekNow.setText(self._now(view))
        self._show_note(view)

    def _tile(self, week: Week) -> WeekTile:
        counted = self.tr("{counted} of {wanted}").format(
            counted=number(week.counted), wanted=number(week.rhythm.posts)
        )
        when = words.short_day(week.start)
        name, share = words.week_name(week), min(1.0, week.counted / week.rhythm.posts)
        return WeekTile(week.start, week.state.value, when, counted, words.week_state_name(week), name, share)

    def _now(self, view: RoutineView) -> str:
        state = view.state
        talk = self.tr("%n comment(s) to go", "", state.comments_left) if state.comments_left else ""
        if state.paused and state.current.state is WeekState.OPEN:
            return self.tr("You are on a pause: nothing is expected.")
        if state.current.state is WeekState.KEPT:
            said = self.tr("This week is kept.")
            return said + " " + self.tr("{what}, if you like.").format(what=_capital(talk)) if talk else said
        parts = [part for part in (words.posts_to_go(state.posts_left), talk) if part]
        return self.tr("This week: {what}.").format(what=", ".join(parts))

    def _show_note(self, view: RoutineView) -> None:
        ui = self._ui
        icon, said, way_back = self._note(view)
        ui.noteCard.setVisible(bool(said))
        ui.noteButton.setVisible(way_back)
        if said:
            ui.noteText.setMarkup(said)
            side = theme().icon_px(22)
            ui.noteIcon.setPixmap(pixmap(icon, "duotone", "encre", side, ui.noteIcon.devicePixelRatioF()))
            ui.noteIcon.setFixedWidth(side + 2)

    def _note(self, view: RoutineView) -> tuple[str, str, bool]:
        state, last = view.state, view.last_week
        pause = view.pause_now()
        if pause is not None:
            return "snowflake", self._pause_note(pause.last_day, view.today), False
        if last is not None and last.state is WeekState.FROZEN:
            said = self.tr("<b>A week in reserve was spent on last week.</b> The weeks in a row go on.")
            return "shield-check", said, False
        gone = last is not None and last.state is WeekState.MISSED and state.current.state is WeekState.OPEN
        if gone and view.weeks_over > 1 and not state.current.counted:
            best = self.tr("Your best stays: %n week(s).", "", state.best) if state.best else ""
            said = self.tr("<b>Nothing to catch up on.</b> Ten minutes and one comment are a way back in.")
            return "snowflake", f"{said} {best}".strip(), True
        if view.weeks_over < _EARLY_WEEKS:
            said = self.tr(
                "<b>Nothing to catch up on.</b> A week without a post does not reset everything: "
                "four weeks in a row put one in reserve."
            )
            return "snowflake", said, False
        return "", "", False

    def _pause_note(self, last: date, today: date) -> str:
        day = words.day_words(last, today)
        return self.tr("<b>You are on a pause until {day}.</b> Nothing counts against you.").format(day=day)


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]
