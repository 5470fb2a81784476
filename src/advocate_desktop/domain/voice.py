"""The voice: measured habits of the person's own posts, each of which they may correct."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

VoiceValue = float | str | tuple[str, ...]


class Address(StrEnum):
    """How the person speaks to their readers; in English only `none`."""

    TU = "tu"
    VOUS = "vous"
    NONE = "none"


class Opening(StrEnum):
    """What a post begins with."""

    QUESTION = "question"
    NUMBER = "number"
    QUOTATION = "quotation"
    FIRST_PERSON = "first_person"
    MOMENT = "moment"  # this morning, last week, in 2019
    GREETING = "greeting"
    STATEMENT = "statement"


class Closing(StrEnum):
    """What a post ends on, its hashtags and links left out."""

    QUESTION = "question"
    INVITATION = "invitation"
    THANKS = "thanks"
    FIRST_PERSON = "first_person"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Voice:
    """Habits in one language. None where nothing tells; `filled` puts the neutral value in its place.

    `posts` is how many posts were measured. Lengths are medians: words a sentence, sentences a paragraph, words a
    post. `emoji_rate` and `hashtags_per_post` are means a post; `question_rate` and `exclamation_rate` the share
    of posts that hold one; `first_person_rate` the share of sentences in the first person singular. `openings` and
    `closings` are values of `Opening` and `Closing`, the most frequent first. `emoji` are the favourite ones and
    `sign_off` the words that end several posts. `corrected` names the habits the person set themselves.
    """

    language: str
    posts: int = 0
    sentence_words: float | None = None
    paragraph_sentences: float | None = None
    length_words: float | None = None
    emoji_rate: float | None = None
    hashtags_per_post: float | None = None
    question_rate: float | None = None
    exclamation_rate: float | None = None
    first_person_rate: float | None = None
    openings: tuple[str, ...] = ()
    closings: tuple[str, ...] = ()
    address: Address | None = None
    emoji: tuple[str, ...] = ()
    sign_off: str = ""
    corrected: frozenset[str] = frozenset()

    @property
    def uses_emoji(self) -> bool:
        """Tell whether a text of this person may carry an emoji."""
        return bool(self.emoji_rate)

    def knows(self, name: str) -> bool:
        """Tell whether a habit was measured, answered or corrected."""
        return name in self.corrected or getattr(self, name) not in (None, (), "")


@dataclass(frozen=True, slots=True)
class VoiceFact:
    """One habit as it is told: its field of `Voice`, the numbers or words in it, and who set it.

    `key` picks the sentence under `voice.facts`; `count` is the number its plural depends on, None for none.
    """

    name: str
    key: str
    values: Mapping[str, Any]
    count: int | None = None
    corrected: bool = False


# The least and the most a person may say of themselves.
RANGES: Mapping[str, tuple[float, float]] = {
    "sentence_words": (4, 40),
    "paragraph_sentences": (1, 12),
    "length_words": (15, 1_200),
    "emoji_rate": (0, 20),
    "hashtags_per_post": (0, 30),
    "question_rate": (0, 1),
    "exclamation_rate": (0, 1),
    "first_person_rate": (0, 1),
}
HABITS = (*RANGES, "openings", "closings", "address", "emoji", "sign_off")
_SIGN_OFF_CHARACTERS = 120

_NEUTRAL: Mapping[str, Any] = {
    "sentence_words": 14.0,
    "paragraph_sentences": 2.0,
    "length_words": 130.0,
    "emoji_rate": 0.0,
    "hashtags_per_post": 2.0,
    "question_rate": 0.5,
    "exclamation_rate": 0.0,
    "first_person_rate": 0.3,
    "openings": (Opening.STATEMENT.value,),
    "closings": (Closing.STATEMENT.value,),
    "address": Address.NONE,
}


class WrongHabit(ValueError):
    """A correction that cannot be: an unknown habit, or a value outside its range."""


def neutral(language: str) -> Voice:
    """Give the voice of somebody nothing is known of: plain, without emoji, addressing nobody."""
    return Voice(language, **_NEUTRAL)


def filled(voice: Voice) -> Voice:
    """Give a voice without gaps: what nothing tells is as in `neutral`."""
    return over(neutral(voice.language), voice)


def over(below: Voice, above: Voice) -> Voice:
    """Lay one voice over another: what the upper one knows holds, the rest is as below."""
    known = {name: getattr(above, name) for name in HABITS if above.knows(name)}
    return replace(
        below, posts=max(below.posts, above.posts), corrected=below.corrected | above.corrected, **known
    )


def correct(voice: Voice, corrections: Mapping[str, Any]) -> Voice:
    """Put the person's own word in the place of what was measured. Raises WrongHabit."""
    values: dict[str, Any] = {name: checked(name, value) for name, value in corrections.items()}
    return replace(voice, corrected=voice.corrected | values.keys(), **values)


def checked(name: str, value: Any) -> VoiceValue:
    """Give a correction as a Voice holds it. Raises WrongHabit where it cannot be one."""
    if name in RANGES and isinstance(value, int | float) and not isinstance(value, bool):
        least, most = RANGES[name]
        if least <= value <= most:
            return float(value)
    elif name == "address" and value in list(Address):
        return Address(value)
    elif name == "sign_off" and isinstance(value, str):
        return " ".join(value.split())[:_SIGN_OFF_CHARACTERS]
    elif name in ("openings", "closings") and isinstance(value, Iterable) and not isinstance(value, str):
        kinds = tuple(dict.fromkeys(value))
        if set(kinds) <= set(Opening if name == "openings" else Closing):
            return tuple(str(kind) for kind in kinds)
    elif name == "emoji" and isinstance(value, Iterable) and not isinstance(value, str):
        return tuple(dict.fromkeys(str(one) for one in value))
    raise WrongHabit(name)


class ToldKind(StrEnum):
    """How a person told something of their voice."""

    ANSWER = "answer"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Told:
    """One thing a person said of their voice in a language; the value None takes it back.

    An answer is the id of a choice, by id of its question; a correction a value, by name of its habit.
    """

    language: str
    kind: ToldKind
    name: str
    value: Any = None


@dataclass(frozen=True, slots=True)
class PastedPost:
    """A post the person pasted to be measured."""

    id: int
    language: str
    text: str
    added_at: datetime
