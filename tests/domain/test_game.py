"""The card game, played at random, to the end, backwards and again."""

import json
import random
from dataclasses import replace

import pytest
from card_player import finish
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.domain.cards import COMBINED, KEPT_AT_MOST, NEEDED, RANKED, Card, Deck, Family
from advocate_desktop.domain.game import (
    PILLARS_AT_MOST,
    Game,
    Hand,
    LackKind,
    Round,
    begin,
    find_card,
    kept,
    missing,
    pile,
    pillars_wanted,
    question,
    room,
    waiting,
)
from advocate_desktop.domain.moves import (
    Advance,
    Back,
    Lay,
    Lift,
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
    move_from_data,
    move_to_data,
)
from advocate_desktop.domain.play import IllegalMove, Why, apply, is_legal, legal_moves, replay

DECK = Deck(
    tuple(Card(f"{family}.{number}", family, f"{family} {number}") for number in range(8) for family in Family)
)
SEEDS = st.integers(0, 2**32)


def words(state, chance):
    """Give a move that needs words, where one is open."""
    if state.round in (Round.SORT, Round.NARROW) and chance.random() < 0.5:
        return Write(chance.choice(list(Family)), f"Own {chance.random()}", pile=chance.choice(list(Pile)))
    if state.round is Round.COMBINE and state.pillars:
        row = chance.choice(state.pillars).id
        return chance.choice([NamePillar(row, f"Name {chance.random()}"), Prove(row, ("seen", "done"))])
    if state.round is Round.STATE:
        return Say(f"I say {chance.random()}.")
    return Reword(chance.choice(list(DECK)).id, f"Mine {chance.random()}")


def wander(chance, steps, state=None):
    """Play so many moves at random; give the moves and the states after each."""
    state = state or begin(Hand())
    moves, states = [], [state]
    for _ in range(steps):
        if state.round is Round.DONE:
            break
        open_moves = legal_moves(state, DECK)
        forward = [move for move in open_moves if isinstance(move, Advance)]
        move = forward[0] if forward and chance.random() < 0.3 else chance.choice(open_moves)
        if chance.random() < 0.25 and is_legal(state, told := words(state, chance), DECK):
            move = told
        state = apply(state, move, DECK)
        moves.append(move)
        states.append(state)
    return moves, states


@given(SEEDS)
@settings(max_examples=30)
def test_from_any_state_every_move_keeps_the_rules_and_the_end_can_be_reached(seed):
    chance = random.Random(seed)
    # A game through all rounds first: wandering alone would hardly leave the first.
    opening, _ = finish(begin(Hand()), DECK, chance)
    state = replay(Game(moves=tuple(opening), done=chance.randint(0, len(opening) - 1)), DECK)
    _, states = wander(chance, 25, state)
    for state in states:
        holds_the_rules(state)
    if state.round is not Round.DONE:
        _, end = finish(state, DECK, chance)
        is_a_whole_line(end)


def holds_the_rules(state):
    ids = [card.id for card in (*DECK, *state.own)]
    lying = [card.id for which in Pile for card in pile(state, DECK, which)]
    assert sorted(lying + [card.id for card in waiting(state, DECK)]) == sorted(ids)
    assert len(state.pillars) <= PILLARS_AT_MOST
    assert len({pillar.id for pillar in state.pillars}) == len(state.pillars)
    whole = [pillar.cards for pillar in state.pillars if pillar.whole]
    assert len(set(whole)) == len(whole)
    if state.round in (Round.SORT, Round.NARROW):
        return
    for family, most in KEPT_AT_MOST.items():
        number = len(pile(state, DECK, Pile.KEEP, family))
        assert most is None or number <= most
        assert number or family not in NEEDED


def is_a_whole_line(state):
    holds_the_rules(state)
    assert len(state.pillars) >= pillars_wanted(state, DECK)
    assert all(pillar.whole and pillar.name and pillar.proofs for pillar in state.pillars)
    for family in RANKED:
        assert question(state, DECK, family) is None


@given(SEEDS)
@settings(max_examples=20)
def test_undo_to_the_first_card_and_redo_to_the_last_give_the_same(seed):
    chance = random.Random(seed)
    moves, end = finish(begin(Hand()), DECK, chance)
    game = Game()
    states = [replay(game, DECK)]
    state = states[0]
    for move in moves:
        game, state = game.with_move(move), apply(state, move, DECK)
        states.append(state)
    while game.can_undo:
        assert game.done % 20 or replay(game, DECK) == states[game.done]
        game = game.undone()
    assert replay(game, DECK) == states[0]
    while game.can_redo:
        game = game.redone()
    assert replay(game, DECK) == end
    assert list(game.undone().with_move(Back()).moves) == [*moves[:-1], Back()]


