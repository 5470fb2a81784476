"""The ring around what has the keyboard: one overlay a window, seen only by those who use the keyboard."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.common import NO_RING, RING_GAP, RING_RADIUS

_THICK = 2
_ROOM = 8
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)
_POINTER = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress)


class FocusRing(QWidget):
    """Draws the ring outside the focused widget of its window, following it as it moves.

    A widget may set the dynamic properties `ringRadius`, `ringGap` and `noRing`, or have a method `ring_rect()`
    that gives the part of itself to surround. Text fields show their focus themselves, by a soft halo.
    """

    def __init__(self, window: QWidget) -> None:
        """Follow the focus inside a window from here on, beginning with what has it now."""
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._by_keyboard = False
        self._handle_watched = False
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        theme().changed.connect(self._place)
        self._on_focus_changed(None, QApplication.focusWidget())

    def target(self) -> QWidget | None:
        """Give the widget that the ring surrounds right now, if any."""
        return self._target if self.isVisible() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice keys, pointers and movements; let all of them pass."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            if not self._by_keyboard:
                self._by_keyboard = True
                self._place()
        elif kind in _POINTER:
            self._by_keyboard = False
            if watched is not self._window:
                self._place()
        elif kind in _MOVES:
            self._watch_handle()
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring, or the halo of a text field."""
        target = self._target
        if target is None or not isValid(target):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._shown_part(target).translated(-self.pos()))
        box = QRectF(self._box_of(target).translated(-self.pos()))
        radius = self._number(target, RING_RADIUS, theme().radius("control"))
        if _is_field(target):
            painter.setPen(QPen(theme().color("accent", 0.25), _THICK))
            grown = box.adjusted(-1, -1, 1, 1)
        else:
            gap = self._number(target, RING_GAP, 2)
            radius += gap
            painter.setPen(QPen(theme().color("accent"), _THICK))
            reach = gap + _THICK / 2
            grown = box.adjusted(-reach, -reach, reach, reach)
        radius = min(radius + 1, grown.height() / 2)
        painter.drawRoundedRect(grown, radius, radius)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not isValid(self) or not isValid(self._window):
            return  # a window that is being taken down still moves its focus
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._target = None
        if new is not None and new.window() is self._window and new is not self._window:
            self._target = new
            step: QWidget | None = new
            while step is not None and step is not self._window:
                step.installEventFilter(self)
                self._watched.append(step)
                step = step.parentWidget()
        self._watch_handle()
        self._place()

    def _watch_handle(self) -> None:
        """The native window alone sees every key and click before any widget does."""
        handle = self._window.windowHandle()
        if handle is not None and not self._handle_watched:
            self._handle_watched = True
            handle.installEventFilter(self)

    def _place(self) -> None:
        target = self._target
        if target is not None and not isValid(target):
            target = self._target = None
        wanted = target is not None and target.isVisible() and not target.property(NO_RING)
        if target is None or not wanted or not (self._by_keyboard or _is_field(target)):
            self.hide()
            return
        self.setGeometry(self._box_of(target).adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM))
        self.raise_()
        self.show()
        self.update()

    def _box_of(self, target: QWidget) -> QRect:
        own = getattr(target, "ring_rect", None)
        part = own() if own is not None else target.rect()
        return QRect(target.mapTo(self._window, part.topLeft()), part.size())

    def _shown_part(self, target: QWidget) -> QRect:
        """Give the part of the window where the target may show: scroll areas cut it off."""
        part = self._window.rect()
        step = target.parentWidget()
        while step is not None and step is not self._window:
            if step.objectName() == "qt_scrollarea_viewport":
                part &= QRect(step.mapTo(self._window, QPoint(0, 0)), step.size())
            step = step.parentWidget()
        return part

    @staticmethod
    def _number(target: QWidget, name: str, default: int) -> float:
        value = target.property(name)
        return float(value) if isinstance(value, int | float) else default


def _is_field(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit)
