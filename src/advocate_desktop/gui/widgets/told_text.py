"""Sections of lines, some of which lead somewhere: one text to read, to select and to go through by Tab."""

import html
from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from advocate_desktop.gui.theme import follow, theme
from advocate_desktop.gui.widgets.common import NO_RING
from advocate_desktop.services.brought_words import Line, Section


class ToldText(QTextBrowser):
    """The sections under their titles; `item_asked` and `draft_asked` tell of the line that was followed."""

    item_asked = Signal(int)
    draft_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: Sequence[Section] = ()
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("plain", True)
        self.setProperty(NO_RING, True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._on_link)
        follow(self._restyle)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these."""
        self._sections = sections
        self._restyle()

    def height_at(self, width: int) -> int:
        """Give the height that the whole text takes at a width."""
        document = self.document().clone()
        document.setTextWidth(width)
        return round(document.size().height()) + 4

    @Slot(QUrl)
    def _on_link(self, address: QUrl) -> None:
        kind, _, number = address.toString().partition(":")
        signal = self.item_asked if kind == "item" else self.draft_asked
        signal.emit(int(number))

    def _restyle(self) -> None:
        look = theme()
        self.document().setDefaultFont(look.font("body"))
        self.document().setDefaultStyleSheet(
            f"h3 {{ {_css(look.font('h3'))} margin-top: {look.px(14)}px; margin-bottom: {look.px(4)}px; }}"
            f"p {{ margin-top: 0; margin-bottom: {look.px(4)}px; margin-left: {look.px(14)}px; }}"
            f"a {{ color: {look.color('accentInk').name()}; }}"
            f".ink {{ color: {look.color('ink').name()}; }}"
            f".quiet {{ color: {look.color('ink2').name()}; {_css(look.font('small'))} }}"
            f".caution {{ color: {look.color('caution').name()}; }}"
        )
        self.setHtml("".join(map(_section_html, self._sections)))


def _css(font: QFont) -> str:
    return f"font-size: {font.pixelSize()}px; font-weight: {font.weight().value};"


def _section_html(section: Section) -> str:
    tone = "caution" if section.caution else "ink"
    return f"<h3 class='{tone}'>{html.escape(section.title)}</h3>{''.join(map(_line_html, section.lines))}"


def _line_html(line: Line) -> str:
    words = html.escape(line.text)
    if line.item or line.draft:
        words = f"<a href='{f'item:{line.item}' if line.item else f'draft:{line.draft}'}'>{words}</a>"
    sign = f"<b>{line.sign}</b> " if line.sign else ""
    detail = f"<br><span class='quiet'>{html.escape(line.detail)}</span>" if line.detail else ""
    return f"<p class='ink'>{sign}{words}{detail}</p>"
