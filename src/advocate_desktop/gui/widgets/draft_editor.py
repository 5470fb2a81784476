"""The editor of a draft as it is seen: a column of text, copied passages, the fold, the question at hand."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QWidget

from advocate_desktop.domain.findings import Span
from advocate_desktop.gui.draft_text import moved
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.common import NO_RING
from advocate_desktop.gui.widgets.passages import (
    line_bottom,
    line_boxes,
    paint_fills,
    paint_proposed,
    paint_underlines,
    paint_waves,
    passage_boxes,
)
from advocate_desktop.gui.widgets.prompt_edit import PromptEdit
from advocate_desktop.gui.widgets.prompt_hint import PromptHint

MEASURE = 620
_HINT_GAP = 6
_SIDE, _NARROW_SIDE, _GUTTER, _NARROW = 52, 28, 112, 480


class DraftEditor(PromptEdit):
    """The editor of the studio. The text stands in a column of at most 620 px, with room for the fold mark."""

    column_moved = Signal(int, int)  # left edge and width of the column, for what stands above and below it
    slip_clicked = Signal(int)  # a word that may be misspelt was clicked: its first index

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("plain", True)
        self.setProperty(NO_RING, True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        # It paints its own ground: seen through, each key would have the window and all panes paint again below.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._hint = PromptHint(self.viewport())
        self._question = ""
        self._answer: int | None = None
        self._has_room = False
        self._passages: tuple[Span, ...] = ()
        self._ranges: list[tuple[int, int]] = []
        self._app_spans: tuple[Span, ...] = ()
        self._app_ranges: list[tuple[int, int]] = []
        self._slips: tuple[Span, ...] = ()
        self._slip_ranges: list[tuple[int, int]] = []
        self._fold: int | None = None
        self._fold_label = self.tr("see more")
        self._column = (0, 0)
        self.setPlaceholderText("")
        self._invitation = ""
        self.edited.connect(self._on_edited)
        self.prompt_opened.connect(self._on_prompt_opened)
        self.cursorPositionChanged.connect(self._place_hint)
        self.verticalScrollBar().valueChanged.connect(self._place_hint)
        theme().changed.connect(self._restyle)
        self._restyle()

    # Marks

    def set_passages(self, spans: Sequence[Span]) -> None:
        """Mark the passages copied from elsewhere."""
        if tuple(spans) == self._passages:
            return
        self._passages = tuple(spans)
        self._find_ranges()
        self.viewport().update()

    def passages(self) -> tuple[Span, ...]:
        """Give the passages marked as copied."""
        return self._passages

    def set_app_spans(self, spans: Sequence[Span]) -> None:
        """Mark the sentences that stand as the application proposed them."""
        if tuple(spans) != self._app_spans:
            self._app_spans = tuple(spans)
            self._find_ranges()
            self.viewport().update()

    def app_spans(self) -> tuple[Span, ...]:
        """Give the sentences marked as the application's."""
        return self._app_spans

    def set_slips(self, spans: Sequence[Span]) -> None:
        """Mark the words that may be misspelt."""
        if tuple(spans) != self._slips:
            self._slips = tuple(spans)
            self._find_ranges()
            self.viewport().update()

    def slips(self) -> tuple[Span, ...]:
        """Give the words marked as perhaps misspelt."""
        return self._slips

    def below(self, span: Span) -> QPoint:
        """Give the place on the screen just below the first line of a passage."""
        to = self._laid.to_document
        box = next(line_boxes(self, to(span.start), max(to(span.end), to(span.start) + 1)), None)
        corner = box.bottomLeft().toPoint() if box is not None else self.cursorRect().bottomLeft()
        return self.viewport().mapToGlobal(corner + QPoint(0, 6))

    def set_fold(self, index: int | None) -> None:
        """Say after which character of the text the feed hides the rest, about; None for nowhere."""
        if index != self._fold:
            self._fold = index
            self.viewport().update()

    def set_invitation(self, words: str) -> None:
        """Show pale words while there is no text."""
        self._invitation = words
        self.viewport().update()

    def _find_ranges(self) -> None:
        to = self._laid.to_document
        self._ranges = [(to(span.start), to(span.end)) for span in self._passages]
        self._app_ranges = [(to(span.start), to(span.end)) for span in self._app_spans]
        self._slip_ranges = [(to(span.start), to(span.end)) for span in self._slips]

    @Slot(int, int, int)
    def _on_edited(self, index: int, removed: int, inserted: int) -> None:
        if self._passages or self._app_spans or self._slips:
            # What moved is painted anew by the editor itself: its lines did.
            self._passages = moved(self._passages, index, removed, inserted)
            self._app_spans = moved(self._app_spans, index, removed, inserted)
            whole = tuple(span for span in self._slips if index > span.end or index + removed < span.start)
            self._slips = moved(whole, index, removed, inserted)
            self._find_ranges()
        if self._fold is not None and index < self._fold:
            self._fold = max(index, self._fold + inserted - removed)
        self._follow_answer(index, removed, inserted)

    # The question being answered stays in sight while the answer is typed

    @Slot(str)
    def _on_prompt_opened(self, question: str) -> None:
        self._forget_question()
        self._question = self._chips.words(question)

    def _follow_answer(self, index: int, removed: int, inserted: int) -> None:
        if self._question and self._answer is None and inserted and removed:
            self._answer = index
        elif self._answer is not None and index < self._answer:
            self._answer += inserted - removed
        self._place_hint()

    @Slot()
    def _place_hint(self) -> None:
        if self._answer is None or self.opened_prompt() is not None:
            self._hint.hide()
            return
        at = self._laid.to_document(self._answer)
        block = self.document().findBlock(at)
        if self.textCursor().block() != block or not block.text() or self._is_chip(at):
            self._forget_question()
            return
        self._make_room(block, self._hint.fit(self._question, self._column[1]) + 2 * _HINT_GAP)
        bottom = line_bottom(self, block.position() + block.length() - 1)
        if bottom is None:
            self._hint.hide()
        else:
            self._hint.show_at(self._column[0], round(bottom) + _HINT_GAP)

    def _make_room(self, block: QTextBlock, height: int) -> None:
        """Push down what follows a paragraph, so that the question covers no word."""
        if block.blockFormat().bottomMargin() == height:
            return
        look = QTextBlockFormat()
        look.setBottomMargin(height)
        self._busy, busy = True, self._busy
        QTextCursor(block).mergeBlockFormat(look)
        self._busy = busy
        self._has_room = True

    def _take_room_back(self) -> None:
        if not self._has_room:
            return
        self._has_room = False
        look = QTextBlockFormat()
        look.setBottomMargin(0)
        self._busy, busy = True, self._busy
        block = self.document().begin()
        while block.isValid():
            # Enter and undo carry the room from one paragraph to others.
            if block.blockFormat().bottomMargin():
                QTextCursor(block).mergeBlockFormat(look)
            block = block.next()
        self._busy = busy

    def _forget_question(self) -> None:
        self._question, self._answer = "", None
        self._hint.hide()
        self._take_room_back()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the question go."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._forget_question()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; Esc lets the question go."""
        if event.key() == Qt.Key.Key_Escape and self._hint.isVisible():
            self._forget_question()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click on a word that may be misspelt."""
        super().mouseReleaseEvent(event)
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if not plain or self.textCursor().hasSelection():
            return
        to = self._laid.to_document
        for span in self._slips:
            boxes = line_boxes(self, to(span.start), to(span.end))
            if any(box.adjusted(0, 0, 0, 4).contains(event.position()) for box in boxes):
                self.slip_clicked.emit(span.start)
                return

    # Look

    @Slot()
    def _restyle(self) -> None:
        self.document().setDefaultFont(theme().font("edit"))
        self.setFont(theme().font("edit"))
        self._style_document()

    def _style_document(self) -> None:
        self._forget_question()
        look = QTextBlockFormat()
        look.setLineHeight(theme().line_height("edit"), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        self._busy, busy = True, self._busy
        cursor.mergeBlockFormat(look)
        self._busy = busy
        # A document that was cleared has lost the shape of its column.
        self._column = (0, 0)
        self._set_column()
        self._find_ranges()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column where it reads best."""
        super().resizeEvent(event)
        self._set_column()

    def _set_column(self) -> None:
        look, room = theme(), self.viewport().width()
        narrow = room < look.px(_NARROW)
        gutter = look.px(_GUTTER) if not narrow else _NARROW_SIDE
        side = _NARROW_SIDE if narrow else _SIDE
        measure = max(160, min(look.px(MEASURE), room - side - gutter))
        left = max(side, (room - measure - gutter) // 2)
        if (left, measure) == self._column:
            return
        self._column = (left, measure)
        frame = self.document().rootFrame()
        shape = frame.frameFormat()
        shape.setLeftMargin(left)
        shape.setRightMargin(max(0, room - left - measure))
        shape.setTopMargin(22)
        shape.setBottomMargin(look.px(40))
        self._busy, busy = True, self._busy
        frame.setFrameFormat(shape)
        self._busy = busy
        self.column_moved.emit(left, measure)

    def column(self) -> tuple[int, int]:
        """Give the left edge and the width of the column of text."""
        return self._column

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint passages under the text, and dots and fold over it."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().color("surface"))
        boxes = passage_boxes(self, self._ranges, event.rect())
        paint_fills(painter, boxes)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        paint_underlines(painter, boxes)
        paint_proposed(painter, passage_boxes(self, self._app_ranges, event.rect()))
        paint_waves(painter, passage_boxes(self, self._slip_ranges, event.rect()))
        self._paint_opened(painter)
        if self._fold is not None:
            self._paint_fold(painter, self._fold)
        if not self._text and self._invitation:
            painter.setPen(theme().color("ink3"))
            painter.setFont(theme().font("edit"))
            box = QRectF(self._column[0], self.cursorRect().top(), self._column[1], self.viewport().height())
            painter.drawText(box, int(Qt.TextFlag.TextWordWrap), self._invitation)
        painter.end()

    def _paint_opened(self, painter: QPainter) -> None:
        """Paint the open prompt again, over the tint that Qt lays on what is selected."""
        at = self._chips.opened
        boxes = list(line_boxes(self, at, at + 1)) if at >= 0 else []
        if not boxes:
            return
        document = self.document()
        cursor = QTextCursor(document)
        cursor.setPosition(at + 1)
        height = self._chips.intrinsicSize(document, at, cursor.charFormat()).height()
        base = boxes[0].top() + QFontMetricsF(document.defaultFont()).ascent()
        # A prompt stands with its middle on the line the letters stand on.
        place = QRectF(boxes[0].left(), base - height / 2, boxes[0].width(), height)
        painter.fillRect(place.adjusted(-1, -4, 1, 4), theme().color("surface"))
        self._chips.drawObject(painter, place, document, at, cursor.charFormat())

    def _paint_fold(self, painter: QPainter, index: int) -> None:
        bottom = line_bottom(self, max(0, self._laid.to_document(index) - 1))
        if bottom is None:
            return
        look = theme()
        y = round(bottom) + 0.5
        left, width = self._column
        painter.setPen(QPen(look.color("lineStrong"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(left, y), QPointF(left + width + 12, y))
        font = look.font("capM")
        words = QFontMetricsF(font).horizontalAdvance(self._fold_label)
        pill = QRectF(left + width + 12, y - look.px(11), words + 18, look.px(22))
        if pill.right() > self.viewport().width() - 2:
            pill.moveRight(self.viewport().width() - 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.control_line(), 1))
        painter.setBrush(look.color("surface"))
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), pill.height() / 2, pill.height() / 2)
        painter.setPen(look.color("ink2"))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._fold_label)
