"""Figures of posts and of days, as imports and the person said them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime

from sqlalchemy import ColumnElement, Connection, delete, insert, or_, select, update

from advocate_desktop.domain.results import DayFigure, Figure, Metric, Scope
from advocate_desktop.storage.result_tables import day_results, results
from advocate_desktop.storage.storable import storable
from advocate_desktop.storage.tables import imports

_KNOWN = {metric.value: metric for metric in Metric}


class ResultRows:
    """Results inside one transaction of the database. What an undone import said does not hold."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_posts(self, publication_ids: Sequence[int] | None = None) -> dict[int, list[Figure]]:
        """Give what was said of posts, by their id: of some, or of all."""
        query = (
            select(
                results.c.publication_id, results.c.metric, results.c.value, results.c.as_of, results.c.import_id
            )
            .select_from(results.outerjoin(imports, imports.c.id == results.c.import_id))
            .where(results.c.publication_id.is_not(None), _holds())
        )
        if publication_ids is not None:
            query = query.where(results.c.publication_id.in_(publication_ids))
        found: dict[int, list[Figure]] = {}
        for number, metric, value, as_of, import_id in self._connection.execute(query):
            if metric in _KNOWN:
                figure = Figure(_KNOWN[metric], value, datetime.fromisoformat(as_of), typed=import_id is None)
                found.setdefault(number, []).append(figure)
        return found

    def waiting(self) -> dict[str, list[tuple[Metric, int]]]:
        """Give the figures of posts that are in no log, by what the network calls them."""
        query = (
            select(results.c.post_key, results.c.metric, results.c.value)
            .select_from(results.join(imports, imports.c.id == results.c.import_id))
            .where(results.c.publication_id.is_(None), _holds())
        )
        found: dict[str, list[tuple[Metric, int]]] = {}
        for key, metric, value in self._connection.execute(query):
            if metric in _KNOWN:
                found.setdefault(key, []).append((_KNOWN[metric], value))
        return found

    def join(self, post_key: str, publication_id: int | None) -> int:
        """Say which post figures belong to (None: to none in the log); gives how many figures moved."""
        statement = update(results).where(results.c.post_key == post_key)
        return self._connection.execute(statement, {"publication_id": publication_id}).rowcount

    def add(
        self,
        import_id: int,
        as_of: datetime,
        posts: Iterable[tuple[int | None, str, Mapping[Metric, int]]],
    ) -> None:
        """Keep figures of posts: id in the log (None: not there), what the network calls it, values."""
        rows = [
            {
                "publication_id": number,
                "post_key": storable(key)[:500],
                "metric": metric.value,
                "value": value,
                "as_of": _instant(as_of),
                "import_id": import_id,
            }
            for number, key, values in posts
            for metric, value in values.items()
        ]
        if rows:
            self._connection.execute(insert(results), rows)

    def type(self, publication_id: int, values: Mapping[Metric, int | None], moment: datetime) -> None:
        """Keep what the person typed of a post; None forgets what was typed."""
        of_post = (results.c.publication_id == publication_id) & results.c.import_id.is_(None)
        for metric, value in values.items():
            self._connection.execute(delete(results).where(of_post, results.c.metric == metric.value))
            if value is not None:
                row = {
                    "publication_id": publication_id,
                    "metric": metric.value,
                    "value": value,
                    "as_of": _instant(moment),
                }
                self._connection.execute(insert(results), row)

    # Days

    def add_days(self, import_id: int, scope: Scope, figures: Iterable[DayFigure]) -> None:
        """Keep figures of days; the last one said of a day and metric in one export serves."""
        rows = {
            (figure.day, figure.metric): {
                "import_id": import_id,
                "scope": scope.value,
                "day": figure.day.isoformat(),
                "metric": figure.metric.value,
                "value": figure.value,
            }
            for figure in figures
        }
        if rows:
            self._connection.execute(insert(day_results), list(rows.values()))

    def days(self, scope: Scope) -> list[tuple[int, DayFigure]]:
        """List what was said of days, each with its import, in the order of imports."""
        query = (
            select(day_results.c.import_id, day_results.c.day, day_results.c.metric, day_results.c.value)
            .select_from(day_results.join(imports, imports.c.id == day_results.c.import_id))
            .where(day_results.c.scope == scope.value, imports.c.undone_at.is_(None))
            .order_by(day_results.c.import_id, day_results.c.day)
        )
        return [
            (number, DayFigure(date.fromisoformat(day), _KNOWN[metric], value))
            for number, day, metric, value in self._connection.execute(query)
            if metric in _KNOWN
        ]


def _holds() -> ColumnElement[bool]:
    return or_(results.c.import_id.is_(None), imports.c.undone_at.is_(None))


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
