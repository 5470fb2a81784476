"""Results, insights and the journal of the Routine page, by keys and mouse."""

import csv
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_user import WindowUser

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.results import Metric
from advocate_desktop.domain.returns import BenefitKind
from advocate_desktop.domain.routine import PublicationKind
from advocate_desktop.gui.dialogs.results import ResultsDialog, WorthDialog
from advocate_desktop.gui.widgets.fields import IconButton
from advocate_desktop.settings import COST_A_YEAR, COST_PER_THOUSAND, PEOPLE_SHARING, RELATIONS

Key = Qt.Key
NO = Qt.KeyboardModifier.NoModifier
FIRST = datetime(2026, 11, 17, 12, 30, tzinfo=ZoneInfo("Europe/Paris"))


class Host(WindowUser):
    """The main window on the Routine page."""

    def __init__(self, window, context, qtbot):
        super().__init__(window, context, qtbot)
        self.page = self.window.page("routine")
        qtbot.waitUntil(lambda: self.page._view is not None)

    def key(self, key, modifier=NO):
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.idle()

    def view(self, key):
        self.key(key)
        return self.page._views.panel()

    def results(self):
        return self.ask(lambda services: services.results.of_posts())


@pytest.fixture
def open_page(open_window, qtbot, foundation):
    def open_it(fill=None):
        services = Services(foundation, "en")
        if fill is not None:
            fill(services)
        services.close()
        return Host(*open_window(foundation, "routine"), qtbot)

    return open_it


def twelve_posts(services):
    """Six lessons that did well, four figures and two questions, of which little can be said."""
    for week, form in enumerate(["lesson"] * 6 + ["figure"] * 4 + ["question"] * 2):
        post, _ = services.routine.log(
            PublicationKind.POST, FIRST - timedelta(weeks=week), ["linkedin"], form=form, text=f"Post {week}"
        )
        if week:
            services.results.type(post.id, {Metric.REACTIONS: 10 + week, Metric.IMPRESSIONS: 1000 + week})


