"""Every fault of a pack is told at once, each with the place where it is mended."""

import unicodedata
import zipfile
from pathlib import Path

import pytest

from advocate_desktop.errors import Refusal
from advocate_desktop.formats.pack import read_pack
from advocate_desktop.formats.pack_check import PackCheck, check_pack
from advocate_desktop.messages import Messages
from advocate_desktop.services.packs import problem_text

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x02\x08\x02\0\0\0" + bytes(20)
MANIFEST = 'id = "maison"\nname = "Maison"\ncompany = "M"\nversion = "1"\nlanguages = ["fr"]\n'
ARTICLE = "---\ntitle: Un\ndate: 2026-11-02\n---\nTexte.\n"
CHANNELS = ("linkedin", "x")


def laid_out(folder: Path, **files: str | bytes) -> Path:
    contents = {"pack.toml": MANIFEST, "content/un.md": ARTICLE}
    contents |= {name.replace("__", "/").replace("_dot_", "."): data for name, data in files.items()}
    for name, data in contents.items():
        path = folder / "maison" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return folder / "maison"


def places(check: PackCheck, warnings: bool = False) -> list[tuple[str, int, int, str]]:
    some = check.warnings if warnings else check.problems
    for problem in some:
        for language in ("en", "fr"):
            assert problem_text(problem, Messages(language)) not in ("", problem.key)
    return [(each.path, each.line, each.column, each.key) for each in some]


def test_every_fault_of_every_file_is_told_at_once(tmp_path):
    folder = laid_out(
        tmp_path,
        pack_dot_toml='id = "la maison"\nname = "Maison"\nversion = ["1"]\nlanguages = ["fr"]\n',
        content__deux_dot_md="---\ntitle: Deux\nembargo: demain\n---\nTexte.\n",
        content__trois_dot_md="---\ntitle: Trois\nid: content/un.md\n---\nTexte.\n",
        content__vide_dot_md="",
        guide__topics_dot_toml='[[topic]]\nid = "a"\n\n[[topic]]\nwords = ["x"]\nuntil = "bientôt"\n',
        rules__fr__mots_dot_toml="mots = [\n",
        images__faux_dot_png=b"GIF89a",
    )
    assert places(check_pack(folder)) == [
        ("pack.toml", 0, 0, "missing"),
        ("pack.toml", 1, 6, "id_form"),
        ("pack.toml", 3, 11, "not_text"),
        ("content/deux.md", 3, 10, "embargo_unreadable"),
        ("content/trois.md", 3, 5, "id_twice"),
        ("content/vide.md", 0, 0, "empty"),
        ("guide/topics.toml", 1, 0, "topic_empty"),
        ("guide/topics.toml", 6, 9, "until"),
        ("images/faux.png", 0, 0, "image_kind"),
        ("rules/fr/mots.toml", 1, 0, "toml_array"),
    ]


@pytest.mark.parametrize(
    ("line", "key", "column"),
    [
        ("name = Maison", "toml_value", 8),
        ('name = "Maison', "toml_quote", 15),
        ("name = “Maison”", "toml_curly", 8),
        ('name = "Maison”', "toml_curly", 15),
        ("name = 2026.11.22", "toml_value", 8),
        ('name = ["a" "b"]', "toml_comma", 13),
        ('name "Maison"', "toml_equals", 6),
        ('id = "autre"', "toml_twice", 13),
        ('name = "La "Maison""', "toml_after", 13),
        ('name = "C:\\Users"', "toml_backslash", 0),
        ("= 3", "toml_statement", 1),
    ],
)
def test_a_line_of_toml_is_explained(tmp_path, line, key, column):
    manifest = f'id = "maison"\n{line}\ncompany = "M"\nversion = "1"\n'
    [found] = [each for each in places(check_pack(laid_out(tmp_path, pack_dot_toml=manifest))) if each[1]]
    assert found[:2] == ("pack.toml", 2)
    assert found[3] == key
    assert not column or found[2] == column


def test_every_line_of_a_broken_manifest_is_told(tmp_path):
    manifest = 'id = la-maison\nname = Maison\ncompany = "M\nversion = ["1"]\naliases = ["a" "b"]\n'
    assert places(check_pack(laid_out(tmp_path, pack_dot_toml=manifest))) == [
        ("pack.toml", 1, 6, "toml_value"),
        ("pack.toml", 2, 8, "toml_value"),
        ("pack.toml", 3, 13, "toml_quote"),
        ("pack.toml", 4, 11, "not_text"),
        ("pack.toml", 5, 16, "toml_comma"),
    ]


