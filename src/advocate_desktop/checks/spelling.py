"""Words that no dictionary knows. A word that may well be right is left alone."""

import re
from collections import Counter
from collections.abc import Iterator

from advocate_desktop.checks.base import Check, CheckContext, CheckedText
from advocate_desktop.checks.dictionaries import Reach, Speller, speller
from advocate_desktop.checks.spelling_tokens import SpellingToken, tokens_of
from advocate_desktop.checks.word_parts import ENGLISH_ENDINGS, ENGLISH_INFLECTIONS, PREFIXES
from advocate_desktop.checks.words import fold
from advocate_desktop.domain.findings import Finding, Fix, Origin, Severity, Span

_OFTEN = 3
_UNIT_LETTERS = 4
_STRANGE_WORDS, _STRANGE_SHARE = 4, 0.3
_PREFIX_REST, _SHORT_PREFIX_REST = 5, 7
_INCLUSIVE = ("eurice", "eurices")
_ELISION = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]", re.IGNORECASE)
_JOINT = re.compile(r"[\-‑]")
_SHORTEST_PREFIX = 2
_STEM, _LONG_STEM = 4, 6


def bare(word: str, language: str) -> str:
    """Give a word without what French elides before it: `l'école` is looked up as `école`."""
    return _ELISION.sub("", word, count=1) if language.startswith("fr") else word


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    language = context.lang[:2]
    if speller(language) is None:
        return
    tokens = list(tokens_of(text, language))
    looked = _Looked(context, text)
    wrong: dict[str, list[SpellingToken]] = {}
    for token in tokens:
        being_typed = context.cursor is not None and token.span.start < context.cursor <= token.span.end
        if not being_typed and not looked.is_right(token):
            wrong.setdefault(token.word, []).append(token)
    strange = sum(map(len, wrong.values()))
    if strange >= _STRANGE_WORDS and strange > _STRANGE_SHARE * len(tokens):
        # So much that is unknown is another language, a poem or a list of parts.
        return
    for word, places in wrong.items():
        if len(places) < _OFTEN:
            yield _finding(word, [token.span for token in places], places[0].language, context)


def _finding(word: str, places: list[Span], language: str, context: CheckContext) -> Finding:
    messages = context.messages
    known = speller(language)
    accented = (known.mended(word) or known.accented(word)) if known is not None else ()
    fix = None
    if len(accented) == 1:
        fix = Fix(places[0], accented[0], messages("checks.spelling.fix", word=accented[0]), safe=False)
    return Finding(
        "spelling",
        Severity.ADVICE,
        places[0],
        messages("checks.spelling.unknown", word=word),
        messages("checks.spelling.why"),
        Origin.CRAFT,
        fix=fix,
        related=tuple(places[1:]),
        reference=word,
    )


class _Looked:
    """What is right in one text: the dictionaries, and the words the person, the company and the source use."""

    def __init__(self, context: CheckContext, text: CheckedText) -> None:
        self._given = context.known_words
        self._source = _folded_words(context)
        self._tags = Counter(fold(text.text[span.start + 1 : span.end]) for span in text.hashtags)
        self._names = {match[0] for match in re.finditer(r"(?<=[^\W\d_,;] )[A-ZÀ-Þ][^\W\d_]+", text.text)}

    def is_right(self, token: SpellingToken) -> bool:
        word = token.word
        known = speller(token.language)
        if known is None or known.knows(word) or self._is_theirs(word):
            return True
        if token.quoted or (token.after_number and len(word) <= _UNIT_LETTERS):
            return True
        if word[0].isupper() and self._name_or_capital(word, known):
            return True
        lowered = bare(word, token.language)
        if lowered != word and (known.knows(lowered) or self._is_theirs(lowered) or lowered[:1].isupper()):
            return True
        if known.mended(lowered):
            return False
        if token.language == "fr" and known.is_reformed(lowered):
            return True
        return _is_made_of(lowered, known, self) or _is_foreign(lowered, known) or _is_rare(lowered, known)

    def is_known(self, word: str, known: Speller) -> bool:
        return known.knows(word) or self._is_theirs(word)

    def _is_theirs(self, word: str) -> bool:
        folded = fold(word.removesuffix("'s").removesuffix("’s"))
        return folded in self._given or folded in self._source or folded in self._tags

    def _name_or_capital(self, word: str, known: Speller) -> bool:
        """Tell whether a word with a capital at the start of a sentence is a name or lacks its first accent."""
        lowered = word[0].lower() + word[1:]
        if word in self._names or known.knows(lowered):
            return True
        return known.slip(lowered, Reach.SOUND) is None or known.lacks_first_accent(lowered)


def _folded_words(context: CheckContext) -> frozenset[str]:
    return frozenset(word.folded for word in context.source.words) if context.source is not None else frozenset()


def _is_made_of(word: str, known: Speller, looked: _Looked) -> bool:
    """Tell whether a word is built from right ones: by hyphens, or from a prefix and a word."""
    prefixes = PREFIXES[known.language]
    parts = [part for part in _JOINT.split(word) if part]
    if len(parts) > 1:
        return all(_is_part(part, known, looked) for part in parts)
    lowered = word.lower()
    if known.slip(lowered, Reach.SOUND) is not None:
        return False
    for length in range(_SHORTEST_PREFIX, len(lowered) - _PREFIX_REST + 1):
        rest = lowered[length:]
        enough = _PREFIX_REST if length > _SHORTEST_PREFIX else _SHORT_PREFIX_REST
        if lowered[:length] in prefixes and len(rest) >= enough and known.knows(rest):
            return True
    if known.language == "en":
        return _is_english_derivation(lowered, known)
    return lowered.endswith(_INCLUSIVE) and known.knows(lowered.removesuffix("s").removesuffix("ice"))


def _is_english_derivation(word: str, known: Speller) -> bool:
    for end in ENGLISH_ENDINGS:
        if word.endswith(end) and len(word) - len(end) >= _STEM and known.knows(word[: -len(end)]):
            return True
    for end in ENGLISH_INFLECTIONS:
        stem = word.removesuffix(end)
        if stem != word and len(stem) >= _LONG_STEM and (known.knows(stem + "e") or _takes(stem, end, known)):
            return True
    return False


def _takes(stem: str, end: str, known: Speller) -> bool:
    return (end == "s" or stem[-1] != "e") and known.knows(stem)


def _is_part(part: str, known: Speller, looked: _Looked) -> bool:
    lowered = part.lower()
    if len(part) <= _SHORTEST_PREFIX or lowered in PREFIXES[known.language] or part[0].isupper():
        return True
    return lowered.endswith("o") or looked.is_known(part, known) or _is_foreign(lowered, known)


def _is_foreign(word: str, known: Speller) -> bool:
    """Tell whether a word is one of the other language's, and no slip of this one's (`example`, `language`)."""
    other = speller("en" if known.language == "fr" else "fr")
    return other is not None and other.knows(word) and known.slip(word, Reach.SLIP) is None


def _is_rare(word: str, known: Speller) -> bool:
    """Tell whether a word is too far from any other to be a slip: a term of a trade, a name, a foreign word."""
    if known.language == "en" and not _JOINT.search(word):
        return False
    return known.slip(word, Reach.LETTER) is None


CHECK = Check("spelling", _run, slow=True)
