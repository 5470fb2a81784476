"""The Routine page: how regular one is, the year, the last weeks, the log, the rhythm and the pauses."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import Changed
from advocate_desktop.domain.routine import WEEK, Pause, Publication
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.link import LinkDialog
from advocate_desktop.gui.dialogs.log_entry import LogEntryDialog
from advocate_desktop.gui.dialogs.pause import PauseDialog
from advocate_desktop.gui.dialogs.rhythm import RhythmDialog
from advocate_desktop.gui.forms.ui_routine import Ui_RoutinePage
from advocate_desktop.gui.page import Page
from advocate_desktop.gui.pages.routine_acts import RoutineActs
from advocate_desktop.gui.pages.routine_facts import FactsPanel, WeeksPanel
from advocate_desktop.gui.pages.routine_log import LogPanel
from advocate_desktop.gui.pages.routine_side import SidePanel
from advocate_desktop.gui.pages.routine_view import RoutineView, view_of
from advocate_desktop.gui.pages.routine_views import FIGURES, MONTH, YEAR, RoutineViews
from advocate_desktop.gui.pages.routine_year import YearPanel
from advocate_desktop.gui.tasks import Task
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.tab_order import set_tab_order
from advocate_desktop.settings import DEFAULT_CHANNEL, SHOW_STREAK, SLOT_DAYS, SLOT_TIME

_ALL = 1_000_000
_WHOLE_YEAR_FROM = 1180  # width of the window at 100 % text, as the design has it
_TWO_COLUMNS_FROM, _ROOMY_FROM, _SIDE, _NARROW_SIDE = 900, 1060, 304, 260
_ONE_LINE_FROM, _SHORT_WORDS_BELOW = 800, 560


class RoutinePage(Page):
    """Reads a summary for the figures and the year, and the log of that year beside it."""

    shows = frozenset({Changed.ROUTINE, Changed.PROFILE, Changed.IDEAS})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_RoutinePage()
        self.ui.setupUi(self)
        self._view: RoutineView | None = None
        self._reading: Task | None = None
        self._reading_log: Task | None = None
        self._acts = RoutineActs(context, self)
        self._facts = FactsPanel(self.ui, self)
        self._weeks = WeeksPanel(self.ui, self)
        self._year = YearPanel(self.ui, self)
        self._log = LogPanel(self.ui, self)
        self._side = SidePanel(self.ui, context, self)
        self._views = RoutineViews(self.ui, context, self._acts, self)
        self._dress()
        self._connect()
        self._add_actions()

    def _dress(self) -> None:
        ui = self.ui
        self._first_button = Button(self.tr("Log a post or comment"), icon="plus", parent=ui.empty)
        self._import_button = Button(self.tr("Import my LinkedIn archive"), icon="upload-simple", parent=ui.empty)
        ui.empty.add_button(self._first_button)
        ui.empty.add_button(self._import_button)
        for widget in (ui.facts, ui.lived, ui.emptyPlace, ui.yearHead):
            widget.hide()
        ui.yearChip.setText(str(self.context.clock.today().year))
        # The log takes the height that is left over.
        ui.groundLayout.setStretchFactor(ui.lived, 1)
        ui.livedLayout.setStretchFactor(ui.columns, 1)
        ui.weeksRow.setAccessibleName(self.tr("The last weeks"))

    def _connect(self) -> None:
        ui = self.ui
        for button in (ui.logButton, self._first_button):
            button.clicked.connect(self.log_new)
        self._import_button.clicked.connect(self._import_archive)
        self._views.changed.connect(self._on_view_chosen)
        ui.rhythmButton.clicked.connect(self.set_rhythm)
        ui.pauseButton.clicked.connect(self.take_pause)
        ui.noteButton.clicked.connect(self._prepare_comment)
        ui.weeksRow.week_chosen.connect(self._on_week)
        self._year.year_changed.connect(self._on_year)
        self._year.day_chosen.connect(self._on_day)
        self._log.edit_asked.connect(self._edit)
        self._log.delete_asked.connect(self._acts.delete)
        self._log.link_asked.connect(self._open_link)
        self._side.rhythm_removed.connect(self._acts.remove_rhythm)
        self._side.pause_edited.connect(self._edit_pause)
        self._side.pause_removed.connect(self._acts.remove_pause)

    def _add_actions(self) -> None:
        for action_id, text, run, icon in (
            ("routine.log", self.tr("Log a post or comment"), self.log_new, "plus"),
            ("routine.rhythm", self.tr("Set the rhythm"), self.set_rhythm, "repeat"),
            ("routine.pause", self.tr("Take a pause"), self.take_pause, "snowflake"),
            ("routine.plan", self.tr("Plan an idea on a day"), self._plan, "calendar-plus"),
            ("routine.results", self.tr("Add results"), self._add_results, "chart-line-up"),
            ("routine.today", self.tr("Go to today"), self._go_today, "calendar-dot"),
            ("routine.year_before", self.tr("The year before"), partial(self._year.step_year, -1), "caret-left"),
            ("routine.year_after", self.tr("The year after"), partial(self._year.step_year, 1), "caret-right"),
            ("routine.edit", self.tr("Correct the chosen entry"), self._log.edit, "pencil-simple"),
            ("routine.delete", self.tr("Delete the chosen entry"), self._log.delete, "trash"),
            ("routine.link", self.tr("Open the link of the chosen entry"), self._log.open_link, "link"),
            ("routine.undo", self.tr("Take the last change back"), self._acts.undo, "arrow-counter-clockwise"),
        ):
            self.context.actions.add(action_id, text, run, owner=self, group="routine", icon=icon)
        for view, name in self._views.names.items():
            text, run = self.tr("Show: {view}").format(view=name), partial(self.show_view, view)
            action_id = f"routine.{view}"
            self.context.actions.add(action_id, text, run, owner=self, group="routine", icon="calendar-dots")

    def start_focus(self) -> QWidget:
        """Give the button that logs something."""
        return self.ui.logButton

    def panes(self) -> list[QWidget]:
        """Give the year, the weeks, the log and the rhythm, or what the view has, as far as they are shown."""
        ui, panel = self.ui, self._views.panel()
        if panel is not None:
            return [pane for pane in [ui.logButton, *panel.panes()] if pane.isVisible()]
        panes = [ui.logButton, ui.heat.cells(), *ui.weeksRow.tiles()[-1:], ui.logTable]
        return [pane for pane in panes if pane.isVisible()]

    def place(self) -> object:
        """Give the view and the year that are shown."""
        return {"year": self._year.year, "view": self._views.current}

    def open_with(self, argument: object) -> None:
        """Show a year or a day, or ask at once about an entry, a rhythm or a pause."""
        if not isinstance(argument, dict):
            return
        if isinstance(argument.get("year"), int) and argument["year"]:
            self._year.set_year(argument["year"])
        if isinstance(argument.get("view"), str):
            self._views.show(argument["view"])
        if isinstance(argument.get("day"), str):
            self.show_day(date.fromisoformat(argument["day"]))
        if argument.get("log"):
            self.log_new()

    # Views

    def show_view(self, view: str) -> None:
        """Show the year or another view, with the keyboard in it."""
        self._views.show(view)
        panel = self._views.panel()
        focus = panel.start_focus() if panel is not None else self.ui.heat.cells()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_day(self, day: date) -> None:
        """Show the log of a day."""
        self._views.show(YEAR)
        self._year.set_year(day.year)
        self._log.show_days(day, day)
        self.ui.logTable.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_view_chosen(self, _view: str) -> None:
        self.ui.yearChip.setVisible(self._views.current == YEAR)
        self._show_parts()

    def _show_parts(self) -> None:
        """Show of the year what there is, where the year is shown."""
        ui, view = self.ui, self._view
        year = self._views.current == YEAR
        lived = view is not None and bool(view.days or view.pauses)
        ui.yearCard.setVisible(year)
        ui.facts.setVisible(year and view is not None and bool(view.days))
        ui.lived.setVisible(year and lived)
        ui.emptyPlace.setVisible(year and view is not None and not lived)

    @Slot()
    def _plan(self) -> None:
        self.show_view(MONTH)
        panel = self._views.panel()
        if panel is not None:
            panel.plan()

    @Slot()
    def _add_results(self) -> None:
        self.show_view(FIGURES)
        panel = self._views.panel()
        if panel is not None:
            panel.add_results()

    @Slot()
    def _go_today(self) -> None:
        panel = self._views.panel()
        if panel is not None and self._views.current == MONTH:
            panel.go_today()
        else:
            self._views.show(YEAR)
            self._year.go_today()

    @Slot()
    def _import_archive(self) -> None:
        self.context.actions.get("import.archive").trigger()

    # Reading

    def refresh(self) -> None:
        """Read the summary, then the log of the year shown, or what another view shows."""
        if self._reading is not None:
            self._reading.cancel()
        today = self.context.clock.today()

        def work(services: Services) -> RoutineView:
            return view_of(services.routine.summary(), today)

        self._reading = self.context.read(work, self._on_view)
        if self._view is not None:
            self._read_log()
        self._views.refresh()

    @Slot(object)
    def _on_view(self, view: RoutineView) -> None:
        first = self._view is None
        self._view = view
        streaks = self.context.settings.get(SHOW_STREAK)
        year = self._year.year
        self._year.show(view, streaks=streaks)
        self._facts.show(view, self._year.year, streaks=streaks)
        self._weeks.show(view)
        self._side.show(view)
        self._order_tabs()
        self._show_parts()
        if first or year != self._year.year:
            self._read_log()

    def _order_tabs(self) -> None:
        """Go through the page as it is read; the rows of both cards are made anew each time."""
        ui = self.ui
        head: list[QAbstractButton] = [ui.yearChip, ui.pauseButton, ui.rhythmButton, ui.logButton]
        head += [*ui.views.findChildren(QAbstractButton), ui.earlierButton, ui.laterButton]
        log = [*ui.kinds.findChildren(QAbstractButton), ui.sortChip, ui.openButton, ui.editButton, ui.deleteButton]
        middle = [ui.heat.cells(), *ui.weeksRow.tiles()[-1:], ui.noteButton, *log, ui.logTable]
        side = [*ui.rhythmCard.findChildren(QAbstractButton), *ui.pausesCard.findChildren(QAbstractButton)]
        set_tab_order([*head, *middle, *side, self._first_button, self._import_button])

    def _read_log(self) -> None:
        if self._reading_log is not None:
            self._reading_log.cancel()
        year = self._year.year

        def work(services: Services) -> tuple[int, Sequence[Publication]]:
            return year, services.routine.latest(_ALL, year)

        self._reading_log = self.context.read(work, self._on_log)

    @Slot(object)
    def _on_log(self, found: tuple[int, Sequence[Publication]]) -> None:
        year, entries = found
        if year == self._year.year:
            self._log.show(entries, year)

    # Another year, week or day

    @Slot(int)
    def _on_year(self, year: int) -> None:
        if self._view is not None:
            self._facts.show(self._view, year, streaks=self.context.settings.get(SHOW_STREAK))
        self._read_log()

    @Slot(object)
    def _on_week(self, start: date) -> None:
        """Show what went out in a week."""
        last = start + WEEK - timedelta(days=1)
        if self._log.show_days(start, last):
            self.ui.logTable.setFocus(Qt.FocusReason.OtherFocusReason)
        elif last.year != self._year.year:
            self._year.set_year(start.year)

    @Slot(object)
    def _on_day(self, day: date) -> None:
        """Show what went out on a day; ask about it where nothing did."""
        view, now = self._view, self.context.clock.now()
        if view is None or day > view.today:
            return
        if day in view.days:
            if day.year == self._year.year and self._log.show_days(day, day):
                self.ui.logTable.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        noon = now.replace(year=day.year, month=day.month, day=day.day, hour=12, minute=0, second=0, microsecond=0)
        self._ask_entry(None, None if day == view.today else noon)

    # The log

    @Slot()
    def log_new(self) -> None:
        """Ask about something that went out, and log it."""
        self._ask_entry(None, None)

    @Slot(object)
    def _edit(self, entry: Publication) -> None:
        self._ask_entry(entry, None)

    def _ask_entry(self, entry: Publication | None, at: datetime | None) -> None:
        channel = self.context.settings.get(DEFAULT_CHANNEL)
        dialog = LogEntryDialog(self.window(), self.context.clock.now(), channel, entry=entry, at=at)
        dialog.accepted.connect(partial(self._on_entry, dialog))
        dialog.finished.connect(dialog.dispose)
        dialog.open()

    def _on_entry(self, dialog: LogEntryDialog) -> None:
        if dialog.chosen != "keep":
            return
        before, after, said = dialog.entry, dialog.corrected(), dialog.answer()
        if before is None or after is None:
            self._acts.log(said)
        elif after != before or said.at is not None:
            self._acts.edit(before, after, said.at)

    @Slot(str)
    def _open_link(self, address: str) -> None:
        LinkDialog(address, self.window()).open()

    @Slot()
    def _prepare_comment(self) -> None:
        self.context.navigate("write", {"new": "comment"})

    # Rhythm and pauses

    @Slot()
    def set_rhythm(self) -> None:
        """Ask for a rhythm, and set it."""
        view, settings = self._view, self.context.settings
        if view is None:
            return
        slots = (list(settings.get(SLOT_DAYS)), settings.get(SLOT_TIME))
        dialog = RhythmDialog(self.window(), view.state.rhythm, view.today, view.first_day, slots)
        dialog.accepted.connect(partial(self._on_rhythm, dialog))
        dialog.finished.connect(dialog.dispose)
        dialog.open()

    def _on_rhythm(self, dialog: RhythmDialog) -> None:
        if dialog.chosen == "keep":
            self._acts.set_rhythm(dialog.answer())

    @Slot()
    def take_pause(self) -> None:
        """Ask for the days of a pause, and mark them."""
        self._ask_pause(None)

    @Slot(object)
    def _edit_pause(self, pause: Pause) -> None:
        self._ask_pause(pause)

    def _ask_pause(self, pause: Pause | None) -> None:
        view = self._view
        if view is None:
            return
        others = [other for other in view.pauses if other != pause]
        dialog = PauseDialog(self.window(), view.today, view.first_day, others, pause=pause)
        dialog.accepted.connect(partial(self._on_pause, dialog, pause))
        dialog.finished.connect(dialog.dispose)
        dialog.open()

    def _on_pause(self, dialog: PauseDialog, before: Pause | None) -> None:
        if dialog.chosen != "keep":
            return
        first, last = dialog.answer()
        if before is None:
            self._acts.add_pause(first, last)
        elif (first, last) != (before.first_day, before.last_day):
            self._acts.edit_pause(before, first, last)

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room: two columns or one, the whole year or half of it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        ui, scale = self.ui, theme().scale
        room = self.width() / scale
        self._year.set_narrow(self.window().width() / scale < _WHOLE_YEAR_FROM)
        direction = QBoxLayout.Direction
        wide = room >= _TWO_COLUMNS_FROM
        ui.columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        side = theme().px(_SIDE if room >= _ROOMY_FROM else _NARROW_SIDE)
        for card in (ui.rhythmCard, ui.pausesCard):
            card.setMinimumWidth(side if wide else 0)
            card.setMaximumWidth(side if wide else 16_777_215)
        ui.header.setDirection(direction.LeftToRight if room >= _ONE_LINE_FROM else direction.TopToBottom)
        short = room < _SHORT_WORDS_BELOW
        ui.logButton.setText(self.tr("Log") if short else self.tr("Log a post or comment"))
        ui.logHead.setDirection(direction.TopToBottom if short else direction.LeftToRight)
        self._log.set_short(short)
        left, top, right = (44, 28, 40) if room >= 960 else (28, 24, 28)
        spare = max(0, (self.width() - left - right - 1320) // 2)
        ui.groundLayout.setContentsMargins(left + spare, top, right + spare, 28)
        self._views.arrange((self.width() - left - right - 2 * spare) / scale)
