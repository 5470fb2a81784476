"""What a source says, read from texts as companies write them; every fact stands in the source."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.composing.fact_words import fact_words
from advocate_desktop.composing.plain_source import source_blocks
from advocate_desktop.composing.source_facts import source_facts
from advocate_desktop.domain.source_facts import ContrastKind, NameKind, SourceFacts

FRENCH = """\
# Le relevage des eaux, sans réveiller le quartier

![Le poste de la rue des Lilas](lilas.jpg)
*Photo : service communication*

Depuis mars 2024, l’équipe de Claire Vasseur a remplacé 38 pompes dans 12 communes de la \
Loire-Atlantique. Le bruit la nuit est passé de 61 dB à 44 dB, et les pannes ont baissé de 42 %. \
Un poste sur trois tourne désormais sans gravité forcée, c.-à-d. sans seconde pompe.

> « On ne voulait plus se lever à 3 h pour un flotteur coincé. »
>
> — Claire Vasseur, responsable du réseau d’eaux usées

Selon M. Karim Haddad, directeur technique de Sogeval, le chantier a coûté 2,4 M€, soit 310 k€ de moins que \
prévu. « Nous avons vérifié chaque poste deux fois, mais la pluie de novembre nous a \
rattrapés », reconnaît Karim Haddad.

## Et ensuite ?

- 15 postes à équiper avant l’été ;
- 180 000 € d’économies d’énergie attendues par an.

Faut-il automatiser aussi les petits postes ? Les équipes en débattent au lieu de trancher trop vite.

Abonnez-vous à notre infolettre pour suivre le chantier.
"""
ENGLISH = """\
The night shift at Harwell Pumps used to start with a walk. Since May 2023 it starts with a screen.

Sensors now watch 1,250 pumps, and call-outs at night fell from 90 to 31 a month. One in four alarms was false \
at first, so Priya Nair and her colleagues rewrote 47 rules instead of buying new hardware.

"We stopped driving to sites that were fine," said Priya Nair, head of maintenance at Harwell Pumps. "That \
gave us two evenings a week." The crew saved $380,000 in fuel, v2.4 of the software shipped in June, and \
Room 12 is a kitchen again.

