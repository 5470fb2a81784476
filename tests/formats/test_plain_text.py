"""The words of a body, for search and for checks."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.formats.plain_text import html_to_text, markdown_to_text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# A title #\n\nText.", "A title\n\nText."),
        ("**Bold**, *it*, ***both***, __b__, ~~no~~, `co*d*e`", "Bold, it, both, b, no, co*d*e"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("A [link\nover lines](https://a.example/x_(y)) and [`code`](z).", "A link\nover lines and code."),
        ("![alt](a.png) [r][1] <https://b.example>\n\n[1]: https://c.example", "alt r https://b.example"),
        ("- one\n* two\n  - three\n1. four\n- [x] done", "• one\n• two\n  • three\n1. four\n• done"),
        ("> quoted\n> more", "quoted\nmore"),
        ("| a | b |\n|---|---|\n| 1 | **2** |", "a — b\n\n1 — 2"),
        ("Word[^1].\n\n[^1]: A note.", "Word.\n\nA note."),
        ("a<br>b <b>c</b> &amp; &eacute; <!-- no -->", "ab c & é"),
        ("<script>alert(1)</script>text<style>x</style>", "text"),
        ("```\ncode * here\n```\n\n---\n\nEnd", "code * here\n\nEnd"),
        ("Title\n=====\n\nA\n---", "Title\n\nA"),
        ("\\*not\\* 5\u00a0€ «\u00a0ok\u00a0»", "*not* 5\u00a0€ «\u00a0ok\u00a0»"),
    ],
)
def test_only_what_is_read_is_left(source: str, text: str) -> None:
    assert markdown_to_text(source) == text


def test_html_by_itself() -> None:
    source = "<h1>A</h1><p>b <b>c</b></p><ul><li>d<li>e</ul><script>x</script><img alt='f'>"
    assert html_to_text(source) == "A\n\nb c\n\n• d\n• e\nf"


@pytest.mark.parametrize(
    "token", ["[", "[a](", "*", "_a", "**a", "`", "`a", "<", "<a", "    ", "\n", "{{", "{%", "|", "<script>"]
)
def test_no_text_takes_long(token: str) -> None:
    start = time.process_time()
    markdown_to_text(token * (200_000 // len(token)))
    assert time.process_time() - start < 3


@settings(max_examples=80, deadline=None)
@given(st.lists(st.text(alphabet="abcdefgéà", min_size=1, max_size=8), min_size=1, max_size=20))
def test_no_word_is_lost(words: list[str]) -> None:
    source = " ".join(f"**{word}**" if index % 3 else f"[{word}](x)" for index, word in enumerate(words))
    assert markdown_to_text(source).split() == words
