"""What the rounds of the card game are shown: game, state, deck, and the words of families and cards."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from advocate_desktop.domain.cards import Card, Deck, Family
from advocate_desktop.domain.game import Game, GameState, Lack, LackKind, Round, find_card, kept, pile
from advocate_desktop.domain.moves import Move, Pile
from advocate_desktop.domain.play import apply, replay
from advocate_desktop.formats.deck import FamilyTexts, family_texts
from advocate_desktop.gui.widgets.playing_card import CardFace

ROUNDS = (Round.SORT, Round.NARROW, Round.RANK, Round.COMBINE, Round.STATE)


@dataclass(frozen=True, slots=True)
class LineTable:
    """A game as the windows see it."""

    game: Game
    state: GameState
    deck: Deck
    language: str

    @property
    def families(self) -> Mapping[Family, FamilyTexts]:
        """Give how the families are shown."""
        return family_texts(self.language)

    def card(self, card_id: str) -> Card | None:
        """Give a card as the player sees it."""
        return find_card(self.state, self.deck, card_id)

    def pile(self, which: Pile, family: Family | None = None) -> tuple[Card, ...]:
        """Give the cards of a pile, the one laid last at the end."""
        return pile(self.state, self.deck, which, family)

    def kept(self, family: Family) -> tuple[Card, ...]:
        """Give the cards kept of a family, in their rank once it is known."""
        return kept(self.state, self.deck, family)

    def after(self, move: Move) -> "LineTable":
        """Give the table after a move. Raises IllegalMove when the rules do not allow it."""
        return replace(self, state=apply(self.state, move, self.deck), game=self.game.with_move(move))

    def at(self, game: Game) -> "LineTable":
        """Give the table where another stretch of the same game holds."""
        return replace(self, game=game, state=replay(game, self.deck))

    def face(self, card: Card, corner: str = "") -> CardFace:
        """Give what a card shows."""
        return face_of(card, self.language, corner)


def face_of(card: Card, language: str, corner: str = "") -> CardFace:
    """Give what a card shows in a language."""
    family = family_texts(language)[card.family]
    mark = WORDS.company() if card.company else WORDS.own() if card.own else ""
    return CardFace(
        title=card.title,
        meaning=card.meaning,
        question=card.question,
        example=card.example,
        family=family.singular,
        tint=family.tint,
        family_icon=family.icon,
        icon=card.icon or "feather",
        mark=mark,
        corner=corner,
        example_title=WORDS.example(),
    )


class LineWords(QObject):
    """The words that several rounds share."""

    def company(self) -> str:
        """Name a card that a pack brought."""
        return self.tr("Company card")

    def own(self) -> str:
        """Name a card that the player wrote."""
        return self.tr("My own card")

    def example(self) -> str:
        """Head the back of a card."""
        return self.tr("An example")

    def rounds(self) -> list[str]:
        """Name the five rounds."""
        return [self.tr("Sort"), self.tr("Narrow"), self.tr("Rank"), self.tr("Combine"), self.tr("State")]

    def next_round(self, round_: Round) -> str:
        """Say what the main button of a round does."""
        return {
            Round.SORT: self.tr("Next: narrow"),
            Round.NARROW: self.tr("Next: rank"),
            Round.RANK: self.tr("Next: combine"),
            Round.COMBINE: self.tr("Next: state it"),
            Round.STATE: self.tr("Keep this line"),
        }.get(round_, "")

    def pile(self, which: Pile) -> str:
        """Name a pile."""
        return {
            Pile.KEEP: self.tr("Keep"),
            Pile.MAYBE: self.tr("Maybe"),
            Pile.NOT_ME: self.tr("Not me"),
        }[which]

    def pile_words(self, which: Pile, count: int) -> str:
        """Say how many cards a pile has."""
        return self.tr("{pile}, %n card(s)", "", count).format(pile=self.pile(which))

    def lack(self, lack: Lack, table: LineTable) -> str:
        """Say what stands between the table and the next round."""
        family = table.families[lack.family].name if lack.family is not None else ""
        count = lack.count
        place = next((n for n, row in enumerate(table.state.pillars, 1) if row.id == lack.pillar), 0)
        match lack.kind:
            case LackKind.WAITING:
                return self.tr("%n card(s) to sort in {family}", "", count).format(family=family)
            case LackKind.TOO_MANY:
                return self.tr("%n card(s) too many in {family}", "", count).format(family=family)
            case LackKind.NONE_KEPT:
                return self.tr("Keep at least one card in {family}").format(family=family)
            case LackKind.UNRANKED:
                return self.tr("{family} are not ranked yet").format(family=family)
            case LackKind.PLACE:
                return self.tr("Pillar {place} has an empty place: {family}").format(place=place, family=family)
            case LackKind.NAME:
                return self.tr("Pillar {place} has no name yet").format(place=place)
            case LackKind.PROOF:
                return self.tr("Pillar {place} has no proof yet").format(place=place)
            case LackKind.PILLARS:
                return self.tr("%n pillar(s) to build", "", count)


WORDS = LineWords()
