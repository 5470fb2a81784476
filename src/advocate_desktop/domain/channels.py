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
    """How many hashtags suit the network (`advised`), how many it takes (`maximum`), where they stand, and how
    long one may be (`longest`, in graphemes)."""

    advised: int | None = None
    maximum: int | None = None
    at_the_end: bool = False
    longest: int | None = None


class EntityKind(StrEnum):
    """What a network makes of a stretch of text."""

    LINK = "link"
    MENTION = "mention"
    HASHTAG = "hashtag"


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of a text that becomes a link: indexes of a Python str, and what it leads to."""

    kind: EntityKind
    start: int
    end: int
    value: str


class MentionStyle(StrEnum):
    """What becomes of a person's name in a pasted text."""

    RETYPED = "retyped"
    HANDLE = "handle"


@dataclass(frozen=True, slots=True)
class MentionRule:
    """How people are named: by a handle that links once pasted, or retyped by hand in the network's own field.

    `handle` is a regular expression for a whole handle without its first @, empty where there are none.
    """

    style: MentionStyle = MentionStyle.RETYPED
    handle: str = ""


@dataclass(frozen=True, slots=True)
class LinkRule:
    """What the network makes of a link: a card, except beside an image where `image_hides_card`.

    `demoted` says that people believe a link lowers the reach there; no network documents it.
    """

    live: bool = True
    card: bool = True
    image_hides_card: bool = True
    demoted: bool = False


@dataclass(frozen=True, slots=True)
class MediaRule:
    """What can be attached: numbers of images, sizes in megabytes, advised sizes in pixels (width, height)."""

    images: int = 1
    image_megabytes: float | None = None
    sizes: tuple[tuple[int, int], ...] = ()
    document_megabytes: int | None = None
    document_pages: int | None = None
    needs_media: bool = False


@dataclass(frozen=True, slots=True)
class Channel:
    """One network, declared once. Figures are as they stood on `as_of`; `about` marks a limit nobody documents.

    `server_maximum` tells that each server, or company, sets its own. `alt_text_required` tells that the network
    takes no image without one. `composer_url` opens the page for writing; `composer_text_url` opens it with
    `{text}` (and `{server}`) filled in, where the network takes that.
    """

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
    mentions: MentionRule = field(default_factory=MentionRule)
    links: LinkRule = field(default_factory=LinkRule)
    media: MediaRule = field(default_factory=MediaRule)
    alt_text_maximum: int | None = None
    alt_text_required: bool = False
    splits_threads: bool = False
    narrow_spaces: bool = True
    server_maximum: bool = False
    composer_url: str = ""
    composer_text_url: str = ""


@dataclass(frozen=True, slots=True)
class TextLength:
    """A text counted the channel's way; `maximum` None means no limit; bytes where the channel limits them too."""

    count: int
    maximum: int | None
    fits: bool
    size: int | None = None
    maximum_size: int | None = None
