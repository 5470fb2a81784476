"""Why TOML or YAML could not be read, named so that whoever wrote it can mend it."""

import re
import tomllib

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


def toml_reason(text: str, line: int) -> str:
    """Name what is wrong with a TOML text that cannot be read, `line` being where it was given up."""
    lines = text.split("\n")
    if 0 < line <= len(lines) and _CURLY.search(lines[line - 1]):
        return "toml_curly"
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return next((reason for words, reason in _TOML if words in str(error)), "toml")
    except (ValueError, RecursionError):
        return "toml"
    return "toml"


def yaml_reason(header: str) -> tuple[str, int, int] | None:
    """Name what is wrong with a YAML header, and where (line and column, from 0); None when nothing is."""
    try:
        read_yaml(header)
    except NotPlainYamlError as error:
        reason = next((reason for words, reason in _YAML if words in str(error)), "header_mended")
        return reason, error.line, error.column
    return None
