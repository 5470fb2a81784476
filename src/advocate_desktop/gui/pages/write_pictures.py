"""The picture of a draft: chosen among the content's, or taken from a file and kept in the profile."""

import hashlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QCursor, QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QMenu

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.errors import UserError
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.pages.write_loading import Opened, read_image
from advocate_desktop.gui.pages.write_picture import SUFFIXES
from advocate_desktop.whole_files import whole_file

if TYPE_CHECKING:
    from advocate_desktop.gui.pages.write_studio import Studio


class Pictures(QObject):
    """Takes, shows and removes the picture of the open draft."""

    def __init__(self, context: AppContext, studio: "Studio") -> None:
        super().__init__(studio)
        self._context, self._studio = context, studio
        strip = studio.ui.picture
        strip.add_asked.connect(self._choose)
        strip.remove_asked.connect(self._remove)
        strip.alt_changed.connect(self._on_alt)
        strip.picture_dropped.connect(self.take_file)

    def show_opened(self, opened: Opened) -> None:
        """Show the picture of a draft just opened."""
        draft = opened.draft
        self._show(draft.image, draft.image_alt, opened.image)

    def _show(self, image: str, alternative: str, picture: QImage | None) -> None:
        shown = QPixmap.fromImage(picture) if picture is not None else None
        name = Path(image).name
        known = self._known_names().get(image)
        self._studio.ui.picture.show_picture(known or name, alternative, shown)
        self._studio.show_picture(shown, alternative)

    def _known_names(self) -> dict[str, str]:
        entry = self._studio.opened.entry if self._studio.opened is not None else None
        return {image.file: Path(image.file).name for image in entry.item.images} if entry is not None else {}

    @Slot()
    def _choose(self) -> None:
        entry = self._studio.opened.entry if self._studio.opened is not None else None
        images = entry.item.images if entry is not None else ()
        if not images:
            self._choose_file()
            return
        menu = QMenu(self._studio)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for image in images:
            words = image.alt or Path(image.file).name
            menu.addAction(words[:70]).triggered.connect(partial(self._take_of_content, image.file, image.alt))
        menu.addSeparator()
        menu.addAction(self.tr("Another picture…")).triggered.connect(self._choose_file)
        menu.popup(QCursor.pos())

    def _choose_file(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        path, _kind = QFileDialog.getOpenFileName(
            self._studio, self.tr("Choose a picture"), "", self.tr("Pictures ({kinds})").format(kinds=kinds)
        )
        if path:
            self.take_file(path)

    def _take_of_content(self, file: str, alternative: str) -> None:
        draft_id = self._studio.draft_id()
        self._studio.autosave.flush()
        self._context.write(lambda services: services.drafting.set_image(draft_id, file, alternative))
        self._studio.reopen()

    @Slot(str)
    def take_file(self, path: str) -> None:
        """Take a picture from a file; it is copied into the profile."""
        draft_id = self._studio.draft_id()
        if draft_id:
            self._studio.autosave.flush()
            self._context.write(partial(_take, draft_id=draft_id, path=Path(path)))
            self._studio.reopen()

    @Slot()
    def _remove(self) -> None:
        draft = self._studio.draft
        if draft is None:
            return
        self._set(draft.id, "", "")
        self._context.toast(
            self.tr("The picture was taken away."), partial(self._set, draft.id, draft.image, draft.image_alt)
        )

    def _set(self, draft_id: int, image: str, alternative: str) -> None:
        self._context.write(lambda services: services.drafting.set_image(draft_id, image, alternative))
        self._studio.reopen()

    @Slot(str)
    def _on_alt(self, alternative: str) -> None:
        draft = self._studio.draft
        if draft is not None and draft.image:
            self._set(draft.id, draft.image, alternative)


def _take(services: Services, *, draft_id: int, path: Path) -> ChangeSet:
    """Copy a picture into the profile under the name of what it holds, and attach it."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError("drafts.no_picture", path=str(path)) from error
    name = f"{hashlib.sha256(data).hexdigest()[:16]}{path.suffix.lower()}"
    folder = services.foundation.paths.images / "drafts"
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / name
    if not target.exists():
        with whole_file(target) as file:
            file.write_bytes(data)
    if read_image(target) is None:
        target.unlink(missing_ok=True)
        raise UserError("drafts.no_picture", path=str(path))
    return services.drafting.set_image(draft_id, f"drafts/{name}")
