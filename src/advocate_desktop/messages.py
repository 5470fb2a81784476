"""Texts for people that come from code without Qt: findings, errors, the command line.

The catalogues are `resources/messages/en/*.toml` and `fr/*.toml`: one file an area, whose name is the first
part of the dotted key (`library.refused.empty` stands in `library.toml` under `[refused]`), with `{name}`
placeholders.
A text that depends on a number is a table with `one` and `other` (French: 0 and 1 are `one`; English: 1 is).
A test holds both catalogues to the same keys and placeholders.
"""

import tomllib
from functools import cache
from typing import Any

from advocate_desktop.resources import resource_path

LANGUAGES = ("en", "fr")
NARROW_SPACE = "\u202f"


@cache
def _area(language: str, area: str) -> dict[str, Any]:
    path = resource_path("messages", language, f"{area}.toml")
    if not path.is_file():
        raise KeyError(area)
    return tomllib.loads(path.read_text("utf-8"))


def format_number(value: int, language: str) -> str:
    """Write a whole number with the thousands separator of a language."""
    return f"{value:,}".replace(",", NARROW_SPACE if language == "fr" else ",")


class Messages:
    """Texts of one interface language, by dotted key."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "en"

    def __call__(self, key: str, /, count: int | None = None, **values: Any) -> str:
        """Give the text of a key with its placeholders filled; `count` picks the plural form and fills `{count}`.

        Raises KeyError for a key that is in neither catalogue.
        """
        text = self._find(key)
        if isinstance(text, dict):
            number = abs(count if count is not None else 2)
            singular = number <= 1 if self.language == "fr" else number == 1
            text = text["one" if singular else "other"]
        if count is not None:
            values = {"count": format_number(count, self.language), **values}
        return str(text).format(**values) if values else str(text)

    def has(self, key: str) -> bool:
        """Tell whether a key exists."""
        try:
            self._find(key)
        except KeyError:
            return False
        return True

    def table(self, key: str) -> dict[str, str]:
        """Give a whole table of texts, for lists that are data.

        Raises KeyError for a key that is not there.
        """
        table = self._find(key)
        return dict(table) if isinstance(table, dict) else {}

    def _find(self, key: str) -> Any:
        area, *rest = key.split(".")
        node: Any = _area(self.language, area)
        for part in rest:
            if not isinstance(node, dict):
                raise KeyError(key)
            node = node[part]
        return node
