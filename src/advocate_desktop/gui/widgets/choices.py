"""One of several: segments, option cards, a list that drops down, and a number that steps."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QRadioButton, QSizePolicy, QSpinBox, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import (
    RING_RADIUS,
    draw_box,
    draw_line_text,
    split_parent,
    tab_through,
    text_width,
)
from advocate_desktop.gui.widgets.switches import draw_radio_mark


class _Segment(QRadioButton):
    """One choice of a segmented control."""

    def __init__(self, key: str, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.key = key
        self.mark = ""
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty(RING_RADIUS, 7)

    def sizeHint(self) -> QSize:
        """Give room for the words at their bolder weight, so that choosing moves nothing."""
        mark = theme().icon_px(14) + 5 if self.mark else 0
        return QSize(text_width(self.text(), theme().font("h3")) + mark + 30, theme().px(30))

    def minimumSizeHint(self) -> QSize:
        """Give the same size."""
        return self.sizeHint()

    def hitButton(self, _point: QPoint) -> bool:
        """Take clicks on the whole segment."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the thumb where chosen, then the words."""
        painter, look = QPainter(self), theme()
        on = self.isChecked()
        if on:
            line = look.color("lineStrong" if look.name == "contrast" else "line")
            draw_box(painter, self.rect(), 7, look.color("pressed" if look.is_dark else "surface"), line)
        ink = "ink" if on or self.underMouse() else "ink2"
        room = self.rect()
        if self.mark:
            side = look.icon_px(14)
            tone = "accent" if self.isEnabled() else "disabled"
            corner = QPoint(13, (self.height() - side) // 2)
            painter.drawPixmap(corner, pixmap(self.mark, "regular", tone, side, self.devicePixelRatioF()))
            room = room.adjusted(13 + side, 0, -8, 0)
        draw_line_text(
            painter,
            room,
            self.text(),
            look.font("h3" if on else "bodyM"),
            look.color(ink if self.isEnabled() else "disabled"),
            align=Qt.AlignmentFlag.AlignHCenter,
        )


class Segmented(QWidget):
    """A few short choices side by side; `changed` tells the key of the one a person picked."""

    changed = Signal(str)

    def __init__(
        self, options: "Sequence[tuple[str, str]] | QWidget | None" = None, parent: QWidget | None = None
    ) -> None:
        """Make a control of (key, text) choices."""
        if isinstance(options, QWidget):
            options, parent = None, options
        super().__init__(parent)
        self._segments: list[_Segment] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(3, 3, 3, 3)
        self._row.setSpacing(2)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self._restyle)
        if options:
            self.setOptions(options)

    def setOptions(self, options: Sequence[tuple[str, str]]) -> None:
        """Show other choices as (key, text); the current one stays when its key is still there, else the first."""
        current = self.current()
        for segment in self._segments:
            self._row.removeWidget(segment)
            segment.hide()
            segment.deleteLater()
        self._segments = [_Segment(key, text, self) for key, text in options]
        for segment in self._segments:
            segment.toggled.connect(self._on_toggled)
            self._row.addWidget(segment)
        tab_through(self, self._segments)
        keys = [segment.key for segment in self._segments]
        if keys:
            self.setCurrent(current if current in keys else keys[0])
        self.updateGeometry()

    def keys(self) -> list[str]:
        """Give the keys of the choices, in order."""
        return [segment.key for segment in self._segments]

    def setMark(self, key: str, icon: str, words: str) -> None:
        """Show an icon before the words of a choice, said in words after its name; empty: none."""
        for segment in self._segments:
            if segment.key == key:
                segment.mark = icon
                segment.setAccessibleName(f"{segment.text()}, {words}" if words else segment.text())
                segment.updateGeometry()
                segment.update()
        self.updateGeometry()

    def current(self) -> str:
        """Give the key of the current choice, or nothing."""
        return next((segment.key for segment in self._segments if segment.isChecked()), "")

    def setCurrent(self, key: str) -> None:
        """Make a choice current without telling."""
        for segment in self._segments:
            if segment.key == key:
                segment.blockSignals(True)
                segment.setChecked(True)
                segment.blockSignals(False)
                segment.update()

    def sizeHint(self) -> QSize:
        """Give the size of all segments."""
        return QSize(self._row.sizeHint().width(), theme().px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track."""
        draw_box(QPainter(self), self.rect(), 9, theme().color("sunken"), theme().control_line())

    def _on_toggled(self, on: bool) -> None:
        segment = self.sender()
        if on and isinstance(segment, _Segment):
            self.changed.emit(segment.key)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
        for segment in self._segments:
            segment.updateGeometry()
            segment.update()


class ChoiceCard(QRadioButton):
    """An option with its reason, as large as a card; the cards of one parent exclude each other."""

    def __init__(
        self,
        text: "str | QWidget | None" = "",
        *,
        sentence: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make an option: title, one sentence below it, a duotone icon before it."""
        words, parent = split_parent(text, parent)
        super().__init__(words, parent)
        self._sentence, self._icon = sentence, icon
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleDescription(sentence)
        follow(self._restyle)

    def sentence(self) -> str:
        """Give the sentence."""
        return self._sentence

    def setSentence(self, sentence: str) -> None:
        """Show another sentence."""
        self._sentence = sentence
        self.setAccessibleDescription(sentence)
        self._restyle()

    def iconName(self) -> str:
        """Give the name of the icon."""
        return self._icon

    def setIconName(self, name: str) -> None:
        """Show another duotone icon, or none."""
        self._icon = name
        self._restyle()

    details = Property(str, sentence, setSentence)
    iconKey = Property(str, iconName, setIconName)

    def sizeHint(self) -> QSize:
        """Give a comfortable size."""
        width = theme().px(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give the least size."""
        width = theme().px(180)
        return QSize(width, theme().px(54))

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow card is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height for a width, in px."""
        _, title, sentence = self._boxes(width)
        content = title.height() + (sentence.height() + 2 if self._sentence else 0)
        return max(theme().px(70 if self._sentence else 54), content + 28)

    def hitButton(self, _point: QPoint) -> bool:
        """Take clicks on the whole card."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, icon, texts and mark."""
        painter, look, on = QPainter(self), theme(), self.isChecked()
        fill = "accentSoft" if on else "hover" if self.underMouse() and self.isEnabled() else "surface"
        line = look.color("accent") if on else look.control_line()
        draw_box(painter, self.rect(), 12, look.color(fill), line, width=2 if on else 1)
        mark, title, sentence = self._boxes(self.width())
        height = title.height() + (sentence.height() + 2 if self._sentence else 0)
        top = (self.height() - height) // 2
        if self._icon:
            side = look.icon_px(26)
            picture = pixmap(self._icon, "duotone", "accentInk" if on else "ink2", side, self.devicePixelRatioF())
            painter.drawPixmap(18, (self.height() - side) // 2, picture)
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        painter.setFont(look.font("h3"))
        painter.setPen(look.color("ink" if self.isEnabled() else "disabled"))
        painter.drawText(title.translated(0, top), flags, self.text())
        if self._sentence:
            painter.setFont(look.font("small"))
            painter.setPen(look.color("ink2" if self.isEnabled() else "disabled"))
            painter.drawText(sentence.translated(0, top + title.height() + 2), flags, self._sentence)
        mark.moveTop((self.height() - mark.height()) // 2)
        self._paint_mark(painter, mark)

    def _paint_mark(self, painter: QPainter, mark: QRect) -> None:
        if not self.isChecked():
            draw_radio_mark(painter, mark, on=False, enabled=self.isEnabled())
            return
        draw_box(painter, mark, mark.height() / 2, theme().color("accent"), None)
        side = round(mark.width() * 0.62)
        corner = QPoint(mark.left() + (mark.width() - side) // 2, mark.top() + (mark.height() - side) // 2)
        painter.drawPixmap(corner, pixmap("check", "bold", "onAccent", side, self.devicePixelRatioF()))

    def _boxes(self, width: int) -> tuple[QRect, QRect, QRect]:
        """Give mark, title and sentence for a width; the texts begin at y = 0."""
        look = theme()
        side = look.icon_px(20)
        left = 18 + look.icon_px(26) + 18 if self._icon else 18
        right = width - 18 - side - 12
        room = QRect(left, 0, max(40, right - left), 4000)
        flags = int(Qt.TextFlag.TextWordWrap)
        title = QFontMetrics(look.font("h3")).boundingRect(room, flags, self.text())
        sentence = QFontMetrics(look.font("small")).boundingRect(room, flags, self._sentence)
        title.setWidth(room.width())
        sentence.setWidth(room.width())
        return QRect(width - 18 - side, 0, side, side), title, sentence

    def _restyle(self) -> None:
        self.setProperty(RING_RADIUS, 12)
        self.updateGeometry()
        self.update()


class Stepper(QSpinBox):
    """A small number in its sentence between minus and plus; arrow keys step too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a stepper from 0 to 14; `setWords` gives the sentence."""
        super().__init__(parent)
        self._words: Callable[[int], str] = str
        self._buttons = tuple(_StepButton(name, self) for name in ("minus", "plus"))
        self._buttons[0].clicked.connect(self.stepDown)
        self._buttons[1].clicked.connect(self.stepUp)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setRange(0, 14)
        self.lineEdit().hide()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self._on_value_changed)
        follow(self._restyle)
        self._name_buttons()

    def setWords(self, words: Callable[[int], str]) -> None:
        """Say how a value reads, such as "2 posts a week"."""
        self._words = words
        self.lineEdit().setText(words(self.value()))
        self.updateGeometry()
        self.update()

    def textFromValue(self, value: int) -> str:
        """Give the sentence for a value."""
        return self._words(value)

    def valueFromText(self, text: str) -> int:
        """Give the number inside a sentence."""
        digits = "".join(letter for letter in text if letter.isdigit())
        return int(digits) if digits else self.minimum()

    def sizeHint(self) -> QSize:
        """Give room for the longest sentence between both buttons."""
        longest = max(text_width(self._words(value), self.font()) for value in (self.minimum(), self.maximum()))
        return QSize(longest + 2 * theme().px(44), theme().px(42))

    def minimumSizeHint(self) -> QSize:
        """Give the same size."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep minus at the left and plus at the right."""
        super().resizeEvent(event)
        side = min(theme().px(34), self.height() - 6)
        top = (self.height() - side) // 2
        self._buttons[0].setGeometry(4, top, side, side)
        self._buttons[1].setGeometry(self.width() - side - 4, top, side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field and the sentence."""
        painter, look = QPainter(self), theme()
        enabled = self.isEnabled()
        line = look.color("ink2" if self.underMouse() else "lineStrong") if enabled else look.color("line")
        draw_box(painter, self.rect(), look.radius("control"), look.color("field" if enabled else "sunken"), line)
        ink = look.color("ink" if enabled else "disabled")
        middle = Qt.AlignmentFlag.AlignHCenter
        room = self.rect().adjusted(look.px(40), 0, -look.px(40), 0)
        draw_line_text(painter, room, self._words(self.value()), self.font(), ink, align=middle)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language in force."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_buttons()

    def _name_buttons(self) -> None:
        self._buttons[0].setAccessibleName(self.tr("Less"))
        self._buttons[1].setAccessibleName(self.tr("More"))

    def _on_value_changed(self, value: int) -> None:
        self._buttons[0].setEnabled(value > self.minimum())
        self._buttons[1].setEnabled(value < self.maximum())
        self.update()

    def _restyle(self) -> None:
        self.setFont(theme().font("bodyM"))
        self.updateGeometry()


class _StepButton(QPushButton):
    """Minus or plus inside a stepper."""

    def __init__(self, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoDefault(False)
        self.setAutoRepeat(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign, with a fill under the pointer."""
        painter, look = QPainter(self), theme()
        if self.isEnabled() and (self.isDown() or self.underMouse()):
            draw_box(painter, self.rect(), 7, look.color("pressed" if self.isDown() else "hover"), None)
        side = look.icon_px(16)
        ink = "ink2" if self.isEnabled() else "line"
        corner = QPoint((self.width() - side) // 2, (self.height() - side) // 2)
        painter.drawPixmap(corner, pixmap(self._icon, "regular", ink, side, self.devicePixelRatioF()))


class Select(QComboBox):
    """A list that drops down, in the look of a field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list; fill it as any combo box."""
        super().__init__(parent)
        self._icon = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def iconName(self) -> str:
        """Give the name of the icon."""
        return self._icon

    def setIconName(self, name: str) -> None:
        """Show an icon before the words."""
        self._icon = name
        self.updateGeometry()

    iconKey = Property(str, iconName, setIconName)

    def sizeHint(self) -> QSize:
        """Give room for the longest choice."""
        longest = max((text_width(self.itemText(index), self.font()) for index in range(self.count())), default=60)
        icon = theme().icon_px(18) + 10 if self._icon else 0
        return QSize(longest + icon + theme().icon_px(16) + 40, theme().px(40))

    def minimumSizeHint(self) -> QSize:
        """Give the least size: a long choice may be shortened."""
        return QSize(min(self.sizeHint().width(), theme().px(120)), theme().px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field, the icon, the choice and the caret."""
        painter, look, ratio = QPainter(self), theme(), self.devicePixelRatioF()
        enabled = self.isEnabled()
        line = look.color("ink2" if self.underMouse() else "lineStrong") if enabled else look.color("line")
        draw_box(painter, self.rect(), look.radius("control"), look.color("field" if enabled else "sunken"), line)
        left, ink = 13, "ink" if enabled else "disabled"
        if self._icon:
            side = look.icon_px(18)
            icon = pixmap(self._icon, "regular", "ink2" if enabled else "disabled", side, ratio)
            painter.drawPixmap(left, (self.height() - side) // 2, icon)
            left += side + 10
        side = look.icon_px(16)
        box = QRect(left, 0, self.width() - left - side - 20, self.height())
        draw_line_text(painter, box, self.currentText(), self.font(), look.color(ink))
        caret = pixmap("caret-down", "regular", ink, side, ratio)
        painter.drawPixmap(self.width() - side - 12, (self.height() - side) // 2, caret)

    def _restyle(self) -> None:
        self.setFont(theme().font("body"))
        self.view().setFont(theme().font("body"))
        self.updateGeometry()
        self.update()
