"""What painted widgets share: boxes, text in a line, and the parent that Designer passes first."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QWidget

# A widget reads its ring from these dynamic properties; see `focus_ring`.
RING_RADIUS = "ringRadius"
RING_GAP = "ringGap"
NO_RING = "noRing"

_SYMBOLS = {"Return": "↵", "Enter": "↵", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


class EnterButton(QPushButton):
    """A push button that Enter presses as well as Space, wherever it stands."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Click by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


def split_parent(first: "str | QWidget | None", parent: QWidget | None) -> tuple[str, QWidget | None]:
    """Give text and parent when the first argument may be either (compiled forms pass the parent alone)."""
    if isinstance(first, QWidget):
        return "", first
    return first or "", parent


def tab_through(holder: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let Tab come to widgets made late right after their holder, not at the end of the window."""
    policy = holder.focusPolicy()
    holder.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt leaves the order alone after what takes no focus
    before = holder
    for widget in widgets:
        QWidget.setTabOrder(before, widget)
        before = widget
    holder.setFocusPolicy(policy)


def draw_box(
    painter: QPainter, box: QRect, radius: float, fill: QColor | None, line: QColor | None, *, width: float = 1.0
) -> None:
    """Paint a rounded box whose line falls whole on the pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, width) if line is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    inset = width / 2 if line is not None else 0.0
    inner = QRectF(box).adjusted(inset, inset, -inset, -inset)
    corner = min(radius, inner.height() / 2, inner.width() / 2)
    painter.drawRoundedRect(inner, corner, corner)
    painter.restore()


def draw_line_text(
    painter: QPainter,
    box: QRect,
    text: str,
    font: QFont,
    color: QColor,
    *,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint one line in the middle of a box, shortened with an ellipsis where it does not fit."""
    painter.setFont(font)
    painter.setPen(color)
    metrics = QFontMetrics(font)
    shown = text
    if metrics.horizontalAdvance(text) > box.width() + 1:
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
    painter.drawText(box, int(flags), shown)


def text_width(text: str, font: QFont) -> int:
    """Give the width of one line, in whole px."""
    return QFontMetrics(font).horizontalAdvance(text) + 1 if text else 0


def key_words(keys: str) -> list[str]:
    """Give the caps of a shortcut such as `Ctrl+Return` as the system writes them: `["Ctrl", "↵"]`."""
    sequence = QKeySequence(keys)
    if sequence.count() == 0:
        return [keys] if keys else []
    native = sequence.toString(QKeySequence.SequenceFormat.NativeText).split(", ")[0]
    plain = sequence.toString(QKeySequence.SequenceFormat.PortableText).split(", ")[0].rpartition("+")[2]
    if "+" not in native:
        return [_SYMBOLS.get(plain, native)]
    modifiers, _, last = native.rpartition("+")
    if native.endswith("++"):
        modifiers, last = native[:-2], "+"
    return [*modifiers.split("+"), _SYMBOLS.get(plain, last)]
