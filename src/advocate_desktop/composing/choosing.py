"""Which sentence of many: drawn by weight, always the same for the same person, content and seed."""

import hashlib
import math
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from advocate_desktop.composing.patterns import Pattern, wording
from advocate_desktop.domain.cards import Card
from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.line import EditorialLine, Pillar
from advocate_desktop.domain.proposals import HookType
from advocate_desktop.domain.voice import Address, Closing, Voice

_SUITS, _OPEN, _STRANGE = 1.0, 0.6, 0.004
_FEW_QUESTIONS = 0.2
_BRIEF_WORDS = 60
_SENTENCE_SPREAD = 10.0
_HABIT = 2.5
# What a habit of opening posts comes near to, in hooks.
_OPENINGS = {
    "question": (HookType.QUESTION,),
    "number": (HookType.NUMBER,),
    "quotation": (HookType.QUOTATION,),
    "first_person": (HookType.CONFESSION, HookType.OPINION, HookType.LESSON),
    "moment": (HookType.SCENE,),
    "statement": (HookType.GIST, HookType.LESSON, HookType.CONTRAST),
}


@dataclass(frozen=True, slots=True)
class Taste:
    """What is known of the person that bears on how a post is worded; ids of cards without their family."""

    tones: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    intents: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    form: str = ""
    rung: Rung = Rung.REBOUND
    voice: Voice | None = None

    @property
    def says_tu(self) -> bool:
        """Tell whether the person says tu to their readers."""
        return self.voice is not None and self.voice.address == Address.TU

    @property
    def addresses_nobody(self) -> bool:
        """Tell whether the person is known to address no reader."""
        return self.voice is not None and self.voice.knows("address") and self.voice.address == Address.NONE


def taste(line: EditorialLine | None, pillar: Pillar | None, form: str, rung: Rung, voice: Voice | None) -> Taste:
    """Gather what a line, a pillar and a voice say."""
    tones, roles = (line.tones, line.roles) if line is not None else ((), ())
    intents: tuple[Card, ...] = (pillar.intent,) if pillar is not None else (line.intents if line else ())
    topics: tuple[Card, ...] = (pillar.topic,) if pillar is not None else ()
    return Taste(
        _ids(tones),
        _ids(roles),
        _ids(intents),
        frozenset(card.id for card in topics),
        form,
        rung,
        voice,
    )


def _ids(cards: Iterable[Card]) -> frozenset[str]:
    return frozenset(card.id.rpartition(".")[2] for card in cards)


def person_key(person: str, line: EditorialLine | None, pillar: Pillar | None) -> str:
    """Give what tells one person and their line from another."""
    cards = [card.id for card in line.cards] if line is not None else []
    own = [f"{pillar.name}", *(card.id for card in pillar.cards)] if pillar is not None else []
    return "|".join([person, *cards, "/", *own])


def chance(*key: object) -> float:
    """Give a number over 0 and under 1 that is always the same for a key."""
    digest = hashlib.blake2b("\x1f".join(map(str, key)).encode(), digest_size=8).digest()
    return (int.from_bytes(digest) + 1) / (2**64 + 2)


def ranked(patterns: Iterable[Pattern], weigh: Callable[[Pattern], float], *key: object) -> list[Pattern]:
    """Give the sentences that may be used in the order they are drawn, heavier ones sooner on the whole."""
    weighed = ((pattern, weight) for pattern in patterns if (weight := weigh(pattern)) > 0)
    drawn = ((math.log(chance(*key, pattern.id)) / weight, pattern.id, pattern) for pattern, weight in weighed)
    return [pattern for _, _, pattern in sorted(drawn, key=lambda one: one[:2], reverse=True)]


def weight(pattern: Pattern, taste: Taste) -> float:
    """Give how well a sentence suits the person: 0 when it cannot be said by them at all."""
    if pattern.rungs and taste.rung not in pattern.rungs:
        return 0.0
    if pattern.forms and taste.form not in pattern.forms:
        return 0.0
    if (pattern.intents and not pattern.intents & taste.intents) or (
        pattern.topics and not pattern.topics & taste.topics
    ):
        return 0.0
    if pattern.tu and taste.addresses_nobody:
        return 0.0
    weight = _fit(pattern.tones, taste.tones) * _fit(pattern.roles, taste.roles) * _rhythm(pattern, taste.voice)
    return weight * (2.0 if pattern.intents or pattern.forms or pattern.topics else 1.0)


def _fit(wanted: frozenset[str], has: frozenset[str]) -> float:
    if not wanted:
        return _OPEN
    if not has:
        return _OPEN * _OPEN
    return _SUITS if wanted & has else _STRANGE


def _rhythm(pattern: Pattern, voice: Voice | None) -> float:
    """Give how near a sentence comes to the length of the person's own."""
    if voice is None or voice.sentence_words is None:
        return 1.0
    apart = abs(pattern.sentence_words - voice.sentence_words)
    return math.exp(-apart / _SENTENCE_SPREAD)


def closes_with_question(voice: Voice | None) -> bool | None:
    """Tell whether the person's posts end on a question; None where nothing tells."""
    if voice is None:
        return None
    if voice.question_rate is not None and voice.question_rate < _FEW_QUESTIONS:
        return False
    return voice.closings[0] == Closing.QUESTION if voice.closings else None


def writes_briefly(voice: Voice | None) -> bool:
    """Tell whether the person's posts are a few lines."""
    return voice is not None and voice.length_words is not None and voice.length_words < _BRIEF_WORDS


def opening_habit(hook: HookType, voice: Voice | None) -> float:
    """Give how much the person's habit of opening posts speaks for a hook."""
    if voice is None or not voice.openings:
        return 1.0
    liked = _OPENINGS.get(str(voice.openings[0]), ())
    return _HABIT if hook in liked else 1.0


def worded(
    pattern: Pattern, taste: Taste, stocks: Mapping[str, Sequence[str]], said: Container[str], *key: object
) -> tuple[str, frozenset[str]]:
    """Give a sentence with its choices made, always the same for a key, and the words chosen.

    Words that were `said` are chosen again only where there are no others.
    """
    chosen: list[str] = []

    def choose(options: Sequence[str]) -> str:
        offered = [one for option in options for one in (stocks[option[1:]] if option[:1] == "?" else (option,))]
        free = [one for one in offered if one not in said and one not in chosen] or offered
        chosen.append(free[int(chance(*key, pattern.id, len(chosen)) * len(free))])
        return chosen[-1]

    text = pattern.tu if taste.says_tu and pattern.tu else pattern.text
    return wording(text, choose), frozenset(chosen)
