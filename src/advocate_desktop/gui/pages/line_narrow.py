"""The second round, Narrow: each family comes down to what a hand can hold."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from advocate_desktop.domain.cards import KEPT_AT_MOST, NEEDED, Card, Family
from advocate_desktop.domain.game import missing
from advocate_desktop.domain.moves import Pile, Put
from advocate_desktop.gui.pages.line_round import RoundView
from advocate_desktop.gui.pages.line_table import WORDS, LineTable
from advocate_desktop.gui.widgets.card import Canvas
from advocate_desktop.gui.widgets.card_button import CardButton
from advocate_desktop.gui.widgets.chips import FilterChip
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text

_PILES = (Pile.KEEP, Pile.MAYBE, Pile.NOT_ME)
_KEYS = {
    Qt.Key.Key_K: Pile.KEEP,
    Qt.Key.Key_M: Pile.MAYBE,
    Qt.Key.Key_X: Pile.NOT_ME,
    Qt.Key.Key_Delete: Pile.NOT_ME,
}
# Where a click sends a card: out of the hand, or back towards it.
_CLICK = {Pile.KEEP: Pile.MAYBE, Pile.MAYBE: Pile.KEEP, Pile.NOT_ME: Pile.KEEP}


class NarrowRound(RoundView):
    """The piles of one family under each other; a click moves a card out of the hand, or into it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.family = Family.TOPICS
        self._headline = Text(role="title2", wrap=True, parent=self)
        self._headline.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._chips: dict[Family, FilterChip] = {}
        self._families = Flow(self)
        self._ground = Canvas()
        column = QVBoxLayout(self._ground)
        column.setContentsMargins(0, 8, 12, 16)
        column.setSpacing(8)
        self._titles: dict[Pile, Text] = {}
        self.flows: dict[Pile, Flow] = {}
        self.buttons: dict[str, CardButton] = {}
        self._focus = ("", Pile.KEEP, 0)
        for pile in _PILES:
            self._titles[pile] = Text(role="h2", parent=self._ground)
            self.flows[pile] = Flow(self._ground, gap=4, line_gap=4)
            column.addWidget(self._titles[pile])
            column.addWidget(self.flows[pile])
            column.addSpacing(6)
        column.addStretch(1)
        area = ScrollArea(self)
        area.setPassesKeys(True)
        area.setWidget(self._ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(14)
        outer.addWidget(self._headline)
        outer.addWidget(self._families)
        outer.addWidget(area, 1)

    def show_table(self, table: LineTable) -> None:
        """Show the piles of the family under way."""
        first = self.table is None
        super().show_table(table)
        if not self._chips:
            self._make_chips(table)
        if first:
            self._go_to_next()
        self._show_chips()
        self._show_piles()

    def _make_chips(self, table: LineTable) -> None:
        for family, texts in table.families.items():
            chip = FilterChip(texts.name)
            chip.setCheckable(False)
            chip.setObjectName(f"family.{family}")
            chip.clicked.connect(partial(self.show_family, family))
            self._families.add(chip)
            self._chips[family] = chip

    def _show_chips(self) -> None:
        table = self.table
        if table is None:
            return
        lacking = {lack.family for lack in missing(table.state, table.deck)}
        for family, chip in self._chips.items():
            most, count = KEPT_AT_MOST[family], len(table.pile(Pile.KEEP, family))
            words = f"{count} / {most}" if most is not None else str(count)
            sign = "" if family in lacking else "✓ "
            chip.setText(f"{sign}{table.families[family].name}  {words}")
            chip.setActive(family is self.family)
        self._families.refit()

    def show_family(self, family: Family, _checked: bool = False) -> None:
        """Show the piles of a family."""
        self.family = family
        self._show_chips()
        self._show_piles()

    def _go_to_next(self) -> None:
        if self.table is not None:
            lacks = missing(self.table.state, self.table.deck)
            self.family = next((lack.family for lack in lacks if lack.family is not None), self.family)

    def _show_piles(self) -> None:
        table = self.table
        if table is None:
            return
        self._headline.setText(self._sentence(table))
        self.buttons = {}
        for pile in _PILES:
            cards = table.pile(pile, self.family)
            self._titles[pile].setText(f"{WORDS.pile(pile)}  {len(cards)}")
            self._titles[pile].setVisible(bool(cards) or pile is Pile.KEEP)
            flow = self.flows[pile]
            flow.clear()
            for card in cards:
                flow.add(self._button(table, card, pile))
            flow.setVisible(bool(cards))
        self._restore_focus()

    def _button(self, table: LineTable, card: Card, pile: Pile) -> CardButton:
        button = CardButton(table.face(card), card_id=card.id, faded=pile is Pile.NOT_ME)
        button.setAccessibleDescription(WORDS.pile(pile))
        button.clicked.connect(partial(self.move_card, card.id, _CLICK[pile]))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(partial(self._on_menu, button, pile))
        self.buttons[card.id] = button
        return button

    def _on_menu(self, button: CardButton, pile: Pile, place: QPoint) -> None:
        """Offer the other piles, and other words."""
        menu = QMenu(self)
        for other in (known for known in _PILES if known is not pile):
            words = self.tr("To “{pile}”").format(pile=WORDS.pile(other))
            menu.addAction(words, partial(self.move_card, button.card_id, other))
        menu.addSeparator()
        menu.addAction(self.tr("Put it in my words…"), partial(self.dialog_asked.emit, button.card_id))
        menu.popup(button.mapToGlobal(place))

    def _sentence(self, table: LineTable) -> str:
        most, name = KEPT_AT_MOST[self.family], table.families[self.family].name
        count = len(table.pile(Pile.KEEP, self.family))
        if most is not None and count > most:
            return self.tr("{family}: %n to set aside.", "", count - most).format(family=name)
        if not count and self.family in NEEDED:
            return self.tr("{family}: keep at least one.").format(family=name)
        if most is not None and count < most and table.pile(Pile.MAYBE, self.family):
            return self.tr("{family}: %n more could come along.", "", most - count).format(family=name)
        return self.tr("{family}: this hand holds.").format(family=name)

    def move_card(self, card_id: str, pile: Pile, _checked: bool = False) -> None:
        """Lay a card on another pile of its family."""
        self._remember_focus()
        self.played.emit(Put(card_id, pile))

    def _remember_focus(self) -> None:
        held = next((button for button in self.buttons.values() if button.hasFocus()), None)
        if held is None or self.table is None:
            return
        pile = self.table.state.piles.get(held.card_id, Pile.KEEP)
        ids = [card.id for card in self.table.pile(pile, self.family)]
        self._focus = (held.card_id, pile, ids.index(held.card_id) if held.card_id in ids else 0)

    def _restore_focus(self) -> None:
        """Keep the keyboard on the pile it was on: at the next card, so that many can be set aside in a row."""
        card_id, pile, place = self._focus
        if not card_id or self.table is None:
            return
        self._focus = ("", Pile.KEEP, 0)
        ids = [card.id for card in self.table.pile(pile, self.family)]
        target = card_id if card_id in ids or not ids else ids[min(place, len(ids) - 1)]
        button = self.buttons.get(target)
        if button is not None:
            # The button has no place yet: the flow gives it one when control returns.
            QTimer.singleShot(0, button, partial(button.setFocus, Qt.FocusReason.TabFocusReason))

    @Slot()
    def next_family(self, step: int = 1) -> None:
        """Show the next family, or the one before."""
        families = list(Family)
        self.show_family(families[(families.index(self.family) + step) % len(families)])
        self.take_focus()

    def key(self, event: QKeyEvent) -> bool:
        """Go through the cards with the arrows; K, M, X or Del lay the card that has the keyboard."""
        order = list(self.buttons.values())
        held = next((index for index, button in enumerate(order) if button.hasFocus()), None)
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and order:
            target = order[((held if held is not None else -step if step > 0 else 0) + step) % len(order)]
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        pile = _KEYS.get(Qt.Key(event.key()))
        if pile is not None and held is not None and not event.modifiers():
            self.move_card(order[held].card_id, pile)
            return True
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.next_family(1 if event.key() == Qt.Key.Key_PageDown else -1)
            return True
        return False

    def current(self) -> Card | None:
        """Give the card that has the keyboard."""
        held = next((button.card_id for button in self.buttons.values() if button.hasFocus()), "")
        return self.table.card(held) if self.table is not None and held else None

    def first_stop(self) -> QWidget | None:
        """Give the first card kept."""
        return next(iter(self.buttons.values()), None)
