"""Which words of a text a dictionary is asked about: prose, and nothing that has a spelling of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from advocate_desktop.checks.base import CheckedText, within
from advocate_desktop.domain.findings import Span
from advocate_desktop.domain.language import detect_language

_CHUNK = re.compile(r"\S+")
_NOT_PROSE = re.compile(r"[\d_@#/\\=<>{}$%^~|+*`•·‧]|[^\W_]\.[^\W_]|://|[^\W_]\([^\W_]|[^\W_]:[^\W_]")
_WORD = re.compile(r"[^\W\d_][^\W\d_\u0300-\u036f]*(?:[’'\-‑][^\W\d_]+)*[’']?", re.UNICODE)
_EDGES = re.compile(r"\A[\W_]+|[\W_]+\Z")
_CODE = re.compile(r"`[^`\n]*`")
_QUOTED = re.compile(
    r"[«“\"][ \u00a0\u202f]?([^«»“”\"\n]{1,60}?)[ \u00a0\u202f]?[»”\"]|(?<!\w)\*([^*\n]{1,60})\*(?!\w)"
)
_SHORT_QUOTATION = 6
_PARAGRAPH = re.compile(r"[^\n]+")
_ENDS = ".!?…"
_LATIN = re.compile(r"[A-Za-zÀ-ɏ\u0300-\u036f’'\-‑]+")
_LONG_RUN = re.compile(r"(.)\1\1\1|(.)\2\2\Z", re.IGNORECASE)
_VOTE_WORDS = 4


@dataclass(frozen=True, slots=True)
class SpellingToken:
    """A word to be looked up: as written, the language of its line, and what surrounds it."""

    span: Span
    word: str
    language: str
    opens_sentence: bool
    after_number: bool
    quoted: bool


def tokens_of(text: CheckedText, language: str) -> Iterator[SpellingToken]:
    """Give the words of prose in the order of the text.

    Left out are prompts, addresses, hashtags, names of accounts, code, figures and what is written together with
    them, acronyms, words with a capital inside, forms with a middle dot or a bracket in them, and names: words
    with a capital that open no sentence. A line in the other language is in that language.
    """
    aside = sorted(
        [*text.links, *text.hashtags, *(Span(prompt.start, prompt.end) for prompt in text.prompts)],
        key=lambda span: span.start,
    )
    code = [Span(*match.span()) for match in _CODE.finditer(text.text)]
    found = (match for match in _QUOTED.finditer(text.text) if len(match[0].split()) <= _SHORT_QUOTATION)
    quoted = [Span(*match.span()) for match in found]
    for line in _PARAGRAPH.finditer(text.text):
        spoken = _line_language(line[0], language)
        number = False
        for chunk in _CHUNK.finditer(text.text, line.start(), line.end()):
            start = chunk.start()
            plain = _is_prose(chunk[0]) and not (within(aside, start) or within(code, start))
            if plain:
                for match in _WORD.finditer(chunk[0]):
                    word = match[0].rstrip("’'")
                    if not _has_own_spelling(word):
                        span = Span(start + match.start(), start + match.start() + len(word))
                        opens = _opens_sentence(text.text, span.start, line.start())
                        if opens or not word[0].isupper():
                            yield SpellingToken(span, word, spoken, opens, number, within(quoted, span.start))
            number = chunk[0][-1:].isdigit()


@lru_cache(maxsize=8_192)
def _is_prose(chunk: str) -> bool:
    """Tell whether what stands between two spaces is made of words, punctuation and light Markdown at its ends."""
    return chunk.isalpha() or not _NOT_PROSE.search(chunk if chunk[0] in "@#/" else _EDGES.sub("", chunk))


@lru_cache(maxsize=8_192)
def _has_own_spelling(word: str) -> bool:
    if len(word) < 3 or not _LATIN.fullmatch(word) or _LONG_RUN.search(word):
        return True
    return any(any(letter.isupper() for letter in part[1:]) for part in re.split(r"[’'\-‑]", word))


def _opens_sentence(text: str, position: int, line_start: int) -> bool:
    place = position - 1
    while place >= line_start and not text[place].isalnum() and text[place] not in _ENDS:
        place -= 1
    return place < line_start or text[place] in _ENDS


def _line_language(line: str, language: str) -> str:
    if len(line.split()) < _VOTE_WORDS:
        return language
    return detect_language(line) or language
