"""What a content item says that a post can be hooked on: every text stands in the source word for word.

"Word for word" is meant after runs of spaces and line ends are folded into single spaces and marks of Markdown are
taken off.
"""

from dataclasses import dataclass
from enum import StrEnum


class ContrastKind(StrEnum):
    """How a sentence sets two things against each other."""

    FROM_TO = "from_to"
    BUT = "but"
    INSTEAD = "instead"
    MORE_LESS = "more_less"


class NameKind(StrEnum):
    """What a name is the name of."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class NumberFact:
    """A number with what it counts, and the sentence that says it.

    `text` is `sentence[start:end]`, number and unit together (`42 %`, `12,000 people`); `value` is the number
    itself, with million and the like multiplied out, empty where the words say it otherwise (`doubled`); `unit`
    is a sign or the noun after the number.
    """

    text: str
    value: float | None
    unit: str
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said, without its marks; `speaker` and `role` are empty where the source does not tell."""

    text: str
    speaker: str = ""
    role: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Contrast:
    """A sentence that sets two things against each other, and the words that do it."""

    sentence: str
    marker: str
    kind: ContrastKind


@dataclass(frozen=True, slots=True)
class NamedThing:
    """Somebody, an organisation or a place the source names."""

    text: str
    kind: NameKind = NameKind.OTHER


@dataclass(frozen=True, slots=True)
class DateFact:
    """A date or a year, and the sentence that says it."""

    text: str
    sentence: str


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What a source says, the strongest first in numbers, quotations, contrasts and names.

    `gist` is one sentence of the source, or its title; `sentences` stand in the order of the source; `keyphrases`
    go from the weightiest to the lightest; `question` is one the source itself asks, or empty.
    """

    language: str = ""
    title: str = ""
    gist: str = ""
    sentences: tuple[str, ...] = ()
    numbers: tuple[NumberFact, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    names: tuple[NamedThing, ...] = ()
    dates: tuple[DateFact, ...] = ()
    contrasts: tuple[Contrast, ...] = ()
    keyphrases: tuple[str, ...] = ()
    question: str = ""
