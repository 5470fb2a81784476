"""How windows say what a subscription is, what its last look gave, and when the next one is."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from advocate_desktop.domain.subscriptions import LogEntry, Outcome, Subscription, SubscriptionKind
from advocate_desktop.gui.words import calendar_day, hour, moment_words
from advocate_desktop.messages import Messages

if TYPE_CHECKING:
    from advocate_desktop.services.pack_import import PackChange

HOURS = (1, 6, 24, 24 * 7)
ICONS = {
    SubscriptionKind.FOLDER: "folder",
    SubscriptionKind.FEED: "newspaper",
    SubscriptionKind.PACK: "package",
}


class SubscriptionWords(QObject):
    """The counted texts: lupdate knows plural forms only in `tr`."""

    def every(self, hours: int) -> str:
        """Say every how many hours."""
        if hours % 24 == 0 and hours > 24:
            days = hours // 24
            return self.tr("every week") if days == 7 else self.tr("every %n day(s)", "", days)
        return self.tr("every day") if hours == 24 else self.tr("every %n hour(s)", "", hours)

    def looks(self, count: int) -> str:
        """Say how many looks gave the same."""
        return self.tr("%n look(s)", "", count)


def kind_words(kind: SubscriptionKind) -> str:
    """Name a kind of subscription."""
    return {
        SubscriptionKind.FOLDER: QCoreApplication.translate("SubscriptionWords", "Folder"),
        SubscriptionKind.FEED: QCoreApplication.translate("SubscriptionWords", "Feed"),
        SubscriptionKind.PACK: QCoreApplication.translate("SubscriptionWords", "Pack"),
    }[kind]


def rhythm_words(known: Subscription) -> str:
    """Say whether and how often a subscription is looked at by itself."""
    if not known.is_on:
        return QCoreApplication.translate("SubscriptionWords", "when I ask")
    return SubscriptionWords().every(known.every_hours)


def is_troubled(known: Subscription) -> bool:
    """Tell whether the last look went wrong."""
    return known.last is not None and known.last.outcome in {Outcome.FAILED, Outcome.REFUSED}


def last_words(known: Subscription, now: datetime, messages: Messages) -> str:
    """Say when the last look was and what it gave."""
    from advocate_desktop.services.subscriptions import log_line

    if known.last is None:
        return QCoreApplication.translate("SubscriptionWords", "Not looked at yet.")
    said = QCoreApplication.translate("SubscriptionWords", "Last look {moment}. {gave}")
    return said.format(moment=moment_words(known.last.at, now), gave=log_line(known.last, messages))


def next_words(known: Subscription, planned: datetime | None, now: datetime) -> str:
    """Say when the next look is."""
    if not known.is_on or planned is None:
        return ""
    local = planned.astimezone(now.tzinfo)
    if local - now < timedelta(minutes=1):
        return QCoreApplication.translate("SubscriptionWords", "Next look in a moment.")
    if local.date() == now.date():
        said = QCoreApplication.translate("SubscriptionWords", "Next look today, {hour}.")
        return said.format(hour=hour(local))
    if local.date() == now.date() + timedelta(days=1):
        said = QCoreApplication.translate("SubscriptionWords", "Next look tomorrow, {hour}.")
        return said.format(hour=hour(local))
    said = QCoreApplication.translate("SubscriptionWords", "Next look {day}, {hour}.")
    return said.format(day=calendar_day(local.date(), now.date()), hour=hour(local))


def log_words(entries: list[LogEntry], now: datetime, messages: Messages) -> str:
    """Write a log, the newest look first; looks in a row that gave the same take one line."""
    from advocate_desktop.services.subscriptions import log_line, log_reasons

    runs: list[list[LogEntry]] = []
    for entry in entries:
        if runs and entry.is_like(runs[-1][-1]):
            runs[-1].append(entry)
        else:
            runs.append([entry])
    lines = []
    for run in runs:
        said = f"{_stamp(run[0].at, now)}  {log_line(run[0], messages)}"
        if len(run) > 1:
            since = QCoreApplication.translate("SubscriptionWords", "({looks} since {moment})")
            told = SubscriptionWords().looks(len(run))
            said += f" {since.format(looks=told, moment=_stamp(run[-1].at, now))}"
        lines += [said, *(f"    {reason}" for reason in log_reasons(run[0], messages))]
    return "\n".join(lines)


def follow_words(packs: "Iterable[PackChange]") -> list[str]:
    """Say of packs that came for the first time that they can be followed, where they name an address."""
    said = QCoreApplication.translate(
        "SubscriptionWords", "“{name}” names an address for its updates: see Subscriptions."
    )
    return [said.format(name=pack.name) for pack in packs if pack.update_url and not pack.version_before]


def _stamp(moment: datetime, now: datetime) -> str:
    local = moment.astimezone(now.tzinfo)
    said = QCoreApplication.translate("SubscriptionWords", "{day}, {hour}")
    return said.format(day=calendar_day(local.date(), now.date()), hour=hour(local))
