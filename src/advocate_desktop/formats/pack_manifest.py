"""`pack.toml`: who speaks, and which version of what they say."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from advocate_desktop.errors import Refusal
from advocate_desktop.formats.decoding import decode
from advocate_desktop.formats.pack_slips import like
from advocate_desktop.formats.path_hints import language_code

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_KNOWN = frozenset(
    {
        "id",
        "name",
        "company",
        "aliases",
        "version",
        "languages",
        "contact",
        "update_url",
        "description",
        "hashtags",
    }
)
_PLACE = re.compile(r"line (\d+), column (\d+)")


@dataclass(frozen=True, slots=True)
class PackManifest:
    """What a pack says of itself; `description` is by language; `extra` keeps what this version does not know."""

    id: str
    name: str
    company: str
    version: str
    aliases: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    contact: str = ""
    update_url: str = ""
    description: Mapping[str, str] = field(default_factory=dict)
    hashtags: tuple[str, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PackProblem:
    """A fault in one file of a pack: its key, its values, the line and the column (0: the whole file or line)."""

    path: str
    line: int
    key: str
    values: Mapping[str, str | int] = field(default_factory=dict)
    column: int = 0


class PackRefusal(Refusal):
    """A pack refused for what stands in its files; `problems` holds every fault found, the first one first."""

    def __init__(self, pack: str, problems: tuple[PackProblem, ...]) -> None:
        first = problems[0]
        super().__init__(
            f"formats.problem_{first.key}", pack=pack, path=first.path, line=first.line, **first.values
        )
        self.problems = problems


def load_toml(pack: str, path: str, data: bytes) -> tuple[dict[str, Any], str]:
    """Give a TOML file's table and text; raises PackRefusal with the line where it is broken."""
    text, _ = decode(path, data)
    try:
        return tomllib.loads(text), text
    # A whole number of thousands of digits is a plain ValueError.
    except (ValueError, RecursionError) as error:
        found = _PLACE.search(str(error))
        line = int(found[1]) if found else text.rstrip().count("\n") + 1
        column = int(found[2]) if found else 0
        raise PackRefusal(pack, (PackProblem(path, line, "toml", column=column),)) from error


def column_of(text: str, line: int, key: str) -> int:
    """Give the column where the value of a key begins on a line; 1 where the key is not found there."""
    lines = text.split("\n")
    shown = lines[line - 1] if 0 < line <= len(lines) else ""
    found = re.match(rf'[ \t]*["\']?{re.escape(key)}["\']?[ \t]*(?:[=:][ \t]*|\.)', shown)
    return found.end() + 1 if found else 1


def place_in_table(text: str, name: str, number: int, key: str) -> tuple[int, int]:
    """Give the line and column of a key in the table `[[name]]` of that number (from 1), else of the table.

    Zeros where there is no such table.
    """
    starts = [found.start() for found in re.finditer(rf"^[ \t]*\[\[[ \t]*{re.escape(name)}[ \t]*\]\]", text, re.M)]
    if not 0 < number <= len(starts):
        return 0, 0
    start, end = starts[number - 1], [*starts, len(text)][number]
    line = line_of(text[:end], key, start) if key else 0
    return (line, column_of(text, line, key)) if line else (text.count("\n", 0, start) + 1, 0)


def line_of(text: str, key: str, after: int = 0) -> int:
    """Give the line a key stands on, the first one from offset `after`; 0 where it is not found."""
    found = re.compile(rf'^[ \t]*["\']?{re.escape(key)}["\']?[ \t]*(?:=|\.)', re.M).search(text, after)
    return text.count("\n", 0, found.start()) + 1 if found else 0


def read_manifest(pack: str, path: str, data: bytes) -> PackManifest:
    """Read and check `pack.toml`; raises PackRefusal with every fault and its line."""
    table, text = load_toml(pack, path, data)
    check = _Checker(path, table, text)
    manifest = PackManifest(
        id=check.words("id", required=True),
        name=check.words("name", required=True),
        company=check.words("company", required=True),
        version=check.words("version", required=True),
        aliases=check.word_list("aliases"),
        languages=check.languages(),
        contact=check.words("contact"),
        update_url=check.words("update_url"),
        description=check.by_language("description"),
        hashtags=check.word_list("hashtags"),
        extra={key: _text(value) for key, value in table.items() if key not in _KNOWN},
    )
    if manifest.id and not _ID.fullmatch(manifest.id):
        check.fault("id", "id_form")
    if manifest.update_url and not re.match(r"https://[^\s/]", manifest.update_url):
        check.fault("update_url", "update_url")
    if check.problems:
        raise PackRefusal(pack, tuple(check.problems))
    return manifest


def manifest_remarks(path: str, text: str, manifest: PackManifest) -> list[PackProblem]:
    """Give what a manifest says that is taken and hardly meant: a field misspelt, a version that is no number."""
    slips = ((key, like(key.casefold(), _KNOWN)) for key in manifest.extra)
    found = [
        _at(path, text, key, "field_unknown", field=key, wanted=wanted)
        for key, wanted in slips
        if wanted and not line_of(text, wanted)
    ]
    if not re.search(r"\d", manifest.version):
        found.append(_at(path, text, "version", "version_words", value=manifest.version))
    return found


def _at(path: str, text: str, key: str, problem: str, **values: str | int) -> PackProblem:
    line = line_of(text, key)
    return PackProblem(path, line, problem, values, column_of(text, line, key) if line else 0)


def with_version(text: str, version: str) -> str:
    """Give the text of a manifest that reads well with another version in it.

    Raises Refusal where the version does not stand on a line of its own.
    """
    line = line_of(text, "version")
    lines = text.split("\n")
    if line:
        end = "\r" if lines[line - 1].endswith("\r") else ""
        lines[line - 1] = f"version = {quoted(version)}{end}"
    changed = "\n".join(lines)
    try:
        same = tomllib.loads(changed) == {**tomllib.loads(text), "version": version}
    except ValueError:
        same = False
    if not same:
        raise Refusal("packs.version_line", version=version)
    return changed


def quoted(text: str) -> str:
    """Write a text as TOML does, between quotation marks; what cannot be shown becomes a space."""
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


class _Checker:
    def __init__(self, path: str, table: dict[str, Any], text: str) -> None:
        self.problems: list[PackProblem] = []
        self._path = path
        self._table = table
        self._source = text

    def fault(self, key: str, problem: str) -> None:
        self.problems.append(_at(self._path, self._source, key, problem, field=key))

    def words(self, key: str, *, required: bool = False) -> str:
        value = self._table.get(key)
        if value is None or (isinstance(value, str) and not value.strip()):
            if required:
                self.fault(key, "missing")
            return ""
        if isinstance(value, list | dict | bool):
            self.fault(key, "not_text")
            return ""
        return " ".join(_text(value).split())[:300]

    def word_list(self, key: str) -> tuple[str, ...]:
        value = self._table.get(key, [])
        entries = value if isinstance(value, list) else [value]
        if not all(isinstance(entry, str) for entry in entries):
            self.fault(key, "not_texts")
            return ()
        return tuple(entry.strip() for entry in entries if entry.strip())

    def languages(self) -> tuple[str, ...]:
        codes = tuple(language_code(entry) for entry in self.word_list("languages"))
        if not all(codes):
            self.fault("languages", "language")
        return codes

    def by_language(self, key: str) -> dict[str, str]:
        value = self._table.get(key, {})
        if isinstance(value, str):
            return {"": value}
        if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
            self.fault(key, "not_texts")
            return {}
        return dict(value)
