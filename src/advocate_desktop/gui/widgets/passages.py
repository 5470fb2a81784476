"""Copied passages marked in a text by painting alone: the document knows nothing of them."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextBlock
from PySide6.QtWidgets import QTextEdit

from advocate_desktop.gui.theme import theme


def line_boxes(edit: QTextEdit, start: int, end: int) -> Iterator[QRectF]:
    """Give the boxes, on the viewport, that the text between two positions of the document takes line by line."""
    document = edit.document()
    metrics = QFontMetricsF(document.defaultFont())
    offset = QPointF(-edit.horizontalScrollBar().value(), -edit.verticalScrollBar().value())
    bottom = edit.viewport().height()
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        top = block.layout().position() + offset
        if top.y() > bottom:
            return
        yield from _boxes_of_block(block, start, end, top, metrics)
        block = block.next()


def _boxes_of_block(
    block: QTextBlock, start: int, end: int, top: QPointF, metrics: QFontMetricsF
) -> Iterator[QRectF]:
    layout, at = block.layout(), block.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start - at, line.textStart())
        last = min(end - at, line.textStart() + line.textLength())
        if first >= last:
            continue
        left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
        base = top.y() + line.y() + line.ascent()
        box = QRectF(min(left, right), base - metrics.ascent(), abs(right - left), metrics.height())
        if box.bottom() >= -4:
            yield box.translated(top.x(), 0)


def _x(found: object) -> float:
    # The binding gives the position alone, or with the cursor it was asked for.
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]  # a number by then


def line_bottom(edit: QTextEdit, position: int) -> float | None:
    """Give where the line that holds a position of the document ends, on the viewport; None when it is far off."""
    block = edit.document().findBlock(position)
    line = block.layout().lineForTextPosition(position - block.position()) if block.isValid() else None
    if line is None or not line.isValid():
        return None
    bottom = block.layout().position().y() + line.y() + line.height() - edit.verticalScrollBar().value()
    return bottom if -20 < bottom < edit.viewport().height() + 20 else None


def passage_boxes(edit: QTextEdit, ranges: Sequence[tuple[int, int]], part: QRect) -> list[QRectF]:
    """Give the boxes of the passages in a part of the viewport."""
    if not ranges:
        return []
    first = edit.cursorForPosition(QPoint(0, part.top() - 4)).block()
    last = edit.cursorForPosition(QPoint(edit.viewport().width(), part.bottom() + 4)).block()
    top, bottom = first.position(), last.position() + last.length()
    return [
        box
        for start, end in ranges
        if start < bottom and end > top
        for box in line_boxes(edit, max(start, top), min(end, bottom))
    ]


def paint_fills(painter: QPainter, boxes: Iterable[QRectF]) -> None:
    """Paint the ground of passages; call it before the text is painted."""
    fill = theme().color("hl")
    for box in boxes:
        painter.fillRect(box.adjusted(-1, 0, 1, 1), fill)


def paint_underlines(painter: QPainter, boxes: Iterable[QRectF]) -> None:
    """Paint the dotted line under passages, so that colour is not all that tells them."""
    painter.save()
    painter.setPen(QPen(theme().color("caution"), 1, Qt.PenStyle.DotLine))
    for box in boxes:
        painter.drawLine(QPointF(box.left(), box.bottom() + 0.5), QPointF(box.right(), box.bottom() + 0.5))
    painter.restore()


def paint_proposed(painter: QPainter, boxes: Iterable[QRectF]) -> None:
    """Paint a dashed line under the sentences that stand as the application proposed them."""
    painter.save()
    painter.setPen(QPen(theme().color("accentLine"), 1, Qt.PenStyle.DashLine))
    for box in boxes:
        painter.drawLine(QPointF(box.left(), box.bottom() + 1.5), QPointF(box.right(), box.bottom() + 1.5))
    painter.restore()


def paint_waves(painter: QPainter, boxes: Iterable[QRectF]) -> None:
    """Paint a wavy line under words that may be misspelt."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().color("danger"), 1.3))
    step = max(2.0, 2.2 * theme().scale)
    for box in boxes:
        points = [QPointF(box.left(), box.bottom() + 0.5)]
        while points[-1].x() < box.right():
            down = len(points) % 2
            points.append(QPointF(points[-1].x() + step, box.bottom() + 0.5 + down * step))
        painter.drawPolyline(points)
    painter.restore()
