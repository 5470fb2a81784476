"""Where the words asked for stand in a text, and the lines of it worth showing."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from advocate_desktop.domain.library import Match, Span
from advocate_desktop.storage.query_text import WORD, QueryText, Term, forms, read_query
from advocate_desktop.storage.stems import clean, fold, stem, stems_of_query

SNIPPET = 180
_BEFORE = 50
# Letters that may be written as one.
_JOINED = frozenset({"oe", "ae", "ff", "fi", "fl", "ss"})


def highlights(text: str, query: str) -> tuple[Span, ...]:
    """Find what a query asks for in a text, whatever its accents and endings; spans are in order, apart."""
    return _Finder.of(query).spans(text)


def match_of(title: str, summary: str, body: str, query: str, note: str = "") -> Match:
    """Say how a row is shown: the summary, or the place of the body or of the note where the words stand."""
    finder = _Finder.of(query)
    body_from = 0
    lines = summary
    in_note = bool(note) and next(finder.find(note), None) is not None
    if finder.asks:
        first = next(finder.find(summary), None)
        if first is None:
            first = next(finder.find(body), None)
            if first is None and in_note:
                lines = note
            elif first is not None:
                lines, body_from = body, max(0, first[0] - _BEFORE)
        elif first[1] > SNIPPET:
            body_from = max(0, first[0] - _BEFORE)
    lines = lines or body
    shown = _cut(lines, body_from)
    return Match(shown, finder.spans(shown), finder.spans(title), in_note=in_note)


def _cut(text: str, start: int) -> str:
    """Give some two lines of a text from a place on, whole words, its line breaks as spaces."""
    head = ""
    if start > 0:
        space = text.find(" ", start, start + 30)
        start = space + 1 if space >= 0 else start
        head = "… "
    window = " ".join(text[start : start + 2 * SNIPPET].split())
    if len(window) <= SNIPPET:
        return head + window
    space = window.rfind(" ", SNIPPET - 40, SNIPPET)
    return f"{head}{window[: space if space > 0 else SNIPPET].rstrip(' ,;:.–—-')}…"


class _Finder:
    def __init__(self, query: QueryText) -> None:
        self.asks = bool(query.terms)
        self._finders = [_term_finder(term) for term in query.terms]

    @staticmethod
    @lru_cache(maxsize=8)
    def of(query: str) -> "_Finder":
        return _Finder(read_query(query))

    def find(self, text: str) -> Iterator[Span]:
        """Give spans, the first of each term first."""
        for finder in self._finders:
            yield from finder(text)

    def spans(self, text: str) -> tuple[Span, ...]:
        if not self._finders or not text:
            return ()
        merged: list[Span] = []
        for start, end in sorted(self.find(text)):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return tuple(merged)


def _term_finder(term: Term) -> Callable[[str], Iterator[Span]]:
    if len(term.words) > 1:
        return _phrase_finder(term)
    word = term.words[0]
    plain = {fold(form) for form in forms(word)}
    stems = frozenset() if term.quoted else frozenset(stems_of_query(word))
    candidates = _begins_like(plain | stems)

    def find(text: str) -> Iterator[Span]:
        for found in candidates.finditer(text):
            length = _matched(found[0], plain, stems, begun=term.begun)
            if length:
                yield found.start(), found.start() + length

    return find


def _matched(word: str, plain: set[str], stems: frozenset[str], *, begun: bool) -> int:
    """Give how many letters of a word answer the term."""
    folded = fold(clean(word))
    if folded in plain:
        return len(word)
    if begun and len(folded) == len(word):
        begins = [len(form) for form in plain if folded.startswith(form)]
        if begins:
            return max(begins)
    if begun and any(folded.startswith(form) for form in plain):
        return len(word)
    if stems and (folded in stems or stem(word, "fr") in stems or stem(word, "en") in stems):
        return len(word)
    return 0


def _phrase_finder(term: Term) -> Callable[[str], Iterator[Span]]:
    wanted = [fold(word) for word in term.words]
    first = _begins_like({wanted[0]})

    def find(text: str) -> Iterator[Span]:
        for found in first.finditer(text):
            if fold(found[0]) != wanted[0]:
                continue
            end = _phrase_end(text, found.start(), wanted, begun=term.begun)
            if end:
                yield found.start(), end

    return find


def _phrase_end(text: str, start: int, wanted: list[str], *, begun: bool) -> int:
    end, at = 0, 0
    for found in WORD.finditer(text, start, start + 100 * len(wanted)):
        folded, expected = fold(found[0]), wanted[at]
        last = at == len(wanted) - 1
        if folded != expected and not (last and begun and folded.startswith(expected)):
            return 0
        end, at = found.end(), at + 1
        if last:
            return end
    return 0


@lru_cache(maxsize=1)
def _letter_classes() -> dict[str, str]:
    """Give for each plain letter the ways it may be written, for a regular expression."""
    classes = {letter: letter + letter.upper() for letter in "abcdefghijklmnopqrstuvwxyz"}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00), *range(0xFB00, 0xFB05)):
        folded = fold(chr(code))
        if folded[:1] in classes:
            classes[folded[0]] += chr(code)
    return classes


def _begins_like(words: set[str] | frozenset[str]) -> re.Pattern[str]:
    """Give a quick net for whole words that may answer one of these: it catches too many, never too few."""
    classes = _letter_classes()
    shared = ""
    for letters in zip(*words, strict=False):
        if len(set(letters)) > 1 or letters[0] not in classes or len(shared) >= 4:
            break
        if shared[-1:] + letters[0] in _JOINED:
            break
        shared += letters[0]
    if not shared:
        return WORD
    first, *others = (f"[{classes[letter]}]" for letter in shared)
    # The letter comes before the look behind it: looking first would stop at every place of the text.
    return re.compile(rf"{first}(?<![^\W_].){''.join(others)}[^\W_]*")
