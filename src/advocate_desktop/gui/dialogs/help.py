"""Help for the page that is open, and all keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from advocate_desktop.gui.actions import ActionEntry
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.palette_match import find_in
from advocate_desktop.gui.forms.ui_help import Ui_HelpForm
from advocate_desktop.gui.help_text import HelpBlock, read_help
from advocate_desktop.gui.pages.registry import BY_ID
from advocate_desktop.gui.theme import theme
from advocate_desktop.gui.widgets.common import NO_RING, key_words
from advocate_desktop.gui.widgets.dialog import Choice, Dialog
from advocate_desktop.gui.widgets.key_cap import KeyCap
from advocate_desktop.gui.widgets.text import Text

_WIDTH, _TWO_COLUMNS_FROM, _HEIGHT = 860, 700, 460
_AROUND = 250  # what head, margins and buttons of the dialog take, in px
_EVERYWHERE = "everywhere"


class _KeyRow(QWidget):
    """An action and its key."""

    def __init__(self, title: str, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = title
        self.words = "+".join(key_words(keys))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(12)
        row.addWidget(Text(title, role="small", wrap=True, parent=self), 1)
        row.addWidget(KeyCap(keys, self))
        self.setAccessibleName(f"{title}, {self.words}")

    def answers(self, typed: str) -> bool:
        """Tell whether the row is what somebody looks for, by name or by key."""
        return find_in(typed, self.title) is not None or typed.casefold() in self.words.casefold()


@dataclass(frozen=True, slots=True)
class _Group:
    heading: Text
    rows: Sequence[_KeyRow]


class HelpDialog(Dialog):
    """What the page is for, what to do first, and every key. It disposes of itself when it closes."""

    def __init__(self, context: AppContext, page: str, parent: QWidget) -> None:
        super().__init__(parent, icon="question", tone="accent", width=_WIDTH)
        self._context = context
        self._groups: list[_Group] = []
        self._holder = QWidget(self)
        self.ui = Ui_HelpForm()
        self.ui.setupUi(self._holder)
        self.body.addWidget(self._holder)
        self._say(page)
        self._list_keys(page)
        self.ui.none.hide()
        self.ui.scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ui.scroll.setProperty(NO_RING, True)
        self.ui.search.textChanged.connect(self._on_search)
        self.add_choice(Choice("close", self.tr("Close"), "primary", safe=True))
        self.finished.connect(self.dispose)

    def _say(self, page: str) -> None:
        found = read_help(page, self._context.language)
        if found is None:
            self.set_texts(self.tr("Help"), "")
            return
        self.set_texts(found.title, found.purpose)
        for block in found.blocks:
            self._add_block(block)
        self.ui.scroll.setAccessibleName(found.title)
        self.ui.scroll.setAccessibleDescription(found.plain())

    def _add_block(self, block: HelpBlock) -> None:
        if block.kind == "heading":
            words = Text(role="h2", wrap=True, parent=self._holder)
            words.setContentsMargins(0, 8 if self.ui.text.count() else 0, 0, 0)
        else:
            words = Text(role="body", color="ink", wrap=True, parent=self._holder)
        words.setMarkup(block.markup)
        if block.kind != "point":
            self.ui.text.addWidget(words)
            return
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(Text("•", role="body", color="accent", parent=self._holder), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        self.ui.text.addLayout(line)

    def _list_keys(self, page: str) -> None:
        entries = [entry for entry in self._context.actions.entries() if _keys_of(entry)]
        others = {entry.group: None for entry in entries if entry.group not in (page, _EVERYWHERE)}
        for group in (page, _EVERYWHERE, *others):
            members = [entry for entry in entries if entry.group == group]
            if members:
                self._add_group(self._name_of(group), members)

    def _add_group(self, name: str, members: Sequence[ActionEntry]) -> None:
        heading = Text(name, role="capB", color="ink2", parent=self._holder)
        heading.setContentsMargins(0, 12 if self._groups else 4, 0, 2)
        self.ui.keys.addWidget(heading)
        rows = [_KeyRow(entry.action.text(), _keys_of(entry), self._holder) for entry in members]
        for row in rows:
            self.ui.keys.addWidget(row)
        self._groups.append(_Group(heading, rows))

    def _name_of(self, group: str) -> str:
        return BY_ID[group].title() if group in BY_ID else self.tr("Everywhere")

    @Slot(str)
    def _on_search(self, text: str) -> None:
        typed = text.strip()
        any_shown = False
        for group in self._groups:
            answers = [row.answers(typed) for row in group.rows]
            for row, shown in zip(group.rows, answers, strict=True):
                row.setVisible(shown)
            group.heading.setVisible(any(answers))
            any_shown = any_shown or any(answers)
        self.ui.none.setVisible(not any_shown)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the text, which the arrows scroll; Tab goes on to the search."""
        super().showEvent(event)
        self.ui.scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Show text and keys side by side where there is room for both."""
        veil = self.parentWidget()
        if veil is not None:
            look = theme()
            wide = min(look.px(_WIDTH), veil.width()) >= look.px(_TWO_COLUMNS_FROM)
            direction = QBoxLayout.Direction
            self.ui.columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
            self.ui.scroll.setMinimumHeight(max(120, min(look.px(_HEIGHT), veil.height() - look.px(_AROUND))))
        super().place()


def _keys_of(entry: ActionEntry) -> str:
    return entry.action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
