"""Subscriptions and the log of their looks."""

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection

from advocate_desktop.domain.subscriptions import LogEntry, Outcome, Subscription, SubscriptionKind
from advocate_desktop.storage.storable import storable

_LOG_KEPT = 200
_READ = (
    "SELECT s.id, kind, place, name, is_on, every_hours, etag, modified, s.digest, failures, looked_at, source,"
    " has_access, at, outcome, details FROM subscriptions s LEFT JOIN subscription_log l ON l.id ="
    " (SELECT max(id) FROM subscription_log WHERE subscription_id = s.id) ORDER BY s.id"
)


class SubscriptionRows:
    """Subscriptions inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Subscription]:
        """List them in the order they were made."""
        return [_subscription(row) for row in self._connection.exec_driver_sql(_READ)]

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

    def set(
        self, number: int, *, is_on: bool | None = None, hours: int | None = None, has_access: bool | None = None
    ) -> bool:
        """Turn one on or off, set its hours, or whether the keyring knows it; False when there is none."""
        done = self._connection.exec_driver_sql(
            "UPDATE subscriptions SET is_on = coalesce(?, is_on), every_hours = coalesce(?, every_hours),"
            " has_access = coalesce(?, has_access) WHERE id = ?",
            (_flag(is_on), hours, _flag(has_access), number),
        )
        return done.rowcount > 0

    def remove(self, number: int) -> bool:
        """Forget one with its log; what it brought stays. False when there is none of that id."""
        sql = "DELETE FROM subscriptions WHERE id = ?"
        return self._connection.exec_driver_sql(sql, (number,)).rowcount > 0

    def looked(self, known: Subscription, entry: LogEntry) -> None:
        """Keep what a look gave, and what `known` says was there; nothing of one that was removed meanwhile."""
        moment = _instant(entry.at)
        done = self._connection.exec_driver_sql(
            "UPDATE subscriptions SET etag = ?, modified = ?, digest = ?, failures = ?, looked_at = ?, name = ?,"
            " source = ? WHERE id = ?",
            (
                storable(known.etag), storable(known.modified), known.digest, known.failures, moment,
                storable(known.name), storable(known.source), known.id,
            ),
        )  # fmt: skip
        if not done.rowcount:
            return
        details = storable(json.dumps(dict(entry.details), ensure_ascii=False))
        self._connection.exec_driver_sql(
            "INSERT INTO subscription_log (subscription_id, at, outcome, details) VALUES (?, ?, ?, ?)",
            (known.id, moment, entry.outcome.value, details),
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
        return [_entry(row) for row in rows]


def _subscription(row: Any) -> Subscription:
    return Subscription(
        row[0], SubscriptionKind(row[1]), row[2], row[3], bool(row[4]), row[5], row[6], row[7], row[8], row[9],
        datetime.fromisoformat(row[10]) if row[10] else None, row[11], bool(row[12]),
        _entry(row[13:]) if row[13] else None,
    )  # fmt: skip


def _entry(row: Any) -> LogEntry:
    return LogEntry(datetime.fromisoformat(row[0]), Outcome(row[1]), json.loads(row[2]))


def _flag(value: bool | None) -> int | None:
    return None if value is None else int(value)


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")
