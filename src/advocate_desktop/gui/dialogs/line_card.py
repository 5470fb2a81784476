"""A card in the player's own words: a blank one, or one of the deck reworded."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from advocate_desktop.domain.cards import MEANING_AT_MOST, TITLE_AT_MOST, Card, Family
from advocate_desktop.formats.deck import FamilyTexts
from advocate_desktop.gui.widgets.choices import Select
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.fields import TextField
from advocate_desktop.gui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class CardSheet:
    """What was written on a card."""

    family: Family
    title: str
    meaning: str


class CardDialog(Dialog):
    """A title and one sentence; for a blank card, its family too."""

    def __init__(
        self, parent: QWidget, families: Mapping[Family, FamilyTexts], family: Family, card: Card | None = None
    ) -> None:
        super().__init__(parent, width=520)
        self.set_texts(
            self.tr("Write a card of my own") if card is None else self.tr("Put this card in my words"),
            self.tr("Say it as you would to a colleague. It joins the cards you keep.")
            if card is None
            else self.tr("The card keeps its place; only you see these words."),
        )
        self._families = list(families)
        self.family = Select(self)
        for known in self._families:
            self.family.addItem(families[known].name)
        self.family.setCurrentIndex(self._families.index(family))
        self.family.setAccessibleName(self.tr("Family"))
        label = Text(self.tr("Family"), role="h3", parent=self)
        self.title = TextField(self)
        self.title.setCaption(self.tr("Title"))
        self.title.edit.setMaxLength(TITLE_AT_MOST)
        self.meaning = TextField(self)
        self.meaning.setCaption(self.tr("What it means, in one sentence"))
        self.meaning.edit.setMaxLength(MEANING_AT_MOST)
        if card is not None:
            self.title.setText(card.title)
            self.meaning.setText(card.meaning)
            self.meaning.edit.setCursorPosition(0)
        for widget in (label, self.family):
            widget.setVisible(card is None)
            if card is None:
                self.body.addWidget(widget)
        self.body.addWidget(self.title)
        self.body.addWidget(self.meaning)
        self.add_choice(Choice("close", self.tr("Cancel"), safe=True))
        self._keep = self.add_choice(Choice("keep", self.tr("Keep this card"), "primary"))
        self.title.textChanged.connect(self._on_title)
        self._on_title(self.title.text())

    def _on_title(self, title: str) -> None:
        self._keep.setEnabled(bool(title.strip()))

    @classmethod
    def ask_card(
        cls, parent: QWidget, families: Mapping[Family, FamilyTexts], family: Family, card: Card | None = None
    ) -> CardSheet | None:
        """Ask; None when nothing is to change."""
        dialog = cls(parent, families, family, card)
        dialog.exec()
        sheet = CardSheet(
            dialog._families[dialog.family.currentIndex()], dialog.title.text(), dialog.meaning.text()
        )
        chosen = dialog.chosen
        dialog.dispose()
        return sheet if chosen == "keep" else None
