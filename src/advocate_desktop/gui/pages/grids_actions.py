"""The keys of the Grids page."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from advocate_desktop.gui.pages.grids_tables import FORMS, LADDER, MATERIAL, WEEKS

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.grids import GridsPage


class GridActions(QObject):
    """Registers what the page can do, by the keys of `hotkeys` and in the command palette."""

    def __init__(self, page: "GridsPage") -> None:
        super().__init__(page)
        plain = (
            ("grids.new", self.tr("New idea"), page.new_idea, "plus"),
            ("grids.move", self.tr("Pick up an idea and move it"), page.pick_up, "arrows-out-simple"),
            ("grids.draft", self.tr("Draft this idea"), page.draft_current, "pencil-simple-line"),
            ("grids.draw", self.tr("Draw a cell for me"), page.draw, "shuffle"),
            ("grids.fits", self.tr("What fits?"), page.toggle_fits, "books"),
            ("grids.delete", self.tr("Put in the tray"), page.delete_current, "trash"),
            ("grids.undo", self.tr("Undo"), page.undo, "arrow-u-up-left"),
            ("grids.redo", self.tr("Redo"), page.redo, "arrow-u-up-right"),
            ("grids.forms", self.tr("Grid of forms"), partial(page.show_grid, FORMS), "grid-four"),
            ("grids.ladder", self.tr("Grid of the ladder"), partial(page.show_grid, LADDER), "chart-line-up"),
            ("grids.weeks", self.tr("Grid of the weeks"), partial(page.show_grid, WEEKS), "calendar-dots"),
            ("grids.material", self.tr("Your material"), partial(page.show_grid, MATERIAL), "note-pencil"),
        )
        for action_id, text, run, icon in plain:
            page.context.actions.add(action_id, text, run, owner=page, group="grids", icon=icon)
