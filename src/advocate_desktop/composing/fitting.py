"""What a network leaves room for: the parts of a proposal, those that matter least left out where it is short."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from advocate_desktop.composing.request import Limits
from advocate_desktop.domain.proposals import Part, PartRole

# What goes first when a network leaves no room; hook and turn never go.
_DROPPED = (
    PartRole.TAKEAWAY,
    PartRole.OPENING,
    PartRole.HASHTAGS,
    PartRole.CONTEXT,
    PartRole.DISCLOSURE,
    PartRole.LINK,
)


def fits(text: str, limits: Limits) -> bool:
    """Tell whether a text is short enough for a network."""
    return limits.maximum is None or limits.count(text) <= limits.maximum


def fitted(parts: Sequence[Part], limits: Limits) -> tuple[Part, ...]:
    """Give the parts that fit: all of them, or as few less as it takes."""
    kept = tuple(parts)
    for role in _DROPPED:
        if fits("".join(part.before + part.text for part in kept), limits):
            break
        kept = tuple(_parted(part for part in kept if part.role is not role))
    return kept


def _parted(parts: Iterator[Part]) -> Iterator[Part]:
    """Set apart again what stands beside another part than before."""
    previous: PartRole | None = None
    for part in parts:
        if previous is None:
            yield replace(part, before="")
        elif part.role is not previous and not part.before.strip(" "):
            yield replace(part, before="\n\n")
        else:
            yield part
        previous = part.role
