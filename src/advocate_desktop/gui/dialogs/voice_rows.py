"""Rows of the voice: a habit with what corrects it, and a question with its answers."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.composing.voice_facts import told
from advocate_desktop.composing.voice_questions import VoiceQuestion
from advocate_desktop.domain.voice import RANGES, Address, Closing, Opening, Voice, VoiceFact, VoiceValue
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.chips import FilterChip
from advocate_desktop.gui.widgets.choices import Select, Stepper
from advocate_desktop.gui.widgets.fields import IconButton, TextField
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.messages import Messages

_WAIT_MS = 500
_STEPPED = {"sentence_words": 1, "paragraph_sentences": 1, "length_words": 10, "hashtags_per_post": 1}
_CHOSEN = {
    "emoji_rate": (0.0, 0.25, 0.5, 1.0, 2.0, 4.0),
    "question_rate": (0.0, 0.2, 0.5, 0.8, 1.0),
    "exclamation_rate": (0.0, 0.2, 0.5, 0.8, 1.0),
    "first_person_rate": (0.0, 0.2, 0.5, 0.8),
}
_SELECT, _STEPPER, _FIELD = 210, 150, 210
_BESIDE = 480


class HabitRow(QWidget):
    """One habit in its sentence, and the control that says it otherwise."""

    corrected = Signal(str, object)  # habit, value
    measured_again = Signal(str)

    def __init__(self, habit: str, messages: Messages, parent: QWidget) -> None:
        super().__init__(parent)
        self.habit, self._messages = habit, messages
        self.name = messages(f"voice.habits.{habit}")
        self.words = Text("", role="body", wrap=True, parent=self)
        self.basis = Text(messages("voice.basis.corrected"), role="cap", color="ink3", parent=self)
        self.reset = IconButton(self.tr("Measure it again"), icon="arrow-counter-clockwise", parent=self)
        self.reset.clicked.connect(self._on_reset)
        self._shown: VoiceValue | None = None
        self._filling = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.flush)
        self.control = self._make_control()
        self.control.setAccessibleName(self.name)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(self.words)
        texts.addWidget(self.basis)
        texts.addStretch(1)
        self._tools = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tools.setSpacing(4)
        self._tools.addWidget(self.control)
        self._tools.addWidget(self.reset)
        self._tools.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 5, 0, 5)
        self._line.addLayout(texts, 1)
        self._line.addLayout(self._tools)

    def _make_control(self) -> Stepper | Select | TextField:
        look = theme()
        if self.habit in _STEPPED:
            stepper = Stepper(self)
            least, most = RANGES[self.habit]
            stepper.setRange(int(least), int(most))
            stepper.setSingleStep(_STEPPED[self.habit])
            stepper.setFixedWidth(look.px(_STEPPER))
            stepper.valueChanged.connect(self._wait)
            return stepper
        if self.habit in ("emoji", "sign_off"):
            field = TextField(self)
            field.setFixedWidth(look.px(_FIELD))
            field.edit.setAccessibleName(self.name)
            field.editingFinished.connect(self.flush)
            return field
        select = Select(self)
        for value, words in self._choices():
            select.addItem(words, value)
        select.setFixedWidth(look.px(_SELECT))
        select.activated.connect(self.flush)
        return select

    def _choices(self) -> list[tuple[VoiceValue, str]]:
        if self.habit in ("openings", "closings"):
            kinds: list[str] = [kind.value for kind in (Opening if self.habit == "openings" else Closing)]
            return [(kind, _capital(self._messages(f"voice.{self.habit}.{kind}"))) for kind in kinds]
        if self.habit == "address":
            return [(one.value, self._messages(f"voice.degrees.address_{one.value}")) for one in Address]
        scale = "emoji" if self.habit == "emoji_rate" else "share"
        return [
            (value, self._messages(f"voice.degrees.{scale}_{number}"))
            for number, value in enumerate(_CHOSEN[self.habit])
        ]

    def show_habit(self, fact: VoiceFact | None, voice: Voice) -> None:
        """Show what is known of the habit; `voice` has no gaps."""
        corrected = fact is not None and fact.corrected
        unknown = self._messages("voice.basis.unknown", habit=self.name)
        self.words.setText(told(fact, self._messages) if fact is not None else unknown)
        self.words.setColor("ink" if fact is not None else "ink3")
        self.basis.setVisible(corrected)
        self.reset.setVisible(corrected)
        self.reset.setAccessibleDescription(self.words.text())
        self._set(getattr(voice, self.habit))
        self._shown = self._value()

    def _set(self, value: Any) -> None:
        control = self.control
        self._filling = True
        if isinstance(control, Stepper):
            control.setValue(round(value))
        elif isinstance(control, TextField):
            if not control.edit.hasFocus():
                control.setText(" ".join(value) if self.habit == "emoji" else value)
        else:
            control.setCurrentIndex(self._nearest(value))
        self._filling = False
        self._timer.stop()

    def _nearest(self, value: Any) -> int:
        control = self.control
        if not isinstance(control, Select):
            return 0
        if self.habit in _CHOSEN:
            steps = _CHOSEN[self.habit]
            return min(range(len(steps)), key=lambda number: abs(steps[number] - value))
        first = value[0] if isinstance(value, tuple) and value else str(value)
        return max(0, control.findData(first))

    def _value(self) -> VoiceValue:
        control = self.control
        if isinstance(control, Stepper):
            return float(control.value())
        if isinstance(control, TextField):
            words = control.text()
            return tuple(words.split()) if self.habit == "emoji" else words
        chosen: VoiceValue = control.currentData()
        return (str(chosen),) if self.habit in ("openings", "closings") else chosen

    @Slot()
    def _wait(self) -> None:
        if not self._filling:
            self._timer.start()

    @Slot()
    def flush(self) -> None:
        """Tell of a value that was changed."""
        self._timer.stop()
        value = self._value()
        if value != self._shown:
            self._shown = value
            self.corrected.emit(self.habit, value)

    @Slot()
    def _on_reset(self) -> None:
        self.measured_again.emit(self.habit)

    def fit(self, width: int) -> None:
        """Put the control below the sentence where there is no room beside it."""
        beside = width >= theme().px(_BESIDE)
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.LeftToRight if beside else directions.TopToBottom)


class QuestionRow(QWidget):
    """One question; a click on an answer gives it, a second one takes it back."""

    answered = Signal(str, str)  # question, choice or nothing

    def __init__(self, question: VoiceQuestion, messages: Messages, parent: QWidget) -> None:
        super().__init__(parent)
        self.question = question
        key = f"voice.questions.{question.id}"
        ask = messages(f"{key}.ask")
        self.chips = {choice.id: FilterChip(messages(f"{key}.{choice.id}")) for choice in question.choices}
        flow = Flow(self)
        for choice_id, chip in self.chips.items():
            chip.setAccessibleDescription(ask)
            chip.clicked.connect(partial(self._on_clicked, choice_id))
            flow.add(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(8)
        column.addWidget(Text(ask, role="body", wrap=True, parent=self))
        column.addWidget(flow)

    def show_answer(self, choice_id: str) -> None:
        """Show which answer was given."""
        for known, chip in self.chips.items():
            chip.setChecked(known == choice_id)

    def _on_clicked(self, choice_id: str) -> None:
        chosen = choice_id if self.chips[choice_id].isChecked() else ""
        self.show_answer(chosen)
        self.answered.emit(self.question.id, chosen)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def habits_of(language: str, habits: Sequence[str]) -> list[str]:
    """Give the habits that posts in a language have: English addresses nobody in particular."""
    return [habit for habit in habits if habit != "address" or language == "fr"]
