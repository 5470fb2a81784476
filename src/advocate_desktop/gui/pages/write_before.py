"""Before it goes out: let it rest, think of the readers' questions, say where one works."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.conversation import ReaderQuestion
from advocate_desktop.domain.disclosure import Disclosure
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.findings import Span
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.conversation import ConversationDialog
from advocate_desktop.gui.dialogs.disclosure import DisclosureDialog
from advocate_desktop.gui.pages.write_copying import put_on_clipboard
from advocate_desktop.gui.widgets.chips import MetaChip
from advocate_desktop.gui.words import day, rest_words
from advocate_desktop.services.conversation import QuestionsWrite
from advocate_desktop.settings import COUNTRY

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.write_studio import Studio

Kept = tuple[int, tuple[ReaderQuestion, ...]]
Rules = tuple[Disclosure, Disclosure, tuple[tuple[str, str], ...]]


class BeforeOut(QObject):
    """What the studio offers before a text goes out; none of it is asked of anybody."""

    def __init__(self, context: AppContext, studio: "Studio") -> None:
        super().__init__(studio)
        self._context, self._studio = context, studio
        self._answers: tuple[ReaderQuestion, ...] = ()
        self._seed = 0
        self._talk: ConversationDialog | None = None
        self._rules: DisclosureDialog | None = None
        ui = studio.ui
        ui.askedQuestions.clicked.connect(self.talk)
        ui.answersShow.clicked.connect(self.talk)
        ui.answers.hide()

    def show_opened(self) -> None:
        """Follow the draft that is open."""
        draft, today = self._studio.draft, self._context.clock.today()
        if draft is None:
            return
        if draft.rests_until is not None and today < draft.rests_until:
            chip = MetaChip(rest_words(draft.rests_until, today), icon="moon", parent=self._studio.ui.header)
            self._studio.ui.chips.addWidget(chip)
        self._answers = ()
        self._show_answers()
        self._read_answers()

    def _read_answers(self) -> None:
        self._context.read(partial(_answers, self._studio.draft_id()), self._on_answers)

    @Slot(object)
    def _on_answers(self, kept: Kept) -> None:
        if kept[0] == self._studio.draft_id():
            self._answers = kept[1]
            self._show_answers()

    def _show_answers(self) -> None:
        draft, ui, count = self._studio.draft, self._studio.ui, len(self._answers)
        words = self.tr("%n answer(s) ready", "", count) if count else self.tr("Ready for comments?")
        ui.askedQuestions.setText(words)
        ui.askedQuestions.setVisible(draft is not None and draft.kind is DraftKind.POST)
        published = draft.published_at if draft is not None else None
        ui.answers.setVisible(published is not None and bool(count))
        if published is not None:
            said = day(published.date(), self._context.clock.today())
            ui.answersText.setText(
                self.tr("Published {day}. When comments come, your answers are here.").format(day=said)
            )
            ui.answersShow.setText(self.tr("See %n answer(s)", "", count))

    # The menu

    def fill(self, menu: QMenu) -> None:
        """Add to the menu of the studio what suits the open draft."""
        draft = self._studio.draft
        if draft is None:
            return
        menu.addSeparator()
        if draft.kind is DraftKind.POST:
            words = self.tr("Can I hold the conversation?")
            if draft.published_at is not None and self._answers:
                words = self.tr("My answers to readers")
            menu.addAction(words).triggered.connect(self.talk)
        menu.addAction(self.tr("Say where I work…")).triggered.connect(self.disclose)
        if draft.published_at is None:
            if self._rests():
                menu.addAction(self.tr("Wake this draft")).triggered.connect(self.wake)
            else:
                menu.addAction(self.tr("Sleep on it until tomorrow")).triggered.connect(self.sleep)
        if draft.target_url.startswith("https://"):
            menu.addAction(self.tr("Open the post I answer")).triggered.connect(self._open_target)

    @Slot()
    def _open_target(self) -> None:
        draft = self._studio.draft
        if draft is not None:
            QDesktopServices.openUrl(QUrl(draft.target_url))

    # Rest

    def _rests(self) -> bool:
        draft = self._studio.draft
        until = draft.rests_until if draft is not None else None
        return until is not None and self._context.clock.today() < until

    @Slot()
    def sleep(self) -> None:
        """Let the draft rest till tomorrow and leave it; the toast takes that back."""
        draft_id = self._studio.draft_id()
        if not draft_id or self._rests():
            return
        self._context.write(partial(_sleep, draft_id))
        self._studio.left.emit()
        self._context.toast(self.tr("The draft rests until tomorrow."), partial(self._wake_again, draft_id))

    @Slot()
    def wake(self) -> None:
        """Take the draft up again before its time."""
        draft_id = self._studio.draft_id()
        if draft_id:
            self._context.write(partial(_wake, draft_id))
            self._studio.reopen()
            self._context.toast(self.tr("The draft is awake."), partial(self._sleep_again, draft_id))

    def _wake_again(self, draft_id: int) -> None:
        self._context.write(partial(_wake, draft_id))

    def _sleep_again(self, draft_id: int) -> None:
        self._context.write(partial(_sleep, draft_id))
        if self._studio.draft_id() == draft_id:
            self._studio.reopen()

    # Questions of readers

    @Slot()
    def talk(self) -> None:
        """Show three questions a reader may ask, with room for the answers."""
        draft_id = self._studio.draft_id()
        if draft_id:
            self._studio.flush()
            self._context.read(partial(_questions, draft_id, self._seed, others=False), self._on_questions)

    @Slot(object)
    def _on_questions(self, kept: Kept) -> None:
        draft = self._studio.draft
        if draft is None or draft.id != kept[0] or self._talk is not None:
            return
        published = draft.published_at is not None and bool(self._answers)
        shown = self._answers if published else kept[1]
        self._talk = ConversationDialog(self._studio, shown, put_on_clipboard, published=published)
        self._talk.answered.connect(self._on_answered)
        self._talk.others_asked.connect(self._other_questions)
        self._talk.exec()
        self._talk.dispose()
        self._talk = None
        self._read_answers()

    @Slot(object, str, str)
    def _on_answered(self, questions: tuple[ReaderQuestion, ...], key: str, text: str) -> None:
        self._context.read(partial(_answer, self._studio.draft_id(), questions, key, text), self._on_kept)

    @Slot(object)
    def _on_kept(self, write: QuestionsWrite) -> None:
        self._context.announce(write.changes)

    @Slot()
    def _other_questions(self) -> None:
        self._seed += 1
        self._context.read(partial(_questions, self._studio.draft_id(), self._seed, others=True), self._on_others)

    @Slot(object)
    def _on_others(self, kept: Kept) -> None:
        if self._talk is not None and kept[0] == self._studio.draft_id():
            self._talk.show_questions(kept[1])

    # Where one works

    @Slot()
    def disclose(self) -> None:
        """Show what the country asks to say, with wordings to put into the text."""
        if self._studio.draft is not None:
            lang = self._studio.draft.lang
            self._context.read(partial(_rules, "", self._context.language, lang), self._on_rules)

    @Slot(object)
    def _on_rules(self, rules: Rules) -> None:
        if self._rules is not None:
            return
        self._rules = dialog = DisclosureDialog(self._studio, rules[2])
        dialog.country_chosen.connect(self._on_country)
        dialog.show_rule(rules[0], rules[1])
        dialog.exec()
        self._rules = None
        sentence, label = dialog.sentence, dialog.label
        dialog.dispose()
        if sentence:
            self._put_in(sentence)
        elif label:
            self._put_first(label)

    @Slot(str)
    def _on_country(self, country: str) -> None:
        self._context.settings.set(COUNTRY, country)
        draft = self._studio.draft
        if draft is not None:
            work = partial(_rules, country, self._context.language, draft.lang)
            self._context.read(work, self._on_other_rules)

    @Slot(object)
    def _on_other_rules(self, rules: Rules) -> None:
        if self._rules is not None:  # a late answer opens nothing
            self._rules.show_rule(rules[0], rules[1])

    def _put_in(self, sentence: str) -> None:
        """Put a sentence at the end of the paragraph where the cursor is."""
        editor = self._studio.ui.editor
        text = editor.draft_text()
        end = text.find("\n", min(editor.cursor_index(), len(text)))
        end = end if end >= 0 else len(text)
        before = text[:end].rstrip(" ")
        gap = " " if before and not before.endswith("\n") else ""
        editor.replace_span(Span(len(before), end), f"{gap}{sentence}")
        self._show_words(len(before) + len(gap), sentence)

    def _put_first(self, label: str) -> None:
        self._studio.ui.editor.replace_span(Span(0, 0), f"{label}\n\n")
        self._show_words(0, label)

    def _show_words(self, start: int, words: str) -> None:
        editor = self._studio.ui.editor
        editor.setFocus()
        if editor.prompts() and "[[" in words:
            editor.go_to_prompt(1)
        else:
            editor.select(Span(start, start + len(words)))


def _answers(draft_id: int, services: Services) -> Kept:
    return draft_id, services.conversation.answers(draft_id)


def _questions(draft_id: int, seed: int, services: Services, *, others: bool) -> Kept:
    return draft_id, services.conversation.questions(draft_id, seed=seed, others=others)


def _answer(
    draft_id: int, questions: tuple[ReaderQuestion, ...], key: str, text: str, services: Services
) -> QuestionsWrite:
    return services.conversation.answer(draft_id, questions, key, text)


def _sleep(draft_id: int, services: Services) -> ChangeSet:
    return services.drafting.sleep_on(draft_id)


def _wake(draft_id: int, services: Services) -> ChangeSet:
    return services.drafting.wake(draft_id)


def _rules(country: str, language: str, lang: str, services: Services) -> Rules:
    found = services.disclosure
    here = found.disclosure(country, language)
    return here, found.disclosure(here.country, lang), found.countries(language)
