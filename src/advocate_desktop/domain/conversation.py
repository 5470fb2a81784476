"""'Can I hold the conversation?': what a reader may ask, and what the person would answer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReaderQuestion:
    """A question a reader is likely to ask; `key` names where it comes from, so that an answer finds it again."""

    key: str
    question: str
    answer: str = ""
