"""The command line: one program, its commands in groups, one way to fail."""

import argparse
import contextlib
import errno
import logging
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from advocate_desktop import __version__
from advocate_desktop.cli.grammar import path_argument
from advocate_desktop.cli.program import DONE, FAILED, Program, Windows, date_argument
from advocate_desktop.errors import UserError
from advocate_desktop.messages import LANGUAGES, Messages
from advocate_desktop.paths import ProfilePaths, default_profile
from advocate_desktop.settings import LANGUAGE, OptionStore

# One line a command group: its module in this package, and its commands. A run loads the group it names.
GROUPS = {
    "library": ("library",),
    "texts": ("count", "render", "check"),
    "drafts": ("draft",),
    "routine": ("routine",),
    "line": ("line", "memento"),
    "pack": ("pack",),
    "doctor": ("doctor",),
    "tour": ("tour",),
}
_TAKE_A_VALUE = ("--profile", "--lang", "--today")
_FILTERED_BY_LANGUAGE = ("search", "list")
_INTERRUPTED = 130


def main(argv: Sequence[str], windows: Windows) -> int:
    """Run one command and give its exit code; without a command, open the window."""
    _open_streams()
    _speak_utf8()
    language = _language(argv)
    messages = Messages(language)
    parser = _parser(messages, _groups_for(argv))
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    program = Program(
        windows,
        arguments.profile,
        language,
        arguments.json,
        arguments.today,
        arguments.lang or "",
        minimised=arguments.minimised,
    )
    run: Callable[[argparse.Namespace, Program], int] = getattr(arguments, "run", _open_window)
    try:
        return run(arguments, program)
    except UserError as error:
        program.tell(error.sentence(messages))
        return error.exit_code
    except KeyboardInterrupt:
        program.tell(messages("cli.interrupted"))
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away; there is nobody left to tell.
        _drop_output()
        return DONE
    except OSError as error:
        program.tell(_os_sentence(error, messages))
        if not error.filename:
            _drop_output()
        return FAILED
    except Exception:  # the last net: whatever it is, a person gets a sentence and the log gets the rest
        log = _start_log(arguments.profile)
        with contextlib.suppress(OSError):
            logging.getLogger("advocate_desktop.cli").exception("a command failed")
        program.tell(messages("cli.bug", log=str(log)))
        return FAILED
    finally:
        program.close()


def _open_window(_arguments: argparse.Namespace, program: Program) -> int:
    return program.windows.open(program)


def _drop_output() -> None:
    """Let what stdout still holds go nowhere: the interpreter would try once more at exit, and fail loudly."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _os_sentence(error: OSError, messages: Messages) -> str:
    name = f"cli.reasons.{errno.errorcode.get(error.errno or 0, '')}"
    reason = messages(name) if messages.has(name) else error.strerror or str(error)
    key = "cli.os_error" if error.filename else "cli.output_error"
    return messages(key, reason=reason, path=str(error.filename or ""))


def _start_log(profile: Path | None) -> Path:
    """Make sure there is a log, also for commands that need no profile, and give its place."""
    from advocate_desktop.log import start_log

    path = ProfilePaths(profile or default_profile()).log
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    start_log(path)
    return path


def _open_streams() -> None:
    """Put the null device where the caller closed a stream, lest the next file opened takes its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            stream = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115  open as long as the program
            setattr(sys, name, stream)


def _speak_utf8() -> None:
    """Texts leave as UTF-8 with their line ends untouched, whatever the console's code page."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _language(argv: Sequence[str]) -> str:
    """Find the language of this run before parsing, since the help itself is in it."""
    wanted = ""
    for index, word in enumerate(argv[: _filter_from(argv)]):
        if word == "--lang" and index + 1 < len(argv):
            wanted = argv[index + 1]
        elif word.startswith("--lang="):
            wanted = word.partition("=")[2]
    if wanted in LANGUAGES:
        return wanted
    profile = next((argv[i + 1] for i, word in enumerate(argv[:-1]) if word == "--profile"), None)
    chosen = ""
    with contextlib.suppress(OSError):
        path = ProfilePaths(Path(os.path.expanduser(profile)) if profile else default_profile()).settings
        chosen = OptionStore(path).get(LANGUAGE) if path.is_file() else ""
    system = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return chosen or ("fr" if system.lower().startswith("fr") else "en")


def _filter_from(argv: Sequence[str]) -> int:
    """Give the place from which `--lang` says what content is wanted, no more what language to answer in."""
    if {"-h", "--help"}.isdisjoint(argv):
        for index, word in enumerate(argv[1:], 1):
            if argv[index - 1] == "library" and word in _FILTERED_BY_LANGUAGE:
                return index
    return len(argv)


def _groups_for(argv: Sequence[str]) -> Iterable[str]:
    """Give the groups to load: the one of the command, all where help or an unknown word needs them, else none."""
    values = {index + 1 for index, word in enumerate(argv) if word in _TAKE_A_VALUE}
    words = [word for index, word in enumerate(argv) if index not in values]
    command = next((word for word in words if not word.startswith("-")), None)
    if command is None:
        return GROUPS if {"-h", "--help"}.intersection(words) else ()
    return next(((group,) for group, commands in GROUPS.items() if command in commands), GROUPS)


def _parser(messages: Messages, groups: Iterable[str]) -> argparse.ArgumentParser:
    _translate_argparse(messages)
    common = _common_options(messages, default=argparse.SUPPRESS)
    parser = argparse.ArgumentParser(
        prog="advocate-desktop",
        description=messages("cli.description"),
        parents=[_common_options(messages, default=None)],
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=messages("cli.example"),
        # An option written short would hide its value from `_groups_for`.
        allow_abbrev=False,
    )
    version = f"%(prog)s {__version__}"
    parser.add_argument("--version", action="version", version=version, help=messages("cli.version"))
    parser.add_argument("--minimised", action="store_true", help=messages("cli.minimised"))
    commands = parser.add_subparsers(title=messages("cli.commands"), metavar=messages("cli.command"))
    for group in groups:
        import_module(f"advocate_desktop.cli.{group}").register(commands, common, messages)
    return parser


def _common_options(messages: Messages, *, default: Any) -> argparse.ArgumentParser:
    """Give the options every command takes; they may stand before or after its name."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--profile", type=path_argument, metavar="DIR", default=default, help=messages("cli.profile")
    )
    common.add_argument(
        "--json",
        action="store_true",
        default=default if default is argparse.SUPPRESS else False,
        help=messages("cli.json"),
    )
    common.add_argument("--lang", choices=LANGUAGES, default=default, help=messages("cli.lang"))
    common.add_argument(
        "--today", type=date_argument, metavar="YYYY-MM-DD", default=default, help=messages("cli.today")
    )
    return common


def _translate_argparse(messages: Messages) -> None:
    """Give argparse's own words ('usage', 'the following arguments are required') in the language of this run."""
    # In English too: argparse would look for a catalogue on the disk at each word.
    known = messages.table("cli.argparse") if messages.language != "en" else {}

    def words(message: str) -> str:
        return known.get(message, message)

    def counted_words(one: str, several: str, number: int) -> str:
        return words(one if number == 1 else several)

    setattr(argparse, "_", words)  # noqa: B010  argparse offers no other way in
    setattr(argparse, "ngettext", counted_words)  # noqa: B010
