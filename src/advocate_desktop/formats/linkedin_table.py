"""One table of a LinkedIn archive: from its bytes to what the person did."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from advocate_desktop.domain.archive import ArchiveEntry, EntryKind
from advocate_desktop.domain.linkedin_ids import LinkedInId, read_linkedin_id
from advocate_desktop.errors import Refusal
from advocate_desktop.formats.decoding import decode
from advocate_desktop.formats.linkedin_columns import ROLES, USUAL_ORDER, ArchiveTable, table_of_header
from advocate_desktop.formats.outside_csv import Columns, Table, find_header, read_table
from advocate_desktop.formats.outside_dates import ReadDate, day_comes_first, is_date, read_date
from advocate_desktop.formats.warnings import FileWarning

# LinkedIn puts quotes around every line feed of a post before it quotes the field.
_WRAPPED_FEED = re.compile(r'"\n"')
_NEAR = timedelta(hours=36)
_NEIGHBOURS = 20
_LINKS = ("http://", "https://", "www.", "urn:li:", "linkedin.com")
_BLANK = frozenset({"na", "n/a", "#n/a", "null", "none"})
_KINDS = {
    ArchiveTable.COMMENTS: EntryKind.COMMENT,
    ArchiveTable.REACTIONS: EntryKind.REACTION,
    ArchiveTable.REPOSTS: EntryKind.REPOST,
}


@dataclass(frozen=True, slots=True)
class ReadTable:
    """The entries of one table, each once, in the order of the file, and what had to be guessed."""

    table: ArchiveTable
    entries: tuple[ArchiveEntry, ...]
    warnings: tuple[FileWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    date: ReadDate | None
    cells: Mapping[str, str]

    def id(self) -> LinkedInId | None:
        """Find what its link names."""
        return read_linkedin_id(self.cells["link"])

    def made(self) -> datetime | None:
        """Give the second in which what its link names was made."""
        named = self.id()
        return named.instant.replace(microsecond=0) if named and named.instant else None


def read_linkedin_table(name: str, data: bytes, table: ArchiveTable | None = None) -> ReadTable:
    """Read a table; `table` None lets its header tell which one it is.

    Raises Refusal when it is no text, or no table of posts, comments, reactions or reposts.
    """
    text, warnings = decode(name, _with_mark(data))
    text = re.sub(r"\A\s*sep=[,;\t]\n", "", text)
    found = find_header(text, ROLES, frozenset({"date", "link"})) or _headless(text, table)
    known = table_of_header(found[0].roles, found[0].names) if found else None
    if found is None or known is None or (table is ArchiveTable.COMMENTS and "text" not in found[0].roles):
        raise Refusal("archive.no_table", path=name)
    columns, body = found
    table = table or known
    # Comments alone have had backslashes, since their lines end in a line feed.
    backslashes = table is ArchiveTable.COMMENTS and b"\r\n" not in data
    read = read_table(columns, body, _Accept(columns), backslashes=backslashes)
    if not read.rows and body.strip():
        raise Refusal("archive.no_rows", path=name)
    rows, more = _rows(read)
    entries = tuple(_posts(rows) if table is ArchiveTable.SHARES else _others(rows, table))
    if read.unread:
        more = (*more, FileWarning("rows_unread", {"count": read.unread}))
    if undated := sum(entry.instant is None for entry in entries):
        more = (*more, FileWarning("rows_undated", {"count": undated}))
    return ReadTable(table, entries, (*warnings, *more))


def _with_mark(data: bytes) -> bytes:
    """Put the mark back that tells UTF-16, where a program left it out."""
    start = data[:400]
    if start[:2] in {b"\xff\xfe", b"\xfe\xff"} or start.count(0) * 3 < len(start) or len(start) < 4:
        return data
    return (b"\xff\xfe" if start[1::2].count(0) > start[::2].count(0) else b"\xfe\xff") + data


def _headless(text: str, table: ArchiveTable | None) -> tuple[Columns, str] | None:
    """Take LinkedIn's own order of columns where the header names none that is known, if the rows agree."""
    if table is None:
        return None
    names = USUAL_ORDER[table]
    first, _, body = text.partition("\n")
    for separator in (",", "\t", ";"):
        cells = body.split("\n", 1)[0].split(separator)
        link = names.index("link")
        if first.count(separator) == len(names) - 1 and len(cells) > link and _is_link(cells[link].strip('"')):
            return Columns({name: at for at, name in enumerate(names)}, separator, len(names)), body
    return None


def _is_link(text: str) -> bool:
    return text.strip().casefold().startswith(_LINKS)


class _Accept:
    """Tells whether a row has the columns of its table, a date or none, and a link or none, but one of the two."""

    def __init__(self, columns: Columns) -> None:
        self._width = columns.width
        self._date, self._link = columns.roles["date"], columns.roles["link"]
        self._needed = max(self._date, self._link)

    def __call__(self, row: Sequence[str]) -> bool:
        if len(row) > self._width or len(row) <= self._needed:
            return False
        date, link = row[self._date].strip(), row[self._link].strip()
        if link and not _is_link(link):
            return False
        if not date or date.casefold() in _BLANK:
            return bool(link)
        return len(date) < 40 and is_date(date)


