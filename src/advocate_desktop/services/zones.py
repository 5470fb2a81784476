"""The zones the person lived in, from the settings."""

from datetime import date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from advocate_desktop.domain.archive import Move, Zones
from advocate_desktop.settings import HOME_ZONE, LIVED_ZONES, OptionStore


def zones_of(settings: OptionStore) -> Zones:
    """Give the zones of the settings; names that no longer mean anything are passed over."""
    moves = []
    for move in settings.get(LIVED_ZONES):
        if isinstance(move, dict) and (zone := named_zone(str(move.get("zone", "")))):
            try:
                moves.append(Move(date.fromisoformat(str(move.get("from", ""))), zone))
            except ValueError:
                continue
    return Zones(named_zone(settings.get(HOME_ZONE)), tuple(sorted(moves, key=lambda move: move.since)))


def named_zone(name: str) -> tzinfo | None:
    """Give the zone of an IANA name; None for no name or one that is not known."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def zone_name(moment: datetime) -> str:
    """Give the IANA name of a moment's zone where it has one, else its offset from UTC."""
    key = getattr(moment.tzinfo, "key", None)
    return key if isinstance(key, str) else _offset_name(moment.utcoffset() or timedelta())


@lru_cache(maxsize=64)
def _offset_name(offset: timedelta) -> str:
    return datetime(2000, 1, 1, tzinfo=timezone(offset)).strftime("%z")
