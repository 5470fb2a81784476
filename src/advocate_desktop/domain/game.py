"""The card game (method, section 1) as a pure state machine: a state, a move, the next state.

A game is the hand it started from and its list of moves. Undo and redo go along the list, to either end.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import product

from advocate_desktop.domain.cards import (
    COMBINED,
    KEPT_AT_MOST,
    NEEDED,
    RANKED,
    Card,
    Deck,
    Family,
    Rewording,
)
from advocate_desktop.domain.moves import Move, Pile
from advocate_desktop.domain.ranking import Pair, next_question, order

PILLARS_AT_LEAST = 3
PILLARS_AT_MOST = 5


class Round(StrEnum):
    """The five rounds, and the end."""

    SORT = "sort"
    NARROW = "narrow"
    RANK = "rank"
    COMBINE = "combine"
    STATE = "state"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class PillarDraft:
    """A pillar being built: a place each for topic, audience and intent, empty until a card lies there."""

    id: int
    topic: str = ""
    audience: str = ""
    intent: str = ""
    name: str = ""
    proofs: tuple[str, ...] = ()

    @property
    def cards(self) -> tuple[str, str, str]:
        """Give the cards of the three places."""
        return (self.topic, self.audience, self.intent)

    @property
    def whole(self) -> bool:
        """Tell whether a card lies in each place."""
        return all(self.cards)

    def at(self, family: Family) -> str:
        """Give the card in the place of a family; empty where none lies."""
        return self.cards[COMBINED.index(family)]

    def with_card(self, family: Family, card: str) -> "PillarDraft":
        """Give the pillar with another card, or none, in the place of a family."""
        topic, audience, intent = (
            card if place is family else known for place, known in zip(COMBINED, self.cards, strict=True)
        )
        return replace(self, topic=topic, audience=audience, intent=intent)


@dataclass(frozen=True, slots=True)
class Hand:
    """What a game starts from: nothing, or the piles, own words and pillars the last one ended with.

    `next_pillar` is the number the next new pillar gets: it was never another pillar's.
    """

    piles: Mapping[str, Pile] = field(default_factory=dict)
    own: tuple[Card, ...] = ()
    rewordings: Mapping[str, Rewording] = field(default_factory=dict)
    pillars: tuple[PillarDraft, ...] = ()
    next_pillar: int = 1


@dataclass(frozen=True, slots=True)
class GameState:
    """Where a game stands. `piles` give each sorted card its pile, the one laid last at the end."""

    round: Round = Round.SORT
    piles: Mapping[str, Pile] = field(default_factory=dict)
    own: tuple[Card, ...] = ()
    rewordings: Mapping[str, Rewording] = field(default_factory=dict)
    answers: Mapping[Family, tuple[Pair, ...]] = field(default_factory=dict)
    pillars: tuple[PillarDraft, ...] = ()
    next_pillar: int = 1
    said: str = ""

    def pillar(self, number: int) -> PillarDraft | None:
        """Give a pillar; None when there is none of that number."""
        return next((pillar for pillar in self.pillars if pillar.id == number), None)

    @property
    def hand(self) -> Hand:
        """Give what the next game can start from."""
        return Hand(self.piles, self.own, self.rewordings, self.pillars, self.next_pillar)


def begin(hand: Hand) -> GameState:
    """Give the first state of a game."""
    return GameState(
        piles=hand.piles,
        own=hand.own,
        rewordings=hand.rewordings,
        pillars=hand.pillars,
        next_pillar=hand.next_pillar,
    )


def find_card(state: GameState, deck: Deck, card_id: str) -> Card | None:
    """Give a card as the player sees it, own words included; None when there is none of that id."""
    if card_id in deck:
        card = deck.card(card_id)
    else:
        own = next((card for card in state.own if card.id == card_id), None)
        if own is None:
            return None
        card = own
    words = state.rewordings.get(card_id)
    return words.of(card) if words else card


def pile(state: GameState, deck: Deck, which: Pile, family: Family | None = None) -> tuple[Card, ...]:
    """Give the cards of a pile, of one family or all, the one laid last at the end."""
    found = (find_card(state, deck, card_id) for card_id, lies in state.piles.items() if lies is which)
    return tuple(card for card in found if card is not None and (family is None or card.family is family))


def kept(state: GameState, deck: Deck, family: Family) -> tuple[Card, ...]:
    """Give the cards kept of a family: in their rank once it is known, else as they were laid."""
    cards = pile(state, deck, Pile.KEEP, family)
    if family in RANKED and question(state, deck, family) is None:
        by_id = {card.id: card for card in cards}
        return tuple(by_id[card_id] for card_id in order(state.answers.get(family, ()), list(by_id)))
    return cards


def waiting(state: GameState, deck: Deck, family: Family | None = None) -> tuple[Card, ...]:
    """Give the cards that no pile has yet, in the order they come."""
    families = tuple(Family) if family is None else (family,)
    cards = (card for each in families for card in (*deck.of(each), *_own(state, each)))
    found = (find_card(state, deck, card.id) for card in cards if card.id not in state.piles)
    return tuple(card for card in found if card is not None)


def _own(state: GameState, family: Family) -> tuple[Card, ...]:
    return tuple(card for card in state.own if card.family is family)


def room(state: GameState, deck: Deck, family: Family) -> int | None:
    """Give how many more cards of a family can be kept, below 0 when there are too many; None: no limit."""
    most = KEPT_AT_MOST[family]
    return None if most is None else most - len(pile(state, deck, Pile.KEEP, family))


def question(state: GameState, deck: Deck, family: Family) -> Pair | None:
    """Give the next two cards of a ranked family to choose between; None once their order is known."""
    items = [card.id for card in pile(state, deck, Pile.KEEP, family)]
    return next_question(state.answers.get(family, ()), items)


def pillars_wanted(state: GameState, deck: Deck) -> int:
    """Give how many pillars a line needs: three, or all there can be where the kept cards allow fewer."""
    ways = 1
    for family in COMBINED:
        ways *= len(pile(state, deck, Pile.KEEP, family))
    return min(PILLARS_AT_LEAST, ways)


class LackKind(StrEnum):
    """What can stand between a state and the next round."""

    WAITING = "waiting"
    TOO_MANY = "too_many"
    NONE_KEPT = "none_kept"
    UNRANKED = "unranked"
    PLACE = "place"
    NAME = "name"
    PROOF = "proof"
    PILLARS = "pillars"


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that is missing: in a family, or a pillar; `count` says how many cards or pillars."""

    kind: LackKind
    family: Family | None = None
    pillar: int | None = None
    count: int = 1


