"""The sentences proposals are made of: enough of them, well formed, in both languages."""

import re
from itertools import combinations

import pytest

from advocate_desktop.composing.patterns import LANGUAGES, Pattern, hooks_of_rung, patterns, structures, wordings
from advocate_desktop.domain.cards import Family
from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.proposals import HookType, PartRole, shingles
from advocate_desktop.formats.deck import shipped_deck

SLOTS = {
    "number", "quote", "speaker", "contrast", "question", "gist", "topic", "source", "de_source",
    "audience", "company", "sentence", "de_speaker", "idea", "own", "opposed",
}  # fmt: skip
PROMPT = re.compile(r"\[\[[^\[\]]*\]\]")
FRENCH_FAULTS = (
    r"(?<![\u202f;!?…])[;!?](?=[\s\]}|]|$)", r"(?<!\u00a0):(?=\s|$)", r"«(?!\u00a0)|(?<!\u00a0)»", r"'",
    r"dans le cadre de", r"\bau niveau de", r"\bn’hésitez", r"\bj’ai le plaisir",
    # Participles that would agree with the person who writes.
    r"\b[Jj]e (?:me )?suis (?!d’accord|preneur|loin|posé|dit)\w+é\b",
    r"\bm’a (?:\w+ )?(?!sauté|laissé|montré)\w+é\b",
)  # fmt: skip
VOUS = re.compile(r"\b(?:vous|votre|vos|dites|faites|(?!assez|chez)[a-zéè]{3,}ez)\b", re.IGNORECASE)


def every(language: str) -> list[tuple[str, Pattern]]:
    return [(group, one) for group, listed in patterns(language).groups.items() for one in listed]


def texts(pattern: Pattern) -> list[str]:
    return [text for source in (pattern.text, pattern.tu) if source for text in wordings(source)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_of_them(language):
    data = patterns(language)
    assert sum(len(data.of(f"hook.{hook}")) for hook in HookType) >= 40
    assert sum(len(listed) for group, listed in data.groups.items() if group.startswith("turn.")) >= 80
    forms = {card.id.rpartition(".")[2] for card in shipped_deck(language).of(Family.FORMS)}
    assert forms <= structures().keys()
    for form in forms:
        assert data.of(f"turn.{form}"), form
        assert len(set(structures()[form].shapes)) == 3
    for rung in Rung:
        assert hooks_of_rung(rung)
        listed = [one for one in data.of("turn.any") if not one.rungs or rung in one.rungs]
        assert len(listed) >= 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_conditions_name_cards_that_exist(language):
    deck = shipped_deck(language)
    known = {family: {card.id.rpartition(".")[2] for card in deck.of(family)} for family in Family}
    for _, one in every(language):
        assert one.tones <= known[Family.TONES], one.text
        assert one.roles <= known[Family.ROLES], one.text
        assert one.intents <= known[Family.INTENTS], one.text
        assert one.forms <= known[Family.FORMS], one.text
        assert one.topics <= {card.id for card in deck.of(Family.TOPICS)}, one.text
        assert one.rungs <= set(Rung), one.text
        assert one.needs <= SLOTS, one.text
        assert one.says <= set(HookType), one.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tone_has_its_hooks(language):
    for tone in (card.id.rpartition(".")[2] for card in shipped_deck(language).of(Family.TONES)):
        kinds = {
            hook
            for hook in HookType
            for one in patterns(language).of(f"hook.{hook}")
            if tone in one.tones and not one.needs & {"title"}
        }
        assert len(kinds) >= 7, (tone, kinds)


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_are_set_and_worded_with_care(language):
    for group, one in every(language):
        for text in texts(one):
            assert "{" not in re.sub(r"\{[A-Za-z_]+\}", "", text), text
            assert "|" not in text, text
            assert text.count("[[") == text.count("]]") == len(PROMPT.findall(text)), text
            assert not re.search(r"\b(\w+) \1\b", text, re.IGNORECASE), text
            assert not re.search(r" [.,]|  |!", text), text
            assert text[0].isupper() or text[0] in "{[“«(", text
            assert text[-1] in ".?!…:])}\u00bb”", text
            if language == "fr":
                assert not [fault for fault in FRENCH_FAULTS if re.search(fault, text)], text
            else:
                assert "'" not in text, text
        assert one.asks <= 3, one.text
        assert group != PartRole.HASHTAGS


def test_french_for_those_who_say_tu_says_tu():
    for _, one in every("fr"):
        for text in wordings(one.text):
            speaks_to_readers = VOUS.search(PROMPT.sub("", text))
            assert bool(speaks_to_readers) <= bool(one.tu), text
        for text in wordings(one.tu):
            assert not VOUS.search(PROMPT.sub("", text)), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_sentences_share_next_to_nothing(language):
    found = {
        one.id: frozenset().union(*(shingles(re.sub(r"\{\w+\}|\?\w+", "\n", text)) for text in texts(one)))
        for _, one in every(language)
    }
    shared = [ours & theirs for ours, theirs in combinations(found.values(), 2)]
    assert not [same for same in shared if len(same) > 3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_in_stock_ask_for_something_new_and_are_all_asked(language):
    data = patterns(language)
    questions = [one for listed in data.stocks.values() for one in listed]
    assert len(questions) == len(set(questions))
    for one in questions:
        assert not re.search(r"[\[\]{}|!']| [.,]|  ", one), one
        assert language == "en" or not [fault for fault in FRENCH_FAULTS if re.search(fault, one)], one
    named = {name for _, one in every(language) for name in re.findall(r"\?(\w+)[|}]", one.text + one.tu)}
    assert named == data.stocks.keys()


def test_ids_are_their_own():
    for language in LANGUAGES:
        ids = [one.id for _, one in every(language)]
        assert len(ids) == len(set(ids))
