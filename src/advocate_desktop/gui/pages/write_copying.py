"""From the draft to the clipboard, and from there to 'published'."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.draft_states import DraftKind, VersionReason
from advocate_desktop.domain.history import EditHistory
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.handover import HandoverDialog, is_anything_left
from advocate_desktop.gui.dialogs.published import PublishedDialog
from advocate_desktop.gui.dialogs.stop import StopDialog
from advocate_desktop.gui.dialogs.thread import ThreadDialog
from advocate_desktop.gui.dialogs.versions import VersionsDialog
from advocate_desktop.gui.pages.write_loading import Opened
from advocate_desktop.gui.words import channel_name
from advocate_desktop.messages import Messages
from advocate_desktop.services.checking import CopyResult
from advocate_desktop.services.export import Handover

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.write_studio import Studio


class Copying(QObject):
    """Copies the open draft, says why where it may not be, and asks what became of it."""

    def __init__(self, context: AppContext, studio: "Studio") -> None:
        super().__init__(studio)
        self._context, self._studio = context, studio
        # The draft that was copied and that nobody said was published, with its network.
        self._waiting = (0, "")
        self._declined = 0
        self._handover: Handover | None = None
        studio.ui.askedLeft.hide()
        studio.ui.askedLeft.clicked.connect(self.show_left)
        studio.ui.askedYes.clicked.connect(self.ask_published)
        studio.ui.askedNo.clicked.connect(self._not_yet)

    def show_opened(self, opened: Opened) -> None:
        """Ask again, quietly, of a draft that was copied before."""
        if opened.copied and self._waiting[0] != opened.draft.id and self._declined != opened.draft.id:
            self._waiting = opened.draft.id, opened.draft.channel
        if self._waiting[0] != opened.draft.id or (self._handover and self._handover.channel != self._waiting[1]):
            self._show_left(None)
        self._show_question()

    def _show_question(self) -> None:
        draft, ui = self._studio.draft, self._studio.ui
        waiting, channel = self._waiting
        other = draft is not None and channel != draft.channel
        asked = draft is not None and waiting == draft.id and (draft.published_at is None or other)
        ui.asked.setVisible(asked)
        if draft is not None and asked:
            said = self.tr("Copied for {name}. Did you publish it?")
            if draft.kind is DraftKind.COMMENT:
                said = self.tr("Copied for {name}. Is the comment under its post?")
            ui.askedText.setText(said.format(name=channel_name(channel)))

    @Slot()
    def _not_yet(self) -> None:
        self._studio.ui.asked.hide()
        self._declined = self._waiting[0]
        self._waiting = (0, "")
        self._studio.ui.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # Copy

    @Slot()
    def copy(self) -> None:
        """Put the text on the clipboard, exactly as it is rendered; a stop is explained instead."""
        self._copy(frozenset())

    @Slot()
    def copy_parts(self) -> None:
        """Copy the post part by part, where the network has threads."""
        self._copy(frozenset(), thread=True)

    def _copy(self, override: frozenset[str], *, thread: bool = False) -> None:
        draft_id, channel = self._studio.draft_id(), self._studio.channels.current
        if not draft_id:
            return
        # The database thread keeps the order: what is typed is saved before it is copied.
        self._studio.flush()
        asked = _Asked(draft_id, channel, override, thread)
        self._context.read(partial(_copy, asked=asked, messages=self._context.messages), self._on_copied)

    @Slot(object)
    def _on_copied(self, copied: "_Copied") -> None:
        asked, result, handover = copied.asked, copied.result, copied.handover
        self._context.announce(copied.changes)
        if asked.draft_id != self._studio.draft_id():
            return
        if result.text is None or handover is None:
            self._explain(asked, result)
            return
        if asked.thread and len(handover.parts) > 1:
            if not ThreadDialog.copy_parts(self._studio, handover.parts, put_on_clipboard):
                return
        else:
            put_on_clipboard(result.text)
        self._after_copy(handover)

    def _after_copy(self, handover: Handover) -> None:
        channel = handover.channel
        self._waiting = self._studio.draft_id(), channel
        self._declined = 0
        self._show_question()
        self._studio.channels.refresh()
        self._show_left(handover)
        self._context.toast(self.tr("Copied. Paste it in {name}.").format(name=channel_name(channel)))
        if handover.mentions or handover.first_comment:
            self.show_left()

    def _show_left(self, handover: Handover | None) -> None:
        self._handover = handover
        self._studio.ui.askedLeft.setVisible(handover is not None and is_anything_left(handover))

    @Slot()
    def show_left(self) -> None:
        """Show what is left to do by hand beside the text that was copied."""
        handover = self._handover
        if handover is None:
            return
        studio = self._studio
        answer = HandoverDialog.show_left(studio, handover, put_on_clipboard, studio.exporting.save_picture)
        if answer == "open":
            QDesktopServices.openUrl(QUrl(handover.address))

    def _explain(self, asked: "_Asked", result: CopyResult) -> None:
        opened = self._studio.opened
        if opened is None:
            return
        channel = opened.checks.channel
        only_length = all(finding.check == "length" for finding in result.refused)
        thread = channel.splits_threads and only_length and opened.draft.kind is DraftKind.POST
        answer = StopDialog.ask_about(self._studio, result.refused, channel.name, thread=thread)
        if answer == "go":
            self._studio.checking.go_to(result.refused[0])
        elif answer == "copy":
            self._copy(asked.override | {finding.check for finding in result.refused})
        elif answer == "thread":
            self._copy(asked.override, thread=True)

    @Slot()
    def open_composer(self) -> None:
        """Open the network's own page for writing in the browser, with the text where the network takes it."""
        draft_id, messages, channel = (
            self._studio.draft_id(),
            self._context.messages,
            self._studio.channels.current,
        )
        if draft_id:
            self._studio.flush()
            self._context.read(
                lambda services: services.export.handover(draft_id, messages, channel).address, self._on_address
            )

    @Slot(object)
    def _on_address(self, address: str) -> None:
        if address:
            QDesktopServices.openUrl(QUrl(address))

    # Published

    @Slot()
    def ask_published(self) -> None:
        """Ask where and when the draft was published, and keep it in the routine."""
        draft = self._studio.draft
        if draft is None:
            return
        self._studio.flush()
        waiting, copied = self._waiting
        channel = copied if waiting == draft.id else self._studio.channels.current
        now = self._context.clock.now()
        answer = PublishedDialog.ask_about(self._studio, channel, now, draft.target_url)
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
        if self._waiting[0] == draft_id:
            self._waiting = (0, "")
        self._studio.reopen()
        self._context.toast(self.tr("Logged in your routine."))

    # Versions

    @Slot()
    def keep_version(self) -> None:
        """Keep the text as it is now."""
        draft_id, slot = self._studio.draft_id(), self._studio.channels.slot
        self._studio.flush()
        self._context.write(lambda services: services.drafting.keep_version(draft_id, VersionReason.BY_HAND, slot))
        self._context.toast(self.tr("This version is kept."))

    @Slot()
    def show_versions(self) -> None:
        """List the versions of the draft."""
        draft_id, slot = self._studio.draft_id(), self._studio.channels.slot
        if draft_id:
            self._studio.flush()
            self._context.read(lambda services: services.variants.versions(draft_id, slot), self._on_versions)

    @Slot(object)
    def _on_versions(self, versions: list) -> None:  # type: ignore[type-arg]  # of DraftVersion; a slot takes no generics
        draft = self._studio.draft
        if draft is None:
            return
        chosen = VersionsDialog.choose(self._studio, versions, self._context.clock.now())
        if chosen is None:
            return
        draft_id = draft.id
        if self._studio.channels.slot:
            self._studio.channels.restore(chosen)
            return
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


@dataclass(frozen=True, slots=True)
class _Asked:
    """A copy as it was asked for."""

    draft_id: int
    channel: str
    override: frozenset[str]
    thread: bool


@dataclass(frozen=True, slots=True)
class _Copied:
    """What became of it; without a handover something held it back."""

    asked: _Asked
    result: CopyResult
    handover: Handover | None
    changes: ChangeSet


def _copy(services: Services, *, asked: _Asked, messages: Messages) -> _Copied:
    """Copy on a channel; a network that is copied for is one the draft is for."""
    draft_id, channel = asked.draft_id, asked.channel
    result = services.checking.copy(draft_id, messages, asked.override, channel, thread=asked.thread)
    if result.text is None:
        return _Copied(asked, result, None, result.changes)
    changes = result.changes | services.variants.add(draft_id, channel).changes
    return _Copied(asked, result, services.export.handover(draft_id, messages, channel), changes)


def put_on_clipboard(text: str) -> None:
    """Put a text on the clipboard as plain text and nothing else."""
    # Qt makes the data itself here: data made in Python would outlive the interpreter at exit.
    QApplication.clipboard().setText(text)