def _rows(table: Table) -> tuple[list[_Row], tuple[FileWarning, ...]]:
    roles = table.columns.roles
    date_at, width = roles["date"], table.columns.width
    dates = [row[date_at] for row in table.rows]
    day_first = day_comes_first(dates)
    rows: list[_Row] = []
    resaved = False
    for row, written in zip(table.rows, dates, strict=True):
        full = [*row, *[""] * (width - len(row))]
        cells = {role: full[at] for role, at in roles.items()}
        when = read_date(written, day_first=day_first)
        resaved = resaved or (when is not None and not when.exact)
        rows.append(_Row(when, cells))
    if not resaved:
        return rows, ()
    # A spreadsheet that rewrote the dates wrote 'NA' where nothing was, too.
    rows = [replace(row, cells={role: _unblank(text) for role, text in row.cells.items()}) for row in rows]
    return rows, (FileWarning("dates_resaved"),)


def _unblank(text: str) -> str:
    return "" if text.strip().casefold() in _BLANK else text


def _posts(rows: Sequence[_Row]) -> Iterator[ArchiveEntry]:
    """Give each post once: its rows differ by their picture alone."""
    found: dict[str, ArchiveEntry] = {}
    for row in rows:
        text = _unwrapped(row.cells.get("text", ""))
        instant, guessed = _post_instant(row)
        named = row.id()
        key = named.urn if named else _hash("post", row.cells["link"], str(instant), text)
        media = row.cells.get("media", "").strip()
        known = found.get(key)
        if known is None:
            found[key] = ArchiveEntry(
                EntryKind.POST if text.strip() else EntryKind.REPOST,
                key,
                instant,
                row.cells["link"].strip(),
                text,
                row.cells.get("shared", "").strip(),
                (media,) if media else (),
                row.cells.get("visibility", "").strip(),
                guessed=guessed,
            )
            continue
        if media and media not in known.media:
            known = replace(known, media=(*known.media, media))
        if text.strip() and not known.text.strip():
            known = replace(known, kind=EntryKind.POST, text=text)
        if not known.shared:
            known = replace(known, shared=row.cells.get("shared", "").strip())
        found[key] = known
    yield from found.values()


def _others(rows: Sequence[_Row], table: ArchiveTable) -> Iterator[ArchiveEntry]:
    """Give comments, reactions and bare reposts, each once."""
    kind = _KINDS[table]
    seen: set[str] = set()
    for at, row in enumerate(rows):
        text = row.cells.get("text", "") if kind is EntryKind.COMMENT else ""
        detail = row.cells.get("type", "").strip() if kind is EntryKind.REACTION else ""
        instant = row.date.instant if row.date else None
        link = row.cells["link"].strip()
        key = _hash(kind.value, link, instant.isoformat() if instant else "", detail, " ".join(text.split()))
        if key in seen:
            continue
        seen.add(key)
        guessed = instant is None
        if instant is None:
            instant = _between(rows, at)
        yield ArchiveEntry(kind, key, instant, link, text, detail=detail, guessed=guessed and instant is not None)


def _post_instant(row: _Row) -> tuple[datetime | None, bool]:
    """Give when a post went out, and whether its address had to tell."""
    made = row.made() if row.date is None or not row.date.exact else None
    if row.date is None:
        return made, made is not None
    if not row.date.exact and made is not None and abs(made - row.date.instant) <= _NEAR:
        # What a spreadsheet cut off the date, the number of the post still holds.
        return made, False
    return row.date.instant, not row.date.has_time


def _between(rows: Sequence[_Row], at: int) -> datetime | None:
    """Guess the moment of a comment without one: not before its post, nor before the row that comes next."""
    row = rows[at]
    made = row.made()
    later = next((near.date.instant for near in reversed(rows[max(0, at - _NEIGHBOURS) : at]) if near.date), None)
    older = next((near.date.instant for near in rows[at + 1 : at + _NEIGHBOURS] if near.date), None)
    known = [moment for moment in (made, older) if moment is not None]
    guess = max(known, default=None)
    return min(guess, later) if guess is not None and later is not None and made is not None else guess


def _unwrapped(text: str) -> str:
    """Take away the quotes LinkedIn put around line feeds, where every one of them has them."""
    if "\n" not in text:
        return text
    plain, number = _WRAPPED_FEED.subn("\n", text)
    return plain if number == text.count("\n") else text


def _hash(kind: str, *parts: str) -> str:
    told = "\x1f".join((kind, *parts)).encode("utf-8", "replace")
    return f"{kind}:{hashlib.blake2b(told, digest_size=12).hexdigest()}"
