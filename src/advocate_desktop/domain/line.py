"""The editorial line: what a finished game says, version after version, and what two versions differ in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from advocate_desktop.domain.cards import COMBINED, Card, Deck, Family
from advocate_desktop.domain.game import GameState, PillarDraft, find_card, kept
from advocate_desktop.domain.statement import Spoken, statement


@dataclass(frozen=True, slots=True)
class Pillar:
    """A topic for an audience with an intent, under a name; each proof is one text.

    `id` is the same in every version of the line, and no other pillar ever gets it.
    """

    id: int
    name: str
    topic: Card
    audience: Card
    intent: Card
    proofs: tuple[str, ...] = ()

    @property
    def cards(self) -> tuple[Card, Card, Card]:
        """Give its three cards."""
        return (self.topic, self.audience, self.intent)


@dataclass(frozen=True, slots=True)
class EditorialLine:
    """One version of a person's line. `hand` holds the kept cards of each family, the dearest first.

    `language` is that of the statement; `edited_at` is when its words were last changed, if ever.
    """

    version: int
    made_at: datetime
    language: str
    statement: str
    pillars: tuple[Pillar, ...]
    hand: Mapping[Family, tuple[Card, ...]]
    edited_at: datetime | None = None

    def of(self, family: Family) -> tuple[Card, ...]:
        """Give the cards of one family."""
        return self.hand.get(family, ())

    @property
    def topics(self) -> tuple[Card, ...]:
        """Give the topics, the dearest first."""
        return self.of(Family.TOPICS)

    @property
    def audiences(self) -> tuple[Card, ...]:
        """Give the audiences."""
        return self.of(Family.AUDIENCES)

    @property
    def intents(self) -> tuple[Card, ...]:
        """Give the intents, the dearest first."""
        return self.of(Family.INTENTS)

    @property
    def roles(self) -> tuple[Card, ...]:
        """Give the roles."""
        return self.of(Family.ROLES)

    @property
    def tones(self) -> tuple[Card, ...]:
        """Give the tones."""
        return self.of(Family.TONES)

    @property
    def forms(self) -> tuple[Card, ...]:
        """Give the forms."""
        return self.of(Family.FORMS)

    @property
    def boundaries(self) -> tuple[Card, ...]:
        """Give the boundaries."""
        return self.of(Family.BOUNDARIES)

    @property
    def cards(self) -> tuple[Card, ...]:
        """Give every card, family by family."""
        return tuple(card for family in Family for card in self.of(family))

    def pillar(self, number: int) -> Pillar | None:
        """Give a pillar; None when there is none of that number."""
        return next((pillar for pillar in self.pillars if pillar.id == number), None)

    def with_pillar(self, changed: Pillar) -> "EditorialLine":
        """Give the line with a pillar as it was changed."""
        pillars = (changed if known.id == changed.id else known for known in self.pillars)
        return replace(self, pillars=tuple(pillars))

    def in_words_of(self, deck: Deck) -> "EditorialLine":
        """Give the line with its cards in the words of a deck; cards in the player's own words stay."""

        def worded(card: Card) -> Card:
            return card if card.own or card.reworded or card.id not in deck else deck.card(card.id)

        pillars = (
            replace(
                pillar,
                topic=worded(pillar.topic),
                audience=worded(pillar.audience),
                intent=worded(pillar.intent),
            )
            for pillar in self.pillars
        )
        hand = {family: tuple(worded(card) for card in cards) for family, cards in self.hand.items()}
        return replace(self, pillars=tuple(pillars), hand=hand)


def spoken(pillars: Iterable[tuple[Card, Card, Card]], hand: Mapping[Family, tuple[Card, ...]]) -> Spoken:
    """Give the cards a statement speaks of: those the pillars use, in their rank, and how and where not."""
    used = {card.id for cards in pillars for card in cards}
    topics, audiences, intents = (
        tuple(card for card in hand.get(family, ()) if card.id in used) for family in COMBINED
    )
    return Spoken(
        topics,
        audiences,
        intents,
        hand.get(Family.ROLES, ()),
        hand.get(Family.TONES, ()),
        hand.get(Family.BOUNDARIES, ()),
    )


def hand_of(state: GameState, deck: Deck) -> dict[Family, tuple[Card, ...]]:
    """Give the cards kept in a game, family by family, in their rank."""
    return {family: kept(state, deck, family) for family in Family}


def proposed_cards(state: GameState, deck: Deck) -> Spoken:
    """Give the cards the statement of a game is made from, once its pillars are whole."""
    pillars = (_pillar(pillar, state, deck) for pillar in state.pillars)
    return spoken((pillar.cards for pillar in pillars if pillar is not None), hand_of(state, deck))


def current_statement(state: GameState, deck: Deck, language: str) -> str:
    """Give the statement of a game: the player's, or else the one the cards propose."""
    return state.said or statement(proposed_cards(state, deck), language)


def line_of(state: GameState, deck: Deck, version: int, made_at: datetime, language: str) -> EditorialLine:
    """Give the line that a game has come to, once its pillars are whole."""
    pillars = (_pillar(pillar, state, deck) for pillar in state.pillars)
    return EditorialLine(
        version=version,
        made_at=made_at,
        language=language,
        statement=current_statement(state, deck, language),
        pillars=tuple(pillar for pillar in pillars if pillar is not None),
        hand=hand_of(state, deck),
    )


def _pillar(draft: PillarDraft, state: GameState, deck: Deck) -> Pillar | None:
    topic, audience, intent = (find_card(state, deck, card_id) for card_id in draft.cards)
    if topic is None or audience is None or intent is None:
        return None
    return Pillar(draft.id, draft.name, topic, audience, intent, draft.proofs)


@dataclass(frozen=True, slots=True)
class LineChange:
    """What a later version has that an earlier one had not, and the other way round.

    `renamed` are pillars as (before, after); `recast` are pillars that kept their name on other cards.
    """

    cards_in: tuple[Card, ...]
    cards_out: tuple[Card, ...]
    added: tuple[Pillar, ...]
    removed: tuple[Pillar, ...]
    renamed: tuple[tuple[Pillar, Pillar], ...]
    recast: tuple[tuple[Pillar, Pillar], ...]
    statement_changed: bool

    @property
    def nothing(self) -> bool:
        """Tell whether the two versions say the same."""
        lists = (self.cards_in, self.cards_out, self.added, self.removed, self.renamed, self.recast)
        return not any(lists) and not self.statement_changed


def compare(before: EditorialLine, after: EditorialLine) -> LineChange:
    """Lay two versions side by side."""
    had, has = {card.id for card in before.cards}, {card.id for card in after.cards}
    both = [(known, same) for known in before.pillars if (same := after.pillar(known.id)) is not None]
    return LineChange(
        cards_in=tuple(card for card in after.cards if card.id not in had),
        cards_out=tuple(card for card in before.cards if card.id not in has),
        added=tuple(pillar for pillar in after.pillars if before.pillar(pillar.id) is None),
        removed=tuple(pillar for pillar in before.pillars if after.pillar(pillar.id) is None),
        renamed=tuple((known, same) for known, same in both if known.name != same.name),
        recast=tuple(
            (known, same) for known, same in both if known.name == same.name and _ids(known) != _ids(same)
        ),
        statement_changed=before.statement != after.statement,
    )


def _ids(pillar: Pillar) -> tuple[str, ...]:
    return tuple(card.id for card in pillar.cards)
