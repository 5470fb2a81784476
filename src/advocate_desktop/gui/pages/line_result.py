"""The result of the game: statement, pillars, hand, versions."""

from datetime import date
from functools import partial
from html import escape

from PySide6.QtCore import QDate, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from advocate_desktop.domain.cards import COMBINED, Family
from advocate_desktop.domain.line import EditorialLine, Pillar, compare, spoken
from advocate_desktop.domain.statement import pieces
from advocate_desktop.formats.deck import FamilyTexts, family_texts
from advocate_desktop.gui.forms.ui_line_result import Ui_LineResult
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.pages.line_view import CHANGE_WORDS, LineView, Served
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.card import Card
from advocate_desktop.gui.widgets.fields import IconButton
from advocate_desktop.gui.widgets.meters import Meter
from advocate_desktop.gui.widgets.playing_card import card_icon
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.gui.widgets.version_row import VersionRow
from advocate_desktop.gui.words import calendar_day

# One column each where there is room.
_HAND = ((Family.AUDIENCES,), (Family.ROLES, Family.TONES), (Family.FORMS,), (Family.BOUNDARIES,))
_PILLAR = 224  # px a pillar needs at 100 % text
_BLOCK = 168  # px a family of the hand needs
_SIDE = 268
_REREAD = 3  # months after which a line is worth a second look
_BESIDE_FROM = 900  # px from which the versions stand beside the line


