"""From the draft to the clipboard, and from there to 'published'."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.channels.rendering import render
from advocate_desktop.channels.threads import split_thread
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.drafts import DraftKind, VersionReason
from advocate_desktop.domain.history import EditHistory
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.published import PublishedDialog
from advocate_desktop.gui.dialogs.stop import StopDialog
from advocate_desktop.gui.dialogs.thread import ThreadDialog
from advocate_desktop.gui.dialogs.versions import VersionsDialog
from advocate_desktop.gui.pages.write_loading import Opened
from advocate_desktop.gui.words import channel_name
from advocate_desktop.services.checking import CopyResult

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.write_studio import Studio


class Copying(QObject):
    """Copies the open draft, says why where it may not be, and asks what became of it."""

    def __init__(self, context: AppContext, studio: "Studio") -> None:
        super().__init__(studio)
        self._context, self._studio = context, studio
        self._waiting = 0  # the draft that was copied and that nobody said was published
        studio.ui.askedYes.clicked.connect(self.ask_published)
        studio.ui.askedNo.clicked.connect(self._not_yet)

    def show_opened(self, opened: Opened) -> None:
        """Ask again, quietly, of a draft that was copied before."""
        if opened.copied:
            self._waiting = opened.draft.id
        self._show_question()

    def _show_question(self) -> None:
        draft, ui = self._studio.draft, self._studio.ui
        asked = draft is not None and self._waiting == draft.id and draft.published_at is None
        ui.asked.setVisible(asked)
        if draft is not None and asked:
            name = channel_name(draft.channel)
            ui.askedText.setText(self.tr("Copied for {name}. Did you publish it?").format(name=name))

    @Slot()
    def _not_yet(self) -> None:
        self._studio.ui.asked.hide()
        self._waiting = 0
        self._studio.ui.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # Copy

    @Slot()
    def copy(self) -> None:
        """Put the text on the clipboard, exactly as it is rendered; a stop is explained instead."""
        self._copy(frozenset())

    def _copy(self, override: frozenset[str]) -> None:
        draft_id, messages = self._studio.draft_id(), self._context.messages
        if not draft_id:
            return
        # The database thread keeps the order: what is typed is saved before it is copied.
        self._studio.flush()
        self._context.read(lambda services: services.checking.copy(draft_id, messages, override), self._on_copied)

    @Slot(object)
    def _on_copied(self, result: CopyResult) -> None:
        if result.text is None:
            self._explain(result)
            return
        put_on_clipboard(result.text)
        self._context.announce(result.changes)
        self._after_copy()

    def _after_copy(self) -> None:
        draft = self._studio.draft
        if draft is None:
            return
        self._waiting = draft.id
        self._show_question()
        name = channel_name(draft.channel)
        self._context.toast(self.tr("Copied. Paste it in {name}.").format(name=name))

    def _explain(self, result: CopyResult) -> None:
        draft = self._studio.draft
        if draft is None:
            return
        channel = CHANNELS[draft.channel]
        parts: list[str] = []
        only_length = all(finding.check == "length" for finding in result.refused)
        if channel.splits_threads and only_length and draft.kind is DraftKind.POST:
            rendered = render(self._studio.ui.editor.draft_text(), channel, draft.lang)
            parts = split_thread(rendered, channel)
        answer = StopDialog.ask_about(self._studio, result.refused, channel.name, thread=len(parts) > 1)
        if answer == "go":
            self._studio.go_to(result.refused[0])
        elif answer == "copy":
            self._copy(frozenset(finding.check for finding in result.refused))
        elif answer == "thread":
            self._copy_thread(draft.id, parts)

    def _copy_thread(self, draft_id: int, parts: list[str]) -> None:
        if ThreadDialog.copy_parts(self._studio, parts, put_on_clipboard):
            reason = VersionReason.COPIED
            self._context.write(lambda services: services.drafting.keep_version(draft_id, reason))
            self._after_copy()

    @Slot()
    def open_composer(self) -> None:
        """Open the network's own page for writing in the browser; the text stays on the clipboard."""
        draft = self._studio.draft
        if draft is not None:
            QDesktopServices.openUrl(QUrl(CHANNELS[draft.channel].composer_url))

    # Published

    @Slot()
    def ask_published(self) -> None:
        """Ask where and when the draft was published, and keep it in the routine."""
        draft = self._studio.draft
        if draft is None:
            return
        self._studio.flush()
        answer = PublishedDialog.ask_about(self._studio, draft.channel, self._context.clock.now())
        if answer is None:
            return
        draft_id = draft.id
        self._context.read(
            lambda services: (
                draft_id,
                services.checking.publish(draft_id, answer.at, answer.channel, answer.url),
            ),
            self._on_published,
        )

    @Slot(object)
    def _on_published(self, answer: tuple[int, ChangeSet]) -> None:
        draft_id, changes = answer
        self._context.announce(changes)
        if self._waiting == draft_id:
            self._waiting = 0
        self._studio.reopen()
        self._context.toast(self.tr("Logged in your routine."))

    # Versions

    @Slot()
    def keep_version(self) -> None:
        """Keep the text as it is now."""
        draft_id = self._studio.draft_id()
        self._studio.flush()
        self._context.write(lambda services: services.drafting.keep_version(draft_id, VersionReason.BY_HAND))
        self._context.toast(self.tr("This version is kept."))

    @Slot()
    def show_versions(self) -> None:
        """List the versions of the draft."""
        draft_id = self._studio.draft_id()
        if draft_id:
            self._studio.flush()
            self._context.read(lambda services: services.drafting.versions(draft_id), self._on_versions)

    @Slot(object)
    def _on_versions(self, versions: list) -> None:  # type: ignore[type-arg]  # of DraftVersion; a slot takes no generics
        draft = self._studio.draft
        if draft is None:
            return
        chosen = VersionsDialog.choose(self._studio, versions, self._context.clock.now())
        if chosen is None:
            return
        draft_id = draft.id
        self._context.read(
            lambda services: (
                services.drafting.restore_version(draft_id, chosen),
                services.drafting.draft(draft_id).text,
                services.drafting.history(draft_id),
            ),
            self._on_restored,
        )

    @Slot(object)
    def _on_restored(self, answer: tuple[ChangeSet, str, EditHistory]) -> None:
        changes, text, history = answer
        self._studio.ui.editor.replace_all(text, history)
        self._context.announce(changes)
        self._context.toast(self.tr("The version is back."), self._studio.ui.editor.undo_edit)


def put_on_clipboard(text: str) -> None:
    """Put a text on the clipboard as plain text and nothing else."""
    # Qt makes the data itself here: data made in Python would outlive the interpreter at exit.
    QApplication.clipboard().setText(text)
