"""The Routine page as a person uses it: by keys and mouse, on a real profile."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from window_user import WindowUser

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.routine import FirstDay, Pause, Publication, PublicationKind
from advocate_desktop.gui.dialogs.link import LinkDialog
from advocate_desktop.gui.dialogs.log_entry import LogEntryDialog
from advocate_desktop.gui.dialogs.pause import PauseDialog
from advocate_desktop.gui.dialogs.rhythm import RhythmDialog
from advocate_desktop.gui.models.routine_model import RUNG, TITLE, LogModel
from advocate_desktop.gui.pages import routine_words
from advocate_desktop.gui.pages.routine_view import half_of, weeks_paused
from advocate_desktop.settings import SHOW_STREAK, SLOT_DAYS, SLOT_TIME

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
PARIS = ZoneInfo("Europe/Paris")
POST, COMMENT = PublicationKind.POST, PublicationKind.COMMENT
TODAY = date(2026, 11, 19)


def at(year, month, day, hour=12, minute=30, *, zone=PARIS):
    return datetime(year, month, day, hour, minute, tzinfo=zone)


class Host(WindowUser):
    """The main window on the Routine page."""

    def __init__(self, window, context, qtbot):
        super().__init__(window, context, qtbot)
        qtbot.waitUntil(lambda: self.page._view is not None)
        self.idle()

    @property
    def page(self):
        return self.window._pages["routine"]

    @property
    def ui(self):
        return self.page.ui

    @property
    def model(self):
        return self.ui.logTable.model()

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.window.windowHandle(), key, modifier)
        self.idle()

    def no_dialog(self, kind):
        return not any(each.isVisible() for each in self.window.findChildren(kind))

    def log(self):
        """Give the log as the profile holds it, the newest first."""
        return self.ask(lambda services: services.routine.latest(100))

    def record(self):
        return self.ask(lambda services: services.routine.record())

    def column(self, column=TITLE):
        return [self.model.index(row, column).data() for row in range(self.model.rowCount())]

    def choose(self, row):
        self.ui.logTable.setFocus(Qt.FocusReason.TabFocusReason)
        self.ui.logTable.selectRow(row)

    def toast(self):
        toasts = self.window._toasts
        return toasts.current() if toasts is not None else None


@pytest.fixture
def open_page(open_window, qtbot, foundation):
    """Give `open_page(fill)`: the page on a profile that `fill(routine)` has filled."""

    def open_it(fill=None, size=(1360, 860)):
        if fill is not None:
            services = Services(foundation, "en")
            fill(services.routine)
            services.close()
        return Host(*open_window(foundation, "routine", size=size), qtbot)

    return open_it


def two_years(routine):
    """A post each Tuesday of November 2026 so far, two comments, and one post in 2024."""
    for day in (3, 10, 17):
        routine.log(POST, at(2026, 11, day), ["linkedin"], rung=3, text=f"Tuesday {day}\nThe rest.")
    routine.log(COMMENT, at(2026, 11, 16, 8, 15), ["linkedin"], url="https://heliane.example/thread")
    routine.log(COMMENT, at(2026, 11, 17, 8, 15), ["bluesky"])
    routine.log(POST, at(2024, 5, 14), ["mastodon"], rung=1, text="An old one")


# The first entry


def test_an_empty_routine_says_how_it_begins(open_page):
    host = open_page()
    assert host.ui.emptyPlace.isVisible()
    assert not host.ui.lived.isVisible()
    assert not host.ui.facts.isVisible()


def test_a_post_is_logged_by_two_keys_and_the_week_moves(open_page):
    host = open_page()
    host.key(Key.Key_N)
    dialog = host.opened(LogEntryDialog)
    assert "Europe/Paris" in dialog.ui.zone.text()
    dialog.ui.at.setFocus()
    host.key(Key.Key_Return)
    host.qtbot.waitUntil(lambda: host.model.rowCount() == 1)
    entry = host.log()[0]
    assert (entry.kind, entry.local_date, entry.channels) == (POST, TODAY, ("linkedin",))
    assert entry.instant == host.context.clock.now()
    assert host.ui.lived.isVisible()
    assert "1 post" in host.page._facts.posts.words()
    assert "since 19 November" in host.page._facts.posts.words()
    assert host.ui.weekNow.text().startswith("This week is kept.")


def test_a_comment_has_no_rung_and_several_networks(open_page):
    host = open_page()
    host.key(Key.Key_N)
    dialog = host.opened(LogEntryDialog)
    kind = next(button for button in dialog.ui.kind.findChildren(QAbstractButton) if button.text() == "Comment")
    QTest.mouseClick(kind, Qt.MouseButton.LeftButton)
    assert not dialog.ui.rung.isVisible()
    for name in ("bluesky", "x"):
        QTest.mouseClick(dialog._chips[name], Qt.MouseButton.LeftButton)
    QTest.keyClicks(dialog.ui.about.edit, "Thermal bridges")
    host.key(Key.Key_Return)
    host.qtbot.waitUntil(lambda: host.model.rowCount() == 1)
    entry = host.log()[0]
    assert (entry.kind, entry.rung, entry.text) == (COMMENT, None, "Thermal bridges")
    assert set(entry.channels) == {"linkedin", "bluesky", "x"}


def test_tab_goes_through_the_dialog_as_it_is_read(open_page):
    host = open_page()
    host.key(Key.Key_N)
    dialog = host.opened(LogEntryDialog)
    assert dialog.ui.kind.isAncestorOf(host.window.focusWidget())
    order = []
    for _ in range(16):
        host.key(Key.Key_Tab)
        order.append(host.window.focusWidget())
    chips = list(dialog._chips.values())
    fields = [dialog.ui.at, *chips, dialog.ui.about.edit, dialog.ui.link.edit, dialog.ui.rung, dialog.ui.form]
    assert [widget for widget in order if widget in fields] == fields


def test_what_is_still_to_come_is_refused_beside_its_field(open_page):
    host = open_page()
    host.key(Key.Key_N)
    dialog = host.opened(LogEntryDialog)
    dialog.ui.at.setDateTime(QDateTime(2026, 11, 20, 9, 0, 0))
    host.key(Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.ui.whenWords.text() == "This moment is still to come."
    dialog.ui.at.setDateTime(QDateTime(2026, 11, 18, 9, 0, 0))
    assert dialog.ui.whenWords.text() == ""
    dialog.ui.link.setText("my post")
    host.key(Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.ui.link.error()
    dialog.ui.link.setText("https://heliane.example/p")
    assert not dialog.ui.link.error()
    host.key(Key.Key_Return)
    host.qtbot.waitUntil(lambda: host.model.rowCount() == 1)
    entry = host.log()[0]
    assert (entry.local_date, entry.instant) == (date(2026, 11, 18), at(2026, 11, 18, 9, 0))


def test_a_summer_moment_logged_in_winter_has_the_summer_hour(open_page):
    host = open_page()
    host.key(Key.Key_N)
    dialog = host.opened(LogEntryDialog)
    dialog.ui.at.setDateTime(QDateTime(2026, 7, 14, 9, 0, 0))
    assert "UTC+2" in dialog.ui.zone.text()
    host.key(Key.Key_Return)
    host.qtbot.waitUntil(lambda: bool(host.log()))
    assert host.log()[0].instant == datetime(2026, 7, 14, 7, 0, tzinfo=UTC)


def test_a_repost_is_the_first_rung(open_page):
    host = open_page()
    host.key(Key.Key_N)
    dialog = host.opened(LogEntryDialog)
    dialog.ui.form.setCurrentIndex(dialog.ui.form.findText("Repost"))
    dialog.ui.form.activated.emit(dialog.ui.form.currentIndex())
    host.key(Key.Key_Return)
    host.qtbot.waitUntil(lambda: host.model.rowCount() == 1)
    assert host.log()[0].rung == 1


def test_escape_logs_nothing(open_page):
    host = open_page()
    host.key(Key.Key_N)
    host.opened(LogEntryDialog)
    host.key(Key.Key_Escape)
    assert host.no_dialog(LogEntryDialog)
    assert not host.log()


# The log


def test_the_log_holds_the_year_and_what_each_entry_was(open_page):
    host = open_page(two_years)
    assert host.column() == ["Tuesday 17", "", "heliane.example/thread", "Tuesday 10", "Tuesday 3"]
    assert host.column(RUNG)[0] == "3 · Rebound"
    assert host.model.index(0, 0).data() == "Tue 17 Nov, 12:30"


def test_posts_or_comments_alone_and_in_another_order(open_page):
    host = open_page(two_years)
    kinds = {button.text(): button for button in host.ui.kinds.findChildren(QAbstractButton)}
    QTest.mouseClick(kinds["Posts"], Qt.MouseButton.LeftButton)
    assert host.column() == ["Tuesday 17", "Tuesday 10", "Tuesday 3"]
    assert host.ui.logCount.text() == "3"
    host.choose(0)
    oldest = next(each for each in host.ui.sortChip.menu().actions() if each.text() == "Oldest first")
    oldest.trigger()
    assert host.column() == ["Tuesday 3", "Tuesday 10", "Tuesday 17"]
    assert host.page._log.chosen().text.startswith("Tuesday 17")
    assert host.ui.sortChip.text() == "Oldest first"


def test_a_click_on_a_head_sorts(open_page):
    host = open_page(two_years)
    host.ui.logTable.sortByColumn(TITLE, Qt.SortOrder.AscendingOrder)
    assert host.column() == ["", "heliane.example/thread", "Tuesday 10", "Tuesday 17", "Tuesday 3"]
    assert host.ui.sortChip.text() == "By: What"


def test_delete_and_the_ways_back(open_page):
    host = open_page(two_years)
    host.choose(0)
    host.key(Key.Key_Delete)
    assert "Tuesday 17" not in host.column()
    assert host.page._log.chosen() is not None
    assert host.toast().text == "Post deleted from the log."
    host.key(Key.Key_Z, CONTROL)
    assert host.column()[0] == "Tuesday 17"
    host.key(Key.Key_Delete)
    left = host.column()
    button = host.toast().findChild(QAbstractButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    host.idle()
    assert len(host.column()) == len(left) + 1
    host.key(Key.Key_Z, CONTROL)
    assert len(host.column()) == len(left) + 1


def test_an_entry_is_corrected_and_taken_back(open_page):
    host = open_page(two_years)
    host.choose(0)
    host.key(Key.Key_F2)
    dialog = host.opened(LogEntryDialog)
    assert not dialog.ui.about.isVisible()
    QTest.mouseClick(dialog._chips["mastodon"], Qt.MouseButton.LeftButton)
    dialog.ui.at.setDateTime(QDateTime(2026, 11, 12, 18, 0, 0))
    host.key(Key.Key_Return)
    changed = next(entry for entry in host.log() if entry.text.startswith("Tuesday 17"))
    assert changed.channels == ("linkedin", "mastodon")
    assert changed.local_date == date(2026, 11, 12)
    assert changed.text == "Tuesday 17\nThe rest."
    host.key(Key.Key_Z, CONTROL)
    assert host.log()[0].instant == at(2026, 11, 17)
    assert host.log()[0].channels == ("linkedin",)


def test_an_entry_keeps_the_zone_it_was_lived_in(open_page):
    tokyo = ZoneInfo("Asia/Tokyo")

    def fill(routine):
        routine.log(POST, at(2026, 11, 2, 1, 0, zone=tokyo), ["linkedin"], text="From Tokyo")

    host = open_page(fill)
    assert host.model.index(0, 0).data() == "Mon 2 Nov, 01:00"
    host.choose(0)
    host.key(Key.Key_Return)
    dialog = host.opened(LogEntryDialog)
    assert "Asia/Tokyo, UTC+9" in dialog.ui.zone.text()
    dialog.ui.at.setDateTime(QDateTime(2026, 11, 3, 2, 0, 0))
    host.key(Key.Key_Return)
    entry = host.log()[0]
    assert (entry.zone, entry.local_date) == ("Asia/Tokyo", date(2026, 11, 3))
    assert entry.instant == at(2026, 11, 3, 2, 0, zone=tokyo)


def test_an_entry_left_as_it_was_is_not_written(open_page):
    host = open_page(two_years)
    before = host.log()
    host.choose(0)
    host.key(Key.Key_Return)
    host.opened(LogEntryDialog)
    host.key(Key.Key_Return)
    assert host.log() == before
    assert host.toast() is None


def test_a_link_opens_after_a_question(open_page):
    host = open_page(two_years)
    host.choose(0)
    host.key(Key.Key_O)
    assert host.no_dialog(LinkDialog)
    assert not host.ui.openButton.isEnabled()
    host.choose(2)
    host.key(Key.Key_O)
    dialog = host.opened(LinkDialog)
    assert dialog.address == "https://heliane.example/thread"
    host.key(Key.Key_Escape)


# The year and the weeks


def test_arrows_walk_the_days_and_into_the_years_before(open_page):
    host = open_page(two_years)
    host.ui.heat.cells().setFocus(Qt.FocusReason.TabFocusReason)
    host.key(Key.Key_Left)
    host.key(Key.Key_Up)
    assert host.ui.heat._tip.text() == "Wed 11 Nov: nothing"
    host.key(Key.Key_Up)
    assert host.ui.heat._tip.text() == "Tue 10 Nov: 1 post"
    for _ in range(12):
        host.key(Key.Key_PageUp)
    assert host.ui.yearChip.text() == "2024"
    assert host.column() == ["An old one"]
    assert host.page._facts.posts.words() == "1 post, in 2024"
    host.key(Key.Key_T)
    assert host.ui.yearChip.text() == "2026"


def test_keys_and_menu_change_the_year(open_page):
    host = open_page(two_years)
    assert [action.text() for action in host.ui.yearChip.menu().actions()] == ["2026", "2024"]
    host.key(Key.Key_PageUp, CONTROL)
    assert host.column() == ["An old one"]
    host.key(Key.Key_PageUp, CONTROL)
    assert host.ui.yearChip.text() == "2024"
    host.ui.yearChip.menu().actions()[0].trigger()
    host.idle()
    assert len(host.column()) == 5


def test_a_day_with_entries_leads_to_them_and_one_without_asks(open_page):
    host = open_page(two_years)
    host.ui.heat.day_chosen.emit(date(2026, 11, 10))
    assert host.page._log.chosen().text.startswith("Tuesday 10")
    host.ui.heat.day_chosen.emit(date(2026, 11, 25))
    assert host.no_dialog(LogEntryDialog)
    host.ui.heat.day_chosen.emit(date(2026, 11, 5))
    dialog = host.opened(LogEntryDialog)
    assert dialog.moment() == at(2026, 11, 5, 12, 0)


def test_a_week_leads_to_what_went_out_in_it(open_page):
    host = open_page(two_years)
    tiles = host.ui.weeksRow.tiles()
    tiles[-1].setFocus(Qt.FocusReason.TabFocusReason)
    host.key(Key.Key_Left)
    assert "Week of 9 November 2026: kept, posts 1 of 1" in host.window.focusWidget().accessibleName()
    host.key(Key.Key_Return)
    assert host.page._log.chosen().text.startswith("Tuesday 10")


def test_a_week_of_another_year_changes_the_year(open_page):
    def fill(routine):
        routine.log(POST, at(2025, 12, 9), ["linkedin"], text="Last year")
        routine.log(POST, at(2026, 11, 17), ["linkedin"], text="Now")

    host = open_page(fill)
    host.ui.weeksRow.week_chosen.emit(date(2025, 12, 8))
    host.idle()
    assert host.ui.yearChip.text() == "2025"
    assert host.page._log.chosen().text == "Last year"


def test_half_the_year_where_there_is_no_room_for_it(open_page):
    host = open_page(two_years, size=(1024, 700))
    assert host.ui.yearTitle.text() == "July to December 2026"
    assert host.ui.heat.model().columnCount() <= 28
    QTest.mouseClick(host.ui.earlierButton, Qt.MouseButton.LeftButton)
    assert host.ui.yearTitle.text() == "January to June 2026"
    QTest.mouseClick(host.ui.earlierButton, Qt.MouseButton.LeftButton)
    host.idle()
    assert host.ui.yearTitle.text() == "July to December 2024"


def test_streaks_can_be_hidden(open_page, foundation):
    foundation.settings.set(SHOW_STREAK, False)
    host = open_page(two_years)
    assert not host.page._facts.streak.isVisible()
    assert host.page._facts.regularity.isVisible()
    assert "week" not in host.ui.heat.cells().accessibleDescription()


def test_a_streak_and_a_pause_are_said_under_the_year(open_page):
    def fill(routine):
        two_years(routine)
        routine.pause(date(2026, 8, 3), date(2026, 8, 16))

    host = open_page(fill)
    said = host.ui.heat.cells().accessibleDescription()
    assert "3 weeks, your best so far" in said
    assert "pause" in said


def test_after_a_gap_the_page_offers_a_way_back_without_reproach(open_page):
    def fill(routine):
        for week in range(2):
            routine.log(POST, at(2026, 9, 8 + 7 * week), ["linkedin"])

    host = open_page(fill)
    said = host.ui.noteText.text()
    assert "Nothing to catch up on." in said
    assert "Your best stays: 2 weeks." in said
    asked = []
    host.context.navigation_asked.disconnect()
    host.context.navigation_asked.connect(lambda page, argument: asked.append((page, argument)))
    QTest.mouseClick(host.ui.noteButton, Qt.MouseButton.LeftButton)
    assert asked == [("write", {"new": "comment"})]


# Rhythm and pauses


def test_a_rhythm_from_next_week_on_with_its_moments_and_back(open_page, foundation):
    host = open_page(two_years)
    host.key(Key.Key_R, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    dialog = host.opened(RhythmDialog)
    dialog.ui.posts.setFocus()
    host.key(Key.Key_Up)
    dialog.ui.nextWeek.click()
    dialog.ui.days.findChildren(QAbstractButton)[3].click()
    dialog.ui.hour.setCurrentIndex(dialog.ui.hour.findData("08:00"))
    host.key(Key.Key_Return)
    host.qtbot.waitUntil(lambda: bool(host.record().rhythms))
    rhythm = host.record().rhythms[-1]
    assert (rhythm.first_day, rhythm.posts, rhythm.comments) == (date(2026, 11, 23), 2, 3)
    assert foundation.settings.get(SLOT_DAYS) == [3]
    assert foundation.settings.get(SLOT_TIME) == "08:00"
    assert "Thursday" in host.ui.rhythmSlots.text()
    assert host.ui.rhythmNow.text() == "1 post a week, 3 comments"
    assert (
        host.ui.rhythmCard.findChildren(QAbstractButton)[0]
        .accessibleName()
        .startswith("Take back: 2 posts a week")
    )
    host.key(Key.Key_Z, CONTROL)
    assert not host.record().rhythms
    assert foundation.settings.get(SLOT_DAYS) == []


def test_a_change_of_rhythm_is_taken_back_and_brought_back(open_page):
    def fill(routine):
        two_years(routine)
        routine.set_rhythm(1, 3, date(2026, 3, 2))
        routine.set_rhythm(2, 5, date(2026, 11, 16))

    host = open_page(fill)
    assert "posts 1 of 2" in host.ui.weeksRow.tiles()[-1].accessibleName()
    QTest.mouseClick(host.ui.rhythmCard.findChildren(QAbstractButton)[0], Qt.MouseButton.LeftButton)
    host.idle()
    assert "posts 1 of 1" in host.ui.weeksRow.tiles()[-1].accessibleName()
    host.key(Key.Key_Z, CONTROL)
    assert [(known.posts, known.comments) for known in host.record().rhythms] == [(1, 3), (2, 5)]


def test_a_pause_says_which_weeks_it_spares_before_it_is_marked(open_page):
    host = open_page(two_years)
    host.key(Key.Key_P, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    dialog = host.opened(PauseDialog)
    for day, said in ((26, "Too short"), (29, "1 week on a pause, starting 23 November.")):
        dialog.ui.first.setDate(routine_words.qdate(date(2026, 11, 24)))
        dialog.ui.last.setDate(routine_words.qdate(date(2026, 11, day)))
        assert said in dialog.ui.weeks.text()
    dialog.ui.last.setDate(routine_words.qdate(date(2026, 11, 20)))
    host.key(Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.ui.problemWords.text() == "The last day comes before the first."
    dialog.ui.last.setDate(routine_words.qdate(date(2026, 12, 6)))
    host.key(Key.Key_Return)
    host.qtbot.waitUntil(lambda: bool(host.record().pauses))
    pause = host.record().pauses[0]
    assert (pause.first_day, pause.last_day) == (date(2026, 11, 24), date(2026, 12, 6))


def test_pauses_are_changed_removed_and_brought_back_in_turn(open_page):
    def fill(routine):
        two_years(routine)
        routine.pause(date(2026, 12, 21), date(2026, 12, 27))

    host = open_page(fill)
    edit, remove = host.ui.pausesCard.findChildren(QAbstractButton)
    assert edit.accessibleName() == "Edit the pause: 21 December to 27 December"
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton)
    host.opened(PauseDialog).ui.last.setDate(routine_words.qdate(date(2027, 1, 3)))
    host.key(Key.Key_Return)
    assert host.record().pauses[0].last_day == date(2027, 1, 3)
    _, remove = host.ui.pausesCard.findChildren(QAbstractButton)[-2:]
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    host.idle()
    assert not host.record().pauses
    host.key(Key.Key_Z, CONTROL)
    assert host.record().pauses[0].last_day == date(2027, 1, 3)
    host.key(Key.Key_Z, CONTROL)
    assert host.record().pauses[0].last_day == date(2026, 12, 27)
    host.key(Key.Key_Z, CONTROL)
    assert len(host.record().pauses) == 1


def test_during_a_pause_nothing_is_expected(open_page):
    def fill(routine):
        two_years(routine)
        routine.pause(date(2026, 11, 18), date(2026, 11, 25))

    host = open_page(fill)
    assert "You are on a pause until 25 November." in host.ui.noteText.text()


# Getting about


def test_the_keyboard_reaches_everything_in_the_order_it_is_read(open_page):
    host = open_page(two_years)
    ui = host.ui
    ui.yearChip.setFocus(Qt.FocusReason.TabFocusReason)
    seen = []
    for _ in range(30):
        seen.append(host.window.focusWidget())
        host.key(Key.Key_Tab)
    wanted = [
        ui.yearChip,
        ui.pauseButton,
        ui.rhythmButton,
        ui.logButton,
        ui.heat.cells(),
        ui.sortChip,
        ui.logTable,
    ]
    assert [widget for widget in seen if widget in wanted][: len(wanted)] == wanted
    for widget in seen:
        assert widget.accessibleName() or getattr(widget, "text", str)(), widget


def test_f6_goes_round_year_weeks_and_log(open_page):
    host = open_page(two_years)
    host.ui.logButton.setFocus()
    stops = []
    for _ in range(4):
        host.key(Key.Key_F6)
        stops.append(host.window.focusWidget())
    assert stops == [host.ui.heat.cells(), host.ui.weeksRow.tiles()[-1], host.ui.logTable, host.ui.logButton]


def test_the_page_comes_back_to_its_year_when_it_is_made_anew(open_page):
    host = open_page(two_years)
    host.key(Key.Key_PageUp, CONTROL)
    before = host.page
    host.key(Key.Key_Plus, CONTROL)
    host.qtbot.waitUntil(lambda: host.page is not before and host.page._view is not None)
    host.idle()
    assert host.ui.yearChip.text() == "2024"
    assert host.column() == ["An old one"]


def test_what_another_page_logs_shows_at_once(open_page):
    host = open_page(two_years)
    host.context.write(lambda services: services.routine.log(POST, at(2026, 11, 19), text="From Write")[1])
    host.qtbot.waitUntil(lambda: "From Write" in host.column())


# Words


def entry(text="", url="", zone="Europe/Paris", form=""):
    return Publication(1, POST, at(2026, 11, 17), zone, date(2026, 11, 17), url=url, text=text, form=form)


def test_an_entry_is_named_by_its_first_words_else_its_link_else_its_form(qapp):
    assert routine_words.entry_title(entry("\n  \nFirst words\nmore")) == "First words"
    assert routine_words.entry_title(entry(url="https://www.heliane.example/p")) == "heliane.example/p"
    assert routine_words.entry_title(entry(form="lesson")) == "Lesson learned"
    assert routine_words.entry_title(entry()) == ""


@given(st.text(), st.text(max_size=30))
def test_no_text_and_no_zone_trips_the_log(text, zone):
    found = entry(text, zone=zone)
    assert "\n" not in routine_words.entry_title(found)
    assert routine_words.entry_moment(found).startswith("Tue 17 Nov")


@pytest.mark.parametrize(
    ("name", "hours"), [("Europe/Paris", 1), ("+0530", 5.5), ("-03:00", -3), ("Mars/Base", None), ("", None)]
)
def test_zones_are_known_by_name_and_by_offset(name, hours):
    zone = routine_words.zone_of(name)
    if hours is None:
        assert zone is None
    else:
        assert datetime(2026, 1, 5, tzinfo=zone).utcoffset() == timedelta(hours=hours)


def test_the_table_keeps_the_rules_of_models(qapp, qtmodeltester):
    model = LogModel()
    model.show([entry("One"), entry("Two", "https://x.example")])
    qtmodeltester.check(model)


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(0, 40))
def test_a_pause_spares_weeks_of_which_it_covers_four_days(first, length):
    last = first + timedelta(days=length)
    for start in weeks_paused(first, last, (), FirstDay.MONDAY):
        days = [start + timedelta(days=number) for number in range(7)]
        assert sum(first <= day <= last for day in days) >= 4


def test_two_pauses_together_spare_a_week():
    other = Pause(1, date(2026, 11, 23), date(2026, 11, 24))
    assert weeks_paused(date(2026, 11, 26), date(2026, 11, 27), [other], FirstDay.MONDAY) == [date(2026, 11, 23)]
    assert weeks_paused(date(2026, 11, 26), date(2026, 11, 27), [], FirstDay.MONDAY) == []


def test_a_year_has_two_halves():
    assert half_of(date(2026, 6, 30)) == (date(2026, 1, 1), date(2026, 6, 30))
    assert half_of(date(2026, 7, 1)) == (date(2026, 7, 1), date(2026, 12, 31))


def test_nothing_stays_behind_when_the_window_closes(open_page):
    host = open_page(two_years)
    host.window.close()
    QApplication.processEvents()
