"""Ranking by pairs with the fewest questions: merge insertion (Ford and Johnson, 1959).

At the most 1, 3, 5, 7 and 10 questions for 2, 3, 4, 5 and 6 items, which no method can better.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

Pair = tuple[str, str]


class _Open(Exception):
    """Two items nobody has compared yet."""

    def __init__(self, pair: Pair) -> None:
        super().__init__(pair)
        self.pair = pair


def next_question(answers: Iterable[Pair], items: Sequence[str]) -> Pair | None:
    """Give the two items to compare next; None once the order is known.

    `answers` are (preferred, other) pairs. A pair they settle, by themselves or through others, is never asked.
    """
    try:
        _rank(answers, items)
    except _Open as question:
        return question.pair
    return None


def order(answers: Iterable[Pair], items: Sequence[str]) -> tuple[str, ...]:
    """Give the items with the most preferred first. Raises ValueError while a question is open."""
    try:
        return _rank(answers, items)
    except _Open as question:
        raise ValueError("the order is not settled yet") from question


def settled(answers: Iterable[Pair]) -> set[Pair]:
    """Give every (preferred, other) pair that follows from the answers."""
    below: dict[str, set[str]] = {}
    for better, worse in answers:
        gained = {worse} | below.get(worse, set())
        below.setdefault(better, set()).update(gained)
        for under in below.values():
            if better in under:
                under.update(gained)
    return {(better, worse) for better, under in below.items() for worse in under}


def _rank(answers: Iterable[Pair], items: Sequence[str]) -> tuple[str, ...]:
    known = settled(answers)

    def above(first: str, second: str) -> bool:
        if (first, second) in known:
            return True
        if (second, first) in known:
            return False
        raise _Open((first, second))

    return tuple(reversed(_rising(items, above)))


def _rising(items: Sequence[str], above: Callable[[str, str], bool]) -> list[str]:
    """Sort with the least preferred first."""
    if len(items) < 2:
        return list(items)
    loser_of: dict[str, str] = {}
    for first, second in zip(items[::2], items[1::2], strict=False):
        winner, loser = (first, second) if above(first, second) else (second, first)
        loser_of[winner] = loser
    winners = _rising(list(loser_of), above)
    pending = [loser_of[winner] for winner in winners]
    if len(items) % 2:
        pending.append(items[-1])
    # The loser to the least of the winners is below them all: it costs no question.
    chain = [pending[0], *winners]
    for place in _insertion_order(len(pending)):
        item = pending[place]
        end = chain.index(winners[place]) if place < len(winners) else len(chain)
        at = bisect_left(range(end), True, key=lambda spot: above(chain[spot], item))
        chain.insert(at, item)
    return chain


def _insertion_order(count: int) -> list[int]:
    """Give the places after the first in groups of 2, 2, 6, 10, 22..., each backwards.

    Each search then goes through one item less than a power of two, where halving wastes nothing.
    """
    places: list[int] = []
    done, size, power = 1, 2, 4
    while done < count:
        places += reversed(range(done, min(done + size, count)))
        done += size
        size, power = power - size, power * 2
    return places
