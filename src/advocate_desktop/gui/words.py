"""How windows say moments, numbers, channels, and where a draft stands."""

from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale, QObject

from advocate_desktop.domain.draft_states import DraftKind, DraftState, VersionReason
from advocate_desktop.messages import format_number

_CONTEXT = "Words"
_DAYS_BY_NAME = 7
_STATES = {
    DraftState.TO_START: QT_TRANSLATE_NOOP("Words", "To start"),
    DraftState.READY: QT_TRANSLATE_NOOP("Words", "Ready to copy"),
    DraftState.COPIED: QT_TRANSLATE_NOOP("Words", "Copied"),
    DraftState.PUBLISHED: QT_TRANSLATE_NOOP("Words", "Published"),
}
_REASONS = {
    VersionReason.COPIED: QT_TRANSLATE_NOOP("Words", "Copied"),
    VersionReason.PUBLISHED: QT_TRANSLATE_NOOP("Words", "Published"),
    VersionReason.SESSION: QT_TRANSLATE_NOOP("Words", "End of a session"),
    VersionReason.BY_HAND: QT_TRANSLATE_NOOP("Words", "Kept by you"),
    VersionReason.BEFORE_RESTORE: QT_TRANSLATE_NOOP("Words", "Before another version came back"),
}


class Counts(QObject):
    """Says how many; texts with a number are collected with their plural forms from `tr` alone."""

    def characters(self, count: int) -> str:
        """Say a number of characters."""
        return self.tr("%n character(s)", "", count)

    def questions(self, count: int) -> str:
        """Say a number of open questions."""
        return self.tr("%n open question(s)", "", count)


_COUNTS = Counts()


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
    return QCoreApplication.translate("Words", "{hour}:{minute}").format(
        hour=moment.hour if language_now() == "fr" else f"{moment.hour:02}", minute=f"{moment.minute:02}"
    )


def day(found: date, today: date) -> str:
    """Say a day: today, yesterday, a weekday of the last week, else its date."""
    ago = (today - found).days
    if ago == 0:
        return QCoreApplication.translate("Words", "today")
    if ago == 1:
        return QCoreApplication.translate("Words", "yesterday")
    if 1 < ago < _DAYS_BY_NAME:
        return QLocale().toString(QDate(found.year, found.month, found.day), "dddd")
    return calendar_day(found, today)


def calendar_day(found: date, today: date) -> str:
    """Say a day by its date, with the year where it is another."""
    pattern = "d MMMM" if found.year == today.year else "d MMMM yyyy"
    return QLocale().toString(QDate(found.year, found.month, found.day), pattern)


def moment_words(moment: datetime, now: datetime) -> str:
    """Say a moment: its hour when it is of today, else its day and hour."""
    local = moment.astimezone(now.tzinfo)
    said = QCoreApplication.translate("Words", "{day}, {hour}")
    return said.format(day=day(local.date(), now.date()), hour=hour(local))


def channel_name(channel: str) -> str:
    """Give the name of a channel, or its id for one this version does not know."""
    # Today speaks of drafts before anybody has asked for the rules of the channels.
    from advocate_desktop.channels.registry import CHANNELS

    known = CHANNELS.get(channel)
    return known.name if known is not None else channel


def draft_icon(kind: str) -> str:
    """Give the icon of a kind of draft."""
    return "chat-circle-text" if kind == DraftKind.COMMENT else "file-text"


def draft_heading(kind: str, heading: str) -> str:
    """Give the title of a draft, or words in its place."""
    if heading:
        return heading
    if kind == DraftKind.COMMENT:
        return QCoreApplication.translate("Words", "Comment without words yet")
    return QCoreApplication.translate("Words", "Post without words yet")


def _changed_words(changed: date, today: date) -> str:
    said = day(changed, today)
    if 0 <= (today - changed).days < _DAYS_BY_NAME:
        return QCoreApplication.translate("Words", "changed {day}").format(day=said)
    return QCoreApplication.translate("Words", "changed on {day}").format(day=said)


def draft_facts(kind: str, channel: str, changed: tuple[date, date], characters: int) -> str:
    """Say the channel by its name (or that it is a comment), when a draft was changed, and how long it is.

    `changed` is that day, with the day it is now.
    """
    what = QCoreApplication.translate("Words", "Comment") if kind == DraftKind.COMMENT else channel
    parts = [what, _changed_words(*changed)]
    if characters:
        count = _COUNTS.characters(characters)
        parts.append(count.replace(str(characters), number(characters)))
    return " · ".join(part for part in parts if part)


def rest_words(until: date, today: date) -> str:
    """Say till when a draft rests."""
    if (until - today).days == 1:
        return QCoreApplication.translate("Words", "Rests until tomorrow")
    return QCoreApplication.translate("Words", "Rests until {day}").format(day=calendar_day(until, today))


def state_words(state: str, prompts: int, *, deleted: bool = False, rest: str = "") -> tuple[str, str]:
    """Say how far a draft has come, or in its place how long it rests (`rest`), with the tone of its chip."""
    if deleted:
        return QCoreApplication.translate("Words", "Deleted"), "neutral"
    if rest:
        return rest, "neutral"
    if state == DraftState.PROMPTS_OPEN:
        return _COUNTS.questions(prompts), "accent"
    tone = "accent" if state == DraftState.PUBLISHED else "neutral"
    return _tr(str(_STATES[DraftState(state)])), tone


def reason_words(reason: VersionReason) -> str:
    """Say why a version was kept."""
    return _tr(str(_REASONS[reason]))
