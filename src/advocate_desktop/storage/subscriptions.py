"""Subscriptions and the log of their looks."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection

from advocate_desktop.domain.subscriptions import LogEntry, Outcome, Subscription, SubscriptionKind
from advocate_desktop.storage.storable import storable

_LOG_KEPT = 200
_READ = "id, kind, place, name, is_on, every_hours, etag, modified, digest, failures, looked_at"


class SubscriptionRows:
    """Subscriptions inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Subscription]:
        """List them in the order they were made."""
        sql = f"SELECT {_READ} FROM subscriptions ORDER BY id"  # noqa: S608  names of our own
        return [_subscription(row) for row in self._connection.exec_driver_sql(sql)]

    def one(self, number: int) -> Subscription | None:
        """Give one; None when there is none of that id."""
        return next((each for each in self.all() if each.id == number), None)

    def add(self, kind: SubscriptionKind, place: str, name: str, hours: int, moment: datetime) -> bool:
        """Keep a new one, off; False when its place is known already."""
        done = self._connection.exec_driver_sql(
            "INSERT OR IGNORE INTO subscriptions (kind, place, name, every_hours, made_at) VALUES (?, ?, ?, ?, ?)",
            (kind.value, storable(place), storable(name), hours, _instant(moment)),
        )
        return done.rowcount > 0

    def set(self, number: int, *, is_on: bool | None = None, hours: int | None = None, name: str = "") -> bool:
        """Turn one on or off, set its hours or its name; False when there is none of that id."""
        done = self._connection.exec_driver_sql(
            "UPDATE subscriptions SET is_on = coalesce(?, is_on), every_hours = coalesce(?, every_hours),"
            " name = coalesce(?, name) WHERE id = ?",
            (int(is_on) if is_on is not None else None, hours, storable(name) or None, number),
        )
        return done.rowcount > 0

    def remove(self, number: int) -> bool:
        """Forget one with its log; what it brought stays. False when there is none of that id."""
        sql = "DELETE FROM subscriptions WHERE id = ?"
        return self._connection.exec_driver_sql(sql, (number,)).rowcount > 0

    def looked(self, known: Subscription, outcome: Outcome, details: Mapping[str, Any], moment: datetime) -> None:
        """Keep what a look gave, and what `known` says was there."""
        self._connection.exec_driver_sql(
            "UPDATE subscriptions SET etag = ?, modified = ?, digest = ?, failures = ?, looked_at = ?, place = ?,"
            " name = ? WHERE id = ?",
            (
                storable(known.etag), storable(known.modified), known.digest, known.failures, _instant(moment),
                known.place, storable(known.name), known.id,
            ),
        )  # fmt: skip
        self._connection.exec_driver_sql(
            "INSERT INTO subscription_log (subscription_id, at, outcome, details) VALUES (?, ?, ?, ?)",
            (known.id, _instant(moment), outcome.value, storable(json.dumps(dict(details), ensure_ascii=False))),
        )
        self._connection.exec_driver_sql(
            "DELETE FROM subscription_log WHERE subscription_id = ? AND id NOT IN"
            " (SELECT id FROM subscription_log WHERE subscription_id = ? ORDER BY id DESC LIMIT ?)",
            (known.id, known.id, _LOG_KEPT),
        )

    def log(self, number: int, limit: int) -> list[LogEntry]:
        """List the last looks, the newest first."""
        rows = self._connection.exec_driver_sql(
            "SELECT at, outcome, details FROM subscription_log WHERE subscription_id = ? ORDER BY id DESC LIMIT ?",
            (number, limit),
        )
        return [LogEntry(datetime.fromisoformat(row[0]), Outcome(row[1]), json.loads(row[2])) for row in rows]


def _subscription(row: Any) -> Subscription:
    return Subscription(
        row[0], SubscriptionKind(row[1]), row[2], row[3], bool(row[4]), row[5], row[6], row[7], row[8], row[9],
        datetime.fromisoformat(row[10]) if row[10] else None,
    )  # fmt: skip


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")
