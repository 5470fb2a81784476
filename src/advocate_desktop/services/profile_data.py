"""All of a person's data at once: how much there is, a copy to keep, and its end."""

import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from advocate_desktop.errors import Cancelled, ProfileError
from advocate_desktop.log import start_log
from advocate_desktop.messages import Messages
from advocate_desktop.paths import ProfilePaths
from advocate_desktop.storage.copies import copy_database
from advocate_desktop.whole_files import UNFINISHED, whole_file

_CHUNK = 1 << 20
_TELL_EVERY = 0.1
_NOT_COMPRESSED = {".png", ".jpg", ".jpeg", ".webp", ".gif"}


@dataclass(frozen=True, slots=True)
class ExportProgress:
    """How far a copy is, in bytes."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ExportReport:
    """A finished copy: where it is, how many files it holds, and its size in bytes."""

    path: Path
    files: int
    size: int


def _silent(_progress: ExportProgress) -> None:
    return


def _never() -> bool:
    return False


class ProfileDataService:
    """The data of one profile as a whole. It needs no open database, and leaves an open one alone."""

    def __init__(self, paths: ProfilePaths) -> None:
        self._paths = paths

    def size(self) -> int:
        """Give how much room the profile takes on the disk, in bytes."""
        return sum(_size(path) for path in self._files())

    def export(
        self,
        target: Path,
        messages: Messages,
        progress: Callable[[ExportProgress], None] = _silent,
        cancelled: Callable[[], bool] = _never,
    ) -> ExportReport:
        """Write everything into one zip: the database, the pictures, the settings, and a note on how to use it.

        The zip appears whole or not at all; typing goes on meanwhile. `progress` is called at most every tenth of
        a second. Raises Cancelled when the person stopped it, ProfileError when it cannot be read or written.
        """
        try:
            with (
                whole_file(target) as part,
                tempfile.TemporaryDirectory(prefix="export-", dir=self._paths.root) as workplace,
            ):
                writer = _Writer(part, progress, cancelled)
                files = writer.write(
                    list(self._entries(Path(workplace), cancelled)), messages("profile_data.note")
                )
        except OSError as error:
            reason = error.strerror or str(error)
            raise ProfileError("profile_data.not_exported", path=str(target), reason=reason) from error
        return ExportReport(target, files, _size(target))

    def erase(self) -> None:
        """Remove everything this application keeps of the person; close the database first.

        Files that are not ours are left where they are. Raises ProfileError naming what could not be removed.
        """
        start_log(self._paths.log)  # it lets go of the old file and makes a new one with the next record only
        left = [path for path in list(self._files()) if not _removed(path)]
        folders = [path for path in self._paths.images.rglob("*") if path.is_dir()]
        for folder in (*sorted(folders, reverse=True), self._paths.images, self._paths.backups):
            with suppress(OSError):
                folder.rmdir()
        if left:
            raise ProfileError("profile_data.not_erased", path=str(left[0]), count=len(left))

    def _entries(self, workplace: Path, cancelled: Callable[[], bool]) -> Iterator[tuple[Path, str]]:
        paths = self._paths

        def step() -> None:
            if cancelled():
                raise Cancelled

        if paths.database.is_file():
            copy = workplace / paths.database.name
            copy_database(paths.database, copy, step)
            yield copy, paths.database.name
        if paths.settings.is_file():
            yield paths.settings, paths.settings.name
        if paths.images.is_dir():
            for path in sorted(paths.images.rglob("*")):
                if path.is_file():
                    yield path, path.relative_to(paths.root).as_posix()

    def _files(self) -> Iterator[Path]:
        paths = self._paths
        patterns = [f"{paths.database.name}*", f"{paths.log.name}*", paths.today_snapshot.name]
        for options in (paths.settings, paths.state):
            patterns += [options.name, UNFINISHED, f"{options.stem}.damaged"]
        for pattern in patterns:
            yield from (path for path in paths.root.glob(pattern) if path.is_file())
        for folder, pattern in ((paths.images, "*"), (paths.backups, "*.db*")):
            if folder.is_dir():
                yield from (path for path in folder.rglob(pattern) if path.is_file())


class _Writer:
    """Writes a zip chunk by chunk, telling how far it is."""

    def __init__(
        self, path: Path, progress: Callable[[ExportProgress], None], cancelled: Callable[[], bool]
    ) -> None:
        self._path = path
        self._progress = progress
        self._cancelled = cancelled
        self._done = 0
        self._total = 0
        self._told = 0.0

    def write(self, entries: list[tuple[Path, str]], note: str) -> int:
        self._total = sum(_size(path) for path, _ in entries)
        with zipfile.ZipFile(self._path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for path, name in entries:
                self._add(archive, path, name)
            archive.writestr("README.txt", note)
        self._progress(ExportProgress(self._total, self._total))
        return len(entries)

    def _add(self, archive: zipfile.ZipFile, path: Path, name: str) -> None:
        info = zipfile.ZipInfo.from_file(path, name)
        packed = path.suffix.casefold() in _NOT_COMPRESSED
        info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
        with path.open("rb") as source, archive.open(info, "w", force_zip64=True) as target:
            while chunk := source.read(_CHUNK):
                if self._cancelled():
                    raise Cancelled
                target.write(chunk)
                self._done += len(chunk)
                self._tell()

    def _tell(self) -> None:
        now = time.monotonic()
        if now - self._told >= _TELL_EVERY:
            self._told = now
            self._progress(ExportProgress(min(self._done, self._total), self._total))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _removed(path: Path) -> bool:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True
