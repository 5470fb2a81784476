"""A pack is taken from the publisher it is known by, as that publisher signed it, or not at all."""

import io
import json
import zipfile
from datetime import date
from pathlib import Path

import pytest

from advocate_desktop.domain.content import Standing
from advocate_desktop.errors import UserError
from advocate_desktop.services.packs import PackService

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x02\x08\x02\0\0\0" + bytes(20)
FILES = {
    "pack.toml": 'id = "maison"\nname = "Maison"\ncompany = "M"\nversion = "{version}"\nlanguages = ["fr"]\n',
    "content/un.md": "---\ntitle: Un\ndate: 2026-11-02\nimages: [{file: images/un.png, alt: Un}]\n---\nTexte.\n",
    "content/deux.md": "---\ntitle: Deux\ndate: 2026-11-03\n---\nTexte de deux.\n",
    "content/trois.md": "---\ntitle: Trois\ndate: 2026-11-04\n---\nTexte de trois.\n",
    "guide/charter.md": "---\nversion: 1\n---\n# Charte\n\nSoin.\n",
    "images/un.png": PNG,
}


def folder(root: Path, version: str = "1.0", **changed: str | None) -> Path:
    place = root / f"pack-{version}"
    files = {**FILES, **{f"content/{name}.md": text for name, text in changed.items()}}
    for name, text in files.items():
        if text is not None:
            data = text if isinstance(text, bytes) else text.replace("{version}", version).encode()
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_bytes(data)
    return place


@pytest.fixture
def publisher(tmp_path, clock):
    """Give `publisher(version, key="ours", id=..., **content)`: the file of a signed pack (key=None: unsigned)."""
    packs = PackService(clock)

    def build(version: str = "1.0", key: str | None = "ours", **changed: str | None) -> Path:
        seed = None
        if key is not None:
            path = tmp_path / f"{key}.advkey"
            seed = (packs.read_key(path) if path.exists() else packs.make_key(path)).seed()
        out = tmp_path / f"maison-{version}-{key}.advpack"
        done = packs.build(folder(tmp_path / f"{key}-{len(changed)}", version, **changed), out, seed)
        assert done.built is not None, done.check.problems
        return out

    return build


