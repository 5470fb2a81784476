"""The rail: the screens in order, the way to jump, and what never leaves this computer."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import RING_RADIUS, EnterButton, draw_box, draw_line_text, split_parent
from advocate_desktop.gui.widgets.tip import Tip

_WIDE = 216
_NARROW = 64
_SIDE = 12


def draw_app_mark(painter: QPainter, box: QRect) -> None:
    """Paint the mark of the application: one rising line on a rounded square."""
    look = theme()
    draw_box(painter, box, box.width() * 0.26, look.color("accent"), None)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(look.color("onAccent"), max(1.6, box.width() * 0.09))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)

    def at(x: float, y: float) -> QPointF:
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y)

    path = QPainterPath(at(0.22, 0.66))
    path.cubicTo(at(0.38, 0.64), at(0.38, 0.34), at(0.52, 0.35))
    path.cubicTo(at(0.64, 0.36), at(0.64, 0.52), at(0.79, 0.52))
    painter.drawPath(path)
    painter.restore()


class AppMark(QWidget):
    """The mark of the application, of a size in px."""

    def __init__(self, parent: QWidget | None = None, *, side: int = 30) -> None:
        """Make the mark."""
        super().__init__(parent)
        self.setFixedSize(side, side)
        follow(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        draw_app_mark(QPainter(self), self.rect())


class RailButton(EnterButton):
    """One screen in the rail; narrow, it shows its name as a tip on hover and focus."""

    def __init__(
        self,
        text: "str | QWidget | None" = "",
        *,
        icon: str = "circle",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make a button; `icon` is drawn regular, and filled where it is current."""
        words, parent = split_parent(text, parent)
        super().__init__(words, parent)
        self.key = key
        self._icon_name, self._narrow = icon, False
        self._tip: Tip | None = None
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty(RING_RADIUS, 9)
        follow(self._restyle)

    def setNarrow(self, on: bool) -> None:
        """Show the icon alone."""
        self._narrow = on
        self._restyle()

    def setText(self, text: str) -> None:
        """Take another name."""
        super().setText(text)
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Give the size of the row."""
        return QSize(40 if self._narrow else 120, theme().px(38))

    def minimumSizeHint(self) -> QSize:
        """Give the least size: the icon."""
        return QSize(40, theme().px(38))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the fill of the state, the icon and the name."""
        painter, look, on = QPainter(self), theme(), self.isChecked()
        if on:
            edge = look.color("accentLine") if look.name == "contrast" else None
            draw_box(painter, self.rect(), 9, look.color("accentSoft"), edge)
        elif self.isDown() or self.underMouse():
            draw_box(painter, self.rect(), 9, look.color("pressed" if self.isDown() else "hover"), None)
        side = look.icon_px(20)
        ink = "accentInk" if on else "ink2"
        left = (self.width() - side) // 2 if self._narrow else 11
        picture = pixmap(self._icon_name, "fill" if on else "regular", ink, side, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - side) // 2, picture)
        if not self._narrow:
            box = QRect(left + side + 10, 0, self.width() - left - side - 18, self.height())
            draw_line_text(painter, box, self.text(), look.font("h3" if on else "bodyM"), look.color(ink))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the tip when narrow."""
        self._show_tip()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the tip away."""
        self._hide_tip()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the tip when narrow."""
        self._show_tip()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the tip away."""
        self._hide_tip()
        super().focusOutEvent(event)

    def _show_tip(self) -> None:
        if not self._narrow:
            return
        if self._tip is None:
            self._tip = Tip(self.window())
        self._tip.point_at(self, self.rect(), self.text(), side="right")

    def _hide_tip(self) -> None:
        if self._tip is not None:
            self._tip.hide()

    def _restyle(self) -> None:
        self.setFont(theme().font("bodyM"))
        self._hide_tip()
        self.updateGeometry()
        self.update()


class _Jump(EnterButton):
    """Looks like a field and opens the command palette."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.keys = ""
        self.narrow = False
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(RING_RADIUS, 9)
        follow(self._restyle)

    def sizeHint(self) -> QSize:
        """Give the size of the field."""
        return QSize(40, theme().px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field, the glass, the words and the keys."""
        painter, look = QPainter(self), theme()
        fill = "pressed" if self.isDown() else "hover" if self.underMouse() else "field"
        draw_box(painter, self.rect(), 9, look.color(fill), look.control_line())
        side = look.icon_px(18)
        left = (self.width() - side) // 2 if self.narrow else 11
        glass = pixmap("magnifying-glass", "regular", "ink2", side, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - side) // 2, glass)
        if not self.narrow:
            box = self.rect().adjusted(left + side + 9, 0, -10, 0)
            draw_line_text(painter, box, self.text(), look.font("body"), look.color("ink3"))
            right = Qt.AlignmentFlag.AlignRight
            draw_line_text(painter, box, self.keys, look.font("small"), look.color("ink3"), align=right)

    def _restyle(self) -> None:
        self.setFixedHeight(theme().px(36))
        self.update()


