"""What the studio reads of a draft in one go, on the database thread."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from advocate_desktop.bootstrap import Services
from advocate_desktop.checks.base import CheckReport
from advocate_desktop.domain.content import LibraryEntry
from advocate_desktop.domain.draft_states import VersionReason
from advocate_desktop.domain.drafts import Draft
from advocate_desktop.domain.history import EditHistory
from advocate_desktop.domain.variants import ChannelText
from advocate_desktop.errors import UserError
from advocate_desktop.gui.words import day
from advocate_desktop.messages import Messages
from advocate_desktop.services.checking import PreparedChecks
from advocate_desktop.settings import FULL_NAME

_LARGEST = QSize(1600, 1600)


@dataclass(frozen=True)
class Opened:
    """A draft with all that surrounds it."""

    draft: Draft
    history: EditHistory
    checks: PreparedChecks
    entry: LibraryEntry | None
    source_image: QImage | None
    image: QImage | None
    app_sentences: tuple[str, ...]  # of the proposal it began with
    texts: tuple[ChannelText, ...]  # of each of its networks, the first one's before
    handles: Mapping[str, str]  # the person's own, by network, where the address book has them
    copied: bool  # its present text was copied and nothing says whether it was published


@dataclass(frozen=True)
class Checked:
    """What the checks say of a text, and the text as it is pasted; slow checks are still to run if not `whole`."""

    text: str
    report: CheckReport
    rendered: str
    whole: bool = True


def open_draft(services: Services, draft_id: int, messages: Messages) -> Opened:
    """Read a draft. Raises UserError when it is gone."""
    drafting = services.drafting
    draft = drafting.draft(draft_id)
    entry = None
    if draft.content_id is not None:
        try:
            entry = services.library.entry(draft.content_id)
        except UserError:
            entry = None  # the content was removed; the draft stands on its own
    versions = drafting.versions(draft_id)
    copied = bool(versions) and versions[0].reason is VersionReason.COPIED and versions[0].text == draft.text
    return Opened(
        draft=draft,
        history=drafting.history(draft_id),
        checks=services.checking.prepare(draft_id, messages),
        entry=entry,
        source_image=_entry_image(services, entry),
        image=read_image(image_path(services, draft, entry)),
        app_sentences=services.proposals.app_sentences(draft_id),
        handles=_own_handles(services),
        texts=services.variants.texts(draft_id),
        copied=copied and draft.published_at is None,
    )


def _own_handles(services: Services) -> Mapping[str, str]:
    name = services.foundation.settings.get(FULL_NAME).casefold()
    own = next((each for each in services.address_book.all() if each.name.casefold() == name), None)
    return {handle.channel: handle.name for handle in own.handles} if own is not None else {}


def image_path(services: Services, draft: Draft, entry: LibraryEntry | None) -> Path | None:
    """Give where the picture of a draft is: a file of its own, or one of its content."""
    if not draft.image:
        return None
    own = Path(draft.image)
    if own.is_absolute():
        return own
    kept = services.foundation.paths.images / draft.image
    if kept.is_file() or entry is None:
        return kept
    return services.library.image_path(entry.source.id, draft.image, entry.item.path)


def read_image(path: Path | None) -> QImage | None:
    """Read a picture, made smaller where it is large; None where there is none to read."""
    if path is None or not path.is_file():
        return None
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > _LARGEST.width() or size.height() > _LARGEST.height()):
        reader.setScaledSize(size.scaled(_LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def facts_line(entry: LibraryEntry, today: date) -> str:
    """Say where a content comes from and of which day it is."""
    item = entry.item
    parts = [item.author or entry.source.company or entry.source.name]
    if item.date is not None:
        parts.append(day(item.date, today))
    return " · ".join(part for part in parts if part)


def check(prepared: PreparedChecks, text: str, *, slow: bool = True, cursor: int | None = None) -> Checked:
    """Check a text and render it; touches no database. Without `slow`, leave out checks that read a file first."""
    return Checked(text, prepared.run(text, slow=slow, cursor=cursor), prepared.ready(text).text, slow)


def _entry_image(services: Services, entry: LibraryEntry | None) -> QImage | None:
    if entry is None or not entry.item.images:
        return None
    return read_image(services.library.image_path(entry.source.id, entry.item.images[0].file, entry.item.path))
