"""LinkedIn's own names of things: the URN in an address, and the instant that its number holds."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import unquote

_URN = re.compile(r"urn:li:(?P<kind>[A-Za-z]+):(?:(?P<group>\d{1,20})-)?(?P<id>\d{1,20})")
_IN_SLUG = re.compile(r"[-_/](?P<kind>share|ugcPost|activity)-(?P<id>\d{6,20})(?:-[\w-]{2,8})?(?:[/?#]|$)")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Numbers before the end of 2010 were counted, not made from the clock.
_FIRST_MS, _LAST_MS = 1_280_000_000_000, 4_102_444_800_000
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class LinkedInId:
    """What a LinkedIn address names: `share`, `ugcPost`, `activity`, `groupPost`, `article` ... and its number."""

    kind: str
    number: int
    group: int | None = None

    @property
    def urn(self) -> str:
        """Give it as LinkedIn writes it."""
        group = f"{self.group}-" if self.group is not None else ""
        return f"urn:li:{self.kind}:{group}{self.number}"

    @property
    def instant(self) -> datetime | None:
        """Give the moment of creation, to the millisecond in UTC; None for the short numbers of before 2011."""
        milliseconds = self.number >> 22
        if not _FIRST_MS <= milliseconds <= _LAST_MS:
            return None
        return _EPOCH + timedelta(milliseconds=milliseconds)


def read_linkedin_id(address: str) -> LinkedInId | None:
    """Find what an address names, in either of the two shapes LinkedIn writes; None when it names nothing."""
    if len(address) > _LONGEST:
        return None
    plain = address.replace("%3A", ":")
    plain = unquote(plain) if "%" in plain else plain
    if found := _URN.search(plain):
        group = int(found["group"]) if found["group"] else None
        return LinkedInId(found["kind"], int(found["id"]), group)
    if found := _IN_SLUG.search(plain):
        return LinkedInId(found["kind"], int(found["id"]))
    return None
