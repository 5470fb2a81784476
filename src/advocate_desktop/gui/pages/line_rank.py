"""The third round, Rank: two cards at a time, rather this one."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.domain.cards import RANKED, Family
from advocate_desktop.domain.game import question
from advocate_desktop.domain.moves import Pile, Prefer
from advocate_desktop.gui.pages.line_round import RoundView
from advocate_desktop.gui.pages.line_table import LineTable
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.card import Canvas
from advocate_desktop.gui.widgets.card_button import CardButton
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.playing_card import LARGE, CardFace
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text

# The most questions that merge insertion asks for so many cards.
_AT_MOST = {0: 0, 1: 0, 2: 1, 3: 3, 4: 5, 5: 7, 6: 10}


class RankRound(RoundView):
    """The two cards of the question; once the order is known, the order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = Text(role="title2", wrap=True, parent=self)
        self._count = Text(role="small", color="ink2", parent=self)
        for text in (self._headline, self._count):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._pair: tuple[str, str] | None = None
        blank = CardFace("")
        self.choices = tuple(CardButton(blank, large=LARGE) for _ in range(2))
        self._or = Text(self.tr("or"), role="title3", color="ink3", parent=self)
        for index, button in enumerate(self.choices):
            button.setObjectName(f"choice{index}")
            button.clicked.connect(partial(self.choose, index))
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addStretch(1)
        row.addWidget(self.choices[0], 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._or, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.choices[1], 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self._order = Canvas()
        self._order_column = QVBoxLayout(self._order)
        self._order_column.setContentsMargins(0, 0, 0, 0)
        self._rows: dict[Family, tuple[Text, Flow]] = {}
        for family in RANKED:
            title, flow = Text(role="h2", parent=self._order), Flow(self._order, gap=4)
            self._order_column.addWidget(title)
            self._order_column.addWidget(flow)
            self._order_column.addSpacing(12)
            self._rows[family] = (title, flow)
        self._order_column.addStretch(1)
        self._area = ScrollArea(self)
        self._area.setWidget(self._order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._headline)
        column.addWidget(self._count)
        column.addLayout(row)
        column.addWidget(self._area, 1)
        column.addStretch(0)

    def show_table(self, table: LineTable) -> None:
        """Show the next question, or the order once there is none."""
        super().show_table(table)
        asked = next(
            ((family, pair) for family in RANKED if (pair := question(table.state, table.deck, family))), None
        )
        self._pair = asked[1] if asked is not None else None
        self._area.setVisible(asked is None)
        for widget in (*self.choices, self._or, self._count):
            widget.setVisible(asked is not None)
        if asked is None:
            self._show_order(table)
            return
        family, pair = asked
        self._headline.setText(
            self.tr("Which one would you rather write about?")
            if family is Family.TOPICS
            else self.tr("Which one counts more for you?")
        )
        most = _AT_MOST.get(len(table.pile(Pile.KEEP, family)), 10)
        done = len(table.state.answers.get(family, ()))
        self._count.setText(
            self.tr("{family}: question {number}, {most} at the most").format(
                family=table.families[family].name, number=done + 1, most=max(most, done + 1)
            )
        )
        for button, card_id in zip(self.choices, pair, strict=True):
            card = table.card(card_id)
            if card is not None:
                button.set_face(table.face(card))
        self._fit()

    def _show_order(self, table: LineTable) -> None:
        self._headline.setText(self.tr("Your order is settled."))
        for family, (title, flow) in self._rows.items():
            title.setText(table.families[family].name)
            flow.clear()
            for place, card in enumerate(table.kept(family), 1):
                face = table.face(card)
                button = CardButton(face, draggable=False)
                button.setAccessibleName(f"{place}. {face.title}")
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                flow.add(button)

    def choose(self, index: int, _checked: bool = False) -> None:
        """Prefer the card at the left (0) or at the right (1)."""
        if self._pair is not None:
            better, worse = self._pair[index], self._pair[1 - index]
            self.played.emit(Prefer(better, worse))

    def key(self, event: QKeyEvent) -> bool:
        """Choose with the arrows."""
        sides = {Qt.Key.Key_Left: 0, Qt.Key.Key_Right: 1}
        side = sides.get(Qt.Key(event.key()))
        if side is None or self._pair is None or event.isAutoRepeat():
            return False
        self.choose(side)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take cards that fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        look = theme()
        room = QSize((self.width() - 140) // 2, self.height() - 2 * look.line_height("title2") - 60)
        size = LARGE.scaled((LARGE * min(look.scale, 1.25)).boundedTo(room), Qt.AspectRatioMode.KeepAspectRatio)
        size = size.expandedTo(QSize(200, 264))
        for button in self.choices:
            button.set_large(size)

    def first_stop(self) -> QWidget | None:
        """Give the card at the left."""
        return self.choices[0] if self._pair is not None else None
