"""Mastodon; each server sets its own maximum."""

from datetime import date

from advocate_desktop.domain.channels import Channel, CountingUnit, MediaRule, MentionRule, MentionStyle

CHANNEL = Channel(
    id="mastodon",
    name="Mastodon",
    maximum=500,
    unit=CountingUnit.MASTODON,
    as_of=date(2026, 7, 1),
    source="Mastodon documentation; the server may set another maximum",
    mentions=MentionRule(MentionStyle.HANDLE, r"[A-Za-z0-9_]+(?:[.-]+[A-Za-z0-9_]+)*(?:@[\w.-]+\.[\w-]+)?"),
    media=MediaRule(images=4, image_megabytes=16),
    alt_text_maximum=1500,
    splits_threads=True,
    server_maximum=True,
    composer_text_url="https://{server}/share?text={text}",
)
