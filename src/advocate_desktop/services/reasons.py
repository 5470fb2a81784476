"""Why an item is high in what a search found."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from advocate_desktop.domain.content import LibraryEntry, Standing
from advocate_desktop.domain.library import Leaning, Match, Reason, ReasonKind
from advocate_desktop.storage.query_text import WORD
from advocate_desktop.storage.stems import clean, fold, stem, stems_of_query

if TYPE_CHECKING:
    from advocate_desktop.domain.grids import Axes

_READ = 400


def leanings_of(axes: "Axes") -> tuple[Leaning, ...]:
    """Give the pillars of a line as what weighs in a search."""
    from advocate_desktop.services.fitting import topic_words

    found = []
    for pillar in axes.pillars:
        stems = frozenset(each for stems in topic_words(pillar).values() for each in stems)
        if stems:
            found.append(Leaning(pillar.name, stems))
    return tuple(found)


def reasons_for(
    entry: LibraryEntry, plain: str, match: Match, standing: Standing, *, text: str, leanings: Sequence[Leaning]
) -> tuple[Reason, ...]:
    """Say why an item is high, the weightiest reason first; `text` is the words that were asked for."""
    found = []
    if match.title_spans:
        found.append(Reason(ReasonKind.TITLE))
    if match.in_note:
        found.append(Reason(ReasonKind.NOTE))
    asked, lang = _asked(text), entry.item.lang
    theme = next((theme for theme in entry.item.themes if not asked.isdisjoint(_theme_stems(theme, lang))), "")
    if theme:
        found.append(Reason(ReasonKind.THEME, theme))
    if standing in {Standing.FRESH, Standing.EXPIRING}:
        found.append(Reason(ReasonKind.FRESH))
    if leanings:
        said = _stems(f"{entry.item.title} {plain[:_READ]}", entry.item.lang)
        found += [Reason(ReasonKind.PILLAR, each.name) for each in leanings if not each.stems.isdisjoint(said)][:1]
    return tuple(found)


@lru_cache(maxsize=8)
def _asked(text: str) -> frozenset[str]:
    return frozenset(each for word in WORD.findall(text) for each in (fold(word), *stems_of_query(word)))


@lru_cache(maxsize=1024)
def _theme_stems(theme: str, lang: str) -> frozenset[str]:
    return _stems(theme, lang)


def _stems(text: str, lang: str) -> frozenset[str]:
    words = {word.lower() for word in WORD.findall(clean(text))}
    return frozenset(each for word in words for each in (fold(word), stem(word, lang)))
