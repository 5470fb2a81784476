"""What the library says about an item: where it comes from, of which day it is, where it stands for the person."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, QTime

from advocate_desktop.domain.content import ContentSource, Kind, LibraryEntry, Standing, last_day, standing
from advocate_desktop.domain.library import Reason
from advocate_desktop.gui.window_words import window_short
from advocate_desktop.messages import Messages

_WORDS_A_MINUTE = 200


@dataclass(frozen=True, slots=True)
class Mark:
    """A few words with their icon and the colour token of both; no words, no mark."""

    text: str = ""
    icon: str = ""
    color: str = "ink3"
    weight: str = "fill"


def short_day(day: date, today: date) -> str:
    """Write a day in few letters, with its year when that is not the current one."""
    if day.year == today.year:
        return _written(day, QCoreApplication.translate("LibraryWords", "d MMM"))
    return _written(day, QCoreApplication.translate("LibraryWords", "d MMM yyyy"))


def long_day(day: date, today: date) -> str:
    """Write a day in full, with its year when that is not the current one."""
    if day.year == today.year:
        return _written(day, QCoreApplication.translate("LibraryWords", "d MMMM"))
    return _written(day, QCoreApplication.translate("LibraryWords", "d MMMM yyyy"))


def moment_words(moment: datetime, now: datetime) -> str:
    """Write a day and an hour, in the person's own zone."""
    local = moment.astimezone(now.tzinfo)
    text = QCoreApplication.translate("LibraryWords", "{day} at {hour}")
    return text.format(day=long_day(local.date(), now.date()), hour=_hour(local))


def _hour(moment: datetime) -> str:
    return QLocale().toString(
        QTime(moment.hour, moment.minute), QCoreApplication.translate("LibraryWords", "H:mm")
    )


def _written(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def kind_words(kind: Kind) -> str:
    """Name a kind of content."""
    return {
        Kind.ARTICLE: QCoreApplication.translate("LibraryWords", "Article"),
        Kind.NEWS: QCoreApplication.translate("LibraryWords", "News"),
        Kind.EVENT: QCoreApplication.translate("LibraryWords", "Event"),
        Kind.JOB: QCoreApplication.translate("LibraryWords", "Job"),
        Kind.FIGURE: QCoreApplication.translate("LibraryWords", "Figures"),
        Kind.VIDEO: QCoreApplication.translate("LibraryWords", "Video"),
        Kind.TESTIMONY: QCoreApplication.translate("LibraryWords", "Testimony"),
    }[kind]


def language_words(code: str) -> str:
    """Name a language in the language of the interface."""
    known = {
        "fr": QCoreApplication.translate("LibraryWords", "French"),
        "en": QCoreApplication.translate("LibraryWords", "English"),
    }
    return known.get(code, code or QCoreApplication.translate("LibraryWords", "Not known"))


def mark_of(entry: LibraryEntry, now: datetime) -> Mark:
    """Say at the end of a row where an item stands."""
    today, item = now.date(), entry.item
    where = standing(entry, now)
    if where is Standing.FRESH:
        return _fresh_mark(entry, today)
    if where is Standing.EMBARGO and item.embargo is not None:
        text = QCoreApplication.translate("LibraryWords", "Opens {day} at {hour}")
        opens = item.embargo.astimezone(now.tzinfo)
        words = text.format(day=short_day(opens.date(), today), hour=_hour(opens))
        return Mark(words, "lock-simple", "ink")
    if where is Standing.USED and entry.published_on is not None:
        text = QCoreApplication.translate("LibraryWords", "You posted on it, {day}")
        return Mark(text.format(day=short_day(entry.published_on, today)), "check-circle")
    if where is Standing.EXPIRING and item.expires is not None:
        return Mark(_expiring_words((item.expires - today).days), "hourglass-medium", "caution")
    if where is Standing.EXPIRED:
        return Mark(QCoreApplication.translate("LibraryWords", "Expired"), "clock")
    if where is Standing.WITHDRAWN:
        return Mark(QCoreApplication.translate("LibraryWords", "Withdrawn by the company"), "x-circle")
    return Mark()


def _fresh_mark(entry: LibraryEntry, today: date) -> Mark:
    last, window = last_day(entry.item), entry.window
    if entry.drafts:
        return Mark(QCoreApplication.translate("LibraryWords", "In a draft"), "note-pencil", "ink2")
    if window is not None and today <= window.last_day:
        if window.holds(today):
            return Mark(window_short(window, today), "calendar-check", "accentInk")
        return Mark(window_short(window, today), "calendar-dots", "ink3")
    if last is None:
        return Mark()
    text = QCoreApplication.translate("LibraryWords", "Fresh until {day}")
    return Mark(text.format(day=short_day(last, today)), "calendar-check", "accentInk")


def is_new(entry: LibraryEntry, now: datetime) -> bool:
    """Tell whether an item is of use now and was never read."""
    return entry.seen_at is None and standing(entry, now) in (Standing.FRESH, Standing.EXPIRING)


def _expiring_words(days: int) -> str:
    if days <= 0:
        return QCoreApplication.translate("LibraryWords", "Last day today")
    return LibraryWords().expires_in(days)


class LibraryWords(QObject):
    """The counted text: lupdate knows plural forms only in `tr`."""

    def expires_in(self, days: int) -> str:
        """Say in how many days an item expires."""
        return self.tr("Expires in %n day(s)", "", days)


def origin(entry: LibraryEntry, *, whole: bool = False) -> str:
    """Say who wrote an item: the desk alone for a row, desk and name for the reading pane."""
    item = entry.item
    said = item.extra.get("source", "").strip() or item.author or entry.source.name or entry.source.company
    if whole and item.author and item.author not in said:
        said = f"{said}, {item.author}"
    return said if whole else said.split(",")[0]


def row_line(entry: LibraryEntry, today: date) -> str:
    """Say where an item comes from and of which day it is."""
    name = origin(entry)
    return f"{name}{row_day(entry, today)}" if name else row_day(entry, today).removeprefix(" · ")


def row_day(entry: LibraryEntry, today: date) -> str:
    """Give the end of that line, which is never shortened."""
    return f" · {short_day(entry.item.date, today)}" if entry.item.date is not None else ""


def reader_line(entry: LibraryEntry, today: date) -> str:
    """Say the same at length, with the minutes it takes to read."""
    parts = [origin(entry, whole=True)]
    if entry.item.date is not None:
        parts.append(long_day(entry.item.date, today))
    text = QCoreApplication.translate("LibraryWords", "{minutes} min")
    parts.append(text.format(minutes=minutes_to_read(entry.item.body)))
    return " · ".join(part for part in parts if part)


def why_words(reasons: Sequence[Reason], messages: Messages) -> str:
    """Say in one line why an item is high in what a search found."""
    return ", ".join(messages(f"library.why.{each.kind.value}", name=each.name) for each in reasons)


def minutes_to_read(body: str) -> int:
    """Give the minutes a text takes to read, at least one."""
    return max(1, math.ceil(len(body.split()) / _WORDS_A_MINUTE))


def pack_words(source: ContentSource, today: date) -> str:
    """Name the version of a pack: its day where the version is one."""
    pieces = source.version.replace("-", ".").split(".")
    try:
        year, month, number = (int(piece) for piece in pieces[:3])
        day = date(year, month, number)
    except ValueError:
        return " ".join(part for part in (source.name, source.version) if part)
    return QCoreApplication.translate("LibraryWords", "Pack of {day}").format(day=long_day(day, today))
