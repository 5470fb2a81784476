"""Comments under somebody else's post: what one may want to say, and how to begin."""

from dataclasses import dataclass
from enum import StrEnum


class CommentIntent(StrEnum):
    """What a comment is for."""

    ADD_FACT = "add_fact"
    ASK = "ask"
    DISAGREE = "disagree"
    THANK = "thank"


@dataclass(frozen=True, slots=True)
class CommentOpening:
    """A way to begin: `key` names it where it is refused, `text` is a draft with open prompts."""

    key: str
    intent: CommentIntent
    text: str
