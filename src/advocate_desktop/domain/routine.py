"""The routine (method, section 6): rhythm, pauses, weeks, streak and regularity, as pure functions of a day.

Everything is worked out from local days as they were lived: a move to another zone or a clock change never makes
or loses a day.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

WEEK = timedelta(days=7)
PAUSED_FROM_DAYS = 4
FREEZE_EVERY = 4
FREEZES_AT_MOST = 2
POSTS_AT_MOST = 4
COMMENTS_AT_MOST = 50
REPOST = "repost"
# Half-life of four weeks.
_KEEPS = 0.5**0.25

NO_COMMENTS: Mapping[date, int] = MappingProxyType({})


class PublicationKind(StrEnum):
    """A post of one's own, or a comment under somebody else's."""

    POST = "post"
    COMMENT = "comment"


class FirstDay(StrEnum):
    """The day a week begins on."""

    MONDAY = "monday"
    SUNDAY = "sunday"


@dataclass(frozen=True, slots=True)
class Publication:
    """Something the person did publish.

    `instant` and `zone` say when it was; `local_date` is the day as lived, from which weeks are made.
    `rung` is None where it is not known (imported posts); `copied` tells that its originality check said stop.
    The form `REPOST` is somebody else's post passed on.
    """

    id: int
    kind: PublicationKind
    instant: datetime
    zone: str
    local_date: date
    channels: tuple[str, ...] = ()
    rung: int | None = None
    url: str = ""
    text: str = ""
    form: str = ""
    copied: bool = False
    origin: str = "app"
    draft_id: int | None = None
    content_id: int | None = None

    @property
    def relays(self) -> bool:
        """Tell whether it only passes a piece of news on: the first rung, which a repost without a word is too."""
        if self.rung is None:
            return self.form == REPOST and not self.text.strip()
        return self.rung == 1


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How many posts and comments a week, from the week `first_day` is in."""

    first_day: date
    posts: int = 1
    comments: int = 3


@dataclass(frozen=True, slots=True)
class Pause:
    """Days without any expectation, both ends included."""

    id: int
    first_day: date
    last_day: date


class WeekState(StrEnum):
    """How a week stands."""

    KEPT = "kept"
    OPEN = "open"
    PAUSED = "paused"
    FROZEN = "frozen"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Week:
    """One week: `posts` as published, `counted` as the rules count them, against the rhythm of that week."""

    start: date
    state: WeekState
    posts: int
    counted: int
    comments: int
    rhythm: Rhythm

    @property
    def last_day(self) -> date:
        """Give the seventh day."""
        return self.start + timedelta(days=6)


@dataclass(frozen=True, slots=True)
class RoutineState:
    """Everything the routine says on a day; `weeks` go from the first publication to the current week."""

    today: date
    rhythm: Rhythm
    streak: int
    best: int
    freezes: int
    regularity: float
    weeks: tuple[Week, ...]
    current: Week
    paused: bool

    @property
    def posts_left(self) -> int:
        """Give how many posts this week still has room for."""
        return max(0, self.rhythm.posts - self.current.counted)

    @property
    def comments_left(self) -> int:
        """Give how many comments this week still has room for."""
        return max(0, self.rhythm.comments - self.current.comments)


def week_start(day: date, first_day: FirstDay = FirstDay.MONDAY) -> date:
    """Give the first day of the week a day is in."""
    since = day.weekday() if first_day is FirstDay.MONDAY else (day.weekday() + 1) % 7
    return day - timedelta(days=since)


def rhythm_of_week(start: date, rhythms: Sequence[Rhythm]) -> Rhythm:
    """Give the rhythm in force in a week: the last one set by its seventh day, else 1 post and 3 comments."""
    last = start + timedelta(days=6)
    known = [rhythm for rhythm in rhythms if rhythm.first_day <= last]
    return max(known, key=lambda rhythm: rhythm.first_day) if known else Rhythm(start)


def paused_days(start: date, pauses: Iterable[Pause]) -> int:
    """Count the days of a week that one pause or another covers."""
    end = start + timedelta(days=6)
    covered: set[int] = set()
    for pause in pauses:
        if pause.first_day <= end and pause.last_day >= start:
            first, last = max(pause.first_day, start), min(pause.last_day, end)
            covered.update(range(first.toordinal(), last.toordinal() + 1))
    return len(covered)


def on_pause(day: date, pauses: Iterable[Pause]) -> bool:
    """Tell whether a pause covers a day."""
    return any(pause.first_day <= day <= pause.last_day for pause in pauses)


def once_each(posts: Iterable[Publication]) -> Iterator[Publication]:
    """Give each post once, the first time it went out: one draft on several networks is one post."""
    seen: set[int] = set()
    for post in sorted(posts, key=lambda post: (post.local_date, post.instant, post.id)):
        if post.draft_id is None or post.draft_id not in seen:
            yield post
        if post.draft_id is not None:
            seen.add(post.draft_id)


def counted_posts(posts: Iterable[Publication]) -> int:
    """Count the posts of one week: one a day at most, copies not at all, and of relay-only days one."""
    relay_only: dict[date, bool] = {}
    for post in posts:
        if not post.copied:
            relay_only[post.local_date] = relay_only.get(post.local_date, True) and post.relays
    relays = sum(relay_only.values())
    return len(relay_only) - relays + min(1, relays)