def test_results_are_typed_in_a_few_keys_and_taken_back(open_page):
    host = open_page(twelve_posts)
    host.key(Key.Key_R)
    host.opened(ResultsDialog)
    QTest.keyClicks(QApplication.focusWidget(), "1284")
    host.key(Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "34")
    host.key(Key.Key_Return)
    newest = max(host.ask(lambda services: services.routine.record().publications), key=lambda post: post.instant)
    assert host.results()[newest.id] == {Metric.IMPRESSIONS: 1284, Metric.REACTIONS: 34}
    panel = host.page._views.panel()
    host.qtbot.waitUntil(lambda: panel.table.rows()[0][3] == "1,284")
    assert panel.table.rows()[0][2].startswith("you, ")
    host.key(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert newest.id not in host.results()


def test_one_post_after_the_other(open_page):
    def fill(services):
        for week in range(3):
            services.routine.log(
                PublicationKind.POST, FIRST - timedelta(weeks=week), ["linkedin"], text=f"P{week}"
            )

    host = open_page(fill)
    host.key(Key.Key_R)
    for figure in ("100", "200"):
        dialog = host.opened(ResultsDialog)
        QTest.keyClicks(QApplication.focusWidget(), figure)
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
        host.qtbot.waitUntil(lambda before=dialog: not before.isVisible())
    host.opened(ResultsDialog)
    host.key(Key.Key_Escape)
    assert sorted(values[Metric.IMPRESSIONS] for values in host.results().values()) == [100, 200]


def test_sums_rest_on_what_the_person_told(open_page, foundation):
    host = open_page(twelve_posts)
    panel = host.view(Key.Key_4)
    assert not panel._facts[3].isVisible()
    panel.ask_worth()
    dialog = host.opened(WorthDialog)
    dialog._relations["linkedin"].setText("800")
    dialog._people.setText("3")
    dialog._thousand.setText("20.5")
    host.key(Key.Key_Return)
    settings = foundation.settings
    assert settings.get(RELATIONS) == {"linkedin": 800}
    assert (settings.get(PEOPLE_SHARING), settings.get(COST_PER_THOUSAND), settings.get(COST_A_YEAR)) == (
        3,
        20.5,
        0,
    )
    host.qtbot.waitUntil(panel._facts[3].isVisible)
    assert panel._facts[2].words().startswith("2,400 potential audience")
    assert panel._facts[3].words().startswith("227 media value")


def test_insights_are_silent_under_five(open_page):
    host = open_page(twelve_posts)
    panel = host.view(Key.Key_3)
    host.idle()
    bars = {bar.label: bar for bar in panel.chart.chart.bars()}
    assert bars["Lesson learned"].shown == "13"
    assert bars["Figure explained"].value is None
    assert bars["Figure explained"].words == "Figure explained: 4 so far, too early to say"
    assert ("Lesson learned", "6", "5", "13") in panel.chart.table.rows()


def test_a_chart_is_walked_by_keys_and_says_its_bars(open_page):
    host = open_page(twelve_posts)
    panel = host.view(Key.Key_3)
    host.idle()
    chart = panel.chart.chart
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    first = chart.accessibleName()
    host.key(Key.Key_Down)
    assert first.startswith("Lesson learned: 13, from")
    assert chart.accessibleName() != first


def test_a_chart_is_saved_as_picture_and_as_figures(open_page, tmp_path):
    host = open_page(twelve_posts)
    panel = host.view(Key.Key_3)
    host.idle()
    panel.chart.save_png(tmp_path / "chart.png")
    panel.chart.save_csv(tmp_path / "chart.csv")
    assert QImage(str(tmp_path / "chart.png")).width() > 400
    with (tmp_path / "chart.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["Form", "Posts", "Known of", "Median"]
    assert ["Lesson learned", "6", "5", "13"] in rows


def test_a_line_of_the_journal_is_kept_corrected_and_taken_out(open_page):
    host = open_page()
    panel = host.view(Key.Key_5)
    QTest.keyClicks(panel.line.edit, "An architect wrote to me")
    QTest.keyClick(panel.line.edit, Key.Key_Return)
    host.idle()

    def lines():
        return [each.text for each in host.ask(lambda services: services.returns.benefits())]

    assert lines() == ["An architect wrote to me"]

    def button(start):
        host.idle()
        named = [each for each in panel.findChildren(IconButton) if each.accessibleName().startswith(start)]
        return next(each for each in named if each.isVisible())

    button("Correct:").click()
    panel.line.edit.setText("An architect called")
    QTest.keyClick(panel.line.edit, Key.Key_Return)
    host.idle()
    assert lines() == ["An architect called"]
    button("Take out:").click()
    host.idle()
    assert lines() == []
    panel.setFocus()
    host.page._acts.undo()
    host.idle()
    assert lines() == ["An architect called"]


def test_people_who_wait_are_answered(open_page):
    host = open_page(lambda services: services.returns.add_benefit(BenefitKind.LEARNT, "x"))
    panel = host.view(Key.Key_5)
    panel._people.setValue(3)
    panel.note.setText("under Tuesday's post")
    panel.note_people()
    host.idle()
    said = "3 people answered your post: a short reply?"
    buttons = [each for each in panel.findChildren(IconButton) if each.accessibleName() == f"Answered: {said}"]
    buttons[-1].click()
    host.idle()
    assert host.ask(lambda services: services.returns.waiting()) == []


def test_taken_in_and_back_from_the_list_of_imports(open_page, tmp_path):
    from linkedin_files import Post, shares_2024, write_zip

    path = write_zip(tmp_path / "a.zip", {"Shares.csv": shares_2024([Post(FIRST, "One")])})
    host = open_page(lambda services: services.archive.apply(services.archive.preview(path)))
    panel = host.view(Key.Key_4)
    host.idle()
    (record,) = panel._view.imports
    panel._turn(record.id, back=False)
    host.idle()
    assert host.ask(lambda services: services.routine.record()).publications == ()
    panel._turn(record.id, back=True)
    host.idle()
    assert len(host.ask(lambda services: services.routine.record()).publications) == 1
