"""The networks that are known."""

import pytest

from advocate_desktop.channels.registry import CHANNELS, channel
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


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_unknown_channel_is_refused_with_the_known_ones(language):
    with pytest.raises(UserError) as failure:
        channel("myspace")
    sentence = failure.value.sentence(Messages(language))
    assert "myspace" in sentence
    assert "linkedin, linkedin_article, x, bluesky" in sentence
