"""The editor keeps every character, treats prompts as one thing, and undoes across sessions."""

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from advocate_desktop.domain.drafts import open_prompts
from advocate_desktop.domain.findings import Span
from advocate_desktop.domain.history import EditHistory
from advocate_desktop.gui import theme
from advocate_desktop.gui.draft_document import insert, plain, read, write
from advocate_desktop.gui.draft_text import clean, lay, moved
from advocate_desktop.gui.widgets.draft_editor import DraftEditor
from advocate_desktop.gui.widgets.passages import line_boxes
from advocate_desktop.settings import OptionStore

TEXTS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "[[Qu’avez-vous vu\u202f?]]", "[[a]]", "[Your turn: why?]", "[À vous : pourquoi ?]", "[[", "]]",
                "\n",                 "\u00a0", "\u202f", "\t", "👷🏽‍♀️", "e\u0301", "𝒳", "🇫🇷", " ", "mot", "« a »",
                "\u200b", "\x85", "مرحبا",
            ]
        ),
        st.text(max_size=6),
    ),
    max_size=14,
).map("".join)  # fmt: skip


@pytest.fixture
def dressed(qapp, foundation):
    return theme.install(qapp, foundation.settings)


@pytest.fixture
def editor(qtbot, dressed):
    made = DraftEditor()
    qtbot.addWidget(made)
    made.resize(640, 500)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def load(editor, text, cursor=0, history=None):
    editor.load(text, history or EditHistory(), cursor)
    return editor


def document_of(text):
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    insert(QTextCursor(document), lay(text).pieces())
    return document


# The converter


@given(TEXTS)
@hypothesis_settings(max_examples=120)
def test_a_text_survives_the_document_to_the_last_character(qapp, text):
    text = clean(text)
    shown, markups = read(document_of(text))
    assert plain(shown, markups) == text
    assert shown == lay(text).shown
    assert len(markups) == len(list(open_prompts(text)))


@given(TEXTS, TEXTS)
@hypothesis_settings(max_examples=120)
def test_a_document_is_brought_to_another_text(qapp, one, other):
    one, other = clean(one), clean(other)
    document = document_of(one)
    write(document, *read(document), lay(other))
    assert plain(*read(document)) == other


@given(TEXTS)
def test_positions_go_there_and_back(text):
    laid = lay(clean(text))
    units = len(laid.shown.encode("utf-16-le")) // 2
    inside = {i for prompt in laid.prompts for i in range(prompt.start + 1, prompt.end)}
    for index in range(len(laid.text) + 1):
        position = laid.to_document(index)
        assert 0 <= position <= units
        if index not in inside:
            assert laid.to_text(position) == index


@given(TEXTS.filter(len), st.data())
def test_marks_follow_the_words_they_mark(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    at = data.draw(st.integers(0, len(text)))
    removed = data.draw(st.integers(0, len(text) - at))
    after = text[:at] + "new" + text[at + removed :]
    for span in moved((Span(start, end),), at, removed, 3):
        assert 0 <= span.start < span.end <= len(after)
    if at + removed <= start:
        assert [after[s.start : s.end] for s in moved((Span(start, end),), at, removed, 3)] == [text[start:end]]


# Typing


def test_what_is_typed_is_in_the_text(editor, type_text):
    load(editor, "Lundi,\u00a06\u202fh\u202f30.", 14)
    type_text(editor, " Été 🏗️\nfin")
    assert editor.draft_text() == "Lundi,\u00a06\u202fh\u202f30. Été 🏗️\nfin"
    assert editor.cursor_index() == len(editor.draft_text())


def test_a_line_begun_with_shift_is_a_line_like_any(editor):
    load(editor, "ab", 1)
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert editor.draft_text() == "a\nb"
    assert "\u2028" not in editor.document().toRawText()


def test_typing_next_to_a_prompt_is_text(editor, type_text):
    load(editor, "[[why?]]", 8)
    type_text(editor, "ab")
    editor.set_cursor(0)
    type_text(editor, "cd")
    assert editor.draft_text() == "cd[[why?]]ab"
    assert editor.prompts() == 1


def test_a_prompt_typed_by_hand_becomes_one(editor, type_text):
    load(editor, "a  b", 2)
    type_text(editor, "[[why?]]")
    assert editor.draft_text() == "a [[why?]] b"
    assert editor.prompts() == 1
    assert editor.cursor_index() == 10
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.draft_text() == "a  b"


# Prompts


def test_an_answer_takes_the_place_of_its_prompt_and_one_undo_brings_it_back(editor, type_text):
    load(editor, "Start.\n\n[[What did you see?]]\n\n[[A question to end?]]")
    QTest.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    editor.go_to_prompt(1)
    assert editor.opened_prompt() == 0
    type_text(editor, "Snow")
    assert editor.draft_text() == "Start.\n\nSnow\n\n[[A question to end?]]"
    assert editor.findChild(type(editor._hint)).isVisible()
    editor.undo_edit()
    assert editor.draft_text() == "Start.\n\n[[What did you see?]]\n\n[[A question to end?]]"


def test_the_question_being_answered_covers_no_line_of_the_text(editor, type_text):
    load(editor, "[[Why?]]\nThe next line stands close.")
    editor.go_to_prompt(1)
    type_text(editor, "Because of the snow")
    place = editor._hint.geometry()
    text = editor.draft_text()
    assert editor._hint.isVisible()
    assert not any(place.intersects(box.toAlignedRect()) for box in line_boxes(editor, 0, len(text))), (
        "the question stands over words"
    )
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    blocks = [editor.document().findBlockByNumber(number) for number in range(2)]
    assert not any(block.blockFormat().bottomMargin() for block in blocks)
    assert editor.draft_text() == text


def test_an_open_prompt_left_without_an_answer_stays(editor):
    load(editor, "a\n[[why?]]\nb")
    editor.go_to_prompt(1)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.draft_text() == "a\n[[why?]]\nb"
    QTest.keyClick(editor, Qt.Key.Key_Right)
    assert editor.opened_prompt() is None
    assert editor.draft_text() == "a\n[[why?]]\nb"


def test_enter_before_a_prompt_opens_it_and_backspace_removes_it(editor):
    load(editor, "a [[why?]] b", 2)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.opened_prompt() == 0
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.draft_text() == "a  b"
    assert editor.prompts() == 0


def test_a_click_opens_the_prompt_under_it(editor, qtbot):
    load(editor, "a\n[[why not?]]\nb")
    box = next(iter(line_boxes(editor, 2, 3)))
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert editor.opened_prompt() == 0
    QTest.mouseClick(
        editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(box.right()) + 90, int(box.top()))
    )
    assert editor.opened_prompt() is None


