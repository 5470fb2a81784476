"""The month: what went out, slots and ideas on their days; ideas are planned and moved by pointer or keyboard."""

from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, QPoint, QSize, Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.grids import Idea, IdeaState
from advocate_desktop.domain.month import MonthDay, MonthPlan, month_after, month_before
from advocate_desktop.domain.routine import DayFacts
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.plan import PlanDialog
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.pages.routine_acts import RoutineActs
from advocate_desktop.gui.pages.routine_day import DayCard
from advocate_desktop.gui.pages.routine_views import ViewPanel
from advocate_desktop.gui.tasks import Task
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Card
from advocate_desktop.gui.widgets.fields import IconButton
from advocate_desktop.gui.widgets.month_grid import Chip, MonthCell, MonthGrid
from advocate_desktop.gui.widgets.plan_drag import PlanDrag
from advocate_desktop.gui.widgets.text import Text

_TWO_COLUMNS_FROM, _ONE_LINE_FROM, _SIDE, _NO_LIMIT = 900, 620, 290, 16_777_215


class MonthPanel(ViewPanel):
    """A month with the day the keyboard is on beside it, and the ideas that wait for a day."""

    def __init__(self, context: AppContext, acts: RoutineActs, parent: QWidget) -> None:
        super().__init__(context, acts, parent)
        self._plan: MonthPlan | None = None
        self._month = context.clock.today().replace(day=1)
        self._at = context.clock.today()
        self._reading: Task | None = None
        self._asked = False
        self._build()
        self._drag = PlanDrag(self, self.grid, self.waiting, self._idea_at)
        self._connect()
        self._add_actions()

    # Parts

    def _build(self) -> None:
        self._title = Text(role="title2", parent=self)
        self._before = IconButton(self.tr("The month before"), icon="caret-left", parent=self)
        self._after = IconButton(self.tr("The month after"), icon="caret-right", parent=self)
        self._today = Button(self.tr("Today"), kind="ghost", small=True, parent=self)
        self._reminders = Button(self.tr("Reminders"), icon="clock", parent=self)
        self._plan_button = Button(self.tr("Plan an idea"), icon="calendar-plus", key_hint="P", parent=self)
        where, acts = QHBoxLayout(), QHBoxLayout()
        for widget in (self._title, self._before, self._after, self._today):
            where.addWidget(widget)
        where.addStretch(1)
        acts.addWidget(self._reminders)
        acts.addWidget(self._plan_button)
        acts.addStretch(1)
        self._head = QHBoxLayout()
        for part in (where, acts):
            part.setSpacing(8)
            self._head.addLayout(part)
        self._head.setSpacing(8)
        self._head.setStretch(0, 1)
        card = Card(self)
        self.grid = MonthGrid(card)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 6, 1, 6)
        inner.addWidget(self.grid)
        self.day = DayCard(self)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(16)
        self._columns.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
        self._side = QWidget(self)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        side.addWidget(self.day)
        side.addWidget(self._waiting_card())
        side.addStretch(1)
        self._columns.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._head)
        column.addLayout(self._columns)
        column.addStretch(1)

    def _waiting_card(self) -> Card:
        card = Card(self._side)
        self.waiting = QListWidget(card)
        self.waiting.setAccessibleName(self.tr("Ideas without a day"))
        self.waiting.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.waiting.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._none_waiting = Text(
            self.tr("No idea waits for a day."), role="small", color="ink3", wrap=True, parent=card
        )
        hint = self.tr("Drag one onto a day, or press M and carry it with the arrows.")
        self._hint = Text(hint, role="cap", color="ink3", wrap=True, parent=card)
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 14, 12, 14)
        column.setSpacing(6)
        column.addWidget(Text(self.tr("Ideas without a day"), role="h3", parent=card))
        column.addWidget(self._none_waiting)
        column.addWidget(self.waiting)
        column.addWidget(self._hint)
        return card

    def _connect(self) -> None:
        self._before.clicked.connect(partial(self.step, -1))
        self._after.clicked.connect(partial(self.step, 1))
        self._today.clicked.connect(self.go_today)
        self._plan_button.clicked.connect(self.plan)
        self._reminders.clicked.connect(self.ask_reminders)
        self.grid.day_changed.connect(self._on_day)
        self.grid.day_opened.connect(self._on_opened)
        self.grid.day_beyond.connect(self.go_to)
        self.grid.dropped.connect(self._move)
        self.grid.put_back.connect(self._put_back)
        self._drag.dropped.connect(self._move)
        self._drag.taken_out.connect(self._unplan)
        self.waiting.itemActivated.connect(self._on_waiting)
        self.day.taken_out.connect(self._unplan)
        self.day.opened.connect(self._open)

    def _add_actions(self) -> None:
        for action_id, text, run, icon in (
            ("routine.move", self.tr("Pick up an idea and move it"), self.pick_up, "arrows-out-simple"),
            ("routine.month_before", self.tr("The month before"), partial(self.step, -1), "caret-left"),
            ("routine.month_after", self.tr("The month after"), partial(self.step, 1), "caret-right"),
            ("routine.reminders", self.tr("Reminders and calendar file"), self.ask_reminders, "clock"),
        ):
            self.context.actions.add(action_id, text, run, owner=self, group="routine", icon=icon)

    def start_focus(self) -> QWidget:
        """Give the days."""
        return self.grid

    def panes(self) -> list[QWidget]:
        """Give the days and the ideas that wait."""
        return [self.grid, self.waiting]

    def arrange(self, room: float) -> None:
        """Put day and ideas beside the month, or below it."""
        wide = room >= _TWO_COLUMNS_FROM
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.LeftToRight if room >= _ONE_LINE_FROM else direction.TopToBottom)
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._side.setMinimumWidth(theme().px(_SIDE) if wide else 0)
        self._side.setMaximumWidth(theme().px(_SIDE) if wide else _NO_LIMIT)

    # Reading

    def refresh(self) -> None:
        """Read the month again."""
        if self._reading is not None:
            self._reading.cancel()
        month = self._month

        def work(services: Services) -> MonthPlan:
            return services.calendar.month(month)

        self._reading = self.context.read(work, self._on_plan)

    @Slot(object)
    def _on_plan(self, plan: MonthPlan) -> None:
        self._plan = plan
        title = QLocale().toString(words.qdate(plan.first), "MMMM yyyy")
        self._title.setText(title[:1].upper() + title[1:])
        locale, short = QLocale(), QLocale.FormatType.ShortFormat
        order = [day.day.isoweekday() for day in plan.days[:7]]
        weekdays = [locale.dayName(day, short) for day in order]
        at = self._at if plan.at(self._at) is not None else plan.first
        self.grid.setCells([self._cell(day) for day in plan.days], weekdays, plan.today, at)
        self.grid.setAccessibleName(self.tr("Days of {month}").format(month=title))
        self._fill_waiting(plan)
        self._show_day(at)
        if self._asked:
            self.plan()

    def _cell(self, day: MonthDay) -> MonthCell:
        chips = [Chip(post.id, words.entry_title(post) or words.kind_name(post), "post") for post in day.posts]
        chips += [
            Chip(idea.id, idea.sentence, "draft" if idea.state is IdeaState.DRAFT else "idea")
            for idea in day.ideas
        ]
        return MonthCell(
            day.day,
            day.inside,
            self._spoken(day),
            len(day.posts),
            day.comments,
            day.slot,
            day.paused,
            tuple(chips),
        )

    def _spoken(self, day: MonthDay) -> str:
        said = [words.facts_words(DayFacts(len(day.posts), day.comments))]
        said += [self.tr("slot")] if day.slot else []
        said += [self.tr("pause")] if day.paused else []
        said += [self.tr("planned: {idea}").format(idea=idea.sentence) for idea in day.ideas]
        what = ", ".join(part for part in said if part) or self.tr("nothing")
        name = QLocale().toString(words.qdate(day.day), "dddd d MMMM")
        return self.tr("{day}: {what}").format(day=name, what=what)

    def _fill_waiting(self, plan: MonthPlan) -> None:
        self.waiting.clear()
        for idea in plan.waiting:
            row = QListWidgetItem(idea.sentence)
            row.setData(Qt.ItemDataRole.UserRole, idea.id)
            row.setToolTip(idea.sentence)
            row.setFont(theme().font("small"))
            row.setSizeHint(QSize(0, theme().px(30)))
            self.waiting.addItem(row)
        count = len(plan.waiting)
        self.waiting.setVisible(count > 0)
        self._hint.setVisible(count > 0 or any(day.ideas for day in plan.days))
        self._none_waiting.setVisible(count == 0)
        self.waiting.setFixedHeight(theme().px(8 + 30 * max(1, min(count, 7))))

    # Where one is

    def step(self, months: int, _checked: bool = False) -> None:
        """Show the month before (-1) or after (1)."""
        month = month_before(self._month) if months < 0 else month_after(self._month)
        self.go_to(month.replace(day=min(self._at.day, 28)))

    @Slot()
    def go_today(self) -> None:
        """Take the keyboard to today."""
        self.go_to(self.context.clock.today())
        self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(object)
    def go_to(self, day: date) -> None:
        """Show the month of a day, with the keyboard on it."""
        if not 2003 <= day.year <= 2199:
            return
        self._at = day
        if day.replace(day=1) == self._month and self._plan is not None:
            self.grid.go_to(day)
        else:
            self._month = day.replace(day=1)
            self.refresh()

    @Slot(object)
    def _on_day(self, day: date) -> None:
        self._at = day
        self._show_day(day)

    def _show_day(self, day: date) -> None:
        shown = self._plan.at(day) if self._plan is not None else None
        if shown is not None and self._plan is not None:
            self.day.show_day(shown, self._plan.today)

    @Slot(object)
    def _on_opened(self, day: date) -> None:
        """Open what there is on a day; plan something on one that is empty."""
        shown = self._plan.at(day) if self._plan is not None else None
        if shown is None:
            return
        if shown.ideas:
            self._open(shown.ideas[0])
        elif shown.posts or shown.comments:
            self.context.navigate("routine", {"day": day.isoformat()})
        else:
            self.plan()

    @Slot(object)
    def _open(self, idea: Idea) -> None:
        if idea.draft_id is not None:
            self.context.navigate("write", {"draft": idea.draft_id})
        else:
            self.context.navigate("grids", {"idea": idea.id})

    # Planning

    @Slot()
    def plan(self) -> None:
        """Ask which idea to plan on the day the keyboard is on; on a day gone by, on the next slot."""
        plan = self._plan
        self._asked = plan is None
        if plan is None:
            return
        day = self.grid.current_day() or plan.today
        if day < plan.today:
            day = next((each.day for each in plan.days if each.slot), plan.today)
        dialog = PlanDialog(day, plan.waiting, self.window())
        dialog.accepted.connect(partial(self._on_planned, dialog, day))
        dialog.finished.connect(dialog.dispose)
        dialog.open()

    def _on_planned(self, dialog: PlanDialog, day: date) -> None:
        if dialog.chosen != "keep":
            return
        idea_id, sentence = dialog.answer()
        self._at = day
        if idea_id is None:
            self.acts.plan_new(sentence, day)
        else:
            self.acts.plan(idea_id, day)

    @Slot()
    def pick_up(self) -> None:
        """Take up the idea of the chosen day or row, to carry it with the arrows; once more puts it down."""
        if self.grid.carried is not None:
            self._put_back()
            return
        idea_id = self._idea_in_hand()
        if idea_id is None:
            self.context.toast(self.tr("No idea here to move."))
            return
        self.grid.carry(idea_id)
        if self.waiting.hasFocus() and self._at < self.context.clock.today():
            self.go_today()
        self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _idea_in_hand(self) -> int | None:
        row = self.waiting.currentItem()
        if self.waiting.hasFocus() and row is not None:
            found = row.data(Qt.ItemDataRole.UserRole)
            return found if isinstance(found, int) else None
        day = self.grid.current_day()
        shown = self._plan.at(day) if self._plan is not None and day is not None else None
        return shown.ideas[0].id if shown is not None and shown.ideas else None

    @Slot()
    def _put_back(self) -> None:
        self.grid.carry(None)

    @Slot(int, object)
    def _move(self, idea_id: int, day: date) -> None:
        self.grid.carry(None)
        if day < self.context.clock.today():
            self.context.toast(self.tr("Ideas are planned from today on."))
            return
        self._at = day
        self.acts.plan(idea_id, day)

    @Slot(int)
    def _unplan(self, idea_id: int) -> None:
        self.grid.carry(None)
        self.acts.unplan(idea_id)

    @Slot(object)
    def _on_waiting(self, _row: QListWidgetItem) -> None:
        self.pick_up()

    def _idea_at(self, place: QPoint) -> Chip | None:
        row = self.waiting.itemAt(place)
        return Chip(row.data(Qt.ItemDataRole.UserRole), row.text(), "idea") if row is not None else None

    @Slot()
    def ask_reminders(self) -> None:
        """Ask whether and how to be reminded."""
        from advocate_desktop.gui.dialogs.reminders import RemindersDialog

        dialog = RemindersDialog(self.context, self.window())
        dialog.finished.connect(dialog.dispose)
        dialog.open()
