"""Why TOML or YAML could not be read, named so that whoever wrote it can mend it."""

import re
import tomllib
from dataclasses import dataclass

from advocate_desktop.formats.yaml_text import NotPlainYamlError, read_yaml

_CURLY = re.compile(r"=\s*[“”«„‘’]")
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
    ("quoted scalar", "yaml_quote"),
    ("unexpected end of stream", "yaml_quote"),
    ("flow sequence", "yaml_list"),
    ("did not find expected key", "yaml_after"),
    ("block sequence entries", "yaml_sign"),
    ("alias", "yaml_sign"),
    ("cannot start any token", "yaml_sign"),
    ("anchor", "yaml_sign"),
)


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
        if _CURLY.search(text.split("\n")[line - 1]):
            reason = "toml_curly"
        else:
            reason = next((reason for words, reason in _TOML if words in said), "toml")
        return SyntaxFault(reason, line, int(found[2]) if found else 0)
    return None


def yaml_faults(header: str) -> list[SyntaxFault]:
    """Name every line of a YAML header that cannot be read."""
    faults: list[SyntaxFault] = []
    lines = header.split("\n")
    while len(faults) < _MOST_FAULTS:
        try:
            read_yaml("\n".join(lines))
        except NotPlainYamlError as error:
            reason = next((reason for words, reason in _YAML if words in str(error)), "header_mended")
            faults.append(SyntaxFault(reason, error.line + 1, error.column + 1))
            if reason in _OPEN or error.line >= len(lines) or not lines[error.line].strip():
                break
            lines[error.line] = ""
        else:
            break
    # A header of which nothing is left is no table: that was said line by line already.
    return [fault for fault in faults if fault.reason != "header_mended"] or faults[:1]
