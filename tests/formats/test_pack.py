"""A company pack is taken whole or refused whole, with the reason."""

import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from advocate_desktop.errors import Cancelled, Refusal
from advocate_desktop.formats.images import find_image
from advocate_desktop.formats.pack import Pack, is_pack, read_pack
from advocate_desktop.formats.pack_manifest import PackRefusal
from advocate_desktop.messages import Messages

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x02\x08\x02\0\0\0" + bytes(20)
MANIFEST = """id = "heliane"
name = "Héliane"
company = "Héliane SA"
aliases = ["Heliane"]
version = "2026.11"
languages = ["fr", "en"]
contact = "comms@heliane.example"
update_url = "https://heliane.example/pack"
fictional = true

[description]
fr = "Pour essayer"
"""
TOPICS = """[[topic]]
id = "results"
words = ["annual results"]
patterns = ['(?i)\\bprofit\\b']
until = 2027-03-18T08:00:00+01:00
reason.fr = "Pas avant le 18."
reason.en = "Not before the 18th."

[[topic]]
names = ["Groupe Maravel"]
until = 2030-01-01
"""


def files(**changed: str | bytes | None) -> dict[str, str | bytes]:
    contents: dict[str, str | bytes | None] = {
        "pack.toml": MANIFEST,
        "content/fr/a.md": "---\nid: a.fr\ntitle: Un\nlang: fr\nimages:\n  - file: images/a.png\n---\nTexte.\n",
        "content/en/a.md": "---\nid: a.en\ntitle: One\nlang: en\n---\nText.\n",
        "content/en/later.md": "---\ntitle: Later\nembargo: 2031-01-01T08:00Z\n---\nText.\n",
        "content/en/draft.md": "---\ntitle: Draft\ndraft: true\n---\nText.\n",
        "images/a.png": PNG,
        "guide/values.md": "---\ntitle: Nos valeurs\nversion: 2\n---\n# Nos valeurs\n\nSoin.\n",
        "guide/values.en.md": "# Our values\n\nCare.\n",
        "guide/topics.toml": TOPICS,
        "rules/en/words.toml": 'x = "1"\n',
        "cards/ours.toml": 'y = "2"\n',
        "notes.docx": b"PK whatever",
    }
    contents.update({name.replace("__", "/").replace("_dot_", "."): value for name, value in changed.items()})
    return {name: value for name, value in contents.items() if value is not None}


def zipped(folder: Path, contents: dict[str, str | bytes], root: str = "") -> Path:
    path = folder / "ours.advpack"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in contents.items():
            archive.writestr(root + name, data)
    return path


def unzipped(folder: Path, contents: dict[str, str | bytes]) -> Path:
    root = folder / "ours"
    for name, data in contents.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return root


def refusal(folder: Path, contents: dict[str, str | bytes]) -> Refusal:
    with pytest.raises(Refusal) as in_zip:
        read_pack(zipped(folder, contents))
    with pytest.raises(Refusal) as in_folder:
        read_pack(unzipped(folder, contents))
    assert in_zip.value.key == in_folder.value.key
    for language in ("en", "fr"):
        assert in_zip.value.sentence(Messages(language))
    return in_zip.value


def changed(name: str, data: str | bytes | None) -> dict[str, str | bytes]:
    contents: dict[str, str | bytes | None] = dict(files())
    contents[name] = data
    return {each: value for each, value in contents.items() if value is not None}


def check_whole(pack: Pack) -> None:
    manifest = pack.manifest
    assert (manifest.id, manifest.name, manifest.company, manifest.version) == (
        "heliane",
        "Héliane",
        "Héliane SA",
        "2026.11",
    )
    assert (manifest.aliases, manifest.languages) == (("Heliane",), ("fr", "en"))
    assert manifest.extra == {"fictional": "true"}
    assert [parsed.item.external_id for parsed in pack.items] == ["a.en", "content/en/later.md", "a.fr"]
    assert pack.items[1].item.embargo == datetime(2031, 1, 1, 8, tzinfo=UTC)
    assert [path for path, _ in pack.skipped] == ["content/en/draft.md"]
    assert pack.images["images/a.png"]() == PNG
    assert [(text.name, text.lang, text.title, text.markdown) for text in pack.guide.texts] == [
        ("values", "fr", "Nos valeurs", "Soin."),
        ("values", "en", "Our values", "Care."),
    ]
    assert pack.guide.texts[0].version == "2"
    assert pack.files == {"cards/ours.toml": 'y = "2"\n', "rules/en/words.toml": 'x = "1"\n'}
    assert [path for path, _ in pack.warnings] == ["notes.docx"]
    assert pack.signature is None


def test_a_pack_is_the_same_as_a_file_and_as_a_folder(tmp_path: Path) -> None:
    check_whole(read_pack(zipped(tmp_path, files())))
    check_whole(read_pack(unzipped(tmp_path, files())))


def test_a_pack_zipped_with_its_folder_is_read(tmp_path: Path) -> None:
    pack = read_pack(zipped(tmp_path, files(), root="ours/"))
    check_whole(pack)


def test_sensitive_topics_know_their_end_and_their_reason(tmp_path: Path) -> None:
    results, names = read_pack(zipped(tmp_path, files())).guide.topics
    assert (results.id, results.words) == ("results", ("annual results",))
    assert results.reason("fr") == "Pas avant le 18."
    assert results.holds(datetime(2027, 3, 18, 6, 59, tzinfo=UTC))
    assert not results.holds(datetime(2027, 3, 18, 7, tzinfo=UTC))
    assert (names.id, names.names, names.until) == ("Groupe Maravel", ("Groupe Maravel",), date(2030, 1, 1))


