"""Bluesky: 300 graphemes and 3,000 bytes, whichever comes first."""

from datetime import date

from advocate_desktop.domain.channels import (
    Channel,
    CountingUnit,
    HashtagRule,
    LinkRule,
    MediaRule,
    MentionRule,
    MentionStyle,
)

CHANNEL = Channel(
    id="bluesky",
    name="Bluesky",
    maximum=300,
    maximum_bytes=3000,
    unit=CountingUnit.GRAPHEMES,
    as_of=date(2026, 8, 1),
    source="lexicon app.bsky.feed.post",
    hashtags=HashtagRule(maximum=8, longest=64),
    mentions=MentionRule(
        MentionStyle.HANDLE, r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*"
    ),
    links=LinkRule(),
    media=MediaRule(images=4, image_megabytes=2, sizes=((1080, 1080),)),
    alt_text_maximum=2000,
    alt_text_required=True,
    splits_threads=True,
    composer_url="https://bsky.app/intent/compose",
    composer_text_url="https://bsky.app/intent/compose?text={text}",
)
