"""What a write changed, so that open pages refresh what they show and nothing else."""

from dataclasses import dataclass, field
from enum import StrEnum


class Changed(StrEnum):
    """Kinds of things that can change."""

    CONTENT = "content"
    DRAFTS = "drafts"
    ROUTINE = "routine"
    GUIDE = "guide"
    LINE = "line"
    GAME = "game"
    PROFILE = "profile"
    IDEAS = "ideas"
    MATERIAL = "material"
    HASHTAGS = "hashtags"
    CONTACTS = "contacts"
    VOICE = "voice"
    WORDS = "words"
    SEARCHES = "searches"
    SUBSCRIPTIONS = "subscriptions"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Kinds and ids that a write changed; an empty set of ids means 'any of that kind'."""

    kinds: frozenset[Changed] = frozenset()
    ids: frozenset[int] = field(default_factory=frozenset)

    @classmethod
    def of(cls, *kinds: Changed, ids: frozenset[int] = frozenset()) -> "ChangeSet":
        """Make a set of the kinds given."""
        return cls(frozenset(kinds), ids)

    def touches(self, *kinds: Changed) -> bool:
        """Tell whether one of the kinds changed."""
        return not self.kinds.isdisjoint(kinds)

    def __or__(self, other: "ChangeSet") -> "ChangeSet":
        ids = self.ids | other.ids if self.ids and other.ids else frozenset()
        return ChangeSet(self.kinds | other.kinds, ids)
