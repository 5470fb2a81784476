"""Drafts handed over."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from advocate_desktop.channels.counting import count
from advocate_desktop.channels.registry import channel
from advocate_desktop.domain.contacts import Handle
from advocate_desktop.errors import UserError
from advocate_desktop.formats.safe_names import check_name, file_name
from advocate_desktop.messages import Messages
from advocate_desktop.settings import LINK_IN_FIRST_COMMENT, MASTODON_SERVER

FRENCH = Messages("fr")
TEXT = (
    "**Lundi**, j’ai vu la directrice ouvrir le portail avec @Marie Durand. Et chez vous ?\n\nhttps://exemple.fr/a"
)
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def draft(services):
    services.address_book.add("Marie Durand", handles=(Handle("bluesky", "marie.fr"),))
    made, _ = services.drafting.new(channel="linkedin", lang="fr", text=TEXT, title="Le portail : lundi ?")
    return made.id


@pytest.fixture
def picture(foundation):
    folder = foundation.paths.images / "drafts"
    folder.mkdir(parents=True)
    (folder / "mur.png").write_bytes(PNG)
    return "drafts/mur.png"


def test_a_handover_holds_all_that_stands_beside_the_text(services, draft, foundation, picture):
    foundation.settings.set(LINK_IN_FIRST_COMMENT, True)
    services.drafting.set_image(draft, picture, "Un portail ouvert")
    done = services.export.handover(draft, FRENCH)
    assert done.parts[0].startswith("Lundi, j’ai vu")
    assert done.parts[0].endswith("Le lien est en premier commentaire.")
    assert done.first_comment == "https://exemple.fr/a"
    assert [mention.name for mention in done.mentions] == ["Marie Durand"]
    assert done.image.read_bytes() == PNG
    assert done.image_alt == "Un portail ouvert"
    assert done.address.startswith("https://www.linkedin.com/")
    assert services.drafting.versions(draft) == []


def test_each_channel_gets_its_own(services, draft, foundation):
    foundation.settings.set(MASTODON_SERVER, "piaille.fr")
    services.variants.write(draft, "mastodon", "Je vois un mur avec @marie.fr. Une phrase de plus. " * 30)
    done = services.export.handover(draft, FRENCH, "mastodon")
    assert len(done.parts) > 2
    assert all(count(part, channel("mastodon")).fits for part in done.parts)
    assert "@marie.fr" not in done.parts[0]
    assert done.address == "https://piaille.fr/"
    assert "@marie.fr" in services.export.handover(draft, FRENCH, "bluesky").parts[0]


def test_files_are_never_overwritten(services, draft, tmp_path):
    for name in ("a.txt", "a (2).txt", "a.md"):
        (done,) = services.export.save(draft, tmp_path / name.replace(" (2)", ""), FRENCH).paths
        assert done.name == name
    assert (tmp_path / "a.txt").read_text("utf-8").startswith("Lundi, j’ai vu la directrice")
    assert (tmp_path / "a.md").read_text("utf-8") == TEXT + "\n"
    assert services.drafting.versions(draft)


def test_a_picture_is_saved_under_its_own_kind(services, draft, picture, tmp_path):
    assert services.export.save_image(draft, tmp_path / "mur.jpg") is None
    services.drafting.set_image(draft, picture, "Un portail")
    names = [services.export.save_image(draft, tmp_path / "mur.jpg").name for _ in range(2)]
    assert names == ["mur.png", "mur (2).png"]


def test_a_stop_holds_a_file_back(services, tmp_path):
    made, _ = services.drafting.new(lang="fr", text="Un mur. [[À vous : quoi ?]]")
    done = services.export.save(made.id, tmp_path / "a.txt", FRENCH)
    assert [finding.check for finding in done.refused] == ["open-prompt"]
    assert [path.name for path in tmp_path.iterdir()] == ["profile"]


def test_a_folder_that_cannot_be_written_is_told(services, draft, tmp_path):
    with pytest.raises(UserError) as refused:
        services.export.save(draft, tmp_path / "rien" / "a.txt", FRENCH)
    assert "rien" in refused.value.sentence(FRENCH)


def test_a_thread_is_a_file_a_part(services, tmp_path):
    text = "Je suis passé lundi et j’ai vu un mur. " * 20
    made, _ = services.drafting.new(channel="bluesky", lang="fr", text=text, title="Mur")
    done = services.export.save_parts(made.id, tmp_path, FRENCH)
    assert [path.name for path in done.paths] == ["Mur - 1.txt", "Mur - 2.txt", "Mur - 3.txt"]
    assert done.paths[2].read_text("utf-8").rstrip("\n").endswith("3/3")


def test_a_week_is_a_folder_of_days(services, draft, picture, tmp_path):
    services.drafting.set_image(draft, picture, "Un portail ouvert")
    services.variants.write(draft, "bluesky", "J’ai vu @Marie Durand ouvrir le portail. Et chez vous ?")
    waiting, _ = services.drafting.new(lang="fr", text="[[À vous : quoi ?]]", title="Pas fini")
    for number, day in ((draft, date(2026, 11, 24)), (waiting.id, date(2026, 11, 25))):
        idea = services.grids.add("Une idée").idea
        services.grids.plan(idea.id, day)
        with services.database.write() as connection:
            connection.exec_driver_sql("UPDATE ideas SET draft_id = ? WHERE id = ?", (number, idea.id))
    done = services.export.save_week(date(2026, 11, 26), tmp_path, FRENCH)
    again = services.export.save_week(date(2026, 11, 23), tmp_path, FRENCH)
    assert (done.folder.name, again.folder.name) == (
        "Semaine du 23 novembre 2026",
        "Semaine du 23 novembre 2026 (2)",
    )
    head = "2026-11-24 mardi"
    assert {path.name for path in done.paths} == {
        f"{head} - {name} - Le portail lundi{end}"
        for name in ("Bluesky", "LinkedIn")
        for end in (".png", ".txt", " - à côté du texte.txt")
    }
    assert {path.name for path in done.paths} == {path.name for path in done.folder.iterdir()}
    note = next(path for path in done.paths if "LinkedIn" in path.name and "côté" in path.name)
    assert "Un portail ouvert" in note.read_text("utf-8")
    assert "Marie Durand" in note.read_text("utf-8")
    assert [(held.heading, held.channel) for held in done.held_back] == [("Pas fini", "linkedin")]


def test_an_empty_week_makes_no_folder(services, tmp_path):
    assert services.export.save_week(date(2026, 11, 23), tmp_path, FRENCH).folder is None
    assert [path.name for path in tmp_path.iterdir()] == ["profile"]


@given(st.text(max_size=300))
@example("~ about 40 %")
def test_any_words_make_a_name(words):
    name = file_name(words)
    check_name("a", f"{name}.txt")
    assert 0 < len(name) <= 81
