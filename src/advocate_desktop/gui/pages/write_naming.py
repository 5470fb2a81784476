"""Hashtags and people put into the open draft, from the library of the one and the book of the other."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from advocate_desktop.domain.findings import Span
from advocate_desktop.domain.hashtags import tags_appended
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.hashtags import HashtagsDialog
from advocate_desktop.gui.dialogs.people import PeopleDialog

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.write_studio import Studio


class Naming(QObject):
    """Opens the two dialogs and writes what was picked; undo takes it out."""

    def __init__(self, context: AppContext, studio: "Studio") -> None:
        super().__init__(studio)
        self._context, self._studio = context, studio
        studio.ui.picture.hashtags_asked.connect(self.ask_hashtags)
        studio.ui.picture.mentions_asked.connect(self.ask_people)

    @Slot()
    def ask_hashtags(self) -> None:
        """Let people pick hashtags; they go where the network wants them."""
        studio = self._studio
        if studio.opened is None:
            return
        channel, editor = studio.opened.checks.channel, studio.ui.editor
        picked = HashtagsDialog.pick(studio, self._context, channel, editor.draft_text())
        if picked:
            text = editor.draft_text()
            end = len(text.rstrip())
            added = tags_appended(text, picked, apart=channel.hashtags.at_the_end)
            editor.replace_span(Span(end, len(text)), added)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def ask_people(self) -> None:
        """Let people choose somebody to name where the cursor stands."""
        studio = self._studio
        if studio.opened is None:
            return
        editor = studio.ui.editor
        name = PeopleDialog.pick(studio, self._context, studio.opened.checks.channel)
        if name:
            text, at = editor.draft_text(), editor.cursor_index()
            before = "" if at == 0 or text[at - 1].isspace() or text[at - 1] in "(«“\"'’" else " "
            after = " " if at < len(text) and text[at].isalnum() else ""
            editor.replace_span(Span(at, at), f"{before}@{name}{after}")
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
