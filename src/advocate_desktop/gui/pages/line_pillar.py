"""A pillar being built: three places, a name, and what makes the player legitimate."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtCore import Slot as QtSlot
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from advocate_desktop.domain.cards import COMBINED, Family
from advocate_desktop.domain.game import PillarDraft
from advocate_desktop.domain.moves import NamePillar, Prove, RemovePillar
from advocate_desktop.domain.play import NAME_AT_MOST, IllegalMove, clean_name, clean_proofs
from advocate_desktop.formats.deck import FamilyTexts
from advocate_desktop.gui.pages.line_table import LineTable
from advocate_desktop.gui.pages.line_tray import Slot
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.card import Card
from advocate_desktop.gui.widgets.fields import IconButton
from advocate_desktop.gui.widgets.text import Text

_PAUSE = 700  # ms without a key before what is typed is kept
_SIDE_BY_SIDE = 760


class _ProofField(QPlainTextEdit):
    """A few lines; Tab goes on to the next field."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()


class PillarRow(Card):
    """One pillar. `played` hands over a Move; `slot_asked` tells the place that was pressed, `laid` a drop."""

    played = Signal(object)
    slot_asked = Signal(object)  # Slot
    laid = Signal(object, str)  # Slot, card id

    def __init__(self, number: int, families: Mapping[Family, FamilyTexts], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self._name = ""
        self._proofs: tuple[str, ...] = ()
        self._known = False
        self._place = Text(role="title2", color="ink2", parent=self)
        self.slots: dict[Family, Slot] = {}
        for family in COMBINED:
            texts = families[family]
            slot = Slot(family, texts.singular, texts.tint, self)
            slot.clicked.connect(partial(self._on_slot, slot))
            slot.laid.connect(partial(self.laid.emit, slot))
            self.slots[family] = slot
        self.name = QLineEdit(self)
        self.name.setMaxLength(NAME_AT_MOST)
        self.name.setPlaceholderText(self.tr("Name this pillar…"))
        self.name.setAccessibleName(self.tr("Name of the pillar"))
        self._proof_title = Text(self.tr("Proof: what makes me legitimate"), role="smallM", parent=self)
        self.proofs = _ProofField(self)
        self.proofs.setAccessibleName(self._proof_title.text())
        self.proofs.setPlaceholderText(
            self.tr("What have I done, seen or learnt here? One fact is enough; one line for each.")
        )
        self.remove = IconButton(self.tr("Take this pillar away"), icon="trash", parent=self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._lay_out()
        self._connect()
        follow(self._dress)

    def _lay_out(self) -> None:
        cards = QHBoxLayout()
        cards.setSpacing(10)
        cards.addWidget(self._place, 0, Qt.AlignmentFlag.AlignVCenter)
        for index, slot in enumerate(self.slots.values()):
            if index:
                cards.addWidget(
                    Text("×", role="body", color="ink3", parent=self), 0, Qt.AlignmentFlag.AlignVCenter
                )
            cards.addWidget(slot, 0, Qt.AlignmentFlag.AlignVCenter)
        cards.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.name, 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addLayout(head)
        words.addWidget(self._proof_title)
        words.addWidget(self.proofs)
        words.addStretch(1)
        self._rule = QFrame(self)
        self._rule.setProperty("rule", True)
        self._rule.setFixedWidth(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(20, 16, 16, 16)
        self._row.setSpacing(16)
        self._row.addLayout(cards)
        self._row.addWidget(self._rule)
        self._row.addLayout(words, 1)

    def _connect(self) -> None:
        self.name.textEdited.connect(self._pause.start)
        self.proofs.textChanged.connect(self._on_proofs)
        self.name.editingFinished.connect(self.keep)
        self.proofs.left.connect(self.keep)
        self._pause.timeout.connect(self.keep)
        self.remove.clicked.connect(self._on_remove)

    def stops(self) -> list[QWidget]:
        """Give what the keyboard comes to, in order."""
        return [*self.slots.values(), self.name, self.proofs, self.remove]

    def show_pillar(self, place: int, pillar: PillarDraft | None, table: LineTable) -> None:
        """Show a pillar, or an empty one that the first card will begin."""
        self._place.setText(str(place))
        self._known = pillar is not None
        for family, slot in self.slots.items():
            card_id = pillar.at(family) if pillar is not None else ""
            card = table.card(card_id) if card_id else None
            where = self.tr("Pillar {place}, {family}").format(
                place=place, family=table.families[family].singular.lower()
            )
            slot.set_card(card_id if card else "", table.face(card) if card else None, where)
        for widget in (self.name, self.proofs, self.remove):
            widget.setEnabled(self._known)
        self.setTone("surface", "line" if self._known else "accentLine")
        name, proofs = (pillar.name, pillar.proofs) if pillar is not None else ("", ())
        if name != self._name:
            self._name = name
            self.name.setText(name)
        if proofs != self._proofs:
            self._proofs = proofs
            self.proofs.blockSignals(True)
            self.proofs.setPlainText("\n".join(proofs))
            self.proofs.blockSignals(False)

    @QtSlot()
    def _on_proofs(self) -> None:
        self._pause.start()

    @QtSlot()
    def keep(self) -> None:
        """Hand over the name and the proofs if they changed."""
        self._pause.stop()
        if not self._known:
            return
        try:
            name = clean_name(self.name.text())
        except IllegalMove:
            name = self._name  # an empty name changes nothing: the last one stays until there is another
        if name != self._name:
            self._name = name
            self.played.emit(NamePillar(self.number, name))
        texts = tuple(self.proofs.toPlainText().split("\n"))
        try:
            proofs = clean_proofs(texts)
        except IllegalMove:
            self.played.emit(Prove(self.number, texts))  # refused in words
            return
        if proofs != self._proofs:
            self._proofs = proofs
            self.played.emit(Prove(self.number, proofs))

    def _on_slot(self, slot: Slot, _checked: bool = False) -> None:
        self.slot_asked.emit(slot)

    @QtSlot()
    def _on_remove(self) -> None:
        self._pause.stop()
        self.played.emit(RemovePillar(self.number))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words below the cards where there is no room beside them."""
        super().resizeEvent(event)
        beside = self.width() >= _SIDE_BY_SIDE * theme().scale
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._rule.setVisible(beside)

    def _dress(self) -> None:
        look = theme()
        self.name.setFont(look.font("title3"))
        self.name.setMinimumHeight(look.px(38))
        self.proofs.setFont(look.font("body"))
        self.proofs.setFixedHeight(3 * look.line_height("body") + 18)
