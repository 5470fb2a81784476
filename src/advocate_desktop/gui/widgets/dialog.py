"""Dialogs over a veil: what happened, what is safe, what to do."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.shadows import paint_shadow
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.chips import tone_colors
from advocate_desktop.gui.widgets.common import NO_RING, draw_box
from advocate_desktop.gui.widgets.text import Text

_MARGIN = 24


@dataclass(frozen=True, slots=True)
class Choice:
    """One button of a dialog: its key, its words, its kind; `safe` is what Esc stands for."""

    key: str
    text: str
    kind: str = "secondary"
    icon: str = ""
    safe: bool = False


class _Veil(QWidget):
    """Covers the window behind a dialog and holds the dialog in its middle."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty(NO_RING, True)
        window.installEventFilter(self)
        self.setGeometry(window.rect())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Cover the window at every size."""
        window = self.parentWidget()
        if event.type() == QEvent.Type.Resize and window is not None:
            self.setGeometry(window.rect())
            for dialog in self.findChildren(Dialog, options=Qt.FindChildOption.FindDirectChildrenOnly):
                dialog.place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the veil and the shadow of the dialog."""
        painter, look = QPainter(self), theme()
        painter.fillRect(self.rect(), look.color("scrim", look.opacity("scrim")))
        for dialog in self.findChildren(Dialog, options=Qt.FindChildOption.FindDirectChildrenOnly):
            paint_shadow(painter, QRect(dialog.pos(), dialog.size()), 3, look.radius("dialog"))


