"""A playing card as a picture: large or small, front or back, drawn once for each look and size."""

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen, QPixmap, QTextLayout, QTextOption

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import theme

LARGE = QSize(348, 462)
SMALL = QSize(116, 150)
_FALLBACK = "cards-three"
# From the roomiest to the tightest: title, body, question.
_ROLES = (
    ("title", "body", "title3"),
    ("title2", "body", "title3"),
    ("title3", "small", "read"),
    ("h3", "small", "small"),
    ("capB", "cap", "cap"),
)
_SMALL_ROLES = ("h3", "capB", "cap")


@dataclass(frozen=True, slots=True)
class CardFace:
    """What a card shows: `tint` is a family of the theme, `mark` such as "Company card", `corner` a count."""

    title: str
    meaning: str = ""
    question: str = ""
    example: str = ""
    family: str = ""
    tint: str = "encre"
    family_icon: str = "compass"
    icon: str = _FALLBACK
    mark: str = ""
    corner: str = ""
    example_title: str = ""

    @property
    def words(self) -> str:
        """Give the front in one line, for those who hear it."""
        title = f"{self.family}: {self.title}" if self.family else self.title
        parts = (title, self.mark, self.meaning, self.question)
        return ". ".join(part.rstrip(".") for part in parts if part)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A laid-out text and its height in px."""

    layout: QTextLayout
    height: int


def large_picture(face: CardFace, size: QSize, *, back: bool = False, ratio: float = 1.0) -> QPixmap:
    """Give a large card of a size in px."""
    return _drawn(face, "back" if back else "large", size.width(), size.height(), ratio, *_look())


def small_picture(face: CardFace, size: QSize, *, ratio: float = 1.0) -> QPixmap:
    """Give a small card of a size in px: its picture and its title."""
    return _drawn(face, "small", size.width(), size.height(), ratio, *_look())


def small_size() -> QSize:
    """Give the size of a small card at the text size in force."""
    look = theme()
    return QSize(look.px(SMALL.width()), look.px(SMALL.height()))


def card_radius(width: int) -> int:
    """Give the corner radius of a card, in px."""
    return round(theme().radius("playingCard") * min(1.0, max(0.5, width / LARGE.width())))


def card_icon(name: str, weight: str, color: str, side: int, ratio: float) -> QPixmap:
    """Give the icon of a card; one that is not shipped gets the icon of the deck."""
    try:
        return pixmap(name, weight, color, side, ratio)
    except FileNotFoundError:
        return pixmap(_FALLBACK, weight, color, side, ratio)


def _look() -> tuple[str, float]:
    return theme().name, theme().scale


@lru_cache(maxsize=192)
def _drawn(
    face: CardFace, kind: str, width: int, height: int, ratio: float, _theme: str, _scale: float
) -> QPixmap:
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, 0, width, height)
    _paper(painter, face, box)
    {"large": _front, "back": _back, "small": _small}[kind](painter, face, box, ratio)
    painter.end()
    return picture


def _paper(painter: QPainter, face: CardFace, box: QRectF) -> None:
    look, corner = theme(), card_radius(int(box.width()))
    line = "lineStrong" if look.name == "contrast" else f"{face.tint}Line"
    painter.setPen(QPen(look.color(line), 1))
    painter.setBrush(look.color("surface"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)


def _lay(text: str, font: QFont, line_height: int, width: float) -> _Paragraph:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    count = 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, count * line_height + (line_height - line.height()) / 2))
        count += 1
    layout.endLayout()
    return _Paragraph(layout, count * line_height if text else 0)


def _text(text: str, role: str, width: float, *, italic: bool = False) -> _Paragraph:
    look = theme()
    return _lay(text, look.font(role, italic=italic), look.line_height(role), width)


def _draw(painter: QPainter, paragraph: _Paragraph, left: float, top: float, color: str) -> None:
    painter.setPen(theme().color(color))
    paragraph.layout.draw(painter, QPointF(left, top))


def _art(painter: QPainter, face: CardFace, box: QRectF, ratio: float, corner: float) -> None:
    """Paint the picture of a card: its icon before circles in the family's colour."""
    look = theme()
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(box, corner, corner)
    painter.setClipPath(path)
    painter.fillRect(box, look.color(f"{face.tint}Soft"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color(f"{face.tint}Line", 0.38))
    reach = box.height() * 0.46
    painter.drawEllipse(box.center(), reach, reach)
    painter.setBrush(look.color(f"{face.tint}Line", 0.22))
    painter.drawEllipse(QPointF(box.right() - reach * 0.1, box.top() + reach * 0.05), reach * 0.72, reach * 0.72)
    painter.drawEllipse(QPointF(box.left() + reach * 0.35, box.bottom() + reach * 0.1), reach * 0.75, reach * 0.75)
    painter.restore()
    side = round(min(box.height() * 0.56, box.width() * 0.5))
    if side > 8:
        icon = card_icon(face.icon, "duotone", face.tint, side, ratio)
        painter.drawPixmap(QPointF(box.center().x() - side / 2, box.center().y() - side / 2), icon)


def _heading(painter: QPainter, face: CardFace, box: QRectF, ratio: float) -> None:
    """Write the family at the left of the picture's top, the count at its right, the mark below."""
    look = theme()
    side = look.icon_px(16)
    height = look.line_height("smallM")
    painter.drawPixmap(
        QPointF(box.left() + 14, box.top() + 12 + (height - side) / 2),
        card_icon(face.family_icon, "fill", face.tint, side, ratio),
    )
    line = QRectF(box.left() + 14 + side + 7, box.top() + 12, box.width() - side - 40, height)
    painter.setFont(look.font("smallM", True))
    painter.setPen(look.color(face.tint))
    painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), face.family)
    painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), face.corner)
    if face.mark:
        _mark(painter, face, QPointF(box.left() + 12, box.bottom() - look.line_height("capM") - 14))


