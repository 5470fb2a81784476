"""The address book as CSV: any delimiter and coding, columns found by their names, in English or French."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from advocate_desktop.domain.contacts import Contact, ContactKind
from advocate_desktop.errors import Refusal
from advocate_desktop.formats.decoding import decode

MAX_BYTES = 5 * 1024 * 1024
MAX_LINES = 20_000
_DELIMITERS = ";,\t|"
_NAMES = {
    "name": ("name", "full name", "nom", "nom complet", "display name"),
    "first": ("first name", "prenom", "given name"),
    "last": ("last name", "nom de famille", "surname", "family name"),
    "kind": ("kind", "type", "genre"),
    "note": ("note", "notes", "remarque", "remarques"),
}
_ORGANISATIONS = ("organisation", "organization", "company", "entreprise", "societe", "association", "orga")
_CHANNEL_NAMES = {"twitter": "x", "x (twitter)": "x", "reseau interne": "internal", "internal network": "internal"}
_HEADS = {"en": ("name", "kind", "note"), "fr": ("nom", "type", "note")}
# A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class ContactLine:
    """A line of a list of people, as it was written; `number` is its line in the file."""

    number: int
    name: str
    organisation: bool
    note: str
    handles: tuple[tuple[str, str], ...]


def read_contacts(path: Path, channels: Sequence[str]) -> list[ContactLine]:
    """Read a list of people; raises Refusal when no column says their names, or it is too long."""
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Refusal("people.list_long", path=str(path), most=MAX_LINES)
    text, _warnings = decode(str(path), data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    lines: list[ContactLine] = []
    columns: dict[str, int] = {}
    try:
        for row in reader:
            if not columns:
                columns = _columns(row, channels)
                if row and not ({"name", "first", "last"} & columns.keys()):
                    raise Refusal("people.no_names", path=str(path))
            elif any(cell.strip() for cell in row):
                lines.append(_line(reader.line_num, row, columns, channels))
            if len(lines) > MAX_LINES:
                raise Refusal("people.list_long", path=str(path), most=MAX_LINES)
    except csv.Error:
        raise Refusal("people.no_names", path=str(path)) from None
    if not columns:
        raise Refusal("people.no_names", path=str(path))
    return lines


def write_contacts(people: Iterable[Contact], channels: Sequence[str], language: str) -> bytes:
    """Write a list of people as a spreadsheet of that language opens it: UTF-8 with its mark."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";" if language == "fr" else ",")
    writer.writerow([*_HEADS.get(language, _HEADS["en"]), *channels])
    for contact in people:
        handles = [contact.handle_on(channel) for channel in channels]
        kind = contact.kind.value
        if language == "fr" and contact.kind is ContactKind.PERSON:
            kind = "personne"
        writer.writerow([_guarded(cell) for cell in (contact.name, kind, contact.note, *handles)])
    return out.getvalue().encode("utf-8-sig")


def _delimiter(text: str) -> str:
    head = next((line for line in text.split("\n") if line.strip()), "")
    return max(_DELIMITERS, key=lambda sign: (head.count(sign), -_DELIMITERS.index(sign)))


def _columns(row: Sequence[str], channels: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, cell in enumerate(row):
        head = _folded(cell)
        for key, names in _NAMES.items():
            if head in names:
                found.setdefault(key, index)
        channel = _CHANNEL_NAMES.get(head, head.replace(" ", "_"))
        if channel in channels:
            found.setdefault(f"@{channel}", index)
    return found


def _line(number: int, row: Sequence[str], columns: dict[str, int], channels: Sequence[str]) -> ContactLine:
    def cell(key: str) -> str:
        index = columns.get(key, len(row))
        return _bare(row[index].strip()) if index < len(row) else ""

    name = (
        cell("name") if cell("name") and not cell("first") else f"{cell('first')} {cell('last') or cell('name')}"
    )
    handles = tuple((channel, cell(f"@{channel}")) for channel in channels if cell(f"@{channel}"))
    return ContactLine(number, name.strip(), _folded(cell("kind")) in _ORGANISATIONS, cell("note"), handles)


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith((*_FORMULA, "'")) else cell


def _bare(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith((*_FORMULA, "'")) else cell


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.strip().casefold())
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())
