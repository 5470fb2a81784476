"""How the Write page says moments, numbers and states."""

from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.domain.drafts import DraftState, DraftSummary, VersionReason
from advocate_desktop.messages import format_number

_CONTEXT = "WriteWords"
_STATES = {
    DraftState.TO_START: QT_TRANSLATE_NOOP("WriteWords", "To start"),
    DraftState.READY: QT_TRANSLATE_NOOP("WriteWords", "Ready to copy"),
    DraftState.COPIED: QT_TRANSLATE_NOOP("WriteWords", "Copied"),
    DraftState.PUBLISHED: QT_TRANSLATE_NOOP("WriteWords", "Published"),
}
_REASONS = {
    VersionReason.COPIED: QT_TRANSLATE_NOOP("WriteWords", "Copied"),
    VersionReason.PUBLISHED: QT_TRANSLATE_NOOP("WriteWords", "Published"),
    VersionReason.SESSION: QT_TRANSLATE_NOOP("WriteWords", "End of a session"),
    VersionReason.BY_HAND: QT_TRANSLATE_NOOP("WriteWords", "Kept by you"),
    VersionReason.BEFORE_RESTORE: QT_TRANSLATE_NOOP("WriteWords", "Before another version came back"),
}


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate(_CONTEXT, text, "", count)


def language_now() -> str:
    """Give the language of the interface: `fr` or `en`."""
    return "fr" if QLocale().language() == QLocale.Language.French else "en"


def number(value: int) -> str:
    """Write a whole number as the interface language does."""
    return format_number(value, language_now())


def hour(moment: datetime) -> str:
    """Say the hour of a moment, in its own zone."""
    return QCoreApplication.translate("WriteWords", "{hour}:{minute}").format(
        hour=moment.hour if language_now() == "fr" else f"{moment.hour:02}", minute=f"{moment.minute:02}"
    )


def day(found: date, today: date) -> str:
    """Say a day: today, yesterday, a weekday of the last week, else its date."""
    ago = (today - found).days
    if ago == 0:
        return QCoreApplication.translate("WriteWords", "today")
    if ago == 1:
        return QCoreApplication.translate("WriteWords", "yesterday")
    locale, qt_day = QLocale(), QDate(found.year, found.month, found.day)
    if 1 < ago < 7:
        return locale.toString(qt_day, "dddd")
    return locale.toString(qt_day, "d MMMM" if found.year == today.year else "d MMMM yyyy")


def moment_words(moment: datetime, now: datetime) -> str:
    """Say a moment: its hour when it is of today, else its day and hour."""
    local = moment.astimezone(now.tzinfo)
    said = QCoreApplication.translate("WriteWords", "{day}, {hour}")
    return said.format(day=day(local.date(), now.date()), hour=hour(local))


def channel_name(channel: str) -> str:
    """Give the name of a channel, or its id for one this version does not know."""
    known = CHANNELS.get(channel)
    return known.name if known is not None else channel


def state_words(found: DraftSummary) -> tuple[str, str]:
    """Say how far a draft has come, with the tone of its chip."""
    if found.deleted_at is not None:
        return QCoreApplication.translate("WriteWords", "Deleted"), "neutral"
    if found.state is DraftState.PROMPTS_OPEN:
        said = QCoreApplication.translate("WriteWords", "%n open question(s)", "", found.prompts)
        return said, "accent"
    tone = "accent" if found.state is DraftState.PUBLISHED else "neutral"
    return _tr(str(_STATES[found.state])), tone


def reason_words(reason: VersionReason) -> str:
    """Say why a version was kept."""
    return _tr(str(_REASONS[reason]))
