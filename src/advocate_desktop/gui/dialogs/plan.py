"""Which idea to plan on a day."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advocate_desktop.domain.grids import SENTENCE_AT_MOST, Idea
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.choices import Select
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.fields import TextField
from advocate_desktop.gui.widgets.text import Text


class PlanDialog(Dialog):
    """One of the ideas that wait, or a new one in a sentence."""

    def __init__(self, day: date, waiting: Sequence[Idea], parent: QWidget) -> None:
        super().__init__(parent, icon="calendar-check", tone="accent", width=540)
        said = QLocale().toString(words.qdate(day), "dddd d MMMM yyyy")
        self.set_texts(self.tr("Plan an idea"), self.tr("For {day}.").format(day=said))
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._idea = Select(holder)
        self._idea.setAccessibleName(self.tr("An idea that waits for a day"))
        for idea in waiting:
            self._idea.addItem(idea.sentence, idea.id)
        self._idea.addItem(self.tr("A new idea"), None)
        column.addWidget(Text(self.tr("An idea that waits for a day"), role="h3", parent=holder))
        column.addWidget(self._idea)
        self._new = TextField(holder)
        self._new.setCaption(self.tr("The new idea, in a sentence"))
        self._new.edit.setMaxLength(SENTENCE_AT_MOST)
        column.addWidget(self._new)
        self._idea.setMaximumWidth(theme().px(476))
        self.body.addWidget(holder)
        self._idea.currentIndexChanged.connect(self._on_idea)
        self.add_choice(Choice("cancel", self.tr("Cancel"), "ghost", safe=True))
        self.add_choice(Choice("keep", self.tr("Plan it"), "primary"))
        self._on_idea()

    def answer(self) -> tuple[int | None, str]:
        """Give the id of the chosen idea, or None with the sentence of a new one."""
        chosen = self._idea.currentData()
        return (chosen, "") if isinstance(chosen, int) else (None, " ".join(self._new.text().split()))

    def accept(self) -> None:
        """Close, unless the new idea says nothing."""
        if self.chosen == "keep" and self.answer() == (None, ""):
            self.chosen = ""
            self._new.setError(self.tr("A few words are enough."))
            self._new.edit.setFocus()
            return
        super().accept()

    def _on_idea(self) -> None:
        self._new.setVisible(self._idea.currentData() is None)
        if self.isVisible():
            self.place()
