"""The views of the Routine page beside the year: made when first shown, one at a time."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.forms.ui_routine import Ui_RoutinePage

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.routine_acts import RoutineActs

YEAR, MONTH, INSIGHTS, FIGURES, JOURNAL = "year", "month", "insights", "figures", "journal"
_PLACES = {
    MONTH: "routine_month:MonthPanel",
    INSIGHTS: "routine_insights:InsightsPanel",
    FIGURES: "routine_figures:FiguresPanel",
    JOURNAL: "routine_journal:JournalPanel",
}


class ViewPanel(QWidget):
    """A view of the routine. It reads when shown, and again when something changed while it was."""

    def __init__(self, context: AppContext, acts: "RoutineActs", parent: QWidget) -> None:
        super().__init__(parent)
        self.context, self.acts = context, acts

    def refresh(self) -> None:
        """Read again what is shown."""

    def _later(self, act: Callable[[], None]) -> None:
        """Open a dialog once the one before has given the keyboard back: the new one would lose it again."""
        QTimer.singleShot(0, self, act)

    def start_focus(self) -> QWidget | None:
        """Give what should have the keyboard when the view opens."""
        return None

    def panes(self) -> list[QWidget]:
        """Give the widgets F6 goes round."""
        return []

    def arrange(self, room: float) -> None:
        """Share the width, in px at 100 % text."""

    def plan(self) -> None:
        """Plan an idea, where the view can."""

    def add_results(self) -> None:
        """Add results of a post, where the view can."""

    def go_today(self) -> None:
        """Go to today, where the view has days."""


class RoutineViews(QObject):
    """Shows the year or one of the other views."""

    changed = Signal(str)

    def __init__(self, ui: Ui_RoutinePage, context: AppContext, acts: "RoutineActs", page: QWidget) -> None:
        super().__init__(page)
        self._ui, self._context, self._acts, self._page = ui, context, acts, page
        self._panels: dict[str, ViewPanel] = {}
        self.current = YEAR
        self._room = 1000.0
        self.names = {
            YEAR: self.tr("Year"),
            MONTH: self.tr("Month"),
            INSIGHTS: self.tr("Insights"),
            FIGURES: self.tr("Results"),
            JOURNAL: self.tr("Journal"),
        }
        ui.views.setOptions(list(self.names.items()))
        ui.other.hide()
        ui.views.changed.connect(self.show)

    def panel(self) -> ViewPanel | None:
        """Give the view that is shown; None for the year."""
        return self._panels.get(self.current)

    def show(self, view: str) -> None:
        """Show another view."""
        if view == self.current or view not in self.names:
            return
        self.current = view
        self._ui.views.setCurrent(view)
        for panel in self._panels.values():
            panel.hide()
        self._ui.other.setVisible(view != YEAR)
        if view != YEAR:
            shown = self._panels.get(view) or self._build(view)
            shown.arrange(self._room)
            shown.show()
            shown.refresh()
        self.changed.emit(view)

    def refresh(self) -> None:
        """Read again what the view shows."""
        panel = self.panel()
        if panel is not None:
            panel.refresh()

    def arrange(self, room: float) -> None:
        """Share the width, in px at 100 % text."""
        self._room = room
        panel = self.panel()
        if panel is not None:
            panel.arrange(room)

    def _build(self, view: str) -> ViewPanel:
        module, _, name = _PLACES[view].partition(":")
        made: Callable[..., ViewPanel] = getattr(import_module(f"{__package__}.{module}"), name)
        panel = made(self._context, self._acts, self._ui.other)
        self._ui.otherLayout.addWidget(panel)
        self._panels[view] = panel
        return panel
