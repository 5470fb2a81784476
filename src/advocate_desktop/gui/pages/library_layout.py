"""How the library shares its room: list and text side by side, or one at a time where it is narrow."""

from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.forms.ui_library import Ui_LibraryPage
from advocate_desktop.gui.theme import theme
from advocate_desktop.settings import PANES

# Widths of the page at 100 % text, in px.
_TWO_FROM, _ROOMY_FROM = 880, 1100
_LIST, _NARROW_LIST, _LEAST, _MOST = 477, 380, 320, 620
_COMPACT_BELOW = 430
_SHORT = 720


class LibraryLayout(QObject):
    """Arranges the two panes; `single` tells that one is shown at a time, `reading` which."""

    def __init__(self, ui: Ui_LibraryPage, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self._ui, self._context, self._page = ui, context, page
        self.single = False
        self.reading = False
        self._arranging = False
        ui.panes.splitterMoved.connect(self._on_moved)
        ui.panes.reset_asked.connect(self._reset)
        ui.panes.setStretchFactor(0, 0)
        ui.panes.setStretchFactor(1, 1)

    def kept(self) -> dict[str, Any]:
        """Give what the page remembered."""
        kept = self._context.state.get(PANES).get("library")
        return kept if isinstance(kept, dict) else {}

    def keep(self, **values: Any) -> None:
        """Remember something of the page."""
        panes = dict(self._context.state.get(PANES))
        panes["library"] = {**self.kept(), **values}
        self._context.state.set(PANES, panes)

    def set_reading(self, reading: bool) -> None:
        """Say, for where one pane is shown at a time, which it is."""
        self.reading = reading
        self.arrange()

    def arrange(self) -> None:
        """Share the room."""
        ui, look, width = self._ui, theme(), self._page.width()
        room = width / look.scale
        self._arranging = True
        self.single = room < _TWO_FROM
        ui.listPane.setMinimumWidth(0 if self.single else look.px(_LEAST))
        ui.listPane.setMaximumWidth(16_777_215 if self.single else look.px(_MOST))
        ui.listPane.setVisible(not self.single or not self.reading)
        ui.readPane.setVisible(not self.single or self.reading)
        ui.reader.set_single(self.single)
        list_width = width
        if not self.single:
            wanted = int(self.kept().get("list", 0)) or look.px(_LIST if room >= _ROOMY_FROM else _NARROW_LIST)
            wanted = max(look.px(_LEAST), min(wanted, look.px(_MOST), width - look.px(420)))
            ui.panes.setSizes([wanted, width - wanted - 1])
            list_width = wanted
        compact = list_width / look.scale < _COMPACT_BELOW
        ui.packText.setVisible(not compact and bool(ui.packText.text()))
        ui.filters.set_compact(compact)
        short = self._page.height() / look.scale < _SHORT
        ui.listHead.setContentsMargins(23, 14 if short else 20, 23, 4 if short else 6)
        self._arranging = False

    @Slot()
    def _on_moved(self) -> None:
        if not self._arranging and not self.single:
            self.keep(list=self._ui.panes.sizes()[0])

    @Slot()
    def _reset(self) -> None:
        self.keep(list=0)
        self.arrange()
