"""Zip files from outside, read without trusting a word of what they say about themselves."""

import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_IFDIR, S_IFMT, S_IFREG
from types import TracebackType
from typing import IO

from advocate_desktop.errors import Refusal
from advocate_desktop.formats.safe_names import check_distinct, check_name, is_litter

MEGABYTE = 1024 * 1024
_CHUNK = 64 * 1024
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_LOCAL_HEADER = 30
_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR_64 = struct.Struct("<4sLQL")
_LONGEST_RECORD = 46 + 2 * 1000 + 1000


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """How large an archive and its files may be, in bytes, and how many files it may hold."""

    packed: int = 200 * MEGABYTE
    unpacked: int = 500 * MEGABYTE
    files: int = 20_000
    one_file: int = 20 * MEGABYTE
    ratio: int = 200
    ratio_from: int = 1 * MEGABYTE


class Archive:
    """An opened zip file whose names, sizes and layout were checked; use it in a `with`.

    Files are read one at a time, inside the limits, with what really comes out counted and its checksum
    compared. Zip files within are plain bytes and never opened.

    With `only`, the files it says no to do not exist: they are neither checked nor counted nor ever opened, and
    of two with one name the last serves. With `file`, an open file is read in place of the one at `path`.
    """

    def __init__(
        self,
        path: Path,
        limits: ArchiveLimits | None = None,
        *,
        only: Callable[[str], bool] | None = None,
        file: IO[bytes] | None = None,
    ) -> None:
        self._limits = limits or ArchiveLimits()
        self._label = path.name
        self._only = only
        self._read = 0
        self._file = file if file is not None else _open_file(path, self._limits)
        try:
            self._zip = _open_zip(self._file, self._label, self._limits)
            try:
                self._entries = self._checked_entries()
            except BaseException:
                self._zip.close()
                raise
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> "Archive":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()
        self._file.close()

    def names(self) -> tuple[str, ...]:
        """Give the names of the files, in the archive's order; folders and system litter are not among them."""
        return tuple(self._entries)

    def size(self, name: str) -> int:
        """Give the size a file claims, in bytes."""
        return self._entries[name].file_size

    def read(self, name: str, limit: int | None = None) -> bytes:
        """Give a file's bytes; raises Refusal when it is damaged or more than `limit` bytes come out."""
        return b"".join(self.chunks(name, limit))

    def chunks(self, name: str, limit: int | None = None) -> Iterator[bytes]:
        """Give a file's bytes piece by piece, with the same guards as `read`."""
        entry = self._entries[name]
        most = self._limits.one_file if limit is None else limit
        taken = 0
        try:
            with self._zip.open(entry) as stream:
                while chunk := stream.read(_CHUNK):
                    taken += len(chunk)
                    self._read += len(chunk)
                    if taken > most:
                        raise Refusal("formats.file_large", path=self._label, name=name, limit=most // MEGABYTE)
                    if self._read > 2 * self._limits.unpacked:
                        raise self._too_large()
                    yield chunk
        except NotImplementedError as error:
            raise Refusal("formats.zip_method", path=self._label, name=name) from error
        except RuntimeError as error:
            raise Refusal("formats.zip_encrypted", path=self._label) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, struct.error) as error:
            raise Refusal("formats.zip_damaged", path=self._label, name=name) from error

    def _too_large(self) -> Refusal:
        return Refusal("formats.zip_unpacked", path=self._label, limit=self._limits.unpacked // MEGABYTE)

    def _checked_entries(self) -> dict[str, zipfile.ZipInfo]:
        entries = self._zip.infolist()
        if not entries:
            raise Refusal("formats.zip_no_files", path=self._label)
        if self._only is not None:
            return self._wanted_entries(entries)
        if len(entries) > self._limits.files:
            raise Refusal("formats.zip_many", path=self._label, limit=self._limits.files)
        for entry in entries:
            self._check_entry(entry)
        if sum(entry.file_size for entry in entries) > self._limits.unpacked:
            raise self._too_large()
        self._check_layout(entries)
        names = [entry.orig_filename for entry in entries]
        twice, times = Counter(names).most_common(1)[0]
        if times > 1:
            raise Refusal("formats.name_twice", path=self._label, name=twice[:80])
        check_distinct(self._label, names)
        return {
            entry.orig_filename: entry
            for entry in entries
            if not entry.is_dir() and not is_litter(entry.orig_filename)
        }

    def _wanted_entries(self, entries: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
        wanted = {
            entry.orig_filename: entry
            for entry in entries
            if not entry.is_dir()
            and not is_litter(entry.orig_filename)
            and self._only is not None
            and self._only(entry.orig_filename)
        }
        for entry in wanted.values():
            self._check_content(entry)
        return wanted

    def _check_entry(self, entry: zipfile.ZipInfo) -> None:
        check_name(self._label, entry.orig_filename)
        self._check_content(entry)

    def _check_content(self, entry: zipfile.ZipInfo) -> None:
        name = entry.orig_filename
        if S_IFMT(entry.external_attr >> 16) not in (0, S_IFREG, S_IFDIR):
            raise Refusal("formats.zip_link", path=self._label, name=name)
        if entry.flag_bits & 0x2041:
            raise Refusal("formats.zip_encrypted", path=self._label)
        if entry.compress_type not in _METHODS:
            raise Refusal("formats.zip_method", path=self._label, name=name)
        inflated = entry.file_size > self._limits.ratio_from
        if inflated and entry.file_size > self._limits.ratio * max(1, entry.compress_size):
            raise Refusal("formats.zip_ratio", path=self._label, name=name)

    def _check_layout(self, entries: list[zipfile.ZipInfo]) -> None:
        """Refuse entries that share bytes: a small file that claims the same large one a thousand times."""
        end = 0
        ordered = sorted(entries, key=lambda each: each.header_offset)
        if ordered[0].header_offset:
            # Another archive in front: which of the two is read would hang on the program that reads.
            raise Refusal("formats.zip_prefixed", path=self._label)
        for entry in ordered:
            if entry.header_offset < end:
                raise Refusal("formats.zip_overlap", path=self._label)
            end = entry.header_offset + _LOCAL_HEADER + len(entry.orig_filename) + entry.compress_size
        if end > self._zip.start_dir:
            raise Refusal("formats.zip_overlap", path=self._label)


def _open_file(path: Path, limits: ArchiveLimits) -> IO[bytes]:
    try:
        size = path.stat().st_size
        if size == 0:
            raise Refusal("formats.zip_empty", path=path.name)
        if size > limits.packed:
            raise Refusal("formats.zip_packed", path=path.name, limit=limits.packed // MEGABYTE)
        return path.open("rb")
    except OSError as error:
        raise Refusal("formats.unreadable", path=path.name) from error


def _open_zip(file: IO[bytes], label: str, limits: ArchiveLimits) -> zipfile.ZipFile:
    start = file.read(4)
    if start[:2] != b"PK":
        has_end = _end_record(file) is not None
        raise Refusal("formats.zip_prefixed" if has_end else "formats.zip_not", path=label)
    end = _end_record(file)
    if end is None:
        raise Refusal("formats.zip_cut", path=label)
    count, directory_size = end
    if count > limits.files or directory_size > limits.files * _LONGEST_RECORD:
        raise Refusal("formats.zip_many", path=label, limit=limits.files)
    file.seek(0)
    try:
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, struct.error, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise Refusal("formats.zip_cut", path=label) from error


def _end_record(file: IO[bytes]) -> tuple[int, int] | None:
    """Give the number of entries and the size of the directory that the end of the file claims."""
    size = file.seek(0, 2)
    tail_start = max(0, size - _END.size - 0xFFFF)
    file.seek(tail_start)
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or at + _END.size > len(tail):
        return None
    _, _, _, _, count, directory_size, _, _ = _END.unpack_from(tail, at)
    if at >= _LOCATOR_64.size and tail.startswith(b"PK\x06\x07", at - _LOCATOR_64.size):
        offset = _LOCATOR_64.unpack_from(tail, at - _LOCATOR_64.size)[2]
        file.seek(min(offset, size))
        record = file.read(_END_64.size)
        if len(record) == _END_64.size and record.startswith(b"PK\x06\x06"):
            return int(_END_64.unpack(record)[7]), int(_END_64.unpack(record)[8])
    return int(count), int(directory_size)
