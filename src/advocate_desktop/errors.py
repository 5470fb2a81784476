"""Expected failures: each has a title, a message and a next step, for the command line and the windows alike."""

from typing import Any

from advocate_desktop.messages import Messages


class UserError(Exception):
    """A failure a person can understand and act on.

    `key` is `area.name`: the table `errors.name` of that area's messages holds `title`, `message` and `next`
    (what is safe and what to do); `values` fill their placeholders. `exit_code` is the command line's.
    """

    exit_code = 3

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(key, values)
        area, name = key.split(".", 1)
        self.key = f"{area}.errors.{name}"
        self.values: dict[str, Any] = dict(values)

    def title(self, messages: Messages) -> str:
        """Say what happened, in a few words."""
        return messages(f"{self.key}.title", **self.values)

    def message(self, messages: Messages) -> str:
        """Say what happened, in one sentence."""
        return messages(f"{self.key}.message", **self.values)

    def next_step(self, messages: Messages) -> str:
        """Say what is safe and what to do."""
        return messages(f"{self.key}.next", **self.values)

    def sentence(self, messages: Messages) -> str:
        """Say it all in one line, for a terminal."""
        return f"{self.message(messages)} {self.next_step(messages)}".strip()

    def __str__(self) -> str:
        return self.sentence(Messages("en"))


class Refusal(UserError):
    """A file, or a part of it, that is not taken; nothing else is changed by it."""


class UsageError(UserError):
    """A value that was asked for cannot be taken as it was given."""

    exit_code = 2


class ProfileError(UserError):
    """The profile itself cannot be used: locked, damaged, too new, no room on the disk."""


class Cancelled(Exception):
    """The person stopped a long piece of work."""
