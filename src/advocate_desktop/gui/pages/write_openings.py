"""Ways to begin a comment: what it is for, and three openings."""

import re
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.domain.comments import CommentIntent, CommentOpening
from advocate_desktop.domain.proposals import Part, PartOrigin, PartRole
from advocate_desktop.gui.pages.write_ways import WayCard
from advocate_desktop.gui.theme import follow
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Canvas
from advocate_desktop.gui.widgets.chips import FilterChip
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text

_SHOWN = 3
_PIECES = re.compile(r"(\[\[.*?\]\]|«[^«»]*»|“[^“”]*”)")


class OpeningCard(WayCard):
    """One opening of a comment."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(number, self.tr("Begin this way"), parent)
        self.setAccessibleName(self.tr("Opening {number}").format(number=number))
        self.take.setAccessibleName(self.tr("Take opening {number}").format(number=number))
        foot = QHBoxLayout()
        foot.addWidget(self.take)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addLayout(foot)


def _parts(text: str) -> list[Part]:
    found = []
    for piece in _PIECES.split(text):
        origin = PartOrigin.APP
        if piece.startswith("[["):
            origin = PartOrigin.PROMPT
        elif piece[:1] in {"«", "“"}:
            origin = PartOrigin.SOURCE
        if piece:
            found.append(Part(PartRole.HOOK, piece, origin, ""))
    return found


class OpeningsPanel(QWidget):
    """The side of the studio where a comment begins."""

    taken = Signal(object)  # CommentOpening
    others_asked = Signal()
    intent_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.three: tuple[CommentOpening, ...] = ()
        self._intent = CommentIntent.ADD_FACT
        self._lead = Text(self.tr("What is your comment for?"), role="h3", parent=self)
        self._flow = Flow(self)
        names = {
            CommentIntent.ADD_FACT: self.tr("Add a fact"),
            CommentIntent.ASK: self.tr("Ask a question"),
            CommentIntent.DISAGREE: self.tr("Disagree kindly"),
            CommentIntent.THANK: self.tr("Thank and extend"),
        }
        self.chips = {intent: FilterChip(name, parent=self._flow) for intent, name in names.items()}
        for intent, chip in self.chips.items():
            chip.setCheckable(False)  # one is always chosen: there is nothing to take off
            chip.clicked.connect(partial(self._on_chip, intent))
            self._flow.add(chip)
        self.cards = tuple(OpeningCard(number) for number in range(1, _SHOWN + 1))
        self.others = Button(
            self.tr("Three others"), kind="soft", icon="arrows-clockwise", small=True, parent=self
        )
        self.notice = Text(
            self.tr("Paste what the post says, and the openings take up its words."),
            role="small",
            color="ink2",
            wrap=True,
            parent=self,
        )
        self._lay_out()
        for index, card in enumerate(self.cards):
            card.taken.connect(partial(self.take, index))
        self.others.clicked.connect(self.others_asked)
        self._mark_chip()
        follow(self._restyle)

    def _lay_out(self) -> None:
        ground = Canvas()
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(2, 4, 10, 12)
        inside.setSpacing(12)
        for card in self.cards:
            card.setParent(ground)
            inside.addWidget(card)
        foot = QHBoxLayout()
        foot.addWidget(self.others)
        foot.addStretch(1)
        inside.addLayout(foot)
        inside.addWidget(
            Text(
                self.tr("An opening is a start: the questions in green are answered by you alone."),
                role="cap",
                color="ink3",
                wrap=True,
                parent=ground,
            )
        )
        inside.addStretch(1)
        self.area = ScrollArea(self)
        self.area.setWidget(ground)
        self.area.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._lead)
        column.addWidget(self._flow)
        column.addWidget(self.notice)
        column.addWidget(self.area, 1)
        column.addStretch(0)

    def intent(self) -> CommentIntent:
        """Give what the comment is for."""
        return self._intent

    def show_three(self, three: Sequence[CommentOpening], *, post: bool) -> None:
        """Show three openings; `post` tells whether there are words they can take up."""
        self.three = tuple(three[:_SHOWN])
        self.notice.setVisible(not post)
        for number, card in enumerate(self.cards):
            card.setVisible(number < len(self.three))
            if number < len(self.three):
                card.show_parts(_parts(self.three[number].text), self.three[number].text)
        self.area.setVisible(bool(self.three))
        self.area.verticalScrollBar().setValue(0)

    def take(self, index: int, _checked: bool = False) -> None:
        """Take an opening, counted from 0."""
        if index < len(self.three):
            self.taken.emit(self.three[index])

    def _on_chip(self, intent: CommentIntent, _checked: bool = False) -> None:
        self._intent = intent
        self._mark_chip()
        self.intent_chosen.emit()

    def _mark_chip(self) -> None:
        for intent, chip in self.chips.items():
            chosen = intent is self._intent
            chip.setActive(chosen)
            chip.setAccessibleDescription(self.tr("chosen") if chosen else "")

    @Slot()
    def _restyle(self) -> None:
        for card, opening in zip(self.cards, self.three, strict=False):
            card.show_parts(_parts(opening.text), opening.text)
