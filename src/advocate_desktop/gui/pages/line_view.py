"""What the Line page reads and writes, as functions for the database thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.grids import IdeaState
from advocate_desktop.domain.line import EditorialLine, LineChange
from advocate_desktop.domain.moves import Move
from advocate_desktop.errors import Refusal
from advocate_desktop.services.line import PlayedGame

Work = Callable[[Services], ChangeSet]


@dataclass(frozen=True, slots=True)
class Served:
    """How many posts a pillar has, and how many ideas wait for one."""

    posts: int = 0
    ideas: int = 0


@dataclass(frozen=True, slots=True)
class LineView:
    """One reading. `versions` has the newest first; `served` goes by the number of the pillar."""

    game: PlayedGame | None
    versions: tuple[EditorialLine, ...]
    served: Mapping[int, Served]
    refused: tuple[Refusal, ...]

    def before(self, line: EditorialLine) -> EditorialLine | None:
        """Give the version before one; None for the first."""
        return next((known for known in self.versions if known.version < line.version), None)


def read_view(services: Services) -> LineView:
    """Read what the page shows."""
    waiting: dict[int, int] = {}
    for idea in services.grids.ideas():
        if idea.pillar_id is not None and idea.state is not IdeaState.PUBLISHED:
            waiting[idea.pillar_id] = waiting.get(idea.pillar_id, 0) + 1
    served = {
        row.pillar.id: Served(row.posts, waiting.get(row.pillar.id, 0))
        for row in services.grids.ladder_grid()
        if row.pillar is not None
    }
    return LineView(services.line.game(), tuple(services.line.versions()), served, services.line.refused_cards())


def begin(services: Services, *, from_last_hand: bool) -> ChangeSet:
    """Begin a game."""
    return services.line.new_game(from_last_hand=from_last_hand)[1]


def play(services: Services, *, move: Move) -> ChangeSet:
    """Keep a move."""
    return services.line.play(move)[1]


def undo(services: Services) -> ChangeSet:
    """Keep that the last move is taken back."""
    return services.line.undo()[1]


def redo(services: Services) -> ChangeSet:
    """Keep that a move is played again."""
    return services.line.redo()[1]


def finish(services: Services) -> ChangeSet:
    """Make the next version of the game."""
    return services.line.finish()[1]


def drop(services: Services) -> ChangeSet:
    """Put the game aside."""
    return services.line.drop_game()


def edit_statement(services: Services, *, number: int, text: str) -> ChangeSet:
    """Put the statement of a version in other words."""
    return services.line.edit_statement(number, text)


def edit_pillar(services: Services, *, number: int, pillar: int, name: str, proofs: tuple[str, ...]) -> ChangeSet:
    """Give a pillar of a version its name and proofs."""
    line = services.line
    return line.rename_pillar(number, pillar, name) | line.set_proofs(number, pillar, proofs)


def put_words_back(services: Services, *, line: EditorialLine) -> ChangeSet:
    """Give a version the words it had: its statement, and the names and proofs of its pillars."""
    changes = services.line.edit_statement(line.version, line.statement)
    for pillar in line.pillars:
        changes |= edit_pillar(
            services, number=line.version, pillar=pillar.id, name=pillar.name, proofs=pillar.proofs
        )
    return changes


class ChangeWords(QObject):
    """Tells what a version brought, in a few words."""

    def story(self, change: LineChange | None) -> str:
        """Say what changed since the version before; `None` for the first."""
        if change is None:
            return self.tr("A first game.")
        to = self.tr("{before} becomes {after}")
        parts = [
            (self.tr("New pillar: {names}"), [pillar.name for pillar in change.added]),
            (self.tr("Pillar left out: {names}"), [pillar.name for pillar in change.removed]),
            (
                self.tr("Renamed: {names}"),
                [to.format(before=old.name, after=new.name) for old, new in change.renamed],
            ),
            (self.tr("In: {names}"), [card.title for card in change.cards_in]),
            (self.tr("Out: {names}"), [card.title for card in change.cards_out]),
            (self.tr("On other cards: {names}"), [new.name for _, new in change.recast]),
        ]
        said = [words.format(names=", ".join(names)) for words, names in parts if names]
        if not said and change.statement_changed:
            said = [self.tr("Other words.")]
        return ". ".join(said) if said else self.tr("The same cards, played again.")


CHANGE_WORDS = ChangeWords()