class Dialog(QDialog):
    """A dialog inside its window: Tab stays in it, Esc is the safe way out, Enter the main action.

    Fill `body`, add the buttons with `add_choice`, then `exec()`; `chosen` is the key of the button.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        title: str = "",
        sentence: str = "",
        icon: str = "",
        tone: str = "caution",
        width: int = 600,
    ) -> None:
        """Make a dialog of `width` px at 100 % text; `icon` names a duotone icon in a tone."""
        self._veil = _Veil(parent.window()) if parent is not None else None
        super().__init__(self._veil if self._veil is not None else parent)
        self.chosen = ""
        self._wide = width
        self._before: QWidget | None = None
        self._order: list[QWidget] = []
        if self._veil is not None:
            self.setWindowFlags(Qt.WindowType.Widget)
            self.setAttribute(Qt.WidgetAttribute.WA_Moved)
            self._veil.hide()
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setProperty(NO_RING, True)
        self._mark = _Mark(icon, tone, self)
        self._title = Text(title, role="title2", wrap=True, parent=self)
        self._sentence = Text(sentence, role="body", color="ink2", wrap=True, parent=self)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self._choices = QHBoxLayout()
        self._choices.setSpacing(8)
        self._choices.addStretch(1)
        self._lay_out()
        follow(self._restyle)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        title: str,
        sentence: str,
        choices: Sequence[Choice],
        *,
        icon: str = "",
        tone: str = "caution",
        points: Sequence[str] = (),
    ) -> str:
        """Ask a question and give the key of the choice; Esc gives the key of the safe one, or nothing.

        `points` are sentences about what is safe, each behind a tick.
        """
        dialog = cls(parent, title=title, sentence=sentence, icon=icon, tone=tone, width=600 if points else 480)
        for point in points:
            dialog.add_point(point)
        for choice in choices:
            dialog.add_choice(choice)
        dialog.exec()
        chosen = dialog.chosen or next((choice.key for choice in choices if choice.safe), "")
        dialog.dispose()
        return chosen

    def add_choice(self, choice: Choice) -> Button:
        """Add a button at the right. The safe one has the keyboard first where another would erase."""
        button = Button(choice.text, kind=choice.kind, icon=choice.icon, parent=self)
        button.setObjectName(choice.key)
        button.clicked.connect(self._on_clicked)
        button.setDefault(choice.kind == "primary")
        if choice.kind == "primary":
            button.setKeyHint("Return")
        self._choices.addWidget(button)
        return button

    def add_point(self, text: str) -> None:
        """Add a sentence about what is safe."""
        row = QHBoxLayout()
        row.setSpacing(10)
        mark = QLabel(self)
        mark.setPixmap(pixmap("check-circle", "fill", "accent", theme().icon_px(18)))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(text, role="small", wrap=True, parent=self), 1)
        self.body.addLayout(row)

    def set_texts(self, title: str, sentence: str) -> None:
        """Say something else."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def place(self) -> None:
        """Take the height that the content asks for and stand in the middle of the window."""
        if self._veil is None:
            return
        room = self._veil.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        width = min(theme().px(self._wide), room.width())
        layout = self.layout()
        if not self.isVisible():  # what widgets asked for while hidden has not reached the layouts around them
            for inner in self.findChildren(QLayout):
                inner.invalidate()
                holder = inner.parentWidget()
                if holder is not None:
                    holder.updateGeometry()
        height = layout.totalHeightForWidth(width) if layout is not None else -1
        if height < 0:
            height = self.sizeHint().height()
        height = min(height, room.height())
        self.setGeometry(
            QRect(QPoint(room.center().x() - width // 2, room.center().y() - height // 2), room.size()).adjusted(
                0, 0, width - room.width(), height - room.height()
            )
        )
        self._veil.update()

    def give_room(self, scrolling: QWidget, least: int, wanted: int) -> None:
        """Make a widget that scrolls as high as it wants, as far as all else leaves room; `least` at least."""
        layout = self.layout()
        if self._veil is None or layout is None:
            return
        self._make_high(scrolling, least)
        room = self._veil.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        needed = layout.totalHeightForWidth(min(theme().px(self._wide), room.width()))
        self._make_high(scrolling, max(least, min(wanted, least + room.height() - needed)))

    def _make_high(self, widget: QWidget, height: int) -> None:
        widget.setFixedHeight(height)
        for inner in self.findChildren(QLayout):
            inner.invalidate()

    def dispose(self) -> None:
        """Free the dialog and its veil once the answer has been read."""
        (self._veil or self).deleteLater()

    def done(self, result: int) -> None:
        """Close, take the veil away and give the keyboard back."""
        super().done(result)
        if self._veil is not None:
            self._veil.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def setVisible(self, visible: bool) -> None:
        """Show veil and dialog together."""
        if visible and self._veil is not None:
            self._before = self._veil.window().focusWidget()
            self._veil.setGeometry(self._veil.window().rect())
            self._veil.show()
            self._veil.raise_()
            self.place()
        super().setVisible(visible)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the first field, else to the safe or the main button."""
        super().showEvent(event)
        buttons = self.findChildren(Button)
        erases = any(button.kind() == "danger" for button in buttons)
        quiet = [button for button in buttons if button.kind() != "danger"]
        main = [button for button in buttons if button.isDefault()]
        order = quiet if erases else main or buttons
        fields = [widget for widget in self._stops() if not isinstance(widget, Button)]
        first = (fields or order or [self])[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Keep the window's shortcuts from reaching through the veil."""
        if event.type() == QEvent.Type.ShortcutOverride and self._veil is not None:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Move the keyboard in a circle inside the dialog."""
        stops = self._stops()
        if not stops:
            return True
        current = self.window().focusWidget()
        at = stops.index(current) if current in stops else -1
        step = stops[(at + (1 if forward else -1)) % len(stops)]
        reason = Qt.FocusReason
        step.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        if self._veil is None:
            super().paintEvent(event)
            return
        look = theme()
        line = look.color("lineStrong" if look.name == "contrast" else "line")
        draw_box(QPainter(self), self.rect(), look.radius("dialog"), look.color("surface"), line)

    def set_stops(self, stops: Sequence[QWidget]) -> None:
        """Have the Tab key go through these widgets in their order; without it, they go as the form has them."""
        self._order = list(stops)

    def _stops(self) -> list[QWidget]:
        # Not by nextInFocusChain(): PySide takes the widget it gives for a child of the one it is asked of, and a
        # later collection of garbage then deletes widgets that are still on screen.
        return [widget for widget in self._order or self.findChildren(QWidget) if _takes_tab(widget)]

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.chosen = button.objectName()
            self.accept()

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(8)
        texts.addWidget(self._title)
        texts.addWidget(self._sentence)
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(texts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(20)
        column.addLayout(head)
        column.addLayout(self.body)
        column.addStretch(1)
        column.addLayout(self._choices)

    def _restyle(self) -> None:
        self._sentence.setVisible(bool(self._sentence.text()))
        if self.isVisible():
            self.place()


def _takes_tab(widget: QWidget) -> bool:
    """Tell whether the Tab key stops here; the line inside a field hands the keyboard on to the field."""
    tabs = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabs and widget.focusProxy() is None and widget.isVisible() and widget.isEnabled()


class _Mark(QWidget):
    """A duotone icon on a rounded square of its tone."""

    def __init__(self, name: str, tone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._tone = name, tone
        self.setVisible(bool(name))
        follow(self._restyle)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint square and icon."""
        painter = QPainter(self)
        fill, line, ink = tone_colors(self._tone)
        draw_box(painter, self.rect(), 12, fill, line if theme().name == "contrast" else None)
        side = theme().icon_px(28)
        inset = (self.width() - side) // 2
        painter.drawPixmap(inset, inset, pixmap(self._name, "duotone", ink, side, self.devicePixelRatioF()))

    def _restyle(self) -> None:
        side = theme().icon_px(52)
        self.setFixedSize(side, side)
