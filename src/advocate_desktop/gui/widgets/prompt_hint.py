"""The question that stays in sight while its answer is typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import draw_box
from advocate_desktop.gui.widgets.text import Text

_PAD = 10


class PromptHint(QWidget):
    """A pill with the question, under the paragraph being typed; it takes no focus and no clicks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = Text(role="capM", color="accentInk", wrap=True, parent=self)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        follow(self.update)

    def fit(self, question: str, width: int) -> int:
        """Take the size that a question needs in a width of px at most, and give its height."""
        if self._words.text() != question:
            self._words.setText(question)
        inner = min(self._words.sizeHint().width() + 2, width - 2 * _PAD)
        height = max(self._words.heightForWidth(inner), theme().line_height("capM"))
        self._words.setGeometry(_PAD, 5, inner, height)
        self.resize(inner + 2 * _PAD, height + 10)
        return self.height()

    def show_at(self, left: int, top: int) -> None:
        """Show the question from a place of the parent on."""
        self.move(left, top)
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill."""
        painter = QPainter(self)
        draw_box(painter, self.rect(), 8, theme().color("accentSoft"), theme().color("accentLine"))
