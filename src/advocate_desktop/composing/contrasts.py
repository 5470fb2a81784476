"""Sentences that set two things against each other: from A to B, but, instead of, more than."""

import re
from dataclasses import dataclass
from functools import cache

from advocate_desktop.composing.fact_words import FactWords, phrases_pattern, plain
from advocate_desktop.composing.sentences import Sentence, word_count
from advocate_desktop.domain.source_facts import Contrast, ContrastKind

_S = r"[ \u00a0\u202f]"
_MOST = 12
_LONGEST = 45
_HEAD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Patterns:
    change: re.Pattern[str]
    not_change: re.Pattern[str]
    figures: re.Pattern[str]
    but: re.Pattern[str]
    not_but: re.Pattern[str]
    instead: re.Pattern[str]
    more: re.Pattern[str]
    not_more: re.Pattern[str]


@cache
def _patterns(words: FactWords) -> _Patterns:
    def any_of(name: str) -> str:
        return "|".join(
            re.escape(part).replace("'", "['’]").replace(r"\ ", _S)
            for part in sorted(words.lists[f"contrasts.{name}"], key=len, reverse=True)
        )

    origin, goal = any_of("from"), any_of("to")
    if words.language == "fr":
        origin, goal = rf"(?:{origin})(?:{_S}|(?<=['’]))", rf"(?:{goal})"
    else:
        origin, goal = rf"(?:{origin}){_S}", rf"(?:{goal})"
    sides = rf"(?P<from>{origin}[^.,;:!?«»“”()]{{1,60}}?){_S}(?P<to>{goal}){_S}"
    return _Patterns(
        re.compile(
            rf"(?<![\w’'-])(?:{any_of('from_to_verbs')}){_S}(?:[\w’'%-]+{_S}){{0,3}}?{sides}(?P<what>[^\s.,;]+)",
            re.IGNORECASE,
        ),
        phrases_pattern(words.lists["contrasts.not_from_to"]),
        re.compile(
            rf"(?<!\w){origin}(?:[$€£]\d|\d+(?:[.,]\d+)?{_S}?[%€])[^.;:!?]{{0,40}}?{_S}{goal}{_S}(?:[$€£]\d|\d+(?:[.,]\d+)?{_S}?[%€])",
            re.IGNORECASE,
        ),
        re.compile(rf"(?:{any_of('but')})(?=[ \u00a0’'])", re.IGNORECASE),
        phrases_pattern(words.lists["contrasts.not_but"]),
        re.compile(rf"(?<![\w’'-])(?:{any_of('instead')})(?=\W|(?<=['’]))", re.IGNORECASE),
        re.compile(
            rf"(?<![\w’'-])(?:{any_of('more')})(?:{_S}[^\s.,;:()]+){{0,5}}?{_S}"
            rf"(?:{any_of('than')})(?=[ \u00a0\w])",
            re.IGNORECASE,
        ),
        phrases_pattern(words.lists["contrasts.not_more"]),
    )


def contrasts_of(sentences: tuple[Sentence, ...], words: FactWords) -> tuple[Contrast, ...]:
    """Give the contrasts that stand inside one sentence of at most 45 words, the clearest first."""
    found: list[tuple[float, Contrast]] = []
    for order, sentence in enumerate(sentences):
        if sentence.whole and 6 <= word_count(sentence.text) <= _LONGEST and not sentence.text.endswith("?"):
            head = _HEAD.match(sentence.text)
            leaning = 0.8 if head and words.has("leaning", head[0]) else 0.0
            for strength, marker, kind in _in_sentence(sentence.text, words):
                found.append((strength - leaning - 0.01 * order, Contrast(sentence.text, marker, kind)))
    found.sort(key=lambda pair: -pair[0])
    # One sentence is one contrast: its clearest.
    return tuple({contrast.sentence: contrast for _, contrast in reversed(found)}.values())[::-1][:_MOST]


def _in_sentence(text: str, words: FactWords) -> list[tuple[float, str, ContrastKind]]:
    patterns = _patterns(words)
    found: list[tuple[float, str, ContrastKind]] = []
    change = patterns.change.search(text) or patterns.figures.search(text)
    if change and not patterns.not_change.search(text) and _changes(change, words):
        marker = text[change.start() : change.end("to")] if "to" in change.groupdict() else change[0]
        found.append((3.0 if _FIGURE.search(change[0]) else 2.0, marker, ContrastKind.FROM_TO))
    instead = patterns.instead.search(text)
    if instead and word_count(text[instead.end() :]) >= 1:
        found.append((2.5, instead[0], ContrastKind.INSTEAD))
    but = patterns.but.search(text)
    if (
        but
        and not patterns.not_but.search(text)
        and word_count(text[: but.start()]) >= 3
        and word_count(text[but.end() :]) >= 3
    ):
        found.append((1.8, but[0].strip(" ,;—–(\u00a0\u202f"), ContrastKind.BUT))
    more = patterns.more.search(text)
    if more and not patterns.not_more.search(text) and _compares(text, more, words):
        found.append((1.2, more[0], ContrastKind.MORE_LESS))
    return found


def _changes(found: re.Match[str], words: FactWords) -> bool:
    """Tell whether `from … to …` tells of a change and not of a way, a week or a list."""
    groups = found.groupdict()
    if "what" not in groups:
        days = words.lists["days"] | words.lists["months"]
        return not any(plain(word) in days for word in re.findall(r"\w+", found[0]))
    what, origin = plain(groups["what"]), groups["from"]
    if _FIGURE.search(origin) and _FIGURE.search(what):
        return True
    # In French the second half must be a thing too: `à mettre` is a purpose.
    return not (words.language == "fr" and re.search(r"(?:er|ir|oir|re)$", what)) and not _FIGURE.search(
        origin + what
    )


def _compares(text: str, found: re.Match[str], words: FactWords) -> bool:
    """Tell whether a comparison has two sides: not `more than 40`, not `ne … plus que`."""
    after = text[found.end() :].lstrip(" \u00a0\u202f")
    if not after or after[:1].isdigit() or after[:1] in "$€£":
        return False
    following = re.match(r"[\w’'-]+", after)
    if following and plain(following[0]) in words.number_words:
        return False
    if words.language == "fr":
        before = text[max(0, found.start() - 45) : found.start()]
        if re.search(r"(?:\bne\b|\bn['’])[^.;:]*$", before) or re.search(
            r"(?:de|en|au|non|d['’]autant|le|la|les)[ \u00a0]$", before
        ):
            return False
        # `plus de place pour que`: que opens a clause of its own.
        return (
            bool(
                re.match(
                    rf"(?:plus|moins|mieux|meilleure?s?|pire)(?:{_S}[^\s,;]+){{0,4}}{_S}qu",
                    found[0],
                    re.IGNORECASE,
                )
            )
            and not {"pour", "si"}.intersection(found[0].split())
            and " ce " not in found[0]
        )
    return not re.search(r"(?:\bno|\bany|\bonce|\bthe)[ ]$", text[: found.start()])
