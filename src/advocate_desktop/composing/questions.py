"""'Can I hold the conversation?': three questions a reader is likely to ask of a post and its source."""

import random
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from advocate_desktop.composing.source_facts import source_facts
from advocate_desktop.domain.conversation import ReaderQuestion
from advocate_desktop.domain.drafts import without_prompts
from advocate_desktop.messages import LANGUAGES
from advocate_desktop.resources import resource_path

ASKED = 3
_LONGEST = 20_000
_ACRONYM = re.compile(r"(?<![\w#@./-])(?=[A-Z]*[BCDFGHJKLMNPQRSTVWXZ])[A-Z]{3,6}(?![\w./-])")
_QUOTE_WORDS = range(5, 22)
_KNOWN_SIGNS = frozenset(
    {
        "USA",
        "CEO",
        "PDG",
        "DRH",
        "PME",
        "SMS",
        "GPS",
        "PDF",
        "ONU",
        "CDI",
        "CDD",
        "BTP",
        "URL",
        "TODO",
        "NOTE",
        "FAQ",
    }
)
# What the post itself says is asked about before what its source alone says.
_WEIGHT_OF_POST = 2
_STRENGTH = {"number": 3.0, "acronym": 1.5, "quote": 1.0, "any": 0.0, "best": 2.5, "promise": 1.2, "money": 2.0}
_STRENGTH |= {"opinion": 2.0, "safety": 2.0, "climate": 1.8, "company": 1.6, "jobs": 1.8, "change": 0.6}


@dataclass(frozen=True, slots=True)
class _Question:
    id: str
    when: str
    text: str


@dataclass(frozen=True, slots=True)
class _Data:
    triggers: dict[str, re.Pattern[str]]
    questions: tuple[_Question, ...]


def likely_questions(
    post: str, source: str, language: str, *, seed: int = 0, known: Iterable[ReaderQuestion] = ()
) -> tuple[ReaderQuestion, ...]:
    """Give three questions, each about another thing the post or its source says; the same for a seed.

    Those of `known` that have an answer come first and stay, whatever has become of the post.
    """
    answered = [each for each in known if each.answer.strip()][:ASKED]
    taken = {each.key for each in answered}
    found = list(answered)
    for question in _ranked(without_prompts(post)[:_LONGEST], source[:_LONGEST], language, seed):
        if len(found) == ASKED:
            break
        if question.key not in taken:
            taken.add(question.key)
            found.append(question)
    return tuple(found)


def _ranked(post: str, source: str, language: str, seed: int) -> Iterator[ReaderQuestion]:
    """Give one question a trigger, the strongest first, then what may be asked of anything."""
    data = _data(language if language in LANGUAGES else "en")
    draw = random.Random(seed)  # noqa: S311  nothing secret is drawn
    ours, theirs = _found(post, data, language), _found(source, data, language)
    words = theirs | ours
    strength = {
        when: _STRENGTH.get(when, 1.0) + (_WEIGHT_OF_POST if when in ours else 0) + draw.random() / 2
        for when in words
    }
    for when in sorted(words, key=lambda name: -strength[name]):
        choices = [question for question in data.questions if question.when == when]
        if choices:
            question = draw.choice(choices)
            yield ReaderQuestion(question.id, _filled(question.text, when, words[when]))
    rest = [question for question in data.questions if question.when == "any"]
    draw.shuffle(rest)
    yield from (ReaderQuestion(question.id, question.text) for question in rest)


def _found(text: str, data: _Data, language: str) -> dict[str, str]:
    """Give what in a text calls for questions: the trigger and the words that set it off."""
    found: dict[str, str] = {}
    facts = source_facts("", text, language)
    numbers = (each for each in facts.numbers if each.unit and any(map(str.isdigit, each.text)))
    number = next((each.text for each in numbers), "")
    # A sign that is spelt out somewhere is explained: `the grid operator (GRD)`.
    signs = (match[0] for match in _ACRONYM.finditer(text) if f"({match[0]})" not in text)
    acronym = next((sign for sign in signs if sign not in _KNOWN_SIGNS), "")
    quoted = next((each.text for each in facts.quotations if len(each.text.split()) in _QUOTE_WORDS), "")
    found |= {
        name: words for name, words in (("number", number), ("acronym", acronym), ("quote", quoted)) if words
    }
    for name, pattern in data.triggers.items():
        if (match := pattern.search(text)) is not None:
            found[name] = match[0]
    return found


def _filled(text: str, when: str, words: str) -> str:
    slot = when if when in ("number", "quote") else "word"
    return text.replace(f"{{{slot}}}", words)


@cache
def _data(language: str) -> _Data:
    raw: dict[str, Any] = tomllib.loads(resource_path("prompts", language, "questions.toml").read_text("utf-8"))
    triggers = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in raw["triggers"].items()}
    questions = tuple(_Question(each["id"], each["when"], each["text"]) for each in raw["question"])
    return _Data(triggers, questions)
