"""Key caps: a shortcut as one draws it on a key."""

from PySide6.QtCore import Property, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import draw_box, draw_line_text, key_words, split_parent, text_width

_GAP = 4


def cap_width(word: str) -> int:
    """Give the width of one cap, in px."""
    return max(theme().px(22), text_width(word, theme().font("capM")) + 12)


def draw_cap(
    painter: QPainter, box: QRect, word: str, ink: QColor, line: QColor, *, fill: QColor | None = None
) -> None:
    """Paint one cap."""
    draw_box(painter, box, 5, fill, line)
    draw_line_text(painter, box, word, theme().font("capM"), ink, align=Qt.AlignmentFlag.AlignHCenter)


class KeyCap(QLabel):
    """The keys of a shortcut, one cap each; its accessible name is the shortcut in words."""

    def __init__(self, keys: "str | QWidget | None" = "", parent: QWidget | None = None) -> None:
        """Show a shortcut in Qt's notation, such as `Ctrl+K`."""
        words, parent = split_parent(keys, parent)
        super().__init__(parent)
        self._keys = ""
        self._words: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setKeys(words)
        follow(self._restyle)

    def keys(self) -> str:
        """Give the shortcut."""
        return self._keys

    def setKeys(self, keys: str) -> None:
        """Show another shortcut."""
        self._keys, self._words = keys, key_words(keys)
        self.setAccessibleName("+".join(self._words))
        self._restyle()

    keySequence = Property(str, keys, setKeys)

    def sizeHint(self) -> QSize:
        """Give the size of all caps."""
        width = sum(cap_width(word) for word in self._words) + _GAP * max(0, len(self._words) - 1)
        return QSize(width, theme().px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the caps side by side."""
        painter = QPainter(self)
        left = 0
        for word in self._words:
            box = QRect(left, 0, cap_width(word), self.height())
            draw_cap(
                painter, box, word, theme().color("ink2"), theme().control_line(), fill=theme().color("surface")
            )
            left += box.width() + _GAP

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
