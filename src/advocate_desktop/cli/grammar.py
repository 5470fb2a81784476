"""How commands are declared: their names here, what `--help` says of them in the catalogue (`help.toml`)."""

import argparse
import copy
import os
import re
from pathlib import Path
from typing import Any

from advocate_desktop.messages import Messages


class Grammar:
    """Adds commands that take the common options; their help is the table `help.<command>` of the catalogue."""

    def __init__(
        self, commands: Any, common: argparse.ArgumentParser, messages: Messages, key: str = "help"
    ) -> None:
        self._commands = commands
        self._common = common
        self._messages = messages
        self._key = key

    def group(self, name: str) -> "Grammar":
        """Add a command that only holds others, and give the grammar of those."""
        title, metavar = self._messages("cli.commands"), self._messages("cli.command")
        inner = self._parser(name).add_subparsers(title=title, metavar=metavar, required=True)
        return Grammar(inner, self._common, self._messages, f"{self._key}.{name}")

    def command(self, name: str) -> "Command":
        """Add a command."""
        return Command(self._parser(name), self._messages, f"{self._key}.{name}")

    def _parser(self, name: str) -> argparse.ArgumentParser:
        key = f"{self._key}.{name}"
        about = self._messages(f"{key}.about")
        epilog = self._messages("help.example", command=self._messages(f"{key}.example"))
        if self._messages.has(f"{key}.note"):
            epilog += "\n\n" + self._messages(f"{key}.note")
        parser: argparse.ArgumentParser = self._commands.add_parser(
            name,
            # A copy: --lang is replaced in two commands, and must stay what it is everywhere else.
            parents=[copy.deepcopy(self._common)],
            help=about,
            description=about,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            epilog=epilog,
            conflict_handler="resolve",
            allow_abbrev=False,
        )
        return parser


class Command:
    """One command; the help of an argument stands under its name in the command's table, or in `help.shared`."""

    def __init__(self, parser: argparse.ArgumentParser, messages: Messages, key: str) -> None:
        self._parser = parser
        self._messages = messages
        self._key = key

    def argument(self, name: str, **options: Any) -> None:
        """Add an argument, as argparse does."""
        word = name.lstrip("-").replace("-", "_")
        key = f"{self._key}.{word}"
        text = self._messages(key if self._messages.has(key) else f"help.shared.{word}")
        self._parser.add_argument(name, help=text, **options)

    def runs(self, function: Any) -> None:
        """Say what carries the command out."""
        self._parser.set_defaults(run=function)


def text_argument(text: str) -> str:
    """Read words; what the terminal sent as no UTF-8 is shown as U+FFFD."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def path_argument(text: str) -> Path:
    """Read a path; `~` is the person's own folder, and nothing at all is wrong usage."""
    if not text:
        raise argparse.ArgumentTypeError("''")
    return Path(os.path.expanduser(text))
