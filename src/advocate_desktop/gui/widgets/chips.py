"""Chips: the ones that filter and the ones that tell."""

from PySide6.QtCore import Property, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.tokens import FAMILIES
from advocate_desktop.gui.widgets.common import (
    RING_RADIUS,
    EnterButton,
    draw_box,
    draw_line_text,
    split_parent,
    text_width,
)

_PAD = 10


class FilterChip(EnterButton):
    """A filter that is on or off; with a menu it opens that instead, and shows a caret."""

    def __init__(
        self,
        text: "str | QWidget | None" = "",
        *,
        count: int | None = None,
        menu: QMenu | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make a chip; `count` stands after the words."""
        words, parent = split_parent(text, parent)
        super().__init__(parent)
        self._count = count
        self._hover = False
        self.setAutoDefault(False)
        self.setMenu(menu)
        self.setText(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        follow(self._restyle)

    def count(self) -> int:
        """Give the number after the words, or -1 without one."""
        return -1 if self._count is None else self._count

    def setCount(self, count: int | None) -> None:
        """Show a number after the words; None or a negative one shows nothing."""
        self._count = count if count is not None and count >= 0 else None
        self._restyle()

    def setMenu(self, menu: QMenu | None) -> None:
        """Open a menu on click; the chip then looks chosen as long as the page says so (`setActive`)."""
        self.setCheckable(menu is None)
        if menu is not None:
            super().setMenu(menu)
        self._restyle()

    def setActive(self, on: bool) -> None:
        """Show a chip with a menu as chosen or not."""
        self.setProperty("active", on)
        self._restyle()

    def isActive(self) -> bool:
        """Tell whether the chip filters right now."""
        return self.isChecked() or bool(self.property("active"))

    number = Property(int, count, setCount)

    def setText(self, text: str) -> None:
        """Show other words."""
        super().setText(text)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Give the size that shows everything."""
        look = theme()
        width = 2 * _PAD + text_width(self.text(), look.font("smallM"))
        if self._trailing():
            width += 5 + look.icon_px(14)
        elif self._count is not None:
            width += 8 + text_width(str(self._count), look.font("small", True))
        return QSize(width, look.px(28))

    def minimumSizeHint(self) -> QSize:
        """Give the same size: a chip is never cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover fill."""
        self._hover = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Drop the hover fill."""
        self._hover = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill, the words, then the count, caret or cross."""
        painter = QPainter(self)
        look = theme()
        active = self.isActive()
        fill = look.color("surface")
        line, ink = look.control_line(), look.color("ink2")
        if not self.isEnabled():
            line, ink = look.color("line"), look.color("disabled")
        elif self.isDown():
            fill = look.color("pressed")
        elif active:
            fill, line, ink = look.color("accentSoft"), look.color("accentLine"), look.color("accentInk")
        elif self._hover:
            fill = look.color("hover")
        draw_box(painter, self.rect(), self.height() / 2, fill, line)
        font = look.font("smallM")
        words = text_width(self.text(), font)
        draw_line_text(painter, QRect(_PAD, 0, words, self.height()), self.text(), font, ink)
        left = _PAD + words
        name = self._trailing()
        if name:
            side = look.icon_px(14)
            picture = pixmap(name, "regular", ink, side, self.devicePixelRatioF())
            painter.drawPixmap(left + 5, (self.height() - side) // 2, picture)
        elif self._count is not None:
            box = QRect(left + 8, 0, self.width() - left - 8 - _PAD + 2, self.height())
            draw_line_text(painter, box, str(self._count), look.font("small", True), look.color("ink3"))

    def _trailing(self) -> str:
        if self.menu() is not None:
            return "caret-down"
        return "x" if self.isChecked() else ""

    def checkStateSet(self) -> None:
        """Make room for the cross that takes the filter off."""
        self._restyle()

    def nextCheckState(self) -> None:
        """Turn on or off."""
        super().nextCheckState()
        self._restyle()

    def _restyle(self) -> None:
        self.setProperty(RING_RADIUS, theme().px(28) // 2)
        counted = "" if self._count is None else f" {self._count}"
        self.setAccessibleName(f"{self.text()}{counted}")
        self.updateGeometry()
        self.update()


def tone_colors(tone: str) -> tuple[QColor, QColor, QColor]:
    """Give fill, line and ink of a tone: neutral, accent, caution, danger or a family (encre, ocre and so on)."""
    look = theme()
    if tone == "neutral":
        return look.color("sunken"), look.color("line"), look.color("ink2")
    if tone == "accent":
        return look.color("accentSoft"), look.color("accentLine"), look.color("accentInk")
    if tone not in ("caution", "danger", *FAMILIES):
        raise ValueError(tone)
    return look.color(f"{tone}Soft"), look.color(f"{tone}Line"), look.color(tone)


class MetaChip(QLabel):
    """A short fact in a pill; it cannot be clicked."""

    def __init__(
        self,
        text: "str | QWidget | None" = "",
        *,
        tone: str = "neutral",
        icon: str | None = None,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a chip of a tone; `icon` names a filled Phosphor icon; `large` is the one on Today."""
        words, parent = split_parent(text, parent)
        super().__init__(parent)
        self._tone, self._icon, self._large = tone, icon or "", large
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self._restyle)
        self.setText(words)

    def tone(self) -> str:
        """Give the tone."""
        return self._tone

    def setTone(self, tone: str) -> None:
        """Take another tone."""
        self._tone = tone
        self.update()

    def iconName(self) -> str:
        """Give the name of the icon, or nothing."""
        return self._icon

    def setIconName(self, name: str) -> None:
        """Show another filled icon, or none."""
        self._icon = name
        self._restyle()

    def setLarge(self, on: bool) -> None:
        """Take the larger size (28 px)."""
        self._large = on
        self._restyle()

    chipTone = Property(str, tone, setTone)
    iconKey = Property(str, iconName, setIconName)

    def sizeHint(self) -> QSize:
        """Give the size that shows everything."""
        look = theme()
        icon = look.icon_px(14) + 5 if self._icon else 0
        return QSize(2 * _PAD + icon + text_width(self.text(), self.font()), look.px(28 if self._large else 22))

    def minimumSizeHint(self) -> QSize:
        """Give the least size: a chip with a long text may be shortened."""
        return QSize(min(self.sizeHint().width(), theme().px(60)), self.sizeHint().height())

    def setText(self, text: str) -> None:
        """Show other words."""
        super().setText(text)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill, the icon and the words."""
        painter = QPainter(self)
        fill, line, ink = tone_colors(self._tone)
        draw_box(painter, self.rect(), self.height() / 2, fill, line if theme().name == "contrast" else None)
        left = _PAD
        if self._icon:
            side = theme().icon_px(14)
            picture = pixmap(self._icon, "fill", ink, side, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - side) // 2, picture)
            left += side + 5
        box = QRect(left, 0, self.width() - left - _PAD + 2, self.height())
        draw_line_text(painter, box, self.text(), self.font(), ink)

    def _restyle(self) -> None:
        self.setFont(theme().font("smallM" if self._large else "capM"))
        self.updateGeometry()
        self.update()


class MenuChip(EnterButton):
    """A short fact in a pill that a click corrects, from a menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        follow(self._restyle)

    def setText(self, text: str) -> None:
        """Show other words."""
        super().setText(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Give the size that shows everything."""
        look = theme()
        return QSize(2 * _PAD + text_width(self.text(), self.font()) + look.icon_px(12) + 4, look.px(22))

    def minimumSizeHint(self) -> QSize:
        """Give the same size."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill, the words and the caret."""
        painter, look = QPainter(self), theme()
        fill, line, ink = tone_colors("neutral")
        if self.isDown() or self.underMouse():
            fill = look.color("pressed" if self.isDown() else "hover")
        draw_box(painter, self.rect(), self.height() / 2, fill, line)
        side = look.icon_px(12)
        draw_line_text(painter, self.rect().adjusted(_PAD, 0, -_PAD - side - 2, 0), self.text(), self.font(), ink)
        caret = pixmap("caret-down", "regular", ink, side, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - side - _PAD + 2, (self.height() - side) // 2, caret)

    def _restyle(self) -> None:
        self.setFont(theme().font("capM"))
        self.setProperty(RING_RADIUS, theme().px(11))
        self.updateGeometry()
        self.update()
