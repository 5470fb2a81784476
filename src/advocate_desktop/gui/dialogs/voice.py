"""The voice of the person: what was measured, each habit correctable, posts pasted in, five short questions."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.voice import HABITS, PastedPost, Told, filled
from advocate_desktop.errors import UserError
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.voice_rows import HabitRow, QuestionRow, habits_of
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.aside_row import AsideRow
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Canvas
from advocate_desktop.gui.widgets.choices import Segmented
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.services.voice import VoiceState

Undo = Callable[[Services], ChangeSet]
_LANGUAGES = (("fr", "Français"), ("en", "English"))
_WORDS_OF_A_POST = 90
_ROOM, _FRAME = 560, 90


class VoiceDialog(Dialog):
    """Every change is kept at once and can be taken back, step by step. It frees itself once closed."""

    def __init__(self, context: AppContext, parent: QWidget, language: str) -> None:
        super().__init__(parent, icon="feather", tone="accent", width=720)
        self._context, self._messages = context, context.messages
        self._undos: list[Undo] = []
        self._open = True
        self.state: VoiceState | None = None
        self.rows: dict[str, HabitRow] = {}
        self.questions: dict[str, QuestionRow] = {}
        self.posts: list[AsideRow] = []
        self.set_texts(self.tr("Your voice"), " ")
        self.language = Segmented(_LANGUAGES, parent=self)
        self.language.setAccessibleName(self.tr("Language of the posts"))
        self.language.setCurrent(language)
        self.language.changed.connect(self._on_language)
        self._build()
        self.undo = self.add_choice(Choice("undo", self.tr("Undo"), "ghost", icon="arrow-u-up-left"))
        self.undo.clicked.disconnect()
        self.undo.clicked.connect(self.take_back)
        self.undo.setEnabled(False)
        self.add_choice(Choice("close", self.tr("Done"), "primary", safe=True))
        self.finished.connect(self.dispose)
        self._rebuild()

    # The parts

    def _build(self) -> None:
        ground = self._ground = Canvas(tone="")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 12, 8)
        column.setSpacing(6)
        self._habits, self._post_rows, self._question_rows = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for layout in (self._habits, self._post_rows, self._question_rows):
            layout.setSpacing(0)
        self.more = Button(kind="ghost", small=True, icon="caret-down", parent=ground)
        self.more.setCheckable(True)
        self.more.toggled.connect(self._arrange)
        self._heads = [
            Text(self.tr("What your posts show"), role="h3", parent=ground),
            Text(self.tr("Posts of yours"), role="h3", parent=ground),
            Text(self.tr("Five short questions"), role="h3", parent=ground),
        ]
        column.addWidget(self._heads[0])
        column.addLayout(self._habits)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(_rule(ground))
        column.addWidget(self._heads[1])
        column.addWidget(self._about_posts(ground))
        column.addLayout(self._post_rows)
        column.addLayout(self._paste_line(ground))
        column.addWidget(self.problem)
        column.addWidget(_rule(ground))
        column.addWidget(self._heads[2])
        column.addLayout(self._question_rows)
        column.addStretch(1)
        self.area = ScrollArea(self)
        self.area.setWidget(ground)
        self.area.setMinimumHeight(min(theme().px(_ROOM), max(160, self._window_height() - theme().px(330))))
        self.body.addWidget(self.language)
        self.body.addWidget(self.area)

    def _about_posts(self, ground: QWidget) -> Text:
        words = self.tr(
            "Paste posts you wrote yourself, a line of three dashes between them. They stay on this laptop."
        )
        return Text(words, role="small", color="ink2", wrap=True, parent=ground)

    def _paste_line(self, ground: QWidget) -> QHBoxLayout:
        self.paste = QPlainTextEdit(ground)
        self.paste.setFrameShape(QFrame.Shape.StyledPanel)
        self.paste.setTabChangesFocus(True)
        self.paste.setAccessibleName(self.tr("Posts to measure"))
        self.paste.setPlaceholderText(self.tr("Paste them here"))
        self.paste.setFont(theme().font("body"))
        self.paste.setFixedHeight(theme().line_height("body") * 4 + 20)
        self.add = Button(self.tr("Measure them"), kind="soft", parent=ground)
        self.add.clicked.connect(self._on_paste)
        self.problem = Text("", role="small", color="danger", wrap=True, parent=ground)
        self.problem.hide()
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.paste, 1)
        line.addWidget(self.add)
        return line

    def _rebuild(self) -> None:
        language = self.language.current()
        for layout in (self._habits, self._question_rows):
            _empty(layout)
        habits = habits_of(language, HABITS)
        self.rows = {habit: HabitRow(habit, self._messages, self._ground) for habit in habits}
        self.questions = {}
        for row in self.rows.values():
            row.corrected.connect(self._correct)
            row.measured_again.connect(self._measure_again)
            self._habits.addWidget(row)
            row.hide()
        self._fit()
        self._read()

    # Showing

    def _read(self) -> None:
        self._context.read(partial(_state, self.language.current()), self._on_state)

    @Slot(object)
    def _on_state(self, state: VoiceState) -> None:
        if not self._open or state.voice.language != self.language.current():
            return
        first = not self.questions
        self.state = state
        facts = {fact.name: fact for fact in state.facts}
        voice = filled(state.voice)
        for habit, row in self.rows.items():
            row.show_habit(facts.get(habit), voice)
        self._show_posts(state)
        if first:
            for question in state.questions:
                self.questions[question.id] = made = QuestionRow(question, self._messages, self._ground)
                made.answered.connect(self._answer)
                self._question_rows.addWidget(made)
                made.show()
        for question_id, row_of in self.questions.items():
            row_of.show_answer(state.answers.get(question_id, ""))
        self._say(state)
        self._arrange()

    def _say(self, state: VoiceState) -> None:
        messages = self._messages
        if state.measured.posts:
            said = messages("voice.basis.posts", state.measured.posts)
        else:
            said = messages("voice.basis.answers" if state.answers else "voice.basis.nothing")
        self.set_texts(self.tr("Your voice"), said)

    def _show_posts(self, state: VoiceState) -> None:
        _empty(self._post_rows)
        self.posts = []
        for post in state.pasted:
            words = " ".join(post.text.split())
            shown = words if len(words) <= _WORDS_OF_A_POST else f"{words[:_WORDS_OF_A_POST].rstrip()}…"
            row = AsideRow(post, shown, "", self.tr("Remove"), self._ground, side=0)
            row.asked.connect(self._remove)
            self._post_rows.addWidget(row)
            row.show()
            self.posts.append(row)

    @Slot()
    def _arrange(self) -> None:
        known = {fact.name for fact in self.state.facts} if self.state is not None else set()
        rest = [row for habit, row in self.rows.items() if habit not in known]
        opened = self.more.isChecked()
        for habit, row in self.rows.items():
            row.setVisible(opened or habit in known)
        self._heads[0].setVisible(bool(known) or opened)
        self.more.setVisible(bool(rest))
        self.more.setText(self.tr("Fewer habits") if opened else self._rest_words(len(rest), known=bool(known)))
        self.more.setIconName("caret-up" if opened else "caret-down")

    def _rest_words(self, count: int, *, known: bool) -> str:
        if known:
            return self.tr("%n more habit(s)", "", count)
        return self.tr("Say %n habit(s) yourself", "", count)

    # Saying it otherwise

    def _do(self, work: Callable[[Services], tuple[Undo | None, ChangeSet]]) -> None:
        self._context.read(work, self._on_done, self._on_failed)

    @Slot(object)
    def _on_done(self, answer: tuple[Undo | None, ChangeSet]) -> None:
        undo, changes = answer
        self._context.announce(changes)
        if not self._open:
            return
        if undo is not None:
            self._undos.append(undo)
        self.undo.setEnabled(bool(self._undos))
        self.problem.hide()
        self._read()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        if self._open:
            self.problem.setText(error.message(self._messages))
            self.problem.show()

    @Slot()
    def take_back(self) -> None:
        """Take the last change back."""
        if self._undos:
            self._do(partial(_undone, self._undos.pop()))

    @Slot(str)
    def _on_language(self, _language: str) -> None:
        self._rebuild()

    @Slot(str, object)
    def _correct(self, habit: str, value: Any) -> None:
        self._do(partial(_corrected, self.language.current(), habit, value))

    @Slot(str)
    def _measure_again(self, habit: str) -> None:
        self._do(partial(_uncorrected, self.language.current(), habit))

    @Slot(str, str)
    def _answer(self, question: str, choice: str) -> None:
        self._do(partial(_answered, self.language.current(), question, choice))

    @Slot()
    def _on_paste(self) -> None:
        self._context.read(
            partial(_pasted, self.language.current(), self.paste.toPlainText()), self._on_pasted, self._on_failed
        )

    @Slot(object)
    def _on_pasted(self, answer: tuple[Undo | None, ChangeSet]) -> None:
        if self._open:
            self.paste.clear()
        self._on_done(answer)

    @Slot(object)
    def _remove(self, post: PastedPost) -> None:
        self._do(partial(_removed, post.id))

    # Room

    def done(self, result: int) -> None:
        """Keep what is still being typed, and close."""
        for row in self.rows.values():
            row.flush()
        self._open = False
        super().done(result)

    def _window_height(self) -> int:
        parent = self.parentWidget()
        return parent.window().height() if parent is not None else 800

    def _fit(self) -> None:
        for row in self.rows.values():
            row.fit(self.width() - _FRAME)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put controls below their sentences where there is no room."""
        super().resizeEvent(event)
        self._fit()


