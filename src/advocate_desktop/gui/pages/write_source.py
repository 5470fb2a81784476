"""The source beside the text: what the content says, with what was copied from it marked."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from advocate_desktop.domain.findings import Span
from advocate_desktop.gui.draft_text import clean, lay
from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import NO_RING, draw_line_text
from advocate_desktop.gui.widgets.cover import Cover
from advocate_desktop.gui.widgets.fields import IconButton
from advocate_desktop.gui.widgets.pane import Pane
from advocate_desktop.gui.widgets.passages import paint_fills, paint_underlines, passage_boxes
from advocate_desktop.gui.widgets.text import Text

FOLDED_WIDTH = 48


class SourceText(QTextEdit):
    """The words of a content, title first, to be read and selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("plain", True)
        self.setProperty(NO_RING, True)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Source"))
        self.document().setDocumentMargin(0)
        self._text, self._facts, self._title = "", "", 0
        self._spans: tuple[Span, ...] = ()
        self._ranges: list[tuple[int, int]] = []
        follow(self._restyle)

    def show_source(self, text: str, title: int, facts: str) -> None:
        """Show a text whose first `title` characters are its title; `facts` stand below that.

        A text that is shown already keeps its place.
        """
        if (text, title, facts) == (self._text, self._title, self._facts):
            return
        self._text, self._title, self._facts = text, title, facts
        self._spans, self._ranges = (), []
        self._restyle()
        self.verticalScrollBar().setValue(0)

    def mark(self, spans: Sequence[Span]) -> None:
        """Mark passages of the text as copied."""
        if tuple(spans) == self._spans:
            return
        self._spans = tuple(spans)
        shown = lay(clean(self._text))
        plain = type(shown)(shown.text, ())
        self._ranges = [(plain.to_document(span.start), plain.to_document(span.end)) for span in self._spans]
        self.viewport().update()

    def show_passage(self, index: int) -> None:
        """Bring a copied passage into sight."""
        if not self._ranges:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._ranges[index % len(self._ranges)][0])
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint marks under and over the words, and the facts below the title."""
        painter = QPainter(self.viewport())
        boxes = passage_boxes(self, self._ranges, event.rect())
        paint_fills(painter, boxes)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        paint_underlines(painter, boxes)
        block = self.document().firstBlock()
        if self._facts and self._title and block.isValid():
            box = self.document().documentLayout().blockBoundingRect(block).toRect()
            box.translate(0, -self.verticalScrollBar().value())
            place = box.adjusted(0, box.height() + 5, 0, theme().line_height("cap") + 5)
            draw_line_text(painter, place, self._facts, theme().font("cap"), theme().color("ink3"))
        painter.end()

    def _restyle(self) -> None:
        look = theme()
        spans = self._spans
        self.document().clear()
        self.document().setDefaultFont(look.font("read"))
        cursor = QTextCursor(self.document())
        words = QTextBlockFormat()
        words.setLineHeight(look.px(23), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(words)
        cursor.insertText(clean(self._text), _char("read", "ink", 15))
        self._narrow_blank_lines()
        if self._title:
            head = QTextBlockFormat()
            head.setLineHeight(look.line_height("title3"), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            head.setBottomMargin(look.line_height("cap") + 6 if self._facts else 0)
            cursor.setPosition(0)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeBlockFormat(head)
            cursor.mergeCharFormat(_char("title3", "ink"))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._spans = ()
        self.mark(spans)

    def _narrow_blank_lines(self) -> None:
        gap = QTextBlockFormat()
        gap.setLineHeight(theme().px(9), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block = self.document().firstBlock()
        while block.isValid():
            if not block.text():
                QTextCursor(block).mergeBlockFormat(gap)
            block = block.next()


def _char(role: str, color: str, px: int = 0) -> QTextCharFormat:
    made = QTextCharFormat()
    font = theme().font(role)
    if px:
        font.setPixelSize(theme().px(px))
    made.setFont(font)
    made.setForeground(theme().color(color))
    return made


class _Swatch(QWidget):
    """The colour of copied passages, for the legend."""

    def sizeHint(self) -> QSize:
        """Give the size of the swatch."""
        return QSize(18, theme().px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it as passages are painted."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("hl"))
        painter.setPen(theme().color("caution"))
        for x in range(0, self.width(), 3):
            painter.drawPoint(x, self.height() - 1)


class SourcePane(Pane):
    """The source, which folds to a strip."""

    fold_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tone="canvas")
        self._folded = False
        self._name = Text(self.tr("Source"), role="h3", parent=self)
        self._toggle = IconButton(self.tr("Fold the source"), icon="sidebar-simple", parent=self)
        self._cover = Cover(self)
        self._cover.setRadius(12)
        self.text = SourceText(self)
        self._legend = QWidget(self)
        self._swatch = _Swatch(self._legend)
        self._swatch.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._copied = Text(role="small", color="ink2", wrap=True, parent=self._legend)
        self._line = Pane(self, tone="line")
        self._line.setFixedHeight(1)
        head = QHBoxLayout()
        head.addWidget(self._name)
        head.addStretch(1)
        head.addWidget(self._toggle)
        legend = QHBoxLayout(self._legend)
        legend.setContentsMargins(0, 0, 0, 0)
        legend.setSpacing(8)
        legend.addWidget(self._swatch)
        legend.addWidget(self._copied, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 14, 14, 16)
        self._column.setSpacing(10)
        self._column.addLayout(head)
        self._column.addWidget(self._cover)
        self._column.addWidget(self.text, 1)
        self._column.addWidget(self._line)
        self._column.addWidget(self._legend)
        self._spring = QWidget(self)
        self._column.addWidget(self._spring, 1)
        self._toggle.clicked.connect(self.fold_asked)
        self._count = 0
        follow(self._restyle)

    def show_source(self, text: str, title: int, facts: str, seed: tuple[str, str]) -> None:
        """Show a content; `seed` is its title and theme, for a painted cover."""
        self.text.show_source(text, title, facts)
        self._cover.setSeed(*seed)
        self.mark(())

    def show_picture(self, picture: QImage, alternative: str) -> None:
        """Show the picture of the content in place of the painted cover."""
        self._cover.setImage(QPixmap.fromImage(picture), alternative)

    def mark(self, spans: Sequence[Span]) -> None:
        """Mark what was copied."""
        self.text.mark(spans)
        self._count = len(spans)
        self._copied.setText(self.tr("copied as is, %n passage(s)", "", len(spans)))
        self._show_parts()

    def is_folded(self) -> bool:
        """Tell whether only the strip shows."""
        return self._folded

    def set_folded(self, folded: bool) -> None:
        """Fold to a strip, or unfold."""
        self._folded = folded
        self._toggle.setName(self.tr("Unfold the source") if folded else self.tr("Fold the source"))
        self._show_parts()

    @Slot()
    def _show_parts(self) -> None:
        full = not self._folded
        self._name.setVisible(full)
        self.text.setVisible(full)
        self._cover.setVisible(full and self.height() > theme().px(420))
        self._spring.setVisible(not full)
        for part in (self._legend, self._line):
            part.setVisible(full and self._count > 0)
        left, right = (8, 8) if self._folded else (28, 14)
        self._column.setContentsMargins(left, 14, right, 16)
        if self._folded:
            self.setFixedWidth(theme().px(FOLDED_WIDTH))
        else:
            self.setMinimumWidth(theme().px(200))
            self.setMaximumWidth(theme().px(460))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and the name upright on the strip."""
        super().paintEvent(event)
        if not self._folded:
            return
        painter = QPainter(self)
        painter.setFont(theme().font("smallM"))
        painter.setPen(theme().color("ink2"))
        painter.rotate(-90)
        painter.drawText(-theme().px(120), self.width() // 2 + theme().px(5), self.tr("Source"))

    def _restyle(self) -> None:
        self._cover.setFixedHeight(theme().px(104))
        self._show_parts()
