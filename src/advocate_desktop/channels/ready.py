"""A draft's text as it goes out on a channel: plain, with people named, links tagged or moved."""

from urllib.parse import quote

from advocate_desktop.channels.links import link_apart, with_campaign
from advocate_desktop.channels.mentions import named
from advocate_desktop.channels.rendering import render
from advocate_desktop.domain.channels import Channel
from advocate_desktop.domain.export import ReadyOptions, ReadyText

# Windows opens no longer address from a program.
_LONGEST_ADDRESS = 2000
_AS_IS = ReadyOptions()


def ready(text: str, channel: Channel, lang: str, options: ReadyOptions = _AS_IS) -> ReadyText:
    """Give a text as it is pasted on a channel, the link for its first comment and the people to name by hand.

    The link moves only where the channel is said to demote links and `options.pointer` says so. Never fails.
    """
    plain = render(text, channel, lang)
    if options.campaign is not None and channel.links.live:
        plain = with_campaign(plain, channel, options.campaign)
    comment = ""
    if options.pointer and channel.links.demoted:
        plain, comment = link_apart(plain, options.pointer)
    plain, mentions = named(plain, channel, options.people)
    return ReadyText(plain, comment, mentions)


def composer_address(channel: Channel, text: str = "", server: str = "") -> str:
    """Give the address of the network's page for writing, with the text in it where the network takes one.

    A text too long for an address is left out: it is pasted. Empty where the channel has no such page; `server` is
    the person's own, for networks of many servers.
    """
    plain = channel.composer_url.replace("{server}", server)
    template = channel.composer_text_url
    if "{server}" in template and not server:
        return plain
    if text and template:
        whole = template.replace("{server}", server).replace("{text}", quote(text, safe="", errors="replace"))
        if len(whole) <= _LONGEST_ADDRESS:
            return whole
    return plain or (f"https://{server}/" if "{server}" in template else "")
