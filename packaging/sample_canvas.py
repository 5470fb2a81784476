"""A small drawing surface of flat shapes, for the pictures of the sample pack."""
# ruff: noqa: PLR0917  a shape is its coordinates, read in order

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF, QRadialGradient

WIDTH, HEIGHT = 1200, 630

INK, SLATE, STEEL, FOG = "#1C2326", "#48555C", "#B9C4C9", "#E6EBED"
PINE, FERN, MINT, PALE, MIST = "#0E6A5A", "#3C9080", "#7DBDAD", "#BFE0D6", "#E0F0EB"
CREAM, SAND, SUN, AMBER, OCHRE = "#FBF1DF", "#D8C7A0", "#F6D385", "#F2C774", "#865307"
SKY, BLUE, NAVY = "#DCE6F0", "#7E9FC8", "#2C5A8A"
BRICK, CLAY, ROSE = "#9B4235", "#C98A7C", "#E5B5AB"
PLUM, ORCHID, LILAC, MAUVE = "#773F72", "#B98AB4", "#D6B3D1", "#F3E5F1"
WHITE, HILL = "#FFFFFF", "#C9DBCF"

Point = tuple[float, float]


class Canvas:
    """A 1200 x 630 picture to fill with shapes; coordinates are pixels from the top left."""

    def __init__(self, top: str, bottom: str) -> None:
        self._image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB888)
        self._painter = QPainter(self._image)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sky = QLinearGradient(0, 0, 0, HEIGHT)
        sky.setColorAt(0, QColor(top))
        sky.setColorAt(1, QColor(bottom))
        self._painter.fillRect(0, 0, WIDTH, HEIGHT, sky)

    def _fill(self, color: str) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(color))

    def rect(self, x: float, y: float, w: float, h: float, color: str, radius: float = 0) -> None:
        """Fill a rectangle, with rounded corners when a radius is given."""
        self._fill(color)
        self._painter.drawRoundedRect(QRectF(x, y, w, h), radius, radius)

    def disc(self, x: float, y: float, r: float, color: str) -> None:
        """Fill a disc around (x, y)."""
        self.oval(x, y, r, r, color)

    def oval(self, x: float, y: float, rx: float, ry: float, color: str) -> None:
        """Fill an ellipse around (x, y)."""
        self._fill(color)
        self._painter.drawEllipse(QPointF(x, y), rx, ry)

    def poly(self, color: str, *points: Point) -> None:
        """Fill a polygon."""
        self._fill(color)
        self._painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))

    def line(self, color: str, width: float, *points: Point) -> None:
        """Stroke a broken line with round ends."""
        self._pen(color, width)
        self._painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))

    def curve(self, color: str, width: float, start: Point, *cubics: tuple[Point, Point, Point]) -> None:
        """Stroke a chain of cubic curves: two handles and an end each."""
        path = QPainterPath(QPointF(*start))
        for one, two, end in cubics:
            path.cubicTo(QPointF(*one), QPointF(*two), QPointF(*end))
        self._pen(color, width)
        self._painter.drawPath(path)

    def dome(self, x: float, y: float, rx: float, ry: float, color: str) -> None:
        """Fill the upper half of an ellipse whose flat side is centred on (x, y)."""
        self._fill(color)
        self._painter.drawPie(QRectF(x - rx, y - ry, 2 * rx, 2 * ry), 0, 180 * 16)

    def ring(self, x: float, y: float, r: float, width: float, color: str) -> None:
        """Stroke a circle."""
        self._pen(color, width)
        self._painter.drawEllipse(QPointF(x, y), r, r)

    def glow(self, x: float, y: float, r: float, color: str, shape: Sequence[Point] = ()) -> None:
        """Fade a colour out around (x, y), inside a polygon when one is given."""
        fade = QRadialGradient(x, y, r)
        inner, outer = QColor(color), QColor(color)
        outer.setAlpha(0)
        fade.setColorAt(0, inner)
        fade.setColorAt(1, outer)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(fade)
        if shape:
            self._painter.drawPolygon(QPolygonF([QPointF(px, py) for px, py in shape]))
        else:
            self._painter.drawEllipse(QPointF(x, y), r, r)

    def shade(self, top: str, bottom: str, *points: Point) -> None:
        """Fill a polygon with a gradient from its top to its bottom."""
        ys = [y for _, y in points]
        fade = QLinearGradient(0, min(ys), 0, max(ys))
        fade.setColorAt(0, QColor(top))
        fade.setColorAt(1, QColor(bottom))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(fade)
        self._painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))

    def _pen(self, color: str, width: float) -> None:
        pen = QPen(QColor(color), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def save(self, path: Path) -> None:
        """Write the picture as a PNG packed as tightly as Qt can."""
        self._painter.end()
        if not self._image.save(str(path), "PNG", 0):  # type: ignore[call-overload]  # the stub wants bytes
            message = f"could not write {path}"
            raise OSError(message)


def hills(c: Canvas, horizon: float) -> None:
    """Lay two soft hills on the horizon."""
    c.oval(200, horizon + 30, 420, 110, HILL)
    c.oval(1080, horizon + 40, 380, 130, PALE)


def tree(c: Canvas, x: float, y: float, size: float, color: str = FERN) -> None:
    """Stand a round tree at (x, y)."""
    c.rect(x - size * 0.07, y - size * 0.8, size * 0.14, size * 0.8, OCHRE)
    c.oval(x, y - size * 1.1, size * 0.42, size * 0.55, color)


def helmeted(c: Canvas, x: float, y: float, size: float, coat: str, helmet: str, skin: str) -> None:
    """Draw a person in a helmet, cut at the chest; y is the bottom of the picture of them."""
    c.dome(x, y, size * 0.95, size * 1.02, coat)
    c.rect(x - size * 0.16, y - size * 1.22, size * 0.32, size * 0.4, skin, size * 0.12)
    c.disc(x, y - size * 1.48, size * 0.43, skin)
    c.dome(x, y - size * 1.55, size * 0.5, size * 0.52, helmet)
    c.rect(x - size * 0.6, y - size * 1.6, size * 1.2, size * 0.11, helmet, size * 0.05)
    ridge = FOG if helmet == WHITE else WHITE
    c.rect(x - size * 0.07, y - size * 2.1, size * 0.14, size * 0.5, ridge, size * 0.06)


def flake(c: Canvas, x: float, y: float, r: float, color: str) -> None:
    """Draw a snowflake of six branches."""
    for dx, dy in ((0.0, 1.0), (0.87, 0.5), (0.87, -0.5)):
        c.line(color, r / 7, (x - dx * r, y - dy * r), (x + dx * r, y + dy * r))


def fan(c: Canvas, x: float, y: float, r: float, plate: str, blade: str) -> None:
    """Draw a fan of four blades behind its ring."""
    c.disc(x, y, r, plate)
    for dx, dy in ((0, -1), (1, 0), (0, 1), (-1, 0)):
        c.oval(x + dx * r * 0.42, y + dy * r * 0.42, r * (0.22 if dy else 0.4), r * (0.4 if dy else 0.22), blade)
    c.disc(x, y, r * 0.14, SLATE)
    c.ring(x, y, r, r * 0.06, SLATE)
