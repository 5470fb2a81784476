"""Which post of the log the figures of an export belong to (measured: the two numbers share one clock)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, timedelta

from advocate_desktop.domain.linkedin_ids import LinkedInId, read_linkedin_id
from advocate_desktop.domain.results import PostFigures
from advocate_desktop.domain.routine import Publication

_SAME_CLOCK = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class LoggedPost:
    """A post of the log, and what the network calls it ('' where nobody said)."""

    publication: Publication
    key: str = ""


@dataclass(frozen=True, slots=True)
class JoinQuestion:
    """Figures that may belong to one of several posts: those of the same UTC day."""

    figures: PostFigures
    candidates: tuple[Publication, ...]


@dataclass(frozen=True, slots=True)
class Join:
    """Figures by the id of the post they belong to, what must be asked, and what is of no post in the log."""

    joined: Mapping[int, tuple[PostFigures, ...]] = field(default_factory=dict)
    questions: tuple[JoinQuestion, ...] = ()
    strangers: tuple[PostFigures, ...] = ()


def join_figures(figures: Sequence[PostFigures], posts: Sequence[LoggedPost]) -> Join:
    """Join the figures of an export to the posts of the log.

    The same number, else a post made within five seconds of it and no other, else a question with the posts of
    the same UTC day.
    """
    by_number: dict[int, Publication] = {}
    named: list[tuple[LinkedInId | None, Publication]] = []
    by_day: dict[date, list[Publication]] = {}
    for post in posts:
        name = read_linkedin_id(post.key) or read_linkedin_id(post.publication.url)
        named.append((name, post.publication))
        if name is not None:
            by_number.setdefault(name.number, post.publication)
        by_day.setdefault(_utc_day(post.publication), []).append(post.publication)
    joined: dict[int, tuple[PostFigures, ...]] = {}
    questions, strangers = [], []
    for each in figures:
        name = read_linkedin_id(each.url)
        found = (by_number.get(name.number) if name else None) or _same_clock(name, named)
        if found is not None:
            joined[found.id] = (*joined.get(found.id, ()), each)
            continue
        day = name.instant.date() if name and name.instant else each.published
        candidates = by_day.get(day, []) if day else []
        if candidates:
            questions.append(JoinQuestion(each, tuple(candidates)))
        else:
            strangers.append(each)
    return Join(joined, tuple(questions), tuple(strangers))


def key_of_figures(figures: PostFigures) -> str:
    """Give what figures are kept under until their post is known."""
    name = read_linkedin_id(figures.url)
    return name.urn if name else figures.url


def _utc_day(publication: Publication) -> date:
    return publication.instant.astimezone(UTC).date()


def _same_clock(
    name: LinkedInId | None, named: Sequence[tuple[LinkedInId | None, Publication]]
) -> Publication | None:
    moment = name.instant if name else None
    if moment is None:
        return None
    close = [
        publication
        for known, publication in named
        if abs(((known.instant if known else None) or publication.instant) - moment) <= _SAME_CLOCK
    ]
    return close[0] if len(close) == 1 else None
