"""Ways to begin a text, whatever it is: their words in a card, the tab that shows them, and one of them taken."""

from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.findings import Span
from advocate_desktop.domain.proposals import Part, PartOrigin
from advocate_desktop.gui import hotkeys
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Card

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.write_loading import Opened
    from advocate_desktop.gui.pages.write_studio import Studio

# Colour of words, ground: whose words a passage is made of.
_LOOKS = {
    PartOrigin.APP: ("ink2", ""),
    PartOrigin.SOURCE: ("encre", "encreSoft"),
    PartOrigin.PERSON: ("ink", "accentSoft"),
    PartOrigin.PROMPT: ("accentInk", "accentSoft"),
}


class WayCard(Card):
    """One way to begin: its words in the colours of those who wrote them, and the button that takes it."""

    taken = Signal()

    def __init__(self, number: int, take: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setMinimumWidth(1)  # a long address is cut by the card, it does not widen it
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.take = Button(take, kind="soft", small=True, parent=self)
        self.take.setKeyHint(hotkeys.keys(f"write.take{number}")[0])
        self.take.clicked.connect(self.taken)

    def show_parts(self, parts: Sequence[Part], text: str) -> None:
        """Show other words; `text` is what a screen reader says."""
        # Set here: the style sheet takes a font back that was set before the label was first polished.
        self.words.setFont(theme().font("body"))
        self.words.setText("".join(_markup(part) for part in parts))
        self.words.setAccessibleName(text.replace("[[", "").replace("]]", ""))


class Beginning(QObject):
    """The ways to begin one kind of text, on a tab of the studio."""

    TAB: ClassVar[int]

    def __init__(self, context: AppContext, studio: "Studio", take_nth: Callable[[int], None]) -> None:
        super().__init__(studio)
        self._take_nth = take_nth
        self._context, self._studio = context, studio
        self._draft_id = 0

    def show_opened(self, opened: "Opened", *, again: bool) -> None:
        """Follow the draft that is open."""
        raise NotImplementedError

    def others(self) -> None:
        """Turn these three down and ask for three others."""
        raise NotImplementedError

    def show(self) -> None:
        """Show them."""
        if self._studio.ui.tabs.isTabVisible(self.TAB):
            self._studio.ui.tabs.setCurrentIndex(self.TAB)

    def take_number(self, number: int) -> None:
        """Take one of the three, counted from 0, while they are shown."""
        if self._studio.ui.tabs.currentIndex() == self.TAB:
            self._take_nth(number)
        else:
            self.show()

    def _put(self, text: str) -> str:
        """Put a text in the place of the draft's, and give that one; undo brings it back."""
        editor = self._studio.ui.editor
        before = editor.draft_text()
        editor.replace_span(Span(0, len(before)), text)
        self._studio.autosave.flush()
        editor.setFocus()
        if editor.prompts():
            editor.go_to_prompt(1)
        return before


class Ways(QObject):
    """The ways to begin that suit the open draft: proposals of a post, openings of a comment."""

    def __init__(self, of_posts: Beginning, of_comments: Beginning) -> None:
        super().__init__(of_posts)
        self._of_posts, self._of_comments = of_posts, of_comments
        self._now = of_posts

    def show_opened(self, opened: "Opened", *, again: bool) -> None:
        """Follow the draft that is open."""
        self._of_posts.show_opened(opened, again=again)
        self._of_comments.show_opened(opened, again=again)
        self._now = self._of_comments if opened.draft.kind is DraftKind.COMMENT else self._of_posts

    def show(self) -> None:
        """Show them."""
        self._now.show()

    def others(self) -> None:
        """Ask for three others."""
        self._now.others()

    def take_number(self, number: int) -> None:
        """Take one of the three, counted from 0."""
        self._now.take_number(number)


def _markup(part: Part) -> str:
    ink, ground = _LOOKS[part.origin]
    look = theme()
    style = f"color:{look.color(ink).name()}"
    if ground:
        style += f";background-color:{look.color(ground).name()}"
    text = part.text.removeprefix("[[").removesuffix("]]") if part.origin is PartOrigin.PROMPT else part.text
    shown = escape(text).replace("\n", "<br>")
    return f'{escape(part.before)}<span style="{style}">{shown}</span>'.replace("\n", "<br>")
