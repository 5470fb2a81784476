"""The strip of facts under the title of an item: until when it is fresh, its pictures, its embargo."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import draw_box, draw_line_text, text_width

_PAD, _GAP, _ICON = 18, 12, 22


@dataclass(frozen=True, slots=True)
class Fact:
    """One cell: an icon, what it is about, what there is to say."""

    icon: str
    label: str
    value: str
    color: str = "accentInk"
    tip: str = ""


class FactStrip(QWidget):
    """Facts side by side, or one below the other where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        follow(self._restyle)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these; none hides the strip."""
        self._facts = tuple(facts)
        self.setAccessibleName("; ".join(f"{fact.label} {fact.value}" for fact in facts))
        self.setAccessibleDescription(" ".join(fact.tip for fact in facts if fact.tip))
        self.setVisible(bool(facts))
        self._restyle()

    def facts(self) -> tuple[Fact, ...]:
        """Give what is shown."""
        return self._facts

    def hasHeightForWidth(self) -> bool:
        """Tell that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at a width."""
        lines = 1 if self._side_by_side(width) else max(1, len(self._facts))
        return lines * self._cell_height() + 2 * 9 + (lines - 1) * 6

    def sizeHint(self) -> QSize:
        """Give the size on one line."""
        width = sum(self._needed()) + 2 * _PAD + _GAP * max(0, len(self._facts) - 1)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give the least size: one cell a line."""
        width = max(self._needed(), default=0) + 2 * _PAD
        return QSize(width, self._cell_height() + 18)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the cells need."""
        super().resizeEvent(event)
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Explain the cell under the pointer where it has something to explain."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tip = next((fact.tip for fact, cell in self._cells() if cell.contains(event.pos())), "")
            QToolTip.showText(event.globalPos(), f"<qt>{escape(tip)}</qt>" if tip else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the strip and its cells."""
        painter, look = QPainter(self), theme()
        line = look.color("line") if look.is_dark or look.name == "contrast" else None
        draw_box(painter, self.rect(), 12, look.color("sunken"), line)
        for fact, cell in self._cells():
            self._paint_cell(painter, cell, fact)

    def _cells(self) -> list[tuple[Fact, QRect]]:
        beside = self._side_by_side(self.width())
        height = self._cell_height()
        room = self.width() - 2 * _PAD + _GAP
        needed = self._needed()
        spare = max(0, room - sum(needed) - _GAP * len(needed)) // max(1, len(needed))
        left, top = _PAD, (self.height() - height) // 2 if beside else 9
        cells = []
        for fact, width in zip(self._facts, needed, strict=True):
            cells.append((fact, QRect(left, top, width + 4, height)))
            if beside:
                left += width + _GAP + spare
            else:
                top += height + 6
        return cells

    def _paint_cell(self, painter: QPainter, box: QRect, fact: Fact) -> None:
        look = theme()
        side = look.icon_px(_ICON)
        ratio = self.devicePixelRatioF()
        icon = pixmap(fact.icon, "duotone", fact.color, side, ratio)
        painter.drawPixmap(box.left(), box.top() + (box.height() - side) // 2, icon)
        left = box.left() + side + _GAP
        half = box.height() // 2
        label = QRect(left, box.top(), box.right() - left, half)
        value = QRect(left, box.top() + half, box.right() - left, half)
        draw_line_text(painter, label, fact.label, look.font("small"), look.color("ink2"))
        draw_line_text(painter, value, fact.value, look.font("smallM"), look.color("ink"))

    def _needed(self) -> list[int]:
        look = theme()
        side = look.icon_px(_ICON) + _GAP
        return [
            side + max(text_width(fact.label, look.font("small")), text_width(fact.value, look.font("smallM")))
            for fact in self._facts
        ]

    def _cell_height(self) -> int:
        return 2 * theme().line_height("small") + theme().px(4)

    def _side_by_side(self, width: int) -> bool:
        needed = self._needed()
        return sum(needed) + 2 * _PAD + _GAP * max(0, len(needed) - 1) <= width

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
