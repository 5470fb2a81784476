"""The shipped fonts: loaded once, then asked for by role."""

import logging

from PySide6.QtGui import QFont, QFontDatabase

from advocate_desktop.gui.tokens import TypeRole
from advocate_desktop.resources import resource_path

_EMOJI = ("Segoe UI Emoji", "Apple Color Emoji", "Noto Color Emoji")
_log = logging.getLogger(__name__)
_loaded: list[int] = []


def load_fonts() -> None:
    """Make the shipped fonts known to Qt; later calls do nothing. A font that fails is logged and replaced."""
    if _loaded:
        return
    for path in sorted(resource_path("fonts").glob("*.[ot]tf")):
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            _log.warning("font not loaded: %s", path.name)
        _loaded.append(number)


def make_font(role: TypeRole, scale: float, *, figures: bool = False, italic: bool = False) -> QFont:
    """Give the font of a role at a text scale (1.0 = 100 %).

    With `figures`, digits all have one width, for tables and meters.
    """
    font = QFont()
    font.setFamilies([role.family, "Inter", *_EMOJI])
    font.setPixelSize(round(role.px * scale))
    font.setWeight(QFont.Weight(role.weight))
    font.setItalic(italic)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, role.tracking * scale)
    # Widths stay in proportion between screens, so a line breaks at the same word on all of them.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if figures:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
