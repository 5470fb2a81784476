"""Three ways to begin the post: what they stand on, and the three themselves."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.proposals import HookType, Proposal
from advocate_desktop.gui.pages.write_voice_line import VoiceLine
from advocate_desktop.gui.pages.write_ways import WayCard
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Canvas
from advocate_desktop.gui.widgets.chips import MetaChip
from advocate_desktop.gui.widgets.choices import Select
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.services.proposals import Desk, Wish

_SIDE_BY_SIDE = 300


class ProposalCard(WayCard):
    """One proposal: what it opens on, its words, and what can be done with it."""

    opening_asked = Signal(QPoint)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(number, self.tr("Take it"), parent)
        self.setAccessibleName(self.tr("Proposal {number}").format(number=number))
        self.take.setAccessibleName(self.tr("Take proposal {number}").format(number=number))
        self._chip = MetaChip("", parent=self)
        self.opening = Button(self.tr("Only its opening…"), kind="ghost", small=True, parent=self)
        head = QHBoxLayout()
        head.addWidget(Text(str(number), role="title3", color="ink3", parent=self))
        head.addSpacing(6)
        head.addWidget(self._chip)
        head.addStretch(1)
        foot = Flow(self, gap=6, line_gap=6)
        foot.add(self.take)
        foot.add(self.opening)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(foot)
        self.opening.clicked.connect(self._on_opening)

    def show_proposal(self, proposal: Proposal, chip: str) -> None:
        """Show another proposal."""
        self._chip.setText(chip)
        self.show_parts(proposal.parts, proposal.text)

    @Slot()
    def _on_opening(self) -> None:
        self.opening_asked.emit(self.opening.mapToGlobal(QPoint(0, self.opening.height() + 4)))


class ProposalsPanel(QWidget):
    """The side of the studio where a post begins. `taken` and `mixed` tell what the person chose."""

    wished = Signal(object)  # Wish
    taken = Signal(object)  # Proposal
    mixed = Signal(object, object)  # Proposal, the one whose opening it gets
    others_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._wish = Wish()
        self.three: tuple[Proposal, ...] = ()
        self.pillar, self.form, self.rung = Select(self), Select(self), Select(self)
        self.cards = tuple(ProposalCard(number) for number in (1, 2, 3))
        self.others = Button(
            self.tr("Three others"), kind="soft", icon="arrows-clockwise", small=True, parent=self
        )
        self.voice = VoiceLine()
        self.notice = Text("", role="small", color="ink2", wrap=True, parent=self)
        self._legend = Text(
            self.tr("Blue: from the source. Green: yours, or a question for you. Grey: ours, to make yours."),
            role="cap",
            color="ink3",
            wrap=True,
            parent=self,
        )
        self._lay_out()
        self._connect()
        follow(self._restyle)

    def _lay_out(self) -> None:
        for select, name in (
            (self.pillar, self.tr("Pillar")),
            (self.form, self.tr("Form")),
            (self.rung, self.tr("Rung")),
        ):
            select.setAccessibleName(name)
            select.setToolTip(name)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(8)
        self._pair.addWidget(self.form, 1)
        self._pair.addWidget(self.rung, 1)
        ground = Canvas()
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(2, 4, 10, 12)
        inside.setSpacing(12)
        inside.addWidget(self.voice)
        for card in self.cards:
            card.setParent(ground)
            inside.addWidget(card)
        foot = QHBoxLayout()
        foot.addWidget(self.others)
        foot.addStretch(1)
        inside.addLayout(foot)
        inside.addWidget(self._legend)
        inside.addStretch(1)
        self.area = ScrollArea(self)
        self.area.setWidget(ground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.pillar)
        column.addLayout(self._pair)
        column.addWidget(self.notice)
        column.addWidget(self.area, 1)

    def _connect(self) -> None:
        for select in (self.pillar, self.form, self.rung):
            select.activated.connect(self._on_wished)
        for index, card in enumerate(self.cards):
            card.taken.connect(partial(self.take, index))
            card.opening_asked.connect(partial(self._ask_rest, index))
        self.others.clicked.connect(self.others_asked)

    # Showing

    def show_desk(self, desk: Desk, forms: Sequence[tuple[str, str]]) -> None:
        """Show what can be chosen; `forms` are (id, name), those of the line first."""
        self._desk, self._wish = desk, desk.wish
        self.pillar.clear()
        self.pillar.addItem(self.tr("No pillar"), None)
        for pillar in desk.pillars:
            self.pillar.addItem(pillar.name, pillar.id)
        self.pillar.setVisible(bool(desk.pillars))
        self.form.clear()
        self.form.addItem(self.tr("Any form"), "")
        for form_id, name in forms:
            self.form.addItem(name, form_id)
        self.rung.clear()
        for rung, name in self._rungs().items():
            self.rung.addItem(f"{rung.value}. {name}", rung)
        self.pillar.setCurrentIndex(max(0, self.pillar.findData(desk.wish.pillar_id)))
        self.form.setCurrentIndex(max(0, self.form.findData(desk.wish.form)))
        self.rung.setCurrentIndex(max(0, self.rung.findData(desk.wish.rung)))

    def show_three(self, three: Sequence[Proposal]) -> None:
        """Show three proposals."""
        self.three = tuple(three)
        for card, proposal in zip(self.cards, self.three, strict=True):
            card.show_proposal(proposal, self._opens_on(proposal.hook_type))
        self.say("")
        self.area.setVisible(True)
        self.area.verticalScrollBar().setValue(0)

    def say(self, words: str) -> None:
        """Say something in the place of the proposals, or nothing."""
        self.notice.setText(words)
        self.notice.setVisible(bool(words))
        self.area.setVisible(not words)

    def _rungs(self) -> dict[Rung, str]:
        return {
            Rung.RELAY: self.tr("Relay"),
            Rung.COMMENT: self.tr("Comment"),
            Rung.REBOUND: self.tr("Rebound"),
            Rung.STORY: self.tr("Own story"),
            Rung.VISION: self.tr("Own vision"),
        }

    def _opens_on(self, hook: HookType) -> str:
        return {
            HookType.NUMBER: self.tr("Opens on a figure"),
            HookType.QUOTATION: self.tr("Opens on a quotation"),
            HookType.CONTRAST: self.tr("Opens on a contrast"),
            HookType.QUESTION: self.tr("Opens on a question"),
            HookType.SCENE: self.tr("Opens on a scene"),
            HookType.CONFESSION: self.tr("Opens on an admission"),
            HookType.OPINION: self.tr("Opens on an opinion"),
            HookType.LESSON: self.tr("Opens on a lesson"),
            HookType.GIST: self.tr("Opens on the heart of it"),
        }[hook]

    # Choosing

    @Slot()
    def _on_wished(self) -> None:
        rung = self.rung.currentData()
        self._wish = replace(
            self._wish,
            pillar_id=self.pillar.currentData(),
            form=self.form.currentData() or "",
            rung=Rung(rung) if rung else None,
        )
        self.wished.emit(self._wish)

    def take(self, index: int) -> None:
        """Take a proposal, counted from 0."""
        if self.area.isVisible() and index < len(self.three):
            self.taken.emit(self.three[index])

    def _ask_rest(self, index: int, place: QPoint) -> None:
        menu = QMenu(self)
        for other in (number for number in range(len(self.three)) if number != index):
            words = self.tr("with the rest of proposal {number}").format(number=other + 1)
            menu.addAction(words, partial(self._mix, other, index))
        menu.popup(place)

    def _mix(self, rest: int, opening: int) -> None:
        self.mixed.emit(self.three[rest], self.three[opening])

    # Look

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the lists under each other where they have no room side by side."""
        super().resizeEvent(event)
        beside = self.width() >= _SIDE_BY_SIDE * theme().scale
        directions = QBoxLayout.Direction
        self._pair.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    @Slot()
    def _restyle(self) -> None:
        if self.three:
            self.show_three(self.three)
