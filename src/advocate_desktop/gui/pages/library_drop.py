"""The veil that shows, while files are dragged over the page, that they may be dropped."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.common import NO_RING, draw_line_text


class DropVeil(QWidget):
    """Covers a page with a dashed frame and a few words; it takes no events."""

    def __init__(self, page: QWidget, words: str) -> None:
        super().__init__(page)
        self._words = words
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty(NO_RING, True)
        self.hide()

    def cover(self) -> None:
        """Show over the whole page."""
        page = self.parentWidget()
        if page is not None:
            self.setGeometry(page.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, frame and words."""
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.color("accentSoft", 0.93))
        painter.setPen(QPen(look.color("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(16, 16, -16, -16), 16, 16)
        side = look.icon_px(44)
        middle = self.rect().center()
        picture = pixmap("package", "duotone", "accentInk", side, self.devicePixelRatioF())
        painter.drawPixmap(middle.x() - side // 2, middle.y() - side, picture)
        box = QRect(24, middle.y() + 12, self.width() - 48, look.line_height("title2"))
        font = look.font("title2")
        draw_line_text(painter, box, self._words, font, look.color("ink"), align=Qt.AlignmentFlag.AlignHCenter)
