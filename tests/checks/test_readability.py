"""Readability: figures that can be worked out by hand, and advice that is rare."""

import pytest
from checks.checking import excerpt, findings_of

from advocate_desktop.checks.base import CheckedText
from advocate_desktop.checks.readability import readability
from advocate_desktop.domain.syllables import syllables

# None of these words was looked at while the rules were made.
HELD_OUT = {
    "fr": """
        chantier 2 machine 2 sécurité 4 collègue 2 hôpital 3 infirmière 3 comptable 2 facture 2 budget 2
        réseau 2 logiciel 3 données 2 qualité 3 environnement 5 énergie 3 chaleur 2 isolation 4
        charpente 2 menuisier 3 apprenti 3 formation 3 métier 2 passion 2 confiance 2 patience 2 erreur
        2 leçon 2 histoire 2 vision 2 rencontre 2 matin 2 semaine 2 année 2 premier 2 nouvelle 2 jeune 1
        vieux 1 français 2 européen 4 international 5 utiliser 4 améliorer 5 apprendre 2 réussir 3
        partager 3 écouter 3 demander 3 travail 2 famille 2 bouteille 2 oiseau 2 croire 1 voir 1 royaume
        2 essayer 3 client 2 plier 2 brouillon 2 cuisine 2 suivre 1
    """,
    "en": """
        project 2 factory 3 machine 2 nurse 1 hospital 3 patient 2 account 2 invoice 2 budget 2 network
        2 software 2 data 2 quality 3 environment 4 energy 3 heating 2 carpenter 3 apprentice 3 training
        2 career 2 passion 2 confidence 3 patience 2 mistake 2 lesson 2 story 2 vision 2 meeting 2
        morning 2 week 1 year 1 first 1 young 1 international 5 improve 2 improved 2 learned 1 started 2
        shared 1 listen 2 asked 1 worked 1 family 3 kitchen 2 followed 2 believe 2 choose 1 tried 1
        carried 2 analysis 4 creative 3 serious 3 previous 3 curiosity 5 initiative 4 appreciate 4
        schedule 2 colleagues 2 communities 4 equipment 3
    """,
}
PLAIN = {
    "fr": "Ce matin, la pompe a lâché. J’ai coupé l’eau et ouvert le carter. Un joint à quatre euros avait cédé. "
    "J’en avais deux dans la caisse. À dix heures, tout tournait. Depuis, je garde la liste des pièces qui "
    "cassent sur la porte de l’armoire. Mes collègues y ajoutent les leurs. On perd moins de temps à chercher.",
    "en": "The pump broke this morning. I shut the water off and opened the case. A joint that costs four euros "
    "had gone. I had two of them in my box. By ten, all was well again. Since then I keep a list of parts that "
    "break on the door of the cupboard. My team adds to it. We lose less time on the hunt.",
}
REPORT = {
    "fr": "L’opérationnalisation des préconisations méthodologiques interdépartementales nécessite une "
    "contractualisation pluriannuelle. La responsabilisation individuelle conditionne l’appropriation "
    "organisationnelle. L’institutionnalisation participative caractérise l’accompagnement "
    "transformationnel. L’interopérabilité informationnelle représente une problématique "
    "organisationnelle fondamentale. L’industrialisation administrative détermine l’optimisation. La "
    "standardisation internationale accompagne l’expérimentation institutionnelle. La dématérialisation "
    "généralisée nécessite une sensibilisation intergénérationnelle, une professionnalisation, une "
    "évaluation, une rationalisation budgétaire et une communication institutionnelle.",
    "en": "Organisational transformation necessitates interdepartmental accountability considerations. "
    "Institutional responsibility characterises administrative implementation methodologies. "
    "Sustainability operationalisation facilitates multidisciplinary collaboration opportunities. "
    "International standardisation demonstrates technological interoperability. Professionalisation "
    "fundamentally necessitates intergenerational communication. Administrative digitalisation "
    "accommodates individual participation. Methodological experimentation accelerates institutional "
    "optimisation, organisational adaptability, environmental responsibility, informational availability, "
    "operational continuity, budgetary rationalisation and intellectual independence. Universal "
    "generalisation complicates experimental applicability considerably, notwithstanding particularly "
    "exceptional circumstances.",
}


@pytest.mark.parametrize(("lang", "at_least"), [("fr", 58), ("en", 54)])
def test_syllables_of_words_never_seen_are_mostly_right(lang, at_least):
    words = HELD_OUT[lang].split()
    counted = [syllables(word, lang) == int(number) for word, number in zip(words[::2], words[1::2], strict=True)]
    assert len(counted) == 60
    assert sum(counted) >= at_least


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_plain_post_gets_no_remark_and_a_report_does(lang):
    assert findings_of("readability", PLAIN[lang], lang=lang) == []
    assert [finding.kind for finding in findings_of("readability", REPORT[lang], lang=lang)] == ["hard"]
    assert readability(CheckedText(PLAIN[lang]), lang).score > 60


def test_long_sentences_are_shown_where_they_stand():
    long = "J’ai " + "vu la pompe et " * 11 + "rien."
    text = f"Un mot.\n\n{long}\n\nUn autre."
    (finding,) = findings_of("readability", text, lang="fr")
    assert excerpt(text, finding.span) == long
    assert "47" in finding.message


def test_figures_are_those_one_counts_by_hand():
    found = readability(CheckedText("La pompe est là. L’eau coule.\n\n#pompe #eau\nhttps://exemple.fr/a"), "fr")
    assert (found.words, found.sentences, found.words_per_sentence, found.score) == (7, 2, 3.5, None)


def test_a_third_language_is_not_measured():
    assert findings_of("readability", REPORT["fr"], lang="de") == []
