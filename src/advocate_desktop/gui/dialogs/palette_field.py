"""The field of the command palette."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_PAGE = 6
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}


class PaletteField(QLineEdit):
    """A line to type in: arrows move in the list below it, Enter chooses, Esc closes."""

    moved = Signal(int)
    chosen = Signal(bool)  # whether the person wants it in Write
    closed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep letters, hand over the rest."""
        key, control = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(control)
        elif key == Qt.Key.Key_Escape or (control and key == Qt.Key.Key_K):
            self.closed.emit()
        else:
            super().keyPressEvent(event)
