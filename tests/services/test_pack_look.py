"""A pack as its author sees it before anybody gets it."""

import pytest

from advocate_desktop.errors import Refusal
from advocate_desktop.services.pack_look import PackAsked, PackPictures, compare, look
from advocate_desktop.services.packs import PackService

MANIFEST = 'id = "ovens"\nname = "Ovens"\ncompany = "Bakery"\nversion = "{version}"\nlanguages = ["en"]\n'
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x02\x08\x02\0\0\0" + bytes(20)


@pytest.fixture
def packs(clock):
    return PackService(clock)


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "ovens"
    (place / "images").mkdir(parents=True)
    (place / "images" / "fire.png").write_bytes(PNG)
    (place / "guide").mkdir()
    (place / "guide" / "charter.md").write_text("# Charter\n\nYour account stays **yours**.\n", "utf-8")
    (place / "challenges").mkdir()
    (place / "challenges" / "own.toml").write_text("[[challenge]]\n[[challenge]]\n", "utf-8")
    (place / "pack.toml").write_text(MANIFEST.format(version="1"), "utf-8")
    write(place, "one", "Three ovens", "2026-11-02", "images: [{file: fire.png, alt: A fire}]\n")
    write(place, "two", "A cold oven", "2026-11-09")
    return place


def write(place, name, title, day, more=""):
    path = place / "content" / f"{name}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"---\ntitle: {title}\ndate: {day}\n{more}---\nThe first batch came out burnt.\n", "utf-8")


@pytest.fixture
def see(packs, tmp_path):
    numbers = iter(range(100))

    def run(path, step=lambda _done, _total: None):
        keep = tmp_path / f"keep{next(numbers)}"
        keep.mkdir()
        return look(packs, PackAsked(path, "fr", keep), step), keep

    return run


def test_items_come_as_the_library_shows_them_with_the_rest_of_the_pack(folder, see):
    told = []
    found, _ = see(folder, lambda done, total: told.append((done, total)))
    view = found.view
    assert [entry.item.title for entry in view.entries] == ["A cold oven", "Three ovens"]
    assert view.entries[0].source.name == "Ovens"
    assert view.entries[0].item.lang == "en"
    assert view.matches[0].snippet == "The first batch came out burnt."
    assert view.counts == {"challenges": 2}
    assert "<strong>yours</strong>" in view.pages[0]
    assert told[-1][0] == told[-1][1]


def test_an_item_keeps_its_number_from_one_look_to_the_next(folder, see):
    before = {entry.item.title: entry.id for entry in see(folder)[0].view.entries}
    write(folder, "three", "A third", "2026-11-20")
    after = {entry.item.title: entry.id for entry in see(folder)[0].view.entries}
    assert before.items() <= after.items()


def test_pictures_are_found_in_a_folder_in_a_finished_file_and_in_a_blog(folder, packs, see, tmp_path):
    out = tmp_path / "ovens.advpack"
    assert packs.build(folder, out).built
    (folder / "pack.toml").rename(tmp_path / "pack.toml")
    (folder / "static").mkdir()
    (folder / "static" / "fire.png").write_bytes(PNG)
    blog, in_blog = see(folder)
    (tmp_path / "pack.toml").rename(folder / "pack.toml")
    for found, keep in (see(folder), see(out), (blog, in_blog)):
        entry = next(each for each in found.view.entries if each.item.images)
        path = PackPictures(found.done, keep).path(entry, "fire.png")
        assert path is not None
        assert path.read_bytes() == PNG
        assert PackPictures(found.done, keep).path(entry, "other.png") is None
    assert blog.done.blog.origins["content/one.md"] == folder / "content" / "one.md"


def test_what_changes_for_whoever_has_an_earlier_file(folder, packs, see, tmp_path):
    out = tmp_path / "ovens.advpack"
    assert packs.build(folder, out).built
    assert compare(packs, see(folder)[0], out, "fr").same
    (folder / "pack.toml").write_text(MANIFEST.format(version="2"), "utf-8")
    assert compare(packs, see(folder)[0], out, "fr").same
    (folder / "images" / "fire.png").write_bytes(PNG + b"\0")
    changes = compare(packs, see(folder)[0], out, "fr")
    assert (changes.same, changes.new, changes.changed, changes.withdrawn) == (False, (), (), ())

    write(folder, "one", "Three ovens, and a cold one", "2026-11-02")
    write(folder, "three", "A third", "2026-11-20")
    (folder / "content" / "two.md").unlink()
    (folder / "guide" / "charter.md").write_text("Another.\n", "utf-8")
    changes = compare(packs, see(folder)[0], out, "fr")
    assert changes.version == "1"
    assert (changes.new, changes.changed) == (("A third",), ("Three ovens, and a cold one",))
    assert changes.withdrawn == ("A cold oven",)
    assert changes.charter
    assert not changes.same

    out.write_bytes(b"PK")
    with pytest.raises(Refusal):
        compare(packs, see(folder)[0], out, "fr")


def test_a_build_may_carry_another_version_than_the_folder_says(folder, packs, see, tmp_path):
    out = tmp_path / "ovens.advpack"
    before = (folder / "pack.toml").read_bytes()
    done = packs.build(folder, out, bytes(range(32)), version='2 "b"')
    assert done.check.manifest.version == '2 "b"'
    found, _ = see(out)
    assert found.refusal is None
    assert found.view.manifest.version == '2 "b"'
    assert found.view.signature.fingerprint == done.built.fingerprint
    assert (folder / "pack.toml").read_bytes() == before

    (folder / "pack.toml").write_text(MANIFEST.replace('"{version}"', '"""\n1"""'), "utf-8")
    with pytest.raises(Refusal) as refused:
        packs.build(folder, out, version="3")
    assert refused.value.key == "packs.errors.version_line"


def test_an_unsigned_or_altered_file_says_so(folder, packs, see, tmp_path):
    out = tmp_path / "ovens.advpack"
    packs.build(folder, out)
    assert see(out)[0].refusal.key == "packs.errors.not_signed"


def test_stopping_a_build_leaves_the_file_that_was_there(folder, packs, tmp_path):
    out = tmp_path / "ovens.advpack"
    packs.build(folder, out)
    before, seen = out.read_bytes(), []

    class Stopped(Exception):
        pass

    def step(done, total):
        seen.append(done)
        if done > total * 2 // 3:
            raise Stopped

    with pytest.raises(Stopped):
        packs.build(folder, out, version="2", step=step)
    assert out.read_bytes() == before
    assert {each.name for each in tmp_path.iterdir() if each.is_file()} == {"ovens.advpack"}
    assert seen == sorted(seen)
