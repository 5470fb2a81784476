"""Ideas, with what became of them: their draft, and the post it led to."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, func, insert, or_, select, update

from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.grids import Idea, IdeaState
from advocate_desktop.storage.stems import clean
from advocate_desktop.storage.tables import drafts, ideas, publications


class IdeaRows:
    """Ideas inside one transaction of the database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, *, deleted: bool = False) -> list[Idea]:
        """List the ideas in the order of their cells; with `deleted`, those in the tray, the last thrown first."""
        if deleted:
            order = (ideas.c.deleted_at.desc(), ideas.c.id.desc())
            return self._ideas(_READ.where(ideas.c.deleted_at.is_not(None)).order_by(*order))
        return self._ideas(_READ.where(ideas.c.deleted_at.is_(None)).order_by(ideas.c.position, ideas.c.id))

    def some(self, ids: Iterable[int]) -> list[Idea]:
        """Give ideas by id, those in the tray included."""
        return self._ideas(_READ.where(ideas.c.id.in_(list(ids))).order_by(ideas.c.id))

    def planned(self, week: date) -> list[Idea]:
        """List the ideas planned for the week of a Monday, in order."""
        query = _READ.where(ideas.c.deleted_at.is_(None), ideas.c.week == week.isoformat())
        return self._ideas(query.order_by(ideas.c.position, ideas.c.id))

    def of_draft(self, draft_id: int) -> Idea | None:
        """Give the idea a draft came from; None when it came from none."""
        query = _READ.where(ideas.c.deleted_at.is_(None), ideas.c.draft_id == draft_id).order_by(ideas.c.id)
        return next(iter(self._ideas(query.limit(1))), None)

    def last_position(self, pillar_id: int | None, form: str) -> int:
        """Give the highest position in a cell; -1 when it is empty."""
        query = select(func.max(ideas.c.position)).where(
            ideas.c.deleted_at.is_(None), ideas.c.pillar_id.is_not_distinct_from(pillar_id), ideas.c.form == form
        )
        highest = self._connection.execute(query).scalar_one()
        return -1 if highest is None else int(highest)

    def add(self, idea: Idea) -> int:
        """Keep a new idea; gives its id."""
        return int(self._connection.execute(insert(ideas).returning(ideas.c.id), _values(idea)).scalar_one())

    def put(self, changed: Iterable[Idea]) -> None:
        """Keep ideas as they are now."""
        for idea in changed:
            self._connection.execute(update(ideas).where(ideas.c.id == idea.id), _values(idea))

    def _ideas(self, query: Select[Any]) -> list[Idea]:
        return [_idea(row) for row in self._connection.execute(query).all()]


def _published() -> Any:
    """The first post of an idea that still stands in the log."""
    of_idea = or_(
        publications.c.id == ideas.c.publication_id,
        publications.c.draft_id == ideas.c.draft_id,
    )
    return (
        select(publications.c.id)
        .where(of_idea, publications.c.deleted_at.is_(None))
        .order_by(publications.c.local_date, publications.c.id)
        .limit(1)
        .correlate(ideas)
        .scalar_subquery()
    )


_living = drafts.alias("living")
_post = publications.alias("post")
# In the order of the fields of an Idea, then what its draft and its post say.
_READ = (
    select(
        ideas.c.id,
        ideas.c.sentence,
        ideas.c.created_at,
        ideas.c.pillar_id,
        ideas.c.form,
        ideas.c.rung,
        ideas.c.content_id,
        ideas.c.material_id,
        ideas.c.week,
        ideas.c.day,
        ideas.c.draft_id,
        ideas.c.publication_id,
        ideas.c.position,
        ideas.c.deleted_at,
        _living.c.id,
        _living.c.rung,
        _living.c.published_at,
        _post.c.local_date,
        _post.c.rung,
    )
    .select_from(ideas)
    .outerjoin(_living, and_(_living.c.id == ideas.c.draft_id, _living.c.deleted_at.is_(None)))
    .outerjoin(_post, _post.c.id == _published())
)


def _idea(row: Sequence[Any]) -> Idea:
    number, sentence, created_at, pillar_id, form, rung, content_id, material_id, week, day, *rest = row
    draft_id, publication_id, position, deleted_at, living, draft_rung, draft_published, post_day, post_rung = rest
    published = post_day is not None or draft_published is not None
    state = IdeaState.PUBLISHED if published else IdeaState.DRAFT if living is not None else IdeaState.IDEA
    reached = post_rung if post_rung is not None else draft_rung
    return Idea(
        id=number,
        sentence=sentence,
        created_at=datetime.fromisoformat(created_at),
        pillar_id=pillar_id,
        form=form,
        rung=_rung(rung),
        content_id=content_id,
        material_id=material_id,
        week=date.fromisoformat(week) if week else None,
        day=day,
        draft_id=draft_id,
        publication_id=publication_id,
        position=position,
        deleted_at=datetime.fromisoformat(deleted_at) if deleted_at else None,
        state=state,
        published_on=_published_on(post_day, draft_published),
        reached=_rung(reached),
    )


def _published_on(post_day: str | None, draft_published: str | None) -> date | None:
    if post_day is not None:
        return date.fromisoformat(post_day)
    # A draft marked as published without an entry in the log: its day in the zone of this machine.
    return datetime.fromisoformat(draft_published).astimezone().date() if draft_published else None


def _rung(number: int | None) -> Rung | None:
    return Rung(number) if number is not None else None


def _values(idea: Idea) -> dict[str, Any]:
    return {
        "sentence": clean(idea.sentence),
        "pillar_id": idea.pillar_id,
        "form": clean(idea.form),
        "rung": idea.rung.value if idea.rung is not None else None,
        "content_id": idea.content_id,
        "material_id": idea.material_id,
        "week": idea.week.isoformat() if idea.week is not None else None,
        "day": idea.day,
        "draft_id": idea.draft_id,
        "publication_id": idea.publication_id,
        "position": idea.position,
        "created_at": idea.created_at.astimezone(UTC).isoformat(),
        "deleted_at": idea.deleted_at.astimezone(UTC).isoformat() if idea.deleted_at else None,
    }
