"""The text of an item as one reads it: in the reader's serif, with the pictures of its source and no others."""

import math
import time
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from advocate_desktop.gui.theme import follow, theme

_QUOTED = 40  # the margin that Qt gives to a quotation
_QUOTE_INSET = 22
_LOW_HEADING = 3
_SLICE_SECONDS = 0.012
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_KEYS_OF_THE_PANE = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_Space,
}  # fmt: skip


class ReaderBody(QTextBrowser):
    """Safe HTML as high as it needs to be: the pane around it scrolls.

    Long texts come in pieces, so that the first lines can be read at once. No address is ever fetched or opened;
    `link_asked` tells of a link to somewhere, `place_asked` of a place in the text itself.
    """

    link_asked = Signal(str)
    place_asked = Signal(int)  # y inside this widget

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: list[str] = []
        self._shown: list[str] = []
        self._images: Mapping[str, QImage] = {}
        self._quotes: list[tuple[int, int]] = []
        self._styled = 0
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("plain", True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._on_link)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._go_on)
        follow(self._restyle)

    def show_html(self, pieces: Sequence[str], images: Mapping[str, QImage]) -> None:
        """Show a text that `markdown_to_html` made, in pieces; `images` by the address they have in it."""
        self._shown = list(pieces)
        self._images = images
        self._begin()

    def whole(self) -> bool:
        """Tell whether all of the text is shown as it should be."""
        return not self._pieces and self._styled >= self.document().blockCount()

    def loadResource(self, _kind: int, address: QUrl | str) -> QImage:
        """Give a picture that came with the text, for anything else a single clear dot.

        Qt would look for a file of that name when it was given nothing.
        """
        name = address.toString() if isinstance(address, QUrl) else address
        known = self._images.get(name)
        if known is not None:
            return known
        dot = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        dot.fill(QColor(0, 0, 0, 0))
        return dot

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that scroll to the pane."""
        if event.key() in _KEYS_OF_THE_PANE:
            event.ignore()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the pane."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height of the text at the new width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars of quotations beside the text."""
        super().paintEvent(event)
        painter, look = QPainter(self.viewport()), theme()
        layout, document = self.document().documentLayout(), self.document()
        for first, last in self._quotes:
            top = layout.blockBoundingRect(document.findBlockByNumber(first)).top()
            end = document.findBlockByNumber(last)
            # The rectangle of a block of fixed line height ends above its last line.
            below = layout.blockBoundingRect(end).top() + end.layout().lineCount() * look.line_height("read")
            bar = QRect(0, int(top), 3, int(below - top))
            if bar.intersects(event.rect()):
                painter.fillRect(bar, look.color("accentLine"))

    # Pieces

    def _begin(self) -> None:
        self._later.stop()
        self.document().clear()
        self.document().setDefaultFont(theme().font("read"))
        self.document().setIndentWidth(theme().px(22))
        self._quotes, self._styled = [], 0
        self._pieces = list(self._shown)
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        """Insert the next piece, or dress some more of the last one; then leave the thread to others."""
        if self._pieces and (not self._styled or self._styled >= self.document().blockCount()):
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            cursor.movePosition(QTextCursor.MoveOperation.End)
            if self._styled and not self._pieces[0].startswith(("<ul", "<ol")):  # a list begins a block itself
                cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
            cursor.insertHtml(self._pieces.pop(0))
            cursor.endEditBlock()  # tables are known as such only then
        self._dress_some()
        self._fit()
        if not self.whole():
            self._later.start(0)

    def _dress_some(self) -> None:
        block = self.document().findBlockByNumber(self._styled)
        cursor = QTextCursor(self.document())
        until = time.monotonic() + _SLICE_SECONDS
        cursor.beginEditBlock()
        while block.isValid() and time.monotonic() < until:
            self._dress(block)
            self._styled = block.blockNumber() + 1
            block = block.next()
        cursor.endEditBlock()

    def _dress(self, block: QTextBlock) -> None:
        look, form = theme(), block.blockFormat()
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        made = QTextBlockFormat()
        words = QTextCharFormat()
        made.setTopMargin(0)
        made.setBottomMargin(look.px(12))
        level = form.headingLevel()
        quoted = form.leftMargin() >= _QUOTED and block.textList() is None
        if level:
            role = "title2" if level < _LOW_HEADING else "read"
            font = look.font(role)
            if role == "read":
                font.setWeight(QFont.Weight.DemiBold)
            words.setFont(font)
            words.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
            made.setLineHeight(look.line_height(role), _FIXED)
            made.setTopMargin(look.px(18 if block.blockNumber() else 0))
            made.setBottomMargin(look.px(8))
        elif form.nonBreakableLines():
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            font.setPixelSize(look.px(14))
            words.setFont(font)
            made.setBackground(look.color("sunken"))
            made.setBottomMargin(look.px(12) if not block.next().blockFormat().nonBreakableLines() else 0)
            made.setNonBreakableLines(False)
        elif cursor.currentTable() is not None:
            made.setBottomMargin(0)
            self._dress_table(cursor.currentTable())
        elif block.textList() is not None:
            made.setLineHeight(look.line_height("read"), _FIXED)
            made.setBottomMargin(look.px(6))
        elif not block.text().startswith("\ufffc"):
            made.setLineHeight(look.line_height("read"), _FIXED)
        if quoted:
            made.setLeftMargin(_QUOTE_INSET)
            made.setRightMargin(0)
            words.setFont(look.font("read", italic=True))
            self._quote(block.blockNumber())
        if block.length() > 1:
            cursor.mergeCharFormat(words)
            self._dress_words(block, plain=not level)
        cursor.mergeBlockFormat(made)

    def _quote(self, number: int) -> None:
        if self._quotes and self._quotes[-1][1] == number - 1:
            self._quotes[-1] = (self._quotes[-1][0], number)
        else:
            self._quotes.append((number, number))

    def _dress_words(self, block: QTextBlock, *, plain: bool) -> None:
        """Make bold the weight that the fonts have, and links the colour of links."""
        changes: list[tuple[int, int, QTextCharFormat]] = []
        pieces = block.begin()
        while not pieces.atEnd():
            fragment = pieces.fragment()
            form = fragment.charFormat()
            made = QTextCharFormat()
            if plain and form.fontWeight() > QFont.Weight.DemiBold:
                made.setFontWeight(QFont.Weight.DemiBold)
            if form.isAnchor() and form.anchorHref():
                made.setForeground(theme().color("accentInk"))
                made.setFontUnderline(True)
            if made.propertyCount():
                changes.append((fragment.position(), fragment.length(), made))
            pieces += 1
        for start, length, made in changes:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(made)

    def _dress_table(self, table: QTextTable) -> None:
        form = table.format().toTableFormat()
        if form.borderCollapse() and form.border() == 1:
            return
        form.setBorderCollapse(True)
        form.setBorder(1)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(theme().color("line"))
        form.setCellPadding(6)
        form.setCellSpacing(0)
        form.setTopMargin(theme().px(4))
        form.setBottomMargin(theme().px(16))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(form)

    # Places

    @Slot(QUrl)
    def _on_link(self, address: QUrl) -> None:
        if address.isRelative() and address.hasFragment():
            at = self._place_of(address.fragment())
            if at >= 0:
                self.place_asked.emit(at)
            return
        self.link_asked.emit(address.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def _place_of(self, name: str) -> int:
        block = self.document().begin()
        while block.isValid():
            pieces = block.begin()
            while not pieces.atEnd():
                if name in pieces.fragment().charFormat().anchorNames():
                    return int(self.document().documentLayout().blockBoundingRect(block).top())
                pieces += 1
            block = block.next()
        return -1

    def links(self) -> list[tuple[str, QPoint]]:
        """Give the addresses in the text with a point inside each."""
        found = []
        block = self.document().begin()
        while block.isValid():
            pieces = block.begin()
            while not pieces.atEnd():
                fragment = pieces.fragment()
                address = fragment.charFormat().anchorHref()
                if address:
                    cursor = QTextCursor(self.document())
                    cursor.setPosition(fragment.position() + 1)
                    found.append((address, self.cursorRect(cursor).center()))
                pieces += 1
            block = block.next()
        return found

    @Slot()
    def _fit(self) -> None:
        height = math.ceil(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)

    def _restyle(self) -> None:
        if self._shown:
            self._begin()
