"""The steps Today can propose, and the reasons for them."""

from enum import StrEnum


class StepKind(StrEnum):
    """What the person is invited to do."""

    CONTINUE = "continue"
    CONFIRM = "confirm"
    COPY = "copy"
    ANSWER = "answer"
    IDEA = "idea"
    START = "start"
    PLAY = "play"
    COMMENT = "comment"
    WRITE = "write"
    IMPORT = "import"
    REST = "rest"


class Reason(StrEnum):
    """Why this step and not another."""

    RECOVERED = "recovered"
    COPIED_NOT_LOGGED = "copied_not_logged"
    READY = "ready"
    PROMPTS_OPEN = "prompts_open"
    PLANNED_TODAY = "planned_today"
    PLANNED_WEEK = "planned_week"
    LEAST_SERVED = "least_served"
    GAME_OPEN = "game_open"
    NO_LINE = "no_line"
    EXPIRING = "expiring"
    SUITS_PILLAR = "suits_pillar"
    FRESH = "fresh"
    UNUSED = "unused"
    COMING_BACK = "coming_back"
    COMMENTS_LEFT = "comments_left"
    EMPTY_LIBRARY = "empty_library"
    OWN_WORDS = "own_words"
    WEEK_KEPT = "week_kept"
    PAUSED = "paused"
