"""What the shades of a grid mean: five small boxes, from no post to four and more."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import draw_box, draw_line_text, text_width

_LEVELS = 5
_SIDE, _PITCH, _GAP = 14, 18, 10


class ShadeKey(QWidget):
    """The words at both ends, and the shades between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it, with the counts in its tip."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()
        follow(self._restyle)

    def sizeHint(self) -> QSize:
        """Give the room of the words and the boxes."""
        look = theme()
        font = look.font("cap")
        wide = text_width(self._few, font) + text_width(self._many, font) + look.px(_PITCH) * _LEVELS + 2 * _GAP
        return QSize(wide, max(look.line_height("cap"), look.px(_SIDE)) + 4)

    def changeEvent(self, event: QEvent) -> None:
        """Say it in the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._restyle()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words and the shades."""
        painter, look = QPainter(self), theme()
        font, ink = look.font("cap"), look.color("ink2")
        left = text_width(self._few, font)
        draw_line_text(painter, QRect(0, 0, left, self.height()), self._few, font, ink)
        side, pitch = look.px(_SIDE), look.px(_PITCH)
        line = look.color("lineStrong" if look.name == "contrast" else "line")
        left += _GAP
        for level in range(_LEVELS):
            box = QRect(left + level * pitch, (self.height() - side) // 2, side, side)
            draw_box(painter, box, 3, look.color(f"cover{level}") if level else None, line)
        left += _LEVELS * pitch - (pitch - side) + _GAP
        draw_line_text(painter, QRect(left, 0, self.width() - left, self.height()), self._many, font, ink)

    def _name(self) -> None:
        self._few, self._many = self.tr("none"), self.tr("more posts")
        words = self.tr("A shade for each post: none, 1, 2, 3, 4 and more.")
        self.setAccessibleName(words)
        self.setToolTip(words)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
