"""'What fits?': how well an item of the library suits a cell of the idea grid, and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from advocate_desktop.domain.content import Kind, LibraryEntry, Standing

_USABLE = frozenset({Standing.FRESH, Standing.EXPIRING, Standing.OLDER, Standing.USED})
_TOPIC, _TITLE_SHARE = 50.0, 0.6
_FORM = {3: 20.0, 2: 14.0, 1: 6.0}
_FRESH = {Standing.EXPIRING: 18.0, Standing.FRESH: 15.0, Standing.OLDER: 4.0}
_UNUSED, _LANGUAGE = 10.0, 6.0
SUITS_FROM = 2


class FitReason(StrEnum):
    """Why an item suits a cell; each is a key of `grids.fit`."""

    TOPIC = "topic"
    FORM = "form"
    EXPIRING = "expiring"
    FRESH = "fresh"
    UNUSED = "unused"
    USED = "used"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item with the stems of its title (and themes) and of its text."""

    entry: LibraryEntry
    standing: Standing
    title: frozenset[str]
    text: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a cell asks for: topic words with their stems, how kinds suit its form (0 to 3), a language or any."""

    topic: Mapping[str, frozenset[str]] = field(default_factory=dict)
    kinds: Mapping[Kind, int] = field(default_factory=dict)
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Fit:
    """An item that suits, with the reasons in the order of `FitReason`; `words` of the topic are in it."""

    entry: LibraryEntry
    score: float
    reasons: tuple[FitReason, ...]
    words: tuple[str, ...] = ()


def rank(candidates: Iterable[Candidate], wanted: Wanted, limit: int = 8) -> tuple[Fit, ...]:
    """Give what suits best, the best first; what may not be used, or is not for the person, never.

    Items that say a word of the topic come before those that say none, whatever the rest.
    """
    fits = [fit for candidate in candidates if (fit := score(candidate, wanted)) is not None]
    fits.sort(
        key=lambda fit: (not fit.words, -fit.score, -(fit.entry.item.date or date.min).toordinal(), fit.entry.id)
    )
    return tuple(fits[:limit])


def score(candidate: Candidate, wanted: Wanted) -> Fit | None:
    """Weigh one item for a cell; None when it may not be proposed."""
    entry, standing = candidate.entry, candidate.standing
    if standing not in _USABLE or entry.not_for_me:
        return None
    points, reasons = 0.0, []
    said = candidate.title | candidate.text
    words = tuple(word for word, stems in wanted.topic.items() if not stems.isdisjoint(said))
    if words:
        points += _topic(candidate, wanted)
        reasons.append(FitReason.TOPIC)
    suits = wanted.kinds.get(entry.item.kind, 0)
    points += _FORM.get(suits, 0.0)
    if suits >= SUITS_FROM:
        reasons.append(FitReason.FORM)
    points += _FRESH.get(standing, 0.0)
    if standing in (Standing.EXPIRING, Standing.FRESH):
        reasons.append(FitReason(standing.value))
    unused = standing is not Standing.USED and not entry.drafts
    points += _UNUSED if unused else 0.0
    reasons.append(FitReason.UNUSED if unused else FitReason.USED)
    if wanted.lang and entry.item.lang == wanted.lang:
        points += _LANGUAGE
    return Fit(entry, round(points, 2), tuple(reasons), words)


def _topic(candidate: Candidate, wanted: Wanted) -> float:
    # Three words met are as good as all: a pillar with a long name must not be harder to serve.
    enough = min(3, len(wanted.topic))
    in_title = sum(1 for stems in wanted.topic.values() if not stems.isdisjoint(candidate.title))
    in_text = sum(1 for stems in wanted.topic.values() if not stems.isdisjoint(candidate.text))
    met = _TITLE_SHARE * min(1.0, in_title / enough) + (1 - _TITLE_SHARE) * min(1.0, in_text / enough)
    return _TOPIC * met
