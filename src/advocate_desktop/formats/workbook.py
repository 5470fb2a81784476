"""Workbooks from outside (.xlsx, .xls, or a table of text that calls itself one), within bounds."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from advocate_desktop.errors import Refusal
from advocate_desktop.formats.archive import MEGABYTE, Archive, ArchiveLimits
from advocate_desktop.formats.dates import read_instant
from advocate_desktop.formats.decoding import decode

Cell = str | int | float | bool | date | datetime | time | timedelta
LARGEST = 50 * MEGABYTE
_LIMITS = ArchiveLimits(packed=LARGEST, unpacked=300 * MEGABYTE, files=5000, one_file=200 * MEGABYTE)
# The library keeps a sheet as one block: a cell far down and far right costs all cells between.
_MOST_CELLS = 3_000_000
_CELL = re.compile(rb'<c\b[^>]{0,200}?\br="([A-Z]{1,3})(\d{1,7})"|<row\b[^>]{0,200}?\br="(\d{1,7})"')
_CREATED = re.compile(rb"<dcterms:(?:modified|created)[^>]*>([^<]{10,40})<")
_SHEETS_AT_MOST = 40
_OLE = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name and its rows from the first line on; an empty cell is ''."""

    name: str
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets of a file, and when it says it was made (None: it does not)."""

    sheets: tuple[Sheet, ...]
    made_at: datetime | None = None


def read_workbook(path: Path) -> Workbook:
    """Read a workbook. Raises Refusal when it is none, is locked, or is too large to be an export."""
    try:
        if path.stat().st_size > LARGEST:
            raise Refusal("results.too_large", path=path.name, limit=LARGEST // MEGABYTE)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise Refusal("formats.unreadable", path=path.name) from error
    if not data:
        raise Refusal("formats.zip_empty", path=path.name)
    if data[:2] == b"PK":
        made_at = _check_zip(path)
        return Workbook(_read(path, data), made_at)
    if data[:4] == _OLE:
        return Workbook(_read(path, data))
    return Workbook((_read_text(path, data),))


def _check_zip(path: Path) -> datetime | None:
    """Look into the zip file before the library does; gives when the workbook was made."""
    made_at: datetime | None = None
    with Archive(path, _LIMITS) as archive:
        for name in archive.names():
            if name.startswith("xl/worksheets/"):
                _check_sheet(path, archive.chunks(name))
            elif name.endswith("docProps/core.xml") and (found := _CREATED.search(archive.read(name))):
                made_at = read_instant(found[1].decode("ascii", "replace"))
    return made_at


def _check_sheet(path: Path, chunks: Iterator[bytes]) -> None:
    rows = columns = 1
    kept = b""
    for chunk in chunks:
        text = kept + chunk
        for found in _CELL.finditer(text):
            if found[1]:
                columns = max(columns, _column(found[1]))
            rows = max(rows, int(found[2] or found[3]))
        kept = text[-300:]
        if rows * columns > _MOST_CELLS:
            raise Refusal("results.too_large", path=path.name, limit=LARGEST // MEGABYTE)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _read(path: Path, data: bytes) -> tuple[Sheet, ...]:
    import python_calamine

    try:
        book = python_calamine.load_workbook(io.BytesIO(data))
        names = book.sheet_names[:_SHEETS_AT_MOST]
        return tuple(Sheet(name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in names)
    except python_calamine.PasswordError as error:
        raise Refusal("results.locked", path=path.name) from error
    except (python_calamine.CalamineError, zipfile.BadZipFile, OSError, ValueError) as error:
        raise Refusal("results.no_workbook", path=path.name) from error


def _read_text(path: Path, data: bytes) -> Sheet:
    """Read a table that was saved as text; a page of a site is none."""
    try:
        text, _ = decode(path.name, data)
    except Refusal as error:
        raise Refusal("results.no_workbook", path=path.name) from error
    if text.lstrip()[:1] == "<":
        raise Refusal("results.no_workbook", path=path.name)
    head = text[:20_000]
    separator = max(",;\t", key=head.count)
    if head.count(separator) < 2:
        raise Refusal("results.no_workbook", path=path.name)
    try:
        rows = list(csv.reader(io.StringIO(text, newline="\n"), delimiter=separator))
    except csv.Error as error:
        raise Refusal("results.no_workbook", path=path.name) from error
    return Sheet(path.stem, rows)