def test_a_signature_that_is_none_refuses_the_pack(tmp_path: Path) -> None:
    assert refusal(tmp_path, changed("SIGNATURE.json", "{}")).key == "packs.errors.signature_unreadable"


def test_every_fault_of_the_manifest_is_found_with_its_line(tmp_path: Path) -> None:
    manifest = 'id = "no spaces"\nname = ["x"]\ncompany = "C"\nlanguages = ["fr", "?"]\nupdate_url = "http://x"\n'
    error = refusal(tmp_path, changed("pack.toml", manifest))
    assert isinstance(error, PackRefusal)
    found = {(problem.key, problem.values.get("field"), problem.line) for problem in error.problems}
    assert found == {
        ("not_text", "name", 2),
        ("missing", "version", 0),
        ("language", "languages", 4),
        ("id_form", "id", 1),
        ("update_url", "update_url", 5),
    }


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("pack.toml", None, "pack_no_manifest"),
        ("pack.toml", 'id = "a"\nname = \n', "problem_toml"),
        ("content/en/a.md", "---\nid: a.fr\ntitle: x\n---\nB\n", "id_twice"),
        ("content/en/a.md", "---\ntitle: x\nembargo: 2031-01-01\n---\nB\n", "embargo_zone"),
        ("content/en/a.md", "---\ntitle: x\nembargo: soon\n---\nB\n", "embargo_unreadable"),
        ("content/en/a.md", "", "empty"),
        ("content/en/a.md", b"\0\0", "binary"),
        ("images/a.png", b"<html>not a picture</html>", "image_kind"),
        ("images/a.jpg", PNG, "image_kind"),
        ("images/a.png", PNG[:16] + b"\0\1\0\0\0\1\0\0" + PNG[24:], "image_pixels"),
        ("guide/topics.toml", "[[topic]]\nwords = ['a']\nuntil = 2027-03-18T08:00:00\n", "problem_until"),
        ("guide/topics.toml", "[[topic]]\nwords = ['a']\nuntil = 'spring'\n", "problem_until"),
        ("guide/topics.toml", "[[topic]]\npatterns = ['(']\n", "problem_pattern"),
        ("guide/topics.toml", "[[topic]]\nid = 'x'\n", "problem_topic_empty"),
        ("guide/topics.toml", "[topic]\nid = 'x'\n", "problem_topics_form"),
        ("guide/topics.toml", "[[topic]]\nwords = [1]\n", "problem_not_texts"),
        ("guide/topics.toml", "[[topic]]\nwords = ['a']\n[[topic]]\nwords = ['a']\n", "problem_topic_twice"),
        ("rules/en/words.toml", "= broken", "problem_toml"),
        ("content/en/CON.md", "text", "name_device"),
        ("content/en/big.md", "".join(map(str, range(900_000))), "file_large"),
    ],
)
def test_a_fault_refuses_the_whole_pack(tmp_path: Path, name: str, data: str | bytes | None, reason: str) -> None:
    assert refusal(tmp_path, changed(name, data)).key == f"formats.errors.{reason}"


def test_two_contents_of_one_id_are_both_named(tmp_path: Path) -> None:
    error = refusal(tmp_path, changed("content/en/a.md", "---\nid: a.fr\ntitle: x\n---\nB\n"))
    sentence = error.message(Messages("en"))
    assert "content/en/a.md" in sentence
    assert "content/fr/a.md" in sentence


def test_a_picture_that_is_missing_is_told_and_nothing_else(tmp_path: Path) -> None:
    pack = read_pack(zipped(tmp_path, changed("images/a.png", None)))
    assert ("content/fr/a.md", "image_missing") in [(path, warning.key) for path, warning in pack.warnings]


def test_pictures_are_found_from_the_root_and_beside_the_item() -> None:
    images = {"images/a.png": 1, "content/en/b.png": 1}
    assert find_image(images, "content/en/x.md", "images/a.png") == "images/a.png"
    assert find_image(images, "content/en/x.md", "/images/a.png") == "images/a.png"
    assert find_image(images, "content/en/x.md", "a.png") == "images/a.png"
    assert find_image(images, "content/en/x.md", "./b.png") == "content/en/b.png"
    assert find_image(images, "content/en/x.md", "../../images/a.png?v=2") == "images/a.png"
    assert find_image(images, "content/en/x.md", "../../../images/a.png") is None


def test_reading_can_be_followed_and_stopped(tmp_path: Path) -> None:
    path = zipped(tmp_path, files())
    seen: list[tuple[int, int]] = []
    read_pack(path, lambda done, total: seen.append((done, total)))
    assert seen[-1] == (len(files()), len(files()))

    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_pack(path, stop)


def test_what_is_meant_as_a_pack(tmp_path: Path) -> None:
    assert is_pack(tmp_path / "ours.advpack")
    assert is_pack(unzipped(tmp_path, files()))
    assert not is_pack(tmp_path)


def test_a_link_in_a_pack_folder_is_refused(tmp_path: Path) -> None:
    root = unzipped(tmp_path, files())
    (root / "content/link.md").symlink_to("/etc/passwd")
    with pytest.raises(Refusal) as error:
        read_pack(root)
    assert error.value.key == "formats.errors.zip_link"
