"""Three proposals for a post from a content, an idea or nothing (method, section 3): pure, the same for a seed."""

from dataclasses import replace

from advocate_desktop.composing.composer import Composer
from advocate_desktop.composing.fitting import fitted
from advocate_desktop.composing.request import Limits, Request
from advocate_desktop.domain.proposals import Part, PartRole, Proposal

__all__ = ["Limits", "Request", "mix", "propose"]


def propose(request: Request) -> tuple[Proposal, Proposal, Proposal]:
    """Give three proposals that open on different things and stand in different orders."""
    first, second, third = Composer(request).trio()
    return first, second, third


def mix(proposal: Proposal, hook_of: Proposal, limits: Limits | None = None) -> Proposal:
    """Give a proposal with the hook of another, and the context that goes with that hook.

    A context that spoke of the old hook would hang in the air, so hook and context move together. With `limits`,
    what is too long for the network loses the parts that matter least.
    """
    taken = (PartRole.HOOK, PartRole.CONTEXT)
    lent = {role: [part for part in hook_of.parts if part.role is role] for role in taken}
    roles = list(dict.fromkeys(part.role for part in proposal.parts))
    if PartRole.CONTEXT not in roles and lent[PartRole.CONTEXT]:
        roles.insert(1, PartRole.CONTEXT)
    parts: list[Part] = []
    for role in roles:
        own = [part for part in proposal.parts if part.role is role]
        parts += lent[role] if role in taken else own
    first, *rest = parts
    parts = [replace(first, before=""), *rest]
    for index in range(1, len(parts)):
        if parts[index].role is not parts[index - 1].role and not parts[index].before:
            parts[index] = replace(parts[index], before="\n\n")
    kept = fitted(parts, limits) if limits is not None else tuple(parts)
    return replace(proposal, key=f"{proposal.key}+{hook_of.key}", hook_type=hook_of.hook_type, parts=kept)
