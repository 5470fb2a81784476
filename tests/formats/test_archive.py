"""Zip files that lie, overflow or lead outside: each is refused in one sentence, and nothing is read of it."""

import io
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.errors import Refusal
from advocate_desktop.formats.archive import Archive, ArchiveLimits
from advocate_desktop.messages import Messages


def zipped(
    tmp_path: Path, files: dict[str, bytes] | list[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED
) -> Path:
    path = tmp_path / "a.zip"
    pairs = files.items() if isinstance(files, dict) else files
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in pairs:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return path


def patched(path: Path, old: bytes, new: bytes) -> Path:
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new))
    return path


def read_all(path: Path, limits: ArchiveLimits | None = None) -> None:
    with Archive(path, limits) as archive:
        for name in archive.names():
            archive.read(name)


def refused(path: Path, limits: ArchiveLimits | None = None) -> str:
    with pytest.raises(Refusal) as refusal:
        read_all(path, limits)
    for language in ("en", "fr"):
        assert path.name in refusal.value.message(Messages(language))
    return refusal.value.key.removeprefix("formats.errors.")


def test_an_honest_archive_is_read(tmp_path: Path) -> None:
    path = zipped(
        tmp_path, {"pack.toml": b"x", "content/été.md": b"y" * 1000, "__MACOSX/._a": b"z", ".DS_Store": b""}
    )
    with Archive(path) as archive:
        assert archive.names() == ("pack.toml", "content/été.md")
        assert archive.read("content/été.md") == b"y" * 1000
        assert archive.size("pack.toml") == 1


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("../evil.txt", "path_outside"),
        ("a/../../evil.txt", "path_outside"),
        ("/etc/evil", "path_outside"),
        ("..\\evil.txt", "path_outside"),
        ("a\\b.txt", "name_forbidden"),
        ("C:\\evil.txt", "path_outside"),
        ("C:evil.txt", "path_outside"),
        ("\\\\server\\share\\evil", "path_outside"),
        ("file:///etc/evil", "path_outside"),
        ("~/evil", "path_outside"),
        ("CON", "name_device"),
        ("a/aux.md", "name_device"),
        ("NUL.tar.gz", "name_device"),
        ("COM¹.txt", "name_device"),
        ("a.md ", "name_forbidden"),
        ("a.md.", "name_forbidden"),
        ("a./b.md", "name_forbidden"),
        ("a//b.md", "name_forbidden"),
        ("./a.md", "name_forbidden"),
        ("ab:stream.md", "name_forbidden"),
        ("a\u202egpj.md", "name_forbidden"),
        ("a\nb.md", "name_forbidden"),
        ("x" * 300, "name_long"),
        ("d/" * 600 + "a.md", "name_long"),
    ],
)
def test_names_that_lead_elsewhere_are_refused(tmp_path: Path, name: str, reason: str) -> None:
    assert refused(zipped(tmp_path, {"ok.md": b"1", name: b"2"})) == reason


@pytest.mark.parametrize(
    "names",
    [
        ("a.md", "A.md"),
        ("é.md", "e\u0301.md"),
        ("Content/a.md", "content/b.md"),
        ("a", "a/b.md"),
        ("straße.md", "strasse.md"),
    ],
)
def test_names_that_meet_on_another_system_are_refused(tmp_path: Path, names: tuple[str, str]) -> None:
    assert refused(zipped(tmp_path, dict.fromkeys(names, b"1"))) == "names_clash"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    assert refused(zipped(tmp_path, [("a.md", b"1"), ("a.md", b"2")])) == "name_twice"


def test_a_link_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    info = zipfile.ZipInfo("link.md")
    info.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(info, "/etc/passwd")
    assert refused(path) == "zip_link"


def test_sizes_and_counts_are_bounded(tmp_path: Path) -> None:
    small = ArchiveLimits(packed=10_000, unpacked=3_000, files=3, one_file=2_000)
    assert refused(zipped(tmp_path, {"a": bytes(2_500)}), small) == "file_large"
    assert refused(zipped(tmp_path, {"a": bytes(1_800), "b": bytes(1_800)}), small) == "zip_unpacked"
    assert refused(zipped(tmp_path, {str(n): b"" for n in range(4)}), small) == "zip_many"
    assert refused(zipped(tmp_path, {"a": bytes(10_000)}, zipfile.ZIP_STORED), small) == "zip_packed"


def test_twenty_thousand_files_are_the_most(tmp_path: Path) -> None:
    assert refused(zipped(tmp_path, {f"e{n}": b"" for n in range(20_001)}, zipfile.ZIP_STORED)) == "zip_many"


def test_a_bomb_is_seen_before_it_is_opened(tmp_path: Path) -> None:
    assert refused(zipped(tmp_path, {"a.csv": bytes(10_000_000)})) == "zip_ratio"


def test_entries_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"a.md": b"first", "b.md": b"other"}, zipfile.ZIP_STORED)
    with zipfile.ZipFile(path) as archive:
        offset = archive.getinfo("b.md").header_offset
    data = bytearray(path.read_bytes())
    entry = data.rindex(b"PK\x01\x02")
    assert struct.unpack_from("<L", data, entry + 42)[0] == offset
    struct.pack_into("<L", data, entry + 42, 0)
    path.write_bytes(data)
    assert refused(path) == "zip_overlap"


def test_a_zip_inside_is_only_bytes(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("../evil", "x")
    with Archive(zipped(tmp_path, {"inner.zip": inner.getvalue()})) as archive:
        assert archive.read("inner.zip") == inner.getvalue()


def test_damage_is_named(tmp_path: Path) -> None:
    body = b"the body of a file"
    wrong = patched(zipped(tmp_path, {"a.md": body}, zipfile.ZIP_STORED), body, body.replace(b"body", b"b0dy"))
    assert refused(wrong) == "zip_damaged"
    lying = zipped(tmp_path, {"a.md": b"x" * 100})
    data = bytearray(lying.read_bytes())
    struct.pack_into("<L", data, data.rindex(b"PK\x01\x02") + 24, 5)
    lying.write_bytes(data)
    assert refused(lying) == "zip_damaged"


def test_a_password_or_an_odd_compression_is_said(tmp_path: Path) -> None:
    for offset, value, reason in ((8, 1, "zip_encrypted"), (10, 9, "zip_method"), (10, 99, "zip_method")):
        path = zipped(tmp_path, {"a.md": b"x"})
        data = bytearray(path.read_bytes())
        struct.pack_into("<H", data, data.rindex(b"PK\x01\x02") + offset, value)
        path.write_bytes(data)
        assert refused(path) == reason


def test_what_is_no_archive_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    good = zipped(tmp_path, {"a.md": b"x" * 500}).read_bytes()
    for data, reason in (
        (b"", "zip_empty"),
        (b"<html>Please log in</html>", "zip_not"),
        (good[:-30], "zip_cut"),
        (good[:10], "zip_cut"),
        (b"MZ program" + good, "zip_prefixed"),
        (good + good, "zip_prefixed"),
        (b"PK\x05\x06" + bytes(18), "zip_no_files"),
    ):
        path.write_bytes(data)
        assert refused(path) == reason
    assert refused(tmp_path / "none.zip") == "unreadable"


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_damage_whatever_does_more_than_refuse(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("zip")
    raw = bytearray(zipped(folder, {"pack.toml": b"id = 1", "content/a.md": b"# A\n" * 20}).read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    path = folder / "a.zip"
    path.write_bytes(raw[: data.draw(st.integers(1, len(raw)))])
    try:
        read_all(path)
    except Refusal as refusal:
        refusal.message(Messages("en"))
