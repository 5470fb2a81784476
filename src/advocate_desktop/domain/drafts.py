"""A post or a comment being written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum

from advocate_desktop.domain.draft_states import DraftKind, DraftState, VersionReason

DELETED_KEPT = timedelta(days=30)
_HEADING_CHARACTERS = 60


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
    cursor: int = 0
    published_at: datetime | None = None
    deleted_at: datetime | None = None
    rests_until: date | None = None


@dataclass(frozen=True, slots=True)
class DraftSummary:
    """What a list shows of a draft: `heading` is its title, else its first words, else empty."""

    id: int
    kind: DraftKind
    heading: str
    channel: str
    lang: str
    form: str
    content_id: int | None
    characters: int
    prompts: int
    state: DraftState
    created_at: datetime
    updated_at: datetime
    published_at: datetime | None = None
    deleted_at: datetime | None = None
    rests_until: date | None = None

    def rests(self, today: date) -> bool:
        """Tell whether the draft sleeps: it is not to be thought of before another day."""
        return self.rests_until is not None and today < self.rests_until


@dataclass(frozen=True, slots=True)
class DraftVersion:
    """A text of a draft as it was at a moment; `channel` is that of a variant, empty for the common text."""

    id: int
    draft_id: int
    text: str
    reason: VersionReason
    made_at: datetime
    channel: str = ""


class DraftEventKind(StrEnum):
    """Deliberate acts on a draft that stay told."""

    OVERRULED = "overruled"
    ACKNOWLEDGED = "acknowledged"


@dataclass(frozen=True, slots=True)
class DraftEvent:
    """One deliberate act on a draft; `detail` names the check it was about."""

    id: int
    draft_id: int
    kind: DraftEventKind
    detail: str
    at: datetime


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


def without_prompts(text: str) -> str:
    """Give what the person wrote: the text with its open prompts taken out."""
    return _PROMPT.sub("", text)


def heading(title: str, text: str) -> str:
    """Give the title, else the first words of the text cut at a word border, else nothing."""
    words = " ".join((title.strip() or without_prompts(text)).split())
    if title.strip() or len(words) <= _HEADING_CHARACTERS:
        return words
    cut = words[:_HEADING_CHARACTERS].rsplit(" ", 1)[0]
    return f"{cut.rstrip(',;:.')}…"


def summary(draft: Draft, *, copied: bool) -> DraftSummary:
    """Sum a draft up for a list; `copied` tells that its present text was copied."""
    prompts = sum(1 for _ in open_prompts(draft.text))
    return DraftSummary(
        id=draft.id,
        kind=draft.kind,
        heading=heading(draft.title, draft.text),
        channel=draft.channel,
        lang=draft.lang,
        form=draft.form,
        content_id=draft.content_id,
        characters=len(without_prompts(draft.text).strip()),
        prompts=prompts,
        state=_state(draft, prompts, copied=copied),
        created_at=draft.created_at,
        updated_at=draft.updated_at,
        published_at=draft.published_at,
        deleted_at=draft.deleted_at,
        rests_until=draft.rests_until,
    )


def _state(draft: Draft, prompts: int, *, copied: bool) -> DraftState:
    if draft.published_at is not None:
        return DraftState.PUBLISHED
    if not without_prompts(draft.text).strip():
        return DraftState.TO_START
    if prompts:
        return DraftState.PROMPTS_OPEN
    return DraftState.COPIED if copied else DraftState.READY
