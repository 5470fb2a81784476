"""Holds the texts of the card game to their promises: complete, distinct, short, and fit for a sentence."""

import itertools
import re
import tomllib
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
DECKS = ROOT / "resources/decks"
ICONS = ROOT / "resources/icons"
LANGUAGES = ("fr", "en")
CARDS = {
    "topics": 20,
    "audiences": 14,
    "intents": 12,
    "roles": 12,
    "tones": 12,
    "forms": 14,
    "boundaries": 14,
}
KEPT = {"topics": 6, "audiences": 3, "intents": 3, "roles": 2, "tones": 3, "forms": 6, "boundaries": None}
LENGTHS = {"title": 32, "meaning": 110, "question": 120, "example": 320, "phrase": 60}
OVERLAP = 0.3

# Words of brochures and phrases that everybody has read too often, as regular expressions.
WORN = {
    "fr": r"""
passion|ravie?s? de|fi(?:er|ère)s? de|heureu(?:x|se)s? de|n’hésitez pas|au cœur de|valeur ajoutée|innov
synergi|gagnant|zone de confort|bouger les lignes|l’humain|change la donne|\bADN\b|excellence|leader|inspirant
impact|boost|disrupti|écosystème|bienveillan|storytelling|talents?\b|aventure|défis?\b|solutions?\b|dans un monde
plus que jamais|sur mesure|incontournable|acteurs? majeur|démarche|relever|performant|enjeux?\b|fait sens
""",
    "en": r"""
passion|thrilled|excited to|proud to|delighted to|delve|leverag|game.?chang|journey|unlock|empower|synerg
best.in.class|world.class|cutting.edge|innovat|at the heart of|deep dive|stakeholder|ecosystem|storytelling
inspir|thought leader|value.added|win.win|outside the box|low.hanging|impact|boost|disrupt|excellence|talents?\b
adventure|challeng|solutions?\b|in today’s world|more than ever|tailor.made|robust|landscape|elevate
""",
}
WORN_PHRASE = {language: re.compile("|".join(lines.split("\n")[1:-1]), re.I) for language, lines in WORN.items()}


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((DECKS / f"{name}.toml").read_text("utf-8"))


DECK = {family: read(family)["card"] for family in CARDS}
FAMILIES = read("families")["family"]
ALL_CARDS = [card for cards in DECK.values() for card in cards]
IN_EACH_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def texts(language: str) -> list[tuple[str, str]]:
    """Give every text of a language with the place it stands in."""
    of_cards = [(card["id"], text) for card in ALL_CARDS for text in card[language].values()]
    return of_cards + [(family["id"], text) for family in FAMILIES for text in family[language].values()]


def phrases(family: str, language: str) -> list[str]:
    return [card[language]["phrase"] for card in DECK[family]]


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold())
    return " ".join(re.findall(r"[a-z0-9]+", "".join(sign for sign in plain if not unicodedata.combining(sign))))


def shingles(text: str) -> set[tuple[str, ...]]:
    """Give the runs of four words of a text, or the whole of a shorter one."""
    words = folded(text).split()
    return {tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3))}


# What is there


def test_the_families_stand_in_the_order_of_play_with_their_limits():
    assert [family["id"] for family in FAMILIES] == list(CARDS)
    assert [family["order"] for family in FAMILIES] == list(range(1, len(CARDS) + 1))
    assert {family["id"]: family.get("kept_at_most") for family in FAMILIES} == KEPT
    for family, language in itertools.product(FAMILIES, LANGUAGES):
        assert set(family[language]) == {"name", "singular", "asks", "sort_hint"}
        assert family[language]["asks"].endswith("?")
        assert len(family[language]["sort_hint"]) <= 60


def test_each_family_has_a_tint_of_its_own_in_every_theme():
    assert len({family["tint"] for family in FAMILIES}) == len(FAMILIES)
    for theme in ("light", "dark", "contrast"):
        colors = tomllib.loads((ROOT / f"resources/themes/{theme}.toml").read_text("utf-8"))["colors"]
        for family in FAMILIES:
            assert {family["tint"] + part for part in ("", "Soft", "Line")} <= set(colors)


@pytest.mark.parametrize("family", CARDS)
def test_a_family_is_complete_in_both_languages(family):
    cards = DECK[family]
    assert len(cards) == CARDS[family]
    for card in cards:
        assert set(card) == {"id", "family", "icon", *LANGUAGES}
        assert card["family"] == family
        assert re.fullmatch(rf"{family}\.[a-z]+(?:-[a-z]+)*", card["id"])
        for language in LANGUAGES:
            assert set(card[language]) == set(LENGTHS)
            assert all(text == text.strip() != "" for text in card[language].values()), card["id"]


def test_no_two_cards_share_an_id():
    assert len({card["id"] for card in ALL_CARDS}) == len(ALL_CARDS)


@pytest.mark.parametrize("family", CARDS)
def test_each_card_of_a_family_has_a_drawing_of_its_own(family):
    icons = [card["icon"] for card in DECK[family]]
    assert len(set(icons)) == len(icons)
    assert not [icon for icon in icons if not (ICONS / f"duotone/{icon}.svg").is_file()]


def test_each_family_has_a_filled_icon_of_its_own():
    icons = [family["icon"] for family in FAMILIES]
    assert len(set(icons)) == len(icons)
    assert not [icon for icon in icons if not (ICONS / f"fill/{icon}.svg").is_file()]