def entries(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rewritten(path: Path, files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def without(files: dict[str, bytes], name: str) -> dict[str, bytes]:
    return {each: data for each, data in files.items() if each != name}


def signature_with(files: dict[str, bytes], /, **said: object) -> dict[str, bytes]:
    signature = json.loads(files["SIGNATURE.json"]) | said
    return {**files, "SIGNATURE.json": json.dumps(signature).encode()}


def exchanged(files: dict[str, bytes], one: str, other: str) -> dict[str, bytes]:
    return {**files, one: files[other], other: files[one]}


def a_byte_changed(files: dict[str, bytes]) -> dict[str, bytes]:
    return {**files, "content/un.md": files["content/un.md"].replace(b"Texte", b"Texto")}


def a_line_end_changed(files: dict[str, bytes]) -> dict[str, bytes]:
    return {**files, "content/un.md": files["content/un.md"].replace(b"\n", b"\r\n")}


def a_picture_changed(files: dict[str, bytes]) -> dict[str, bytes]:
    return {**files, "images/un.png": files["images/un.png"] + b"\0"}


def a_file_added(files: dict[str, bytes]) -> dict[str, bytes]:
    return {**files, "content/quatre.md": b"---\ntitle: Quatre\n---\nFaux.\n"}


def an_unused_file_added(files: dict[str, bytes]) -> dict[str, bytes]:
    return {**files, "run.exe": b"MZ"}


def a_file_removed(files: dict[str, bytes]) -> dict[str, bytes]:
    return without(files, "content/deux.md")


def a_file_renamed(files: dict[str, bytes]) -> dict[str, bytes]:
    return {**without(files, "content/deux.md"), "content/2.md": files["content/deux.md"]}


def two_files_exchanged(files: dict[str, bytes]) -> dict[str, bytes]:
    return exchanged(files, "content/un.md", "content/deux.md")


def the_manifest_edited(files: dict[str, bytes]) -> dict[str, bytes]:
    return {**files, "pack.toml": files["pack.toml"].replace(b"1.0", b"9.0")}


def the_charter_edited(files: dict[str, bytes]) -> dict[str, bytes]:
    return {**files, "guide/charter.md": b"# Charte\n\nTout est permis.\n"}


def the_list_edited_with_the_file(files: dict[str, bytes]) -> dict[str, bytes]:
    from advocate_desktop.formats.pack_signature import digest

    files = a_byte_changed(files)
    listed = json.loads(files["SIGNATURE.json"])["files"]
    return signature_with(files, files={**listed, "content/un.md": digest(files["content/un.md"])})


def the_signature_emptied(files: dict[str, bytes]) -> dict[str, bytes]:
    return {**files, "SIGNATURE.json": b"{}"}


def the_signature_no_json(files: dict[str, bytes]) -> dict[str, bytes]:
    return {**files, "SIGNATURE.json": b"\xff\xfe signed"}


def the_signature_of_zeros(files: dict[str, bytes]) -> dict[str, bytes]:
    return signature_with(files, signature="A" * 86 + "==")


def the_key_of_zeros(files: dict[str, bytes]) -> dict[str, bytes]:
    return signature_with(files, public_key="A" * 43 + "=", signature="A" * 86 + "==")


def another_kind_of_signature(files: dict[str, bytes]) -> dict[str, bytes]:
    return signature_with(files, algorithm="none")


TAMPERED = {
    a_byte_changed: "signature_changed",
    a_line_end_changed: "signature_changed",
    a_picture_changed: "signature_changed",
    a_file_added: "signature_added",
    an_unused_file_added: "signature_added",
    a_file_removed: "signature_removed",
    a_file_renamed: "signature_added",
    two_files_exchanged: "signature_changed",
    the_manifest_edited: "signature_changed",
    the_charter_edited: "signature_changed",
    the_list_edited_with_the_file: "signature_wrong",
    the_signature_emptied: "signature_unreadable",
    the_signature_no_json: "signature_unreadable",
    the_signature_of_zeros: "signature_wrong",
    the_key_of_zeros: "signature_wrong",
    another_kind_of_signature: "signature_newer",
}


def refused(services, path: Path, **options) -> UserError:
    """Import a pack that must be refused, and hold that nothing at all was changed by it."""
    before = state(services)
    report = services.library.import_paths([path], **options)
    assert (report.added, report.updated, report.withdrawn, report.packs) == (0, 0, 0, ())
    assert state(services) == before
    assert len(report.refused) == 1
    return report.refused[0].error


def state(services):
    from advocate_desktop.domain.library import LibraryQuery

    page = services.library.search(LibraryQuery(limit=100))
    images = services.foundation.paths.images
    pictures = sorted(path.name for path in images.iterdir()) if images.is_dir() else []
    return page.entries, services.library.sources(), services.library.guide(), pictures


def taken(services, path: Path, **options):
    report = services.library.import_paths([path], **options)
    assert report.refused == ()
    return report.packs[0]


@pytest.mark.parametrize("tamper", TAMPERED, ids=lambda tamper: tamper.__name__)
@pytest.mark.parametrize("known", [False, True], ids=["first", "update"])
def test_what_was_changed_after_it_was_signed_is_refused(services, publisher, tmp_path, tamper, known):
    if known:
        taken(services, publisher("0.9"))
    bad = tmp_path / "bad.advpack"
    bad.write_bytes(rewritten(publisher("1.0"), tamper(entries(publisher("1.0")))))
    assert refused(services, bad).key == f"packs.errors.{TAMPERED[tamper]}"
    assert taken(services, publisher("1.0")).fingerprint


def test_a_signature_of_another_version_or_pack_does_not_serve(services, publisher, tmp_path):
    bad = tmp_path / "bad.advpack"
    older, newer = entries(publisher("1.0")), entries(publisher("2.0"))
    bad.write_bytes(rewritten(bad, {**newer, "SIGNATURE.json": older["SIGNATURE.json"]}))
    assert refused(services, bad).key == "packs.errors.signature_changed"


def test_a_signature_names_its_pack_and_its_version(tmp_path):
    from advocate_desktop.errors import Refusal
    from advocate_desktop.formats.pack_signature import compare_files, read_signature, sign_files

    signature = read_signature("x", sign_files({"pack.toml": "0" * 64}, "maison", "1.0", bytes(32)))
    compare_files("x", signature, "maison", "1.0", {"pack.toml": "0" * 64})
    for pack, version in (("autre", "1.0"), ("maison", "1.1")):
        with pytest.raises(Refusal) as error:
            compare_files("x", signature, pack, version, {"pack.toml": "0" * 64})
        assert error.value.key == "packs.errors.signature_other"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_file_cut_short_is_refused(services, publisher, tmp_path, share):
    data = publisher("1.0").read_bytes()
    bad = tmp_path / "bad.advpack"
    bad.write_bytes(data[: int(len(data) * share)])
    refused(services, bad)


def test_any_changed_byte_is_refused_or_changes_nothing_that_is_read(services, publisher, tmp_path):
    data = publisher("1.0").read_bytes()
    bad = tmp_path / "bad.advpack"
    whole = entries(publisher("1.0"))
    for at in range(0, len(data), max(1, len(data) // 120)):
        bad.write_bytes(data[:at] + bytes([data[at] ^ 0x41]) + data[at + 1 :])
        report = services.library.import_paths([bad])
        assert report.refused or entries(bad) == whole, at


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_entries_of_one_name_and_links_are_refused(services, publisher, tmp_path):
    files = entries(publisher("1.0"))
    bad = tmp_path / "bad.advpack"
    with zipfile.ZipFile(bad, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
        archive.writestr("content/un.md", b"---\ntitle: Faux\n---\nFaux.\n")
    assert refused(services, bad).key == "formats.errors.name_twice"
    with zipfile.ZipFile(bad, "w") as archive:
        for name, data in files.items():
            link = zipfile.ZipInfo(name)
            link.external_attr = (0o120777 if name == "images/un.png" else 0o100644) << 16
            archive.writestr(link, data)
    assert refused(services, bad).key == "formats.errors.zip_link"


def test_the_first_key_is_kept_and_another_refused_until_it_is_accepted(services, publisher):
    first = taken(services, publisher("1.0"))
    assert (first.new_key, first.key_before) == (True, "")
    again = taken(services, publisher("1.1"))
    assert (again.new_key, again.fingerprint) == (False, first.fingerprint)
    other = publisher("1.2", key="theirs")
    error = refused(services, other)
    assert error.key == "packs.errors.key_changed"
    assert error.values["known"] == first.fingerprint
    assert refused(services, other, accepted_keys=[first.fingerprint]).key == "packs.errors.key_changed"
    found = str(error.values["found"])
    typed = found.replace(" ", "").upper()
    replaced = taken(services, other, accepted_keys=[typed])
    assert (replaced.new_key, replaced.key_before, replaced.fingerprint) == (True, first.fingerprint, found)
    assert refused(services, publisher("1.3")).key == "packs.errors.key_changed"
    assert taken(services, publisher("1.3", key="theirs")).fingerprint == found


def test_a_pack_that_was_signed_is_not_replaced_by_one_that_is_not(services, publisher):
    taken(services, publisher("1.0"))
    assert refused(services, publisher("1.1", key=None)).key == "packs.errors.signature_gone"
    assert taken(services, publisher("1.1", key=None), accepted_keys=["unsigned"]).fingerprint == ""
    assert taken(services, publisher("1.2", key=None)).fingerprint == ""


def test_a_key_outlives_its_pack(services, publisher):
    first = taken(services, publisher("1.0"))
    services.library.remove_source(first.source.id)
    assert refused(services, publisher("1.0", key="theirs")).key == "packs.errors.key_changed"
    assert taken(services, publisher("1.0")).new_key is False


def test_an_unsigned_pack_may_become_signed(services, publisher):
    taken(services, publisher("1.0", key=None))
    assert taken(services, publisher("1.1")).new_key is True
    assert refused(services, publisher("1.2", key=None)).key == "packs.errors.signature_gone"


def test_a_fingerprint_given_first_must_be_the_pack_s(services, publisher):
    error = refused(services, publisher("1.0"), accepted_keys=["0000 0000"])
    assert error.key == "packs.errors.key_not_accepted"
    assert taken(services, publisher("1.0"), accepted_keys=[str(error.values["found"])]).new_key is True


def test_an_older_version_is_refused_though_it_is_signed(services, publisher):
    taken(services, publisher("1.10"))
    assert refused(services, publisher("1.9")).key == "library.errors.older_pack"


def test_updates_tell_what_changed_and_keep_what_is_personal(services, publisher):
    first = taken(services, publisher("1.0"))
    assert (len(first.added), first.version_before) == (3, "")
    ids = {services.library.entry(number).item.title: number for number in first.added}
    library = services.library
    library.mark_seen(ids["Un"])
    library.set_note(ids["Deux"], "À garder")
    library.set_not_for_me([ids["Trois"]], True)
    draft, _ = services.drafting.start_from_content(ids["Deux"])
    two = "---\ntitle: Deux\ndate: 2026-11-03\n---\nTexte de deux, corrigé.\n"
    second = taken(services, publisher("2.0", deux=two, trois=None, quatre="---\ntitle: Quatre\n---\nNeuf.\n"))
    assert (second.version_before, second.version) == ("1.0", "2.0")
    assert (second.updated, second.unchanged, second.withdrawn) == (
        (ids["Deux"],), (ids["Un"],), (ids["Trois"],),
    )  # fmt: skip
    assert len(second.added) == 1
    assert not second.charter_changed
    assert library.entry(ids["Un"]).seen_at is not None
    assert library.note(ids["Deux"]) == "À garder"
    assert library.entry(ids["Deux"]).drafts == 1
    assert services.drafting.draft(draft.id).content_id == ids["Deux"]
    gone = library.entry(ids["Trois"])
    assert gone.not_for_me
    assert library.standing(gone) is Standing.WITHDRAWN
    third = taken(services, publisher("3.0", deux=None, quatre=None))
    assert (third.updated, len(third.withdrawn)) == ((ids["Trois"],), 2)
    back = library.entry(ids["Trois"])
    assert back.not_for_me
    assert library.standing(back) is not Standing.WITHDRAWN
    assert back.item.date == date(2026, 11, 4)


def test_an_item_whose_file_has_another_name_is_the_same_item(services, publisher):
    first = taken(services, publisher("1.0"))
    ids = {services.library.entry(number).item.title: number for number in first.added}
    services.library.set_note(ids["Deux"], "À garder")
    same = "---\ntitle: Deux\ndate: 2026-11-03\n---\nTexte de deux.\n"
    second = taken(services, publisher("2.0", deux=None, duo=same))
    assert (second.updated, second.added, second.withdrawn) == ((ids["Deux"],), (), ())
    assert second.parts[ids["Deux"]] == ("file",)
    assert services.library.note(ids["Deux"]) == "À garder"
