"""Questions a reader is likely to ask."""

import re
import time
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.composing.questions import likely_questions
from advocate_desktop.domain.conversation import ReaderQuestion
from advocate_desktop.resources import resource_path

POST = "Nous allons économiser 42 % sur la facture de la crèche. Je crois que personne ne l’attendait."


def data(lang):
    return tomllib.loads(resource_path("prompts", lang, "questions.toml").read_text("utf-8"))


def texts(*arguments, **named):
    return [question.question for question in likely_questions(*arguments, **named)]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_trigger_has_its_questions(lang):
    raw = data(lang)
    asked = {each["when"] for each in raw["question"]}
    assert asked == {*raw["triggers"], "number", "acronym", "quote", "any"}
    assert len({each["id"] for each in raw["question"]}) == len(raw["question"]) >= 40
    for pattern in raw["triggers"].values():
        assert not re.search(pattern, "")


def test_both_languages_ask_about_the_same_things():
    assert [each["id"] for each in data("fr")["question"]] == [each["id"] for each in data("en")["question"]]


def test_a_figure_is_asked_about_first():
    first, second, third = likely_questions(POST, "", "fr")
    assert "42\u202f%" in first.question or "42 %" in first.question
    assert len({first.key, second.key, third.key}) == 3


def test_what_the_post_says_comes_before_what_its_source_says():
    questions = texts("Je crois qu’il faut le dire.", "Le coût est de 3 euros.", "fr")
    assert any(word in questions[0] for word in ("avis", "autre sens"))


def test_a_sign_nobody_explained_and_a_quotation_are_asked_about():
    questions = " ".join(
        texts(
            "Le DPE est passé. « On a retrouvé une salle de classe entière », explique Marie Durand, directrice.",
            "",
            "fr",
        )
    )
    assert "DPE, qu’est-ce que c’est" in questions
    assert "« On a retrouvé" in questions.replace("\u00a0", " ")


def test_a_year_is_no_figure_and_nothing_gives_questions_too():
    assert not any("2026" in text for text in texts("En 2026 il pleut.", "", "fr"))
    assert len(texts("", "", "en")) == 3


def test_answers_stay_whatever_becomes_of_the_post():
    first = likely_questions(POST, "", "fr")
    answered = ReaderQuestion(first[1].key, first[1].question, "Le bureau d’études.")
    again = likely_questions("Autre chose.", "", "fr", seed=5, known=(first[0], answered))
    assert again[0] == answered
    assert len(again) == 3


def test_the_same_seed_asks_the_same():
    assert likely_questions(POST, "", "fr", seed=3) == likely_questions(POST, "", "fr", seed=3)


@given(st.text(max_size=300), st.text(max_size=300), st.sampled_from(["fr", "en"]), st.integers(0, 50))
def test_three_whole_questions_come_of_anything(post, source, lang, seed):
    questions = likely_questions(post, source, lang, seed=seed)
    assert len({question.key for question in questions}) == 3
    for question in questions:
        assert question.question.endswith("?")
        assert "{" not in question.question or "{" in post + source


def test_a_long_text_is_read_quickly():
    before = time.perf_counter()
    likely_questions("1 000 " * 50_000, "« a " * 50_000, "fr")
    assert time.perf_counter() - before < 1
