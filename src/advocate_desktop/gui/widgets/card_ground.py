"""The table of the card game without the card in the middle, as one picture that is kept while a card flies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPen, QPixmap

from advocate_desktop.domain.moves import Pile
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.shadows import paint_shadow
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.card_places import TablePlaces
from advocate_desktop.gui.widgets.common import draw_line_text, text_width
from advocate_desktop.gui.widgets.key_cap import draw_cap
from advocate_desktop.gui.widgets.playing_card import CardFace, card_radius, small_picture

_CAPS = {Pile.NOT_ME: "←", Pile.MAYBE: "↓", Pile.KEEP: "→"}


@dataclass(frozen=True, slots=True)
class PileFace:
    """What a pile shows: its name, how many cards it has, the last ones laid, and how it is read aloud."""

    name: str
    count: int
    top: tuple[CardFace, ...] = ()
    words: str = ""


def paint_ground(
    places: TablePlaces,
    piles: Mapping[Pile, PileFace],
    under: Sequence[str],
    done: tuple[str, str] | None,
    ratio: float,
) -> QPixmap:
    """Give a picture of the table: piles, the cards below the one in the middle, or `done` once none waits."""
    ground = QPixmap(round(places.width * ratio), round(places.height * ratio))
    ground.setDevicePixelRatio(ratio)
    ground.fill(theme().color("canvas"))
    painter = QPainter(ground)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    for pile, face in piles.items():
        _paint_pile(painter, places, pile, face, ratio)
    card = places.card_box()
    for angle, tint in zip((3.0, -3.0), reversed(under), strict=False):
        painter.save()
        painter.translate(card.center())
        painter.rotate(angle)
        box = QRectF(-card.width() / 2, -card.height() / 2, card.width(), card.height())
        painter.setPen(QPen(theme().color(f"{tint}Line"), 1))
        painter.setBrush(theme().mix("surface", f"{tint}Soft", 0.8))
        corner = card_radius(card.width())
        painter.drawRoundedRect(box, corner, corner)
        painter.restore()
    if done is not None:
        _paint_done(painter, card, done, ratio)
    painter.end()
    return ground


def _paint_pile(painter: QPainter, places: TablePlaces, pile: Pile, face: PileFace, ratio: float) -> None:
    box = places.pile_box(pile)
    short = pile is Pile.MAYBE and places.short
    if not short and face.top:
        painter.save()
        faded = pile is Pile.NOT_ME and theme().name != "contrast"
        angles = {Pile.NOT_ME: (-7, 4, -2), Pile.MAYBE: (-9, 8, 0), Pile.KEEP: (-6, 5, 2)}[pile]
        spread = 42 if pile is Pile.MAYBE else 0
        shown = face.top[-3:]
        for place, card in enumerate(shown, 3 - len(shown)):
            picture = small_picture(card, box.size(), ratio=ratio)
            painter.save()
            painter.translate(QPointF(box.center()) + QPointF((-spread, spread, 0)[place], (4, 4, 0)[place]))
            painter.rotate(angles[place])
            corner = QPoint(-box.width() // 2, -box.height() // 2)
            paint_shadow(painter, QRect(corner, box.size()), 1, card_radius(box.width()))
            painter.drawPixmap(corner, picture)
            if faded:  # a veil, so that the cards below do not shine through
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().color("canvas", 0.5))
                round_ = card_radius(box.width())
                painter.drawRoundedRect(QRect(corner, box.size()), round_, round_)
            painter.restore()
        painter.restore()
        if pile is Pile.MAYBE:
            _fade_out(painter, places)
    elif not short:
        pen = QPen(theme().color("lineStrong"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        shown_box = box if pile is not Pile.MAYBE else box.intersected(places.above_label())
        painter.drawRoundedRect(QRectF(shown_box).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
    _paint_label(painter, places, pile, face)


def _fade_out(painter: QPainter, places: TablePlaces) -> None:
    """Let the cards of the pile below sink into the page above its name."""
    end = places.above_label().bottom()
    fade = QLinearGradient(0, end - 34, 0, end)
    fade.setColorAt(0, theme().color("canvas", 0.0))
    fade.setColorAt(1, theme().color("canvas"))
    painter.fillRect(QRect(places.width // 2 - 200, end - 34, 400, 35), fade)
    painter.fillRect(QRect(places.width // 2 - 200, end, 400, places.height - end), theme().color("canvas"))


@dataclass(frozen=True, slots=True)
class _Label:
    """Where name, count and key of a pile stand."""

    name: QRect
    count: QRect
    key: QRect


def _label(places: TablePlaces, pile: Pile, face: PileFace) -> _Label:
    look, box = theme(), places.label_box(pile)
    name = text_width(face.name, look.font("h3"))
    count = text_width(str(face.count), look.font("h3", True))
    cap = look.px(26)
    beside = pile is Pile.MAYBE
    left = box.center().x() - (name + 10 + count + (14 + cap if beside else 0)) // 2
    number = QRect(left + name + 10, box.top(), count, box.height())
    key = QRect(number.right() + 14, box.top() - 1, cap, cap)
    if not beside:
        key.moveTopLeft(QPoint(box.center().x() - cap // 2, box.bottom() + 8))
    return _Label(QRect(left, box.top(), name, box.height()), number, key)


def key_box(places: TablePlaces, pile: Pile, face: PileFace) -> QRect:
    """Give the place of the key that lays the card on a pile."""
    return _label(places, pile, face).key


def _paint_label(painter: QPainter, places: TablePlaces, pile: Pile, face: PileFace) -> None:
    look, label = theme(), _label(places, pile, face)
    ink = look.color("accentInk" if pile is Pile.KEEP else "ink")
    draw_line_text(painter, label.name, face.name, look.font("h3"), ink)
    draw_line_text(painter, label.count, str(face.count), look.font("h3", True), look.color("ink3"))
    fill = look.color("surface")
    draw_cap(painter, label.key, _CAPS[pile], look.color("ink2"), look.control_line(), fill=fill)


def _paint_done(painter: QPainter, card: QRect, done: tuple[str, str], ratio: float) -> None:
    look = theme()
    painter.setPen(QPen(look.color("lineStrong"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = card_radius(card.width())
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
    side = look.icon_px(44)
    top = card.center().y() - look.px(80)
    picture = pixmap("cards-three", "duotone", "accentInk", side, ratio)
    painter.drawPixmap(card.center().x() - side // 2, top, picture)
    flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
    words = card.adjusted(28, 0, -28, 0)
    words.setTop(top + side + 14)
    painter.setFont(look.font("title2"))
    painter.setPen(look.color("ink"))
    used = painter.boundingRect(words, flags, done[0])
    painter.drawText(words, flags, done[0])
    words.setTop(used.bottom() + 10)
    painter.setFont(look.font("body"))
    painter.setPen(look.color("ink2"))
    painter.drawText(words, flags, done[1])
