"""The push button of the house, in five kinds, with an icon and the key that does the same."""

from PySide6.QtCore import Property, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import (
    RING_RADIUS,
    EnterButton,
    draw_box,
    draw_line_text,
    key_words,
    split_parent,
    text_width,
)
from advocate_desktop.gui.widgets.key_cap import draw_cap

KINDS = ("primary", "secondary", "ghost", "danger", "soft")
_ICON_GAP = 7
_HEIGHTS = {"small": 30, "normal": 38, "large": 46}


class Button(EnterButton):
    """A push button: primary (one a screen), secondary, ghost, danger or soft."""

    def __init__(
        self,
        text: "str | QWidget | None" = "",
        *,
        kind: str = "secondary",
        icon: str | None = None,
        key_hint: str | None = None,
        small: bool = False,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a button; `icon` names an icon, `key_hint` a shortcut that is drawn but not bound."""
        words, parent = split_parent(text, parent)
        super().__init__(words, parent)
        self._kind = kind
        self._icon_name = icon or ""
        self._icon_weight = "regular"
        self._keys = key_hint or ""
        self._size = "small" if small else "large" if large else "normal"
        self._ink = ""
        self._hover = False
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        follow(self._restyle)

    def kind(self) -> str:
        """Give the kind."""
        return self._kind

    def setKind(self, kind: str) -> None:
        """Become another kind of button. Raises ValueError for an unknown one."""
        if kind not in KINDS:
            raise ValueError(kind)
        self._kind = kind
        self._restyle()

    def iconName(self) -> str:
        """Give the name of the icon, or nothing."""
        return self._icon_name

    def setIconName(self, name: str, weight: str = "regular") -> None:
        """Show another icon, or none."""
        self._icon_name, self._icon_weight = name, weight
        self._restyle()

    def keyHint(self) -> str:
        """Give the shortcut drawn inside."""
        return self._keys

    def setKeyHint(self, keys: str) -> None:
        """Draw another shortcut inside; it binds nothing."""
        self._keys = keys
        self._restyle()

    def isSmall(self) -> bool:
        """Tell whether this is the small size."""
        return self._size == "small"

    def setSmall(self, on: bool) -> None:
        """Take the small size (30 px) or the normal one (38 px)."""
        self._size = "small" if on else "normal"
        self._restyle()

    def isLarge(self) -> bool:
        """Tell whether this is the large size."""
        return self._size == "large"

    def setLarge(self, on: bool) -> None:
        """Take the large size of the first run (46 px) or the normal one (38 px)."""
        self._size = "large" if on else "normal"
        self._restyle()

    def setInk(self, token: str) -> None:
        """Give text and icon a colour token of their own, such as `accentInk` for a link-like ghost."""
        self._ink = token
        self.update()

    buttonKind = Property(str, kind, setKind)
    iconKey = Property(str, iconName, lambda self, name: self.setIconName(name))
    shortcutHint = Property(str, keyHint, setKeyHint)
    small = Property(bool, isSmall, setSmall)
    large = Property(bool, isLarge, setLarge)

    def sizeHint(self) -> QSize:
        """Give the size that shows everything."""
        small = self._size == "small"
        pad = 12 if small else 18
        if not self._label():
            side = theme().px(_HEIGHTS[self._size])
            return QSize(side, side)
        width = 2 * pad + text_width(self._label(), self.font())
        if self._icon_name:
            width += self._icon_side() + _ICON_GAP
        if self._keys:
            width += self._cap_box_width() + 12 - (pad - 8)
        if self.menu() is not None:
            width += self._caret_side() + 6
        return QSize(width, theme().px(_HEIGHTS[self._size]))

    def minimumSizeHint(self) -> QSize:
        """Give the same size: a button is never narrower than its words."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover fill."""
        self._hover = True
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Drop the hover fill."""
        self._hover = False
        super().leaveEvent(event)

    def setText(self, text: str) -> None:
        """Show other words."""
        super().setText(text)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint fill, icon, words and key cap."""
        painter = QPainter(self)
        fill, line, ink = self._colors()
        draw_box(painter, self.rect(), self._radius(), fill, line)
        label = self._label()
        caps = self._cap_box_width() if self._keys and label else 0
        caret = self._caret_side() + 6 if self.menu() is not None else 0
        icon = self._icon_side() if self._icon_name else 0
        gap = _ICON_GAP if icon and label else 0
        right = 8 if caps else 0
        room = self.width() - 16 - (caps + right if caps else 0) - caret
        words = min(text_width(label, self.font()), room - icon - gap)
        content = icon + gap + words + caret
        left = (self.width() - (caps + right) - content) // 2
        middle = self.height() // 2
        if icon:
            picture = pixmap(self._icon_name, self._icon_weight, ink, icon, self.devicePixelRatioF())
            painter.drawPixmap(left, middle - icon // 2, picture)
            left += icon + gap
        draw_line_text(painter, QRect(left, 0, words, self.height()), label, self.font(), ink)
        if caret:
            side = self._caret_side()
            arrow = pixmap("caret-down", "regular", ink, side, self.devicePixelRatioF())
            painter.drawPixmap(left + words + 6, middle - side // 2, arrow)
        if caps:
            self._paint_caps(painter, caps, right, ink)

    def _paint_caps(self, painter: QPainter, width: int, right: int, ink: QColor) -> None:
        height = theme().px(22)
        box = QRect(self.width() - right - width, (self.height() - height) // 2, width, height)
        filled = self._kind == "primary" and self.isEnabled()
        line = theme().color("onAccent", 0.35) if filled else theme().control_line()
        fill = theme().color("onAccent", 0.16) if filled else None
        draw_cap(painter, box, " ".join(key_words(self._keys)), ink, line, fill=fill)

    def _colors(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Give fill, line and ink of the state in force."""
        look = theme()
        line = look.control_line()
        if not self.isEnabled():
            fill = None if self._kind == "ghost" else look.color("sunken")
            return fill, None if self._kind == "ghost" else look.color("line"), look.color("disabled")
        down = self.isDown() or self.isChecked()
        state = 2 if down else 1 if self._hover else 0
        ink = look.color(self._ink) if self._ink else None
        if self._kind == "primary":
            return (
                look.color(("accent", "accentHover", "accentPressed")[state]),
                None,
                ink or look.color("onAccent"),
            )
        if self._kind == "danger":
            firm = look.name == "contrast"
            soft = look.color("pressed") if firm else look.mix("surface", "dangerLine", 0.55)
            fills = (look.color("surface"), look.color("dangerSoft"), soft)
            return fills[state], look.color("dangerLine"), ink or look.color("danger")
        if self._kind == "soft":
            fills = (
                look.color("accentSoft"),
                look.mix("accentSoft", "accentLine", 0.1 if look.name == "contrast" else 0.3),
                look.mix("accentSoft", "accentLine", 0.2 if look.name == "contrast" else 0.55),
            )
            edge = look.color("accentLine") if look.name == "contrast" else None
            return fills[state], edge, ink or look.color("accentInk")
        plain = (
            None if self._kind == "ghost" else look.color("surface"),
            look.color("hover"),
            look.color("pressed"),
        )
        if self._kind == "ghost":
            return plain[state], None, ink or look.color("ink2")
        return plain[state], line, ink or look.color("ink")

    def _label(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _radius(self) -> int:
        return theme().radius("small" if self._size == "small" else "control")

    def _icon_side(self) -> int:
        return theme().icon_px(16 if self._size == "small" else 18)

    def _caret_side(self) -> int:
        return theme().icon_px(14)

    def _cap_box_width(self) -> int:
        return max(theme().px(22), text_width(" ".join(key_words(self._keys)), theme().font("capM")) + 12)

    def _restyle(self) -> None:
        role = "smallM" if self._size == "small" else "h3" if self._kind == "primary" else "bodyM"
        self.setFont(theme().font(role))
        self.setProperty(RING_RADIUS, self._radius())
        self.updateGeometry()
        self.update()