def missing(state: GameState, deck: Deck) -> tuple[Lack, ...]:
    """List what still stands between a state and the next round; nothing when the way is free."""
    match state.round:
        case Round.SORT:
            numbers = ((family, len(waiting(state, deck, family))) for family in Family)
            return tuple(Lack(LackKind.WAITING, family, count=number) for family, number in numbers if number)
        case Round.NARROW:
            return _missing_in_hand(state, deck)
        case Round.RANK:
            return tuple(Lack(LackKind.UNRANKED, family) for family in RANKED if question(state, deck, family))
        case Round.COMBINE:
            return _missing_in_pillars(state, deck)
        case _:
            return ()


def _missing_in_hand(state: GameState, deck: Deck) -> tuple[Lack, ...]:
    lacks: list[Lack] = []
    for family in Family:
        left = room(state, deck, family)
        if left is not None and left < 0:
            lacks.append(Lack(LackKind.TOO_MANY, family, count=-left))
        if family in NEEDED and not pile(state, deck, Pile.KEEP, family):
            lacks.append(Lack(LackKind.NONE_KEPT, family))
    return tuple(lacks)


def _missing_in_pillars(state: GameState, deck: Deck) -> tuple[Lack, ...]:
    lacks: list[Lack] = []
    for pillar in state.pillars:
        lacks += [
            Lack(LackKind.PLACE, family, pillar.id)
            for family, card in zip(COMBINED, pillar.cards, strict=True)
            if not card
        ]
        if not pillar.name:
            lacks.append(Lack(LackKind.NAME, pillar=pillar.id))
        if not pillar.proofs:
            lacks.append(Lack(LackKind.PROOF, pillar=pillar.id))
    short = pillars_wanted(state, deck) - len(state.pillars)
    if short > 0:
        lacks.append(Lack(LackKind.PILLARS, count=short))
    return tuple(lacks)


def free_combinations(state: GameState, deck: Deck) -> tuple[tuple[str, str, str], ...]:
    """List the topics, audiences and intents that make no pillar yet, the best ranked first."""
    taken = {pillar.cards for pillar in state.pillars if pillar.whole}
    topics, audiences, intents = ([card.id for card in kept(state, deck, family)] for family in COMBINED)
    return tuple(cards for cards in product(topics, audiences, intents) if cards not in taken)


@dataclass(frozen=True, slots=True)
class Game:
    """A game: the hand it started from, every move ever played and not replaced, and how many of them hold."""

    start: Hand = field(default_factory=Hand)
    moves: tuple[Move, ...] = ()
    done: int = 0

    @property
    def played(self) -> tuple[Move, ...]:
        """Give the moves that hold."""
        return self.moves[: self.done]

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a move to take back."""
        return self.done > 0

    @property
    def can_redo(self) -> bool:
        """Tell whether there is a move to play again."""
        return self.done < len(self.moves)

    def with_move(self, move: Move) -> "Game":
        """Give the game with one more move, in place of those that were undone."""
        return replace(self, moves=(*self.played, move), done=self.done + 1)

    def undone(self, steps: int = 1) -> "Game":
        """Give the game so many moves earlier, its beginning at the most."""
        return replace(self, done=max(0, self.done - steps))

    def redone(self, steps: int = 1) -> "Game":
        """Give the game so many undone moves later, its last move at the most."""
        return replace(self, done=min(len(self.moves), self.done + steps))
