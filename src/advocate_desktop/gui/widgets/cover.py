"""Pictures of contents: cropped to their place, or painted from the title where there is none."""

import random
import zlib
from functools import lru_cache

from PySide6.QtCore import Property, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.tokens import FAMILIES, blend

_NIGHT = "#101A24"


def family_of(subject: str) -> str:
    """Give the tint family of a theme or pillar name: always the same one for the same name."""
    return FAMILIES[zlib.crc32(subject.casefold().encode()) % len(FAMILIES)]


def cropped(picture: QPixmap, size: QSize, ratio: float = 1.0) -> QPixmap:
    """Give the middle of a picture, filling a size in px on a screen of a device pixel ratio."""
    wanted = QSize(round(size.width() * ratio), round(size.height() * ratio))
    if wanted.isEmpty() or picture.isNull():
        return QPixmap()
    grown = picture.scaled(
        wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    left = (grown.width() - wanted.width()) // 2
    top = (grown.height() - wanted.height()) // 2
    part = grown.copy(QRect(left, top, wanted.width(), wanted.height()))
    part.setDevicePixelRatio(ratio)
    return part


def painted_cover(seed: str, subject: str, size: QSize, ratio: float = 1.0) -> QPixmap:
    """Give a painted cover: flat shapes in the tints of a theme, always the same for the same seed."""
    return _painted(seed, family_of(subject), size.width(), size.height(), ratio, theme().name)


@lru_cache(maxsize=256)
def _painted(seed: str, family: str, width: int, height: int, ratio: float, _look: str) -> QPixmap:
    picture = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
    picture.setDevicePixelRatio(ratio)
    dice = random.Random(seed)  # noqa: S311 (drawing, not secrets)
    tints = _tints(family)
    picture.fill(tints[0])
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    motif = dice.choice((_hills, _houses, _waves, _panels, _rings))
    motif(painter, QRectF(0, 0, width, height), tints, dice)
    painter.end()
    return picture


def _tints(family: str) -> list[QColor]:
    """Give ground, pale, middle, strong and a warm spot."""
    look = theme()
    strong, soft, line = (look.color(f"{family}{part}").name() for part in ("", "Soft", "Line"))
    tints = [soft, blend(soft, line, 0.55), line, blend(line, strong, 0.6), "#F4CE7B"]
    if look.is_dark:
        tints = [soft, blend(soft, line, 0.6), line, blend(line, strong, 0.45), blend("#F4CE7B", _NIGHT, 0.25)]
    if look.name == "contrast":
        tints[1:4] = [blend(soft, line, share) for share in (0.2, 0.35, 0.5)]
    return [QColor(tint) for tint in tints]


def _sun(painter: QPainter, box: QRectF, color: QColor, dice: random.Random) -> None:
    radius = min(box.width(), box.height()) * dice.uniform(0.13, 0.18)
    painter.setBrush(color)
    place = QPointF(box.width() * dice.uniform(0.62, 0.82), box.height() * dice.uniform(0.22, 0.34))
    painter.drawEllipse(place, radius, radius)


def _hills(painter: QPainter, box: QRectF, tints: list[QColor], dice: random.Random) -> None:
    _sun(painter, box, tints[4], dice)
    for layer in range(3):
        base = box.height() * (0.52 + 0.16 * layer)
        swing = box.height() * 0.16
        path = QPainterPath(QPointF(0, box.height()))
        path.lineTo(0, base + dice.uniform(-swing, swing))
        third = box.width() / 3
        path.cubicTo(
            QPointF(third, base + dice.uniform(-swing, swing)),
            QPointF(2 * third, base + dice.uniform(-swing, swing)),
            QPointF(box.width(), base + dice.uniform(-swing, swing)),
        )
        path.lineTo(box.width(), box.height())
        painter.setBrush(tints[1 + layer])
        painter.drawPath(path)


def _houses(painter: QPainter, box: QRectF, tints: list[QColor], dice: random.Random) -> None:
    _sun(painter, box, tints[4], dice)
    ground = box.height() * 0.84
    count = max(2, round(box.width() / box.height() * 3))
    step = box.width() / count
    for index in range(count):
        height = box.height() * dice.uniform(0.26, 0.52)
        body = QRectF(index * step + step * 0.1, ground - height, step * 0.8, height)
        painter.setBrush(tints[1 + index % 2])
        painter.drawRect(body)
        painter.setBrush(tints[3])
        roof = [body.topLeft() + QPointF(-step * 0.05, 0), QPointF(body.center().x(), body.top() - step * 0.3)]
        painter.drawPolygon(QPolygonF([*roof, body.topRight() + QPointF(step * 0.05, 0)]))
        painter.setBrush(tints[4] if dice.random() < 0.5 else tints[0])
        window = step * 0.2
        painter.drawRect(QRectF(body.center().x() - window / 2, body.top() + height * 0.25, window, window))
    painter.setBrush(tints[2])
    painter.drawRect(QRectF(0, ground, box.width(), box.height() - ground))


def _waves(painter: QPainter, box: QRectF, tints: list[QColor], dice: random.Random) -> None:
    step = min(box.width(), box.height()) / 11
    count = int(box.width() * 0.8 / step)
    left = (box.width() - count * step) / 2 + step * 0.28
    for index in range(count):
        nearness = 1 - abs(index - count / 2) / (count / 2)
        height = box.height() * (0.12 + 0.6 * nearness * dice.uniform(0.35, 1))
        painter.setBrush(tints[3 if dice.random() < 0.4 else 2])
        bar = QRectF(left + index * step, (box.height() - height) / 2, step * 0.44, height)
        painter.drawRoundedRect(bar, step * 0.22, step * 0.22)


def _panels(painter: QPainter, box: QRectF, tints: list[QColor], dice: random.Random) -> None:
    side = min(box.width(), box.height()) / 4
    columns = int(box.width() / side) + 1
    rows = int(box.height() / side) + 1
    for row in range(rows):
        for column in range(columns):
            color = tints[4] if dice.random() < 0.07 else tints[dice.choice((0, 1, 1, 2, 2, 3))]
            painter.setBrush(color)
            tile = QRectF(column * side, row * side, side, side).adjusted(2, 2, -2, -2)
            painter.drawRoundedRect(tile, side * 0.12, side * 0.12)


def _rings(painter: QPainter, box: QRectF, tints: list[QColor], dice: random.Random) -> None:
    middle = QPointF(box.width() * dice.uniform(0.35, 0.65), box.height() * dice.uniform(0.5, 0.75))
    reach = max(box.width(), box.height()) * 0.6
    for index, share in enumerate((1.0, 0.72, 0.44)):
        painter.setBrush(tints[1 + index])
        painter.drawEllipse(middle, reach * share, reach * share)
    painter.setBrush(tints[4])
    painter.drawEllipse(middle, reach * 0.16, reach * 0.16)


class Cover(QLabel):
    """The picture of a content: its own, cropped, or one painted from its title in the tints of its theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty cover."""
        super().__init__(parent)
        self._seed, self._subject = "", ""
        self._radius = 10
        self._picture: QPixmap | None = None
        self._shown: tuple[object, QPixmap] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        follow(self._forget)

    def setSeed(self, seed: str, subject: str = "") -> None:
        """Paint a cover from a text (the title) in the tints of a theme."""
        self._seed, self._subject, self._picture = seed, subject or seed, None
        self._forget()

    def setImage(self, picture: QPixmap, alternative: str = "") -> None:
        """Show a picture; `alternative` is its text for those who do not see it."""
        self._picture = picture
        self.setAccessibleName(alternative)
        self._forget()

    def radius(self) -> int:
        """Give the corner radius in px."""
        return self._radius

    def setRadius(self, radius: int) -> None:
        """Take another corner radius, in px."""
        self._radius = radius
        self._forget()

    cornerRadius = Property(int, radius, setRadius)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture with round corners."""
        ratio = self.devicePixelRatioF()
        key = (self.width(), self.height(), ratio)
        if self._shown is None or self._shown[0] != key:
            if self._picture is not None and not self._picture.isNull():
                made = cropped(self._picture, self.size(), ratio)
            else:
                made = painted_cover(self._seed, self._subject, self.size(), ratio)
            self._shown = (key, made)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), self._radius, self._radius)
        painter.setClipPath(shape)
        painter.drawPixmap(0, 0, self._shown[1])

    def _forget(self) -> None:
        self._shown = None
        self.update()
