"""What stands at the place of a subscription now: folders are walked, addresses are asked."""

import hashlib
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from advocate_desktop.domain.subscriptions import (
    Subscription,
    SubscriptionKind,
    as_address,
    holds_password,
    is_address,
)
from advocate_desktop.errors import Cancelled, Refusal, UserError
from advocate_desktop.services.http_port import REASONS, HttpFailureError, HttpPort, HttpRequest, HttpResponse

if TYPE_CHECKING:
    from advocate_desktop.formats.feed_file import Feed, FeedAddress
    from advocate_desktop.services.importing import ImportReport

_PACK_SUFFIXES = (".advpack", ".zip")
_ZIP = b"PK\x03\x04"
_MOST_BYTES = {SubscriptionKind.FEED: 20 * 1024 * 1024, SubscriptionKind.PACK: 200 * 1024 * 1024}
_MOST_SECONDS = {SubscriptionKind.FEED: 60.0, SubscriptionKind.PACK: 600.0}
# Enough to tell a feed from a page and to find what a page says of its feeds.
_ENOUGH = 1024 * 1024

_Cancelled = Callable[[], bool]
_Take = Callable[[list[Path]], "ImportReport"]


@dataclass(frozen=True, slots=True)
class Found:
    """What stands at an address: a feed or a pack to subscribe to, or a page or a list that names feeds."""

    kind: SubscriptionKind | None
    place: str
    name: str = ""
    feeds: tuple["FeedAddress", ...] = ()


def find(http: HttpPort, typed: str, cancelled: _Cancelled) -> Found:
    """Ask an address once and tell what stands there.

    Raises UserError when it is no address, holds a password, does not answer, or holds nothing to subscribe to;
    Cancelled.
    """
    from advocate_desktop.formats.feed_file import read_feed

    place = checked_address(typed)
    request = HttpRequest(place, most_bytes=_MOST_BYTES[SubscriptionKind.PACK], enough=_ENOUGH)
    answer = ask(http, request, cancelled)
    if answer.body.startswith(_ZIP):
        return Found(SubscriptionKind.PACK, place)
    try:
        feed = read_feed(place, answer.body)
    except Refusal as refusal:
        if refusal.key == "formats.errors.feed_empty" or len(answer.body) >= _ENOUGH:
            return Found(SubscriptionKind.FEED, place)
        if refusal.key != "formats.errors.feed_page":
            raise
        return _of_page(place, answer)
    return _of_feed(place, feed)


def read_list(path: Path) -> Found:
    """Give the feeds that a list saved as a file (OPML) names.

    Raises Refusal for what is no such list, or cannot be read.
    """
    from advocate_desktop.formats.feed_file import MAX_FEED_BYTES, read_feed

    try:
        if path.stat().st_size > MAX_FEED_BYTES:
            raise Refusal("formats.feed_large", path=path.name)
        feed = read_feed(path.name, path.read_bytes())
    except OSError as error:
        raise Refusal("formats.unreadable", path=path.name) from error
    if not feed.addresses:
        raise Refusal("subscriptions.no_list", path=path.name)
    return Found(None, path.name, feed.title, feed.addresses)


def _of_feed(place: str, feed: "Feed") -> Found:
    if feed.addresses:
        return Found(None, place, feed.title, feed.addresses)
    return Found(SubscriptionKind.FEED, place, feed.title)


def _of_page(place: str, answer: HttpResponse) -> Found:
    from advocate_desktop.formats.feed_links import feed_links

    feeds = feed_links(place, answer.body, answer.url or place)
    if not feeds:
        raise UserError("subscriptions.no_feed", place=place)
    return Found(None, place, feeds=feeds)


def likely_kind(place: str) -> SubscriptionKind:
    """Tell by its name alone what an address that cannot be asked now leads to."""
    packed = urlsplit(place).path.casefold().endswith(_PACK_SUFFIXES)
    return SubscriptionKind.PACK if packed else SubscriptionKind.FEED


def checked_address(typed: str) -> str:
    """Give the address that was typed. Raises UserError for what is none, or holds a password."""
    place = as_address(typed)
    if not is_address(place):
        raise UserError("subscriptions.no_address", place=typed.strip())
    if holds_password(place):
        raise UserError("subscriptions.password_in_address")
    return place


def ask(http: HttpPort, request: HttpRequest, cancelled: _Cancelled) -> HttpResponse:
    """Give the answer of an address: something (200) or nothing new (304).

    Raises UserError for everything else, Cancelled.
    """
    place = request.url
    try:
        answer = http.get(request, cancelled)
    except HttpFailureError as failure:
        reason = failure.reason if failure.reason in REASONS else "other"
        raise UserError(f"subscriptions.{reason}", place=place) from failure
    if answer.status in {401, 403}:
        raise UserError("subscriptions.not_allowed", place=place)
    if answer.status in {404, 410}:
        raise UserError("subscriptions.gone", place=place)
    if answer.status not in {200, 304}:
        raise UserError("subscriptions.answer", place=place, status=answer.status)
    return answer


def read_address(
    known: Subscription, http: HttpPort, authorization: str, cancelled: _Cancelled, take: _Take
) -> tuple[Subscription, "ImportReport | None"]:
    """Ask an address and hand what is new in it to `take`; gives what was seen, and what `take` gave.

    Raises UserError when it does not answer, Cancelled.
    """
    suffix = ".advpack" if known.kind is SubscriptionKind.PACK else ".xml"
    with tempfile.TemporaryDirectory(prefix="advocate-") as folder:
        file = Path(folder) / f"{urlsplit(known.place).hostname or 'feed'}{suffix}"
        request = HttpRequest(
            known.place,
            known.etag,
            known.modified,
            authorization,
            _MOST_BYTES[known.kind],
            _MOST_SECONDS[known.kind],
            into=file,
        )
        try:
            answer = ask(http, request, cancelled)
            if answer.status == 304:
                return known, None
            with file.open("rb") as body:
                digest = hashlib.file_digest(body, lambda: hashlib.blake2b(digest_size=16)).hexdigest()
        except OSError as error:
            raise UserError("subscriptions.disk", place=known.place) from error
        seen = replace(known, etag=answer.etag, modified=answer.modified, digest=digest)
        return seen, None if digest == known.digest else take([file])


def read_folder(
    known: Subscription, cancelled: _Cancelled, take: _Take
) -> tuple[Subscription, "ImportReport | None"]:
    """Walk a folder and hand it to `take` where something moved in it, with the packs that lie in it.

    Raises UserError when it cannot be reached, Cancelled.
    """
    from advocate_desktop.formats.folder import walk_folder
    from advocate_desktop.formats.pack import is_pack

    folder = Path(known.place)
    if not folder.is_dir():
        raise UserError("subscriptions.folder_away", place=known.place)
    digest = hashlib.blake2b(digest_size=16)
    packs: list[Path] = []
    articles = is_pack(folder)
    try:
        if not articles:
            packs = sorted(path for path in folder.glob("*.advpack") if path.is_file())
        files = [(path, path.name) for path in packs]
        for found in walk_folder(folder, documents=True):
            files.append((found.path, found.inside))
            articles = True
            if cancelled():
                raise Cancelled
        for path, inside in files:
            facts = path.stat()
            digest.update(f"{inside}\0{facts.st_size}\0{facts.st_mtime_ns}\n".encode(errors="replace"))
    except OSError as error:
        raise UserError("subscriptions.folder_away", place=known.place) from error
    seen = replace(known, digest=digest.hexdigest())
    if seen.digest == known.digest:
        return seen, None
    return seen, take([*([folder] if articles else []), *packs])
