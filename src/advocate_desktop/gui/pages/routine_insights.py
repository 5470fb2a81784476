"""What works: by pillar, form, rung, weekday and hour, with the posts behind every figure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.insights import SILENT_UNDER, Dimension, Group, Insight
from advocate_desktop.domain.results import Metric
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.pages.result_words import metric_name
from advocate_desktop.gui.pages.routine_acts import RoutineActs
from advocate_desktop.gui.pages.routine_chart import ChartCard
from advocate_desktop.gui.pages.routine_views import ViewPanel
from advocate_desktop.gui.tasks import Task
from advocate_desktop.gui.widgets.chart import ChartBar
from advocate_desktop.gui.widgets.choices import Segmented, Select
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.gui.words import number

_METRICS = (Metric.REACTIONS, Metric.COMMENTS, Metric.IMPRESSIONS, Metric.REPOSTS, Metric.LEADS)
_ONE_LINE_FROM = 720


@dataclass(frozen=True, slots=True)
class InsightsView:
    """The groups of every dimension for one figure, and the names of pillars."""

    insights: Mapping[Dimension, Insight]
    pillars: Mapping[int, str]


class InsightsPanel(ViewPanel):
    """One dimension at a time, for one figure and one time."""

    def __init__(self, context: AppContext, acts: RoutineActs, parent: QWidget) -> None:
        super().__init__(context, acts, parent)
        self._view: InsightsView | None = None
        self._reading: Task | None = None
        self._dimension = Segmented(
            [
                (Dimension.PILLAR, self.tr("Pillar")),
                (Dimension.FORM, self.tr("Form")),
                (Dimension.RUNG, self.tr("Rung")),
                (Dimension.WEEKDAY, self.tr("Weekday")),
                (Dimension.HOUR, self.tr("Hour")),
            ],
            self,
        )
        self._dimension.setCurrent(Dimension.FORM)
        self._dimension.setAccessibleName(self.tr("Posts told apart by"))
        self._metric = Select(self)
        self._metric.setAccessibleName(self.tr("The figure shown"))
        for metric in _METRICS:
            self._metric.addItem(metric_name(metric), metric.value)
        self._time = Select(self)
        self._time.setAccessibleName(self.tr("Posts of"))
        self._time.addItem(self.tr("Since the beginning"), 0)
        self._time.addItem(self.tr("The last twelve months"), 365)
        self._choices = QHBoxLayout()
        self._choices.setSpacing(12)
        self._choices.addWidget(self._dimension)
        self._choices.addStretch(1)
        selects = QHBoxLayout()
        selects.setSpacing(8)
        selects.addWidget(self._metric)
        selects.addWidget(self._time)
        self._choices.addLayout(selects)
        self.chart = ChartCard(context, self)
        self._lead = Text(role="body", color="ink2", wrap=True, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(self._choices)
        column.addWidget(self._lead)
        column.addWidget(self.chart)
        column.addStretch(1)
        self._dimension.changed.connect(self._show)
        self._metric.currentIndexChanged.connect(self.refresh)
        self._time.currentIndexChanged.connect(self.refresh)

    def start_focus(self) -> QWidget | None:
        """Give the chosen dimension."""
        segments = self._dimension.findChildren(QAbstractButton)
        return next((segment for segment in segments if segment.isChecked()), None)

    def panes(self) -> list[QWidget]:
        """Give the chart and its table."""
        return [self.chart.chart, self.chart.table]

    def arrange(self, room: float) -> None:
        """Put the choices in one line, or below each other."""
        direction = QBoxLayout.Direction
        self._choices.setDirection(direction.LeftToRight if room >= _ONE_LINE_FROM else direction.TopToBottom)
        self.chart.arrange(room)

    @Slot()
    def refresh(self) -> None:
        """Read the insights again."""
        if self._reading is not None:
            self._reading.cancel()
        metric, days = Metric(self._metric.currentData()), int(self._time.currentData())
        today = self.context.clock.today()
        first = date.fromordinal(today.toordinal() - days) if days else None

        def work(services: Services) -> InsightsView:
            pillars = {pillar.id: pillar.name for pillar in services.grids.axes().pillars}
            return InsightsView(services.insights.insights(metric, first), pillars)

        self._reading = self.context.read(work, self._on_view)

    @Slot(object)
    def _on_view(self, view: InsightsView) -> None:
        self._view = view
        self._show()

    @Slot()
    def _show(self) -> None:
        view = self._view
        if view is None:
            return
        insight = view.insights[Dimension(self._dimension.current())]
        best = insight.standing_out
        groups = sorted(insight.groups, key=_order) if insight.dimension in _SORTED else list(insight.groups)
        bars, rows = [], []
        for group in groups:
            name = self._name(insight.dimension, group, view)
            bars.append(self._bar(group, name, best is group))
            median = number(round(group.median)) if group.median is not None else "–"
            rows.append((name, number(group.posts), number(group.measured), median))
        metric = metric_name(insight.metric)
        heads = (self._dimension_name(), self.tr("Posts"), self.tr("Known of"), self.tr("Median"))
        title = self.tr("{figure}: the median of a post").format(figure=metric)
        note = self.tr("Of five posts on, the middle one is shown; below that nobody can tell.")
        self._lead.setText(self._told(insight, view))
        self.chart.say(title, note if bars else "", bars, heads, rows)

    def _bar(self, group: Group, name: str, best: bool) -> ChartBar:
        behind = self.tr("%n post(s)", "", group.measured)
        if group.median is None:
            shown = self.tr("{posts} so far, too early to say").format(posts=number(group.measured))
            return ChartBar(name, None, shown, f"{name}: {shown}")
        shown = number(round(group.median))
        said = self.tr("{name}: {value}, from {posts}").format(name=name, value=shown, posts=behind)
        return ChartBar(name, group.median, shown, said, best)

    def _told(self, insight: Insight, view: InsightsView) -> str:
        everything = insight.everything
        if not everything.posts:
            return self.tr("Nothing went out in this time.")
        known = self.tr("The figure is known of {known} of {all} posts.").format(
            known=number(everything.measured), all=number(everything.posts)
        )
        best = insight.standing_out
        if best is not None:
            name = self._name(insight.dimension, best, view)
            return self.tr("{name} stands out, from {posts} posts. {known}").format(
                name=name, posts=number(best.measured), known=known
            )
        if everything.measured < SILENT_UNDER:
            return self.tr("{known} From five on there is something to say.").format(known=known)
        return self.tr("{known} Nothing stands out clearly.").format(known=known)

    def _dimension_name(self) -> str:
        segments = self._dimension.findChildren(QAbstractButton)
        return next((segment.text() for segment in segments if segment.isChecked()), "")

    def _name(self, dimension: Dimension, group: Group, view: InsightsView) -> str:
        key = group.key
        if dimension is Dimension.FORM:
            return words.form_words().get(str(key), str(key))
        if not isinstance(key, int):
            return str(key)
        if dimension is Dimension.PILLAR:
            return view.pillars.get(key, self.tr("A pillar of an earlier line"))
        if dimension is Dimension.RUNG:
            return words.rung_words().get(key, str(key))
        if dimension is Dimension.WEEKDAY:
            name = QLocale().standaloneDayName(key + 1)
            return name[:1].upper() + name[1:]
        return words.clock_words(f"{key:02d}:00")


_SORTED = (Dimension.PILLAR, Dimension.FORM)


def _order(group: Group) -> tuple[bool, float, int]:
    return group.median is None, -(group.median or 0), -group.posts
