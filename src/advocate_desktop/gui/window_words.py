"""How windows of the application say a person's own days for an item: open now, to come, or past."""

from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from advocate_desktop.domain.windows import Window

_DAYS_BY_NAME = 7


def is_open(window: Window | None, today: date) -> bool:
    """Tell whether today is one of a person's days."""
    return window is not None and window.holds(today)


def window_short(window: Window, today: date) -> str:
    """Say the days in few words, for a row or a chip."""
    if window.holds(today):
        if window.last_day == today:
            return QCoreApplication.translate("WindowWords", "Your window, today")
        text = QCoreApplication.translate("WindowWords", "Your window, until {day}")
        return text.format(day=_short(window.last_day, today))
    if today < window.first_day:
        text = QCoreApplication.translate("WindowWords", "Your window opens {day}")
        return text.format(day=_short(window.first_day, today))
    text = QCoreApplication.translate("WindowWords", "Your window was {day}")
    return text.format(day=_short(window.last_day, today))


def window_chip(window: Window, today: date) -> str:
    """Say the days in as few words as can be, where a tip says them whole."""
    if window.holds(today):
        text = QCoreApplication.translate("WindowWords", "Window until {day}")
        return text.format(day=_short(window.last_day, today))
    if today < window.first_day:
        text = QCoreApplication.translate("WindowWords", "Window opens {day}")
        return text.format(day=_short(window.first_day, today))
    text = QCoreApplication.translate("WindowWords", "Window was {day}")
    return text.format(day=_short(window.last_day, today))


def window_value(window: Window, today: date) -> str:
    """Say the days under a heading that names the window."""
    if window.holds(today):
        if window.last_day == today:
            return QCoreApplication.translate("WindowWords", "Open today")
        text = QCoreApplication.translate("WindowWords", "Open until {day}")
        return text.format(day=_day(window.last_day))
    if today < window.first_day:
        text = QCoreApplication.translate("WindowWords", "Opens {day}")
        return text.format(day=_day(window.first_day))
    return QCoreApplication.translate("WindowWords", "It was {day}").format(day=_day(window.last_day))


def window_sentence(window: Window, today: date) -> str:
    """Say the days in a sentence."""
    if window.holds(today):
        if window.last_day == today:
            return QCoreApplication.translate("WindowWords", "Your window is open today.")
        text = QCoreApplication.translate("WindowWords", "Your window is open until {day}.")
        return text.format(day=_day(window.last_day))
    if today < window.first_day:
        text = QCoreApplication.translate("WindowWords", "Your window opens {day}.")
        return text.format(day=_day(window.first_day))
    text = QCoreApplication.translate("WindowWords", "Your window was {day}.")
    return text.format(day=_day(window.last_day))


def window_about() -> str:
    """Say what a person's own days are, to whoever meets them for the first time."""
    return QCoreApplication.translate(
        "WindowWords",
        "Your window is the working days drawn for you, so that colleagues do not all post the same thing at once."
        " It is advice, never a lock.",
    )


def window_tip(*before: str) -> str:
    """Give that as a tip, after some sentences; Qt parts a tip in lines only where it is rich text."""
    return f"<qt>{escape(' '.join((*before, window_about())))}</qt>"


def _day(day: date) -> str:
    return _written(day, QCoreApplication.translate("WindowWords", "dddd d MMMM"))


def _short(day: date, today: date) -> str:
    """Write a day near by with its name, another without."""
    if abs((day - today).days) < _DAYS_BY_NAME:
        return _written(day, QCoreApplication.translate("WindowWords", "ddd d MMM"))
    return _written(day, QCoreApplication.translate("WindowWords", "d MMM"))


def _written(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
