"""What is on or off: check box, radio button, switch, and the days of a week."""

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QPoint, QRect, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.motion import motion_ms
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import (
    RING_RADIUS,
    draw_box,
    draw_line_text,
    split_parent,
    tab_through,
    text_width,
)

_GAP = 10


def draw_check_mark(painter: QPainter, box: QRect, *, on: bool, enabled: bool, ratio: float) -> None:
    """Paint the square of a check box."""
    look = theme()
    if on:
        draw_box(painter, box, 6, look.color("accent" if enabled else "disabled"), None)
        side = round(box.width() * 0.7)
        corner = box.center() - QPoint(side // 2, side // 2) + QPoint(1, 1)
        painter.drawPixmap(corner, pixmap("check", "bold", "onAccent" if enabled else "surface", side, ratio))
        return
    line = look.color("lineStrong" if enabled else "line")
    draw_box(painter, box, 6, look.color("surface" if enabled else "sunken"), line, width=1.5)


def draw_radio_mark(painter: QPainter, box: QRect, *, on: bool, enabled: bool) -> None:
    """Paint the circle of a radio button."""
    look = theme()
    accent = look.color("accent" if enabled else "disabled")
    line = accent if on else look.color("lineStrong" if enabled else "line")
    fill = look.color("surface" if enabled else "sunken")
    draw_box(painter, box, box.height() / 2, fill, line, width=2 if on else 1.5)
    if on:
        inset = round(box.width() * 0.28)
        draw_box(painter, box.adjusted(inset, inset, -inset, -inset), box.height(), accent, None)


class CheckBox(QCheckBox):
    """A check box in the look of the house."""

    def __init__(self, text: "str | QWidget | None" = "", parent: QWidget | None = None) -> None:
        """Make a check box with its words."""
        words, parent = split_parent(text, parent)
        super().__init__(words, parent)
        follow(self._restyle)

    def sizeHint(self) -> QSize:
        """Give the size of mark and words."""
        return _marked_size(self)

    def minimumSizeHint(self) -> QSize:
        """Give the same size."""
        return _marked_size(self)

    def hitButton(self, _point: QPoint) -> bool:
        """Take clicks on mark and words alike."""
        return True

    def ring_rect(self) -> QRect:
        """Give the part that the focus ring surrounds."""
        return _mark_box(self) if not self.text() else self.rect()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint mark and words."""
        painter = QPainter(self)
        draw_check_mark(
            painter, _mark_box(self), on=self.isChecked(), enabled=self.isEnabled(), ratio=self.devicePixelRatioF()
        )
        _paint_words(painter, self)

    def _restyle(self) -> None:
        _dress(self, 6)


class RadioButton(QRadioButton):
    """A radio button in the look of the house."""

    def __init__(self, text: "str | QWidget | None" = "", parent: QWidget | None = None) -> None:
        """Make a radio button with its words."""
        words, parent = split_parent(text, parent)
        super().__init__(words, parent)
        follow(self._restyle)

    def sizeHint(self) -> QSize:
        """Give the size of mark and words."""
        return _marked_size(self)

    def minimumSizeHint(self) -> QSize:
        """Give the same size."""
        return _marked_size(self)

    def hitButton(self, _point: QPoint) -> bool:
        """Take clicks on mark and words alike."""
        return True

    def ring_rect(self) -> QRect:
        """Give the part that the focus ring surrounds."""
        return _mark_box(self) if not self.text() else self.rect()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint mark and words."""
        painter = QPainter(self)
        draw_radio_mark(painter, _mark_box(self), on=self.isChecked(), enabled=self.isEnabled())
        _paint_words(painter, self)

    def _restyle(self) -> None:
        _dress(self, 10)


class Switch(QCheckBox):
    """A switch for what takes effect at once."""

    def __init__(self, text: "str | QWidget | None" = "", parent: QWidget | None = None) -> None:
        """Make a switch; its words stand after it."""
        words, parent = split_parent(text, parent)
        super().__init__(words, parent)
        self._place = 0.0
        self._slide = QVariantAnimation(self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._on_slid)
        self.toggled.connect(self._on_toggled)
        follow(self._restyle)

    def sizeHint(self) -> QSize:
        """Give the size of switch and words."""
        width = self._track().width() + (_GAP + text_width(self.text(), self.font()) if self.text() else 0)
        return QSize(width, max(theme().px(22), theme().line_height("body")))

    def minimumSizeHint(self) -> QSize:
        """Give the same size."""
        return self.sizeHint()

    def hitButton(self, _point: QPoint) -> bool:
        """Take clicks on switch and words alike."""
        return True

    def ring_rect(self) -> QRect:
        """Give the part that the focus ring surrounds."""
        return self._track()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track, thumb and words."""
        painter = QPainter(self)
        look, track = theme(), self._track()
        if not self.isEnabled():
            fill, thumb = look.color("line"), look.color("sunken")
        else:
            fill = look.mix("lineStrong", "accent", self._place)
            thumb = look.color("onAccent" if look.is_dark and self.isChecked() else "surface")
        draw_box(painter, track, track.height() / 2, fill, None)
        side = track.height() - 6
        left = track.left() + 3 + round((track.width() - side - 6) * self._place)
        draw_box(painter, QRect(left, track.top() + 3, side, side), side / 2, thumb, None)
        if self.text():
            box = self.rect().adjusted(track.width() + _GAP, 0, 0, 0)
            draw_line_text(painter, box, self.text(), self.font(), _ink(self))

    def _track(self) -> QRect:
        height = theme().icon_px(22)
        width = round(height * 40 / 22)
        return QRect(0, (self.height() - height) // 2, width, height)

    def _on_toggled(self, on: bool) -> None:
        self._slide.stop()
        self._slide.setStartValue(self._place)
        self._slide.setEndValue(1.0 if on else 0.0)
        self._slide.setDuration(motion_ms("fast") if self.isVisible() else 0)
        self._slide.start()

    def _on_slid(self, value: float) -> None:
        self._place = value
        self.update()

    def _restyle(self) -> None:
        _dress(self, 11)


class DayToggle(QCheckBox):
    """One day of the week in a circle; its accessible name is the day in full."""

    def __init__(self, text: "str | QWidget | None" = "", name: str = "", parent: QWidget | None = None) -> None:
        """Make a day: the letter shown and the name read aloud."""
        words, parent = split_parent(text, parent)
        super().__init__(words, parent)
        self.setAccessibleName(name or words)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        follow(self._restyle)

    def sizeHint(self) -> QSize:
        """Give the size of the circle."""
        side = theme().px(42)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Give the same size."""
        return self.sizeHint()

    def hitButton(self, _point: QPoint) -> bool:
        """Take clicks anywhere in the circle."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the circle and the letter."""
        painter, look = QPainter(self), theme()
        if self.isChecked() and self.isEnabled():
            draw_box(painter, self.rect(), self.height() / 2, look.color("accent"), None)
            ink = look.color("onAccent")
        else:
            fill = look.color("hover" if self.underMouse() and self.isEnabled() else "surface")
            draw_box(painter, self.rect(), self.height() / 2, fill, look.control_line())
            ink = look.color("ink2" if self.isEnabled() else "disabled")
        draw_line_text(painter, self.rect(), self.text(), self.font(), ink, align=Qt.AlignmentFlag.AlignHCenter)

    def _restyle(self) -> None:
        _dress(self, theme().px(42) // 2)
        self.setFont(theme().font("h3"))


class DayToggles(QWidget):
    """The seven days of a week, each on or off."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty row; `setDays` fills it."""
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._toggles: list[DayToggle] = []

    def setDays(self, days: Sequence[tuple[str, str]]) -> None:
        """Show days as (letter, full name), in the order of the week; what was chosen stays chosen by place."""
        chosen = self.chosen()
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        self._toggles = [DayToggle(letter, name, self) for letter, name in days]
        for index, toggle in enumerate(self._toggles):
            toggle.setChecked(index in chosen)
            toggle.toggled.connect(self._on_toggled)
            self._row.addWidget(toggle)
        tab_through(self, self._toggles)
        self._row.addStretch(1)

    def chosen(self) -> list[int]:
        """Give the places of the days that are on."""
        return [index for index, toggle in enumerate(self._toggles) if toggle.isChecked()]

    def setChosen(self, days: Sequence[int]) -> None:
        """Turn these days on and the others off."""
        for index, toggle in enumerate(self._toggles):
            toggle.setChecked(index in days)

    def _on_toggled(self, _on: bool) -> None:
        self.changed.emit(self.chosen())


def _mark_box(button: QCheckBox | QRadioButton) -> QRect:
    side = theme().icon_px(20)
    return QRect(0, (button.height() - side) // 2, side, side)


def _marked_size(button: QCheckBox | QRadioButton) -> QSize:
    words = _GAP + text_width(button.text(), button.font()) if button.text() else 0
    side = theme().icon_px(20)
    return QSize(side + words, max(side, theme().line_height("body")))


def _ink(widget: QWidget) -> QColor:
    return theme().color("ink" if widget.isEnabled() else "disabled")


def _paint_words(painter: QPainter, button: QCheckBox | QRadioButton) -> None:
    if button.text():
        box = button.rect().adjusted(theme().icon_px(20) + _GAP, 0, 0, 0)
        draw_line_text(painter, box, button.text(), button.font(), _ink(button))


def _dress(button: QCheckBox | QRadioButton, radius: int) -> None:
    button.setFont(theme().font("body"))
    button.setProperty(RING_RADIUS, radius)
    button.updateGeometry()
    button.update()


def draw_dashed_circle(painter: QPainter, box: QRect, color: QColor) -> None:
    """Paint a dashed circle: something planned."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(color, 1.5)
    pen.setDashPattern([2.4, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(box).adjusted(1, 1, -1, -1))
    painter.restore()
