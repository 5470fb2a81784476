"""Talking with readers: comments under other people's posts, and the answers one keeps ready under one's own."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from advocate_desktop.composing.comments import openings
from advocate_desktop.composing.questions import likely_questions
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.comments import CommentOpening
from advocate_desktop.domain.conversation import ReaderQuestion
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.drafts import Draft
from advocate_desktop.domain.language import detect_language
from advocate_desktop.errors import UserError
from advocate_desktop.services.checking import source_of
from advocate_desktop.services.drafting import DraftingService
from advocate_desktop.services.library import LibraryService
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.proposals import ProposalRows
from advocate_desktop.storage.variants import QuestionRows


@dataclass(frozen=True, slots=True)
class QuestionsWrite:
    """The questions as they are now and as they were kept before, which `put_back` brings back."""

    questions: tuple[ReaderQuestion, ...]
    before: tuple[ReaderQuestion, ...]
    changes: ChangeSet


class ConversationService:
    """Openings of comments, and the questions of readers with the person's answers."""

    def __init__(
        self, database: Database, drafting: DraftingService, library: LibraryService, clock: Clock
    ) -> None:
        self._database = database
        self._drafting = drafting
        self._library = library
        self._clock = clock

    def openings(
        self,
        post: str,
        lang: str = "",
        *,
        seed: int = 0,
        informal: bool = False,
        refused: Collection[str] = (),
    ) -> tuple[CommentOpening, ...]:
        """Give ways to begin a comment under somebody's post, by intent, in its language where none is said."""
        language = lang or detect_language(post) or "en"
        return openings(post, language, seed=seed, informal=informal, refused=refused)

    def start_comment(
        self, post: str, url: str = "", opening: CommentOpening | None = None, *, channel: str = "", lang: str = ""
    ) -> tuple[Draft, ChangeSet]:
        """Begin a comment under somebody's post: it is held to the channel's limit and counted in the routine.

        Raises UsageError for an unknown channel.
        """
        return self._drafting.new(
            DraftKind.COMMENT,
            channel,
            lang or detect_language(post) or "",
            text=opening.text if opening is not None else "",
            target_url=url,
            target_text=post,
        )

    def take(self, draft_id: int, opening: CommentOpening) -> ChangeSet:
        """Keep which words of a comment are the application's; the text is written where the draft is edited.

        Raises UserError when the draft is gone.
        """
        self._drafting.draft(draft_id)
        with self._database.write() as connection:
            ProposalRows(connection).put_passages(draft_id, opening.app_words)
        return ChangeSet()

    def refuse(self, draft_id: int, turned_down: Iterable[CommentOpening]) -> ChangeSet:
        """Remember that openings were turned down for a comment, so that the next ones are others."""
        with self._database.write() as connection:
            ProposalRows(connection).refuse(draft_id, [opening.key for opening in turned_down])
        return ChangeSet()

    def refused(self, draft_id: int) -> tuple[str, ...]:
        """Give the keys of the openings turned down for a comment."""
        with self._database.read() as connection:
            return ProposalRows(connection).refused(draft_id)

    def questions(self, draft_id: int, *, seed: int = 0, others: bool = False) -> tuple[ReaderQuestion, ...]:
        """Give three questions a reader may ask of a draft: those kept with it, else new ones; nothing is kept.

        With `others` those without an answer make room for new ones. Raises UserError when the draft is gone.
        """
        draft = self._drafting.draft(draft_id)
        kept = self._kept(draft_id)
        if len(kept) >= 3 and not others:
            return kept
        source = ""
        if draft.content_id is not None:
            source = source_of(self._library.entry(draft.content_id).item).text
        return likely_questions(draft.text, source, draft.lang, seed=seed, known=kept)

    def answer(self, draft_id: int, questions: Collection[ReaderQuestion], key: str, text: str) -> QuestionsWrite:
        """Keep what the person would answer to one of the questions shown; the others stay with it.

        Raises UserError when the draft is gone, or the question is none of those.
        """
        if key not in {each.key for each in questions}:
            raise UserError("conversation.no_question")
        now = tuple(replace(each, answer=text.strip()) if each.key == key else each for each in questions)
        return self._replace(draft_id, now)

    def put_back(self, draft_id: int, before: Collection[ReaderQuestion]) -> ChangeSet:
        """Take an answer back: the questions are kept as they were. Raises UserError when the draft is gone."""
        return self._replace(draft_id, tuple(before)).changes

    def answers(self, draft_id: int) -> tuple[ReaderQuestion, ...]:
        """Give the answers kept ready with a draft, for when comments come under its post."""
        return tuple(each for each in self._kept(draft_id) if each.answer)

    def _kept(self, draft_id: int) -> tuple[ReaderQuestion, ...]:
        with self._database.read() as connection:
            return tuple(QuestionRows(connection).of_draft(draft_id))

    def _replace(self, draft_id: int, questions: tuple[ReaderQuestion, ...]) -> QuestionsWrite:
        self._drafting.draft(draft_id)
        with self._database.write() as connection:
            rows = QuestionRows(connection)
            before = tuple(rows.of_draft(draft_id))
            rows.replace(draft_id, questions, self._clock.now())
        return QuestionsWrite(questions, before, ChangeSet.of(Changed.DRAFTS, ids=frozenset({draft_id})))
