"""Remarks of the checks that the person waved away."""

from datetime import UTC, datetime

from sqlalchemy import Connection, RowMapping, delete, insert, or_, select

from advocate_desktop.domain.ignoring import Ignored, IgnoreScope
from advocate_desktop.storage.storable import storable
from advocate_desktop.storage.tables import ignored_remarks

_columns = ignored_remarks.c


class IgnoredRows:
    """Remarks waved away inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, draft_id: int | None) -> list[Ignored]:
        """List what holds for a draft, or for all drafts alone where there is none, the last waved away first."""
        everywhere = _columns.draft_id.is_(None)
        here = everywhere if draft_id is None else or_(everywhere, _columns.draft_id == draft_id)
        query = select(ignored_remarks).where(here).order_by(_columns.id.desc())
        return [_ignored(row) for row in self._connection.execute(query).mappings()]

    def find(self, ignored_id: int) -> Ignored | None:
        """Give one; None when there is none of that id."""
        query = select(ignored_remarks).where(_columns.id == ignored_id)
        row = self._connection.execute(query).mappings().first()
        return _ignored(row) if row is not None else None

    def add(self, ignored: Ignored, moment: datetime) -> Ignored:
        """Keep one; gives it as it is kept, the one there was where it was kept before."""
        known = next((one for one in self.of(ignored.draft_id) if _same(one, ignored)), None)
        if known is not None:
            return known
        values = {
            "check_id": ignored.check,
            "scope": ignored.scope.value,
            "kind": storable(ignored.kind),
            "words": storable(ignored.words),
            "draft_id": ignored.draft_id,
            "made_at": moment.astimezone(UTC).isoformat(timespec="milliseconds"),
        }
        row = self._connection.execute(insert(ignored_remarks).returning(ignored_remarks), values).mappings().one()
        return _ignored(row)

    def remove(self, ignored_id: int) -> None:
        """Forget one."""
        self._connection.execute(delete(ignored_remarks).where(_columns.id == ignored_id))


def _same(one: Ignored, other: Ignored) -> bool:
    return (one.check, one.scope, one.kind, one.words, one.draft_id) == (
        other.check,
        other.scope,
        storable(other.kind),
        storable(other.words),
        other.draft_id,
    )


def _ignored(row: RowMapping) -> Ignored:
    return Ignored(
        row["check_id"], IgnoreScope(row["scope"]), row["kind"], row["words"], row["draft_id"], row["id"]
    )
