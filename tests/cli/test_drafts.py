"""`draft` from the command line."""

import json
import random
from dataclasses import replace

import pytest
from card_player import finish

from advocate_desktop.domain.drafts import Rung
from advocate_desktop.domain.proposals import PartOrigin, PartRole
from advocate_desktop.services.proposals import Wish

ARTICLE = (
    "---\nid: ecole\ntitle: Trois semaines dans une école\nlang: fr\nurl: https://exemple.fr/ecole\n---\n"
    "Le chantier a duré trois semaines, au lieu de cinq. La facture de chauffage a baissé de 42 % en un hiver.\n\n"
    "« On ne ferme pas une école pour changer des fenêtres », dit Marie Durand, directrice de l’école.\n"
)


@pytest.fixture
def content(cli, tmp_path):
    path = tmp_path / "ecole.md"
    path.write_text(ARTICLE, "utf-8")
    assert cli("library", "import", path).code == 0
    return cli("library", "list", "--json").json["items"][0]["id"]


def test_three_proposals_of_a_content(cli, content):
    answer = cli("draft", "new", "--content", content, "--rung", "4", "--form", "story", "--json")
    assert answer.code == 0
    assert answer.err == ""
    proposals = answer.json["proposals"]
    assert len({each["hook_type"] for each in proposals}) == len(proposals) == 3
    for each in proposals:
        assert each["text"].startswith(each["hook"])
        assert each["prompts"]
        assert (each["rung"], each["language"]) == (4, "fr")
        assert {part["role"] for part in each["parts"]} <= {role.value for role in PartRole}
        assert {part["origin"] for part in each["parts"]} <= {origin.value for origin in PartOrigin}
        for part in each["parts"]:
            assert part["text"] in each["text"]
    assert cli("draft", "list", "--json").json == {"total": 0, "items": []}


def test_the_same_seed_gives_the_same_and_another_gives_others(cli, content):
    def texts(seed):
        answer = cli("draft", "new", "--content", content, "--seed", seed, "--json")
        return [each["text"] for each in answer.json["proposals"]]

    assert texts(7) == texts(7)
    assert not set(texts(7)) & set(texts(8))


def test_every_proposal_fits_its_channel(cli, content):
    for channel in ("x", "bluesky", "mastodon"):
        answer = cli("draft", "new", "--content", content, "--channel", channel, "--json")
        for each in answer.json["proposals"]:
            checked = cli("check", "-", "--channel", channel, "--json", stdin=each["text"]).json
            assert checked["length"]["fits"], each["text"]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_nothing_at_all_is_enough_and_a_person_can_read_it(cli, lang):
    answer = cli("draft", "new", "--draft-lang", lang, "--lang", lang)
    assert answer.code == 0
    assert answer.out.count("— Propos") == 3
    assert "[[" in answer.out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--content", "99"), 3),
        (("--content", "0"), 2),
        (("--form", "sonnet"), 2),
        (("--pillar", "Rien"), 2),
        (("--rung", "6"), 2),
        (("--channel", "myspace"), 2),
        (("--draft-lang", "de"), 2),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(cli, arguments, code):
    answer = cli("draft", "new", *arguments, "--json")
    assert answer.code == code
    assert answer.out == ""
    assert answer.err
    assert "Traceback" not in answer.err


def test_a_draft_is_written_into_a_file(cli, services, tmp_path):
    services.drafting.new(
        lang="fr", channel="bluesky", title="Portail", text="**Lundi**, j’ouvre le portail. " * 30
    )
    services.drafting.new(lang="fr", text="[[À vous : quoi ?]]")
    services.close()
    items = cli("draft", "list", "--json").json["items"]
    ids = {each["title"]: each["id"] for each in items}
    assert set(ids) == {"Portail", ""}
    held = cli("draft", "export", ids[""], "--out", tmp_path / "a.txt", "--json")
    assert (held.code, held.json["paths"]) == (1, [])
    assert held.json["refused"][0]["check"] == "open-prompt"
    done = cli("draft", "export", ids["Portail"], "--out", tmp_path, "--thread", "--json")
    assert done.code == 0
    assert len(done.json["paths"]) == 3
    assert json.dumps(done.json["paths"]).count("Portail - ") == 3
    missing = cli("draft", "export", 99, "--out", tmp_path / "b.txt")
    assert missing.code == 3


def test_a_proposal_is_begun_mixed_or_turned_down(services, content):
    services.hashtags.keep(["Écoles"], [])
    services.hashtags.set_favourite("Écoles", True)
    wish = Wish(content_id=content, rung=Rung.STORY, seed=1)
    request = services.proposals.request(wish)
    assert request.hashtags[0] == "Écoles"
    assert request.facts.title == "Trois semaines dans une école"
    assert request.link == "https://exemple.fr/ecole"
    first, second, third = services.proposals.propose(wish)
    mixed = services.proposals.mix(first, second)
    assert mixed.hook == second.hook
    draft, _ = services.proposals.begin(mixed, wish)
    assert (draft.text, draft.content_id, draft.title) == (mixed.text, content, "Trois semaines dans une école")
    assert services.drafting.draft(draft.id).rung is Rung.STORY
    refused = {first.key, second.key, third.key}
    others = services.proposals.propose(replace(wish, refused=tuple(refused)))
    assert not refused & {each.key for each in others}


def test_an_empty_week_makes_no_folder(cli, tmp_path):
    answer = cli("draft", "week", "--out", tmp_path / "semaine", "--of", "2026-11-23", "--json")
    assert (answer.code, answer.json) == (0, {"folder": None, "paths": [], "held_back": []})


def test_a_week_becomes_a_folder(cli, services, tmp_path, clock):
    day = clock.today()
    for text in ("Lundi, j’ai vu la directrice ouvrir le portail. Et chez vous ?", "[[À vous : quoi ?]]"):
        draft, _ = services.drafting.new(lang="fr", title=text[:5], text=text)
        idea = services.grids.add("Une idée").idea
        services.grids.plan(idea.id, day)
        with services.database.write() as connection:
            connection.exec_driver_sql("UPDATE ideas SET draft_id = ? WHERE id = ?", (draft.id, idea.id))
    services.close()
    answer = cli("draft", "week", "--out", tmp_path / "x", "--of", day.isoformat(), "--json", "--lang", "fr")
    assert answer.code == 1
    assert len(answer.json["paths"]) == 1
    assert answer.json["folder"].endswith("Semaine du 16 novembre 2026")
    assert [held["findings"][0]["check"] for held in answer.json["held_back"]] == ["open-prompt"]


def test_a_pillar_is_named(cli, services, content):
    game, _ = services.line.new_game()
    for move in finish(game.state, game.deck, random.Random(3))[0][:-1]:
        services.line.play(move)
    line, _ = services.line.finish()
    services.line.rename_pillar(line.version, line.pillars[0].id, "Chantiers occupés")
    services.close()
    answer = cli("draft", "new", "--content", content, "--pillar", "CHANTIERS  occupés", "--json")
    assert answer.code == 0
    assert len(answer.json["proposals"]) == 3
    assert "Chantiers occupés" in cli("draft", "new", "--pillar", "Rien").err
