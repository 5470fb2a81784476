"""Which entries of an archive the log knows already, because the person logged them by hand."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from advocate_desktop.domain.archive import ArchiveEntry, EntryKind, Zones
from advocate_desktop.domain.linkedin_ids import LinkedInId, read_linkedin_id
from advocate_desktop.domain.routine import Publication, PublicationKind

_SAME_CLOCK = timedelta(seconds=5)
_NEAR = timedelta(days=2)
_ALIKE = 0.6
_WORD = re.compile(r"\w+")
_LINKEDIN = "linkedin"


def match_logged(
    logged: Iterable[Publication], entries: Sequence[ArchiveEntry], zones: Zones
) -> Mapping[str, Publication]:
    """Find, by the key of the archive, the entries that stand in the log already; each is found once at most.

    The same address, then the same or nearly the same text within two days, then the same day where the log
    says no more than that.
    """
    open_posts = {each.id: each for each in logged if each.kind is PublicationKind.POST and _on_linkedin(each)}
    open_comments = {
        each.id: each for each in logged if each.kind is PublicationKind.COMMENT and _on_linkedin(each)
    }
    if not open_posts and not open_comments:
        return {}
    posts = [entry for entry in entries if entry.kind in (EntryKind.POST, EntryKind.REPOST) and entry.instant]
    comments = [entry for entry in entries if entry.kind is EntryKind.COMMENT and entry.instant]
    found: dict[str, Publication] = {}
    _by_address(open_posts, posts, found)
    _by_text(open_posts, posts, found, zones)
    _by_text(open_comments, comments, found, zones)
    _by_day(open_posts, posts, found, zones)
    _by_day(open_comments, comments, found, zones)
    return found


def _on_linkedin(publication: Publication) -> bool:
    return not publication.channels or _LINKEDIN in publication.channels


def _by_address(waiting: dict[int, Publication], posts: list[ArchiveEntry], found: dict[str, Publication]) -> None:
    named = {each.id: name for each in waiting.values() if each.url and (name := read_linkedin_id(each.url))}
    if not named:
        return
    keys = {entry.key: entry for entry in posts}
    for number, name in named.items():
        entry = keys.get(name.urn) or _same_moment(name, posts)
        if entry is not None and entry.key not in found:
            found[entry.key] = waiting.pop(number)


def _same_moment(name: LinkedInId, posts: Iterable[ArchiveEntry]) -> ArchiveEntry | None:
    """An activity has another number than its post, and the same clock."""
    moment = name.instant
    if moment is None:
        return None
    close = [entry for entry in posts if entry.instant and abs(entry.instant - moment) <= _SAME_CLOCK]
    return close[0] if len(close) == 1 else None


def _by_text(
    waiting: dict[int, Publication], entries: list[ArchiveEntry], found: dict[str, Publication], zones: Zones
) -> None:
    texts = {each.id: _words(each.text) for each in waiting.values() if each.text.strip()}
    if not texts:
        return
    first = min(waiting[number].local_date for number in texts) - _NEAR
    last = max(waiting[number].local_date for number in texts) + _NEAR
    for entry in entries:
        if entry.key in found or not entry.text.strip() or entry.instant is None:
            continue
        day = zones.local(entry.instant).date()
        if not first <= day <= last:
            continue
        words = _words(entry.text)
        near = [number for number in texts if abs(waiting[number].local_date - day) <= _NEAR]
        best = max(near, key=lambda number: _alike(texts[number], words), default=None)
        if best is not None and _alike(texts[best], words) >= _ALIKE:
            found[entry.key] = waiting.pop(best)
            del texts[best]


def _by_day(
    waiting: dict[int, Publication], entries: list[ArchiveEntry], found: dict[str, Publication], zones: Zones
) -> None:
    bare = [each for each in waiting.values() if not each.text.strip() and not each.url.strip()]
    if not bare:
        return
    days = {each.local_date for each in bare}
    by_day: dict[object, list[ArchiveEntry]] = {}
    for entry in entries:
        if entry.key not in found and entry.instant is not None:
            day = zones.local(entry.instant).date()
            if day in days:
                by_day.setdefault(day, []).append(entry)
    for publication in sorted(bare, key=lambda each: (each.instant, each.id)):
        there = by_day.get(publication.local_date)
        if there:
            nearest = min(
                there, key=lambda entry: abs((entry.instant or publication.instant) - publication.instant)
            )
            there.remove(nearest)
            found[nearest.key] = waiting.pop(publication.id)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else float(one == other)
