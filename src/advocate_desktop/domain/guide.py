"""The company's guide: values, charter and sensitive topics."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class GuideText:
    """One text of the guide in one language; `name` is `values` or `charter`."""

    name: str
    lang: str
    markdown: str


@dataclass(frozen=True, slots=True)
class SensitiveTopic:
    """Words that must not go out before a day, or at all where `until` is None."""

    id: str
    words: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    reason: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Guide:
    """What a company's pack says of conduct."""

    texts: tuple[GuideText, ...] = ()
    topics: tuple[SensitiveTopic, ...] = ()
