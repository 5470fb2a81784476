"""The routine of one person: log what went out, set the rhythm, take a break, see where it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from advocate_desktop.channels.registry import channel as known_channel
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.routine import (
    COMMENTS_AT_MOST,
    POSTS_AT_MOST,
    DayFacts,
    FirstDay,
    Pause,
    Publication,
    PublicationKind,
    Rhythm,
    RoutineState,
    days,
    routine_state,
    week_start,
)
from advocate_desktop.errors import UsageError, UserError
from advocate_desktop.settings import WEEK_STARTS_ON, OptionStore
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.routine import RoutineRows

_CHANGED = ChangeSet.of(Changed.ROUTINE)
# LinkedIn opened in 2003; a date before that is a slip of the keyboard.
_FIRST_YEAR = 2003
_FIRST_PLANNED_YEAR, _LAST_YEAR = 1900, 2199
_LONGEST_PAUSE = timedelta(days=730)


@dataclass(frozen=True, slots=True)
class RoutineRecord:
    """What was logged, the oldest first, with the rhythms and pauses over time.

    A summary holds the posts alone and its comments counted by day.
    """

    publications: tuple[Publication, ...]
    rhythms: tuple[Rhythm, ...]
    pauses: tuple[Pause, ...]
    first_day: FirstDay
    comment_days: Mapping[date, int] = field(default_factory=dict)

    def state(self, today: date) -> RoutineState:
        """Work out where the routine stands on a day."""
        return routine_state(
            self.publications, self.rhythms, self.pauses, today, self.first_day, comment_days=self.comment_days
        )

    def days(self) -> dict[date, DayFacts]:
        """Count posts and comments by local day."""
        return days(self.publications, self.comment_days)

    def years(self, today: date) -> list[int]:
        """List the years that have entries, this year included, the newest first."""
        lived = {publication.local_date.year for publication in self.publications}
        return sorted(lived | {day.year for day in self.comment_days} | {today.year}, reverse=True)

    def last_day(self) -> date | None:
        """Give the latest local day with an entry; None when there is none."""
        lived = [publication.local_date for publication in self.publications]
        return max([*lived, *self.comment_days], default=None)


class RoutineService:
    """The routine of one profile. Every write is one transaction and tells what changed."""

    def __init__(self, database: Database, settings: OptionStore, clock: Clock) -> None:
        self._database = database
        self._settings = settings
        self._clock = clock

    @property
    def first_day(self) -> FirstDay:
        """Give the day the person's weeks begin on."""
        return FirstDay(self._settings.get(WEEK_STARTS_ON))

    def record(self) -> RoutineRecord:
        """Give everything there is, in one read."""
        with self._database.read() as connection:
            rows = RoutineRows(connection)
            return RoutineRecord(
                tuple(rows.publications()), tuple(rows.rhythms()), tuple(rows.pauses()), self.first_day
            )

    def summary(self) -> RoutineRecord:
        """Give the posts and, by day, how many comments: all that weeks and days are made from, read fast."""
        with self._database.read() as connection:
            rows = RoutineRows(connection)
            posts, comment_days = rows.publications(PublicationKind.POST), rows.comment_days()
            rhythms, pauses = tuple(rows.rhythms()), tuple(rows.pauses())
        return RoutineRecord(tuple(posts), rhythms, pauses, self.first_day, comment_days)

    def placed(self) -> tuple[list[Publication], int]:
        """Give the posts, the comments that have a place of their own, and how many other comments there are."""
        with self._database.read() as connection:
            rows = RoutineRows(connection)
            comments, others = rows.placed_comments()
            return [*rows.publications(PublicationKind.POST), *comments], others

    def latest(self, limit: int, year: int | None = None) -> list[Publication]:
        """List at most so many entries of the log, of a year or of all, the newest first."""
        with self._database.read() as connection:
            return RoutineRows(connection).latest(limit, year)

    def state(self, today: date | None = None) -> RoutineState:
        """Work out where the routine stands, today or on another day."""
        return self.summary().state(today or self._clock.today())

    def publication(self, publication_id: int) -> Publication:
        """Give one entry of the log. Raises UserError when there is none of that id."""
        with self._database.read() as connection:
            return _found(RoutineRows(connection), publication_id)

    def of_draft(self, draft_id: int) -> Publication | None:
        """Give the latest entry of the log a draft became; None when it did not go out."""
        with self._database.read() as connection:
            return RoutineRows(connection).of_draft(draft_id)

    def of_content(self, content_id: int) -> list[Publication]:
        """Give the posts on a content item, the latest first."""
        with self._database.read() as connection:
            return RoutineRows(connection).of_content(content_id)

    def log(
        self,
        kind: PublicationKind,
        at: datetime,
        channels: Sequence[str] = (),
        *,
        rung: int | None = None,
        url: str = "",
        text: str = "",
        form: str = "",
        copied: bool = False,
        draft_id: int | None = None,
        content_id: int | None = None,
    ) -> tuple[Publication, ChangeSet]:
        """Log a post or a comment. The local day is the one `at` is written in; a naive time is the machine's.

        Raises UsageError for an unknown channel, a rung that does not exist or a day that cannot be.
        """
        moment = _moment(at)
        publication = Publication(
            id=0,
            kind=kind,
            instant=moment,
            zone=_zone_name(moment),
            local_date=at.date(),
            channels=tuple(known_channel(channel).id for channel in channels),
            rung=rung,
            url=url.strip(),
            text=text,
            form=form,
            copied=copied,
            draft_id=draft_id,
            content_id=content_id,
        )
        self._check(publication)
        with self._database.write() as connection:
            number = RoutineRows(connection).add(publication)
        return replace(publication, id=number), _CHANGED

    def edit(self, publication: Publication, *, at: datetime | None = None) -> ChangeSet:
        """Keep an entry as it was corrected; `at` moves it to another moment, with its zone and day as lived.

        Raises UsageError as `log` does, UserError when the entry is gone.
        """
        if at is not None:
            moment = _moment(at)
            publication = replace(publication, instant=moment, zone=_zone_name(moment), local_date=at.date())
        self._check(publication)
        with self._database.write() as connection:
            rows = RoutineRows(connection)
            _found(rows, publication.id)
            rows.put(publication)
        return _CHANGED

    def delete(self, publication_id: int) -> ChangeSet:
        """Take an entry out of the log; `restore` brings it back. Raises UserError when it is gone."""
        return self._set_deleted(publication_id, self._clock.now())

    def restore(self, publication_id: int) -> ChangeSet:
        """Bring a deleted entry back. Raises UserError when it is gone."""
        return self._set_deleted(publication_id, None)

    def set_rhythm(self, posts: int, comments: int, first_day: date | None = None) -> ChangeSet:
        """Set how many posts and comments a week, from the week of a day on; later changes stay.

        Raises UsageError outside 1 to 4 posts and 0 to 50 comments.
        """
        if not 1 <= posts <= POSTS_AT_MOST:
            raise UsageError("routine.posts_range", posts=posts, most=POSTS_AT_MOST)
        if not 0 <= comments <= COMMENTS_AT_MOST:
            raise UsageError("routine.comments_range", comments=comments, most=COMMENTS_AT_MOST)
        if first_day is not None:
            _check_year(first_day, _FIRST_PLANNED_YEAR)
        start = week_start(first_day or self._clock.today(), self.first_day)
        with self._database.write() as connection:
            rows = RoutineRows(connection)
            others = [known for known in rows.rhythms() if week_start(known.first_day, self.first_day) != start]
            rows.replace_rhythms(
                sorted([*others, Rhythm(start, posts, comments)], key=lambda known: known.first_day)
            )
        return _CHANGED

    def remove_rhythm(self, first_day: date) -> ChangeSet:
        """Take a change of rhythm back."""
        with self._database.write() as connection:
            rows = RoutineRows(connection)
            rows.replace_rhythms([known for known in rows.rhythms() if known.first_day != first_day])
        return _CHANGED

    def pause(self, first_day: date, last_day: date) -> tuple[Pause, ChangeSet]:
        """Take a break between two days, both included; past or future, no reason asked.

        Raises UsageError when it ends before it begins or lasts more than two years.
        """
        _check_pause(first_day, last_day)
        with self._database.write() as connection:
            return RoutineRows(connection).add_pause(first_day, last_day), _CHANGED

    def edit_pause(self, pause: Pause) -> ChangeSet:
        """Keep a break as it was corrected. Raises UsageError as `pause` does, UserError when it is gone."""
        _check_pause(pause.first_day, pause.last_day)
        with self._database.write() as connection:
            if not RoutineRows(connection).put_pause(pause):
                raise UserError("routine.no_pause")
        return _CHANGED

    def remove_pause(self, pause_id: int) -> ChangeSet:
        """Take a break back. Raises UserError when it is gone."""
        with self._database.write() as connection:
            if not RoutineRows(connection).remove_pause(pause_id):
                raise UserError("routine.no_pause")
        return _CHANGED

    def _set_deleted(self, publication_id: int, moment: datetime | None) -> ChangeSet:
        with self._database.write() as connection:
            if not RoutineRows(connection).set_deleted(publication_id, moment):
                raise UserError("routine.no_entry")
        return _CHANGED

    @staticmethod
    def _check(publication: Publication) -> None:
        if publication.rung is not None and not 1 <= publication.rung <= 5:
            raise UsageError("routine.rung_range", rung=publication.rung)
        _check_year(publication.local_date, _FIRST_YEAR)


