"""What a check says of a text."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: a stop refuses the copy, a warning and advice never do."""

    STOP = "stop"
    WARNING = "warning"
    ADVICE = "advice"


class Origin(StrEnum):
    """Where the rule behind a finding comes from."""

    COMPANY = "company"
    CHANNEL = "channel"
    LAW = "law"
    BOUNDARY = "boundary"
    CRAFT = "craft"


@dataclass(frozen=True, slots=True)
class Span:
    """A passage of a text: indexes of a Python str, end excluded."""

    start: int
    end: int


class Offer(StrEnum):
    """What can be done about a remark besides changing the text."""

    SLEEP_ON_IT = "sleep_on_it"


@dataclass(frozen=True, slots=True)
class Fix:
    """A replacement that mends a finding with one click.

    A `safe` one changes no meaning and may be made together with others.
    """

    span: Span
    replacement: str
    label: str
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark: which check, how grave, where, what, why, from which rule, and the fix where there is one.

    `related` are more places of the same remark in the text; `source_spans` the places in the source text.
    `reference` names what the remark is about where a person may acknowledge it: the id of a sensitive topic.
    `kind` tells the remarks of one check apart, so that one of them can be left out. `alternatives` are more ways
    to mend it, of which one is enough; `offer` is what the application can do instead.
    """

    check: str
    severity: Severity
    span: Span
    message: str
    why: str
    origin: Origin
    fix: Fix | None = None
    overridable: bool = True
    related: tuple[Span, ...] = ()
    source_spans: tuple[Span, ...] = ()
    reference: str = ""
    kind: str = ""
    alternatives: tuple[Fix, ...] = ()
    offer: Offer | None = None


@dataclass(frozen=True, slots=True)
class Originality:
    """How much of a draft stands word for word elsewhere: `share` from 0 to 1, and the places in both texts.

    `words` are those of the draft, `copied_words` those of them that count as copied.
    """

    share: float
    spans: tuple[Span, ...] = ()
    source_spans: tuple[Span, ...] = ()
    words: int = 0
    copied_words: int = 0
