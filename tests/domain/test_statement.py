"""The statement in correct French and English, from any legal set of cards."""

import random
import re
from dataclasses import replace

import pytest
from card_player import finish

from advocate_desktop.domain.cards import Card, Family
from advocate_desktop.domain.french import elides, in_sentence, with_de
from advocate_desktop.domain.game import Hand, begin
from advocate_desktop.domain.line import current_statement
from advocate_desktop.domain.moves import Pile, Reword, Write
from advocate_desktop.domain.play import apply
from advocate_desktop.domain.statement import BOUNDARIES_SAID, Piece, Spoken, pieces, statement
from advocate_desktop.formats.deck import shipped_deck

GAMES = 1000
VOWEL = "aeiouyàâéèêîôûœAEIOUÉ"
WRONG = {
    "fr": [
        r"\bde les?\b", r"\bà les?\b", r"\bde d[eu]s?\b", r"\bd’d", rf"\b[dD]e (?=[{VOWEL}])",
        rf"\bd’(?=[^{VOWEL}h])",
        r"\b(les?|la|des|du|de|en|pour|sur|et) \1\b", r"\b(?:pour|sur|en|et) [.,]", r"’\s", r"'",
    ],
    "en": [
        r"\b(the|an?|my|our|to|and|as|in|about|for|from) \1\b", r"\ba (?=[aeio])", r"\ban (?=[^aeiouhAEIO“])",
        r"\b(?:for|about|as|to|from|and|in) [.,]", r"'",
    ],
}  # fmt: skip
ROLE_AND_TONE = {
    "fr": r"(, en .+?)?(, d’un ton .+?)?, pour .+?\.",
    "en": r"(, as .+?)?(, in an? .+? tone)?, to .+?\.",
}
SHAPE = {
    "fr": rf"J’écris pour .+ sur .+?{ROLE_AND_TONE['fr']}( Je me tiens à l’écart d(e |u |es |’).+\.)?",
    "en": rf"I write for .+ about .+?{ROLE_AND_TONE['en']}( I keep away from .+\.)?",
}


