"""Soft shadows that a page paints under its cards, from one cached picture for each kind."""

import math
from functools import lru_cache

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from advocate_desktop.gui.theme import theme

# Blur and downward offset of each elevation, in px.
_KINDS = {1: (6, 1), 2: (22, 6), 3: (40, 14)}


@lru_cache(maxsize=64)
def _patch(level: int, radius: int, color: str, alpha: float, ratio: float) -> QPixmap:
    """Draw the shadow of the smallest box that has all four corners."""
    blur, _ = _KINDS[level]
    reach = blur
    side = 2 * (reach + radius + blur // 2) + 2
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    covered = 0.0
    for grow in range(reach, -blur // 2 - 1, -1):
        wanted = alpha * 0.5 * (1 - math.erf(grow / (blur * 0.5)))
        layer = (wanted - covered) / (1 - covered)
        covered = wanted
        tint = QColor(color)
        tint.setAlphaF(max(0.0, min(1.0, layer)))
        painter.setBrush(tint)
        inset = reach - grow
        box = QRectF(inset, inset, side - 2 * inset, side - 2 * inset)
        corner = max(2, radius + grow)
        painter.drawRoundedRect(box, corner, corner)
    painter.end()
    return picture


def paint_shadow(painter: QPainter, box: QRect, level: int = 1, radius: int = 14) -> None:
    """Paint the shadow of a rounded box: elevation 1 (card), 2 (popover, toast) or 3 (dialog, dragged)."""
    look = theme()
    alpha = look.opacity(f"shadow{level}")
    if alpha <= 0 or box.isEmpty():
        return
    blur, offset = _KINDS[level]
    ratio = painter.device().devicePixelRatio()
    patch = _patch(level, radius, look.color("shadow").name(), alpha, ratio)
    edge = blur + radius + blur // 2
    outer = box.translated(0, offset).marginsAdded(QMargins(blur, blur, blur, blur))
    side = 2 * edge + 2
    columns = ((0, edge), (edge, 2), (edge + 2, edge))
    edge_x, edge_y = min(edge, outer.width() // 2), min(edge, outer.height() // 2)
    across = (outer.left(), edge_x), (outer.left() + edge_x, outer.width() - 2 * edge_x), (0, edge_x)
    down = (outer.top(), edge_y), (outer.top() + edge_y, outer.height() - 2 * edge_y), (0, edge_y)
    lefts = (across[0][0], across[1][0], outer.right() + 1 - edge_x)
    tops = (down[0][0], down[1][0], outer.bottom() + 1 - edge_y)
    for row in range(3):
        for column in range(3):
            target = QRect(QPoint(lefts[column], tops[row]), QRect(0, 0, across[column][1], down[row][1]).size())
            if target.isEmpty():
                continue
            source = QRectF(columns[column][0], columns[row][0], columns[column][1], columns[row][1])
            if column != 1:
                source.setWidth(target.width())
                source.moveLeft(0 if column == 0 else side - target.width())
            if row != 1:
                source.setHeight(target.height())
                source.moveTop(0 if row == 0 else side - target.height())
            scaled = QRectF(source.topLeft() * ratio, source.size() * ratio)
            painter.drawPixmap(QRectF(target), patch, scaled)
