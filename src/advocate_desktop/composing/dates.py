"""Dates and years of a source."""

import re
from functools import cache

from advocate_desktop.composing.fact_words import FactWords
from advocate_desktop.composing.sentences import Sentence
from advocate_desktop.domain.source_facts import DateFact

Spans = tuple[tuple[int, int], ...]
_MOST = 30
_S = "[ \u00a0\u202f]"
_YEAR = r"(?:1[5-9]|20)\d\d"


@cache
def _pattern(words: FactWords) -> re.Pattern[str]:
    def any_of(name: str) -> str:
        return "|".join(sorted((re.escape(word) for word in words.lists[name]), key=len, reverse=True))

    months, seasons, days = any_of("months"), any_of("seasons"), any_of("days")
    day = rf"(?:{days}){_S}(?:le{_S})?" if words.language == "fr" else rf"(?:{days}),?{_S}"
    if words.language == "fr":
        number = r"(?:1er|\d{1,2})"
        more = rf"(?:{_S}?(?:-|–|/|au|et|&|,){_S}?{number})*"
        full = rf"(?:{day})?{number}{more}{_S}(?:{months})\.?(?:{_S}{_YEAR})?"
    else:
        full = (
            rf"(?:{day})?(?:{months})\.?{_S}\d{{1,2}}(?:st|nd|rd|th)?(?:{_S}?(?:-|–|to|and){_S}?\d{{1,2}})?(?!\d)(?:,?{_S}{_YEAR})?"
            rf"|(?:{day})?\d{{1,2}}(?:st|nd|rd|th)?{_S}(?:of{_S})?(?:{months})\b(?:,?{_S}{_YEAR})?"
        )
    parts = (
        full,
        rf"(?:{months})\.?,?{_S}(?:of{_S})?{_YEAR}",
        rf"(?:{seasons}){_S}(?:of{_S}|de{_S})?{_YEAR}",
        r"\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4}",
        rf"(?:Q[1-4]|T[1-4]|FY|S[12]){_S}?{_YEAR}",
        rf"{_YEAR}(?:{_S}?[-–/]{_S}?(?:{_YEAR}|\d\d(?!\d)))?(?![\d%€$.,]\d|{_S}?[%€$]|\d)",
    )
    return re.compile(rf"(?<![\w.,/:#$€£-])(?:{'|'.join(parts)})(?![\w/:-])", re.IGNORECASE)


_COUNTS = re.compile(rf"{_S}(?P<word>[^\W\d_]{{3,}})")


def dates_of(sentences: tuple[Sentence, ...], words: FactWords) -> tuple[tuple[DateFact, ...], dict[int, Spans]]:
    """Give the dates, each once, and the places they take by number of sentence."""
    facts: dict[str, DateFact] = {}
    places: dict[int, Spans] = {}
    for order, sentence in enumerate(sentences):
        spans = []
        for found in _pattern(words).finditer(sentence.text):
            if re.fullmatch(_YEAR, found[0]) and _counts(sentence.text, found, words):
                continue
            spans.append(found.span())
            if len(facts) < _MOST and sentence.whole:
                facts.setdefault(found[0], DateFact(found[0], sentence.text))
        if spans:
            places[order] = tuple(spans)
    return tuple(facts.values()), places


def _counts(text: str, found: re.Match[str], words: FactWords) -> bool:
    """Tell whether four figures count something (`1500 people`) rather than name a year."""
    after = _COUNTS.match(text, found.end())
    if after is None or words.has("stop_words", after["word"]) or not after["word"].islower():
        return False
    before = re.search(r"([^\W\d_]+)[ \u00a0\u202f]$", text[: found.start()])
    if before and before[1].lower() in {
        "in",
        "since",
        "by",
        "until",
        "en",
        "depuis",
        "dès",
        "fin",
        "début",
        "fiscal",
        "vers",
    }:
        return False
    word = after["word"]
    return word.endswith(("s", "x", "people")) and not (
        before and before[1].lower() in {"the", "l", "été", "hiver"}
    )
