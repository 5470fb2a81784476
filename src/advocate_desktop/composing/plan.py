"""What one proposal is to be, and what every proposal of a request has around it."""

import re
from dataclasses import dataclass
from enum import Enum

from advocate_desktop.composing.matching import Own
from advocate_desktop.composing.quoting import short_title
from advocate_desktop.composing.request import Request
from advocate_desktop.composing.wording import Surroundings
from advocate_desktop.domain.french import in_sentence
from advocate_desktop.domain.proposals import SHINGLE, HookType, PartOrigin, PartRole, Proposal

COPIED_AT_MOST, _QUOTED_FREE = 0.25, 0.22
_WORDS = re.compile(r"[^\W_]+")


class Terse(Enum):
    """How little of the source a proposal has room for."""

    NO = "no"
    UNQUOTED = "unquoted"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Plan:
    """What one proposal is to be: its place among the three, its opening, its shape, and the person's words.

    `titled` tells that it names the source by its title.
    """

    index: int
    hook: HookType
    shape: int
    own: Own | None
    terse: Terse = Terse.NO
    titled: bool = True


def copied_share(proposal: Proposal) -> float:
    """Give the share of words that stand in the source five in a row, among all but the open questions.

    Quotations carry who said them, and up to 30 % of the words are free (method, section 4).
    """
    words = dict.fromkeys(PartOrigin, 0)
    quoted = copied = 0
    for part in proposal.parts:
        if part.role in (PartRole.LINK, PartRole.HASHTAGS):
            continue
        count = len(_WORDS.findall(part.text))
        words[part.origin] += count
        if part.origin is PartOrigin.SOURCE and count >= SHINGLE:
            if part.text[0] in "«“":
                quoted += count
            else:
                copied += count
    total = sum(count for origin, count in words.items() if origin is not PartOrigin.PROMPT)
    return max(copied, copied + quoted - _QUOTED_FREE * total) / max(1, total)


def content_key(request: Request) -> str:
    title = request.facts.title if request.facts is not None else ""
    return "|".join((title, request.idea.strip(), request.form, str(int(request.rung)), request.language))


def surroundings(request: Request) -> Surroundings:
    pillar, facts = request.pillar, request.facts
    audience = pillar.audience.phrase.strip() if pillar is not None else ""
    if request.language == "fr":
        audience = in_sentence(audience)
    return Surroundings(
        language=request.language,
        facts=facts,
        kind=request.kind,
        company=request.company.strip(),
        audience=audience.rstrip("."),
        idea=request.idea,
        title=short_title(facts.title) if facts is not None else "",
    )
