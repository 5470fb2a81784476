"""Hand a draft over: ready to paste, as files, as a thread, or a whole week as a folder."""

import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from advocate_desktop.channels.ready import composer_address
from advocate_desktop.channels.threads import split_thread
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.channels import TextLength
from advocate_desktop.domain.contacts import Mention
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.drafts import Draft, heading
from advocate_desktop.domain.findings import Finding
from advocate_desktop.errors import UserError
from advocate_desktop.formats.safe_names import file_name
from advocate_desktop.messages import Messages
from advocate_desktop.paths import ProfilePaths
from advocate_desktop.services.checking import CheckingService, CopyResult, PreparedChecks
from advocate_desktop.services.drafting import DraftingService
from advocate_desktop.services.grids import GridsService
from advocate_desktop.services.library import LibraryService
from advocate_desktop.services.variants import VariantsService
from advocate_desktop.settings import MASTODON_SERVER, OptionStore

TEXT_SUFFIXES = (".txt", ".md")
_LAST_NUMBER = 1000


@dataclass(frozen=True, slots=True)
class Handover:
    """All that stands beside a text ready to paste; `parts` are one, or those of a thread.

    `address` opens the network's page for writing, with the text in it where that is possible.
    """

    channel: str
    parts: tuple[str, ...]
    length: TextLength
    mentions: tuple[Mention, ...]
    first_comment: str
    image: Path | None
    image_alt: str
    address: str


@dataclass(frozen=True, slots=True)
class SavedFiles:
    """What was written, or the findings that held it back."""

    paths: tuple[Path, ...]
    refused: tuple[Finding, ...]
    changes: ChangeSet


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A draft of the week that was not written, on a channel, with what held it back."""

    draft_id: int
    heading: str
    channel: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class WeekExport:
    """A week as a folder: where it is, what it holds, what was held back."""

    folder: Path | None
    paths: tuple[Path, ...]
    held_back: tuple[HeldBack, ...]
    changes: ChangeSet


@dataclass(frozen=True, slots=True)
class ExportSources:
    """What an export reads from."""

    drafting: DraftingService
    variants: VariantsService
    checking: CheckingService
    grids: GridsService
    library: LibraryService


class ExportService:
    """Hands drafts over. Nothing that exists is ever overwritten: a second file gets a number."""

    def __init__(self, sources: ExportSources, paths: ProfilePaths, settings: OptionStore) -> None:
        self._from = sources
        self._paths = paths
        self._settings = settings

    def handover(self, draft_id: int, messages: Messages, channel: str = "") -> Handover:
        """Give a draft as it goes out on a channel, whatever its findings; nothing is kept of it.

        Raises UserError when the draft is gone, UsageError for an unknown channel.
        """
        draft = self._from.drafting.draft(draft_id)
        prepared = self._from.checking.prepare(draft_id, messages, channel)
        text = self._from.drafting.text_on(draft_id, prepared.channel.id)
        ready = prepared.ready(text)
        server = self._settings.get(MASTODON_SERVER).strip()
        return Handover(
            channel=prepared.channel.id,
            parts=_parts(ready.text, prepared, draft),
            length=prepared.run(text).length,
            mentions=ready.mentions,
            first_comment=ready.first_comment,
            image=self.image(draft),
            image_alt=draft.image_alt,
            address=composer_address(prepared.channel, ready.text, server),
        )

    def image(self, draft: Draft) -> Path | None:
        """Give the file of a draft's picture; None where it has none, or it is gone."""
        if not draft.image:
            return None
        if draft.image.startswith("drafts/"):
            path = self._paths.images / draft.image
            return path if path.is_file() else None
        if draft.content_id is None:
            return None
        with suppress(UserError):
            entry = self._from.library.entry(draft.content_id)
            return self._from.library.image_path(entry.source.id, draft.image, entry.item.path)
        return None

    def save_image(self, draft_id: int, path: Path) -> Path | None:
        """Copy a draft's picture into a file beside others; None where it has none.

        Raises UserError when the draft is gone or the file cannot be written.
        """
        image = self.image(self._from.drafting.draft(draft_id))
        if image is None:
            return None
        target = _free(path.with_suffix(image.suffix.lower()))
        _copy(image, target)
        return target

    def save(
        self,
        draft_id: int,
        path: Path,
        messages: Messages,
        *,
        channel: str = "",
        override: frozenset[str] = frozenset(),
    ) -> SavedFiles:
        """Write a draft into a file: `.md` as it was written, all else ready to paste. A stop holds it back.

        Raises UserError when the draft is gone or the file cannot be written.
        """
        done = self._from.checking.copy(draft_id, messages, override, channel)
        if done.text is None:
            return SavedFiles((), done.refused, done.changes)
        text = done.text
        if path.suffix.lower() == ".md":
            text = self._from.drafting.text_on(draft_id, channel or self._from.drafting.draft(draft_id).channel)
        return SavedFiles((_write(path, text),), (), done.changes)

    def save_parts(
        self,
        draft_id: int,
        folder: Path,
        messages: Messages,
        *,
        channel: str = "",
        override: frozenset[str] = frozenset(),
    ) -> SavedFiles:
        """Write a thread into a folder, one numbered file a part. A stop holds it back, its length does not.

        Raises as `save` does.
        """
        draft = self._from.drafting.draft(draft_id)
        done = self._from.checking.copy(draft_id, messages, override, channel, thread=True)
        if done.text is None:
            return SavedFiles((), done.refused, done.changes)
        parts = self._thread(draft, done, messages, channel)
        return SavedFiles(tuple(_write_parts(folder, file_name(_name(draft, messages)), parts)), (), done.changes)

    def save_week(self, day: date, target: Path, messages: Messages) -> WeekExport:
        """Write what is planned in the week of a day into a new folder: a file for each day, draft and channel.

        Pictures go beside their text, with a note of the alternative text, the people to name by hand and the link
        of the first comment. What a stop holds back is told and left out. Raises UserError when the folder cannot
        be written.
        """
        monday = day - timedelta(days=day.weekday())
        planned = sorted(
            (idea.day if idea.day is not None else 7, idea.draft_id)
            for idea in self._from.grids.ideas()
            if idea.week == monday and idea.draft_id is not None
        )
        files: list[tuple[str, Draft, CopyResult, str]] = []
        held: list[HeldBack] = []
        changes = ChangeSet()
        for weekday, draft_id in dict.fromkeys(planned):
            draft = self._from.drafting.draft(draft_id)
            for each in self._from.variants.texts(draft_id):
                done = self._from.checking.copy(draft_id, messages, channel=each.channel, thread=True)
                changes |= done.changes
                if done.text is None:
                    held.append(HeldBack(draft_id, heading(draft.title, draft.text), each.channel, done.refused))
                else:
                    files.append((_day_name(monday, weekday, messages), draft, done, each.channel))
        if not files:
            return WeekExport(None, (), tuple(held), changes)
        folder = _new_folder(target, messages("export.week", day=_day(monday, messages)))
        written: list[Path] = []
        for day_name, draft, done, channel in files:
            written += self._write_day(folder, day_name, draft, done, channel, messages)
        return WeekExport(folder, tuple(written), tuple(held), changes)

    def _write_day(  # noqa: PLR0917  # one file of the week, with all it is made of
        self, folder: Path, day: str, draft: Draft, done: CopyResult, channel: str, messages: Messages
    ) -> list[Path]:
        prepared = self._from.checking.prepare(draft.id, messages, channel)
        name = file_name(f"{day} - {prepared.channel.name} - {_name(draft, messages)}", 100)
        written = list(_write_parts(folder, name, _parts(done.text or "", prepared, draft)))
        image = self.image(draft)
        if image is not None:
            target = _free(folder / f"{name}{image.suffix.lower()}")
            _copy(image, target)
            written.append(target)
        note = _note(draft if image is not None else None, done, messages)
        if note:
            written.append(_write(folder / f"{name} - {messages('export.note')}.txt", note))
        return written

    def _thread(self, draft: Draft, done: CopyResult, messages: Messages, channel: str) -> tuple[str, ...]:
        return _parts(done.text or "", self._from.checking.prepare(draft.id, messages, channel), draft)


