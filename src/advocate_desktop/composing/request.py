"""What proposals are made from."""

from collections.abc import Callable
from dataclasses import dataclass, field

from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.line import EditorialLine, Pillar
from advocate_desktop.domain.material import Material
from advocate_desktop.domain.source_facts import SourceFacts
from advocate_desktop.domain.voice import Voice

HASHTAGS = 2


@dataclass(frozen=True, slots=True)
class Limits:
    """What a network allows: how long a text may be and how it counts, how many hashtags suit it."""

    maximum: int | None = None
    count: Callable[[str], int] = len
    hashtags: int = HASHTAGS
    links_in_text: bool = True


@dataclass(frozen=True, slots=True)
class Request:
    """What proposals are made from. Without `facts` they start from the idea, and without an idea from nothing.

    `person` tells people apart whose lines are the same; `form` is the id of a form card, `kind` what the content
    is (`article`, `news` ...); `company` is the employer's name, told in the text where it is given; `hashtags`
    are the person's own for this, `themes` what content and pillar are about, in a few words each; `refused` holds
    the keys of proposals not wanted.
    """

    language: str
    seed: int = 0
    person: str = ""
    form: str = ""
    rung: Rung = Rung.REBOUND
    facts: SourceFacts | None = None
    kind: str = "article"
    link: str = ""
    company: str = ""
    idea: str = ""
    line: EditorialLine | None = None
    pillar: Pillar | None = None
    materials: tuple[Material, ...] = ()
    voice: Voice | None = None
    hashtags: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)
    refused: tuple[str, ...] = ()
