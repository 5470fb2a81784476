import random
import shutil
from datetime import UTC, datetime

import pytest
from card_player import finish
from sqlalchemy import insert

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.cards import Family
from advocate_desktop.domain.changes import Changed
from advocate_desktop.domain.game import Round, waiting
from advocate_desktop.domain.moves import Advance, NamePillar, Pile, Put, Reword, Say, Write
from advocate_desktop.errors import UserError
from advocate_desktop.formats.docx_file import read_docx
from advocate_desktop.storage.line import LineRows
from advocate_desktop.storage.tables import pack_files, sources

CARD = """
[[card]]
id = "company.figures"
family = "topics"
icon = "chart-line-up"
[card.en]
title = "Measured figures"
meaning = "What the readings say."
question = "Which figure proved you wrong?"
[card.fr]
title = "Les chiffres mesurés"
meaning = "Ce que disent les relevés."
question = "Quel chiffre vous a contredit ?"
"""


@pytest.fixture
def line(services):
    return services.line


def play_to_the_end(services, seed=1, **options):
    """Play a whole game and give the line it makes."""
    line = services.line
    played, _ = line.new_game(**options)
    return play_on(services, played, seed)


def play_on(services, played, seed=1):
    """Play a game on to its end in one go, as many calls of `play` would, and give the line it makes."""
    moves, _ = finish(played.state, played.deck, random.Random(seed))
    with services.database.write() as connection:
        rows = LineRows(connection)
        for seq, move in enumerate(moves[:-1], played.game.done):
            rows.add_move(played.id, seq, move)
        rows.set_done(played.id, played.game.done + len(moves) - 1, played_at())
    return services.line.finish()[0]


def played_at():
    return datetime(2026, 11, 19, tzinfo=UTC)


def add_pack(services, cards, path="cards/values.toml"):
    with services.database.write() as connection:
        source = {
            "id": 1,
            "kind": "pack",
            "key": "pack:h",
            "name": "H",
            "imported_at": "2026-11-12T00:00:00+00:00",
        }
        connection.execute(insert(sources).prefix_with("OR IGNORE"), source)
        connection.execute(insert(pack_files), {"source_id": 1, "path": path, "text": cards})


def key_of(error):
    return error.value.key.removeprefix("line.errors.")


def test_a_game_resumes_at_the_very_move(line, services, foundation):
    assert line.game() is None
    played, changes = line.new_game()
    assert changes.touches(Changed.LINE)
    first = waiting(played.state, played.deck)[0]
    after, _ = line.play(Put(first.id, Pile.MAYBE))
    services.close()
    again = Services(foundation, "en").line.game()
    assert again.state == after.state
    assert again.game.played == (Put(first.id, Pile.MAYBE),)


def test_undo_and_redo_outlive_the_sitting(line):
    played, _ = line.new_game()
    cards = [card.id for card in waiting(played.state, played.deck)[:3]]
    states = [played.state] + [line.play(Put(card, Pile.KEEP))[0].state for card in cards]
    for state in reversed(states[:-1]):
        assert line.undo()[0].state == state
    assert not line.game().game.can_undo
    assert line.undo()[0].state == states[0]
    assert line.redo(2)[0].state == states[2]
    line.play(Put(cards[2], Pile.NOT_ME))
    assert not line.game().game.can_redo
    assert line.game().game.done == 3


def test_a_move_against_the_rules_is_refused_and_changes_nothing(line):
    line.new_game()
    before = line.game()
    with pytest.raises(UserError) as refused:
        line.play(Advance())
    assert key_of(refused) == "move_not_ready"
    assert "missing" in str(refused.value)
    assert line.game() == before
    line.drop_game()
    with pytest.raises(UserError) as refused:
        line.play(Advance())
    assert key_of(refused) == "no_game"


def test_a_finished_game_is_a_version(line, services):
    with pytest.raises(UserError) as refused:
        line.finish()
    assert key_of(refused) == "no_game"
    made = play_to_the_end(services)
    assert made.version == 1
    assert made.statement.startswith("I write for ")
    assert 3 <= len(made.pillars) <= 5
    assert line.current() == made
    assert line.versions() == [made]
    assert line.game() is None


def test_a_game_in_mid_play_makes_no_version(line):
    line.new_game()
    with pytest.raises(UserError) as refused:
        line.finish()
    assert key_of(refused) == "not_finished"
    assert line.versions() == []


def test_playing_again_starts_from_the_last_hand(line, services):
    first = play_to_the_end(services)
    line.rename_pillar(1, first.pillars[0].id, "From the inside")
    played, _ = line.new_game()
    assert waiting(played.state, played.deck) == ()
    assert played.state.pillars[0].name == "From the inside"
    if first.tones:
        line.play(Put(first.tones[0].id, Pile.NOT_ME))
    second = play_on(services, line.game(), 5)
    assert second.version == 2
    assert [pillar.id for pillar in second.pillars] == [pillar.id for pillar in first.pillars]
    change = line.compare(1, 2)
    assert change.cards_in == ()
    assert {card.family for card in change.cards_out} <= {Family.TONES}
    assert line.version(1).pillars[0].name == "From the inside"


