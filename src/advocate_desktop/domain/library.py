"""What is asked of the library, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from advocate_desktop.domain.content import Kind, LibraryEntry, Standing

# A total beyond this is told as '1,000+': counting every match would cost more than anybody reads.
MATCHES_RANKED = 1000


class Sort(StrEnum):
    """Orders of a library list; `mine` puts what can be used now and was not used yet first."""

    BEST = "best"
    NEWEST = "newest"
    TITLE = "title"
    MINE = "mine"


class Mine(StrEnum):
    """What the person did with an item, or is to do: filters that go beside where it stands."""

    WINDOW = "window"
    UNSEEN = "unseen"
    SEEN = "seen"
    DRAFT = "draft"
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class LibraryQuery:
    """A list wanted from the library; an empty filter lets everything through.

    `text` is as typed: words, "phrases", -words left out, filters (`theme:`, `kind:`, `lang:`, `source:`,
    `after:`, `before:`, in French too); its last word counts as begun unless a space follows.
    `after` is the first day wanted, `before` the first that is not; with `nothing`, filters contradict each other.
    All of `mine` have to hold; `among` are the only ids looked at, where it is given.
    With a text, `best` ranks by likeness; without one it is `newest`. What the person marked as not for them is
    left out, or with `not_for_me` is all there is.
    """

    text: str = ""
    themes: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    langs: tuple[str, ...] = ()
    standings: tuple[Standing, ...] = ()
    sources: tuple[int, ...] = ()
    not_for_me: bool = False
    after: date | None = None
    before: date | None = None
    nothing: bool = False
    mine: tuple[Mine, ...] = ()
    among: tuple[int, ...] | None = None
    sort: Sort = Sort.BEST
    limit: int = 50
    offset: int = 0


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search the person kept: its name and what it asks for."""

    id: int
    name: str
    query: LibraryQuery


Span = tuple[int, int]


class ReasonKind(StrEnum):
    """Why an item is high in a list; each is a key of `library.why`."""

    TITLE = "title"
    NOTE = "note"
    THEME = "theme"
    FRESH = "fresh"
    PILLAR = "pillar"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason; `name` is that of a theme or a pillar."""

    kind: ReasonKind
    name: str = ""


@dataclass(frozen=True, slots=True)
class Leaning:
    """What the person writes about: the name of a pillar and the stems that tell it."""

    name: str
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Match:
    """How a row of a page is shown: a line or two of its text, where the words asked for stand, why it is high.

    `in_note` tells that the person's own note holds a word.
    """

    snippet: str
    snippet_spans: tuple[Span, ...] = ()
    title_spans: tuple[Span, ...] = ()
    reasons: tuple["Reason", ...] = ()
    in_note: bool = False


@dataclass(frozen=True, slots=True)
class LibraryPage:
    """Some rows of a list; `matches` goes with `entries`, and with `bounded` there are more than `total`.

    Where nothing holds what was typed, `meant` is the text nearest to it that was searched for instead.
    """

    total: int = 0
    bounded: bool = False
    entries: tuple[LibraryEntry, ...] = ()
    matches: tuple[Match, ...] = ()
    milliseconds: float = 0.0
    meant: str = ""


@dataclass(frozen=True, slots=True)
class LibraryCounts:
    """How many items there are behind each filter; what is not for the person is counted apart."""

    all: int = 0
    not_for_me: int = 0
    standings: Mapping[Standing, int] = field(default_factory=dict)
    kinds: Mapping[Kind, int] = field(default_factory=dict)
    langs: Mapping[str, int] = field(default_factory=dict)
    themes: Mapping[str, int] = field(default_factory=dict)
    mine: Mapping[Mine, int] = field(default_factory=dict)
