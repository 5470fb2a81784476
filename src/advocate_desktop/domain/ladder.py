"""The ladder grid (method, section 2): pillars by rungs, showing what was published."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.grids import FULL_LEVEL, GridPillar, Idea, in_order
from advocate_desktop.domain.routine import Publication, PublicationKind, once_each

POSTS_LOOKED_AT = 4


@dataclass(frozen=True, slots=True)
class LadderCell:
    """What stands on a rung for a pillar: ideas, and how many posts and comments went out."""

    rung: Rung
    ideas: tuple[Idea, ...] = ()
    posts: int = 0
    comments: int = 0

    @property
    def level(self) -> int:
        """Give the shade: 0 to 3 published items, 4 for four and more."""
        return min(FULL_LEVEL, self.posts + self.comments)


@dataclass(frozen=True, slots=True)
class LadderRow:
    """A pillar with its five cells; `unknown` posts have no rung, `unplaced` ideas neither.

    The row without a pillar holds what belongs to none.
    """

    pillar: GridPillar | None
    cells: tuple[LadderCell, ...]
    unknown: int = 0
    unplaced: tuple[Idea, ...] = ()

    @property
    def posts(self) -> int:
        """Count the posts of this row."""
        return self.unknown + sum(cell.posts for cell in self.cells)

    @property
    def comments(self) -> int:
        """Count the comments of this row."""
        return sum(cell.comments for cell in self.cells)


def rung_of(publication: Publication) -> Rung | None:
    """Give the rung of something published: a bare repost relays; None where nobody knows (imported posts)."""
    if publication.rung is not None:
        return Rung(publication.rung)
    if publication.kind is PublicationKind.COMMENT:
        return Rung.COMMENT
    return Rung.RELAY if publication.relays else None


def ladder_grid(
    pillars: Sequence[GridPillar],
    ideas: Iterable[Idea],
    publications: Iterable[Publication],
    other_comments: int = 0,
) -> tuple[LadderRow, ...]:
    """Lay out what was published and every idea, each once; the row without a pillar comes last, if need be.

    What was published belongs to the pillar of the idea it came from; `other_comments` came from none.
    """
    known = {pillar.id for pillar in pillars}
    tally = _Tally()
    for idea in in_order(ideas):
        tally.take(idea, idea.pillar_id if idea.pillar_id in known else None)
    published = list(publications)
    posts = once_each(each for each in published if each.kind is PublicationKind.POST)
    comments = (each for each in published if each.kind is PublicationKind.COMMENT)
    for publication in (*posts, *comments):
        tally.count(publication)
    tally.add_comments(other_comments)
    rows = [tally.row(pillar) for pillar in pillars]
    beside = tally.row(None)
    if beside.posts or beside.comments or beside.unplaced or any(cell.ideas for cell in beside.cells):
        rows.append(beside)
    return tuple(rows)


_Place = tuple[int | None, Rung | None]


class _Tally:
    def __init__(self) -> None:
        self.ideas: dict[_Place, list[Idea]] = {}
        self.posts: dict[_Place, int] = {}
        self.comments: dict[_Place, int] = {}
        self.by_draft: dict[int, int | None] = {}
        self.by_publication: dict[int, int | None] = {}

    def take(self, idea: Idea, pillar_id: int | None) -> None:
        self.ideas.setdefault((pillar_id, idea.shown_rung), []).append(idea)
        if idea.draft_id is not None:
            self.by_draft[idea.draft_id] = pillar_id
        if idea.publication_id is not None:
            self.by_publication[idea.publication_id] = pillar_id

    def count(self, publication: Publication) -> None:
        pillar_id = self.by_publication.get(publication.id)
        if pillar_id is None and publication.draft_id is not None:
            pillar_id = self.by_draft.get(publication.draft_id)
        counts = self.comments if publication.kind is PublicationKind.COMMENT else self.posts
        place = (pillar_id, rung_of(publication))
        counts[place] = counts.get(place, 0) + 1

    def add_comments(self, number: int) -> None:
        place = (None, Rung.COMMENT)
        if number:
            self.comments[place] = self.comments.get(place, 0) + number

    def row(self, pillar: GridPillar | None) -> LadderRow:
        number = pillar.id if pillar is not None else None
        cells = tuple(
            LadderCell(
                rung,
                tuple(self.ideas.get((number, rung), ())),
                self.posts.get((number, rung), 0),
                self.comments.get((number, rung), 0),
            )
            for rung in Rung
        )
        unplaced = tuple(self.ideas.get((number, None), ()))
        return LadderRow(pillar, cells, self.posts.get((number, None), 0), unplaced)


def next_rung(publications: Iterable[Publication]) -> Rung:
    """Give the rung to suggest: one above the highest of the last four posts at most, the first to begin with."""
    posts = list(once_each(each for each in publications if each.kind is PublicationKind.POST))
    rungs = [rung for post in posts[-POSTS_LOOKED_AT:] if (rung := rung_of(post)) is not None]
    return Rung(min(max(rungs, default=0) + 1, Rung.VISION))


def relays_among(publications: Iterable[Publication], first: date, last: date) -> tuple[int, int]:
    """Count the relays, and the posts whose rung is known, between two days, both included."""
    posts = once_each(
        each for each in publications if each.kind is PublicationKind.POST and first <= each.local_date <= last
    )
    rungs = [rung for post in posts if (rung := rung_of(post)) is not None]
    return rungs.count(Rung.RELAY), len(rungs)
