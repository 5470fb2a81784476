"""Cards, hands and lines as JSON, and back."""

import json
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from advocate_desktop.domain.cards import Card, Family, Rewording
from advocate_desktop.domain.game import Hand, PillarDraft
from advocate_desktop.domain.line import EditorialLine, Pillar
from advocate_desktop.domain.moves import Pile
from advocate_desktop.storage.storable import storable

_CARD_FIELDS = {each.name for each in fields(Card)}


def cards_to_json(cards: tuple[Card, ...]) -> str:
    """Write cards."""
    return _dump([asdict(card) for card in cards])


def cards_from_json(text: str) -> tuple[Card, ...]:
    """Read cards."""
    return tuple(_card(values) for values in json.loads(text))


def hand_to_json(hand: Hand) -> str:
    """Write what a game starts from."""
    return _dump(
        {
            "piles": dict(hand.piles),
            "own": [asdict(card) for card in hand.own],
            "rewordings": {card: asdict(words) for card, words in hand.rewordings.items()},
            "pillars": [asdict(pillar) for pillar in hand.pillars],
            "next_pillar": hand.next_pillar,
        }
    )


def hand_from_json(text: str) -> Hand:
    """Read what a game starts from."""
    values = json.loads(text)
    return Hand(
        piles={card: Pile(lies) for card, lies in values["piles"].items()},
        own=tuple(_card(card) for card in values["own"]),
        rewordings={card: Rewording(**words) for card, words in values["rewordings"].items()},
        pillars=tuple(
            PillarDraft(**{**pillar, "proofs": tuple(pillar["proofs"])}) for pillar in values["pillars"]
        ),
        next_pillar=values["next_pillar"],
    )


def line_to_json(line: EditorialLine) -> str:
    """Write a version of the line, less its number and the day it was made."""
    return _dump(
        {
            "language": line.language,
            "statement": line.statement,
            "edited_at": line.edited_at.isoformat() if line.edited_at else None,
            "hand": {family.value: [asdict(card) for card in cards] for family, cards in line.hand.items()},
            "pillars": [asdict(pillar) for pillar in line.pillars],
        }
    )


def line_from_json(text: str, version: int, made_at: datetime) -> EditorialLine:
    """Read a version of the line."""
    values = json.loads(text)
    edited_at = values["edited_at"]
    return EditorialLine(
        version=version,
        made_at=made_at,
        language=values["language"],
        statement=values["statement"],
        pillars=tuple(_pillar(pillar) for pillar in values["pillars"]),
        hand={Family(family): tuple(_card(card) for card in cards) for family, cards in values["hand"].items()},
        edited_at=datetime.fromisoformat(edited_at) if edited_at else None,
    )


def _dump(value: Any) -> str:
    return storable(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def _card(values: dict[str, Any]) -> Card:
    # What a later version of the application may add to a card is passed over.
    known = {name: value for name, value in values.items() if name in _CARD_FIELDS}
    return Card(**{**known, "family": Family(known["family"])})


def _pillar(values: dict[str, Any]) -> Pillar:
    return Pillar(
        id=values["id"],
        name=values["name"],
        topic=_card(values["topic"]),
        audience=_card(values["audience"]),
        intent=_card(values["intent"]),
        proofs=tuple(values["proofs"]),
    )