def _rule(parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    rule.setProperty("rule", "true")
    return rule


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _state(language: str, services: Services) -> VoiceState:
    return services.voice.state(language)


def _undone(undo: Undo, services: Services) -> tuple[None, ChangeSet]:
    return None, undo(services)


def _put_back(told: Told, services: Services) -> ChangeSet:
    return services.voice.put_back(told)[1]


def _corrected(language: str, habit: str, value: Any, services: Services) -> tuple[Undo, ChangeSet]:
    before, changes = services.voice.correct(language, habit, value)
    return partial(_put_back, before), changes


def _uncorrected(language: str, habit: str, services: Services) -> tuple[Undo, ChangeSet]:
    before, changes = services.voice.uncorrect(language, habit)
    return partial(_put_back, before), changes


def _answered(language: str, question: str, choice: str, services: Services) -> tuple[Undo, ChangeSet]:
    before, changes = services.voice.answer(language, question, choice)
    return partial(_put_back, before), changes


def _pasted(language: str, text: str, services: Services) -> tuple[Undo | None, ChangeSet]:
    posts, changes = services.voice.paste_posts(text, language)
    ids = [post.id for post in posts]
    return (partial(_remove_posts, ids) if ids else None), changes


def _removed(post_id: int, services: Services) -> tuple[Undo, ChangeSet]:
    return partial(_restore_posts, [post_id]), services.voice.remove_posts([post_id])


def _remove_posts(ids: list[int], services: Services) -> ChangeSet:
    return services.voice.remove_posts(ids)


def _restore_posts(ids: list[int], services: Services) -> ChangeSet:
    return services.voice.restore_posts(ids)
