"""A row of widgets that goes on below where it does not fit."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from advocate_desktop.gui.widgets.common import tab_through


class Flow(QWidget):
    """Lays widgets out in lines from left to right; the last one may stand at the right end of its line."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int = 8) -> None:
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        self._gap, self._line_gap = gap, line_gap
        self._right: QWidget | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget, *, right: bool = False) -> None:
        """Add a widget at the end; one at the right comes last."""
        widget.setParent(self)
        self._widgets.append(widget)
        tab_through(self, self._widgets)
        if right:
            self._right = widget
        widget.show()
        self.refit()

    def clear(self) -> None:
        """Take all widgets out and free them."""
        for widget in self._widgets:
            widget.hide()
            widget.deleteLater()
        self._widgets = []
        self._right = None
        self.refit()

    def refit(self) -> None:
        """Lay out anew, because a widget changed its size or went out of sight."""
        self.updateGeometry()
        self._lay(self.width(), move=True)

    def hasHeightForWidth(self) -> bool:
        """Tell that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height that the lines take at a width."""
        return self._lay(width, move=False)

    def sizeHint(self) -> QSize:
        """Give the size on a line of the present width."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Give the least size: one widget a line."""
        wide = max((widget.sizeHint().width() for widget in self._shown()), default=0)
        return QSize(wide, self.heightForWidth(max(wide, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out at the new width."""
        super().resizeEvent(event)
        self._lay(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        """Lay out anew when a widget asks for another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.refit()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _lay(self, width: int, *, move: bool) -> int:
        top = 0
        for line in self._lines(width):
            height = max(size.height() for _, size in line)
            left = 0
            for widget, size in line:
                at = max(left, width - size.width()) if widget is self._right else left
                if move:
                    place = QPoint(at, top + (height - size.height()) // 2)
                    widget.setGeometry(QRect(place, QSize(min(size.width(), max(1, width)), size.height())))
                left = at + size.width() + self._gap
            top += height + self._line_gap
        return max(0, top - self._line_gap)

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        lines: list[list[tuple[QWidget, QSize]]] = []
        left = 0
        for widget in self._shown():
            size = widget.sizeHint()
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((widget, size))
            left += size.width() + self._gap
        return lines
