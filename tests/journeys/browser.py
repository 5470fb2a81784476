"""A real browser on the tests' display, spoken to through a pipe."""

import itertools
import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

PROGRAM = shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = (
    "--no-sandbox",
    "--no-first-run",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--password-store=basic",
    "--remote-debugging-pipe",
)


class Browser:
    """One tab of a browser; answers are taken by a thread, so that the window under test goes on living."""

    def __init__(self, program: str, profile: Path) -> None:
        """Start the program on an empty profile."""
        theirs_in, self._to = os.pipe()
        self._from, theirs_out = os.pipe()
        os.set_inheritable(theirs_in, True)
        os.set_inheritable(theirs_out, True)
        # The browser reads from descriptor 3 and writes to 4.
        place = f"import os, sys; os.dup2({theirs_in}, 3); os.dup2({theirs_out}, 4)"
        place += "; os.execvp(sys.argv[1], sys.argv[1:])"
        command = [sys.executable, "-c", place, program, *FLAGS]
        self._process = subprocess.Popen(
            [*command, f"--user-data-dir={profile}", "about:blank"],
            pass_fds=(theirs_in, theirs_out),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._numbers = itertools.count(1)
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._known: dict[int, dict[str, Any]] = {}
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        with os.fdopen(self._from, "rb") as pipe:
            kept = b""
            while piece := pipe.read1(65536):
                *whole, kept = (kept + piece).split(b"\0")
                for message in whole:
                    self._answers.put(json.loads(message))

    def send(self, method: str, session: str = "", **parameters: Any) -> int:
        """Send a command; `answer` gives what comes back for its number."""
        number = next(self._numbers)
        message: dict[str, Any] = {"id": number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        return number

    def answer(self, number: int) -> dict[str, Any] | None:
        """Give the answer to a command, or None while there is none."""
        while not self._answers.empty():
            message = self._answers.get()
            if "id" in message:
                self._known[message["id"]] = message.get("result", message)
        return self._known.get(number)

    def close(self) -> None:
        """End the browser."""
        os.close(self._to)
        self._process.terminate()
        self._process.wait(timeout=20)
        self._reader.join(timeout=5)