def test_a_game_from_an_empty_table_gives_pillars_new_numbers(line, services):
    first = play_to_the_end(services, 1)
    second = play_to_the_end(services, 2, from_last_hand=False)
    assert not {pillar.id for pillar in first.pillars} & {pillar.id for pillar in second.pillars}
    change = line.compare(1, 2)
    assert change.added == second.pillars
    assert change.removed == first.pillars
    assert [version.version for version in line.versions()] == [2, 1]


def test_an_own_card_is_dealt_again(line, services):
    line.new_game()
    line.play(Write(Family.TOPICS, "My hives", "Bees"))
    play_on(services, line.game())
    played, _ = line.new_game(from_last_hand=False)
    assert [card.title for card in waiting(played.state, played.deck, Family.TOPICS)][-1] == "My hives"


def test_corrections_keep_what_was_there_before(line, services):
    made = play_to_the_end(services)
    pillar = made.pillars[0]
    line.edit_statement(1, " I say it  my way. ")
    line.set_proofs(1, pillar.id, ("Eleven years", "", "43 buildings"))
    now = line.current()
    assert (now.version, now.statement) == (1, "I say it my way.")
    assert now.pillars[0].proofs == ("Eleven years", "43 buildings")
    assert now.edited_at is not None
    assert [each.statement for each in line.revisions(1)] == [made.statement, now.statement, now.statement]
    assert line.revisions(1)[0] == made
    assert line.propose_statement(1) == made.statement


