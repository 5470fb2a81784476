"""Voices laid over each other, filled and corrected."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.domain.voice import (
    HABITS,
    RANGES,
    Address,
    Voice,
    WrongHabit,
    correct,
    filled,
    neutral,
    over,
)


def test_a_neutral_voice_leaves_no_gap_and_uses_no_emoji():
    voice = neutral("fr")
    gaps = [name for name in HABITS if not voice.knows(name)]
    assert gaps == ["emoji", "sign_off"]
    assert not voice.uses_emoji
    assert filled(Voice("fr")) == voice


def test_what_was_measured_stays_when_gaps_are_filled():
    voice = filled(Voice("en", posts=4, sentence_words=9.0, emoji_rate=0.0))
    assert (voice.posts, voice.sentence_words, voice.emoji_rate) == (4, 9.0, 0.0)
    assert voice.paragraph_sentences == neutral("en").paragraph_sentences


def test_a_correction_holds_even_when_it_says_never():
    measured = Voice("fr", posts=8, emoji_rate=2.5, hashtags_per_post=3.0, sign_off="Belle semaine")
    voice = correct(measured, {"emoji_rate": 0, "sign_off": ""})
    assert (voice.emoji_rate, voice.sign_off, voice.hashtags_per_post) == (0.0, "", 3.0)
    assert voice.corrected == {"emoji_rate", "sign_off"}
    assert over(measured, voice).sign_off == ""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sentence_words", 0),
        ("sentence_words", "14"),
        ("question_rate", 1.5),
        ("emoji_rate", True),
        ("address", "on"),
        ("openings", "question"),
        ("closings", ["greeting"]),
        ("posts", 3),
        ("shoe_size", 42),
    ],
)
def test_a_correction_that_cannot_be_is_refused(name, value):
    with pytest.raises(WrongHabit):
        correct(Voice("fr"), {name: value})


@given(st.sampled_from(sorted(RANGES)), st.floats(0, 1))
def test_every_value_in_range_is_taken(name, share):
    least, most = RANGES[name]
    value = least + share * (most - least)
    assert getattr(correct(Voice("en"), {name: min(value, most)}), name) == pytest.approx(min(value, most))


def test_address_is_taken_by_its_word():
    assert correct(Voice("fr"), {"address": "tu"}).address is Address.TU


def test_every_measured_value_can_be_corrected():
    assert set(HABITS) == {field.name for field in fields(Voice)} - {"language", "posts", "corrected"}
