"""The moves of the card game: each is plain data, kept as it was played."""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from advocate_desktop.domain.cards import Family


class Pile(StrEnum):
    """Where a sorted card lies."""

    KEEP = "keep"
    MAYBE = "maybe"
    NOT_ME = "not_me"


@dataclass(frozen=True, slots=True)
class Put:
    """Lay a card on a pile: the first time, or from another pile."""

    card: str
    pile: Pile


@dataclass(frozen=True, slots=True)
class Write:
    """Write a blank card of one's own and lay it on a pile."""

    family: Family
    title: str
    meaning: str = ""
    phrase: str = ""
    pile: Pile = Pile.KEEP


@dataclass(frozen=True, slots=True)
class Reword:
    """Put a card in words of one's own."""

    card: str
    title: str
    meaning: str = ""
    phrase: str = ""


@dataclass(frozen=True, slots=True)
class Prefer:
    """Answer a question of the ranking: rather this card than that one."""

    better: str
    worse: str


@dataclass(frozen=True, slots=True)
class Lay:
    """Lay a card in its place in a pillar; the number of no pillar yet makes a new one."""

    pillar: int
    card: str


@dataclass(frozen=True, slots=True)
class Lift:
    """Take the card of a family out of a pillar."""

    pillar: int
    family: Family


@dataclass(frozen=True, slots=True)
class NamePillar:
    """Give a pillar its name."""

    pillar: int
    name: str


@dataclass(frozen=True, slots=True)
class Prove:
    """Say what makes the player legitimate on a pillar, one text a proof; these replace those before."""

    pillar: int
    proofs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MovePillar:
    """Move a pillar to another place, counted from 0."""

    pillar: int
    place: int


@dataclass(frozen=True, slots=True)
class RemovePillar:
    """Take a pillar away."""

    pillar: int


@dataclass(frozen=True, slots=True)
class Say:
    """Edit the statement; an empty text goes back to the one the cards propose."""

    text: str


@dataclass(frozen=True, slots=True)
class Advance:
    """Go to the next round, or finish after the last."""


@dataclass(frozen=True, slots=True)
class Back:
    """Go back to the round before, with everything as it lies."""


Move = (
    Put
    | Write
    | Reword
    | Prefer
    | Lay
    | Lift
    | NamePillar
    | Prove
    | MovePillar
    | RemovePillar
    | Say
    | Advance
    | Back
)

_KINDS: dict[str, type[Any]] = {
    "put": Put,
    "write": Write,
    "reword": Reword,
    "prefer": Prefer,
    "lay": Lay,
    "lift": Lift,
    "name_pillar": NamePillar,
    "prove": Prove,
    "move_pillar": MovePillar,
    "remove_pillar": RemovePillar,
    "say": Say,
    "advance": Advance,
    "back": Back,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def move_to_data(move: Move) -> dict[str, Any]:
    """Give a move as plain values that JSON can hold."""
    data: dict[str, Any] = {"kind": _NAMES[type(move)]}
    for each in fields(move):
        value = getattr(move, each.name)
        data[each.name] = list(value) if isinstance(value, tuple) else value
    return data


def move_from_data(data: dict[str, Any]) -> Move:
    """Give back the move that `move_to_data` wrote. Raises ValueError for anything else."""
    values = dict(data)
    kind = _KINDS.get(values.pop("kind", ""))
    if kind is None:
        raise ValueError("no move of this kind")
    if "pile" in values:
        values["pile"] = Pile(values["pile"])
    if "family" in values:
        values["family"] = Family(values["family"])
    if "proofs" in values:
        values["proofs"] = tuple(values["proofs"])
    try:
        move: Move = kind(**values)
    except TypeError as error:
        raise ValueError("a move with other values") from error
    return move
