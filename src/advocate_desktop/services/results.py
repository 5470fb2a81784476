"""Results of posts: workbooks of figures taken in, what the person types, and what they amount to."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.imports import ImportKind, ImportRecord
from advocate_desktop.domain.results import (
    Analytics,
    Figure,
    Metric,
    PostFigures,
    Scope,
    cost_per_lead,
    days_that_hold,
    figures_held,
    figures_that_hold,
    media_value,
    potential_audience,
)
from advocate_desktop.domain.results_join import Join, JoinQuestion, LoggedPost, join_figures, key_of_figures
from advocate_desktop.domain.routine import PublicationKind
from advocate_desktop.errors import UsageError, UserError
from advocate_desktop.formats.linkedin_analytics import read_analytics
from advocate_desktop.settings import COST_PER_THOUSAND, PEOPLE_SHARING, RELATIONS, OptionStore
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.imports import ImportRows
from advocate_desktop.storage.results import ResultRows
from advocate_desktop.storage.routine import RoutineRows

_CHANGED = ChangeSet.of(Changed.ROUTINE)
_MOST = 2_000_000_000


@dataclass(frozen=True, slots=True)
class AnalyticsPreview:
    """What a workbook says and which posts it says it of. Nothing is changed by it.

    `known` tells that this very export was taken in before.
    """

    path: Path
    analytics: Analytics
    join: Join
    as_of: datetime
    fingerprint: str
    known: bool

    @property
    def questions(self) -> tuple[JoinQuestion, ...]:
        """Give the figures that may belong to one of several posts."""
        return self.join.questions


@dataclass(frozen=True, slots=True)
class Worth:
    """What results amount to, from what the person told; None where nothing is known."""

    impressions: int
    leads: int
    audience: int | None
    media_value: float | None
    cost_per_lead: float | None


class ResultsService:
    """Results of one profile's posts. Every write is one transaction and tells what changed."""

    def __init__(self, database: Database, settings: OptionStore, clock: Clock) -> None:
        self._database = database
        self._settings = settings
        self._clock = clock

    # Workbooks

    def preview(self, path: Path) -> AnalyticsPreview:
        """Read a workbook and say what it holds. Raises Refusal when it is none that is understood."""
        analytics, made_at = read_analytics(path)
        fingerprint = hashlib.blake2b(repr(analytics).encode("utf-8", "replace"), digest_size=16).hexdigest()
        with self._database.read() as connection:
            rows = ImportRows(connection)
            known = any(_is(record, fingerprint) for record in rows.all())
            join = join_figures(analytics.posts, _logged(rows))
        as_of = min(_end(analytics.last) or made_at or self._clock.now(), self._clock.now())
        return AnalyticsPreview(path, analytics, join, as_of, fingerprint, known)

    def apply(
        self, preview: AnalyticsPreview, answers: Mapping[str, int | None] | None = None
    ) -> tuple[int | None, ChangeSet]:
        """Take a workbook in; gives what `undo` of the archive service takes back, None where it was known.

        `answers` say by address which post of the log figures belong to. What is not answered waits.
        """
        given = answers or {}
        with self._database.write() as connection:
            rows = ImportRows(connection)
            if any(_is(record, preview.fingerprint) for record in rows.all()):
                return None, ChangeSet()
            analytics = preview.analytics
            join = join_figures(analytics.posts, _logged(rows))
            number = rows.add(ImportKind.ANALYTICS, preview.path.name, self._clock.now(), _details(preview))
            results = ResultRows(connection)
            posts: list[tuple[int | None, str, Mapping[Metric, int]]] = [
                (publication, key_of_figures(figures), figures.values)
                for publication, many in join.joined.items()
                for figures in many
            ]
            others = (*(question.figures for question in join.questions), *join.strangers)
            posts += [(given.get(each.url), key_of_figures(each), each.values) for each in others]
            results.add(number, preview.as_of, posts)
            results.add_days(number, analytics.scope, analytics.days)
        return number, _CHANGED

    def questions(self) -> tuple[JoinQuestion, ...]:
        """Give the figures that wait to be told their post; those that are clear by now are joined by `rejoin`."""
        with self._database.read() as connection:
            return self._waiting(ImportRows(connection), ResultRows(connection)).questions

    def answer(self, figures: PostFigures, publication_id: int | None) -> ChangeSet:
        """Say which post of the log figures belong to; None takes an answer back."""
        with self._database.write() as connection:
            if publication_id is not None and RoutineRows(connection).publication(publication_id) is None:
                raise UserError("routine.no_entry")
            ResultRows(connection).join(key_of_figures(figures), publication_id)
        return _CHANGED

    def rejoin(self) -> int:
        """Join figures whose post came into the log since; gives how many posts found theirs."""
        with self._database.write() as connection:
            results = ResultRows(connection)
            join = self._waiting(ImportRows(connection), results)
            for publication, many in join.joined.items():
                for figures in many:
                    results.join(figures.url, publication)
            return len(join.joined)

    @staticmethod
    def _waiting(rows: ImportRows, results: ResultRows) -> Join:
        waiting = results.waiting()
        if not waiting:
            return Join()
        figures = [PostFigures(key, None, dict(values)) for key, values in waiting.items()]
        return join_figures(figures, _logged(rows))

    # Figures

    def of_posts(self) -> dict[int, dict[Metric, int]]:
        """Give what holds of each post, by its id; what is absent is unknown."""
        with self._database.read() as connection:
            said = ResultRows(connection).of_posts()
        return {number: figures_that_hold(figures) for number, figures in said.items()}

    def figures(self) -> dict[int, dict[Metric, Figure]]:
        """Give what holds of each post with where it comes from, by its id."""
        with self._database.read() as connection:
            said = ResultRows(connection).of_posts()
        return {number: figures_held(figures) for number, figures in said.items()}

    def of_post(self, publication_id: int) -> dict[Metric, int]:
        """Give what holds of one post."""
        with self._database.read() as connection:
            return figures_that_hold(ResultRows(connection).of_posts([publication_id]).get(publication_id, ()))

    def type(self, publication_id: int, values: Mapping[Metric, int | None]) -> ChangeSet:
        """Keep what the person read off the network; None forgets what they typed.

        Raises UsageError for a figure below zero or beyond all sense, UserError when the post is gone.
        """
        for value in values.values():
            if value is not None and not 0 <= value <= _MOST:
                raise UsageError("results.number", value=value)
        with self._database.write() as connection:
            if RoutineRows(connection).publication(publication_id) is None:
                raise UserError("routine.no_entry")
            ResultRows(connection).type(publication_id, values, self._clock.now())
        return _CHANGED

    def days(self, scope: Scope = Scope.ME) -> dict[tuple[date, Metric], int]:
        """Give the figures by day, from the newest export that has the day."""
        with self._database.read() as connection:
            ends = {record.id: _as_of(record) for record in ImportRows(connection).all()}
            said = ResultRows(connection).days(scope)
        return days_that_hold((ends[number], figure) for number, figure in said)

    def worth(self, first: date, last: date, cost: float | None = None) -> Worth:
        """Say what the posts of a time amount to; `cost` is what it took, in the person's currency."""
        with self._database.read() as connection:
            posts = {
                post.id
                for post in RoutineRows(connection).publications(PublicationKind.POST)
                if first <= post.local_date <= last
            }
        held = [values for number, values in self.of_posts().items() if number in posts]
        impressions = sum(values.get(Metric.IMPRESSIONS, 0) for values in held)
        leads = sum(values.get(Metric.LEADS, 0) for values in held)
        relations = {
            str(network): number
            for network, number in self._settings.get(RELATIONS).items()
            if isinstance(number, int) and not isinstance(number, bool)
        }
        per_thousand = self._settings.get(COST_PER_THOUSAND)
        people = self._settings.get(PEOPLE_SHARING)
        return Worth(
            impressions,
            leads,
            potential_audience(relations, people) if relations else None,
            media_value(impressions, per_thousand) if per_thousand > 0 else None,
            cost_per_lead(cost, leads) if cost is not None else None,
        )


def _logged(rows: ImportRows) -> list[LoggedPost]:
    return [LoggedPost(publication, key) for publication, key in rows.joined_posts()]


def _is(record: ImportRecord, fingerprint: str) -> bool:
    return record.undone_at is None and record.details.get("fingerprint") == fingerprint


def _as_of(record: ImportRecord) -> datetime:
    said = record.details.get("as_of")
    return datetime.fromisoformat(said) if isinstance(said, str) else record.made_at


def _end(last: date | None) -> datetime | None:
    return datetime.combine(last + timedelta(days=1), time(), UTC) if last is not None else None


def _details(preview: AnalyticsPreview) -> dict[str, Any]:
    analytics = preview.analytics
    return {
        "fingerprint": preview.fingerprint,
        "as_of": preview.as_of.astimezone(UTC).isoformat(),
        "first": analytics.first.isoformat() if analytics.first else "",
        "last": analytics.last.isoformat() if analytics.last else "",
        "scope": analytics.scope.value,
        "totals": {metric.value: value for metric, value in analytics.totals.items()},
        "audience": [[each.category, each.label, each.share, each.at_most] for each in analytics.audience],
        "ignored": list(analytics.ignored),
    }
