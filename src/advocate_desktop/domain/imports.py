"""What was taken in from outside as one act, so that it can be taken back as one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class ImportKind(StrEnum):
    """Where an import came from."""

    ARCHIVE = "archive"
    ANALYTICS = "analytics"


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One import: when it was made, when it was taken back (None: it holds), and what it said of itself."""

    id: int
    kind: ImportKind
    name: str
    made_at: datetime
    undone_at: datetime | None = None
    details: Mapping[str, Any] = field(default_factory=dict)
