"""Phosphor icons in the colours of the theme, drawn once for each size, colour and screen."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from advocate_desktop.gui.theme import theme
from advocate_desktop.resources import resource_path


@cache
def _source(name: str, weight: str) -> str:
    return resource_path("icons", weight, f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=1024)
def _drawn(name: str, weight: str, color: str, size: int, ratio: float) -> QPixmap:
    # QtSvg paints `currentColor` black, so the colour goes into the drawing itself.
    drawing = _source(name, weight).replace("currentColor", color)
    side = max(1, round(size * ratio))
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def pixmap(
    name: str, weight: str = "regular", color: str | QColor = "ink2", size: int = 18, ratio: float = 0
) -> QPixmap:
    """Give an icon as a picture.

    `weight` is regular, fill, duotone or bold; `color` a token or a colour; `size` in px (it grows with the text
    scale when it went through `theme().icon_px`); `ratio` the device pixel ratio (0: the application's).
    Raises FileNotFoundError for an icon that is not shipped.
    """
    tint = color if isinstance(color, QColor) else theme().color(color)
    app = QGuiApplication.instance()
    if not ratio:
        ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _drawn(name, weight, tint.name(), size, ratio)


def shipped(name: str, weight: str) -> str:
    """Give the name of an icon when it is shipped in that weight, or nothing: cards of packs name their own."""
    known = bool(name) and resource_path("icons", weight, f"{name}.svg").is_file()
    return name if known else ""


def icon(name: str, weight: str = "regular", color: str | QColor = "ink2", size: int = 18) -> QIcon:
    """Give an icon for Qt's own controls and menus, sharp on every screen, pale when disabled."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, weight, color, size, ratio))
        made.addPixmap(pixmap(name, weight, "disabled", size, ratio), QIcon.Mode.Disabled)
    return made
