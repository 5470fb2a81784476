import json
import subprocess
import sys
import zipfile

import pytest

ONE = (
    "---\ntitle: Trois semaines dans une école\ndate: 2026-11-12\nlang: fr\ntags: [Écoles]\ntype: event\n---\n\n"
    "Les classes.\n"
)
TWO = "---\ntitle: A thermal camera\ndate: 2026-11-03\nlang: en\n---\n\nFive images of schools.\n"


@pytest.fixture
def blog(tmp_path):
    folder = tmp_path / "blog"
    folder.mkdir()
    (folder / "one.md").write_text(ONE, "utf-8")
    (folder / "two.md").write_text(TWO, "utf-8")
    return folder


@pytest.fixture
def filled(cli, blog):
    assert cli("library", "import", blog).code == 0
    return cli


def test_an_address_is_no_file_and_is_told_so(cli):
    done = cli("library", "import", "https://company.example/news.advpack")
    assert (done.code, "https://company.example/news.advpack is an address" in done.out) == (1, True)


def test_import_says_what_was_done(cli, blog):
    done = cli("library", "import", blog, "--json")
    assert done.code == 0
    assert {key: done.json[key] for key in ("added", "updated", "unchanged", "refused")} == {
        "added": 2, "updated": 0, "unchanged": 0, "refused": [],
    }  # fmt: skip
    assert isinstance(done.json["seconds"], float)
    assert done.err == ""
    assert "2 unchanged" in cli("library", "import", blog).out


def test_what_is_refused_is_listed_and_the_rest_is_done(cli, blog, tmp_path):
    (blog / "empty.md").write_text("")
    done = cli("library", "import", tmp_path / "absent", blog, "--json")
    assert done.code == 1
    assert done.json["added"] == 2
    assert [(each["path"].rsplit("/", 1)[-1], each["reason"]) for each in done.json["refused"]] == [
        ("absent", f"{tmp_path / 'absent'} does not exist."),
        ("empty.md", "empty.md is empty."),
    ]
    shown = cli("library", "import", blog)
    assert shown.code == 1
    assert "empty.md is empty." in shown.out


@pytest.mark.parametrize(
    "data", [b"", b"not a zip", b"PK\x05\x06" + b"\0" * 18, b"PK\x03\x04" + b"\xff" * 200], ids=range(4)
)
def test_a_broken_pack_is_one_sentence_and_changes_nothing(cli, tmp_path, data):
    path = tmp_path / "h.advpack"
    path.write_bytes(data)
    done = cli("library", "import", path, "--json")
    assert done.code == 1
    assert len(done.json["refused"]) == 1
    assert "\n" not in done.json["refused"][0]["reason"]
    assert done.err == ""
    assert cli("library", "list", "--json").json == {"total": 0, "items": []}


def test_search_finds_in_both_languages(filled):
    found = filled("library", "search", "ecole", "--json")
    assert found.code == 0
    assert found.json["total"] == 1
    assert isinstance(found.json["milliseconds"], float)
    result = found.json["results"][0]
    assert result["title"] == "Trois semaines dans une école"
    assert (result["source"], result["date"], result["snippet"]) == ("blog", "2026-11-12", "Les classes.")
    assert filled("library", "search", "school", "camera", "--json").json["total"] == 1
    assert filled("library", "search", "hydrogen", "--json").json["results"] == []
    assert "Nothing answers “hydrogen”." in filled("library", "search", "hydrogen").out


def test_filters_narrow(filled):
    def total(*options):
        return filled("library", "search", "s", *options, "--json").json["total"], filled(
            "library", "list", *options, "--json"
        ).json["total"]

    assert total("--lang", "en")[1] == 1
    assert total("--lang", "de")[1] == 0
    assert total("--theme", "ecoles")[1] == 1
    assert total("--theme", "absent")[1] == 0
    assert total("--kind", "event")[1] == 1
    assert filled("library", "search", "classes", "--lang", "fr", "--json").json["total"] == 1
    assert filled("library", "search", "classes", "--lang", "en", "--json").json["total"] == 0
    assert filled("library", "list", "--kind", "rumour").code == 2
    listed = filled("library", "list", "--limit", "1", "--json").json
    assert (listed["total"], len(listed["items"])) == (2, 1)


