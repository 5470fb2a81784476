"""The open draft as files, and the drafts of this week as a folder."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog, QMenu

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.drafts import heading
from advocate_desktop.formats.safe_names import file_name
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.exported import ExportedDialog
from advocate_desktop.gui.dialogs.stop import StopDialog
from advocate_desktop.gui.words import channel_name
from advocate_desktop.services.export import SavedFiles, WeekExport

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.write_studio import Studio

Save = Callable[[Services, frozenset[str]], SavedFiles]


class Exporting(QObject):
    """Asks where, writes, says where it stands. Nothing that exists is overwritten."""

    def __init__(self, context: AppContext, studio: "Studio") -> None:
        super().__init__(studio)
        self._context, self._studio = context, studio

    def add_to(self, menu: QMenu) -> None:
        """Add the exports to the menu of the studio."""
        studio = self._studio
        if studio.draft is None or studio.opened is None:
            return
        exports = menu.addMenu(self.tr("Export"))
        exports.addAction(self.tr("As text (.txt)…")).triggered.connect(self.save_text)
        exports.addAction(self.tr("As Markdown (.md)…")).triggered.connect(self.save_markdown)
        if studio.opened.checks.channel.splits_threads and studio.draft.kind is DraftKind.POST:
            exports.addAction(self.tr("The parts, a file each…")).triggered.connect(self.save_parts)
        if studio.draft.image:
            exports.addAction(self.tr("The picture…")).triggered.connect(self.save_picture)
        exports.addSeparator()
        exports.addAction(self.tr("This week as a folder…")).triggered.connect(self.save_week)

    # One draft

    @Slot()
    def save_text(self) -> None:
        """Save the text as it would be pasted."""
        self._save(".txt", self.tr("Text (*.txt)"))

    @Slot()
    def save_markdown(self) -> None:
        """Save the text as it was written."""
        self._save(".md", self.tr("Markdown (*.md)"))

    def _save(self, suffix: str, kind: str) -> None:
        path = self._ask_file(self.tr("Save the draft"), suffix, kind)
        if path is None:
            return
        draft_id, channel = self._studio.draft_id(), self._studio.channels.current
        messages = self._context.messages
        self._run(
            lambda services, override: services.export.save(
                draft_id, path, messages, channel=channel, override=override
            )
        )

    @Slot()
    def save_parts(self) -> None:
        """Save the parts of the thread, a numbered file each."""
        folder = self._ask_folder(self.tr("A folder for the parts"))
        if folder is None:
            return
        draft_id, channel = self._studio.draft_id(), self._studio.channels.current
        messages = self._context.messages
        self._run(
            lambda services, override: services.export.save_parts(
                draft_id, folder, messages, channel=channel, override=override
            )
        )

    @Slot()
    def save_picture(self) -> None:
        """Save the picture of the draft as a file."""
        draft = self._studio.draft
        if draft is None or not draft.image:
            return
        suffix = Path(draft.image).suffix
        path = self._ask_file(self.tr("Save the picture"), suffix, self.tr("Pictures (*{suffix})"))
        if path is not None:
            draft_id = draft.id
            self._context.read(lambda services: services.export.save_image(draft_id, path), self._on_picture)

    @Slot(object)
    def _on_picture(self, path: Path | None) -> None:
        if path is not None:
            ExportedDialog.tell(self._studio, [path])

    def _run(self, save: Save, override: frozenset[str] = frozenset()) -> None:
        self._studio.flush()
        self._context.read(lambda services: save(services, override), partial(self._on_saved, save, override))

    def _on_saved(self, save: Save, override: frozenset[str], done: SavedFiles) -> None:
        self._context.announce(done.changes)
        if not done.refused:
            ExportedDialog.tell(self._studio, done.paths)
            return
        answer = StopDialog.ask_about(self._studio, done.refused, channel_name(self._studio.channels.current))
        if answer == "go":
            self._studio.checking.go_to(done.refused[0])
        elif answer == "copy":
            self._run(save, override | {finding.check for finding in done.refused})

    # The week

    @Slot()
    def save_week(self) -> None:
        """Save what is planned this week into a new folder."""
        folder = self._ask_folder(self.tr("Where the folder of the week goes"))
        if folder is not None:
            self._studio.flush()
            today, messages = self._context.clock.today(), self._context.messages
            self._context.read(lambda services: services.export.save_week(today, folder, messages), self._on_week)

    @Slot(object)
    def _on_week(self, week: WeekExport) -> None:
        self._context.announce(week.changes)
        held = [
            self.tr("{title} ({name}): {why}").format(
                title=each.heading, name=channel_name(each.channel), why=each.findings[0].message
            )
            for each in week.held_back
        ]
        ExportedDialog.tell(self._studio, week.paths, held)

    # Where to

    def _ask_file(self, title: str, suffix: str, kind: str) -> Path | None:
        draft = self._studio.draft
        if draft is None:
            return None
        name = file_name(heading(draft.title, self._studio.ui.editor.draft_text()) or self.tr("Draft"))
        # A file of that name stays: the new one gets a number.
        chosen, _kind = QFileDialog.getSaveFileName(
            self._studio,
            title,
            str(_documents() / f"{name}{suffix}"),
            kind.format(suffix=suffix),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == suffix.lower() else path.with_name(path.name + suffix)

    def _ask_folder(self, title: str) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self._studio, title, str(_documents()))
        return Path(chosen) if chosen else None


def _documents() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found else Path.home()
