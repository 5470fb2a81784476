import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.domain.drafts import heading, open_prompts, prompt_markup, without_prompts


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("[[À vous : quoi ?]]", ["À vous : quoi ?"]),
        ("Un. [[une ?]] Deux. [[deux ?]]", ["une ?", "deux ?"]),
        ("[À vous : quoi ?]", ["À vous : quoi ?"]),
        ("[Your turn: what?] then", ["Your turn: what?"]),
        ("[a vous : quoi ?]", ["a vous : quoi ?"]),
        ("[À vous : le site](https://a.example)", []),
        ("[une note] et [un lien](https://a.example)", []),
        ("[[sur deux\nlignes]]", []),
        ("[[]]", [""]),
    ],
)
def test_open_prompts_are_found(text, questions):
    assert [prompt.question for prompt in open_prompts(text)] == questions


@given(st.text(alphabet="ab[]\n ?é", max_size=30))
def test_a_question_of_any_kind_makes_one_prompt_that_can_be_found(question):
    (prompt,) = open_prompts(f"Avant {prompt_markup(question)} après")
    assert (prompt.start, prompt.end) == (6, 6 + len(prompt_markup(question)))


def test_what_the_person_wrote_is_what_is_left():
    assert without_prompts("Un matin. [[À vous : quoi ?]] Voilà.") == "Un matin.  Voilà."


@pytest.mark.parametrize(
    ("title", "text", "shown"),
    [
        (" Mon  titre ", "texte", "Mon titre"),
        ("", "[[À vous : quoi ?]]\n\nUn matin,\nsur le toit.", "Un matin, sur le toit."),
        ("", "[[À vous : quoi ?]]", ""),
        ("", "x" * 100, "x" * 60 + "…"),
    ],
)
def test_a_draft_goes_by_its_title_or_its_first_words(title, text, shown):
    assert heading(title, text) == shown
