"""Runs what the papers show: the worked examples, and the commands of the README."""

import re
import shlex
import shutil
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from advocate_desktop import messages
from advocate_desktop.channels.counting import count
from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.checks.base import CheckContext
from advocate_desktop.checks.registry import CHECKS
from advocate_desktop.messages import Messages

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^```(\w+) (\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
POST = "Mardi, sur le chantier de Lorient, j’ai appris ce que vaut un bon calfeutrage. Et chez vous ?\n"


def blocks(paper: str) -> dict[str, str]:
    """Give the marked code blocks of a paper by their mark."""
    return {mark: code for _, mark, code in BLOCK.findall((ROOT / "docs" / paper).read_text("utf-8"))}


def module_of(code: str) -> Any:
    module = ModuleType("example")
    exec(compile(code, "example", "exec"), module.__dict__)
    return module


def test_a_channel_is_added_from_outside_as_its_guide_says(monkeypatch, cli):
    parts = blocks("add-a-channel.md")
    channel = module_of(parts["module"]).CHANNEL
    monkeypatch.setitem(CHANNELS, channel.id, channel)
    exec(compile(parts["test"], "test", "exec"), {})
    answer = cli("count", "-", "--channel", channel.id, "--json", stdin="Ça va")
    assert answer.json | {"channel": "lantern", "count": 5, "max": 400, "fits": True} == answer.json


@pytest.fixture
def more_messages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, str]], None]:
    """Give a function that adds texts to the catalogue of checks, by language, for the time of a test."""
    folder = tmp_path / "resources"

    def add(texts: dict[str, str]) -> None:
        shutil.copytree(ROOT / "resources/messages", folder / "messages")
        for language, text in texts.items():
            with (folder / "messages" / language / "checks.toml").open("a", encoding="utf-8") as file:
                file.write("\n" + text)
        monkeypatch.setattr(messages, "resource_path", folder.joinpath)
        monkeypatch.setattr(messages, "_area", messages._area.__wrapped__)

    return add


def test_a_check_is_added_from_outside_as_its_guide_says(more_messages):
    parts = blocks("add-a-check.md")
    more_messages({language: parts[language] for language in ("en", "fr")})
    check = module_of(parts["module"]).CHECK
    channel = CHANNELS["linkedin"]
    context = CheckContext(
        channel=channel,
        length=count(POST, channel),
        rendered=POST,
        lang="en",
        messages=Messages("en"),
        now=datetime(2026, 11, 19, 12, tzinfo=UTC),
    )
    exec(compile(parts["test"], "test", "exec"), {"context": context, "checks": (*CHECKS, check)})


def test_the_commands_of_the_readme_do_what_it_says(tmp_path, monkeypatch, cli):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "blog").mkdir()
    article = (
        "---\ntitle: La rénovation énergétique à Lorient\ndate: 2026-11-02\n---\n\nTrois semaines de travaux.\n"
    )
    for path in ("blog/2026-11-02-lorient.md", "article.md"):
        (tmp_path / path).write_text(article, "utf-8")
    (tmp_path / "post.md").write_text(POST, "utf-8")
    pack = ROOT / "resources/sample_pack"
    with zipfile.ZipFile("news.advpack", "w") as archive:
        for path in sorted(pack.rglob("*")):
            archive.write(path, path.relative_to(pack).as_posix())
    readme = (ROOT / "README.md").read_text("utf-8")
    lines = [line for line in readme.splitlines() if line.startswith("advocate-desktop ")]
    assert len(lines) > 5
    for line in lines:
        answer = cli(*shlex.split(line)[1:])
        assert answer.code == 0, f"{line}\n{answer.err}"
        assert answer.out or "render" not in line
