"""The fourth round, Combine: topic, audience and intent side by side make a pillar."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtCore import Slot as QtSlot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from advocate_desktop.domain.cards import COMBINED, Family
from advocate_desktop.domain.game import PILLARS_AT_MOST, pillars_wanted
from advocate_desktop.domain.moves import Lay, Lift
from advocate_desktop.gui.pages.line_pillar import PillarRow
from advocate_desktop.gui.pages.line_round import RoundView
from advocate_desktop.gui.pages.line_table import LineTable
from advocate_desktop.gui.pages.line_tray import Slot, TrayCard
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Canvas
from advocate_desktop.gui.widgets.common import tab_through
from advocate_desktop.gui.widgets.scroll import ScrollArea
from advocate_desktop.gui.widgets.text import Text


class CombineRound(RoundView):
    """Kept cards at the left, pillars at the right; a card is dragged, or picked up and dropped by keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.held = ""
        self._asked_more = False
        self._trays: dict[Family, tuple[Text, QVBoxLayout]] = {}
        self.tray: dict[str, TrayCard] = {}
        self.rows: dict[int, PillarRow] = {}
        self._headline = Text(role="title2", wrap=True, parent=self)
        self._headline.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._side = ScrollArea(self)
        self._side.setPassesKeys(True)
        self._side.setWidget(self._make_tray())
        self._ground = Canvas()
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(6, 6, 14, 16)
        self._column.setSpacing(12)
        self.more = Button("", kind="ghost", icon="plus", parent=self._ground)
        self.more.clicked.connect(self._on_more)
        self._column.addWidget(self.more)
        self._column.addStretch(1)
        area = ScrollArea(self)
        area.setPassesKeys(True)
        area.setWidget(self._ground)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._side)
        row.addWidget(area, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(16)
        outer.addWidget(self._headline)
        outer.addLayout(row, 1)

    def _make_tray(self) -> QWidget:
        tray = Canvas()
        column = QVBoxLayout(tray)
        column.setContentsMargins(4, 4, 12, 12)
        column.setSpacing(6)
        for family in COMBINED:
            title, cards = Text(role="h3", parent=tray), QVBoxLayout()
            cards.setSpacing(6)
            column.addWidget(title)
            column.addLayout(cards)
            column.addSpacing(12)
            self._trays[family] = (title, cards)
        column.addStretch(1)
        return tray

    # Showing

    def show_table(self, table: LineTable) -> None:
        """Show the kept cards and the pillars."""
        super().show_table(table)
        if self.held and table.card(self.held) is None:
            self.held = ""
        known = [*self.tray.values(), *self.rows.values()]
        self._show_tray(table)
        self._show_rows(table)
        self._show_held()
        rows = sorted(self.rows.values(), key=self._column.indexOf)
        if known != [*self.tray.values(), *self.rows.values()]:
            tab_through(self, [*self.tray.values(), *(stop for row in rows for stop in row.stops())])

    def _show_tray(self, table: LineTable) -> None:
        used = {card for pillar in table.state.pillars for card in pillar.cards}
        wanted = [card for family in COMBINED for card in table.kept(family)]
        if list(self.tray) != [card.id for card in wanted]:
            for known in self.tray.values():
                known.hide()
                known.deleteLater()
            self.tray = {}
            for family, (title, cards) in self._trays.items():
                texts = table.families[family]
                title.setText(f"{texts.name}  {len(table.kept(family))}")
                title.setColor(texts.tint)
                for card in table.kept(family):
                    made = TrayCard(card.id, table.face(card), self._side.widget())
                    made.clicked.connect(partial(self.pick_up, card.id))
                    cards.addWidget(made)
                    made.show()
                    self.tray[card.id] = made
        for card in wanted:
            self.tray[card.id].set_state(table.face(card), used=card.id in used, held=card.id == self.held)

    def _show_rows(self, table: LineTable) -> None:
        state = table.state
        count, lacks = len(state.pillars), len(state.pillars) < pillars_wanted(state, table.deck)
        self._asked_more = self._asked_more and count < PILLARS_AT_MOST
        empty_row = lacks or self._asked_more
        numbers = [pillar.id for pillar in state.pillars] + ([state.next_pillar] if empty_row else [])
        for number in [number for number in self.rows if number not in numbers]:
            row = self.rows.pop(number)
            row.hide()
            row.deleteLater()
        for place, number in enumerate(numbers):
            if number not in self.rows:
                self.rows[number] = self._make_row(number, table)
            if self._column.indexOf(self.rows[number]) != place:
                self._column.insertWidget(place, self.rows[number])
            self.rows[number].show_pillar(place + 1, state.pillar(number), table)
        self.more.setText(self.tr("Another pillar? Only if it would hurt to leave it out."))
        self.more.setVisible(not empty_row and count < PILLARS_AT_MOST)

    def _make_row(self, number: int, table: LineTable) -> PillarRow:
        row = PillarRow(number, table.families, self._ground)
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row.played.connect(self.played)
        row.slot_asked.connect(self._on_slot)
        row.laid.connect(self._on_laid)
        row.show()
        return row

    def _show_held(self) -> None:
        family = self._family(self.held)
        known = {card_id: self._family(card_id) for card_id in self.tray}
        families = {card_id: fam for card_id, fam in known.items() if fam is not None}
        for card_id, card in self.tray.items():
            used = self._is_used(card_id)
            card.set_state(card.face(), used=used, held=card_id == self.held)
        for row in self.rows.values():
            for slot in row.slots.values():
                slot.set_open(on=family is slot.family, families=families)
        self._headline.setText(
            self.tr("Where does it go? Arrows choose a place, Enter drops it, Esc puts it back.")
            if self.held
            else self.tr("One topic, for someone, with an intent. Three pillars are plenty.")
        )

    def _family(self, card_id: str) -> Family | None:
        card = self.table.card(card_id) if self.table is not None and card_id else None
        return card.family if card is not None else None

    def _is_used(self, card_id: str) -> bool:
        return self.table is not None and any(card_id in pillar.cards for pillar in self.table.state.pillars)

    # Doing

    def pick_up(self, card_id: str, _checked: bool = False) -> None:
        """Hold a card; the keyboard goes to the first place that it fits and that is free."""
        self.held = "" if self.held == card_id else card_id
        self._show_held()
        slots = self._open_slots()
        if slots:
            target = next((slot for slot in slots if not slot.card_id), slots[0])
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def put_back(self) -> None:
        """Hold nothing any more."""
        card_id, self.held = self.held, ""
        self._show_held()
        if card_id in self.tray:
            self.tray[card_id].setFocus(Qt.FocusReason.TabFocusReason)

    def _open_slots(self) -> list[Slot]:
        family = self._family(self.held)
        rows = sorted(self.rows.values(), key=self._column.indexOf)
        return [row.slots[family] for row in rows] if family is not None else []

    @QtSlot(object)
    def _on_slot(self, slot: Slot) -> None:
        if self.held and slot in self._open_slots():
            card_id, self.held = self.held, ""
            self._lay(slot, card_id)
            self._show_held()
        else:
            self._ask(slot)

    @QtSlot(object, str)
    def _on_laid(self, slot: Slot, card_id: str) -> None:
        self._lay(slot, card_id)

    def _lay(self, slot: Slot, card_id: str) -> None:
        row = slot.parentWidget()
        if isinstance(row, PillarRow) and slot.card_id != card_id:
            self.played.emit(Lay(row.number, card_id))

    def _ask(self, slot: Slot) -> None:
        """Offer the cards of the family, and the way out for the one that lies there."""
        row, table = slot.parentWidget(), self.table
        if table is None or not isinstance(row, PillarRow):
            return
        menu = QMenu(self)
        for card in table.kept(slot.family):
            action = menu.addAction(card.title)
            action.setCheckable(True)
            action.setChecked(card.id == slot.card_id)
            action.setEnabled(card.id != slot.card_id)
            action.triggered.connect(partial(self._from_menu, row.number, card.id))
        if slot.card_id:
            menu.addSeparator()
            action = menu.addAction(self.tr("Take it out"))
            action.triggered.connect(partial(self._take_out, row.number, slot.family))
        menu.popup(slot.mapToGlobal(QPoint(0, slot.height())))

    def _from_menu(self, number: int, card_id: str, _checked: bool = False) -> None:
        self.played.emit(Lay(number, card_id))

    def _take_out(self, number: int, family: Family, _checked: bool = False) -> None:
        self.played.emit(Lift(number, family))

    @QtSlot()
    def _on_more(self) -> None:
        self._asked_more = True
        if self.table is not None:
            self.show_table(self.table)
            row = self.rows.get(self.table.state.next_pillar)
            if row is not None:
                row.slots[Family.TOPICS].setFocus(Qt.FocusReason.TabFocusReason)

    def key(self, event: QKeyEvent) -> bool:
        """Go through cards, or places while one is held; Delete empties a place."""
        focus = QApplication.focusWidget()
        back = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Left)
        if event.key() == Qt.Key.Key_Escape and self.held:
            self.put_back()
        elif back or event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            stops: list[QWidget] = list(self._open_slots()) if self.held else self._neighbours(focus)
            if focus not in stops:
                return False
            stops[(stops.index(focus) + (-1 if back else 1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        elif (
            event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and isinstance(focus, Slot) and focus.card_id
        ):
            row = focus.parentWidget()
            if isinstance(row, PillarRow):
                self._take_out(row.number, focus.family)
        else:
            return False
        return True

    def _neighbours(self, focus: QWidget | None) -> list[QWidget]:
        if isinstance(focus, TrayCard):
            return list(self.tray.values())
        return [slot for row in self.rows.values() for slot in row.slots.values()]

    def name_pillar(self) -> None:
        """Take the keyboard to the name of the pillar it is on, or of the first that has none."""
        focus = QApplication.focusWidget()
        rows = list(self.rows.values())
        here = next((row for row in rows if focus is not None and row.isAncestorOf(focus)), None)
        row = here or next((row for row in rows if not row.name.text()), rows[0] if rows else None)
        if row is not None and row.name.isEnabled():
            row.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
            row.name.selectAll()

    def flush(self) -> None:
        """Hand over names and proofs that are typed."""
        for row in list(self.rows.values()):
            row.keep()

    def first_stop(self) -> QWidget | None:
        """Give the first card no pillar has, or the first of all."""
        free = next((card for card_id, card in self.tray.items() if not self._is_used(card_id)), None)
        return free or next(iter(self.tray.values()), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tray as narrow as its titles allow."""
        super().resizeEvent(event)
        self._side.setFixedWidth(min(theme().px(256), max(200, self.width() // 3)))
