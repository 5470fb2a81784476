"""A post or a comment being written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum


class DraftKind(StrEnum):
    """A post of one's own, or a comment under somebody else's."""

    POST = "post"
    COMMENT = "comment"


class Rung(IntEnum):
    """Steps of the advocacy ladder."""

    RELAY = 1
    COMMENT = 2
    REBOUND = 3
    STORY = 4
    VISION = 5


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it is kept. `text` is light Markdown with open prompts written `[[question]]`."""

    id: int
    kind: DraftKind
    title: str
    text: str
    channel: str
    lang: str
    created_at: datetime
    updated_at: datetime
    content_id: int | None = None
    form: str = ""
    rung: Rung | None = None
    image: str = ""
    image_alt: str = ""
    target_url: str = ""
    target_text: str = ""
    published_at: datetime | None = None
    deleted_at: datetime | None = None


class VersionReason(StrEnum):
    """Why a version of a draft was kept."""

    COPIED = "copied"
    PUBLISHED = "published"
    SESSION = "session"
    BY_HAND = "by_hand"
    BEFORE_RESTORE = "before_restore"


@dataclass(frozen=True, slots=True)
class DraftVersion:
    """A text of a draft as it was at a moment."""

    id: int
    draft_id: int
    text: str
    reason: VersionReason
    made_at: datetime


@dataclass(frozen=True, slots=True)
class PromptSpan:
    """An open prompt in a text: where it stands and what it asks."""

    start: int
    end: int
    question: str


# A bare bracketed question is accepted too: people type one pair of brackets when they write by hand.
_PROMPT = re.compile(
    r"\[\[(?P<double>[^\[\]\n]*)\]\]"
    r"|\[(?P<single>(?:À vous|A vous|Your turn)\s*:[^\[\]\n]*)\](?!\()",
    re.IGNORECASE,
)


def open_prompts(text: str) -> Iterator[PromptSpan]:
    """Find the prompts that wait for an answer, in order; positions are indexes of the text."""
    for match in _PROMPT.finditer(text):
        question = match["double"] if match["double"] is not None else match["single"]
        yield PromptSpan(match.start(), match.end(), question.strip())


def prompt_markup(question: str) -> str:
    """Write a prompt the way texts carry it."""
    cleaned = re.sub(r"[\[\]\n]+", " ", question).strip()
    return f"[[{cleaned}]]"
