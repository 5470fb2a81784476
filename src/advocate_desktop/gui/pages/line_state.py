"""The fifth round, State: the sentence the cards propose, in the player's own words."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from advocate_desktop.domain.line import current_statement
from advocate_desktop.domain.moves import Say
from advocate_desktop.domain.play import IllegalMove, clean_statement
from advocate_desktop.gui.pages.line_round import RoundView
from advocate_desktop.gui.pages.line_table import LineTable
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.text import Text

_PAUSE = 700
_WIDE = 760


class _Field(QTextEdit):
    """The statement; Tab goes on."""

    def __init__(self, owner: "StateRound") -> None:
        super().__init__(owner)
        self._owner = owner
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed."""
        super().focusOutEvent(event)
        self._owner.keep()


class StateRound(RoundView):
    """One sentence to edit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._headline = Text(self.tr("One sentence to hold on to"), role="title", parent=self)
        self._hint = Text(
            self.tr("Your cards propose it. Change every word that is not yours."),
            role="body",
            color="ink2",
            parent=self,
        )
        for text in (self._headline, self._hint):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            text.setWordWrap(True)
        self.field = _Field(self)
        self.field.setAccessibleName(self.tr("My statement"))
        self.again = Button(
            self.tr("Take the proposed sentence again"), kind="ghost", icon="arrows-clockwise", parent=self
        )
        self._pillars = Text(role="body", color="ink2", parent=self)
        self._pillars.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._pillars.setWordWrap(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.again)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addStretch(1)
        column.addWidget(self._headline)
        column.addWidget(self._hint)
        column.addWidget(self.field)
        column.addLayout(row)
        column.addWidget(self._pillars)
        column.addStretch(2)
        self._middle = QWidget(self)
        self._middle.setLayout(column)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(self._middle, 1000)
        outer.addStretch(1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.keep)
        self.field.textChanged.connect(self._pause.start)
        self.again.clicked.connect(self._on_again)
        follow(self._dress)

    def show_table(self, table: LineTable) -> None:
        """Show the statement as it stands."""
        super().show_table(table)
        text = current_statement(table.state, table.deck, table.language)
        if text != self._shown:
            self._shown = text
            self.field.blockSignals(True)
            self.field.setPlainText(text)
            self.field.blockSignals(False)
        self.again.setVisible(bool(table.state.said))
        self._pillars.setText(" · ".join(pillar.name for pillar in table.state.pillars))

    @Slot()
    def keep(self) -> None:
        """Hand over the statement if it changed; an empty one goes back to the proposed one."""
        self._pause.stop()
        # toPlainText would turn no-break spaces, which French needs, into plain ones.
        raw = self.field.document().toRawText().replace("\u2029", " ").replace("\u2028", " ")
        try:
            text = clean_statement(raw) if raw.strip() else ""
        except IllegalMove:
            text = raw
        if text != self._shown and self.isVisible():
            self._shown = text
            self.played.emit(Say(text))

    @Slot()
    def _on_again(self) -> None:
        self._pause.stop()
        self.played.emit(Say(""))

    def flush(self) -> None:
        """Hand over what is typed."""
        self.keep()

    def key(self, _event: QKeyEvent) -> bool:
        """Leave every key to the field."""
        return False

    def first_stop(self) -> QWidget:
        """Give the statement."""
        return self.field

    def _dress(self) -> None:
        look = theme()
        self.field.setFont(look.font("title2"))
        self.field.setMinimumHeight(5 * look.line_height("title2") + 28)
        self._middle.setMaximumWidth(look.px(_WIDE))
