"""Why TOML or YAML could not be read, named so that whoever wrote it can mend it."""

import re
import tomllib
from dataclasses import dataclass, replace

from advocate_desktop.formats.yaml_text import NotPlainYamlError, read_yaml

_CURLY = re.compile(r"=\s*[“”«„‘’]")
_CURLY_END = re.compile(r"[”»“][\s,\]]*$")
_BARE_NUMBER = re.compile(r"=\s*(?=\d)")
_TOML = (
    ("Illegal character '\\n'", "toml_quote"),
    ("Unterminated string", "toml_quote"),
    ("Unclosed array", "toml_array"),
    ("Invalid value (at end of document)", "toml_array"),
    ("Unclosed inline table", "toml_array"),
    ("Expected '='", "toml_equals"),
    ("Cannot overwrite", "toml_twice"),
    ("Cannot declare", "toml_twice"),
    ("Cannot mutate", "toml_twice"),
    ("Duplicate", "toml_twice"),
    ("Expected newline", "toml_after"),
    ("Unescaped '\\'", "toml_backslash"),
    ("Invalid hex value", "toml_backslash"),
    ("Invalid value", "toml_value"),
    ("Invalid statement", "toml_statement"),
)
_YAML = (
    ("tab character", "yaml_tab"),
    ("'\\t'", "yaml_tab"),
    ("mapping values are not allowed", "yaml_colon"),
    ("could not find expected ':'", "yaml_key"),
    ("quoted scalar", "yaml_quote"),
    ("unexpected end of stream", "yaml_quote"),
    ("flow sequence", "yaml_list"),
    ("did not find expected key", "yaml_after"),
    ("block sequence entries", "yaml_sign"),
    ("alias", "yaml_sign"),
    ("cannot start any token", "yaml_sign"),
    ("anchor", "yaml_sign"),
)


_INDENTING_TAB = re.compile(r"[ ]*\t")
_PLACE = re.compile(r"line (\d+), column (\d+)")
# What is opened and never closed takes all that follows with it: the next fault would be none.
_OPEN = frozenset({"toml_array", "yaml_quote", "yaml_list"})
_MOST_FAULTS = 20


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    """What is wrong on a line, and where; line and column count from 1."""

    reason: str
    line: int
    column: int


def toml_faults(text: str) -> tuple[list[SyntaxFault], str]:
    """Name every line of a TOML text that cannot be read, and give the text without these lines.

    The text is empty where nothing of it can be read.
    """
    faults: list[SyntaxFault] = []
    while len(faults) < _MOST_FAULTS:
        fault = _toml_fault(text)
        if fault is None:
            return faults, text
        faults.append(fault)
        lines = text.split("\n")
        if fault.reason in _OPEN or not 0 < fault.line <= len(lines) or not lines[fault.line - 1].strip():
            break
        lines[fault.line - 1] = ""
        text = "\n".join(lines)
    return faults, ""


def _toml_fault(text: str) -> SyntaxFault | None:
    try:
        tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        said = str(error)
        found = _PLACE.search(said)
        line = int(found[1]) if found else text.rstrip().count("\n") + 1
        reason = next((reason for words, reason in _TOML if words in said), "toml")
        wrong = text.split("\n")[line - 1]
        return _closer(SyntaxFault(reason, line, int(found[2]) if found else 0), wrong)
    return None


def _closer(fault: SyntaxFault, line: str) -> SyntaxFault:
    """Name what the parser cannot know: what somebody meant who wrote such a line."""
    if _CURLY.search(line):
        return replace(fault, reason="toml_curly")
    if fault.reason == "toml_quote" and (end := _CURLY_END.search(line)):
        return SyntaxFault("toml_curly", fault.line, end.start() + 1)
    if fault.reason == "toml_after" and (number := _BARE_NUMBER.search(line)):
        return SyntaxFault("toml_value", fault.line, number.end() + 1)
    if fault.reason == "toml_array" and line[fault.column - 1 : fault.column] in ('"', "'"):
        return replace(fault, reason="toml_comma")
    return fault


def yaml_faults(header: str) -> list[SyntaxFault]:
    """Name every line of a YAML header that cannot be read."""
    faults: list[SyntaxFault] = []
    lines = header.split("\n")
    while len(faults) < _MOST_FAULTS:
        try:
            read_yaml("\n".join(lines))
        except NotPlainYamlError as error:
            reason, column = _yaml_reason(error, lines[error.line] if error.line < len(lines) else "")
            faults.append(SyntaxFault(reason, error.line + 1, column))
            if reason in _OPEN or error.line >= len(lines) or not lines[error.line].strip():
                break
            lines[error.line] = ""
        else:
            break
    # A header of which nothing is left is no table: that was said line by line already.
    return [fault for fault in faults if fault.reason != "header_mended"] or faults[:1]


def _yaml_reason(error: NotPlainYamlError, line: str) -> tuple[str, int]:
    """Give why YAML stopped at a line, and at which column of it."""
    if tab := _INDENTING_TAB.match(line):
        return "yaml_tab", tab.end()
    reason = next((reason for words, reason in _YAML if words in str(error)), "header_mended")
    return reason, error.column + 1
