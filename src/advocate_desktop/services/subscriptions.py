"""Subscriptions: folders, feeds and packs looked at by hand or on their schedule; nothing is looked at unasked."""

import hashlib
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.subscriptions import (
    LEAST_HOURS,
    MOST_HOURS,
    USUAL_HOURS,
    LogEntry,
    Outcome,
    Subscription,
    SubscriptionKind,
    holds_password,
    is_address,
    is_due,
)
from advocate_desktop.errors import UserError
from advocate_desktop.messages import Messages
from advocate_desktop.services.http_port import HttpFailureError, HttpPort, HttpRequest, SecretsPort
from advocate_desktop.services.library import LibraryService
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.subscriptions import SubscriptionRows

if TYPE_CHECKING:
    from advocate_desktop.services.importing import ImportProgress, ImportReport

_MOST_BYTES = {SubscriptionKind.FEED: 20 * 1024 * 1024, SubscriptionKind.PACK: 200 * 1024 * 1024}
_MOST_SECONDS = {SubscriptionKind.FEED: 60.0, SubscriptionKind.PACK: 600.0}
_GONE = 410


@dataclass(frozen=True, slots=True)
class Look:
    """What a look gave; `report` where something was taken in."""

    outcome: Outcome
    report: "ImportReport | None" = None
    error: UserError | None = None

    @property
    def changes(self) -> ChangeSet:
        """Tell what changed."""
        kinds = {Changed.SUBSCRIPTIONS} | (set(self.report.changes.kinds) if self.report is not None else set())
        return ChangeSet(frozenset(kinds))


