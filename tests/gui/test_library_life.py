"""Several items at once, notes, themes, and the hour an embargo ends: on the real window, by keys and mouse."""

from dataclasses import replace
from datetime import datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from window_user import WindowUser

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.domain.clock import FixedClock
from advocate_desktop.domain.content import Standing, standing
from advocate_desktop.domain.library import LibraryQuery, Mine
from advocate_desktop.domain.routine import PublicationKind
from advocate_desktop.gui.dialogs.item_note import ItemNoteDialog
from advocate_desktop.gui.dialogs.link import LinkDialog
from advocate_desktop.gui.dialogs.themes import ThemesDialog
from advocate_desktop.gui.pages.library_words import mark_of
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.chips import MetaChip
from advocate_desktop.gui.widgets.text import Text

Key, Modifier = Qt.Key, Qt.KeyboardModifier
PARIS = ZoneInfo("Europe/Paris")
TEXTS = {
    "school": ("themes: [Schools]\ndate: 2026-11-12", "Noise stops at a quarter to nine; the wall changed."),
    "camera": ("themes: [schools and towns]\ndate: 2026-11-11", "Five walls seen by night, red where they leak."),
    "panels": ("themes: [Factory]\ndate: 2026-11-10", "A whole line in one piece, from saw to lorry."),
    "pumps": (
        "themes: [Cold]\ndate: 2026-11-18\nembargo: 2026-11-19T12:00:00+01:00",
        "Minus seven, warm inside.",
    ),
}


class MovingClock(FixedClock):
    """A clock the test puts forward."""

    moments: ClassVar[list[datetime]] = [datetime(2026, 11, 19, 11, 42, tzinfo=PARIS)]

    def now(self):
        return self.moments[-1]

    def today(self):
        return self.moments[-1].date()


class Shelf(WindowUser):
    """The library of the window, and what a person does there."""

    def __init__(self, window, context, qtbot):
        super().__init__(window, context, qtbot)
        self.asked = []
        context.navigation_asked.connect(self._on_asked)

    def _on_asked(self, page, argument):
        self.asked.append((page, argument))

    @property
    def ui(self):
        return self.window.page("library").ui

    def key(self, key, modifier=Modifier.NoModifier):
        QTest.keyClick(self.window.windowHandle(), key, modifier)
        self.ask(lambda _services: True)

    def titles(self):
        rows = self.ui.list.rows
        return [rows.data(rows.index(row)) for row in range(rows.rowCount())]

    def choose(self, *rows):
        self.ui.list.setFocus()
        self.click_row(rows[0], Modifier.NoModifier)
        for row in rows[1:]:
            self.click_row(row, Modifier.ControlModifier)
        self.until(lambda: self.ui.reader.entry is not None)
        self.ask(lambda _services: True)

    def click_row(self, row, modifier):
        place = self.ui.list.point_of(row)
        QTest.mouseClick(self.ui.list.viewport(), Qt.MouseButton.LeftButton, modifier, place)

    def counted(self, mine):
        return self.ask(lambda services: services.library.counts()).mine[mine]


def rows_of(life):
    return [life.posts.itemAt(place).widget() for place in range(life.posts.count())]


@pytest.fixture
def shelf(open_window, qtbot, foundation, tmp_path):
    MovingClock.moments = MovingClock.moments[:1]
    foundation = replace(foundation, clock=MovingClock(MovingClock.moments[0]))
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, (head, body) in TEXTS.items():
        (folder / f"{name}.md").write_text(f"---\ntitle: {name}\n{head}\n---\n{body}\n", "utf-8")
    made = Shelf(*open_window(foundation, "library"), qtbot)
    made.ask(lambda services: services.library.import_paths([folder]))
    made.window.page("library").bring_up_to_date()
    made.until(lambda: len(made.titles()) == len(TEXTS))
    return made


def test_several_rows_are_seen_put_aside_and_come_back(shelf):
    shelf.choose(1, 3)
    assert shelf.ui.list.chosen_ranges() == ((1, 1), (3, 1))
    shelf.key(Key.Key_S)
    shelf.until(lambda: shelf.toasts[-1:] == ["2 items marked as seen."])
    assert shelf.counted(Mine.SEEN) == 2
    shelf.until(lambda: shelf.ui.list.chosen_ranges() == ((1, 1), (3, 1)))
    shelf.key(Key.Key_S)
    shelf.until(lambda: shelf.toasts[-1] == "2 items marked as not seen.")
    shelf.key(Key.Key_Z, Modifier.ControlModifier)
    assert shelf.counted(Mine.SEEN) == 2
    shelf.key(Key.Key_A, Modifier.ControlModifier)
    shelf.key(Key.Key_X)
    shelf.until(lambda: shelf.toasts[-1] == "4 items put aside.")
    shelf.until(lambda: shelf.titles() == [])
    shelf.undos[-1]()
    shelf.until(lambda: len(shelf.titles()) == 4)


