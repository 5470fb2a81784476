"""Subscriptions: folders, feeds and packs looked at by hand or on their schedule; nothing is looked at unasked."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.content import ContentSource, SourceKind
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
    next_look,
)
from advocate_desktop.errors import Cancelled, UserError
from advocate_desktop.messages import Messages
from advocate_desktop.services.http_port import HttpPort, SecretsPort
from advocate_desktop.services.library import LibraryService
from advocate_desktop.services.subscription_reading import (
    Found,
    checked_address,
    find,
    likely_kind,
    read_address,
    read_folder,
    read_list,
)
from advocate_desktop.settings import OptionStore, person_id
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.library import LibraryRows
from advocate_desktop.storage.subscriptions import SubscriptionRows

if TYPE_CHECKING:
    from advocate_desktop.services.importing import ImportProgress, ImportReport

_REASONS_KEPT = 5
# A failure to reach anything at all burdens nobody: it is tried again within the hour.
_OFFLINE, _OFFLINE_FAILURES = "subscriptions.errors.offline", 3

_Progress = Callable[["ImportProgress"], None]


@dataclass(frozen=True, slots=True)
class Offer:
    """An address that a pack in the library names for its updates, and that nobody looks at yet."""

    source: ContentSource
    address: str


@dataclass(frozen=True, slots=True)
class Look:
    """What a look gave; `report` where something was read. `again`: the look before gave the very same."""

    name: str
    outcome: Outcome
    report: "ImportReport | None" = None
    error: UserError | None = None
    again: bool = False

    @property
    def changes(self) -> ChangeSet:
        """Tell what changed."""
        kinds = {Changed.SUBSCRIPTIONS} | (set(self.report.changes.kinds) if self.report is not None else set())
        return ChangeSet(frozenset(kinds))


class Subscriptions:
    """The subscriptions of one profile. `http` is called at a look; without it folders alone can be looked at."""

    def __init__(
        self,
        database: Database,
        library: LibraryService,
        settings: OptionStore,
        clock: Clock,
        *,
        http: Callable[[], HttpPort] | None = None,
        secrets: SecretsPort | None = None,
    ) -> None:
        self._database = database
        self._library = library
        self._settings = settings
        self._clock = clock
        self._http = http
        self._secrets = secrets

    def all(self) -> list[Subscription]:
        """List them in the order they were made."""
        with self._database.read() as connection:
            return SubscriptionRows(connection).all()

    def schedule(self, since: datetime) -> list[tuple[datetime, Subscription]]:
        """List when each that is on is looked at next, the first one first.

        `since` is when the application began to watch, or the laptop woke up.
        """
        on = [each for each in self.all() if each.is_on]
        if not on:
            return []
        now, person = self._clock.now(), person_id(self._settings)
        planned = [(next_look(each, person, since, now), each) for each in on]
        return sorted(planned, key=lambda pair: (pair[0], pair[1].id))

    def log(self, number: int, limit: int = 200) -> list[LogEntry]:
        """List the last looks at one, the newest first."""
        with self._database.read() as connection:
            return SubscriptionRows(connection).log(number, limit)

    def offers(self) -> list[Offer]:
        """List the addresses that packs in the library name for their updates, and that are not subscribed to."""
        with self._database.read() as connection:
            known = SubscriptionRows(connection).all()
            rows = LibraryRows(connection)
            packs = [source for source, _ in rows.sources() if source.kind is SourceKind.PACK]
            named = [Offer(source, str(rows.manifest(source.id).get("update_url") or "")) for source in packs]
        places = {each.place for each in known} | {each.source for each in known}
        return [each for each in named if each.address and not {each.address, each.source.key} & places]

    def find(self, typed: str, cancelled: Callable[[], bool] = lambda: False) -> Found:
        """Ask an address once and tell what stands there: a feed, a pack, a page or a list that names feeds.

        Raises UserError when it is no address, does not answer, or holds nothing to subscribe to; Cancelled.
        """
        if self._http is None:
            raise UserError("subscriptions.no_network")
        return find(self._http(), typed, cancelled)

    def read_list(self, path: Path) -> Found:
        """Give the feeds that a list saved as a file (OPML) names. Raises Refusal for what is no such list."""
        return read_list(path)

    def add(self, kind: SubscriptionKind, place: str, name: str = "", hours: int = USUAL_HOURS) -> Subscription:
        """Keep a place to look at; it stays off until it is turned on.

        Raises UserError when the place is no folder or address, holds a password, or is known already.
        """
        place = place.strip()
        if kind is SubscriptionKind.FOLDER:
            folder = Path(place).expanduser().absolute()
            if not folder.is_dir():
                raise UserError("subscriptions.no_folder", place=place)
            place, name = str(folder), name or folder.name
        else:
            place = checked_address(place)
        hours = max(LEAST_HOURS, min(hours, MOST_HOURS))
        with self._database.write() as connection:
            rows = SubscriptionRows(connection)
            if not rows.add(kind, place, name.strip() or _name_of(place), hours, self._clock.now()):
                raise UserError("subscriptions.known", place=place)
            return next(each for each in rows.all() if each.place == place)

    def add_unasked(self, typed: str) -> Subscription:
        """Keep an address that cannot be asked now; its name tells what it leads to.

        Raises UserError as `add` does.
        """
        place = checked_address(typed)
        return self.add(likely_kind(place), place)

    def add_list(self, feeds: Iterable[tuple[str, str]]) -> int:
        """Keep the feeds of a list (address, title), all off; gives how many were new."""
        added = 0
        moment = self._clock.now()
        with self._database.write() as connection:
            rows = SubscriptionRows(connection)
            for address, title in feeds:
                if is_address(address) and not holds_password(address):
                    name = title or _name_of(address)
                    added += rows.add(SubscriptionKind.FEED, address, name, USUAL_HOURS, moment)
        return added

    def switch(self, number: int, on: bool) -> ChangeSet:
        """Turn one on or off."""
        return self._set(number, is_on=on)

    def set_hours(self, number: int, hours: int) -> ChangeSet:
        """Set every how many hours one is looked at, from one hour to a month."""
        return self._set(number, hours=max(LEAST_HOURS, min(hours, MOST_HOURS)))

    def remove(self, number: int) -> ChangeSet:
        """Forget one with its log and its password; what it brought stays in the library."""
        known = self._one(number)
        if known.has_access and self._secrets is not None:
            self._secrets.put(_secret_name(known), "")
        with self._database.write() as connection:
            SubscriptionRows(connection).remove(number)
        return ChangeSet.of(Changed.SUBSCRIPTIONS)

    def set_authorization(self, number: int, value: str) -> ChangeSet:
        """Keep what a place asks for to be read (`Bearer …`, `Basic …`) in the keyring; '' forgets it.

        Raises UserError when there is no keyring.
        """
        if self._secrets is None:
            raise UserError("subscriptions.no_keyring")
        self._secrets.put(_secret_name(self._one(number)), value)
        return self._set(number, has_access=bool(value))

    def look(
        self,
        number: int,
        progress: _Progress = lambda _progress: None,
        cancelled: Callable[[], bool] = lambda: False,
        *,
        by_hand: bool = False,
        accepted: Sequence[str] = (),
    ) -> Look:
        """Look at one now, whether it is on or not, and take in what is new; what it gave stands in its log.

        `by_hand` reads again what was refused before. A key nobody knows yet is refused until its fingerprint is
        among `accepted`. Raises UserError when there is none of that id, Cancelled when nothing was taken yet.
        """
        known = self._one(number)
        if by_hand and (known.kind is SubscriptionKind.FOLDER or _was_refused(known)):
            known = replace(known, etag="", modified="", digest="")

        def take(paths: list[Path]) -> "ImportReport":
            return self._library.import_paths(
                paths,
                progress,
                cancelled,
                accepted,
                ask_first=True,
                feed_address=known.place if known.kind is not SubscriptionKind.FOLDER else "",
                only_pack=known.source if known.kind is SubscriptionKind.PACK else "",
            )

        try:
            if known.kind is SubscriptionKind.FOLDER:
                seen, report = read_folder(known, cancelled, take)
            else:
                if self._http is None:
                    raise UserError("subscriptions.no_network")
                seen, report = read_address(known, self._http(), self._authorization(known), cancelled, take)
        except UserError as error:
            return self._failed(known, error)
        if report is None:
            return self._unchanged(known, seen)
        return self._taken(known, seen, report)

    def _authorization(self, known: Subscription) -> str:
        return self._secrets.get(_secret_name(known)) if known.has_access and self._secrets is not None else ""

    def _failed(self, known: Subscription, error: UserError) -> Look:
        failures = known.failures + 1
        if error.key == _OFFLINE:
            failures = min(failures, _OFFLINE_FAILURES)
        if _was_refused(known):
            # What was refused has to be read again, or its refusal would be forgotten.
            known = replace(known, etag="", modified="", digest="")
        return self._keep(replace(known, failures=failures), Outcome.FAILED, _told(error), error=error)

    def _unchanged(self, known: Subscription, seen: Subscription) -> Look:
        seen = replace(seen, failures=0)
        if known.last is None or not _was_refused(known):
            return self._keep(seen, Outcome.SAME, {})
        return self._keep(seen, Outcome.REFUSED, known.last.details, error=refusal_of(known.last))

    def _taken(self, known: Subscription, seen: Subscription, report: "ImportReport") -> Look:
        came = report.added or report.updated or report.withdrawn
        refused = [_told(_as_placed(each.error, each.path, known)) for each in report.refused]
        if report.cancelled and not came:
            raise Cancelled
        if report.cancelled:
            # What was taken stays; the rest is looked for the next time.
            seen = known
        elif refused and not came and not report.unchanged:
            return self._keep(
                replace(seen, failures=0), Outcome.REFUSED, refused[0], report, error=report.refused[0].error
            )
        seen = replace(seen, failures=0)
        if known.kind is not SubscriptionKind.FOLDER and report.sources:
            source = report.sources[0]
            name = source.name if source.name and known.name == _name_of(known.place) else known.name
            seen = replace(seen, source=source.key, name=name)
        details = {
            "added": report.added,
            "updated": report.updated,
            "withdrawn": report.withdrawn,
            "refused": len(refused),
            "reasons": refused[:_REASONS_KEPT],
        }
        if not came and not refused:
            details = {}
        return self._keep(seen, Outcome.NEW if came else Outcome.SAME, details, report)

    def _keep(
        self,
        seen: Subscription,
        outcome: Outcome,
        details: Any,
        report: "ImportReport | None" = None,
        error: UserError | None = None,
    ) -> Look:
        entry = LogEntry(self._clock.now(), outcome, details)
        with self._database.write() as connection:
            SubscriptionRows(connection).looked(seen, entry)
        return Look(seen.name, outcome, report, error, entry.is_like(seen.last))

    def _one(self, number: int) -> Subscription:
        with self._database.read() as connection:
            known = SubscriptionRows(connection).one(number)
        if known is None:
            raise UserError("subscriptions.unknown")
        return known

    def _set(
        self, number: int, *, is_on: bool | None = None, hours: int | None = None, has_access: bool | None = None
    ) -> ChangeSet:
        with self._database.write() as connection:
            done = SubscriptionRows(connection).set(number, is_on=is_on, hours=hours, has_access=has_access)
        if not done:
            raise UserError("subscriptions.unknown")
        return ChangeSet.of(Changed.SUBSCRIPTIONS)


def refusal_of(entry: LogEntry | None) -> UserError | None:
    """Give the failure that a look ended with; None for one that went well."""
    if entry is None or "key" not in entry.details:
        return None
    return UserError(str(entry.details["key"]).replace(".errors.", ".", 1), **entry.details["values"])


def log_line(entry: LogEntry, messages: Messages) -> str:
    """Say what a look gave, in one or two sentences."""
    error = refusal_of(entry)
    if error is not None:
        return error.message(messages)
    counted = [
        messages(f"library.{key}", count=entry.details[key])
        for key in ("added", "updated", "withdrawn")
        if entry.details.get(key)
    ]
    told = [f"{', '.join(counted)}."] if counted else [messages("subscriptions.same")]
    if entry.details.get("refused"):
        told.append(messages("subscriptions.refused", count=entry.details["refused"]))
    return " ".join(told)


def log_reasons(entry: LogEntry, messages: Messages) -> list[str]:
    """Say why some of what a look found was not taken, a sentence each; the first few only."""
    return [messages(f"{each['key']}.message", **each["values"]) for each in entry.details.get("reasons", ())]


def _was_refused(known: Subscription) -> bool:
    return known.last is not None and known.last.outcome is Outcome.REFUSED


def _told(error: UserError) -> dict[str, Any]:
    return {"key": error.key, "values": error.values}


def _as_placed(error: UserError, path: str, known: Subscription) -> UserError:
    """Name the place of a subscription where an error names the file its answer was put into."""
    if known.kind is SubscriptionKind.FOLDER:
        return error
    for key, value in error.values.items():
        if isinstance(value, str):
            error.values[key] = value.replace(path, known.place).replace(Path(path).name, known.place)
    return error


def _name_of(place: str) -> str:
    return urlsplit(place).hostname or Path(place).name or place


def _secret_name(known: Subscription) -> str:
    return f"subscription {known.place}"
