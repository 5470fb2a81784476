"""What subscriptions ask of whatever reaches the network; the windows bring it, the tests bring their own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

REASONS = frozenset({"offline", "timeout", "too_large", "certificate", "redirect", "proxy", "broken", "other"})


@dataclass(frozen=True, slots=True)
class HttpRequest:
    """An address to read, at most so many bytes and seconds; `etag` and `modified` are those of the last answer.

    `authorization` is the whole value of the header, or empty; it is never sent to another host. With `into`, the
    body goes into that file and not into the answer. With `enough`, no more than that is read, and what there is
    by then is the answer.
    """

    url: str
    etag: str = ""
    modified: str = ""
    authorization: str = ""
    most_bytes: int = 20 * 1024 * 1024
    most_seconds: float = 60.0
    idle_seconds: float = 20.0
    into: Path | None = None
    enough: int = 0


@dataclass(frozen=True, slots=True)
class HttpResponse:
    """An answer, and where it came from; 304 says that nothing changed since the last one, and has no body."""

    status: int
    body: bytes = b""
    etag: str = ""
    modified: str = ""
    url: str = ""


class HttpFailureError(Exception):
    """No answer: `reason` is one of REASONS."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class HttpPort(Protocol):
    """Reads one address at a time; redirects are followed as long as none leads from https to anything else."""

    def get(self, request: HttpRequest, cancelled: Callable[[], bool]) -> HttpResponse:
        """Give the answer.

        Raises HttpFailureError when there is none, OSError when the file cannot be written, Cancelled.
        """
        ...


class SecretsPort(Protocol):
    """Keeps passwords outside the profile."""

    def get(self, name: str) -> str:
        """Give the secret of that name, or ''."""
        ...

    def put(self, name: str, secret: str) -> None:
        """Keep a secret; '' forgets it. Raises UserError when there is no keyring."""
        ...


class KeyringSecrets:
    """Secrets in the keyring of the system, under the name of the application."""

    _SERVICE = "advocate-desktop"

    def get(self, name: str) -> str:
        """Give the secret of that name, or '' where there is none or no keyring."""
        import keyring
        from keyring.errors import KeyringError

        try:
            return keyring.get_password(self._SERVICE, name) or ""
        except KeyringError:
            return ""

    def put(self, name: str, secret: str) -> None:
        """Keep a secret; '' forgets it.

        Raises UserError when the system has no keyring.
        """
        import keyring
        from keyring.errors import KeyringError, PasswordDeleteError

        from advocate_desktop.errors import UserError

        try:
            if secret:
                keyring.set_password(self._SERVICE, name, secret)
            else:
                keyring.delete_password(self._SERVICE, name)
        except PasswordDeleteError:
            return
        except KeyringError as error:
            raise UserError("subscriptions.no_keyring" if secret else "subscriptions.keyring_locked") from error
