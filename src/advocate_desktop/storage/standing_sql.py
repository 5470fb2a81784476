"""Where content stands for the person, as SQL: the rule of `domain.content.standing` for thousands at once."""

# ruff: noqa: S608  statements are put together from names of our own; values are always bound

from datetime import date, datetime
from typing import Any

from advocate_desktop.domain.content import DEFAULT_LIFE, EXPIRING_WITHIN, Standing

_POSTS = "kind = 'post' AND deleted_at IS NULL"
_USED = f"EXISTS (SELECT 1 FROM publications WHERE content_id = c.id AND {_POSTS})"

# An embargo is kept with its own zone: the day it begins with is the one it ends on there.
_FRESH = "(c.expires IS NOT NULL OR c.date >= :fresh_since OR substr(c.embargo, 1, 10) >= :fresh_since)"

# The first that applies, as in the domain; a test holds the two together.
STANDING = f"""CASE
    WHEN c.withdrawn THEN 'withdrawn'
    WHEN c.embargo IS NOT NULL AND unixepoch(c.embargo) > :now THEN 'embargo'
    WHEN c.expires < :today THEN 'expired'
    WHEN {_USED} THEN 'used'
    WHEN c.expires <= :soon THEN 'expiring'
    WHEN {_FRESH} THEN 'fresh'
    ELSE 'older' END"""

# Where an item would stand by its days alone.
STANDING_BY_DAYS = f"""CASE
    WHEN c.expires < :today THEN 'expired'
    WHEN c.expires <= :soon THEN 'expiring'
    WHEN {_FRESH} THEN 'fresh'
    ELSE 'older' END"""

# Ids among which all items of a standing are, each found along an index; what is older is all the rest.
CANDIDATES = {
    Standing.WITHDRAWN: "SELECT id FROM content WHERE withdrawn <> 0",
    Standing.EMBARGO: "SELECT id FROM content WHERE embargo IS NOT NULL",
    Standing.EXPIRED: "SELECT id FROM content WHERE expires < :today",
    Standing.USED: f"SELECT content_id FROM publications WHERE content_id IS NOT NULL AND {_POSTS}",
    Standing.EXPIRING: "SELECT id FROM content WHERE expires BETWEEN :today AND :soon",
    Standing.FRESH: "SELECT id FROM content WHERE expires > :soon"
    " UNION ALL SELECT id FROM content WHERE date >= :fresh_since AND +expires IS NULL"
    " UNION ALL SELECT id FROM content WHERE embargo IS NOT NULL AND substr(embargo, 1, 10) >= :fresh_since"
    " AND +expires IS NULL AND NOT coalesce(+date >= :fresh_since, 0)",
}
_USABLE = " UNION ALL ".join((CANDIDATES[Standing.EXPIRING], CANDIDATES[Standing.FRESH]))

# What can be used now and was not used yet: what 'mine first' puts first.
USABLE = f"c.id IN (SELECT c.id FROM content c WHERE c.id IN ({_USABLE}) AND {STANDING} IN ('fresh', 'expiring'))"


def standing_values(now: datetime) -> dict[str, Any]:
    """Give the values these expressions need; `now` is aware of the person's zone."""
    today = now.date()
    return {
        "now": int(now.timestamp()),
        "today": today.isoformat(),
        "soon": (today + EXPIRING_WITHIN).isoformat(),
        "fresh_since": (today - DEFAULT_LIFE).isoformat(),
    }


def day_of(text: str | None) -> date | None:
    """Read a day as it is kept."""
    return date.fromisoformat(text) if text else None
