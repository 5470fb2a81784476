"""Headers as blogs write them, and the ones they get wrong."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.formats.front_matter import split_front_matter


def test_yaml_values_stay_what_was_written() -> None:
    front = split_front_matter(
        "---\ntitle: NO\nhour: 12:30\nzip: 0123\nnote: 1.10\non: yes\nnone: null\n---\nBody"
    )
    assert front.fields == {
        "title": "NO",
        "hour": "12:30",
        "zip": "0123",
        "note": "1.10",
        "on": "yes",
        "none": None,
    }
    assert front.body == "Body"
    assert front.body_line == 9
    assert front.lines["hour"] == 3
    assert not front.warnings


def test_toml_and_json_headers_give_the_same_fields_as_yaml() -> None:
    toml = split_front_matter(
        '+++\ntitle = "x"\ndate = 2026-01-02\ntags = ["a", "b"]\n[params]\nn = 3\n+++\nBody\n'
    )
    json = split_front_matter(
        '{\n"title": "x", "date": "2026-01-02", "tags": ["a", "b"], "params": {"n": 3}\n}\n\nBody\n'
    )
    expected = {"title": "x", "date": "2026-01-02", "tags": ["a", "b"], "params": {"n": "3"}}
    assert toml.fields == json.fields == expected
    assert toml.body == json.body == "Body\n"


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nA paragraph under a rule.\n",
        "---\nA paragraph\nof two lines\n---\nMore\n",
        "---\n- a\n- b\n---\nb\n",
        "---\ntitle: x\nbody without end\n",
        "Text\n\n---\n\nMore\n",
        "{% include head %}\nText\n",
        "{: .lead}\nText\n",
        "{not json}\nText\n",
        "",
    ],
)
def test_what_is_no_header_stays_in_the_body(text: str) -> None:
    front = split_front_matter(text)
    assert front.body == text
    assert front.fields == {}


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("title:\tA tab\n\tbad: y", {"title": "A tab", "bad": "y"}),
        ("title: One: two\ndate: 2021-01-02", {"title": "One: two", "date": "2021-01-02"}),
        ('title: "Unclosed\ndate: 2021-01-02', {"title": '"Unclosed', "date": "2021-01-02"}),
        ("title: x\ntags:\n\t- a\n\t- 'b'", {"title": "x", "tags": ["a", "b"]}),
        ("title: @x\ntags: [a, 'b'", {"title": "@x", "tags": "[a, 'b'"}),
        ("title: *x\ntags: [a, b]", {"title": "*x", "tags": ["a", "b"]}),
        ("title: x\nlinkedin:https://l.example\nbluesky:", {"title": "x", "bluesky": ""}),
    ],
)
def test_a_header_that_yaml_refuses_is_read_line_by_line(header: str, expected: dict[str, object]) -> None:
    front = split_front_matter(f"---\n{header}\n---\nBody")
    assert {key: front.fields[key] for key in expected} == expected
    assert front.body == "Body"
    assert [warning.key for warning in front.warnings] == ["header_mended"]


def test_a_paragraph_caught_in_the_header_goes_back_to_the_body() -> None:
    long_key = "This sentence was never meant to be a field of the header, and it has a colon"
    front = split_front_matter(f"---\ntitle: x\n\n{long_key}: here.\n---\nBody")
    assert front.fields == {"title": "x"}
    assert front.body == f"{long_key}: here.\n\nBody"

    broken = split_front_matter("---\ntitle: x\n\tbad\n\nA paragraph that stands apart.\n---\nBody")
    assert broken.fields["title"] == "x bad"
    assert broken.body == "A paragraph that stands apart.\n\nBody"


def test_the_last_of_two_equal_keys_counts_and_is_told() -> None:
    front = split_front_matter("---\ntitle: a\ntitle: b\n---\n")
    assert front.fields["title"] == "b"
    assert [(warning.key, warning.line) for warning in front.warnings] == [("duplicate_key", 3)]


def test_a_tag_is_never_acted_on() -> None:
    front = split_front_matter("---\ntitle: x\nrun: !!python/object/apply:os.system ['echo owned']\n---\nBody")
    assert front.fields["title"] == "x"
    assert "owned" not in str(front.fields)
    assert [warning.key for warning in front.warnings] == ["tag_ignored"]


def test_aliases_are_not_expanded() -> None:
    levels = "\n".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9) if n else 'lol'}]" for n in range(10))
    front = split_front_matter(f"---\n{levels}\n---\nBody")
    assert front.body == "Body"
    assert len(str(front.fields)) < 2_000


@pytest.mark.parametrize("text", ["---\n" + "[" * 90_000 + "\n---\nB", "---\n" + "a: " * 60_000 + "\n---\nB"])
def test_a_hostile_header_takes_no_time(text: str) -> None:
    start = time.process_time()
    split_front_matter(text)
    assert time.process_time() - start < 2


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab:- \n\t'\"[]{}#&*!|>%@,=+~…é"), max_size=80))
def test_no_header_whatever_stops_the_reader_or_loses_the_body(header: str) -> None:
    front = split_front_matter(f"---\n{header}\n---\nThe body.\n")
    assert front.body.endswith("The body.\n")
