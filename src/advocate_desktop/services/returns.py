"""What came back: the benefit journal, questions that wait for a reply, badges."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.returns import (
    BENEFIT_AT_MOST,
    PEOPLE_AT_MOST,
    Badge,
    Benefit,
    BenefitKind,
    WaitingQuestion,
    badges_earned,
    unseen,
    waiting,
)
from advocate_desktop.errors import UsageError, UserError
from advocate_desktop.services.routine import RoutineService
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.returns import ReturnRows
from advocate_desktop.storage.routine import RoutineRows

_CHANGED = ChangeSet.of(Changed.ROUTINE)


@dataclass(frozen=True, slots=True)
class BadgeBoard:
    """The badges earned, each with its day, and those not shown yet."""

    earned: dict[Badge, date]
    new: tuple[Badge, ...]


class ReturnsService:
    """What came back to one person. Every write is one transaction and tells what changed."""

    def __init__(self, database: Database, routine: RoutineService, clock: Clock) -> None:
        self._database = database
        self._routine = routine
        self._clock = clock

    # The journal

    def benefits(self, first: date | None = None) -> list[Benefit]:
        """List the journal, from a day on if one is given, the newest first."""
        with self._database.read() as connection:
            return ReturnRows(connection).benefits(first)

    def add_benefit(
        self, kind: BenefitKind, text: str, day: date | None = None, publication_id: int | None = None
    ) -> tuple[Benefit, ChangeSet]:
        """Write a line, of today if no day is given.

        Raises UsageError when it says nothing or more than 500 characters, UserError when the post is gone.
        """
        benefit = Benefit(0, day or self._clock.today(), kind, _line(text), publication_id)
        with self._database.write() as connection:
            _check_post(RoutineRows(connection), publication_id)
            number = ReturnRows(connection).add_benefit(benefit, self._clock.now())
        return replace(benefit, id=number), _CHANGED

    def edit_benefit(self, benefit: Benefit) -> ChangeSet:
        """Keep a line as it was corrected. Raises as `add_benefit` does, and UserError when it is gone."""
        benefit = replace(benefit, text=_line(benefit.text))
        with self._database.write() as connection:
            _check_post(RoutineRows(connection), benefit.publication_id)
            if not ReturnRows(connection).put_benefit(benefit):
                raise UserError("returns.no_line")
        return _CHANGED

    def delete_benefit(self, benefit_id: int) -> ChangeSet:
        """Take a line out; `restore_benefit` brings it back. Raises UserError when there is none of that id."""
        return self._set_benefit(benefit_id, self._clock.now())

    def restore_benefit(self, benefit_id: int) -> ChangeSet:
        """Bring a deleted line back. Raises UserError when there is none of that id."""
        return self._set_benefit(benefit_id, None)

    def _set_benefit(self, benefit_id: int, moment: datetime | None) -> ChangeSet:
        with self._database.write() as connection:
            if not ReturnRows(connection).set_benefit_deleted(benefit_id, moment):
                raise UserError("returns.no_line")
        return _CHANGED

    # Questions

    def questions(self) -> list[WaitingQuestion]:
        """List the questions, answered ones too, the newest first."""
        with self._database.read() as connection:
            return ReturnRows(connection).questions()

    def waiting(self) -> list[WaitingQuestion]:
        """List the questions a reply would still serve, the newest first."""
        return waiting(self.questions(), self._clock.today())

    def note_question(
        self, people: int, note: str = "", publication_id: int | None = None
    ) -> tuple[WaitingQuestion, ChangeSet]:
        """Note that people answered a post and wait for a reply.

        Raises UsageError for a number of people that cannot be, UserError when the post is gone.
        """
        if not 1 <= people <= PEOPLE_AT_MOST:
            raise UsageError("returns.people", people=people, most=PEOPLE_AT_MOST)
        if len(note.strip()) > BENEFIT_AT_MOST:
            raise UsageError("returns.long", most=BENEFIT_AT_MOST)
        question = WaitingQuestion(0, people, self._clock.today(), note.strip(), publication_id)
        with self._database.write() as connection:
            _check_post(RoutineRows(connection), publication_id)
            number = ReturnRows(connection).add_question(question)
        return replace(question, id=number), _CHANGED

    def answer(self, question: WaitingQuestion) -> ChangeSet:
        """Mark a question answered today. Raises UserError when it is gone."""
        return self._put_question(replace(question, answered_on=self._clock.today()))

    def reopen(self, question: WaitingQuestion) -> ChangeSet:
        """Take an answer back. Raises UserError when the question is gone."""
        return self._put_question(replace(question, answered_on=None))

    def delete_question(self, question_id: int) -> ChangeSet:
        """Take a question away; `restore_question` brings it back. Raises UserError when there is none."""
        return self._set_question(question_id, self._clock.now())

    def restore_question(self, question_id: int) -> ChangeSet:
        """Bring a question back. Raises UserError when there is none of that id."""
        return self._set_question(question_id, None)

    def _put_question(self, question: WaitingQuestion) -> ChangeSet:
        with self._database.write() as connection:
            if not ReturnRows(connection).put_question(question):
                raise UserError("returns.no_line")
        return _CHANGED

    def _set_question(self, question_id: int, moment: datetime | None) -> ChangeSet:
        with self._database.write() as connection:
            if not ReturnRows(connection).set_question_deleted(question_id, moment):
                raise UserError("returns.no_line")
        return _CHANGED

    # Badges

    def badges(self) -> BadgeBoard:
        """Give the badges earned by today, and those to show for the first time."""
        record = self._routine.summary()
        earned = badges_earned(record.state(self._clock.today()), record.publications)
        with self._database.read() as connection:
            seen = ReturnRows(connection).seen_badges()
        return BadgeBoard(earned, tuple(unseen(earned, seen)))

    def show_badges(self, board: BadgeBoard) -> None:
        """Keep that the new badges of a board were shown."""
        with self._database.write() as connection:
            shown = {badge: board.earned[badge] for badge in board.new}
            ReturnRows(connection).add_seen(shown, self._clock.now())


def _line(text: str) -> str:
    plain = " ".join(text.split())
    if not plain:
        raise UsageError("returns.empty")
    if len(plain) > BENEFIT_AT_MOST:
        raise UsageError("returns.long", most=BENEFIT_AT_MOST)
    return plain


def _check_post(rows: RoutineRows, publication_id: int | None) -> None:
    if publication_id is not None and rows.publication(publication_id) is None:
        raise UserError("routine.no_entry")
