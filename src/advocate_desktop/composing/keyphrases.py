"""What a source is about, as noun phrases of one to four words: runs between small words, weighed by company."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from advocate_desktop.composing.fact_words import FactWords, plain, stem
from advocate_desktop.composing.sentences import Sentence

_TOKEN = re.compile(
    r"(?P<site>[\w-]+(?:\.[\w-]+)+)|(?P<elided>\b(?:[ldjcnmtsLDJCNMTS]|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu|[qQ]uoiqu)['’])"
    r"|(?P<word>[^\W\d_]+(?:[-’'·][^\W\d_]+)*)|(?P<number>\d[\w.,%]*)|(?P<mark>[^\w\s])"
)
_LONGEST = 4
_MOST, _READ = 8, 150
_LINKS = {"fr": frozenset({"de", "d'", "du", "des"}), "en": frozenset({"of"})}
_FRENCH_VERB = re.compile(
    r"(?:[^i]er|oir|ant|ent|ons|ez|ait|aient|rais|era|eront|erait|ssent|isé|isée|isés|isées)$"
)
_FRENCH_NOUN = re.compile(
    r"(?:ment|argent|agent|client|accident|patient|talent|président|étudiant|enseignant|restaurant|habitant|dirigeant|"
    r"participant|assistant|consultant|montant|instant|atelier|métier|chantier|quartier|papier|dossier|premier|ouvrier|"
    r"panier|escalier|courrier|clavier|février|janvier|financier|hospitalier|mobilier|particulier|régulier|infirmier|"
    r"important|suivant|croissant|performant|innovant|durant|pertinent|permanent|urgent|fréquent|excellent|transparent|"
    r"récent|absent|présent|compétent|différent|existant|exigeant|hiver|fer|mer|danger|leader|manager|partant|volant)s?$"
)
_FRENCH_ADVERB = re.compile(
    r"(?:(?:iv|un|al|ell|èr|us|iqu|abl|ibl|ct|rt|pl|id|air|in|ut|rg|êm|l)ement|amment|emment|ément)$"
)


class _Token(NamedTuple):
    text: str
    plain: str
    start: int
    end: int
    content: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    tokens: tuple[_Token, ...]
    text: str
    firm: bool
    first: bool


def keyphrases_of(
    sentences: tuple[Sentence, ...], title: str, people: tuple[str, ...], words: FactWords
) -> tuple[str, ...]:
    """Give up to eight noun phrases, the weightiest first, none in another's words, none a person's name."""
    persons = {plain(part) for name in people for part in name.split() if len(part) > 2}
    found = [candidate for sentence in sentences[:_READ] for candidate in _candidates(sentence.text, words)]
    frequency: Counter[str] = Counter()
    company: Counter[str] = Counter()
    forms: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    firm: Counter[tuple[str, ...]] = Counter()
    loose: Counter[tuple[str, ...]] = Counter()
    for candidate in found:
        stems = _stems(candidate, words)
        for part in stems:
            frequency[part] += 1
            company[part] += len(stems)
        if candidate.firm:
            firm[stems] += 1
        else:
            loose[stems] += 1
        # A capital at the head of a sentence is no part of the phrase.
        forms[stems][candidate.text] += 0 if candidate.first else 1
    headline = {
        stem(word, words.language)
        for word in re.findall(r"[^\W\d_]{3,}", title)
        if not words.has("stop_words", word)
    }
    ranked = []
    for stems, times in firm.items():
        if times <= loose[stems] or not any(forms[stems].values()) or _names_person(forms[stems], persons):
            continue
        count = times + loose[stems]
        weight = sum(company[part] / frequency[part] * (1 + min(frequency[part], 8)) for part in stems) / len(
            stems
        )
        overlap = len(headline.intersection(stems)) / len(stems)
        if count < 2 and overlap == 0 and len(stems) < 2:
            continue
        if count < 2 and overlap == 0:
            weight *= 0.4
        score = weight * min(count, 6) ** 0.75 * (1 + 1.2 * overlap) * (1.0 if len(stems) > 1 else 0.55)
        ranked.append((score, forms[stems].most_common(1)[0][0], frozenset(stems)))
    return _distinct(sorted(ranked, key=lambda entry: (-entry[0], entry[1])))


def _names_person(forms: Counter[str], persons: set[str]) -> bool:
    return any(part[:1].isupper() and plain(part) in persons for form in forms for part in form.split())


def _distinct(ranked: list[tuple[float, str, frozenset[str]]]) -> tuple[str, ...]:
    """Give the best phrases, each with a word no better one has."""
    chosen: list[tuple[str, frozenset[str]]] = []
    for _, text, stems in ranked:
        if any(stems <= other or other <= stems for _, other in chosen):
            continue
        if any(len(stems & other) >= 0.6 * len(stems) for _, other in chosen):
            continue
        chosen.append((text, stems))
        if len(chosen) == _MOST:
            break
    return tuple(text for text, _ in chosen)


def _stems(candidate: _Candidate, words: FactWords) -> tuple[str, ...]:
    parts = (part for token in candidate.tokens if token.content for part in token.plain.split("-"))
    return tuple(stem(part, words.language) for part in parts if part)


def _candidates(text: str, words: FactWords) -> Iterator[_Candidate]:
    tokens = list(_tokens(text, words))
    index = 0
    while index < len(tokens):
        if not tokens[index].content:
            index += 1
            continue
        end = _run_end(tokens, index, words)
        candidate = _candidate(tokens, index, end, text, words)
        if candidate:
            yield candidate
        index = end


def _tokens(text: str, words: FactWords) -> Iterator[_Token]:
    for found in _TOKEN.finditer(text):
        word = plain(found[0])
        content = found.lastgroup == "word" and _is_content(word, words)
        yield _Token(found[0], word, found.start(), found.end(), content)


@lru_cache(maxsize=50_000)
def _is_content(word: str, words: FactWords) -> bool:
    if len(word) < 3 or all(part in words.number_words for part in word.split("-")):
        return False
    return not any(word in words.lists[name] for name in ("stop_words", "months", "days"))


def _run_end(tokens: list[_Token], index: int, words: FactWords) -> int:
    """Give the place after a run of matter words; `de` joins two of them once in French, `of` in English."""
    end, joined = index + 1, False
    while end < len(tokens):
        if tokens[end].content:
            end += 1
        elif (
            not joined
            and tokens[end].plain in _LINKS[words.language]
            and end + 1 < len(tokens)
            and tokens[end + 1].content
            and words.language == "fr"
        ):
            joined, end = True, end + 2
        else:
            break
    return end


def _candidate(tokens: list[_Token], start: int, end: int, text: str, words: FactWords) -> _Candidate | None:
    """Give the phrase of a run where it is one: no verb at its ends, at most four words of matter."""
    while start < end and (not tokens[start].content or _is_verb(tokens[start], words, first=True)):
        start += 1
    while end > start and (not tokens[end - 1].content or _is_verb(tokens[end - 1], words, first=False)):
        end -= 1
    run = tokens[start:end]
    content = [token for token in run if token.content]
    # A verb inside parts two phrases: the run is none.
    if not content or len(run) > _LONGEST or any(_parts(token, words) for token in content[1:]):
        return None
    before = tokens[start - 1].plain if start else ""
    after = tokens[end].plain if end < len(tokens) else "."
    firm = (
        before.rstrip() in words.lists["articles"]
        or before in {"l'", "d'"}
        or (before not in words.lists["not_before_noun"] and len(content) > 1)
    )
    # A run with an article after it has eaten a verb (`the river loses its edge`), one after a figure its noun.
    if before in words.lists["not_before_noun"] or before[:1].isdigit() or (after in words.lists["after_verb"]):
        firm = False
    return _Candidate(tuple(run), text[run[0].start : run[-1].end], firm, start == 0)


def _parts(token: _Token, words: FactWords) -> bool:
    """Tell whether a word inside a run is a verb between two phrases."""
    if words.language == "fr":
        return _is_verb(token, words, first=False)
    return token.plain in words.lists["verbs"] or token.plain in words.lists["speech_verbs"]


def _is_verb(token: _Token, words: FactWords, *, first: bool) -> bool:
    # In French a capital inside a sentence is a name's.
    return _looks_verb(token.plain, words, first) or (
        words.language == "fr" and not token.text[:1].isupper() and _ends_as_verb(token.plain, words)
    )


@lru_cache(maxsize=50_000)
def _looks_verb(word: str, words: FactWords, first: bool) -> bool:
    lists = words.lists
    if word in lists["verbs"] or word in lists["speech_verbs"]:
        return True
    if words.language == "fr":
        return word not in lists["nouns"] and _FRENCH_ADVERB.search(word) is not None
    if first:
        return word.endswith(("ly", "'s"))
    return word.endswith(("ly", "'s", "ed")) or (
        word.endswith("ing") and len(word) > 5 and word not in lists["nouns"]
    )


@lru_cache(maxsize=50_000)
def _ends_as_verb(word: str, words: FactWords) -> bool:
    return (
        _FRENCH_VERB.search(word) is not None
        and _FRENCH_NOUN.search(word) is None
        and word not in words.lists["nouns"]
    )