def routine_state(
    publications: Sequence[Publication],
    rhythms: Sequence[Rhythm],
    pauses: Sequence[Pause],
    today: date,
    first_day: FirstDay = FirstDay.MONDAY,
    *,
    comment_days: Mapping[date, int] = NO_COMMENTS,
) -> RoutineState:
    """Work out weeks, streak, freezes and regularity as they stand on a day; what is dated later waits.

    `comment_days` are comments that were counted by local day already, beside those among the publications.
    """
    this_week = week_start(today, first_day)
    posts, comments = _by_week(publications, comment_days, today, first_day)
    tally = _Tally()
    weeks: list[Week] = []
    starts = list(_weeks(min([*posts, *comments], default=None), this_week))
    for start in starts or [this_week]:
        rhythm = rhythm_of_week(start, rhythms)
        of_week = posts.get(start, [])
        counted = counted_posts(of_week)
        over = start < this_week
        state = tally.add(
            kept=counted >= rhythm.posts,
            paused=paused_days(start, pauses) >= PAUSED_FROM_DAYS,
            over=over,
            share=min(1.0, counted / rhythm.posts),
        )
        weeks.append(Week(start, state, len(of_week), counted, comments.get(start, 0), rhythm))
    return RoutineState(
        today=today,
        rhythm=weeks[-1].rhythm,
        streak=tally.streak,
        best=tally.best,
        freezes=tally.freezes,
        regularity=tally.regularity,
        weeks=tuple(weeks) if starts else (),
        current=weeks[-1],
        paused=on_pause(today, pauses),
    )


def _by_week(
    publications: Iterable[Publication], comment_days: Mapping[date, int], today: date, first_day: FirstDay
) -> tuple[dict[date, list[Publication]], dict[date, int]]:
    """Give the posts, each once, and the number of comments by week, without what is dated later."""
    known_posts: list[Publication] = []
    by_day = {day: number for day, number in comment_days.items() if day <= today}
    comment = PublicationKind.COMMENT
    # Comments come by the ten thousand: counting days first asks for the week once a day, not once a comment.
    for publication in publications:
        day = publication.local_date
        if day <= today:
            if publication.kind is comment:
                by_day[day] = by_day.get(day, 0) + 1
            else:
                known_posts.append(publication)
    posts: dict[date, list[Publication]] = {}
    for post in once_each(known_posts):
        posts.setdefault(week_start(post.local_date, first_day), []).append(post)
    comments: dict[date, int] = {}
    for day, number in by_day.items():
        start = week_start(day, first_day)
        comments[start] = comments.get(start, 0) + number
    return posts, comments


def _weeks(first: date | None, last: date) -> Iterator[date]:
    start = first
    while start is not None and start <= last:
        yield start
        start += WEEK


class _Tally:
    """The running count from the first week to the last."""

    def __init__(self) -> None:
        self.streak = 0
        self.best = 0
        self.freezes = 0
        self.regularity = 0.0

    def add(self, *, kept: bool, paused: bool, over: bool, share: float) -> WeekState:
        """Take the next week in and say how it stands."""
        if kept:
            self._keep()
        elif not over:
            return WeekState.OPEN
        elif paused:
            return WeekState.PAUSED
        state = WeekState.KEPT if kept else self._miss()
        self.regularity = self.regularity * _KEEPS + (1 - _KEEPS) * share
        return state

    def _keep(self) -> None:
        self.streak += 1
        self.best = max(self.best, self.streak)
        if self.streak % FREEZE_EVERY == 0:
            self.freezes = min(FREEZES_AT_MOST, self.freezes + 1)

    def _miss(self) -> WeekState:
        if self.streak and self.freezes:
            self.freezes -= 1
            return WeekState.FROZEN
        self.streak = 0
        return WeekState.MISSED


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What one day saw: posts and comments."""

    posts: int = 0
    comments: int = 0

    @property
    def level(self) -> int:
        """Give the shade of the heat map: 0 nothing, 1 a comment, 2 more, 3 a post, 4 a post and comments."""
        if self.posts:
            return 4 if self.comments else 3
        return min(2, self.comments)


def days(
    publications: Iterable[Publication], comment_days: Mapping[date, int] = NO_COMMENTS
) -> dict[date, DayFacts]:
    """Count posts and comments by local day; `comment_days` are comments that were counted already."""
    posts: dict[date, int] = {}
    comments = dict(comment_days)
    comment = PublicationKind.COMMENT
    for publication in publications:
        counts = comments if publication.kind is comment else posts
        counts[publication.local_date] = counts.get(publication.local_date, 0) + 1
    return {day: DayFacts(posts.get(day, 0), comments.get(day, 0)) for day in posts.keys() | comments.keys()}


@dataclass(frozen=True, slots=True)
class Run:
    """Kept weeks in a row, from the first day of the first to the last day of the last."""

    first: date
    last: date
    weeks: int
    current: bool


def runs(state: RoutineState) -> tuple[Run, ...]:
    """Give every row of kept weeks; paused and frozen weeks neither break one nor add to it."""
    found: list[Run] = []
    first, last, count = state.today, state.today, 0
    for week in state.weeks:
        if week.state is WeekState.KEPT:
            first = week.start if count == 0 else first
            last, count = week.last_day, count + 1
        elif week.state is WeekState.MISSED and count:
            found.append(Run(first, last, count, current=False))
            count = 0
    if count:
        found.append(Run(first, last, count, current=True))
    return tuple(found)
