"""The cards of the game (method, section 1): seven families, what a card says, and the deck they make."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

TITLE_AT_MOST = 60
MEANING_AT_MOST = 200
PHRASE_AT_MOST = 80


class Family(StrEnum):
    """What a card is about, in the order the families are played."""

    TOPICS = "topics"
    AUDIENCES = "audiences"
    INTENTS = "intents"
    ROLES = "roles"
    TONES = "tones"
    FORMS = "forms"
    BOUNDARIES = "boundaries"


# None: as many as the player likes.
KEPT_AT_MOST: Mapping[Family, int | None] = {
    Family.TOPICS: 6,
    Family.AUDIENCES: 3,
    Family.INTENTS: 3,
    Family.ROLES: 2,
    Family.TONES: 3,
    Family.FORMS: 6,
    Family.BOUNDARIES: None,
}
NEEDED = (Family.TOPICS, Family.AUDIENCES, Family.INTENTS, Family.FORMS)
RANKED = (Family.TOPICS, Family.INTENTS)
COMBINED = (Family.TOPICS, Family.AUDIENCES, Family.INTENTS)


@dataclass(frozen=True, slots=True)
class Card:
    """A card in one language.

    `phrase` is how it enters the statement; `company` tells that a pack brought it, `own` that the player wrote
    it, `reworded` that the player put it in words of their own.
    """

    id: str
    family: Family
    title: str
    meaning: str = ""
    question: str = ""
    example: str = ""
    phrase: str = ""
    icon: str = ""
    company: bool = False
    own: bool = False
    reworded: bool = False


@dataclass(frozen=True, slots=True)
class Rewording:
    """A card in the player's own words; without a phrase, its title stands for it in the statement."""

    title: str
    meaning: str = ""
    phrase: str = ""

    def of(self, card: Card) -> Card:
        """Give a card with these words."""
        same = self.title == card.title and not self.phrase
        phrase = card.phrase if same else self.phrase
        meaning = self.meaning or card.meaning
        return replace(card, title=self.title, meaning=meaning, phrase=phrase, reworded=True)


@dataclass(frozen=True, slots=True)
class Deck:
    """All the cards there are to play with, family by family; of two cards with one id the first stays."""

    cards: tuple[Card, ...]
    _by_id: dict[str, Card] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        first: dict[str, Card] = {}
        for card in self.cards:
            first.setdefault(card.id, card)
        order = {family: place for place, family in enumerate(Family)}
        ordered = sorted(first.values(), key=lambda card: order[card.family])
        # The only way to fill a field of a frozen object.
        object.__setattr__(self, "cards", tuple(ordered))
        object.__setattr__(self, "_by_id", first)

    def __contains__(self, card_id: object) -> bool:
        return card_id in self._by_id

    def __iter__(self) -> Iterator[Card]:
        return iter(self.cards)

    def card(self, card_id: str) -> Card:
        """Give a card. Raises KeyError when there is none of that id."""
        return self._by_id[card_id]

    def of(self, family: Family) -> tuple[Card, ...]:
        """Give the cards of one family."""
        return tuple(card for card in self.cards if card.family is family)

    def joined(self, others: Iterable[Card]) -> "Deck":
        """Give a deck with more cards; one that is there already stays as it is."""
        return Deck((*self.cards, *others))
