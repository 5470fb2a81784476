"""Which post of the log the figures of an export belong to."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advocate_desktop.domain.results_join import JoinQuestion
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.pages.result_words import metric_counts
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.choices import ChoiceCard
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text

_FEW = 3


class JoinQuestionDialog(Dialog):
    """Shows figures beside the posts of that day; one is chosen, or none."""

    def __init__(self, question: JoinQuestion, place: tuple[int, int], parent: QWidget) -> None:
        """Ask; `place` is which question of how many this is."""
        super().__init__(parent, icon="question", tone="accent", width=600)
        figures = question.figures
        said = metric_counts(figures.values)
        if figures.published is not None:
            day = QLocale().toString(words.qdate(figures.published), "d MMMM yyyy")
            said = self.tr("{day}: {figures}").format(day=day, figures=said)
        self.set_texts(self.tr("Which post do these figures belong to?"), said)
        if figures.text:
            self.body.addWidget(
                Text(figures.text, role="small", color="ink2", wrap=True, max_lines=2, parent=self)
            )
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(8)
        self._cards: list[tuple[int | None, ChoiceCard]] = []
        for entry in question.candidates:
            title = words.entry_title(entry) or words.kind_name(entry)
            self._add(entry.id, title, words.entry_moment(entry), holder)
        self._add(
            None, self.tr("None of these"), self.tr("The figures wait, and nothing is counted twice."), holder
        )
        if len(self._cards) > _FEW:
            scroll = ScrollArea(self)
            scroll.setWidget(holder)
            scroll.setFixedHeight(theme().px(300))
            self.body.addWidget(scroll)
        else:
            self.body.addWidget(holder)
        self._cards[0][1].setChecked(True)
        if place[1] > 1:
            counted = self.tr("Question {number} of {count}").format(number=place[0], count=place[1])
            self.body.addWidget(Text(counted, role="cap", color="ink3", parent=self))
            self.add_choice(Choice("later", self.tr("Ask me later"), "ghost", safe=True))
        else:
            self.add_choice(Choice("skip", self.tr("Ask me later"), "ghost", safe=True))
        self.add_choice(Choice("keep", self.tr("This one"), "primary"))

    def answer(self) -> int | None:
        """Give the id of the chosen post; None for none of them."""
        return next((number for number, card in self._cards if card.isChecked()), None)

    def _add(self, number: int | None, title: str, detail: str, holder: QWidget) -> None:
        card = ChoiceCard(title, sentence=detail, parent=holder)
        layout = holder.layout()
        if layout is not None:
            layout.addWidget(card)
        self._cards.append((number, card))
