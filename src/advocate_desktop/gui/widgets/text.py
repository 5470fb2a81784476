"""Text in a role of the theme: its font, its line height, its colour."""

from PySide6.QtCore import Property, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import split_parent
from advocate_desktop.gui.widgets.markup import read_markup

_NO_LIMIT = 16_777_215
_COMFORTABLE = 460


class Text(QLabel):
    """A label with the font, line height and colour of a role.

    What `setText` is given is shown as it is, tags included; `setMarkup` understands `<b>`, `<i>` and `<br>`.
    """

    def __init__(
        self,
        text: "str | QWidget | None" = "",
        *,
        role: str = "body",
        color: str = "ink",
        wrap: bool = False,
        figures: bool = False,
        italic: bool = False,
        max_lines: int = 0,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a label; `max_lines` (0: no limit) ends the last line with an ellipsis."""
        words, parent = split_parent(text, parent)
        super().__init__(parent)
        self._role, self._color, self._figures, self._italic = role, color, figures, italic
        self._max_lines = max_lines
        self._marks: list[tuple[int, int, str]] = []
        self._layouts: dict[int, tuple[QTextLayout, int, float]] = {}
        self._bold_color = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(wrap)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setSelectable(selectable)
        follow(self._restyle)
        self.setText(words)

    def setText(self, text: str) -> None:
        """Show a text exactly as it is."""
        self._marks = []
        super().setText(text)
        self._forget()

    def setMarkup(self, markup: str, bold_color: str = "") -> None:
        """Show a text with `<b>`, `<i>`, `<br>`; escape what people wrote (`html.escape`) before it goes in.

        Bold words may have a colour token of their own.
        """
        words, marks = read_markup(markup)
        self._bold_color = bold_color
        super().setText(words)
        self._marks = marks
        self._forget()

    def setRole(self, role: str) -> None:
        """Take another role of type."""
        self._role = role
        self._restyle()

    def setColor(self, token: str) -> None:
        """Take another colour token."""
        self._color = token
        self._restyle()

    def setWordWrap(self, on: bool) -> None:
        """Let the text take several lines, as many as its width asks for."""
        super().setWordWrap(on)
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum if on else QSizePolicy.Policy.Fixed
        )
        policy.setHeightForWidth(on)
        self.setSizePolicy(policy)
        self._forget()

    def setMaxLines(self, count: int) -> None:
        """End after so many lines with an ellipsis (0: no limit)."""
        self._max_lines = count
        self._forget()

    def setSelectable(self, on: bool) -> None:
        """Let people select and copy the text by mouse and keyboard."""
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(
            flags.TextSelectableByMouse | flags.TextSelectableByKeyboard if on else flags.NoTextInteraction
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor if on else Qt.CursorShape.ArrowCursor)

    def setFigures(self, on: bool) -> None:
        """Give all digits one width."""
        self._figures = on
        self._restyle()

    def setItalic(self, on: bool) -> None:
        """Lean the text."""
        self._italic = on
        self._restyle()

    def role(self) -> str:
        """Give the role of type."""
        return self._role

    def colorToken(self) -> str:
        """Give the colour token."""
        return self._color

    def maxLines(self) -> int:
        """Give the number of lines it stops at (0: none)."""
        return self._max_lines

    typeRole = Property(str, role, setRole)
    ink = Property(str, colorToken, setColor)
    lines = Property(int, maxLines, setMaxLines)

    def sizeHint(self) -> QSize:
        """Give the size of the text on one line, or on lines of a comfortable width when it wraps."""
        natural = self._natural()
        width = min(natural, theme().px(_COMFORTABLE)) if self.wordWrap() else natural
        return self._around(width, self._laid_out(width)[1])

    def minimumSizeHint(self) -> QSize:
        """Give the least size: a few words when it wraps or may be shortened, else the whole line."""
        narrow = self.wordWrap() or self._max_lines == 1
        width = min(self._natural(), theme().px(40)) if narrow else self._natural()
        lines = 1 if narrow else self._laid_out(width)[1]
        return self._around(width, lines)

    def heightForWidth(self, width: int) -> int:
        """Give the height that the text takes at a width, or -1 when it does not wrap."""
        if not self.wordWrap():
            return -1
        inner = width - self._margins().width()
        return self._around(inner, self._laid_out(inner)[1]).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines at the role's line height."""
        selectable = self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        # What can be selected is drawn where Qt looks for it under the pointer.
        if selectable or not self.text():
            super().paintEvent(event)
            return
        inner = self.contentsRect()
        width = inner.width() if self.wordWrap() or self._max_lines == 1 else _NO_LIMIT
        layout, count, widest = self._laid_out(width)
        height = count * theme().line_height(self._role)
        align = self.alignment()
        top = inner.top()
        if align & Qt.AlignmentFlag.AlignVCenter:
            top += (inner.height() - height) // 2
        elif align & Qt.AlignmentFlag.AlignBottom:
            top += inner.height() - height
        left = float(inner.left())
        if width == _NO_LIMIT and align & Qt.AlignmentFlag.AlignRight:
            left += inner.width() - widest
        elif width == _NO_LIMIT and align & Qt.AlignmentFlag.AlignHCenter:
            left += (inner.width() - widest) / 2
        painter = QPainter(self)
        painter.setPen(theme().color(self._color if self.isEnabled() else "disabled"))
        layout.draw(painter, QPointF(left, top))

    def _restyle(self) -> None:
        look = theme()
        self.setFont(look.font(self._role, self._figures, self._italic))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), look.color(self._color))
        self.setPalette(palette)
        self._forget()

    def _forget(self) -> None:
        self._layouts.clear()
        self.updateGeometry()
        self.update()

    def _margins(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _around(self, width: int, lines: int) -> QSize:
        return QSize(width, max(1, lines) * theme().line_height(self._role)) + self._margins()

    def _natural(self) -> int:
        return int(self._laid_out(_NO_LIMIT)[2]) + 1 if self.text() else 0

    def _formats(self, text: str) -> list[QTextLayout.FormatRange]:
        ranges = []
        for start, length, tag in self._marks:
            look = QTextCharFormat()
            if tag == "b":
                look.setFontWeight(QFont.Weight.DemiBold)
                if self._bold_color:
                    look.setForeground(QColor(theme().color(self._bold_color)))
            else:
                look.setFontItalic(True)
            piece = QTextLayout.FormatRange()
            piece.start, piece.length, piece.format = start, length, look
            ranges.append(piece)
        return ranges if text else []

    def _laid_out(self, width: int) -> tuple[QTextLayout, int, float]:
        """Give the layout for a width with its number of lines and the width of its widest line."""
        known = self._layouts.get(width)
        if known is not None:
            return known
        text = self.text().replace("\n", "\u2028")
        made = self._layout_of(text, width)
        if self._max_lines and (made[1] > self._max_lines or (self._max_lines == 1 and made[2] > width)):
            made = self._shortened(text, width)
        if len(self._layouts) > 8:
            self._layouts.clear()
        self._layouts[width] = made
        return made

    def _layout_of(self, text: str, width: int) -> tuple[QTextLayout, int, float]:
        font = self.font()
        layout = QTextLayout(text, font)
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        if self.wordWrap():
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        else:
            option.setWrapMode(QTextOption.WrapMode.NoWrap)
        if width == _NO_LIMIT:
            option.setAlignment(Qt.AlignmentFlag.AlignLeft)
        layout.setTextOption(option)
        layout.setFormats(self._formats(text))
        height = theme().line_height(self._role)
        count, widest = 0, 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, count * height + (height - line.height()) / 2))
            widest = max(widest, line.naturalTextWidth())
            count += 1
        layout.endLayout()
        return layout, count, widest

    def _shortened(self, text: str, width: int) -> tuple[QTextLayout, int, float]:
        """Lay out the longest beginning that fits with an ellipsis, found by halving."""
        low, high = 0, len(text)
        best = self._layout_of("…", width)
        while low < high:
            middle = (low + high + 1) // 2
            made = self._layout_of(text[:middle].rstrip() + "…", width)
            if made[1] <= self._max_lines and made[2] <= max(1, width):
                low, best = middle, made
            else:
                high = middle - 1
        return best
