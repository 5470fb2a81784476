"""The statement of a line: one sentence, and one for the boundaries, in correct French or English (method, 1)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from advocate_desktop.domain.cards import Card, Family
from advocate_desktop.domain.french import in_guillemets, in_sentence, separators, with_de

# More would bury the sentence; the line lists them all beside it.
BOUNDARIES_SAID = 4
_VOWEL_SOUND = re.compile(
    r"[“\"]?(?:[aeiou]|honest|honou?r|hour|heir|(?-i:[FHLMNRSX](?:[A-Z]|\b)))", re.IGNORECASE
)
_CONSONANT_SOUND = re.compile(r"[“\"]?(?:uni(?!m|n)|use|usu|euro|one\b|once\b|ubi|(?-i:U[A-Z]))", re.IGNORECASE)
_STARTS_LOW = re.compile(r"(?:the|an?|my|our|your|their|its|those|these|people|what|how|why|who)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spoken:
    """The cards a statement is made from, each family in the order it is said."""

    topics: tuple[Card, ...]
    audiences: tuple[Card, ...]
    intents: tuple[Card, ...]
    roles: tuple[Card, ...] = ()
    tones: tuple[Card, ...] = ()
    boundaries: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a statement; `family` tells the card it comes from, None the words between."""

    text: str
    family: Family | None = None


def statement(spoken: Spoken, language: str) -> str:
    """Give the statement the cards propose, in `fr` or `en`."""
    return "".join(piece.text for piece in pieces(spoken, language))


def pieces(spoken: Spoken, language: str) -> tuple[Piece, ...]:
    """Give the statement in parts, so that what comes from a card can be shown as such."""
    parts = _french(spoken) if language == "fr" else _english(spoken)
    return tuple(piece for piece in parts if piece.text)


def _french(spoken: Spoken) -> list[Piece]:
    listed = partial(_listed, last=" et ")
    parts = [Piece("J’écris pour "), *listed(spoken.audiences, _said_in_french)]
    parts += [Piece(" sur "), *listed(spoken.topics, _said_in_french)]
    if spoken.roles:
        parts += [Piece(", en "), *_listed(spoken.roles, _said_in_french, last=" et en ")]
    if spoken.tones:
        parts += [Piece(", d’un ton "), *listed(spoken.tones, _said_in_french)]
    if spoken.intents:
        parts += [Piece(", pour "), *listed(spoken.intents, _said_in_french)]
    parts.append(Piece("."))
    if spoken.boundaries:
        kept_away = listed(spoken.boundaries[:BOUNDARIES_SAID], lambda card: with_de(_said_in_french(card)))
        parts += [Piece(" Je me tiens à l’écart "), *kept_away, Piece(".")]
    return parts


def _english(spoken: Spoken) -> list[Piece]:
    listed = partial(_listed, say=_said_in_english, last=" and ")
    parts = [Piece("I write for "), *listed(spoken.audiences), Piece(" about "), *listed(spoken.topics)]
    if spoken.roles:
        parts += [Piece(", as "), *listed(spoken.roles)]
    if spoken.tones:
        tones = listed(spoken.tones)
        parts += [Piece(f", in {_article(tones[0].text)} "), *tones, Piece(" tone")]
    if spoken.intents:
        parts += [Piece(", to "), *listed(spoken.intents)]
    parts.append(Piece("."))
    if spoken.boundaries:
        parts += [Piece(" I keep away from "), *listed(spoken.boundaries[:BOUNDARIES_SAID]), Piece(".")]
    return parts


def _listed(cards: Sequence[Card], say: Callable[[Card], str], last: str) -> list[Piece]:
    parts: list[Piece] = []
    for between, card in zip(separators(len(cards), last), cards, strict=True):
        parts += [Piece(between)] if between else []
        parts.append(Piece(say(card), card.family))
    return parts


def _said_in_french(card: Card) -> str:
    phrase = _bare(card.phrase)
    return in_sentence(phrase) if phrase else in_guillemets(_bare(card.title))


def _said_in_english(card: Card) -> str:
    phrase = _bare(card.phrase)
    if not phrase:
        return f"“{_bare(card.title)}”"
    return phrase[:1].lower() + phrase[1:] if _STARTS_LOW.match(phrase) else phrase


def _bare(phrase: str) -> str:
    """Give a phrase without the full stop and the quotation marks it may have been typed with."""
    return phrase.strip(" \u00a0\u202f").rstrip(".,;:…").strip(' \u00a0\u202f«»“”"')


def _article(following: str) -> str:
    vowel = _VOWEL_SOUND.match(following) and not _CONSONANT_SOUND.match(following)
    return "an" if vowel else "a"
