"""The keys of the Grids page."""

from functools import partial
from typing import TYPE_CHECKING

from advocate_desktop.gui.pages.grids_tables import FORMS, LADDER, MATERIAL, WEEKS

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.grids import GridsPage


def add_actions(page: "GridsPage") -> None:
    """Register what the page can do."""
    actions = page.context.actions
    plain = (
        ("grids.new", page.tr("New idea"), page.new_idea, "plus"),
        ("grids.move", page.tr("Pick up an idea and move it"), page.pick_up, "arrows-out-simple"),
        ("grids.draft", page.tr("Draft this idea"), page.draft_current, "pencil-simple-line"),
        ("grids.draw", page.tr("Draw a cell for me"), page.draw, "shuffle"),
        ("grids.fits", page.tr("What fits?"), page.toggle_fits, "books"),
        ("grids.delete", page.tr("Put in the tray"), page.delete_current, "trash"),
        ("grids.undo", page.tr("Undo"), page.undo, "arrow-u-up-left"),
        ("grids.redo", page.tr("Redo"), page.redo, "arrow-u-up-right"),
        ("grids.forms", page.tr("Grid of forms"), partial(page.show_grid, FORMS), "grid-four"),
        ("grids.ladder", page.tr("Grid of the ladder"), partial(page.show_grid, LADDER), "chart-line-up"),
        ("grids.weeks", page.tr("Grid of the weeks"), partial(page.show_grid, WEEKS), "calendar-dots"),
        ("grids.material", page.tr("Your material"), partial(page.show_grid, MATERIAL), "note-pencil"),
    )
    for action_id, text, run, icon in plain:
        actions.add(action_id, text, run, owner=page, group="grids", icon=icon)
