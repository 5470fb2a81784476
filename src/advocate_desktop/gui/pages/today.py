"""Today: one next step and why, the drafts under way, the week and the streak."""

from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import Changed
from advocate_desktop.domain.steps import Reason, StepKind
from advocate_desktop.domain.today import DayView, StepView, TodayFacts
from advocate_desktop.domain.windows import Window
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.forms.ui_today import Ui_TodayPage
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.page import Page
from advocate_desktop.gui.pages.today_rows import DraftRow
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.today_snapshot import read_snapshot, write_snapshot
from advocate_desktop.gui.widgets.common import tab_through
from advocate_desktop.gui.widgets.week_strip import WeekDay
from advocate_desktop.gui.window_words import window_sentence
from advocate_desktop.settings import SET_ASIDE, SHOW_STREAK

_BARS = 12
_TWO_COLUMNS_FROM = 880
_WIDE_FROM = 1060
_CHIPS = {
    StepKind.CONFIRM: ("check-circle", "accent"),
    StepKind.IMPORT: ("package", "accent"),
    StepKind.REST: ("sun-horizon", "neutral"),
    StepKind.COMMENT: ("chat-circle-text", "accent"),
    StepKind.IDEA: ("lightbulb", "accent"),
    StepKind.START: ("books", "accent"),
    StepKind.PLAY: ("cards-three", "accent"),
}
_BUTTON_ICONS = {
    StepKind.CONFIRM: "check",
    StepKind.IMPORT: "plus",
    StepKind.REST: "books",
    StepKind.COMMENT: "chat-circle-text",
    StepKind.COPY: "copy",
    StepKind.PLAY: "cards-three",
}


