"""The Routine page beside the year: archives taken in, ideas planned in the month, by keys and mouse."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from linkedin_files import Post, number_of, shares_2024, write_zip
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_user import WindowUser
from workbook_files import write_workbook

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.month import month_plan
from advocate_desktop.domain.routine import FirstDay, Pause
from advocate_desktop.gui.dialogs.archive_preview import ArchivePreviewDialog, FiguresPreviewDialog
from advocate_desktop.gui.dialogs.error import ErrorDialog
from advocate_desktop.gui.dialogs.join_question import JoinQuestionDialog
from advocate_desktop.gui.dialogs.plan import PlanDialog
from advocate_desktop.gui.dialogs.reminders import RemindersDialog
from advocate_desktop.gui.taking_in import of_network, taking_in
from advocate_desktop.settings import SLOT_DAYS

Key = Qt.Key
NO = Qt.KeyboardModifier.NoModifier
TODAY = date(2026, 11, 19)
LAST = datetime(2026, 11, 17, 9, 30, tzinfo=UTC)
POSTS = [Post(LAST - timedelta(weeks=week), f"Post {week}") for week in range(6)]


class Host(WindowUser):
    """The main window on the Routine page."""

    def __init__(self, window, context, qtbot):
        super().__init__(window, context, qtbot)
        self.page = self.window.page("routine")
        qtbot.waitUntil(lambda: self.page._view is not None)

    def key(self, key, modifier=NO):
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.idle()

    def answer(self, kind, button):
        dialog = self.opened(kind)
        QTest.mouseClick(dialog.findChild(object, button), Qt.MouseButton.LeftButton)
        return dialog

    def month(self):
        self.key(Key.Key_2)
        panel = self.page._views.panel()
        self.qtbot.waitUntil(lambda: panel._plan is not None)
        return panel

    def posts(self):
        return self.ask(lambda services: services.routine.record().publications)

    def planned(self):
        return {idea.sentence: idea.planned_on for idea in self.ask(lambda services: services.grids.ideas())}


@pytest.fixture
def open_page(open_window, qtbot, foundation):
    def open_it(fill=None):
        if fill is not None:
            services = Services(foundation, "en")
            fill(services)
            services.close()
        return Host(*open_window(foundation, "routine"), qtbot)

    return open_it


@pytest.fixture
def archive(tmp_path):
    return write_zip(tmp_path / "export.zip", {"Shares.csv": shares_2024(POSTS), "messages.csv": b"secret"})


def words_of(dialog):
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


# Archives and workbooks


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(400, 400), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO, QEvent.Type.Drop
    )
    window.dropEvent(event)


def test_a_dropped_archive_is_seen_first_then_taken_in_and_taken_back(open_page, archive):
    host = open_page()
    drop(host.window, archive)
    said = words_of(host.opened(ArchivePreviewDialog))
    assert "6 posts, in 2026." in said
    assert "Your streak becomes 6 weeks (it was 0)." in said
    assert "Messages, contacts and everything else" in said
    assert host.posts() == ()
    host.key(Key.Key_Return)
    host.qtbot.waitUntil(lambda: len(host.posts()) == 6)
    host.qtbot.waitUntil(lambda: not taking_in(host.context, host.window).is_running())
    host.window._toasts.current().undo()
    host.qtbot.waitUntil(lambda: host.posts() == ())


def test_not_now_changes_nothing_and_what_is_known_is_said_to_be(open_page, archive):
    host = open_page(lambda services: services.archive.apply(services.archive.preview(archive)))
    taking_in(host.context, host.window).start([archive])
    dialog = host.opened(ArchivePreviewDialog)
    assert "stands in your log already" in words_of(dialog)
    host.key(Key.Key_Escape)
    host.qtbot.waitUntil(lambda: not taking_in(host.context, host.window).is_running())
    assert len(host.posts()) == 6


def test_a_broken_archive_is_refused_in_a_sentence(open_page, tmp_path):
    broken = tmp_path / "Shares.csv"
    broken.write_text("a,b\n1,2\n", "utf-8")
    host = open_page()
    taking_in(host.context, host.window).start([broken])
    assert "Nothing was changed" in words_of(host.opened(ErrorDialog))
    assert not taking_in(host.context, host.window).is_running()


def test_figures_that_may_be_of_two_posts_are_asked_about(open_page, tmp_path):
    twice = [Post(LAST, "Morning"), Post(LAST + timedelta(hours=5), "Afternoon")]
    history = write_zip(tmp_path / "a.zip", {"Shares.csv": shares_2024(twice)})
    host = open_page(lambda services: services.archive.apply(services.archive.preview(history)))
    url = f"https://www.linkedin.com/feed/update/urn:li:activity:{number_of(LAST + timedelta(minutes=40))}"
    sheets = {
        "DISCOVERY": [["Overall Performance", "11/1/2026 - 11/18/2026"], ["Impressions", 1]],
        "TOP POSTS": [
            ["Maximum of 50 posts"],
            [],
            ["", "", "", "", "Post URL", "Post Publish Date", "Impressions"],
            ["", "", "", "", url, "11/17/2026", 1284],
        ],
    }
    taking_in(host.context, host.window).start([write_workbook(tmp_path / "book.xlsx", sheets)])
    assert "you are asked which" in words_of(host.opened(FiguresPreviewDialog))
    host.key(Key.Key_Return)
    dialog = host.opened(JoinQuestionDialog)
    assert "1,284 impressions" in words_of(dialog)
    host.key(Key.Key_Down)
    wanted = dialog.answer()
    host.key(Key.Key_Return)
    host.qtbot.waitUntil(lambda: bool(host.ask(lambda services: services.results.of_posts())))
    assert list(host.ask(lambda services: services.results.of_posts())) == [wanted]


def test_what_is_of_a_network_is_told_from_packs(archive, tmp_path):
    pack = write_zip(tmp_path / "pack.zip", {"pack.toml": b"", "content/a.md": b"# A"})
    text = tmp_path / "note.md"
    book = tmp_path / "Content_2026.xlsx"
    for path in (text, book):
        path.write_text("x", "utf-8")
    assert of_network([archive, pack, text, book, Path("gone.zip")]) == (
        [archive, book],
        [pack, text, Path("gone.zip")],
    )


# The month


def three_ideas(services):
    for sentence in ("A cold floor", "Two figures", "The apprentice"):
        services.grids.add(sentence)
    first = services.grids.ideas()[0]
    services.grids.plan(first.id, date(2026, 11, 24))


def test_an_idea_is_carried_by_keys_from_day_to_day_and_back(open_page):
    host = open_page(three_ideas)
    panel = host.month()
    panel.go_to(date(2026, 11, 24))
    panel.grid.setFocus()
    host.key(Key.Key_M)
    host.key(Key.Key_Down)
    host.key(Key.Key_Right)
    host.key(Key.Key_Return)
    assert host.planned()["A cold floor"] == date(2026, 12, 2)
    host.key(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert host.planned()["A cold floor"] == date(2026, 11, 24)


def test_escape_puts_a_carried_idea_back(open_page):
    host = open_page(three_ideas)
    panel = host.month()
    panel.go_to(date(2026, 11, 24))
    panel.grid.setFocus()
    host.key(Key.Key_M)
    host.key(Key.Key_Right)
    host.key(Key.Key_Escape)
    assert panel.grid.carried is None
    assert host.planned()["A cold floor"] == date(2026, 11, 24)


def drag(host, start, place, end, target):
    QTest.mousePress(start, Qt.MouseButton.LeftButton, NO, place)
    for step in (QPoint(12, 12), start.mapFromGlobal(end.mapToGlobal(target)) - place):
        at = place + step
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(at),
            QPointF(start.mapToGlobal(at)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            NO,
        )
        QApplication.sendEvent(start, move)
    QTest.mouseRelease(start, Qt.MouseButton.LeftButton, NO, start.mapFromGlobal(end.mapToGlobal(target)))
    host.idle()


def test_an_idea_is_dragged_from_the_list_to_a_day_and_off_it_again(open_page):
    host = open_page(three_ideas)
    panel = host.month()
    rows, days = panel.waiting.viewport(), panel.grid.viewport()
    place = panel.waiting.visualItemRect(panel.waiting.item(0)).center()
    sentence = panel.waiting.item(0).text()
    box = panel.grid.visualRect(panel.grid.days.index_of(date(2026, 11, 26)))
    drag(host, rows, place, days, box.center())
    assert host.planned()[sentence] == date(2026, 11, 26)
    chip = box.topLeft() + QPoint(20, 46)
    drag(host, days, chip, rows, QPoint(20, 10))
    assert host.planned()[sentence] is None


def test_no_idea_goes_into_the_past(open_page):
    host = open_page(three_ideas)
    panel = host.month()
    box = panel.grid.visualRect(panel.grid.days.index_of(date(2026, 11, 4)))
    place = panel.waiting.visualItemRect(panel.waiting.item(0)).center()
    drag(host, panel.waiting.viewport(), place, panel.grid.viewport(), box.center())
    assert list(host.planned().values()) == [date(2026, 11, 24), None, None]


def test_p_plans_a_new_idea_on_the_day(open_page):
    host = open_page()
    panel = host.month()
    host.key(Key.Key_Right)
    host.key(Key.Key_P)
    dialog = host.opened(PlanDialog)
    dialog._new.setText("Why 19 degrees feel cold")
    host.key(Key.Key_Return)
    assert host.planned() == {"Why 19 degrees feel cold": date(2026, 11, 20)}
    host.idle()
    assert "planned: Why 19 degrees feel cold" in panel.grid.currentIndex().data()


def test_pages_turn_months_and_t_comes_back(open_page, foundation):
    foundation.settings.set(SLOT_DAYS, [1])
    host = open_page(lambda services: services.routine.pause(date(2026, 12, 21), date(2026, 12, 27)))
    panel = host.month()
    host.key(Key.Key_PageDown)
    assert panel._title.text() == "December 2026"
    paused = panel.grid.days.index_of(date(2026, 12, 22))
    assert paused.data() == "Tuesday 22 December: pause"
    assert panel.grid.days.index_of(date(2026, 12, 15)).data() == "Tuesday 15 December: slot"
    host.key(Key.Key_PageUp)
    host.key(Key.Key_PageUp)
    assert panel._title.text() == "October 2026"
    host.key(Key.Key_T)
    assert panel._title.text() == "November 2026"
    assert panel.grid.current_day() == TODAY


def test_the_calendar_file_is_saved_from_the_window(open_page, tmp_path):
    host = open_page(three_ideas)
    host.month().ask_reminders()
    host.opened(RemindersDialog).save(tmp_path / "mine")
    host.qtbot.waitUntil((tmp_path / "mine.ics").exists)
    assert "A cold floor" in (tmp_path / "mine.ics").read_text("utf-8")


def test_a_month_has_six_weeks_from_the_first_day_of_the_week_on():
    plan = month_plan(
        date(2026, 2, 14),
        TODAY,
        posts=(),
        comment_days={},
        ideas=(),
        slots={1},
        pauses=[Pause(1, date(2026, 2, 2), date(2026, 2, 3))],
        first_day=FirstDay.SUNDAY,
    )
    assert (plan.days[0].day, len(plan.days), plan.days[1].paused) == (date(2026, 2, 1), 42, True)
    assert not any(day.slot for day in plan.days)
