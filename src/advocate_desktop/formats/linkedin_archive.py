"""A person's LinkedIn archive: posts, comments, reactions and reposts, and nothing else of it.

A zip file, a zip inside a zip, a folder or one of its tables alone. Messages, contacts and all other files are
never opened.
"""

import os
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from advocate_desktop.domain.archive import ArchiveEntry, EntryKind
from advocate_desktop.errors import Refusal
from advocate_desktop.formats.archive import MEGABYTE, Archive, ArchiveLimits
from advocate_desktop.formats.linkedin_columns import (
    ArchiveTable,
    base_name,
    has_member_number,
    table_of_file,
)
from advocate_desktop.formats.linkedin_table import ReadTable, read_linkedin_table
from advocate_desktop.formats.safe_names import is_litter
from advocate_desktop.formats.warnings import FileWarning

LARGEST_TABLE = 100 * MEGABYTE
# Pictures and films make archives large; they are not read.
_LIMITS = ArchiveLimits(packed=4096 * MEGABYTE, unpacked=4 * LARGEST_TABLE, files=200_000, one_file=LARGEST_TABLE)
_INNER = ArchiveLimits(packed=1024 * MEGABYTE, unpacked=1024 * MEGABYTE, files=200_000, one_file=1024 * MEGABYTE)
_DEEPEST, _MOST_FILES = 6, 50_000
# Reposts stand in Shares too, with the same second.
_ORDER = (ArchiveTable.SHARES, ArchiveTable.REPOSTS, ArchiveTable.COMMENTS, ArchiveTable.REACTIONS)

WORKBOOKS = frozenset({".xlsx", ".xls", ".xlsm"})

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class LinkedInArchive:
    """What an archive holds, each entry once; `refused` are tables that could not be read, each with why."""

    entries: tuple[ArchiveEntry, ...]
    tables: tuple[str, ...]
    warnings: tuple[tuple[str, FileWarning], ...] = ()
    refused: tuple[tuple[str, Refusal], ...] = ()


def importable(path: Path) -> list[Path]:
    """Give what there is to take in behind a path: itself, or what a folder of downloads holds.

    A folder with tables is an archive; its workbooks, and where it has no tables its zip files, stand beside it.
    """
    try:
        if not path.is_dir():
            return [path]
        files = sorted(file for file in path.iterdir() if file.is_file() and not is_litter(file.name))
        tables = _folder_tables(path)
    except (OSError, Refusal):
        return [path]
    books = [file for file in files if file.suffix.casefold() in WORKBOOKS and not file.name.startswith("~$")]
    if tables:
        return [path, *books]
    return [*(file for file in files if file.suffix.casefold() == ".zip"), *books] or [path]


def read_linkedin_archive(path: Path, progress: Progress | None = None) -> LinkedInArchive:
    """Read an archive, a folder of one, or one of its tables.

    `progress(done, total, name)` is called before each table and may raise to stop. Raises Refusal when it is no
    such thing, or holds none of the tables that are read.
    """
    tell = progress or (lambda _done, _total, _name: None)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            return _gather(_folder_tables(path), lambda name: _read_file(path / name, name), tell, path.name)
        if not stat.S_ISREG(mode):
            raise Refusal("formats.unreadable", path=path.name)
        with path.open("rb") as file:
            start = file.read(4)
        if start[:2] == b"PK":
            return _read_zip(path, tell)
        if path.suffix.casefold() == ".zip":
            with Archive(path, _LIMITS, only=_is_table):
                raise Refusal("archive.no_tables", path=path.name)
        tell(0, 1, path.name)
        read = read_linkedin_table(path.name, _read_file(path, path.name), None)
    except OSError as error:
        raise Refusal("formats.unreadable", path=path.name) from error
    return LinkedInArchive(read.entries, (path.name,), tuple((path.name, each) for each in read.warnings))


def _is_table(name: str) -> bool:
    return table_of_file(name) is not None


def _read_zip(path: Path, tell: Progress) -> LinkedInArchive:
    with Archive(path, _LIMITS, only=_is_table) as archive:
        if archive.names():
            return _gather(archive.names(), archive.read, tell, path.name)
    with _inner_zip(path) as inner:
        if inner is None:
            raise Refusal("archive.no_tables", path=path.name)
        with Archive(path, _LIMITS, only=_is_table, file=inner) as archive:
            return _gather(archive.names(), archive.read, tell, path.name)