def test_shift_and_arrows_choose_esc_leaves_one_and_a_bar_tells_how_many(shelf):
    shelf.choose(0)
    bar = shelf.window.page("library")._choosing.bar
    assert not bar.isVisible()
    shelf.key(Key.Key_Down, Modifier.ShiftModifier)
    shelf.key(Key.Key_Down, Modifier.ShiftModifier)
    assert shelf.ui.list.chosen_ranges() == ((0, 3),)
    shelf.until(bar.isVisible)
    shelf.key(Key.Key_Escape)
    assert shelf.ui.list.chosen_ranges() == ((2, 1),)
    assert not bar.isVisible()


def test_chosen_items_become_ideas_once(shelf):
    shelf.choose(1, 2)
    shelf.key(Key.Key_G)
    shelf.until(lambda: len(shelf.ask(lambda services: services.grids.ideas())) == 2)
    shelf.key(Key.Key_G)
    shelf.until(lambda: shelf.toasts[-1] == "Your grid has an idea for it already.")
    shelf.key(Key.Key_Z, Modifier.ControlModifier)
    shelf.until(lambda: shelf.ask(lambda services: services.grids.ideas()) == [])


def test_a_note_is_written_shown_changed_and_taken_back(shelf):
    shelf.choose(1)

    def write(dialog):
        dialog.text.setPlainText("Ask Claire first")
        QTest.keyClick(dialog, Key.Key_Return, Modifier.ControlModifier)

    shelf.when_dialog(write, lambda each: isinstance(each, ItemNoteDialog))
    shelf.key(Key.Key_N)
    life = shelf.ui.reader.life
    shelf.until(lambda: life.note.isVisible() and life.note.text() == "Ask Claire first")
    assert shelf.counted(Mine.NOTED) == 1
    shelf.choose(1, 2)
    assert sum(number for _, number in shelf.ui.list.chosen_ranges()) == 2
    shelf.when_dialog(write, lambda each: isinstance(each, ItemNoteDialog))
    shelf.key(Key.Key_N)
    shelf.until(lambda: shelf.counted(Mine.NOTED) == 2)
    query = LibraryQuery(mine=(Mine.NOTED,))
    notes = {each.note for each in shelf.ask(lambda services: services.library.search(query)).entries}
    assert notes == {"Ask Claire first", "Ask Claire first\nAsk Claire first"}
    shelf.key(Key.Key_Z, Modifier.ControlModifier)
    shelf.key(Key.Key_Z, Modifier.ControlModifier)
    shelf.until(lambda: not life.note.isVisible())
    assert shelf.counted(Mine.NOTED) == 0


def test_two_themes_become_one_and_come_apart_again(shelf):
    def merge(dialog):
        dialog.theme.setCurrentText("schools and towns")
        dialog.name.setText("schools")
        QTest.mouseClick(dialog.findChild(type(dialog._keep), "keep"), Qt.MouseButton.LeftButton)

    shelf.when_dialog(merge, lambda each: isinstance(each, ThemesDialog))
    shelf.ui.filters.themes_asked.emit()
    shelf.until(lambda: bool(shelf.toasts))
    assert shelf.ask(lambda services: services.library.counts()).themes == {"Schools": 2, "Cold": 1, "Factory": 1}
    shelf.undos[-1]()
    assert len(shelf.ask(lambda services: services.library.counts()).themes) == 4


def test_an_embargo_opens_by_itself_at_its_hour(shelf):
    entry = shelf.ui.list.rows.entry(shelf.titles().index("pumps"))
    assert mark_of(entry, shelf.context.clock.now()).text == "Opens 19 Nov at 12:00"
    shelf.choose(shelf.titles().index("pumps"))
    notice = shelf.ui.reader.ui.noticeText
    shelf.until(notice.isVisible)
    MovingClock.moments.append(datetime(2026, 11, 19, 12, 0, tzinfo=PARIS))
    shelf.window._embargoes.look()
    shelf.until(lambda: not notice.isVisible())
    entry = shelf.ui.list.rows.entry(shelf.titles().index("pumps"))
    assert standing(entry, shelf.context.clock.now()) is Standing.FRESH


def test_an_embargo_that_ends_while_its_draft_is_open_frees_the_copy(shelf):
    shelf.choose(shelf.titles().index("pumps"))
    content_id = shelf.ui.reader.entry.id
    draft, _ = shelf.ask(lambda services: services.drafting.start_from_content(content_id))
    shelf.ask(lambda services: services.drafting.save_text(draft.id, "Minus seven outside. We were warm."))
    shelf.window.open_page("write", {"draft": draft.id})
    studio = shelf.window.page("write").studio

    def held():
        return studio.report is not None and "embargo" in {each.check for each in studio.report.report.findings}

    def chips():
        return [each.text() for each in studio.ui.header.findChildren(MetaChip) if each.isVisible()]

    shelf.until(held)
    assert "Opens 19 Nov at 12:00" in chips()
    studio.ui.editor.setFocus()
    QTest.keyClicks(studio.ui.editor, "Yes. ")
    MovingClock.moments.append(datetime(2026, 11, 19, 12, 0, tzinfo=PARIS))
    shelf.window._embargoes.look()
    shelf.until(lambda: shelf.toasts[-1:] == ["The embargo is over. This text can be copied."])
    shelf.until(lambda: studio.report is not None and not held())
    assert "Opens 19 Nov at 12:00" not in chips()
    assert "Yes. " in studio.ui.editor.draft_text()


