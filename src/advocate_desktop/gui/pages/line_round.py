"""What a round of the card game is to the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.pages.line_table import LineTable


class RoundView(QWidget):
    """Shows a table and tells the moves the player makes.

    `played` hands over a Move; `dialog_asked` asks the page for a pile (a Pile) or the words of a card (its id).
    """

    played = Signal(object)
    dialog_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: LineTable | None = None

    def show_table(self, table: LineTable) -> None:
        """Show where the game stands."""
        self.table = table

    def key(self, _event: QKeyEvent) -> bool:
        """Answer to a key; True when it meant something here."""
        return False

    def flush(self) -> None:
        """Hand over what is typed."""

    def first_stop(self) -> QWidget | None:
        """Give the widget that has the keyboard when the round begins."""
        return None

    def take_focus(self) -> None:
        """Give the keyboard to the first stop."""
        stop = self.first_stop()
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
