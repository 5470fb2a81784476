"""Finds in the library what suits a cell of the idea grid."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache

from advocate_desktop.domain.content import Kind, LibraryEntry
from advocate_desktop.domain.fit import Candidate, Fit, Wanted, rank
from advocate_desktop.domain.grids import Axes, GridPillar
from advocate_desktop.domain.language import ENGLISH, FRENCH
from advocate_desktop.domain.library import LibraryQuery, Sort
from advocate_desktop.resources import resource_path
from advocate_desktop.services.library import LibraryService
from advocate_desktop.storage.query_text import WORD
from advocate_desktop.storage.stems import clean, fold, stem, stems_of_query

_WORDS_SEARCHED = 8
_BY_WORD, _BY_TIME = 20, 40
_BODY_READ = 4_000
_SHORTEST = 3
# Every post of every pillar may say these: they tell no topic.
_SAY_NOTHING = (
    FRENCH | ENGLISH | {"travail", "métier", "métiers", "profession", "boulot", "work", "job", "trade", "people"}
)


def form_name(form_id: str) -> str:
    """Give the name under which resources and messages know a form of the deck: 'story' for 'forms.story'."""
    return form_id.rpartition(".")[2]


@cache
def _form_kinds() -> dict[str, dict[str, int]]:
    document = tomllib.loads(resource_path("prompts", "form_fit.toml").read_text("utf-8"))
    return {form: dict(kinds) for form, kinds in document["fit"].items()}


def kinds_for(form_id: str) -> Mapping[Kind, int]:
    """Tell how well each kind of content suits a form, 0 to 3; all suit a form of one's own a little."""
    known = _form_kinds().get(form_name(form_id))
    return {kind: known.get(kind.value, 0) if known is not None else 1 for kind in Kind}


def topic_words(pillar: GridPillar) -> dict[str, frozenset[str]]:
    """Give the words that say what a pillar is about, with their stems in both languages."""
    found: dict[str, frozenset[str]] = {}
    for text in (pillar.name, *pillar.words):
        for written in WORD.findall(clean(text)):
            word = written.lower()
            # Two capitals are a word of a trade: IA, RH, QA.
            long = len(word) >= _SHORTEST or (len(word) == _SHORTEST - 1 and written.isupper())
            if long and word not in _SAY_NOTHING:
                stems = frozenset(stems_of_query(word))
                if not any(stems & known for known in found.values()):
                    found[word] = stems
    return found


def what_fits(library: LibraryService, pillar: GridPillar, form: str, lang: str, limit: int) -> tuple[Fit, ...]:
    """Rank content for a pillar and a form: items that say its words, then the newest of use."""
    topic = topic_words(pillar)
    found: dict[int, LibraryEntry] = {}
    for word in list(topic)[:_WORDS_SEARCHED]:
        # The space says that the word is whole.
        page = library.search(LibraryQuery(f"{word} ", sort=Sort.MINE, limit=_BY_WORD))
        found |= {entry.id: entry for entry in page.entries}
    newest = library.search(LibraryQuery(sort=Sort.MINE, limit=_BY_TIME))
    found |= {entry.id: entry for entry in newest.entries}
    candidates = [Candidate(entry, library.standing(entry), *_stems_of(entry)) for entry in found.values()]
    return rank(candidates, Wanted(topic, kinds_for(form), lang), limit)


def closest_pillar(entry: LibraryEntry, pillars: Iterable[GridPillar]) -> GridPillar | None:
    """Give the pillar whose words an item says most, in its title first; None when it says none of any."""
    title, text = _stems_of(entry)

    def met(pillar: GridPillar) -> float:
        stems = topic_words(pillar).values()
        said = sum(2 * (not each.isdisjoint(title)) + (not each.isdisjoint(text)) for each in stems)
        return said / max(1, len(stems))

    scored = [(met(pillar), pillar) for pillar in pillars]
    best = max(scored, key=lambda each: each[0], default=None)
    return best[1] if best is not None and best[0] > 0 else None


def suited(library: LibraryService, axes: Axes, pillar: GridPillar, entries: Iterable[LibraryEntry]) -> list[Fit]:
    """Rank some items for a pillar, in the forms of the line, the best first."""
    suits = [kinds_for(form.id) for form in axes.forms]
    kinds = {kind: max((each[kind] for each in suits), default=0) for kind in Kind}
    candidates = [Candidate(entry, library.standing(entry), *_stems_of(entry)) for entry in entries]
    return list(rank(candidates, Wanted(topic_words(pillar), kinds), len(candidates)))


def _stems_of(entry: LibraryEntry) -> tuple[frozenset[str], frozenset[str]]:
    item = entry.item
    text = [item.summary, *item.facts, item.body[:_BODY_READ]]
    return _stems((item.title, *item.themes), item.lang), _stems(text, item.lang)


def _stems(texts: Iterable[str], lang: str) -> frozenset[str]:
    words = {word for text in texts for word in WORD.findall(clean(text).lower())}
    return frozenset({stem(word, lang) for word in words} | {fold(word) for word in words})