def test_every_line_of_a_broken_header_is_told(tmp_path):
    article = "---\ntitle: Un : deux\ndate: 2026-11-02\n\tlang: fr\nsummary: @moi\nfacts:\n\t- Un.\n---\nTexte.\n"
    found = places(check_pack(laid_out(tmp_path, content__un_dot_md=article)), warnings=True)
    assert [each[1:] for each in found if each[3].startswith("yaml")] == [
        (2, 11, "yaml_colon"),
        (4, 1, "yaml_tab"),
        (5, 10, "yaml_sign"),
        (7, 1, "yaml_tab"),
    ]


@pytest.mark.parametrize(
    ("line", "key", "column"),
    [
        ("title: Un mot : deux", "yaml_colon", 15),
        ("\ttitle: Un", "yaml_tab", 1),
        ("title:Un", "yaml_key", 1),
        ('title: "Un', "yaml_quote", 8),
        ("title: 'l'école'", "yaml_after", 11),
        ("tags: [a, b", "yaml_list", 7),
        ("title: @un", "yaml_sign", 8),
        ("title: *un", "yaml_sign", 8),
    ],
)
def test_a_line_of_yaml_is_explained(tmp_path, line, key, column):
    article = f"---\ndate: 2026-11-02\n{line}\nlang: fr\n---\nTexte.\n"
    found = places(check_pack(laid_out(tmp_path, content__un_dot_md=article)), warnings=True)
    assert (key in [each[3] for each in found]) is True
    place = next(each for each in found if each[3] == key)
    if column:
        assert place[:3] == ("content/un.md", 3, column)


def test_remarks_stand_apart_and_do_not_stop(tmp_path):
    article = (
        "---\ntitle: Deux\ndate: 2026-11-02\nexpires: 2026-10-01\nsumary: Court\nkind: rumeur\nlang: en\n"
        "images:\n  - file: images/Photo.png\nsuggested:\n  - channel: minitel\n    text: Bonjour\n---\n\n"
        "Un ![](images/autre.png) et ![Bien](https://exemple.fr/a.png).\n"
        "![](/images/photo.png)\n"
    )
    folder = laid_out(tmp_path, content__deux_dot_md=article, images__photo_dot_png=PNG, notes_dot_docx=b"PK")
    check = check_pack(folder, CHANNELS)
    assert check.problems == ()
    assert places(check, warnings=True) == [
        ("content/deux.md", 4, 10, "expires_before"),
        ("content/deux.md", 5, 9, "field_unknown"),
        ("content/deux.md", 6, 7, "kind_unknown"),
        ("content/deux.md", 7, 7, "language_not_listed"),
        ("content/deux.md", 9, 11, "image_case"),
        ("content/deux.md", 11, 14, "channel_unknown"),
        ("content/deux.md", 15, 4, "image_missing"),
        ("content/deux.md", 16, 1, "alt_missing"),
        ("notes.docx", 0, 0, "file_ignored"),
    ]


def test_names_that_only_look_right_are_explained(tmp_path):
    folder = laid_out(
        tmp_path,
        Guide__values_dot_md=ARTICLE,
        Guide__charter_dot_md=ARTICLE,
        content__deux_dot_md_dot_txt=ARTICLE,
        content__lettre_dot_docx=b"PK",
        images__grue_dot_heic=b"",
    )
    check = check_pack(folder)
    assert places(check) == [("Guide", 0, 0, "name_case"), ("content/deux.md.txt", 0, 0, "name_txt")]
    assert [each[::3] for each in places(check, warnings=True)] == [
        ("content/lettre.docx", "article_kind"),
        ("images/grue.heic", "picture_kind"),
    ]


def test_a_picture_is_found_however_its_name_is_coded(tmp_path):
    article = "---\ntitle: Un\ndate: 2026-11-02\nimages:\n  - file: images\\été.png\n    alt: L’été\n---\nTexte.\n"
    folder = laid_out(tmp_path, content__un_dot_md=article)
    (folder / "images").mkdir()
    (folder / "images" / unicodedata.normalize("NFD", "été.png")).write_bytes(PNG)
    assert places(check_pack(folder), warnings=True) == []


def test_a_picture_on_the_web_and_an_unknown_language_are_remarked(tmp_path):
    article = (
        "---\ntitle: Un\ndate: 2026-11-02\nlang: klingon\nimages:\n  - file: https://m.example/a.png\n    alt: A\n"
        "---\nTexte.\n"
    )
    found = places(check_pack(laid_out(tmp_path, content__un_dot_md=article)), warnings=True)
    assert found == [("content/un.md", 4, 7, "lang_unknown"), ("content/un.md", 6, 11, "image_web")]


