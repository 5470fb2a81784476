"""How windows say the figures of posts."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject

from advocate_desktop.domain.results import Metric
from advocate_desktop.gui.words import number


class _Counted(QObject):
    """Figures with their number: they are collected with their plural forms from here."""

    def words(self, metric: Metric, count: int) -> str:
        said = {
            Metric.IMPRESSIONS: self.tr("%n impression(s)", "", count),
            Metric.REACTIONS: self.tr("%n reaction(s)", "", count),
            Metric.COMMENTS: self.tr("%n comment(s)", "", count),
            Metric.REPOSTS: self.tr("%n repost(s)", "", count),
            Metric.CLICKS: self.tr("%n click(s)", "", count),
            Metric.LEADS: self.tr("%n lead(s)", "", count),
            Metric.APPLICATIONS: self.tr("%n application(s)", "", count),
            Metric.ENGAGEMENTS: self.tr("%n engagement(s)", "", count),
        }.get(metric, "")
        return said.replace(str(count), number(count), 1)


_counted = _Counted()
_SAID = (
    Metric.IMPRESSIONS,
    Metric.REACTIONS,
    Metric.COMMENTS,
    Metric.REPOSTS,
    Metric.CLICKS,
    Metric.LEADS,
    Metric.APPLICATIONS,
)


def metric_counts(values: Mapping[Metric, int]) -> str:
    """Say the figures that are known, such as "1,284 impressions, 34 reactions"."""
    said = [_counted.words(metric, values[metric]) for metric in _SAID if metric in values]
    if not said and Metric.ENGAGEMENTS in values:
        said = [_counted.words(Metric.ENGAGEMENTS, values[Metric.ENGAGEMENTS])]
    return ", ".join(said)


def metric_name(metric: Metric) -> str:
    """Name a figure."""
    return {
        Metric.IMPRESSIONS: QCoreApplication.translate("ResultWords", "Impressions"),
        Metric.REACTIONS: QCoreApplication.translate("ResultWords", "Reactions"),
        Metric.COMMENTS: QCoreApplication.translate("ResultWords", "Comments"),
        Metric.REPOSTS: QCoreApplication.translate("ResultWords", "Reposts"),
        Metric.CLICKS: QCoreApplication.translate("ResultWords", "Clicks"),
        Metric.LEADS: QCoreApplication.translate("ResultWords", "Leads"),
        Metric.APPLICATIONS: QCoreApplication.translate("ResultWords", "Applications"),
        Metric.ENGAGEMENTS: QCoreApplication.translate("ResultWords", "Engagements"),
    }.get(metric, metric.value)
