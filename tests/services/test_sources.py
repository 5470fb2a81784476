"""What an import brought is told, kept and told again; sources say what they are and are found by their name."""

import zipfile

import pytest

from advocate_desktop.domain.brought import Part, text_changes
from advocate_desktop.domain.guide import GuideText
from advocate_desktop.domain.library import LibraryQuery
from advocate_desktop.messages import Messages
from advocate_desktop.services.brought_words import as_text, in_short, sections

MANIFEST = 'id = "m"\nname = "Maison"\ncompany = "M"\nversion = "{}"\nlanguages = ["fr"]\ncontact = "c@m.fr"\n'
NEWS = (
    "Le pont de la rivière rouvre lundi après deux ans de travaux qui ont mobilisé cent vingt personnes. "
    "Les équipes ont remplacé douze kilomètres de câbles, repeint les piles et posé des capteurs utiles dès "
    "qu’un boulon se desserre. La mairie, qui a payé la moitié du chantier, invite chacun à traverser à pied."
)


def post(title, body="Du texte.", **fields):
    lines = [f"title: {title}", "date: 2026-11-12", *(f"{key}: {value}" for key, value in fields.items())]
    return "---\n" + "\n".join(lines) + f"\n---\n\n{body}\n"


@pytest.fixture
def pack(tmp_path):
    def write(version, **files):
        path = tmp_path / f"m-{version}.advpack"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("pack.toml", MANIFEST.format(version))
            for name, text in files.items():
                archive.writestr(f"{name.replace('_', '/', 1)}.{'toml' if 'topics' in name else 'md'}", text)
        return path

    return write


def test_what_an_import_brought_is_kept_and_read_again(services, pack, tmp_path):
    first = services.library.import_paths([pack("1", content_a=post("Alpha"), content_b=post("Beta"))])
    (tmp_path / "empty.md").write_text("")
    (tmp_path / "copy.md").write_text(post("Copie", NEWS))
    (tmp_path / "news.md").write_text(post("Pont", NEWS.upper()))
    second = services.library.import_paths(
        [
            pack("2", content_a=post("Alpha", "Un autre texte.", expires="2026-12-01", themes="[Eau]")),
            *(tmp_path / name for name in ("empty.md", "news.md", "copy.md")),
        ]
    )
    past = services.sources.imports()
    assert [each.brought for each in past] == [second.brought, first.brought]
    assert in_short(second.brought, Messages("en")) == "2 new, 1 changed, 1 withdrawn, 1 not taken"
    (changed,) = second.brought.updated.listed
    assert changed.parts == (Part.TEXT, Part.EXPIRES, Part.THEMES)
    (folded,) = second.brought.folded.listed
    assert {folded.title, folded.beside} == {"Pont", "Copie"}
    said = as_text(second.brought, Messages("fr"))
    for words in ("Alpha (texte, dernier jour, thèmes)", "Beta", "empty.md est vide", "même nouvelle que"):
        assert words in said
    assert not services.library.import_paths([tmp_path / "none.md"]).brought.came
    assert len(services.sources.imports()) == 3


def test_an_import_that_leaves_all_as_it_was_asks_for_nothing(services, pack):
    path = pack("1", content_a=post("Alpha"))
    services.library.import_paths([path])
    again = services.library.import_paths([path]).brought
    assert (again.unchanged, again.came, again.asks_to_be_read) == (1, True, False)
    assert sections(again, Messages("en")) == []


def test_other_rules_and_texts_of_the_guide_are_told(services, pack):
    topics = '[[topic]]\nid = "a"\nwords = ["{}"]\n'
    texts = {"content_a": post("Alpha"), "guide_values": "# Valeurs\n\nSoin.\n"}
    services.library.import_paths([pack("1", **texts, guide_topics=topics.format("fusion"))])
    texts["guide_values"] = "# Valeurs\n\nSoin.\n\nCourage.\n"
    done = services.library.import_paths([pack("2", **texts, guide_topics=topics.format("rachat"))])
    (section,) = sections(done.brought, Messages("fr"))
    assert [line.text for line in section.lines if line.sign] == ["Courage."]
    assert any("sujets sensibles" in line.text for line in section.lines)


def test_only_paragraphs_that_differ_are_told():
    before = [GuideText("charter", "fr", "# Charte\n\n- Un\n- Deux\n  suite\n\nFin.")]
    after = [GuideText("charter", "fr", "# Charte\n\n- Un\n- Deux\n  autre\n- Trois\n\nFin.", version="2")]
    (change,) = text_changes(before, after, str)
    assert (change.added, change.removed) == (("- Deux autre", "- Trois"), ("- Deux suite",))
    assert text_changes(after, after, str) == ()
    (gone,) = text_changes(after, [], str)
    assert gone.added == ()


def test_a_source_is_found_by_its_name_before_what_holds_it(services, tmp_path):
    for name in ("blog", "blog 2"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").write_text(post(f"Post of {name}"))
    (tmp_path / "alone.md").write_text(post("Alone"))
    services.library.import_paths([tmp_path / "blog", tmp_path / "blog 2", tmp_path / "alone.md"])

    def found(text):
        return {entry.item.title for entry in services.library.search(LibraryQuery(text=text)).entries}

    assert found("source:blog") == {"Post of blog"}
    assert found("source:blo") == {"Post of blog", "Post of blog 2"}
    assert found("source:files") == found("source:fichiers") == {"Alone"}


def test_sources_say_what_they_are(services, pack):
    services.library.import_paths([pack("1", content_a=post("Alpha"), content_b=post("In English", lang="en"))])
    services.library.import_paths([pack("2", content_a=post("Alpha"))])
    (facts,) = services.sources.all()
    assert (facts.items, facts.withdrawn, set(facts.langs)) == (2, 1, {"fr", "en"})
    assert (facts.contact, facts.fingerprint, facts.key_known) == ("c@m.fr", "", False)
    assert facts.taken_at == services.sources.imports()[0].made_at
