import random

import pytest
from card_player import finish

from advocate_desktop.bootstrap import Services, lay_foundation


@pytest.fixture
def played(profile, clock):
    """Give `played(seed)`, which plays one whole game in the profile and gives the line it makes."""

    def play(seed=1):
        services = Services(lay_foundation(profile, clock), "en")
        game, _ = services.line.new_game()
        for move in finish(game.state, game.deck, random.Random(seed))[0][:-1]:
            services.line.play(move)
        line, _ = services.line.finish()
        services.line.rename_pillar(line.version, line.pillars[0].id, f"Pillar of {seed}")
        services.close()
        return line

    return play


def test_without_a_line_there_is_none_to_show(cli, tmp_path):
    assert cli("line", "show", "--json").json == {"version": None}
    assert "No line yet" in cli("line", "show").out
    assert cli("line", "history", "--json").json == {"versions": []}
    assert "Pas encore de ligne" in cli("line", "history", "--lang", "fr").out
    answer = cli("memento", "export", "--format", "md", "--out", tmp_path / "m.md")
    assert answer.code == 3
    assert "no editorial line" in answer.err
    assert not (tmp_path / "m.md").exists()


def test_the_line_its_history_and_the_memento(cli, played, tmp_path):
    first, second = played(1), played(2)
    shown = cli("line", "show", "--json").json
    assert (shown["version"], shown["statement"]) == (2, second.statement)
    assert shown["pillars"][0]["name"] == "Pillar of 2"
    assert [card["id"] for card in shown["forms"]] == [card.id for card in second.forms]
    told = cli("line", "show").out
    assert second.statement in told
    assert "Pillar of 2" in told
    history = cli("line", "history", "--json").json["versions"]
    assert [version["version"] for version in history] == [2, 1]
    assert {"before": "Pillar of 1", "after": "Pillar of 2"} in history[0]["changes"]["renamed"]
    assert first.statement in cli("line", "history").out
    out = tmp_path / "memento.md"
    assert cli("memento", "export", "--format", "md", "--out", out, "--json").json == {"path": str(out)}
    assert out.read_text("utf-8").startswith("# My memento")
    pages = tmp_path / "memento.pdf"
    assert cli("memento", "export", "--format", "pdf", "--out", pages).code == 0
    assert pages.read_bytes().startswith(b"%PDF-")


def test_a_format_nobody_knows_is_refused(cli, tmp_path):
    assert cli("memento", "export", "--format", "odt", "--out", tmp_path / "m.odt").code == 2


def test_a_game_under_way_is_told(cli, profile, clock):
    services = Services(lay_foundation(profile, clock), "en")
    services.line.new_game()
    services.close()
    assert cli("line", "show", "--json").json["game"] == {"round": "sort", "moves": 0}
    assert "Sort" in cli("line", "show").out


def test_a_place_that_cannot_be_written_is_told(cli, played, tmp_path):
    played()
    for place in (tmp_path / "nowhere" / "m.md", tmp_path):
        answer = cli("memento", "export", "--format", "md", "--out", place)
        assert answer.code == 3
        assert answer.err.count("\n") == 1
        assert ".writing-" not in answer.err
    assert list(tmp_path.glob(".writing-*")) == []
