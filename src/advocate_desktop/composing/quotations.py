"""What people said, with who said it; words in marks for effect, titles and labels are left out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from advocate_desktop.composing.fact_words import FactWords, plain
from advocate_desktop.composing.plain_source import Block, BlockKind
from advocate_desktop.composing.sentences import split, word_count
from advocate_desktop.composing.speech import (
    SPACE,
    Speaker,
    is_pronoun_after,
    is_spoken_after,
    signature,
    speaker_after,
    speaker_before,
    split_incise,
)
from advocate_desktop.domain.source_facts import Quotation

_MARKS = (("«", "»"), ("“", "”"), ('"', '"'), ("‘", "’"))
_CLOSING_APOSTROPHE = re.compile(r"’(?!\w)")
_SHORTEST, _LONGEST, _HANDY, _HALF = 4, 80, 40, 7
_NEAR, _FAR = 220, 160
_MOST = 20
_LAST_WORD = re.compile(rf"([\w’'-]+){SPACE}*[:,(]?{SPACE}*$")
_ENDS = re.compile(r"[.!…,;]$")
_SIGNED_INSIDE = re.compile(r"(?<=[.!?…»”\"])\s+(?=[A-ZÀ-Þ—–―-][^.!?]{3,120}$)")
_EDGES = ' «»“”"\u00a0\u202f'


def quotations_of(blocks: tuple[Block, ...], words: FactWords) -> tuple[Quotation, ...]:
    """Give the quotations, each once: those with a known speaker first, whole and short ones before others."""
    found: list[Quotation] = []
    last = Quotation("")
    for number, block in enumerate(blocks):
        below = blocks[number + 1] if number + 1 < len(blocks) else None
        signed = below.text if below and below.kind is BlockKind.SIGNATURE else ""
        here = list(_in_block(block, signed, last, words)) if block.kind is not BlockKind.SIGNATURE else []
        if not here and block.kind is BlockKind.QUOTE:
            here = list(_set_off(block.text, signed, words))
        last = next((quotation for quotation in reversed(here) if quotation.speaker), last)
        found += here
    unique: dict[str, Quotation] = {}
    for quotation in found:
        unique.setdefault(plain(quotation.text), quotation)
    ranked = sorted(
        unique.values(),
        key=lambda quotation: (
            not quotation.speaker,
            not quotation.role,
            # A piece of a sentence says less than a whole one.
            not quotation.text[:1].isupper(),
            word_count(quotation.text) > _HANDY,
        ),
    )
    return tuple(ranked[:_MOST])


def with_full_names(quotations: tuple[Quotation, ...], names: Iterable[str]) -> tuple[Quotation, ...]:
    """Give the quotations with each speaker's whole name and role, where the source tells them elsewhere."""
    full = {name.split(" ")[-1]: name for name in reversed(list(names)) if 2 <= len(name.split(" ")) <= 3}
    named = [replace(one, speaker=full.get(one.speaker, one.speaker)) for one in quotations]
    roles = {one.speaker: one.role for one in reversed(named) if one.speaker and one.role}
    return tuple(replace(one, role=one.role or roles.get(one.speaker, "")) for one in named)


def marked_spans(text: str) -> list[tuple[int, int]]:
    """Give the places of what stands between quotation marks, the marks included, in order."""
    spans: list[tuple[int, int]] = []
    for opening, closing in _MARKS:
        at = text.find(opening)
        while at >= 0:
            end = _closing(text, at, closing)
            if end < 0:
                break
            if not any(start < end and at < last for start, last in spans):
                spans.append((at, end + 1))
            at = text.find(opening, end + 1)
    return sorted(spans)


def _closing(text: str, at: int, closing: str) -> int:
    if closing != "’":
        return text.find(closing, at + 1)
    # An apostrophe inside a word closes nothing.
    found = _CLOSING_APOSTROPHE.search(text, at + 1)
    return found.start() if found and (at == 0 or not text[at - 1].isalnum()) else -1


