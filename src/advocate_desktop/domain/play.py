"""Playing: what a move does to the state of a game, which moves are open, and a whole game from its moves."""

import re
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from advocate_desktop.domain.cards import (
    COMBINED,
    MEANING_AT_MOST,
    PHRASE_AT_MOST,
    RANKED,
    TITLE_AT_MOST,
    Card,
    Deck,
    Family,
    Rewording,
)
from advocate_desktop.domain.game import (
    PILLARS_AT_MOST,
    Game,
    GameState,
    PillarDraft,
    Round,
    begin,
    find_card,
    missing,
    pile,
    question,
    room,
    waiting,
)
from advocate_desktop.domain.moves import (
    Advance,
    Back,
    Lay,
    Lift,
    Move,
    MovePillar,
    NamePillar,
    Pile,
    Prefer,
    Prove,
    Put,
    RemovePillar,
    Reword,
    Say,
    Write,
)

NAME_AT_MOST = 80
PROOF_AT_MOST = 500
STATEMENT_AT_MOST = 1500
_ROUNDS = tuple(Round)
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_SPACES = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")


class Why(StrEnum):
    """Why a move cannot be played."""

    ROUND = "round"
    UNKNOWN = "unknown"
    SAME = "same"
    NO_ROOM = "no_room"
    NO_QUESTION = "no_question"
    NOT_KEPT = "not_kept"
    TWICE = "twice"
    TOO_MANY_PILLARS = "too_many_pillars"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_READY = "not_ready"


