"""What every command is given: messages, clock, services, and one way to answer."""

import argparse
import contextlib
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from advocate_desktop.domain.clock import Clock, FixedClock, SystemClock
from advocate_desktop.messages import Messages

if TYPE_CHECKING:
    from advocate_desktop.bootstrap import Foundation, Services

DONE, REFUSED, USAGE, FAILED = 0, 1, 2, 3


class Windows(Protocol):
    """The windows, as the command line may start them; it never imports them itself."""

    def open(self, program: "Program") -> int:
        """Open the main window and give the exit code once it is closed."""
        ...

    def tour(self, program: "Program", out: Path) -> int:
        """Play the main job off screen and write its pictures into `out`."""
        ...


@dataclass(frozen=True)
class Program:
    """One run of the command line."""

    windows: Windows
    profile: Path | None
    language: str
    as_json: bool
    today: date | None
    asked_language: str = ""  # what `--lang` said, if anything
    minimised: bool = False  # open the window minimised

    @cached_property
    def messages(self) -> Messages:
        """Give the texts in the language of this run."""
        return Messages(self.language)

    @cached_property
    def clock(self) -> Clock:
        """Give the clock: the machine's, or one that stands still on `--today` at the present hour."""
        system = SystemClock()
        if self.today is None:
            return system
        now = system.now()
        return FixedClock(datetime.combine(self.today, now.time()).astimezone())

    @cached_property
    def foundation(self) -> "Foundation":
        """Give paths and settings of the profile, made on first use."""
        from advocate_desktop.bootstrap import lay_foundation

        return lay_foundation(self.profile, self.clock)

    @cached_property
    def services(self) -> "Services":
        """Give the services; the database is opened when one of them is first used."""
        from advocate_desktop.bootstrap import Services

        return Services(self.foundation, self.language)

    def close(self) -> None:
        """Let go of the database, if it was opened."""
        if "services" in self.__dict__:
            self.services.close()

    def emit(self, document: Mapping[str, Any], text: str) -> None:
        """Answer on stdout: the document as one line of JSON with `--json`, else the text for a person."""
        if self.as_json:
            sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")
        elif text:
            sys.stdout.write(text if text.endswith("\n") else text + "\n")
        sys.stdout.flush()

    def progress(self, text: str) -> None:
        """Show where long work stands, on one line of a terminal's stderr; silent elsewhere."""
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[K{text}")
            sys.stderr.flush()

    def tell(self, text: str) -> None:
        """Say something beside the answer, on stderr."""
        # There is no one left to tell where stderr itself is full or gone.
        with contextlib.suppress(OSError):
            sys.stderr.write(text + "\n")
            sys.stderr.flush()


def date_argument(text: str) -> date:
    """Read a day written YYYY-MM-DD; anything else is wrong usage."""
    try:
        if len(text) != len("YYYY-MM-DD"):
            raise ValueError(text)
        day = date.fromisoformat(text)
        # The weeks around the first and the last day there are would reach beyond the calendar.
        if not date.min.year < day.year < date.max.year:
            raise ValueError(text)
        return day
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r}: YYYY-MM-DD") from None


def whole_number(low: int, high: int) -> "type[argparse.Action] | Any":
    """Give a reader of whole numbers between two bounds, for `type=`."""

    def read(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            value = low - 1
        if not low <= value <= high:
            raise argparse.ArgumentTypeError(f"{text!r}: {low}..{high}")
        return value

    return read
