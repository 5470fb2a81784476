"""Pipes, devices and closed streams, as systems of the POSIX family have them."""

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def test_a_pipe_or_a_device_is_refused_at_once(cli: Callable[..., Any], tmp_path: Path) -> None:
    for name in ("pipe.md", "pipe.advpack", "pipe.zip"):
        os.mkfifo(tmp_path / name)
        done = cli("library", "import", tmp_path / name, "--json")
        assert done.code == 1
        assert len(done.json["refused"]) == 1


@pytest.mark.parametrize("stream", ["stdin", "stdout", "stderr"])
@pytest.mark.parametrize("words", [("library", "list", "--json"), ("count", "-", "--channel", "x")])
def test_closed_streams_are_no_failure(tmp_path: Path, stream: str, words: tuple[str, ...]) -> None:
    number = ("stdin", "stdout", "stderr").index(stream)
    command = [sys.executable, "-m", "advocate_desktop", "--profile", str(tmp_path / "p"), *words]
    line = f"{' '.join(map(shlex.quote, command))} {number}<&-"
    done = subprocess.run(["/bin/sh", "-c", line], input=b"abc", capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert bool(done.stdout) == (stream != "stdout")


def test_an_answer_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "advocate_desktop", "--profile", str(tmp_path / "p"), "routine", "show"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr.decode()
    assert "no room" in done.stderr.decode()
