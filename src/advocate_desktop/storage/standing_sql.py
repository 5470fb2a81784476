"""Where content stands for the person, as SQL: the rule of `domain.content.standing` for thousands at once."""

from datetime import datetime
from typing import Any

from advocate_desktop.domain.content import DEFAULT_LIFE, EXPIRING_WITHIN

_USED = "EXISTS (SELECT 1 FROM publications p WHERE p.content_id = c.id AND p.deleted_at IS NULL)"

# The first that applies, as in the domain; a test holds the two together.
STANDING = f"""CASE
    WHEN c.withdrawn THEN 'withdrawn'
    WHEN c.embargo IS NOT NULL AND unixepoch(c.embargo) > :now THEN 'embargo'
    WHEN c.expires < :today THEN 'expired'
    WHEN {_USED} THEN 'used'
    WHEN c.expires <= :soon THEN 'expiring'
    WHEN c.expires IS NOT NULL OR c.date >= :fresh_since THEN 'fresh'
    ELSE 'older' END"""

# What can be used now and was not used yet, found through the indexes on expiry and date.
USABLE = f"""(
    (c.expires >= :today OR (c.expires IS NULL AND c.date >= :fresh_since))
    AND NOT c.withdrawn AND (c.embargo IS NULL OR unixepoch(c.embargo) <= :now) AND NOT {_USED})"""


def standing_values(now: datetime) -> dict[str, Any]:
    """Give the values these expressions need; `now` is aware of the person's zone."""
    today = now.date()
    return {
        "now": int(now.timestamp()),
        "today": today.isoformat(),
        "soon": (today + EXPIRING_WITHIN).isoformat(),
        "fresh_since": (today - DEFAULT_LIFE).isoformat(),
    }
