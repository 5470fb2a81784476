"""Comments under somebody else's post: what one may want to say, and how to begin."""

from dataclasses import dataclass
from enum import StrEnum

from advocate_desktop.domain.drafts import open_prompts


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

    @property
    def app_words(self) -> tuple[str, ...]:
        """Give the passages around the open prompts, which the application wrote."""
        found, position = [], 0
        for prompt in (*open_prompts(self.text), None):
            piece = self.text[position : prompt.start if prompt is not None else None].strip()
            position = prompt.end if prompt is not None else position
            if any(map(str.isalpha, piece)):
                found.append(piece)
        return tuple(found)