def _mark(painter: QPainter, face: CardFace, at: QPointF) -> None:
    look = theme()
    font = look.font("capM")
    painter.setFont(font)
    words = painter.fontMetrics().horizontalAdvance(face.mark)
    box = QRectF(at.x(), at.y(), words + 18, look.line_height("capM") + 4)
    painter.setPen(QPen(look.color("accentLine"), 1))
    painter.setBrush(look.color("accentSoft"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2, box.height() / 2)
    painter.setPen(look.color("accentInk"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), face.mark)


def _front(painter: QPainter, face: CardFace, box: QRectF, ratio: float) -> None:
    edge, margin = 9.0, 28.0 if box.width() >= 300 else 20.0
    width = box.width() - 2 * margin
    least = theme().line_height("smallM") * 2 + 24.0
    full = box.height() * 0.405
    for title_role, body_role, question_role in _ROLES:
        title = _text(face.title, title_role, width)
        body = _text(face.meaning, body_role, width)
        question = _text(face.question, question_role, width, italic=question_role in ("title3", "read"))
        needed = title.height + body.height + question.height + (56 if face.question else 26) + edge
        room = box.height() - needed - edge
        if room >= least:
            break
    art = QRectF(edge, edge, box.width() - 2 * edge, max(least, min(full, room)))
    _art(painter, face, art, ratio, 15)
    _heading(painter, face, art, ratio)
    top = art.bottom() + 20 if room >= full else art.bottom() + 12
    _draw(painter, title, margin, top, "ink")
    _draw(painter, body, margin, top + title.height + 4, "ink2")
    if face.question:
        at = box.bottom() - 22 - question.height
        painter.fillRect(QRectF(margin, round(at - 14), width, 1), theme().color("line"))
        _draw(painter, question, margin, at, face.tint)


def _back(painter: QPainter, face: CardFace, box: QRectF, ratio: float) -> None:
    look, margin = theme(), 28.0 if box.width() >= 300 else 20.0
    inner = box.adjusted(9, 9, -9, -9)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color(f"{face.tint}Soft"))
    painter.drawRoundedRect(inner, 15, 15)
    _heading(painter, replace(face, corner="", mark=""), inner, ratio)
    width = box.width() - 2 * margin
    top = inner.top() + look.line_height("smallM") + 28
    for title_role, role in (("title2", "read"), ("title3", "body"), ("h3", "small"), ("capB", "cap")):
        title, words = _text(face.title, title_role, width), _text(face.example or face.meaning, role, width)
        label = _text(face.example_title, "capM", width)
        if top + title.height + label.height + words.height + 40 <= inner.bottom():
            break
    _draw(painter, title, margin, top, "ink")
    painter.fillRect(QRectF(margin, round(top + title.height + 10), width, 1), look.color(f"{face.tint}Line"))
    _draw(painter, label, margin, top + title.height + 20, face.tint)
    _draw(painter, words, margin, top + title.height + label.height + 24, "ink")


def _small(painter: QPainter, face: CardFace, box: QRectF, ratio: float) -> None:
    look, edge, margin = theme(), 6.0, 10.0
    width = box.width() - 2 * margin
    label = _text(face.family if box.height() > look.px(165) else "", "capM", width)
    least = box.height() * 0.3
    for role in _SMALL_ROLES:
        title = _text(face.title, role, width)
        room = box.height() - title.height - label.height - 2 * edge - 14
        if room >= box.height() * 0.4 or (role == _SMALL_ROLES[-1]):
            break
    art = QRectF(edge, edge, box.width() - 2 * edge, max(least, min(box.height() * 0.49, room)))
    _art(painter, face, art, ratio, 10)
    top = art.bottom() + 6
    _draw(painter, label, margin, top, face.tint)
    _draw(painter, title, margin, top + label.height, "ink")
    if face.mark:
        side = look.icon_px(16)
        painter.drawPixmap(
            QPointF(art.left() + 6, art.top() + 6), card_icon("seal-check", "fill", "accent", side, ratio)
        )
