from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.domain import history as module
from advocate_desktop.domain.history import Edit, EditHistory, difference, unkept

NOON = datetime(2026, 11, 19, 12, tzinfo=UTC)
texts = st.text(alphabet="ab é\n👷", max_size=12)
choices = st.lists(
    st.tuples(st.sampled_from(["set", "set", "type", "undo", "redo"]), texts, st.integers(0, 20)), max_size=25
)


def typed(text: str, start: str = "", seconds: float = 0.2) -> tuple[str, EditHistory]:
    history = EditHistory()
    for number, letter in enumerate(text):
        edit = Edit(len(start), "", letter, NOON + number * timedelta(seconds=seconds))
        history, start = history.record(edit, coalesce=True), start + letter
    return start, history


def undo_all(text: str, history: EditHistory) -> list[str]:
    states = [text]
    while step := history.undo(text):
        text, history = step.text, step.history
        states.append(text)
    return states


@given(texts, texts, st.none() | st.integers(0, 15))
def test_a_difference_leads_from_one_text_to_the_other_and_back(before, after, cursor):
    edit = difference(before, after, cursor)
    if edit is None:
        assert before == after
    else:
        assert edit.forward(before) == after
        assert edit.backward(after) == before


def test_a_difference_is_small_and_follows_the_cursor():
    assert difference("Le mur est nu", "Le mur est neuf") == Edit(12, "u", "euf")
    assert difference("aab", "aaab", cursor=1) == Edit(0, "", "a")
    assert difference("aab", "aaab") == Edit(2, "", "a")


@settings(max_examples=80)
@given(texts, choices)
def test_whatever_was_done_all_undone_gives_the_first_text_and_all_redone_the_last(first, moves):
    text, history = first, EditHistory()
    for move, value, place in moves:
        step = history.undo(text) if move == "undo" else history.redo(text) if move == "redo" else None
        if step is not None:
            text, history = step.text, step.history
        elif move == "set" and (edit := difference(text, value)):
            text, history = value, history.record(edit)
        elif move == "type" and value:
            edit = Edit(min(place, len(text)), "", value[:1])
            text, history = edit.forward(text), history.record(edit, coalesce=True)
    assert history.fits(text)
    last = text
    while step := history.redo(last):
        last, history = step.text, step.history
    back = last
    while step := history.undo(back):
        back, history = step.text, step.history
    assert back == first
    forth = back
    while step := history.redo(forth):
        forth, history = step.text, step.history
    assert forth == last


@settings(max_examples=60)
@given(st.lists(texts, max_size=12), st.lists(texts, max_size=12), st.integers(0, 12), st.integers(0, 6))
def test_writing_what_is_unkept_makes_the_kept_history_the_present_one(one, more, undone, dropped):
    kept, text = EditHistory(), ""
    for value in one:
        if edit := difference(text, value):
            kept, text = kept.record(edit), value
    now = kept
    for _ in range(undone):
        if step := now.undo(text):
            text, now = step.text, step.history
    for value in more:
        if edit := difference(text, value):
            now, text = now.record(edit), value
    drop = min(dropped, len(now.edits))
    now = EditHistory.of(now.edits[drop:], now.done - drop, now.first + drop)

    rows = {kept.first + index: edit for index, edit in enumerate(kept.edits)}
    change = unkept(kept, now)
    rows = {number: edit for number, edit in rows.items() if change.first <= number < change.replaced_from}
    rows |= {change.replaced_from + index: edit for index, edit in enumerate(change.added)}
    assert [rows[number] for number in sorted(rows)] == list(now.edits)
    assert all(number == now.first + index for index, number in enumerate(sorted(rows)))


def test_an_edit_after_an_undo_forgets_what_could_be_redone():
    text, history = typed("un deux")
    step = history.undo(text)
    assert step is not None
    again = step.history.record(Edit(3, "", "trois"))
    assert step.text == "un "
    assert not again.can_redo
    assert undo_all("un trois", again) == ["un trois", "un ", ""]


def test_typing_is_undone_word_by_word():
    text, history = typed("il fait beau")
    assert undo_all(text, history) == ["il fait beau", "il fait ", "il ", ""]


def test_a_pause_a_new_line_and_a_paste_each_begin_a_step():
    text, history = typed("ab", seconds=3)
    assert undo_all(text, history) == ["ab", "a", ""]
    text, history = typed("a\nb")
    assert undo_all(text, history) == ["a\nb", "a\n", "a", ""]
    text, history = typed("a")
    assert undo_all("ab", history.record(Edit(1, "", "b", NOON))) == ["ab", "a", ""]


def test_erasing_backwards_and_forwards_goes_word_by_word():
    text, history = "un deux", EditHistory()
    while text:
        history, text = history.record(Edit(len(text) - 1, text[-1], ""), coalesce=True), text[:-1]
    assert undo_all(text, history) == ["", "un ", "un deux"]
    text, history = "un deux", EditHistory()
    while text:
        history, text = history.record(Edit(0, text[0], ""), coalesce=True), text[1:]
    assert undo_all(text, history) == ["", "deux", "un deux"]


def test_the_cursor_comes_back_to_where_it_was():
    history = EditHistory().record(Edit(3, "deux", "trois"))
    undone = history.undo("un trois")
    assert undone is not None
    assert (undone.text, undone.cursor) == ("un deux", 7)
    redone = undone.history.redo(undone.text)
    assert redone is not None
    assert (redone.text, redone.cursor) == ("un trois", 8)


def test_the_oldest_edits_go_first(monkeypatch):
    monkeypatch.setattr(module, "EDITS_KEPT", 10)
    history, text = EditHistory(), ""
    for number in range(25):
        edit = Edit(len(text), "", f"{number};")
        history, text = history.record(edit), edit.forward(text)
    assert (len(history.edits), history.done, history.first) == (10, 10, 15)
    assert undo_all(text, history)[-1] == "".join(f"{number};" for number in range(15))


def test_a_huge_paste_stays_and_pushes_the_rest_out():
    _, history = typed("peu")
    history = history.record(Edit(0, "", "x" * 3_000_000))
    assert [edit.characters for edit in history.edits] == [3_000_000]
    assert history.record(Edit(0, "x", "")).characters == 1


def test_a_history_of_another_text_is_told_apart():
    text, history = typed("bonjour")
    assert history.fits(text)
    assert not history.fits("autre chose")
    with pytest.raises(ValueError, match="does not belong"):
        history.undo("autre chose")
