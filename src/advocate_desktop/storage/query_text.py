"""What a person types in the search field, read into words and written for FTS5.

Whatever is typed is quoted: nothing of it is ever an operator of FTS5.
"""

import re
from dataclasses import dataclass

from advocate_desktop.storage.stems import clean, fold, spelt_names, stems_of_query, without_ligatures

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


@dataclass(frozen=True, slots=True)
class Term:
    """One thing asked for: its words side by side, as typed; with `begun` the last one is only begun."""

    words: tuple[str, ...]
    begun: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class QueryText:
    """What is asked for and what is left out; `blank` when nothing was typed at all."""

    terms: tuple[Term, ...] = ()
    excluded: tuple[Term, ...] = ()
    blank: bool = False


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
                (excluded if found["minus"] else terms).append(Term(words, begun, quoted))
    if len(terms) > 1 and not typed[-1:].isspace() and _is_one_letter(terms[-1]):
        # The first letter of a word still being typed says nothing yet, and half the library holds it.
        terms.pop()
    if not terms and excluded:
        terms, excluded = excluded, []
    return QueryText(tuple(terms[:MAX_TERMS]), tuple(excluded[:MAX_TERMS]), blank=not typed.strip(' "-'))


def match_expression(query: QueryText) -> str:
    """Write the query for FTS5's MATCH; '' when it asks for nothing."""
    if not query.terms:
        return ""
    wanted = " AND ".join(_expression(term) for term in query.terms)
    for term in query.excluded:
        wanted = f"({wanted}) NOT {_expression(term)}"
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


def _expression(term: Term) -> str:
    star = "*" if term.begun else ""
    if len(term.words) == 1:
        word = term.words[0]
        written = [f'"{form}"{star}' for form in forms(word)]
        if not term.quoted:
            known = {fold(form) for form in forms(word)}
            written += [f'"{stem}"' for stem in stems_of_query(word) if stem not in known]
    else:
        written = [f'"{form}"{star}' for form in forms(" ".join(term.words))]
    return f"({' OR '.join(written)})"
