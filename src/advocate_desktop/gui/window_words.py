"""How windows of the application say a person's own days for an item: open now, to come, or past."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from advocate_desktop.domain.windows import Window


def is_open(window: Window | None, today: date) -> bool:
    """Tell whether today is one of a person's days."""
    return window is not None and window.holds(today)


def window_short(window: Window, today: date) -> str:
    """Say the days in few words, for a row or a chip."""
    if window.holds(today):
        if window.last_day == today:
            return QCoreApplication.translate("WindowWords", "Your window, today")
        text = QCoreApplication.translate("WindowWords", "Your window, until {day}")
        return text.format(day=_day(window.last_day, short=True))
    if today < window.first_day:
        text = QCoreApplication.translate("WindowWords", "Your window opens {day}")
        return text.format(day=_day(window.first_day, short=True))
    text = QCoreApplication.translate("WindowWords", "Your window was {day}")
    return text.format(day=_day(window.last_day, short=True))


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


def _day(day: date, *, short: bool = False) -> str:
    pattern = (
        QCoreApplication.translate("WindowWords", "ddd d MMM")
        if short
        else QCoreApplication.translate("WindowWords", "dddd d MMMM")
    )
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