@pytest.mark.parametrize(
    ("correct", "key"),
    [
        (lambda line, pillar: line.edit_statement(1, "  "), "move_empty"),
        (lambda line, pillar: line.edit_statement(1, "s" * 2000), "move_too_long"),
        (lambda line, pillar: line.edit_statement(7, "No such version"), "no_version"),
        (lambda line, pillar: line.rename_pillar(1, pillar, ""), "move_empty"),
        (lambda line, pillar: line.rename_pillar(1, 99, "Nobody"), "no_pillar"),
        (lambda line, pillar: line.set_proofs(1, pillar, (" ",)), "no_proof"),
        (lambda line, pillar: line.edit_memento("nowhere", "text"), "no_section"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(line, services, correct, key):
    made = play_to_the_end(services)
    with pytest.raises(UserError) as refused:
        correct(line, made.pillars[0].id)
    assert key_of(refused) == key
    assert line.revisions(1) == [made]


def test_a_correction_that_changes_nothing_keeps_nothing(line, services):
    made = play_to_the_end(services)
    assert not line.edit_statement(1, made.statement).touches(Changed.LINE)
    assert len(line.revisions(1)) == 1


def test_a_line_is_shown_in_the_language_of_the_interface_but_for_own_words(line, services, foundation):
    line.new_game()
    own = line.game().deck.of(Family.FORMS)[0]
    line.play(Put(own.id, Pile.KEEP))
    line.play(Reword(own.id, "My own form"))
    made = play_on(services, line.game())
    services.close()
    french = Services(foundation, "fr")
    shown = french.line.current()
    assert shown.statement == made.statement
    assert shown.topics[0].id == made.topics[0].id
    assert shown.topics[0].title == french.line.deck().card(made.topics[0].id).title
    assert all(card.title == "My own form" for card in shown.forms if card.id == own.id)
    assert french.line.propose_statement(1).startswith("J’écris pour ")
    french.close()


def test_cards_of_a_pack_join_and_broken_ones_are_told(line, services):
    add_pack(services, CARD)
    add_pack(services, CARD.replace('family = "topics"', 'family = "hats"'), "cards/broken.toml")
    card = line.deck().card("company.figures")
    assert (card.title, card.company, card.family) == ("Measured figures", True, Family.TOPICS)
    assert [refusal.key for refusal in line.refused_cards()] == ["line.errors.card_family"]
    assert "cards/broken.toml" in str(line.refused_cards()[0])


def test_a_game_goes_on_when_its_pack_is_gone(line, services):
    add_pack(services, CARD)
    line.new_game()
    state = line.play(Put("company.figures", Pile.KEEP))[0].state
    with services.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM sources")
    assert "company.figures" not in line.deck()
    played = line.game()
    assert played.state == state
    assert played.deck.card("company.figures").title == "Measured figures"


def test_the_memento_fills_itself_and_keeps_own_words(line, services):
    assert [section.key for section in line.memento().sections] == ["rhythm", "notes"]
    made = play_to_the_end(services)
    first = f"pillar.{made.pillars[0].id}"
    line.edit_memento("notes", "Ask Yanis.")
    line.edit_memento(first, "In my own words.")
    services.routine.set_rhythm(2, 5)
    memento = line.memento()
    assert memento.section("statement").text == made.statement
    assert "2 posts a week" in memento.section("rhythm").text
    assert (memento.section(first).text, memento.section(first).outgrown) == ("In my own words.", False)
    line.set_proofs(1, made.pillars[0].id, ("A new proof",))
    assert line.memento().section(first).outgrown
    assert line.memento().section(first).text == "In my own words."
    line.edit_memento(first, None)
    assert "A new proof" in line.memento().section(first).text
    assert line.memento().section("notes").text == "Ask Yanis."


def test_own_words_on_a_pillar_stay_when_the_pillar_goes(line, services):
    made = play_to_the_end(services)
    first = f"pillar.{made.pillars[0].id}"
    line.edit_memento(first, "Never lose this.")
    play_to_the_end(services, 2, from_last_hand=False)
    assert line.memento().section(first).text == "Never lose this."


def test_the_memento_is_written_whole(line, services, tmp_path):
    with pytest.raises(UserError) as refused:
        line.export_memento(tmp_path / "memento.md")
    assert key_of(refused) == "none"
    made = play_to_the_end(services)
    path = line.export_memento(tmp_path / "memento.md")
    text = path.read_text("utf-8")
    assert text.startswith("# My memento\n")
    assert made.statement in text
    assert all(proof in text for pillar in made.pillars for proof in pillar.proofs)
    assert list(tmp_path.glob(".writing-*")) == []


def test_the_memento_becomes_pages(line, services, tmp_path):
    play_to_the_end(services)
    line.edit_memento("notes", "<b>My</b> own words. " * 400)
    pages = line.export_memento(tmp_path / "memento.pdf", "pdf").read_bytes()
    assert pages.startswith(b"%PDF-")
    assert pages.rstrip().endswith(b"%%EOF")
    assert pages.count(b"/Type /Page\n") >= 3
    assert list(tmp_path.glob(".writing-*")) == []
    with pytest.raises(FileNotFoundError):
        line.export_memento(tmp_path / "missing" / "memento.pdf", "pdf")
    with pytest.raises(IsADirectoryError):
        line.export_memento(tmp_path, "pdf")


def test_the_memento_becomes_a_word_document_and_comes_back_as_it_was(line, services, tmp_path):
    made = play_to_the_end(services)
    own = "- first\n    - **inside** it\n\n1. *one*\n\n> said\n\n<b>My</b> [own](https://heliane.example) words"
    line.edit_memento("notes", own)
    path = line.export_memento(tmp_path / "memento.docx", "docx")
    read = read_docx(path.name, path.read_bytes())
    assert made.statement in read.item.body
    assert all(proof in read.item.body for pillar in made.pillars for proof in pillar.proofs)
    kept = ("first", "**inside** it", "*one*", "said", "own (https://heliane.example) words", "My")
    assert [words for words in kept if words not in read.item.body] == []
    assert list(tmp_path.glob(".writing-*")) == []
    with pytest.raises(FileNotFoundError):
        line.export_memento(tmp_path / "missing" / "memento.docx", "docx")


def test_a_game_killed_in_any_round_goes_on_as_if_nothing_had_been(line, foundation, services, tmp_path):
    played, _ = line.new_game()
    moves, _ = finish(played.state, played.deck, random.Random(9))
    seen = {}
    for move in [*moves[:-1], Say("I tell what I see.")]:
        after, _ = line.play(move)
        if after.state.round not in seen:
            seen[after.state.round] = after.state
            # What a killed process leaves: the files as they are, the write-ahead log with them.
            copy = tmp_path / after.state.round.value
            shutil.copytree(foundation.paths.root, copy)
            from advocate_desktop.bootstrap import lay_foundation

            left = Services(lay_foundation(copy, foundation.clock), "en")
            assert left.line.game().state == after.state
            left.close()
    assert set(seen) == {Round.SORT, Round.NARROW, Round.RANK, Round.COMBINE, Round.STATE}
    assert line.finish()[0].statement == "I tell what I see."


def test_a_name_with_signs_that_no_file_can_hold_is_kept_without_them(line, services):
    made = play_to_the_end(services)
    line.rename_pillar(1, made.pillars[0].id, "In\ud800side\x00 out")
    assert line.current().pillars[0].name == "Inside out"
    line.new_game()
    moved = line.play(Put(made.topics[0].id, Pile.MAYBE))
    assert moved[0].state.piles[made.topics[0].id] is Pile.MAYBE
    assert NamePillar(1, "x") not in line.game().game.moves
