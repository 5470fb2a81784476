"""What the editorial line gives the grids: its pillars as rows, its kept forms as columns."""

from typing import TYPE_CHECKING

from advocate_desktop.domain.grids import Axes, GridForm, GridPillar

if TYPE_CHECKING:
    from advocate_desktop.domain.line import EditorialLine


def axes_of(line: "EditorialLine | None") -> Axes:
    """Give the pillars, with the words of their topic, and the forms of a line; empty ones without a line."""
    if line is None:
        return Axes()
    pillars = tuple(
        GridPillar(pillar.id, pillar.name, (pillar.topic.title, pillar.topic.phrase)) for pillar in line.pillars
    )
    return Axes(pillars, tuple(GridForm(card.id, card.title, card.icon) for card in line.forms))