What would you check before trusting a sensor at three in the morning? Read more on our website.
"""


@pytest.fixture(scope="module")
def french() -> SourceFacts:
    return source_facts("Le relevage des eaux, sans réveiller le quartier", FRENCH)


@pytest.fixture(scope="module")
def english() -> SourceFacts:
    return source_facts("A quieter night shift", ENGLISH)


def test_the_language_is_told_from_the_text(french, english):
    assert (french.language, english.language) == ("fr", "en")
    assert source_facts("Bilan", "12 345", "fr-CA").language == "fr"


def test_sentences_are_whole_and_hold_no_furniture(french):
    assert not [text for text in french.sentences if "Photo" in text or "Abonnez" in text or "ensuite" in text]
    assert any(text.endswith("c.-à-d. sans seconde pompe.") for text in french.sentences)
    assert "Faut-il automatiser aussi les petits postes ?" in french.sentences


def numbers(facts: SourceFacts) -> dict[str, tuple[float | None, str]]:
    return {number.text: (number.value, number.unit) for number in facts.numbers}


def test_numbers_come_with_what_they_count(french, english):
    found = numbers(french)
    assert found["42 %"] == (42, "%")
    assert found["38 pompes"] == (38, "pompes")
    assert found["2,4 M€"] == (2_400_000, "€")
    assert found["310 k€"] == (310_000, "€")
    assert found["180 000 €"] == (180_000, "€")
    assert found["Un poste sur trois"] == (None, "poste")
    found = numbers(english)
    assert found["1,250 pumps"] == (1250, "pumps")
    assert found["$380,000"] == (380_000, "$")
    assert found["47 rules"] == (47, "rules")
    assert any(text.startswith("One in four") for text in found)


def test_years_versions_rooms_and_hours_count_nothing(french, english):
    texts = " ".join([*numbers(french), *numbers(english)])
    assert not [label for label in ("2024", "2023", "3 h", "2.4", "12 is", "Room") if label in texts]
    assert [date.text for date in french.dates] == ["mars 2024"]
    assert "May 2023" in [date.text for date in english.dates]


@pytest.mark.parametrize(
    ("text", "language", "found", "value", "unit"),
    [
        ("Le contrat vaut 8.000 euros par an.", "fr", "8.000 euros", 8000, "euros"),
        ("Près de 700 jeunes venus de loin y travaillent.", "fr", "700 jeunes", 700, "jeunes"),
        ("Nous avons planté 120 nouveaux arbres.", "fr", "120 nouveaux arbres", 120, "nouveaux arbres"),
        ("Entre 50 et 60 % des visites sont vaines.", "fr", "Entre 50 et 60 %", None, "%"),
        ("Les ventes ont doublé en un an.", "fr", "ont doublé", None, ""),
        ("La moitié des employés viennent à vélo.", "fr", "La moitié des employés", None, "employés"),
        ("Huit objets sur dix repartent réparés.", "fr", "Huit objets sur dix", None, "objets"),
        ("Quarante salariés ont voté.", "fr", "Quarante salariés", 40, "salariés"),
        ("La machine tient jusqu’à −7 °C dehors.", "fr", "−7 °C", -7, "°C"),
        ("Une levée de 8 millions d’euros.", "fr", "8 millions d’euros", 8_000_000, "euros"),
        ("About 4 million federal employees were told.", "en", "4 million federal employees", 4e6,
         "federal employees"),
        ("It issues 208,000 Christmas tree permits.", "en", "208,000 Christmas tree permits", 208_000,
         "Christmas tree permits"),
        ("Modules cost $11K each.", "en", "$11K", 11_000, "$"),
        ("Pick two or three user needs first.", "en", "two or three user needs", None, "user needs"),
        ("More than half of our users left.", "en", "More than half of our users", None, "users"),
        ("Applications tripled in May.", "en", "tripled", None, ""),
    ],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(text, language, found, value, unit):
    (number,) = source_facts("", text, language).numbers
    assert (number.text, number.value, number.unit) == (found, value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Appelez le 02 40 12 34 56 avant midi.",
        "L’article 49 et la page 12 le disent.",
        "Le service répond 24 heures sur 24.",
        "La norme ISO 9001 reste la règle.",
        "Section 508 and Windows 10 are names.",
        "Call 555-123-4567 or write to room 12.",
        "It opened in 1998 and closed in 2004.",
        "We took a 3-day course in the 21st century.",
        "Two hundred and ten pupils came.",
    ],
)
def test_labels_dates_and_hours_are_no_numbers(text):
    assert source_facts("", text).numbers == ()


def test_the_strongest_number_comes_first(french):
    assert french.numbers[0].unit in {"%", "poste", "€"}


def test_quotations_have_their_speakers(french, english):
    said = {quotation.text: (quotation.speaker, quotation.role) for quotation in french.quotations}
    assert said["On ne voulait plus se lever à 3 h pour un flotteur coincé."] == (
        "Claire Vasseur",
        "responsable du réseau d’eaux usées",
    )
    assert said["Nous avons vérifié chaque poste deux fois, mais la pluie de novembre nous a rattrapés"][0] == (
        "Karim Haddad"
    )
    said = {quotation.text: (quotation.speaker, quotation.role) for quotation in english.quotations}
    role = "head of maintenance at Harwell Pumps"
    assert said["We stopped driving to sites that were fine"] == ("Priya Nair", role)
    assert said["That gave us two evenings a week."] == ("Priya Nair", role)


@pytest.mark.parametrize(
    ("text", "said", "speaker", "role"),
    [
        ("« On répare trop tard », explique la directrice, Anne Le Goff.", "On répare trop tard", "Anne Le Goff",
         "la directrice"),
        ("« Le test ne punit personne », résume Aïcha Traoré, cheffe de chantier.", "Le test ne punit personne",
         "Aïcha Traoré", "cheffe de chantier"),
        ("« On répare trop tard », témoigne une infirmière de nuit.", "On répare trop tard", "",
         "une infirmière de nuit"),
        ("« On répare trop tard, explique Marie Durand, directrice de l’usine. Demain nous ferons mieux. »",
         "On répare trop tard", "Marie Durand", "directrice de l’usine"),
        ("Pour Anne Le Goff, rien n’est joué : « Un salarié motivé travaille mieux. »",
         "Un salarié motivé travaille mieux.", "Anne Le Goff", ""),
        ("“We fix things far too late,” Dr. Jane Poe explained.", "We fix things far too late", "Jane Poe", ""),
        ("According to Jane Poe, chief engineer, “we fix things far too late.”", "we fix things far too late.",
         "Jane Poe", "chief engineer"),
        ("Jane Poe, our plant manager, says: “We fix things far too late.”", "We fix things far too late.",
         "Jane Poe", "our plant manager"),
    ],
)  # fmt: skip
def test_speakers_are_found_wherever_they_stand(text, said, speaker, role):
    facts = source_facts("", text)
    assert [(one.text, one.speaker, one.role) for one in facts.quotations] == [(said, speaker, role)]


def test_a_surname_stands_for_the_person_named_before():
    text = (
        "We met Natalie Kurz, a content strategist, in May. “Words are the work we forget,” said Kurz. "
        "“And the best part,” Kurz said, “is that nobody has to be asked twice for them.”"
    )
    assert [(one.text, one.speaker) for one in source_facts("", text).quotations] == [
        ("Words are the work we forget", "Natalie Kurz")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nous parlons de « transition juste » depuis longtemps à l’usine.",
        "Le rapport intitulé « Vers une maintenance sans panne » paraît en juin.",
        "We call it the “weekly ship” because it leaves on Fridays.",
        "She wrote the book “How Buildings Learn From People” in May.",
    ],
)
def test_words_in_marks_for_effect_and_titles_are_no_quotations(text):
    assert source_facts("", text).quotations == ()


def test_names_are_told_apart(french, english):
    names = {name.text: name.kind for name in french.names}
    assert names["Claire Vasseur"] is NameKind.PERSON
    assert names["Karim Haddad"] is NameKind.PERSON
    assert "Depuis" not in names
    assert "Faut-il" not in names
    names = {name.text: name.kind for name in english.names}
    assert names["Priya Nair"] is NameKind.PERSON
    assert "Sensors" not in names


def test_contrasts_say_how_they_contrast(french, english):
    kinds = {contrast.kind: contrast for contrast in (*french.contrasts, *english.contrasts)}
    assert kinds.keys() >= {ContrastKind.FROM_TO, ContrastKind.INSTEAD, ContrastKind.BUT}
    assert kinds[ContrastKind.INSTEAD].marker in {"au lieu de", "instead of"}


@pytest.mark.parametrize(
    "text",
    [
        "The shop opens from Monday to Friday in the old foundry.",
        "More than 40 agencies signed the letter in the spring.",
        "Nous ne pouvons plus que constater les dégâts dans les ateliers.",
        "The programme covers training but also tools for every new team.",
        "Le chantier ira plus vite si l’on accepte que tout ne soit pas prêt.",
        "Les horaires vont de 8 h à 17 h pour tous les ateliers du site.",
    ],
)
def test_ways_of_speaking_are_no_contrasts(text):
    assert source_facts("", text).contrasts == ()


def test_the_gist_is_one_sentence_that_stands_alone(french, english):
    for facts in (french, english):
        assert facts.gist in facts.sentences
        assert len(facts.gist.split()) <= 32
    assert source_facts("Bilan de l’hiver | Le blog de Sogeval", "Trop court.").gist == "Bilan de l’hiver"


def test_the_question_is_one_the_source_asks(french, english):
    assert french.question == "Faut-il automatiser aussi les petits postes ?"
    assert english.question.startswith("What would you check")
    assert source_facts("", "We had a good year. Want to join us? Apply now and see.").question == ""


def test_keyphrases_are_noun_phrases_without_repeats(french, english):
    for facts in (french, english):
        words = fact_words(facts.language)
        assert 1 <= len(facts.keyphrases) <= 8
        for phrase in facts.keyphrases:
            parts = phrase.replace("’", "' ").split()
            assert 1 <= len(parts) <= 5
            assert not words.has("stop_words", parts[0])
            assert not words.has("stop_words", parts[-1])
        assert len(set(facts.keyphrases)) == len(facts.keyphrases)


def texts_of(facts: SourceFacts) -> list[str]:
    return [
        *facts.sentences,
        *(text for number in facts.numbers for text in (number.text, number.sentence, number.unit)),
        *(text for one in facts.quotations for text in (one.text, one.speaker, one.role, one.sentence)),
        *(name.text for name in facts.names),
        *(text for date in facts.dates for text in (date.text, date.sentence)),
        *(text for contrast in facts.contrasts for text in (contrast.sentence, contrast.marker)),
        *facts.keyphrases,
        facts.question,
        facts.gist,
    ]


def assert_literal(facts: SourceFacts, title: str, body: str) -> None:
    plain = "\n".join(block.text for block in source_blocks(body, fact_words(facts.language)))
    assert not [text for text in texts_of(facts) if text not in plain and text not in facts.title and text != "%"]
    for number in facts.numbers:
        assert number.sentence[number.start : number.end] == number.text


@pytest.mark.parametrize("body", [FRENCH, ENGLISH])
def test_every_fact_stands_in_the_source(body):
    assert_literal(source_facts("Titre", body), "Titre", body)


PIECES = st.sampled_from(
    [
        *FRENCH.split(" "), *ENGLISH.split(" "), "«", "»", "“", "”", '"', "(", ")", "\n\n", "\n> ", "\n- ",
        "42 %", "12 000", "1.5", "3,5", "de", "à", "M.", "etc.", "…", "un sur trois", "$5", "`x`", "**gras**",
        "[lien](/a)", "explique",
        "said", "Selon", "Jane Doe", "<b>", "</b>", "!", "?", "𝟛", "é", "’", "‘", "l’", "doublé",
        "twice as many",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=60).map(" ".join), st.sampled_from(["", "fr", "en"]))
def test_every_fact_stands_in_any_source(body, language):
    assert_literal(source_facts("Un titre", body, language), "Un titre", body)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=600))
def test_no_text_makes_it_fail(title, body):
    assert source_facts(title, body) == source_facts(title, body)


@pytest.mark.parametrize(
    "piece",
    [
        '« “ " ( ',
        "a, b, c ",
        "1 000 000 ",
        "[[](",
        "<!--",
        "**a_",
        "said said said ",
        "A B C D ",
        "’‘",
        "{% ",
        "from 1 to ",
    ],
)
def test_a_long_source_is_read_in_time(piece):
    body = piece * (1_000_000 // len(piece))
    start = time.process_time()
    source_facts("Titre", body, "en")
    source_facts("Titre", body, "fr")
    assert time.process_time() - start < 6
