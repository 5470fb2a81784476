"""The idea grid (method, section 2): pillars by kept forms, and the ideas in its cells."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from advocate_desktop.domain.drafts import Rung

SENTENCE_AT_MOST = 300
FULL_LEVEL = 4


class IdeaState(StrEnum):
    """How far an idea has come."""

    IDEA = "idea"
    DRAFT = "draft"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Idea:
    """Something to write about, in one sentence; without pillar or form it is not placed yet.

    `week` is the Monday of its target week and `day` the weekday in it (0 is Monday). `rung` is the one aimed at.
    `state`, `published_on` and `reached` (the rung of its post, else of its draft) are read from draft and log.
    """

    id: int
    sentence: str
    created_at: datetime
    pillar_id: int | None = None
    form: str = ""
    rung: Rung | None = None
    content_id: int | None = None
    material_id: int | None = None
    week: date | None = None
    day: int | None = None
    draft_id: int | None = None
    publication_id: int | None = None
    position: int = 0
    deleted_at: datetime | None = None
    state: IdeaState = IdeaState.IDEA
    published_on: date | None = None
    reached: Rung | None = None

    @property
    def planned_on(self) -> date | None:
        """Give the day it is planned on; None when it has no plan, or a week alone."""
        if self.week is None or self.day is None:
            return None
        return self.week + timedelta(days=self.day)

    @property
    def shown_rung(self) -> Rung | None:
        """Give the rung it stands on: that of its post, else of its draft, else the one aimed at."""
        return self.reached or self.rung


@dataclass(frozen=True, slots=True)
class GridPillar:
    """A row: a pillar of the line; `words` say what its topic is, for finding content."""

    id: int
    name: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GridForm:
    """A column: a form the person kept."""

    id: str
    name: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Axes:
    """Pillars and kept forms, in the order of the line."""

    pillars: tuple[GridPillar, ...] = ()
    forms: tuple[GridForm, ...] = ()


@dataclass(frozen=True, slots=True)
class CellKey:
    """Where a cell stands."""

    pillar_id: int
    form: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its ideas in order; `posts` of them are published."""

    key: CellKey
    ideas: tuple[Idea, ...] = ()
    posts: int = 0

    @property
    def level(self) -> int:
        """Give the shade: 0 to 3 published items, 4 for four and more."""
        return min(FULL_LEVEL, self.posts)


@dataclass(frozen=True, slots=True)
class PillarRow:
    """A pillar with its cells, in the order of the forms."""

    pillar: GridPillar
    cells: tuple[Cell, ...]

    @property
    def posts(self) -> int:
        """Count what was published in this row."""
        return sum(cell.posts for cell in self.cells)

    @property
    def forms_used(self) -> int:
        """Count the forms something was published in."""
        return sum(1 for cell in self.cells if cell.posts)


@dataclass(frozen=True, slots=True)
class IdeaGrid:
    """Every idea once: in a cell, or `unplaced`, or `past` (published, where the line has no cell any more)."""

    forms: tuple[GridForm, ...]
    rows: tuple[PillarRow, ...]
    unplaced: tuple[Idea, ...] = ()
    past: tuple[Idea, ...] = ()

    def cells(self) -> list[Cell]:
        """List the cells, row by row."""
        return [cell for row in self.rows for cell in row.cells]

    def cell(self, key: CellKey) -> Cell | None:
        """Give a cell; None where the line has none."""
        return next((cell for cell in self.cells() if cell.key == key), None)


def in_order(ideas: Iterable[Idea]) -> list[Idea]:
    """Sort ideas as a cell shows them."""
    return sorted(ideas, key=lambda idea: (idea.position, idea.id))


def idea_grid(axes: Axes, ideas: Iterable[Idea]) -> IdeaGrid:
    """Lay ideas out by pillar and form."""
    keys = {(pillar.id, form.id) for pillar in axes.pillars for form in axes.forms}
    placed: dict[tuple[int, str], list[Idea]] = {}
    unplaced: list[Idea] = []
    past: list[Idea] = []
    for idea in in_order(ideas):
        key = (idea.pillar_id if idea.pillar_id is not None else 0, idea.form)
        if idea.pillar_id is not None and key in keys:
            placed.setdefault(key, []).append(idea)
        else:
            (past if idea.state is IdeaState.PUBLISHED else unplaced).append(idea)
    rows = tuple(
        PillarRow(
            pillar,
            tuple(_cell(CellKey(pillar.id, form.id), placed.get((pillar.id, form.id), ())) for form in axes.forms),
        )
        for pillar in axes.pillars
    )
    return IdeaGrid(axes.forms, rows, tuple(unplaced), tuple(past))


def _cell(key: CellKey, ideas: Sequence[Idea]) -> Cell:
    return Cell(key, tuple(ideas), sum(1 for idea in ideas if idea.state is IdeaState.PUBLISHED))


def move(
    ideas: Iterable[Idea], idea_id: int, pillar_id: int | None, form: str, index: int | None = None
) -> tuple[Idea, ...]:
    """Give the ideas that change when one goes to a place of a cell, at its end without an index.

    Raises KeyError when there is no idea of that id.
    """
    known = {idea.id: idea for idea in ideas}
    moved = replace(known[idea_id], pillar_id=pillar_id, form=form)
    beside = in_order(
        idea for idea in known.values() if idea.id != idea_id and idea.pillar_id == pillar_id and idea.form == form
    )
    place = len(beside) if index is None else min(max(index, 0), len(beside))
    beside.insert(place, moved)
    numbered = (replace(idea, position=number) for number, idea in enumerate(beside))
    return tuple(idea for idea in numbered if idea != known[idea.id])


def draw_cell(grid: IdeaGrid, seed: int, previous: CellKey | None = None) -> CellKey | None:
    """Draw a cell, the same for a seed: an empty one where there is one, never the previous one.

    Without an empty cell one of those that hold the fewest ideas is drawn; None when there is no other cell.
    """
    others = [cell for cell in grid.cells() if cell.key != previous]
    if not others:
        return None
    fewest = min(len(cell.ideas) for cell in others)
    lightest = [cell.key for cell in others if len(cell.ideas) == fewest]
    # Chance serves a game here, nothing secret.
    return random.Random(seed).choice(lightest)  # noqa: S311


def least_served(pillars: Sequence[GridPillar], ideas: Iterable[Idea]) -> GridPillar | None:
    """Give the pillar with the fewest posts, the first of the line among equals; None without pillars."""
    posts = dict.fromkeys((pillar.id for pillar in pillars), 0)
    for idea in ideas:
        if idea.state is IdeaState.PUBLISHED and idea.pillar_id in posts:
            posts[idea.pillar_id] += 1
    return min(pillars, key=lambda pillar: posts[pillar.id], default=None)
