"""Where a pack's files come from: a zip or a folder, behind the same guards."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from advocate_desktop.errors import Refusal
from advocate_desktop.formats.archive import MEGABYTE, Archive, ArchiveLimits
from advocate_desktop.formats.safe_names import check_distinct, check_name, is_litter

MANIFEST = "pack.toml"


class PackSource(Protocol):
    """The files of a pack by their `/` names, below the folder that holds its manifest."""

    label: str

    def names(self) -> tuple[str, ...]:
        """Give the names in a stable order."""
        ...

    def read(self, name: str, limit: int) -> bytes:
        """Give a file's bytes; raises Refusal beyond `limit` bytes or when it cannot be read."""
        ...


@contextmanager
def open_pack_source(path: Path) -> Iterator[PackSource]:
    """Open a pack file, or a folder that holds a `pack.toml`; raises Refusal for what cannot be trusted."""
    if path.is_dir():
        yield FolderSource(path)
        return
    with Archive(path) as archive:
        yield ZipSource(path.name, archive)


class ZipSource:
    """A pack in a zip; a single folder around everything is looked through."""

    def __init__(self, label: str, archive: Archive) -> None:
        self.label = label
        self._archive = archive
        names = archive.names()
        self._root = ""
        first = names[0].split("/", 1)[0] + "/" if names else ""
        if MANIFEST not in names and f"{first}{MANIFEST}" in names and all(n.startswith(first) for n in names):
            self._root = first

    def names(self) -> tuple[str, ...]:
        """Give the names, sorted."""
        return tuple(sorted(name[len(self._root) :] for name in self._archive.names()))

    def read(self, name: str, limit: int) -> bytes:
        """Give a file's bytes, its checksum compared."""
        return self._archive.read(self._root + name, limit)


class FolderSource:
    """A pack as a folder, before it is built; hidden files are passed over, links refused.

    With `faults`, the files that cannot be trusted are left out and listed there, with the reason.
    """

    def __init__(
        self,
        path: Path,
        limits: ArchiveLimits | None = None,
        *,
        faults: list[tuple[str, Refusal]] | None = None,
    ) -> None:
        limits = limits or ArchiveLimits()
        self.label = path.resolve().name
        self._path = path
        names: list[str] = []
        total = 0
        for file in sorted(path.rglob("*")):
            name = file.relative_to(path).as_posix()
            if is_litter(name) or any(part.startswith(".") for part in name.split("/")):
                continue
            try:
                if file.is_symlink():
                    raise Refusal("formats.zip_link", path=self.label, name=name)
                if file.is_dir():
                    continue
                check_name(self.label, name)
            except Refusal as refusal:
                if faults is None:
                    raise
                faults.append((name, refusal))
                continue
            names.append(name)
            total += file.stat().st_size
            if len(names) > limits.files:
                raise Refusal("formats.zip_many", path=self.label, limit=limits.files)
            if total > limits.unpacked:
                raise Refusal("formats.zip_unpacked", path=self.label, limit=limits.unpacked // MEGABYTE)
        try:
            check_distinct(self.label, names)
        except Refusal as refusal:
            if faults is None:
                raise
            faults.append((str(refusal.values["name"]), refusal))
        self._names = tuple(sorted(names))

    def names(self) -> tuple[str, ...]:
        """Give the names, sorted."""
        return self._names

    def read(self, name: str, limit: int) -> bytes:
        """Give a file's bytes."""
        try:
            with (self._path / name).open("rb") as file:
                data = file.read(limit + 1)
        except OSError as error:
            raise Refusal("formats.unreadable", path=name) from error
        if len(data) > limit:
            raise Refusal("formats.file_large", path=self.label, name=name, limit=limit // MEGABYTE)
        return data
