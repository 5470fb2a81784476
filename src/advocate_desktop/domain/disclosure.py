"""What a country asks one to say of one's tie with the company one speaks about: help, and no legal advice."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Disclosure:
    """The rule of a country in short, where it stands, and wordings ready to use.

    `employee` are sentences for the text, near the praise; `rewarded` are labels for the start of a post that
    something was received for.
    """

    country: str
    name: str
    rule: str
    sources: tuple[str, ...]
    url: str
    employee: tuple[str, ...]
    rewarded: tuple[str, ...]
    as_of: date
