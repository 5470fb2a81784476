"""Cards from TOML: the families that ship with the application, and those a company pack brings."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from advocate_desktop.domain.cards import MEANING_AT_MOST, PHRASE_AT_MOST, TITLE_AT_MOST, Card, Deck, Family
from advocate_desktop.errors import Refusal
from advocate_desktop.resources import resource_path

CARDS_AT_MOST = 200
_TEXT_AT_MOST = 600
_ID = re.compile(r"[a-z0-9][a-z0-9_.-]{0,79}", re.IGNORECASE)
_ICON = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DEFAULT_ICON = "cards-three"
_LENGTHS = {
    "title": TITLE_AT_MOST,
    "meaning": MEANING_AT_MOST,
    "question": MEANING_AT_MOST,
    "example": _TEXT_AT_MOST,
    "phrase": PHRASE_AT_MOST,
}


@dataclass(frozen=True, slots=True)
class FamilyTexts:
    """How a family is shown in one language: its names, what it asks, its colour in the themes, its icon."""

    family: Family
    tint: str
    icon: str
    name: str
    singular: str
    asks: str
    sort_hint: str


@dataclass(frozen=True, slots=True)
class DeckReading:
    """The cards of one file, and what was refused of it, a sentence each."""

    cards: tuple[Card, ...] = ()
    refused: tuple[Refusal, ...] = ()


@cache
def shipped_deck(language: str) -> Deck:
    """Give the cards that ship with the application, in `fr` or `en`."""
    readings = (
        read_cards(f"{family}.toml", resource_path("decks", f"{family}.toml").read_text("utf-8"), language)
        for family in Family
    )
    return Deck(tuple(card for reading in readings for card in reading.cards))


@cache
def family_texts(language: str) -> Mapping[Family, FamilyTexts]:
    """Give how each family is shown, in the order they are played."""
    entries = tomllib.loads(resource_path("decks", "families.toml").read_text("utf-8"))["family"]
    shown = (
        FamilyTexts(
            Family(entry["id"]),
            entry["tint"],
            entry["icon"],
            *(entry[language][key] for key in ("name", "singular", "asks", "sort_hint")),
        )
        for entry in sorted(entries, key=lambda entry: int(entry["order"]))
    )
    return {texts.family: texts for texts in shown}


def read_cards(path: str, text: str, language: str, *, company: bool = False) -> DeckReading:
    """Read the cards of a TOML file in one language, or in the other where a card lacks it.

    A card with a fault is refused and the others are taken.
    """
    try:
        entries = tomllib.loads(text).get("card", [])
    except (ValueError, RecursionError):
        return DeckReading(refused=(Refusal("line.cards_toml", path=path),))
    if not isinstance(entries, list) or len(entries) > CARDS_AT_MOST:
        return DeckReading(refused=(Refusal("line.cards_list", path=path, most=CARDS_AT_MOST),))
    cards: dict[str, Card] = {}
    refused: list[Refusal] = []
    for number, entry in enumerate(entries, 1):
        try:
            card = _card(path, number, entry, language, company=company)
            if card.id in cards:
                raise Refusal("line.card_twice", path=path, card=card.id)
            cards[card.id] = card
        except Refusal as refusal:
            refused.append(refusal)
    return DeckReading(tuple(cards.values()), tuple(refused))


def _card(path: str, number: int, entry: Any, language: str, *, company: bool) -> Card:
    if not isinstance(entry, dict):
        raise Refusal("line.card_shape", path=path, card=str(number))
    card_id = entry.get("id")
    # Ids of the player's own cards begin with "own.".
    if not isinstance(card_id, str) or not _ID.fullmatch(card_id) or card_id.startswith("own."):
        raise Refusal("line.card_id", path=path, card=str(number))
    if entry.get("family") not in {family.value for family in Family}:
        raise Refusal("line.card_family", path=path, card=card_id, families=", ".join(Family))
    texts = _texts(path, card_id, entry, language)
    icon = entry.get("icon", "")
    return Card(
        id=card_id,
        family=Family(entry["family"]),
        icon=icon if isinstance(icon, str) and _ICON.fullmatch(icon) else _DEFAULT_ICON,
        company=company,
        title=texts["title"],
        meaning=texts["meaning"],
        question=texts["question"],
        example=texts["example"],
        phrase=texts["phrase"],
    )


def _texts(path: str, card_id: str, entry: dict[str, Any], language: str) -> dict[str, str]:
    by_language = (entry.get(code) for code in (language, "en", "fr"))
    table = next((each for each in by_language if isinstance(each, dict)), None)
    if table is None:
        raise Refusal("line.card_language", path=path, card=card_id)
    texts: dict[str, str] = {}
    for field, most in _LENGTHS.items():
        value = table.get(field, "")
        if not isinstance(value, str):
            raise Refusal("line.card_text", path=path, card=card_id, field=field)
        texts[field] = " ".join(re.split(r"[ \t\r\n]+", value.strip()))
        if len(texts[field]) > most:
            raise Refusal("line.card_long", path=path, card=card_id, field=field, most=most)
    missing = [field for field in ("title", "meaning", "question") if not texts[field]]
    if missing:
        raise Refusal("line.card_missing", path=path, card=card_id, field=", ".join(missing))
    return texts