def _check_year(day: date, first_year: int) -> None:
    if day.year < first_year:
        raise UsageError("routine.too_early", day=day.isoformat(), year=first_year)
    if day.year > _LAST_YEAR:
        raise UsageError("routine.too_late", day=day.isoformat(), year=_LAST_YEAR)


def _moment(at: datetime) -> datetime:
    """Give a moment its zone: its own, or the machine's. Refuses years at which no zone can be worked out."""
    _check_year(at.date(), _FIRST_YEAR)
    return at if at.tzinfo is not None else at.astimezone()


def _check_pause(first_day: date, last_day: date) -> None:
    for day in (first_day, last_day):
        _check_year(day, _FIRST_PLANNED_YEAR)
    if last_day < first_day:
        raise UsageError("routine.pause_order", first=first_day.isoformat(), last=last_day.isoformat())
    if last_day - first_day > _LONGEST_PAUSE:
        raise UsageError("routine.pause_long")


def _found(rows: RoutineRows, publication_id: int) -> Publication:
    publication = rows.publication(publication_id)
    if publication is None:
        raise UserError("routine.no_entry")
    return publication


def _zone_name(moment: datetime) -> str:
    """Give the IANA name of a moment's zone where it has one, else its offset from UTC."""
    key = getattr(moment.tzinfo, "key", None)
    return key if isinstance(key, str) else moment.strftime("%z")
