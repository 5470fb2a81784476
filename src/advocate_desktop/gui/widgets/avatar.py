"""A person's circle: initials or a picture."""

from PySide6.QtCore import Property, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import draw_box, draw_line_text, split_parent
from advocate_desktop.gui.widgets.cover import cropped


def initials_of(name: str) -> str:
    """Give up to two initials of a name: "Camille Roche" gives "CR"."""
    words = [word for word in name.replace("-", " ").split() if word[:1].isalpha()]
    letters = [word[0].upper() for word in words]
    return "".join(letters[:1] + letters[1:][-1:])


class Avatar(QWidget):
    """A circle with a person's initials, or their picture once there is one."""

    def __init__(
        self,
        initials: "str | QWidget | None" = "",
        *,
        family: str = "ocre",
        side: int = 40,
        parent: QWidget | None = None,
    ) -> None:
        """Make a circle of `side` px in the tints of a family."""
        words, parent = split_parent(initials, parent)
        super().__init__(parent)
        self._initials, self._family, self._side = words, family, side
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def initials(self) -> str:
        """Give the initials."""
        return self._initials

    def setInitials(self, initials: str) -> None:
        """Show other initials."""
        self._initials = initials
        self.update()

    def setPicture(self, picture: QPixmap | None) -> None:
        """Show a picture, or the initials again."""
        self._picture = picture
        self.update()

    letters = Property(str, initials, setInitials)

    def sizeHint(self) -> QSize:
        """Give the size of the circle."""
        side = theme().icon_px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Give the same size."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the circle."""
        painter, look = QPainter(self), theme()
        if self._picture is not None and not self._picture.isNull():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            shape = QPainterPath()
            shape.addEllipse(QRectF(self.rect()))
            painter.setClipPath(shape)
            painter.drawPixmap(self.rect(), cropped(self._picture, self.size(), self.devicePixelRatioF()))
            return
        line = look.color(f"{self._family}Line") if look.name == "contrast" else None
        draw_box(painter, self.rect(), self.height() / 2, look.color(f"{self._family}Soft"), line)
        font = look.font("h3")
        font.setPixelSize(max(11, round(self.height() * 0.36)))
        ink = look.color(self._family)
        draw_line_text(painter, self.rect(), self._initials, font, ink, align=Qt.AlignmentFlag.AlignHCenter)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
