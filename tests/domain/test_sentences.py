"""Sentences of short texts: what ends one and what does not."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.domain.sentences import count_words, sentence_spans


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("M. Durand arrive. Il repart.", ["M. Durand arrive.", "Il repart."]),
        ("J. Martin l’a vu, p. ex. hier.", ["J. Martin l’a vu, p. ex. hier."]),
        ("It weighs 3.5 kg. The U.S. Army uses it.", ["It weighs 3.5 kg.", "The U.S. Army uses it."]),
        ("« Déjà ? » demande-t-elle. Oui.", ["« Déjà ? » demande-t-elle.", "Oui."]),
        ("Une liste :\n- un joint\n- une vis.\n\nFin", ["Une liste :", "- un joint", "- une vis.", "Fin"]),
        ("J’attends… et rien. Enfin !", ["J’attends… et rien.", "Enfin !"]),
        ("Lisez www.exemple.fr. Puis dormez.", ["Lisez www.exemple.fr.", "Puis dormez."]),
        ("…\n🎉\n---", []),
    ],
)
def test_sentences(text, sentences):
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


def test_elided_words_count_apart_in_french():
    assert count_words("L’idée qu’elle a, c’est aujourd’hui.", "fr") == 8
    assert count_words("It’s 1,200 people", "en") == 3


@given(st.text(alphabet="aB. !?…\n«»\"')1é", max_size=60))
def test_sentences_stand_in_order_and_hold_every_letter(text):
    spans = sentence_spans(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert [sign for sign in kept if sign.isalnum()] == [sign for sign in text if sign.isalnum()]