def shuffled(state, deck, chance):
    """Play a whole legal game, with an own card and a reworded one now and then."""
    if chance.random() < 0.3:
        family = chance.choice(list(Family))
        state = apply(state, Write(family, f"Ma carte {chance.randint(1, 9)}", pile=Pile.KEEP), deck)
    if chance.random() < 0.3:
        state = apply(state, Reword(chance.choice(list(deck)).id, "Autrement dit"), deck)
    return finish(state, deck, chance)[1]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_thousand_games_give_a_thousand_sound_statements(language):
    deck = shipped_deck(language)
    chance = random.Random(f"statements {language}")
    hand = begin(Hand())
    for _ in range(GAMES // 50):
        state = shuffled(hand, deck, chance)
        for _ in range(50):
            said = current_statement(reshuffled(state, deck, chance), deck, language)
            assert not re.search(r"  | [,.]|,,|\.\.|[,.]\w", said.replace("\u00a0", "_")), said
            assert re.fullmatch(SHAPE[language], said), said
            assert not [wrong for wrong in WRONG[language] if re.search(wrong, said)], said


def reshuffled(state, deck, chance):
    """Give another legal end: other cards in the hand and in the pillars, as another game would have left them."""
    piles = dict.fromkeys(state.piles, Pile.NOT_ME)
    most = {"topics": 6, "audiences": 3, "intents": 3, "roles": 2, "tones": 3, "forms": 6, "boundaries": 9}
    least = {"topics": 1, "audiences": 1, "intents": 1, "forms": 1}
    kept = {}
    for family in Family:
        ids = [card.id for card in (*deck.of(family), *state.own) if card.family is family and card.id in piles]
        kept[family] = chance.sample(ids, chance.randint(least.get(family, 0), most[family]))
        piles |= dict.fromkeys(kept[family], Pile.KEEP)
    answers = {
        family: tuple(zip(kept[family], kept[family][1:], strict=False))
        for family in (Family.TOPICS, Family.INTENTS)
    }
    pillars = tuple(
        replace(
            pillar,
            topic=chance.choice(kept[Family.TOPICS]),
            audience=chance.choice(kept[Family.AUDIENCES]),
            intent=chance.choice(kept[Family.INTENTS]),
        )
        for pillar in state.pillars
    )
    return replace(state, piles=piles, answers=answers, pillars=pillars)


def card(family, phrase="", title="Titre"):
    return Card(f"{family}.{phrase}{title}", family, title, phrase=phrase)


def cards(family, *phrases):
    return tuple(card(family, phrase) for phrase in phrases)


FRENCH = Spoken(
    cards(Family.TOPICS, "les chantiers", "l’IA au travail", "la paie"),
    cards(Family.AUDIENCES, "mes proches", "les jeunes"),
    cards(Family.INTENTS, "transmettre", "apprendre"),
    cards(Family.ROLES, "témoin", "élève"),
    cards(Family.TONES, "simple", "franc"),
    cards(Family.BOUNDARIES, "les noms de clients", "la réclame", "l’argent", "nommer un collègue"),
)
ENGLISH = Spoken(
    cards(Family.TOPICS, "my site", "AI at work", "learning on the job"),
    cards(Family.AUDIENCES, "career changers", "my younger self"),
    cards(Family.INTENTS, "pass on what I know"),
    cards(Family.ROLES, "a witness", "an archivist"),
    cards(Family.TONES, "honest", "plain"),
    cards(Family.BOUNDARIES, "naming customers", "party politics"),
)


def test_the_whole_sentence():
    assert statement(FRENCH, "fr") == (
        "J’écris pour mes proches et les jeunes sur les chantiers, l’IA au travail et la paie, en témoin et en "
        "élève, d’un ton simple et franc, pour transmettre et apprendre. Je me tiens à l’écart des noms de "
        "clients, de la réclame, de l’argent et de nommer un collègue."
    )
    assert statement(ENGLISH, "en") == (
        "I write for career changers and my younger self about my site, AI at work and learning on the job, "
        "as a witness and an archivist, in an honest and plain tone, to pass on what I know. "
        "I keep away from naming customers and party politics."
    )


def test_what_is_not_kept_is_not_said():
    bare = replace(FRENCH, roles=(), tones=(), boundaries=())
    assert statement(bare, "fr").endswith(" et la paie, pour transmettre et apprendre.")
    bare = replace(ENGLISH, roles=(), tones=(), boundaries=())
    assert statement(bare, "en").endswith(" and learning on the job, to pass on what I know.")


def test_a_card_without_a_phrase_is_quoted():
    own = (card(Family.TOPICS, title="Mes ruches."),)
    assert "sur «\u00a0Mes ruches\u00a0», en" in statement(replace(FRENCH, topics=own), "fr")
    assert "about “Mes ruches”, as" in statement(replace(ENGLISH, topics=own), "en")
    own = (card(Family.BOUNDARIES, title="Mes ruches"),)
    assert statement(replace(FRENCH, boundaries=own), "fr").endswith(" de «\u00a0Mes ruches\u00a0».")


def test_a_few_boundaries_are_enough_to_say():
    many = cards(Family.BOUNDARIES, *(f"les sujets {number}" for number in "abcdef"))
    assert statement(replace(FRENCH, boundaries=many), "fr").count("des sujets") == BOUNDARIES_SAID


@pytest.mark.parametrize(
    ("tone", "article"),
    [("plain", "a"), ("honest", "an"), ("unusual", "an"), ("unhurried", "an"), ("useful", "a"), ("one-off", "a"),
     ("universal", "a"), ("unique", "a"), ("humble", "a"), ("IT", "an"), ("HR", "an"), ("European", "a")],
)  # fmt: skip
def test_the_english_article_goes_by_sound(tone, article):
    tones = cards(Family.TONES, tone)
    assert f" in {article} {tone} tone" in statement(replace(ENGLISH, tones=tones), "en")


@pytest.mark.parametrize(
    ("phrase", "after_de"),
    [
        ("les clients", "des clients"),
        ("le bruit", "du bruit"),
        ("la paie", "de la paie"),
        ("l’argent", "de l’argent"),
        ("avis tranchés", "d’avis tranchés"),
        ("écrire le soir", "d’écrire le soir"),
        ("nommer un client", "de nommer un client"),
        ("des photos", "de photos"),
        ("des images", "d’images"),
        ("du bruit", "de bruit"),
        ("de l’argent", "d’argent"),
        ("mes enfants", "de mes enfants"),
        ("une rumeur", "d’une rumeur"),
        ("histoires de famille", "d’histoires de famille"),
        ("hiérarchie", "de hiérarchie"),
        ("hasards", "de hasards"),
        ("héros", "de héros"),
        ("onze sujets", "de onze sujets"),
        ("yoga", "de yoga"),
        ("« Tout »", "de « Tout »"),
        ("œuvres", "d’œuvres"),
    ],
)
def test_de_is_elided_and_contracted(phrase, after_de):
    assert with_de(phrase) == after_de


def test_a_phrase_typed_with_a_capital_is_lowered_unless_it_is_a_name():
    assert in_sentence("Les chantiers") == "les chantiers"
    assert in_sentence("L’IA au travail") == "l’IA au travail"
    assert in_sentence("IA et paie") == "IA et paie"
    assert in_sentence("Lesage") == "Lesage"
    assert elides("IA")
    assert not elides("")


def test_each_part_tells_the_card_it_comes_from():
    parts = pieces(FRENCH, "fr")
    assert "".join(part.text for part in parts) == statement(FRENCH, "fr")
    assert Piece("l’IA au travail", Family.TOPICS) in parts
    assert [part.family for part in parts if part.family is Family.ROLES] == [Family.ROLES] * 2