class TodayPage(Page):
    """The page the application opens on."""

    shows = frozenset(
        {Changed.CONTENT, Changed.DRAFTS, Changed.ROUTINE, Changed.IDEAS, Changed.LINE, Changed.PROFILE}
    )

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_TodayPage()
        self.ui.setupUi(self)
        self._facts = TodayFacts(context.clock.today().isoformat())
        self._shown = 0
        self._rows: list[DraftRow] = []
        self._connect()
        self._dress()
        self._show(read_snapshot(context.foundation.paths.today_snapshot) or self._facts)

    def _connect(self) -> None:
        ui, actions = self.ui, self.context.actions
        ui.startButton.clicked.connect(self._start)
        ui.otherButton.clicked.connect(self._other)
        ui.laterButton.clicked.connect(self._later)
        ui.allButton.clicked.connect(self._all_drafts)
        ui.newButton.clicked.connect(self._new_draft)
        actions.add("today.other", self.tr("Another idea"), self._other, owner=self, group="today", icon="shuffle")
        actions.add("today.later", self.tr("Not today"), self._later, owner=self, group="today", icon="clock")

    def _dress(self) -> None:
        ui, look = self.ui, theme()
        side = look.icon_px(18)
        ui.reserveIcon.setPixmap(pixmap("snowflake", "duotone", "encre", side, self.devicePixelRatioF()))
        ui.reserveIcon.setFixedWidth(side + 4)
        info = look.icon_px(16)
        ui.whyIcon.setPixmap(pixmap("info", "regular", "ink3", info, self.devicePixelRatioF()))
        ui.noteCard.setTone("sunken")
        ui.noteCard.setLevel(0)
        ui.startButton.setDefault(False)

    def start_focus(self) -> QWidget:
        """Give the button that starts the step."""
        return self.ui.startButton

    def panes(self) -> list[QWidget]:
        """Give the step, then the drafts."""
        return [self.ui.startButton, *self._rows[:1]]

    # Reading

    def refresh(self) -> None:
        """Read again what Today shows."""
        today = self.context.clock.today()
        recovered = self.context.recovered_draft
        aside = self._set_aside(today)

        def work(services: Services) -> TodayFacts:
            return services.today.facts(today, recovered_draft=recovered, set_aside=aside)

        self.context.read(work, self._on_facts)

    @Slot(object)
    def _on_facts(self, facts: TodayFacts) -> None:
        self._shown = 0
        self._show(facts)
        path = self.context.foundation.paths.today_snapshot
        self.context.tasks.run(partial(write_snapshot, path, facts))

    def _set_aside(self, today: date) -> frozenset[str]:
        kept = self.context.state.get(SET_ASIDE)
        return frozenset(kept.get("keys", [])) if kept.get("day") == today.isoformat() else frozenset()

    # Showing

    def _show(self, facts: TodayFacts) -> None:
        self._facts = facts
        today = self.context.clock.today()
        locale, ui = QLocale(), self.ui
        day = locale.toString(QDate(today.year, today.month, today.day), self.tr("dddd d MMMM"))
        ui.dateText.setText(day[:1].upper() + day[1:])
        name = facts.name
        ui.greeting.setText(self.tr("Hello {name}.").format(name=name) if name else self.tr("Hello."))
        ui.subtitle.setText(self.tr("One idea for today. The rest can wait."))
        self._show_step()
        self._show_drafts()
        self._show_week()
        self._show_streak()

    def _step(self) -> StepView | None:
        steps = self._facts.steps
        return steps[self._shown % len(steps)] if steps else None

    def _show_step(self) -> None:
        step, ui, messages = self._step(), self.ui, self.context.messages
        ui.stepCard.setVisible(step is not None)
        if step is None:
            return
        kind = StepKind(step.kind)
        named = "title_named" if step.title else "title"
        ui.stepTitle.setText(messages(f"today.{step.kind}.{named}", title=step.title))
        ui.stepSentence.setText(messages(f"today.{step.kind}.sentence"))
        ui.startButton.setText(messages(f"today.{step.kind}.button"))
        ui.startButton.setIconName(_BUTTON_ICONS.get(kind, "pencil-simple-line"))
        icon, tone = _CHIPS.get(kind, ("pencil-simple", "accent"))
        slot = step.reason == Reason.PLANNED_TODAY and self._has_slot()
        ui.reasonChip.setIconName("calendar-check" if slot else icon)
        ui.reasonChip.setTone(tone)
        ui.reasonChip.setText(self._slot_words() if slot else self._chip_words(kind))
        ui.minutesText.setText(messages("today.about.minutes", count=step.minutes) if step.minutes else "")
        ui.whyText.setText(" ".join(part for part in (self._why(step), self._window(step)) if part))
        ui.otherButton.setVisible(len(self._facts.steps) > 1)
        ui.laterButton.setVisible(kind is not StepKind.REST)
        self._show_cover(step)

    def _has_slot(self) -> bool:
        return any(day.slot for day in self._facts.week if day.day == self._facts.today)

    def _slot_words(self) -> str:
        day = date.fromisoformat(self._facts.today)
        return self.tr("{day} slot").format(day=QLocale().dayName(day.isoweekday()))

    def _chip_words(self, kind: StepKind) -> str:
        return {
            StepKind.CONTINUE: self.tr("Where you stopped"),
            StepKind.CONFIRM: self.tr("Copied"),
            StepKind.COPY: self.tr("Ready to copy"),
            StepKind.ANSWER: self.tr("Under way"),
            StepKind.IDEA: self.tr("From your grid"),
            StepKind.START: self.tr("From the library"),
            StepKind.PLAY: self.tr("Editorial line"),
            StepKind.COMMENT: self.tr("Conversation"),
            StepKind.WRITE: self.tr("In your own words"),
            StepKind.IMPORT: self.tr("To begin"),
            StepKind.REST: self.tr("Free time"),
        }[kind]

    def _why(self, step: StepView) -> str:
        messages, reason = self.context.messages, step.reason
        if reason in (Reason.FRESH, Reason.EXPIRING) and step.until:
            until = date.fromisoformat(step.until)
            words = QLocale().toString(QDate(until.year, until.month, until.day), self.tr("d MMMM"))
            return messages(f"today.why.{reason}", until=words)
        if reason == Reason.SUITS_PILLAR:
            return messages(f"today.why.{reason}", pillar=step.pillar)
        if reason == Reason.COMING_BACK and not self._facts.best:
            return messages("today.why.coming_back_plain")
        if reason == Reason.COMING_BACK:
            return messages("today.why.coming_back", best=self._facts.best)
        if reason == Reason.COMMENTS_LEFT:
            done, wanted = self._facts.comments
            return messages("today.why.comments_left", count=wanted - done)
        return messages(f"today.why.{reason}")

    def _window(self, step: StepView) -> str:
        if step.window is None or step.draft_id is not None:
            return ""
        first, last = (date.fromisoformat(day) for day in step.window)
        today = self.context.clock.today()
        return window_sentence(Window(first, last), today) if today <= last else ""

    def _show_cover(self, step: StepView) -> None:
        cover = self.ui.stepCover
        cover.setVisible(self._has_cover(step) and self.width() >= _WIDE_FROM * theme().scale)
        if not self._has_cover(step):
            return
        picture = QPixmap(step.picture) if step.picture else QPixmap()
        if picture.isNull():
            cover.setSeed(step.title, step.theme)
        else:
            cover.setImage(picture)

    @staticmethod
    def _has_cover(step: StepView) -> bool:
        return step.content_id is not None

    def _show_drafts(self) -> None:
        ui, facts = self.ui, self._facts
        for row in self._rows:
            ui.draftRows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for index, line in enumerate(facts.drafts):
            row = DraftRow(line, self.context.clock.today(), index == len(facts.drafts) - 1, self.ui.draftsCard)
            row.clicked.connect(self._open_row)
            ui.draftRows.addWidget(row)
            self._rows.append(row)
        tab_through(ui.draftsCard, [ui.allButton, *self._rows])
        ui.draftsCount.setText(QLocale().toString(facts.drafts_count) if facts.drafts_count else "")
        ui.draftsCard.setVisible(bool(facts.drafts))
        ui.noteCard.setVisible(not facts.drafts)
        ui.noteText.setText(self.tr("Drafts you begin wait here. Each one is saved as you type."))

    def _show_week(self) -> None:
        facts, ui, locale = self._facts, self.ui, QLocale()
        today = self.context.clock.today()
        ui.weekNumber.setText(self.tr("week {number}").format(number=today.isocalendar().week))
        ui.weekStrip.setDays([self._week_day(day, today) for day in facts.week])
        for pair, dots, label, words in (
            (facts.posts, ui.postsDots, ui.postsText, self.tr("posts")),
            (facts.comments, ui.commentsDots, ui.commentsText, self.tr("comments")),
        ):
            done, wanted = pair
            text = self.tr("{done} of {wanted}").format(done=locale.toString(done), wanted=locale.toString(wanted))
            label.setText(text)
            dots.setProgress(done, wanted, f"{text} {words}")
            dots.setVisible(0 < wanted <= 7)

    def _week_day(self, view: DayView, today: date) -> WeekDay:
        day = date.fromisoformat(view.day)
        locale = QLocale()
        state = "post" if view.posts else "comment" if view.comments else "slot" if view.slot else "none"
        words = {
            "post": self.tr("a post"),
            "comment": self.tr("a comment"),
            "slot": self.tr("a slot"),
            "none": self.tr("nothing yet") if day <= today else self.tr("free"),
        }[state]
        name = locale.dayName(day.isoweekday())
        letter = locale.dayName(day.isoweekday(), QLocale.FormatType.NarrowFormat).upper()[:1]
        return WeekDay(letter, state, f"{name}: {words}", day == today)

    def _show_streak(self) -> None:
        facts, ui, locale = self._facts, self.ui, QLocale()
        ui.streakCard.setVisible(facts.started and self.context.settings.get(SHOW_STREAK))
        ui.streakNumber.setText(locale.toString(facts.streak))
        ui.streakTitle.setText(self.tr("week(s) in a row", "", facts.streak))
        ui.streakBest.setText(self.tr("Your best: {best}").format(best=locale.toString(facts.best)))
        bars = [(share, state if state != "missed" else "none") for share, state in facts.bars]
        bars += [(0.0, "none")] * (_BARS - len(bars))
        ui.streakBars.setBars(bars, self.tr("The last weeks"))
        percent = locale.toString(round(facts.regularity * 100))
        regularity = self.tr("Regularity {percent}%.").format(percent=percent)
        ui.reserveText.setMarkup(f"<b>{regularity}</b> {self._reserve(facts)}")

    def _reserve(self, facts: TodayFacts) -> str:
        if facts.paused:
            return self.tr("You are on a break: nothing counts against you.")
        if facts.freezes:
            words = self.tr("%n week(s) in reserve:", "", facts.freezes)
            return words + " " + self.tr("a week off breaks nothing.")
        return self.tr("Four weeks in a row put one in reserve.")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two columns one under the other where there is no room."""
        super().resizeEvent(event)
        ui, look = self.ui, theme()
        wide = self.width() >= _TWO_COLUMNS_FROM * look.scale
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        ui.columns.setDirection(direction)
        roomy = self.width() >= _WIDE_FROM * look.scale
        column = look.px(350 if roomy else 292)
        for card in (ui.weekCard, ui.streakCard):
            card.setMinimumWidth(column if wide else 0)
            card.setMaximumWidth(column if wide else 16777215)
        margins = (44, 28, 40, 28) if roomy else (28, 24, 28, 24)
        left, top, right, bottom = margins
        spare = max(0, (self.width() - left - right - 1320) // 2)
        ui.groundLayout.setContentsMargins(left + spare, top, right + spare, bottom)
        ui.subtitle.setVisible(self.window().height() >= 760)
        ui.stepCover.setFixedSize(QSize(196, 236))
        ui.streakBars.setVisible(roomy or not wide)
        step = self._step()
        ui.stepCover.setVisible(roomy and step is not None and self._has_cover(step))

    # Doing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the drafts with the arrows; Enter starts the step."""
        stops: list[QWidget] = [self.ui.startButton, *self._rows]
        focused = self.focusWidget()
        index = stops.index(focused) if focused in stops else 0
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            stops[(index + step) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focused not in self._rows:
            self._start()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _start(self) -> None:
        step = self._step()
        if step is None:
            return
        kind, navigate = StepKind(step.kind), self.context.navigate
        if kind is StepKind.START:
            navigate("write", {"content": step.content_id, "kind": "post"})
        elif kind is StepKind.IDEA:
            navigate("write", {"idea": step.idea_id})
        elif kind is StepKind.PLAY:
            navigate("line")
        elif kind is StepKind.COMMENT:
            navigate("write", {"new": "comment"})
        elif kind is StepKind.WRITE:
            navigate("write", {"new": "post"})
        elif kind in (StepKind.IMPORT, StepKind.REST):
            navigate("library")
        else:
            self.context.recovered_draft = None
            navigate("write", {"draft": step.draft_id})

    @Slot()
    def _other(self) -> None:
        self._shown += 1
        self._show_step()

    @Slot()
    def _later(self) -> None:
        step, today = self._step(), self.context.clock.today()
        if step is None or step.kind == StepKind.REST:
            return
        keys = sorted(self._set_aside(today) | {step.key})
        self.context.state.set(SET_ASIDE, {"day": today.isoformat(), "keys": keys})
        self.refresh()
        self.context.toast(self.tr("Set aside until tomorrow."), partial(self.take_back, step.key))

    def take_back(self, key: str) -> None:
        """Bring back a step that was set aside today."""
        today = self.context.clock.today()
        keys = sorted(self._set_aside(today) - {key})
        self.context.state.set(SET_ASIDE, {"day": today.isoformat(), "keys": keys})
        self.refresh()

    @Slot()
    def _open_row(self) -> None:
        row = self.sender()
        if isinstance(row, DraftRow):
            self.context.navigate("write", {"draft": row.draft_id})

    @Slot()
    def _all_drafts(self) -> None:
        self.context.navigate("write", {"list": True})

    @Slot()
    def _new_draft(self) -> None:
        self.context.navigate("write", {"new": "post"})
