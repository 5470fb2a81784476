"""How easy a text reads: Kandel-Moles in French, Flesch in English, and its long sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from advocate_desktop.checks.base import Check, CheckContext, CheckedText, within
from advocate_desktop.domain.findings import Finding, Origin, Severity, Span
from advocate_desktop.domain.sentences import count_words, sentence_spans, words_of
from advocate_desktop.domain.syllables import syllables

LONG_SENTENCE = {"fr": 38, "en": 34}
# Below this a text reads like a scientific paper. Posts score 50 to 80; their trade's words alone cost ten.
HARD_BELOW = {"fr": 25.0, "en": 25.0}
_WORDS_ENOUGH, _SENTENCES_ENOUGH = 60, 3
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Readability:
    """Figures of a text: `score` from 0 (hard) to 100 (easy), None for a text too short to tell."""

    words: int
    sentences: int
    score: float | None
    long_sentences: tuple[tuple[Span, int], ...] = ()

    @property
    def words_per_sentence(self) -> float:
        """Give the mean length of sentences."""
        return self.words / self.sentences if self.sentences else 0.0


def readability(text: CheckedText, language: str) -> Readability:
    """Measure a text; prompts, addresses and lines of hashtags do not count."""
    lang = "fr" if language[:2] == "fr" else "en"
    aside = sorted([*text.links, *text.hashtags], key=lambda span: span.start)
    total = heard = sentences = 0
    long_ones: list[tuple[Span, int]] = []
    for start, end in sentence_spans(text.text):
        if text.in_prompt(start):
            continue
        sentence = text.text[start:end]
        if any(within(aside, place) for place in (start, end - 1)) and len(words_of(sentence)) <= len(aside) * 2:
            continue
        count = count_words(sentence, lang)
        total += count
        heard += sum(syllables(word, lang) for word in words_of(sentence) if _LETTER.match(word))
        sentences += 1
        if count > LONG_SENTENCE[lang]:
            long_ones.append((Span(start, end), count))
    score = None
    if total >= _WORDS_ENOUGH and sentences >= _SENTENCES_ENOUGH:
        score = _score(total / sentences, heard / total, lang)
    return Readability(total, sentences, score, tuple(long_ones))


def _score(sentence_words: float, word_syllables: float, language: str) -> float:
    """Give the ease of reading by Flesch (1948), in French as Kandel and Moles fitted it (1958)."""
    if language == "fr":
        score = 207 - 1.015 * sentence_words - 73.6 * word_syllables
    else:
        score = 206.835 - 1.015 * sentence_words - 84.6 * word_syllables
    return min(100.0, max(0.0, score))


def _run(text: CheckedText, context: CheckContext) -> Iterator[Finding]:
    if context.lang[:2] not in LONG_SENTENCE:
        return
    found = readability(text, context.lang)
    messages = context.messages
    if found.long_sentences:
        (first, words), *others = found.long_sentences
        yield Finding(
            "readability",
            Severity.ADVICE,
            first,
            messages("checks.readability.long", count=len(found.long_sentences), words=words),
            messages("checks.readability.why_long"),
            Origin.CRAFT,
            related=tuple(span for span, _ in others),
            kind="long",
        )
    if found.score is not None and found.score < HARD_BELOW[context.lang[:2]]:
        yield Finding(
            "readability",
            Severity.ADVICE,
            Span(0, 0),
            messages("checks.readability.hard", score=round(found.score)),
            messages("checks.readability.why_hard"),
            Origin.CRAFT,
            kind="hard",
        )


CHECK = Check("readability", _run, slow=True)
