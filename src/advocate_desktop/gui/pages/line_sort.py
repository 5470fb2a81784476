"""The first round, Sort: one card at a time, to Keep, Maybe or Not me."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.domain.cards import Card, Family
from advocate_desktop.domain.game import waiting
from advocate_desktop.domain.moves import Pile, Put
from advocate_desktop.gui.pages.line_round import RoundView
from advocate_desktop.gui.pages.line_table import WORDS, LineTable
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.card_ground import PileFace
from advocate_desktop.gui.widgets.card_table import CardTable
from advocate_desktop.gui.widgets.playing_card import CardFace
from advocate_desktop.gui.widgets.round_steps import FamilyProgress
from advocate_desktop.gui.widgets.text import Text

_KEYS = {Qt.Key.Key_Left: Pile.NOT_ME, Qt.Key.Key_Down: Pile.MAYBE, Qt.Key.Key_Right: Pile.KEEP}
_SHORT = 700


class SortRound(RoundView):
    """The table of cards under a hint for the family that is sorted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress = FamilyProgress(self)
        self._hint = Text(role="title2", parent=self)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._hint.setWordWrap(True)
        self.cards = CardTable(self)
        self.cards.set_done_words(
            self.tr("Every card has its pile"),
            self.tr("Open a pile to look through it, or go on to the next round."),
        )
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.progress)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(row)
        column.addWidget(self._hint)
        column.addWidget(self.cards, 1)
        self.cards.sorted_to.connect(self.sort)
        self.cards.pile_opened.connect(self.dialog_asked)

    def current(self) -> Card | None:
        """Give the card that waits in the middle; None when all are sorted."""
        cards = waiting(self.table.state, self.table.deck) if self.table is not None else ()
        return cards[0] if cards else None

    def show_table(self, table: LineTable) -> None:
        """Show the next card and the piles; what changed flies."""
        before = self.table
        self._let_fly_out(before, table)
        super().show_table(table)
        cards = waiting(table.state, table.deck)
        card = cards[0] if cards else None
        families = table.families
        face = self._face(table, cards)
        if card is not None:
            self._hint.setText(families[card.family].sort_hint)
        else:
            self._hint.setText(self.tr("All cards are sorted."))
        piles = {which: self._pile(table, which) for which in Pile}
        under = [families[known.family].tint for known in cards[1:3]]
        self.cards.show_table(face, under, piles, face.words if face is not None else "")
        self.cards.expect(self._face(table, cards[1:]))
        self._show_progress(table)
        self._let_fly_home(before, table, card)

    @staticmethod
    def _face(table: LineTable, cards: Sequence[Card]) -> CardFace | None:
        if not cards:
            return None
        family = cards[0].family
        whole, left = len(table.deck.of(family)), sum(1 for known in cards if known.family is family)
        return table.face(cards[0], f"{whole - left + 1} / {whole}")

    def _let_fly_out(self, before: LineTable | None, after: LineTable) -> None:
        card = self.current()
        if before is None or card is None or card.id in before.state.piles or not self.isVisible():
            return
        pile = after.state.piles.get(card.id)
        if pile is not None and len(after.state.piles) == len(before.state.piles) + 1:
            self.cards.fly_to(pile)

    def _let_fly_home(self, before: LineTable | None, after: LineTable, card: Card | None) -> None:
        if before is None or card is None or not self.isVisible():
            return
        pile = before.state.piles.get(card.id)
        if pile is not None and card.id not in after.state.piles:
            self.cards.fly_home(pile)

    def _pile(self, table: LineTable, which: Pile) -> PileFace:
        cards = table.pile(which)
        top = tuple(table.face(card) for card in cards[-3:])
        return PileFace(WORDS.pile(which), len(cards), top, WORDS.pile_words(which, len(cards)))

    def _show_progress(self, table: LineTable) -> None:
        parts, words = [], []
        for family in Family:
            cards = table.deck.of(family)
            done = sum(1 for card in cards if card.id in table.state.piles)
            parts.append((table.families[family].tint, done, len(cards)))
            words.append(
                self.tr("{family} {done} of {total}").format(
                    family=table.families[family].name, done=done, total=len(cards)
                )
            )
        self.progress.setParts(parts, ", ".join(words))

    @Slot(object)
    def sort(self, pile: Pile) -> None:
        """Lay the card in the middle on a pile."""
        card = self.current()
        if card is not None:
            self.played.emit(Put(card.id, pile))

    def key(self, event: QKeyEvent) -> bool:
        """Sort with the arrows, turn with the space bar."""
        pile = _KEYS.get(Qt.Key(event.key()))
        if pile is not None:
            if not event.isAutoRepeat():
                self.sort(pile)
            return True
        if event.key() == Qt.Key.Key_Space:
            self.cards.turn()
            return True
        return False

    def first_stop(self) -> QWidget:
        """Give the card in the middle."""
        return self.cards.middle

    def fit(self, height: int) -> None:
        """Leave the hint out where the window is short."""
        self._hint.setVisible(height >= _SHORT * min(1.2, theme().scale))