@given(SEEDS)
@settings(max_examples=20)
def test_moves_come_back_from_json_as_they_were(seed):
    chance = random.Random(seed)
    moves, _ = finish(begin(Hand()), DECK, chance)
    moves += wander(chance, 8)[0]
    moves += [Lift(1, Family.TOPICS), MovePillar(1, 2), RemovePillar(3), Say(""), Reword("a", "b", "c", "d")]
    for move in moves:
        assert move_from_data(json.loads(json.dumps(move_to_data(move)))) == move


@pytest.mark.parametrize("data", [{}, {"kind": "jump"}, {"kind": "put"}, {"kind": "advance", "card": "a"}])
def test_data_of_no_move_is_refused(data):
    with pytest.raises(ValueError, match=r"move|values"):
        move_from_data(data)


def sorted_out(keep, deck=DECK):
    """Give the state after sorting: so many cards of each family kept, the others not."""
    state = begin(Hand())
    seen = dict.fromkeys(Family, 0)
    for card in deck:
        seen[card.family] += 1
        state = apply(state, Put(card.id, Pile.KEEP if seen[card.family] <= keep else Pile.NOT_ME), deck)
    return state


def refused(state, move, deck=DECK):
    with pytest.raises(IllegalMove) as refusal:
        apply(state, move, deck)
    return refusal.value.why


def test_sorting_ends_with_the_last_card():
    state = begin(Hand())
    assert refused(state, Advance()) is Why.NOT_READY
    assert len(missing(state, DECK)) == 7
    assert apply(sorted_out(8), Advance(), DECK).round is Round.NARROW


def test_narrowing_wants_the_limits_and_a_card_where_one_is_needed():
    state = apply(sorted_out(8), Advance(), DECK)
    assert {lack.family: lack.count for lack in missing(state, DECK)} == {
        Family.TOPICS: 2, Family.AUDIENCES: 5, Family.INTENTS: 5, Family.ROLES: 6, Family.TONES: 5, Family.FORMS: 2
    }  # fmt: skip
    empty = apply(sorted_out(0), Advance(), DECK)
    assert {lack.family for lack in missing(empty, DECK)} == set(NEEDED)
    assert refused(empty, Advance()) is Why.NOT_READY
    for family in NEEDED:
        empty = apply(empty, Put(f"{family}.3", Pile.KEEP), DECK)
    assert apply(empty, Advance(), DECK).round is Round.RANK


def test_a_full_family_takes_no_other_card():
    state = apply(sorted_out(2), Advance(), DECK)
    assert room(state, DECK, Family.ROLES) == 0
    assert refused(state, Put("roles.7", Pile.KEEP)) is Why.NO_ROOM
    assert refused(state, Write(Family.ROLES, "Mine")) is Why.NO_ROOM
    state = apply(state, Put("roles.0", Pile.MAYBE), DECK)
    assert is_legal(state, Put("roles.7", Pile.KEEP), DECK)


def test_boundaries_have_no_limit():
    state = apply(sorted_out(2), Advance(), DECK)
    for number in range(2, 8):
        state = apply(state, Put(f"boundaries.{number}", Pile.KEEP), DECK)
    assert apply(state, Advance(), DECK).round is Round.RANK


def test_the_rank_is_the_players():
    state = apply(apply(sorted_out(3), Advance(), DECK), Put("roles.0", Pile.NOT_ME), DECK)
    state = apply(state, Advance(), DECK)
    assert refused(state, Advance()) is Why.NOT_READY
    asked = 0
    for family in RANKED:
        while pair := question(state, DECK, family):
            # The later the card, the dearer.
            better, worse = sorted(pair, reverse=True)
            assert refused(state, Prefer(better, better)) is Why.NO_QUESTION
            state = apply(state, Prefer(better, worse), DECK)
            asked += 1
    assert asked <= 6
    assert [card.id for card in kept(state, DECK, Family.TOPICS)] == ["topics.2", "topics.1", "topics.0"]
    assert apply(state, Advance(), DECK).round is Round.COMBINE


def at_combine(keep=2, deck=DECK):
    chance = random.Random(1)
    state = apply(sorted_out(keep, deck), Advance(), deck)
    for family in Family:
        while (left := room(state, deck, family)) is not None and left < 0:
            state = apply(state, Put(pile(state, deck, Pile.KEEP, family)[-1].id, Pile.NOT_ME), deck)
    state = apply(state, Advance(), deck)
    while lacks := missing(state, deck):
        pair = question(state, deck, lacks[0].family)
        state = apply(state, Prefer(*chance.sample(pair, 2)), deck)
    return apply(state, Advance(), deck)


def lay(state, row, *cards):
    for card in cards:
        state = apply(state, Lay(row, card), DECK)
    return state


def test_no_two_pillars_are_alike_and_five_are_plenty():
    state = lay(at_combine(), 1, "topics.0", "audiences.0", "intents.0")
    state = lay(state, 2, "topics.0", "audiences.0")
    assert refused(state, Lay(2, "intents.0")) is Why.TWICE
    for row in (3, 4, 5):
        state = lay(state, row, "topics.1")
    assert refused(state, Lay(6, "topics.1")) is Why.TOO_MANY_PILLARS
    assert refused(state, Lay(9, "topics.1")) is Why.UNKNOWN
    assert refused(state, Lay(1, "topics.7")) is Why.NOT_KEPT
    assert refused(state, Lay(1, "roles.0")) is Why.NOT_KEPT


