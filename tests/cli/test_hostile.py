"""Input that means harm, or was never meant for this: one sentence, an exit code, and nothing changed."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PACK = 'id = "qa"\nname = "QA"\ncompany = "Q"\nversion = "1.0"\n'


def pack(path: Path, **files: str) -> Path:
    """Write a pack of these files (`__` stands for a slash, `_md` for `.md`)."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/").replace("_md", ".md").replace("_toml", ".toml"), text)
    return path


def one_sentence(text: str) -> bool:
    """Tell whether a text is one line that is no traceback."""
    return "Traceback" not in text and text.count("\n") <= 1


def test_a_date_at_the_end_of_the_calendar_breaks_no_list(cli: Callable[..., Any], tmp_path: Path) -> None:
    post = tmp_path / "last.md"
    post.write_text("---\ntitle: The last day\ndate: 9999-12-31\n---\nWords.\n")
    assert cli("library", "import", post).code == 0
    listed = cli("library", "list", "--json")
    assert listed.code == 0
    assert [item["date"] for item in listed.json["items"]] == ["9999-12-31"]


def test_a_number_of_thousands_of_digits_refuses_the_pack(cli: Callable[..., Any], tmp_path: Path) -> None:
    path = pack(tmp_path / "a.advpack", pack_toml=f"{PACK}x = {'9' * 6000}\n", content__a_md="Words.")
    done = cli("library", "import", path, "--json")
    assert done.code == 1
    assert [refused["path"] for refused in done.json["refused"]] == [str(path)]
    assert done.json["added"] == 0


def test_importing_again_leaves_no_trace(cli: Callable[..., Any], tmp_path: Path, profile: Path) -> None:
    import sqlite3

    blog = tmp_path / "blog"
    blog.mkdir()
    (blog / "2026-01-02-a.md").write_text("---\ntitle: A\n---\nWords.\n")
    company = pack(tmp_path / "a.advpack", pack_toml=PACK, content__a_md="---\ntitle: B\n---\nWords.")

    def everything() -> list[str]:
        connection = sqlite3.connect(profile / "advocate.db")
        tables = ("sources", "content", "content_themes", "search_documents", "guide_texts", "pack_files")
        rows = [str(row) for table in tables for row in connection.execute(f"SELECT * FROM {table}")]
        connection.close()
        return rows

    assert cli("library", "import", blog, company).code == 0
    before = everything()
    again = cli("library", "import", blog, company, "--json").json
    assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, 2)
    assert everything() == before


def test_a_home_that_nobody_has_is_an_ordinary_missing_file(cli: Callable[..., Any]) -> None:
    done = cli("library", "import", "~nobodyatall/x.md", "--json")
    assert done.code == 1
    assert len(done.json["refused"]) == 1


@pytest.mark.parametrize(
    "words",
    [("--profile", "", "doctor"), ("library", "import", ""), ("check", "-", "--channel", "x", "--source", "")],
)
def test_no_path_at_all_is_wrong_usage(cli: Callable[..., Any], words: tuple[str, ...]) -> None:
    assert cli(*words, profile=None).code == 2


@pytest.mark.parametrize("words", [("--lang", "fr", "library", "list"), ("library", "list", "--lang", "fr")])
def test_the_language_of_content_is_not_that_of_the_answer(
    cli: Callable[..., Any], words: tuple[str, ...]
) -> None:
    answer = cli(*words).out
    assert ("bibliothèque" in answer) == (words[0] == "--lang")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "command",
    [
        "", "library", "library import", "library search", "library list", "library show", "count", "render",
        "check", "routine", "routine rhythm", "routine pause", "routine log", "routine show", "doctor", "tour",
    ],
)  # fmt: skip
def test_every_help_has_an_example_in_its_language(cli: Callable[..., Any], command: str, language: str) -> None:
    done = cli("--lang", language, *command.split(), "--help", profile=None)
    assert done.code == 0
    assert ("exemple\u00a0: " if language == "fr" else "example: ") + "advocate-desktop " in done.out
    assert ("usage\u00a0: " if language == "fr" else "usage: ") in done.out
    assert ("show this" in done.out) == (language == "en")


def test_a_database_of_another_program_is_left_alone(cli: Callable[..., Any], profile: Path) -> None:
    import sqlite3

    profile.mkdir()
    connection = sqlite3.connect(profile / "advocate.db")
    connection.execute("CREATE TABLE content (x)")
    connection.commit()
    connection.close()
    before = (profile / "advocate.db").read_bytes()
    done = cli("library", "list")
    assert done.code == 3
    assert one_sentence(done.err)
    assert "another program" in done.err
    assert before[100:] == (profile / "advocate.db").read_bytes()[100:]


def test_a_post_can_be_about_what_is_still_a_draft(cli: Callable[..., Any], tmp_path: Path) -> None:
    source = tmp_path / "source.md"
    source.write_text("---\ntitle: A\ndraft: true\n---\nFour hundred houses lose their heat every night.\n")
    answer = cli(
        "check", "-", "--channel", "x", "--source", source, "--json", stdin=source.read_text().split("---")[2]
    )
    assert answer.code == 1
    assert answer.json["originality"] == 1


@pytest.mark.parametrize(
    "words",
    [
        ("library", "search", "\udcff"),
        ("library", "list", "--theme", "a\udc80b"),
        ("library", "list", "--lang", "\udcff"),
        ("routine", "log", "--kind", "post", "--at", "2026-01-05T10:00+01:00", "--url", "https://x.fr/\udcff"),
    ],
)
def test_words_that_are_no_utf8_come_through(cli: Callable[..., Any], words: tuple[str, ...]) -> None:
    done = cli(*words, "--json")
    assert done.code == 0
    assert done.json
