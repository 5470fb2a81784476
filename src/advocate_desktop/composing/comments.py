"""Openings of a comment from the post it answers, by intent: the same for a seed, never the same twice."""

import random
import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

from advocate_desktop.composing.source_facts import source_facts
from advocate_desktop.domain.comments import CommentIntent, CommentOpening
from advocate_desktop.domain.french import in_guillemets
from advocate_desktop.domain.source_facts import SourceFacts
from advocate_desktop.messages import LANGUAGES
from advocate_desktop.resources import resource_path

EACH = 3
_LONGEST_POST = 20_000
_QUOTE_WORDS = range(4, 15)
_NOT_TO_QUOTE = re.compile(
    r"https?://|www\.|[#@«»“”\"\[\]{}*_`|<>]|^\W*\d+[.)]|[\U0001f000-\U0001ffff\u2600-\u27bf]"
)


@dataclass(frozen=True, slots=True)
class _Pattern:
    id: str
    text: str
    tu: str
    needs: str


def openings(
    post: str,
    language: str,
    *,
    seed: int = 0,
    informal: bool = False,
    refused: Collection[str] = (),
    each: int = EACH,
) -> tuple[CommentOpening, ...]:
    """Give ways to begin a comment, some for each intent, those that take up the post's own words first.

    `informal` says tu where the language has it; `refused` are keys already turned down: they come back once all
    others are used up.
    """
    lang = language if language in LANGUAGES else "en"
    slots = _slots(post[:_LONGEST_POST], lang)
    found: list[CommentOpening] = []
    for intent in CommentIntent:
        patterns = [
            pattern for pattern in _patterns(lang)[intent] if not pattern.needs or slots.get(pattern.needs)
        ]
        random.Random(f"{seed}:{intent.value}").shuffle(patterns)  # noqa: S311  nothing secret is drawn
        patterns.sort(key=lambda pattern: (f"{intent.value}.{pattern.id}" in refused, not pattern.needs))
        for pattern in patterns[:each]:
            text = pattern.tu if informal and pattern.tu else pattern.text
            for name, value in slots.items():
                text = text.replace(f"{{{name}}}", value)
            found.append(CommentOpening(f"{intent.value}.{pattern.id}", intent, text))
    return tuple(found)


def _slots(post: str, lang: str) -> dict[str, str]:
    facts = source_facts("", post, lang)
    slots: dict[str, str] = {}
    quote = _quote(facts)
    if quote:
        slots["quote"] = in_guillemets(quote) if lang == "fr" else f"“{quote}”"
    number = next(
        (number.text for number in facts.numbers if number.unit and any(map(str.isdigit, number.text))), ""
    )
    if number:
        slots["number"] = number
    return slots


def _quote(facts: SourceFacts) -> str:
    """Give the sentence of a post that is best taken up: short, a statement, with something in it."""
    candidates = [bare for sentence in facts.sentences if (bare := _quotable(sentence))]
    if not candidates:
        return ""
    gist = _quotable(facts.gist)
    # A figure makes a sentence worth answering; so does what the post is about; the last one is mostly its point.
    best = max(enumerate(candidates), key=lambda pair: (any(map(str.isdigit, pair[1])), pair[1] == gist, pair[0]))
    return best[1]


def _quotable(sentence: str) -> str:
    """Give a sentence as it is quoted, without its full stop; empty where it is no whole short statement."""
    if not sentence.endswith((".", "!")) or not sentence[:1].isupper() or _NOT_TO_QUOTE.search(sentence):
        return ""
    bare = sentence.rstrip(".! \u00a0\u202f")
    return bare if len(bare.split()) in _QUOTE_WORDS else ""


@cache
def _patterns(lang: str) -> dict[CommentIntent, tuple[_Pattern, ...]]:
    data: dict[str, Any] = tomllib.loads(resource_path("prompts", lang, "comments.toml").read_text("utf-8"))
    return {
        intent: tuple(
            _Pattern(entry["id"], entry["text"], entry.get("tu", ""), entry.get("needs", ""))
            for entry in data[intent.value]
        )
        for intent in CommentIntent
    }
