import argparse
from importlib import import_module

import pytest

from advocate_desktop.cli.main import GROUPS
from advocate_desktop.messages import Messages


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_adds_the_commands_it_is_listed_with(group):
    commands = argparse.ArgumentParser().add_subparsers()
    common = argparse.ArgumentParser(add_help=False)
    import_module(f"advocate_desktop.cli.{group}").register(commands, common, Messages("en"))
    assert tuple(commands.choices) == GROUPS[group]


def test_help_and_an_unknown_command_tell_all_commands(cli):
    everything = [command for commands in GROUPS.values() for command in commands]
    answer = cli("--help")
    assert answer.code == 0
    assert all(command in answer.out for command in everything)
    answer = cli("libary", "search")
    assert answer.code == 2
    assert all(command in answer.err for command in everything)


def test_a_folder_named_like_a_command_hides_none(cli, tmp_path):
    answer = cli("--profile", tmp_path / "doctor", "library", "list", "--json", profile=None)
    assert answer.code == 0
    assert (tmp_path / "doctor").is_dir()


def test_without_a_command_the_window_opens(cli, windows):
    assert cli("--lang", "fr").code == 0
    assert windows.asked == ["open"]