class _Note(QWidget):
    """The quiet line that says where everything stays."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = ""
        self.narrow = False
        follow(self._restyle)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lock and the words."""
        painter, look = QPainter(self), theme()
        side = look.icon_px(15)
        left = (self.width() - side) // 2 if self.narrow else 12
        lock = pixmap("lock-simple", "regular", "ink3", side, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - side) // 2, lock)
        if not self.narrow:
            box = self.rect().adjusted(left + side + 8, 0, 6, 0)
            draw_line_text(painter, box, self.text, look.font("cap"), look.color("ink3"))

    def _restyle(self) -> None:
        self.setFixedHeight(theme().px(32))
        self.update()


class Rail(QWidget):
    """The rail of the window: 216 px wide with names, 64 px with icons alone."""

    chosen = Signal(str)
    jump_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty rail; `add_page` and `add_footer` fill it."""
        super().__init__(parent)
        self._buttons: dict[str, RailButton] = {}
        self._collapsed = False
        self._name = "Advocate"
        self._jump = _Jump(self)
        self._jump.clicked.connect(self.jump_requested)
        self._note = _Note(self)
        self._pages = QVBoxLayout()
        self._pages.setSpacing(2)
        self._footer = QVBoxLayout()
        self._footer.setSpacing(2)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addSpacing(62)
        self._column.addWidget(self._jump)
        self._column.addSpacing(14)
        self._column.addLayout(self._pages)
        self._column.addStretch(1)
        self._column.addWidget(self._note)
        self._column.addSpacing(3)
        self._column.addLayout(self._footer)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        follow(self._restyle)

    def add_page(self, key: str, text: str, icon: str) -> RailButton:
        """Add a screen below the others."""
        return self._add(self._pages, key, text, icon)

    def add_footer(self, key: str, text: str, icon: str) -> RailButton:
        """Add a screen at the foot of the rail."""
        return self._add(self._footer, key, text, icon)

    def button(self, key: str) -> RailButton:
        """Give the button of a screen."""
        return self._buttons[key]

    def set_current(self, key: str) -> None:
        """Show a screen as the current one; a key without a button leaves none current."""
        for button in self._buttons.values():
            button.setAutoExclusive(False)
            button.setChecked(button.key == key)
            button.setAutoExclusive(True)

    def set_jump(self, text: str, keys: str) -> None:
        """Name the field that opens the palette, with its shortcut in words."""
        self._jump.setText(text)
        self._jump.setAccessibleName(text)
        self._jump.keys = keys
        self._jump.update()

    def set_note(self, text: str) -> None:
        """Say where everything stays."""
        self._note.text = text
        self._note.setAccessibleName(text)
        self._note.setToolTip(text)
        self._note.update()

    def is_collapsed(self) -> bool:
        """Tell whether icons stand alone."""
        return self._collapsed

    def set_collapsed(self, on: bool) -> None:
        """Show icons alone, or names too."""
        self._collapsed = on
        self._restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the edge, and mark and name at the top."""
        painter, look = QPainter(self), theme()
        painter.fillRect(self.rect(), look.color("sunken"))
        painter.fillRect(QRect(self.width() - 1, 0, 1, self.height()), look.color("line"))
        side = look.icon_px(26)
        if self._collapsed:
            side = look.icon_px(28)
            draw_app_mark(painter, QRect(QPoint((self.width() - side) // 2, 18), QSize(side, side)))
            return
        draw_app_mark(painter, QRect(16, 18, side, side))
        box = QRectF(16 + side + 10, 18, self.width() - side - 30, side).toRect()
        draw_line_text(painter, box, self._name, look.font("h2"), look.color("ink"))

    def _add(self, column: QVBoxLayout, key: str, text: str, icon: str) -> RailButton:
        button = RailButton(text, icon=icon, key=key, parent=self)
        button.setAccessibleName(text)
        button.setNarrow(self._collapsed)
        button.clicked.connect(self._on_clicked)
        column.addWidget(button)
        self._buttons[key] = button
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RailButton):
            self.chosen.emit(button.key)

    def _restyle(self) -> None:
        look = theme()
        wide = _WIDE + round((look.scale - 1) * 150)
        self.setFixedWidth(_NARROW if self._collapsed else wide)
        self._column.setContentsMargins(_SIDE, 0, _SIDE, 14)
        self._jump.narrow = self._note.narrow = self._collapsed
        for button in self._buttons.values():
            button.setNarrow(self._collapsed)
        self.updateGeometry()
        self.update()
