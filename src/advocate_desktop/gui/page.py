"""What a page of the main window is."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.gui.context import AppContext


class Page(QWidget):
    """A page: built when first opened, refreshed when what it shows has changed.

    `shows` names the kinds of things it must refresh for; a page that is hidden refreshes when it is shown again.
    """

    shows: frozenset[Changed] = frozenset()
    collapses_rail = False

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._stale = True
        context.changed.connect(self._on_changed)

    def open_with(self, argument: object) -> None:
        """Show something in particular; called after the page is on screen, with what was asked for or None."""

    def refresh(self) -> None:
        """Read again what the page shows."""

    def flush(self) -> None:
        """Hand over at once what is not written yet; called before the page or the window closes."""

    def place(self) -> object:
        """Give what `open_with` needs to come back to the same place, when the page is made anew."""
        return None

    def panes(self) -> list[QWidget]:
        """Give the widgets F6 goes round, in order."""
        return []

    def bottom_bar(self) -> int:
        """Give the height in px of what stands at the bottom of the page and toasts may not cover."""
        return 0

    def start_focus(self) -> QWidget | None:
        """Give the widget that should have the keyboard when the page opens."""
        return None

    def bring_up_to_date(self) -> None:
        """Refresh if something changed since the page last did."""
        if self._stale:
            self._stale = False
            self.refresh()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*self.shows):
            self._stale = True
            if self.isVisible():
                self.bring_up_to_date()
