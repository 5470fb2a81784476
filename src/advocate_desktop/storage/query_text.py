"""What a person types in the search field, read into words and written for FTS5.

Whatever is typed is quoted: nothing of it is ever an operator of FTS5.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from advocate_desktop.storage.stems import (
    BEGUN,
    BEGUN_LETTERS,
    STEM,
    TITLE,
    clean,
    fold,
    spelt_names,
    stems_of_query,
    without_ligatures,
)
from advocate_desktop.storage.stop_words import says_little

MAX_QUERY = 400
MAX_TERMS = 16
WORD = re.compile(r"[^\W_]+")
# Words written together stay together: Saint-Nazaire, R&D, 3.5, name@place.
_TOGETHER = re.compile(r"[^\W_]+(?:[-'’ʼ&./@·_][^\W_]+)*['’ʼ]?")
_QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"'))
_PIECE = re.compile(r'(?P<minus>(?<![^\s])-(?=["\w]))?(?:"(?P<phrase>[^"]*)(?P<closed>"|$)|(?P<word>[^\s"]+))')
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)['’ʼ](?=\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?<=\w)['’ʼ]s?$", re.IGNORECASE)
_LATIN_END = "\u024f"
# Of so many words a title is let off one.
_MANY, _TOO_MANY = 3, 6
# Parts of a compound so long are words: its plural is in the last one, and some write it in two.
_PART = 3


@dataclass(frozen=True, slots=True)
class Term:
    """One thing asked for: its words side by side, as typed; with `begun` the last one is only begun.

    A `compound` was typed with hyphens.
    """

    words: tuple[str, ...]
    begun: bool = False
    quoted: bool = False
    compound: bool = False


@dataclass(frozen=True, slots=True)
class QueryText:
    """What is asked for and what is left out; `blank` when nothing was typed at all.

    Words that stand in every text are asked for only where there are no others. Then `common` tells so, or that
    two letters are all there is: neither says how well an item answers.
    """

    terms: tuple[Term, ...] = ()
    excluded: tuple[Term, ...] = ()
    blank: bool = False
    common: bool = False


def read_query(text: str) -> QueryText:
    """Read what was typed. A lone `-word` is taken as the word: there would be nothing to leave it out of."""
    typed = spelt_names(clean(text[:MAX_QUERY]).translate(_QUOTES))
    terms: list[Term] = []
    excluded: list[Term] = []
    for found in _PIECE.finditer(typed):
        quoted = found["phrase"] is not None
        at_end = found.end() == len(typed) and not (quoted and found["closed"])
        pieces = [found["phrase"]] if quoted else _TOGETHER.findall(found["word"])
        for index, piece in enumerate(pieces):
            words = tuple(WORD.findall(piece if quoted else _bare(piece)))
            if words:
                begun = at_end and index == len(pieces) - 1 and not found["minus"] and not _too_short(words[-1])
                compound = not quoted and len(words) > 1 and "-" in piece and piece.count("-") == len(words) - 1
                (excluded if found["minus"] else terms).append(Term(words, begun, quoted, compound))
    if len(terms) > 1 and not typed[-1:].isspace() and _is_one_letter(terms[-1]):
        # The first letter of a word still being typed says nothing yet, and half the library holds it.
        terms.pop()
    if not terms and excluded:
        terms, excluded = excluded, []
    telling = [term for term in terms if term.quoted or not _says_little(term)]
    return QueryText(
        tuple((telling or terms)[:MAX_TERMS]),
        tuple(excluded[:MAX_TERMS]),
        blank=not typed.strip(' "-'),
        common=all(map(_says_little, terms)) or (len(terms) == 1 and _is_two_letters(terms[0])),
    )


def match_expression(query: QueryText, *, marked: bool = True) -> str:
    """Write the query for FTS5's MATCH; '' when it asks for nothing.

    With `marked` the index is the library's, which tells stems, titles and first letters from words.
    """
    return any_of((query.terms,), query.excluded, marked=marked) if query.terms else ""


def any_of(groups: Sequence[Sequence[Term]], excluded: Sequence[Term] = (), *, marked: bool = True) -> str:
    """Write for FTS5 that all terms of one of these groups are wanted."""
    wanted = " OR ".join(f"({' AND '.join(_expression(term, marked) for term in group)})" for group in groups)
    for term in excluded:
        wanted = f"({wanted}) NOT {_expression(term, marked)}"
    return wanted


def title_expression(query: QueryText) -> str:
    """Write for FTS5 that the title of an item of the library holds every word asked for; of many, all but one."""
    groups: Iterable[Sequence[Term]] = (query.terms,)
    if _MANY <= len(query.terms) <= _TOO_MANY and not any(term.quoted for term in query.terms):
        groups = combinations(query.terms, len(query.terms) - 1)
    wanted = " OR ".join(f"({' AND '.join(map(_in_title, group))})" for group in groups)
    for term in query.excluded:
        wanted = f"({wanted}) NOT {_expression(term, marked=True)}"
    return wanted


def forms(word: str) -> tuple[str, ...]:
    """Give the ways a word may be written: with its ligatures and without."""
    lowered = word.lower()
    plain = without_ligatures(lowered)
    joined = plain.replace("oe", "œ").replace("ae", "æ")
    return tuple(dict.fromkeys((lowered, plain, joined)))


def _bare(word: str) -> str:
    while _ELISION.match(word):
        word = _ELISION.sub("", word)
    return _POSSESSIVE.sub("", word)


def _too_short(word: str) -> bool:
    return len(word) < 2 and word <= _LATIN_END


def _is_one_letter(term: Term) -> bool:
    return not term.quoted and len(term.words) == 1 and _too_short(term.words[0])


def _says_little(term: Term) -> bool:
    return all(map(says_little, term.words))


def _is_two_letters(term: Term) -> bool:
    return term.begun and len(term.words) == 1 and len(term.words[0]) < BEGUN_LETTERS


def _in_title(term: Term) -> str:
    if len(term.words) > 1 or term.quoted:
        return f"(title : {_expression(term, marked=True)})"
    star = "*" if term.begun else ""
    stems = dict.fromkeys((*stems_of_query(term.words[0]), *(fold(form) for form in forms(term.words[0]))))
    written = [f'"{TITLE}{stem}"{star}' for stem in stems]
    return f"({' OR '.join(written)})"


def _expression(term: Term, marked: bool) -> str:
    written = _word(term, marked) if len(term.words) == 1 else _words(term, marked)
    return f"({' OR '.join(dict.fromkeys(written))})"


def _word(term: Term, marked: bool) -> list[str]:
    word = term.words[0]
    # A few letters have the index to themselves: reading every word they begin would take too long.
    letters = fold(word) if marked and term.begun and len(word) <= BEGUN_LETTERS else ""
    star = "*" if term.begun and not letters else ""
    written = [f'"{form}"{star}' for form in forms(word)]
    if letters:
        written.append(f'"{BEGUN}{letters}"' if len(letters) == BEGUN_LETTERS else f'"{TITLE}{letters}"*')
    if not term.quoted:
        known = {fold(form) for form in forms(word)}
        for stem in stems_of_query(word):
            if marked:
                written += [f'"{STEM}{stem}"', f'"{TITLE}{stem}"']
            if stem not in known:
                written.append(f'"{stem}"')
    return written


def _words(term: Term, marked: bool) -> list[str]:
    whole = " ".join(term.words)
    *before, last = term.words
    letters = marked and term.begun and len(last) <= BEGUN_LETTERS
    written = [f'"{form}"{"*" if term.begun and not letters else ""}' for form in forms(whole)]
    if letters:
        written.append(f'("{" ".join(before)}" AND {_expression(Term((last,), begun=True), marked)})')
    if term.compound:
        written += _word(Term(("".join(term.words),)), marked)
        if all(len(word) >= _PART for word in term.words):
            parts = [Term((word,), begun=term.begun and word is last) for word in term.words]
            written.append(f"({' AND '.join(_expression(part, marked) for part in parts)})")
    return written