def test_a_source_that_is_withdrawn_is_told_in_the_text_and_in_its_draft(shelf, tmp_path):
    pack = tmp_path / "pack"
    (pack / "content").mkdir(parents=True)
    (pack / "content/crane.md").write_text("---\ntitle: crane\ndate: 2026-11-19\n---\nIt leaves.\n", "utf-8")
    manifest = 'id = "m"\nname = "M"\ncompany = "M"\nlanguages = ["en"]\nversion = "{}"\n'
    (pack / "pack.toml").write_text(manifest.format(1), "utf-8")
    shelf.ask(lambda services: services.library.import_paths([pack]))
    shelf.context.announce(ChangeSet.of(Changed.CONTENT))
    shelf.until(lambda: "crane" in shelf.titles())
    shelf.choose(shelf.titles().index("crane"))
    content_id = shelf.ui.reader.entry.id
    draft, _ = shelf.ask(lambda services: services.drafting.start_from_content(content_id))
    notice = shelf.ui.reader.ui.noticeText
    assert not notice.isVisible()
    (pack / "content/crane.md").unlink()
    (pack / "pack.toml").write_text(manifest.format(2), "utf-8")
    shelf.ask(lambda services: services.library.import_paths([pack]))
    shelf.context.announce(ChangeSet.of(Changed.CONTENT))
    shelf.until(notice.isVisible)
    assert "took this back" in notice.text()
    shelf.window.open_page("write", {"draft": draft.id})
    header = shelf.window.page("write").studio.ui.header
    shelf.until(lambda: "Withdrawn by the company" in [each.text() for each in header.findChildren(MetaChip)])


def test_the_word_window_is_explained_where_it_stands(shelf):
    shelf.choose(1)
    facts = shelf.ui.reader.ui.facts
    cells = {fact.label: cell.center() for fact, cell in facts._cells()}
    for label, explained in (("Fresh until", False), ("Your window", True)):
        place = cells[label]
        QApplication.sendEvent(facts, QHelpEvent(QEvent.Type.ToolTip, place, facts.mapToGlobal(place)))
        assert ("drawn for you" in QToolTip.text()) is explained
    assert "drawn for you" in facts.accessibleDescription()


def test_the_posts_of_an_item_say_where_and_open_their_page(shelf):
    shelf.choose(1)
    content_id, life = shelf.ui.reader.entry.id, shelf.ui.reader.life
    address = "https://www.linkedin.com/feed/update/urn:li:activity:7263"
    post, comment = PublicationKind.POST, PublicationKind.COMMENT

    def log_all(services):
        for kind, day, channels, url in (
            (post, 17, ("linkedin",), address),
            (post, 12, ("x", "bluesky"), ""),
            (comment, 18, ("linkedin",), address),
        ):
            moment = datetime(2026, 11, day, 9, 0, tzinfo=PARIS)
            services.routine.log(kind, moment, channels, url=url, content_id=content_id)

    shelf.ask(log_all)
    shelf.context.announce(ChangeSet.of(Changed.ROUTINE))
    shelf.until(lambda: life.posts.count() == 2)
    said = [each.text() for row in rows_of(life) for each in row.findChildren(Text)]
    assert said == ["Your post of 17 November · LinkedIn", "Your post of 12 November · X, Bluesky"]
    first, second = rows_of(life)
    assert [each.text() for each in second.findChildren(Button)] == ["See it in the log"]
    opens, log = first.findChildren(Button)
    shelf.when_dialog(
        lambda dialog: dialog.reject(), lambda each: isinstance(each, LinkDialog) and each.address == address
    )
    QTest.mouseClick(opens, Qt.MouseButton.LeftButton)
    QTest.mouseClick(log, Qt.MouseButton.LeftButton)
    assert shelf.asked[-1] == ("routine", {"day": "2026-11-17"})


def test_a_draft_and_a_post_are_one_click_from_their_item(shelf):
    shelf.choose(1)
    content_id = shelf.ui.reader.entry.id
    assert not shelf.ui.reader.life.isVisible()
    draft, changes = shelf.ask(lambda services: services.drafting.start_from_content(content_id))
    shelf.context.announce(changes)
    shelf.until(shelf.ui.reader.life.isVisible)
    QTest.mouseClick(shelf.ui.reader.life.draft_button, Qt.MouseButton.LeftButton)
    assert shelf.asked[-1] == ("write", {"draft": draft.id})
    entry = shelf.ask(lambda services: services.library.entry(content_id))
    assert mark_of(entry, shelf.context.clock.now()).text == "In a draft"


def test_the_menu_of_a_row_offers_the_same(shelf):
    shelf.choose(1)
    shelf.ui.list.customContextMenuRequested.emit(QPoint(40, 40))
    shelf.until(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    words = [action.text().split("\t")[0] for action in menu.actions()]
    assert words[:4] == ["Seen, or not", "Not for me", "To the grid", "Note"]
    menu.close()
