"""The Routine page: regularity and streak, the year, the weeks, the log, rhythm and breaks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, QModelIndex, QSortFilterProxyModel, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QHBoxLayout, QHeaderView, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.routine import Pause, Publication, PublicationKind, Week, WeekState
from advocate_desktop.gui import hotkeys
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.link import LinkDialog
from advocate_desktop.gui.dialogs.log_entry import LogEntryDialog
from advocate_desktop.gui.dialogs.pause import PauseDialog
from advocate_desktop.gui.dialogs.rhythm import RhythmDialog
from advocate_desktop.gui.forms.ui_routine import Ui_RoutinePage
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.models.routine_model import SORT_ROLE, LogModel
from advocate_desktop.gui.page import Page
from advocate_desktop.gui.pages.routine_view import RoutineView, read_view
from advocate_desktop.gui.pages.routine_year import YearMap, days_words, qt_day
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.fields import IconButton
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.gui.widgets.week_rows import WeekRow
from advocate_desktop.settings import DEFAULT_CHANNEL, SHOW_STREAK, SLOT_DAYS, SLOT_TIME

_WEEKS_SHOWN = 10
_TWO_COLUMNS_FROM = 900
_ROWS_SHOWN = 8


class RoutinePage(Page):
    """One read fills the page; every change is one write and can be taken back."""

    shows = frozenset({Changed.ROUTINE, Changed.PROFILE})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_RoutinePage()
        self.ui.setupUi(self)
        self._view: RoutineView | None = None
        self._year = context.clock.today().year
        self._undo: Callable[[], None] | None = None
        self._year_map = YearMap(self.ui.heatMap, self)
        self._log = LogModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._dress()
        self._connect()

    def _dress(self) -> None:
        ui = self.ui
        self._sorted.setSourceModel(self._log)
        self._sorted.setSortRole(SORT_ROLE)
        table = ui.logTable
        table.setModel(self._sorted)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setFont(theme().font("capM"))
        table.setFont(theme().font("small"))
        table.setAccessibleName(self.tr("What went out"))
        row = theme().px(32)
        table.verticalHeader().setDefaultSectionSize(row)
        table.setFixedHeight(row * (_ROWS_SHOWN + 1))
        ui.heatScroll.setSideways(True)
        self._facts = self._make_facts()
        ui.yearSelect.setAccessibleName(self.tr("Year"))
        ui.noteCard.setTone("sunken")
        ui.noteCard.setLevel(0)
        side = theme().icon_px(20)
        ui.noteIcon.setPixmap(pixmap("snowflake", "duotone", "encre", side, self.devicePixelRatioF()))
        ui.noteIcon.setFixedWidth(side + 2)

    def _make_facts(self) -> dict[str, QWidget]:
        """Let the facts stand in as many lines as they need."""
        ui = self.ui
        flow = Flow(ui.ground, gap=theme().px(24), line_gap=theme().px(10))
        found: dict[str, QWidget] = {}
        for name, fact in (
            ("regularity", ui.regularityFact),
            ("streak", ui.streakFact),
            ("posts", ui.postsFact),
            ("comments", ui.commentsFact),
            ("reserve", ui.reserveFact),
        ):
            ui.facts.removeItem(fact)
            fact.setParent(None)
            holder = found[name] = QWidget(flow)
            holder.setLayout(fact)
            fact.setContentsMargins(0, 0, 0, 0)
            flow.add(holder)
        while ui.facts.takeAt(0) is not None:
            pass
        ui.facts.addWidget(flow)
        return found

    def _connect(self) -> None:
        ui, add = self.ui, self.context.actions.add
        ui.yearSelect.activated.connect(self._on_year)
        ui.logButton.clicked.connect(self.log_new)
        ui.rhythmButton.clicked.connect(self.change_rhythm)
        ui.pauseButton.clicked.connect(self.take_break)
        ui.editButton.clicked.connect(self._edit)
        ui.deleteButton.clicked.connect(self._delete)
        ui.openButton.clicked.connect(self._open_link)
        ui.logTable.activated.connect(self._edit)
        ui.logTable.selectionModel().currentRowChanged.connect(self._on_current)
        ui.heatMap.day_chosen.connect(self._on_day)
        ui.heatMap.height_changed.connect(ui.heatScroll.setFixedHeight)
        for action_id, text, run, icon in (
            ("routine.log", self.tr("Log a post or a comment"), self.log_new, "calendar-plus"),
            ("routine.rhythm", self.tr("Change my rhythm"), self.change_rhythm, "calendar-dots"),
            ("routine.pause", self.tr("Take a break"), self.take_break, "snowflake"),
            ("routine.edit", self.tr("Correct the chosen entry"), self._edit, "pencil-simple"),
            ("routine.delete", self.tr("Delete the chosen entry"), self._delete, "trash"),
            ("routine.undo", self.tr("Take the last change back"), self._take_back, "arrow-counter-clockwise"),
        ):
            add(action_id, text, run, owner=self, group="routine", icon=icon)
        ui.logButton.setKeyHint(next(iter(hotkeys.keys("routine.log")), ""))

    def start_focus(self) -> QWidget:
        """Give the way to log something."""
        return self.ui.logButton

    def panes(self) -> list[QWidget]:
        """Give the year, then the log."""
        return [self.ui.heatMap.cells(), self.ui.logTable]

    def place(self) -> object:
        """Give the year that is shown."""
        return {"year": self._year}

    def open_with(self, argument: object) -> None:
        """Show the year asked for, if one was."""
        if isinstance(argument, dict) and isinstance(argument.get("year"), int):
            self._year = argument["year"]
            self.refresh()

    # Reading

    def refresh(self) -> None:
        """Read everything again."""
        self.context.read(partial(read_view, today=self.context.clock.today(), year=self._year), self._on_view)

    @Slot(object)
    def _on_view(self, view: RoutineView) -> None:
        self._view = view
        self._show_years(view)
        self._show_facts(view)
        self._show_year(view)
        self._show_weeks(view)
        self._show_log(view)
        self._show_breaks(view)
        self._show_note(view)

    def _show_years(self, view: RoutineView) -> None:
        box = self.ui.yearSelect
        box.clear()
        for year in view.years:
            box.addItem(str(year), year)
        box.setCurrentIndex(max(0, box.findData(self._year)))
        box.setVisible(len(view.years) > 1)

    @Slot()
    def _on_year(self) -> None:
        self._year = int(self.ui.yearSelect.currentData())
        if self._view is not None:
            self._show_year(self._view)
            self._show_facts(self._view)
        self.refresh()

    def _show_year(self, view: RoutineView) -> None:
        self._year_map.show(view, self._year)

    def _show_facts(self, view: RoutineView) -> None:
        ui, state, locale = self.ui, view.state, QLocale()
        posts, comments = view.in_year(self._year)
        first = view.first_entry()
        since = self.tr("in {year}").format(year=self._year)
        if first is not None and first.year == self._year == state.today.year and (state.today - first).days < 60:
            since = self.tr("since {day}").format(day=locale.toString(qt_day(first), self.tr("d MMMM")))
        percent = locale.toString(round(state.regularity * 100))
        ui.regularityNumber.setText(self.tr("{percent}%").format(percent=percent))
        ui.regularityTitle.setText(self.tr("regularity"))
        ui.regularityDetail.setText(self.tr("lately"))
        ui.streakNumber.setText(locale.toString(state.streak))
        ui.streakTitle.setText(self.tr("week(s) in a row", "", state.streak))
        best = self.tr("your best is {best}").format(best=locale.toString(state.best))
        ui.streakDetail.setText(best if state.best > state.streak else self.tr("your best so far"))
        ui.postsNumber.setText(locale.toString(posts))
        ui.postsTitle.setText(self.tr("post(s)", "", posts))
        ui.postsDetail.setText(since)
        ui.commentsNumber.setText(locale.toString(comments))
        ui.commentsTitle.setText(self.tr("comment(s)", "", comments))
        ui.commentsDetail.setText(since)
        ui.reserveNumber.setText(locale.toString(state.freezes))
        ui.reserveTitle.setText(self.tr("week(s) in reserve", "", state.freezes))
        ui.reserveDetail.setText(self.tr("one more every 4 weeks"))
        shown = self.context.settings.get(SHOW_STREAK)
        self._facts["streak"].setVisible(shown and bool(state.weeks))
        self._facts["reserve"].setVisible(shown and state.freezes > 0)
        self._facts["regularity"].setVisible(bool(state.weeks))

    def _show_weeks(self, view: RoutineView) -> None:
        ui, state = self.ui, view.state
        rhythm = state.rhythm
        posts = self.tr("%n post(s) a week", "", rhythm.posts)
        comments = self.tr("%n comment(s) a week", "", rhythm.comments)
        ui.rhythmText.setText(self.tr("Your rhythm: {posts}, {comments}.").format(posts=posts, comments=comments))
        weeks = state.weeks[-_WEEKS_SHOWN:] or (state.current,)
        ui.weekRows.setRows([self._week_row(week) for week in reversed(weeks)])

    def _week_row(self, week: Week) -> WeekRow:
        left = week.rhythm.posts - week.counted
        words = {
            WeekState.KEPT: self.tr("kept"),
            WeekState.OPEN: self.tr("%n post(s) to go", "", left),
            WeekState.PAUSED: self.tr("on a break"),
            WeekState.FROZEN: self.tr("a week in reserve"),
            WeekState.MISSED: self.tr("no post") if not week.posts else self.tr("begun"),
        }[week.state]
        counts = self.tr("{counted} of {posts}").format(counted=week.counted, posts=week.rhythm.posts)
        share = min(1.0, week.counted / week.rhythm.posts)
        return WeekRow(days_words(week.start, week.last_day), week.state.value, words, share, counts)

    def _show_log(self, view: RoutineView) -> None:
        ui = self.ui
        self._log.show(view.log, {channel.id: channel.name for channel in CHANNELS.values()})
        ui.logCount.setText(QLocale().toString(len(view.log)) if view.log else "")
        ui.logEmpty.setVisible(not view.log)
        ui.logTable.setVisible(bool(view.log))
        for button in (ui.editButton, ui.deleteButton, ui.openButton):
            button.setVisible(bool(view.log))
        self._on_current(ui.logTable.currentIndex())

    def _show_breaks(self, view: RoutineView) -> None:
        rows = self.ui.pauseRows
        while (item := rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for pause in reversed(view.pauses):
            rows.addWidget(self._break_row(pause))

    def _break_row(self, pause: Pause) -> QWidget:
        row = QWidget(self.ui.pausesCard)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = days_words(pause.first_day, pause.last_day)
        line.addWidget(Text(f"{words} {pause.last_day.year}", role="body", parent=row), 1)
        change = Button(self.tr("Edit"), kind="ghost", small=True, parent=row)
        change.setAccessibleName(self.tr("Edit the break {days}").format(days=words))
        change.clicked.connect(partial(self.edit_break, pause))
        remove = IconButton(self.tr("Remove the break {days}").format(days=words), icon="x", parent=row)
        remove.clicked.connect(partial(self.remove_break, pause))
        line.addWidget(change)
        line.addWidget(remove)
        return row

    def _show_note(self, view: RoutineView) -> None:
        state = view.state
        if state.paused:
            words = self.tr("You are on a break. Nothing counts against you, and no reminder comes.")
        elif not state.weeks:
            words = self.tr("Your history begins with the first post or comment you log.")
        else:
            words = self.tr("Nothing to catch up on: one post at your pace, and the week is kept.")
        self.ui.noteText.setText(words)

    # The log

    def _chosen(self) -> Publication | None:
        index = self.ui.logTable.currentIndex()
        return self._log.publication(self._sorted.mapToSource(index).row()) if index.isValid() else None

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        chosen = self._chosen() if index.isValid() else None
        self.ui.editButton.setEnabled(chosen is not None)
        self.ui.deleteButton.setEnabled(chosen is not None)
        self.ui.openButton.setEnabled(chosen is not None and bool(chosen.url))

    @Slot(object)
    def _on_day(self, day: date) -> None:
        """Choose the first entry of a day in the log."""
        for row in range(self._sorted.rowCount()):
            index = self._sorted.index(row, 0)
            if self._log.publication(self._sorted.mapToSource(index).row()).local_date == day:
                self.ui.logTable.setCurrentIndex(index)
                self.ui.logTable.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    @Slot()
    def log_new(self) -> None:
        """Ask what went out, and log it."""
        answer = LogEntryDialog.ask_about(
            self, self.context.clock.now(), channel=self.context.settings.get(DEFAULT_CHANNEL)
        )
        if answer is None:
            return

        def work(services: Services) -> tuple[Publication, ChangeSet]:
            return services.routine.log(answer.kind, answer.at, answer.channels, rung=answer.rung, url=answer.url)

        self.context.read(work, self._on_logged)

    @Slot(object)
    def _on_logged(self, answer: tuple[Publication, ChangeSet]) -> None:
        publication, changes = answer
        self._undo = partial(self._remove_entry, publication.id)
        self.context.announce(changes)
        self.context.toast(self.tr("Logged."), self._take_back)

    @Slot()
    def _edit(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        answer = LogEntryDialog.ask_about(self, self.context.clock.now(), chosen)
        if answer is None:
            return

        def work(services: Services) -> ChangeSet:
            changed = _replaced(chosen, answer.kind.value, answer.channels, answer.url, answer.rung)
            return services.routine.edit(changed, at=answer.at)

        self._undo = partial(self._put_back, chosen)
        self.context.write(work)
        self.context.toast(self.tr("Corrected."), self._take_back)

    @Slot()
    def _delete(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        self._remove_entry(chosen.id)
        self._undo = partial(self._restore_entry, chosen.id)
        self.context.toast(self.tr("Deleted."), self._take_back)

    def _remove_entry(self, publication_id: int) -> None:
        self.context.write(lambda services: services.routine.delete(publication_id))

    def _restore_entry(self, publication_id: int) -> None:
        self.context.write(lambda services: services.routine.restore(publication_id))

    def _put_back(self, publication: Publication) -> None:
        self.context.write(lambda services: services.routine.edit(publication))

    @Slot()
    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()

    @Slot()
    def _open_link(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.url:
            LinkDialog(chosen.url, self).open()

    # What sets the pace

    @Slot()
    def change_rhythm(self) -> None:
        """Ask for another rhythm."""
        if self._view is None:
            return
        settings, today = self.context.settings, self.context.clock.today()
        days = tuple(settings.get(SLOT_DAYS))
        answer = RhythmDialog.ask_about(self, self._view.state.rhythm, today, days, settings.get(SLOT_TIME))
        if answer is None:
            return
        settings.set(SLOT_DAYS, list(answer.slot_days))
        settings.set(SLOT_TIME, answer.slot_time)
        self.context.write(
            lambda services: services.routine.set_rhythm(answer.posts, answer.comments, answer.first_day)
        )
        self.context.toast(self.tr("Your rhythm is set."))

    @Slot()
    def take_break(self) -> None:
        """Ask for the days of a break."""
        if self._view is None:
            return
        answer = PauseDialog.ask_about(self, self.context.clock.today(), self._view.first_day)
        if answer is not None:
            first, last = answer
            self.context.read(lambda services: services.routine.pause(first, last), self._on_break)

    @Slot(object)
    def _on_break(self, answer: tuple[Pause, ChangeSet]) -> None:
        pause, changes = answer
        self._undo = partial(self._drop_break, pause.id)
        self.context.announce(changes)
        self.context.toast(self.tr("The break is kept."), self._take_back)

    def edit_break(self, pause: Pause) -> None:
        """Ask for other days of a break."""
        if self._view is None:
            return
        answer = PauseDialog.ask_about(self, self.context.clock.today(), self._view.first_day, pause)
        if answer is not None:
            first, last = answer
            self.context.write(lambda services: services.routine.edit_pause(Pause(pause.id, first, last)))

    def remove_break(self, pause: Pause) -> None:
        """Take a break away; the toast brings it back."""
        self._drop_break(pause.id)
        self._undo = partial(self._keep_break, pause)
        self.context.toast(self.tr("The break is removed."), self._take_back)

    def _drop_break(self, pause_id: int) -> None:
        self.context.write(lambda services: services.routine.remove_pause(pause_id))

    def _keep_break(self, pause: Pause) -> None:
        self.context.write(lambda services: services.routine.pause(pause.first_day, pause.last_day)[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns one under the other where there is no room."""
        super().resizeEvent(event)
        ui, look = self.ui, theme()
        wide = self.width() >= _TWO_COLUMNS_FROM * look.scale
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        ui.columns.setDirection(direction)
        side = 44 if self.width() >= 1060 else 28
        spare = max(0, (self.width() - 2 * side - 1320) // 2)
        ui.groundLayout.setContentsMargins(side + spare, 28, side - 4 + spare, 28)


def _replaced(
    publication: Publication, kind: str, channels: tuple[str, ...], url: str, rung: int | None
) -> Publication:
    return replace(publication, kind=PublicationKind(kind), channels=channels, url=url, rung=rung)
