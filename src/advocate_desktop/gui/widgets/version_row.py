"""A version on the time line beside the result: a dot, its number and day, and what it brought."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import RING_RADIUS, EnterButton, draw_box
from advocate_desktop.gui.widgets.text import Text

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_DOT = 11
_LEFT = 30


class VersionRow(EnterButton):
    """A button; the version that is shown has a full dot, and a line leads on to the one before."""

    def __init__(self, title: str, day: str, story: str, *, last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = last
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{title}, {day}. {story}")
        head = QHBoxLayout()
        head.addWidget(Text(title, role="smallM", parent=self))
        head.addStretch(1)
        head.addWidget(Text(day, role="small", color="ink2", parent=self))
        about = Text(story, role="small", color="ink2", wrap=True, parent=self)
        about.setMaxLines(3)
        self.setToolTip(story)
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT, 6, 8, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(about)
        for text in self.findChildren(Text):
            text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        follow(self._restyle)

    def hasHeightForWidth(self) -> bool:
        """Tell that the story takes as many lines as it needs."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at a width, in px."""
        column = self.layout()
        return column.totalHeightForWidth(width) if column is not None else 0

    def sizeHint(self) -> QSize:
        """Give the size at the width of the side column."""
        width = theme().px(240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give the least size."""
        width = max(self.width(), theme().px(160))
        return QSize(theme().px(160), self.heightForWidth(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave left and right to the result, which goes through the versions."""
        if event.key() in _ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the line and the dot."""
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            draw_box(painter, self.rect(), 8, look.color("hover"), None)
        middle = QPointF(12, 6 + look.line_height("smallM") / 2)
        painter.setPen(QPen(look.color("lineStrong"), 1))
        if not self._last:
            painter.drawLine(middle + QPointF(0, _DOT), QPointF(12, self.height()))
        on = self.isChecked()
        painter.setPen(QPen(look.color("accent" if on else "ink3"), 1.6))
        painter.setBrush(look.color("accent" if on else "canvas"))
        painter.drawEllipse(middle, _DOT / 2 - 1, _DOT / 2 - 1)

    def ring_rect(self) -> QRect:
        """Give the place of the focus ring."""
        return self.rect()

    def _restyle(self) -> None:
        self.setProperty(RING_RADIUS, 8)
        self.updateGeometry()
        self.update()
