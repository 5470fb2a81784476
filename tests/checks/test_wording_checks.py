"""Tone, boundaries, disclosure, promotion, worn phrases, company rules, conversation."""

import pytest
from checks.checking import excerpt, findings_of, fixed, report_of

from advocate_desktop.checks.rules import built_in_rules, parse_rules
from advocate_desktop.domain.cards import Card, Family
from advocate_desktop.domain.draft_states import DraftKind
from advocate_desktop.domain.findings import Offer, Origin, Severity
from advocate_desktop.domain.ignoring import Ignored, IgnoreScope
from advocate_desktop.formats.deck import shipped_deck

NAMES = ("Héliane", "Héliane Rénovation")
SWITCHED_ON = frozenset({"conversation", "link-place"})


def words_of(check, text, **known):
    return [excerpt(text, finding.span) for finding in findings_of(check, text, **known)]


# Tone


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("fr", "Ma direction nous prend pour des pions.", "nous prend pour des"),
        ("fr", "Ras-le-bol de ces réunions.", "Ras-le-bol"),
        ("fr", "Mon chef est incompétent.", "incompétent"),
        ("fr", "Les clients sont insupportables depuis lundi.", "sont insupportables"),
        ("fr", "Une bande d’incapables, voilà ce que j’en pense.", "bande d’incapables"),
        ("en", "I am sick and tired of my boss.", "I am sick and tired of"),
        ("en", "The management is useless.", "useless"),
        ("en", "They treated us like dirt.", "treated us like dirt"),
        ("en", "What a toxic workplace.", "toxic workplace"),
    ],
)
def test_hostile_and_hurt_words(lang, text, words):
    (finding,) = findings_of("tone", text, lang=lang)
    assert words.startswith(excerpt(text, finding.span)) or excerpt(text, finding.span) in words
    assert finding.severity is Severity.WARNING
    assert finding.offer is Offer.SLEEP_ON_IT


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le solvant est toxique, mon client porte un masque."),
        ("fr", "Le bruit de la presse était insupportable, nous l’avons isolée."),
        ("fr", "Match nul entre l’atelier et la compta, le chef arbitrait."),
        ("fr", "« Mon chef est incompétent », disait-il ; il a changé d’avis."),
        ("en", "The useless cable was behind the panel."),
        ("en", "The waste is toxic, so the team wears masks."),
        ("en", "The clients were happy with the stupidly simple valve."),
    ],
)
def test_words_that_only_sound_hostile(lang, text):
    assert findings_of("tone", text, lang=lang) == []


# Boundaries

DECK = shipped_deck("fr")


def boundary(card_id):
    return (DECK.card(f"boundaries.{card_id}"),)


@pytest.mark.parametrize(
    ("card", "text"),
    [
        ("customer-names", "Hier, Mme Durand m’a ouvert."),
        ("unpublished-results", "Le chiffre d’affaires monte."),
        ("photos", "Sur la photo, ma collègue."),
        ("politics", "Ce que propose le gouvernement me plaît."),
        ("competitors", "Nos concurrents ne le font pas."),
        ("incidents", "Une enquête est ouverte."),
        ("pay", "Mon salaire n’a pas bougé."),
        ("unannounced-projects", "Le prototype arrive."),
        ("strategy", "On parle de la fermeture du site."),
        ("family", "Mon fils me l’a demandé."),
        ("suppliers", "Notre fournisseur a trois jours de retard."),
        ("anger", "C’est scandaleux."),
        ("promotion", "Profitez de notre devis gratuit."),
    ],
)
def test_a_boundary_card_recalls_itself_and_only_when_it_is_kept(card, text):
    (finding,) = findings_of("boundaries", text, boundaries=boundary(card))
    assert finding.origin is Origin.BOUNDARY
    assert DECK.card(f"boundaries.{card}").title in finding.message
    assert findings_of("boundaries", text) == []


def test_every_boundary_card_that_words_can_tell_has_words():
    for language in ("fr", "en"):
        known = {rule.id for rule in built_in_rules(language).of("boundaries")}
        cards = {card.id.removeprefix("boundaries.") for card in DECK.of(Family.BOUNDARIES)}
        assert cards - known == {"free-time"}


def test_a_card_of_one_s_own_is_known_by_its_words():
    card = Card("own.1", Family.BOUNDARIES, "Ne pas parler du chantier de Brest", own=True)
    assert words_of("boundaries", "Les chantiers avancent. Celui-là, à Brest, attend.", boundaries=(card,)) == []
    assert words_of("boundaries", "À Brest, le chantier avance.", boundaries=(card,)) == ["Brest"]


# Disclosure


def test_praise_without_a_tie_is_told_and_mended_near_the_claim():
    text = "Bravo à Héliane Rénovation, une belle réussite."
    (finding,) = findings_of("disclosure", text, companies=NAMES)
    assert finding.origin is Origin.LAW
    assert fixed(text, finding) == "Bravo à Héliane Rénovation (j’y travaille), une belle réussite."
    assert findings_of("disclosure", fixed(text, finding), companies=NAMES) == []
    (other,) = finding.alternatives
    assert (
        text[: other.span.start] + other.replacement + text[other.span.end :]
        == f"Je travaille chez Héliane. {text}"
    )