class ResultView(QWidget):
    """Shows one version of the line; what can be done with it is told by signals, the page does it."""

    statement_asked = Signal()
    pillar_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LineResult()
        self.ui.setupUi(self)
        self.view: LineView | None = None
        self.at = 0
        self.rows: list[VersionRow] = []
        self.pillars: list[Card] = []
        self._blocks: list[QWidget] = []
        self._language, self._today = "en", date.min
        self.ui.statement.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.ui.editStatement.setAccessibleName(self.tr("Put my statement in other words"))
        self.ui.editStatement.setToolTip(self.tr("Put my statement in other words"))
        self.ui.editStatement.clicked.connect(self.statement_asked)
        follow(self._dress)

    # Showing

    def show_view(self, view: LineView, language: str, today: date) -> None:
        """Show the newest version, or the one that was shown."""
        known = self.line().version if self.view is not None and self.view.versions else 0
        grown = self.view is not None and len(view.versions) > len(self.view.versions)
        self.view, self._language, self._today = view, language, today
        places = {line.version: place for place, line in enumerate(view.versions)}
        self.at = 0 if grown else places.get(known, 0)
        self._show_versions(view)
        self.show_version(self.at)

    def line(self) -> EditorialLine:
        """Give the version that is shown."""
        assert self.view is not None
        return self.view.versions[self.at]

    def show_version(self, place: int, _checked: bool = False) -> None:
        """Show a version, counted from the newest."""
        view = self.view
        if view is None or not 0 <= place < len(view.versions):
            return
        self.at = place
        line, ui = self.line(), self.ui
        newest = place == 0
        self.rows[place].setChecked(True)
        ui.versionChip.setText(self.tr("Version {number}").format(number=line.version))
        ui.versionChip.setTone("accent" if newest else "neutral")
        ui.versionDate.setText(self._made(line))
        ui.editStatement.setVisible(newest)
        # Set here: the style sheet takes a font back that was set before the label was first polished.
        ui.statement.setFont(theme().font("title"))
        ui.statement.setText(self._statement(line))
        ui.statement.setAccessibleName(line.statement)
        self._show_pillars(line, view, newest=newest)
        self._show_hand(line)
        again = QLocale().toString(QDate(line.made_at.year, line.made_at.month, 1).addMonths(_REREAD), "MMMM")
        ui.rereadText.setText(
            self.tr("You could reread it in {month}. A line lives; it binds you to nothing.").format(month=again)
        )
        ui.rereadText.setVisible(newest)
        self._fit()

    def _made(self, line: EditorialLine) -> str:
        words = calendar_day((line.edited_at or line.made_at).date(), self._today)
        if line.edited_at is not None:
            return self.tr("Reread on {day}").format(day=words)
        return self.tr("Played on {day}").format(day=words)

    def _statement(self, line: EditorialLine) -> str:
        """Give the statement as markup, with what comes from cards in the colour of their family."""
        cards = spoken((pillar.cards for pillar in line.pillars), line.hand)
        texts, look = family_texts(self._language), theme()
        rest, said = line.statement, []
        for piece in pieces(cards, line.language):
            before, found, after = rest.partition(piece.text) if piece.family else (rest, "", "")
            if found and piece.family:
                color = look.color(texts[piece.family].tint).name()
                said += [escape(before), f'<span style="color:{color}">{escape(found)}</span>']
                rest = after
        return f'<div style="line-height:118%">{"".join([*said, escape(rest)])}</div>'

    def _show_pillars(self, line: EditorialLine, view: LineView, *, newest: bool) -> None:
        _empty(self.pillars)
        most = max((view.served.get(pillar.id, Served()).posts for pillar in line.pillars), default=0)
        for place, pillar in enumerate(line.pillars, 1):
            card = Card(self.ui.ground)
            served = view.served.get(pillar.id, Served())
            self._fill_pillar(card, place, pillar, served, most)
            if newest:
                self._add_pencil(card, pillar)
            self.pillars.append(card)

    def _fill_pillar(self, card: Card, place: int, pillar: Pillar, served: Served, most: int) -> None:
        texts = family_texts(self._language)
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 18, 16, 18)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setObjectName("head")
        head.setSpacing(10)
        head.addWidget(Text(str(place), role="title3", color="ink3", parent=card), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Text(pillar.name, role="title3", wrap=True, parent=card), 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addSpacing(4)
        for family, member in zip(COMBINED, pillar.cards, strict=True):
            column.addLayout(self._card_line(card, texts[family], member.icon, member.title))
        column.addSpacing(8)
        for proof in pillar.proofs:
            column.addWidget(Text(proof, role="small", wrap=True, parent=card))
        column.addSpacing(8)
        column.addStretch(1)
        meter = Meter(card)
        meter.setMaximum(max(1, most))
        meter.setValue(served.posts)
        posts = self.tr("%n post(s)", "", served.posts)
        ideas = self.tr("%n idea(s)", "", served.ideas)
        meter.setAccessibleName(f"{pillar.name}: {posts}, {ideas}")
        column.addWidget(meter)
        column.addWidget(Text(f"{posts}, {ideas}", role="small", color="ink2", parent=card))

    def _card_line(self, card: Card, texts: FamilyTexts, icon: str, title: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        picture = QLabel(card)
        side = theme().icon_px(18)
        picture.setPixmap(card_icon(icon or texts.icon, "duotone", texts.tint, side, self.devicePixelRatioF()))
        picture.setAccessibleName(texts.singular)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(title, role="small", color="ink2", wrap=True, parent=card), 1)
        return row

    def _add_pencil(self, card: Card, pillar: Pillar) -> None:
        words = self.tr("Change the words of “{name}”").format(name=pillar.name)
        pencil = IconButton(words, icon="pencil-simple", parent=card)
        pencil.setToolTip(words)
        pencil.clicked.connect(partial(self._on_pencil, pillar.id))
        head = card.findChild(QHBoxLayout, "head")
        if head is not None:
            head.addWidget(pencil, 0, Qt.AlignmentFlag.AlignTop)

    def _on_pencil(self, number: int, _checked: bool = False) -> None:
        self.pillar_asked.emit(number)

    def _show_hand(self, line: EditorialLine) -> None:
        _empty(self._blocks)
        for families in _HAND:
            shown = [family for family in families if line.of(family)]
            if shown:
                block = QWidget(self.ui.handCard)
                column = QVBoxLayout(block)
                column.setContentsMargins(0, 0, 0, 0)
                column.setSpacing(6)
                for place, family in enumerate(shown):
                    if place:
                        column.addSpacing(10)
                    titles = [card.title for card in line.of(family)]
                    self._fill_block(block, column, family_texts(self._language)[family], titles)
                column.addStretch(1)
                self._blocks.append(block)

    def _fill_block(self, block: QWidget, column: QVBoxLayout, texts: FamilyTexts, titles: list[str]) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        picture = QLabel(block)
        side = theme().icon_px(18)
        picture.setPixmap(pixmap(texts.icon, "fill", texts.tint, side, self.devicePixelRatioF()))
        head.addWidget(picture)
        head.addWidget(Text(texts.name, role="h3", parent=block), 1)
        column.addLayout(head)
        for title in titles:
            row = QHBoxLayout()
            row.setSpacing(8)
            dot = Text("•", role="small", color=texts.tint, parent=block)
            row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(title, role="small", wrap=True, parent=block), 1)
            column.addLayout(row)

    def _show_versions(self, view: LineView) -> None:
        _empty(self.rows)
        for place, line in enumerate(view.versions):
            before = view.before(line)
            story = CHANGE_WORDS.story(compare(before, line) if before is not None else None)
            row = VersionRow(
                self.tr("Version {number}").format(number=line.version),
                calendar_day(line.made_at.date(), self._today),
                story,
                last=before is None,
                parent=self.ui.side,
            )
            row.clicked.connect(partial(self.show_version, place))
            self.ui.versionRows.addWidget(row)
            self.rows.append(row)
        self.ui.compareButton.setVisible(len(view.versions) > 1)

    # Keys and room

    def key(self, event: QKeyEvent) -> bool:
        """Go to an older version with the right arrow, to a newer one with the left."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        place = self.at + step
        if not step or self.view is None or not 0 <= place < len(self.view.versions):
            return False
        self.show_version(place)
        self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def first_stop(self) -> QWidget:
        """Give the row of the version that is shown."""
        return self.rows[self.at] if self.rows else self.ui.exportButton

    def panes(self) -> list[QWidget]:
        """Give the line and the versions."""
        return [self.ui.exportButton, self.first_stop()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay pillars and hand in as many columns as fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        ui, look = self.ui, theme()
        margins = ui.groundLayout.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        beside = width >= _BESIDE_FROM * look.scale
        directions = QBoxLayout.Direction
        ui.columns.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        ui.side.setFixedWidth(look.px(_SIDE) if beside else max(200, width))
        room = width - (look.px(_SIDE) + ui.columns.spacing() if beside else 0)
        columns = max(1, min(3, room // look.px(_PILLAR)))
        for place, card in enumerate(self.pillars):
            ui.pillars.addWidget(card, place // columns, place % columns)
        for column in range(3):
            ui.pillars.setColumnStretch(column, 1 if column < columns else 0)
        count = max(1, min(len(self._blocks), (room - 40) // look.px(_BLOCK)))
        for place, block in enumerate(self._blocks):
            ui.hand.addWidget(block, place // count, place % count, Qt.AlignmentFlag.AlignTop)
        for column in range(len(_HAND)):
            ui.hand.setColumnStretch(column, 1 if column < count else 0)

    @Slot()
    def _dress(self) -> None:
        if self.view is not None and self.view.versions:
            self.show_view(self.view, self._language, self._today)


def _empty(widgets: list[QWidget] | list[Card] | list[VersionRow]) -> None:
    for widget in widgets:
        widget.hide()
        widget.deleteLater()
    widgets.clear()
