"""Bodies written for a site generator, read without it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.formats.clean_markdown import clean_markdown


@pytest.mark.parametrize(
    ("source", "clean"),
    [
        ("Text.\n{: .lead}\n", "Text.\n\n"),
        ("![a](b.png){: .img-center loading=lazy } after", "![a](b.png) after"),
        ("## Title {#anchor}", "## Title "),
        ("[x](y){ .md-button }", "[x](y)"),
        ('[x]({{ "/2015/a/" | url }})', "[x](/2015/a/)"),
        ("{{ site.baseurl }}/x", "/x"),
        ('{% image "a/b.jpg" "A phone" %}', "![A phone](a/b.jpg)"),
        ('{% image_with_class "a.jpg" "wide" "50% of it" %}', "![50% of it](a.jpg)"),
        ('{{< figure src="a.png" alt="A [b]" >}}', "![A (b)](a.png)"),
        ('{% include image.html file="a.png" alt="A" %}', "![A](a.png)"),
        ("{{< youtube abc123DEF45 >}}", "<https://www.youtube.com/watch?v=abc123DEF45>"),
        ('[x]({{< ref "page.md" >}})', "[x](page.md)"),
        ("{% raw %}kept{% endraw %}", "kept"),
        ("a {% comment %}b\nc{% endcomment %} d", "a  d"),
        ("a <!-- more --> b", "a  b"),
        ("Well :wink: and :rocket: :material-home: 10:30:45", "Well 😉 and 🚀  10:30:45"),
        ("[TOC]", ""),
        ('--8<-- "authors/x.md"', ""),
        ("> [!NOTE]\n> Mind.", "> **Note**\n> Mind."),
        (":::tip Good\nText\n:::", "**Good**\n\nText\n\n"),
        ("`{{ code }}` and {{ gone }}", "`{{ code }}` and "),
        ("```\n{% raw %} :wink:\n```", "```\n{% raw %} :wink:\n```"),
        ("Un prix : 5 € { pas une balise }", "Un prix : 5 € { pas une balise }"),
    ],
)
def test_marks_become_what_they_stand_for(source: str, clean: str) -> None:
    assert clean_markdown(source) == clean


def test_an_admonition_is_a_quotation() -> None:
    source = '!!! info "Le titre"\n    Du texte.\n\n    - un\n\nSuite.'
    assert clean_markdown(source) == "\n> **Le titre**\n>\n> Du texte.\n>\n> - un\n>\n\nSuite."


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.sampled_from("abc ,.éà\n*_#-`[]()"), max_size=200))
def test_plain_markdown_stays_as_it_is(source: str) -> None:
    assert clean_markdown(source) == source


def test_a_shortcode_over_several_lines_goes_as_one():
    code = '{{< codefile\npath="a/b.kt"\nlang="kotlin"\n>}}'
    cleaned = clean_markdown(f'Avant.\n\n{code}\n\n{{{{< figure\n  src="p.png"\n  alt="Le pont" >}}}}')
    assert "codefile" not in cleaned
    assert "{{" not in cleaned
    assert "![Le pont](p.png)" in cleaned


def test_an_admonition_needs_no_space_after_its_mark():
    assert clean_markdown("!!!note\n    Sous Windows.") == "\n> **Note**\n>\n> Sous Windows."
    assert clean_markdown("!!!! Correctifs") == "!!!! Correctifs"
