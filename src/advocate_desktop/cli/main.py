"""The command line: one program, its commands in groups, one way to fail."""

import argparse
import gettext
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from advocate_desktop import __version__
from advocate_desktop.cli import doctor, library, routine, texts, tour
from advocate_desktop.cli.program import DONE, FAILED, Program, Windows, date_argument
from advocate_desktop.errors import UserError
from advocate_desktop.messages import LANGUAGES, Messages
from advocate_desktop.paths import ProfilePaths, default_profile
from advocate_desktop.settings import LANGUAGE, OptionStore

# One line a command group.
GROUPS = (library, texts, routine, doctor, tour)
_INTERRUPTED = 130


def main(argv: Sequence[str], windows: Windows) -> int:
    """Run one command and give its exit code; without a command, open the window."""
    _speak_utf8()
    language = _language(argv)
    messages = Messages(language)
    parser = _parser(messages)
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    program = Program(windows, arguments.profile, language, arguments.json, arguments.today)
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
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        program.tell(messages("cli.os_error", reason=error.strerror or str(error), path=str(error.filename or "")))
        return FAILED
    except Exception:  # the last net: whatever it is, a person gets a sentence and the log gets the rest
        logging.getLogger("advocate_desktop.cli").exception("command failed: %s", arguments)
        program.tell(messages("cli.bug", log=str(_log_of(arguments.profile))))
        return FAILED
    finally:
        program.close()


def _open_window(_arguments: argparse.Namespace, program: Program) -> int:
    return program.windows.open(program)


def _log_of(profile: Path | None) -> Path:
    return ProfilePaths(profile or default_profile()).log


def _speak_utf8() -> None:
    """Texts leave as UTF-8 with their line ends untouched, whatever the console's code page."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _language(argv: Sequence[str]) -> str:
    """Find the language of this run before parsing, since the help itself is in it."""
    wanted = ""
    for index, word in enumerate(argv):
        if word == "--lang" and index + 1 < len(argv):
            wanted = argv[index + 1]
        elif word.startswith("--lang="):
            wanted = word.partition("=")[2]
    if wanted in LANGUAGES:
        return wanted
    profile = next((argv[i + 1] for i, word in enumerate(argv[:-1]) if word == "--profile"), None)
    path = ProfilePaths(Path(profile).expanduser() if profile else default_profile()).settings
    chosen = OptionStore(path).get(LANGUAGE) if path.is_file() else ""
    system = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return chosen or ("fr" if system.lower().startswith("fr") else "en")


def _parser(messages: Messages) -> argparse.ArgumentParser:
    _translate_argparse(messages)
    common = _common_options(messages, default=argparse.SUPPRESS)
    parser = argparse.ArgumentParser(
        prog="advocate-desktop",
        description=messages("cli.description"),
        parents=[_common_options(messages, default=None)],
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=messages("cli.example"),
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    groups = parser.add_subparsers(title=messages("cli.commands"), metavar="")
    for group in GROUPS:
        group.register(groups, common)
    return parser


def _common_options(messages: Messages, *, default: Any) -> argparse.ArgumentParser:
    """Give the options every command takes; they may stand before or after its name."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--profile", type=Path, metavar="DIR", default=default, help=messages("cli.profile"))
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
    if messages.language == "en":
        return
    known = Messages(messages.language).table("cli.argparse")

    class _Words(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            return known.get(message, message)

        def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
            return known.get(msgid1 if n <= 1 else msgid2, msgid2)

    words = _Words()
    setattr(argparse, "_", words.gettext)  # noqa: B010  argparse offers no other way in
    setattr(argparse, "ngettext", words.ngettext)  # noqa: B010