def _in_block(block: Block, signed: str, last: Quotation, words: FactWords) -> Iterator[Quotation]:
    """Give the quotations of one block; one that follows another without a sentence between has its speaker."""
    text, spans = block.text, marked_spans(block.text)
    before_last, previous = 0, Speaker()
    sentences = list(split(text, words)) if spans else []
    for number, (start, end) in enumerate(spans):
        inner = text[start + 1 : end - 1].strip(" \u00a0\u202f")
        limit = spans[number + 1][0] if number + 1 < len(spans) else len(text)
        before, after = text[before_last:start][-_NEAR:], text[end : min(limit, end + _NEAR)]
        goes_on = number > 0 and bool(previous) and _goes_on(before)
        before_last, kept = end, previous
        previous = Speaker()
        if not _SHORTEST <= word_count(inner) <= _LONGEST or (goes_on and inner[:1].islower()):
            previous = kept if inner[:1].islower() else previous
            continue
        # `“And the best part,” she said, “is …”`: the first half of a sentence must say enough alone.
        if text[limit + 1 : limit + 3].strip()[:1].islower() and word_count(inner) < _HALF:
            continue
        said, speaker = _speaker(inner, before, after or signed, words, set_off=block.kind is BlockKind.QUOTE)
        if not speaker and is_pronoun_after(after, words):
            speaker = Speaker(last.speaker, last.role)
        elif not speaker and goes_on and not is_spoken_after(after, words):
            speaker = kept
        if (speaker and not _is_work(said, before, words)) or _stands_alone(said, text[:start], words):
            sentence = next((text[first:stop] for first, stop in sentences if first <= start < stop), text)
            last = Quotation(said, speaker.name, speaker.role, sentence) if speaker.name else last
            previous = speaker
            yield Quotation(said, speaker.name, speaker.role, sentence)


def _goes_on(between: str) -> bool:
    """Tell whether one and the same person still speaks after what stands between two quotations."""
    return (
        len(between) < _FAR
        and len(re.findall(rf"[.!?…](?:{SPACE}|$)", between.strip())) <= 1
        and bool(re.search(rf"[.,]{SPACE}*$", between))
    )


def _speaker(inner: str, before: str, after: str, words: FactWords, *, set_off: bool) -> tuple[str, Speaker]:
    """Give the words said, without a remark that stands inside them, and who said them."""
    if words.language == "fr":
        said, speaker = split_incise(inner, words)
        if speaker and word_count(said) >= _SHORTEST:
            return said.strip(), speaker
    said = inner.rstrip(",;")
    speaker = speaker_after(after, words)
    if not speaker and not before.strip():
        speaker = signature(after, words, dash_needed=not set_off)
    return said, speaker or speaker_before(before, words)


def _set_off(text: str, signed: str, words: FactWords) -> Iterator[Quotation]:
    """Give a quotation that is a block of its own without marks, signed in its last line or below."""
    inside = _SIGNED_INSIDE.search(text)
    line, said = (text[inside.end() :], text[: inside.start()]) if inside else (signed, text)
    speaker = signature(line, words, dash_needed=False)
    said = said.strip(_EDGES)
    if speaker.name and _SHORTEST <= word_count(said) <= _LONGEST:
        yield Quotation(said, speaker.name, speaker.role, text)


def _stands_alone(said: str, before: str, words: FactWords) -> bool:
    """Tell whether words in marks that nobody is named for are set off: sentences that open a block."""
    return (
        word_count(said) >= 6
        and not before.strip()
        and said[:1].isupper()
        and _ENDS.search(said) is not None
        and not _is_work(said, before, words)
    )


def _is_work(said: str, before: str, words: FactWords) -> bool:
    """Tell whether words in marks are a title or a label: most of them in capitals, or after `entitled`."""
    long_words = re.findall(r"[^\W\d_]{4,}", said)[1:]
    if len(long_words) >= 2 and sum(word[0].isupper() for word in long_words) > 0.6 * len(long_words):
        return True
    last = _LAST_WORD.search(before)
    return last is not None and words.has("titles_of_works", last[1])
