"""Fields: a line of text that can be wrong, and the one that searches."""

from PySide6.QtCore import Property, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import (
    RING_RADIUS,
    EnterButton,
    draw_box,
    draw_line_text,
    split_parent,
    text_width,
)
from advocate_desktop.gui.widgets.text import Text


class IconButton(EnterButton):
    """A small button that is an icon alone; its name is read aloud and shown as a tip."""

    def __init__(
        self,
        name: "str | QWidget | None" = "",
        *,
        icon: str = "x",
        color: str = "ink2",
        side: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        """Make a button of `side` px with its name in words."""
        words, parent = split_parent(name, parent)
        super().__init__(parent)
        self._icon, self._weight, self._color, self._side = icon, "regular", color, side
        self.setName(words)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        follow(self._restyle)

    def setName(self, name: str) -> None:
        """Take another name in words."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def iconName(self) -> str:
        """Give the name of the icon."""
        return self._icon

    def setIconName(self, name: str, weight: str = "regular") -> None:
        """Show another icon."""
        self._icon, self._weight = name, weight
        self.update()

    iconKey = Property(str, iconName, lambda self, name: self.setIconName(name))

    def sizeHint(self) -> QSize:
        """Give the size of the button."""
        side = theme().icon_px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Give the same size."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the fill of the state and the icon."""
        painter, look = QPainter(self), theme()
        if self.isEnabled() and (self.isDown() or self.isChecked() or self.underMouse()):
            fill = "pressed" if self.isDown() or self.isChecked() else "hover"
            draw_box(painter, self.rect(), 8, look.color(fill), None)
        side = look.icon_px(18 if self._side > 26 else 15)
        ink = self._color if self.isEnabled() else "disabled"
        corner = QPoint((self.width() - side) // 2, (self.height() - side) // 2)
        painter.drawPixmap(corner, pixmap(self._icon, self._weight, ink, side, self.devicePixelRatioF()))

    def _restyle(self) -> None:
        self.setProperty(RING_RADIUS, 8)
        self.updateGeometry()
        self.update()


class TextField(QWidget):
    """A line to type in, with an optional caption above it and a line below for what is wrong."""

    textChanged = Signal(str)
    editingFinished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty field."""
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self._caption = Text(role="h3", parent=self)
        self._caption.setBuddy(self.edit)
        self._caption.hide()
        self._mark = QLabel(self)
        self._problem = Text(role="cap", color="danger", wrap=True, parent=self)
        row = QHBoxLayout()
        row.setContentsMargins(2, 2, 2, 0)
        row.setSpacing(6)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._problem, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._caption)
        column.addWidget(self.edit)
        column.addLayout(row)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self.textChanged)
        self.edit.editingFinished.connect(self.editingFinished)
        follow(self._restyle)
        self.setError("")

    def text(self) -> str:
        """Give what was typed."""
        return self.edit.text()

    def setText(self, text: str) -> None:
        """Show a text."""
        self.edit.setText(text)

    def setCaption(self, caption: str) -> None:
        """Name the field above it; the name is read aloud too."""
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        self.edit.setAccessibleName(caption)

    def setPlaceholder(self, text: str) -> None:
        """Show a pale text while the field is empty."""
        self.edit.setPlaceholderText(text)

    def caption(self) -> str:
        """Give the name above the field."""
        return self._caption.text()

    def placeholder(self) -> str:
        """Give the pale text."""
        return self.edit.placeholderText()

    captionText = Property(str, caption, setCaption)
    placeholderText = Property(str, placeholder, setPlaceholder)

    def error(self) -> str:
        """Give what is wrong, or nothing."""
        return self._problem.text()

    def setError(self, problem: str) -> None:
        """Say below the field what is wrong with it; nothing takes the line away."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._mark.setVisible(bool(problem))
        self.edit.setAccessibleDescription(problem)
        self.edit.setProperty("error", "true" if problem else "false")
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def _restyle(self) -> None:
        self.edit.setFont(theme().font("body"))
        self._mark.setPixmap(pixmap("warning-circle", "fill", "danger", theme().icon_px(15)))


class SearchField(QLineEdit):
    """The field that searches: its glass, how many were found, and a cross to clear."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty field."""
        super().__init__(parent)
        self._found = ""
        self._keys = ""
        self._clear = IconButton(icon="x", side=26, parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.clear_search)
        self.textChanged.connect(self._arrange)
        self._name()
        follow(self._restyle)

    def setFound(self, words: str) -> None:
        """Say how many were found, such as "6 of 142"; it is read aloud as the description."""
        self._found = words
        self.setAccessibleDescription(words)
        self._arrange()

    def setKeyHint(self, words: str) -> None:
        """Show a shortcut at the end while the field is empty."""
        self._keys = words
        self._arrange()

    def clear_search(self) -> None:
        """Empty the field and keep the keyboard in it."""
        self.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.cleared.emit()

    def sizeHint(self) -> QSize:
        """Give the height of the field."""
        return QSize(theme().px(260), theme().px(44))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear by Esc; on an empty field Esc goes on to whoever waits for it."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear_search()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the end."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language in force."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, then the glass and the count."""
        super().paintEvent(event)
        painter, look = QPainter(self), theme()
        side = look.icon_px(18)
        glass = pixmap("magnifying-glass", "regular", "ink2", side, self.devicePixelRatioF())
        painter.drawPixmap(14, (self.height() - side) // 2, glass)
        words = self._trailing()
        if words:
            right = self._clear.geometry().left() - 8 if self.text() else self.width() - 14
            box = QRect(0, 0, right, self.height())
            font = look.font("small", True)
            draw_line_text(painter, box, words, font, look.color("ink3"), align=Qt.AlignmentFlag.AlignRight)

    def _trailing(self) -> str:
        return self._found or ("" if self.text() else self._keys)

    def _arrange(self) -> None:
        look = theme()
        side = self._clear.sizeHint().width()
        self._clear.setGeometry(self.width() - side - 9, (self.height() - side) // 2, side, side)
        self._clear.setVisible(bool(self.text()))
        words = self._trailing()
        taken = text_width(words, look.font("small", True)) + 10 if words else 0
        self.setTextMargins(look.icon_px(18) + 11, 0, taken + (side + 4 if self.text() else 4), 0)
        self.update()

    def _name(self) -> None:
        self._clear.setName(self.tr("Clear"))

    def _restyle(self) -> None:
        self.setFont(theme().font("body"))
        self.setMinimumHeight(theme().px(44))
        self._arrange()
