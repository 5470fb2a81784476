"""Measures: a bar with its words, dots, steps, and the bars of past weeks."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QWidget

from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import draw_box, draw_line_text, split_parent, text_width

_BAR = 6
_FILLS = {"accent": "accent", "caution": "cautionFill", "danger": "danger"}


class Meter(QProgressBar):
    """A measure with its name, its words and an optional tick; the words say what the colour shows."""

    def __init__(self, label: "str | QWidget | None" = "", parent: QWidget | None = None) -> None:
        """Make a meter from 0 to 100 with a name before its words."""
        words, parent = split_parent(label, parent)
        super().__init__(parent)
        self._label, self._words, self._tone = words, "", "accent"
        self._tick = -1
        self.setTextVisible(False)
        self.setRange(0, 100)
        self.setValue(0)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def label(self) -> str:
        """Give the name."""
        return self._label

    def setLabel(self, label: str) -> None:
        """Show another name."""
        self._label = label
        self.setAccessibleName(label)
        self._restyle()

    def words(self) -> str:
        """Give the words at the right."""
        return self._words

    def setWords(self, words: str) -> None:
        """Say the measure in words, such as "567 / 3 000"."""
        self._words = words
        self.setAccessibleDescription(words)
        self._restyle()

    def tone(self) -> str:
        """Give the tone."""
        return self._tone

    def setTone(self, tone: str) -> None:
        """Take the tone accent, caution or danger."""
        if tone not in _FILLS:
            raise ValueError(tone)
        self._tone = tone
        self.update()

    def setTick(self, value: int | None) -> None:
        """Mark a value on the bar, such as the fold or a threshold; None marks nothing."""
        self._tick = -1 if value is None else value
        self.update()

    meterLabel = Property(str, label, setLabel)
    meterTone = Property(str, tone, setTone)

    def setValue(self, value: int) -> None:
        """Show a value; one beyond the end fills the bar."""
        super().setValue(max(self.minimum(), min(value, self.maximum())))
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for name and words over the bar."""
        look = theme()
        width = (
            text_width(self._label, look.font("small")) + text_width(self._words, look.font("smallM", True)) + 16
        )
        return QSize(max(width, look.px(120)), look.line_height("small") + 4 + 14)

    def minimumSizeHint(self) -> QSize:
        """Give the least size."""
        return QSize(theme().px(80), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, the bar and the tick."""
        painter, look = QPainter(self), theme()
        top = look.line_height("small")
        words_font = look.font("smallM", True)
        words = text_width(self._words, words_font)
        name = QRect(0, 0, self.width() - words - 10, top)
        draw_line_text(painter, name, self._label, look.font("small"), look.color("ink2"))
        ink = look.color("ink" if self._tone == "accent" else self._tone)
        right = Qt.AlignmentFlag.AlignRight
        draw_line_text(painter, QRect(0, 0, self.width(), top), self._words, words_font, ink, align=right)
        bar = QRect(0, self.height() - 4 - _BAR, self.width(), _BAR)
        draw_box(painter, bar, 3, look.color("track"), None)
        span = max(1, self.maximum() - self.minimum())
        filled = round(self.width() * (self.value() - self.minimum()) / span)
        if filled > 0:
            part = QRect(0, bar.top(), max(_BAR, filled), _BAR)
            draw_box(painter, part, 3, look.color(_FILLS[self._tone]), None)
        if self.minimum() < self._tick < self.maximum():
            x = round(self.width() * (self._tick - self.minimum()) / span)
            painter.fillRect(QRect(x - 2, bar.top() - 4, 4, 14), look.color("canvas"))
            painter.fillRect(QRect(x - 1, bar.top() - 4, 2, 14), look.color("ink"))

    def _restyle(self) -> None:
        self.setFont(theme().font("small"))
        self.updateGeometry()
        self.update()


class Dots(QLabel):
    """So many done of so many wanted, as dots; give it an accessible name such as "3 of 5 comments"."""

    def __init__(self, done: "int | QWidget | None" = 0, total: int = 0, parent: QWidget | None = None) -> None:
        """Show `done` full dots of `total`; more than the goal still shows the goal full."""
        super().__init__(done if isinstance(done, QWidget) else parent)
        self._done, self._total = done if isinstance(done, int) else 0, total
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def setProgress(self, done: int, total: int, name: str = "") -> None:
        """Show another count; `name` is what is read aloud."""
        self._done, self._total = done, total
        self.setAccessibleName(name or f"{done} / {total}")
        self._restyle()

    def sizeHint(self) -> QSize:
        """Give the size of all dots."""
        side = theme().icon_px(14)
        return QSize(max(0, self._total * (side + 6) - 6), side)

    def minimumSizeHint(self) -> QSize:
        """Give the size of small dots, close together."""
        return QSize(max(0, self._total * 10 - 2), theme().icon_px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots."""
        painter, look = QPainter(self), theme()
        full = look.icon_px(14)
        room = (self.width() + 6) / max(1, self._total)
        side = min(full, max(8, int(room * 0.75)))
        pitch = min(full + 6.0, (self.width() - side) / max(1, self._total - 1))
        top = (self.height() - side) // 2
        for index in range(self._total):
            box = QRect(round(index * pitch), top, side, side)
            if index < self._done:
                draw_box(painter, box, side / 2, look.color("accent"), None)
            else:
                draw_box(painter, box.adjusted(1, 1, -1, -1), side / 2, None, look.color("lineStrong"), width=1.5)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class Steps(QLabel):
    """A bar cut into steps (sessions of the programme, screens of the first run)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty bar."""
        super().__init__(parent)
        self._done, self._total, self._apart = 0.0, 1, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self.update)

    def setSteps(self, done: float, total: int, *, apart: bool = False, name: str = "") -> None:
        """Show so many steps done (parts count); `apart` draws separate dashes of 36 px; `name` is read aloud."""
        self._done, self._total, self._apart = done, max(1, total), apart
        policy = QSizePolicy.Policy.Fixed if apart else QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give the size of all steps."""
        return QSize(self._total * 44 - 8 if self._apart else 120, 4 if self._apart else _BAR)

    def minimumSizeHint(self) -> QSize:
        """Give the least size: 4 px a step, as thin as the bar."""
        return QSize(self.sizeHint().width() if self._apart else self._total * 4, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track and progress of each step."""
        painter, look = QPainter(self), theme()
        gap = 8 if self._apart else 2
        width = (self.width() - gap * (self._total - 1)) / self._total
        for index in range(self._total):
            left = round(index * (width + gap))
            box = QRect(left, 0, round(width), self.height())
            share = max(0.0, min(1.0, self._done - index))
            draw_box(painter, box, self.height() / 2 if self._apart else 2, look.color("track"), None)
            if share > 0:
                box.setWidth(max(3, round(width * share)))
                draw_box(painter, box, self.height() / 2 if self._apart else 2, look.color("accent"), None)


# What a bar of Sparkbars stands for, and its colour.
_BAR_FILLS = {"kept": "accent", "open": "heat2", "frozen": "encreLine", "paused": "encreLine", "none": "track"}


class Sparkbars(QLabel):
    """Small bars of past and coming weeks; the accessible name says what they show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self._bars: list[tuple[float, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self.update)

    def setBars(self, bars: Sequence[tuple[float, str]], name: str = "") -> None:
        """Show bars as (height from 0 to 1, kept | open | frozen | paused | none); `name` is read aloud."""
        self._bars = list(bars)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give the size of all bars."""
        return QSize(max(0, len(self._bars) * 9 - 4), 36)

    def minimumSizeHint(self) -> QSize:
        """Give the same size."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars, standing on one line."""
        painter, look = QPainter(self), theme()
        for index, (share, state) in enumerate(self._bars):
            height = max(9, round(max(0.0, min(1.0, share)) * (self.height() - 2)))
            box = QRect(index * 9, self.height() - height, 5, height)
            draw_box(painter, box, 2.5, look.color(_BAR_FILLS.get(state, "track")), None)