def test_a_manifest_is_remarked_where_it_is_hardly_meant(tmp_path):
    manifest = MANIFEST.replace('version = "1"', 'version = "hiver"').replace("languages", "langages")
    found = places(check_pack(laid_out(tmp_path, pack_dot_toml=manifest)), warnings=True)
    assert ("pack.toml", 4, 11, "version_words") in found
    assert ("pack.toml", 5, 12, "field_unknown") in found


def test_an_embargo_written_otherwise_is_a_fault(tmp_path):
    article = "---\ntitle: Deux\nembrago: 2027-01-01T08:00+01:00\n---\nTexte.\n"
    assert places(check_pack(laid_out(tmp_path, content__deux_dot_md=article))) == [
        ("content/deux.md", 3, 10, "embargo_slip")
    ]


def test_a_private_key_never_goes_out_with_a_pack(tmp_path):
    from advocate_desktop.formats.signing_key import make_key

    folder = laid_out(tmp_path)
    make_key(folder / "publisher.advkey")
    make_key(folder / "images-key")
    assert [each[3] for each in places(check_pack(folder))] == ["key_inside", "key_inside"]


def test_drafts_are_left_out_and_counted_apart(tmp_path):
    folder = laid_out(tmp_path, content__b_dot_md="---\ntitle: B\ndraft: true\n---\nB.\n")
    check = check_pack(folder)
    assert (check.problems, check.skipped, len(check.items)) == ((), (("content/b.md", "draft"),), 1)


def test_links_and_unsafe_names_are_told_with_the_rest(tmp_path):
    folder = laid_out(tmp_path, content__deux_dot_md="")
    (folder / "content/lien.md").symlink_to(folder / "content/un.md")
    (folder / "content/con.md").write_text(ARTICLE)
    assert [(each[0], each[3]) for each in places(check_pack(folder))] == [
        ("content/con.md", "name_device"),
        ("content/deux.md", "empty"),
        ("content/lien.md", "zip_link"),
    ]


def test_a_file_that_is_no_zip_and_a_folder_without_manifest_are_told(tmp_path):
    (tmp_path / "x.advpack").write_bytes(b"hello")
    assert [each[3] for each in places(check_pack(tmp_path / "x.advpack"))] == ["zip_not"]
    (tmp_path / "empty").mkdir()
    assert [each[3] for each in places(check_pack(tmp_path / "empty"))] == ["pack_no_manifest"]


CORPUS = {
    "whole": {},
    "no id": {"pack_dot_toml": MANIFEST.replace('id = "maison"\n', "")},
    "broken toml": {"pack_dot_toml": "id ="},
    "broken yaml": {"content__a_dot_md": "---\ntitle: a: b\n\tx\n---\nT.\n"},
    "bad embargo": {"content__a_dot_md": "---\ntitle: a\nembargo: soon\n---\nT.\n"},
    "no zone": {"content__a_dot_md": "---\ntitle: a\nembargo: 2027-01-01T08:00\n---\nT.\n"},
    "same id": {"content__a_dot_md": "---\nid: x\n---\nT.\n", "content__b_dot_md": "---\nid: x\n---\nT.\n"},
    "binary": {"content__a_dot_md": b"\0\1\2\0"},
    "draft": {"content__a_dot_md": "---\ndraft: true\n---\nT.\n"},
    "bad picture": {"images__a_dot_png": b"no"},
    "bad topics": {"guide__topics_dot_toml": "topic = 3\n"},
    "bad pattern": {"guide__topics_dot_toml": "[[topic]]\npatterns = ['(']\n"},
    "bad rules": {"rules__fr__a_dot_toml": "="},
    "binary guide": {"guide__values_dot_md": b"\0\0\0"},
    "http": {"pack_dot_toml": MANIFEST + 'update_url = "http://x.fr/a"\n'},
    "wrong aliases": {"pack_dot_toml": MANIFEST + "aliases = [1]\n"},
}


@pytest.mark.parametrize("name", CORPUS)
def test_what_is_checked_is_what_an_import_refuses(tmp_path, name):
    folder = laid_out(tmp_path, **CORPUS[name])
    packed = tmp_path / "maison.advpack"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, path.relative_to(folder).as_posix())
    for path in (folder, packed):
        try:
            read_pack(path)
            fine = True
        except Refusal:
            fine = False
        assert (check_pack(path).problems == ()) is fine
