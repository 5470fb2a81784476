"""Corrections of the newest version without playing again, each with its way back, and two versions compared."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from advocate_desktop.domain.line import EditorialLine
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.line_compare import CompareDialog
from advocate_desktop.gui.dialogs.line_words import PillarDialog, StatementDialog
from advocate_desktop.gui.pages import line_view
from advocate_desktop.gui.pages.line_result import ResultView


class LineCorrections(QObject):
    """Opens the dialogs of the result and keeps what they answer."""

    def __init__(self, context: AppContext, result: ResultView) -> None:
        super().__init__(result)
        self._context = context
        self._result = result
        result.statement_asked.connect(self.edit_statement)
        result.pillar_asked.connect(self.edit_pillar)
        result.ui.compareButton.clicked.connect(self.compare)

    @Slot()
    def edit_statement(self) -> None:
        """Put the statement in other words."""
        line = self._result.line()
        text = StatementDialog.ask_statement(self._result.window(), line.statement)
        if text is not None and text != line.statement:
            self._correct(partial(line_view.edit_statement, number=line.version, text=text), line)

    @Slot(int)
    def edit_pillar(self, pillar_id: int) -> None:
        """Change the name and the proofs of a pillar."""
        line = self._result.line()
        pillar = line.pillar(pillar_id)
        answer = PillarDialog.ask_words(self._result.window(), pillar) if pillar is not None else None
        if answer is not None:
            name, proofs = answer
            work = partial(line_view.edit_pillar, number=line.version, pillar=pillar_id, name=name, proofs=proofs)
            self._correct(work, line)

    def _correct(self, work: line_view.Work, before: EditorialLine) -> None:
        self._context.write(work)
        words = self.tr("Version {number} is corrected.").format(number=before.version)
        self._context.toast(words, partial(self._put_back, before))

    def _put_back(self, before: EditorialLine) -> None:
        self._context.write(partial(line_view.put_words_back, line=before))

    @Slot()
    def compare(self) -> None:
        """Lay two versions side by side."""
        view = self._result.view
        if view is not None and len(view.versions) > 1:
            dialog = CompareDialog(self._result.window(), view.versions, self._result.line().version)
            dialog.exec()
            dialog.dispose()