class Subscriptions:
    """The subscriptions of one profile. Without `http`, folders alone can be looked at."""

    def __init__(
        self,
        database: Database,
        library: LibraryService,
        clock: Clock,
        *,
        http: HttpPort | None = None,
        secrets: SecretsPort | None = None,
    ) -> None:
        self._database = database
        self._library = library
        self._clock = clock
        self._http = http
        self._secrets = secrets

    def all(self) -> list[Subscription]:
        """List them in the order they were made."""
        with self._database.read() as connection:
            return SubscriptionRows(connection).all()

    def due(self) -> list[Subscription]:
        """List those to look at now."""
        now = self._clock.now()
        return [each for each in self.all() if is_due(each, now)]

    def log(self, number: int, limit: int = 50) -> list[LogEntry]:
        """List the last looks at one, the newest first."""
        with self._database.read() as connection:
            return SubscriptionRows(connection).log(number, limit)

    def add(self, kind: SubscriptionKind, place: str, name: str = "", hours: int = USUAL_HOURS) -> ChangeSet:
        """Keep a place to look at; it stays off until it is turned on.

        Raises UserError when the place is no folder or address, holds a password, or is known already.
        """
        place = place.strip()
        if kind is SubscriptionKind.FOLDER:
            folder = Path(place).expanduser().absolute()
            if not folder.is_dir():
                raise UserError("subscriptions.no_folder", place=place)
            place, name = str(folder), name or folder.name
        elif not is_address(place):
            raise UserError("subscriptions.no_address", place=place)
        elif holds_password(place):
            raise UserError("subscriptions.password_in_address")
        hours = max(LEAST_HOURS, min(hours, MOST_HOURS))
        with self._database.write() as connection:
            name = name.strip() or urlsplit(place).hostname or place
            if not SubscriptionRows(connection).add(kind, place, name, hours, self._clock.now()):
                raise UserError("subscriptions.known", place=place)
        return ChangeSet.of(Changed.SUBSCRIPTIONS)

    def add_list(self, feeds: Iterable[tuple[str, str]]) -> int:
        """Keep the feeds of a list (address, title), all off; gives how many were new."""
        added = 0
        moment = self._clock.now()
        with self._database.write() as connection:
            rows = SubscriptionRows(connection)
            for address, title in feeds:
                if is_address(address) and not holds_password(address):
                    name = title or urlsplit(address).hostname or address
                    added += rows.add(SubscriptionKind.FEED, address, name, USUAL_HOURS, moment)
        return added

    def switch(self, number: int, on: bool) -> ChangeSet:
        """Turn one on or off."""
        return self._set(number, is_on=on)

    def schedule(self, number: int, hours: int) -> ChangeSet:
        """Set every how many hours one is looked at, from one hour to a month."""
        return self._set(number, hours=max(LEAST_HOURS, min(hours, MOST_HOURS)))

    def remove(self, number: int) -> ChangeSet:
        """Forget one with its log and its password; what it brought stays in the library."""
        with self._database.write() as connection:
            done = SubscriptionRows(connection).remove(number)
        if done and self._secrets is not None and self._secrets.get(_secret_name(number)):
            self._secrets.put(_secret_name(number), "")
        return ChangeSet.of(Changed.SUBSCRIPTIONS) if done else ChangeSet()

    def set_authorization(self, number: int, value: str) -> None:
        """Keep what a place asks for to be read (`Bearer …`, `Basic …`) in the keyring; '' forgets it.

        Raises UserError when there is no keyring.
        """
        if self._secrets is None:
            raise UserError("subscriptions.no_keyring")
        self._secrets.put(_secret_name(number), value)

    def look(
        self,
        number: int,
        progress: Callable[["ImportProgress"], None] = lambda _progress: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Look:
        """Look at one now, whether it is on or not, and take in what is new; what it gave stands in its log.

        Raises UserError when there is none of that id.
        """
        with self._database.read() as connection:
            known = SubscriptionRows(connection).one(number)
        if known is None:
            raise UserError("subscriptions.unknown")
        try:
            if known.kind is SubscriptionKind.FOLDER:
                seen, report = self._look_at_folder(known, progress, cancelled)
            else:
                seen, report = self._fetch(known, progress, cancelled)
        except UserError as error:
            details = {"key": error.key, "values": error.values}
            self._keep(replace(known, failures=known.failures + 1), Outcome.FAILED, details)
            return Look(Outcome.FAILED, error=error)
        if report is None:
            self._keep(replace(seen, failures=0), Outcome.SAME, {})
            return Look(Outcome.SAME)
        return self._taken(known, seen, report)

    def _taken(self, known: Subscription, seen: Subscription, report: "ImportReport") -> Look:
        if report.cancelled:
            # What was taken stays; the rest is looked for the next time.
            seen = replace(known, failures=0)
        elif report.refused and not (report.added or report.updated or report.unchanged):
            error = report.refused[0].error
            details = {"key": error.key, "values": error.values}
            self._keep(replace(known, failures=known.failures + 1), Outcome.FAILED, details)
            return Look(Outcome.FAILED, report, error)
        numbers = {"added": report.added, "updated": report.updated, "refused": len(report.refused)}
        outcome = Outcome.NEW if report.added or report.updated or report.withdrawn else Outcome.SAME
        self._keep(replace(seen, failures=0), outcome, numbers)
        return Look(outcome, report)

    def _look_at_folder(
        self, known: Subscription, progress: Callable[["ImportProgress"], None], cancelled: Callable[[], bool]
    ) -> tuple[Subscription, "ImportReport | None"]:
        from advocate_desktop.formats.folder import walk_folder

        folder = Path(known.place)
        if not folder.is_dir():
            raise UserError("subscriptions.folder_away", place=known.place)
        digest = hashlib.blake2b(digest_size=16)
        try:
            for found in walk_folder(folder, documents=True):
                facts = found.path.stat()
                digest.update(f"{found.inside}\0{facts.st_size}\0{facts.st_mtime_ns}\n".encode(errors="replace"))
        except OSError as error:
            raise UserError("subscriptions.folder_away", place=known.place) from error
        seen = replace(known, digest=digest.hexdigest())
        if seen.digest == known.digest:
            return seen, None
        return seen, self._library.import_paths([folder], progress, cancelled)

    def _fetch(
        self, known: Subscription, progress: Callable[["ImportProgress"], None], cancelled: Callable[[], bool]
    ) -> tuple[Subscription, "ImportReport | None"]:
        if self._http is None:
            raise UserError("subscriptions.no_network")
        authorization = self._secrets.get(_secret_name(known.id)) if self._secrets is not None else ""
        request = HttpRequest(
            known.place,
            known.etag,
            known.modified,
            authorization,
            _MOST_BYTES[known.kind],
            _MOST_SECONDS[known.kind],
        )
        try:
            answer = self._http.get(request, cancelled)
        except HttpFailureError as failure:
            known_reason = failure.reason in {"offline", "timeout", "too_large", "certificate"}
            reason = failure.reason if known_reason else "other"
            raise UserError(f"subscriptions.{reason}", place=known.place) from failure
        if answer.status == 304:
            return known, None
        if answer.status in {401, 403}:
            raise UserError("subscriptions.not_allowed", place=known.place)
        if answer.status in {404, _GONE}:
            raise UserError("subscriptions.gone", place=known.place)
        if answer.status != 200:
            raise UserError("subscriptions.answer", place=known.place, status=answer.status)
        digest = hashlib.blake2b(answer.body, digest_size=16).hexdigest()
        seen = replace(known, etag=answer.etag, modified=answer.modified, digest=digest)
        if digest == known.digest:
            return seen, None
        return seen, self._import_body(known, answer.body, progress, cancelled)

    def _import_body(
        self,
        known: Subscription,
        body: bytes,
        progress: Callable[["ImportProgress"], None],
        cancelled: Callable[[], bool],
    ) -> "ImportReport":
        suffix = ".advpack" if known.kind is SubscriptionKind.PACK else ".xml"
        with tempfile.TemporaryDirectory(prefix="advocate-") as folder:
            file = Path(folder) / f"{urlsplit(known.place).hostname or 'feed'}{suffix}"
            file.write_bytes(body)
            return self._library.import_paths([file], progress, cancelled, feed_address=known.place)

    def _set(self, number: int, *, is_on: bool | None = None, hours: int | None = None) -> ChangeSet:
        with self._database.write() as connection:
            done = SubscriptionRows(connection).set(number, is_on=is_on, hours=hours)
        if not done:
            raise UserError("subscriptions.unknown")
        return ChangeSet.of(Changed.SUBSCRIPTIONS)

    def _keep(self, seen: Subscription, outcome: Outcome, details: dict[str, Any]) -> None:
        with self._database.write() as connection:
            SubscriptionRows(connection).looked(seen, outcome, details, self._clock.now())


def log_line(entry: LogEntry, messages: Messages) -> str:
    """Say in one sentence what a look gave."""
    if entry.outcome is Outcome.FAILED:
        return messages(f"{entry.details['key']}.message", **entry.details["values"])
    if entry.outcome is Outcome.SAME:
        return messages("subscriptions.same")
    return messages("subscriptions.new", **entry.details)


def _secret_name(number: int) -> str:
    return f"subscription-{number}"
