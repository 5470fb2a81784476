"""What the Grids page reads and writes, as functions for the database thread; every write can be taken back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from advocate_desktop.domain.changes import ChangeSet
from advocate_desktop.domain.drafts import Draft, Rung
from advocate_desktop.domain.fit import Fit
from advocate_desktop.domain.grids import Axes, CellKey, Idea, IdeaGrid
from advocate_desktop.domain.ladder import LadderRow
from advocate_desktop.domain.material import Material
from advocate_desktop.domain.week_grid import WeekGrid
from advocate_desktop.gui.dialogs.idea import IdeaAnswer, IdeaSheet
from advocate_desktop.gui.dialogs.material import MaterialAnswer

if TYPE_CHECKING:
    from advocate_desktop.bootstrap import Services
    from advocate_desktop.services.grids import IdeaWrite

_CONTENTS_OFFERED = 12


@dataclass(frozen=True, slots=True)
class Done:
    """What a write did: what changed, the step that takes it back, and the idea it was about (or 0)."""

    changes: ChangeSet
    back: "Step | None" = None
    idea_id: int = 0


Step = Callable[["Services"], Done]


@dataclass(frozen=True, slots=True)
class GridsView:
    """Everything the page shows, read at once."""

    axes: Axes
    grid: IdeaGrid
    ladder: tuple[LadderRow, ...]
    weeks: WeekGrid
    tray: tuple[Idea, ...]
    slots: frozenset[int]


def read_view(slots: frozenset[int], services: "Services") -> GridsView:
    """Read the three grids and the tray."""
    grids = services.grids
    return GridsView(
        grids.axes(), grids.idea_grid(), grids.ladder_grid(), grids.week_grid(), tuple(grids.tray()), slots
    )


def read_fits(pillar_id: int, form: str, services: "Services") -> tuple[Fit, ...]:
    """Read what the library has for a cell."""
    return services.grids.what_fits(pillar_id, form)


def read_material(query: str, services: "Services") -> tuple[tuple[Material, ...], Axes]:
    """Read the material that a search finds, and the pillars it is tagged with."""
    from advocate_desktop.domain.material import MaterialQuery

    return tuple(services.material.search(MaterialQuery(text=query))), services.grids.axes()


def read_sheet(idea: Idea | None, prefilled: Idea, services: "Services") -> IdeaSheet:
    """Read what the dialog of an idea offers; a new idea begins as `prefilled`."""
    known = services.grids.idea(idea.id) if idea is not None else prefilled
    axes = services.grids.axes()
    contents: dict[int, str] = {}
    if known.content_id is not None:
        contents[known.content_id] = services.library.entry(known.content_id).item.title
    if any(pillar.id == known.pillar_id for pillar in axes.pillars) and known.pillar_id is not None:
        for fit in services.grids.what_fits(known.pillar_id, known.form, _CONTENTS_OFFERED):
            contents.setdefault(fit.entry.id, fit.entry.item.title)
    return IdeaSheet(
        idea=known,
        new=idea is None,
        axes=axes,
        contents=tuple(contents.items()),
        materials=tuple(services.material.search()),
        next_rung=services.grids.next_rung(),
    )


def from_write(write: "IdeaWrite") -> Done:
    """Tell what a write of the grids did."""
    return Done(write.changes, partial(put_back, write.before), write.idea.id)


def put_back(before: tuple[Idea, ...], services: "Services") -> Done:
    """Bring ideas back as they were."""
    return from_write(services.grids.put_back(before))


def move(idea_id: int, pillar_id: int | None, form: str, services: "Services") -> Done:
    """Move an idea to a cell."""
    return from_write(services.grids.move(idea_id, pillar_id, form))


def set_rung(idea_id: int, rung: Rung | None, pillar_id: int | None, services: "Services") -> Done:
    """Aim an idea at a rung."""
    return from_write(services.grids.set_rung(idea_id, rung, pillar_id))


def plan(idea_id: int, day: date, services: "Services") -> Done:
    """Plan an idea on a day."""
    return from_write(services.grids.plan(idea_id, day))


def plan_week(idea_id: int, day: date, services: "Services") -> Done:
    """Plan an idea for the week of a day."""
    return from_write(services.grids.plan_week(idea_id, day))


def unplan(idea_id: int, services: "Services") -> Done:
    """Take an idea out of its week."""
    return from_write(services.grids.unplan(idea_id))


def delete(idea_id: int, services: "Services") -> Done:
    """Put an idea in the tray."""
    return from_write(services.grids.delete(idea_id))


def restore(idea_id: int, services: "Services") -> Done:
    """Take an idea out of the tray."""
    return from_write(services.grids.restore(idea_id))


def keep(sheet: IdeaSheet, answer: IdeaAnswer, services: "Services") -> Done:
    """Keep what the dialog said; one step takes all of it back."""
    grids, before = services.grids, sheet.idea
    place = (answer.pillar_id, answer.form)
    if sheet.new:
        write = grids.add(
            answer.sentence, *place, rung=answer.rung, content_id=answer.content_id,
            material_id=answer.material_id,
        )  # fmt: skip
        known, back, changes = write.idea, write.before, write.changes
    else:
        known = before
        changed = answer.applied_to(before)
        write = grids.edit(changed)
        back, changes = (before,), write.changes
        if place != (before.pillar_id, before.form):
            changes |= grids.move(before.id, *place).changes
    if (answer.week, answer.day) != (known.week, known.day):
        changes |= _planned(known.id, answer, services).changes
    return Done(changes, partial(put_back, back), known.id)


def _planned(idea_id: int, answer: IdeaAnswer, services: "Services") -> "IdeaWrite":
    if answer.week is None:
        return services.grids.unplan(idea_id)
    if answer.planned_on is None:
        return services.grids.plan_week(idea_id, answer.week)
    return services.grids.plan(idea_id, answer.planned_on)


def start_draft(idea_id: int, services: "Services") -> tuple[Draft, ChangeSet]:
    """Begin the draft of an idea, or give the one it has."""
    return services.grids.start_draft(idea_id)


def keep_material(known: Material | None, answer: MaterialAnswer, services: "Services") -> Done:
    """Keep a new piece of material, or a corrected one."""
    if known is None:
        new, changes = services.material.add(answer.kind, answer.text, answer.speaker, answer.pillar_ids)
        return Done(changes, partial(delete_material, new.id))
    return put_back_material(answer.applied_to(known), services)


def put_back_material(wanted: Material, services: "Services") -> Done:
    """Give a piece of material other words."""
    before, changes = services.material.edit(wanted)
    return Done(changes, partial(put_back_material, before))


def delete_material(material_id: int, services: "Services") -> Done:
    """Put a piece of material in the tray."""
    return Done(services.material.delete(material_id), partial(restore_material, material_id))


def restore_material(material_id: int, services: "Services") -> Done:
    """Take a piece of material out of the tray."""
    return Done(services.material.restore(material_id), partial(delete_material, material_id))


def keep_and_draft(sheet: IdeaSheet, answer: IdeaAnswer, services: "Services") -> tuple[Draft, ChangeSet]:
    """Keep what the dialog said, then begin its draft."""
    done = keep(sheet, answer, services)
    draft, changes = services.grids.start_draft(done.idea_id)
    return draft, done.changes | changes


def draw(seed: int, previous: CellKey | None, services: "Services") -> CellKey | None:
    """Draw a cell to fill, another one than before."""
    return services.grids.draw(seed, previous)
