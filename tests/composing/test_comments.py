"""Openings of comments."""

import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.channels.counting import count
from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.composing.comments import openings
from advocate_desktop.domain.comments import CommentIntent
from advocate_desktop.domain.drafts import open_prompts, without_prompts
from advocate_desktop.resources import resource_path

POST = (
    "Trois semaines dans une école occupée. On a perdu 12 jours à cause de la pluie.\n\n"
    "Ce qui nous a sauvés ? Le planning affiché dans le hall. #Chantier https://exemple.fr"
)
FRENCH_FAULTS = re.compile(r"(?<!\u202f)[?!;](?!\])|(?<!\u00a0):|'|\bde le\b|\bque il\b")


def data(lang):
    return tomllib.loads(resource_path("prompts", lang, "comments.toml").read_text("utf-8"))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_there_are_enough_and_each_leaves_something_to_say(lang):
    for intent in CommentIntent:
        entries = data(lang)[intent.value]
        assert len(entries) >= 10
        assert len({entry["id"] for entry in entries}) == len(entries)
        for entry in entries:
            assert list(open_prompts(entry["text"])), entry["id"]
            assert (
                set(re.findall(r"\{(\w+)\}", entry["text"])) == {entry["needs"]} - {""}
                if "needs" in entry
                else True
            )


def test_french_is_set_as_french_is():
    for entries in data("fr").values():
        for entry in entries:
            for text in (entry["text"], entry.get("tu", "")):
                bare = without_prompts(text)
                assert not FRENCH_FAULTS.search(bare), bare


def test_an_opening_takes_up_the_words_of_the_post():
    texts = [opening.text for opening in openings(POST, "fr")]
    assert any("«\u00a0On a perdu 12 jours à cause de la pluie\u00a0»" in text for text in texts)
    assert any("12 jours\u00a0:" in text or "le chiffre, 12 jours" in text for text in texts)
    assert not any("{" in text for text in texts)


def test_every_intent_is_there_and_others_come_next():
    first = openings(POST, "fr", seed=1)
    assert {opening.intent for opening in first} == set(CommentIntent)
    assert len(first) == 12
    assert openings(POST, "fr", seed=1) == first
    refused = {opening.key for opening in first}
    second = openings(POST, "fr", seed=1, refused=refused)
    assert not refused & {opening.key for opening in second}
    everything = {
        f"{intent.value}.{entry['id']}" for intent in CommentIntent for entry in data("fr")[intent.value]
    }
    assert len(openings(POST, "fr", refused=everything)) == 12


def test_it_can_say_tu():
    texts = {opening.text for seed in range(30) for opening in openings("", "fr", seed=seed, informal=True)}
    assert any("t’y es-tu pris" in text for text in texts)
    assert not any("vous y êtes-vous pris" in text for text in texts)


@given(st.text(max_size=300), st.sampled_from(["fr", "en", "de"]), st.integers(0, 99))
def test_every_opening_fits_every_channel(post, lang, seed):
    for opening in openings(post, lang, seed=seed):
        assert list(open_prompts(opening.text))
        for channel in CHANNELS.values():
            assert count(without_prompts(opening.text), channel, comment=True).fits
