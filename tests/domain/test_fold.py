"""The fold of a feed."""

from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.domain.channels import Fold
from advocate_desktop.domain.fold import fold_of, folded, hook_end

FOLD = Fold(hook_characters=140, hook_line_breaks=2, sure_characters=210, sure_lines=3)


def test_a_short_text_is_not_folded():
    assert hook_end("Two lines\nare short.", FOLD) is None
    assert folded("Two lines\nare short.", None) == "Two lines\nare short."


def test_a_long_line_is_folded_by_its_characters():
    text = "word " * 60
    assert hook_end(text, FOLD) == 140
    assert fold_of(text, FOLD) == 210


def test_many_lines_are_folded_by_their_number():
    assert hook_end("a\n\nb\nc\nd", FOLD) == 2
    assert fold_of("a\n\nb\nc\nd", FOLD) == 4
    assert fold_of("a\n\nb\n\n", FOLD) is None


def test_the_cut_falls_between_words():
    text = "Monday at six thirty the crane was booked"
    assert folded(text, 17) == "Monday at six"
    assert folded("x" * 60, 20) == "x" * 20


@given(st.text(alphabet="ab \n", max_size=400))
def test_what_shows_is_the_beginning_of_the_text(text):
    near, far = hook_end(text, FOLD), fold_of(text, FOLD)
    for cut in (near, far):
        assert text.startswith(folded(text, cut))
    assert far is None or near is None or near <= far
