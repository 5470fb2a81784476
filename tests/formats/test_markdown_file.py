"""Files of real blogs made into content items: nothing lost, titles and dates right, refusals explained."""

import time
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.domain.content import ContentImage, Kind, SuggestedText
from advocate_desktop.errors import Refusal
from advocate_desktop.formats.markdown_file import ParsedContent, ReadingDefaults, read_markdown
from advocate_desktop.messages import Messages


def parse(text: str, path: str = "post.md", defaults: ReadingDefaults | None = None) -> ParsedContent:
    return read_markdown(path, text.encode(), defaults)


def header(fields: str, path: str = "post.md") -> ParsedContent:
    return parse(f"---\n{fields}\n---\nBody.\n", path)


def refused(text: str, path: str = "post.md") -> str:
    with pytest.raises(Refusal) as refusal:
        parse(text, path)
    for language in ("en", "fr"):
        assert refusal.value.message(Messages(language))
    return refusal.value.key.removeprefix("formats.errors.")


def keys(parsed: ParsedContent) -> list[str]:
    return [warning.key for warning in parsed.warnings]


def test_an_item_of_a_pack_is_read_whole() -> None:
    text = """---
id: balancing.en
title: "Two days that saved a boiler"
date: 2026-10-07
embargo: 2026-10-07T08:00+02:00
expires: 2026-12-31
lang: en
kind: figure
themes: [Heating, Co-ownership]
url: https://heliane.example/balancing
summary: "Before, nobody was warm."
images:
  - file: images/radiators.png
    alt: "Three radiators."
facts:
  - "Two days of work"
suggested:
  - channel: linkedin
    text: "Two days."
story: balancing
---

The body.
"""
    parsed = parse(text, "content/en/balancing.md", ReadingDefaults(keep_ids=True))
    item = parsed.item
    assert not parsed.warnings
    assert (item.external_id, item.path) == ("balancing.en", "content/en/balancing.md")
    assert (item.title, item.date, item.expires) == (
        "Two days that saved a boiler",
        date(2026, 10, 7),
        date(2026, 12, 31),
    )
    assert item.embargo == datetime(2026, 10, 7, 6, tzinfo=UTC)
    assert (item.lang, item.kind, item.themes) == ("en", Kind.FIGURE, ("Heating", "Co-ownership"))
    assert item.images == (ContentImage("images/radiators.png", "Three radiators."),)
    assert item.facts == ("Two days of work",)
    assert item.suggested == (SuggestedText("linkedin", "Two days."),)
    assert item.extra == {"story": "balancing"}
    assert item.body == "The body."


def test_the_id_of_a_loose_file_is_its_path() -> None:
    assert header("title: x\nid: 12", "fr/a.md").item.external_id == "fr/a.md"
    assert header("title: x\nid: 12", "fr/a.md").item.extra["id"] == "12"


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ("title: NO", "NO"),
        ("titre: L’été à 41 °C", "L’été à 41 °C"),
        ("Title: Upper", "Upper"),
        ("title: '  Spaces   and\n  lines '", "Spaces and lines"),
        ("title: Bigger &amp; <em>better</em> &ldquo;door&rdquo;", "Bigger & better “door”"),
        ("title: >-\n  Folded over\n  two lines", "Folded over two lines"),
        ("title: Un prix\u00a0: 5\u00a0€", "Un prix\u00a0: 5\u00a0€"),
        ("title: Colon: in the value", "Colon: in the value"),
    ],
)
def test_titles_come_out_as_a_person_reads_them(fields: str, title: str) -> None:
    assert header(fields).item.title == title


def test_without_a_title_the_first_heading_is_it_and_leaves_the_body() -> None:
    item = parse("Intro.\n\n```\n# not this\n```\n\n# The *real* [title](x) {#id}\n\nText.\n").item
    assert item.title == "The real title"
    assert item.body == "Intro.\n\n```\n# not this\n```\n\n\nText."
    assert parse("A title\n=======\n\nText.\n").item.title == "A title"
    assert parse("## Opens with it\n\nText.\n").item.title == "Opens with it"


def test_without_any_heading_the_name_of_the_file_is_the_title() -> None:
    for path in ("2021-06-15-my_first-post.fr.md", "posts/my-first-post/index.md"):
        parsed = parse("Just text.\n\n## A part\n\nMore.\n", path)
        assert parsed.item.title == "My first post"
        assert "title_from_name" in keys(parsed)
        assert "## A part" in parsed.item.body