@contextmanager
def _inner_zip(path: Path) -> Iterator[IO[bytes] | None]:
    """Unpack the one zip file that a zip holds in place of an archive; zips within that are not looked into."""
    with Archive(path, _INNER, only=lambda name: name.casefold().endswith(".zip")) as outer:
        names = outer.names()
        if len(names) != 1:
            yield None
            return
        with tempfile.TemporaryFile() as file:
            for chunk in outer.chunks(names[0]):
                file.write(chunk)
            file.seek(0)
            start = file.read(2)
            file.seek(0)
            yield file if start == b"PK" else None


def _folder_tables(folder: Path) -> list[str]:
    """List the tables below a folder by name; links are not followed."""
    found: list[str] = []
    seen = 0
    for place, folders, files in os.walk(folder, followlinks=False):
        inside = Path(place).relative_to(folder)
        if len(inside.parts) >= _DEEPEST:
            folders.clear()
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "__MACOSX")
        seen += len(files)
        if seen > _MOST_FILES:
            raise Refusal("archive.folder_large", path=folder.name)
        for name in sorted(files):
            path = Path(place) / name
            if _is_table(name) and not is_litter(name) and stat.S_ISREG(path.lstat().st_mode):
                found.append((inside / name).as_posix())
    return found


def _read_file(path: Path, name: str) -> bytes:
    with path.open("rb") as file:
        data = file.read(LARGEST_TABLE + 1)
    if len(data) > LARGEST_TABLE:
        raise Refusal("archive.table_large", path=name, limit=LARGEST_TABLE // MEGABYTE)
    return data


def _gather(names: Iterable[str], read: Callable[[str], bytes], tell: Progress, label: str) -> LinkedInArchive:
    """Read the tables, one of each kind a folder, and put them together."""
    chosen, passed = _choose(names)
    if not chosen:
        raise Refusal("archive.no_tables", path=label)
    tables: list[ReadTable] = []
    refused: list[tuple[str, Refusal]] = []
    warnings = [(name, FileWarning("table_passed", {"name": base_name(name)[:80]})) for name in passed]
    for done, name in enumerate(chosen):
        tell(done, len(chosen), base_name(name))
        try:
            table = read_linkedin_table(base_name(name), read(name), table_of_file(name))
        except (Refusal, OSError) as error:
            # The rest of the archive is no worse for one table that is damaged.
            why = error if isinstance(error, Refusal) else Refusal("formats.unreadable", path=base_name(name))
            refused.append((name, why))
            continue
        tables.append(table)
        warnings += [(name, warning) for warning in table.warnings]
    if not tables:
        raise refused[0][1]
    return LinkedInArchive(tuple(_once_each(tables)), tuple(chosen), tuple(warnings), tuple(refused))


def _choose(names: Iterable[str]) -> tuple[list[str], list[str]]:
    """Choose one file a table and folder, the plain name before one with a member's number."""
    best: dict[tuple[str, ArchiveTable], str] = {}
    passed: list[str] = []
    for name in sorted(names, key=lambda name: (has_member_number(name), base_name(name).islower(), name)):
        table = table_of_file(name)
        if table is None:
            continue
        place = PurePosixPath(name.replace("\\", "/")).parent.as_posix()
        if (place, table) in best:
            passed.append(name)
        else:
            best[place, table] = name
    order = sorted(best, key=lambda each: (_ORDER.index(each[1]), each[0]))
    return [best[each] for each in order], passed


def _once_each(tables: Iterable[ReadTable]) -> Iterator[ArchiveEntry]:
    """Give the entries of all tables, each key once, and a bare repost that stands in two tables once."""
    seen: set[str] = set()
    reposted: set[int] = set()
    for table in tables:
        for entry in table.entries:
            if entry.key in seen:
                continue
            seen.add(entry.key)
            if entry.kind is EntryKind.REPOST and entry.instant is not None:
                second = int(entry.instant.timestamp())
                if table.table is ArchiveTable.REPOSTS and reposted & {second - 1, second, second + 1}:
                    continue
                reposted.add(second)
            yield entry
