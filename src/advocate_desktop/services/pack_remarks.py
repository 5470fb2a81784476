"""What the features that use a pack would have to say of it: its rules, its cards, its suggested texts."""

import tomllib
from dataclasses import replace

from advocate_desktop.channels.counting import count
from advocate_desktop.channels.registry import CHANNELS
from advocate_desktop.checks.rules import RULE_LANGUAGES, rule_faults
from advocate_desktop.errors import Refusal, UserError
from advocate_desktop.formats.deck import read_cards
from advocate_desktop.formats.decoding import decode
from advocate_desktop.formats.markdown_file import read_markdown
from advocate_desktop.formats.pack import MAX_TEXT_BYTES
from advocate_desktop.formats.pack_check import PackCheck
from advocate_desktop.formats.pack_manifest import PackProblem, column_of, line_of, place_in_table
from advocate_desktop.formats.pack_source import MANIFEST, PackSource
from advocate_desktop.resources import resource_path

# What each of the files in these folders is a list of.
_TABLES = {"rules": "rule", "cards": "card", "challenges": "challenge"}


def with_remarks(check: PackCheck, source: PackSource) -> PackCheck:
    """Add the faults of rules and cards, which would be left out in silence, and the texts that are too long."""
    broken = {problem.path for problem in check.problems}
    problems = list(check.problems)
    warnings = [*_left_of_example(check, source), *check.warnings, *_too_long(check)]
    for name in check.files:
        folder = name.split("/")[0]
        if name in broken or folder not in _TABLES or not name.endswith(".toml"):
            continue
        try:
            text, _ = decode(name, source.read(name, MAX_TEXT_BYTES))
            tables = tomllib.loads(text)
        except (Refusal, ValueError, RecursionError):
            continue
        if _TABLES[folder] not in tables:
            warnings.append(PackProblem(name, 0, "no_table", {"table": _TABLES[folder]}))
        elif folder == "rules":
            problems.extend(_rules(name, text))
        elif folder == "cards":
            problems.extend(_cards(name, text))
    return replace(check, problems=tuple(problems), warnings=tuple(warnings))


def _left_of_example(check: PackCheck, source: PackSource) -> list[PackProblem]:
    """Name what still says what `pack new` wrote there."""
    if check.manifest is None:
        return []
    found = []
    text, _ = decode(MANIFEST, source.read(MANIFEST, MAX_TEXT_BYTES))
    said = {"name": check.manifest.name, "company": check.manifest.company, "contact": check.manifest.contact}
    for skeleton in resource_path("pack_skeleton").iterdir():
        example = tomllib.loads((skeleton / MANIFEST).read_text("utf-8"))
        for field, value in said.items():
            if value == example[field]:
                line = line_of(text, field)
                values = {"field": field, "value": value}
                place = (line, column_of(text, line, field) if line else 0)
                found.append(PackProblem(MANIFEST, place[0], "example_left", values, place[1]))
        bodies = [
            read_markdown(path.name, path.read_bytes()).item.body for path in skeleton.glob("content/*/*.md")
        ]
        found += [
            PackProblem(each.item.path, 0, "example_article") for each in check.items if each.item.body in bodies
        ]
    return found


def _rules(name: str, text: str) -> list[PackProblem]:
    found = []
    if name.split("/")[1] not in RULE_LANGUAGES:
        found.append(PackProblem(name, 0, "rules_folder", {"name": name.rpartition("/")[2]}))
    for error in rule_faults(text, name):
        field = str(error.values["field"]).partition(":")[0]
        place = place_in_table(text, "rule", int(error.values["number"]), field)
        found.append(_problem(name, error, place))
    return found


def _cards(name: str, text: str) -> list[PackProblem]:
    found = []
    for error in read_cards(name, text, "fr", company=True).refused:
        card = str(error.values.get("card", ""))
        place = place_in_table(text, "card", int(card), "id") if card.isdecimal() else (0, 0)
        at = text.find(f'"{card}"') if card and not card.isdecimal() else -1
        if at >= 0:
            place = (line_of(text, "id", text.rfind("\n", 0, at) + 1), 0)
        found.append(_problem(name, error, place))
    return found


def _problem(name: str, error: UserError, place: tuple[int, int]) -> PackProblem:
    return PackProblem(name, place[0], error.key.rpartition(".")[2], error.values, place[1])


def _too_long(check: PackCheck) -> list[PackProblem]:
    found = []
    for parsed in check.items:
        for suggested in parsed.item.suggested:
            channel = CHANNELS.get(suggested.channel.casefold())
            if channel is None:
                continue
            length = count(suggested.text, channel)
            if not length.fits:
                values: dict[str, str | int] = {
                    "channel": channel.id,
                    "count": length.count,
                    "max": length.maximum or 0,
                }
                found.append(PackProblem(parsed.item.path, 0, "suggested_long", values))
    return found
