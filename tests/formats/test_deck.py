import tomllib

import pytest

from advocate_desktop.domain.cards import KEPT_AT_MOST, Family
from advocate_desktop.formats.deck import family_texts, read_cards, shipped_deck
from advocate_desktop.resources import resource_path

CARD = """
[[card]]
id = "acme.one"
family = "topics"
icon = "house"
[card.en]
title = "One"
meaning = "What one means."
question = "Which one?"
[card.fr]
title = "Un"
meaning = "Ce que un veut dire."
question = "Lequel ?"
"""


def keys(reading):
    return [refusal.key.removeprefix("line.errors.") for refusal in reading.refused]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_shipped_deck_is_read_whole(language):
    deck = shipped_deck(language)
    written = [
        card["id"]
        for family in Family
        for card in tomllib.loads(resource_path("decks", f"{family}.toml").read_text("utf-8"))["card"]
    ]
    assert [card.id for card in deck] == written
    assert all(card.title and card.meaning and card.question and card.example and card.phrase for card in deck)
    assert not any(card.company or card.own for card in deck)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_family_has_its_texts_and_its_limit(language):
    texts = family_texts(language)
    assert tuple(texts) == tuple(Family)
    listed = tomllib.loads(resource_path("decks", "families.toml").read_text("utf-8"))["family"]
    assert {Family(each["id"]): each.get("kept_at_most") for each in listed} == KEPT_AT_MOST


def test_the_cards_of_the_sample_pack_are_taken():
    text = resource_path("sample_pack", "cards", "values.toml").read_text("utf-8")
    reading = read_cards("cards/values.toml", text, "fr", company=True)
    assert not reading.refused
    assert reading.cards
    assert all(card.company for card in reading.cards)


def test_a_card_is_read_in_the_language_asked_for_or_else_the_other():
    assert read_cards("a.toml", CARD, "fr").cards[0].title == "Un"
    only_french = CARD[: CARD.index("[card.en]")] + CARD[CARD.index("[card.fr]") :]
    assert read_cards("a.toml", only_french, "en").cards[0].title == "Un"


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('id = "acme.one"', 'id = ""', "card_id"),
        ('id = "acme.one"', 'id = "own.1"', "card_id"),
        ('id = "acme.one"', "id = 7", "card_id"),
        ('"topics"', '"hats"', "card_family"),
        ("[card.en]", "[card.de]", ""),
        ('title = "One"', "title = 1", "card_text"),
        ('title = "One"', 'title = " "', "card_missing"),
        ('title = "One"', f'title = "{"o" * 61}"', "card_long"),
        ('question = "Which one?"', "", "card_missing"),
        ("[[card]]", "[[card", "cards_toml"),
    ],
)
def test_a_broken_card_is_refused_with_a_sentence(old, new, key):
    reading = read_cards("cards/a.toml", CARD.replace(old, new, 1), "en")
    assert keys(reading) == ([key] if key else [])
    assert len(reading.cards) == (0 if key else 1)
    assert all("cards/a.toml" in str(refusal) for refusal in reading.refused)


def test_a_file_with_no_list_of_cards_is_refused():
    assert keys(read_cards("a.toml", "card = 3", "en")) == ["cards_list"]
    assert keys(read_cards("a.toml", "card = [3]", "en")) == ["card_shape"]
    assert keys(read_cards("a.toml", "card = [" + "3," * 201 + "]", "en")) == ["cards_list"]
    assert read_cards("a.toml", "", "en").cards == ()


def test_the_other_cards_of_a_file_with_a_broken_one_are_taken():
    reading = read_cards("a.toml", CARD + CARD.replace("acme.one", "acme.two") + CARD, "en")
    assert [card.id for card in reading.cards] == ["acme.one", "acme.two"]
    assert keys(reading) == ["card_twice"]


def test_a_card_with_an_icon_of_no_known_shape_gets_the_plain_one():
    (card,) = read_cards("a.toml", CARD.replace('"house"', '"../../etc"'), "en").cards
    assert card.icon == "cards-three"


def test_a_card_in_no_language_is_refused():
    text = CARD.replace("[card.en]", "[card.de]").replace("[card.fr]", "[card.it]")
    assert keys(read_cards("a.toml", text, "en")) == ["card_language"]
