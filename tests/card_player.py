"""A player of the card game for tests: chooses at random, and always comes to the end."""

import random

from advocate_desktop.domain.cards import COMBINED
from advocate_desktop.domain.game import LackKind, Round, free_combinations, missing, pile, question, waiting
from advocate_desktop.domain.moves import Advance, Lay, NamePillar, Pile, Prefer, Prove, Put, RemovePillar
from advocate_desktop.domain.play import apply


def finish(state, deck, chance):
    """Give the moves that bring any state to its end, and the end, as a player would who wants to be done."""
    moves = []
    while state.round is not Round.DONE:
        move = next_wanted(state, deck, chance)
        state = apply(state, move, deck)
        moves.append(move)
        assert len(moves) < 500, "no end in sight"
    return moves, state


def next_wanted(state, deck, chance):
    lacks = missing(state, deck)
    if not lacks:
        return Advance()
    lack = lacks[0]
    wanted = {
        LackKind.WAITING: lambda: Put(waiting(state, deck)[0].id, chance.choice(list(Pile))),
        LackKind.TOO_MANY: lambda: Put(chance.choice(pile(state, deck, Pile.KEEP, lack.family)).id, Pile.NOT_ME),
        LackKind.NONE_KEPT: lambda: Put(chance.choice(deck.of(lack.family)).id, Pile.KEEP),
        LackKind.UNRANKED: lambda: Prefer(*chance.sample(question(state, deck, lack.family), 2)),
        LackKind.PLACE: lambda: wanted_in_pillar(state, deck, lack),
        LackKind.NAME: lambda: NamePillar(lack.pillar, "A name"),
        LackKind.PROOF: lambda: Prove(lack.pillar, ("I have done it",)),
        LackKind.PILLARS: lambda: Lay(state.next_pillar, free_combinations(state, deck)[0][0]),
    }
    return wanted[lack.kind]()


def wanted_in_pillar(state, deck, lack):
    lying = state.pillar(lack.pillar).cards
    for cards in free_combinations(state, deck):
        if all(known in ("", card) for known, card in zip(lying, cards, strict=True)):
            return Lay(lack.pillar, cards[COMBINED.index(lack.family)])
    return RemovePillar(lack.pillar)


def play_services(services, seed=3, until=Round.DONE):
    """Play by services until a round begins, or to a finished line; pillars bear the titles of their topics."""
    chance = random.Random(seed)
    game, _ = services.line.new_game()
    while game.state.round is not until:
        move = next_wanted(game.state, game.deck, chance)
        if isinstance(move, Advance) and game.state.round is Round.STATE:
            services.line.finish()
            break
        if isinstance(move, NamePillar):
            move = NamePillar(move.pillar, game.deck.card(game.state.pillar(move.pillar).topic).title)
        game, _ = services.line.play(move)
    return game
