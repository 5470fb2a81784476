from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.domain.ranking import next_question, order, settled

AT_MOST = {0: 0, 1: 0, 2: 1, 3: 3, 4: 5, 5: 7, 6: 10}


def ask_until_known(wanted, items):
    """Answer as a person would whose order is `wanted`, and give the answers."""
    answers = []
    while pair := next_question(answers, items):
        assert not {pair, pair[::-1]} & settled(answers), "asked what earlier answers settle"
        better, worse = sorted(pair, key=wanted.index)
        answers.append((better, worse))
    return answers


@pytest.mark.parametrize("count", AT_MOST)
def test_every_order_is_found_with_the_fewest_questions(count):
    items = "abcdef"[:count]
    most = 0
    for wanted in permutations(items):
        answers = ask_until_known(wanted, list(items))
        assert order(answers, list(items)) == wanted
        most = max(most, len(answers))
    assert most == AT_MOST[count]


@given(st.permutations(list("abcdefghijkl")))
def test_longer_lists_are_ranked_too(wanted):
    answers = ask_until_known(wanted, sorted(wanted))
    assert order(answers, sorted(wanted)) == tuple(wanted)
    assert len(answers) <= 30


@given(st.permutations(list("abcdef")), st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"))))
def test_answers_given_before_are_never_asked_again(wanted, pairs):
    given_before = [tuple(sorted(pair, key=wanted.index)) for pair in pairs if pair[0] != pair[1]]
    answers = list(given_before)
    while pair := next_question(answers, "abcdef"):
        assert not {pair, pair[::-1]} & settled(answers)
        answers.append(tuple(sorted(pair, key=wanted.index)))
    assert order(answers, "abcdef") == tuple(wanted)


def test_an_open_order_is_not_given():
    with pytest.raises(ValueError, match="settled"):
        order([("a", "b")], ["a", "b", "c"])
