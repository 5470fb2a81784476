"""Files of signing keys: readable by their owner alone, never overwritten, locked by a passphrase if wanted."""

import base64
import binascii
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from advocate_desktop.errors import UserError
from advocate_desktop.formats.pack_signature import KEY_BYTES, fingerprint

KEY_SUFFIX = ".advkey"
KIND = "advocate-desktop signing key"
_MAX_BYTES = 10_000
_MAX_MEMORY = 1024 * 1024 * 1024
_MAX_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class SigningKeyFile:
    """A key as its file tells it: what is public, and how the secret is locked (None: it is not)."""

    path: Path
    public_key: bytes
    secret: bytes
    lock: dict[str, Any] | None = None

    @property
    def fingerprint(self) -> str:
        """Give what people compare to know the key."""
        return fingerprint(self.public_key)

    def seed(self, passphrase: str = "") -> bytes:
        """Give the secret; raises UserError when the passphrase is missing or wrong, or the file was altered."""
        from nacl.exceptions import CryptoError
        from nacl.secret import SecretBox
        from nacl.signing import SigningKey

        seed = self.secret
        if self.lock is not None:
            if not passphrase:
                raise UserError("packs.passphrase_missing", path=str(self.path))
            try:
                seed = SecretBox(_derive(passphrase, **self.lock)).decrypt(self.secret)
            except CryptoError as error:
                raise UserError("packs.passphrase_wrong", path=str(self.path)) from error
        if len(seed) != KEY_BYTES or bytes(SigningKey(seed).verify_key) != self.public_key:
            raise UserError("packs.key_unreadable", path=str(self.path))
        return seed


def make_key(path: Path, passphrase: str = "") -> SigningKeyFile:
    """Make a key and write it to a new file that its owner alone can read.

    Raises UserError when a file of that name is there: a key lost is a publisher lost.
    """
    from nacl import pwhash
    from nacl.secret import SecretBox
    from nacl.signing import SigningKey
    from nacl.utils import random

    key = SigningKey.generate()
    secret = bytes(key)
    lock: dict[str, Any] | None = None
    if passphrase:
        lock = {
            "salt": random(pwhash.argon2id.SALTBYTES),
            "rounds": pwhash.argon2id.OPSLIMIT_MODERATE,
            "memory": pwhash.argon2id.MEMLIMIT_MODERATE,
        }
        secret = bytes(SecretBox(_derive(passphrase, **lock)).encrypt(secret))
    made = SigningKeyFile(path, bytes(key.verify_key), secret, lock)
    _write_new(path, made)
    return made


def read_key(path: Path) -> SigningKeyFile:
    """Read a key's file; raises UserError when it is not there or no key."""
    try:
        with path.open("rb") as file:
            said = json.loads(file.read(_MAX_BYTES).decode("utf-8"))
        if said["kind"] != KIND:
            raise ValueError("another kind of file")
        lock = said["lock"]
        if lock is not None:
            rounds, memory = int(lock["rounds"]), int(lock["memory"])
            if not (0 < rounds <= _MAX_ROUNDS and 0 < memory <= _MAX_MEMORY):
                raise ValueError("a lock nobody can open")
            lock = {"salt": _bytes(lock["salt"]), "rounds": rounds, "memory": memory}
        return SigningKeyFile(path, _bytes(said["public_key"]), _bytes(said["secret"]), lock)
    except FileNotFoundError as error:
        raise UserError("packs.key_missing", path=str(path)) from error
    except (OSError, ValueError, TypeError, KeyError, RecursionError, binascii.Error) as error:
        raise UserError("packs.key_unreadable", path=str(path)) from error


def is_key(data: bytes) -> bool:
    """Tell whether the beginning of a file looks like a signing key's: it must never stand in a pack."""
    return KIND.encode() in data[:_MAX_BYTES]


def _derive(passphrase: str, salt: bytes, rounds: int, memory: int) -> bytes:
    from nacl import pwhash
    from nacl.secret import SecretBox

    return pwhash.argon2id.kdf(
        SecretBox.KEY_SIZE, passphrase.encode("utf-8", "surrogatepass"), salt, opslimit=rounds, memlimit=memory
    )


def _write_new(path: Path, key: SigningKeyFile) -> None:
    lock = None if key.lock is None else {**key.lock, "salt": _text(key.lock["salt"])}
    said = {
        "kind": KIND,
        "fingerprint": key.fingerprint,
        "public_key": _text(key.public_key),
        "lock": lock,
        "secret": _text(key.secret),
    }
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags, 0o600)
    except FileExistsError as error:
        raise UserError("packs.key_exists", path=str(path)) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write((json.dumps(said, indent=1) + "\n").encode())
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
