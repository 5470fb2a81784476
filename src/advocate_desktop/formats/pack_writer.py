"""A pack written as a file: the same files give the same bytes, whenever and wherever it is made."""

import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

from advocate_desktop.formats.archive import ArchiveLimits
from advocate_desktop.formats.images import IMAGE_SUFFIXES
from advocate_desktop.formats.pack_signature import SIGNATURE
from advocate_desktop.formats.pack_source import MANIFEST
from advocate_desktop.whole_files import whole_file

_MOMENT = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3
_LEVEL = 9
_PACKED = tuple(IMAGE_SUFFIXES)


def write_archive(
    path: Path,
    files: Mapping[str, Callable[[], bytes]],
    step: Callable[[int, int], None] = lambda _done, _total: None,
) -> None:
    """Write a pack's files as one zip, whole or not at all; what stood at `path` is replaced.

    `files` give their bytes when asked, one at a time. The manifest comes first and the signature second, so that
    a first look needs the file's beginning alone. `step` is told how many are written; what it raises stops it.
    """
    with whole_file(path) as file, zipfile.ZipFile(file, "w") as archive:
        ordered = sorted(files, key=lambda each: (each != MANIFEST, each != SIGNATURE, each))
        for done, name in enumerate(ordered):
            step(done, len(ordered))
            data = files[name]()
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.create_system = _UNIX
            entry.external_attr = _PLAIN_FILE
            entry.compress_type = _method(name, data)
            archive.writestr(entry, data, compresslevel=_LEVEL)


def _method(name: str, data: bytes) -> int:
    """Leave pictures as they are, and what shrinks so well that a reader would take it for a trap."""
    if name.casefold().endswith(_PACKED):
        return zipfile.ZIP_STORED
    limits = ArchiveLimits()
    if len(data) > limits.ratio_from and len(zlib.compress(data, 1)) * limits.ratio < 2 * len(data):
        return zipfile.ZIP_STORED
    return zipfile.ZIP_DEFLATED
