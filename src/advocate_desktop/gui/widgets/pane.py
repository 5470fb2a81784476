"""Panes that lie side by side, parted by hairlines, and the splitter that lets people size them."""

from PySide6.QtCore import Property, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from advocate_desktop.gui.theme import follow, theme


class Pane(QWidget):
    """A plain ground of one colour, with hairlines on the edges named: `l`, `t`, `r`, `b`."""

    def __init__(self, parent: QWidget | None = None, *, tone: str = "surface", edges: str = "") -> None:
        super().__init__(parent)
        self._tone, self._edges = tone, edges
        follow(self.update)

    def tone(self) -> str:
        """Give the colour token of the ground."""
        return self._tone

    def setTone(self, token: str) -> None:
        """Take another ground."""
        self._tone = token
        self.update()

    def edges(self) -> str:
        """Give the edges that have a hairline."""
        return self._edges

    def setEdges(self, edges: str) -> None:
        """Draw hairlines on these edges."""
        self._edges = edges
        self.update()

    ground = Property(str, tone, setTone)
    hairlines = Property(str, edges, setEdges)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and hairlines."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color(self._tone))
        line = theme().color("line")
        boxes = {
            "l": QRect(0, 0, 1, self.height()),
            "r": QRect(self.width() - 1, 0, 1, self.height()),
            "t": QRect(0, 0, self.width(), 1),
            "b": QRect(0, self.height() - 1, self.width(), 1),
        }
        for edge in self._edges:
            painter.fillRect(boxes[edge], line)


class _Handle(QSplitterHandle):
    """A hairline with a wider place to take hold of."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the sizes of the start."""
        splitter = self.splitter()
        if isinstance(splitter, Splitter):
            splitter.reset_asked.emit()
        super().mouseDoubleClickEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hairline."""
        QPainter(self).fillRect(self.rect(), theme().color("line"))


class Splitter(QSplitter):
    """A splitter whose handles are hairlines that are easy to take hold of."""

    reset_asked = Signal()  # a handle was double-clicked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)  # at 1 px Qt lets people take hold a few px beside it
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Make a handle that paints a hairline."""
        return _Handle(self.orientation(), self)
