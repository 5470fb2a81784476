"""What the person keeps for later posts: anecdotes, figures, opinions and quotes of their own."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

TEXT_AT_MOST = 5_000
SPEAKER_AT_MOST = 200


class MaterialKind(StrEnum):
    """What sort of material it is."""

    ANECDOTE = "anecdote"
    FIGURE = "figure"
    OPINION = "opinion"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Material:
    """A piece of material; `speaker` says who said a quote or where a figure is from, `used_in` which drafts
    took it up."""

    id: int
    kind: MaterialKind
    text: str
    created_at: datetime
    speaker: str = ""
    pillar_ids: tuple[int, ...] = ()
    used_in: tuple[int, ...] = ()
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class MaterialQuery:
    """A list of material wanted; an empty filter lets everything through. `text` is as typed."""

    text: str = ""
    kinds: tuple[MaterialKind, ...] = ()
    pillar_id: int | None = None
    unused: bool = False
    deleted: bool = False


def as_written(material: Material, lang: str) -> str:
    """Give the text as a draft takes it up: a quote between the marks of the language, with who said it."""
    text = material.text.strip()
    if material.kind is not MaterialKind.QUOTE:
        return text
    if text[:1] not in '«“"':
        text = f"«\u00a0{text}\u00a0»" if lang == "fr" else f"“{text}”"
    return f"{text} ({material.speaker.strip()})" if material.speaker.strip() else text