def _parts(text: str, prepared: PreparedChecks, draft: Draft) -> tuple[str, ...]:
    return tuple(split_thread(text, prepared.channel)) if draft.kind is DraftKind.POST else (text,)


def _note(draft: Draft | None, done: CopyResult, messages: Messages) -> str:
    lines: list[str] = []
    if draft is not None and draft.image_alt:
        lines += [messages("export.alternative"), draft.image_alt, ""]
    if done.ready is not None and done.ready.mentions:
        lines.append(messages("export.mentions"))
        lines += [f"{each.name} ({each.handle})" if each.handle else each.name for each in done.ready.mentions]
        lines.append("")
    if done.ready is not None and done.ready.first_comment:
        lines += [messages("export.first_comment"), done.ready.first_comment, ""]
    return "\n".join(lines).strip()


def _name(draft: Draft, messages: Messages) -> str:
    return heading(draft.title, draft.text) or messages("export.untitled")


def _day_name(monday: date, weekday: int, messages: Messages) -> str:
    if weekday > 6:
        return messages("export.any_day")
    day = monday + timedelta(days=weekday)
    return f"{day.isoformat()} {messages(f'export.weekdays.d{weekday}')}"


def _day(day: date, messages: Messages) -> str:
    month = messages(f"checks.months.m{day.month}")
    return messages("export.day", day=day.day, month=month, year=day.year)


def _write_parts(folder: Path, name: str, parts: Iterable[str]) -> Iterable[Path]:
    texts = list(parts)
    for number, text in enumerate(texts, start=1):
        numbered = f"{name} - {number:0{len(str(len(texts)))}d}" if len(texts) > 1 else name
        yield _write(folder / f"{numbered}.txt", text)


def _free(path: Path) -> Path:
    """Give a path nothing stands at yet: the same, or with a number."""
    if not path.exists():
        return path
    numbered = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in range(2, _LAST_NUMBER))
    free = next((candidate for candidate in numbered if not candidate.exists()), None)
    if free is None:
        raise UserError("export.not_written", path=str(path))
    return free


def _write(path: Path, text: str) -> Path:
    try:
        while True:
            target = _free(path)
            try:
                with target.open("x", encoding="utf-8", errors="replace", newline="\n") as file:
                    file.write(text + "\n")
            except FileExistsError:
                continue
            return target
    except OSError as error:
        raise UserError("export.not_written", path=str(path)) from error


def _copy(image: Path, target: Path) -> None:
    try:
        shutil.copyfile(image, target)
    except OSError as error:
        raise UserError("export.not_written", path=str(target)) from error


def _new_folder(parent: Path, name: str) -> Path:
    try:
        folder = _free(parent / file_name(name))
        folder.mkdir(parents=True)
    except OSError as error:
        raise UserError("export.not_written", path=str(parent)) from error
    return folder
