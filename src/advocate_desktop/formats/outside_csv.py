"""Tables of text as exports write them: quotes doubled or behind a backslash, line feeds with or without quotes.

Three readers try in turn, and the first that explains every row of the file serves.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from advocate_desktop.formats.outside_dates import DATE_SHAPE

_SEPARATORS = (",", "\t", ";")
_HEADER_WITHIN = 20
_QUOTED_RFC = re.compile(r'"[^"]*(?:""[^"]*)*"')
_QUOTED_BACKSLASH = re.compile(r'"[^"\\]*(?:(?:\\.|"")[^"\\]*)*"', re.DOTALL)
_RUN = re.compile(r'(\\+)("?)')
# A quoted text that never closes must not make each later line begin anew.
_RECORDS_JOINED = 60


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a table says what: positions by role, the separator, how many columns, and their folded names."""

    roles: Mapping[str, int]
    separator: str
    width: int
    names: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was read: its columns, its rows, and how many of them could not be read."""

    columns: Columns
    rows: Sequence[Sequence[str]]
    unread: int = 0


Accept = Callable[[Sequence[str]], bool]


def folded(name: str) -> str:
    """Give the name of a column or a sheet without case, accents, spaces and signs."""
    plain = unicodedata.normalize("NFKD", name.replace("œ", "oe")).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


def find_header(
    text: str, roles: Mapping[str, frozenset[str]], needed: frozenset[str]
) -> tuple[Columns, str] | None:
    """Find the row that names the columns, and what follows it; None when no row names all that is needed."""
    start = 0
    for _ in range(_HEADER_WITHIN):
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)]
        for separator in _SEPARATORS:
            if separator in line and len(line) < 5000:
                names = [folded(name) for name in next(csv.reader([line], delimiter=separator), [])]
                found = _roles_of(names, roles)
                if needed <= found.keys():
                    return Columns(found, separator, len(names), names), text[end + 1 :] if end >= 0 else ""
        if end < 0:
            return None
        start = end + 1
    return None


def _roles_of(names: Sequence[str], roles: Mapping[str, frozenset[str]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for role, known in roles.items():
        for position, name in enumerate(names):
            if name in known and position not in found.values():
                found[role] = position
                break
    return found


def read_table(columns: Columns, body: str, accept: Accept, *, backslashes: bool = False) -> Table:
    """Read the rows under a header. `accept` tells whether a row makes sense.

    `backslashes` says that in doubt a doubled backslash stands for one.
    """
    for read in (_read_rfc, _read_backslash):
        rows = read(columns, body)
        if rows is not None and all(map(accept, rows)):
            if read is _read_rfc and backslashes and '""' not in _without_empty(body, columns.separator):
                rows = [[_single(cell) for cell in row] for row in rows] if _escapes_itself(body) else rows
            return Table(columns, rows)
    rows = [row for record in _cut(columns, body) if (row := _split(columns, record)) is not None]
    good = [row for row in rows if accept(row)]
    return Table(columns, good, len(rows) - len(good))


def _without_empty(body: str, separator: str) -> str:
    return re.sub(rf'(?m)(^|{separator})""(?=$|{separator})', r"\1", body)


def _escapes_itself(body: str) -> bool:
    """Tell whether every backslash that stands before no quote is one of a pair."""
    pairs = 0
    for found in _RUN.finditer(body):
        if found[2]:
            continue
        if len(found[1]) % 2:
            return False
        pairs += 1
    return pairs > 0


def _single(cell: str) -> str:
    return cell.replace("\\\\", "\\") if "\\" in cell else cell


def _read_rfc(columns: Columns, body: str) -> list[list[str]] | None:
    reader = csv.reader(io.StringIO(body, newline="\n"), delimiter=columns.separator, strict=True)
    try:
        return [row for row in reader if any(row)]
    except csv.Error:
        return None


def _read_backslash(columns: Columns, body: str) -> list[list[str]] | None:
    """Read fields whose quotes stand behind a backslash."""
    separator = re.escape(columns.separator)
    field = re.compile(
        rf'("[^"\\]*(?:(?:\\.|"")[^"\\]*)*"|[^{separator}\n"][^{separator}\n]*|)({separator}|\n|\Z)', re.DOTALL
    )
    rows: list[list[str]] = []
    row: list[str] = []
    at, end, escapes = 0, len(body), _escapes_itself(body)
    for found in field.finditer(body):
        if found.start() != at:
            return None
        cell, mark = found.groups()
        at = found.end()
        row.append(_unquote(cell, escapes) if cell[:1] == '"' else cell)
        if mark != columns.separator:
            if any(row):
                rows.append(row)
            row = []
        if at == end and mark == "\n":
            break
    return rows if at == end else None


def _unquote(field: str, escapes: bool) -> str:
    inner = field[1:-1].replace('""', '"')
    if "\\" not in inner:
        return inner
    if escapes:
        return re.sub(r'\\([\\"])', r"\1", inner)
    return inner.replace('\\"', '"')


def _cut(columns: Columns, body: str) -> Iterator[str]:
    """Cut a table whose quotes cannot be trusted where a line begins as a record does."""
    separator = re.escape(columns.separator)
    if columns.roles.get("link") == 1 and columns.roles.get("date") == 0:
        start = rf'(?m)^(?="?(?:{DATE_SHAPE})?"?{separator}"?https?://)'
    else:
        start = rf'(?m)^(?="?{DATE_SHAPE}"?{separator})'
    marks = [found.start() for found in re.finditer(start, body)]
    if not marks:
        yield from (line for line in body.split("\n") if line.strip())
        return
    if body[: marks[0]].strip():
        yield body[: marks[0]].rstrip("\n")
    marks.append(len(body))
    number = 0
    while number < len(marks) - 1:
        last = _closing(columns, body, marks, number)
        yield body[marks[number] : marks[last]].removesuffix("\n")
        number = last


def _closing(columns: Columns, body: str, marks: Sequence[int], number: int) -> int:
    """Give the mark where a record ends: a quoted text may hold lines that begin as records do."""
    opened = re.compile(rf'[^\n"]*{re.escape(columns.separator)}"').match(body, marks[number])
    if opened is not None:
        for last in range(number + 1, min(number + _RECORDS_JOINED, len(marks))):
            field = body[opened.end() - 1 : marks[last]].removesuffix("\n")
            if _QUOTED_RFC.fullmatch(field) or _QUOTED_BACKSLASH.fullmatch(field):
                return last
    return number + 1


def _split(columns: Columns, record: str) -> list[str] | None:
    """Split a record at its first separators, the text being what is left; None for an empty one."""
    if not record.strip():
        return None
    text = columns.roles.get("text")
    if text is None or text == columns.width - 1:
        cells = record.split(columns.separator, columns.width - 1)
        return [_bare(cell) for cell in cells]
    rows = _read_rfc(columns, record) or _read_backslash(columns, record)
    return rows[0] if rows and len(rows) == 1 else None


def _bare(cell: str) -> str:
    quoted = len(cell) >= 2 and cell[0] == cell[-1] == '"'
    return cell[1:-1].replace('\\"', '"').replace('""', '"') if quoted else cell
