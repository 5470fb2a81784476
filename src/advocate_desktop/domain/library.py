"""What is asked of the library, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class LibraryQuery:
    """A list wanted from the library; an empty filter lets everything through.

    `text` is as typed: words, "phrases", -words left out; its last word counts as begun unless a space follows.
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
    sort: Sort = Sort.BEST
    limit: int = 50
    offset: int = 0


Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Match:
    """How a row of a page is shown: a line or two of its text, and where the words asked for stand."""

    snippet: str
    snippet_spans: tuple[Span, ...] = ()
    title_spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class LibraryPage:
    """Some rows of a list; `matches` goes with `entries`, and with `bounded` there are more than `total`."""

    total: int = 0
    bounded: bool = False
    entries: tuple[LibraryEntry, ...] = ()
    matches: tuple[Match, ...] = ()
    milliseconds: float = 0.0


@dataclass(frozen=True, slots=True)
class LibraryCounts:
    """How many items there are behind each filter; what is not for the person is counted apart."""

    all: int = 0
    not_for_me: int = 0
    standings: Mapping[Standing, int] = field(default_factory=dict)
    kinds: Mapping[Kind, int] = field(default_factory=dict)
    langs: Mapping[str, int] = field(default_factory=dict)
    themes: Mapping[str, int] = field(default_factory=dict)