def test_a_heading_that_repeats_the_title_is_not_shown_twice() -> None:
    item = parse("---\ntitle: Same\n---\n# Same\n\nText.\n").item
    assert item.body == "Text."


def test_the_first_line_of_a_plain_text_is_its_title() -> None:
    item = parse("\nA note from the site\n\nIt rained.\n", "note.txt").item
    assert (item.title, item.body) == ("A note from the site", "It rained.")


@pytest.mark.parametrize(
    ("fields", "path", "day"),
    [
        ("date: 2015-03-17 23:30:00 -0500", "x.md", date(2015, 3, 17)),
        ("published_at: 2015-03-17", "x.md", date(2015, 3, 17)),
        ("date:\n  created: 2015-03-17\n  updated: 2020-01-01", "x.md", date(2015, 3, 17)),
        ("tags: a", "_posts/2015-03-17-x.md", date(2015, 3, 17)),
        ("date: soon", "2015-03-17-x.md", date(2015, 3, 17)),
        ("lastmod: 2020-01-01", "2015-03-17-x.md", date(2015, 3, 17)),
        ("date: 2015-03-17", "2015-03-10-x.md", date(2015, 3, 17)),
        ("params:\n  date: 2015-03-17", "x.md", date(2015, 3, 17)),
    ],
)
def test_dates_are_found_wherever_blogs_put_them(fields: str, path: str, day: date) -> None:
    assert header(f"title: x\n{fields}", path).item.date == day


def test_a_missing_or_unreadable_date_never_drops_a_post() -> None:
    assert keys(header("title: x")) == ["no_date"]
    parsed = header("title: x\ndate: 2026-13-45")
    assert parsed.item.date is None
    assert parsed.item.extra["date"] == "2026-13-45"
    assert "date_unreadable" in keys(parsed)


@pytest.mark.parametrize(
    ("fields", "path", "lang"),
    [
        ("lang: fr-FR", "x.md", "fr"),
        ("locale: en_GB.UTF-8", "x.md", "en"),
        ("language: français", "x.md", "fr"),
        ("tags: a", "_posts/fr/x.md", "fr"),
        ("tags: a", "content/en/posts/x.md", "en"),
        ("tags: a", "bundle/index.fr.md", "fr"),
        ("tags: a", "x.en.md", "en"),
        ("lang: en", "fr/x.md", "en"),
        ("permalink: /fr/a-post/", "x.md", "fr"),
        ("permalink: /frites/", "x.md", ""),
        ("tags: a", "it/x.md", ""),
    ],
)
def test_languages_come_from_the_header_or_the_path(fields: str, path: str, lang: str) -> None:
    assert header(f"title: x\n{fields}", path).item.lang == lang


@pytest.mark.parametrize(
    ("fields", "path", "themes"),
    [
        ("tags: [a, B]\ncategories: [b, c]", "x.md", ("a", "B", "c")),
        ("tags: a, b", "x.md", ("a", "b")),
        ("tags: open source", "x.md", ("open source",)),
        ("categories: design web", "_posts/2020-01-01-x.md", ("design", "web")),
        ("category: Human resources", "_posts/2020-01-01-x.md", ("Human resources",)),
        ("keywords:\n  - name: deep\n  - '#tag'", "x.md", ("deep", "tag")),
        ("tags: null\ncategories:", "x.md", ()),
        ("taxonomies:\n  tags: [z]", "x.md", ("z",)),
    ],
)
def test_themes_come_from_every_field_that_names_them(fields: str, path: str, themes: tuple[str, ...]) -> None:
    assert header(f"title: x\n{fields}", path).item.themes == themes


@pytest.mark.parametrize(
    ("fields", "author"),
    [
        ("author: Ana", "Ana"),
        ("authors: [ana, ben]", "ana, ben"),
        ("author:\n  name: Ana\n  email: ana@x.example", "Ana"),
        ("authors:\n  - firstName: Ana\n    lastName: Bo\n  - name: Ci", "Ana Bo, Ci"),
        ("author: null", ""),
    ],
)
def test_authors_in_every_shape(fields: str, author: str) -> None:
    assert header(f"title: x\n{fields}").item.author == author


@pytest.mark.parametrize(
    ("fields", "images"),
    [
        ("image: /a/b.png\nimage_alt: A bee", (ContentImage("/a/b.png", "A bee"),)),
        ("cover:\n  image: c.jpg\n  alt: Sea", (ContentImage("c.jpg", "Sea"),)),
        ("hero: false\nimage: null", ()),
        ("thumbnail: https://cdn.example/x.png", ()),
        ("images: [a.png, b.png]", (ContentImage("a.png"), ContentImage("b.png"))),
    ],
)
def test_pictures_in_every_shape(fields: str, images: tuple[ContentImage, ...]) -> None:
    assert header(f"title: x\n{fields}").item.images == images


