"""How a draft looks as a row of the list."""

from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from advocate_desktop.domain.drafts import DraftSummary
from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.models.drafts import SUMMARY
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.chips import tone_colors
from advocate_desktop.gui.widgets.common import draw_box, draw_line_text, text_width
from advocate_desktop.gui.words import (
    channel_name,
    draft_facts,
    draft_heading,
    draft_icon,
    rest_words,
    state_words,
)

_SIDE = 24


class DraftDelegate(QStyledItemDelegate):
    """Icon, title, what it is, and how far it has come."""

    def __init__(self, now: datetime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = now

    def facts(self, found: DraftSummary) -> str:
        """Say channel or kind, when it was changed, and how long it is."""
        changed = (found.updated_at.astimezone(self.now.tzinfo).date(), self.now.date())
        return draft_facts(found.kind, channel_name(found.channel), changed, found.characters)

    def heading(self, found: DraftSummary) -> str:
        """Give the title, or words in its place."""
        return draft_heading(found.kind, found.heading)

    def state(self, found: DraftSummary) -> tuple[str, str]:
        """Say how far it has come, with the tone of the chip."""
        today = self.now.date()
        rest = rest_words(found.rests_until, today) if found.rests_until is not None and found.rests(today) else ""
        return state_words(found.state, found.prompts, deleted=found.deleted_at is not None, rest=rest)

    def words(self, found: DraftSummary) -> str:
        """Say the whole row, for those who do not see it."""
        return ". ".join((self.heading(found), self.facts(found), self.state(found)[0]))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the height of a row."""
        look = theme()
        return QSize(200, look.line_height("bodyM") + look.line_height("cap") + 20)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row."""
        found = index.data(SUMMARY)
        if not isinstance(found, DraftSummary):
            return
        look, box = theme(), QRect(option.rect)
        state = option.state
        painter.save()
        if index.row():
            painter.fillRect(QRect(box.left() + _SIDE, box.top(), box.width() - 2 * _SIDE, 1), look.color("line"))
        ground = box.adjusted(8, 3, -8, -2)
        if state & QStyle.StateFlag.State_Selected:
            focus = bool(state & QStyle.StateFlag.State_HasFocus)
            fill = look.color("accentSoft") if look.is_dark and not focus else None
            line = look.color("accent" if focus else "accentLine")
            draw_box(painter, ground, 9, fill, line, width=2 if focus else 1)
        elif state & QStyle.StateFlag.State_MouseOver:
            draw_box(painter, ground, 9, look.color("hover"), None)
        side = look.icon_px(20)
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(
            box.left() + _SIDE,
            box.center().y() - side // 2,
            pixmap(draft_icon(found.kind), "regular", "ink2", side, ratio),
        )
        right = self._paint_state(painter, found, box)
        left = box.left() + _SIDE + side + 14
        top = box.top() + 10
        heading = QRect(left, top, right - left - 12, look.line_height("bodyM"))
        color = "ink" if found.heading else "ink2"
        draw_line_text(painter, heading, self.heading(found), look.font("bodyM"), look.color(color))
        facts = QRect(left, heading.bottom() + 1, right - left - 12, look.line_height("cap"))
        draw_line_text(painter, facts, self.facts(found), look.font("cap"), look.color("ink2"))
        painter.restore()

    def _paint_state(self, painter: QPainter, found: DraftSummary, box: QRect) -> int:
        """Paint the chip at the right and give where it begins."""
        look = theme()
        words, tone = self.state(found)
        fill, line, ink = tone_colors(tone)
        font = look.font("capM")
        width = text_width(words, font) + 20
        caret = look.icon_px(16)
        right = box.right() - _SIDE - caret
        painter.drawPixmap(right, box.center().y() - caret // 2, pixmap("caret-right", "regular", "ink2", caret))
        chip = QRect(right - 12 - width, box.center().y() - look.px(11), width, look.px(22))
        draw_box(painter, chip, chip.height() / 2, fill, line if look.name == "contrast" else None)
        draw_line_text(painter, chip, words, font, ink, align=Qt.AlignmentFlag.AlignHCenter)
        return chip.left()
