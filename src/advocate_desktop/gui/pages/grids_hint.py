"""The note beside the strip: a gap worth filling, how one climbs, how one plans."""

import html

from PySide6.QtCore import QObject

from advocate_desktop.domain.grids import CellKey
from advocate_desktop.gui.forms.ui_grids import Ui_GridsPage
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.pages.grids_steps import GridsView
from advocate_desktop.gui.pages.grids_tables import FORMS, LADDER, gap_of
from advocate_desktop.gui.theme import theme
from advocate_desktop.messages import Messages


class GridHint(QObject):
    """Says one thing about the grid that is shown."""

    def __init__(self, ui: Ui_GridsPage, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._messages = ui, messages

    def show(self, view: GridsView, which: str, drawn: CellKey | None) -> None:
        """Show the hint of a grid; `drawn` is the cell that was drawn, if any."""
        icon, words = "binoculars", ""
        if which == FORMS:
            words = self._about(view, drawn)
        elif which == LADDER:
            icon, words = "trend-up", self._climb(view)
        else:
            icon = "calendar-check"
            words = self.tr("<b>An idea has its day.</b> Today proposes it when that day comes.")
        side = theme().icon_px(22)
        self._ui.hintIcon.setPixmap(pixmap(icon, "duotone", "accentInk", side))
        self._ui.hintText.setMarkup(words)

    def _about(self, view: GridsView, drawn: CellKey | None) -> str:
        key = drawn or gap_of(view.grid)
        if key is None:
            return self.tr("<b>Every cell holds an idea.</b> D turns one into a draft.")
        pillars = {pillar.id: pillar.name for pillar in view.axes.pillars}
        forms = {form.id: form.name for form in view.axes.forms}
        pillar, form = html.escape(pillars.get(key.pillar_id, "")), html.escape(forms.get(key.form, ""))
        if drawn is not None:
            words = self.tr("<b>Drawn: {form}, on “{pillar}”.</b> Enter writes an idea down; F shows what fits.")
        else:
            words = self.tr("<b>A gap worth filling.</b> Nothing yet under “{form}” on “{pillar}”.")
        return words.format(form=form, pillar=pillar)

    def _climb(self, view: GridsView) -> str:
        relays = sum(row.cells[0].posts for row in view.ladder)
        known = sum(cell.posts for row in view.ladder for cell in row.cells)
        if not known:
            return self.tr("<b>One step at a time.</b> A good relay is worth more than a forced vision.")
        words = self.tr(
            "<b>%n of {known} posts are relays.</b> A good relay is worth more than a forced vision.", "", relays
        )
        return words.format(known=known)