class IllegalMove(ValueError):
    """A move that the rules do not allow where the game stands; the state is as it was."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why


def apply(state: GameState, move: Move, deck: Deck) -> GameState:
    """Give the state after a move. Raises IllegalMove when the rules do not allow it."""
    match move:
        case Put():
            after = _put(state, move, deck)
        case Write():
            after = _write(state, move, deck)
        case Reword():
            after = _reword(state, move, deck)
        case Prefer():
            after = _prefer(state, move, deck)
        case Lay():
            after = _lay(state, move, deck)
        case Lift() | NamePillar() | Prove() | MovePillar() | RemovePillar():
            after = _change_pillar(state, move)
        case Say():
            _only_in(state, Round.STATE)
            after = replace(state, said=_text(move.text, STATEMENT_AT_MOST, empty=True))
        case Advance():
            after = _advance(state, deck)
        case Back():
            _only_in(state, *_ROUNDS[1:5])
            after = replace(state, round=_ROUNDS[_ROUNDS.index(state.round) - 1])
    return after


def replay(game: Game, deck: Deck) -> GameState:
    """Give the state a game stands at.

    A move that has become impossible is passed over: a pack may have taken a card back between two sittings, and
    the rest of the game must stay.
    """
    state = begin(game.start)
    for move in game.played:
        try:
            state = apply(state, move, deck)
        except IllegalMove:
            continue
    return state


def legal_moves(state: GameState, deck: Deck) -> tuple[Move, ...]:
    """List the moves open to the player, less those that need words (write, reword, name, prove, say)."""
    return tuple(move for move in _candidates(state, deck) if is_legal(state, move, deck))


def is_legal(state: GameState, move: Move, deck: Deck) -> bool:
    """Tell whether a move can be played."""
    try:
        apply(state, move, deck)
    except IllegalMove:
        return False
    return True


def _candidates(state: GameState, deck: Deck) -> list[Move]:
    moves: list[Move] = [Advance(), Back()]
    if state.round in (Round.SORT, Round.NARROW):
        ids = [*(card.id for card in waiting(state, deck)), *state.piles]
        moves += [Put(card_id, which) for card_id in ids for which in Pile]
    elif state.round is Round.RANK:
        for family in RANKED:
            if pair := question(state, deck, family):
                moves += [Prefer(*pair), Prefer(*reversed(pair))]
    elif state.round is Round.COMBINE:
        rows = [*(pillar.id for pillar in state.pillars), state.next_pillar]
        cards = [card.id for family in COMBINED for card in pile(state, deck, Pile.KEEP, family)]
        moves += [Lay(row, card) for row in rows for card in cards]
        moves += [Lift(row, family) for row in rows for family in COMBINED]
        moves += [MovePillar(row, place) for row in rows for place in range(len(state.pillars))]
        moves += [RemovePillar(row) for row in rows]
    return moves


def _only_in(state: GameState, *rounds: Round) -> None:
    if state.round not in rounds:
        raise IllegalMove(Why.ROUND)


def _text(text: str, most: int, *, empty: bool = False) -> str:
    """Give a text on one line without spaces at its ends; no-break spaces stay, since French needs them."""
    plain = _SPACES.sub(" ", _UNSEEN.sub("", text)).strip()
    if not plain and not empty:
        raise IllegalMove(Why.EMPTY)
    if len(plain) > most:
        raise IllegalMove(Why.TOO_LONG)
    return plain


def _known(state: GameState, deck: Deck, card_id: str) -> Card:
    card = find_card(state, deck, card_id)
    if card is None:
        raise IllegalMove(Why.UNKNOWN)
    return card


def _laid(state: GameState, card_id: str, which: Pile) -> Mapping[str, Pile]:
    others = {known: lies for known, lies in state.piles.items() if known != card_id}
    return {**others, card_id: which}


def _check_room(state: GameState, family: Family, deck: Deck) -> None:
    left = room(state, deck, family)
    if state.round is Round.NARROW and left is not None and left <= 0:
        raise IllegalMove(Why.NO_ROOM)


def _put(state: GameState, move: Put, deck: Deck) -> GameState:
    _only_in(state, Round.SORT, Round.NARROW)
    card = _known(state, deck, move.card)
    if state.piles.get(move.card) is move.pile:
        raise IllegalMove(Why.SAME)
    if move.pile is Pile.KEEP:
        _check_room(state, card.family, deck)
    return replace(state, piles=_laid(state, move.card, move.pile))


def _write(state: GameState, move: Write, deck: Deck) -> GameState:
    _only_in(state, Round.SORT, Round.NARROW)
    if move.pile is Pile.KEEP:
        _check_room(state, move.family, deck)
    card = Card(
        id=f"own.{len(state.own) + 1}",
        family=move.family,
        title=_text(move.title, TITLE_AT_MOST),
        meaning=_text(move.meaning, MEANING_AT_MOST, empty=True),
        phrase=_text(move.phrase, PHRASE_AT_MOST, empty=True),
        own=True,
    )
    return replace(state, own=(*state.own, card), piles=_laid(state, card.id, move.pile))


def _reword(state: GameState, move: Reword, deck: Deck) -> GameState:
    _only_in(state, *_ROUNDS[:5])
    _known(state, deck, move.card)
    words = Rewording(
        _text(move.title, TITLE_AT_MOST),
        _text(move.meaning, MEANING_AT_MOST, empty=True),
        _text(move.phrase, PHRASE_AT_MOST, empty=True),
    )
    return replace(state, rewordings={**state.rewordings, move.card: words})


def _prefer(state: GameState, move: Prefer, deck: Deck) -> GameState:
    _only_in(state, Round.RANK)
    for family in RANKED:
        pair = question(state, deck, family)
        if pair is not None and set(pair) == {move.better, move.worse}:
            answers = (*state.answers.get(family, ()), (move.better, move.worse))
            return replace(state, answers={**state.answers, family: answers})
    raise IllegalMove(Why.NO_QUESTION)


def _lay(state: GameState, move: Lay, deck: Deck) -> GameState:
    _only_in(state, Round.COMBINE)
    card = _known(state, deck, move.card)
    if card.family not in COMBINED or state.piles.get(card.id) is not Pile.KEEP:
        raise IllegalMove(Why.NOT_KEPT)
    pillar = state.pillar(move.pillar)
    next_pillar = state.next_pillar
    if pillar is None:
        if move.pillar != next_pillar:
            raise IllegalMove(Why.UNKNOWN)
        if len(state.pillars) >= PILLARS_AT_MOST:
            raise IllegalMove(Why.TOO_MANY_PILLARS)
        pillar, next_pillar = PillarDraft(move.pillar), next_pillar + 1
        state = replace(state, pillars=(*state.pillars, pillar), next_pillar=next_pillar)
    if pillar.at(card.family) == card.id:
        raise IllegalMove(Why.SAME)
    laid = pillar.with_card(card.family, card.id)
    if laid.whole and any(other.cards == laid.cards for other in state.pillars):
        raise IllegalMove(Why.TWICE)
    return _with_pillar(state, laid)


def _with_pillar(state: GameState, changed: PillarDraft) -> GameState:
    return replace(state, pillars=tuple(changed if known.id == changed.id else known for known in state.pillars))


def _change_pillar(state: GameState, move: Lift | NamePillar | Prove | MovePillar | RemovePillar) -> GameState:
    _only_in(state, Round.COMBINE)
    pillar = state.pillar(move.pillar)
    if pillar is None:
        raise IllegalMove(Why.UNKNOWN)
    others = [known for known in state.pillars if known.id != pillar.id]
    match move:
        case Lift():
            if move.family not in COMBINED or not pillar.at(move.family):
                raise IllegalMove(Why.EMPTY)
            return _with_pillar(state, pillar.with_card(move.family, ""))
        case NamePillar():
            return _with_pillar(state, replace(pillar, name=_text(move.name, NAME_AT_MOST)))
        case Prove():
            return _with_pillar(state, replace(pillar, proofs=clean_proofs(move.proofs)))
        case MovePillar():
            if not 0 <= move.place <= len(others) or state.pillars.index(pillar) == move.place:
                raise IllegalMove(Why.SAME)
            return replace(state, pillars=(*others[: move.place], pillar, *others[move.place :]))
        case RemovePillar():
            return replace(state, pillars=tuple(others))


def clean_name(name: str) -> str:
    """Give a pillar's name as it is kept. Raises IllegalMove when it is empty or too long."""
    return _text(name, NAME_AT_MOST)


