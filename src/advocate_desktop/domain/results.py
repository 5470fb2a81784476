"""What posts brought: figures as an export or the person says them, and which one holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Metric(StrEnum):
    """A figure that can be known of a post or of a day. What is absent is unknown, never zero."""

    IMPRESSIONS = "impressions"
    REACHED = "reached"
    ENGAGEMENTS = "engagements"
    SOCIAL_ENGAGEMENTS = "social_engagements"
    REACTIONS = "reactions"
    COMMENTS = "comments"
    REPOSTS = "reposts"
    CLICKS = "clicks"
    SAVES = "saves"
    SENDS = "sends"
    VIEWS = "views"
    PROFILE_VIEWS = "profile_views"
    NEW_FOLLOWERS = "new_followers"
    FOLLOWERS = "followers"
    LEADS = "leads"
    APPLICATIONS = "applications"


# What a person can type in ten seconds.
BY_HAND = (
    Metric.IMPRESSIONS,
    Metric.REACTIONS,
    Metric.COMMENTS,
    Metric.REPOSTS,
    Metric.CLICKS,
    Metric.LEADS,
    Metric.APPLICATIONS,
)


class Scope(StrEnum):
    """Whose figures of a day they are: the person's, or their company page's."""

    ME = "me"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class PostFigures:
    """The figures an export gives of one post; `published` is the UTC day, `text` what it says of the post."""

    url: str
    published: date | None
    values: Mapping[Metric, int]
    text: str = ""


@dataclass(frozen=True, slots=True)
class DayFigure:
    """One figure of one day."""

    day: date
    metric: Metric
    value: int


@dataclass(frozen=True, slots=True)
class AudienceShare:
    """A part of an audience as the export says it: `share` from 0 to 1; `at_most` where it says 'less than'."""

    category: str
    label: str
    share: float
    at_most: bool = False


@dataclass(frozen=True, slots=True)
class Analytics:
    """What a workbook of figures says; `ignored` names the sheets and columns that were not understood."""

    scope: Scope
    first: date | None
    last: date | None
    posts: tuple[PostFigures, ...] = ()
    days: tuple[DayFigure, ...] = ()
    totals: Mapping[Metric, int] = field(default_factory=dict)
    audience: tuple[AudienceShare, ...] = ()
    ignored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as somebody said it at a moment; `typed` by the person, else by an export."""

    metric: Metric
    value: int
    as_of: datetime
    typed: bool = False


def figures_held(figures: Iterable[Figure]) -> dict[Metric, Figure]:
    """Give the one figure of each metric that holds, with where it comes from.

    A newer export overrides an older one, and never brings a growing figure down: its window may be shorter. What
    the person typed overrides every export before it.
    """
    held: dict[Metric, Figure] = {}
    for figure in sorted(figures, key=lambda each: (each.as_of, each.typed)):
        known = held.get(figure.metric)
        if figure.typed or known is None or figure.value > known.value:
            held[figure.metric] = figure
    return held


def figures_that_hold(figures: Iterable[Figure]) -> dict[Metric, int]:
    """Give the one value of each metric that holds, as `figures_held` tells it."""
    return {metric: figure.value for metric, figure in figures_held(figures).items()}


def days_that_hold(figures: Iterable[tuple[datetime, DayFigure]]) -> dict[tuple[date, Metric], int]:
    """Give the one value of each day and metric that holds: the newest export knows best."""
    held: dict[tuple[date, Metric], int] = {}
    for _, figure in sorted(figures, key=lambda each: each[0]):
        held[figure.day, figure.metric] = figure.value
    return held


def media_value(impressions: int, cost_per_thousand: float) -> float:
    """Give what the impressions would have cost as advertising (equivalent media value)."""
    return impressions / 1000 * cost_per_thousand


def cost_per_lead(cost: float, leads: int) -> float | None:
    """Give the cost of one lead; None where there is none yet."""
    return cost / leads if leads > 0 else None


def potential_audience(relations: Mapping[str, int], people: int = 1) -> int:
    """Give how many people could be reached: the relations over all networks, times the people who share."""
    return sum(max(0, number) for number in relations.values()) * max(1, people)
