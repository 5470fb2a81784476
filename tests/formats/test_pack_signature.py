"""A signature says what its papers say, and holds for nothing else."""

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.signing import SigningKey, VerifyKey

from advocate_desktop.errors import Refusal
from advocate_desktop.formats.pack_signature import (
    compare_files,
    digest,
    fingerprint,
    read_signature,
    same_fingerprint,
    sign_files,
)

SEED = bytes(range(32))
FILES = {"pack.toml": digest(b"a"), "content/é ü.md": digest(b"b"), 'content/"x".md': digest(b"c")}


def test_others_can_compare_a_signature_as_it_is_written_down():
    said = json.loads(sign_files(FILES, "maison", "1.0", SEED))
    fields = ("algorithm", "files", "format", "pack", "public_key", "version")
    plain = json.dumps(
        {name: said[name] for name in fields}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    key = VerifyKey(base64.b64decode(said["public_key"]))
    key.verify(b"advocate-desktop pack\n" + plain.encode(), base64.b64decode(said["signature"]))
    assert key == SigningKey(SEED).verify_key
    assert said["files"] == FILES


@given(st.dictionaries(st.text(max_size=20), st.binary(max_size=4).map(digest), max_size=5), st.text(), st.text())
def test_what_is_signed_is_read_back(files, pack, version):
    data = sign_files(files, pack, version, SEED)
    assert data == sign_files(dict(reversed(files.items())), pack, version, SEED)
    signature = read_signature("p", data)
    assert (signature.pack, signature.version, signature.files) == (pack, version, files)
    compare_files("p", signature, pack, version, files)


@given(st.data())
def test_no_byte_of_a_signature_can_change_what_it_says(data):
    signed = sign_files(FILES, "maison", "1.0", SEED)
    at = data.draw(st.integers(0, len(signed) - 1))
    changed = signed[:at] + bytes([data.draw(st.integers(0, 255))]) + signed[at + 1 :]
    try:
        read = read_signature("p", changed)
    except Refusal:
        return
    assert read == read_signature("p", signed)


@pytest.mark.parametrize("twice", ['"pack": "maison", ', '"files": {}, '])
def test_a_name_that_stands_twice_is_refused(twice):
    text = sign_files(FILES, "maison", "1.0", SEED).decode()
    with pytest.raises(Refusal) as error:
        read_signature("p", ("{" + twice + text[1:]).encode())
    assert error.value.key == "packs.errors.signature_unreadable"


@given(st.binary(max_size=200) | st.text().map(str.encode) | st.recursive(
    st.none() | st.integers() | st.text(), lambda some: st.lists(some) | st.dictionaries(st.text(), some)
).map(lambda value: json.dumps(value).encode()))  # fmt: skip
def test_anything_else_is_refused_in_one_sentence(data):
    with pytest.raises(Refusal) as error:
        read_signature("p", data)
    assert "\n" not in str(error.value)


def test_a_fingerprint_can_be_typed_in_many_ways():
    shown = fingerprint(bytes(32))
    assert len(shown.split()) == 8
    for typed in (shown.upper(), shown.replace(" ", ""), shown.replace(" ", "-"), f"  {shown} "):
        assert same_fingerprint(typed, shown)
    for typed in ("", shown[:-1], shown.replace(" ", "")[:16], fingerprint(bytes([1] * 32))):
        assert not same_fingerprint(typed, shown)
