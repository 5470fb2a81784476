"""What Today shows, as plain values that a snapshot can keep."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class StepView:
    """A step as it is shown: `title` is that of its draft, content or idea, `until` a content's last day (ISO).
    `window` holds the first and the last of the person's own days for a content (ISO).
    `pillar` names the pillar a content was chosen for.
    """

    key: str
    kind: str
    reason: str
    minutes: int
    title: str = ""
    until: str = ""
    picture: str = ""
    theme: str = ""
    draft_id: int | None = None
    content_id: int | None = None
    idea_id: int | None = None
    pillar: str = ""
    window: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A draft under way as a row; `channel` is the name people read, `updated` an ISO moment.

    `rests_until` is the ISO day on which a resting draft wakes, else empty.
    """

    id: int
    kind: str
    heading: str
    channel: str
    state: str
    prompts: int
    characters: int
    updated: str
    rests_until: str = ""


@dataclass(frozen=True, slots=True)
class DayView:
    """A day of the week strip (ISO day); `slot` says that the person planned to publish on it."""

    day: str
    posts: int = 0
    comments: int = 0
    slot: bool = False


@dataclass(frozen=True, slots=True)
class TodayFacts:
    """All that Today shows, as plain values for a snapshot; `bars`: (share, state) of recent weeks."""

    today: str
    name: str = ""
    steps: tuple[StepView, ...] = ()
    drafts: tuple[DraftLine, ...] = ()
    drafts_count: int = 0
    week: tuple[DayView, ...] = ()
    posts: tuple[int, int] = (0, 1)
    comments: tuple[int, int] = (0, 3)
    streak: int = 0
    best: int = 0
    freezes: int = 0
    regularity: float = 0.0
    bars: tuple[tuple[float, str], ...] = ()
    paused: bool = False
    started: bool = False


def to_document(facts: TodayFacts) -> dict[str, Any]:
    """Give the facts as what JSON can hold."""
    return asdict(facts)


def from_document(document: dict[str, Any]) -> TodayFacts:
    """Read facts back.

    Raises KeyError, TypeError or ValueError for a document of another version.
    """
    values = dict(document)
    values["steps"] = tuple(_step(step) for step in values["steps"])
    values["drafts"] = tuple(DraftLine(**line) for line in values["drafts"])
    values["week"] = tuple(DayView(**day) for day in values["week"])
    for name in ("posts", "comments"):
        done, wanted = values[name]
        values[name] = (int(done), int(wanted))
    values["bars"] = tuple((float(share), str(state)) for share, state in values["bars"])
    return TodayFacts(**values)


def _step(values: dict[str, Any]) -> StepView:
    window = values.get("window")
    if window is None:
        return StepView(**values)
    first, last = window
    return StepView(**values | {"window": (str(first), str(last))})