def test_fields_that_are_not_known_are_kept_as_text() -> None:
    item = header("title: x\nᴴₒ: y\npermalink: /a/\nsocial:\n  x: [1, 2]\nempty:").item
    assert item.extra == {"ᴴₒ": "y", "permalink": "/a/", "social": '{"x": ["1", "2"]}'}


@pytest.mark.parametrize(
    ("text", "path", "reason"),
    [
        ("---\ntitle: x\ndraft: true\n---\nB", "x.md", "draft"),
        ("---\ntitle: x\npublished: false\n---\nB", "x.md", "draft"),
        ("---\ntitle: x\ndraft: yes\n\tbad\n---\nB", "x.md", "draft"),
        ("---\ndraft: true\ntitle: never closed\nB", "x.md", "draft"),
        ("---\ntitle: x\n---\nB", "_drafts/x.md", "draft"),
        ("---\ntitle: Blog\n---\nB", "blog/_index.md", "section_page"),
        ("# The project\n", "README.md", "housekeeping"),
        ("# MIT\n", "docs/LICENSE.md", "housekeeping"),
        ("---\nfullname: Ana\n---\n", "content/_authors/ana.md", "person_page"),
        ("---\ntitle: x\n---\n\n", "x.md", "no_text"),
        (" \n\t\n", "x.md", "empty"),
        ("", "x.md", "empty"),
        ("a\0b", "x.md", "binary"),
        ("\x01\x02\x03\x04\x05\x06 hello", "x.md", "binary"),
        ("text", "x.rst", "unknown_kind"),
        ("x" * (5 * 1024 * 1024 + 1), "x.md", "too_large_text"),
    ],
)
def test_what_is_not_taken_says_why(text: str, path: str, reason: str) -> None:
    assert refused(text, path) == reason


def test_a_read_me_with_a_title_and_a_date_is_an_article() -> None:
    assert header("title: x\ndate: 2020-01-01", "README.md").item.title == "x"


@pytest.mark.parametrize(
    "fields",
    [
        "embargo: tomorrow",
        "embargo: 2026-12-01",
        "embargo: 2026-12-01T08:00",
        "embargo: 2026-12-01 08:00 CET",
        "embargo: true",
        "embargo: [2026-12-01T08:00Z]",
        "embargo_until: next week",
        "Embargoed-Until: next week",
        "embargo: 2026-12-01T08:00Z\nembargo: 2027-12-01T08:00Z",
        "embargo: 2026-12-01T08:00Z\n\tbroken\nembargo: 2027-12-01T08:00Z",
        "summary: text\n   embargo: 2026-12-01",
        "\tembargo: next week",
        "release:\n  embargo: 2026-12-01T08:00Z",
        "note: x\n embargo = 2026-12-01",
        "sous embargo: jeudi",
        "kind: news\n**embargo** : 2026-12-01T08:00Z",
    ],
)
def test_an_embargo_that_is_not_understood_keeps_the_file_out(fields: str) -> None:
    assert refused(f"---\ntitle: x\n{fields}\n---\nSecret.\n").startswith("embargo_")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("---", "", "header_unclosed"),
        ("---", "\n", "header_unclosed"),
        ("", "---", "header_unfenced"),
        ("", "", "header_unfenced"),
        ("—", "—", "header_unfenced"),
        ("–-", "–-", "header_unfenced"),
        ("--", "--", "header_unfenced"),
        ("-----", "-----", "header_unfenced"),
        (" ---", " ---", "header_unfenced"),
        ("***", "---", "header_unfenced"),
    ],
)
def test_a_header_with_a_lost_fence_is_read_with_its_embargo(before: str, after: str, told: str) -> None:
    parsed = parse(f"{before}\ntitle: Un mot\nembargo: 2031-12-01T08:00Z\nthemes:\n  - Bois\n{after}\n\nSecret.\n")
    assert (parsed.item.title, parsed.item.body) == ("Un mot", "Secret.")
    assert parsed.item.embargo == datetime(2031, 12, 1, 8, tzinfo=UTC)
    assert parsed.item.themes == ("Bois",)
    assert told in keys(parsed)


