"""Types what the author's guides show, in order, and finds what they say comes out."""

import re
import shlex
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parent.parent / "docs"
BLOCK = re.compile(r"^```(\w+) (run(?: fails)?|shows|file=\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("guide", ["pack-authors.en.md", "pack-authors.fr.md"])
def test_the_worked_example_of_the_guide_does_what_it_says(cli, tmp_path, monkeypatch, guide):
    monkeypatch.chdir(tmp_path)
    blocks = BLOCK.findall((DOCS / guide).read_text("utf-8"))
    assert len(blocks) > 15
    said = ""
    for _, mark, text in blocks:
        if mark.startswith("file="):
            path = tmp_path / mark.removeprefix("file=")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        elif mark == "shows":
            missing = [line for line in text.splitlines() if line.strip() not in said]
            assert not missing, said
        else:
            said = "".join(run(cli, line, fails=mark.endswith("fails")) for line in text.splitlines())


def run(cli, line: str, *, fails: bool) -> str:
    program, *words = shlex.split(line)
    if program == "rm":
        Path(*words).unlink()
        return ""
    assert program == "advocate-desktop"
    answer = cli(*words, profile=None)
    assert (answer.code == 1) is fails, f"{line}\n{answer.out}{answer.err}"
    assert answer.code in (0, 1)
    return answer.out
