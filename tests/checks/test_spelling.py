"""Spelling: real slips are found, and what is right, a name or the company's own is left alone."""

import pytest
from checks.checking import excerpt, findings_of
from checks.spelling_cases import ENGLISH_RIGHT, ENGLISH_SLIPS, FRENCH_RIGHT, FRENCH_SLIPS
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.checks.dictionaries import speller
from advocate_desktop.checks.originality import prepare_text

SENTENCE = {
    "fr": "Nous avons parlé de {} avec les équipes du chantier hier.",
    "en": "We talked about {} with the team on site yesterday.",
}


def slips_in(text, lang, **known):
    return [finding.reference for finding in findings_of("spelling", text, lang=lang, **known)]


@pytest.mark.parametrize(("lang", "slips"), [("fr", FRENCH_SLIPS), ("en", ENGLISH_SLIPS)])
def test_real_slips_are_found(lang, slips):
    assert len(slips) >= 60
    missed = [wrong for wrong in slips if slips_in(SENTENCE[lang].format(wrong), lang) != [wrong]]
    assert len(missed) <= len(slips) // 20, missed


@pytest.mark.parametrize(("lang", "slips"), [("fr", FRENCH_SLIPS), ("en", ENGLISH_SLIPS)])
def test_the_right_words_are_right(lang, slips):
    assert [right for right in slips.values() if slips_in(SENTENCE[lang].format(right), lang)] == []


@pytest.mark.parametrize(
    ("lang", "text"), [("fr", text) for text in FRENCH_RIGHT] + [("en", text) for text in ENGLISH_RIGHT]
)
def test_nothing_is_said_of_what_is_right(lang, text):
    assert slips_in(text, lang) == []


ACCENTED = {
    "evenement": "événement",
    "developpement": "développement",
    "hopital": "hôpital",
    "dificile": "difficile",
    "notament": "notamment",
    "aujourdhui": "aujourd'hui",
}


@pytest.mark.parametrize(("wrong", "right"), ACCENTED.items())
def test_french_suggestions_come_with_their_accents(wrong, right):
    suggested = speller("fr").suggest(wrong)
    assert right in suggested[:2]
    assert len(suggested) <= 5


def test_one_slip_is_told_once_and_mended_with_a_click():
    text = "Le probleme vient du filtre. Ce probleme revient."
    (finding,) = findings_of("spelling", text, lang="fr")
    assert [excerpt(text, span) for span in (finding.span, *finding.related)] == ["probleme", "probleme"]
    assert finding.fix.replacement == "problème"


def test_words_of_the_company_the_source_and_the_person_are_right():
    text = "Le zorbex tourne depuis hier, et le frumil aussi. Le broctu attend."
    assert slips_in(text, "fr", known_words=frozenset({"zorbex"}), source=prepare_text("Un frumil neuf.")) in (
        [], ["broctu"],
    )  # fmt: skip
    assert slips_in("Notre zorbecs tourne.", "fr", known_words=frozenset({"zorbecs"})) == []


def test_the_word_being_typed_is_left_alone():
    text = "Le probleme"
    assert slips_in(text, "fr", cursor=len(text)) == []
    assert slips_in(text + " ", "fr", cursor=len(text) + 1) == ["probleme"]


def test_a_line_in_the_other_language_is_read_in_that_language():
    text = "Le chantier avance bien cette semaine.\n\nThe site is doing well this week, recieve our thanks."
    assert slips_in(text, "fr") == ["recieve"]


def test_a_text_in_a_third_language_gets_no_remarks():
    assert (
        slips_in("Wir haben gestern mit dem ganzen Team über die neue Heizung gesprochen und gelacht.", "fr") == []
    )


@settings(max_examples=30)
@given(
    st.text(alphabet=st.sampled_from("aeéîœcdl 'n’-.\n@#/_0(«»🎉·ß谿A"), max_size=80),
    st.sampled_from(("fr", "en", "de")),
)
def test_any_text_can_be_looked_at_and_places_stand_inside(text, lang):
    for finding in findings_of("spelling", text, lang=lang):
        for span in (finding.span, *finding.related):
            assert excerpt(text, span) == finding.reference
