"""Runs the checks on the open draft as it is typed, and shows what they say."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.findings import Finding
from advocate_desktop.domain.fold import fold_of
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.pages.write_finding_item import places
from advocate_desktop.gui.pages.write_loading import Checked, check
from advocate_desktop.gui.tasks import Task
from advocate_desktop.messages import Messages
from advocate_desktop.services.checking import PreparedChecks

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.write_studio import Studio

_CHECK_AFTER_MS = 15
# What the checks compare a text with, beside the draft itself.
_COMPARED = (Changed.WORDS, Changed.GUIDE, Changed.PROFILE, Changed.LINE, Changed.MATERIAL)


class Checking(QObject):
    """Checks on another thread; a text that has changed meanwhile is checked again."""

    def __init__(self, context: AppContext, studio: "Studio") -> None:
        super().__init__(studio)
        self._context, self._studio = context, studio
        self._task: Task | None = None
        self._passage = -1
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CHECK_AFTER_MS)
        self._timer.timeout.connect(self.run)
        studio.ui.checks.go_asked.connect(self.go_to)
        context.changed.connect(self._on_changed)

    # Running

    def wait(self) -> None:
        """Check as soon as the keys rest for a moment."""
        self._timer.start()

    def stop(self) -> None:
        """Check no more: the draft is left."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()

    @Slot()
    def run(self) -> None:
        """Check the text as it stands."""
        opened = self._studio.opened
        if opened is not None:
            # The first time, spelling has its dictionary to read: it comes after what can be said at once.
            self._start(opened.checks, slow=opened.checks.warm)

    def _start(self, checks: PreparedChecks, *, slow: bool) -> None:
        if self._task is not None:
            self._task.cancel()
        editor = self._studio.ui.editor
        cursor = editor.cursor_index() if editor.hasFocus() else None
        work = partial(check, checks, editor.draft_text(), slow=slow, cursor=cursor)
        self._task = self._context.tasks.run(work, self._on_checked)

    def renew(self) -> None:
        """Read again what the text is compared with, and check it."""
        opened = self._studio.opened
        if opened is not None:
            wanted = opened.draft.id, opened.checks.channel.id
            self._context.read(partial(_prepared, *wanted, self._context.messages), self._on_prepared)

    @Slot(object)
    def _on_prepared(self, answer: tuple[int, PreparedChecks]) -> None:
        draft_id, checks = answer
        opened = self._studio.opened
        if opened is None or opened.draft.id != draft_id:
            return
        channel = opened.checks.channel.id
        if checks.channel.id != channel:
            checks = checks.on_channel(channel)
        self._studio.opened = replace(opened, checks=checks)
        self.run()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        # What holds for all drafts names none of them; the text of one is checked as it is typed.
        if changes.touches(*_COMPARED) or (changes.touches(Changed.DRAFTS) and not changes.ids):
            self.renew()

    # Showing

    @Slot(object)
    def _on_checked(self, checked: Checked) -> None:
        studio = self._studio
        if studio.draft is None or studio.opened is None or checked.text != studio.ui.editor.draft_text():
            return
        studio.report = checked
        ui, report, channel = studio.ui, checked.report, studio.opened.checks.channel
        comment = studio.draft.kind is DraftKind.COMMENT
        ui.bar.show_length(report.length, fold=not comment)
        ui.bar.show_copied(report.originality.share)
        messages = self._context.messages
        good = [messages(f"checks.{name}.good") for name in report.passed]
        ui.checks.show_findings(report.findings, good, channel.id)
        aside = studio.opened.checks.surroundings.known.ignored
        mends = sum(1 for finding in report.findings if finding.fix is not None and finding.fix.safe)
        ui.checks.show_tools(mends, len(aside))
        ui.tabs.setCount(0, len(report.findings))
        ui.editor.set_passages(report.originality.spans)
        if checked.whole:
            slips = [finding for finding in report.findings if finding.check == "spelling"]
            ui.editor.set_slips([span for finding in slips for span in places(finding)])
        studio.mark_app_sentences()
        fold = channel.fold if not comment else None
        ui.editor.set_fold(fold_of(checked.text, fold) if fold is not None else None)
        ui.source.mark(report.originality.source_spans)
        ui.preview.show_post(checked.rendered, channel)
        studio.rung.show_estimate(report.rung)
        if not checked.whole:
            self._start(studio.opened.checks, slow=True)

    # Going there

    @Slot(object)
    def go_to(self, finding: Finding) -> None:
        """Show the place of a remark: a prompt opens, passages are visited in turn."""
        ui = self._studio.ui
        if finding.check == "open-prompt" and ui.editor.prompts():
            ui.editor.open_prompt(0)
            return
        found = places(finding)
        if not found:
            return
        self._passage = (self._passage + 1) % len(found) if finding.check == "originality" else 0
        ui.editor.select(found[self._passage])
        ui.source.text.show_passage(self._passage)
        ui.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_finding(self) -> None:
        """Go to the next remark."""
        ui = self._studio.ui
        finding = ui.checks.next_finding()
        ui.tabs.setCurrentIndex(0)
        if finding is not None:
            self.go_to(finding)


def _prepared(draft_id: int, channel: str, messages: Messages, services: Services) -> tuple[int, PreparedChecks]:
    return draft_id, services.checking.prepare(draft_id, messages, channel)