def test_show_gives_the_item_whole(filled):
    number = filled("library", "search", "classes", "--json").json["results"][0]["id"]
    shown = filled("library", "show", number, "--json").json
    assert shown["body"] == "Les classes."
    assert (shown["kind"], shown["lang"], shown["themes"]) == ("event", "fr", ["Écoles"])
    assert "Les classes." in filled("library", "show", number).out


@pytest.mark.parametrize("number", ["0", "-1", "x", str(2**70)])
def test_a_number_that_is_none_is_wrong_usage(filled, number):
    assert filled("library", "show", "--", number).code == 2


def test_an_unknown_number_is_one_sentence(filled):
    done = filled("library", "show", "999")
    assert done.code == 3
    assert done.err.count("\n") == 1
    assert done.out == ""


def test_french_answers_in_french(cli, blog):
    assert "2 contenus ajoutés" in cli("--lang", "fr", "library", "import", blog).out
    assert "2 contenus" in cli("--lang", "fr", "library", "list").out
    assert "événement" in cli("--lang", "fr", "library", "show", "1").out
    assert "Rien ne répond à" in cli("--lang", "fr", "library", "search", "rien-du-tout").out


def test_embargo_is_told(cli, tmp_path):
    (tmp_path / "e.md").write_text("---\ntitle: Secret\nembargo: 2026-11-27T09:00+01:00\n---\n\nTexte.\n")
    cli("library", "import", tmp_path / "e.md")
    assert "under embargo until 2026-11-27 09:00+01:00" in cli("--today", "2026-11-19", "library", "list").out
    assert "under embargo" not in cli("--today", "2026-11-28", "library", "list").out


@pytest.mark.parametrize(
    "text", ["'", '"', "*", "a OR", "NEAR(", "-x", "{}", "%s", "\u202e", "🚀", "é" * 3000, "a\nb", "' OR 1=1 --"]
)
def test_any_query_is_answered(filled, text):
    done = filled("library", "search", "--json", "--", text)
    assert done.code == 0
    assert json.loads(done.out)["total"] >= 0


def test_naughty_text_in_every_field_comes_through(cli, tmp_path):
    odd = "\u202e{x} %s <3 $(rm) 'quoted' 🚀"
    (tmp_path / "odd {x} %s.md").write_text(f'---\ntitle: "{odd}"\ndate: 2026-11-01\n---\n\n{odd}\n', "utf-8")
    assert cli("library", "import", tmp_path).code == 0
    assert cli("library", "list", "--json").json["items"][0]["title"] == odd
    assert odd in cli("library", "show", "1").out
    assert cli("library", "import", tmp_path / "no {x} %s").code == 1


def test_a_zip_without_a_manifest_is_no_pack(cli, tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.md", ONE)
    assert "pack.toml" in cli("library", "import", tmp_path / "a.zip", "--json").json["refused"][0]["reason"]


def test_help_has_an_example(cli):
    for command in ("import", "search", "list", "show"):
        done = cli("library", command, "--help")
        assert done.code == 0
        assert "example: advocate-desktop library" in done.out
    assert cli("library").code == 2


def test_a_search_loads_neither_windows_nor_readers(filled, profile):
    code = (
        "import sys\nfrom advocate_desktop.cli.main import main\n"
        f"main(['--profile', {str(profile)!r}, 'library', 'search', 'classes'], None)\n"
        "late = {'PySide6', 'yaml', 'markdown', 'nh3', 'sqlalchemy.orm', 'advocate_desktop.formats.pack'}\n"
        "sys.exit(str(late & set(sys.modules)) if late & set(sys.modules) else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
