"""YAML in which every scalar is text: built from the event stream, so nothing is ever constructed or expanded."""

from dataclasses import dataclass, field
from typing import TypeAlias, Union

import yaml

Value: TypeAlias = Union[str, list["Value"], dict[str, "Value"], None]  # noqa: UP007  recursive, on 3.11

_MAX_DEPTH = 40
_PLAIN_TAGS = {
    f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map")
}
_NULLS = {"", "~", "null", "Null", "NULL"}


class NotPlainYamlError(ValueError):
    """The text is no plain YAML table; `line` and `column` count from 0."""

    def __init__(self, why: str, line: int, column: int = 0) -> None:
        super().__init__(why)
        self.line = line
        self.column = column


@dataclass(slots=True)
class YamlDocument:
    """A table, the line of each of its keys (from 0), and what was passed over in it."""

    fields: dict[str, Value] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    remarks: list[tuple[str, dict[str, str | int], int]] = field(default_factory=list)


def read_yaml(text: str) -> YamlDocument:
    """Read one YAML table whose scalars stay text; a plain `null` or nothing is None.

    Raises NotPlainYamlError for broken YAML, aliases (they can grow without end), complex keys, more than 40
    levels, or a root that is no table. Unknown tags are never acted on: their value is left out.
    """
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.DocumentEndEvent):
                break
            builder.take(event)
    except yaml.YAMLError as error:
        marks = [getattr(error, "problem_mark", None), getattr(error, "context_mark", None)]
        # What is never closed or never said is best looked for where it began.
        opened = any(
            words in str(getattr(error, "context", "")) for words in ("quoted scalar", "flow", "simple key")
        )
        mark = next((each for each in (reversed(marks) if opened else marks) if each is not None), None)
        raise NotPlainYamlError(str(error), *((mark.line, mark.column) if mark else (0, 0))) from error
    if builder.root is not builder.document.fields:
        raise NotPlainYamlError("no table", 0)
    return builder.document


class _Builder:
    def __init__(self) -> None:
        self.document = YamlDocument()
        self.root: Value = None
        self._stack: list[tuple[list[Value] | dict[str, Value], bool]] = []
        self._keys: list[str | None] = []

    def take(self, event: yaml.Event) -> None:
        line = event.start_mark.line if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent):
            raise NotPlainYamlError("alias", line, event.start_mark.column if event.start_mark else 0)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, line)
        elif isinstance(event, yaml.MappingStartEvent):
            self._open(self.document.fields if not self._stack else {}, event, line)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._open([], event, line)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._stack.pop()
            self._keys.pop()

    def _open(
        self, container: list[Value] | dict[str, Value], event: yaml.CollectionStartEvent, line: int
    ) -> None:
        if len(self._stack) >= _MAX_DEPTH:
            raise NotPlainYamlError("deep", line)
        if self._stack:
            self._put(container, line)
        else:
            self.root = container
        known = event.tag is None or event.tag in _PLAIN_TAGS
        if not known:
            self.document.remarks.append(("tag_ignored", {}, line))
        self._stack.append((container, known))
        self._keys.append(None)

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        value: str | None = event.value
        if event.tag is not None and event.tag not in _PLAIN_TAGS and event.tag != "!":
            self.document.remarks.append(("tag_ignored", {}, line))
            value = None
        elif not event.style and value in _NULLS:
            value = None
        if not self._stack:
            self.root = value
            return
        container, _ = self._stack[-1]
        if isinstance(container, dict) and self._keys[-1] is None:
            self._keys[-1] = event.value
            if len(self._stack) == 1:
                self._note_key(event.value, line)
            return
        self._put(value, line)

    def _note_key(self, key: str, line: int) -> None:
        if key in self.document.fields:
            self.document.remarks.append(("duplicate_key", {"key": key}, line))
        self.document.lines[key] = line

    def _put(self, value: Value, line: int) -> None:
        container, known = self._stack[-1]
        if isinstance(container, list):
            if known:
                container.append(value)
            return
        key = self._keys[-1]
        if key is None:
            raise NotPlainYamlError("complex key", line)
        self._keys[-1] = None
        twice = key.casefold().startswith("embargo") and key in container
        if known:
            container[key] = [container[key], value] if twice else value