def clean_proofs(proofs: tuple[str, ...]) -> tuple[str, ...]:
    """Give proofs as they are kept, without empty ones. Raises IllegalMove when one is too long."""
    texts = (_text(proof, PROOF_AT_MOST, empty=True) for proof in proofs)
    return tuple(text for text in texts if text)


def clean_statement(text: str) -> str:
    """Give a statement as it is kept. Raises IllegalMove when it is empty or too long."""
    return _text(text, STATEMENT_AT_MOST)


def _advance(state: GameState, deck: Deck) -> GameState:
    _only_in(state, *_ROUNDS[:5])
    if missing(state, deck):
        raise IllegalMove(Why.NOT_READY)
    state = replace(state, round=_ROUNDS[_ROUNDS.index(state.round) + 1])
    if state.round is Round.RANK:
        return _with_answers_in_hand(state)
    if state.round is Round.COMBINE:
        return _with_cards_in_hand(state)
    return state


def _with_answers_in_hand(state: GameState) -> GameState:
    """Keep the answers about cards that are still kept: the others would settle nothing."""
    held = {card for card, lies in state.piles.items() if lies is Pile.KEEP}
    answers = {
        family: tuple(pair for pair in pairs if held.issuperset(pair)) for family, pairs in state.answers.items()
    }
    return replace(state, answers=answers)


def _with_cards_in_hand(state: GameState) -> GameState:
    """Take cards that are no longer kept out of the pillars; names and proofs stay."""
    return replace(state, pillars=tuple(_with_cards_kept(pillar, state.piles) for pillar in state.pillars))


def _with_cards_kept(pillar: PillarDraft, piles: Mapping[str, Pile]) -> PillarDraft:
    topic, audience, intent = (card if piles.get(card) is Pile.KEEP else "" for card in pillar.cards)
    return replace(pillar, topic=topic, audience=audience, intent=intent)
