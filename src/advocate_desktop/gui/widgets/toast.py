"""Toasts: what just happened, said once at the bottom of the window, with a way back where there is one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.shadows import paint_shadow
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import NO_RING, EnterButton, draw_box, draw_line_text, text_width
from advocate_desktop.gui.widgets.text import Text

_PLAIN_MS = 4000
_UNDO_MS = 8000
_BOTTOM, _OVER_BAR = 28, 12
_ROOM = 24


class _ToastButton(EnterButton):
    """The one action of a toast."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty(NO_RING, True)

    def sizeHint(self) -> QSize:
        """Give room for the words."""
        return QSize(text_width(self.text(), theme().font("h3")) + 20, theme().px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, with a fill under the pointer and a frame under the keyboard."""
        painter, look = QPainter(self), theme()
        if self.underMouse() or self.hasFocus():
            line = look.color("toastAction") if self.hasFocus() else None
            draw_box(painter, self.rect(), 7, look.color("onToast", 0.12), line, width=2)
        ink = look.color("toastAction")
        draw_line_text(
            painter, self.rect(), self.text(), look.font("h3"), ink, align=Qt.AlignmentFlag.AlignHCenter
        )


class Toast(QWidget):
    """One message at the bottom of a window; it waits while the pointer or the keyboard is on it."""

    closed = Signal()

    def __init__(self, text: str, window: QWidget, undo: Callable[[], object] | None, undo_text: str) -> None:
        """Make a toast; the host shows and places it."""
        super().__init__(window)
        self._undo = undo
        self._button: _ToastButton | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._mark = QLabel(self)
        self._text = Text(text, role="bodyM", color="onToast", wrap=True, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(_ROOM + 14, _ROOM + 8, _ROOM + (10 if undo else 20), _ROOM + 8)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        if undo is not None:
            self._button = _ToastButton(undo_text, self)
            self._button.clicked.connect(self.undo)
            self._button.installEventFilter(self)
            row.addSpacing(16)
            row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(text)
        self._wait = _UNDO_MS if undo is not None else _PLAIN_MS
        follow(self._restyle)

    @property
    def text(self) -> str:
        """Give the message."""
        return self._text.text()

    def size_within(self, room: int) -> tuple[int, int]:
        """Give width and height, shadow included, that show every word in so many px of width."""
        layout = self.layout()
        around = self.sizeHint().width() - self._text.sizeHint().width()
        width = min(around + text_width(self._text.text(), theme().font("bodyM")) + 1, room)
        inner = layout.totalHeightForWidth(width) if layout is not None else 0
        return width, max(inner, theme().px(46) + 2 * _ROOM)

    def start(self) -> None:
        """Begin the time after which the toast leaves by itself: 4 s, or 8 s when it can be undone."""
        self._timer.start(self._wait)

    def waits(self) -> bool:
        """Tell whether the toast stays for as long as someone is on it."""
        return not self._timer.isActive()

    def undo(self) -> None:
        """Take back what the toast tells about, and leave."""
        action, self._undo = self._undo, None
        self.dismiss()
        if action is not None:
            action()

    def can_undo(self) -> bool:
        """Tell whether there is a way back."""
        return self._undo is not None

    def dismiss(self) -> None:
        """Leave."""
        self._timer.stop()
        self.hide()
        self.closed.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the pointer is here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        self._resume()
        super().leaveEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait while the button has the keyboard."""
        if event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() == QEvent.Type.FocusOut:
            self._resume()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint shadow and fill."""
        painter, look = QPainter(self), theme()
        box = self._box()
        paint_shadow(painter, box, 2, 12)
        draw_box(
            painter, box, 12, look.color("toast"), look.color("lineStrong" if look.name == "contrast" else "toast")
        )

    def _box(self) -> QRect:
        return self.rect().adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)

    def _resume(self) -> None:
        focused = self._button is not None and self._button.hasFocus()
        if self.isVisible() and not focused and not self.underMouse():
            self._timer.start(self._wait)

    def _restyle(self) -> None:
        name, weight = ("arrow-counter-clockwise", "regular") if self._undo else ("check-circle", "fill")
        self._mark.setPixmap(pixmap(name, weight, "toastAction", theme().icon_px(18)))


class ToastHost(QObject):
    """Shows the toasts of one window, one at a time, bottom centre."""

    def __init__(self, window: QWidget) -> None:
        """Serve a window."""
        super().__init__(window)
        self._window = window
        self._toast: Toast | None = None
        self._left_inset = self._bottom_inset = 0
        window.installEventFilter(self)

    def show(self, text: str, undo: Callable[[], object] | None = None, undo_text: str = "") -> Toast:
        """Show a message in place of the one before; `undo` takes back what it tells about."""
        self.dismiss()
        toast = Toast(text, self._window, undo, undo_text or self.tr("Undo"))
        toast.closed.connect(self._on_closed)
        self._toast = toast
        self._place()
        toast.show()
        toast.raise_()
        toast.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, text))
        return toast

    def current(self) -> Toast | None:
        """Give the toast that is shown right now."""
        return self._toast

    def undo(self) -> bool:
        """Take back what the toast tells about, as Ctrl Z does; tell whether there was something to take back."""
        if self._toast is None or not self._toast.can_undo():
            return False
        self._toast.undo()
        return True

    def dismiss(self) -> None:
        """Take the toast away."""
        if self._toast is not None:
            self._toast.dismiss()

    def set_insets(self, left: int, bottom: int) -> None:
        """Centre the toasts right of a rail of so many px, above a bar of so many px."""
        self._left_inset, self._bottom_inset = left, bottom
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep the toast at its place when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        if self._toast is None:
            return
        room = self._window.width() - self._left_inset
        width, height = self._toast.size_within(room)
        left = self._left_inset + (room - width) // 2
        gap = _BOTTOM if not self._bottom_inset else _OVER_BAR
        self._toast.resize(width, height)
        self._toast.move(QPoint(left, self._window.height() - self._bottom_inset - height - gap + _ROOM))

    def _on_closed(self) -> None:
        if self._toast is not None:
            self._toast.deleteLater()
            self._toast = None
