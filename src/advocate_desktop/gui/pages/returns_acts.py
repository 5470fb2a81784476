"""What the journal writes, each act with its way back."""

from functools import partial

from PySide6.QtCore import QObject

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.returns import Benefit, BenefitKind, WaitingQuestion
from advocate_desktop.gui.pages.routine_acts import Back, Done, RoutineActs


class ReturnsActs(QObject):
    """Lines of the journal and people who wait, written through the acts of the page."""

    def __init__(self, acts: RoutineActs) -> None:
        super().__init__(acts)
        self._acts = acts

    def add_benefit(self, kind: BenefitKind, text: str) -> None:
        """Keep a line of the journal."""
        said = self.tr("Kept in the journal.")

        def work(services: Services) -> Done:
            made, changes = services.returns.add_benefit(kind, text)
            return Done(changes, Back(partial(_delete_benefit, made.id)), said)

        self._acts.do(work)

    def edit_benefit(self, before: Benefit, after: Benefit) -> None:
        """Keep a line as corrected."""
        said = self.tr("Line corrected.")

        def work(services: Services) -> Done:
            return Done(services.returns.edit_benefit(after), Back(partial(_edit_benefit, before)), said)

        self._acts.do(work)

    def delete_benefit(self, benefit: Benefit) -> None:
        """Take a line out."""
        said = self.tr("Line taken out of the journal.")

        def work(services: Services) -> Done:
            changes = services.returns.delete_benefit(benefit.id)
            return Done(changes, Back(partial(_restore_benefit, benefit.id)), said)

        self._acts.do(work)

    def note_question(self, people: int, note: str) -> None:
        """Note that people answered and wait for a reply."""
        said = self.tr("Noted. It stays here for two weeks.")

        def work(services: Services) -> Done:
            made, changes = services.returns.note_question(people, note)
            return Done(changes, Back(partial(_delete_question, made.id)), said)

        self._acts.do(work)

    def answer(self, question: WaitingQuestion) -> None:
        """Mark people answered."""
        said = self.tr("Marked as answered.")

        def work(services: Services) -> Done:
            return Done(services.returns.answer(question), Back(partial(_reopen, question)), said)

        self._acts.do(work)


def _delete_benefit(benefit_id: int, services: Services) -> ChangeSet:
    return services.returns.delete_benefit(benefit_id)


def _restore_benefit(benefit_id: int, services: Services) -> ChangeSet:
    return services.returns.restore_benefit(benefit_id)


def _edit_benefit(benefit: Benefit, services: Services) -> ChangeSet:
    return services.returns.edit_benefit(benefit)


def _delete_question(question_id: int, services: Services) -> ChangeSet:
    return services.returns.delete_question(question_id)


def _reopen(question: WaitingQuestion, services: Services) -> ChangeSet:
    return services.returns.reopen(question)
