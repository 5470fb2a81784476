"""The journal: what came back, people who wait for a reply, and the few badges."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.returns import BENEFIT_AT_MOST, Badge, Benefit, BenefitKind, WaitingQuestion
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.pages.returns_acts import ReturnsActs
from advocate_desktop.gui.pages.routine_acts import RoutineActs
from advocate_desktop.gui.pages.routine_views import ViewPanel
from advocate_desktop.gui.tasks import Task
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Card
from advocate_desktop.gui.widgets.choices import Select, Stepper
from advocate_desktop.gui.widgets.fields import IconButton, TextField
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.services.returns import BadgeBoard

_TWO_COLUMNS_FROM, _SIDE, _NO_LIMIT = 820, 340, 16_777_215
_SHOWN, _PEOPLE = 30, 50


@dataclass(frozen=True, slots=True)
class JournalView:
    """What the journal shows."""

    benefits: tuple[Benefit, ...]
    waiting: tuple[WaitingQuestion, ...]
    badges: BadgeBoard


class JournalPanel(ViewPanel):
    """A line at a time; replies that wait; badges earned."""

    def __init__(self, context: AppContext, acts: RoutineActs, parent: QWidget) -> None:
        super().__init__(context, acts, parent)
        self._reading: Task | None = None
        self._editing: Benefit | None = None
        self._all = False
        self._returns = ReturnsActs(acts)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        self._columns.addWidget(self._journal_card(), 1, Qt.AlignmentFlag.AlignTop)
        self._side = QWidget(self)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        side.addWidget(self._questions_card())
        side.addWidget(self._badges_card())
        side.addStretch(1)
        self._columns.addWidget(self._side)

    # Parts

    def _journal_card(self) -> Card:
        card = Card(self)
        self._kind = Select(card)
        self._kind.setAccessibleName(self.tr("What came back"))
        for kind in BenefitKind:
            name = self.context.messages(f"returns.kinds.{kind.value}")
            self._kind.addItem(name[:1].upper() + name[1:], kind.value)
        self.line = TextField(card)
        self.line.setPlaceholder(self.tr("In a line: who, what, about which post"))
        self.line.edit.setAccessibleName(self.tr("What came back, in a line"))
        self.line.edit.setMaxLength(BENEFIT_AT_MOST)
        self._keep = Button(self.tr("Keep"), kind="secondary", icon="plus", parent=card)
        self._entry = QHBoxLayout()
        self._entry.setSpacing(8)
        self._entry.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignTop)
        self._entry.addWidget(self.line, 1)
        self._entry.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignTop)
        self._none = Text(
            self.tr("A conversation, an invitation, something learnt: what comes back is rarely a figure."),
            role="small",
            color="ink2",
            wrap=True,
            parent=card,
        )
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(Text(self.tr("What came back"), role="h3", parent=card))
        column.addLayout(self._entry)
        column.addWidget(self._none)
        column.addLayout(self._lines)
        self._keep.clicked.connect(self.keep_line)
        self.line.edit.returnPressed.connect(self.keep_line)
        return card

    def _questions_card(self) -> Card:
        card = Card(self._side)
        self._people = Stepper(card)
        self._people.setRange(1, _PEOPLE)
        self._people.setWords(self._people_words)
        self._people.setAccessibleName(self.tr("People who answered"))
        self.note = TextField(card)
        self.note.setPlaceholder(self.tr("Under which post, if you like"))
        self.note.edit.setAccessibleName(self.tr("Under which post"))
        add = Button(self.tr("Note them"), parent=card)
        self._questions = QVBoxLayout()
        self._questions.setSpacing(6)
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 14, 14, 14)
        column.setSpacing(8)
        column.addWidget(Text(self.tr("Waiting for a reply"), role="h3", parent=card))
        column.addLayout(self._questions)
        column.addWidget(self._people)
        column.addWidget(self.note)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        add.clicked.connect(self.note_people)
        return card

    def _badges_card(self) -> Card:
        card = Card(self._side)
        self._badges = QVBoxLayout()
        self._badges.setSpacing(8)
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 14, 14, 14)
        column.setSpacing(8)
        column.addWidget(Text(self.tr("Badges"), role="h3", parent=card))
        column.addLayout(self._badges)
        return card

    def _people_words(self, count: int) -> str:
        return self.tr("%n person(s) answered", "", count)

    def start_focus(self) -> QWidget:
        """Give the line to write."""
        return self.line.edit

    def panes(self) -> list[QWidget]:
        """Give the line and the number of people."""
        return [self.line.edit, self._people]

    def arrange(self, room: float) -> None:
        """Put replies and badges beside the journal, or below it."""
        wide, direction = room >= _TWO_COLUMNS_FROM, QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._side.setMinimumWidth(theme().px(_SIDE) if wide else 0)
        self._side.setMaximumWidth(theme().px(_SIDE) if wide else _NO_LIMIT)
        self._entry.setDirection(direction.LeftToRight if room >= _SIDE * 2 else direction.TopToBottom)

    # Reading

    def refresh(self) -> None:
        """Read the journal again."""
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self.context.read(_read, self._on_view)

    @Slot(object)
    def _on_view(self, view: JournalView) -> None:
        lines = view.benefits if self._all else view.benefits[:_SHOWN]
        _refill(self._lines, [self._line_row(benefit) for benefit in lines])
        if len(lines) < len(view.benefits):
            more = Button(self.tr("Show all"), kind="ghost", small=True, parent=self)
            more.clicked.connect(self._show_all)
            self._lines.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self._none.setVisible(not view.benefits)
        _refill(self._questions, [self._question_row(question) for question in view.waiting])
        earned = view.badges.earned
        _refill(self._badges, [self._badge_row(badge, view.badges) for badge in Badge if badge in earned])
        if not earned:
            said = self.tr("None yet. They stand for constancy, never for volume.")
            self._badges.addWidget(Text(said, role="small", color="ink2", wrap=True, parent=self._side))
        if view.badges.new:
            self.context.read(partial(_shown, view.badges), _nothing)

    def _line_row(self, benefit: Benefit) -> QWidget:
        row = QWidget(self)
        kind = self.context.messages(f"returns.kinds.{benefit.kind.value}")
        day = QLocale().toString(words.qdate(benefit.day), "d MMM yyyy")
        edit = IconButton(
            self.tr("Correct: {line}").format(line=benefit.text), icon="pencil-simple", side=28, parent=row
        )
        edit.clicked.connect(partial(self._edit, benefit))
        remove = IconButton(self.tr("Take out: {line}").format(line=benefit.text), icon="x", side=28, parent=row)
        remove.clicked.connect(partial(self._delete, benefit))
        return _laid(row, benefit.text, f"{day} · {kind}", [edit, remove])

    def _question_row(self, question: WaitingQuestion) -> QWidget:
        row = QWidget(self._side)
        said = self.context.messages("returns.waiting", count=question.people)
        day = words.short_day(question.noted_on)
        done = IconButton(self.tr("Answered: {what}").format(what=said), icon="check", side=28, parent=row)
        done.clicked.connect(partial(self._answered, question))
        reply = IconButton(self.tr("Prepare a reply"), icon="pencil-simple", side=28, parent=row)
        reply.clicked.connect(self._prepare)
        return _laid(row, said, f"{day} · {question.note}" if question.note else day, [reply, done])

    def _badge_row(self, badge: Badge, board: BadgeBoard) -> QWidget:
        row = QWidget(self._side)
        mark = QLabel(row)
        side = theme().icon_px(26)
        mark.setPixmap(pixmap("seal-check", "duotone", "accentInk", side, self.devicePixelRatioF()))
        messages = self.context.messages
        day = words.day_words(board.earned[badge], self.context.clock.today())
        title = messages(f"returns.badges.{badge.value}.title")
        if badge in board.new:
            title = self.tr("{badge} · new").format(badge=title)
        shown = _laid(
            row, title, f"{messages(f'returns.badges.{badge.value}.about')} {day[:1].upper()}{day[1:]}.", []
        )
        layout = shown.layout()
        if isinstance(layout, QHBoxLayout):
            layout.insertWidget(0, mark, 0, Qt.AlignmentFlag.AlignTop)
            layout.setSpacing(10)
        return shown

    @Slot()
    def _show_all(self) -> None:
        self._all = True
        self.refresh()

    # Writing

    @Slot()
    def keep_line(self) -> None:
        """Keep what is written, as a new line or in place of the one that is corrected."""
        text, kind = self.line.text().strip(), BenefitKind(self._kind.currentData())
        if not text:
            self.line.setError(self.tr("A few words are enough."))
            return
        editing, self._editing = self._editing, None
        self.line.setError("")
        self.line.setText("")
        self._keep.setText(self.tr("Keep"))
        if editing is None:
            self._returns.add_benefit(kind, text)
        else:
            self._returns.edit_benefit(editing, replace(editing, kind=kind, text=text))

    def _edit(self, benefit: Benefit, _checked: bool = False) -> None:
        self._editing = benefit
        self._kind.setCurrentIndex(self._kind.findData(benefit.kind.value))
        self.line.setText(benefit.text)
        self._keep.setText(self.tr("Correct"))
        self.line.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _delete(self, benefit: Benefit, _checked: bool = False) -> None:
        self._returns.delete_benefit(benefit)

    @Slot()
    def note_people(self) -> None:
        """Note that people answered."""
        self._returns.note_question(self._people.value(), self.note.text())
        self.note.setText("")
        self._people.setValue(1)

    def _answered(self, question: WaitingQuestion, _checked: bool = False) -> None:
        self._returns.answer(question)

    @Slot()
    def _prepare(self) -> None:
        self.context.navigate("write", {"new": "comment"})


def _read(services: Services) -> JournalView:
    returns = services.returns
    return JournalView(tuple(returns.benefits()), tuple(returns.waiting()), returns.badges())


def _shown(board: BadgeBoard, services: Services) -> None:
    services.returns.show_badges(board)


def _nothing(_result: object) -> None:
    return


def _refill(layout: QLayout, rows: list[QWidget]) -> None:
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
    for row in rows:
        layout.addWidget(row)
        row.show()


def _laid(row: QWidget, first: str, second: str, buttons: list[IconButton]) -> QWidget:
    texts = QVBoxLayout()
    texts.setSpacing(0)
    texts.addWidget(Text(first, role="small", wrap=True, parent=row))
    texts.addWidget(Text(second, role="cap", color="ink3", wrap=True, parent=row))
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 4, 0, 4)
    line.setSpacing(2)
    line.addLayout(texts, 1)
    for button in buttons:
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
