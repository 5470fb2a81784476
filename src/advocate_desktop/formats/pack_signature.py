"""`SIGNATURE.json`: the files a publisher vouches for, and the Ed25519 signature over what it says.

What is signed is the SHA-256 of every file with the pack's id and version: no file can be changed, added, taken
out, renamed or exchanged, and no signature can be carried to another pack or version.
"""

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from advocate_desktop.errors import Refusal
from advocate_desktop.formats.pack_source import PackSource

SIGNATURE = "SIGNATURE.json"
KEY_BYTES = 32
_FORMAT = 1
_ALGORITHM = "ed25519"
_PURPOSE = b"advocate-desktop pack\n"
_SIGNED = ("algorithm", "files", "format", "pack", "public_key", "version")
_GROUP = 4
_FINGERPRINT_DIGITS = 32
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature that holds for what it says of itself: the SHA-256 of the files by name, and the key."""

    pack: str
    version: str
    public_key: bytes
    files: Mapping[str, str]

    @property
    def fingerprint(self) -> str:
        """Give what people compare to know the key."""
        return fingerprint(self.public_key)


def digest(data: bytes) -> str:
    """Give the SHA-256 of a file, as it is signed."""
    return hashlib.sha256(data).hexdigest()


def fingerprint(public_key: bytes) -> str:
    """Give what people compare to know a key: eight groups of four digits of its SHA-256."""
    digits = hashlib.sha256(public_key).hexdigest()[:_FINGERPRINT_DIGITS]
    return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))


def same_fingerprint(typed: str, known: str) -> bool:
    """Tell whether a fingerprint is the known one, however its groups and letters were typed."""

    def plain(text: str) -> str:
        return re.sub(r"[^0-9a-z]", "", text.casefold())

    return plain(typed) == plain(known)


def sign_files(files: Mapping[str, str], pack: str, version: str, seed: bytes) -> bytes:
    """Give the bytes of `SIGNATURE.json` for files (SHA-256 by name); the same input gives the same bytes."""
    from nacl.signing import SigningKey

    key = SigningKey(seed)
    said: dict[str, Any] = {
        "format": _FORMAT,
        "algorithm": _ALGORITHM,
        "pack": pack,
        "version": version,
        "public_key": _text(bytes(key.verify_key)),
        "files": dict(sorted(files.items())),
    }
    said["signature"] = _text(key.sign(_statement(said)).signature)
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def read_signature(label: str, data: bytes) -> Signature:
    """Read a signature and compare it with what it says; raises Refusal when it is broken or does not hold."""
    from nacl.exceptions import CryptoError
    from nacl.signing import VerifyKey

    try:
        said = json.loads(data.decode("utf-8"), object_pairs_hook=_each_once)
        if not isinstance(said, dict) or not {*_SIGNED, "signature"} <= said.keys():
            raise ValueError("not a signature")
        public_key, signature = (_bytes(said[name]) for name in ("public_key", "signature"))
        _check_shape(said, public_key)
    except (ValueError, RecursionError, binascii.Error) as error:
        raise Refusal("packs.signature_unreadable", path=label) from error
    if said["format"] != _FORMAT or said["algorithm"] != _ALGORITHM:
        raise Refusal("packs.signature_newer", path=label)
    try:
        VerifyKey(public_key).verify(_statement(said), signature)
    except (CryptoError, ValueError) as error:
        raise Refusal("packs.signature_wrong", path=label) from error
    return Signature(said["pack"], said["version"], public_key, said["files"])


def compare_files(label: str, signature: Signature, pack: str, version: str, digests: Mapping[str, str]) -> None:
    """Raise Refusal unless a pack's files (SHA-256 by name) are those signed, under the id and version signed."""
    for name, found in sorted(digests.items()):
        if name not in signature.files:
            raise Refusal("packs.signature_added", path=label, name=name)
        if found != signature.files[name]:
            raise Refusal("packs.signature_changed", path=label, name=name)
    gone = sorted(signature.files.keys() - digests.keys())
    if gone:
        raise Refusal("packs.signature_removed", path=label, name=gone[0])
    if (signature.pack, signature.version) != (pack, version):
        raise Refusal("packs.signature_other", path=label, pack=signature.pack, version=signature.version)


def digests_of(source: PackSource, limit: int) -> dict[str, str]:
    """Give the SHA-256 of every file of a pack but its signature; raises Refusal beyond `limit` bytes a file."""
    return {name: digest(source.read(name, limit)) for name in source.names() if name != SIGNATURE}


def _check_shape(said: Mapping[str, Any], public_key: bytes) -> None:
    texts = all(isinstance(said[name], str) for name in ("pack", "version", "algorithm"))
    files = said["files"]
    if not texts or not isinstance(files, dict) or len(public_key) != KEY_BYTES:
        raise ValueError("not the shape of a signature")
    if not all(isinstance(value, str) and _SHA256.fullmatch(value) for value in files.values()):
        raise ValueError("not the shape of a signature")


def _statement(said: Mapping[str, Any]) -> bytes:
    """Give the bytes that are signed: one way only to write what the signature says."""
    plain = {name: said[name] for name in _SIGNED}
    written = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return _PURPOSE + written.encode("utf-8", "surrogatepass")


def _each_once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError("a name stands twice")
    return table


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: Any) -> bytes:
    if not isinstance(text, str):
        raise ValueError("not a text")
    return base64.b64decode(text, validate=True)
