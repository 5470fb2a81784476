"""Where things lie on the table of the card game, for any size of the window and of the text."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt

from advocate_desktop.domain.moves import Pile
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.playing_card import LARGE, SMALL

_PILE = QSize(132, 174)


@dataclass(frozen=True, slots=True)
class TablePlaces:
    """The places on a table of a width and a height, in px."""

    width: int
    height: int

    @property
    def short(self) -> bool:
        """Tell whether there is no room for the cards of the pile below."""
        return self.height < 500 * min(theme().scale, 1.15)

    def card_size(self) -> QSize:
        """Give the size of the card in the middle."""
        grown = LARGE * min(theme().scale, 1.25)
        below = 46 if self.short else 150
        room = QSize(max(240, self.width - 2 * 250), max(250, self.height - 22 - below))
        return LARGE.scaled(grown.boundedTo(room), Qt.AspectRatioMode.KeepAspectRatio)

    def card_box(self) -> QRect:
        """Give the place of the card in the middle."""
        size = self.card_size()
        return QRect(QPoint((self.width - size.width()) // 2, 14), size)

    def pile_size(self) -> QSize:
        """Give the size of the cards of the piles at the sides."""
        return _PILE * min(theme().scale, 1.25) if self.width >= 900 else SMALL

    def pile_box(self, pile: Pile) -> QRect:
        """Give the place of the cards of a pile."""
        size, card = self.pile_size(), self.card_box()
        if pile is Pile.MAYBE:
            top = card.bottom() + 28
            return QRect(QPoint(card.center().x() - SMALL.width() // 2, top), SMALL)
        aside = card.width() // 2 + (self.width - card.width()) // 4 + 30
        aside = min(aside, self.width // 2 - size.width() // 2 - 20)
        x = self.width // 2 + (aside if pile is Pile.KEEP else -aside)
        return QRect(QPoint(x - size.width() // 2, card.center().y() - size.height() // 2 - 36), size)

    def label_box(self, pile: Pile) -> QRect:
        """Give the place of the name of a pile."""
        height = theme().px(24)
        if pile is Pile.MAYBE:
            top = self.height - height - 6
            return QRect(self.width // 2 - theme().px(120), top, theme().px(240), height)
        box = self.pile_box(pile)
        return QRect(box.center().x() - theme().px(90), box.bottom() + 18, theme().px(180), height)

    def pile_place(self, pile: Pile) -> tuple[QPointF, float, float]:
        """Give where a card that flies to a pile ends: its middle, scale and angle."""
        box = self.pile_box(pile)
        if pile is Pile.MAYBE and self.short:
            box.moveBottom(self.height - 30)
        tilt = {Pile.NOT_ME: -2.0, Pile.MAYBE: 0.0, Pile.KEEP: 2.0}[pile]
        return QPointF(box.center()), box.width() / self.card_size().width(), tilt

    def above_label(self) -> QRect:
        """Give the part of the table above the name of the pile below."""
        return QRect(0, 0, self.width, self.label_box(Pile.MAYBE).top() - 6)
