"""Brings openings of comments to the studio, and a chosen one into the text."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from advocate_desktop.bootstrap import Services
from advocate_desktop.composing.comments import openings
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.comments import CommentOpening
from advocate_desktop.domain.drafts import DraftKind, without_prompts
from advocate_desktop.domain.findings import Span
from advocate_desktop.domain.language import detect_language
from advocate_desktop.domain.voice import Address
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.tasks import Task
from advocate_desktop.messages import LANGUAGES

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.write_loading import Opened
    from advocate_desktop.gui.pages.write_proposing import Proposing
    from advocate_desktop.gui.pages.write_studio import Studio

TAB = 3
_LANGUAGE_FROM_WORDS = 6


class Commenting(QObject):
    """Follows the comment that is open; openings are made off the window's thread, the newest wish wins."""

    def __init__(self, context: AppContext, studio: "Studio") -> None:
        super().__init__(studio)
        self._context, self._studio = context, studio
        self.panel = studio.ui.openings
        self._draft_id = 0
        self._informal = False
        self._refused: tuple[str, ...] = ()
        self._taken = ""
        self._task: Task | None = None
        # Hidden from the start: a row of tabs that was once too long stays scrolled.
        studio.ui.tabs.setTabVisible(TAB, False)
        self.panel.intent_chosen.connect(self._compose)
        self.panel.taken.connect(self.take)
        self.panel.others_asked.connect(self.others)
        studio.ui.target.changed.connect(self._on_target)
        studio.ui.target.network_found.connect(studio.channels.set_main)

    def show_opened(self, opened: "Opened", *, again: bool) -> None:
        """Follow the draft that is open: a comment nobody has written in yet begins with its openings."""
        tabs, draft = self._studio.ui.tabs, opened.draft
        comment = draft.kind is DraftKind.COMMENT
        tabs.setTabVisible(TAB, comment)
        if not comment:
            self._draft_id = 0
            return
        if not again:
            self._draft_id, self._refused, self._taken = draft.id, (), ""
            begun = bool(without_prompts(draft.text).strip())
            tabs.setCurrentIndex(0 if begun else TAB)
        self._context.read(partial(_informal, draft.lang), self._on_voice)

    def show(self) -> None:
        """Show the openings."""
        if self._studio.ui.tabs.isTabVisible(TAB):
            self._studio.ui.tabs.setCurrentIndex(TAB)

    def is_open(self) -> bool:
        """Tell whether the open draft is a comment."""
        return bool(self._draft_id)

    @Slot(object)
    def _on_voice(self, informal: bool) -> None:
        self._informal = informal
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
        self._refused = (*self._refused, *(opening.key for opening in self.panel.three))
        self._compose()

    @Slot(object)
    def take(self, opening: CommentOpening) -> None:
        """Put an opening in the place of the text; undo brings the text back."""
        studio = self._studio
        if studio.draft is None or studio.draft.id != self._draft_id:
            return
        editor = studio.ui.editor
        before = editor.draft_text()
        editor.replace_span(Span(0, len(before)), opening.text)
        studio.autosave.flush()
        studio.set_app_sentences(opening.app_words)
        self._context.write(partial(_take, self._draft_id, opening))
        if without_prompts(before).strip() and before != self._taken:
            self._context.toast(self.tr("The opening stands in place of your text."), editor.undo_edit)
        self._taken = opening.text
        editor.setFocus()
        if editor.prompts():
            editor.go_to_prompt(1)

    def take_number(self, number: int) -> None:
        """Take one of the three, counted from 0, while they are shown."""
        if self._studio.ui.tabs.currentIndex() == TAB:
            self.panel.take(number)
        else:
            self.show()


class Ways(QObject):
    """The ways to begin that suit the open draft: proposals of a post, openings of a comment."""

    def __init__(self, proposing: "Proposing", commenting: Commenting) -> None:
        super().__init__(proposing)
        self._proposing, self._commenting = proposing, commenting

    def show_opened(self, opened: "Opened", *, again: bool) -> None:
        """Follow the draft that is open."""
        self._proposing.show_opened(opened, again=again)
        self._commenting.show_opened(opened, again=again)

    def show(self) -> None:
        """Show them."""
        self._now().show()

    def others(self) -> None:
        """Ask for three others."""
        self._now().others()

    def take_number(self, number: int) -> None:
        """Take one of the three, counted from 0."""
        self._now().take_number(number)

    def _now(self) -> "Proposing | Commenting":
        return self._commenting if self._commenting.is_open() else self._proposing


def _informal(lang: str, services: Services) -> bool:
    return services.voice.voice(lang).address is Address.TU


def _take(draft_id: int, opening: CommentOpening, services: Services) -> ChangeSet:
    return services.conversation.take(draft_id, opening)
