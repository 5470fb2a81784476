"""Long texts cut in numbered parts."""

import dataclasses
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.channels.counting import count
from advocate_desktop.channels.registry import channel
from advocate_desktop.channels.threads import cut, split_thread

THREADED = ("x", "bluesky", "mastodon", "threads")
PIECES = ["mot", "été.", "\n\n", "\n", " ", "  ", "https://exemple.fr/a ", "👨‍👩‍👧‍👦", "fin !", "x" * 400, "日本"]
SENTENCE = "Une phrase de longueur moyenne qui raconte un chantier. "


def without_number(part):
    return re.sub(r" \d+/\d+$", "", part)


def test_what_fits_stays_whole_and_bare():
    assert split_thread("Court.", channel("x")) == ["Court."]


def test_a_channel_without_threads_gets_one_text():
    assert split_thread(SENTENCE * 100, channel("linkedin")) == [SENTENCE * 100]


def test_parts_are_cut_between_paragraphs_first():
    first, second = SENTENCE.strip() * 3, SENTENCE.strip() * 3
    assert split_thread(f"{first}\n\n{second}", channel("x")) == [f"{first} 1/2", f"{second} 2/2"]


def test_then_between_sentences():
    parts = split_thread(SENTENCE * 12, channel("x"))
    assert len(parts) == 3
    assert all(without_number(part).endswith("chantier.") for part in parts)


def test_a_link_is_never_cut():
    url = "https://exemple.fr/" + "chemin/" * 60
    text = ("mot " * 68) + url + " fin"
    parts = split_thread(text, channel("x"))
    assert any(url in part for part in parts)


def test_a_link_longer_than_a_part_is_cut_where_it_counts_whole():
    url = "https://exemple.fr/" + "chemin/" * 60
    parts = split_thread(url, channel("bluesky"))
    assert "".join(map(without_number, parts)) == url


def test_graphemes_are_never_cut():
    family = "👨‍👩‍👧‍👦"
    parts = split_thread(family * 400, channel("bluesky"))
    assert all(set(without_number(part).split(family)) == {""} for part in parts)


@pytest.mark.parametrize("maximum", [12, 20, 60])
def test_a_small_server_is_obeyed(maximum):
    small = dataclasses.replace(channel("mastodon"), maximum=maximum)
    parts = split_thread(SENTENCE * 3, small)
    assert all(count(part, small).fits for part in parts)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=300).map("".join),
    st.sampled_from(THREADED),
)
def test_parts_fit_and_join_back(text, channel_id):
    declared = channel(channel_id)
    parts = split_thread(text, declared)
    if len(parts) > 1:
        assert all(count(part, declared).fits for part in parts)
        bare = [without_number(part) for part in parts]
        assert re.sub(r"[ \t\n]", "", "".join(bare)) == re.sub(r"[ \t\n]", "", text)
        position = 0
        for part in bare:
            position = text.index(part, position) + len(part)


def test_a_very_long_text_is_cut():
    parts = cut("mot suivant. " * 20_000, channel("x"), reserve=12)
    assert len(parts) > 900


@pytest.mark.parametrize("name", THREADED)
def test_a_letter_under_thousands_of_marks_is_cut_too(name):
    declared = channel(name)
    text = "A word, e" + "\u0301" * 2000 + " and more"
    parts = cut(text, declared, reserve=4)
    assert all(count(part, declared).fits for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
