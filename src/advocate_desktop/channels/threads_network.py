"""Threads, the network of Meta."""

from datetime import date

from advocate_desktop.domain.channels import (
    Channel,
    CountingUnit,
    HashtagRule,
    MediaRule,
    MentionRule,
    MentionStyle,
)

CHANNEL = Channel(
    id="threads",
    name="Threads",
    maximum=500,
    unit=CountingUnit.THREADS,
    as_of=date(2026, 4, 1),
    source="Threads API documentation",
    hashtags=HashtagRule(advised=1, maximum=1),
    mentions=MentionRule(MentionStyle.HANDLE, r"[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?"),
    media=MediaRule(images=20, image_megabytes=8),
    alt_text_maximum=1000,
    splits_threads=True,
    composer_url="https://www.threads.com/intent/post",
    composer_text_url="https://www.threads.com/intent/post?text={text}",
)
