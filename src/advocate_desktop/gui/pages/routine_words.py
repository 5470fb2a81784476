"""How the Routine page says days, weeks, kinds, rungs and forms."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, QTime, QTimeZone

from advocate_desktop.domain.routine import (
    REPOST,
    DayFacts,
    FirstDay,
    Publication,
    PublicationKind,
    Week,
    WeekState,
)
from advocate_desktop.gui.words import channel_name, hour, number

_FIRST_LINE = 160
FORMS = ("lesson", "figure", "backstage", "portrait", "question", "opinion", REPOST)


class _Counted(QObject):
    """Texts with a number in them: they are collected with their plural forms from here."""

    def posts(self, count: int) -> str:
        return self.tr("%n post(s)", "", count)

    def comments(self, count: int) -> str:
        return self.tr("%n comment(s)", "", count)

    def posts_a_week(self, count: int) -> str:
        return self.tr("%n post(s) a week", "", count)


_counted = _Counted()


def column_names() -> tuple[str, ...]:
    """Name the columns of the log."""
    return (
        QCoreApplication.translate("RoutineWords", "When"),
        QCoreApplication.translate("RoutineWords", "Kind"),
        QCoreApplication.translate("RoutineWords", "Where"),
        QCoreApplication.translate("RoutineWords", "What"),
        QCoreApplication.translate("RoutineWords", "Rung"),
    )


def kind_name(entry: Publication) -> str:
    """Say what kind of thing went out."""
    if entry.kind is PublicationKind.COMMENT:
        return QCoreApplication.translate("RoutineWords", "Comment")
    return QCoreApplication.translate("RoutineWords", "Post")


def rung_words() -> dict[int, str]:
    """Name the rungs of the ladder, with their numbers."""
    return {
        1: QCoreApplication.translate("RoutineWords", "1 · Relay"),
        2: QCoreApplication.translate("RoutineWords", "2 · Comment"),
        3: QCoreApplication.translate("RoutineWords", "3 · Rebound"),
        4: QCoreApplication.translate("RoutineWords", "4 · Own story"),
        5: QCoreApplication.translate("RoutineWords", "5 · Own vision"),
    }


def rung_name(entry: Publication) -> str:
    """Say on which rung an entry stands, where it is known."""
    if entry.rung is None:
        return ""
    return rung_words().get(entry.rung, str(entry.rung))


def form_words() -> dict[str, str]:
    """Name the forms of a post."""
    return {
        "lesson": QCoreApplication.translate("RoutineWords", "Lesson learned"),
        "figure": QCoreApplication.translate("RoutineWords", "Figure explained"),
        "backstage": QCoreApplication.translate("RoutineWords", "Behind the scenes"),
        "portrait": QCoreApplication.translate("RoutineWords", "Portrait"),
        "question": QCoreApplication.translate("RoutineWords", "Question"),
        "opinion": QCoreApplication.translate("RoutineWords", "Point of view"),
        REPOST: QCoreApplication.translate("RoutineWords", "Repost"),
    }


def channel_names(entry: Publication) -> str:
    """Name the networks an entry went to."""
    return ", ".join(channel_name(channel) for channel in entry.channels)


def entry_title(entry: Publication) -> str:
    """Give the first words of an entry, else its address, else the name of its form."""
    for line in entry.text.splitlines():
        if line.strip():
            return line.strip()[:_FIRST_LINE]
    if entry.url:
        return entry.url.partition("://")[2].removeprefix("www.") or entry.url
    return form_words().get(entry.form, "")


@lru_cache(maxsize=64)
def zone_of(name: str) -> tzinfo | None:
    """Give the zone an entry was lived in, by its IANA name or its offset; None for one nobody knows."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        pass
    digits = name.replace(":", "")
    if len(digits) < 5 or digits[0] not in "+-" or not digits[1:].isascii() or not digits[1:].isdigit():
        return None
    away = timedelta(hours=int(digits[1:3]), minutes=int(digits[3:5]))
    try:
        return timezone(-away if digits[0] == "-" else away)
    except ValueError:
        return None


def lived(entry: Publication) -> datetime:
    """Give the moment of an entry by the clock on the wall where it was lived."""
    return entry.instant.astimezone(zone_of(entry.zone))


