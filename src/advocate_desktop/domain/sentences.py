"""Sentences and words of short texts, French or English."""

import re

_LINE = re.compile(r"[^\n]+")
_END = re.compile(r"[.!?…]+[ \u00a0\u202f]?[»”\"')\]]*(?=\s|$)")
_WORD_CHARACTER = re.compile(r"[^\W_]")
_LAST_TOKEN = re.compile(r"[^\s(«“\"]+\Z")
_ABBREVIATIONS_TEXT = """
m mm mme mmes mlle mlles me dr drs pr st ste mr mrs ms prof sr jr rev gen sgt col
p ex p.ex c.-à-d cf env art al fig vol chap éd ed av bd boul tél tel no nos num
e.g i.e eg ie vs approx inc ltd corp co dept est jan feb mar apr jun jul aug sep sept oct nov dec
janv févr juil déc
"""
_ABBREVIATIONS = frozenset(_ABBREVIATIONS_TEXT.split())
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
_WORD = re.compile(r"[^\W\d_]+(?:[’'\-‑][^\W\d_]+)*|\d+(?:[.,\u00a0\u202f ]\d+)*")
_ELISION = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[’']", re.IGNORECASE)


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Cut a text in sentences: indexes of their first sign and after their last.

    The end of a line ends one; the point of an abbreviation, an initial or a number does not. What holds neither
    letter nor digit is no sentence.
    """
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        start = line.start()
        for match in _END.finditer(text, line.start(), line.end()):
            if _ends(text, start, match, line.end()):
                _add(spans, text, start, match.end())
                start = match.end()
        _add(spans, text, start, line.end())
    return tuple(spans)


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if _WORD_CHARACTER.search(piece):
        spans.append((start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))


def _ends(text: str, start: int, match: re.Match[str], line_end: int) -> bool:
    after = text[match.end() : line_end].lstrip()
    if not after:
        return True
    if after[0].islower() or after[0] in ",;:)»":
        return False
    if match[0].rstrip(" \u00a0\u202f»”\"')]") != ".":
        return True
    token = _LAST_TOKEN.search(text, start, match.start())
    if token is None:
        return True
    last = token[0].casefold()
    if last in _ABBREVIATIONS:
        return False
    # One letter is an initial (J. Martin) or the end of an acronym written with points (U.S. Army).
    return not (_INITIALS.fullmatch(token[0]) and token[0][-1].isupper())


def words_of(text: str) -> list[str]:
    """List the words and numbers of a text; what an apostrophe elides stands with its word (l'idée)."""
    return _WORD.findall(text)


def count_words(text: str, language: str) -> int:
    """Count the words of a text; in French an elided word counts apart (`l'idée` are two)."""
    words = words_of(text)
    if language != "fr":
        return len(words)
    return len(words) + sum(1 for word in words if _ELISION.match(word))
