"""The published schemas take what the readers take, and refuse what they refuse."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.errors import Refusal
from advocate_desktop.formats.front_matter import split_front_matter
from advocate_desktop.formats.markdown_file import ReadingDefaults, read_markdown
from advocate_desktop.formats.pack import SKIPPED
from advocate_desktop.formats.pack_manifest import PackRefusal, read_manifest

SCHEMAS = Path(__file__).resolve().parent.parent / "docs/schemas"
TYPES = {"string": str, "object": dict, "array": list, "boolean": bool, "null": type(None)}
WORDS_USED = {
    "$schema", "title", "description", "type", "required", "properties", "patternProperties",
    "additionalProperties", "items", "anyOf", "const", "pattern", "minimum", "$ref", "$defs",
}  # fmt: skip


def is_of(value: Any, name: str) -> bool:
    if name == "number":
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


def holds(value: Any, schema: Any, root: dict[str, Any]) -> bool:
    """Tell whether a value is valid, for the words of JSON Schema that our schemas use."""
    if isinstance(schema, bool):
        return schema
    assert schema.keys() <= WORDS_USED, schema.keys() - WORDS_USED
    if "$ref" in schema:
        return holds(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root)
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    const = schema.get("const", value)
    return (
        (not types or any(is_of(value, each) for each in types))
        and (const == value and type(const) is type(value))
        and any(holds(value, each, root) for each in schema.get("anyOf", [True]))
        and not (isinstance(value, str) and not re.search(schema.get("pattern", ""), value))
        and not (is_of(value, "number") and value < schema.get("minimum", value))
        and not (
            isinstance(value, list) and not all(holds(each, schema.get("items", True), root) for each in value)
        )
        and not (isinstance(value, dict) and not holds_table(value, schema, root))
    )


def holds_table(value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any]) -> bool:
    if any(name not in value for name in schema.get("required", [])):
        return False
    for name, each in value.items():
        known = [schema["properties"][name]] if name in schema.get("properties", {}) else []
        known += [one for key, one in schema.get("patternProperties", {}).items() if re.search(key, name)]
        if not all(holds(each, one, root) for one in known or [schema.get("additionalProperties", True)]):
            return False
    return True


def schema_takes(name: str, value: Any) -> bool:
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    # What TOML has and JSON has not is text there.
    return holds(json.loads(json.dumps(value, default=str)), schema, schema)


def reader_takes(text: str) -> bool:
    try:
        read_manifest("p", "pack.toml", text.encode())
    except PackRefusal:
        return False
    return True


WHOLE = {"id": "maison", "name": "Maison", "company": "M", "version": "1"}
VALUES = (
    "", " ", "maison", "a b", "é", "-a", "a" * 101, "1.0", "fr", "fr-FR", "French", "FR", "xyz", "?", "http://a.fr",
    "https://a.fr/x", "https:///", " https://a.fr", "a\nb", 0, 3, -3, 1.5, True, False, [], ["fr"],
    ["fr", "en-GB"], ["", "fr"], ["fr", 3], [["fr"]], {}, {"fr": "Un"}, {"fr": 3},
)  # fmt: skip
FIELDS = (
    "id", "name", "company", "version", "aliases", "languages", "contact", "update_url", "description", "hashtags",
    "other",
)  # fmt: skip


def toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {toml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(toml(each) for each in value) + "]"
    return json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize("field", FIELDS)
def test_every_value_of_every_field_of_a_manifest_is_taken_by_both_or_by_none(field):
    for value in VALUES:
        text = "\n".join(f"{key} = {toml(each)}" for key, each in (WHOLE | {field: value}).items())
        assert schema_takes("pack", tomllib.loads(text)) is reader_takes(text), (field, value)


@given(st.dictionaries(st.sampled_from(FIELDS), st.sampled_from(VALUES)))
def test_manifests_are_taken_by_both_or_by_none(table):
    text = "\n".join(f"{key} = {toml(each)}" for key, each in table.items())
    assert schema_takes("pack", tomllib.loads(text)) is reader_takes(text)


def test_dates_of_toml_are_texts():
    text = 'id = "m"\nname = "M"\ncompany = "M"\nversion = 2026-11-22\n'
    assert schema_takes("pack", tomllib.loads(text))
    assert reader_takes(text)


@pytest.mark.parametrize("key", ["embargo", "Embargo", "embargo_until"])
@pytest.mark.parametrize(
    "value",
    [
        "", "null", "~", "false", "no", "non", "0", "true", "soon", "2027-01-11", "2027-01-11T09:00",
        "2027-01-11T09:00+01:00", "2027-01-11T09:00:30Z", "2027-01-11 9h00 +0100", "2027-01-11T09:00 Europe/Paris",
        "2027-01-11T09:00 CET", "2027-01-11T09:00UTC+1", "2027-13-11T09:00Z", "2027-01-11T25:00Z",
        "11/01/2027 09:00Z", "2027-01-11T09:00+15:00", "2027-01-11T09:00+14:00", "2027-01-11T09:60Z",
        "[2027-01-11T09:00Z]", "{a: 1}",
        '"2027-01-11T09:00:00.5Z"', "demain", "01-11-2027T09:00Z",
    ],
)  # fmt: skip
def test_embargoes_are_taken_by_both_or_by_none(key, value):
    text = f"---\ntitle: Un\n{key}: {value}\n---\nTexte.\n"
    fields = dict(split_front_matter(text).fields)
    assert schema_takes("front-matter", fields) is article_taken(text)


HEADERS = (
    "title: Un", "title: [a, b]", "date: 2026-11-02", "date: hier", "date: [1]", "themes: [a, b]", "themes: a, b",
    "themes: {a: 1}", "kind: rumeur", "lang: klingon", "expires: jamais", "images: a.png",
    "images: [{file: a, alt: b}]", "images:", "facts: [a]", "facts: {a: b}", "suggested: [{channel: x, text: y}]",
    "suggested: text", "draft: false", "draft: true", "id: 3", "id: [a]", "author: {name: A}",
    "other: {deep: [1, 2]}", "url: ftp://a",
)  # fmt: skip


@given(st.lists(st.sampled_from(HEADERS), unique_by=lambda line: line.partition(":")[0]))
def test_headers_are_taken_by_both_or_by_none(lines):
    text = "\n".join(["---", "slug: un", *lines, "---", "Texte.", ""])
    assert schema_takes("front-matter", dict(split_front_matter(text).fields)) is article_taken(text)


def article_taken(text: str) -> bool:
    try:
        read_markdown("content/un.md", text.encode(), ReadingDefaults(keep_ids=True))
    except Refusal as refusal:
        return refusal.key in SKIPPED
    return True


def test_the_sample_pack_follows_the_schemas():
    pack = SCHEMAS.parent.parent / "resources/sample_pack"
    assert schema_takes("pack", tomllib.loads((pack / "pack.toml").read_text("utf-8")))
    articles = list((pack / "content").rglob("*.md"))
    assert articles
    for path in articles:
        assert schema_takes("front-matter", dict(split_front_matter(path.read_text("utf-8")).fields))
