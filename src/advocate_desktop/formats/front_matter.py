"""The header of a Markdown file, as blogs really write it: YAML, TOML or JSON, well formed or not.

Every value is text, a list or a table: `no`, `12:30` and `0123` stay what was written. A header that its own
language refuses is read line by line, so that no post is lost for a tab or a colon.
"""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from advocate_desktop.formats.lost_header import find_lost_header
from advocate_desktop.formats.warnings import FileWarning
from advocate_desktop.formats.yaml_text import NotPlainYamlError, Value, read_yaml

_FENCE = re.compile(r"\A(?:[ \t]*+\n)*+(?P<mark>---|\+\+\+)(?P<format>yaml|toml|json)?[ \t]*\n")
_CLOSE = {"---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.M), "+++": re.compile(r"^\+\+\+[ \t]*$", re.M)}
_KEY_LINE = re.compile(
    r"""^(?P<key>"[^"\n]{1,100}"|'[^'\n]{1,100}'|[^\s#:=\-"'\[{>|&*!%@`][^:=\n]{0,100}?)"""
    r"""[ \t]*(?P<sep>[:=])(?P<value>[ \t].*)?$"""
)
_TIGHT_KEY = re.compile(r"(?P<key>[\w-]{2,40})(?P<sep>:)(?P<value>(?!//)\S.*)")
_INDENTED_KEY = re.compile(r"[\w-]{2,40}:(?:[ \t]|$)")
# Spaces that a word processor left where YAML wants plain ones: before a line, and after the colon of a key.
_HARD_SPACES = re.compile(r"^[ \u00a0\u202f]*[\u00a0\u202f]|(?<=:)[\u00a0\u202f]", re.M)
_MAX_HEADER = 100_000
_MAX_KEY = 60
_MAX_DEPTH = 40


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A file's header and body; `body_line` is the line the body begins on, `lines` those of the keys.

    `header` is the raw text of a header that could be closed and read, or looked like one: what must never be
    overlooked in it (an embargo) can be looked for there even when it was not understood.
    """

    fields: Mapping[str, Value]
    body: str
    body_line: int = 1
    lines: Mapping[str, int] = field(default_factory=dict)
    header: str = ""
    warnings: tuple[FileWarning, ...] = ()


def split_front_matter(text: str) -> FrontMatter:
    """Part a text (line ends `\\n`) into header and body; whatever cannot be a header stays in the body."""
    fence = _FENCE.match(text)
    if fence is None:
        return _lost(text, "header_unfenced") or _json_header(text)
    mark, language = fence["mark"], fence["format"] or ("toml" if fence["mark"] == "+++" else "yaml")
    close = _CLOSE[mark].search(text, fence.end())
    if close is None:
        return _lost(text, "header_unclosed") or _unclosed(text, fence.end())
    header, body = text[fence.end() : close.start()], text[close.end() + 1 :]
    first_line = text.count("\n", 0, fence.end()) + 1
    body_line = text.count("\n", 0, close.end()) + 2
    if not header.strip():
        return FrontMatter({}, body, body_line)
    read = _read(header, language, first_line)
    if not read.fields:
        return FrontMatter({}, text, header=header)
    fields = _without_paragraphs(read)
    body = "\n\n".join([*read.prose, body]) if read.prose else body
    return FrontMatter(fields, body, body_line, read.lines, header, tuple(read.warnings))


@dataclass(slots=True)
class _Header:
    fields: dict[str, Value]
    lines: dict[str, int]
    warnings: list[FileWarning] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)


def _read(header: str, language: str, first_line: int) -> _Header:
    try:
        if len(header) > _MAX_HEADER:
            raise NotPlainYamlError("long", 0)
        if language == "yaml":
            document = read_yaml(_HARD_SPACES.sub(_plain_spaces, header))
            lines = {key: first_line + line for key, line in document.lines.items()}
            remarks = [FileWarning(key, values, first_line + line) for key, values, line in document.remarks]
            return _Header(document.fields, lines, remarks)
        table = tomllib.loads(header, parse_float=str) if language == "toml" else _loads_json(header)[0]
        fields = _plain_table(table)
        return _Header(fields, {key: _line_of(header, key, first_line) for key in fields})
    except NotPlainYamlError as error:
        return _LineReader(first_line).read(header, error.line)
    except (tomllib.TOMLDecodeError, ValueError, RecursionError):
        return _LineReader(first_line).read(header, 0)


def _plain_spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _line_of(header: str, key: str, first_line: int) -> int:
    found = re.search(rf'^[ \t]*["\']?{re.escape(key)}["\']?[ \t]*[=:]', header, re.M)
    return first_line + header.count("\n", 0, found.start()) if found else first_line


def _without_paragraphs(read: _Header) -> dict[str, Value]:
    """Leave out what is no field: a sentence that YAML took for a key because it holds a colon."""
    kept: dict[str, Value] = {}
    for key, value in read.fields.items():
        if len(key) <= _MAX_KEY and "\n" not in key:
            kept[key] = value
        else:
            read.prose.append(f"{key}: {value}" if isinstance(value, str) and value else key)
    return kept


def _lost(text: str, warning: str) -> FrontMatter | None:
    lost = find_lost_header(text)
    if lost is None:
        return None
    header, body = text[lost.start : lost.end], text[lost.body :]
    first_line = text.count("\n", 0, lost.start) + 1
    read = _read(header, "yaml", first_line)
    warnings = (FileWarning(warning, {}, first_line), *read.warnings)
    return FrontMatter(read.fields, body, text.count("\n", 0, lost.body) + 1, read.lines, header, warnings)


def _unclosed(text: str, start: int) -> FrontMatter:
    header: list[str] = []
    for line in text[start : start + _MAX_HEADER].split("\n"):
        if not line.strip() or (header and not _KEY_LINE.match(line) and line[:1] not in " \t-#"):
            break
        header.append(line)
    if not header or not _KEY_LINE.match(header[0]):
        return FrontMatter({}, text)
    return FrontMatter({}, text, header="\n".join(header), warnings=(FileWarning("header_unclosed", {}, 1),))


def _json_header(text: str) -> FrontMatter:
    start = len(text) - len(text.lstrip())
    if not text.startswith("{", start) or text.startswith(("{{", "{%", "{:", "{#"), start):
        return FrontMatter({}, text)
    try:
        table, end = _loads_json(text[start : start + _MAX_HEADER])
        fields = _plain_table(table)
    except (ValueError, RecursionError):
        return FrontMatter({}, text, header=text[start : start + _MAX_HEADER])
    header = text[start : start + end]
    body = text[start + end :]
    body_line = text.count("\n", 0, start + end) + 1
    lines = {key: _line_of(header, key, 1 + text.count("\n", 0, start)) for key in fields}
    return FrontMatter(fields, body.lstrip("\n"), body_line, lines, header)


def _loads_json(text: str) -> tuple[dict[str, Any], int]:
    decoder = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)
    stripped = text.lstrip()
    value, end = decoder.raw_decode(stripped)
    if not isinstance(value, dict):
        raise ValueError("not a table")
    return value, end + len(text) - len(stripped)


def _plain_table(table: Mapping[str, Any]) -> dict[str, Value]:
    return {str(key): _plain(value, 0) for key, value in table.items()}


def _plain(value: Any, depth: int) -> Value:
    if depth > _MAX_DEPTH:
        raise ValueError("too deep")
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return [_plain(each, depth + 1) for each in value]
    if isinstance(value, dict):
        return {str(key): _plain(each, depth + 1) for key, each in value.items()}
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


class _LineReader:
    """Reads `key: value` lines, lists and continued lines; prose that stands apart goes back to the body."""

    def __init__(self, first_line: int) -> None:
        self._first_line = first_line
        self._header = _Header({}, {})
        self._key = ""

    def read(self, text: str, wrong_line: int) -> _Header:
        prose: list[str] = []
        apart = False
        for number, line in enumerate(text.split("\n")):
            stripped = line.strip()
            if not stripped:
                apart = True
            elif apart and (prose or not self._is_key(line)) and line[0] not in " \t-#":
                prose.append(stripped)
            elif self._is_key(line):
                self._take_key(stripped, self._first_line + number)
                apart = False
            elif self._key and not stripped.startswith("#"):
                self._continue(stripped)
        if prose:
            self._header.prose.append("\n".join(prose))
        self._header.warnings.append(FileWarning("header_mended", {}, self._first_line + wrong_line))
        return self._header

    def _is_key(self, line: str) -> bool:
        if line[:1] in {" ", "\t"}:
            return _INDENTED_KEY.match(line.lstrip()) is not None
        return (_KEY_LINE.match(line) or _TIGHT_KEY.match(line)) is not None

    def _take_key(self, line: str, number: int) -> None:
        found = _KEY_LINE.match(line) or _TIGHT_KEY.match(line)
        if found is None:
            return
        self._key = key = found["key"].strip("\"' ")
        value = _scalar(found["value"] or "")
        if value in ("|", ">", "|-", ">-"):
            value = ""
        if key.casefold().startswith("embargo") and key in self._header.fields:
            value = [self._header.fields[key], value]
        self._header.fields[key] = value
        self._header.lines[key] = number

    def _continue(self, line: str) -> None:
        value = self._header.fields[self._key]
        if line.startswith("-") and (isinstance(value, list) or value == ""):
            value = [*(value if isinstance(value, list) else []), _scalar(line[1:])]
        elif isinstance(value, str):
            value = f"{value} {_unquoted(line)}".strip()
        self._header.fields[self._key] = value


def _scalar(text: str) -> Value:
    text = text.strip()
    if text.startswith("!!"):
        return ""
    if text.startswith("[") and text.endswith("]"):
        return [_unquoted(part.strip()) for part in text[1:-1].split(",") if part.strip()]
    return _unquoted(text)


def _unquoted(text: str) -> str:
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1].replace("''", "'") if text[0] == "'" else text[1:-1].replace('\\"', '"')
    return text
