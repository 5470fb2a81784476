"""The networks that are known."""

import re

import pytest

from advocate_desktop.channels.registry import CHANNELS, channel
from advocate_desktop.domain.channels import MentionStyle
from advocate_desktop.errors import UserError
from advocate_desktop.messages import Messages


def test_every_channel_is_declared_with_its_date_and_source():
    assert list(CHANNELS) == [
        "linkedin",
        "linkedin_article",
        "x",
        "bluesky",
        "mastodon",
        "threads",
        "facebook",
        "instagram",
        "tiktok",
        "internal",
    ]
    for channel_id, declared in CHANNELS.items():
        assert declared.id == channel_id
        assert declared.name
        assert declared.source
        assert declared.as_of.year >= 2026


def test_declarations_agree_with_themselves():
    for declared in CHANNELS.values():
        assert re.compile(declared.mentions.handle)
        assert bool(declared.mentions.handle) is (declared.mentions.style is MentionStyle.HANDLE)
        assert declared.links.live or not declared.links.card
        assert "{text}" in declared.composer_text_url or not declared.composer_text_url
        assert declared.comment_maximum is None or declared.comment_maximum <= declared.maximum


@pytest.mark.parametrize(
    ("channel_id", "good", "bad"),
    [
        ("x", "marie_d", "marie.d"),
        ("bluesky", "marie.bsky.social", "marie"),
        ("mastodon", "marie@piaille.fr", "marie@"),
        ("threads", "marie.d", "marie-d"),
        ("instagram", "marie_d", "a" * 31),
    ],
)
def test_handles_are_told_from_what_is_none(channel_id, good, bad):
    pattern = channel(channel_id).mentions.handle
    assert re.fullmatch(pattern, good)
    assert not re.fullmatch(pattern, bad)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_unknown_channel_is_refused_with_the_known_ones(language):
    with pytest.raises(UserError) as failure:
        channel("myspace")
    sentence = failure.value.sentence(Messages(language))
    assert "myspace" in sentence
    assert "linkedin, linkedin_article, x, bluesky" in sentence
