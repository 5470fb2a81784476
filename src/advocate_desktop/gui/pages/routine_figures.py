"""Results: what posts brought, over time and in sum, and where every figure comes from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.imports import ImportKind, ImportRecord
from advocate_desktop.domain.insights import MeasuredPost, over_time
from advocate_desktop.domain.results import Figure, Metric
from advocate_desktop.domain.results_join import JoinQuestion
from advocate_desktop.domain.routine import Publication
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.dialogs.results import ResultsDialog, WorthDialog
from advocate_desktop.gui.pages import routine_words as words
from advocate_desktop.gui.pages.result_words import metric_name
from advocate_desktop.gui.pages.routine_acts import RoutineActs
from advocate_desktop.gui.pages.routine_chart import ChartCard
from advocate_desktop.gui.pages.routine_facts import Fact
from advocate_desktop.gui.pages.routine_views import ViewPanel
from advocate_desktop.gui.tasks import Task
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.card import Card
from advocate_desktop.gui.widgets.chart import ChartBar
from advocate_desktop.gui.widgets.choices import Select
from advocate_desktop.gui.widgets.figure_table import FigureTable
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.widgets.text import Text
from advocate_desktop.gui.words import number
from advocate_desktop.services.results import Worth
from advocate_desktop.settings import COST_A_YEAR

CHARTED = (Metric.IMPRESSIONS, Metric.REACTIONS, Metric.COMMENTS, Metric.REPOSTS, Metric.LEADS)
_COLUMNS = (Metric.IMPRESSIONS, Metric.REACTIONS, Metric.COMMENTS, Metric.REPOSTS, Metric.LEADS)
_IMPORTS_SHOWN, _YEARS = 4, 30


@dataclass(frozen=True, slots=True)
class FiguresView:
    """What the view shows, read at once."""

    posts: tuple[MeasuredPost, ...]
    figures: Mapping[int, Mapping[Metric, Figure]]
    worth: Worth
    waiting: tuple[JoinQuestion, ...]
    imports: tuple[ImportRecord, ...]
    years: tuple[int, ...]


class FiguresPanel(ViewPanel):
    """Sums, months, posts and imports of one year or of all."""

    def __init__(self, context: AppContext, acts: RoutineActs, parent: QWidget) -> None:
        super().__init__(context, acts, parent)
        self._view: FiguresView | None = None
        self._reading: Task | None = None
        self._asked = False
        self._filling = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self._year = Select(self)
        self._year.setAccessibleName(self.tr("Results of"))
        self._worth_button = Button(self.tr("What they rest on"), icon="gear-six", parent=self)
        self._import = Button(self.tr("Import figures"), icon="upload-simple", parent=self)
        self._add = Button(self.tr("Add results"), icon="plus", key_hint="R", parent=self)
        head = Flow(self)
        head.add(self._year)
        for button in (self._worth_button, self._import, self._add):
            head.add(button, right=True)
        self._sums = Flow(self)
        self._facts = [Fact(self) for _ in range(5)]
        for fact in self._facts:
            self._sums.add(fact)
        self._waiting = Button("", icon="question", kind="soft", parent=self)
        self.chart = ChartCard(self.context, self, standing=True)
        self._metric = Select(self.chart)
        self._metric.setAccessibleName(self.tr("The figure shown"))
        for metric in CHARTED:
            self._metric.addItem(metric_name(metric), metric.value)
        self.chart.head.addWidget(self._metric)
        card = Card(self)
        self.table = FigureTable(card, most_rows=10)
        self.table.setAccessibleName(self.tr("Posts and their results"))
        inner = QVBoxLayout(card)
        inner.setContentsMargins(20, 14, 12, 12)
        inner.addWidget(Text(self.tr("Post by post"), role="h3", parent=card))
        inner.addWidget(self.table)
        self._imports = Card(self)
        self._import_rows = QVBoxLayout(self._imports)
        self._import_rows.setContentsMargins(20, 14, 12, 14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(head)
        column.addWidget(self._sums)
        column.addWidget(self._waiting, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.chart, card, self._imports):
            column.addWidget(part)
        column.addStretch(1)
        self._posts_card = card
        self._waiting.hide()

    def _connect(self) -> None:
        self._year.currentIndexChanged.connect(self._on_year)
        self._metric.currentIndexChanged.connect(self._on_metric)
        self._worth_button.clicked.connect(self.ask_worth)
        self._import.clicked.connect(self._import_figures)
        self._add.clicked.connect(self.add_results)
        self.table.row_chosen.connect(self._on_row)
        self._waiting.clicked.connect(self.ask_waiting)

    def start_focus(self) -> QWidget:
        """Give the way to add results."""
        return self._add

    def panes(self) -> list[QWidget]:
        """Give the choices, the chart, the posts."""
        return [self._add, self.chart.chart, self.table]

    def arrange(self, room: float) -> None:
        """Put the table of the months beside them, or below."""
        self.chart.arrange(room)

    # Reading

    def refresh(self) -> None:
        """Read the results again."""
        if self._reading is not None:
            self._reading.cancel()
        year = self._year.currentData() if self._year.count() else self.context.clock.today().year
        cost = self.context.settings.get(COST_A_YEAR)
        self._reading = self.context.read(partial(_read, year, cost or None), self._on_view)

    @Slot(object)
    def _on_view(self, view: FiguresView) -> None:
        self._view = view
        self._list_years(view)
        self._show_sums(view)
        self._show_chart()
        self._show_posts(view)
        self._show_imports(view)
        count = len(view.waiting)
        self._waiting.setVisible(count > 0)
        self._waiting.setText(self.tr("%n figure(s) wait for their post", "", count))
        if self._asked:
            self.add_results()

    def _list_years(self, view: FiguresView) -> None:
        wanted = [(str(year), year) for year in view.years] + [(self.tr("All years"), 0)]
        if [self._year.itemData(at) for at in range(self._year.count())] == [year for _, year in wanted]:
            return
        chosen = self._year.currentData()
        self._filling = True
        self._year.clear()
        for name, year in wanted:
            self._year.addItem(name, year)
        self._year.setCurrentIndex(max(0, self._year.findData(chosen)))
        self._filling = False

    def _show_sums(self, view: FiguresView) -> None:
        locale, worth = QLocale(), view.worth
        impressions, leads, audience, value, cost = self._facts
        known = self._known(view, Metric.IMPRESSIONS)
        count = self.tr("impressions")
        impressions.say(number(worth.impressions) if worth.impressions else "–", count, known)
        leads.say(number(worth.leads), self.tr("lead(s)", "", worth.leads), self._known(view, Metric.LEADS))
        people = number(worth.audience) if worth.audience is not None else "–"
        audience.say(people, self.tr("potential audience"), self.tr("relations, times people who share"))
        money = locale.toString(round(worth.media_value, 2), "f", 0) if worth.media_value is not None else "–"
        value.say(money, self.tr("media value"), self.tr("what ads would have cost"))
        each = locale.toString(round(worth.cost_per_lead, 2), "f", 2) if worth.cost_per_lead is not None else "–"
        cost.say(each, self.tr("cost of a lead"), self.tr("from the cost you gave"))
        audience.setVisible(worth.audience is not None)
        value.setVisible(worth.media_value is not None)
        cost.setVisible(worth.cost_per_lead is not None)
        self._sums.setVisible(bool(view.posts))
        self._sums.refit()

    def _known(self, view: FiguresView, metric: Metric) -> str:
        known = sum(metric in post.values for post in view.posts)
        return self.tr("known of {known} of {all} posts").format(known=number(known), all=number(len(view.posts)))

    @Slot()
    def _on_metric(self) -> None:
        self._show_chart()

    def _show_chart(self) -> None:
        view = self._view
        if view is None:
            return
        metric = Metric(self._metric.currentData())
        bars, rows = [], []
        for month in over_time(view.posts, metric):
            day = words.qdate(month.first_day)
            name = QLocale().toString(day, "MMMM yyyy")
            shown = number(month.total) if month.total is not None else "–"
            behind = self.tr("{known} of {posts} posts").format(
                known=number(month.measured), posts=number(month.posts)
            )
            said = self.tr("{name}: {value}, {behind}").format(name=name, value=shown, behind=behind)
            bars.append(ChartBar(QLocale().toString(day, "MMM"), month.total, shown, said))
            rows.append((name, shown, behind))
        heads = (self.tr("Month"), metric_name(metric), self.tr("Known of"))
        note = self.tr("By the month a post went out. Months without a figure say nothing, they are not zero.")
        if not bars:
            note = self.tr("No post in this time.")
        self.chart.say(metric_name(metric), note, bars, heads, rows)

    def _show_posts(self, view: FiguresView) -> None:
        heads = [self.tr("Post"), self.tr("Day"), self.tr("From"), *(metric_name(each) for each in _COLUMNS)]
        self.table.set_rows(heads, [self._row(view, post) for post in reversed(view.posts)], words=3)
        self._posts_card.setVisible(bool(view.posts))

    def _row(self, view: FiguresView, post: MeasuredPost) -> list[str]:
        entry = post.publication
        cells = [number(post.values[each]) if each in post.values else "" for each in _COLUMNS]
        day = QLocale().toString(words.qdate(entry.local_date), "d MMM yyyy")
        title = words.entry_title(entry) or words.kind_name(entry)
        return [title, day, self._source(view.figures.get(entry.id, {})), *cells]

    def _source(self, figures: Mapping[Metric, Figure]) -> str:
        """Say where the figures of a post come from."""
        if not figures:
            return ""
        typed = sum(figure.typed for figure in figures.values())
        latest = max(figure.as_of for figure in figures.values()).date()
        day = words.short_day(latest)
        if typed == len(figures):
            return self.tr("you, {day}").format(day=day)
        if typed:
            return self.tr("you and an export, {day}").format(day=day)
        return self.tr("export of {day}").format(day=day)

    def _show_imports(self, view: FiguresView) -> None:
        while (item := self._import_rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._imports.setVisible(bool(view.imports))
        title = Text(self.tr("What was taken in"), role="h3", parent=self._imports)
        self._import_rows.addWidget(title)
        for record in view.imports[:_IMPORTS_SHOWN]:
            self._import_rows.addWidget(self._import_row(record))
        for at in range(self._import_rows.count()):
            item = self._import_rows.itemAt(at)
            shown = item.widget() if item is not None else None
            if shown is not None:
                shown.show()

    def _import_row(self, record: ImportRecord) -> QWidget:
        row = QWidget(self._imports)
        kind = self.tr("archive") if record.kind is ImportKind.ARCHIVE else self.tr("figures")
        day = QLocale().toString(words.qdate(record.made_at.date()), "d MMM yyyy")
        said = f"{record.name} · {kind} · {day}"
        if record.undone_at is not None:
            said = self.tr("{what} · taken back").format(what=said)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Text(said, role="small", color="ink2", wrap=True, parent=row), 1)
        back = record.undone_at is not None
        button = Button(
            self.tr("Put back") if back else self.tr("Take back"), kind="ghost", small=True, parent=row
        )
        button.setAccessibleName(f"{button.text()}: {record.name}")
        button.clicked.connect(partial(self._turn, record.id, back))
        line.addWidget(button)
        return row

    def _turn(self, import_id: int, back: bool, _checked: bool = False) -> None:
        self.acts.turn_import(import_id, back=back)

    @Slot()
    def _on_year(self) -> None:
        if not self._filling:
            self.refresh()

    # Adding

    @Slot()
    def add_results(self) -> None:
        """Ask for the results of the chosen post, else of the latest one without any."""
        view = self._view
        self._asked = view is None
        if view is None:
            return
        posts = [post.publication for post in reversed(view.posts)]
        row = self.table.current_row()
        if self.table.hasFocus() and 0 <= row < len(posts):
            self._ask(posts[row])
            return
        without = [post.publication for post in reversed(view.posts) if not post.values]
        if without or posts:
            self._ask((without or posts)[0])
        else:
            self.context.toast(self.tr("Log a post first, or import your archive."))

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if self._view is not None and 0 <= row < len(self._view.posts):
            self._ask(list(reversed(self._view.posts))[row].publication)

    def _ask(self, post: Publication) -> None:
        view = self._view
        if view is None:
            return
        following = self._after(view, post)
        dialog = ResultsDialog(post, view.figures.get(post.id, {}), self.window(), more=following is not None)
        dialog.finished.connect(partial(self._on_results, dialog, post, following))
        dialog.open()

    @staticmethod
    def _after(view: FiguresView, post: Publication) -> Publication | None:
        """Give the next older post without results."""
        posts = list(reversed(view.posts))
        ids = [each.publication.id for each in posts]
        start = ids.index(post.id) + 1 if post.id in ids else 0
        return next((each.publication for each in posts[start:] if not each.values), None)

    def _on_results(
        self, dialog: ResultsDialog, post: Publication, following: Publication | None, _result: int
    ) -> None:
        chosen = dialog.chosen
        values = dialog.answer() if chosen in ("keep", "next") else {}
        dialog.dispose()
        if values:
            self.acts.type_results(post.id, values)
        if chosen == "next" and following is not None:
            self._later(partial(self._ask, following))

    @Slot()
    def ask_worth(self) -> None:
        """Ask for the numbers that audience, media value and cost rest on."""
        dialog = WorthDialog(self.context.settings, self.window())
        dialog.accepted.connect(partial(self._on_worth, dialog))
        dialog.finished.connect(dialog.dispose)
        dialog.open()

    def _on_worth(self, dialog: WorthDialog) -> None:
        if dialog.chosen == "keep":
            dialog.keep(self.context.settings)
            self.context.announce(ChangeSet.of(Changed.PROFILE))

    @Slot()
    def _import_figures(self) -> None:
        self.context.actions.get("import.archive").trigger()

    @Slot()
    def ask_waiting(self) -> None:
        """Ask which posts waiting figures belong to, one question after the other."""
        if self._view is not None and self._view.waiting:
            self._ask_joins(self._view.waiting, 1)

    def _ask_joins(self, questions: Sequence[JoinQuestion], place: int) -> None:
        from advocate_desktop.gui.dialogs.join_question import JoinQuestionDialog

        if place > len(questions):
            return
        dialog = JoinQuestionDialog(questions[place - 1], (place, len(questions)), self.window())
        dialog.finished.connect(partial(self._on_join, dialog, questions, place))
        dialog.open()

    def _on_join(self, dialog: QWidget, questions: Sequence[JoinQuestion], place: int, _result: int) -> None:
        from advocate_desktop.gui.dialogs.join_question import JoinQuestionDialog

        if not isinstance(dialog, JoinQuestionDialog):
            return
        answer = dialog.answer()
        if dialog.chosen == "keep" and answer is not None:
            self.acts.join(questions[place - 1], answer)
        dialog.dispose()
        if dialog.chosen == "keep":
            self._later(partial(self._ask_joins, questions, place + 1))


def _read(year: int, cost: float | None, services: Services) -> FiguresView:
    first, last = (date(year, 1, 1), date(year, 12, 31)) if year else (date.min, date.max)
    everything = services.insights.posts()
    years = sorted({post.publication.local_date.year for post in everything} | {year or last.year}, reverse=True)
    posts = sorted(
        (post for post in everything if first <= post.publication.local_date <= last),
        key=lambda post: post.publication.instant,
    )
    return FiguresView(
        tuple(posts),
        services.results.figures(),
        services.results.worth(first, last, cost),
        services.results.questions(),
        tuple(services.archive.imports()),
        tuple(each for each in years if each != date.max.year)[:_YEARS],
    )
