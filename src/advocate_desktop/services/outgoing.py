"""How the person's texts go out: what their settings and address book make of a channel and a copy."""

from collections.abc import Iterable
from dataclasses import replace

from advocate_desktop.channels.registry import channel as known_channel
from advocate_desktop.domain.channels import Channel
from advocate_desktop.domain.contacts import Contact, People
from advocate_desktop.domain.export import Campaign, ReadyOptions
from advocate_desktop.messages import Messages
from advocate_desktop.settings import (
    CAMPAIGN_NAME,
    CAMPAIGN_TAGS,
    INTERNAL_MAXIMUM,
    LINK_IN_FIRST_COMMENT,
    MASTODON_MAXIMUM,
    OWN_HOSTS,
    OptionStore,
)

_MAXIMUMS = {"mastodon": MASTODON_MAXIMUM, "internal": INTERNAL_MAXIMUM}


def own_channel(channel_id: str, settings: OptionStore | None) -> Channel:
    """Give a channel as it is for the person: with the maximum of their own server, where they said it.

    Raises UsageError for an unknown channel.
    """
    declared = known_channel(channel_id)
    option = _MAXIMUMS.get(channel_id)
    if settings is None or option is None or not declared.server_maximum:
        return declared
    maximum = settings.get(option)
    return replace(declared, maximum=maximum) if maximum > 0 else declared


def ready_options(settings: OptionStore, people: Iterable[Contact], lang: str) -> ReadyOptions:
    """Give how a text in a language goes out: people, tags for one's own links, and where the link stands."""
    hosts = tuple(str(host) for host in settings.get(OWN_HOSTS) if str(host).strip())
    tagged = settings.get(CAMPAIGN_TAGS) and hosts
    return ReadyOptions(
        people=People(people),
        campaign=Campaign(hosts, settings.get(CAMPAIGN_NAME).strip()) if tagged else None,
        pointer=Messages(lang)("export.link_in_comment") if settings.get(LINK_IN_FIRST_COMMENT) else "",
    )
