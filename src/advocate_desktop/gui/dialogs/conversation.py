"""Three questions a reader may ask, each with room for the answer."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from advocate_desktop.domain.conversation import ReaderQuestion
from advocate_desktop.gui.dialogs.form_room import FormRoom
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Canvas
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text

_SHOWN = 3
_LINES = 2
_WAIT_MS = 400


class _Room(QWidget):
    """One question, with the answer below it."""

    changed = Signal()

    def __init__(self, put: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.question: ReaderQuestion | None = None
        self._put = put
        self._words = Text(role="h3", wrap=True, parent=self)
        self.copy = Button(self.tr("Copy"), kind="ghost", icon="copy", small=True, parent=self)
        self.edit = QPlainTextEdit(self)
        self.edit.setTabChangesFocus(True)
        self.edit.setPlaceholderText(self.tr("What would you answer?"))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._words, 1)
        head.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.edit)
        self.edit.textChanged.connect(self._on_changed)
        self.copy.clicked.connect(self._on_copy)
        follow(self._restyle)

    def show_question(self, question: ReaderQuestion) -> None:
        """Show a question with the answer kept for it."""
        self.question = question
        self._words.setText(question.question)
        self.edit.setAccessibleName(question.question)
        self.copy.setAccessibleDescription(question.question)
        if self.edit.toPlainText().strip() != question.answer:
            self.edit.setPlainText(question.answer)
        self._show_copy()

    def answer(self) -> str:
        """Give the answer as it stands."""
        return self.edit.toPlainText().strip()

    @Slot()
    def _on_changed(self) -> None:
        self._show_copy()
        self.changed.emit()

    @Slot()
    def _on_copy(self) -> None:
        self._put(self.answer())
        self.copy.setIconName("check")

    def _show_copy(self) -> None:
        self.copy.setVisible(bool(self.answer()))
        self.copy.setIconName("copy")

    def _restyle(self) -> None:
        self.edit.setFont(theme().font("body"))
        self.edit.setFixedHeight(theme().line_height("body") * _LINES + 22)


class ConversationDialog(Dialog):
    """Answers are kept as they are typed: `answered` tells the questions shown, the key of one and its answer."""

    answered = Signal(object, str, str)
    others_asked = Signal()

    def __init__(
        self,
        parent: QWidget,
        questions: Sequence[ReaderQuestion],
        put: Callable[[str], None],
        *,
        published: bool,
    ) -> None:
        """Show questions; `put` copies an answer. After publication there are no new questions to ask for."""
        super().__init__(parent, icon="chats-circle", tone="accent", width=600)
        if published:
            self.set_texts(
                self.tr("When comments come"),
                self.tr("You thought of these questions before. Copy an answer when its question comes."),
            )
        else:
            self.set_texts(
                self.tr("Can you hold the conversation?"),
                self.tr(
                    "Three questions a reader may ask. Answer those you like: your words stay with the draft, for"
                    " the day comments come."
                ),
            )
        holder = QWidget(self)
        ground = Canvas(tone="surface")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(2, 2, 10, 2)
        inside.setSpacing(18)
        self.rooms = tuple(_Room(put, ground) for _ in range(_SHOWN))
        for room in self.rooms:
            inside.addWidget(room)
            room.changed.connect(self._on_changed)
        self.others = Button(
            self.tr("Three others"), kind="soft", icon="arrows-clockwise", small=True, parent=ground
        )
        self.others.setToolTip(self.tr("Questions you have answered stay."))
        self.others.setAccessibleDescription(self.others.toolTip())
        self.others.setVisible(not published)
        self.others.clicked.connect(self._on_others)
        foot = QHBoxLayout()
        foot.addWidget(self.others)
        foot.addStretch(1)
        inside.addLayout(foot)
        scroll = ScrollArea(holder)
        scroll.setWidget(ground)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        self._room = FormRoom(self, holder, scroll, ground)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.flush)
        self.add_choice(Choice("done", self.tr("Done"), "primary"))
        self.show_questions(questions)

    def show_questions(self, questions: Sequence[ReaderQuestion]) -> None:
        """Show questions with the answers kept for them."""
        for number, room in enumerate(self.rooms):
            room.setVisible(number < len(questions))
            if number < len(questions):
                room.show_question(questions[number])
        self._timer.stop()
        self._room.fit()

    def questions(self) -> tuple[ReaderQuestion, ...]:
        """Give the questions shown, with the answers last handed over."""
        return tuple(room.question for room in self.rooms if room.question is not None)

    @Slot()
    def flush(self) -> None:
        """Hand over the answers that changed."""
        self._timer.stop()
        for room in self.rooms:
            if room.question is not None and room.answer() != room.question.answer:
                self.answered.emit(self.questions(), room.question.key, room.answer())
                room.question = type(room.question)(room.question.key, room.question.question, room.answer())

    def done(self, result: int) -> None:
        """Close, with everything handed over."""
        self.flush()
        super().done(result)

    @Slot()
    def _on_changed(self) -> None:
        self._timer.start()

    @Slot()
    def _on_others(self) -> None:
        self.flush()
        self.others_asked.emit()
