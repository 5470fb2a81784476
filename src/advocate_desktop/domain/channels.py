"""What a social network allows: the shape of a channel's declaration and of a counted text."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class CountingUnit(StrEnum):
    """How a network counts the length of a text."""

    UTF16 = "utf16"
    X_WEIGHTED = "x_weighted"
    GRAPHEMES = "graphemes"
    MASTODON = "mastodon"
    THREADS = "threads"
    CODE_POINTS = "code_points"


@dataclass(frozen=True, slots=True)
class Fold:
    """Where a feed hides the rest of a post: a band, since no network documents it."""

    hook_characters: int
    hook_line_breaks: int
    sure_characters: int
    sure_lines: int


@dataclass(frozen=True, slots=True)
class HashtagRule:
    """How many hashtags suit the network (`advised`), how many it takes (`maximum`), and where they stand."""

    advised: int | None = None
    maximum: int | None = None
    at_the_end: bool = False


@dataclass(frozen=True, slots=True)
class Channel:
    """One network, declared once. Figures are as they stood on `as_of`; `about` marks a limit nobody documents."""

    id: str
    name: str
    maximum: int | None
    unit: CountingUnit
    as_of: date
    source: str
    about: bool = False
    comment_maximum: int | None = None
    maximum_bytes: int | None = None
    fold: Fold | None = None
    hashtags: HashtagRule = field(default_factory=HashtagRule)
    alt_text_maximum: int | None = None
    links_in_text: bool = True
    splits_threads: bool = False
    narrow_spaces: bool = True
    composer_url: str = ""


@dataclass(frozen=True, slots=True)
class TextLength:
    """A text counted the channel's way; `maximum` None means no limit; bytes where the channel limits them too."""

    count: int
    maximum: int | None
    fits: bool
    size: int | None = None
    maximum_size: int | None = None