@pytest.mark.parametrize(
    "text",
    [
        "Brouillon\n---\ntitle: x\nembargo: 2031-12-01T08:00Z\n---\nSecret.\n",
        "Sous embargo : 1er décembre, 8 h\n\nSecret.\n",
        "title: x\ndate: 2026-11-02\n\n**Embargo** : jeudi\n\nSecret.\n",
    ],
)
def test_an_embargo_at_the_top_of_a_text_without_a_header_keeps_it_out(text: str) -> None:
    assert refused(text) == "embargo_outside"


@pytest.mark.parametrize("text", ["Title: a word\n\nText.\n", "Date : mardi\nLieu : Brest\n\nText.\n"])
def test_prose_that_begins_like_a_field_stays_prose(text: str) -> None:
    assert parse(text).item.body == text.strip()


def test_hard_spaces_of_a_word_processor_are_spaces() -> None:
    parsed = header("title:\u00a0Un mot\nthemes:\n\u00a0\u00a0- Bois\nembargo:\u202f2031-12-01T08:00Z")
    assert (parsed.item.title, parsed.item.themes) == ("Un mot", ("Bois",))
    assert parsed.item.embargo == datetime(2031, 12, 1, 8, tzinfo=UTC)
    assert not parsed.warnings or keys(parsed) == ["no_date"]


def test_an_embargo_in_a_broken_header_still_holds() -> None:
    parsed = header("title: a: b\nembargo: 2026-12-01T08:00+01:00")
    assert parsed.item.embargo == datetime(2026, 12, 1, 7, tzinfo=UTC)


@pytest.mark.parametrize("fields", ["embargo:", "embargo: null", "embargo: false"])
def test_a_blank_embargo_is_none_and_is_told(fields: str) -> None:
    parsed = header(f"title: x\n{fields}")
    assert parsed.item.embargo is None
    assert "embargo_blank" in keys(parsed)


def test_speaking_of_an_embargo_in_the_text_is_no_embargo() -> None:
    assert (
        parse("---\ntitle: x\nsummary: 'On the embargo: a history'\n---\nembargo: said he\n").item.embargo is None
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_any_encoding_and_line_end_is_read(encoding: str, line_end: str) -> None:
    text = "---\ntitle: Été « froid » — œuvre\n---\nÀ Noël.\n".replace("\n", line_end)
    parsed = read_markdown("post.md", text.encode(encoding))
    assert parsed.item.title == "Été « froid » — œuvre"
    assert parsed.item.body == "À Noël."
    assert ("encoding" in keys(parsed)) == (encoding == "cp1252")


def test_a_file_of_mixed_encodings_loses_no_letter() -> None:
    data = "---\ntitle: Été\n---\n".encode() + "déjà vu".encode("cp1252")
    item = read_markdown("post.md", data).item
    assert (item.title, item.body) == ("Été", "déjà vu")


def test_every_warning_has_a_sentence_in_both_languages() -> None:
    parsed = header("title: x\ntitle: y\ndate: 3/4/2020\nexpires: never\nkind: poem\nembargo:\nz: !tag v")
    assert set(keys(parsed)) == {
        "duplicate_key",
        "tag_ignored",
        "date_guessed",
        "expiry_unreadable",
        "kind_unknown",
        "embargo_blank",
    }
    for warning in parsed.warnings:
        assert warning.text(Messages("en")) != warning.text(Messages("fr"))


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=300),
        st.text(max_size=300).map(str.encode),
        st.text(alphabet=st.sampled_from("-+{}:[]\"' \n\tabtitle#=!&*|>"), max_size=200).map(
            lambda text: f"---\n{text}\n---\nB".encode()
        ),
    )
)
def test_any_bytes_are_an_item_or_a_refusal(data: bytes) -> None:
    try:
        item = read_markdown("posts/2020-01-01-any.md", data).item
    except Refusal as refusal:
        refusal.message(Messages("fr"))
    else:
        assert item.title
        assert "\0" not in item.title + item.body


@pytest.mark.parametrize(
    "text", ["> " * 10_000, "a" * 1_000_000, "#" * 100_000, "[" * 100_000, "---\n" * 50_000, "title: x\n" * 50_000]
)
def test_a_hostile_body_takes_no_time(text: str) -> None:
    start = time.process_time()
    assert parse(text).item.title
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "field", ["path: 2014/12/12/pont", "permalink: /2014/12/12/pont/", "slug: 2014-12-12-pont"]
)
def test_the_day_may_stand_in_the_address_alone(field):
    assert header(f"title: Le pont\n{field}").item.date == date(2014, 12, 12)
    assert header(f"title: Le pont\ndate: 2015-01-02\n{field}").item.date == date(2015, 1, 2)
