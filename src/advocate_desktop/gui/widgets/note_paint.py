"""Sticky notes, drawn once for each text, size and look."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap, QTextLayout, QTextOption

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.shadows import paint_shadow
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.common import draw_box, draw_line_text, text_width
from advocate_desktop.gui.widgets.note_model import Note

AROUND = 8  # room for the shadow on every side
_PAD, _NARROW_PAD = 10, 7
_NARROW = 110  # px at 100 %: notes of a day
# Fill, line, icon, its weight and its ink.
_LOOKS = {
    "idea": ("ocreSoft", "ocreLine", "lightbulb", "regular", "ocre"),
    "draft": ("surface", "line", "pencil-simple", "regular", "ink2"),
    "published": ("surface", "accentLine", "check-circle", "fill", "accentInk"),
}


def note_height(lines: int) -> int:
    """Give the height of a note with so many lines of text."""
    look = theme()
    return 2 * (_PAD - 1) + lines * look.line_height("capM") + 4 + max(look.icon_px(14), look.line_height("cap"))


def draw_note(painter: QPainter, box: QRect, note: Note, lines: int, *, lifted: bool = False) -> None:
    """Paint a note in a box; a lifted one is pale, for it is being carried elsewhere."""
    picture = note_picture(note, box.size(), lines, painter.device().devicePixelRatioF())
    painter.save()
    if lifted:
        painter.setOpacity(0.35)
    painter.drawPixmap(box.left() - AROUND, box.top() - AROUND, picture)
    painter.restore()


def note_picture(note: Note, size: QSize, lines: int, ratio: float) -> QPixmap:
    """Give the picture of a note, with room for its shadow around it."""
    look = theme()
    return _drawn(note, size.width(), size.height(), lines, ratio, (look.name, look.scale))


@lru_cache(maxsize=1024)
def _drawn(note: Note, width: int, height: int, lines: int, ratio: float, _look: tuple[str, float]) -> QPixmap:
    look = theme()
    picture = QPixmap(round((width + 2 * AROUND) * ratio), round((height + 2 * AROUND) * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    box = QRect(AROUND, AROUND, width, height)
    fill, line, icon, weight, ink = _LOOKS[note.state]
    narrow = width < look.px(_NARROW)
    pad = _NARROW_PAD if narrow else _PAD
    paint_shadow(painter, box, 1, 8)
    draw_box(painter, box, 8, look.color(fill), look.color("lineStrong" if look.name == "contrast" else line))
    draw_words(painter, box.adjusted(pad, _PAD - 2, -pad, 0), note.text, "capM", look.color("ink"), lines=lines)
    side, foot = look.icon_px(14), look.line_height("cap")
    top = box.bottom() + 1 - (_PAD - 1) - foot
    painter.drawPixmap(
        box.left() + pad, top + (foot - side) // 2, pixmap(icon, weight, look.color(ink), side, ratio)
    )
    words = QRect(box.left() + pad + side + 5, top, box.width() - 2 * pad - side - 5, foot)
    # The icon says it too: half a word would say less.
    if not narrow or text_width(note.foot, look.font("cap")) <= words.width():
        draw_line_text(painter, words, note.foot, look.font("cap"), look.color(ink))
    painter.end()
    return picture


def draw_words(painter: QPainter, box: QRect, text: str, role: str, color: QColor, *, lines: int) -> int:
    """Paint a text in a role of type, on so many lines at most, the last one shortened; gives how many it took."""
    font, line_height = theme().font(role), theme().line_height(role)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    painter.setFont(font)
    painter.setPen(color)
    metrics = QFontMetrics(font)
    taken = 0
    while taken < lines and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, box.width()))
        start, length = line.textStart(), line.textLength()
        rest = len(text.encode("utf-16-le")) // 2 > start + length
        top = box.top() + taken * line_height + (line_height - metrics.height()) / 2 + metrics.ascent()
        # Qt counts UTF-16 units, so the line is cut out of the same.
        units = text.encode("utf-16-le")[2 * start :]
        words = (units if rest and taken == lines - 1 else units[: 2 * length]).decode("utf-16-le", "ignore")
        if rest and taken == lines - 1:
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(QPointF(box.left(), top), words.rstrip())
        taken += 1
    layout.endLayout()
    return taken
