"""A pile of the card game, opened: look through it, and lay a card elsewhere."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.domain.moves import Pile
from advocate_desktop.gui.pages.line_table import WORDS, LineTable
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Canvas
from advocate_desktop.gui.widgets.card_button import CardButton
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text


class PileDialog(Dialog):
    """The cards of a pile, the last laid first; the one chosen can go to another pile."""

    put = Signal(str, object)  # card id, Pile

    def __init__(self, parent: QWidget, table: LineTable, pile: Pile) -> None:
        super().__init__(parent, width=800)
        self._pile = pile
        self._table = table
        self._chosen = ""
        self.buttons: dict[str, CardButton] = {}
        ground = Canvas(tone="surface")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        self._flow = Flow(ground, gap=4, line_gap=4)
        column.addWidget(self._flow)
        column.addStretch(1)
        area = ScrollArea(self)
        area.setWidget(ground)
        area.setMinimumHeight(theme().px(330))
        self.body.addWidget(area, 1)
        self._about = Text("", role="small", color="ink2", wrap=True, parent=self)
        self.body.addWidget(self._about)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.moves: dict[Pile, Button] = {}
        for other in (known for known in Pile if known is not pile):
            words = self.tr("To “{pile}”").format(pile=WORDS.pile(other))
            self.moves[other] = Button(words, kind="soft", small=True, parent=self)
            self.moves[other].clicked.connect(partial(self._on_move, other))
            row.addWidget(self.moves[other])
        row.addStretch(1)
        self.body.addLayout(row)
        self.add_choice(Choice("close", self.tr("Close"), "primary", safe=True))
        self.show_pile(table)

    def show_pile(self, table: LineTable) -> None:
        """Show the cards as they lie now."""
        self._table = table
        cards = tuple(reversed(table.pile(self._pile)))
        self.set_texts(
            WORDS.pile_words(self._pile, len(cards)),
            self.tr("Choose a card to lay it elsewhere.") if cards else self.tr("This pile is empty."),
        )
        self._flow.clear()
        self.buttons = {}
        for card in cards:
            button = CardButton(table.face(card), card_id=card.id)
            button.clicked.connect(partial(self.choose, card.id))
            button.installEventFilter(self)
            self._flow.add(button)
            self.buttons[card.id] = button
        self.choose(self._chosen if self._chosen in self.buttons else next(iter(self.buttons), ""))

    def choose(self, card_id: str, _checked: bool = False) -> None:
        """Take a card as the one to lay elsewhere."""
        self._chosen = card_id
        card = self._table.card(card_id) if card_id else None
        words = self.tr("{card}: {meaning}")
        self._about.setText(words.format(card=card.title, meaning=card.meaning) if card is not None else "")
        for button in self.moves.values():
            button.setEnabled(card is not None)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Follow the keyboard: the card that has it is the one chosen; arrows go from card to card."""
        if isinstance(watched, CardButton) and event.type() == QEvent.Type.FocusIn:
            self.choose(watched.card_id)
        if (
            isinstance(watched, CardButton)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                order = list(self.buttons.values())
                target = order[(order.index(watched) + step) % len(order)]
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _on_move(self, pile: Pile, _checked: bool = False) -> None:
        if self._chosen:
            self.put.emit(self._chosen, pile)