def machine_zone() -> str:
    """Name the zone of this machine."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")


def zone_words(moment: datetime, name: str) -> str:
    """Say a zone with its distance from UTC at a moment."""
    away = moment.utcoffset() or timedelta()
    minutes = abs(round(away.total_seconds() / 60))
    offset = f"UTC{'-' if away < timedelta() else '+'}{minutes // 60}"
    offset += f":{minutes % 60:02}" if minutes % 60 else ""
    return f"{name.replace('_', ' ')}, {offset}" if "/" in name else offset


def entry_moment(entry: Publication) -> str:
    """Say the day and hour of an entry, without its year."""
    moment = lived(entry)
    day = QLocale().toString(qdate(entry.local_date), "ddd d MMM")
    if moment.date() != entry.local_date:  # the clock on the wall does not say: the zone is not known any more
        return day
    return QCoreApplication.translate("RoutineWords", "{day}, {hour}").format(day=day, hour=hour(moment))


def qdate(day: date) -> QDate:
    """Give a day as Qt counts it."""
    return QDate(day.year, day.month, day.day)


def day_words(day: date, today: date) -> str:
    """Say a day, with its year where it is another one."""
    return QLocale().toString(qdate(day), "d MMMM" if day.year == today.year else "d MMMM yyyy")


def short_day(day: date) -> str:
    """Say a day in a few letters."""
    return QLocale().toString(qdate(day), "d MMM")


def span_words(first: date, last: date, today: date) -> str:
    """Say two days and what lies between."""
    if first == last:
        return day_words(first, today)
    return QCoreApplication.translate("RoutineWords", "{first} to {last}").format(
        first=day_words(first, today), last=day_words(last, today)
    )


def facts_words(facts: DayFacts) -> str:
    """Say what a day saw."""
    parts = []
    if facts.posts:
        parts.append(_counted.posts(facts.posts))
    if facts.comments:
        parts.append(_counted.comments(facts.comments))
    return ", ".join(parts)


def state_name(state: WeekState) -> str:
    """Say how a week stands, in one or two words."""
    return {
        WeekState.KEPT: QCoreApplication.translate("RoutineWords", "kept"),
        WeekState.OPEN: QCoreApplication.translate("RoutineWords", "open"),
        WeekState.PAUSED: QCoreApplication.translate("RoutineWords", "on a pause"),
        WeekState.FROZEN: QCoreApplication.translate("RoutineWords", "in reserve"),
        WeekState.MISSED: QCoreApplication.translate("RoutineWords", "no post"),
    }[state]


def week_state_name(week: Week) -> str:
    """Say how a week stands; one with some of its posts is not one without any."""
    if week.state is WeekState.MISSED and week.counted:
        return QCoreApplication.translate("RoutineWords", "a part")
    return state_name(week.state)


def week_name(week: Week) -> str:
    """Say a week aloud: when, how it stands, what counted."""
    said = QCoreApplication.translate("RoutineWords", "Week of {day}: {state}, posts {counted} of {wanted}")
    said = said.format(
        day=day_words(week.start, date.max),
        state=week_state_name(week),
        counted=number(week.counted),
        wanted=number(week.rhythm.posts),
    )
    talk = _counted.comments(week.comments)
    return f"{said}, {talk}" if week.comments else said


def rhythm_words(posts: int, comments: int) -> str:
    """Say a rhythm."""
    said = _counted.posts_a_week(posts)
    if not comments:
        return said
    talk = _counted.comments(comments)
    return QCoreApplication.translate("RoutineWords", "{posts}, {comments}").format(posts=said, comments=talk)


def posts_to_go(count: int) -> str:
    """Say how many posts this week has room for."""
    return {
        1: QCoreApplication.translate("RoutineWords", "one post to go"),
        2: QCoreApplication.translate("RoutineWords", "two posts to go"),
        3: QCoreApplication.translate("RoutineWords", "three posts to go"),
        4: QCoreApplication.translate("RoutineWords", "four posts to go"),
    }.get(count, "")


def weekday_order(first_day: FirstDay) -> list[int]:
    """Give the days of the week as Qt numbers them (1 is Monday), from the first one on."""
    return [1, 2, 3, 4, 5, 6, 7] if first_day is FirstDay.MONDAY else [7, 1, 2, 3, 4, 5, 6]


def clock_words(time: str) -> str:
    """Say an hour written `HH:MM`."""
    moment = QTime.fromString(time, "HH:mm")
    if not moment.isValid():
        return time
    return hour(datetime(2000, 1, 1, moment.hour(), moment.minute(), tzinfo=UTC))


def weekday_names(days: Sequence[int]) -> str:
    """Name days of the week (0 is Monday), such as "Tuesday and Thursday"."""
    locale = QLocale()
    return locale.createSeparatedList([locale.dayName(day + 1) for day in sorted(days) if 0 <= day < 7])
