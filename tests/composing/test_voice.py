"""Measuring a voice in posts, telling it, and asking five questions instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.composing.voice import measure
from advocate_desktop.composing.voice_facts import all_told, facts
from advocate_desktop.composing.voice_questions import from_answers, merge, questions
from advocate_desktop.domain.voice import RANGES, Address, Voice, filled
from advocate_desktop.messages import LANGUAGES, Messages

TECHNICIAN = [
    (
        "Ce matin, 6 h 30, la chaîne 2 est repartie.\n\nUn joint à 4 €. Trois heures de recherche. "
        "J'ai noté la cote dans le cahier.\n\nEt chez vous, quelle panne vous a fait perdre le plus de temps ?\n\n"
        "#maintenance #industrie"
    ),
    (
        "Hier, j'ai formé deux apprentis à la lecture de plans. Ils posaient mieux les questions que moi.\n\n"
        "Qu'auriez-vous montré en premier ?\n\n#maintenance"
    ),
    (
        "Lundi dernier, un collègue est parti à la retraite. Il m'a laissé son pied à coulisse.\n\n"
        "Qu'est-ce qu'on vous a transmis ?\n\n#transmission #maintenance"
    ),
]
NURSE = [
    "I love my team! 🎉 We closed the ward audit today, and I am still smiling! 😀\n\nThanks to all of you! ❤️",
    "My first night shift as a manager! 🎉 I was so tired, and I loved it! 😀\n\nThank you, Ward 7!",
    "I made a mistake on Tuesday and told everybody! 🎉 It felt right! Thanks for listening!",
]


def test_a_technician_who_tells_and_asks():
    voice = measure(TECHNICIAN, "fr")
    assert voice.posts == 3
    assert 4 <= voice.sentence_words <= 12
    assert (voice.emoji_rate, voice.exclamation_rate, voice.question_rate) == (0, 0, 1)
    assert voice.hashtags_per_post == pytest.approx(5 / 3, abs=0.01)
    assert voice.openings == ("moment",)
    assert voice.closings == ("question",)
    assert voice.address is Address.VOUS


def test_a_nurse_who_exclaims_and_thanks():
    voice = measure(NURSE, "en")
    assert voice.emoji_rate >= 1.5
    assert voice.emoji[0] == "🎉"
    assert voice.exclamation_rate == 1
    assert voice.openings == ("first_person",)
    assert voice.closings == ("thanks",)
    assert voice.first_person_rate > 0.5


def test_posts_in_another_language_are_left_out():
    assert measure([*TECHNICIAN, *NURSE], "fr") == measure(TECHNICIAN, "fr")
    assert measure(NURSE, "fr") == Voice("fr")


def test_one_post_tells_its_sentences_and_nothing_of_habits():
    voice = measure(TECHNICIAN[:1], "fr")
    assert voice.sentence_words is not None
    assert (voice.emoji_rate, voice.question_rate, voice.openings) == (None, None, ())


def test_familiar_address_is_heard_outside_quotations_only():
    said = ["Tu connais ta machine mieux que moi. Tu la vois tous les jours.", "Dis-moi ce que tu en penses."]
    quoted = [f"Mon chef m'a dit : « {said[0]} » J'ai écouté.", "Il a répété : « Tu verras. » J'ai vu."]
    assert measure(said, "fr").address is Address.TU
    assert measure(quoted, "fr").address is Address.NONE


def test_what_ends_several_posts_is_told():
    posts = [f"{text}\n\nÀ lundi, Sam" for text in ("Un joint a cassé.", "La paie est passée.", "Le toit tient.")]
    assert measure(posts, "fr").sign_off == "À lundi, Sam"
    assert measure(posts[:2], "fr").sign_off == ""


def test_a_family_of_emoji_signs_is_one_emoji_and_an_arrow_is_none():
    posts = ["Nous y étions 👩‍👩‍👧 ce soir → et c'était bien.", "Le drapeau 🇫🇷 flotte sur le chantier."]
    assert measure(posts, "fr").emoji_rate == 1


def test_facts_say_what_was_measured_in_both_languages():
    voice = measure(TECHNICIAN, "fr")
    english = all_told(voice, Messages("en"))
    assert "You never use emoji." in english
    assert "You mostly begin with a moment." in english
    french = all_told(voice, Messages("fr"))
    assert "Vous vouvoyez vos lecteurs." in french
    assert len(french) == len(english) == len(facts(voice))


def test_a_few_posts_are_counted_and_many_are_shares():
    few = Voice("en", posts=3, question_rate=0.67)
    many = Voice("en", posts=40, question_rate=0.67)
    assert all_told(few, Messages("en")) == ("2 posts in 3 hold a question.",)
    assert all_told(many, Messages("en")) == ("7 posts in 10 hold a question.",)


def test_corrected_facts_are_marked():
    voice = merge(measure(TECHNICIAN, "fr"), {}, {"emoji_rate": 2})
    (fact,) = (fact for fact in facts(voice) if fact.corrected)
    assert fact.name == "emoji_rate"


@pytest.mark.parametrize("language", LANGUAGES)
def test_five_questions_give_a_voice_and_each_answer_has_its_words(language):
    asked = questions(language)
    assert len(asked) == 5
    for messages in map(Messages, LANGUAGES):
        for question in asked:
            assert messages(f"voice.questions.{question.id}.ask")
            assert all(messages(f"voice.questions.{question.id}.{choice.id}") for choice in question.choices)
    voice = from_answers({question.id: question.choices[0].id for question in asked}, language)
    assert (voice.sentence_words, voice.emoji_rate, voice.corrected) == (9, 0, frozenset())
    assert voice.closings == ("question",)


def test_posts_outweigh_answers_and_corrections_outweigh_posts():
    answers = {"emoji": "often", "closing": "invitation", "length": "whole", "gone": "x", "opening": "gone"}
    measured = measure(TECHNICIAN, "fr")
    voice = merge(measured, answers, {"sentence_words": 20})
    assert (voice.emoji_rate, voice.closings, voice.sentence_words) == (0, ("question",), 20)
    assert merge(measure([], "fr"), answers, {}).emoji_rate == 2


@given(
    st.lists(st.text(alphabet=st.characters(codec="utf-8"), max_size=120), max_size=5), st.sampled_from(LANGUAGES)
)
def test_any_text_gives_values_that_make_sense(posts, language):
    voice = measure(posts, language)
    for name in RANGES:
        value = getattr(voice, name)
        assert value is None or value >= 0
    for name in ("question_rate", "exclamation_rate", "first_person_rate"):
        assert (getattr(voice, name) or 0) <= 1
    all_told(filled(voice), Messages(language))
