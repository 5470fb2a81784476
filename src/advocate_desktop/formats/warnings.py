"""What a reader noticed in a file it took all the same."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from advocate_desktop.messages import Messages


@dataclass(frozen=True, slots=True)
class FileWarning:
    """Something guessed or passed over in a file: a key of `formats.warnings`, its values, the line (0: none)."""

    key: str
    values: Mapping[str, str | int] = field(default_factory=dict)
    line: int = 0

    def text(self, messages: Messages) -> str:
        """Say it in one sentence."""
        values: dict[str, Any] = {"line": self.line, **self.values}
        return messages(f"formats.warnings.{self.key}", **values)
