"""Brings openings of comments to the studio, and a chosen one into the text."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from advocate_desktop.bootstrap import Services
from advocate_desktop.composing.comments import openings
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.comments import CommentOpening
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.drafts import without_prompts
from advocate_desktop.domain.language import detect_language
from advocate_desktop.domain.voice import Address
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.pages.write_ways import Beginning
from advocate_desktop.gui.tasks import Task
from advocate_desktop.messages import LANGUAGES

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.write_loading import Opened
    from advocate_desktop.gui.pages.write_studio import Studio

_LANGUAGE_FROM_WORDS = 6


class Commenting(Beginning):
    """Follows the comment that is open; openings are made off the window's thread, the newest wish wins."""

    TAB = 3

    def __init__(self, context: AppContext, studio: "Studio") -> None:
        super().__init__(context, studio, studio.ui.openings.take)
        self.panel = studio.ui.openings
        self._informal = False
        self._refused: tuple[str, ...] = ()
        self._taken = ""
        self._task: Task | None = None
        # Hidden from the start: a row of tabs that was once too long stays scrolled.
        studio.ui.tabs.setTabVisible(self.TAB, False)
        self.panel.intent_chosen.connect(self._compose)
        self.panel.taken.connect(self.take)
        self.panel.others_asked.connect(self.others)
        studio.ui.target.changed.connect(self._on_target)
        studio.ui.target.network_found.connect(studio.channels.set_main)

    def show_opened(self, opened: "Opened", *, again: bool) -> None:
        """Follow the draft that is open: a comment nobody has written in yet begins with its openings."""
        tabs, draft = self._studio.ui.tabs, opened.draft
        comment = draft.kind is DraftKind.COMMENT
        tabs.setTabVisible(self.TAB, comment)
        if not comment:
            self._draft_id = 0
            return
        if not again:
            self._draft_id, self._refused, self._taken = draft.id, (), ""
            begun = bool(without_prompts(draft.text).strip())
            tabs.setCurrentIndex(0 if begun else self.TAB)
        self._context.read(partial(_known, draft.id, draft.lang), self._on_known)

    @Slot(object)
    def _on_known(self, known: tuple[bool, tuple[str, ...]]) -> None:
        self._informal, kept = known
        # What was turned down a moment ago may not be kept yet.
        self._refused = tuple(dict.fromkeys((*kept, *self._refused)))
        self._compose()

    @Slot(str, str)
    def _on_target(self, _url: str, text: str) -> None:
        draft = self._studio.draft
        if draft is None or draft.id != self._draft_id:
            return
        lang = detect_language(text) if len(text.split()) >= _LANGUAGE_FROM_WORDS else None
        written = without_prompts(self._studio.ui.editor.draft_text()).strip()
        if lang in LANGUAGES and lang != draft.lang and not written:
            self._studio.change_draft(lang=lang)
            self._studio.set_language(str(lang))
        else:
            self._compose()

    def _post(self) -> str:
        studio = self._studio
        if studio.draft is not None and studio.draft.target_text.strip():
            return studio.draft.target_text
        return studio.opened.checks.source_text if studio.opened is not None else ""

    @Slot()
    def _compose(self) -> None:
        draft = self._studio.draft
        if draft is None or draft.id != self._draft_id:
            return
        if self._task is not None:
            self._task.cancel()
        post = self._post()
        work = partial(openings, post, draft.lang, seed=draft.id, informal=self._informal, refused=self._refused)
        self._task = self._context.tasks.run(work, self._on_openings)

    @Slot(object)
    def _on_openings(self, found: tuple[CommentOpening, ...]) -> None:
        intent = self.panel.intent()
        fitting = [opening for opening in found if opening.intent is intent]
        self.panel.show_three(fitting, post=bool(self._post().strip()))

    @Slot()
    def others(self) -> None:
        """Turn these three down and ask for three others."""
        three = tuple(self.panel.three)
        self._context.write(partial(_refuse, self._draft_id, three))
        self._refused = (*self._refused, *(opening.key for opening in three))
        self._compose()

    @Slot(object)
    def take(self, opening: CommentOpening) -> None:
        """Put an opening in the place of the text; undo brings the text back."""
        studio = self._studio
        if studio.draft is None or studio.draft.id != self._draft_id:
            return
        before = self._put(opening.text)
        studio.set_app_sentences(opening.app_words)
        self._context.write(partial(_take, self._draft_id, opening))
        if without_prompts(before).strip() and before != self._taken:
            self._context.toast(self.tr("The opening stands in place of your text."), studio.ui.editor.undo_edit)
        self._taken = opening.text


def _known(draft_id: int, lang: str, services: Services) -> tuple[bool, tuple[str, ...]]:
    return services.voice.voice(lang).address is Address.TU, services.conversation.refused(draft_id)


def _refuse(draft_id: int, three: tuple[CommentOpening, ...], services: Services) -> ChangeSet:
    return services.conversation.refuse(draft_id, three)


def _take(draft_id: int, opening: CommentOpening, services: Services) -> ChangeSet:
    return services.conversation.take(draft_id, opening)
