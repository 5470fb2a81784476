"""The prompt inside a text: one object, painted as a pill, or as a pale question while it is being answered."""

import re

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from advocate_desktop.gui.icons import pixmap
from advocate_desktop.gui.theme import theme

OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
MARKUP = QTextFormat.Property.UserProperty.value + 1
QUESTION = QTextFormat.Property.UserProperty.value + 2
_INVITES = re.compile(r"(?:à vous|a vous|your turn)\s*:", re.IGNORECASE)
_PAD, _GAP, _ROOM = 11, 8, 4
_KEPT = 200


def chip_format(markup: str, question: str) -> QTextCharFormat:
    """Give the format of the character that stands for a prompt."""
    made = QTextCharFormat()
    made.setObjectType(OBJECT)
    made.setProperty(MARKUP, markup)
    made.setProperty(QUESTION, question)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return made


def _font() -> QFont:
    font = theme().font("edit")
    font.setWeight(QFont.Weight.Medium)
    return font


class PromptChip(QPyTextObject):
    """Measures and paints prompts. `opened` is the position of the one being answered, or -1."""

    def __init__(self, document: QTextDocument, label: str) -> None:
        """Paint the prompts of a document; `label` has a place for the question, as in `Your turn: {question}`."""
        super().__init__(document)
        self._label = label
        self.opened = -1
        self._sizes: dict[tuple[str, float, float], QSizeF] = {}
        document.documentLayout().registerHandler(OBJECT, self)

    def words(self, question: str) -> str:
        """Give what the pill says; a question that already begins with the invitation is not told twice."""
        return question if _INVITES.match(question) else self._label.format(question=question)

    def intrinsicSize(self, document: QTextDocument, _position: int, found: QTextFormat) -> QSizeF:
        """Give the size of a pill: one line where there is room, else as many as its words need."""
        words = self.words(str(found.property(QUESTION) or ""))
        frame = document.rootFrame().frameFormat()
        room = document.textWidth() - frame.leftMargin() - frame.rightMargin()
        key = (words, room, theme().scale)
        text = self._sizes.get(key)
        if text is None:
            self._sizes = {} if len(self._sizes) > _KEPT else self._sizes
            text = self._sizes[key] = self._text_box(room, words)
        return QSizeF(text.width() + self._before() + _PAD, text.height() + theme().px(10) + _ROOM)

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, _document: QTextDocument, position: int, found: QTextFormat
    ) -> None:
        """Paint the pill, or the pale question of the prompt that is open."""
        look = theme()
        words = self.words(str(found.property(QUESTION) or ""))
        lift = look.px(3)
        box = QRectF(rect).adjusted(0.5, 0.5 + _ROOM / 2 - lift, -0.5, -0.5 - _ROOM / 2 - lift)
        opened = position == self.opened
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if opened:
            painter.setPen(QPen(look.color("accent"), 1.2, Qt.PenStyle.DashLine))
            painter.setBrush(look.color("surface"))
        else:
            painter.setPen(QPen(look.color("accentLine"), 1))
            painter.setBrush(look.color("accentSoft"))
        painter.drawRoundedRect(box, 8, 8)
        side = look.icon_px(16)
        ink = look.color("ink3" if opened else "accentInk")
        middle = box.top() + look.px(5) + look.line_height("body") / 2
        painter.drawPixmap(
            round(box.left() + _PAD), round(middle - side / 2), pixmap("pencil-simple-line", "regular", ink, side)
        )
        painter.setFont(_font())
        painter.setPen(ink)
        inner = QRectF(
            box.left() + self._before(), box.top(), box.width() - self._before() - _PAD + 2, box.height()
        )
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        painter.drawText(inner, words, option)
        if opened:
            left = box.left() + self._before() - 3
            painter.fillRect(QRectF(left, box.top() + 5, 2, box.height() - 10), look.color("accent"))
        painter.restore()

    def _before(self) -> float:
        return _PAD + theme().icon_px(16) + _GAP

    def _text_box(self, column: float, words: str) -> QSizeF:
        metrics = QFontMetricsF(_font())
        room = column - self._before() - _PAD - 4
        natural = metrics.horizontalAdvance(words) + 3
        line = theme().line_height("body")
        if room < theme().px(80) or natural <= room:
            return QSizeF(natural, line)
        flags = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value
        box = metrics.boundingRect(QRectF(0, 0, room, 10_000), flags, words)
        return QSizeF(room, max(box.height(), line))
