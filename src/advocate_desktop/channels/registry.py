"""The networks that are known. A new one is a module with its `CHANNEL` and a line here."""

from advocate_desktop.channels import (
    bluesky,
    facebook,
    instagram,
    internal,
    linkedin,
    linkedin_article,
    mastodon,
    threads_network,
    tiktok,
    x,
)
from advocate_desktop.domain.channels import Channel
from advocate_desktop.errors import UsageError

_DECLARED = (
    linkedin.CHANNEL,
    linkedin_article.CHANNEL,
    x.CHANNEL,
    bluesky.CHANNEL,
    mastodon.CHANNEL,
    threads_network.CHANNEL,
    facebook.CHANNEL,
    instagram.CHANNEL,
    tiktok.CHANNEL,
    internal.CHANNEL,
)

CHANNELS: dict[str, Channel] = {declared.id: declared for declared in _DECLARED}


def channel(channel_id: str) -> Channel:
    """Give the declaration of a channel; an unknown id raises UsageError that lists the known ones."""
    try:
        return CHANNELS[channel_id]
    except KeyError:
        raise UsageError("channels.unknown", id=channel_id, known=", ".join(CHANNELS)) from None