def test_prompts_are_visited_in_both_directions(editor):
    load(editor, "[[1]] a [[2]] b [[3]]", 6)
    seen = []
    for step in (1, 1, 1, -1):
        editor.go_to_prompt(step)
        seen.append(editor.opened_prompt())
    assert seen == [1, 2, 0, 2]


# Undo


def test_undo_goes_back_beyond_the_session(editor, type_text):
    load(editor, "One.", 4)
    type_text(editor, "Two.")
    text, history = editor.draft_text(), editor.history()
    load(editor, text, 0, history)
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.draft_text() == "One."
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert editor.draft_text() == "One.Two."


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 5), TEXTS), max_size=8))
@hypothesis_settings(max_examples=40)
def test_any_edits_can_all_be_undone_and_made_again(qapp, edits):
    theme.install(qapp, OptionStore(None))
    editor = DraftEditor()
    editor.load("Begin [[why?]] 👷🏽‍♀️ end", EditHistory(), 0)
    for at, length, text in edits:
        here = editor.draft_text()
        start = min(at, len(here))
        editor.replace_span(Span(start, min(start + length, len(here))), text)
    last = editor.draft_text()
    while editor.history().can_undo:
        editor.undo_edit()
    assert editor.draft_text() == "Begin [[why?]] 👷🏽‍♀️ end"
    assert plain(*read(editor.document())) == clean(editor.draft_text())
    while editor.history().can_redo:
        editor.redo_edit()
    assert editor.draft_text() == last
    assert plain(*read(editor.document())) == clean(last)
    editor.deleteLater()


# Clipboard


def test_copying_gives_plain_text_with_prompts_and_french_spaces(editor):
    load(editor, "Prix\u00a0: 5\u202f€ [[why?]]\nfin")
    editor.selectAll()
    editor.copy()
    data = QApplication.clipboard().mimeData()
    assert data.text() == "Prix\u00a0: 5\u202f€ [[why?]]\nfin"
    assert not data.hasHtml()


def test_pasting_takes_words_and_prompts_and_no_looks(editor):
    load(editor, "ab", 1)
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("x\r\n[[why?]]\u2028y")
    editor.insertFromMimeData(data)
    assert editor.draft_text() == "ax\n[[why?]]\nyb"
    assert editor.prompts() == 1
    editor.undo_edit()
    assert editor.draft_text() == "ab"


def test_a_picture_dropped_on_the_text_goes_to_the_post(editor, qtbot):
    load(editor, "ab")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/pictures/site.JPG")])
    with qtbot.waitSignal(editor.picture_dropped) as caught:
        editor.insertFromMimeData(data)
    assert caught.args[0].endswith("site.JPG")
    assert editor.draft_text() == "ab"


# Marks


def test_marks_follow_typing_and_never_enter_the_text(editor, type_text):
    load(editor, "He said the noise stops at 8.45 here.")
    editor.set_passages([Span(8, 30)])
    editor.set_fold(20)
    type_text(editor, "Yes. ")
    assert [editor.draft_text()[s.start : s.end] for s in editor.passages()] == ["the noise stops at 8.45"[:22]]
    editor.grab()
    assert editor.draft_text() == "Yes. He said the noise stops at 8.45 here."
    assert not editor.document().isUndoAvailable()


def test_a_text_no_document_can_hold_is_left_alone_until_it_is_edited(editor, type_text):
    odd = "a\r\nb\ufeff\u2028c"
    load(editor, odd)
    assert editor.draft_text() == odd
    editor.set_cursor(0)
    type_text(editor, "x")
    assert editor.draft_text() == "xa\nb\nc"
    editor.undo_edit()
    assert editor.draft_text() == odd
