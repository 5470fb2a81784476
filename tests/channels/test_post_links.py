"""Links to posts, told apart from the words they were copied with."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.channels.post_links import network_of, plain_link, told_apart
from advocate_desktop.channels.registry import CHANNELS

LINKEDIN = "https://www.linkedin.com/posts/marie-durand_pompes-activity-7123-aBcD"


@pytest.mark.parametrize(
    ("url", "channel"),
    [
        (LINKEDIN, "linkedin"),
        ("https://fr.linkedin.com/feed/update/urn:li:activity:7123/", "linkedin"),
        ("lnkd.in/eXyZ", "linkedin"),
        ("https://x.com/marie/status/12", "x"),
        ("https://twitter.com/marie/status/12", "x"),
        ("https://bsky.app/profile/marie.example/post/3k", "bluesky"),
        ("https://piaille.example/@marie/1123", "mastodon"),
        ("https://www.threads.net/@marie/post/C1", "threads"),
        ("https://m.facebook.com/marie/posts/1", "facebook"),
        ("https://notlinkedin.com/posts/1", ""),
        ("https://linkedin.com.example.org/posts/1", ""),
        ("https://example.org/blog", ""),
        ("https://[broken", ""),
    ],
)
def test_the_network_of_a_link_is_known(url, channel):
    assert network_of(url) == channel
    assert not channel or channel in CHANNELS


def test_what_tells_who_shared_a_link_goes():
    shared = f"{LINKEDIN}?utm_source=share&utm_medium=member_desktop&rcm=ACoAA"
    assert plain_link(shared) == LINKEDIN
    assert plain_link("https://example.org/a?id=3&utm_source=x") == "https://example.org/a?id=3"
    assert plain_link("https://example.org/a?b=%C3%A9+f") == "https://example.org/a?b=%C3%A9+f"
    assert plain_link("lnkd.in/eXyZ") == "https://lnkd.in/eXyZ"


def test_a_paste_is_told_apart():
    text = "La pompe tient.\n\nQuatre hivers."
    assert told_apart(f"{text}\n{LINKEDIN}?utm_source=share") == (LINKEDIN, text)
    assert told_apart(f"  {LINKEDIN}\r\n\r\n{text}") == (LINKEDIN, text)
    assert told_apart(LINKEDIN) == (LINKEDIN, "")
    assert told_apart(f"https://example.org/plan\n{LINKEDIN}\n{text}") == (
        LINKEDIN,
        f"https://example.org/plan\n{text}",
    )


def test_a_link_inside_a_sentence_stays_with_the_words():
    words = "Read https://example.org/plan before Monday."
    assert told_apart(words) == ("", words)


@given(st.text(max_size=200))
@settings(max_examples=150)
def test_any_paste_is_taken(text):
    link, words = told_apart(text)
    assert network_of(link) in {"", *CHANNELS}
    assert link or words == text.strip()
