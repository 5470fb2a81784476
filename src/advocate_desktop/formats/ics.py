"""A calendar file (RFC 5545): events in a local zone with its rules, alarms, and names that stay the same."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from advocate_desktop.domain.zone_rules import ClockChange

_PRODUCT = "-//Advocate Desktop//Routine//EN"
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FOLD = 75
_SEQUENCE_FROM = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One event in wall time; `weekly` repeats it without an end except on `without`.

    `replaces` is the wall time of the one occurrence of a weekly event with the same `uid` it stands for.
    """

    uid: str
    start: datetime
    length: timedelta
    summary: str
    description: str = ""
    weekly: bool = False
    without: Sequence[date] = ()
    replaces: datetime | None = None
    alarm: timedelta | None = None


@dataclass(frozen=True, slots=True)
class CalendarZone:
    """The zone of a calendar: its name and its changes of clock."""

    name: str
    changes: Sequence[ClockChange] = field(default_factory=tuple)


def write_calendar(name: str, zone: CalendarZone, events: Iterable[CalendarEvent], made_at: datetime) -> str:
    """Write a calendar; the text is to be saved as UTF-8 with its line ends as they are."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{_PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
        f"X-WR-TIMEZONE:{zone.name}",
        *_zone_lines(zone),
    ]
    for event in events:
        lines += _event_lines(event, zone.name, made_at)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _fold(line))


def _zone_lines(zone: CalendarZone) -> Iterator[str]:
    yield "BEGIN:VTIMEZONE"
    yield f"TZID:{zone.name}"
    for change in zone.changes:
        kind = "DAYLIGHT" if change.summer else "STANDARD"
        yield f"BEGIN:{kind}"
        yield f"DTSTART:{_wall(change.onsets[0])}"
        if change.rule is not None:
            rule = change.rule
            yield f"RRULE:FREQ=YEARLY;BYMONTH={rule.month};BYDAY={rule.nth}{_WEEKDAYS[rule.weekday]}"
        else:
            yield from (f"RDATE:{_wall(onset)}" for onset in change.onsets[1:])
        yield f"TZOFFSETFROM:{_offset(change.before)}"
        yield f"TZOFFSETTO:{_offset(change.after)}"
        if change.name:
            yield f"TZNAME:{_text(change.name)}"
        yield f"END:{kind}"
    yield "END:VTIMEZONE"


def _event_lines(event: CalendarEvent, zone: str, made_at: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{made_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    # A calendar that has the event already takes the later one.
    yield f"SEQUENCE:{max(0, int((made_at - _SEQUENCE_FROM).total_seconds() // 60))}"
    if event.replaces is not None:
        yield f"RECURRENCE-ID;TZID={zone}:{_wall(event.replaces)}"
    yield f"DTSTART;TZID={zone}:{_wall(event.start)}"
    yield f"DTEND;TZID={zone}:{_wall(event.start + event.length)}"
    if event.weekly:
        yield f"RRULE:FREQ=WEEKLY;BYDAY={_WEEKDAYS[event.start.weekday()]}"
        for day in event.without:
            yield f"EXDATE;TZID={zone}:{_wall(datetime.combine(day, event.start.time()))}"
    yield f"SUMMARY:{_text(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{_text(event.description)}"
    if event.alarm is not None:
        minutes = int(event.alarm.total_seconds() // 60)
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{_text(event.summary)}"
        yield f"TRIGGER:-PT{minutes}M"
        yield "END:VALARM"
    yield "END:VEVENT"


def _wall(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%S}"


def _offset(offset: timedelta) -> str:
    seconds = int(offset.total_seconds())
    sign, seconds = ("-" if seconds < 0 else "+"), abs(seconds)
    text = f"{sign}{seconds // 3600:02d}{seconds % 3600 // 60:02d}"
    return f"{text}{seconds % 60:02d}" if seconds % 60 else text


def _text(text: str) -> str:
    """Escape a text; what no calendar may hold is left out."""
    plain = "".join(letter for letter in text.replace("\r\n", "\n").replace("\r", "\n") if _allowed(letter))
    escaped = plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def _allowed(letter: str) -> bool:
    return letter in "\n\t" or (letter >= " " and letter != "\x7f" and not "\ud800" <= letter <= "\udfff")


def _fold(line: str) -> Iterator[str]:
    """Cut a line into pieces of at most 75 bytes; no letter is cut in two."""
    piece, room = "", _FOLD
    for letter in line:
        size = len(letter.encode())
        if size > room:
            yield piece
            piece, room = " ", _FOLD - 1
        piece += letter
        room -= size
    yield piece
