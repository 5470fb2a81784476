"""A row of the library list: picture, title, a line or two of its text, where it comes from, where it stands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from advocate_desktop.domain.content import LibraryEntry, under_embargo
from advocate_desktop.domain.library import Match, Span
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.models.library_model import ENTRY, MATCH
from advocate_desktop.gui.pages.library_words import is_new, mark_of, origin, row_day, row_line
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.common import draw_box, draw_line_text, text_width

ROW = 107
_SIDE, _PAD, _GUTTER, _THUMB = 8, 14, 16, 68
_LAID_KEPT = 200
_PICTURES_FROM, _PICTURES_TO_SCALE = 330, 1.5

Index = QModelIndex | QPersistentModelIndex
Picture = Callable[[LibraryEntry, int, float], QPixmap | None]


@dataclass(frozen=True, slots=True)
class _Laid:
    """Title and snippet laid out for one width; `lines` are those of the title."""

    title: QTextLayout
    lines: int
    snippet: QTextLayout


class LibraryRow(QStyledItemDelegate):
    """Paints rows; what was laid out is kept, so that scrolling costs little."""

    def __init__(self, parent: QObject, picture: Picture, now: Callable[[], datetime]) -> None:
        super().__init__(parent)
        self._picture = picture
        self._now = now
        self._laid: dict[tuple[int, Match, int], _Laid] = {}

    def forget(self) -> None:
        """Lay everything out anew, because the look changed."""
        self._laid.clear()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Give the height of every row."""
        return QSize(option.rect.width(), theme().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row, or its outline while it is read."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = card_rect(option.rect)
        entry, match = index.data(ENTRY), index.data(MATCH)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, card, selected)
        if isinstance(entry, LibraryEntry) and isinstance(match, Match):
            self._paint_entry(painter, card, entry, match)
        else:
            _paint_outline(painter, card)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, card: QRect, selected: bool) -> None:
        look = theme()
        painter.fillRect(option.rect, look.color("canvas"))  # the table paints selected rows from edge to edge
        if selected:
            fill = "accentSoft" if look.is_dark or look.name == "contrast" else "surface"
            focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
            line = look.color("accent" if focus else "accentLine")
            draw_box(painter, card, look.radius("card"), look.color(fill), line, width=2 if focus else 1)
            return
        if option.state & QStyle.StateFlag.State_MouseOver:
            draw_box(painter, card, look.radius("card"), look.color("hover"), None)
        left = card.left() + _PAD + (_thumb_room(card) or 0)
        painter.fillRect(QRect(left, option.rect.bottom(), card.right() - _GUTTER - left, 1), look.color("line"))

    def _paint_entry(self, painter: QPainter, card: QRect, entry: LibraryEntry, match: Match) -> None:
        look, now = theme(), self._now()
        left = card.left() + _PAD
        room = _thumb_room(card)
        if room:
            side = look.px(_THUMB)
            box = QRect(left, card.top() + look.px(_PAD), side, side)
            closed = under_embargo(entry.item, now)
            self._paint_picture(painter, box, entry, closed=closed)
            left += room
        width = card.right() - _GUTTER - left + 1
        laid = self._lay(entry, match, width)
        top = card.top() + look.px(11)
        painter.setPen(look.color("ink"))
        laid.title.draw(painter, QPointF(left, top))
        painter.setPen(look.color("ink2"))
        laid.snippet.draw(painter, QPointF(left, top + laid.lines * look.line_height("h3") + look.px(1)))
        if is_new(entry, now):
            _paint_new(painter, card)
        meta = QRect(left, card.top() + look.px(76), width, look.px(16))
        _paint_meta(painter, meta, entry, now)

    def _paint_picture(self, painter: QPainter, box: QRect, entry: LibraryEntry, *, closed: bool) -> None:
        look = theme()
        ratio = painter.device().devicePixelRatio()
        picture = self._picture(entry, box.width(), ratio)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(box), 10, 10)
        painter.save()
        painter.setClipPath(shape)
        if picture is None:
            painter.fillRect(box, look.color("hover"))
        else:
            painter.drawPixmap(box, picture)
        if closed:
            painter.fillRect(box, look.color("surface", 0.72))
            side = look.icon_px(24)
            lock = pixmap("lock-simple", "fill", "ink", side, ratio)
            painter.drawPixmap(box.center().x() - side // 2 + 1, box.center().y() - side // 2 + 1, lock)
        painter.restore()

    def _lay(self, entry: LibraryEntry, match: Match, width: int) -> _Laid:
        key = (entry.id, match, width)
        known = self._laid.get(key)
        if known is None:
            if len(self._laid) >= _LAID_KEPT:
                self._laid.clear()
            title, lines = lay_text(entry.item.title, match.title_spans, "h3", width, 2)
            snippet, _ = lay_text(match.snippet, match.snippet_spans, "small", width, 3 - lines)
            known = self._laid[key] = _Laid(title, lines, snippet)
        return known


def card_rect(row: QRect) -> QRect:
    """Give the rounded part of a row."""
    return row.adjusted(_SIDE, 0, -_SIDE, -4)


def _thumb_room(card: QRect) -> int:
    """Give the width that a picture takes with the gap behind it; none where text needs the room."""
    look = theme()
    if card.width() < _PICTURES_FROM * look.scale or look.scale >= _PICTURES_TO_SCALE:
        return 0
    return look.px(_THUMB) + _GUTTER


def _paint_new(painter: QPainter, card: QRect) -> None:
    """Paint a dot before what was not read yet."""
    side = theme().px(6)
    place = QRect(card.left() + (_PAD - side) // 2, card.top() + theme().px(18), side, side)
    draw_box(painter, place, side / 2, theme().color("accent"), None)


def _paint_outline(painter: QPainter, card: QRect) -> None:
    look = theme()
    left = card.left() + _PAD
    room = _thumb_room(card)
    if room:
        side = look.px(_THUMB)
        draw_box(painter, QRect(left, card.top() + look.px(_PAD), side, side), 10, look.color("hover"), None)
        left += room
    width = card.right() - _GUTTER - left
    for top, share in ((16, 0.8), (40, 0.95), (79, 0.3)):
        bar = QRect(left, card.top() + look.px(top), int(width * share), look.px(10))
        draw_box(painter, bar, 5, look.color("hover"), None)


def _paint_meta(painter: QPainter, box: QRect, entry: LibraryEntry, now: datetime) -> None:
    look = theme()
    mark = mark_of(entry, now)
    taken = 0
    if mark.text:
        font, side = look.font("capM"), look.icon_px(14)
        words = min(text_width(mark.text, font), box.width() - side - 6)
        color = look.color(mark.color)
        place = QRect(box.right() + 1 - words, box.top(), words, box.height())
        draw_line_text(painter, place, mark.text, font, color)
        picture = pixmap(mark.icon, mark.weight, mark.color, side, painter.device().devicePixelRatio())
        taken = words + 6 + side
        painter.drawPixmap(box.right() + 1 - taken, box.center().y() - side // 2 + 1, picture)
        taken += 10
    if box.width() - taken > look.px(30):
        font, room = look.font("cap"), QRect(box.left(), box.top(), box.width() - taken, box.height())
        line, day = row_line(entry, now.date()), row_day(entry, now.date())
        if text_width(line, font) > room.width() and day:  # the name gives way, the day stays
            name = room.width() - text_width(day, font)
            short = QFontMetrics(font).elidedText(origin(entry), Qt.TextElideMode.ElideRight, name)
            line = short + day if name > look.px(24) else day.removeprefix(" · ")
            if text_width(line, font) > room.width():
                return
        draw_line_text(painter, room, line, font, look.color("ink3"))


def lay_text(text: str, spans: Sequence[Span], role: str, width: int, limit: int) -> tuple[QTextLayout, int]:
    """Lay out a text in at most `limit` lines, the last one ending with an ellipsis where more would follow.

    `spans` (in characters) stand on the colour of search matches. Gives the layout with its number of lines.
    """
    text = " ".join(text.split()) if "\n" in text else text
    layout, starts = _laid_lines(text, spans, role, width)
    if len(starts) > limit:
        at = starts[limit - 1]
        metrics = QFontMetricsF(theme().font(role))
        begun = _slice_utf16(text, at)
        last = metrics.elidedText(begun, Qt.TextElideMode.ElideRight, width - 2)
        kept = text[: len(text) - len(begun)] + last
        layout, starts = _laid_lines(kept, [span for span in spans if span[0] < len(kept) - 1], role, width)
    return layout, max(1, len(starts))


def _laid_lines(text: str, spans: Sequence[Span], role: str, width: int) -> tuple[QTextLayout, list[int]]:
    look = theme()
    layout = QTextLayout(text, look.font(role))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.setFormats([_marked(text, span) for span in spans])
    height = look.line_height(role)
    starts: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, len(starts) * height + (height - line.height()) / 2))
        starts.append(line.textStart())
    layout.endLayout()
    return layout, starts


def _marked(text: str, span: Span) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setBackground(theme().color("hl"))
    look.setForeground(theme().color("ink"))
    piece = QTextLayout.FormatRange()
    start, end = (min(len(text), max(0, place)) for place in span)
    piece.start = _utf16(text[:start])
    piece.length = _utf16(text[start:end])
    piece.format = look
    return piece


def _utf16(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _slice_utf16(text: str, start: int) -> str:
    """Give what follows a place that Qt counted."""
    return text[start:] if text.isascii() else text.encode("utf-16-le")[2 * start :].decode("utf-16-le", "ignore")
