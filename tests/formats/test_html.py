"""Bodies shown as HTML: nothing runs, nothing is fetched, nothing takes minutes."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.formats.html import markdown_to_html


def local(address: str) -> str | None:
    return f"/cache/{address}" if address.startswith("images/") else None


def shown(markdown: str) -> str:
    return markdown_to_html(markdown, local)


def test_markdown_becomes_html() -> None:
    text = shown(
        "# A\n\nSome **bold**, *it* and `code`.\n- one\n- two\n\n> quote\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    for part in ("<h1>A</h1>", "<strong>bold</strong>", "<li>one</li>", "<blockquote>", "<td>2</td>"):
        assert part in text


def test_code_stays_as_it_was_written() -> None:
    text = shown("```python\n# a [x](y) {{ z }}\n- not a list\n\nif a < b: pass\n```\n")
    assert "<code># a [x](y) {{ z }}\n- not a list\n\nif a &lt; b: pass\n</code>" in text


def test_pictures_come_from_the_resolver_or_are_their_text() -> None:
    assert '<img alt="A" src="/cache/images/a.png">' in shown("![A](images/a.png)")
    assert shown("![The sea](https://cdn.example/x.png)") == "<p><i>The sea</i></p>"
    assert "<img" not in shown('<img src="//evil.example/x.png"><img src="data:image/png;base64,AA"><img>')


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)><script>alert(1)</script></svg>",
        "<iframe src=https://evil.example></iframe>",
        "<style>@import 'https://evil.example';</style>",
        "<div style='background:url(https://evil.example/x)'>d</div>",
        "<form action=https://evil.example><input name=a><button>go</button></form>",
        "<link rel=stylesheet href=https://evil.example>",
        "<meta http-equiv=refresh content='0;url=https://evil.example'>",
        "<base href=https://evil.example>",
        "<video src=https://evil.example/x autoplay></video>",
        "<a href=javascript:alert(1)>x</a>",
        "[x](javascript:alert(1))",
        "[x](  JaVaScRiPt:alert(1))",
        "[x](java\nscript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:x)",
        "[x](file:///etc/passwd)",
        "[x](//evil.example)",
        "[x](smb://evil.example/a)",
        "<a href='&#106;avascript:alert(1)'>x</a>",
        "![x](javascript:alert(1))",
        "<table background='https://evil.example/x'><tr><td background='https://evil.example'>a</td></tr></table>",
        "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
        "[x]: javascript:alert(1)\n\n[x]",
        "<javascript:alert(1)>",
    ],
)
def test_nothing_runs_and_nothing_is_fetched(source: str) -> None:
    text = shown(f"Before\n\n{source}\n\nAfter")
    assert "Before" in text
    assert "After" in text
    tags = "".join(re.findall(r"<[^>]*>", text)).casefold()
    for bad in (
        "script",
        "onerror",
        "onload",
        "style",
        "evil",
        "file:",
        "data:",
        "src=",
        "href=",
        "form",
        "iframe",
    ):
        assert bad not in tags


def test_honest_links_stay() -> None:
    text = shown("[a](https://a.example/?x=1&y=2) [m](mailto:a@a.example) <https://b.example>")
    assert text.count("href=") == 3
    assert "href" not in shown("[home](/)")


def test_footnotes_lead_to_their_note_and_back() -> None:
    text = shown("Word[^1].\n\n[^1]: The note.\n")
    assert 'href="#fn:1"' in text
    assert 'id="fn:1"' in text


def test_numbers_that_would_blow_up_a_table_are_left_out() -> None:
    text = shown('<table><tr><td colspan="999999999">a</td><td colspan="2">b</td></tr></table>')
    assert "999999999" not in text
    assert 'colspan="2"' in text


def test_odd_signs_are_shown_as_they_are() -> None:
    assert shown("1 < 2, a [b and (c") == "<p>1 &lt; 2, a [b and (c</p>"


HOSTILE = [
    "[", "[a](", "![a](", "- ", "> ", "1. ", "*", "_", "**_", "`", "`a", "<", "<a ", "<div>", "</p>", "<!--", "{{",
    "{% ", "{: ", "](", "[[", "[^1]", "|", "a|b\n-|-\n", "# a\n", "a\n---\n", "-\n", "a\n: b\n", "    ", "~~",
    "\\", "&#", "!", "<http://", "a@b ", "=== 'a'\n", "!!! a\n    b\n", "```\n", "\n", "- a\n  ", ":a", "\u2028",
]  # fmt: skip


@pytest.mark.parametrize("token", HOSTILE)
def test_no_text_takes_long(token: str) -> None:
    start = time.process_time()
    shown(token * (20_000 // len(token)))
    assert time.process_time() - start < 3


def test_deep_nesting_is_flattened() -> None:
    for source in ("- " * 2_000 + "deep", "> " * 10_000 + "deep", "<blockquote>" * 3_000 + "deep"):
        text = shown(source)
        assert "deep" in text
        assert text.count("<blockquote>") + text.count("<ul>") <= 60
    staircase = "\n".join(f"{'    ' * depth}- deep" for depth in range(200))
    assert shown(staircase).count("deep") == 200


def test_a_line_of_a_million_letters_is_cut() -> None:
    assert len(shown("a" * 1_000_000)) < 250_000


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab<>/[]()!`*_#-=\"' \n:&;{}%|~^\\1."), max_size=120))
def test_whatever_is_written_the_result_is_safe(source: str) -> None:
    tags = re.findall(r"<[^>]*>", shown(source))
    assert not [tag for tag in tags if re.search(r"\b(?:script|style|on\w+|src)\b\s*=", tag)]
