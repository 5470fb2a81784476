"""How the Grids page uses the room there is."""

from PySide6.QtWidgets import QBoxLayout

from advocate_desktop.gui.forms.ui_grids import Ui_GridsPage
from advocate_desktop.gui.theme import theme

_WIDE_FROM = 1060
_KEY_FROM = 940
_HEADER_FROM = 760
_ROOMY_FROM = 560
_WIDEST = 1320


def fit(ui: Ui_GridsPage, width: int, height: int, *, has_line: bool, shaded: bool) -> None:
    """Fit header, margins, hint and rows to a page; `shaded` says that shades need their key."""
    scale = theme().scale
    wide = width >= _WIDE_FROM * scale
    left, top, right, bottom = (44, 28, 40, 20) if wide else (24, 20, 24, 16)
    spare = max(0, (width - left - right - _WIDEST) // 2)
    ui.groundLayout.setContentsMargins(left + spare, top, right + spare, bottom)
    ui.pageTitle.setVisible(width >= _HEADER_FROM * scale)
    ui.shadeKey.setVisible(shaded and width >= _KEY_FROM * scale)
    direction = QBoxLayout.Direction
    roomy = width >= _ROOMY_FROM * scale
    ui.header.setDirection(direction.LeftToRight if roomy else direction.TopToBottom)
    ui.bottomRow.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
    ui.grid.set_room(height - round(270 * scale))
    ui.hintCard.setVisible(has_line and (wide or not ui.strip.isVisibleTo(ui.stripPane)))
