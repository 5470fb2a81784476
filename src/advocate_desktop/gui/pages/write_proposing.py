"""Brings proposals to the studio, and a chosen one into the text."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from advocate_desktop.bootstrap import Services
from advocate_desktop.composing.proposals import Limits, Request, mix, propose
from advocate_desktop.domain.cards import Family
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.drafts import without_prompts
from advocate_desktop.domain.proposals import Proposal
from advocate_desktop.errors import UserError
from advocate_desktop.formats.deck import shipped_deck
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.voice import VoiceDialog
from advocate_desktop.gui.pages.write_ways import Beginning
from advocate_desktop.gui.tasks import Task
from advocate_desktop.services.proposals import Desk, Wish
from advocate_desktop.services.voice import VoiceState

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.write_loading import Opened
    from advocate_desktop.gui.pages.write_studio import Studio


class Proposing(Beginning):
    """Reads on the database thread, composes on another; the newest wish wins."""

    TAB = 2

    def __init__(self, context: AppContext, studio: "Studio") -> None:
        super().__init__(context, studio, studio.ui.proposals.take)
        self.panel = studio.ui.proposals
        self._wish: Wish | None = None
        self._limits: Limits | None = None
        self._task: Task | None = None
        studio.ui.tabs.currentChanged.connect(self._on_tab)
        self.panel.wished.connect(self._propose)
        self.panel.taken.connect(self.take)
        self.panel.mixed.connect(self._take_mixed)
        self.panel.others_asked.connect(self.others)
        self.panel.voice.asked.connect(self._show_voice)
        context.changed.connect(self._on_changed)

    def show_opened(self, opened: "Opened", *, again: bool) -> None:
        """Follow the draft that is open: one nobody has written in yet begins with its proposals."""
        tabs, draft = self._studio.ui.tabs, opened.draft
        post = draft.kind is DraftKind.POST
        tabs.setTabVisible(self.TAB, post)
        if again and self._wish is not None:
            self._wish = None  # its channel or language may be another
        elif not again:
            self._draft_id, self._wish = draft.id, None
            begun = bool(without_prompts(draft.text).strip())
            worth = draft.content_id is not None or bool(draft.title)
            tabs.setCurrentIndex(self.TAB if post and not begun and worth else 0)
        self._on_tab(tabs.currentIndex())

    @Slot(int)
    def _on_tab(self, index: int) -> None:
        if index == self.TAB and self._wish is None and self._draft_id:
            self.panel.say(self.tr("Looking for three ways to begin…"))
            self._context.read(partial(_desk, self._draft_id), self._on_desk, self._on_failed)

    @Slot(object)
    def _on_desk(self, answer: tuple[Desk, VoiceState]) -> None:
        desk, voice = answer
        if desk.draft_id != self._draft_id:
            return
        self.panel.voice.show_voice(voice, self._context.messages)
        own = [(card.id, card.title) for card in desk.forms]
        deck = shipped_deck(self._context.language)
        known = {form_id for form_id, _ in own}
        rest = [(card.id, card.title) for card in deck.of(Family.FORMS) if card.id not in known]
        self.panel.show_desk(desk, [*own, *rest])
        self._propose(desk.wish)

    @Slot()
    def _show_voice(self) -> None:
        draft = self._studio.draft
        if draft is not None:
            VoiceDialog(self._context, self._studio, draft.lang).open()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if not changes.touches(Changed.VOICE) or self._wish is None or self._studio.draft is None:
            return
        if self._studio.ui.tabs.currentIndex() != self.TAB:
            self._wish = None  # they are looked for again when they are shown
        else:
            self._context.read(partial(_voice, self._draft_id), self._on_voice, self._on_failed)
            self._propose(replace(self._wish))

    @Slot(object)
    def _on_voice(self, voice: VoiceState) -> None:
        self.panel.voice.show_voice(voice, self._context.messages)

    @Slot(object)
    def _propose(self, wish: Wish) -> None:
        self._wish = wish
        self._context.read(partial(_request, wish), self._on_request, self._on_failed)

    @Slot(object)
    def _on_request(self, answer: tuple[Wish, Request]) -> None:
        wish, request = answer
        if wish is not self._wish:
            return
        if self._task is not None:
            self._task.cancel()
        self._limits = request.limits
        self._task = self._context.tasks.run(partial(propose, request), self._on_three, self._on_failed)

    @Slot(object)
    def _on_three(self, three: tuple[Proposal, ...]) -> None:
        self.panel.show_three(three)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.panel.say(error.message(self._context.messages))

    def others(self) -> None:
        """Turn these three down and ask for three others."""
        three, wish = self.panel.three, self._wish
        if wish is None or not three:
            return
        self._context.write(partial(_refuse, self._draft_id, three))
        self._propose(replace(wish, refused=(*wish.refused, *(proposal.key for proposal in three))))

    # Taking one

    @Slot(object, object)
    def _take_mixed(self, proposal: Proposal, hook_of: Proposal) -> None:
        self.take(mix(proposal, hook_of, self._limits))

    @Slot(object)
    def take(self, proposal: Proposal) -> None:
        """Put a proposal in the place of the text; undo brings the text back."""
        studio, wish = self._studio, self._wish
        if studio.draft is None or wish is None or studio.draft.id != self._draft_id:
            return
        before = self._put(proposal.text)
        studio.change_draft(form=proposal.form, rung=proposal.rung)
        studio.set_app_sentences(proposal.app_sentences)
        self._context.write(partial(_take, self._draft_id, wish, proposal))
        if without_prompts(before).strip():
            self._context.toast(self.tr("The proposal stands in place of your text."), studio.ui.editor.undo_edit)


def _desk(draft_id: int, services: Services) -> tuple[Desk, VoiceState]:
    return services.proposals.desk(draft_id), _voice(draft_id, services)


def _voice(draft_id: int, services: Services) -> VoiceState:
    return services.voice.state(services.drafting.draft(draft_id).lang)


def _request(wish: Wish, services: Services) -> tuple[Wish, Request]:
    return wish, services.proposals.request(wish)


def _refuse(draft_id: int, three: tuple[Proposal, ...], services: Services) -> ChangeSet:
    return services.proposals.refuse(draft_id, three)


def _take(draft_id: int, wish: Wish, proposal: Proposal, services: Services) -> ChangeSet:
    return services.proposals.take(draft_id, wish, proposal)
