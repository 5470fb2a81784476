"""Content taken into the library: company packs whole or not at all, folders and files one item at a time."""

import os
import re
import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from advocate_desktop.domain.brought import LISTED, Brought, BroughtPack, Part, Remark
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.content import ContentSource, SourceKind
from advocate_desktop.domain.sources import REMOVED_KEPT
from advocate_desktop.errors import Cancelled, Refusal, UserError
from advocate_desktop.formats.documents import READ_SUFFIXES, Reading
from advocate_desktop.formats.folder import FolderFile, walk_folder
from advocate_desktop.formats.guarded import GuardedReader
from advocate_desktop.formats.markdown_file import ParsedContent
from advocate_desktop.formats.pack import is_pack
from advocate_desktop.formats.warnings import FileWarning
from advocate_desktop.messages import Messages
from advocate_desktop.paths import ProfilePaths
from advocate_desktop.services.pack_import import TRUST_QUESTIONS, PackChange, PackImport, new_content
from advocate_desktop.settings import LANGUAGE, OptionStore
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.library import LibraryRows
from advocate_desktop.storage.library_imports import LibraryImportRows
from advocate_desktop.storage.library_writer import Kept, LibraryWriter, NewContent
from advocate_desktop.storage.removed import RemovedSources

FILES_KEY = "file"
_LATER = frozenset({".xlsx", ".xls", ".doc", ".odt", ".rtf", ".pptx", ".mhtml", ".mht", ".epub"})
_ADDRESS = re.compile(r"(?:^|/)(https?|feed):/+(.+)$", re.IGNORECASE)
_BATCH = 100
_BATCH_SECONDS = 0.1
_PROGRESS_SECONDS = 0.1
_IDS_TOLD = 1000
_FILES_COMPARED = 12


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """Where an import stands: files done, of how many (0: not known yet), and the one at hand."""

    done: int
    total: int
    path: str


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that was not taken, and why."""

    path: str
    error: UserError

    def reason(self, messages: Messages) -> str:
        """Say why, in one sentence."""
        return self.error.message(messages)


@dataclass(frozen=True, slots=True)
class WarnedFile:
    """A file that was taken with something guessed or passed over."""

    path: str
    warning: FileWarning


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did; with `cancelled` the person stopped it, and what is counted here stays."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    refused: tuple[RefusedFile, ...] = ()
    warnings: tuple[WarnedFile, ...] = ()
    sources: tuple[ContentSource, ...] = ()
    packs: tuple[PackChange, ...] = ()
    cancelled: bool = False
    seconds: float = 0.0
    changes: ChangeSet = field(default_factory=ChangeSet)
    brought: Brought = field(default_factory=Brought)


@dataclass
class _Tally:
    added: list[int] = field(default_factory=list)
    updated: list[int] = field(default_factory=list)
    unchanged: int = 0
    withdrawn: list[int] = field(default_factory=list)
    parts: dict[int, tuple[Part, ...]] = field(default_factory=dict)
    refused: list[RefusedFile] = field(default_factory=list)
    warnings: list[WarnedFile] = field(default_factory=list)
    sources: dict[int, ContentSource] = field(default_factory=dict)
    packs: list[PackChange] = field(default_factory=list)
    kinds: set[Changed] = field(default_factory=set)
    ids: set[int] = field(default_factory=set)

    def count(self, kept: Kept) -> None:
        self.added += kept.added
        self.updated += kept.updated
        self.unchanged += len(kept.unchanged)
        self.parts |= kept.parts
        self.touch((*kept.added, *kept.updated))

    def touch(self, ids: Iterable[int]) -> None:
        before = len(self.ids)
        if before <= _IDS_TOLD:
            self.ids.update(ids)
        if len(self.ids) > before:
            self.kinds.add(Changed.CONTENT)

    def changes(self) -> ChangeSet:
        told = frozenset(self.ids) if len(self.ids) <= _IDS_TOLD else frozenset()
        return ChangeSet(frozenset(self.kinds), told if self.kinds == {Changed.CONTENT} else frozenset())


class Importer:
    """One import: it reads, keeps, and tells where it stands."""

    def __init__(
        self,
        database: Database,
        paths: ProfilePaths,
        settings: OptionStore,
        clock: Clock,
        *,
        progress: Callable[[ImportProgress], None],
        cancelled: Callable[[], bool],
        accepted: Collection[str] = (),
        ask_first: bool = False,
        feed_address: str = "",
        only_pack: str = "",
    ) -> None:
        self._database = database
        self._images = paths.images
        self._language = settings.get(LANGUAGE) or "en"
        self._clock = clock
        self._progress = progress
        self._cancelled = cancelled
        self._accepted = accepted
        self._ask_first = ask_first
        self._feed_address = feed_address
        self._only_pack = only_pack
        self._told = 0.0
        self._tally = _Tally()
        self._reader = GuardedReader(self._check_stop)

    def run(self, paths: Sequence[Path]) -> ImportReport:
        """Take what is behind these paths; what cannot be taken is refused with its reason, and the rest goes on.

        Raises ProfileError when the profile itself cannot be written: what was kept until then stays.
        """
        started = time.perf_counter()
        stopped = False
        try:
            with self._reader:
                self._take_all(paths)
        except Cancelled:
            stopped = True
        tally = self._tally
        return ImportReport(
            added=len(tally.added),
            updated=len(tally.updated),
            unchanged=tally.unchanged,
            withdrawn=len(tally.withdrawn),
            refused=tuple(tally.refused),
            warnings=tuple(tally.warnings),
            sources=tuple(tally.sources.values()),
            packs=tuple(tally.packs),
            cancelled=stopped,
            seconds=time.perf_counter() - started,
            changes=tally.changes(),
            brought=self._keep_brought(cancelled=stopped),
        )

    def _keep_brought(self, *, cancelled: bool) -> Brought:
        """Keep what there is to tell of this import; nothing is kept of one that took and refused nothing."""
        tally = self._tally
        refused = [each for each in tally.refused if not (self._ask_first and each.error.key in TRUST_QUESTIONS)]
        with self._database.write() as connection:
            rows = LibraryImportRows(connection)
            brought = Brought(
                sources=tuple(tally.sources),
                names=tuple(source.name for source in tally.sources.values()),
                added=rows.items(tally.added, {}),
                updated=rows.items(tally.updated, tally.parts),
                withdrawn=rows.items(tally.withdrawn, {}),
                folded=rows.folded(tally.added),
                unchanged=tally.unchanged,
                drafts=rows.drafts(tally.updated, tally.withdrawn),
                packs=tuple(_brought_pack(each, rows) for each in tally.packs),
                refused=tuple(_refusal(each) for each in refused[:LISTED]),
                refused_total=len(refused),
                remarks=tuple(_remark(each) for each in tally.warnings[:LISTED]),
                remarks_total=len(tally.warnings),
                cancelled=cancelled,
            )
            RemovedSources(connection).forget_before(self._clock.now() - REMOVED_KEPT)
            if brought.came or brought.refused:
                rows.add(brought, self._clock.now())
        return brought

    def _take_all(self, paths: Sequence[Path]) -> None:
        files = []
        for path in dict.fromkeys(Path(os.path.abspath(os.path.expanduser(path))) for path in paths):
            try:
                if not self._take(path):
                    files.append(path)
            except Refusal as refusal:
                self._refuse(str(path), refusal)
        self._take_files(files)

    def _take(self, path: Path) -> bool:
        """Take a pack or a folder; False for a single file, whose turn comes later. Raises Refusal."""
        try:
            if not path.exists():
                if address := _ADDRESS.search(path.as_posix()):
                    raise Refusal("library.address", path="://".join(address.groups()))
                raise Refusal("library.missing", path=str(path))
            if not (path.is_file() or path.is_dir()):
                # A pipe or a device may never end, or never begin.
                raise Refusal("formats.unreadable", path=str(path))
            if is_pack(path) or path.suffix.casefold() == ".zip":
                self._take_pack(path)
            elif path.is_dir():
                self._take_folder(path)
            else:
                _check_file(path)
                return False
        except OSError as error:
            raise Refusal("formats.unreadable", path=str(path)) from error
        return True

    # Folders and files

    def _take_folder(self, folder: Path) -> None:
        os.scandir(folder).close()
        total = 0
        for _ in walk_folder(folder, documents=True):
            total += 1
            self._tick(0, 0, str(folder))
        if total == 0:
            raise Refusal("library.no_articles", path=str(folder))
        self._follow_moved(folder)
        batch = self._batch(SourceKind.FOLDER, f"folder:{folder}", folder.name or str(folder))
        for done, found in enumerate(walk_folder(folder, documents=True)):
            self._step(batch, done, total, found.inside)
            self._read_into(batch, found.path, found.inside)
        batch.keep()

    def _follow_moved(self, folder: Path) -> None:
        """Take a folder that is where none was known for one that is gone, when it holds the same articles."""
        with self._database.read() as connection:
            rows = LibraryRows(connection)
            folders = {source.key: source for source, _ in rows.sources() if source.kind is SourceKind.FOLDER}
            gone = [
                source
                for key, source in folders.items()
                if f"folder:{folder}" not in folders and not Path(key.partition(":")[2]).exists()
            ]
            known = {source.id: rows.digests(source.id) for source in gone}
        if not gone:
            return
        some = list(islice(walk_folder(folder, documents=True), _FILES_COMPARED))
        for source in gone:
            same = sum(self._is_known(found, known[source.id]) for found in some)
            if same and same * 2 >= len(some):
                with self._database.write() as connection:
                    LibraryWriter(connection, self._clock.now()).move_source(source.id, f"folder:{folder}")
                return

    def _is_known(self, found: FolderFile, digests: Mapping[str, str]) -> bool:
        if found.inside not in digests:
            return False
        try:
            items = self._reader.read(found.path, found.inside).items
        except (OSError, Refusal):
            return False
        return bool(items) and new_content(items[0].item, self._language).digest == digests[found.inside]

    def _take_files(self, files: Sequence[Path]) -> None:
        batch = self._batch(SourceKind.FILE, FILES_KEY, "")
        for done, path in enumerate(files):
            self._step(batch, done, len(files), path.name)
            self._read_into(batch, path, path.name)
        batch.keep()

    def _batch(self, kind: SourceKind, key: str, name: str) -> "_FileBatch":
        def write(contents: Sequence[NewContent]) -> None:
            with self._database.write() as connection:
                writer = LibraryWriter(connection, self._clock.now())
                source = writer.put_source(kind, key, name)
                kept = writer.put(source.id, contents, same_anywhere=kind is SourceKind.FILE)
            self._tally.count(kept)
            self._tally.sources[source.id] = source

        return _FileBatch(kind, write)

    def _step(self, batch: "_FileBatch", done: int, total: int, name: str) -> None:
        """Tell where the import stands; when the person stops it, what was read so far is kept first."""
        try:
            self._tick(done, total, name)
        except Cancelled:
            batch.keep()
            raise

    def _read_into(self, batch: "_FileBatch", path: Path, inside: str) -> None:
        try:
            reading = self._reader.read(path, inside)
        except OSError:
            self._refuse(str(path), Refusal("formats.unreadable", path=inside))
            return
        except Refusal as refusal:
            self._refuse(str(path), refusal)
            return
        except Cancelled:
            batch.keep()
            raise
        if reading.addresses:
            self._refuse(str(path), Refusal("library.feed_list", path=inside, count=len(reading.addresses)))
        elif reading.is_feed:
            self._keep_feed(path, reading)
        else:
            for parsed in reading.items:
                self._add(batch, path, parsed, alone=len(reading.items) == 1)
        if reading.passed:
            remark = FileWarning("rows_passed", {"count": reading.passed})
            self._tally.warnings.append(WarnedFile(str(path), remark))

    def _add(self, batch: "_FileBatch", path: Path, parsed: ParsedContent, *, alone: bool) -> None:
        self._tally.warnings.extend(WarnedFile(str(path), warning) for warning in parsed.warnings)
        item = parsed.item
        if batch.kind is SourceKind.FILE:
            inside = "" if alone else f"#{item.external_id.partition('#')[2]}"
            item = replace(item, external_id=f"{path}{inside}", path=str(path))
        batch.add(new_content(item, self._language, with_path=batch.kind is SourceKind.FOLDER))

    def _keep_feed(self, path: Path, reading: Reading) -> None:
        """Keep a feed as a source of its own: the same feed saved again brings what is new in it."""
        name = reading.feed_title or path.stem
        batch = self._batch(SourceKind.FEED, f"feed:{self._feed_address or reading.feed_key or path}", name)
        for parsed in reading.items:
            self._add(batch, path, replace(parsed, item=replace(parsed.item, path="")), alone=False)
        batch.keep()

    # Packs

    def _take_pack(self, path: Path) -> None:
        taker = PackImport(
            self._database,
            self._images,
            self._clock,
            language=self._language,
            accepted=self._accepted,
            ask_first=self._ask_first,
            only=self._only_pack,
            tick=self._tick,
        )
        pack, change = taker.take(path)
        tally = self._tally
        tally.count(Kept(change.added, change.updated, change.unchanged, change.parts))
        tally.withdrawn += change.withdrawn
        tally.touch(change.withdrawn)
        tally.sources[change.source.id] = change.source
        tally.packs.append(change)
        if change.guide_changed:
            tally.kinds.add(Changed.GUIDE)
        tally.refused.extend(RefusedFile(f"{path}/{name}", refusal) for name, refusal in pack.skipped)
        warned = [(parsed.item.path, warning) for parsed in pack.items for warning in parsed.warnings]
        tally.warnings.extend(WarnedFile(f"{path}/{name}", warning) for name, warning in (*warned, *pack.warnings))

    # Telling

    def _check_stop(self) -> None:
        if self._cancelled():
            raise Cancelled

    def _tick(self, done: int, total: int, name: str) -> None:
        self._check_stop()
        now = time.monotonic()
        if now - self._told >= _PROGRESS_SECONDS:
            self._told = now
            self._progress(ImportProgress(done, total, name))

    def _refuse(self, path: str, error: UserError) -> None:
        self._tally.refused.append(RefusedFile(path, error))


class _FileBatch:
    """Items read and not kept yet; a batch is written when it is large or old enough."""

    def __init__(self, kind: SourceKind, write: Callable[[Sequence[NewContent]], None]) -> None:
        self.kind = kind
        self._write = write
        self._contents: list[NewContent] = []
        self._begun = 0.0

    def add(self, content: NewContent) -> None:
        if not self._contents:
            self._begun = time.monotonic()
        self._contents.append(content)
        if len(self._contents) >= _BATCH or time.monotonic() - self._begun >= _BATCH_SECONDS:
            self.keep()

    def keep(self) -> None:
        if self._contents:
            self._write(self._contents)
            self._contents = []


def _brought_pack(change: PackChange, rows: LibraryImportRows) -> BroughtPack:
    return BroughtPack(
        source_id=change.source.id,
        name=change.name,
        version=change.version,
        version_before=change.version_before,
        fingerprint=change.fingerprint,
        key_before=change.key_before,
        texts=change.texts,
        rules_changed=change.rules_changed,
        mine=rows.mine(change.source.id),
    )


def _refusal(refused: RefusedFile) -> Remark:
    return Remark(refused.path, f"{refused.error.key}.message", refused.error.values)


def _remark(warned: WarnedFile) -> Remark:
    warning = warned.warning
    return Remark(warned.path, f"formats.warnings.{warning.key}", {"line": warning.line, **warning.values})


def _check_file(path: Path) -> None:
    suffix = path.suffix.casefold()
    if suffix in READ_SUFFIXES:
        return
    reason = "library.not_yet" if suffix in _LATER else "library.unknown_kind"
    raise Refusal(reason, path=str(path), suffix=suffix or path.name)
