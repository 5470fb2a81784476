"""Lengths as the networks count them."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.channels.counting import count, count_units
from advocate_desktop.channels.registry import CHANNELS, channel
from advocate_desktop.domain.channels import CountingUnit

FAMILY = "👨‍👩‍👧‍👦"
FLAG = "🇫🇷"

# text: code points, UTF-16 units, bytes, graphemes, weight on X
WORKED = {
    "": (0, 0, 0, 0, 0),
    "abc": (3, 3, 3, 3, 3),
    FAMILY: (7, 11, 25, 1, 2),
    FLAG: (2, 4, 8, 1, 2),
    "🙋🏽": (2, 4, 8, 1, 2),
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿": (7, 14, 28, 1, 2),
    "1️⃣": (3, 3, 7, 1, 2),
    "1⃣": (2, 2, 4, 1, 2),
    "©": (1, 1, 2, 1, 1),
    "©️": (2, 2, 5, 1, 2),
    "❤️": (2, 2, 6, 1, 2),
    "👩🏽‍🎤👨‍🎤": (7, 12, 26, 2, 4),
    "é": (1, 1, 2, 1, 1),
    "e\u0301": (2, 2, 3, 1, 1),
    "\u202f": (1, 1, 3, 1, 2),
    "\u00a0": (1, 1, 2, 1, 1),
    "…": (1, 1, 3, 1, 2),
    "€": (1, 1, 3, 1, 2),
    "•": (1, 1, 3, 1, 2),
    "→": (1, 1, 3, 1, 2),
    "«»": (2, 2, 4, 2, 2),
    "—": (1, 1, 3, 1, 1),
    "’": (1, 1, 3, 1, 1),
    "ℌ": (1, 1, 3, 1, 2),
    "𝗚": (1, 2, 4, 1, 2),
    "日本": (2, 2, 6, 2, 4),
    "नमस्ते": (6, 6, 18, 3, 6),
    "a\r\nb": (4, 4, 4, 3, 4),
    "\ud800": (1, 1, 3, 1, 2),
    "\0": (1, 1, 1, 1, 1),
    "\ufffe": (1, 1, 3, 1, 2),
}


@pytest.mark.parametrize("text", WORKED)
def test_worked_values(text):
    points, utf16, size, graphemes, weight = WORKED[text]
    assert count_units(text, CountingUnit.CODE_POINTS) == points
    assert count_units(text, CountingUnit.UTF16) == utf16
    assert count(text, channel("bluesky")).size == size
    assert count_units(text, CountingUnit.GRAPHEMES) == graphemes
    assert count_units(text, CountingUnit.X_WEIGHTED) == weight


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("Hi http://test.co", 26),
        ("http://test.co", 23),
        ("voir exemple.fr", 5 + 23),
        ("voir exemple.fr.", 5 + 23 + 1),
        ("(https://fr.wikipedia.org/wiki/Isolation_(b%C3%A2timent))", 25),
        ("https://exemple.fr/page?x=1&y=2#z, puis", 23 + 6),
        ("HTTPS://EXEMPLE.FR", 23),
        ("http://no-tld", 13),
        ("foo.baz", 7),
        ("nom@exemple.fr", 14),
        ("@nom.fr", 7),
        ("#mot.fr", 7),
        ("$x.com", 6),
        ("fin.Debut", 9),
        ("v1.2.3", 6),
        ("example.com-suite", 17),
        ("http://-tiret.fr", 16),
        ("http://tiret-.fr", 16),
        ("twitter.comこれは日本語です。example.com中国語", 23 + 18 + 23 + 6),
        ("http://t.co/pbY2NfTZ's", 25),
        ("http://foobar.みんな/ x", 25),
        ("http://www.foo.com?referer=https://t.co/abcde http://t.co/xyzzy", 47),
        ("é.com", 23),
        ("a." * 50 + "com", 23),
        ("s" * 64 + ".com", 68),
        ("http://exemple.fr:8080/a", 23),
        ("L’exemple.com", 2 + 23),
        ("🧑‍🚀 https://exemple.fr 🧑‍🚀", 2 + 1 + 23 + 1 + 2),
    ],
)
def test_links_on_x(text, weight):
    assert count(text, channel("x")).count == weight


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("https://exemple.fr/un/tres/long/chemin/vers/une/page", 23),
        ("exemple.fr", 10),
        ("@marie@piaille.fr", 6),
        ("@marie@piaille.fr, bonjour", 15),
        ("@marie", 6),
        ("@arnt@invalid", 13),
        ("nom@exemple.fr", 14),
        ("https://exemple.fr/@marie@piaille.fr", 23),
        ("besøk https://grå.org/ idag", 34),
        ("look https://example.com/🐪/#camel here", 33),
        ("(https://fr.wikipedia.org/wiki/A_(b)).", 26),
        ("http://pas-d-hote", 17),
        (FAMILY, 7),
        ("@info@सार्वभौमिक-स्वीकृति-परीक्षण.संगठन", 5),
    ],
)
def test_mastodon_shortens_links_and_servers(text, length):
    assert count(text, channel("mastodon")).count == length


@pytest.mark.parametrize(
    ("text", "length"), [("abc", 3), ("é", 1), (FAMILY, 25), (FLAG, 8), ("a❤️b", 8), ("€", 1), ("日", 1)]
)
def test_threads_counts_emoji_by_their_bytes(text, length):
    assert count(text, channel("threads")).count == length


def test_bluesky_limits_bytes_as_well():
    text = FAMILY * 121
    length = count(text, channel("bluesky"))
    assert (length.count, length.size, length.maximum, length.maximum_size) == (121, 3025, 300, 3000)
    assert not length.fits
    assert count(FAMILY * 120, channel("bluesky")).fits


@pytest.mark.parametrize(
    ("channel_id", "maximum", "comment"),
    [
        ("linkedin", 3000, 1250),
        ("linkedin_article", 110_000, 1250),
        ("x", 280, 280),
        ("bluesky", 300, 300),
        ("mastodon", 500, 500),
        ("threads", 500, 500),
        ("facebook", 5000, 5000),
        ("instagram", 2200, 2200),
        ("tiktok", 2200, 150),
    ],
)
def test_maximum(channel_id, maximum, comment):
    declared = channel(channel_id)
    assert count("a" * maximum, declared).fits
    assert not count("a" * (maximum + 1), declared).fits
    assert count("a" * comment, declared, comment=True).fits
    assert not count("a" * (comment + 1), declared, comment=True).fits


def test_no_limit_inside_the_company():
    length = count("a" * 100_000, channel("internal"))
    assert length.fits
    assert length.maximum is None


@settings(max_examples=150)
@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_no_text_fails(text):
    for declared in CHANNELS.values():
        assert count(text, declared).count >= 0


@settings(max_examples=100)
@given(st.text("ab.-_/:@#é日🧑‍🚀( )?http", max_size=50))
def test_no_half_link_fails(text):
    for declared in CHANNELS.values():
        length = count(text, declared).count
        assert 0 <= length <= 23 * (len(text) + 1)


@pytest.mark.parametrize(
    "piece",
    ["abc def. ", "日。", "a.", "-.", "a_b.", FAMILY, "http://a.com/b ", "@a@b.c ", "é", "((", "http://", ")?"],
)
def test_a_long_text_is_counted_quickly(piece):
    text = "http://a.fr/" + piece * (200_000 // len(piece))
    before = time.perf_counter()
    for channel_id in ("x", "bluesky", "mastodon", "threads"):
        count(text, channel(channel_id))
    assert time.perf_counter() - before < 10
