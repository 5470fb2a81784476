"""The library page as a person uses it: by keys and mouse, on a real profile."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from advocate_desktop.domain.content import Standing
from advocate_desktop.domain.library import LibraryPage as Found
from advocate_desktop.gui import importing, theme
from advocate_desktop.gui.dialogs.brought import BroughtDialog
from advocate_desktop.gui.dialogs.error import ErrorDialog
from advocate_desktop.gui.dialogs.importing import ImportCard
from advocate_desktop.gui.dialogs.link import LinkDialog, is_link
from advocate_desktop.gui.dialogs.search_name import SearchNameDialog
from advocate_desktop.gui.models.library_model import PAGE, LibraryModel
from advocate_desktop.gui.pages import library_reader
from advocate_desktop.gui.pages.library import LibraryPage
from advocate_desktop.gui.pages.library_render import pieces_of
from advocate_desktop.gui.pages.library_rows import lay_text
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.settings import TEXT_SCALE

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier

ARTICLES = {
    "school.md": "title: Three weeks inside a school\ndate: 2026-11-12\nexpires: 2026-12-04\nthemes: [Schools]\n"
    "author: Claire Aubry\nurl: https://heliane.example/school\n---\nNoise stops at 8.45. The façade changed.",
    "camera.md": "title: What a thermal camera sees\ndate: 2026-11-03\nkind: figure\n---\nFive façades.",
    "panels.md": "title: Panels go into series\ndate: 2026-10-02\nexpires: 2026-11-21\n---\nA line in one piece.",
    "pumps.md": "title: Heat pumps in the cold\ndate: 2026-11-18\nembargo: 2026-11-27T09:00:00+01:00\n---\nWait.",
}


def write_articles(folder: Path, articles: dict[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in articles.items():
        (folder / name).write_text(f"---\n{text}\n", "utf-8")
    return folder


class Host(QObject):
    """The main window on the library, and what was asked of it."""

    def __init__(self, window, context, qtbot):
        super().__init__()
        self.window, self.context, self.qtbot = window, context, qtbot
        self.asked, self.toasts, self.undos, self.opened = [], [], [], []
        context.navigation_asked.disconnect(self.window.open_page)
        context.navigation_asked.connect(self._on_asked)
        context.toast_asked.connect(self._on_toast)

    def _on_asked(self, page, argument):
        self.asked.append((page, argument))

    def _on_toast(self, text, undo):
        self.toasts.append(text)
        self.undos.append(undo)

    @Slot(QUrl)
    def open_address(self, url):
        self.opened.append(url.toString())

    @property
    def page(self) -> LibraryPage:
        return self.window._pages["library"]

    @property
    def ui(self):
        return self.page.ui

    @property
    def reader(self):
        return self.ui.reader

    def titles(self):
        rows = self.ui.list.rows
        return [rows.data(rows.index(row)) for row in range(rows.rowCount())]

    def bring_in(self, *paths):
        importing.import_paths(self.context, list(paths), self.page)
        self.settled()

    def settled(self):
        control = importing.controller(self.context, self.window)
        self.qtbot.waitUntil(lambda: not control.is_running())
        QCoreApplication.processEvents()
        self.idle()

    def idle(self):
        """Wait until everything asked of the database was answered."""
        answers = []
        self.context.read(lambda _services: True, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.window.windowHandle(), key, modifier)
        self.idle()

    def type(self, text):
        QTest.keyClicks(QApplication.focusWidget(), text)
        self.idle()
        self.idle()

    def into_list(self):
        self.ui.list.setFocus(Qt.FocusReason.TabFocusReason)

    def read(self, title):
        """Choose a row and wait until its text stands."""
        self.ui.list.setCurrentIndex(self.ui.list.rows.index(self.titles().index(title)))
        self.qtbot.waitUntil(lambda: self.reader.entry is not None and self.reader.entry.item.title == title)
        self.qtbot.waitUntil(lambda: bool(self.reader.ui.body.toPlainText()) and self.reader.ui.body.whole())

    def dialog(self, kind):
        self.qtbot.waitUntil(lambda: any(each.isVisible() for each in self.window.findChildren(kind)))
        return next(each for each in self.window.findChildren(kind) if each.isVisible())

    def ask(self, work):
        answers = []
        self.context.read(work, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]


@pytest.fixture
def host(open_window, qtbot, foundation):
    made = Host(*open_window(foundation, "library"), qtbot)
    made.idle()
    return made


@pytest.fixture
def stocked(host, tmp_path):
    host.bring_in(write_articles(tmp_path / "articles", ARTICLES))
    host.qtbot.waitUntil(lambda: len(host.titles()) == 4)
    host.idle()
    return host


# Bringing content in


def test_an_empty_library_shows_ways_in_and_the_sample_pack_fills_it(host):
    host.qtbot.waitUntil(host.ui.firstSampleButton.isVisible)
    assert host.page.start_focus() is host.ui.firstFilesButton
    QTest.mouseClick(host.ui.firstSampleButton, Qt.MouseButton.LeftButton)
    host.settled()
    host.qtbot.waitUntil(host.ui.list.isVisible)
    host.qtbot.waitUntil(lambda: "of the occupied school" in " ".join(host.titles()) or len(host.titles()) > 20)
    assert host.ui.packText.text() == "Pack of 16 November"
    assert any("added" in text for text in host.toasts)


def test_what_was_refused_is_listed_with_its_reason_and_can_be_copied(host, tmp_path):
    folder = write_articles(tmp_path / "articles", ARTICLES)
    (folder / "empty.md").write_text("")
    (folder / "binary.md").write_bytes(b"\0\1\2" * 50)
    host.bring_in(folder)
    report = host.dialog(BroughtDialog)
    assert "2 files not taken" in report.text.toPlainText()
    assert "empty.md is empty." in report.text.toPlainText()
    QTest.mouseClick(report.copy, Qt.MouseButton.LeftButton)
    assert "binary.md" in QGuiApplication.clipboard().text()
    host.key(Key.Key_Escape)
    assert len(host.titles()) == 4


def test_a_pack_that_cannot_be_read_changes_nothing_and_says_what_is_safe(stocked, tmp_path):
    broken = tmp_path / "broken.advpack"
    broken.write_bytes(b"not a pack")
    stocked.bring_in(broken)
    error = stocked.dialog(ErrorDialog)
    assert error.windowTitle()
    assert error.ui.safeBlock.isVisible()
    assert str(broken) in error.ui.details.toPlainText()
    stocked.key(Key.Key_Escape)
    assert len(stocked.titles()) == 4


def test_an_import_under_way_shows_where_it_is_and_can_be_stopped(host, tmp_path):
    many = {f"{number:04}.md": f"title: Number {number}\ndate: 2026-11-01\n---\nText." for number in range(3000)}
    folder = write_articles(tmp_path / "many", many)
    control = importing.controller(host.context, host.window)
    control.start([folder])
    card = host.dialog(ImportCard)
    host.qtbot.waitUntil(lambda: card.ui.bar.maximum() == 3000)
    with host.qtbot.waitSignal(control.finished, timeout=2000) as ended:
        QTest.mouseClick(card.ui.stopButton, Qt.MouseButton.LeftButton)
    report = ended.args[0]
    assert report.cancelled
    assert 0 < report.added < 3000
    assert any("Stopped" in text for text in host.toasts)
    host.qtbot.waitUntil(lambda: len(host.titles()) == report.added)


def test_files_dropped_on_the_page_come_in(host, tmp_path):
    folder = write_articles(tmp_path / "articles", ARTICLES)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder / "school.md")), QUrl("https://elsewhere.example/a.md")])
    enter = QDragEnterEvent(
        QPoint(300, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(host.page, enter)
    assert host.page._veil.isVisible()
    drop = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(host.page, drop)
    host.settled()
    host.qtbot.waitUntil(lambda: host.titles() == ["Three weeks inside a school"])


def test_closing_the_window_does_not_wait_for_an_import(host, tmp_path):
    many = {f"{number:04}.md": f"title: Number {number}\n---\nText." for number in range(3000)}
    importing.import_paths(host.context, [write_articles(tmp_path / "many", many)], host.page)
    host.dialog(ImportCard)
    host.context.close()
    assert len(host.context.services.library.sources()) <= 1


# Finding


def test_the_list_follows_what_is_typed_and_esc_clears_it(stocked):
    stocked.key(Key.Key_F, CONTROL)
    stocked.type("facade")
    stocked.qtbot.waitUntil(lambda: len(stocked.titles()) == 2)
    assert set(stocked.titles()) == {"Three weeks inside a school", "What a thermal camera sees"}
    assert stocked.ui.search.accessibleDescription() == "2 of 4"
    stocked.key(Key.Key_Escape)
    stocked.qtbot.waitUntil(lambda: len(stocked.titles()) == 4)
    assert stocked.ui.search.accessibleDescription() == ""


def test_filters_narrow_the_list_and_the_way_out_of_nothing_takes_them_off(stocked):
    QTest.mouseClick(stocked.ui.filters._chips[Standing.FRESH], Qt.MouseButton.LeftButton)
    stocked.idle()
    stocked.qtbot.waitUntil(lambda: "Panels go into series" not in stocked.titles())
    stocked.ui.search.setFocus()
    stocked.type("series")
    stocked.qtbot.waitUntil(stocked.ui.noneView.isVisible)
    assert stocked.ui.none.title() == "Nothing on “series” yet"
    out = stocked.page._empty._unfilter
    stocked.qtbot.waitUntil(out.isVisible)
    assert "“Fresh” (1 " in out.text()
    QTest.mouseClick(out, Qt.MouseButton.LeftButton)
    stocked.qtbot.waitUntil(lambda: stocked.titles() == ["Panels go into series"])


def test_a_word_written_wrong_finds_what_was_meant_and_says_so(stocked):
    stocked.key(Key.Key_F, CONTROL)
    stocked.type("thremal")
    stocked.qtbot.waitUntil(lambda: stocked.titles() == ["What a thermal camera sees"])
    assert stocked.ui.search.accessibleDescription().startswith("“thermal”: 1 of ")
    assert stocked.ui.search.text() == "thremal"


def test_an_item_says_why_a_search_put_it_high(stocked):
    stocked.ui.search.setFocus()
    stocked.type("school")
    stocked.qtbot.waitUntil(lambda: len(stocked.titles()) == 1)
    stocked.read("Three weeks inside a school")
    told, rows = stocked.reader.told, stocked.ui.list.rows
    assert told.why.isVisible()
    assert "in the title" in told.why.text()
    assert "fresh" in rows.data(rows.index(0), Qt.ItemDataRole.ToolTipRole)
    stocked.ui.search.clear_search()
    stocked.qtbot.waitUntil(lambda: len(stocked.titles()) == 4)
    assert not told.isVisible()


def test_the_same_news_told_elsewhere_is_one_step_away(host, tmp_path):
    body = " ".join(
        f"The bridge over river {number} opens again on Monday after two years." for number in "abcdef"
    )
    host.bring_in(
        write_articles(tmp_path / "one", {"a.md": f"title: The bridge opens\ndate: 2026-11-12\n---\n{body}"}),
        write_articles(tmp_path / "two", {"b.md": f"title: Our bridge is back\ndate: 2026-11-13\n---\n{body}"}),
    )
    host.qtbot.waitUntil(lambda: host.titles() == ["The bridge opens"])
    host.read("The bridge opens")
    told = host.reader.told
    host.qtbot.waitUntil(lambda: told.copies.isVisible() and bool(told.menu.actions()))
    assert told.copies.text() == "Told 1 more time"
    action = told.menu.actions()[0]
    assert "Our bridge is back" in action.text()
    action.trigger()
    host.qtbot.waitUntil(lambda: host.reader.entry.item.title == "Our bridge is back")
    assert not told.copies.isVisible()


def saved(host, *path):
    """Open the menu of saved searches and give one of its entries."""
    menu = host.ui.filters.saved_menu
    menu.aboutToShow.emit()
    for name in path[:-1]:
        menu = next(each for each in menu.actions() if each.text() == name).menu()
    return next((each for each in menu.actions() if each.text() == path[-1]), None)


def test_a_search_is_saved_asked_again_renamed_and_removed_with_a_way_back(stocked, monkeypatch):
    names = ["Facades", "What we see"]
    monkeypatch.setattr(SearchNameDialog, "exec", lambda dialog: answer(dialog, names.pop(0)))

    def answer(dialog, name):
        dialog.field.setText(name)
        dialog.chosen = "keep"

    def known():
        stocked.idle()
        stocked.idle()
        return [each.name for each in stocked.ask(lambda services: services.saved_searches.all())]

    stocked.ui.search.setText("facade")
    QTest.mouseClick(stocked.ui.filters._window, Qt.MouseButton.LeftButton)
    saved(stocked, "Save this search…").trigger()
    assert known() == ["Facades"]
    stocked.ui.search.clear_search()
    stocked.ui.filters.clear_filters()
    stocked.qtbot.waitUntil(lambda: len(stocked.titles()) == 4)
    saved(stocked, "Facades").trigger()
    assert stocked.ui.search.text() == "facade"
    assert stocked.ui.filters.names() == ["My window"]
    saved(stocked, "Rename", "Facades").trigger()
    assert known() == ["What we see"]
    saved(stocked, "Remove", "What we see").trigger()
    assert known() == []
    assert saved(stocked, "What we see") is None
    assert stocked.toasts[-1] == "Search removed."
    stocked.undos[-1]()
    assert known() == ["What we see"]
    assert saved(stocked, "What we see") is not None


def test_filters_order_and_item_are_there_again_next_time(stocked, qtbot):
    stocked.read("What a thermal camera sees")
    stocked.ui.filters._set_sort(stocked.ui.filters.query("").sort.TITLE)
    stocked.ui.filters._toggle(stocked.ui.filters._kinds, "figure")
    stocked.page.flush()
    again = LibraryPage(stocked.context)
    qtbot.addWidget(again)
    again.refresh()
    qtbot.waitUntil(lambda: again.ui.list.rows.rowCount() == 1)
    qtbot.waitUntil(lambda: again.ui.reader.entry is not None)
    assert again.ui.reader.entry.item.title == "What a thermal camera sees"
    assert again.ui.filters.names() == ["Figures"]


def test_a_row_says_aloud_what_it_shows(stocked):
    rows = stocked.ui.list.rows
    row = stocked.titles().index("Panels go into series")
    words = rows.data(rows.index(row), Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("Panels go into series. A line in one piece. ")
    assert "Expires in 2 day" in words


def test_of_a_hundred_thousand_rows_only_those_near_the_view_are_read():
    rows = LibraryModel()
    asked = []
    rows.page_wanted.connect(asked.append)
    rows.show(Found(total=100_000))
    rows.want(40_000, 40_020)
    rows.want(40_000, 40_020)
    assert asked == [40_000 // PAGE]
    for number in range(900, 1000):
        rows.add_page(number, Found(total=100_000))
    assert len(rows._pages) < 20
    assert rows.rowCount() == 100_000


@given(st.text(max_size=200), st.lists(st.tuples(st.integers(0, 220), st.integers(0, 220)), max_size=3))
def test_any_title_with_any_marks_can_be_laid_out(qapp_look, text, spans):
    layout, lines = lay_text(text, [tuple(sorted(span)) for span in spans], "h3", 240, 2)
    assert 1 <= lines <= 2
    assert layout.lineCount() <= 2


@pytest.fixture(scope="module")
def qapp_look(qapp, tmp_path_factory):
    from advocate_desktop.settings import OptionStore

    return theme.install(qapp, OptionStore(None))


# Reading


def test_arrows_read_enter_goes_into_the_text_and_esc_comes_back(stocked):
    stocked.into_list()
    stocked.key(Key.Key_Home)
    first = stocked.reader.entry
    stocked.key(Key.Key_Down)
    assert stocked.reader.entry != first
    assert stocked.reader.ui.title.text() == stocked.titles()[1]
    stocked.key(Key.Key_Return)
    assert stocked.reader.ui.scroll.hasFocus()
    stocked.key(Key.Key_Escape)
    assert stocked.ui.list.hasFocus()


def test_f6_goes_round_search_list_and_text(stocked):
    stocked.read("Three weeks inside a school")
    stocked.ui.search.setFocus()
    seen = []
    for _ in range(3):
        stocked.key(Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen == [stocked.ui.list, stocked.reader.ui.scroll, stocked.ui.search]


def test_an_item_that_was_read_for_a_moment_is_seen(host, tmp_path, monkeypatch):
    monkeypatch.setattr(library_reader, "_SEEN_AFTER_MS", 10)
    host.bring_in(write_articles(tmp_path / "articles", ARTICLES))
    host.qtbot.waitUntil(lambda: len(host.titles()) == 4)
    host.read("Panels go into series")
    content_id = host.reader.entry.id
    host.qtbot.waitUntil(lambda: host.ask(lambda services: services.library.entry(content_id)).seen_at is not None)


HOSTILE = """title: A hostile page
date: 2026-11-01
---
<script>alert(1)</script> ![near](near.png) ![far](https://tracker.example/pixel.png)
![file](file:///etc/passwd) ![up](../outside.png)

[a page](https://heliane.example/page), [a trick](javascript:alert), [a file](file:///etc/passwd)
"""


def test_a_text_shows_pictures_beside_it_and_fetches_or_opens_nothing_else(host, tmp_path):
    folder = write_articles(tmp_path / "articles", {"hostile.md": HOSTILE})
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    picture.save(str(folder / "near.png"))
    picture.save(str(tmp_path / "outside.png"))
    host.bring_in(folder)
    host.qtbot.waitUntil(lambda: host.titles() == ["A hostile page"])
    host.read("A hostile page")
    body = host.reader.ui.body
    assert list(body._images) == ["pictures/0"]
    for name in ("https://tracker.example/pixel.png", "file:///etc/passwd", str(tmp_path / "outside.png")):
        assert body.loadResource(2, QUrl(name)).size().width() == 1
    assert "alert(1)" not in body.toPlainText()
    assert [address for address, _ in body.links()] == ["https://heliane.example/page"]


def test_a_link_shows_where_it_leads_and_opens_only_when_asked_to(host, tmp_path):
    host.bring_in(write_articles(tmp_path / "articles", {"hostile.md": HOSTILE}))
    host.qtbot.waitUntil(lambda: bool(host.titles()))
    host.read("A hostile page")
    QDesktopServices.setUrlHandler("https", host, "open_address")
    try:
        body = host.reader.ui.body
        point = body.links()[0][1] + QPoint(4, 0)
        QTest.mouseMove(body.viewport(), point)
        QTest.mouseClick(body.viewport(), Qt.MouseButton.LeftButton, pos=point)
        dialog = host.dialog(LinkDialog)
        assert dialog.address == "https://heliane.example/page"
        assert host.opened == []
        QTest.mouseClick(dialog.findChild(Button, "open"), Qt.MouseButton.LeftButton)
        assert host.opened == ["https://heliane.example/page"]
    finally:
        QDesktopServices.unsetUrlHandler("https")


@pytest.mark.parametrize(
    ("address", "fine"),
    [
        ("https://heliane.example/a?b=c", True),
        ("mailto:claire@heliane.example", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https:", False),
        ("", False),
    ],
)
def test_only_pages_and_mail_can_be_opened(address, fine):
    assert is_link(address) is fine


def test_a_long_text_comes_in_pieces_and_is_whole(host, tmp_path):
    long = "title: Long\ndate: 2026-11-01\n---\n" + "\n\n".join(
        f"Paragraph {n}. " + "Words " * 30 for n in range(500)
    )
    host.bring_in(write_articles(tmp_path / "articles", {"long.md": long}))
    host.qtbot.waitUntil(lambda: bool(host.titles()))
    host.read("Long")
    body = host.reader.ui.body
    text = body.toPlainText()
    assert text.startswith("Paragraph 0.")
    assert text.count("Paragraph") == 500
    assert body.height() >= body.document().size().height()


@given(st.lists(st.sampled_from(["<p>a</p>", "<ul><li><p>b</p></li></ul>", "<br>", "<p>" + "c" * 5000 + "</p>"])))
def test_pieces_put_together_are_the_text(parts):
    body = "".join(parts)
    pieces = pieces_of(body)
    assert "".join(pieces) == body
    assert all(piece.count("<p>") == piece.count("</p>") for piece in pieces)


@given(st.integers(1, 99), st.integers(1, 40))
def test_a_long_list_is_cut_between_its_items_and_keeps_counting(first, count):
    items = "".join(f"<li>{'w' * 900} {number}</li>" for number in range(first, first + count))
    pieces = pieces_of(f'<ol start="{first}">{items}</ol>')
    assert re.findall(r"w (\d+)", "".join(pieces)) == [str(first + number) for number in range(count)]
    for piece in pieces:
        start = re.match(r'<ol start="(\d+)"><li>w+ (\d+)</li>', piece)
        assert start is not None
        assert start[1] == start[2]
        assert piece.endswith("</ol>")


def test_an_item_under_embargo_can_be_read_and_says_until_when(stocked):
    stocked.read("Heat pumps in the cold")
    notice = stocked.reader.ui.noticeText
    assert notice.isVisible()
    assert "27 November at 9:00" in notice.text()
    stocked.into_list()
    stocked.key(Key.Key_D)
    assert stocked.asked == [("write", {"content": stocked.reader.entry.id, "kind": "post"})]
    assert "27 November" in stocked.toasts[-1]


def test_pages_elsewhere_can_point_at_an_item_or_a_search(stocked):
    wanted = stocked.ui.list.rows.entry(2)
    stocked.window.open_page("library", wanted.id)
    stocked.qtbot.waitUntil(lambda: stocked.reader.entry is not None and stocked.reader.entry.id == wanted.id)
    assert stocked.ui.list.current_entry() == wanted
    stocked.window.open_page("library", "thermal")
    stocked.qtbot.waitUntil(lambda: stocked.titles() == ["What a thermal camera sees"])


# Doing


def test_letters_begin_a_draft_or_a_comment_and_stay_letters_in_the_search(stocked):
    stocked.read("Three weeks inside a school")
    content_id = stocked.reader.entry.id
    stocked.ui.search.setFocus()
    stocked.type("dr")
    assert stocked.ui.search.text() == "dr"
    assert stocked.asked == []
    stocked.ui.search.clear()
    stocked.into_list()
    stocked.key(Key.Key_D)
    stocked.key(Key.Key_R)
    assert stocked.asked == [
        ("write", {"content": content_id, "kind": "post"}),
        ("write", {"content": content_id, "kind": "comment"}),
    ]


def test_not_for_me_goes_on_to_the_next_and_can_be_taken_back(stocked):
    stocked.read(stocked.titles()[1])
    gone, following = stocked.titles()[1:3]
    stocked.into_list()
    stocked.key(Key.Key_X)
    stocked.qtbot.waitUntil(lambda: gone not in stocked.titles())
    stocked.qtbot.waitUntil(lambda: stocked.reader.entry.item.title == following)
    stocked.key(Key.Key_Z, CONTROL)
    stocked.qtbot.waitUntil(lambda: gone in stocked.titles())
    stocked.qtbot.waitUntil(lambda: stocked.reader.entry.item.title == gone)
    stocked.key(Key.Key_X)
    stocked.qtbot.waitUntil(lambda: gone not in stocked.titles())
    stocked.undos[-1]()
    stocked.qtbot.waitUntil(lambda: gone in stocked.titles())


def test_a_source_leaves_with_a_way_back(stocked):
    stocked.read("Panels go into series")
    stocked.page._item_actions.remove(stocked.reader.entry)
    stocked.qtbot.waitUntil(stocked.ui.firstView.isVisible)
    stocked.qtbot.waitUntil(lambda: stocked.reader.entry is None)
    stocked.undos[-1]()
    stocked.qtbot.waitUntil(lambda: len(stocked.titles()) == 4)


def test_large_text_shows_list_or_text_one_at_a_time(stocked):
    stocked.context.settings.set(TEXT_SCALE, 150)
    stocked.qtbot.waitUntil(lambda: stocked.page.layout_.single)
    stocked.qtbot.waitUntil(lambda: len(stocked.titles()) == 4)
    assert not stocked.ui.readPane.isVisible()
    stocked.into_list()
    stocked.key(Key.Key_Home)
    stocked.key(Key.Key_Down)
    stocked.key(Key.Key_Return)
    assert stocked.ui.readPane.isVisible()
    assert not stocked.ui.listPane.isVisible()
    QTest.mouseClick(stocked.reader.ui.backButton, Qt.MouseButton.LeftButton)
    assert stocked.ui.listPane.isVisible()


def test_nothing_is_cut_off_at_any_width(stocked):
    stocked.read("Three weeks inside a school")
    for width in (960, 1024, 1180, 1366, 1920):
        stocked.window.resize(width, 720)
        stocked.idle()
        for button in stocked.page.findChildren(Button):
            if button.isVisible():
                assert button.width() >= button.sizeHint().width(), button.text()
