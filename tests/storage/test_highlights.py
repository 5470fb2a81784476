import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.storage.highlights import SNIPPET, highlights, match_of


def marked(text, query):
    return [text[start:end] for start, end in highlights(text, query)]


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Renovating the school", "renov", ["Renov"]),
        ("RÉNOVATION des écoles", "renovation ecole", ["RÉNOVATION", "école"]),
        ("Un cheval", "chevaux ", ["cheval"]),
        ("La main-d’œuvre", "oeuvre", ["œuvre"]),
        ("L’équipe", "l'équipe ", ["équipe"]),
        ("La mise en œuvre et la mise", '"mise en œuvre"', ["mise en œuvre"]),
        ("R&D, D, R", "R&D", ["R&D"]),
        ("un plan", "plan -retard", ["plan"]),
        ("nothing here", "school", []),
        ("", "school", []),
    ],
)
def test_what_is_asked_for_is_marked_as_it_is_written(text, query, found):
    assert marked(text, query) == found


@given(st.text(max_size=200), st.text(max_size=20))
def test_spans_are_in_order_apart_and_inside(text, query):
    end = -1
    for start, stop in highlights(text, query):
        assert end < start < stop <= len(text)
        end = stop


def test_the_snippet_shows_where_the_word_stands():
    body = "Début. " * 60 + "Voici le cheval de la ferme.\n\nEt la suite. " + "Fin. " * 60
    match = match_of("Titre", "Un résumé", body, "chevaux ")
    assert match.snippet.startswith("… ")
    assert match.snippet.endswith("…")
    assert len(match.snippet) <= SNIPPET + 10
    assert [match.snippet[start:end] for start, end in match.snippet_spans] == ["cheval"]
    assert "\n" not in match.snippet


def test_the_summary_is_shown_unless_the_body_alone_answers():
    assert match_of("T", "Le résumé", "Le corps", "").snippet == "Le résumé"
    assert match_of("T", "Le résumé", "Le corps", "resume").snippet == "Le résumé"
    assert match_of("T", "Le résumé", "Le corps", "corps").snippet == "Le corps"
    assert match_of("T", "", "Le corps", "rien").snippet == "Le corps"
