"""The company's guide: values, charter and sensitive topics."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class GuideText:
    """One text of the guide in one language; `name` is `values` or `charter`; a new version is read again."""

    name: str
    lang: str
    markdown: str
    title: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class SensitiveTopic:
    """Words that must not go out before `until`, or at all where it is None.

    `words` and `names` are whole words without case or accents, `patterns` regular expressions; `reasons` are by
    language, under the empty code when the guide gives one for all. `until` is an aware instant, or a day that
    ends the silence when it begins where the person is.
    """

    id: str
    words: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    kind: str = ""
    reasons: Mapping[str, str] = field(default_factory=dict)
    until: date | datetime | None = None

    def reason(self, lang: str) -> str:
        """Give the reason in a language, else for all, else in whichever language there is."""
        return self.reasons.get(lang) or self.reasons.get("") or next(iter(self.reasons.values()), "")

    def holds(self, now: datetime) -> bool:
        """Tell whether the silence still holds; `now` is aware of the person's zone."""
        if self.until is None:
            return True
        return now < self.until if isinstance(self.until, datetime) else now.date() < self.until


@dataclass(frozen=True, slots=True)
class Guide:
    """What a company's pack says of conduct."""

    texts: tuple[GuideText, ...] = ()
    topics: tuple[SensitiveTopic, ...] = ()