def test_a_pillar_needs_a_name_and_a_proof():
    state = lay(at_combine(), 1, "topics.0", "audiences.0", "intents.0")
    assert {lack.kind for lack in missing(state, DECK)} == {LackKind.NAME, LackKind.PROOF, LackKind.PILLARS}
    assert refused(state, NamePillar(1, "  ")) is Why.EMPTY
    assert refused(state, NamePillar(1, "n" * 81)) is Why.TOO_LONG
    state = apply(state, NamePillar(1, " Seen  from\ninside "), DECK)
    state = apply(state, Prove(1, ("Eleven years", " ")), DECK)
    assert (state.pillars[0].name, state.pillars[0].proofs) == ("Seen from inside", ("Eleven years",))
    assert [(lack.kind, lack.count) for lack in missing(state, DECK)] == [(LackKind.PILLARS, 2)]


def test_fewer_pillars_do_where_the_cards_allow_no_more():
    assert pillars_wanted(at_combine(1), DECK) == 1
    state = lay(at_combine(1), 1, "topics.0", "audiences.0", "intents.0")
    state = apply(apply(state, NamePillar(1, "One"), DECK), Prove(1, ("a proof",)), DECK)
    assert missing(state, DECK) == ()


def test_a_removed_pillars_number_is_never_given_again():
    state = lay(at_combine(), 1, "topics.0")
    state = apply(state, RemovePillar(1), DECK)
    assert refused(state, Lay(1, "topics.0")) is Why.UNKNOWN
    assert lay(state, 2, "topics.0").pillars[0].id == 2


def test_going_back_keeps_what_still_holds():
    state = lay(at_combine(), 1, "topics.0", "audiences.0", "intents.0")
    state = apply(state, NamePillar(1, "Kept"), DECK)
    state = apply(apply(state, Back(), DECK), Back(), DECK)
    state = apply(state, Put("topics.0", Pile.NOT_ME), DECK)
    state = apply(apply(state, Advance(), DECK), Advance(), DECK)
    assert state.round is Round.COMBINE
    assert state.pillars[0].cards == ("", "audiences.0", "intents.0")
    assert state.pillars[0].name == "Kept"


def test_a_card_can_be_written_and_reworded():
    state = apply(begin(Hand()), Write(Family.TOPICS, " My  hives ", "Bees", "mes ruches"), DECK)
    (own,) = pile(state, DECK, Pile.KEEP)
    assert (own.title, own.phrase, own.own) == ("My hives", "mes ruches", True)
    state = apply(state, Reword("topics.0", "In my words"), DECK)
    assert find_card(state, DECK, "topics.0").title == "In my words"
    assert waiting(state, DECK)[0].title == "In my words"
    assert refused(state, Reword("topics.99", "Nothing")) is Why.UNKNOWN
    assert refused(state, Write(Family.TOPICS, "t" * 61)) is Why.TOO_LONG


def test_the_next_game_starts_from_the_last_hand():
    _, end = finish(begin(Hand()), DECK, random.Random(3))
    again = begin(end.hand)
    assert again.round is Round.SORT
    assert missing(again, DECK) == ()
    assert again.pillars == end.pillars
    assert again.answers == {}
    _, second = finish(again, DECK, random.Random(4))
    assert [pillar.id for pillar in second.pillars] == [pillar.id for pillar in end.pillars]


def test_a_card_that_a_pack_took_back_does_not_stop_the_game():
    chance = random.Random(5)
    moves, _ = finish(begin(Hand()), DECK, chance)
    smaller = Deck(tuple(card for card in DECK if card.id != "topics.4"))
    state = replay(Game(moves=tuple(moves), done=len(moves)), smaller)
    holds = [card.id for which in Pile for card in pile(state, smaller, which)]
    assert "topics.4" not in holds
    assert len(holds) > 50


def test_a_statement_is_the_players_until_it_is_emptied():
    state = replace(at_combine(), round=Round.STATE)
    state = apply(state, Say("Moi, je raconte."), DECK)
    assert state.said == "Moi, je raconte."
    assert apply(state, Say(""), DECK).said == ""
    assert apply(state, Advance(), DECK).round is Round.DONE
    assert refused(begin(Hand()), Say("too early")) is Why.ROUND


def test_every_family_that_is_combined_has_a_place():
    state = lay(at_combine(), 1, "topics.0", "audiences.0", "intents.0")
    for family in COMBINED:
        assert state.pillars[0].at(family) == f"{family}.0"
        lifted = apply(state, Lift(1, family), DECK)
        assert lifted.pillars[0].at(family) == ""
        assert refused(lifted, Lift(1, family)) is Why.EMPTY
