"""What a text becomes on its way out: the options of a copy and what it gives."""

from dataclasses import dataclass, field

from advocate_desktop.domain.contacts import Mention, People


@dataclass(frozen=True, slots=True)
class Campaign:
    """Tags for links to one's own addresses: `hosts` are those, with all that stands under them."""

    hosts: tuple[str, ...]
    name: str
    medium: str = "social"


@dataclass(frozen=True, slots=True)
class ReadyOptions:
    """How a text goes out: the people it may name, tags for one's own links, and the sentence that stands for
    a link moved to the first comment (empty: links stay where they are)."""

    people: People = field(default_factory=People)
    campaign: Campaign | None = None
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class ReadyText:
    """A text ready to paste, the link for the first comment, and whom to name again by hand."""

    text: str
    first_comment: str = ""
    mentions: tuple[Mention, ...] = ()