def test_the_wording_is_in_the_language_of_the_text():
    (finding,) = findings_of("disclosure", "Well done, Héliane.", lang="en", companies=NAMES)
    assert finding.fix.replacement == " (where I work)"


@pytest.mark.parametrize(
    "text",
    [
        "Bravo à nos équipes, fierté d’Héliane.",
        "Chez Héliane depuis dix ans chez eux, je travaille au bureau d’études : excellent café.",
        "Héliane a ouvert un atelier mardi.",
        "Une réussite, cette rénovation.",
        "« Héliane est formidable », dit un voisin.",
    ],
)
def test_no_praise_or_a_tie_that_shows(text):
    assert findings_of("disclosure", text, companies=NAMES) == []


# Promotion


def test_superlatives_are_told_outside_quotations():
    assert words_of("promotion", "Le leader mondial de la paille.") == ["leader mondial"]
    assert words_of("promotion", "« Le leader mondial de la paille », dit l’affiche.") == []


def test_a_name_is_told_when_it_comes_too_often():
    text = "Héliane pose. Héliane isole. Héliane chauffe. Héliane Rénovation répare."
    (finding,) = findings_of("promotion", text, companies=NAMES)
    assert (finding.kind, len(finding.related)) == ("named", 3)
    assert findings_of("promotion", text.replace("Héliane isole", "Elle isole"), companies=NAMES) == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("C’est posé !!! On rentre.", "C’est posé ! On rentre."),
        ("Un\u202f! Deux\u202f! Trois\u202f! Quatre\u202f!", "Un\u202f! Deux. Trois. Quatre."),
        ("One! Two! Three! Four!", "One! Two. Three. Four."),
    ],
)
def test_exclamation_marks(text, mended):
    (finding,) = findings_of("promotion", text)
    assert fixed(text, finding) == mended
    assert findings_of("promotion", mended) == []


def test_three_exclamation_marks_are_fine():
    assert findings_of("promotion", "Un ! Deux ! Trois !") == []


# Worn phrases and the company's own


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("fr", "Remettre l’humain au cœur, voilà.", "Remettre l’humain au cœur"),
        ("fr", "Force est de constater que la pompe fuit.", "Force est de constater"),
        ("en", "At the end of the day, it leaks.", "At the end of the day"),
        ("en", "We unlock the full potential of pumps.", "unlock the full potential"),
    ],
)
def test_worn_phrases(lang, text, words):
    assert words_of("cliche", text, lang=lang) == [words]


def test_a_phrase_does_not_span_two_sentences():
    assert words_of(
        "cliche", "Nous verrons à la fin. De compte rendu, point. Force, est de constater", lang="fr"
    ) == ["Force, est de constater"]


def test_a_plainer_word_is_one_click_away_and_keeps_its_capital():
    text = "Utilize the pump. I utilize it."
    first, second = findings_of("cliche", text, lang="en")
    assert fixed(text, first) == "Use the pump. I utilize it."
    assert fixed(text, second) == "Utilize the pump. I use it."
    assert not first.fix.safe


def test_a_pack_s_rules_speak_in_their_own_check():
    rules = built_in_rules("fr") + parse_rules(
        "[[rule]]\nid='a'\nkind='substitution'\nwords=['passoire thermique']\nreplacement='logement classé F'\n"
        "severity='warning'\nmessage='Des gens y habitent.'\n",
        "a.toml",
        Origin.COMPANY,
    )
    text = "Une passoire thermique isolée."
    (finding,) = findings_of("company", text, rules=rules)
    assert (finding.severity, finding.origin) == (Severity.WARNING, Origin.COMPANY)
    assert fixed(text, finding) == "Une logement classé F isolée."
    assert findings_of("company", text, rules=rules, ignored=(Ignored("company", IgnoreScope.ALWAYS, "a"),)) == []


# Conversation


def test_a_long_post_that_invites_nobody_is_told_only_where_that_is_wanted():
    text = "Nous avons posé les panneaux le soir, et les voisins ont dormi. " * 5
    assert findings_of("conversation", text) == []
    (finding,) = findings_of("conversation", text, enabled=SWITCHED_ON)
    assert finding.severity is Severity.ADVICE
    for ending in ("Et vous ?", "Racontez-moi le vôtre.", "Vos idées m’intéressent."):
        assert findings_of("conversation", text + ending, enabled=SWITCHED_ON) == []
    assert findings_of("conversation", text, enabled=SWITCHED_ON, kind=DraftKind.COMMENT) == []


def test_ignoring_a_stop_changes_nothing():
    text = "[[Et vous ?]]"
    ignored = (Ignored("open-prompt", IgnoreScope.ALWAYS),)
    assert [finding.check for finding in report_of(text, ignored=ignored).stops] == ["open-prompt"]
