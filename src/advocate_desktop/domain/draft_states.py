"""What a draft is and how far it has come: all that a list of drafts shows, without the drafts themselves."""

from enum import StrEnum


class DraftKind(StrEnum):
    """A post of one's own, or a comment under somebody else's."""

    POST = "post"
    COMMENT = "comment"


class DraftState(StrEnum):
    """How far a draft has come."""

    TO_START = "to_start"
    PROMPTS_OPEN = "prompts_open"
    READY = "ready"
    COPIED = "copied"
    PUBLISHED = "published"


class VersionReason(StrEnum):
    """Why a version of a draft was kept."""

    COPIED = "copied"
    PUBLISHED = "published"
    SESSION = "session"
    BY_HAND = "by_hand"
    BEFORE_RESTORE = "before_restore"
