from dataclasses import replace
from datetime import UTC, datetime

from advocate_desktop.domain.cards import Card, Deck, Family
from advocate_desktop.domain.line import EditorialLine, Pillar, compare
from advocate_desktop.domain.memento import Fill, SectionEdit, compose, to_markdown


def card(family, number):
    return Card(f"{family}.{number}", family, f"{family} {number}")


HAND = {family: (card(family, 1), card(family, 2)) for family in Family}
PILLAR = Pillar(
    1, "Inside", HAND[Family.TOPICS][0], HAND[Family.AUDIENCES][0], HAND[Family.INTENTS][0], ("proof",)
)
LINE = EditorialLine(1, datetime(2026, 11, 19, tzinfo=UTC), "en", "I write.", (PILLAR,), HAND)


def test_a_version_is_like_itself():
    assert compare(LINE, replace(LINE, version=2)).nothing


def test_cards_that_came_and_went():
    after = replace(LINE, hand={**HAND, Family.TOPICS: (card(Family.TOPICS, 2), card(Family.TOPICS, 3))})
    change = compare(LINE, after)
    assert [known.id for known in change.cards_in] == ["topics.3"]
    assert [known.id for known in change.cards_out] == ["topics.1"]
    assert not change.statement_changed


def test_pillars_added_removed_renamed_and_recast():
    two = replace(PILLAR, id=2, name="Two")
    before = replace(LINE, pillars=(PILLAR, two))
    renamed = replace(PILLAR, name="Seen from inside")
    three = replace(PILLAR, id=3, name="Three")
    change = compare(before, replace(LINE, pillars=(renamed, three), statement="I tell."))
    assert (change.added, change.removed, change.renamed) == ((three,), (two,), ((PILLAR, renamed),))
    assert change.statement_changed
    recast = replace(PILLAR, topic=HAND[Family.TOPICS][1])
    assert compare(LINE, replace(LINE, pillars=(recast,))).recast == ((PILLAR, recast),)


def test_cards_take_the_words_of_a_deck_but_for_own_ones():
    own = replace(card(Family.FORMS, 1), own=True)
    mine = replace(card(Family.FORMS, 2), reworded=True)
    line = replace(LINE, hand={**HAND, Family.FORMS: (own, mine)})
    deck = Deck(tuple(replace(known, title=f"fr {known.title}") for cards in HAND.values() for known in cards))
    shown = line.in_words_of(deck)
    assert [known.title for known in shown.topics] == ["fr topics 1", "fr topics 2"]
    assert shown.pillars[0].topic.title == "fr topics 1"
    assert shown.forms == (own, mine)
    assert LINE.in_words_of(Deck(())) == LINE


def test_a_deck_keeps_the_first_of_two_cards_with_one_id_and_orders_families():
    first, second = card(Family.TONES, 1), card(Family.TOPICS, 1)
    deck = Deck((first, second, replace(first, title="again")))
    assert deck.cards == (second, first)
    assert deck.card("tones.1").title == "tones 1"


def test_the_memento_keeps_own_words_and_tells_when_they_are_outgrown():
    fills = [Fill("line", "My line", "I write."), Fill("notes", "Notes", "")]
    memento = compose("My memento", fills, {"line": SectionEdit("line", "My line", "Mine.", "I write.")})
    assert (memento.section("line").text, memento.section("line").outgrown) == ("Mine.", False)
    later = compose(
        "My memento", [Fill("line", "My line", "I tell.")], {"line": SectionEdit("line", "", "Mine.", "I write.")}
    )
    assert later.section("line").outgrown
    assert to_markdown(memento) == "# My memento\n\n## My line\n\nMine.\n"


def test_own_words_of_a_section_that_is_gone_stay():
    memento = compose("M", [], {"pillar.4": SectionEdit("pillar.4", "Pillar: Bees", "Mine.", "")})
    assert to_markdown(memento) == "# M\n\n## Pillar: Bees\n\nMine.\n"