# What it says


@IN_EACH_LANGUAGE
def test_texts_fit_on_a_card(language):
    for card in ALL_CARDS:
        over = {field: len(text) for field, text in card[language].items() if len(text) > LENGTHS[field]}
        assert not over, card["id"]
        assert card[language]["meaning"].endswith(".")
        assert card[language]["question"].endswith("?")
        assert len(re.findall(r"[.?]”?(?=\s|$)", card[language]["example"].replace(" »", ""))) >= 2, card["id"]


@IN_EACH_LANGUAGE
@pytest.mark.parametrize("field", ["title", "meaning", "question", "example"])
def test_no_two_cards_are_alike(language, field):
    written = {card["id"]: card[language][field] for card in ALL_CARDS}
    assert not [text for text, times in Counter(map(folded, written.values())).items() if times > 1]
    runs = {card: shingles(text) for card, text in written.items()}
    for (one, left), (other, right) in itertools.combinations(runs.items(), 2):
        assert len(left & right) / min(len(left), len(right)) < OVERLAP, (one, other)


@IN_EACH_LANGUAGE
def test_no_two_cards_of_a_family_say_the_same_in_the_statement(language):
    for family, number in CARDS.items():
        assert len({folded(phrase) for phrase in phrases(family, language)}) == number


@IN_EACH_LANGUAGE
def test_the_deck_is_sober(language):
    for place, text in texts(language):
        assert "!" not in text, place
        assert not WORN_PHRASE[language].search(text), (place, text)


def test_french_is_set_as_in_print():
    for place, text in texts("fr"):
        assert not re.search(r"['\"“”—–]|\.\.\.|  ", text), (place, text)
        assert not re.search(r"(?<!\u202f)[;?!]|(?<!\u00a0)[:»]|«(?!\u00a0)", text), (place, text)
        assert not re.search(r"\d (?:[%€°h]|\d{3}\b)|\d[%€°]", text), (place, text)


def test_english_is_set_as_in_print():
    for place, text in texts("en"):
        assert not re.search(r"['\"«»—–]|\.\.\.|  |[\u00a0\u202f]| [;:?!]", text), (place, text)
        assert not re.search(r"\b\w+(?:n’t|’re|’ve|’ll)\b", text), (place, text)


def test_the_app_says_vous():
    for card in ALL_CARDS:
        for field in ("meaning", "question"):
            assert not re.search(r"\b(?:tu|toi|ton|tes|t’\w+)\b", card["fr"][field], re.IGNORECASE), card["id"]


# How a card enters the sentence


@IN_EACH_LANGUAGE
@pytest.mark.parametrize("family", CARDS)
def test_a_phrase_stands_in_a_list_without_ambiguity(family, language):
    for phrase in phrases(family, language):
        assert not re.search(r"[.,;:?]|\b(?:et|ou|and|or)\b(?!-)", phrase.replace("before-and-", "")), phrase


@pytest.mark.parametrize("family", ["topics", "audiences"])
def test_topics_and_audiences_in_french_are_nouns_with_their_article(family):
    for phrase in phrases(family, "fr"):
        assert re.match(r"(?:les?|la|mes|mon|ma|nos|notre) |l’", phrase), phrase


def test_boundaries_in_french_take_an_article_that_code_can_contract():
    for phrase in phrases("boundaries", "fr"):
        assert re.match(r"(?:les?|la) |l’", phrase), phrase


def test_forms_in_french_are_plural_with_their_article():
    for phrase in phrases("forms", "fr"):
        assert re.match(r"des \w+[sx]\b|des avant-après$", phrase), phrase


def test_forms_in_english_are_plural():
    for phrase in phrases("forms", "en"):
        assert re.search(r"\w+s\b", phrase), phrase


def test_intents_follow_pour_and_to():
    for french, english in zip(phrases("intents", "fr"), phrases("intents", "en"), strict=True):
        assert re.match(r"\w+(?:er|ir|re)\b", french), french
        assert not re.match(r"to |\w+(?:ing|ed)\b", english), english


def test_roles_in_english_take_the_right_article():
    for phrase in phrases("roles", "en"):
        assert re.match(r"an [aeio]|a [^aeiou]", phrase), phrase


def test_roles_in_french_stand_without_article_and_suit_anyone():
    gendered = re.compile(r"\b\w+(?:eur|euse|teur|trice|ien|ienne|ant|ante|ère|ier|ière|é|ée|if|ive)\b")
    for phrase in phrases("roles", "fr"):
        assert not re.match(r"(?:une?|les?|la|des) |l’", phrase), phrase
        assert not gendered.search(phrase), phrase


def test_tones_are_one_word_that_agrees_with_its_noun():
    for phrase in phrases("tones", "fr"):
        assert re.fullmatch(r"[\w-]+", phrase), phrase
        assert not re.search(r"(?:ive|euse|che|ère|ée)$", phrase), phrase
    for phrase in phrases("tones", "en"):
        assert re.fullmatch(r"[b-df-hj-np-tv-z]\w+", phrase), phrase


def test_boundaries_in_english_follow_away_from():
    for phrase in phrases("boundaries", "en"):
        assert not re.match(r"(?:to|not|no|never) ", phrase), phrase
